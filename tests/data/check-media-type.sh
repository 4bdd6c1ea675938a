#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A library is recognised by its name and, without one, by what is in it; other files are not.
# usage: check-media-type.sh MEDIA-TYPE-FILE
set -euo pipefail

for tool in update-mime-database gio sqlite3 xmllint; do
  command -v "$tool" >/dev/null || { echo "Needs $tool."; exit 77; }
done

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -p "$home/data/mime/packages"
cp -- "$1" "$home/data/mime/packages/"
xmllint --noout "$1"
XDG_DATA_HOME=$home/data update-mime-database "$home/data/mime"
export XDG_DATA_HOME=$home/data GIO_USE_VFS=local

failed=0
expect() { # FILE TYPE
  local found
  found=$(gio info -a standard::content-type "$home/$1" | sed -n 's/.*content-type: //p')
  [ "$found" = "$2" ] || { echo "$1 is taken for $found, not $2."; failed=1; }
}

ours=application/vnd.tumen+sqlite3
sqlite3 "$home/no-name" 'PRAGMA application_id = 0x54554D4E; CREATE TABLE event (id);'
sqlite3 "$home/other" 'CREATE TABLE event (id);'
cp "$home/no-name" "$home/record.tumen"
printf 'text\n' >"$home/note.txt"
printf '{"format": "tumen-story"}\n' >"$home/letter.tumen-story"
expect no-name "$ours"
expect record.tumen "$ours"
expect other application/vnd.sqlite3
expect note.txt text/plain
expect letter.tumen-story application/x-tumen-story
exit "$failed"
