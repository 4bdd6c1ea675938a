# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson on a screen that is touched: fingers step, reveal, point and put cards in order."""
import accessible
import lesson
import session
import touch
from lesson import LETTER, VOICE, is_hidden, locate, press, read_card, read_screen, wait_for

FIRST_CARD, CARD = 0.3, 0.076  # the middle of one, and from one to the next

fingers = None


def begin(person, story):
    """One connection is all that a server takes."""
    global fingers
    lesson.begin(person, story)
    fingers = fingers or touch.Screen(*lesson.read_size())


def swipe(dx, dy=0.0, y=0.3):
    fingers.swipe(locate(0.5 - dx / 2, y - dy / 2), locate(0.5 + dx / 2, y + dy / 2))


def test_swipes_step(person):
    begin(person, LETTER)
    swipe(-0.3)
    wait_for("Step 2 of 7. ", "a swipe to the left goes on")
    swipe(-0.3)
    wait_for("Step 3 of 7. ")
    swipe(0.3)
    wait_for("Step 2 of 7. ", "a swipe to the right goes back")
    swipe(-0.02)
    swipe(-0.05, 0.4)
    press(person, "b", "The screen is black.")
    press(person, "b", "Step 2 of 7. ")
    person.quit()


def test_two_fingers_are_no_press(person):
    begin(person, LETTER)
    press(person, "b", "The screen is black.")
    fingers.pinch(*locate(0.5, 0.3), 100, 300)
    press(person, "w", "The screen is white.")
    fingers.pinch(*locate(0.5, 0.3), 300, 100)
    press(person, "w", "Step 1 of 7. ")
    person.quit()


def test_two_fingers_apart_explore(person):
    begin(person, LETTER)
    fingers.pinch(*locate(0.5, 0.4), 100, 400)
    accessible.find("panel", "Exploring the timeline")
    person.click_on(accessible.find("push button", "Back to the lesson: Step 1 of 7"))
    wait_for("Step 1 of 7. ", "a pinch is no step")
    person.quit()


def test_a_tap_reveals_and_then_goes_on(person):
    begin(person, LETTER)
    fingers.tap(*locate(0.5, 0.3))
    wait_for("Step 2 of 7. ")
    fingers.tap(*locate(0.5, 0.3))
    wait_for("Step 3 of 7. ")
    assert is_hidden("answer")
    fingers.tap(*locate(0.5, 0.1))
    accessible.wait_until(lambda: not is_hidden("answer"), "the tap reveals")
    wait_for("Step 3 of 7. ")
    person.quit()


def test_a_finger_points_at_the_axis(person):
    begin(person, VOICE)
    screen = read_screen()
    fingers.tap(*locate(0.3, lesson.AXIS))
    guess = accessible.wait_until(lambda: (now := read_screen()) != screen and now, "a flag stands")
    fingers.swipe(locate(0.3, lesson.AXIS), locate(0.6, lesson.AXIS))
    accessible.wait_until(lambda: read_screen() not in (screen, guess), "the finger takes it along")
    assert is_hidden("date"), "Pointing tells nothing."
    wait_for("Step 1 of ")
    person.quit()


def test_a_finger_drags_cards(person):
    begin(person, VOICE)
    last = f"Step {lesson.LAST_STEP} of {lesson.LAST_STEP}. "
    press(person, "End", last)
    # They lie one above the other; the first one goes two places down.
    fingers.swipe(locate(0.3, FIRST_CARD), locate(0.3, FIRST_CARD + 2 * CARD))
    accessible.wait_until(lambda: read_card().startswith("Card 3 of "), "a card is dragged")
    order = read_screen()
    fingers.tap(*locate(0.3, FIRST_CARD + CARD))
    accessible.wait_until(lambda: read_card().startswith("Card 2 of "), "a tap chooses a card")
    fingers.swipe(locate(0.7, FIRST_CARD), locate(0.3, FIRST_CARD))
    accessible.wait_until(lambda: read_card().startswith("Card 1 of "), "a swipe on it as well")
    assert wait_for(last, "and is no step") == order
    press(person, "b", "The screen is black.")
    press(person, "b", last)
    person.quit()


session.main(globals())
