# SPDX-License-Identifier: GPL-3.0-or-later
"""The panes around the canvas: fold them, walk through them, filter, lanes, readings."""
import accessible
import canvas
import session

KIND = "Letters and statements, 16 events"
OTHER_KIND = "Agreements, 1 event"


def wait_for_status(*words):
    accessible.wait_until(lambda: all(w in canvas.read_status() for w in words),
                          f"the canvas says {words}")


def read_width():
    return accessible.measure(canvas.find())[2]


def test_keys_fold_the_panes(person):
    person.start()
    width = read_width()
    for key in ("F9", "shift+F9"):
        person.key(key)
        accessible.wait_until(lambda: read_width() > width + 200, f"{key} makes room")
        person.key(key)
        accessible.wait_until(lambda: read_width() == width, f"{key} brings the pane back")
    assert canvas.read_period() == "May 2023 – Jul 2025"
    person.quit()


def read_pane():
    """The pane that has the focus."""
    part = accessible.find_focus()
    while part is not None and part.name not in ("Key and filters", "View", "Side panel") \
            and not part.name.startswith(("Timeline, ", "Overview")):
        part = part.parent
    return part.name.partition(",")[0] if part is not None else None


def test_f6_goes_round(person):
    person.start()
    panes = [read_pane()]
    for _ in range(5):
        person.key("F6")
        panes.append(canvas.wait_for_change(read_pane, panes[-1]))
    assert panes[0] == panes[5] == "Timeline" and len(set(panes)) == 5, panes
    for pane in reversed(panes[:5]):
        person.key("shift+F6")
        accessible.wait_until(lambda: read_pane() == pane, f"Shift+F6 goes back to {pane}")
    person.key("ctrl+f", "F6")
    accessible.wait_until(lambda: read_pane() == "Key and filters", "F6 leaves the search")
    person.quit()


def test_shortcuts_are_shown_and_named(person):
    person.start()
    person.key("ctrl+question")
    accessible.find("label", "Next or previous pane")
    faults = list(accessible.nameless())
    assert not faults, faults
    person.key("Escape")
    accessible.wait_gone("label", "Next or previous pane")
    person.quit()


def is_full_screen():
    window = accessible.find_window(accessible.find("frame").name)["WINDOW"]
    return "FULLSCREEN" in accessible.run("xprop", "-id", str(window), "_NET_WM_STATE")


def test_f11_fills_the_screen(person):
    person.start()
    for full in (True, False):
        person.key("F11")
        accessible.wait_until(lambda: is_full_screen() == full,
                              "F11 takes the whole screen, or gives it back")
    person.quit()


def click_row(person, name, key=None):
    row = accessible.find("push button", name)
    if key is None:
        person.click_on(row)
        return
    session.xdotool("keydown", key)
    person.click_on(row)
    session.xdotool("keyup", key)


def test_facets_filter(person):
    person.start()
    click_row(person, KIND)
    wait_for_status("41 hidden by filters")
    click_row(person, OTHER_KIND, "ctrl")
    wait_for_status("40 hidden by filters")
    assert "pressed" in accessible.find("push button", f"{KIND}, chosen").states
    click_row(person, f"{OTHER_KIND}, chosen")
    wait_for_status("56 hidden by filters")
    person.click_on(accessible.find("push button", "Show all"))
    accessible.wait_until(lambda: "hidden" not in canvas.read_status(), "all are shown")
    person.quit()


def test_counts_tell_what_a_click_would_leave(person):
    person.start()
    click_row(person, KIND)
    wait_for_status("41 hidden by filters")
    rows = accessible.find("panel", "Agreement of sources").find_all("push button")
    row = next(r for r in rows if r.name.startswith("Sources disagree, "))
    count = int(row.name.split()[2])
    assert 0 < count < 16, row.name
    person.click_on(row)
    wait_for_status(f"{57 - count} hidden by filters")
    person.quit()


def test_nothing_left_offers_a_way_out(person):
    person.start()
    click_row(person, OTHER_KIND)
    wait_for_status("56 hidden by filters")
    rows = accessible.find("panel", "Date certainty").find_all("push button")
    person.click_on(next(r for r in rows if r.name == "Day stated, 0 events"))
    person.click_on(accessible.find("push button", "Clear the filters"))
    accessible.wait_until(lambda: "hidden" not in canvas.read_status(), "all are shown")
    person.quit()


def test_lanes_change_by_their_menu(person):
    person.start()
    status = canvas.read_status()
    person.click_on(accessible.find("push button", "Lanes"))
    person.choose("Country")
    canvas.wait_for_change(canvas.read_status, status)
    person.click_on(accessible.find("push button", "Lanes"))
    person.choose("Kind")
    wait_for_status(status)
    person.quit()


def test_the_reading_changes_dates_and_counts(person):
    person.start()
    panel = accessible.find("panel", "Side panel").list_words()
    assert "Wednesday 19 June 2024" in panel, panel
    status = canvas.read_status()
    person.key("F10")
    person.choose("Only what the articles say")
    canvas.wait_for_change(canvas.read_status, status)
    panel = accessible.find("panel", "Side panel").list_words()
    assert "Tuesday 18 June 2024" in panel, panel
    accessible.find("label", "57 events · 5 articles · only what the articles say")
    person.key("F10")
    person.choose("Editors’ dates")
    wait_for_status(status)
    person.quit()


def test_a_narrow_window_stays_usable(person):
    frame = person.start()
    scene_width = read_width()
    session.xdotool("windowsize", accessible.find_window(frame.name)["WINDOW"], 700, 900)
    accessible.wait_until(lambda: 600 < read_width() != scene_width, "it is narrow")
    left, top, width, height = accessible.measure(canvas.find())
    panel = accessible.measure(accessible.find("panel", "Side panel"))
    assert panel[1] >= top + height and panel[2] > 600, f"The panel is not below: {panel}."
    assert height >= 240 and panel[3] >= 200, (height, panel)
    assert canvas.read_period() == "May 2023 – Jul 2025", "The view changed."
    assert canvas.read_selection() == canvas.FIRST_SELECTION
    person.key("Right", "Return")
    person.quit()


session.main(globals())
