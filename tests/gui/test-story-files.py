# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories as wholes: handed out, written to files and read from them."""
import contextlib
import json
import os
import subprocess
import sys
import tempfile

from gi.repository import GLib

import accessible
import session
from stories import (LETTERS, VOICE, at, choose_of_story, find_button, open_stories,
                     wait_for_focus, wait_for_rows)

TAKEN = "From the letter to the treaty, 7 stops · 45 min"
HERE = os.path.dirname(os.path.abspath(__file__))


def start(person, *arguments):
    """With stories of its own."""
    person.folder = tempfile.TemporaryDirectory()
    person.start(*arguments, XDG_DATA_HOME=person.folder.name)


def accept(button):
    """Press the button of the file chooser, which is deaf while it looks at the folder."""
    for part in accessible.find_now("push button", button):
        try:
            accessible.act(part)
        except GLib.Error:
            # It closed meanwhile.
            pass
    return not accessible.find_now("push button", button)


def save_as(person, title, path):
    accessible.find_window(title)
    accessible.wait_until(
        lambda: any("focused" in part.states for part in accessible.find_now("text")),
        "a name can be typed")
    person.key("ctrl+a")
    person.type(path)
    accessible.wait_until(lambda: accept("Save"), "the file is accepted")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


# Hand-outs


def choose(person, row, steps):
    """Open the list of a row, and go down or up in it."""
    person.click_on(accessible.find("combo box", row))
    person.key(*(["Down"] * steps if steps > 0 else ["Up"] * -steps), "Return")


def find_preview(page):
    return accessible.find("image", f"Preview, Page {page} of ", False)


def test_a_story_is_handed_out(person):
    start(person)
    open_stories(person)
    choose_of_story(person, 2, "Hand-out…")
    find_preview(1)
    check_pages(person)
    check_sheets_of_students(person, at(person, "class.pdf"))
    choose_of_story(person, 2, "Hand-out…")
    find_preview(1)
    check_page_of_teacher(person, at(person, "mine"))
    check_what_cannot_be_written(person)
    person.quit()


def check_pages(person):
    person.key("Next")
    find_preview(2)
    person.key("Prior")
    find_preview(1)


def check_sheets_of_students(person, path):
    person.key("ctrl+s")
    save_as(person, "Save the hand-out", path)
    accessible.find("label", "Saved as “class.pdf”")
    assert accessible.find_now("push button", "Show in Files")
    said = run("pdftotext", path, "-")
    assert "Student’s version" in said and "Answer:" not in said, said[:400]
    assert "595.2" in run("pdfinfo", path)


def check_page_of_teacher(person, path):
    """A name without an ending gets that of the format."""
    choose(person, "For", 1)
    choose(person, "Format", 1)
    choose(person, "Paper", 1)
    person.key("ctrl+s")
    save_as(person, "Save the hand-out", path)
    accessible.find("label", "Saved as “mine.html”")
    with open(path + ".html", encoding="utf-8") as file:
        page = file.read()
    assert "Teacher’s version" in page and "Answer:" in page and "215.9mm" in page
    assert "<script" not in page


def check_what_cannot_be_written(person):
    """What was chosen last stays chosen, but for whom it is."""
    choose_of_story(person, 2, "Hand-out…")
    find_preview(1)
    chosen = [accessible.find("combo box", row).description
              for row in ("For", "Format", "Paper", "Colours")]
    assert chosen == ["Students", "HTML, one file", "Letter", "Colour"], chosen
    person.key("ctrl+s")
    save_as(person, "Save the hand-out", "/proc/sheets.html")
    accessible.find("label", "The hand-out could not be saved")
    person.key("Escape")
    find_preview(1)
    person.key("Escape")
    accessible.wait_gone("frame", "Hand-out of the story")


# Files


@contextlib.contextmanager
def dropped(person, path):
    """Drag a file from another program onto the window; that lives until its data are taken."""
    other = subprocess.Popen([sys.executable, os.path.join(HERE, "drag_window.py"), path],
                             env={**os.environ, "GTK_A11Y": "none"})
    try:
        window = accessible.find_window(accessible.find("frame").name)["WINDOW"]
        session.xdotool("windowmove", window, 0, 0, "windowsize", window, 1100, 800)
        session.xdotool("search", "--sync", "--name", "^Drag from here$", "windowmove", 1180, 300)
        person.drag(1270, 420, 500 - 1270, 0, steps=12)
        yield
    finally:
        other.terminate()
        other.wait()


def open_file(person, title, path):
    accessible.find_window(title)
    person.key("ctrl+l")
    accessible.wait_until(
        lambda: any("focused" in part.states for part in accessible.find_now("text")),
        "a name can be typed")
    person.key("ctrl+a")
    person.type(path)
    accessible.wait_until(lambda: accept("Import"), "the file is accepted")


def test_a_story_goes_to_a_colleague(person):
    start(person)
    open_stories(person)
    path = at(person, "letter.tumen-story")
    choose_of_story(person, 1, "Export…")
    save_as(person, "Export the story", path)
    accessible.find("label", "Story exported")
    accessible.act(find_button("Import…"))
    open_file(person, "Import a story", path)
    accessible.find("label", "“From the letter to the treaty” is now one of your stories")
    wait_for_focus("Stop 1 of 7, The letter")
    accessible.act(find_button("Filters"))
    wait_for_rows(LETTERS, VOICE, TAKEN)
    check_a_story_that_is_there(person, path)
    person.quit()
    check_a_story_that_is_named(person, path)
    check_a_file_that_is_none(person, path)


def check_a_story_that_is_there(person, path):
    """The same again is found, and nothing is added."""
    with dropped(person, path):
        accessible.find("label", "“From the letter to the treaty” is among your stories already")
    wait_for_focus("Stop 1 of 7, The letter")
    accessible.act(find_button("Filters"))
    wait_for_rows(LETTERS, VOICE, TAKEN)


def check_a_story_that_is_named(person, path):
    """What a colleague has changed comes beside it."""
    with open(path, encoding="utf-8") as file:
        story = json.load(file)
    story["title"] = {"en": "Hers"}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(story, file)
    person.start(path, XDG_DATA_HOME=person.folder.name)
    accessible.find("label", "“Hers” is now one of your stories")
    wait_for_focus("Stop 1 of 7, The letter")
    accessible.act(find_button("Filters"))
    wait_for_rows(LETTERS, VOICE, TAKEN, "Hers, 7 stops · 45 min")
    person.quit()


def check_a_file_that_is_none(person, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("{")
    person.start(path, XDG_DATA_HOME=person.folder.name)
    said = accessible.find("label", f"“{path}” is not imported: ", exact=False).name
    person.key("ctrl+q")
    person.wait_for_end(1, f"tumen: {said}\n")


session.main(globals())
