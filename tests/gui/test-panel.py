# SPDX-License-Identifier: GPL-3.0-or-later
"""The side panel: walk, compare, translate, copy, follow."""
import subprocess

import accessible
import canvas
import session

LETTER = "putin-letter-handed-to-kim-2023-07"
LETTER_TITLE = "Shoigu hands Kim a letter from Putin"
TREATY_CLAIMS = ["Article 4: 18 Jun 2024", "Article 3: ≈ 18 Jun 2024", "Article 3: Jun 2024",
                 "Article 5: Jun 2024", "Shown: 19 Jun 2024"]


def find_panel():
    return accessible.find("panel", "Side panel")


def wait_for_words(*words):
    accessible.wait_until(lambda: set(words) <= set(find_panel().list_words()),
                          f"the panel says {words}")


def open_letter(person):
    person.start()
    scene = canvas.Scene(person)
    chip = scene.get_chip(LETTER)
    person.click(*scene.locate(chip))
    rows = accessible.find("list", "Listed events").children
    person.click_on(rows[chip["events"].index(LETTER)])
    person.click_on(accessible.find("push button", "All about this event"))
    wait_for_words(LETTER_TITLE, "Wednesday 26 July 2023")


def test_previous_and_next_walk_in_time(person):
    person.start()
    first = canvas.read_selection()
    accessible.act(accessible.find("push button", "Next event in time"))
    canvas.wait_for_change(canvas.read_selection, first)
    accessible.act(accessible.find("push button", "Previous event in time"))
    canvas.wait_for_selection(first)
    person.quit()


def read_top():
    """Where the heading of the excerpts stands; it moves when the panel scrolls."""
    return accessible.measure(find_panel().find_all("heading", "Excerpts")[0])[1]


def test_a_selection_shows_the_panel_from_its_top(person):
    person.start()
    scene = canvas.Scene(person)
    before = read_top()
    left, top, width, height = accessible.extents(find_panel())
    person.scroll(left + width / 2, top + height / 2, 5)
    accessible.wait_until(lambda: read_top() < before, "the panel scrolled")
    person.click(*scene.locate(scene.get_mark("amur-summit-2023")))
    title = "Kim and Putin meet in Russia's Amur Region"
    wait_for_words(title)
    accessible.wait_until(
        lambda: accessible.measure(find_panel().find_all("heading", title)[0])[1] > 80,
        "the title is in sight")
    person.quit()


def test_claims_of_the_treaty_have_a_row_each(person):
    person.start()
    wait_for_words("Sources give different days")
    charts = [p for p in find_panel().walk() if all(c in p.name for c in TREATY_CLAIMS)]
    assert charts, "The chart of the claims does not say them all."
    person.quit()


def test_two_renderings_are_compared(person):
    open_letter(person)
    accessible.act(accessible.find("push button", "Compare"))
    wait_for_words("Shaded: wording differs")
    text = " ".join(p.name + p.description for p in find_panel().walk())
    for words in ("One voice, two translations.", "misiva", "carta", "cálida"):
        assert words in text, f"{words} is missing."
    accessible.act(accessible.find("push button", "List"))
    accessible.wait_until(lambda: "Shaded: wording differs" not in find_panel().list_words(),
                          "the list is back")
    person.quit()


def test_a_translation_comes_on_demand(person):
    open_letter(person)
    before = len(find_panel().list_words())
    button = find_panel().find_all("push button", "Translation")[0]
    assert "pressed" not in button.states
    accessible.act(button)
    accessible.wait_until(lambda: len(find_panel().list_words()) > before or "pressed" in
                          find_panel().find_all("push button", "Translation")[0].states,
                          "the translation appears")
    assert any("Translation by" in words for words in find_panel().list_words())
    person.quit()


def read_clipboard():
    read = subprocess.run(["xclip", "-selection", "clipboard", "-o"], capture_output=True,
                          text=True, check=False, timeout=accessible.PATIENCE_S)
    return read.stdout


def test_citation_and_quotation_are_copied(person):
    open_letter(person)
    accessible.act(find_panel().find_all("push button", "Copy citation")[0])
    accessible.wait_until(lambda: "misiva cordial" in read_clipboard(), "the citation is copied")
    citation = read_clipboard()
    assert "KCNA" in citation and "Article 1" in citation, citation
    card = next(p for p in find_panel().walk() if "excerpt.copy-quotation" in p.list_actions())
    accessible.act(card, "excerpt.copy-quotation")
    accessible.wait_until(lambda: read_clipboard() != citation, "the quotation is copied")
    assert "misiva cordial y magnífica" in read_clipboard(), read_clipboard()
    person.quit()


def scroll_to(person, part):
    """Turn the wheel over the panel until the part is in the middle of it, or nearly."""
    left, top, width, height = accessible.extents(find_panel())
    for _ in range(60):
        above = accessible.extents(part)[1]
        if top + 60 < above < top + height - 60:
            return
        person.scroll(left + width / 2, top + height / 2, 1 if above > top else -1)
    raise AssertionError(f"“{part.name}” does not come into sight.")


def test_a_related_event_can_be_followed(person):
    person.start()
    row = accessible.find("list", "Related events").children[0]
    assert row.name.startswith("Part of: "), row.name
    scroll_to(person, row)
    person.click_on(row)
    canvas.wait_for_change(canvas.read_selection, canvas.FIRST_SELECTION)
    wait_for_words("Putin pays a state visit to North Korea")
    person.quit()


session.main(globals())
