# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions of somebody who sees the window for the first time, in one window."""
import json
import re
import subprocess

import accessible
import canvas
import session

IN_VIEW = re.compile(r"\d+ of \d+ events in view")
ONLY_BY_ONE_SIDE = "Only one country’s voices"


def list_titles(person, *options):
    """What the command line tells, which has tests of its own."""
    done = subprocess.run([person.program, "list", "--lang", "en", "--format", "json", *options],
                          capture_output=True, check=True)
    return [event["title"] for event in json.loads(done.stdout)["events"]]


def find_row(name, inside):
    """A row of the key, by the beginning of its name."""
    def list_rows():
        key = accessible.find("panel", "Key and filters")
        return [p for facet in key.find_all("panel", inside)
                for p in facet.find_all("push button") if p.name.startswith(name)]

    return accessible.wait_until(list_rows, f"{inside} has a row {name}")[0]


def read_listed():
    """The words and the titles of the list in the side panel."""
    panel = accessible.find("panel", "Side panel")
    words = next((w for w in panel.list_words() if IN_VIEW.fullmatch(w)), None)
    rows = [row.name for rows in panel.find_all("list") for row in rows.children]
    return words, [name.split(". ")[0] for name in rows]


def clear_filters(person):
    accessible.act(accessible.find("frame"), "win.clear-filters")


def go_to(person, text):
    person.key("ctrl+t")
    accessible.wait_until(lambda: (focus := accessible.find_focus()) and focus.role == "text",
                          "the entry for a date is there")
    person.key("ctrl+a")
    person.type(text)
    person.key("Return")


def what_did_only_one_side_report_in_2024(person):
    accessible.act(find_row("North Korea", ONLY_BY_ONE_SIDE))
    go_to(person, "2024")
    canvas.wait_for_period(lambda period: period == "Jan – Dec 2024", "2024 is shown")
    link = accessible.wait_until(
        lambda: [p for p in accessible.find_now("link") if IN_VIEW.fullmatch(p.name)],
        "the status line counts")[0]
    assert link.name.startswith("3 of 57"), link.name
    person.click_on(link)
    accessible.wait_until(lambda: read_listed()[0] == link.name, "the list is there")
    assert "Kim voices firm support for Russia over Ukraine" in read_listed()[1], read_listed()
    # The list never says what is true no longer.
    clear_filters(person)
    accessible.wait_until(
        lambda: (words := read_listed()[0]) and words != link.name
        and canvas.read_status().startswith(words), "the list follows the canvas")


def where_do_the_sources_disagree(person):
    person.click_on(accessible.find(None, "Main menu"))
    person.choose("Where sources agree and disagree")
    page = accessible.find("panel", "Agreement of sources")
    words = accessible.wait_until(page.list_words, "the page tells")
    assert "Sources give different days" in words and "Serious difference" in words, words
    person.key("Escape")
    accessible.act(find_row("Sources disagree", "Agreement of sources"))
    accessible.find(None, "Agreement of sources: Sources disagree")
    clear_filters(person)


def what_was_known_on_a_day(person):
    titles = list_titles(person, "--known-on", "2023-08-01")
    accessible.act(accessible.find("push button", "As known on a day"))
    person.click_on(accessible.find("push button", "As known on"))
    accessible.find("text", "Day, month or year")
    person.key("ctrl+a")
    person.type("1 August 2023")
    person.key("Return")
    words = f"{len(titles)} events · 5 articles · as known on 1 August 2023"
    accessible.find("label", words)
    person.key("ctrl+l")
    rows = accessible.wait_until(
        lambda: [p.name for p in accessible.find_now("table row")
                 if p.name.endswith(f" of {len(titles)}.")], "they can be listed")
    assert len(rows) == len(titles), f"{rows} for {titles}"
    assert all(title in row for title, row in zip(titles, rows)), f"{rows} for {titles}"
    person.key("ctrl+l")
    accessible.act(accessible.find("push button", "As known on a day"))
    accessible.wait_gone("label", words)


def everything_with_shoigu_in_order(person):
    titles = list_titles(person, "--search", "shoigu")
    person.key("ctrl+f")
    person.type("shoigu")

    def list_found():
        lists = accessible.find_now("list", "Results")
        return [row.name.split(". ")[0] for row in lists[0].children] if lists else []

    accessible.wait_until(lambda: list_found() == titles, f"in order: {titles}")
    person.key("Down", "Return")
    accessible.find("push button", "Back to results")
    person.key("Escape")
    accessible.wait_gone("push button", "Back to results")


def where_is_nothing_known(person):
    accessible.act(find_row("Undated", "Date certainty"))
    accessible.find(None, "Date certainty: Undated")
    clear_filters(person)
    accessible.act(accessible.find("frame"), "win.coverage")
    strip = accessible.wait_until(lambda: [p for p in accessible.find_now("image")
                                           if "ublished" in p.name], "the strip is there")[0]
    assert "citations" in strip.name, strip.name
    accessible.act(accessible.find("frame"), "win.coverage")


def test_the_five_questions(person):
    person.start()
    what_did_only_one_side_report_in_2024(person)
    where_do_the_sources_disagree(person)
    what_was_known_on_a_day(person)
    everything_with_shoigu_in_order(person)
    where_is_nothing_known(person)
    person.quit()


session.main(globals())
