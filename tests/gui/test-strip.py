# SPDX-License-Identifier: GPL-3.0-or-later
"""The strip of publications under the axis: read it, choose from it, turn the wheel over it."""
import re

import accessible
import canvas
import session

COLLECTION = "The wider record, 121 events"


def toggle_strip(person):
    person.key("F10")
    person.choose("When sources were published")


def find_strip():
    return next((p for p in accessible.find_now("image") if p.name.startswith("Published: ")), None)


def point_at_bin(person, strip, is_wanted):
    """Go along the strip to the first bin whose words are wanted; returns where, and the words."""
    x, y, width, height = accessible.extents(strip)
    for share in range(3, 40):
        person.move(x + width * share / 40, y + height / 2)
        words = accessible.wait_until(lambda: find_strip().description, "words of a bin")
        if is_wanted(words):
            return x + width * share / 40, y + height / 2, words
    raise AssertionError("There is no such bin.")


def test_a_strip_shows_what_was_published(person):
    person.start()
    assert find_strip() is None
    toggle_strip(person)
    strip = accessible.wait_until(find_strip, "the strip")
    x, y, _ = point_at_bin(person, strip, lambda words: "nothing" in words)
    # By keyboard to what was published next, and what it speaks of.
    person.click(x, y)
    person.key("Right")
    words = accessible.wait_until(
        lambda: (d := find_strip().description) and "nothing" not in d and d, "the next bin")
    person.key("Return")
    accessible.find("label", words)
    accessible.wait_until(lambda: canvas.count_listed() > 0, "its events")
    toggle_strip(person)
    accessible.wait_until(lambda: find_strip() is None, "the strip is gone")
    toggle_strip(person)
    accessible.wait_until(find_strip, "the strip is back")
    person.quit()


def test_a_bar_of_the_strip_lists_events(person):
    person.start()
    toggle_strip(person)
    strip = accessible.wait_until(find_strip, "the strip")
    x, y, words = point_at_bin(person, strip, lambda words: "nothing" not in words)
    person.click(x, y)
    accessible.find("label", words)
    accessible.wait_until(lambda: canvas.count_listed() > 0, "its events")
    person.quit()


def count_citations(person, strip):
    """In nineteen bins of the view."""
    x, y, width, height = accessible.extents(strip)
    count, words = 0, None
    for share in range(1, 20):
        person.move(x + width * share / 20, y + height / 2)
        words = accessible.wait_until(
            lambda: (d := find_strip().description) and d != words and d, "words of a bin")
        number = re.search(r"(\d+) citation", words)
        count += int(number[1]) if number else 0
    return count


def test_it_counts_nothing_of_collections_that_are_off(person):
    person.start()
    toggle_strip(person)
    strip = accessible.wait_until(find_strip, "the strip")
    before = count_citations(person, strip)
    switch = next(p for p in accessible.find_now(name=COLLECTION) if p.role == "check box")
    accessible.act(switch, "toggle")
    accessible.wait_until(lambda: " of 178 " in canvas.read_status(), "the collection is on")
    with_wider = count_citations(person, strip)
    assert before < with_wider, (before, with_wider)
    person.key("alt+Left")
    accessible.wait_until(lambda: " of 57 " in canvas.read_status(), "it is off again")
    assert count_citations(person, strip) == before
    person.quit()


def test_the_wheel_over_it_moves_the_canvas(person):
    person.start()
    toggle_strip(person)
    strip = accessible.wait_until(find_strip, "the strip")
    x, y, width, height = accessible.extents(strip)
    period = canvas.read_period()
    person.scroll(x + width / 4, y + height / 2, 3)
    later = canvas.wait_for_change(canvas.read_period, period)
    person.scroll(x + width / 4, y + height / 2, -3)
    canvas.wait_for_period(lambda p: p == period, "it is back")
    person.scroll(x + width / 4, y + height / 2, -6, "ctrl")
    near = canvas.wait_for_change(canvas.read_period, period)
    assert len({period, later, near}) == 3, (period, later, near)
    # About the pointer, in the first half: what is near it stays.
    assert near.startswith(("Jul 2023", "Aug 2023", "Sep 2023")), near
    person.quit()


session.main(globals())
