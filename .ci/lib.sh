# Functions that .ci/run and .ci/bench share.
# shellcheck shell=bash

# provide COMMAND PACKAGE: succeeds when the command is there, after installing Debian's package if need be.
provide() {
  command -v "$1" >/dev/null && return 0
  install_package "$2" && command -v "$1" >/dev/null && return 0
  echo "$1 is missing: install the package $2" >&2
  return 1
}

# install_package PACKAGE: by apt-get, as root or by a sudo that asks for no password.
install_package() {
  local -a as_root=()
  command -v apt-get >/dev/null || return 1
  if [ "$EUID" -ne 0 ]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 1
    as_root=(sudo -n)
  fi
  local -a install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$1")
  ${as_root[@]+"${as_root[@]}"} "${install[@]}" >/dev/null 2>&1 && return 0
  ${as_root[@]+"${as_root[@]}"} apt-get update -q >/dev/null 2>&1 || return 1
  ${as_root[@]+"${as_root[@]}"} "${install[@]}" >/dev/null 2>&1
}

# python_packages FOLDER PACKAGE...: a virtual environment in the folder with these packages from PyPI,
# given up after $at_most seconds when that is set.
python_packages() {
  local folder=$1
  shift
  [ -x "$folder/bin/pip" ] || python3 -m venv "$folder" >/dev/null 2>&1 ||
    { install_package python3-venv && python3 -m venv --clear "$folder" >/dev/null 2>&1; } || return 1
  local -a limit=()
  if [ -n "${at_most:-}" ] && command -v timeout >/dev/null; then limit=(timeout "$at_most"); fi
  TMPDIR=$folder ${limit[@]+"${limit[@]}"} "$folder/bin/python3" -m pip --disable-pip-version-check --quiet install "$@" 2>/dev/null
}
