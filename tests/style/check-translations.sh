#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every language of po/LINGUAS has each string of the sources, none fuzzy, with fitting formats.
# usage: check-translations.sh SOURCE-ROOT
set -euo pipefail

cd -- "$1"
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
failed=0

# As Meson's preset “glib” does, but never into the source folder.
xgettext --package-name=tumen --from-code=UTF-8 --add-comments --files-from=po/POTFILES.in \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 \
  --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3 --output="$place/tumen.pot"

while read -r language; do
  case $language in '' | '#'*) continue ;; esac
  file=po/$language.po
  msgfmt --check --check-accelerators=_ --output-file=/dev/null "$file" || failed=1
  msgmerge --quiet --no-fuzzy-matching --output-file="$place/merged.po" "$file" "$place/tumen.pot"
  msgattrib --no-obsolete --untranslated --no-wrap "$place/merged.po" >"$place/faults"
  msgattrib --no-obsolete --only-fuzzy --no-wrap "$place/merged.po" >>"$place/faults"
  if grep -q '^msgid' "$place/faults"; then
    echo "$file: These strings have no translation, or an uncertain one:"
    grep -E '^(#:|msgid)' "$place/faults"
    failed=1
  fi
  if grep -nE "^(msg[a-z0-9]+.*|\").*([A-Za-z]'[A-Za-z]|\.\.\.)" "$file"; then
    echo "$file: Use ’ and … in the lines above."
    failed=1
  fi
done <po/LINGUAS
exit "$failed"
