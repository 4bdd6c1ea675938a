# SPDX-License-Identifier: GPL-3.0-or-later
"""The list in place of the canvas: walk through it, sort it, copy its lines."""
import csv
import io
import json
import re
import subprocess

import accessible
import canvas
import session

LINE = re.compile(r"(\d+) of (\d+)\.$")


def list_events(person, *options):
    printed = subprocess.run([person.program, "list", "--lang", "en", "--format", "json", *options],
                             check=True, capture_output=True, text=True).stdout
    return json.loads(printed)["events"]


def paste(target):
    return subprocess.run(["xclip", "-o", "-selection", "clipboard", "-t", target], check=True,
                          capture_output=True, timeout=10).stdout.decode()


def read_line():
    """The place of the line that has the focus, how many there are, and what it says."""
    part = accessible.find_focus()
    found = LINE.search(part.name) if part is not None and part.role == "table row" else None
    return (int(found[1]), int(found[2]), part.name) if found else None


def wait_for_line(condition, what):
    return accessible.wait_until(lambda: (line := read_line()) and condition(line) and line, what)


def show_list(person):
    person.key("ctrl+l")
    return wait_for_line(lambda line: True, "a line has the focus")


def test_the_list_is_walked_by_keys(person):
    person.start()
    events = list_events(person)
    place, n_lines, words = show_list(person)
    assert n_lines == len(events) == 57 and canvas.FIRST_SELECTION_TITLE in words, words
    assert "Agreement. " in words and "sources disagree. 3 voices." in words, words
    person.key("Down")
    wait_for_line(lambda line: line[0] == place + 1, "Down goes to the next line")
    accessible.find("heading", "Observers: treaty is a way to justify sending troops")
    person.key("Home")
    first = wait_for_line(lambda line: line[0] == 1, "Home goes to the first line")
    assert "Soviet help in founding North Korea" in first[2], first
    person.key("End")
    last = wait_for_line(lambda line: line[0] == 57, "End goes to the last line")
    assert "undated" in last[2], last
    person.key("Page_Up")
    wait_for_line(lambda line: line[0] < 57, "Page Up goes up")
    person.type("w")
    wait_for_line(lambda line: "tour an arms exhibition" in line[2], "a letter goes to a title")
    person.key("shift+F9", "Return")
    accessible.find("panel", "Side panel")
    person.key("F6")
    accessible.wait_until(lambda: read_line() is None, "F6 leaves the list")
    person.key("ctrl+l")
    canvas.wait_for_selection("Weapons exhibition")
    person.quit()


def test_selection_and_filter_are_those_of_the_canvas(person):
    person.start()
    show_list(person)
    person.click_on(accessible.find("push button", "Next event in time"))
    names = accessible.wait_until(
        lambda: (n := [r.name for r in accessible.find_now("table row") if "selected" in r.states])
        and canvas.FIRST_SELECTION_TITLE not in n[0] and n, "the panel leads")
    title = names[0].split(". ")[1]
    assert title in accessible.find("panel", "Side panel").list_words(), names
    row = accessible.find("push button", "Letters and statements, 16 events")
    person.click_on(row)
    accessible.find("label", "16 events; 41 hidden by filters")
    person.key("ctrl+l")
    accessible.wait_until(lambda: "41 hidden by filters" in canvas.read_status(),
                          "the canvas is filtered as well")
    person.quit()


