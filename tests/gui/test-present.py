# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson on one display: every key, those of clickers, and what the class may do."""
import json
import os
import tempfile

import accessible
import canvas
import session
from lesson import (AXIS, LAST_STEP, LETTER, VOICE, begin, end, is_hidden, locate, press, read_card,
                    read_screen, read_size, wait_for)

EXPLORER = "Russia–North Korea contacts"
# What nothing may come of: letters, keys that mean something elsewhere, and all with Ctrl or Alt
# but what ends the program.
MEANINGLESS = ("a", "d", "f", "m", "z", "comma", "0", "Tab", "BackSpace", "Delete", "Up", "Down",
               "F1", "F5", "shift+F5", "F9", "ctrl+Right", "alt+Left", "shift+Right",
               "shift+Next", "Menu", "ctrl+Next", "ctrl+d", "ctrl+e")


def measure(name):
    place = accessible.find_window(name)
    return place["WIDTH"], place["HEIGHT"]


def test_stories_are_listed_and_the_explorer_stays_as_it_was(person):
    person.start()
    before = canvas.read_period(), canvas.read_selection()
    person.key("F5")
    for title, words in ((LETTER, "7 stops · 45 minutes"), (VOICE, "8 stops · 50 minutes")):
        item = accessible.find("list item", title)
        assert item.description == f"{words} · English · Español", item.description
    person.key("Escape")
    accessible.wait_gone("list item", LETTER)
    person.key("F5")
    accessible.find("list item", LETTER)
    person.key("Return")
    wait_for("Step 1 of 7. ")
    press(person, "Next", "Step 2 of 7. ")
    end(person)
    assert (canvas.read_period(), canvas.read_selection()) == before
    person.key("shift+F5")
    wait_for("Step 2 of 7. ", "Shift+F5 goes on where it ended")
    end(person)
    person.key("F5")
    accessible.find("list item", LETTER)
    person.key("Return")
    wait_for("Step 1 of 7. ", "F5 begins at the first stop")
    person.quit()


def test_every_key_does_what_it_should(person):
    begin(person, LETTER)
    for key in ("Right", "space", "Next", "Return", "KP_Next", "KP_Enter"):
        press(person, key, "Step 2 of 7. ")
        for back in ("Left", "Prior"):
            press(person, back, "Step 1 of 7. ")
            press(person, key, "Step 2 of 7. ")
        press(person, "Home", "Step 1 of 7. ")
    press(person, "End", "Step 7 of 7. ")
    assert is_hidden("answer")
    press(person, "Home", "Step 1 of 7. ")
    screen = read_screen()
    person.key(*MEANINGLESS)
    press(person, "b", "The screen is black.")
    assert press(person, "b", "Step 1") == screen, "A key without a meaning did something."
    person.quit()


def test_the_codes_of_clickers_are_enough(person):
    begin(person, LETTER)
    press(person, "Next", "Step 2 of 7. ")
    press(person, "Next", "Step 3 of 7. ")
    assert is_hidden("answer")
    person.key("Next")
    accessible.wait_until(lambda: not is_hidden("answer"), "the answer is shown")
    press(person, "Next", "Step 4 of 7. ")
    press(person, "period", "The screen is black.")
    press(person, "Next", "Step 4 of 7. ")
    press(person, "period", "The screen is black.")
    press(person, "period", "Step 4 of 7. ")
    person.key("F5")
    press(person, "Prior", "Step 3 of 7. ")
    assert not is_hidden("answer"), "Going back hides nothing again."
    press(person, "End", "Step 7 of 7. ")
    person.key("Next")
    accessible.wait_until(lambda: not is_hidden("answer"), "the answer is shown")
    press(person, "Next", "End of ")
    person.key("Next", "Next")
    press(person, "Prior", "Step 7 of 7. ")
    end(person)
    person.quit()


def test_a_key_that_is_held_is_one_step(person):
    begin(person, LETTER)
    session.xdotool("keydown", "Next", "sleep", "1.2", "keyup", "Next")
    assert wait_for("Step ").startswith("Step 2 of 7. ")
    press(person, "Next", "Step 3 of 7. ")
    person.quit()


def test_esc_leaves_one_level(person):
    begin(person, LETTER)
    press(person, "w", "The screen is white.")
    press(person, "Escape", "Step 1 of 7. ")
    person.key("s")
    person.key("Escape")
    press(person, "Next", "Step 2 of 7. ")
    size = read_size()
    assert measure(LETTER) == size, "The window is not the screen."
    person.key("F11")
    accessible.wait_until(lambda: measure(LETTER) != size, "F11 makes it a window")
    person.key("F11")
    accessible.wait_until(lambda: measure(LETTER) == size, "F11 makes it the screen again")
    end(person)
    person.quit()


def shoot(person, folder, name):
    path = os.path.join(folder, f"{name}.png")
    person.shoot(path)
    return path


def read_color(path, x, y):
    return accessible.run("convert", path, "-crop", f"1x1+{x}+{y}", "-depth", "8",
                          "txt:-").split("#")[2][:6].lower()


def read_root():
    """The colours that are on the display."""
    colors = accessible.run("convert", "x:root", "-unique-colors", "-depth", "8", "txt:-")
    return {line.split("#")[1][:6].lower() for line in colors.splitlines()[1:]}


