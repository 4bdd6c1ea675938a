# SPDX-License-Identifier: GPL-3.0-or-later
"""Check the house rules that a machine can judge.

usage: check-style.py SOURCE-ROOT CHECK

CHECK is the name of one of the functions marked with @check, with “-” for “_”. Each fault is one
sentence that begins with FILE:LINE. The status is 1 if there are faults, 77 if a tool is missing.
"""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

FOLDERS = ["app", "build-aux", "model", "po", "resources", "tests", "widgets"]
CHECKS = {}

# What each folder may include: project headers by folder, and no others' headers by name.
DRAWING = r"^(cairo|pango)"
TOOLKIT = r"^(gtk|gdk|gsk|adwaita|adw-)"
LAYERS = [  # the first that fits holds
    ("model/", ["model/"], f"{DRAWING}|{TOOLKIT}"),
    ("widgets/scene/", ["model/", "widgets/scene/"], TOOLKIT),
    ("widgets/", ["model/", "widgets/"], None),
    ("app/export/", ["model/", "widgets/scene/", "app/export/"], TOOLKIT),
    ("app/cli/", ["model/", "widgets/scene/", "app/export/", "app/cli/"], TOOLKIT),
    ("app/", ["model/", "widgets/", "app/"], None),
    ("tests/model/", ["model/", "tests/"], f"{DRAWING}|{TOOLKIT}"),
    ("tests/scene/", ["model/", "widgets/scene/", "tests/"], TOOLKIT),
]

MAX_COLUMNS = 100
MAX_FILE_LINES = 799
MAX_FUNCTION_LINES = 60
MAX_TEST_LINES = 120
MAX_PARAMETERS = 6
MAX_NESTING = 3
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "common", "misc", "manager"}
REFUSED_CALLS = {
    r"\w*_markup(_with_accel)?": "text must never be read as markup; use attributes",
    r"v?sprintf|strcpy|strcat|strncpy|gets|alloca": "it can write past its buffer; use GLib's",
    r"system|popen|g_spawn_\w+|g_subprocess_\w+": "Tumen starts no other program",
    r"atoi|atof|strtod|sscanf": "it hides errors or follows the locale; use g_ascii_string_to_*",
    r"sqlite3_v?s?n?m?printf": "SQL is bound, never assembled",
    r"g_date_time_new_now_local|g_date_time_new_local": "dates are calendar days without time zone",
}
# These of libadwaita 1.2 read markup without saying so: only our own words, or escaped ones.
HIDDEN_MARKUP = (r"(adw_toast_new|adw_toast_set_title|adw_status_page_set_description|"
                 r"adw_preferences_group_set_(?:title|description)) "
                 r"\((?!.*(?:\x22|\b_ ?\(|escaped))")
# And these unless the row is told not to.
ROW_MARKUP = r"(adw_preferences_row_set_title|adw_action_row_set_subtitle) \((?!.*\b_ ?\()"
TRANSLATED = {
    ".c": r"\b(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?) ?\(",
    ".ui": r'translatable="(yes|true|1)"',
    ".desktop.in": r".",
    ".gschema.xml": r"<(summary|description)>",
    ".metainfo.xml.in": r".",
    ".mime.xml.in": r"<comment>",
}


def check(function):
    CHECKS[function.__name__.replace("_", "-")] = function
    return function


def list_files(root, *suffixes):
    """The project's files in a fixed order, as paths relative to the root."""
    found = [Path(name) for name in ("meson.build", "meson_options.txt", ".ci/run")
             if (root / name).exists()]
    for folder in FOLDERS:
        for directory, names, files in os.walk(root / folder):
            names[:] = sorted(n for n in names if n != "__pycache__" and not n.startswith("_build"))
            found += [(Path(directory) / f).relative_to(root) for f in sorted(files)]
    return [p for p in found if not suffixes or p.name.endswith(suffixes)]


def read_lines(root, path):
    return (root / path).read_text(encoding="utf-8").splitlines()


def blank_texts(lines):
    """The lines with comments and the insides of strings blanked, so that only code is left."""
    def blank(match):
        text = match.group(0)
        if text[0] in "\"'":
            return text[0] + " " * (len(text) - 2) + text[0]
        return re.sub(r"[^\n]", " ", text)

    tokens = r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|/\*.*?\*/|//[^\n]*'
    return re.sub(tokens, blank, "\n".join(lines), flags=re.DOTALL).split("\n")


