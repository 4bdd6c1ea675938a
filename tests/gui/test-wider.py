# SPDX-License-Identifier: GPL-3.0-or-later
"""The collection that is off at the start: follow a link into it, and see where a page leads."""
import accessible
import canvas
import session

TITLE = "Treaty on Comprehensive Strategic Partnership signed in Pyongyang"


def find_panel():
    return accessible.find("panel", "Side panel")


def list_words():
    return find_panel().list_words()


def scroll_to(person, part):
    """Turn the wheel over the panel until the part is in the middle of it, or nearly."""
    left, top, width, height = accessible.extents(find_panel())
    for _ in range(60):
        above = accessible.extents(part)[1]
        if top + 60 < above < top + height - 60:
            return
        person.scroll(left + width / 2, top + height / 2, 1 if above > top else -1)
    raise AssertionError(f"“{part.name}” does not come into sight.")


def find_related():
    rows = accessible.find("list", "Related events").children
    return next((row for row in rows if TITLE in row.name), None)


def test_a_link_turns_the_collection_on_and_addresses_ask_first(person):
    person.start()
    assert " of 57 " in canvas.read_status(), canvas.read_status()
    row = accessible.wait_until(find_related, "the related event")
    scroll_to(person, row)
    person.click_on(row)
    accessible.wait_until(lambda: TITLE in list_words(), "the event is told")
    accessible.wait_until(lambda: " of 178 " in canvas.read_status(), "the collection is on")
    words = list_words()
    assert "Cited, not quoted: no excerpt in this library" in words, words
    assert "No source yet." not in words, words
    button = next(b for b in find_panel().find_all("push button") if b.name.startswith("http"))
    accessible.act(button)
    accessible.act(accessible.find("push button", "Cancel"))
    accessible.wait_until(lambda: not accessible.find_now("push button", "Cancel"), "it closes")
    person.quit()


session.main(globals())
