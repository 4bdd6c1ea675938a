# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching: type, walk from hit to hit, read, leave; with the keyboard and the pointer."""
from gi.repository import GLib

import accessible
import canvas
import session

ENTRY = "Search the events"
ODD = ['"', '*', 'NEAR(misil, 2)', 'misil AND OR NOT', '-', '-misil', "'; DROP TABLE", '🚀 misil',
       '<b>misil</b> &amp;', '%s %n']


def find_entry():
    return accessible.find(name=ENTRY)


def read_count():
    """What the entry tells of the hits."""
    entries = accessible.find_now(name=ENTRY)
    return entries[0].description if entries else ""


def wait_for_count(condition, what):
    accessible.wait_until(lambda: condition(read_count()), f"{what}, not “{read_count()}”")


def list_results():
    lists = accessible.find_now("list", "Results")
    return [row.name for row in lists[0].children] if lists else []


def search(person, text):
    person.key("ctrl+f")
    find_entry()
    person.type(text)


def wait_for_words(*words):
    def is_said():
        said = [p.name for p in accessible.find_now("label")]
        return all(any(w in text for text in said) for w in words)

    accessible.wait_until(is_said, f"the window says {words}")


def check_that_typing_finds(person):
    search(person, "misil")
    wait_for_count(lambda count: count.endswith("excerpts"), "events and excerpts are counted")
    n_events = int(read_count().split()[0])
    wait_for_words(f"{n_events} of 57 events match")
    accessible.wait_until(lambda: len(list_results()) == n_events, "each event has a row")
    assert all("misil" in name.lower() for name in list_results()), list_results()
    assert canvas.read_selection() == canvas.FIRST_SELECTION
    assert not list(accessible.nameless())
    return n_events


def check_that_hits_are_walked_through(person, total):
    person.key("Return")
    wait_for_count(lambda count: f" of {total} events" in count, "one of them is selected")
    first = int(read_count().split()[0])
    person.key("ctrl+g")
    wait_for_count(lambda count: count.startswith(f"{first % total + 1} of"), "the next one")
    person.key("shift+ctrl+g", "shift+Return")
    before = (first - 2) % total + 1
    wait_for_count(lambda count: count.startswith(f"{before} of"), "the one before")


def check_that_results_are_read(person):
    person.key("Down")
    accessible.wait_until(lambda: accessible.find_focus().name in list_results(),
                          "a row is focused")
    old = canvas.read_selection()
    person.key("Up")
    new = canvas.wait_for_change(canvas.read_selection, old)
    person.key("Return")
    accessible.find("push button", "Back to results")
    assert canvas.read_selection() == new
    assert accessible.find_now("heading", "Excerpts")
    accessible.act(accessible.find("push button", "Back to results"))
    accessible.wait_until(list_results, "the results are back")
    accessible.wait_until(lambda: accessible.find_focus().name in list_results(),
                          "the row is focused again")


def test_search_is_used_by_keyboard_alone(person):
    person.start()
    total = check_that_typing_finds(person)
    check_that_hits_are_walked_through(person, total)
    check_that_results_are_read(person)
    person.key("Escape")
    accessible.wait_gone("list", "Results")
    accessible.wait_gone(name=ENTRY)
    # The keys of the canvas are its own again.
    before = canvas.read_period()
    person.key("plus")
    canvas.wait_for_change(canvas.read_period, before)
    person.quit()


def find_edge(side):
    def list_buttons():
        return [p for p in accessible.find_now("push button")
                if p.name.startswith("Show ") and p.name.endswith(side)]

    return accessible.wait_until(list_buttons, f"{side} hits are offered")[0]


def check_that_hits_out_of_view_are_offered(person):
    search(person, "korea")
    before = canvas.read_period()
    button = find_edge(" earlier")
    assert canvas.read_period() == before, "The search moved the canvas."
    person.click_on(button)
    canvas.wait_for_change(canvas.read_period, before)
    find_edge(" later")


def check_that_hidden_matches_can_be_shown(person):
    accessible.act(accessible.find("push button", "Agreements, 1 event"))
    person.key("ctrl+f", "ctrl+a")
    person.type("misil")
    wait_for_words("No event that is shown matches “misil”.")
    wait_for_count(lambda count: count == "No events", "nothing is counted")
    accessible.act(accessible.find("push button", "Clear this filter"))
    accessible.wait_until(list_results, "the matches are shown")
    person.key("ctrl+f", "ctrl+a")
    person.type("xyzzy")
    wait_for_words("No event matches “xyzzy”.")
    assert not accessible.find_now("push button", "Clear this filter")


def check_that_odd_input_is_only_text(person):
    text = find_entry()
    for odd in ODD + ["misil " * 1700]:
        text.call("EditableText", "SetTextContents", GLib.Variant("(s)", (odd,)))
        person.key("End")
    width = accessible.measure(accessible.find("frame"))[2]
    assert width < 2000, f"The window grew to {width} px."
    text.call("EditableText", "SetTextContents", GLib.Variant("(s)", ("misil",)))
    accessible.wait_until(list_results, "there are results")


def test_what_is_not_in_sight_is_told(person):
    person.start()
    check_that_hits_out_of_view_are_offered(person)
    check_that_hidden_matches_can_be_shown(person)
    check_that_odd_input_is_only_text(person)
    person.quit()


def test_in_spanish(person):
    person.start(LANGUAGE="es")
    person.key("ctrl+f")
    accessible.find(name="Buscar en los hechos")
    person.type("reunion")
    wait_for_words("hechos coinciden")
    accessible.find("list", "Resultados")
    assert not list(accessible.nameless())
    person.quit()


session.main(globals())
