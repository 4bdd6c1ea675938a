# SPDX-License-Identifier: GPL-3.0-or-later
"""States of stories and of a lesson that is given, for pictures.py.

The screens of the class take all of the display, so these are of its sizes."""
import accessible
import lesson

TITLES = {"en": (lesson.LETTER, lesson.VOICE),
          "es": ("De la carta al tratado", "Una voz, dos traducciones")}
WIDTHS = (1920, 1024, 2560)  # 16:9, 4:3 and 21:9


def wait_for_step(studio, number):
    accessible.wait_until(lambda: lesson.read_screen().startswith(
        f"{'Step' if studio.language == 'en' else 'Paso'} {number} "), f"step {number} is shown")


def begin(studio, story, *keys):
    """Give a story, in the look of the picture, and go on by keys."""
    title = TITLES[studio.language][story]
    studio.open()
    studio.person.key("F5")
    accessible.wait_until(lambda: any("focused" in p.states
                                      for p in accessible.find_now("list item")), "stories wait")
    studio.person.key(*["Down"] * story, "Return")
    wait_for_step(studio, 1)
    studio.frame = accessible.find("frame", title)
    if studio.environment["ADW_DEBUG_COLOR_SCHEME"] == "prefer-dark":
        studio.person.key("l")
    for key in keys:
        studio.person.key(key)


def point(studio):
    studio.person.click(*lesson.locate(0.4, lesson.AXIS))


def show_lesson_first(studio):
    begin(studio, 0)


def show_lesson_middle(studio):
    begin(studio, 0, "Next")
    wait_for_step(studio, 2)


def show_lesson_last(studio):
    begin(studio, 0, "End", "Next")
    wait_for_step(studio, 7)


def show_lesson_end(studio):
    begin(studio, 0, "End", "Next", "Next")


def show_lesson_large_text(studio):
    begin(studio, 0, *["plus"] * 8)


def show_lesson_question(studio):
    begin(studio, 0, "Next", "Next")
    wait_for_step(studio, 3)


def show_lesson_answer(studio):
    begin(studio, 0, "Next", "Next", "Next")
    wait_for_step(studio, 3)


def show_lesson_who(studio):
    begin(studio, 1, "End", "Home", "Next", "Next", "Next")
    wait_for_step(studio, 2)


def show_lesson_predict(studio):
    begin(studio, 1)
    point(studio)


def show_lesson_predicted(studio):
    begin(studio, 1)
    point(studio)
    studio.person.key("Next")


def show_lesson_order(studio):
    begin(studio, 1, "End", "Down")
    wait_for_step(studio, 8)


def show_lesson_ordered(studio):
    begin(studio, 1, "End", "Next")
    wait_for_step(studio, 8)


def show_lesson_spotlight(studio):
    begin(studio, 0)
    studio.person.move(*lesson.locate(0.3, 0.45))
    studio.person.key("s")


def show_lesson_notes(studio):
    begin(studio, 0, "n")


def show_lesson_explored(studio):
    begin(studio, 0, "Next", "e")
    accessible.wait_until(lambda: not lesson.read_screen(), "it is explored")


def show_presenter(studio):
    begin(studio, 0, "Next", "F11")
    studio.frame = studio.find("frame", "Presenter’s view")


def show_story_chooser(studio):
    studio.open()
    studio.person.key("F5")
    accessible.find("list item", TITLES[studio.language][0])


def show_story_pane(studio):
    studio.open()
    studio.person.key("F10")
    studio.person.choose(studio.say("Stories"))
    accessible.wait_until(lambda: (focus := accessible.find_focus()) and
                          focus.name.startswith(TITLES[studio.language][0]), "stories are listed")
    studio.person.key("Return")
    studio.find("list", "Stops")


STATES = {
    name.removeprefix("show_").replace("_", "-"): function
    for name, function in list(globals().items()) if name.startswith("show_")
}


def is_of_width(state, width):
    """Whether a state is one of displays so wide; those of the window are of any other."""
    of_display = state.startswith("lesson") or state == "presenter"
    return of_display == (width in WIDTHS)
