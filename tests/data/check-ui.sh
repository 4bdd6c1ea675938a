#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every .ui file follows GTK's grammar. (GTK's own validator knows no type but its own.)
# usage: check-ui.sh FOLDER
set -euo pipefail

grammar=/usr/share/gtk-4.0/gtk4builder.rng
if [ ! -e "$grammar" ] || ! command -v xmllint >/dev/null; then
  echo "Needs xmllint and $grammar."
  exit 77
fi
mapfile -d '' -t files < <(find "$1" -name '*.ui' -print0 | sort -z)
[ "${#files[@]}" -gt 0 ] || { echo "There is no .ui file in $1."; exit 77; }
xmllint --noout --relaxng "$grammar" "${files[@]}"
