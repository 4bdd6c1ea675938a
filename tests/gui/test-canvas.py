# SPDX-License-Identifier: GPL-3.0-or-later
"""The pointer on the canvas: select, list, zoom, pan, hover."""
import accessible
import canvas
import session

EVENT = "amur-summit-2023"
SHORT_TITLE = "Kim–Putin summit, Amur"
TITLE = "Kim and Putin meet in Russia's Amur Region"
HOME = "May 2023 – Jul 2025"
LETTER = "putin-letter-handed-to-kim-2023-07"
WHEEL_PX = 100
ZOOM_STEP = 1.25


def start(person, *options):
    person.start()
    return canvas.Scene(person, *options)


def select(person, scene):
    x, y = scene.locate(scene.get_mark(EVENT))
    person.click(x, y)
    canvas.wait_for_selection(SHORT_TITLE)
    return x, y


def read_cursor():
    """The place of the keyboard cursor, which stands on the plate of its event."""
    return accessible.measure(accessible.find_focus())


def read_left():
    return read_cursor()[0]


def test_a_click_on_a_mark_selects_it(person):
    scene = start(person)
    select(person, scene)
    assert TITLE in accessible.find("panel", "Side panel").list_words()
    person.click(*scene.locate_gap())
    accessible.wait_until(lambda: canvas.read_selection() is None, "nothing is selected")
    accessible.find("label", "Nothing selected")
    person.quit()


def test_a_click_on_a_cluster_lists_its_members(person):
    scene = start(person)
    chip = scene.get_chip(LETTER)
    person.click(*scene.locate(chip))
    rows = accessible.find("list", "Listed events").children
    assert len(rows) == chip["count"] == 4, len(rows)
    assert canvas.read_selection() is None
    person.click_on(rows[0])
    accessible.find("push button", "All about this event")
    canvas.wait_for_selection("Putin’s letter to Kim")
    person.click_on(accessible.find("push button", "Close"))
    person.quit()


def test_a_double_click_zooms_to_an_event(person):
    scene = start(person)
    person.click(*scene.locate(scene.get_mark(EVENT)), times=2)
    canvas.wait_for_period(lambda p: p == "6 – 20 Sep 2023", "the view is two weeks")
    canvas.wait_for_selection(SHORT_TITLE)
    person.quit()


def test_a_double_click_takes_a_cluster_apart(person):
    scene = start(person)
    chip = scene.get_chip(LETTER)
    person.click(*scene.locate(chip), times=2)
    canvas.wait_for_period(lambda p: p == "22 Jul – 1 Aug 2023", "the cluster is in view")
    accessible.wait_until(lambda: "chip" not in canvas.read_status(), "no chip is left")
    person.quit()


def test_the_wheel_pans_in_time(person):
    scene = start(person)
    x, y = select(person, scene)
    before = read_left()
    person.scroll(x, y, 1)
    accessible.wait_until(lambda: read_left() == before - WHEEL_PX, "the event moved to the left")
    person.scroll(x, y, -1)
    accessible.wait_until(lambda: read_left() == before, "the event is back")
    assert canvas.read_period() == HOME
    person.quit()


def test_the_wheel_never_moves_the_focus(person):
    scene = start(person)
    select(person, scene)
    row = accessible.find("push button", "Agreements, 1 event")
    person.key("F6", "F6", "F6", "Tab", "Tab")
    focus = accessible.find_focus()
    assert focus.role == "push button", focus.name
    period = canvas.read_period()
    person.scroll(*scene.locate_gap(), 2)
    canvas.wait_for_change(canvas.read_period, period)
    left, top, width, height = accessible.extents(row)
    person.scroll(left + width / 2, top + height / 2, 2)
    now = accessible.find_focus()
    assert now.path == focus.path, f"{focus.name} lost the focus to {now.name}."
    person.quit()


def test_ctrl_and_the_wheel_zoom_about_the_pointer(person):
    scene = start(person)
    x, y = select(person, scene)
    before = read_left()
    level = 0
    for steps in (-6, -6, 3):
        level -= steps
        person.scroll(x, y, steps, "ctrl")
        # The pointer stands on a whole px, from which the middle of the mark is a little away.
        shift = (x - round(x)) * (ZOOM_STEP ** level - 1)
        accessible.wait_until(lambda: abs(read_left() - before - shift) <= 1,
                              f"what is under the pointer stays there at level {level}")
    assert canvas.read_period() == "Aug – Dec 2023", canvas.read_period()
    person.quit()


def test_a_drag_pans_and_esc_takes_it_back(person):
    scene = start(person)
    x, y = select(person, scene)
    before = read_left()
    gap = scene.locate_gap()
    person.drag(*gap, 160, 0)
    accessible.wait_until(lambda: read_left() == before + 160, "the drag panned")
    assert canvas.read_selection() == SHORT_TITLE, "To drag is not to click."
    person.drag(*gap, -80, 0, release=False)
    accessible.wait_until(lambda: read_left() == before + 80, "the drag pans back")
    person.key("Escape")
    accessible.wait_until(lambda: read_left() == before + 160, "Esc cancels the drag")
    person.release()
    person.drag(*gap, -160, 0)
    accessible.wait_until(lambda: read_left() == before, "the next drag pans")
    assert canvas.read_selection() == SHORT_TITLE, "Esc left more than the drag."
    person.quit()


def find_card():
    return [p for p in canvas.find().find_all("label") if p.name == TITLE]


def test_a_card_appears_where_the_pointer_rests(person):
    scene = start(person)
    assert not find_card()
    person.move(*scene.locate(scene.get_mark(EVENT)))
    accessible.wait_until(find_card, "the card appears")
    assert canvas.read_selection() == canvas.FIRST_SELECTION, "Pointing selects nothing."
    person.move(*scene.locate_gap())
    accessible.wait_until(lambda: not find_card(), "the card goes away")
    person.quit()


def is_sensitive(name):
    return "sensitive" in accessible.find("push button", name).states


def test_the_buttons_zoom(person):
    person.start()
    out, closer = (accessible.find("push button", f"Zoom {way}") for way in ("out", "in"))
    person.click_on(closer)
    near = canvas.wait_for_change(canvas.read_period, HOME)
    person.click_on(out)
    canvas.wait_for_change(canvas.read_period, near)
    assert canvas.read_period() == HOME
    person.click_on(accessible.find("push button", "Show all events"))
    accessible.wait_until(lambda: "outside" not in canvas.read_status(), "all are in view")
    person.key("ctrl+minus", "ctrl+minus", "ctrl+minus")
    accessible.wait_until(lambda: not is_sensitive("Zoom out"), "there is an end of zooming out")
    assert is_sensitive("Zoom in")
    person.quit()


def test_the_menu_of_the_period_shows_years(person):
    person.start()
    person.click_on(accessible.find("push button", "Period shown"))
    accessible.act(accessible.find("push button", "2024"))
    canvas.wait_for_period(lambda p: p == "Jan – Dec 2024", "the view is 2024")
    person.click_on(accessible.find("push button", "Period shown"))
    accessible.act(accessible.find("push button", "All events"))
    accessible.wait_until(lambda: "outside" not in canvas.read_status(), "all are in view")
    person.click_on(accessible.find("push button", "Period shown"))
    accessible.act(accessible.find("push button", "Main period"))
    canvas.wait_for_period(lambda p: p == HOME, "the view is the first one")
    person.quit()


session.main(globals())
