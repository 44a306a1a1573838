# Functions that .ci/run and .ci/bench share.
# shellcheck shell=bash

# may_install: whether missing programs may be installed: on a CI server, or when the caller asks for it.
may_install() { [ -n "${EXECPLAN_CI_INSTALL:-${CI:-}}" ]; }

# provide COMMAND PACKAGE: succeeds if the command exists, perhaps after installing its Debian package.
provide() {
  command -v "$1" >/dev/null || { install_package "$2" && command -v "$1" >/dev/null; }
}

# install_package PACKAGE: installs a Debian package, as root or with sudo if that needs no password.
install_package() {
  local -a as_root=()
  may_install && command -v apt-get >/dev/null || return 1
  if [ "$EUID" -ne 0 ]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 1
    as_root=(sudo -n)
  fi
  local -a install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$1")
  ${as_root[@]+"${as_root[@]}"} "${install[@]}" >/dev/null 2>&1 && return 0
  ${as_root[@]+"${as_root[@]}"} apt-get update -q >/dev/null 2>&1 || return 1
  ${as_root[@]+"${as_root[@]}"} "${install[@]}" >/dev/null 2>&1
}

# python_with FOLDER MODULE[:PACKAGE]...: succeeds if a Python has these modules, and sets $python to that Python.
# Otherwise installs their packages from PyPI into a virtual environment in the folder.
python_with() {
  local folder=$1
  shift
  for python in python3 "$folder/bin/python3"; do
    "$python" -c 'import sys; [__import__(name) for name in sys.argv[1:]]' "${@%%:*}" 2>/dev/null && return 0
  done
  python_packages "$folder" "${@##*:}"
}

# python_packages FOLDER PACKAGE...: installs packages from PyPI into a virtual environment in the folder, and gives
# up after $at_most seconds if that is set.
python_packages() {
  local folder=$1
  shift
  may_install || return 1
  [ -x "$folder/bin/pip" ] || python3 -m venv "$folder" >/dev/null 2>&1 ||
    { install_package python3-venv && python3 -m venv --clear "$folder" >/dev/null 2>&1; } || return 1
  local -a limit=()
  if [ -n "${at_most:-}" ] && command -v timeout >/dev/null; then limit=(timeout "$at_most"); fi
  TMPDIR=$folder ${limit[@]+"${limit[@]}"} "$folder/bin/python3" -m pip --disable-pip-version-check --quiet install "$@" 2>/dev/null
}
