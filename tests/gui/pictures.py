# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the states of the window; build-aux/pictures calls it once a variant.

usage: pictures.py PROGRAM FOLDER SCHEME-LANGUAGE-WIDTH [STATE...]
       pictures.py --page FOLDER
"""
import gettext
import glob
import html
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import traceback

import accessible
import canvas
import lesson_pictures
import session

HEIGHT = 900
NARROW = 700
UNDATED = re.compile("1 (undated|sin fecha)")
LIBRARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../resources/library")
# Names that the program draws and does not translate by gettext.
DRAWN = {"es": {"Kind": "Tipo", "Country": "País", "Status": "Estado",
                "Date certainty": "Certeza de la fecha"}}
# Events that show a state of the side panel; the library opens with one selected.
EVENTS = {
    "conflict-of-dates": "treaty-strategic-partnership-2024-06",
    "worked-out": "kim-shoigu-meeting-2023-07",
    "expected": "parade-pyongyang-2023-07-27",
    "approximate": "rumour-putin-kim-summit-2025",
    "undated-event": "sanctions-on-russia-and-dprk",
    "denied": "dprk-denies-missile-transfers-2024-01",
}
# Spans that the library opens with.
SPANS = {
    "week": ("2023-07-24", "2023-07-30"),
    "hours": ("2023-07-27", "2023-07-27"),
    "month": ("2024-06-01", "2024-06-30"),
    "nothing-in-range": ("1980-01-01", "1985-12-31"),
    "everything": ("1945-01-01", "2025-12-31"),
}


class NotThere(Exception):
    """The window of this width does not have this state."""


class Studio:
    """A person who knows the words of the language and makes libraries for a state."""

    def __init__(self, person, scheme, language, width, folder):
        self.person, self.folder = person, folder
        self.width, self.language = width, language
        self.environment = {"ADW_DEBUG_COLOR_SCHEME": f"prefer-{scheme}", "LANGUAGE": language}
        self.words = gettext.translation("tumen", os.environ["TUMEN_LOCALEDIR"], [language],
                                         fallback=True)
        self.frame = None

    def say(self, text):
        return DRAWN.get(self.language, {}).get(text) or self.words.gettext(text)

    def open(self, *arguments):
        session.xdotool("mousemove", 0, 0)  # beside the window
        self.frame = self.person.start(*arguments, **self.environment)
        if self.width in lesson_pictures.WIDTHS:
            return
        window = accessible.find_window(self.frame.name)
        margins = self.read_margins(window)
        session.xdotool("windowsize", "--sync", window["WINDOW"], self.width + margins[0] +
                        margins[1], HEIGHT + margins[2] + margins[3])
        session.xdotool("windowmove", window["WINDOW"], 40, 40)
        accessible.wait_until(lambda: accessible.measure(self.frame)[2] == self.width,
                              f"the window is {self.width} px wide")

    def read_margins(self, window):
        """Of the window's shadow: left, right, above, below."""
        said = accessible.run("xprop", "-id", str(window["WINDOW"]), "_GTK_FRAME_EXTENTS")
        return [int(n) for n in re.findall(r"\d+", said.partition("=")[2])] or [0, 0, 0, 0]

    def make_library(self, *statements):
        path = os.path.join(self.folder, "contacts.tumen")
        subprocess.run([self.person.program, "import", LIBRARY, "-o", path], check=True,
                       stdout=subprocess.DEVNULL)
        with sqlite3.connect(path) as database:
            for statement, *values in statements:
                database.execute(statement, values)
        database.close()
        return path

    def open_at(self, first, last):
        self.open(self.make_library(
            ("UPDATE meta SET home_first = ?, home_last = ?, home_event = NULL", first, last)))

    def open_with(self, event):
        self.open(self.make_library(("UPDATE meta SET home_event = ?", event)))

    def find(self, role, text):
        return accessible.find(role, self.say(text))

    def press(self, text):
        self.person.click_on(self.find("push button", text))

    def toggle_left_pane(self):
        facet = self.say("Kind")

        def read_place():
            return [accessible.measure(p)[0] for p in accessible.find_now("panel", facet)]

        before = read_place()
        self.person.key("F9")
        canvas.wait_for_change(read_place, before)

    def click_row(self, facet, name):
        rows = self.find("panel", facet).find_all("push button")
        self.person.click_on(next(r for r in rows if re.search(name, r.name)))

    def choose_lanes(self, name):
        if self.width == NARROW:
            raise NotThere
        self.press("Lanes")
        self.person.choose(self.say(name))

    def shoot(self, path):
        x, y, width, height = accessible.extents(self.frame)
        self.person.shoot(path)
        subprocess.run(["mogrify", "-crop", f"{width}x{height}+{x}+{y}", "+repage", path],
                       check=True)


def show_first(studio):
    studio.open()


def show_nothing_selected(studio):
    studio.open()
    studio.person.click(*canvas.Scene(studio.person).locate_gap())


def show_cluster_listed(studio):
    studio.open()
    scene = canvas.Scene(studio.person)
    chip = next(i for i in scene.items if i["type"] == "chip" and len(i["events"]) > 1)
    studio.person.click(*scene.locate(chip))


def show_compare(studio):
    studio.open_with("putin-letter-handed-to-kim-2023-07")
    accessible.act(studio.find("push button", "Compare"))


