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


def wait_for_stops(*names):
    """The names of the stops, whatever their numbers."""
    accessible.wait_until(
        lambda: [row.partition(", ")[2] for row in list_rows("Stops")] == list(names),
        f"the stops are {names}")


def test_a_story_of_ones_own_is_made(person):
    start(person)
    open_stories(person)
    accessible.act(find_button("New story"))
    wait_for_focus("Title of the story")
    person.key("ctrl+a")
    person.type("Mine")
    person.key("Return")
    accessible.find("label", "Mine")
    check_adding(person)
    check_moving_and_deleting(person)
    check_undoing(person)
    check_typing(person)
    check_quoting(person)
    person.quit()
    check_what_is_kept(person)
    check_deleting(person)
    person.quit()


def check_adding(person):
    """The view with its event; wherever the focus is."""
    person.key("ctrl+d")
    wait_for_stops(canvas.FIRST_SELECTION)
    assert not accessible.find_now(name="Name of the present view")
    person.key("F6", "F6")
    accessible.wait_until(lambda: not accessible.find_focus().name.startswith("Stop"),
                          "another pane has the focus")
    accessible.act(find_button("Next event in time"))
    shown = canvas.wait_for_change(canvas.read_selection, canvas.FIRST_SELECTION)
    person.key("ctrl+d")
    wait_for_stops(canvas.FIRST_SELECTION, shown)
    person.shown = shown
    # Its buttons are in the middle.
    minutes = accessible.find("spin button", "Planned minutes")
    x, y, width, height = accessible.extents(minutes)
    person.click(x + 12, y + height / 2)
    person.key("ctrl+a")
    person.type("20")
    person.key("Return")
    accessible.find("label", "2 stops · 20 min")


def focus_stop(person, number):
    x, y, width, height = accessible.extents(accessible.find_row("Stops", number))
    person.click(x + width / 2, y + height / 2)
    wait_for_focus(f"Stop {number} of")


def check_moving_and_deleting(person):
    first, second = canvas.FIRST_SELECTION, person.shown
    focus_stop(person, 1)
    person.key("alt+Down")
    wait_for_stops(second, first)
    wait_for_focus("Stop 2 of 2, " + first)
    person.key("alt+Up")
    wait_for_stops(first, second)
    x, y, width, height = accessible.extents(accessible.find_row("Stops", 1))
    person.drag(x + 10, y + height / 2, 0, height)
    wait_for_stops(second, first)
    focus_stop(person, 1)
    person.key("Delete")
    person.click_on(find_button("Undo"))
    wait_for_stops(second, first)
    focus_stop(person, 1)
    person.key("Delete")
    accessible.find("label", "Stop deleted")
    wait_for_stops(first)
    wait_for_focus("Stop 1 of 1")


def check_undoing(person):
    first, second = canvas.FIRST_SELECTION, person.shown
    person.key("ctrl+z")
    wait_for_stops(second, first)
    person.key("ctrl+z")
    wait_for_stops(first, second)
    person.key("shift+ctrl+z")
    wait_for_stops(second, first)


def check_typing(person):
    """A question is kept letter by letter, and undone as one step."""
    focus_stop(person, 1)
    entry = accessible.find("entry", "Question") if accessible.find_now("entry", "Question") \
        else accessible.find("text", "Question")
    person.click_on(entry)
    person.type("Who?")
    row = accessible.find_row("Stops", 1)
    accessible.wait_until(lambda: accessible.find_row("Stops", 1).description
                          == "The class is asked", f"{row.name} asks")
    person.key("ctrl+z")
    accessible.wait_until(lambda: accessible.find_row("Stops", 1).description == "",
                          "nothing is asked")
    wait_for_stops(person.shown, canvas.FIRST_SELECTION)


def find_text(name):
    return accessible.find_now("entry", name) or accessible.find_now("text", name)


