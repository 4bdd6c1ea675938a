# SPDX-License-Identifier: GPL-3.0-or-later
"""The window for every eye and hand: names, sizes of targets, larger text, contrast, direction."""
import os
import sqlite3
import subprocess
import tempfile

import accessible
import canvas
import session

LIBRARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../resources/library")
# Of the window manager, or drawn where no pointer acts on it.
NOT_OURS = {"Minimize", "Maximize", "Restore", "Close"}
TARGETS = {"push button", "toggle button", "check box", "radio button", "entry", "menu item",
           "check menu item", "radio menu item", "link"}
A11Y = "org.gnome.desktop.a11y.interface"
SHOW_MORE = "Show more of the side panel"
SHOW_LESS = "Show less of the side panel"


def assert_named(state):
    faults = list(accessible.nameless())
    assert not faults, f"{state}: {faults}"
    images = [p for p in accessible.find_now("image") if not p.name or p.name.startswith("Gtk")]
    assert not images, f"{state}: {len(images)} images without a name"


def list_targets():
    """What can be pressed, with its place; a menu button counts by the button inside it."""
    found = []
    for part in accessible.find_now():
        if part.role not in TARGETS or part.name in NOT_OURS:
            continue
        if any(child.role == part.role for child in part.children):
            continue
        x, y, width, height = accessible.measure(part)
        if width > 0 and height > 0:
            found.append((part, (x, y, width, height)))
    return found


def assert_large(least, state):
    small = [f"“{part.name}” {width} × {height}" for part, (_, _, width, height) in list_targets()
             if min(width, height) < least]
    assert not small, f"{state}: {small}"


def resize(person, width, height):
    window = accessible.find_window(accessible.find("frame").name)["WINDOW"]
    session.xdotool("windowsize", window, width, height)
    return window


def make_narrow(person, width=700, height=900):
    resize(person, width, height)
    accessible.find("push button", SHOW_MORE)


def press(person, name):
    person.click_on(accessible.find("push button", name))


def test_every_control_of_a_wide_window_has_a_name_and_24_px(person):
    person.start()
    assert_named("an event")
    assert_large(24, "an event")
    press(person, "Compare")
    accessible.find("push button", "Copy both")
    assert_named("two excerpts")
    assert_large(24, "two excerpts")
    person.key("F10")
    accessible.find_entry("About Tumen")
    assert_named("the menu")
    person.key("Escape")
    accessible.wait_gone("menu item", "About Tumen")
    person.quit()


def test_a_list_of_events_has_names(person):
    person.start()
    scene = canvas.Scene(person)
    person.click(*scene.locate(next(i for i in scene.items if i["type"] == "chip")))
    accessible.find("push button", "Zoom to them")
    assert_named("a list")
    assert_large(24, "a list")
    person.quit()


def test_all_that_is_pressed_in_a_narrow_window_has_44_px(person):
    person.start()
    make_narrow(person)
    assert_named("a narrow window")
    assert_large(44, "a narrow window")
    person.key("F9")
    accessible.find("push button", "Agreements, 1 event")
    assert_large(44, "the left pane")
    person.quit()


def read_heights():
    top = canvas.find_now()
    panel = accessible.find_now("panel", "Side panel")
    return (accessible.measure(top)[3] if top else 0, accessible.measure(panel[0])[3])


def test_the_panel_of_a_narrow_window_opens_and_closes(person):
    person.start()
    make_narrow(person)
    accessible.wait_until(lambda: 200 < read_heights()[1] < 320, "it is half open")
    press(person, SHOW_LESS)
    accessible.wait_until(lambda: read_heights()[1] <= 50, "its first line is left")
    accessible.find("label", canvas.FIRST_SELECTION)
    press(person, SHOW_MORE)
    accessible.wait_until(lambda: 200 < read_heights()[1] < 320, "it is half open again")
    press(person, SHOW_MORE)
    accessible.wait_until(lambda: read_heights()[0] == 0, "the canvas is covered")
    assert_named("the whole panel")
    assert_large(44, "the whole panel")
    press(person, SHOW_LESS)
    accessible.wait_until(lambda: read_heights()[0] >= 240, "the canvas is back")
    person.quit()


