# SPDX-License-Identifier: GPL-3.0-or-later
"""The status line: each number is a link to the events that it counts."""
import os
import re
import sqlite3
import subprocess
import tempfile

import accessible
import canvas
import session

LIBRARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../resources/library")
OFF = " more in a collection that is off"
KIND = "Letters and statements, 16 events"


def find_links():
    """The links of the status line as they are now, by their words."""
    line = accessible.find("panel", "Where the events are")
    return {p.name: p for p in line.find_all("link") if p.name}


def find_link(ending):
    def search():
        return next((p for name, p in find_links().items() if name.endswith(ending)), None)

    return accessible.wait_until(search, f"a link “… {ending}”")


def wait_for_list(words, count):
    accessible.find("label", words)
    accessible.wait_until(lambda: canvas.count_listed() == count,
                          f"{count} rows, not {canvas.count_listed()}")


def check_links(person):
    """Every link shows as many events as it names, and the numbers add up."""
    names = [name for name in find_links() if not name.endswith(OFF)]
    numbers = [int(re.match(r"[\d,]+", name)[0].replace(",", "")) for name in names]
    in_view, total = map(int, re.findall(r"\d+", names[0])[:2])
    assert sum(numbers[1:]) == total and numbers[0] == in_view, names
    for name, number in zip(names, numbers):
        # What has no date is in the tray; see test-tray.py.
        if not name.endswith(" undated"):
            accessible.act(find_links()[name])
            wait_for_list(name, number)
    return names


def test_every_number_lists_its_events(person):
    person.start()
    names = check_links(person)
    assert [re.sub(r"\d+", "n", name) for name in names] == [
        "n of n events in view", "n drawn", "n in n chips", "n outside", "n undated"], names
    row = accessible.find("push button", KIND)
    person.click_on(row)
    names = check_links(person)
    assert names[-1] == "41 hidden by filters", names
    # Those that filters hide say by which, and one click lets each in.
    panel = accessible.find("panel", "Side panel")
    assert sum("hidden by: Kind" in words for words in panel.list_words()) == 41
    show = next(p for p in panel.find_all("push button") if p.name.startswith("Show “"))
    accessible.act(show)
    accessible.wait_until(lambda: "hidden" not in canvas.read_status(), "the filter is open")
    person.quit()


def test_a_link_turns_a_collection_on(person):
    person.start()
    assert " of 57 " in canvas.read_status(), canvas.read_status()
    link = find_link(OFF)
    n_off = int(link.name.split()[0])
    person.click_on(link)
    accessible.wait_until(lambda: f" of {57 + n_off} " in canvas.read_status(), "it is on")
    accessible.find("label", "Switched on: The wider record")
    assert not any(name.endswith(OFF) for name in find_links()), find_links()
    person.key("alt+Left")
    accessible.wait_until(lambda: " of 57 " in canvas.read_status(), "it is off again")
    find_link(OFF)
    person.quit()


# Every event forty times, under other ids: more than marks have room for.
NUMBERS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 39)"
COPIES = [
    f"{NUMBERS} INSERT INTO event SELECT ord + i * 1000, id || '-' || i, kind, expected_kind,"
    " collection, status, importance, sort_key FROM event, n ORDER BY i, ord",
    f"{NUMBERS} INSERT INTO event_text SELECT event || '-' || i, language, title, short_title,"
    " summary, note, status_note FROM event_text, n ORDER BY i",
    f"{NUMBERS} INSERT INTO event_date SELECT event || '-' || i, reading, edtf, duration, basis,"
    " margin_days FROM event_date, n ORDER BY i",
]


def test_density_lists_what_its_chips_count(person):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "many.tumen")
        subprocess.run([person.program, "import", LIBRARY, "-o", path], check=True,
                       stdout=subprocess.DEVNULL)
        with sqlite3.connect(path) as database:
            for statement in COPIES:
                database.execute(statement)
        database.close()
        person.start(path)
        find_link("in bars")
        scene = canvas.Scene(person, "--library", path)
        assert scene.data["mode"] == "density"
        chip = next(i for i in scene.items if i["type"] == "chip" and "continuing" in i["text"])
        person.click(*scene.locate(chip))
        accessible.wait_until(lambda: canvas.count_listed() == chip["count"], "its events")
        link = find_link("undated")
        assert link.name.startswith("40 "), link.name
        accessible.act(link)
        accessible.find("list", "Events without a place on the axis")
        person.key("Escape")
        person.quit()


