# SPDX-License-Identifier: GPL-3.0-or-later
"""The collection that is off at the start: follow a link into it, and see where a page leads."""
import json
import os
import sqlite3
import subprocess
import tempfile

import accessible
import canvas
import session

LIBRARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../resources/library")
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


def make_library(person, path, citation, addresses):
    """The built-in library as a file, with other addresses of the pages of one citation.

    Returns the address of the event that cites them."""
    subprocess.run([person.program, "import", LIBRARY, "-o", path], check=True,
                   stdout=subprocess.DEVNULL)
    with sqlite3.connect(path) as base:
        rows = base.execute("SELECT rowid FROM citation_page WHERE citation = ? ORDER BY ord",
                            (citation,)).fetchall()
        assert len(rows) >= len(addresses), rows
        for (row,), address in zip(rows, addresses):
            base.execute("UPDATE citation_page SET address = ? WHERE rowid = ?", (address, row))
    base.close()
    told = subprocess.run([person.program, "info", path, "--format", "json"],
                          check=True, capture_output=True)
    return f"tumen:{json.loads(told.stdout)['document_id']}/event/{citation.lower()}"


def list_buttons():
    return [button.name for button in find_panel().find_all("push button")]


def test_only_pages_of_the_web_open_and_not_before_they_are_told(person):
    addresses = ["javascript:alert(1)", "file:///etc/passwd", "https://kremlin.ru@example.org/",
                 "https://example.org/<b>bold</b>&amp;%s"]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "addresses.tumen")
        event = make_library(person, path, "W057", addresses)
        person.start(path, event)
        accessible.wait_until(lambda: addresses[3] in list_buttons(), "the addresses are told")
        assert all(address in list_words() for address in addresses[:3]), list_words()
        assert not set(addresses[:3]) & set(list_buttons()), list_buttons()
        button = next(b for b in find_panel().find_all("push button") if b.name == addresses[3])
        accessible.act(button)
        accessible.find("label", "Open a page of example.org?")
        accessible.act(accessible.find("push button", "Cancel"))
        accessible.wait_until(lambda: not accessible.find_now("push button", "Cancel"), "it closes")
        person.quit()


def test_a_conflict_names_the_page_that_says_otherwise(person):
    person.start("tumen:tumen-builtin/event/w043")
    accessible.wait_until(lambda: "Page that says otherwise" in list_words(), "it is told")
    assert any(name.startswith("https://unn.ua/") for name in list_buttons()), list_buttons()
    assert any(words.startswith("UNN dates the joint statement 10 January")
               for words in list_words()), list_words()
    person.quit()


def test_a_link_leads_back(person):
    person.start("tumen:tumen-builtin/event/w070")
    rows = accessible.wait_until(lambda: accessible.find_now("list", "Related events"), "links")
    back = next(row for row in rows[0].children
                if "Strategic partnership treaty signed in Pyongyang" in row.name)
    scroll_to(person, back)
    person.click_on(back)
    accessible.wait_until(lambda: "Excerpts" in list_words() and "Cited, not quoted: no excerpt "
                          "in this library" not in list_words(), "the event of the articles")
    assert find_related() is not None
    person.quit()


session.main(globals())
