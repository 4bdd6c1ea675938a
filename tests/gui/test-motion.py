# SPDX-License-Identifier: GPL-3.0-or-later
"""What moves by itself for a moment, where the desktop has animations: it ends where it should."""
import os
import tempfile

import accessible
import canvas
import session

EVENT = "amur-summit-2023"
SHORT_TITLE = "Kim–Putin summit, Amur"
HOME = "May 2023 – Jul 2025"
DRAG_PX = 160


def read_left():
    """Where the keyboard cursor is, which stands on the plate of its event."""
    return accessible.measure(accessible.find_focus())[0]


def select(person):
    person.start()
    scene = canvas.Scene(person)
    person.click(*scene.locate(scene.get_mark(EVENT)))
    canvas.wait_for_selection(SHORT_TITLE)
    return scene


def test_steps_of_zoom_end_where_they_should(person):
    person.start()
    person.key("ctrl+plus", "ctrl+plus", "ctrl+plus")
    canvas.wait_for_period(lambda p: p != HOME, "the view is shorter")
    person.key("ctrl+minus", "ctrl+minus", "ctrl+minus")
    canvas.wait_for_period(lambda p: p == HOME, "the way back ends where it began")
    person.quit()


def test_a_jump_ends_at_the_event(person):
    person.start()
    scene = canvas.Scene(person)
    # Not after a click just before: the third press would stop the jump.
    person.click(*scene.locate(scene.get_mark(EVENT)), times=2)
    canvas.wait_for_period(lambda p: p == "6 – 20 Sep 2023", "the view is two weeks")
    person.key("alt+Left")
    canvas.wait_for_period(lambda p: p == HOME, "the way back ends at the first view")
    person.quit()


def test_a_throw_goes_on_and_a_press_stops_it(person):
    scene = select(person)
    before = read_left()
    gap = scene.locate_gap()
    person.drag(*gap, DRAG_PX, 0, steps=4)
    accessible.wait_until(lambda: read_left() > before + DRAG_PX + 10, "the view goes on")
    person.click(*gap)
    accessible.wait_until(lambda: canvas.read_selection() is None, "the press is a click")
    assert canvas.read_period() != HOME
    person.quit()


def wait_for_screen(begin):
    def find_screen():
        return [p for p in accessible.find_now("image") if p.name.startswith(begin)]

    accessible.wait_until(find_screen, f"the screen is “{begin}”")


def test_a_step_of_a_story_ends_at_its_stop(person):
    person.start()
    person.key("F5")
    accessible.find("list item", "One voice, two translations")
    person.key("Down", "Return")
    wait_for_screen("Step 1 of ")
    with tempfile.TemporaryDirectory() as folder:
        pictures = [os.path.join(folder, name) for name in ("far.png", "near.png")]
        person.key("Next", "Next", "Next")
        wait_for_screen("Step 2 of ")
        person.shoot(pictures[0])
        # A step back that is still under way is no reason to arrive elsewhere.
        person.key("End", "Home", "Next", "Next", "Next")
        wait_for_screen("Step 2 of ")
        person.shoot(pictures[1])
        first, second = (open(path, "rb").read() for path in pictures)
        assert first == second, "The same stop looks different."
    person.quit()


session.main(globals())