def is_script(root, path):
    with open(root / path, "rb") as file:
        return path.suffix in (".py", ".sh") or file.read(2) == b"#!"


def find_functions(lines):
    """Each function of a C file in our style: (line number, name, parameters, body)."""
    code = blank_texts(lines)
    for number, line in enumerate(code):
        if line != "{" or number == 0 or not code[number - 1].rstrip().endswith(")"):
            continue
        top = number - 1
        while top > 0 and code[top].startswith(" "):
            top -= 1
        match = re.search(r"(\w+) \((.*)\)$", " ".join(code[top:number]).strip())
        if match is None:
            continue
        end = next((i for i in range(number, len(code)) if code[i] == "}"), len(code))
        yield number, match.group(1), match.group(2).strip(), code[number + 1:end]


def count_parameters(text):
    if text in ("", "void"):
        return 0
    while "(" in text:
        text = re.sub(r"\([^()]*\)", "", text)
    return text.count(",") + 1


@check
def format_of_code(root):
    tool = shutil.which("clang-format-14") or shutil.which("clang-format")
    version = tool and subprocess.run([tool, "--version"], capture_output=True, text=True).stdout
    if not version or not re.search(r"version 14\.", version):
        print("clang-format 14 is not installed.")
        sys.exit(77)
    paths = [str(p) for p in list_files(root, ".c", ".h")]
    run = subprocess.run([tool, "--dry-run", *paths], cwd=root, capture_output=True, text=True)
    for place in sorted(set(re.findall(r"^(\S+:\d+):\d+: (?:warning|error):", run.stderr, re.M))):
        yield f"{place}: clang-format -i would change this line."
    if run.returncode != 0:
        yield f".clang-format:1: clang-format failed: {run.stderr.strip()}"