def test_links_work_by_keyboard(person):
    person.start()
    link = find_link("drawn")
    person.click_on(link)
    wait_for_list(link.name, int(link.name.split()[0]))
    person.key("Right")
    focus = accessible.wait_until(
        lambda: (p := accessible.find_focus()) and "chip" in p.name and p, "the next link")
    person.key("Return")
    wait_for_list(focus.name, int(focus.name.split()[0]))
    person.key("shift+Tab", "shift+Tab")
    accessible.wait_until(
        lambda: (p := accessible.find_focus()) and p.name.endswith("events in view"), "the first")
    person.quit()


def test_a_narrow_window_says_it_short(person):
    frame = person.start()
    window = accessible.find_window(frame.name)["WINDOW"]
    session.xdotool("windowsize", window, 700, 900)
    find_link("undated")
    session.xdotool("windowsize", window, 400, 900)
    link = find_link("not in view")
    names = list(find_links())
    in_view, total = map(int, re.findall(r"\d+", names[0])[:2])
    count = int(link.name.split()[0])
    assert len(names) == 3 and in_view + count == total, names
    assert re.fullmatch(r"\+\d+ off", names[2]), names
    accessible.act(link)
    wait_for_list(link.name, count)
    person.quit()


def find_measure(words):
    """What is said over the canvas, once it begins with the words."""
    return accessible.wait_until(
        lambda: next((p for p in accessible.find_now("panel") if p.name.startswith(words)), None),
        f"the measure says “{words}”")


def test_keys_measure(person):
    person.start()
    person.key("m")
    find_measure("Measure to: choose another event, then Shift+M. A Partnership treaty signed")
    person.key("Right", "shift+m")
    accessible.wait_until(
        lambda: any(" · B " in p.name and " day" in p.name for p in accessible.find_now("panel")),
        "both ends are measured")
    person.key("plus")
    person.key("Escape")
    accessible.wait_until(
        lambda: not any(" · B " in p.name for p in accessible.find_now("panel")), "it ends")
    assert canvas.read_selection() == canvas.FIRST_SELECTION
    person.quit()


def choose_in_panel(person, entry):
    person.click_on(accessible.find("push button", "More about this event"))
    person.choose(entry)


def test_the_pointer_measures(person):
    person.start()
    choose_in_panel(person, "Measure from here")
    find_measure("Measure to: ")
    person.click_on(accessible.find("push button", "Next event in time"))
    canvas.wait_for_change(canvas.read_selection, canvas.FIRST_SELECTION)
    choose_in_panel(person, "Measure to here")
    accessible.wait_until(
        lambda: any(" · B " in p.name for p in accessible.find_now("panel")), "it is measured")
    person.click_on(accessible.find("push button", "End measuring"))
    accessible.wait_until(
        lambda: not any(" · B " in p.name for p in accessible.find_now("panel")), "it ends")
    person.quit()


def open_menu(person, scene, event):
    person.click(*scene.locate(scene.get_mark(event)), button=3)


def test_the_menu_of_an_event_measures_and_copies_its_address(person):
    person.start()
    scene = canvas.Scene(person)
    marks = [i["event"] for i in scene.items
             if i["type"] == "mark" and i["x"] > scene.width / 3 and i["y"] < scene.height - 80]
    open_menu(person, scene, marks[0])
    person.choose("Measure from here")
    find_measure("Measure to: ")
    open_menu(person, scene, marks[-1])
    person.choose("Measure to here")
    accessible.wait_until(
        lambda: any(" · B " in p.name for p in accessible.find_now("panel")), "it is measured")
    person.key("Menu")
    person.choose("Copy address")
    accessible.find("label", "Address of this event copied")
    address = subprocess.run(["xclip", "-o", "-selection", "clipboard"], check=True,
                             capture_output=True, text=True).stdout
    assert address.startswith("tumen:") and address.endswith(f"/event/{marks[-1]}"), address
    person.quit()


session.main(globals())
