# SPDX-License-Identifier: GPL-3.0-or-later
"""Files named on the command line: good, damaged, wrong, missing, newer."""
import hashlib
import os
import re
import sqlite3
import subprocess
import tempfile

import accessible
import canvas
import session

LIBRARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../resources/library")


def make_library(person, folder, *statements):
    path = os.path.join(folder, "contacts.tumen")
    subprocess.run([person.program, "import", LIBRARY, "-o", path], check=True,
                   stdout=subprocess.DEVNULL)
    with sqlite3.connect(path) as database:
        for statement in statements:
            database.execute(statement)
    database.close()
    return path


def read_sum(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def with_file(test):
    """The test gets a folder of its own."""
    def run(person):
        with tempfile.TemporaryDirectory() as folder:
            test(person, folder)
    run.__name__ = test.__name__
    return run


def assert_refused(person, path, *words):
    """One sentence in the terminal, the same in the window, and status 1 after closing it."""
    before = read_sum(path) if os.path.isfile(path) else None
    person.start(path)
    said = accessible.wait_until(person.read_output, "something is said in the terminal")
    assert said.startswith("tumen: ") and said.count("\n") == 1, said
    sentence = said.removeprefix("tumen: ").strip()
    for word in (path, *words):
        assert word in sentence, sentence
    accessible.find("label", sentence)
    assert canvas.read_status().startswith("52 of 57"), "The built-in library stays usable."
    person.key("ctrl+q")
    person.wait_for_end(status=1, output=said)
    assert before is None or read_sum(path) == before, "The file was changed."
    assert os.path.isfile(path) == (before is not None)


@with_file
def test_a_library_opens(person, folder):
    path = make_library(person, folder)
    before = read_sum(path)
    person.start(path)
    assert canvas.read_status().startswith("52 of 57 events in view")
    accessible.find("label", "contacts.tumen")
    person.quit()
    assert read_sum(path) == before and os.listdir(folder) == ["contacts.tumen"]


@with_file
def test_a_damaged_library_opens_read_only(person, folder):
    path = make_library(
        person, folder,
        "UPDATE event_date SET edtf = '2023-0x' WHERE event = 'amur-summit-2023'",
        "UPDATE event SET importance = 9 WHERE id = 'korean-war-1950-1953'")
    before = read_sum(path)
    person.start(path)
    accessible.find("label", "2 of 178 events could not be read. The file is damaged. "
                    "It is open read-only, and nothing in it was changed.")
    accessible.find("label", "contacts.tumen · read-only")
    faults = accessible.find("list", "What could not be read")
    assert len(faults.children) == 2, len(faults.children)
    person.click_on(accessible.find("push button", "Close the list"))
    accessible.find("label", canvas.FIRST_SELECTION_TITLE)
    person.click_on(accessible.find("push button", "Details"))
    accessible.find("list", "What could not be read")
    person.quit()
    assert read_sum(path) == before, "The file was changed."


@with_file
def test_a_wrong_file_is_refused(person, folder):
    path = os.path.join(folder, "contacts.tumen")
    with open(path, "w", encoding="utf-8") as file:
        file.write("Dear reader")
    assert_refused(person, path)


@with_file
def test_a_missing_file_is_named(person, folder):
    assert_refused(person, os.path.join(folder, "missing.tumen"))


@with_file
def test_a_library_of_a_newer_version_is_refused(person, folder):
    path = make_library(person, folder, "UPDATE meta SET min_reader_version = 99")
    assert_refused(person, path, "newer")


# Every event so often, under other ids: enough for a file that is shown before it is read.
MANY_TIMES = 700
NUMBERS = f"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {MANY_TIMES})"
COPIES = [
    f"{NUMBERS} INSERT INTO event SELECT ord + i * 1000, id || '-' || i, kind, expected_kind,"
    " collection, status, importance, sort_key FROM event, n ORDER BY i, ord",
    f"{NUMBERS} INSERT INTO event_text SELECT event || '-' || i, language, title, short_title,"
    " summary, note, status_note FROM event_text, n ORDER BY i",
    f"{NUMBERS} INSERT INTO event_date SELECT event || '-' || i, reading, edtf, duration, basis,"
    " margin_days FROM event_date, n ORDER BY i",
]


@with_file
def test_a_large_library_is_read_in_full(person, folder):
    path = make_library(person, folder, *COPIES)
    whole = f" of {57 * (MANY_TIMES + 1):,} events"
    person.start(path)
    # What is shown while it is read is not the library: no figure is made of it.
    person.key("ctrl+e")
    accessible.wait_until(lambda: f"{whole} in view" in canvas.read_status(), "all of it is shown")
    if not accessible.find_now("frame", "Export"):
        accessible.wait_gone("push button", "Cancel")
        person.key("ctrl+e")
    accessible.wait_until(lambda: re.search(r": \d\d,\d{3} events, ", read_figure()),
                          "the figure is of the library")
    person.key("Escape")
    accessible.wait_gone("frame", "Export")
    accessible.find("label", os.path.basename(path))
    person.quit()


def read_figure():
    dialogs = accessible.find_now("frame", "Export")
    return " ".join(i.description for d in dialogs for i in d.find_all("image"))


@with_file
def test_without_a_display_there_is_a_sentence(person, folder):
    environment = {**os.environ, **session.PROGRAM_ENVIRONMENT}
    del environment["DISPLAY"]
    path = os.path.join(folder, "missing.tumen")
    for arguments, words in (([], "display"), ([path], path)):
        run = subprocess.run([person.program, *arguments], env=environment, capture_output=True,
                             text=True, check=False, timeout=accessible.PATIENCE_S)
        assert run.returncode == 1 and run.stdout == "", run
        assert run.stderr.startswith("tumen: ") and run.stderr.count("\n") == 1, run
        assert words in run.stderr, run


session.main(globals())
