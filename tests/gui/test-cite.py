# SPDX-License-Identifier: GPL-3.0-or-later
"""Citations in the styles that people and programs want, and a card that is dragged into a text."""
import json
import os
import select
import subprocess
import sys

import accessible
import canvas
import session

LETTER = "putin-letter-handed-to-kim-2023-07"
TREATY_PAGE = "Treaty on Comprehensive Strategic Partnership signed in Pyongyang"


def paste():
    return subprocess.run(["xclip", "-o", "-selection", "clipboard"], capture_output=True,
                          text=True, check=False, timeout=20).stdout


def wait_for_paste(condition, what):
    return accessible.wait_until(lambda: (text := paste()) and condition(text) and text, what)


def find_panel():
    return accessible.find("panel", "Side panel")


def find_styles():
    """The half with the arrow, of the first card: within a menu button is the one to press."""
    return accessible.wait_until(
        lambda: find_panel().find_all("push button", "Styles of citation")[1:2],
        "the styles of a card")[0]


def scroll_to(person, part):
    left, top, width, height = accessible.extents(find_panel())
    for _ in range(60):
        above = accessible.extents(part)[1]
        if top + 60 < above < top + height - 60:
            return
        person.scroll(left + width / 2, top + height / 2, 1 if above > top else -1)
    raise AssertionError(f"“{part.name}” does not come into sight.")


def find_related():
    return next((row for part in accessible.find_now("list", "Related events")
                 for row in part.children if TREATY_PAGE in row.name), None)


def choose_style(person, name):
    accessible.act(find_styles())
    person.choose(name)


def cite_with_the_main_half():
    accessible.act(find_panel().find_all("push button", "Copy citation")[0])


def test_the_style_that_was_chosen_last_is_copied(person):
    kept = {"GSETTINGS_BACKEND": "keyfile"}
    person.start("tumen:tumen-builtin/event/" + LETTER, **kept)
    accessible.find("heading", "Shoigu hands Kim a letter from Putin")
    cite_with_the_main_half()
    wait_for_paste(lambda text: "misiva cordial" in text, "the quotation, as the press cites")
    choose_style(person, "APA 7")
    apa = wait_for_paste(lambda text: "misiva" not in text, "the reference")
    assert apa == "[Article 1, no headline]. ([2023, July 27]). [outlet not named].", apa
    choose_style(person, "BibTeX")
    bibtex = wait_for_paste(lambda text: text.startswith("@article{"), "a record")
    assert "journaltitle" not in bibtex and "note = {[outlet not named]; " in bibtex, bibtex
    person.quit()
    person.start("tumen:tumen-builtin/event/" + LETTER, **kept)
    accessible.find("heading", "Shoigu hands Kim a letter from Putin")
    choose_style(person, "CSL-JSON")
    one = json.loads(wait_for_paste(lambda text: text.startswith("["), "CSL-JSON"))
    assert len(one) == 1 and one[0]["issued"] == {"date-parts": [[2023, 7, 27]]}, one
    canvas.find()
    person.click_on(accessible.find(None, "More about this event"))
    person.choose("Copy all citations")
    several = wait_for_paste(lambda text: len(json.loads(text)) > 1, "all in one array")
    assert len({item["id"] for item in json.loads(several)}) == len(json.loads(several)) >= 2
    person.quit()


def test_pages_that_are_cited_and_not_quoted_are_copied(person):
    person.start()
    related = accessible.wait_until(find_related, "the related event")
    scroll_to(person, related)
    person.click_on(related)
    accessible.find("heading", TREATY_PAGE)
    cite_with_the_main_half()
    press = wait_for_paste(lambda text: " [W" in text, "who published it, what it says, where")
    assert " http" in press, press
    choose_style(person, "RIS")
    ris = wait_for_paste(lambda text: text.startswith("TY  - ELEC"), "a record").splitlines()
    address = next(line[6:] for line in ris if line.startswith("UR  - "))
    assert address in press and any(line.startswith("PB  - ") for line in ris), ris
    person.quit()


def read_said(program, wanted):
    """The next line of the other program that tells what is wanted."""
    # Not buffered: what was read ahead would not wake up the select.
    while select.select([program.stdout], [], [], accessible.PATIENCE_S)[0]:
        said = json.loads(program.stdout.readline())
        if wanted in said:
            return said[wanted]
    raise AssertionError(f"The other program tells nothing of “{wanted}”.")


def test_a_card_is_dragged_into_another_program(person):
    frame = person.start("tumen:tumen-builtin/event/" + LETTER)
    accessible.find("heading", "Shoigu hands Kim a letter from Putin")
    window = accessible.find_window(frame.name)["WINDOW"]
    session.xdotool("windowmove", window, 0, 0, "windowsize", window, 900, 800)
    accessible.wait_until(lambda: accessible.measure(frame)[2] < 1000, "there is room beside it")
    here = os.path.dirname(os.path.abspath(__file__))
    other = subprocess.Popen([sys.executable, os.path.join(here, "drop_window.py")],
                             stdout=subprocess.PIPE, bufsize=0,
                             env={**os.environ, "GTK_A11Y": "none"})
    try:
        session.xdotool("search", "--sync", "--name", "^Drop here$", "windowmove", 960, 300)
        read = find_panel().find_all("push button", "Read in article")[0]
        scroll_to(person, read)
        read = find_panel().find_all("push button", "Read in article")[0]
        left, top, width, _ = accessible.extents(find_panel())
        x, y = left + width - 44, sum(accessible.extents(read)[1::2]) - 14
        person.drag(x, y, 1100 - x, 450 - y, steps=12)
        assert {"text/html", "text/plain;charset=utf-8"} <= set(read_said(other, "offered"))
        text = read_said(other, "text")
        assert "misiva cordial" in text and "Article 1, outlet not named" in text, text
        assert "x000-" in text and "[" in text, text
    finally:
        other.kill()
        other.wait()
    person.quit()


session.main(globals())
