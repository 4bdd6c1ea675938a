# SPDX-License-Identifier: GPL-3.0-or-later
"""Views: back and forward, going to a date or an address, saving views, the overview by keys."""
import os
import subprocess
import tempfile
import time

import accessible
import canvas
import session

HOME = "May 2023 – Jul 2025"
LIBRARY = "tumen-builtin"
EVENT = "korean-war-1950-1953"
KIND = "Letters and statements, 16 events"
REST_S = 0.6  # After which a view is one to come back to.


def wait_for_period(period):
    canvas.wait_for_period(lambda p: p == period, f"the view is {period}")


def wait_for_status(word, there=True):
    accessible.wait_until(lambda: (word in canvas.read_status()) == there,
                          f"the status has “{word}”: {there}")


def wait_for_entry(name):
    return accessible.wait_until(lambda: next(
        (p for p in accessible.find_now() if p.name == name and p.role in ("text", "entry")), None),
        f"the entry “{name}” appears")


def wait_for_focus(name):
    accessible.wait_until(lambda: (f := accessible.find_focus()) and f.name == name,
                          f"“{name}” has the focus")


def is_sensitive(name):
    return "sensitive" in accessible.find("push button", name).states


def wait_until_back_is(sensitive):
    accessible.wait_until(lambda: is_sensitive("Previous view") == sensitive,
                          f"one can go back: {sensitive}")


def go_to(person, text):
    """Type into “Go to” what may be a date; what is said of it."""
    person.key("ctrl+t")
    wait_for_focus("Date, period or address")
    person.key("ctrl+a")
    person.type(text)


def wait_for_answer(words):
    accessible.wait_until(lambda: any(words in p.name for p in accessible.find_now("label")),
                          f"“{words}” is said")


def start(person, *arguments, folder=None, **environment):
    """With saved views of its own."""
    person.data = folder or tempfile.TemporaryDirectory()
    person.start(*arguments, XDG_DATA_HOME=person.data.name, **environment)


def test_back_and_forward_lead_through_views(person):
    start(person)
    wait_until_back_is(False)
    assert not is_sensitive("Next view")
    person.click_on(accessible.find("push button", KIND))
    wait_for_status("41 hidden by filters")
    wait_until_back_is(True)
    person.key("F6", "F6", "F6", "F6", "F6", "ctrl+plus", "ctrl+plus")
    zoomed = canvas.wait_for_period(lambda p: p != HOME, "the view is smaller")
    time.sleep(REST_S)
    person.key("alt+Left")
    wait_for_status("41 hidden by filters")
    person.key("alt+Left")
    wait_for_status("hidden by filters", False)
    wait_for_period(HOME)
    canvas.wait_for_selection(canvas.FIRST_SELECTION)
    wait_until_back_is(False)
    person.click_on(accessible.find("push button", "Next view"))
    wait_for_status("41 hidden by filters")
    while is_sensitive("Next view"):
        before = canvas.read_period()
        person.key("alt+Right")
        accessible.wait_until(lambda: canvas.read_period() != before
                              or not is_sensitive("Next view"), "the next view is shown")
    assert canvas.read_period() != HOME, zoomed
    # The buttons at the thumb of a mouse.
    left, top, width, height = accessible.extents(canvas.find())
    while is_sensitive("Previous view"):
        person.click(left + width / 2, top + height - 4, button=8)
        time.sleep(0.1)
    wait_for_period(HOME)
    person.click(left + width / 2, top + height - 4, button=9)
    wait_for_status("41 hidden by filters")
    person.quit()


def test_selection_lanes_and_reading_come_back(person):
    start(person)
    person.key("Right", "Return")
    selected = canvas.wait_for_change(canvas.read_selection, canvas.FIRST_SELECTION)
    time.sleep(REST_S)
    person.key("F10")
    person.choose("Lanes", "By country")
    accessible.find("push button", "Previous view")
    person.key("F10")
    person.choose("Only what the articles say")
    accessible.wait_until(lambda: any("only what the articles say" in w for p in
                                      accessible.find_now("label") for w in [p.name]),
                          "the strict reading is told")
    time.sleep(REST_S)
    person.key("alt+Left")
    accessible.wait_until(lambda: not any("only what the articles say" in p.name for p in
                                          accessible.find_now("label")), "the reading is back")
    assert canvas.read_selection() == selected
    person.key("alt+Left", "alt+Left")
    canvas.wait_for_selection(canvas.FIRST_SELECTION)
    person.quit()


def test_dates_of_both_languages_are_gone_to(person):
    start(person)
    go_to(person, "19 de junio de 2024")
    wait_for_answer("Wednesday 19 June 2024")
    person.key("Return")
    period = canvas.wait_for_period(lambda p: p != HOME, "the view moves")
    go_to(person, "May 2023 to July 2023")
    wait_for_answer("May")
    person.key("Return")
    canvas.wait_for_period(lambda p: p != period and "2023" in p and "2025" not in p,
                           "the period fills the view")
    go_to(person, "2024-06-18/2024-06-20")
    person.key("Return")
    canvas.wait_for_period(lambda p: p.endswith("Jun 2024") and p.startswith("1"),
                           "three days fill the view")
    person.quit()