def show_hover_card(studio):
    studio.open()
    scene = canvas.Scene(studio.person)
    studio.person.move(*scene.locate(scene.get_mark("amur-summit-2023")))
    part = canvas.find()
    accessible.wait_until(lambda: part.path and canvas.find().find_all("label"), "the card appears")


def show_keyboard_focus(studio):
    studio.open()
    before = accessible.find_focus().name
    studio.person.key("Right")
    accessible.wait_until(lambda: accessible.find_focus().name != before, "the focus moves")


def show_filtered(studio):
    studio.open()
    if studio.width == NARROW:
        studio.toggle_left_pane()
    studio.click_row("Kind", r", [1-9]")
    accessible.wait_until(lambda: re.search(r"[1-9]\d* (hidden|oculto)", canvas.read_status()),
                          "events are hidden")


def show_filtered_to_nothing(studio):
    show_filtered(studio)
    studio.click_row("Date certainty", ", 0 ")
    studio.find("push button", "Clear the filters")


def show_left_pane_toggled(studio):
    """Folded in a wide window; over the canvas in a narrow one."""
    studio.open()
    studio.toggle_left_pane()


def show_panel_folded(studio):
    studio.open()
    size = accessible.extents(canvas.find())[2:]
    studio.person.key("shift+F9")
    canvas.wait_for_change(lambda: accessible.extents(canvas.find())[2:], size)


def show_lanes_by_country(studio):
    studio.open()
    studio.choose_lanes("Country")


def show_lanes_by_status(studio):
    studio.open()
    studio.choose_lanes("Status")


def show_no_lanes(studio):
    studio.open()
    studio.choose_lanes("None")


def show_articles_only(studio):
    studio.open()
    status = canvas.read_status()
    studio.person.key("F10")
    studio.person.choose(studio.say("Only what the articles say"))
    canvas.wait_for_change(canvas.read_status, status)


def show_menu(studio):
    studio.open()
    studio.person.key("F10")
    accessible.find_entry(studio.say("Only what the articles say"))


def show_shortcuts(studio):
    studio.open()
    studio.person.key("ctrl+question")
    accessible.wait_until(lambda: len(accessible.find_now("frame")) > 1
                          or accessible.find_now("dialog"), "the shortcuts open")


def show_undated(studio):
    studio.open()
    studio.person.click_on(
        next(p for p in accessible.find_now("push button") if UNDATED.match(p.name)))
    studio.find("list", "Events without a place on the axis")


def show_damaged(studio):
    studio.open(studio.make_library(
        ("UPDATE event_date SET edtf = '2023-0x' WHERE event = 'amur-summit-2023'",),
        ("UPDATE event SET importance = 9 WHERE id = 'korean-war-1950-1953'",)))
    studio.find("list", "What could not be read")


def show_newer_version(studio):
    studio.open(studio.make_library(("UPDATE meta SET min_reader_version = 2",)))


def show_missing_file(studio):
    studio.open(os.path.join(studio.folder, "contacts.tumen"))


def show_long_title(studio):
    studio.open(studio.make_library(
        ("UPDATE event_text SET title = title || ?"
         " WHERE event = (SELECT home_event FROM meta)", " and what was said of it later" * 8)))


STATES = {
    name.removeprefix("show_").replace("_", "-"): function
    for name, function in list(globals().items()) if name.startswith("show_")
}
STATES.update(lesson_pictures.STATES)
STATES.update({name: lambda studio, event=event: studio.open_with(event)
               for name, event in EVENTS.items()})
STATES.update({name: lambda studio, span=span: studio.open_at(*span)
               for name, span in SPANS.items()})


def take(program, path, show, variant):
    """One picture of a program of its own; says what went wrong, if anything did."""
    scheme, language, width = variant.split("-")
    person = session.Session(program)
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(person, scheme, language, int(width), folder)
        try:
            show(studio)
            studio.shoot(path)
            return True
        except NotThere:
            return True
        except Exception:  # noqa: BLE001 - the other pictures shall be taken
            print(path, traceback.format_exc(), person.read_output(), sep="\n", file=sys.stderr)
            return False
        finally:
            person.end()


def take_all(program, folder, variant, *wanted):
    unknown = set(wanted) - set(STATES)
    if unknown:
        sys.exit(f"There is no state {sorted(unknown)[0]}; there are: {' '.join(sorted(STATES))}.")
    good = [take(program, os.path.join(folder, f"{name}-{variant}.png"), show, variant)
            for name, show in STATES.items() if (not wanted or name in wanted)
            and lesson_pictures.is_of_width(name, int(variant.rpartition("-")[2]))]
    print(f"{variant}: {sum(good)} of {len(good)} pictures")
    return 0 if all(good) else 1


def write_page(folder):
    """All pictures of a state in a row, narrow ones last."""
    with open(os.path.join(folder, "index.html"), "w", encoding="utf-8") as page:
        page.write("<!DOCTYPE html>\n<meta charset=utf-8>\n<title>Tumen</title>\n")
        for name in STATES:
            found = sorted(glob.glob(os.path.join(folder, f"{name}-*-*-[0-9]*.png")),
                           key=lambda path: (path.endswith("-700.png"), path))
            if found:
                page.write(f"<h2>{html.escape(name)}</h2>\n")
            for path in map(os.path.basename, found):
                page.write(f'<a href="{path}"><img src="{path}" alt="{path}" height=450></a>\n')
    return 0


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "--page":
        return write_page(sys.argv[2])
    if len(sys.argv) < 4:
        sys.exit(__doc__.partition("\n\n")[2].strip())
    return take_all(*sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
