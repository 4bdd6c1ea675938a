# SPDX-License-Identifier: GPL-3.0-or-later
"""One's own stories in their list: their order, their menus, damage, other windows, a kill."""
import contextlib
import json
import os
import sqlite3
import subprocess
import tempfile

import accessible
import session
from stories import (LETTERS, VOICE, at, choose_of_story, find_button, list_rows, open_stories,
                     wait_for_focus, wait_for_rows)


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
    accessible.wait_gone("frame", "Present a story")
    accessible.wait_until(person.find_frame, "the window has the keys again")
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