def test_what_is_not_shown_is_not_read(person):
    person.start()
    assert not accessible.find_now(name="Copy the error report")
    assert accessible.find("heading", canvas.FIRST_SELECTION_TITLE)
    cursors = [p for p in canvas.find().children if p.role == "list item"]
    assert all(p.name for p in cursors), "A cursor that says nothing can be come upon."
    person.quit()


def make_damaged_library(person, folder):
    path = os.path.join(folder, "contacts.tumen")
    subprocess.run([person.program, "import", LIBRARY, "-o", path], check=True,
                   stdout=subprocess.DEVNULL)
    with sqlite3.connect(path) as database:
        database.execute("UPDATE event SET importance = 9 WHERE id = 'korean-war-1950-1953'")
    database.close()
    return path


def test_the_list_of_faults_is_for_everybody(person):
    with tempfile.TemporaryDirectory() as folder:
        person.start(make_damaged_library(person, folder))
        accessible.find("heading", "What could not be read")
        assert not accessible.find_now("heading", canvas.FIRST_SELECTION_TITLE)
        assert_named("faults")
        resize(person, 400, 800)
        accessible.wait_until(lambda: accessible.measure(accessible.find("frame"))[2] <= 400,
                              "it is narrow")
        accessible.find("push button", "Copy the error report")
        press(person, "Close the list")
        canvas.find()
        assert_named("after the faults")
        person.quit()


def set_text_size(percent):
    """As the desktop tells X11 programs when they start."""
    subprocess.run(["xprop", "-root", "-format", "RESOURCE_MANAGER", "8s", "-set",
                    "RESOURCE_MANAGER", f"Xft.dpi:\t{96 * percent // 100}\n"], check=True)


def is_scrolled(part):
    while part is not None and part.role != "scroll pane":
        part = part.parent
    return part is not None


def are_apart(a, b):
    return (a[0] + a[2] <= b[0] or b[0] + b[2] <= a[0]
            or a[1] + a[3] <= b[1] or b[1] + b[3] <= a[1])


def list_misplaced():
    """Controls that reach out of the window or lie over each other."""
    width, height = accessible.measure(accessible.find("frame"))[2:]
    fixed = [(p, r) for p, r in list_targets() if not is_scrolled(p)]
    outside = [(part.name, place) for part, place in fixed
               if not (place[0] >= 0 and place[1] >= 0 and place[0] + place[2] <= width
                       and place[1] + place[3] <= height)]
    return outside + [(one.name, other.name) for i, (one, a) in enumerate(fixed)
                      for other, b in fixed[i + 1:] if not are_apart(a, b)]


def assert_inside(state):
    """The layout follows the size of the window a moment later."""
    misplaced = [state]

    def is_tidy():
        misplaced[1:] = list_misplaced()
        return len(misplaced) == 1

    try:
        accessible.wait_until(is_tidy, "all controls are in the window and apart")
    except AssertionError as error:
        raise AssertionError(misplaced) from error


def test_twice_the_text_fits(person):
    set_text_size(200)
    try:
        person.start()
        assert accessible.measure(canvas.find())[2] >= 480, "Little is left of the canvas."
        assert_inside("1440 px")
        person.key("F9")
        accessible.find("push button", "Agreements, 1 event")
        assert accessible.measure(accessible.find("panel", "Key and filters"))[2] >= 420
        person.key("F9")
        resize(person, 700, 900)
        accessible.find("push button", SHOW_MORE)
        accessible.wait_until(lambda: accessible.measure(canvas.find())[2] <= 700, "it is narrow")
        assert_inside("700 px")
        person.quit()
    finally:
        set_text_size(100)


def test_the_smallest_window_holds_its_controls(person):
    person.start()
    make_narrow(person, 400, 520)
    accessible.wait_until(lambda: accessible.measure(canvas.find())[2] <= 400, "it is small")
    assert_inside("400 × 520")
    person.quit()


