# SPDX-License-Identifier: GPL-3.0-or-later
"""The lesson while the class explores: what it does not tell, its keys, and what it keeps."""
import accessible
import lesson
import session
from floor import (find_floor, has_label, read_canvas, wait_for_back, wait_for_canvas,
                   wait_for_floor, wait_for_label)
from lesson import LETTER, VOICE, is_hidden, press, read_screen, wait_for

COPY = f"{LETTER} (copy)"


def test_nothing_hidden_is_told(person):
    lesson.begin(person, VOICE)
    screen = read_screen()
    assert is_hidden("date")
    person.key("e")
    wait_for_canvas(lambda now: now.endswith("Nothing selected"), "nothing is selected")
    person.key("Next")
    wait_for_back(screen, "a clicker")
    person.key("Next")
    accessible.wait_until(lambda: not is_hidden("date"), "the next press reveals")
    person.quit()


def test_keys_of_the_lesson_work_there(person):
    lesson.begin(person, LETTER)
    person.key("e")
    canvas_before = wait_for_canvas(bool, "E begins")
    for key, words in (("b", "The screen is black."), ("w", "The screen is white."),
                       ("period", "The screen is black.")):
        press(person, key, words)
        person.key(key)
        wait_for_canvas(lambda now: now == canvas_before, f"{key} shows it again")
    press(person, "b", "The screen is black.")
    person.key("Next")
    wait_for_canvas(lambda now: now == canvas_before, "a clicker shows it again")
    person.key("s", "Escape", "l", "l", "n")
    wait_for_label("Notes")
    person.key("n")
    accessible.wait_until(lambda: not has_label("Notes"), "N hides the notes")
    assert read_canvas() == canvas_before
    press(person, "b", "The screen is black.")
    person.key("Home")
    press(person, "b", "Step 1 of 7. ")
    person.quit()


def test_a_question_becomes_a_step(person):
    lesson.begin(person, LETTER)
    press(person, "Next", "Step 2 of 7. ")
    person.key("e")
    wait_for_floor("E")
    person.key("Escape", "ctrl+d")
    wait_for_label("Select an event first: a step shows one.")
    person.key("ctrl+f")
    person.type("treaty")
    person.key("ctrl+g")
    chosen = wait_for_canvas(lambda now: "Selected: " in now, "an event is selected")
    person.key("ctrl+d")
    wait_for_label("Kept as step 3, in a copy of the story")
    # While one types, Home is a key of the text.
    person.key("Home", "Prior")
    wait_for("Step 2 of 8. ")
    kept = press(person, "Next", "Step 3 of 8. ")
    assert "“" in kept, f"Nothing is quoted of “{chosen}”: {kept}"
    person.key("e")
    wait_for_canvas(lambda now: now.partition("Selected")[2] == chosen.partition("Selected")[2],
                    "it is the event of the new step")
    person.key("ctrl+d")
    # The copy is one’s own, and needs none.
    wait_for_label("Kept as step 4")
    person.key("Home")
    wait_for("Step 3 of 9. ")
    person.key("Escape")
    accessible.wait_until(person.find_frame, "the explorer has the keys again")
    person.key("F5")
    assert accessible.find("list item", COPY).description.startswith("9 stops")
    assert len(accessible.find_now("list item", COPY)) == 1
    person.key("Escape")
    person.quit()


def wait_for_end(way):
    accessible.wait_until(lambda: not find_floor(), f"{way} leads back")
    wait_for_label("Step 1 of 7")


def test_whoever_presents_sees_it_and_leads_back(person):
    lesson.begin(person, LETTER)
    person.key("F11")
    wait_for_label("Step 1 of 7")
    person.key("e")
    wait_for_label("Exploring · Home returns")
    before = wait_for_canvas(bool, "the class explores")
    person.key("minus")
    wait_for_canvas(lambda now: now != before, "keys in that window are those of the canvas")
    accessible.act(accessible.find("push button", "Return"))
    wait_for_end("its button")
    person.key("e")
    wait_for_label("Exploring · Home returns")
    person.key("Next")
    wait_for_end("Page Down")
    person.key("e")
    wait_for_label("Exploring · Home returns")
    accessible.act(accessible.find(None, "Step 3: Kharkiv"))
    wait_for_label("Step 3 of 7")
    assert not find_floor()
    person.quit()


session.main(globals())