def test_looks_change_and_the_spotlight_dims_the_rest(person):
    begin(person, LETTER)
    with tempfile.TemporaryDirectory() as folder:
        light = shoot(person, folder, "light")
        assert read_color(light, 5, 5) == "ffffff"
        person.key("plus", "plus")
        large = shoot(person, folder, "large")
        assert open(large, "rb").read() != open(light, "rb").read(), "Texts did not grow."
        person.key("minus", "minus", "minus")
        assert open(shoot(person, folder, "again"), "rb").read() == open(light, "rb").read()
        person.move(*locate(0.5, 0.02))
        person.key("s")
        spot = shoot(person, folder, "spot")
        assert read_color(spot, *locate(0.5, 0.01)) == "ffffff"
        assert read_color(spot, 5, 5) < "404040"
        session.xdotool("click", 1)
        assert read_color(shoot(person, folder, "off"), 5, 5) == "ffffff"
        wait_for("Step 1 of 7. ", "the click that ends the spotlight is no step")
        person.key("l")
        assert read_color(shoot(person, folder, "dark"), 5, 5) < "303030"
    for key, words, color in (("w", "white", "ffffff"), ("b", "black", "000000")):
        person.key(key)
        wait_for(f"The screen is {words}.")
        accessible.wait_until(lambda: read_root() == {color}, f"nothing is seen but {words}")
    person.quit()


def test_a_click_reveals_and_then_goes_on(person):
    begin(person, LETTER)
    person.click(*locate(0.5, 0.5))
    wait_for("Step 2 of 7. ")
    person.click(*locate(0.5, 0.5))
    wait_for("Step 3 of 7. ")
    person.drag(*locate(0.7, 0.4), -300, 0)
    accessible.find("push button", "Back to the lesson: Step 3 of 7")
    press(person, "Home", "Step 3 of 7. ")
    person.click(*locate(0.5, 0.1))
    accessible.wait_until(lambda: not is_hidden("answer"), "the click reveals")
    wait_for("Step 3 of 7. ", "neither a drag nor the first click is a step")
    person.click(*locate(0.5, 0.1))
    wait_for("Step 4 of 7. ")
    person.quit()


def test_the_class_points_at_the_axis(person):
    begin(person, VOICE)
    screen = read_screen()
    assert is_hidden("date")
    person.click(*locate(0.3, AXIS))
    guess = accessible.wait_until(lambda: (now := read_screen()) != screen and now, "a flag stands")
    person.key("Up")
    later = accessible.wait_until(lambda: (now := read_screen()) != guess and now, "Up moves it")
    person.key("shift+Down")
    accessible.wait_until(lambda: read_screen() not in (later, guess), "and a day back")
    person.key("Next")
    accessible.wait_until(lambda: "too " in read_screen(), "the distance is told")
    assert not is_hidden("date")
    person.quit()


def test_cards_are_put_in_order_by_keys_and_by_hand(person):
    begin(person, VOICE)
    wait_for_last = f"Step {LAST_STEP} of {LAST_STEP}. "
    press(person, "End", wait_for_last)
    assert read_card() == ""
    person.key("Down")
    first = accessible.wait_until(read_card, "a card is chosen")
    assert first.startswith("Card 1 of ")
    title = first.partition(": ")[2]
    person.key("shift+Down")
    accessible.wait_until(lambda: read_card() == first.replace("Card 1", "Card 2"),
                          f"“{title}” moves down")
    before = read_screen()
    person.key("2", "shift+Up")
    accessible.wait_until(lambda: read_card() == first, f"“{title}” moves up again")
    assert read_screen() != before, "The order of the cards is not told."
    for key, place in (("Tab", 2), ("Tab", 3), ("shift+Tab", 2)):
        person.key(key)
        accessible.wait_until(lambda: read_card().startswith(f"Card {place} of "),
                              f"{key} chooses card {place}")
    moved = read_card().partition(": ")[2]
    for key, place in (("alt+Right", 3), ("alt+Left", 2), ("alt+Down", 3), ("alt+Up", 2)):
        person.key(key)
        accessible.wait_until(lambda: read_card().startswith(f"Card {place} of ") and
                              read_card().endswith(moved), f"{key} takes it to place {place}")
    person.key("1")
    # They lie one above the other; the first one goes two places down.
    person.drag(*locate(0.3, 0.3), *locate(0.0, 0.152), release=False)
    person.release()
    accessible.wait_until(lambda: read_card() == first.replace("Card 1", "Card 3"),
                          "the card is dragged")
    person.key("Next")
    accessible.wait_until(lambda: read_card() == "", "the solution is shown")
    wait_for(wait_for_last)
    person.quit()


def test_what_does_not_play_is_told_and_the_rest_plays(person):
    title = "With a hole"
    story = {"format": "tumen-story", "version": 1, "id": "hole", "library": "tumen-builtin",
             "title": {"en": title},
             "stops": [{"id": "gone", "event": "no-such-event"},
                       {"id": "here", "title": {"en": "Still here"}}]}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "story.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(story, file)
        accessible.run(person.program, "story", "import", path)
    person.start()
    person.key("F5")
    item = accessible.find("list item", title)
    assert item.description == "2 stops · English"
    person.key("Down", "Down", "Return")
    dialog = accessible.find("dialog", "Not all of this story can be shown")
    told = " ".join(dialog.list_words())
    assert "no-such-event" in told, told
    person.key("Escape")
    accessible.wait_gone("dialog", "Not all of this story can be shown")
    person.key("F5")
    accessible.find("list item", title)
    person.key("Down", "Down", "Return")
    accessible.find("dialog", "Not all of this story can be shown")
    person.key("Return")
    wait_for("Step 1 of 1. Still here")
    person.quit()


session.main(globals())
