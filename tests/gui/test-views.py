# SPDX-License-Identifier: GPL-3.0-or-later
"""Views: back and forward, going to a date or an address, saving views, the overview by keys."""
import os
import tempfile
import time

import accessible
import canvas
import session

HOME = "May 2023 – Jul 2025"
LIBRARY = "tumen-builtin"
EVENT = "korean-war-1950-1953"
KIND = "Letters and statements, 16 events"
STRICT = "only what the articles say"
REST_S = 0.7  # After which a view is one to come back to.


def start(person, *arguments):
    """With saved views of its own."""
    person.data = tempfile.TemporaryDirectory()
    person.start(*arguments, XDG_DATA_HOME=person.data.name)


def wait_for_period(period):
    canvas.wait_for_period(lambda p: p == period, f"the view is {period}")


def wait_for_status(word, there=True):
    accessible.wait_until(lambda: (word in canvas.read_status()) == there,
                          f"the status has “{word}”: {there}")


def wait_for_focus(name):
    accessible.wait_until(lambda: (f := accessible.find_focus()) and f.name == name,
                          f"“{name}” has the focus")


def is_said(words):
    return any(words in part.name for part in accessible.find_now("label"))


def wait_for_answer(words):
    accessible.wait_until(lambda: is_said(words), f"“{words}” is said")


def is_sensitive(name):
    return "sensitive" in accessible.find("push button", name).states


def press(name):
    accessible.act(accessible.find("push button", name))


def filter_letters():
    press(KIND)
    wait_for_status("41 hidden by filters")


def open_go_to(person):
    person.key("ctrl+t")
    wait_for_focus("Date, period or address")
    person.key("ctrl+a")


def go_to(person, text, answer):
    open_go_to(person)
    person.type(text)
    wait_for_answer(answer)
    person.key("Return")


def test_history_brings_back_all_of_a_view(person):
    start(person)
    assert not is_sensitive("Previous view") and not is_sensitive("Next view")
    read = check_the_overview(person)
    filter_letters()
    person.key("F10")
    person.choose("Lanes", "By country")
    accessible.wait_until(lambda: not accessible.find_now(name="By country"), "the menu closes")
    person.key("F10")
    person.choose("Only what the articles say")
    wait_for_answer(STRICT)
    time.sleep(REST_S)
    for _ in range(3):
        person.key("alt+Left")
    wait_for_status("hidden by filters", False)
    accessible.wait_until(lambda: not is_said(STRICT), "the reading is back")
    assert canvas.read_period() == read
    while is_sensitive("Previous view"):
        person.key("alt+Left")
    wait_for_period(HOME)
    assert canvas.read_selection() == canvas.FIRST_SELECTION
    assert is_sensitive("Next view")
    # More often than there are views: the last one stays.
    person.key(*["alt+Right"] * 8)
    wait_for_answer(STRICT)
    wait_for_status("41 hidden by filters")
    check_the_mouse(person)
    person.quit()


def check_the_overview(person):
    person.key("F6")
    accessible.wait_until(lambda: (f := accessible.find_focus()) and f.name.startswith("Overview"),
                          "the overview has the focus")
    assert accessible.find_focus().description == "May 2023 to July 2025"
    person.key("Right")
    moved = canvas.wait_for_change(canvas.read_period, HOME)
    person.key("ctrl+Left")
    return canvas.wait_for_change(canvas.read_period, moved)


def check_the_mouse(person):
    """The buttons at the thumb."""
    left, top, width, height = accessible.extents(canvas.find())
    person.click(left + width / 2, top + height - 4, button=8)
    accessible.wait_until(lambda: not is_said(STRICT), "the view before is shown")
    person.click(left + width / 2, top + height - 4, button=9)
    wait_for_answer(STRICT)


def test_dates_and_addresses_are_gone_to(person):
    start(person)
    go_to(person, "19 de junio de 2024", "Wednesday 19 June 2024")
    centred = canvas.wait_for_change(canvas.read_period, HOME)
    go_to(person, "2024-06-18/2024-06-20", "18")
    period = canvas.wait_for_change(canvas.read_period, centred)
    assert period.endswith("Jun 2024") and "–" in period, period
    check_what_is_unclear(person)
    go_to(person, f"tumen:{LIBRARY}/event/{EVENT}", "The event “")
    selected = canvas.wait_for_change(canvas.read_selection, canvas.FIRST_SELECTION)
    assert "Korean War" in selected, selected
    accessible.wait_until(lambda: "195" in canvas.read_period(), "the event is in view")
    person.key("alt+Left")
    canvas.wait_for_selection(canvas.FIRST_SELECTION)
    check_a_copied_address(person)
    # The filter has hidden what was selected.
    person.key("End", "Return")
    canvas.wait_for_change(canvas.read_selection, None)
    shown = canvas.read_period()
    person.key("f")
    centred = canvas.wait_for_change(canvas.read_period, shown)
    person.key("f")
    canvas.wait_for_change(canvas.read_period, centred)
    person.quit()


def is_on_canvas(part):
    while part is not None and not part.name.startswith("Timeline, "):
        part = part.parent
    return part is not None


