# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of stories in the left pane, as a person goes about in it."""
import os

import accessible

LETTERS = "From the letter to the treaty, 7 stops · 45 min, read-only"
VOICE = "One voice, two translations, 8 stops · 50 min, read-only"


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
    row = accessible.find_row("Stories", number)
    x, y, width, height = accessible.extents(row)
    person.click(x + width - 20, y + height / 2)
    person.choose(entry)
