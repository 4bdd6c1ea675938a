# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories as wholes: handed out, written to files and read from them, found in the list."""
import os
import subprocess
import tempfile

from gi.repository import GLib

import accessible
import session

LETTERS = "From the letter to the treaty, 7 stops · 45 min, read-only"
VOICE = "One voice, two translations, 8 stops · 50 min, read-only"
MORE = "More about this story"


def start(person, *arguments):
    """With stories of its own."""
    person.folder = tempfile.TemporaryDirectory()
    person.start(*arguments, XDG_DATA_HOME=person.folder.name)


def at(person, name):
    return os.path.join(person.folder.name, name)


def list_rows(name):
    return [row.name for part in accessible.find_now("list", name) for row in part.children]


def wait_for_rows(*rows):
    accessible.wait_until(lambda: list_rows("Stories") == list(rows), f"the stories are {rows}")


def wait_for_focus(name):
    accessible.wait_until(lambda: (f := accessible.find_focus()) and f.name.startswith(name),
                          f"“{name}” has the focus")


def find_button(name):
    return accessible.find("push button", name)


def open_stories(person):
    person.key("F10")
    person.choose("Stories")
    wait_for_focus("From the letter")


def choose_of_story(person, number, entry):
    """An entry of the menu of a story in the list."""
    row = accessible.find("list", "Stories").children[number - 1]
    x, y, width, height = accessible.extents(row)
    person.click(x + width - 20, y + height / 2)
    person.choose(entry)


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
    # The button whose menu was open believes that it has the focus still.
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


session.main(globals())
