# SPDX-License-Identifier: GPL-3.0-or-later
"""The fields of a stop of one's own story: typed, kept, left and undone without a pointer."""
import json
import pathlib
import sqlite3
import tempfile

from gi.repository import GLib

import accessible
import session


def start(person):
    """A copy of a story of the library, at its first stop."""
    person.data = tempfile.TemporaryDirectory()
    open_stories(person)
    person.key("Return")
    wait_for_focus("Stop 1 of 7")
    accessible.act(accessible.find("push button", "Duplicate"))
    accessible.find("label", "From the letter to the treaty (copy)")
    wait_for_focus("Stop 1 of 7")


def open_stories(person):
    person.start(XDG_DATA_HOME=person.data.name)
    person.key("F10")
    person.choose("Stories")
    wait_for_focus("From the letter")


def wait_for_focus(name):
    accessible.wait_until(lambda: (f := accessible.find_focus()) and f.name.startswith(name),
                          f"“{name}” has the focus")


def find_field(name):
    return accessible.find("text", name)


def wait_for_words(name, words):
    """What is typed in a field."""
    def read():
        text = find_field(name).call("Text", "GetText", GLib.Variant("(ii)", (0, -1)))[0]
        return text == words
    accessible.wait_until(read, f"“{name}” says “{words}”")


def wait_for_row(number, name):
    accessible.wait_until(
        lambda: accessible.find_row("Stops", number).name.endswith(name),
        f"stop {number} is {name}")


def test_a_stop_is_written(person):
    start(person)
    check_renaming(person)
    check_lines(person)
    check_about(person)
    person.quit()


def check_renaming(person):
    """F2 leads to the short name; without one that in Spanish stands there; Esc leads back."""
    person.key("F2")
    wait_for_focus("Short name")
    person.key("ctrl+a")
    person.type("First")
    wait_for_row(1, "of 7, First")
    person.key("ctrl+a", "BackSpace")
    wait_for_row(1, "of 7, La carta")
    person.key("Escape")
    wait_for_focus("Stop 1 of 7")
    person.key("ctrl+z", "ctrl+z")
    wait_for_row(1, "of 7, The letter")


def check_lines(person):
    """Enter makes a line of a question; Ctrl+Enter and Tab lead on, as Enter does in a name."""
    person.key("F2")
    wait_for_focus("Short name")
    person.key("Return")
    wait_for_focus("Remove quotation 1")
    person.key("Tab", "Tab", "Tab", "Tab")
    wait_for_focus("Remark")
    person.key("Return")
    wait_for_focus("Question")
    person.type("Who says so")
    person.key("Return")
    person.type("and when")
    wait_for_words("Question", "Who says so\nand when")
    person.key("ctrl+Return")
    wait_for_focus("Answer")
    person.type("The agency")
    person.key("Tab")
    wait_for_focus("Notes for the speaker")
    person.key("ctrl+z")
    wait_for_words("Answer", "")
    person.key("ctrl+z")
    wait_for_words("Question", "")
    person.key("Escape")
    wait_for_focus("Stop 1 of 7")


def check_about(person):
    """What the story is about is one step of undo as well, and kept."""
    while accessible.find_focus().name != "About the story":
        person.key("shift+Tab")
    person.key("ctrl+a")
    person.type("Mine")
    person.key("Return")
    wait_for_words("About the story", "Mine")
    wait_for_focus("Add this view")
    accessible.act(accessible.find("push button", "Filters"))
    wait_for_focus("From the letter")
    person.key("Return")
    wait_for_words("About the story", "Mine")
    while accessible.find_focus().name != "About the story":
        person.key("shift+Tab")
    person.key("ctrl+z")
    accessible.wait_until(
        lambda: find_field("About the story").call("Text", "GetText",
                                                   GLib.Variant("(ii)", (0, 5)))[0] == "Seven",
        "what it was about before is there again")
    person.key("Escape")
    wait_for_focus("Stop 1 of 7")


def test_what_is_wrong_is_told(person):
    start(person)
    person.quit()
    spoil(person.data.name)
    open_stories(person)
    person.key("End", "Return")
    wait_for_focus("Stop 1 of 7")
    bar = accessible.find("push button", "3 stops cannot be shown as they are")
    assert not accessible.find_now("label", "long", exact=False)
    accessible.act(bar)
    for sentence in ("shows the event “gone”, which is not in the library.",
                     "The quotation is too long for the screen: shorten it.",
                     "for which it needs 3 to 7 cards.", "minutes"):
        accessible.find("label", sentence, exact=False)
    check_row(2, "shows the event “gone”")
    check_row(3, "The class is asked\nThe quotation is too long")
    check_row(5, "for which it needs 3 to 7 cards.")
    check_mending(person)
    person.quit()


def spoil(folder):
    """As another program may have left the story: nothing of this can be typed."""
    base = sqlite3.connect(pathlib.Path(folder) / "tumen" / "user.db")
    content, = base.execute("SELECT content FROM story").fetchone()
    story = json.loads(content)
    stops = story["stops"]
    stops[1]["event"] = "gone"
    stops[2]["quotations"] = [{"excerpt": "x002-10"}, {"excerpt": "x001-07"}]
    stops[2]["question"] = {"en": "How long may a question be? " * 14}
    story["minutes"] = "many"
    stops[4].update(task="order", cards=["a", "b"])
    base.execute("UPDATE story SET content = ?", (json.dumps(story),))
    base.commit()
    base.close()


def check_row(number, words):
    row = accessible.find_row("Stops", number)
    assert words in row.description, row.description


def check_mending(person):
    """What is wrong with the stop that is chosen stands above its fields, until it is mended."""
    person.key("Down", "Down", "Return")
    accessible.find("label", "The quotation is too long for the screen: shorten it.")
    accessible.find("label", "Article 3, outlet not named")
    accessible.act(accessible.find("push button", "Remove quotation 2"))
    accessible.find("label", "Quotation removed")
    accessible.wait_gone("label", "The quotation is too long for the screen: shorten it.")
    while accessible.find_focus().name != "Question":
        person.key("Tab")
    person.key("ctrl+a", "BackSpace")
    accessible.find("push button", "2 stops cannot be shown as they are")
    accessible.find("push button", "As on a screen of 4:3")
    nameless = list(accessible.nameless())
    assert not nameless, nameless


session.main(globals())
