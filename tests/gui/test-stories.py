# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories in the left pane: those of the library, and what choosing a stop shows."""
import tempfile

import accessible
import canvas
import session

HOME = "May 2023 – Jul 2025"
LETTERS = "From the letter to the treaty, 7 stops · 45 min, read-only"
VOICE = "One voice, two translations, 8 stops · 50 min, read-only"


def start(person):
    """With stories of its own."""
    person.data = tempfile.TemporaryDirectory()
    person.start(XDG_DATA_HOME=person.data.name)


def list_rows(name):
    return [row.name for part in accessible.find_now("list", name) for row in part.children]


def wait_for_rows(name, *rows):
    accessible.wait_until(lambda: list_rows(name) == list(rows), f"{name} are {rows}")


def wait_for_focus(name):
    accessible.wait_until(lambda: (f := accessible.find_focus()) and f.name.startswith(name),
                          f"“{name}” has the focus")


def find_button(name):
    return accessible.find("push button", name)


def open_stories(person):
    person.key("F10")
    person.choose("Stories")
    wait_for_focus("From the letter")


def test_a_story_of_the_library_is_gone_through(person):
    start(person)
    assert not accessible.find_now("list", "Stories")
    open_stories(person)
    wait_for_rows("Stories", LETTERS, VOICE)
    person.key("Return")
    wait_for_focus("Stop 1 of 7, The letter")
    assert len(list_rows("Stops")) == 7
    assert not accessible.find_now(name="Menu of the filters")
    check_choosing(person)
    check_presenting(person)
    check_leaving(person)
    person.quit()


def check_choosing(person):
    """One step of the history each, with the event in the side panel."""
    person.key("Down", "Down", "Return")
    shown = canvas.wait_for_change(canvas.read_selection, canvas.FIRST_SELECTION)
    assert "Kharkiv" in shown, shown
    accessible.find(name="Kharkiv prosecutors count some 50 Hwasong-11 missiles", exact=False)
    chosen = [row for row in accessible.find("list", "Stops").children
              if "selected" in row.states]
    assert [row.name for row in chosen] == ["Stop 3 of 7, Kharkiv"], chosen
    person.key("alt+Left")
    canvas.wait_for_selection(canvas.FIRST_SELECTION)
    assert canvas.read_period() == HOME
    assert "sensitive" not in find_button("Previous view").states


def wait_for_screen(step):
    accessible.wait_until(
        lambda: any(step in part.name for part in accessible.find_now()),
        f"the class sees {step}")


def check_presenting(person):
    """From the stop that is chosen."""
    accessible.act(find_button("Present"))
    wait_for_screen("Step 1 of 7")
    person.key("Escape")
    wait_for_focus("Stop 3 of 7")
    person.key("shift+F5")
    wait_for_screen("Step 3 of 7")
    person.key("Escape")
    wait_for_focus("Stop 3 of 7")


def check_leaving(person):
    accessible.act(find_button("Filters"))
    wait_for_focus("From the letter")
    assert not accessible.find_now("list", "Stops")
    accessible.act(find_button("Stories"))
    accessible.wait_gone("list", "Stories")


session.main(globals())
