# SPDX-License-Identifier: GPL-3.0-or-later
"""Filters: rows of the left pane and chips above the canvas, by pointer and by keyboard."""
import json
import re
import subprocess

import accessible
import canvas
import session

N_EVENTS = 57


def list_ids(person, *flags, **fields):
    """What the command line leaves of the same filters."""
    options = [*flags, *(f"--{name.replace('_', '-')}={value}" for name, value in fields.items())]
    done = subprocess.run([person.program, "list", "--format", "json", *options], check=True,
                          capture_output=True, text=True, timeout=60)
    return [event["id"] for event in json.loads(done.stdout)["events"]]


def find_row(name, facet="Kind"):
    """The row of a facet, whatever its count."""
    def search():
        rows = [row for panel in accessible.find_now("panel", facet)
                for row in panel.find_all("push button") if row.name.startswith(f"{name}, ")]
        return rows and rows[0]

    return accessible.wait_until(search, f"{facet} has “{name}”")


def list_chips():
    return [part.name for panel in accessible.find_now("panel", "Active filters")
            for part in panel.find_all("push button")
            if part.name.startswith("Remove filter ")]


def wait_for(n_left, *chips):
    hidden = f"{N_EVENTS - n_left} hidden by filters" if n_left < N_EVENTS else ""
    expected = [f"Remove filter {chip}" for chip in chips]

    def is_so():
        status = canvas.read_status()
        return hidden in status and ("hidden" in status) == bool(hidden) \
            and list_chips() == expected

    accessible.wait_until(is_so, f"{n_left} events are left by {chips}")


def click(person, row, key=None):
    if key is not None:
        session.xdotool("keydown", key)
    person.click_on(row)
    if key is not None:
        session.xdotool("keyup", key)


def get_count(row):
    return int(re.search(r", (\d+) events?\b", row.name)[1])


def test_pointer_chooses_adds_and_takes_away(person):
    person.start()
    wait_for(N_EVENTS)
    click(person, find_row("Attacks"))
    wait_for(5, "Kind: Attacks")
    assert find_row("Attacks").name == "Attacks, 5 events, chosen"
    click(person, find_row("Agreements"), "ctrl")
    wait_for(len(list_ids(person, kind="attack,agreement")), "Kind: Agreements", "Kind: Attacks")
    denied = find_row("Sources disagree", "Agreement of sources")
    n_left = len(list_ids(person, kind="attack,agreement", agreement="disagree"))
    assert get_count(denied) == n_left
    click(person, denied)
    wait_for(n_left, "Kind: Agreements", "Kind: Attacks", "Agreement of sources: Sources disagree")
    person.click_on(accessible.find("push button", "Remove filter Kind: Attacks"))
    wait_for(1, "Kind: Agreements", "Agreement of sources: Sources disagree")
    click(person, find_row("Agreements"))
    wait_for(len(list_ids(person, agreement="disagree")), "Agreement of sources: Sources disagree")
    person.click_on(accessible.find("push button", "Show all"))
    wait_for(N_EVENTS)
    person.quit()


def test_what_only_one_country_says(person):
    person.start()
    row = find_row("North Korea", "Only one country’s voices")
    n_left = len(list_ids(person, only_country="KP"))
    assert get_count(row) == n_left > 0
    accessible.act(row)
    wait_for(n_left, "Only one country’s voices: North Korea")
    russia = find_row("Russia", "Said by")
    expected = len(list_ids(person, only_country="KP", speaker_country="RU"))
    assert get_count(russia) == expected == 0
    accessible.act(russia)
    wait_for(0, "Said by: Russia", "Only one country’s voices: North Korea")
    person.click_on(accessible.find("push button", "Clear the filters"))
    wait_for(N_EVENTS)
    person.quit()


VIEWS = (
    ("", ()),
    ("collection=articles,wider&reading=strict", ("--collection=articles,wider", "--strict")),
    ("collection=wider&known-on=2024-03-01", ("--collection=wider", "--known-on=2024-03-01")),
)


def assert_counts(person, flags):
    for facet, option in (("Agreement of sources", "agreement"), ("Date certainty", "certainty")):
        slugs = {"agreement": "several repeated single none disagree denied",
                 "certainty": "stated worked-out other-pages not-known approximate open expected"
                              " undated"}[option].split()
        rows = [row for row in accessible.find("panel", facet).find_all("push button")
                if row.name.endswith((" event", " events"))]
        assert len(rows) == len(slugs), [row.name for row in rows]
        for row, slug in zip(rows, slugs):
            assert get_count(row) == len(list_ids(person, *flags, **{option: slug})), row.name


def test_every_count_is_what_a_click_leaves(person):
    for pairs, flags in VIEWS:
        person.start(f"tumen:tumen-builtin/view?{pairs}")
        assert_counts(person, flags)
        person.quit()


def go_to(person, name, key="Tab", most=40):
    for _ in range(most):
        focus = accessible.find_focus()
        if focus is not None and focus.name.startswith(name):
            return
        path = focus.path if focus is not None else None
        person.key(key)
        accessible.wait_until(
            lambda: getattr(accessible.find_focus(), "path", None) != path, f"{key} moves on")
    raise AssertionError(f"{key} never comes to “{name}”.")


def test_keyboard_alone(person):
    person.start()
    go_to(person, "Menu of the filters", "F6")
    go_to(person, "Kind")
    go_to(person, "Meetings and visits, ")
    go_to(person, "Attacks, ", "Down")
    person.key("space")
    wait_for(5, "Kind: Attacks")
    go_to(person, "Arms and troops, ", "Up")
    person.key("ctrl+space")
    wait_for(9, "Kind: Arms and troops", "Kind: Attacks")
    go_to(person, "Date certainty", most=4)
    person.key("F6")
    go_to(person, "Remove filter Kind: Arms")
    person.key("Delete")
    wait_for(5, "Kind: Attacks")
    go_to(person, "Remove filter Kind: Attacks", most=1)
    person.key("BackSpace")
    wait_for(N_EVENTS)
    assert accessible.find_focus() is not None
    person.quit()


def test_the_menu_folds_and_clears(person):
    person.start()
    accessible.act(find_row("Attacks"))
    wait_for(5, "Kind: Attacks")
    person.click_on(accessible.find(None, "Menu of the filters"))
    person.choose("Collapse all")
    accessible.find("push button", "Kind: Attacks")
    person.click_on(accessible.find(None, "Menu of the filters"))
    person.choose("Expand all")
    find_row("Pyongyang", "Place")
    person.click_on(accessible.find(None, "Menu of the filters"))
    person.choose("Clear all filters")
    wait_for(N_EVENTS)
    person.quit()


session.main(globals())
