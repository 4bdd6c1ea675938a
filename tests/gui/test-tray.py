# SPDX-License-Identifier: GPL-3.0-or-later
"""The tray of events that have no place on the axis: opened, read and chosen from."""
import json
import re
import subprocess

import accessible
import canvas
import session

TRAY = "Events without a place on the axis"
UNDATED = "Sanctions on both countries"
UNDATED_TITLE = "Heavy sanctions on both countries"
LIMIT = "Russia and China invited"


def find_rows():
    """The names of the rows, once the tray is open."""
    def search():
        lists = accessible.find_now("list", TRAY)
        return lists and [p.name for p in lists[0].find_all("list item")]

    return accessible.wait_until(search, "the tray is open")


def wait_for_end():
    accessible.wait_until(lambda: not accessible.find_now("list", TRAY)
                          or not find_button().find_all("list"), "the tray is closed")


def find_button():
    return accessible.wait_until(
        lambda: next((p for p in accessible.find_now("push button")
                      if re.match(r"\d+ undated", p.name)), None), "the button of the tray")


def find_link():
    line = accessible.find("panel", "Where the events are")
    return next(p for p in line.find_all("link") if p.name.endswith(" undated"))


def list_expected(program):
    """As the command line tells: dates that are a limit or open, and those that are none."""
    printed = subprocess.run([program, "list", "--format", "json", "--lang", "en"], check=True,
                             capture_output=True, text=True).stdout
    found = []
    for event in json.loads(printed)["events"]:
        bounds = [event[key] for key in ("earliest_start", "latest_start", "earliest_end",
                                         "latest_end")]
        if None in bounds:
            found.append(event["short_title"])
    return found


def test_a_click_selects_what_has_no_date(person):
    person.start()
    button = find_button()
    assert button.name == "1 undated, 8 open", button.name
    person.click_on(button)
    names = find_rows()
    assert names[0] == f"{UNDATED}. undated", names
    assert f"{LIMIT}. by 26 Jul 2023" in names and len(names) == 9, names
    assert sorted(name.partition(". ")[0] for name in names) == sorted(
        list_expected(person.program)), names
    person.key("Return")
    accessible.find("label", UNDATED_TITLE)
    canvas.wait_for_selection(UNDATED)
    person.quit()


def test_the_status_line_opens_it_for_keys(person):
    person.start()
    # The panel is away: a choice opens it.
    person.key("shift+F9")
    status = canvas.read_status()
    accessible.act(find_link())
    find_rows()
    person.key("End")
    accessible.wait_until(
        lambda: (p := accessible.find_focus()) and p.name.startswith("Troops sent"), "the last row")
    person.key("Home", "Down")
    accessible.wait_until(
        lambda: (p := accessible.find_focus()) and p.name.endswith("until 1948"), "the second row")
    person.key("Return")
    canvas.wait_for_selection("Soviet help at the founding")
    accessible.find("panel", "Side panel")
    # The timeline has gone to its limit, where it is counted.
    assert canvas.read_status() != status
    person.quit()


def test_it_follows_the_filter(person):
    person.start()
    person.click_on(accessible.find("push button", "Letters and statements, 16 events"))
    accessible.wait_until(lambda: "41 hidden" in canvas.read_status(), "it is filtered")
    button = accessible.wait_until(
        lambda: next((p for p in accessible.find_now("push button")
                      if re.match(r"\d+ open$", p.name)), None), "only open dates are left")
    person.click_on(button)
    names = find_rows()
    assert len(names) == int(button.name.split()[0]), names
    person.key("Escape")
    person.quit()


session.main(globals())
