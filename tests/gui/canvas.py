# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands where on the canvas, as “tumen scene” tells for the first view."""
import json
import re
import subprocess

import accessible

FIRST_SELECTION = "Partnership treaty signed"
FIRST_SELECTION_TITLE = "Strategic partnership treaty signed in Pyongyang"
FIRST_VIEW = ["--from", "2023-05-01", "--to", "2025-07-31"]
# In either language: “52 of 57 events in view: 48 drawn”.
COUNTS = re.compile(r"([\d,]+) \w+ ([\d,]+) [^:\d]+: ([\d,]+) ")
NAMES = ("Timeline, ", "Línea de tiempo, ")


def find():
    """The canvas itself."""
    return accessible.wait_until(find_now, "the canvas appears")


def find_now():
    panels = accessible.find_now("panel")
    return next((p for p in panels if p.name.startswith(NAMES)), None)


def read_period():
    """The period that is shown, in words."""
    return find().name.removeprefix("Timeline, ").partition(". ")[0]


def read_selection():
    """The short title of the selected event, or None."""
    before, selected, title = find().name.partition("Selected: ")
    return title if selected else None


def read_status():
    return find().description


def wait_for_selection(title):
    accessible.wait_until(lambda: read_selection() == title, f"“{title}” is selected")


def wait_for_period(condition, what):
    return accessible.wait_until(lambda: condition(read_period()) and read_period(), what)


def wait_for_change(read, old):
    """What is read, once it is not the old any more."""
    return accessible.wait_until(lambda: (now := read()) != old and (now,), f"{old} changes")[0]


def count_listed():
    """The rows of the lists in the side panel."""
    panel = accessible.find("panel", "Side panel")
    return sum(len(p.find_all("list item")) for p in panel.find_all("list"))


class Scene:
    """The things of the first view and their places on the screen."""

    def __init__(self, person, *options):
        part = find()
        self.left, self.top, self.width, self.height = accessible.extents(part)
        printed = subprocess.run(
            [person.program, "scene", *FIRST_VIEW, "--width", str(self.width), "--height",
             str(self.height), "--format", "json", "--lang", "en", *options],
            check=True, capture_output=True, text=True).stdout
        self.data = json.loads(printed)
        self.items = self.data["items"]
        counts = self.data["counts"]
        words = COUNTS.match(part.description)
        assert words, part.description
        assert [int(n.replace(",", "")) for n in words.groups()] == [
            counts["in_span"], counts["library"], counts["drawn"]], part.description

    def get_mark(self, event):
        return next(i for i in self.items if i["type"] == "mark" and i["event"] == event)

    def get_chip(self, event):
        """The chip that holds the event."""
        return next(i for i in self.items if i["type"] == "chip" and event in i["events"])

    def locate(self, item):
        """The middle of the item on the screen."""
        x = item["x"] + item["width"] / 2
        y = item["y"] + item["height"] / 2
        assert 0 <= x < self.width and 0 <= y < self.height, f"It is outside: {item}"
        return self.left + x, self.top + y

    def locate_gap(self):
        """A point of the canvas where nothing stands."""
        y = self.height - 3
        taken = [i for i in self.items if i["type"] in ("mark", "chip", "label", "extent")
                 and i["y"] - 20 < y < i["y"] + i["height"] + 20]
        for x in range(20, int(self.width) - 20, 10):
            if not any(i["x"] - 20 < x < i["x"] + i["width"] + 20 for i in taken):
                return self.left + x, self.top + y
        raise AssertionError("Everything is taken.")
