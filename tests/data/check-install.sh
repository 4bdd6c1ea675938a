#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything that belongs on a system is installed, and the installed program starts.
# usage: check-install.sh BUILD-ROOT PREFIX
set -euo pipefail

id=io.github.tumen_timeline.Tumen
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
meson install -C "$1" --no-rebuild --quiet --destdir "$place" >/dev/null

failed=0
for file in \
  bin/tumen \
  share/applications/$id.desktop \
  share/bash-completion/completions/tumen \
  share/glib-2.0/schemas/$id.gschema.xml \
  share/icons/hicolor/scalable/apps/$id.svg \
  share/icons/hicolor/symbolic/apps/$id-symbolic.svg \
  share/locale/es/LC_MESSAGES/tumen.mo \
  share/man/man1/tumen.1 \
  share/metainfo/$id.metainfo.xml \
  share/mime/packages/$id.xml \
  share/tumen/schemas/list.schema.json; do
  [ -s "$place$2/$file" ] || { echo "$file was not installed."; failed=1; }
done
env -u DISPLAY -u WAYLAND_DISPLAY "$place$2/bin/tumen" --version >/dev/null || {
  echo 'The installed program does not start.'
  failed=1
}
exit "$failed"
