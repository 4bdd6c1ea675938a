# SPDX-License-Identifier: GPL-3.0-or-later
"""What was known on a day: switch, slider, typing, panel, and the way back."""
import json
import subprocess

import accessible
import canvas
import session

MEETING = "kim-shoigu-meeting-2023-07"
LIBRARY = "tumen-builtin"


def find_switch():
    return accessible.find("push button", "As known on a day")


def find_slider():
    return accessible.find("slider", "As known on")


def list_known(person, day):
    """What the command line lists, which has tests of its own."""
    done = subprocess.run([person.program, "list", "--known-on", day, "--format", "json"],
                          capture_output=True, check=True)
    return json.loads(done.stdout)


def read_words(role="panel", name="View"):
    return accessible.find(role, name).list_words()


def wait_for_known(person, day):
    unknown = list_known(person, day)["not_yet_known"]
    words = f"{unknown} not yet known" if unknown else "all are known"
    accessible.wait_until(lambda: words in read_words(), f"the bar says {words}")


def type_day(person, text):
    person.click_on(accessible.find("push button", "As known on"))
    accessible.find("text", "Day, month or year")
    person.key("ctrl+a")
    person.type(text)
    person.key("Return")


def choose_in_calendar(person):
    person.click_on(accessible.find("push button", "As known on"))
    accessible.act(accessible.find("push button", "Previous month"))
    assert not list(accessible.nameless())
    shown = canvas.read_period()
    person.key("Tab", *["Down"] * 4, "Left", "Left", "space")
    accessible.wait_until(lambda: "57 not yet known" in read_words(), "nothing was known")
    assert canvas.read_period() == shown
    person.key("Escape")
    accessible.wait_gone("push button", "Previous month")


def test_switch_slider_typing_and_calendar_show_what_was_known(person):
    person.start()
    before = canvas.read_status()
    accessible.act(find_switch())
    find_slider()
    wait_for_known(person, "2030")
    type_day(person, "2023-08-01")
    wait_for_known(person, "2023-08-01")
    accessible.wait_until(lambda: any("1 August 2023" in w for w in read_words()),
                          "the day stands there in words")
    frame = accessible.find("frame")
    accessible.wait_until(
        lambda: any("1 August 2023" in p.name and "as known on" in p.name for p in frame.walk()),
        "the subtitle says the day")
    choose_in_calendar(person)
    accessible.act(find_switch())
    accessible.wait_gone("slider", "As known on")
    accessible.wait_until(lambda: canvas.read_status() == before, "all is back")
    person.quit()


def test_arrow_keys_go_from_publication_to_publication(person):
    person.start()
    accessible.act(find_switch())
    wait_for_known(person, "2030")
    slider = find_slider()
    person.click_on(slider)
    person.key("Home")
    accessible.wait_until(lambda: not any(w == "all are known" for w in read_words()),
                          "less is known")
    first = read_words()
    person.key("Right")
    canvas.wait_for_change(read_words, first)
    person.key("End")
    wait_for_known(person, "2030")
    person.quit()


def test_panel_shows_only_what_had_been_published(person):
    person.start(f"tumen:{LIBRARY}/view?known-on=2023-08-01&lang=en&select={MEETING}")
    panel = accessible.find("panel", "Side panel")
    accessible.wait_until(lambda: "As known on 1 August 2023" in panel.list_words(),
                          "the panel names the day")
    words = panel.list_words()
    assert "4 excerpts were published later." in words, words
    assert not any("Article 2" in w for w in words), words
    person.quit()


session.main(globals())
