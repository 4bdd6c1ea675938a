# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Read by the commands beside it: installs what is missing and builds, quietly.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
build=${TUMEN_BUILD_DIR:-$root/_build}
mkdir -p "$build"
build=$(cd -- "$build" && pwd)
log=$build/build-aux.log
absent_list=$build/packages-not-found

say() { printf '%s\n' "$*" >&2; }

# Runs a command with its output in the log; shows the end of it when the command fails.
quietly() { # COMMAND...
  local rc=0
  printf '\n$ %s\n' "$*" >>"$log"
  # What a package starts for good must not inherit the locks.
  "$@" >>"$log" 2>&1 8>&- 9>&- || rc=$?
  [ "$rc" -eq 0 ] && return 0
  say "“$*” failed; the end of $log says:"
  tail -n 40 "$log" >&2
  return "$rc"
}

packages_of() { # SECTION...
  local wanted=" $* " section='' line
  while read -r line; do
    case $line in
      '' | '#'*) ;;
      '['*']') section=${line:1:-1} ;;
      *) [[ $wanted != *" $section "* ]] || printf '%s\n' "$line" ;;
    esac
  done <"$root/build-aux/packages.txt"
}

missing_packages() { # SECTION...
  local installed
  # A package that dpkg has never heard of makes it fail, and is just what we look for.
  # shellcheck disable=SC2016 # the format is for dpkg-query
  installed=$(packages_of "$@" | xargs dpkg-query -W -f '${db:Status-Status} ${Package}\n' \
    2>>"$log" | sed -n 's/^installed //p' | LC_ALL=C sort -u) || true
  { printf '%s\n' "$installed"; cat "$absent_list" 2>/dev/null || true; } | LC_ALL=C sort -u |
    LC_ALL=C comm -23 <(packages_of "$@" | LC_ALL=C sort -u) -
}

apt() { # ARGUMENT...
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
    apt-get -q -o DPkg::Lock::Timeout=600 "$@" </dev/null
}

# Two checkouts may install at the same time: apt waits for one of its locks only. What this
# release does not have is noted, so that it is not looked for again.
install_packages() ( # PACKAGE...
  local package found=()
  flock 8
  ! apt install -y --no-install-recommends "$@" 2>/dev/null || return 0
  apt update
  for package in "$@"; do
    if apt-cache show "$package" >>"$log" 2>&1; then
      found+=("$package")
    else
      say "This release has no package $package."
      printf '%s\n' "$package" >>"$absent_list"
    fi
  done
  [ "${#found[@]}" -eq 0 ] || apt install -y --no-install-recommends "${found[@]}"
) 8</var/lib/dpkg

# Debian and Ubuntu get what is missing; elsewhere the list is printed and the build is tried.
require_packages() { # SECTION...
  local missing
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    [ ! -e "$build/build.ninja" ] || return 0
    say "This system has no apt; Tumen needs what Debian 12 calls: $(packages_of "$@" | xargs)"
    require_tools
    return
  fi
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    say "Only root can install, and there is no sudo here; missing: ${missing[*]}"
    require_tools
    return
  fi
  say "Installing: ${missing[*]}"
  if [ "$(id -u)" -ne 0 ] && ! sudo -v; then
    require_tools
    return
  fi
  install_packages "${missing[@]}" || require_tools
}

require_tools() {
  local tool absent=()
  for tool in meson ninja cc pkg-config msgfmt python3; do
    command -v "$tool" >/dev/null || absent+=("$tool")
  done
  [ "${#absent[@]}" -eq 0 ] || { say "Tumen cannot be built without: ${absent[*]}"; return 1; }
  say 'Going on with what is here.'
}

take_lock() { # FILE-DESCRIPTOR NAME
  if ! flock -n "$1"; then
    say "Waiting for another $2 in $build"
    flock "$1"
  fi
}

# Configures a build folder once, and again only if options are given.
configure() { # FOLDER [MESON-OPTION...]
  local folder=$1 again=() facts=$1/meson-info/meson-info.json
  shift
  if [ -e "$facts" ] && ! grep -qF "\"source\": \"$root\"" "$facts"; then
    say "$folder was made for another copy of the sources; remove it and start again."
    return 1
  fi
  if [ ! -e "$folder/build.ninja" ]; then
    # Without it meson takes a folder whose first setup was interrupted for a finished one.
    [ ! -e "$folder/meson-private/coredata.dat" ] || again=(--reconfigure)
    quietly meson setup "${again[@]}" "$@" "$folder" "$root"
  elif [ $# -gt 0 ]; then
    quietly meson configure "$@" "$folder"
  fi
}

compile() { # FOLDER
  [[ $(ninja -C "$1" -n 2>&1) != *'no work to do'* ]] || return 0
  say "Building in $1"
  quietly ninja -C "$1"
}
