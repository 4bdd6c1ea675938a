# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories as wholes: handed out, written to files and read from them, found in the list."""
import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

from gi.repository import GLib

import accessible
import session

LETTERS = "From the letter to the treaty, 7 stops · 45 min, read-only"
VOICE = "One voice, two translations, 8 stops · 50 min, read-only"
TAKEN = "From the letter to the treaty, 7 stops · 45 min"
HERE = os.path.dirname(os.path.abspath(__file__))


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
    # A button whose menu was open believes that it has the focus still.
    accessible.wait_until(lambda: any("focused" in part.states and part.name.startswith(name)
                                      for part in accessible.find_now()),
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


# The list


def make_story(person, number, title):
    """One’s own, as an import makes it; its language is one of both."""
    path = at(person, f"own{number}.tumen-story")
    story = {"format": "tumen-story", "version": 1, "id": f"own{number}",
             "library": "tumen-builtin", "title": {"en": title},
             "stops": [{"id": "first", "title": {"en": "Here"}}]}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(story, file)
    accessible.run("env", f"XDG_DATA_HOME={person.folder.name}", person.program, "story", "import",
                   path)


def damage(person, number, content):
    with sqlite3.connect(at(person, "tumen/user.db")) as database:
        database.execute("UPDATE story SET content = ? WHERE id = ?", (content, f"own{number}"))
    database.close()


def prepare(person, *titles):
    person.folder = tempfile.TemporaryDirectory()
    for number, title in enumerate(titles, 1):
        make_story(person, number, title)


def restart(person, *arguments, **environment):
    person.start(*arguments, XDG_DATA_HOME=person.folder.name, **environment)


def test_stories_are_put_in_order(person):
    prepare(person, "A", "B", "C")
    restart(person)
    open_stories(person)
    a, b, c = (f"{title}, 1 stop" for title in "ABC")
    wait_for_rows(LETTERS, VOICE, a, b, c)
    person.key("End", "alt+Up")
    wait_for_rows(LETTERS, VOICE, a, c, b)
    wait_for_focus("C, 1 stop")
    person.key("alt+Up", "alt+Up")
    wait_for_rows(LETTERS, VOICE, c, a, b)
    x, y, width, height = accessible.extents(accessible.find("list item", c))
    person.drag(x + 12, y + height / 2, 0, 2 * height)
    wait_for_rows(LETTERS, VOICE, a, b, c)
    choose_of_story(person, 3, "Move down")
    wait_for_rows(LETTERS, VOICE, b, a, c)
    person.key("Home", "alt+Down")
    wait_for_rows(LETTERS, VOICE, b, a, c)
    person.quit()
    restart(person)
    open_stories(person)
    wait_for_rows(LETTERS, VOICE, b, a, c)
    check_menu(person)
    person.quit()


def check_menu(person):
    """Rename, duplicate, delete and Undo."""
    choose_of_story(person, 3, "Rename")
    wait_for_focus("Title of the story")
    person.key("ctrl+a")
    person.type("Other")
    person.key("Return")
    accessible.find("label", "Other")
    accessible.act(find_button("Filters"))
    wait_for_rows(LETTERS, VOICE, "Other, 1 stop", "A, 1 stop", "C, 1 stop")
    choose_of_story(person, 4, "Duplicate")
    accessible.find("label", "A (copy)")
    accessible.act(find_button("Filters"))
    choose_of_story(person, 4, "Delete")
    wait_for_rows(LETTERS, VOICE, "Other, 1 stop", "C, 1 stop", "A (copy), 1 stop")
    accessible.act(find_button("Undo"))
    accessible.find("label", "A")
    accessible.act(find_button("Filters"))
    wait_for_rows(LETTERS, VOICE, "Other, 1 stop", "A, 1 stop", "C, 1 stop", "A (copy), 1 stop")


def test_damaged_stories_are_told_and_the_rest_plays(person):
    prepare(person, "A", "B", "C")
    damage(person, 1, "{")
    damage(person, 3, '{"format": "tumen-story", "version": 9, "title": {"en": "Later"}}')
    restart(person)
    person.key("F5")
    rows = {row.name: row.description for row in accessible.find("list item", "B").parent.children}
    assert rows["Damaged story"].startswith("The story is not valid JSON"), rows
    assert rows["Later"].startswith("The story was made by a later version of Tumen"), rows
    person.key("Down", "Down", "Return")
    wait_for_focus("Damaged story")
    person.key("Down", "Return")
    wait_for_screen("Step 1 of 1. Here")
    person.key("Escape")
    accessible.wait_until(person.find_frame, "the explorer has the keys again")
    person.key("F5")
    wait_for_focus("B")
    person.key("Escape")
    open_stories(person)
    damaged = [row for row in list_rows("Stories") if row.startswith("Damaged story, The story")]
    assert len(damaged) == 1, list_rows("Stories")
    choose_of_story(person, 3, "Delete")
    wait_for_rows(LETTERS, VOICE, "B, 1 stop", "Later, 0 stops")
    accessible.act(find_button("Undo"))
    wait_for_rows(LETTERS, VOICE, *damaged, "B, 1 stop", "Later, 0 stops")
    person.quit()


def wait_for_screen(step):
    accessible.wait_until(
        lambda: any(step in part.name for part in accessible.find_now()),
        f"the class sees {step}")


# Two windows, and what is left of one


@contextlib.contextmanager
def other_window(person, *arguments):
    """Of a program of its own that is not on the bus; what is pressed goes to it while it lives."""
    other = subprocess.Popen(
        [person.program, *arguments],
        env={**os.environ, **session.PROGRAM_ENVIRONMENT, "GTK_A11Y": "none",
             "XDG_DATA_HOME": person.folder.name})
    try:
        accessible.run("xdotool", "search", "--sync", "--onlyvisible", "--pid", str(other.pid))
        yield other
    finally:
        other.terminate()
        other.wait()


def test_what_another_window_does_is_seen(person):
    prepare(person, "A")
    restart(person)
    open_stories(person)
    wait_for_rows(LETTERS, VOICE, "A, 1 stop")
    make_story(person, 2, "B")
    wait_for_rows(LETTERS, VOICE, "A, 1 stop", "B, 1 stop")
    with other_window(person, at(person, "own2.tumen-story")):
        accessible.wait_until(lambda: "active" not in accessible.find("frame").states,
                              "the other window is in front")
        person.key("ctrl+d")
        wait_for_rows(LETTERS, VOICE, "A, 1 stop", "B, 2 stops")
    accessible.wait_until(person.find_frame, "this window is in front")
    wait_for_focus("From the letter")
    person.key("Down", "Down", "Return")
    wait_for_focus("Stop 1 of 1")
    edit(person, 1, "UPDATE story SET content = replace (content, '\"A\"', '\"From there\"'), "
                    "revision = revision + 1")
    accessible.find("label", "From there")
    accessible.find("label", "This story is being changed in another window.")
    wait_for_focus("Stop 1 of 1")
    edit(person, 1, "UPDATE story SET deleted = 1")
    accessible.find("label", "This story was deleted in another window.")
    wait_for_rows(LETTERS, VOICE, "B, 2 stops")
    person.quit()


def edit(person, number, statement):
    with sqlite3.connect(at(person, "tumen/user.db")) as database:
        database.execute(f"{statement} WHERE id = ?", (f"own{number}",))
    database.close()


def test_what_was_open_is_open_again_after_a_kill(person):
    """With every letter that was typed."""
    prepare(person, "A")
    settings = {"GSETTINGS_BACKEND": "keyfile", "XDG_CONFIG_HOME": at(person, "config")}
    os.mkdir(at(person, "config"))
    restart(person, **settings)
    open_stories(person)
    person.key("End", "Return")
    wait_for_focus("Stop 1 of 1, Here")
    person.key("ctrl+d")
    accessible.find("label", "Added as stop 2")
    person.key("F2")
    accessible.wait_until(
        lambda: any("focused" in part.states for part in accessible.find_now("text")),
        "a name can be typed")
    person.key("ctrl+a")
    person.type("By hand")
    accessible.wait_until(lambda: any("By hand" in row for row in list_rows("Stops")),
                          "the stop is called so")
    person.process.kill()
    person.wait_for_end(-9)
    restart(person, **settings)
    accessible.wait_until(lambda: len(list_rows("Stops")) == 2, "the story is open")
    assert any("By hand" in row for row in list_rows("Stops")), list_rows("Stops")
    accessible.act(find_button("Filters"))
    wait_for_rows(LETTERS, VOICE, "A, 2 stops")
    person.quit()
    restart(person, **settings)
    wait_for_rows(LETTERS, VOICE, "A, 2 stops")
    person.quit()


session.main(globals())
