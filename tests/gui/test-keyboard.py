# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyboard on the canvas, as a screen reader hears it: one event of focus for each step."""
import re

from gi.repository import GLib

import accessible
import canvas
import session

FIRST = "Soviet help in founding North Korea"
LAST = "Rumors of a new Putin-Kim summit"
PLACE_IN_ORDER = re.compile(r"(\d+) of 57\.$")


class Listener:
    """Keeps the paths of the parts that get the focus, as the bus tells of them."""

    def __init__(self):
        self.paths = []
        self.number = accessible.Bus.connection.signal_subscribe(
            None, "org.a11y.atspi.Event.Object", "StateChanged", None, None, 0, self.hear)

    def hear(self, _connection, _sender, path, _interface, _signal, content):
        state, value, *_ = content.unpack()
        if (state, value) == ("focused", 1):
            self.paths.append(path)

    def wait(self):
        """The path that is heard next."""
        def hear_more():
            while GLib.MainContext.default().iteration(False):
                pass
            return self.paths

        return accessible.wait_until(hear_more, "an event of focus is heard").pop(0)

    def end(self):
        accessible.Bus.connection.signal_unsubscribe(self.number)


def press_and_listen(person, listener, key):
    person.key(key)
    path = listener.wait()
    focus = accessible.find_focus()
    assert focus.path == path, f"Another part was heard than “{focus.name}”."
    return focus.name


def test_each_arrow_key_is_heard(person):
    person.start()
    listener = Listener()
    heard = [accessible.find_focus().name]
    for key in ("Right", "Left", "Down", "Up", "Home", "Right", "End"):
        heard.append(press_and_listen(person, listener, key))
        assert heard[-1] != heard[-2], f"{key} stays at “{heard[-1]}”."
        assert re.search(r"\d{4}", heard[-1]), f"There is no year in “{heard[-1]}”."
    listener.end()
    assert heard[0] == heard[2], f"Left does not take Right back: {heard}."
    assert FIRST in heard[5] and LAST in heard[7], heard
    person.quit()


def read_lane():
    """The top of the focused item."""
    return accessible.measure(accessible.find_focus())[1]


def read_step(person, key, read):
    before = accessible.find_focus().name
    person.key(key)
    canvas.wait_for_change(lambda: accessible.find_focus().name, before)
    return read()


def test_up_and_down_change_the_lane(person):
    person.start()
    top = accessible.measure(canvas.find())[1]
    places = [read_lane()]
    places += [read_step(person, "Down", read_lane) for _ in range(3)]
    assert places == sorted(set(places)), places
    places = [read_step(person, "Up", read_lane) for _ in range(4)]
    assert places == sorted(set(places), reverse=True), places
    assert places[-1] > top, places
    person.quit()


def read_place():
    return int(PLACE_IN_ORDER.search(accessible.find_focus().name)[1])


def test_right_and_left_walk_in_time(person):
    person.start()
    person.key("0")
    accessible.wait_until(lambda: "outside" not in canvas.read_status(), "all are in view")
    person.key("Home")
    accessible.wait_until(lambda: FIRST in accessible.find_focus().name, "the first event")
    assert read_place() == 1
    assert read_step(person, "Right", read_place) == 2
    assert read_step(person, "Left", read_place) == 1
    person.quit()


def test_enter_selects_and_esc_leaves_one_level(person):
    person.start()
    person.key("End", "Return")
    canvas.wait_for_selection("New summit rumoured")
    assert LAST in accessible.find("panel", "Side panel").list_words()
    person.key("space")
    accessible.wait_until(lambda: canvas.find().find_all("label", LAST), "the card appears")
    person.key("Escape")
    accessible.wait_until(lambda: not canvas.find().find_all("label", LAST), "the card goes away")
    assert canvas.read_selection() == "New summit rumoured", "Esc left two levels."
    person.key("Escape")
    accessible.wait_until(lambda: canvas.read_selection() is None, "nothing is selected")
    person.quit()


def test_the_focused_event_is_in_sight(person):
    person.start()
    left, top, width, height = accessible.measure(canvas.find())
    for key in ("End", "Down", "Down", "Down", "Down", "Down", "Down", "Home"):
        person.key(key)
        accessible.wait_until(lambda: accessible.find_focus().name, "something is focused")
        x, y, plate_width, plate_height = accessible.wait_until(read_full_plate, f"{key} shows it")
        assert left <= x and top <= y, (key, x, y)
        assert y + plate_height <= top + height + 1 and x <= left + width, (key, x, y)
    person.quit()


def read_full_plate():
    plate = accessible.measure(accessible.find_focus())
    return plate if plate[3] >= 20 else None


def test_keys_zoom_and_pan(person):
    person.start()
    home = canvas.read_period()
    person.key("plus")
    near = canvas.wait_for_change(canvas.read_period, home)
    person.key("minus")
    canvas.wait_for_period(lambda p: p == home, "minus takes plus back")
    person.key("ctrl+plus")
    canvas.wait_for_period(lambda p: p == near, "Ctrl changes nothing")
    person.key("Next")
    later = canvas.wait_for_change(canvas.read_period, near)
    person.key("Prior")
    canvas.wait_for_period(lambda p: p == near, f"Page Up comes back from {later}")
    person.key("ctrl+0")
    accessible.wait_until(lambda: "outside" not in canvas.read_status(), "all are in view")
    person.quit()


def test_z_zooms_to_the_focus_and_f_centres(person):
    person.start()
    person.key("z")
    canvas.wait_for_period(lambda p: p == "12 – 26 Jun 2024", "the view is two weeks")
    person.key("Next")
    canvas.wait_for_period(lambda p: p != "12 – 26 Jun 2024", "the view moves on")
    person.key("f")
    canvas.wait_for_period(lambda p: p == "12 – 26 Jun 2024", "the selection is in the middle")
    person.quit()


def test_views_can_be_gone_back_to(person):
    person.start()
    home = canvas.read_period()
    person.key("z")
    near = canvas.wait_for_change(canvas.read_period, home)
    person.key("0")
    canvas.wait_for_change(canvas.read_period, near)
    person.key("alt+Left")
    canvas.wait_for_period(lambda p: p == near, "back to two weeks")
    person.key("alt+Left")
    canvas.wait_for_period(lambda p: p == home, "back to the first view")
    person.key("alt+Right")
    canvas.wait_for_period(lambda p: p == near, "forward again")
    person.quit()


session.main(globals())