def test_lines_are_sorted_and_copied(person):
    person.start()
    events = list_events(person)
    show_list(person)
    starts = [e["earliest_start"] or e["latest_start"] or e["earliest_end"] or e["latest_end"]
              for e in events]
    dated = [s[:10] for s in starts if s]
    assert len(dated) == 56
    person.key("shift+F10")
    person.choose("Copy all as CSV")
    accessible.find("label", "57 events copied")
    rows = list(csv.DictReader(io.StringIO(paste("text/csv"), newline="")))
    assert {r["Id"] for r in rows} == {e["id"] for e in events} and len(rows) == 57
    by_id = {e["id"]: start for e, start in zip(events, starts)}
    order = [by_id[r["Id"]][:10] for r in rows[:56]]
    assert order == sorted(order) and by_id[rows[56]["Id"]] is None, order
    person.click_on(accessible.find(None, "Title"))
    accessible.find("label", "Order: Title")
    titles = accessible.wait_until(
        lambda: (t := read_titles_now()) and t == sorted(t, key=str.lower) and t, "sorted by title")
    person.key("shift+F10")
    person.choose("Sort by", "From the end")
    accessible.find("label", "Order: Title, from the end")
    person.key("Home", "shift+Down")
    person.key("shift+F10")
    person.choose("Copy lines as text")
    accessible.find("label", "2 events copied")
    lines = [line.split("\t") for line in paste("UTF8_STRING").splitlines()]
    assert len(lines) == 3 and all(len(line) == 10 for line in lines), lines
    assert lines[1][0].lower() > lines[2][0].lower() > titles[0].lower(), lines
    person.quit()


def test_a_search_dims_lines_and_hides_none(person):
    person.start()
    events = list_events(person)
    show_list(person)
    person.key("Home")
    wait_for_line(lambda line: line[0] == 1, "the first line")
    person.key("ctrl+f")
    accessible.find(name="Search the events")
    person.type("misil")
    found = {e["title"] for e in list_events(person, "--search", "misil")}
    accessible.find("label", f"57 events; {len(found)} match")

    def are_told():
        lines = read_lines_now(events)
        said = {title in found: line.description for title, line in lines.items()}
        return len(lines) > 5 and all((line.description == "") == (title in found)
                                      for title, line in lines.items()) and said

    said = accessible.wait_until(are_told, "each line tells whether it was found")
    assert said.get(False) == "Not found", said
    person.key("Return")
    accessible.wait_until(
        lambda: any("selected" in line.states for title, line in read_lines_now(events).items()
                    if title in found), "the first hit is selected and in the list")
    person.key("Escape")
    accessible.find("label", "57 events")
    accessible.wait_until(lambda: not any(x.description for x in read_lines_now(events).values()),
                          "nothing is dim without a search")
    person.quit()


def test_the_order_is_kept(person):
    person.start(GSETTINGS_BACKEND="keyfile")
    show_list(person)
    person.click_on(accessible.find(None, "Voices"))
    accessible.find("label", "Order: Voices")
    person.click_on(accessible.find(None, "Voices"))
    accessible.find("label", "Order: Voices, from the end")
    person.quit()
    person.start(GSETTINGS_BACKEND="keyfile")
    show_list(person)
    accessible.find("label", "Order: Voices, from the end")
    person.quit()


def read_lines_now(events):
    """Lines of the list by the titles that they tell."""
    rows = [row for part in accessible.find_now("list", "List of events")
            for row in part.find_all("table row") if LINE.search(row.name)]
    titles = [event["title"] for event in events]
    return {title: row for row in rows for title in titles if f". {title}. " in row.name}


def read_titles_now():
    lists = accessible.find_now("list", "List of events")
    rows = [r for part in lists for r in part.find_all("table row") if LINE.search(r.name)]
    rows.sort(key=lambda row: int(LINE.search(row.name)[1]))
    return [row.find_all("label")[0].name for row in rows]


def test_the_list_has_names_and_fits_a_narrow_window(person):
    frame = person.start()
    show_list(person)
    assert not list(accessible.nameless())
    width = accessible.measure(frame)[2]
    session.xdotool("windowsize", accessible.find_window(frame.name)["WINDOW"], 420, 800)
    accessible.wait_until(lambda: accessible.measure(frame)[2] < width, "it is narrow")
    accessible.wait_until(lambda: not accessible.find_now(None, "Actors"), "columns give way")
    part = accessible.wait_until(lambda: (f := accessible.find_focus()) and f, "a focus")
    height = accessible.measure(part)[3]
    assert height >= 40, height
    person.quit()


session.main(globals())
