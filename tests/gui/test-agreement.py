# SPDX-License-Identifier: GPL-3.0-or-later
"""Where sources agree and disagree: a page with ways to events and excerpts, ghosts, and help."""
import accessible
import canvas
import session

PAGE = "Agreement of sources"


def find_page():
    return accessible.find("panel", PAGE)


def open_page(person):
    person.key("F10")
    person.choose("Where sources agree and disagree")
    return find_page()


def find_rows(part, name):
    return [row for rows in part.find_all("list", name) for row in rows.children]


def find_support():
    parts = find_page().walk()
    return next((p for p in parts if p.name.startswith("Support each other  ")), None)


def test_conflicts_lead_to_events_and_excerpts(person):
    person.start()
    page = open_page(person)
    words = page.list_words()
    assert "Serious difference" in words, words
    chosen = find_rows(page, "Excerpts")[0]
    quotation = chosen.name.split("«", 1)[1]
    person.click_on(chosen)
    panel = accessible.find("panel", "Side panel")
    accessible.wait_until(lambda: any(quotation in w for w in panel.list_words()),
                          "the excerpt is told in the panel")
    accessible.act(accessible.find("push button", "Back to the agreement of sources"))
    accessible.act(accessible.wait_until(find_support, "the choice is there"))
    accessible.wait_until(lambda: any("voice" in w for w in find_page().list_words()),
                          "what supports each other is listed")
    title = find_rows(find_page(), "Events")[0].name.split(".")[0]
    person.click_on(find_rows(find_page(), "Events")[0])
    accessible.wait_until(
        lambda: title in accessible.find("panel", "Side panel").list_words(), "the event is told")
    person.quit()


def list_headings():
    return [part.name for part in find_page().walk() if part.role == "heading"]


def find_about(name):
    return next((b for b in find_page().find_all("push button") if b.name.startswith(name)), None)


def test_what_sources_disagree_about_is_told_first(person):
    """Each kind has its number and its heading, and a click leaves that kind alone."""
    person.start("tumen:tumen-builtin/view?collection=articles,wider")
    open_page(person)
    accessible.wait_until(lambda: find_about("All  35") and find_about("Dates  18"), "the kinds")
    headings = list_headings()
    assert headings.index("Dates") < headings.index("Numbers") < headings.index("Names"), headings
    person.click_on(accessible.wait_until(lambda: find_about("Numbers  4"), "numbers"))
    accessible.wait_until(lambda: "Dates" not in list_headings(), "only numbers are left")
    assert list_headings().count("Sources give different numbers") == 4, list_headings()
    person.key("Left", "space")
    accessible.wait_until(lambda: "Dates" in list_headings(), "the keyboard chooses dates")
    assert "Numbers" not in list_headings(), list_headings()
    page = find_page()
    assert any(b.name.startswith("https://unn.ua/") for b in page.find_all("push button"))
    person.quit()


def test_claims_of_all_events_can_be_shown(person):
    person.start()
    person.key("F10")
    person.choose("Show claims of dates")
    assert canvas.read_selection() == canvas.FIRST_SELECTION
    person.key("F1")
    accessible.find(None, "What a voice is")
    person.key("Escape")
    accessible.wait_until(lambda: not accessible.find_now(None, "What a voice is"),
                          "the help is closed")
    accessible.act(accessible.find("push button", "Close the hints"))
    accessible.wait_until(lambda: not accessible.find_now("push button", "Close the hints"),
                          "the hints are gone")
    person.quit()


session.main(globals())