def focus_canvas(person):
    for _ in range(5):
        person.key("F6")
        accessible.wait_until(accessible.find_focus, "a pane has the focus")
        if is_on_canvas(accessible.find_focus()):
            return
    raise AssertionError("F6 does not lead to the canvas.")


def check_what_is_unclear(person):
    open_go_to(person)
    person.type("30 February 2024")
    wait_for_answer("February 2024 has 29 days.")
    assert not is_sensitive("Go")
    person.key("ctrl+a")
    person.type("tumen:another/event/x")
    wait_for_answer("This address leads into the library “another”")
    assert not is_sensitive("Go")
    person.key("ctrl+a")
    person.type("03/04/2024")
    wait_for_answer("Which day is meant?")
    readings = [p for p in accessible.find_now("check box") if "(2024-0" in p.name]
    assert len(readings) == 2 and not is_sensitive("Go"), readings
    before = canvas.read_period()
    person.key("Tab", "space")
    accessible.wait_until(lambda: is_sensitive("Go"), "a reading was chosen")
    press("Go")
    assert "Apr 2024" in canvas.wait_for_change(canvas.read_period, before)


def check_a_copied_address(person):
    person.click_on(accessible.find("push button", "Period shown"))
    press("Main period")
    wait_for_period(HOME)
    filter_letters()
    person.key("F10")
    person.choose("Copy address of this view")
    wait_for_answer("Address of this view copied")
    press("Show all")
    wait_for_status("hidden by filters", False)
    open_go_to(person)
    person.key("ctrl+v")
    wait_for_answer(f"A view of {HOME}")
    person.key("Return")
    wait_for_status("41 hidden by filters")
    press("Show all")
    focus_canvas(person)


def test_an_address_opens_from_the_terminal(person):
    start(person, f"tumen:{LIBRARY}/view?from=2024-01-01&to=2024-12-31&lanes=country&kind=attack,"
          "moon&select=nobody")
    wait_for_period("Jan – Dec 2024")
    wait_for_answer("This library does not have “moon”, “nobody”")
    wait_for_status("52 hidden by filters")
    person.quit()


def test_an_address_of_another_library_is_refused(person):
    start(person, "tumen:another/view?lanes=kind")
    wait_for_answer("This address leads into the library “another”")
    wait_for_period(HOME)
    person.key("ctrl+q")
    person.wait_for_end(1, "tumen: This address leads into the library “another”, and the one that "
                        f"is open is “{LIBRARY}”; open the file of that library first.\n")


def save(person, name=None):
    person.key("ctrl+d")
    wait_for_focus("Name of the present view")
    if name is not None:
        person.key("ctrl+a")
        person.type(name)
    person.key("Return")
    wait_for_answer(f"View saved as “{name or HOME}”")


def list_views():
    return [row.name for part in accessible.find_now("list", "Saved views")
            for row in part.children]


def wait_for_views(*names):
    accessible.wait_until(lambda: list_views() == list(names), f"the views are {names}")


def open_list(person, *names):
    # A click while it closes would only close it.
    accessible.wait_gone("list", "Saved views")
    person.click_on(accessible.find("push button", "Saved views"))
    wait_for_views(*names)


def test_views_are_saved_and_stay(person):
    start(person)
    save(person)
    filter_letters()
    save(person, "Letters")
    save(person, "c")
    person.quit()
    person.start(XDG_DATA_HOME=person.data.name)
    open_list(person, HOME, "Letters", "c")
    person.key("Down", "Return")
    wait_for_status("41 hidden by filters")
    wait_for_period(HOME)
    open_list(person, HOME, "Letters", "c")
    person.key("Return")
    wait_for_status("hidden by filters", False)
    check_renaming_moving_and_deleting(person)
    check_a_damaged_file(person)
    person.quit()


def check_renaming_moving_and_deleting(person):
    open_list(person, HOME, "Letters", "c")
    person.key("alt+Down")
    wait_for_views("Letters", HOME, "c")
    person.key("alt+Down")
    wait_for_views("Letters", "c", HOME)
    person.key("alt+Up")
    wait_for_views("Letters", HOME, "c")
    person.key("F2")
    wait_for_focus("New name")
    person.key("ctrl+a")
    person.type("A")
    person.key("Return")
    wait_for_views("Letters", "A", "c")
    person.key("F2")
    wait_for_focus("New name")
    person.key("Escape")
    wait_for_focus("A")
    person.key("Delete")
    wait_for_answer("View “A” deleted")
    person.click_on(accessible.find("push button", "Undo"))
    open_list(person, "Letters", "A", "c")
    person.key("Escape")


def check_a_damaged_file(person):
    path = os.path.join(person.data.name, "tumen", "user.db")
    with open(path, "wb") as file:
        file.write(b"no database" * 200)
    accessible.wait_gone("list", "Saved views")
    person.click_on(accessible.find("push button", "Saved views"))
    wait_for_answer("The file with your saved views and stories was damaged; it is kept as")
    assert os.path.exists(path + ".damaged-1")
    person.key("Escape")


session.main(globals())
