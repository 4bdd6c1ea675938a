# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson that is given: which screen the class sees, and the ways to the next one."""
import accessible

LETTER = "From the letter to the treaty"
VOICE = "One voice, two translations"
LAST_STEP = 8  # of VOICE, which asks for an order
AXIS = 0.868  # where it is on the screen, in shares of the height


class Screen:
    """The part that was found last: looking for it takes a thousand times as long."""

    part = None


def find_screen():
    """What the class sees, while it has the focus."""
    if Screen.part is None or "focused" not in accessible.read_states(Screen.part):
        Screen.part = next((p for p in accessible.find_now("image") if "focused" in p.states), None)
    return Screen.part


def read_screen():
    screen = find_screen()
    return accessible.read_name(screen) if screen is not None else ""


def is_hidden(what):
    return f"{what} hidden" in read_screen().lower()


def wait_for(begin, what=None):
    return accessible.wait_until(lambda: (now := read_screen()).startswith(begin) and now,
                                 what or f"the screen is “{begin}”")


def press(person, key, begin):
    person.key(key)
    return wait_for(begin, f"{key} leads to “{begin}”")


def begin(person, story, **environment):
    person.start(**environment)
    person.key("F5")
    accessible.find("list item", story)
    wait_for_focus = "the first story has the focus"
    accessible.wait_until(lambda: "focused" in accessible.find("list item", LETTER).states,
                          wait_for_focus)
    if story == VOICE:
        person.key("Down")
    person.key("Return")
    wait_for("Step 1 of")


def end(person):
    person.key("Escape")
    accessible.wait_until(lambda: not accessible.find_now("frame", LETTER) and
                          not accessible.find_now("frame", VOICE), "the audience window closes")
    accessible.wait_until(person.find_frame, "the explorer has the keys again")


def read_size():
    """Of the display: width, height."""
    return tuple(map(int, accessible.run("xdotool", "getdisplaygeometry").split()))


def locate(x, y):
    """A place on the screen, in shares of it."""
    width, height = read_size()
    return round(x * width), round(y * height)


def read_card():
    """The card that is chosen, and its place."""
    return accessible.read_property(find_screen(), "Description")
