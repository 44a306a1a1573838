#!/usr/bin/env bash
# install.sh VERSION: installs the execplan executable into $RUNNER_TEMP/execplan-bin.
#
# Downloads the release VERSION, or the release in the action's reference if VERSION is
# empty; builds the action's source if VERSION is "source" or there is no release.
set -euo pipefail

fail() {
  echo "::error title=execplan::$1"
  exit 2
}

bin=$RUNNER_TEMP/execplan-bin
mkdir -p "$bin"
release='^v[0-9]+\.[0-9]+\.[0-9]+([-+.][0-9A-Za-z.-]+)?$'

version=$1
if [ -z "$version" ]; then
  version=source
  if [ "$(uname)" = Linux ] && [ -n "$ACTION_REPOSITORY" ] && [[ $ACTION_REF =~ $release ]]; then version=$ACTION_REF; fi
fi

if [ "$version" = source ]; then
  command -v swift >/dev/null ||
    fail "install Swift on the runner to build from source, or set the input version to a release, such as v0.1.0"
  package=$(cd "$(dirname "$0")/../../.." && pwd)
  static=()
  if [ "$(uname)" = Linux ]; then static=(-Xswiftc -static-executable); fi
  options=(-c release --product execplan --package-path "$package" --scratch-path "$RUNNER_TEMP/execplan-build")
  swift build "${options[@]}" ${static[@]+"${static[@]}"}
  cp "$(swift build "${options[@]}" --show-bin-path)/execplan" "$bin/execplan"
else
  [[ $version =~ $release ]] ||
    fail 'the input version must be "source" or a release, such as v0.1.0'
  if [ "$(uname)" != Linux ] || [ -z "$ACTION_REPOSITORY" ]; then
    fail "releases exist for Linux only, and a local action cannot download them; set the input version to source"
  fi
  name=execplan-linux-$(uname -m)
  for file in "$name" "$name.sha256"; do
    curl --fail --silent --show-error --location --retry 3 --output "$bin/$file" \
      "$SERVER/$ACTION_REPOSITORY/releases/download/$version/$file"
  done
  (cd "$bin" && sha256sum --check --quiet "$name.sha256")
  mv "$bin/$name" "$bin/execplan"
  chmod +x "$bin/execplan"
fi

"$bin/execplan" --version