@check
def lines(root):
    for path in list_files(root):
        if path.suffix not in (".c", ".h", ".ui", ".css", ".build") and not is_script(root, path):
            continue
        for number, line in enumerate(read_lines(root, path), 1):
            if len(line) > MAX_COLUMNS and not re.search(r"G_DEFINE_|https?://", line):
                yield f"{path}:{number}: The line is longer than {MAX_COLUMNS} columns."
            if line != line.rstrip() or "\t" in line:
                yield f"{path}:{number}: The line has a tab or white space at its end."
            if re.search(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b", line):
                yield f"{path}:{number}: Do what the note says, or open an issue for it."


@check
def sizes(root):
    for path in list_files(root, ".c", ".h"):
        text = read_lines(root, path)
        if len(text) > MAX_FILE_LINES:
            yield f"{path}:1: The file has {len(text)} lines, at most {MAX_FILE_LINES} are allowed."
        most = MAX_TEST_LINES if path.parts[0] == "tests" else MAX_FUNCTION_LINES
        for number, name, parameters, body in find_functions(text):
            if len(body) > most:
                yield f"{path}:{number}: {name} has {len(body)} lines, at most {most} are allowed."
            # GTK fixes the parameters of its virtual functions.
            fixed = name.endswith(("_measure", "_write_mime_type_async"))
            if count_parameters(parameters) > MAX_PARAMETERS and not fixed:
                yield f"{path}:{number}: {name} has more than {MAX_PARAMETERS} parameters."
            depth = deepest = 0
            for line in body:
                depth += {"{": 1, "}": -1}.get(line.strip().rstrip(";"), 0)
                deepest = max(deepest, depth)
            if deepest > MAX_NESTING:
                yield f"{path}:{number}: {name} nests blocks deeper than {MAX_NESTING}."


@check
def layers(root):
    homes = {p.name: p.parent.as_posix() + "/" for p in list_files(root, ".h")}
    for path in list_files(root, ".c", ".h"):
        rule = next((rule for rule in LAYERS if path.as_posix().startswith(rule[0])), None)
        for number, line in enumerate(read_lines(root, path), 1):
            match = re.match(r'#\s*include\s*["<]([^">]+)[">]', line)
            if rule is None or match is None:
                continue
            folder, allowed, refused = rule
            home = homes.get(os.path.basename(match.group(1)))
            if refused and re.search(refused, match.group(1)):
                yield f"{path}:{number}: {folder} must not know of <{match.group(1)}>."
            if home and not home.startswith(tuple(allowed)):
                yield f"{path}:{number}: {folder} must not include a header of {home}."


@check
def names(root):
    for path in list_files(root):
        if EMPTY_NAMES & set(re.split(r"[-_.]", path.name.lower())):
            yield f"{path}:1: The file's name does not say what is in it."
        if path.suffix == ".c":
            for number, name, _, _ in find_functions(read_lines(root, path)):
                if EMPTY_NAMES & set(name.split("_")):
                    yield f"{path}:{number}: The name {name} does not say what it does."


@check
def heads(root):
    for path in list_files(root):
        text = (root / path).read_bytes().decode("utf-8", "replace").splitlines()
        first = text[0] if text else ""
        if path.suffix in (".c", ".h"):
            if first != "/* SPDX-License-Identifier: GPL-3.0-or-later */":
                yield f"{path}:1: The first line must be the SPDX line."
        elif path.name == "meson.build" or path.suffix in (".ui", ".css", ".svg", ".xml", ".in") \
                or is_script(root, path):
            if not any("SPDX-License-Identifier: " in line for line in text[:3]):
                yield f"{path}:1: The first lines must hold the SPDX line."
        if path.suffix == ".h" and "#pragma once" not in text:
            yield f"{path}:1: The header must say “#pragma once”."
        includes = [line for line in text if line.startswith("#include")]
        if path.suffix == ".c" and includes[:1] != ['#include "config.h"']:
            yield f'{path}:1: The first include must be "config.h".'


@check
def calls(root):
    for path in list_files(root, ".c", ".h"):
        for number, line in enumerate(blank_texts(read_lines(root, path)), 1):
            for pattern, reason in REFUSED_CALLS.items():
                match = re.search(rf"\b({pattern}) \(", line)
                started = path.parts[0] == "tests" and "program" in reason
                if match and not started:
                    yield f"{path}:{number}: {match.group(1)} is refused: {reason}."


@check
def markup(root):
    for path in list_files(root, ".c"):
        text = read_lines(root, path)
        code = blank_texts(text)
        plain_rows = re.search(r'row_set_use_markup|"use-markup", FALSE', "\n".join(text))
        for number, line in enumerate(code, 1):
            hidden = re.search(HIDDEN_MARKUP, line)
            row = None if plain_rows else re.search(ROW_MARKUP, line)
            if hidden:
                yield f"{path}:{number}: {hidden.group(1)} reads markup: hand it “escaped” text."
            if row:
                yield f"{path}:{number}: {row.group(1)} reads markup: set use-markup to FALSE."
    for path in list_files(root, ".ui"):
        for number, line in enumerate(read_lines(root, path), 1):
            if re.search(r'name="use-markup">(true|yes|1)', line, re.IGNORECASE):
                yield f"{path}:{number}: Markup is refused: text must never be read as markup."


@check
def potfiles(root):
    listed = [line for line in read_lines(root, Path("po/POTFILES.in"))
              if line and not line.startswith("#")]
    if listed != sorted(listed):
        yield "po/POTFILES.in:1: The list must be sorted (LC_ALL=C)."
    marked = set()
    for path in list_files(root):
        for suffix, pattern in TRANSLATED.items():
            code = path.name.endswith(suffix) and path.parts[0] != "tests"
            if code and any(re.search(pattern, line) for line in read_lines(root, path)):
                marked.add(path.as_posix())
    for path in sorted(marked - set(listed)):
        yield f"{path}:1: The file has strings to translate and must be listed in po/POTFILES.in."
    for path in sorted(set(listed) - marked):
        yield f"po/POTFILES.in:1: {path} is listed but has nothing to translate."


def main():
    if len(sys.argv) != 3 or sys.argv[2] not in CHECKS:
        sys.exit(f"{__doc__}\nThe checks: {' '.join(CHECKS)}")
    faults = list(CHECKS[sys.argv[2]](Path(sys.argv[1])))
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
