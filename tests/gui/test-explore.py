# SPDX-License-Identifier: GPL-3.0-or-later
"""Free exploring inside a lesson: every way in, every way back, and what is live there."""
import accessible
import canvas
import lesson
import session
from floor import (find_floor, has_label, read_canvas, wait_for_back, wait_for_canvas,
                   wait_for_floor)
from lesson import LETTER, locate, press, read_screen, wait_for


def find_kind(name):
    """Its row among the filters."""
    facets = find_floor().find_all("panel", "Kind")
    rows = [row for facet in facets for row in facet.find_all("push button")]
    return next((row for row in rows if row.name.startswith(name)), None)


def turn_wheel(person, button, *held):
    person.move(*locate(0.5, 0.5))
    session.xdotool(*[word for key in held for word in ("keydown", key)], "click", button,
                    *[word for key in held for word in ("keyup", key)])


def press_way_back(person):
    person.click_on(accessible.find("push button", "Back to the lesson: Step 2 of 7"))


def test_every_way_in_and_every_way_back(person):
    begin_ways = (
        ("E", lambda: person.key("e")),
        ("the wheel", lambda: turn_wheel(person, 5)),
        ("Ctrl and the wheel", lambda: turn_wheel(person, 4, "ctrl")),
        ("scrolling sideways", lambda: turn_wheel(person, 7)),
        ("a drag", lambda: person.drag(*locate(0.7, 0.4), -300, 0)),
        ("Ctrl+F", lambda: person.key("ctrl+f")),
    )
    back_ways = (
        ("Home", lambda: person.key("Home")),
        ("Page Down", lambda: person.key("Next")),
        ("Page Up", lambda: person.key("Prior")),
        ("Esc", lambda: person.key("Escape", "Escape")),
        ("the button", lambda: press_way_back(person)),
        # From the entry of the search, the search, and what is selected.
        ("Esc", lambda: person.key("Escape", "Escape", "Escape")),
    )
    lesson.begin(person, LETTER)
    screen = press(person, "Next", "Step 2 of 7. ")
    for (way_in, go_in), (way_back, go_back) in zip(begin_ways, back_ways):
        go_in()
        wait_for_floor(way_in)
        go_back()
        wait_for_back(screen, way_back)
    press(person, "Next", "Step 3 of 7. ")
    lesson.end(person)
    person.quit()


def test_the_canvas_is_live_and_that_of_the_explorer_stays(person):
    person.start()
    before = canvas.find().name
    person.key("F5")
    accessible.find("list item", LETTER)
    person.key("Return")
    wait_for("Step 1 of 7. ")
    press(person, "Next", "Step 2 of 7. ")
    person.key("e")
    first = wait_for_canvas(lambda now: "Selected: " in now, "the event of the stop is selected")
    person.key("plus", "plus")
    second = wait_for_canvas(lambda now: now != first, "+ zooms")
    person.drag(*locate(0.3, 0.3), 200, 0)
    wait_for_canvas(lambda now: now != second, "a drag pans")
    # Where the pointer rests no event comes below it, whose card Esc would leave first.
    person.move(*locate(0.5, 0.01))
    person.key("Escape")
    wait_for_canvas(lambda now: now.endswith("Nothing selected"), "Esc leaves the event")
    nothing = read_canvas()
    person.key("End", "z")
    wait_for_canvas(lambda now: now != nothing, "Z zooms to the last event")
    person.key("Return")
    wait_for_canvas(lambda now: "Selected: " in now, "Enter selects it")
    assert accessible.find_now("heading"), "Nothing is told of it."
    person.key("Home")
    wait_for("Step 2 of 7. ")
    lesson.end(person)
    assert canvas.find().name == before, "The teacher’s own view is another one."
    person.quit()


def test_what_is_searched_for_and_filtered(person):
    lesson.begin(person, LETTER)
    # Where the pointer rests no event comes below it, whose card Esc would leave first.
    person.move(*locate(0.5, 0.01))
    person.key("ctrl+f")
    wait_for_floor("Ctrl+F")
    # Letters that are keys of a lesson are words here.
    person.type("newsbel")
    accessible.wait_until(lambda: has_label("No events"), "nothing is called so")
    person.key("ctrl+a")
    person.type("missiles")
    accessible.wait_until(lambda: has_label("Results"), "results appear")
    before = read_canvas()
    person.key("ctrl+g", "ctrl+g")
    wait_for_canvas(lambda now: now != before and "Selected: " in now, "Ctrl+G goes to a hit")
    person.key("Escape", "Escape")
    wait_for_canvas(lambda now: now.endswith("Nothing selected"), "Esc leaves search and event")
    person.key("F9")
    person.click_on(accessible.wait_until(lambda: find_kind("Attacks"), "the filters unfold"))
    chip = "Remove filter Kind: Attacks"
    accessible.wait_until(lambda: find_floor().find_all("push button", chip),
                          "the filter stands over the canvas")
    person.key("Escape")
    accessible.wait_until(lambda: not find_kind("Attacks"), "Esc folds the filters")
    person.click_on(find_floor().find_all("push button", chip)[0])
    accessible.wait_until(lambda: not find_floor().find_all("push button", chip), "it is gone")
    person.key("Prior")
    wait_for("Step 1 of 7. ")
    person.quit()


session.main(globals())