def test_what_is_wrong_or_unclear_is_told(person):
    start(person)
    go_to(person, "30 February 2024")
    wait_for_answer("February 2024 has 29 days.")
    assert not is_sensitive("Go")
    person.key("ctrl+a")
    person.type("03/04/2024")
    wait_for_answer("Which day is meant?")
    assert not is_sensitive("Go")
    readings = [p for p in accessible.find_now("check box") if "(2024-0" in p.name]
    assert len(readings) == 2, readings
    person.key("Tab", "space")
    accessible.wait_until(lambda: is_sensitive("Go"), "a reading was chosen")
    person.key("shift+Tab", "shift+Tab")
    wait_for_focus("Date, period or address")
    person.key("ctrl+a")
    person.type("tumen:another/event/x")
    wait_for_answer("This address leads into the library “another”")
    assert not is_sensitive("Go")
    person.key("Escape")
    wait_for_period(HOME)
    person.quit()


def test_an_address_can_be_pasted(person):
    start(person)
    go_to(person, f"tumen:{LIBRARY}/event/{EVENT}")
    wait_for_answer("The event “")
    person.key("Return")
    selected = canvas.wait_for_change(canvas.read_selection, canvas.FIRST_SELECTION)
    assert "Korean War" in selected, selected
    accessible.wait_until(lambda: "195" in canvas.read_period(), "the event is in view")
    person.key("alt+Left")
    canvas.wait_for_selection(canvas.FIRST_SELECTION)
    wait_for_period(HOME)
    person.quit()


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


def test_an_address_is_copied_and_opens_again(person):
    start(person)
    person.click_on(accessible.find("push button", KIND))
    wait_for_status("41 hidden by filters")
    person.key("F10")
    person.choose("Copy address of this view")
    wait_for_answer("Address of this view copied")
    accessible.act(accessible.find("push button", "Show all"))
    wait_for_status("hidden by filters", False)
    person.key("ctrl+t")
    wait_for_focus("Date, period or address")
    person.key("ctrl+v")
    wait_for_answer(f"A view of {HOME}")
    person.key("Return")
    wait_for_status("41 hidden by filters")
    person.quit()


def save(person, name):
    person.key("ctrl+d")
    wait_for_focus("Name of the present view")
    person.key("ctrl+a")
    person.type(name)
    person.key("Return")
    wait_for_answer(f"View saved as “{name}”")
    accessible.wait_gone("text", "Name of the present view")


def list_views():
    return [row.name for part in accessible.find_now("list", "Saved views")
            for row in part.children]


def open_list(person, *names):
    person.click_on(accessible.find("push button", "Saved views"))
    wait_for_views(*names)


def wait_for_views(*names):
    accessible.wait_until(lambda: list_views() == list(names), f"the views are {names}")


def test_views_are_saved_and_stay(person):
    start(person)
    person.key("ctrl+d")
    wait_for_focus("Name of the present view")
    person.key("Return")
    wait_for_answer(f"View saved as “{HOME}”")
    person.click_on(accessible.find("push button", KIND))
    wait_for_status("41 hidden by filters")
    save(person, "Letters")
    person.quit()
    person.start(XDG_DATA_HOME=person.data.name)
    open_list(person, HOME, "Letters")
    person.key("Down", "Return")
    wait_for_status("41 hidden by filters")
    wait_for_period(HOME)
    open_list(person, HOME, "Letters")
    person.key("Return")
    wait_for_status("hidden by filters", False)
    person.quit()


def test_views_are_renamed_moved_and_deleted(person):
    start(person)
    for name in ("a", "b", "c"):
        save(person, name)
    open_list(person, "a", "b", "c")
    person.key("alt+Down")
    wait_for_views("b", "a", "c")
    person.key("alt+Down")
    wait_for_views("b", "c", "a")
    person.key("alt+Up")
    wait_for_views("b", "a", "c")
    person.key("F2")
    wait_for_focus("New name")
    person.key("ctrl+a")
    person.type("A")
    person.key("Return")
    wait_for_views("b", "A", "c")
    person.key("F2")
    wait_for_focus("New name")
    person.key("Escape")
    wait_for_views("b", "A", "c")
    person.key("Delete")
    wait_for_answer("View “A” deleted")
    person.click_on(accessible.find("push button", "Undo"))
    open_list(person, "b", "A", "c")
    person.key("Escape")
    person.quit()


def test_damaged_and_newer_files_are_told(person):
    start(person)
    save(person, "a")
    person.quit()
    path = os.path.join(person.data.name, "tumen", "user.db")
    subprocess.run(["sqlite3", path, "PRAGMA user_version = 9"], check=True)
    person.start(XDG_DATA_HOME=person.data.name)
    person.click_on(accessible.find("push button", "Saved views"))
    wait_for_answer("A newer version of Tumen keeps its saved views in")
    person.key("Escape")
    person.quit()
    with open(path, "wb") as file:
        file.write(b"no database" * 200)
    person.start(XDG_DATA_HOME=person.data.name)
    person.click_on(accessible.find("push button", "Saved views"))
    wait_for_answer("The file with your saved views was damaged; it is kept as")
    assert os.path.exists(path + ".damaged-1")
    person.key("Escape")
    person.quit()


def read_overview():
    return next(p for p in accessible.find_now() if p.name.startswith("Overview")).description


def test_the_overview_moves_by_keys(person):
    start(person)
    person.key("F6")
    accessible.wait_until(lambda: (f := accessible.find_focus()) and f.name.startswith("Overview"),
                          "the overview has the focus")
    assert "May 2023" in read_overview() and "July 2025" in read_overview(), read_overview()
    person.key("Right")
    moved = canvas.wait_for_change(canvas.read_period, HOME)
    person.key("ctrl+Left")
    canvas.wait_for_change(canvas.read_period, moved)
    person.key("alt+Left")
    person.quit()


session.main(globals())