def check_quoting(person):
    """The first excerpt that fits came with the stop; others of its event can be quoted."""
    focus_stop(person, 2)
    person.key("Return")
    canvas.wait_for_selection(canvas.FIRST_SELECTION)
    accessible.wait_until(lambda: find_text("Quotation 1"), "the stop quotes")
    accessible.act(find_button("Remove quotation 1"))
    accessible.wait_until(lambda: not find_text("Quotation 1"), "the stop quotes nothing")
    accessible.act(find_button("Quote in this stop"))
    accessible.wait_until(lambda: find_text("Quotation 1"), "the stop quotes what was chosen")
    accessible.find("label", "Quoted in stop 2")
    entry = find_text("Quotation 1")[0]
    person.click_on(entry)
    person.key("ctrl+a")
    person.type("Nobody said this")
    accessible.find("label", "Not kept: a quotation is cut letter by letter", exact=False)
    accessible.act(find_button("Remove quotation 1"))
    accessible.wait_until(lambda: not find_text("Quotation 1"), "the stop quotes nothing")
    wait_for_focus("Stop 2 of 2")
    person.key("ctrl+z")
    accessible.wait_until(lambda: find_text("Quotation 1"), "the stop quotes again")
    person.key("ctrl+z")
    accessible.wait_until(lambda: not find_text("Quotation 1"), "it is not quoted yet")
    person.key("ctrl+z")
    accessible.wait_until(lambda: find_text("Quotation 1"), "all is undone")
    check_asking(person)


def check_asking(person):
    """What the task lacks is told, until there are events enough."""
    person.key("F2")
    wait_for_focus("Short name")
    while accessible.find_focus().name != "Notes for the speaker":
        person.key("Tab")
    person.key("Tab", "Tab", "Tab", "Tab", "Tab")
    wait_for_focus("No task")
    person.key("Down")
    for fault in ("asks who said it, for which it needs two quotations.",
                  "asks for an order, for which it needs 3 to 7"):
        person.key("Down")
        accessible.find("label", fault, exact=False)
    person.key("Tab")
    for n in range(3):
        person.key("space")
        wait_for_focus("Word of the title")
        accessible.wait_until(lambda: len(list_rows("Events")) > 3, "events are offered")
        person.key("Tab", "Return")
        accessible.wait_until(lambda: len(find_removals()) == n + 1, "it is a card")
    accessible.wait_gone("label", fault, exact=False)
    person.key(*["ctrl+z"] * 6)
    accessible.wait_until(lambda: not find_removals(), "no task is given")


def find_removals():
    return [part for part in accessible.find_now("push button")
            if part.name.startswith("Remove “")]


def check_what_is_kept(person):
    """All of it, and what can be undone."""
    person.start(XDG_DATA_HOME=person.data.name)
    open_stories(person)
    wait_for_rows("Stories", LETTERS, VOICE, "Mine, 2 stops · 20 min")
    person.key("End", "Return")
    wait_for_stops(person.shown, canvas.FIRST_SELECTION)
    person.key("ctrl+z")
    wait_for_stops(canvas.FIRST_SELECTION, person.shown)


def check_deleting(person):
    person.click_on(find_button("More about this story"))
    person.choose("Delete")
    wait_for_rows("Stories", LETTERS, VOICE)
    person.click_on(find_button("Undo"))
    wait_for_stops(canvas.FIRST_SELECTION, person.shown)


def test_a_story_of_the_library_is_duplicated(person):
    start(person)
    open_stories(person)
    person.key("Return")
    wait_for_focus("Stop 1 of 7, The letter")
    person.key("Delete", "ctrl+d")
    accessible.find("label", "This story is read-only; duplicate it to add stops.")
    assert len(list_rows("Stops")) == 7
    person.click_on(accessible.find("push button", "Duplicate"))
    accessible.find("label", "From the letter to the treaty (copy)")
    wait_for_focus("Stop 1 of 7, The letter")
    person.key("Delete")
    wait_for_focus("Stop 1 of 6, Missiles")
    accessible.act(find_button("Filters"))
    wait_for_rows("Stories", LETTERS, VOICE,
                  "From the letter to the treaty (copy), 6 stops · 45 min")
    person.quit()


session.main(globals())