def test_right_to_left_mirrors_the_window_and_not_the_time(person):
    person.start(GTK_DEBUG="invert-text-dir")
    left, _, width, _ = accessible.measure(canvas.find())
    assert accessible.measure(accessible.find("panel", "Key and filters"))[0] >= left + width
    assert accessible.measure(accessible.find("panel", "Side panel"))[0] < left
    earlier = accessible.measure(accessible.find("push button", "Previous event in time"))
    later = accessible.measure(accessible.find("push button", "Next event in time"))
    assert earlier[0] < later[0], "The steps run against the time."
    place = accessible.measure(accessible.find_focus())[0]
    person.key("Right")
    accessible.wait_until(lambda: accessible.measure(accessible.find_focus())[0] > place,
                          "the right arrow leads to the right")
    person.quit()


def read_colors(path, x, y):
    """The colours of a column of a few px."""
    shown = subprocess.run(["convert", path, "-crop", f"1x9+{round(x)}+{round(y) - 4}", "-depth",
                            "8", "txt:-"], check=True, capture_output=True, text=True).stdout
    return {word[:7].lower() for line in shown.splitlines()[1:] for word in line.split()[2:3]}


def wait_for_color(person, place, color, what):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "window.png")

        def looks_so():
            person.shoot(path)
            return color in read_colors(path, *place)

        accessible.wait_until(looks_so, what)


def count_changes(before, after, place):
    """Pixels that differ at a place of two pictures."""
    x, y, width, height = place
    crop = f"{width + 12}x{height + 12}+{max(0, x - 6)}+{max(0, y - 6)}"
    told = subprocess.run(["compare", "-metric", "AE", "-extract", crop, before, after, "null:"],
                          check=False, capture_output=True, text=True)
    assert told.returncode in (0, 1), told.stderr
    return int(told.stderr)


def test_the_focus_is_always_seen(person):
    person.start()
    with tempfile.TemporaryDirectory() as folder:
        pictures = [os.path.join(folder, name) for name in ("before.png", "after.png")]
        person.shoot(pictures[0])
        seen = set()
        for key in ("F6", "F6", "Tab", "F6", "Tab", "Tab", "F6", "Tab", "F6"):
            person.key(key)
            focus = accessible.wait_until(lambda: (part := accessible.find_focus())
                                          and part.name not in seen and part, f"{key} goes on")
            seen.add(focus.name)
            person.shoot(pictures[1])
            changed = count_changes(*pictures, accessible.extents(focus))
            assert changed >= 100, f"The focus on “{focus.name}” changes {changed} px."
            pictures.reverse()
    person.quit()


def switch(schema, key, value):
    subprocess.run(["gsettings", "set", schema, key, value], check=True)


def test_dark_and_high_contrast_switch_while_it_runs(person):
    keyfile = {"GSETTINGS_BACKEND": "keyfile"}
    os.environ.update(keyfile)
    try:
        person.start(**keyfile)
        left, top, width, height = accessible.extents(canvas.find())
        ground = (left + width - 40, top + height - 6)
        # The line between the axis and the lanes: it becomes as plain as text in high contrast.
        axis = (left + 3, top + 43)
        wait_for_color(person, ground, "#ffffff", "it is light")
        wait_for_color(person, axis, "#d5d3cf", "its lines are soft")
        switch(A11Y, "high-contrast", "true")
        wait_for_color(person, axis, "#5e5c64", "its lines are strong")
        switch("org.gnome.desktop.interface", "color-scheme", "prefer-dark")
        wait_for_color(person, ground, "#1e1e1e", "it is dark")
        switch(A11Y, "high-contrast", "false")
        wait_for_color(person, axis, "#464646", "its lines are soft in the dark")
        person.quit()
    finally:
        switch(A11Y, "high-contrast", "false")
        switch("org.gnome.desktop.interface", "color-scheme", "default")
        del os.environ["GSETTINGS_BACKEND"]


session.main(globals())
