# SPDX-License-Identifier: GPL-3.0-or-later
"""What the class does not see at first, and what else happens while a story is presented."""
import json
import os
import tempfile

import accessible
import lesson
import session
import sleepless
from lesson import LETTER, begin, locate, press, read_screen, read_size, wait_for

STORY = "Hidden"
EVENT = {"event": "putin-letter-handed-to-kim-2023-07",
         "quotations": [{"excerpt": "x000-06"}]}
STOPS = [{"id": "heading", **EVENT, "hides": ["date", "title"]},
         {"id": "voices", **EVENT, "hides": ["speaker", "source"]}]
ALL = {"date", "title", "speaker", "source"}
# Where covers of the heading are, in shares of the screen.
DATE, TITLE = (0.3, 0.153), (0.3, 0.235)


def begin_hidden(person):
    """A story of one's own, which is the third in the list."""
    story = {"format": "tumen-story", "version": 1, "id": "hidden", "library": "tumen-builtin",
             "title": {"en": STORY}, "stops": STOPS}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "story.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(story, file)
        accessible.run(person.program, "story", "import", path)
    person.start()
    person.key("F5")
    accessible.find("list item", STORY)
    person.key("Down", "Down", "Return")
    wait_for("Step 1 of 2. ")


def list_hidden():
    screen = read_screen().lower()
    return {what for what in ALL if f"{what} hidden" in screen}


def wait_for_hidden(what, how):
    accessible.wait_until(lambda: list_hidden() == set(what), f"{how} leaves {what} hidden")


def read_column(path, x):
    """Colours from top to bottom."""
    height = read_size()[1]
    told = accessible.run("convert", path, "-crop", f"1x{height}+{x}+0", "-depth", "8", "txt:-")
    return [line.split("#")[1][:6] for line in told.splitlines()[1:]]


def find_covers(person):
    """In the panel, from top to bottom: what is as white there as the screen about it."""
    x = round(read_size()[0] * 0.24)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "screen.png")
        person.shoot(path)
        column = read_column(path, x)
    middle = column[len(column) * 2 // 5:len(column) * 3 // 5]
    panel = max(set(middle), key=middle.count)
    inside = [y for y, color in enumerate(column) if color == panel]
    white = [y for y in range(inside[0], inside[-1]) if column[y] == column[0]]
    runs = [y for y in white if y - 1 not in white and all(y + i in white for i in range(15))]
    return [(x, y + 8) for y in runs]


def test_covers_of_the_heading_are_lifted_one_by_one(person):
    begin_hidden(person)
    wait_for_hidden({"date", "title"}, "the begin")
    person.click(*locate(*TITLE))
    wait_for_hidden({"date"}, "a click on the title")
    person.click(*locate(*DATE))
    wait_for_hidden((), "a click on the date")
    for key in ("space", "Return", "Next", "Right", "KP_Enter"):
        person.key("Home")
        wait_for_hidden({"date", "title"}, "Home")
        person.key(key)
        wait_for_hidden({"title"}, key)
        person.key(key)
        wait_for_hidden((), key)
    press(person, "Next", "Step 2 of 2. ")
    person.quit()


def test_covers_of_voices_are_lifted_one_by_one(person):
    begin_hidden(person)
    press(person, "End", "Step 2 of 2. ")
    wait_for_hidden({"speaker", "source"}, "the begin")
    speaker, source = find_covers(person)
    person.click(*source)
    wait_for_hidden({"speaker"}, "a click on the source")
    assert find_covers(person) == [speaker], "What is covered moved."
    person.click(*speaker)
    wait_for_hidden((), "a click on the speaker")
    for key in ("space", "Return", "Next"):
        person.key("End")
        wait_for_hidden({"speaker", "source"}, "End")
        person.key(key)
        wait_for_hidden({"source"}, key)
        person.key(key)
        wait_for_hidden((), key)
    press(person, "Next", "End of ")
    person.quit()


def test_the_keypad_and_shifted_signs_do_the_same(person):
    begin(person, LETTER)
    for key, step in (("KP_Right", 2), ("KP_Left", 1), ("KP_Next", 2), ("KP_Prior", 1),
                      ("KP_End", 7), ("KP_Home", 1), ("Right", 2), ("Left", 1)):
        press(person, key, f"Step {step} of 7. ")
    for key, words in (("B", "black"), ("W", "white")):
        press(person, key, f"The screen is {words}.")
        press(person, key, "Step 1 of 7. ")
    with tempfile.TemporaryDirectory() as folder:
        pictures = {}
        for key in ("plus", "minus", "KP_Add", "KP_Subtract", "equal", "L", "l"):
            person.key(key)
            path = os.path.join(folder, f"{key}.png")
            person.shoot(path)
            with open(path, "rb") as file:
                pictures[key] = file.read()
    assert pictures["plus"] == pictures["KP_Add"] == pictures["equal"] != pictures["minus"]
    assert pictures["minus"] == pictures["KP_Subtract"]
    assert pictures["l"] == pictures["equal"] != pictures["L"]
    person.quit()


def test_the_window_closes_by_itself_alone(person):
    begin(person, LETTER)
    person.key("ctrl+w", "ctrl+Tab", "ctrl+s", "ctrl+z", "ctrl+p", "ctrl+comma", "1", "9", "F2",
               "F10", "x", "question", "Insert", "KP_Begin", "super+Right")
    press(person, "b", "The screen is black.")
    press(person, "b", "Step 1 of 7. ")
    person.key("alt+F4")
    accessible.wait_gone("frame", LETTER)
    accessible.wait_until(person.find_frame, "the explorer has the keys again")
    person.quit()


def test_the_screen_stays_awake_and_the_pointer_goes(person):
    manager = sleepless.SessionManager()
    begin(person, LETTER)
    accessible.wait_until(lambda: [flags for _, flags in manager.inhibitions.values()] ==
                          [sleepless.IDLE], "the screen is kept awake")
    person.move(*locate(0.5, 0.5))
    assert sleepless.is_pointer_seen()
    accessible.wait_until(lambda: not sleepless.is_pointer_seen(), "a pointer that rests goes")
    person.move(*locate(0.4, 0.5))
    accessible.wait_until(sleepless.is_pointer_seen, "it comes back")
    lesson.end(person)
    accessible.wait_until(lambda: not manager.inhibitions, "the screen may sleep again")
    person.quit()


session.main(globals())
