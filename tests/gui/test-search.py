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


def test_typing_finds_and_escape_ends(person):
    person.start()
    search(person, "misil")
    wait_for_count(lambda count: count.endswith("excerpts"), "events and excerpts are counted")
    n_events = int(read_count().split(" event")[0].split()[-1])
    wait_for_words(f"{n_events} of 57 events match")
    accessible.wait_until(lambda: len(list_results()) == n_events, "each event has a row")
    assert all("misil" in name.lower() for name in list_results()), list_results()
    assert canvas.read_selection() == canvas.FIRST_SELECTION
    assert not list(accessible.nameless())
    person.key("Escape")
    accessible.wait_gone("list", "Results")
    wait_for_words("57 events")
    # The keys of the canvas are its own again.
    before = canvas.read_period()
    person.key("plus")
    canvas.wait_for_change(canvas.read_period, before)
    person.quit()


def test_hits_are_walked_through(person):
    person.start()
    search(person, "shoigu")
    wait_for_count(lambda count: "event" in count and " of " not in count, "hits are counted")
    total = int(read_count().split()[0])
    person.key("Return")
    wait_for_count(lambda count: f" of {total} events" in count, "one of them is selected")
    first = int(read_count().split()[0])
    person.key("ctrl+g")
    wait_for_count(lambda count: count.startswith(f"{first % total + 1} of"), "the next one")
    person.key("shift+ctrl+g", "shift+Return")
    before = (first - 2) % total + 1
    wait_for_count(lambda count: count.startswith(f"{before} of"), "the one before")
    # Also from the canvas.
    person.click_on(accessible.find("push button", "Side panel"))
    accessible.wait_gone("list", "Results")
    person.key("ctrl+g")
    wait_for_count(lambda count: count.startswith(f"{first} of"), "the next one again")
    person.quit()


def test_results_are_read_by_keyboard(person):
    person.start()
    search(person, "misil")
    accessible.wait_until(list_results, "there are results")
    person.key("Down")
    accessible.wait_until(lambda: accessible.find_focus().name in list_results(),
                          "a row is focused")
    old = canvas.read_selection()
    person.key("Down")
    new = canvas.wait_for_change(canvas.read_selection, old)
    person.key("Return")
    accessible.find("push button", "Back to results")
    assert canvas.read_selection() == new
    headings = [p.name for p in accessible.find_now("heading")]
    assert "Excerpts" in headings, headings
    accessible.act(accessible.find("push button", "Back to results"))
    accessible.wait_until(list_results, "the results are back")
    accessible.wait_until(lambda: accessible.find_focus().name in list_results(),
                          "the row is focused again")
    person.key("Escape", "Escape")
    accessible.wait_gone("list", "Results")
    person.quit()


def test_hits_out_of_view_are_offered_at_the_edge(person):
    person.start()
    search(person, "korea")
    wait_for_count(lambda count: "event" in count, "hits are counted")
    before = canvas.read_period()
    button = accessible.wait_until(
        lambda: [p for p in accessible.find_now("push button") if p.name.endswith(" earlier")
                 and p.name.startswith("Show ")], "earlier hits are offered")[0]
    assert canvas.read_period() == before, "The search moved the canvas."
    person.click_on(button)
    canvas.wait_for_change(canvas.read_period, before)
    accessible.wait_until(
        lambda: any(p.name.endswith(" later") for p in accessible.find_now("push button")
                    if p.name.startswith("Show ")), "later hits are offered")
    person.quit()


def test_hidden_matches_can_be_shown(person):
    person.start()
    accessible.act(accessible.find("push button", "Agreements, 1 event"))
    search(person, "misil")
    wait_for_words("No event that is shown matches “misil”.")
    wait_for_count(lambda count: count == "No events", "nothing is counted")
    accessible.act(accessible.find("push button", "Clear this filter"))
    accessible.wait_until(list_results, "the matches are shown")
    person.key("ctrl+a")
    person.type("xyzzy")
    wait_for_words("No event matches “xyzzy”.")
    assert not accessible.find_now("push button", "Clear this filter")
    person.quit()


def test_odd_input_is_only_text(person):
    person.start()
    person.key("ctrl+f")
    text = find_entry()
    for odd in ODD + ["misil " * 1700]:
        text.call("EditableText", "SetTextContents", GLib.Variant("(s)", (odd,)))
        person.key("End")
    width = accessible.measure(accessible.find("frame"))[2]
    assert width < 2000, f"The window grew to {width} px."
    text.call("EditableText", "SetTextContents", GLib.Variant("(s)", ("misil",)))
    accessible.wait_until(list_results, "there are results")
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
