# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures lead back to their views: named at the start, dropped, after the library has changed."""
import contextlib
import os
import sqlite3
import subprocess
import sys
import tempfile

import accessible
import canvas
import session

HERE = os.path.dirname(os.path.abspath(__file__))
LIBRARY = os.path.join(HERE, "../../resources/library")
HOME = "May 2023 – Jul 2025"
TREATY = "treaty-strategic-partnership-2024-06"
SUMMIT = "amur-summit-2023"
OTHER = "The record of another person"


def export(person, folder, name, *options):
    path = os.path.join(folder, name)
    subprocess.run([person.program, "export", "-o", path, *options], check=True)
    return path


def make_library(person, folder, name, *statements):
    path = os.path.join(folder, name)
    subprocess.run([person.program, "import", LIBRARY, "-o", path], check=True,
                   stdout=subprocess.DEVNULL)
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA foreign_keys = ON")
        for statement in statements:
            database.execute(statement)
    database.close()
    return path


def make_room(frame):
    """For another window at the right of it."""
    window = accessible.find_window(frame.name)["WINDOW"]
    session.xdotool("windowmove", window, 0, 0, "windowsize", window, 1100, 800)
    accessible.wait_until(lambda: accessible.measure(frame)[2] < 1200, "there is room beside it")


@contextlib.contextmanager
def dropped(person, path):
    """Drag a file from another program onto the canvas; that lives until its data are taken."""
    other = subprocess.Popen([sys.executable, os.path.join(HERE, "drag_window.py"), path],
                             env={**os.environ, "GTK_A11Y": "none"})
    try:
        session.xdotool("search", "--sync", "--name", "^Drag from here$", "windowmove", 1180, 300)
        left, top, width, height = accessible.extents(canvas.find())
        x, y = round(left + width / 2), round(top + height / 2)
        person.drag(1270, 420, x - 1270, y - 420, steps=12)
        yield
    finally:
        other.terminate()
        other.wait()


def wait_for_view(period):
    canvas.wait_for_period(lambda p: p == period, f"the view is {period}")


def find_words(words):
    return accessible.wait_until(
        lambda: [p for p in accessible.find_now("label") if words in p.name], f"“{words}” is said")


def press(name):
    accessible.act(accessible.find("push button", name))


def assert_nothing_changed():
    assert not [p for p in accessible.find_now("label") if "this figure" in p.name.lower()]


def check_dropping(person, folder):
    """One step of the history each; what is no figure of ours is told."""
    svg = export(person, folder, "late.SVG.svg", "--from", "2025-01", "--to", "2025-06", "--strict",
                 "--search", "misil")
    bare = os.path.join(folder, "bare.pdf")
    with open(bare, "w", encoding="utf-8") as file:
        file.write("%PDF-1.4\n")
    with dropped(person, svg):
        wait_for_view("Jan – Jun 2025")
    find_words("only what the articles say")
    find_words("events match")
    with dropped(person, bare):
        find_words(f"“{bare}” does not tell which view it shows")
    assert canvas.read_period() == "Jan – Jun 2025"
    person.key("alt+Left")
    wait_for_view("Jan – Dec 2024")


def test_a_figure_opens_at_its_view(person):
    with tempfile.TemporaryDirectory() as folder:
        figure = export(person, folder, "figure.png", "--from", "2024-01", "--to", "2024-12",
                        "--lanes", "country", "--select", TREATY)
        frame = person.start(figure)
        wait_for_view("Jan – Dec 2024")
        canvas.wait_for_selection(canvas.FIRST_SELECTION)
        accessible.find("label", "Country")
        assert_nothing_changed()
        make_room(frame)
        check_dropping(person, folder)
        person.key("alt+Left")
        wait_for_view(HOME)
        person.quit()


def check_changes(person):
    find_words("The library has changed since this figure was made (revision 1, now 4): "
               "1 event has changed, 1 event is new in this view, "
               "1 event is no longer in this view.")
    press("Show changes")
    for name, n_rows in (("Not as in the figure", 1), ("In this view, but not in the figure", 1),
                         ("In the figure, but not in this view", 1)):
        assert len(accessible.find("list", name).children) == n_rows, name
    find_words("The library no longer has it")
    added = accessible.find("list", "In this view, but not in the figure").children[0]
    person.click_on(added)
    canvas.wait_for_selection("Kim–Putin summit, Amur")


def check_another_library(person, folder):
    """It is asked for, and the view is there as soon as it is."""
    path = make_library(person, folder, "other.tumen",
                        f"UPDATE meta_text SET title = '{OTHER}'")
    figure = export(person, folder, "other.pdf", "--library", path, "--from", "2023-07", "--to",
                    "2023-12")
    before = canvas.read_period()
    with dropped(person, figure):
        find_words(f"This figure was made of the library “{OTHER}”, and another one is open;")
    accessible.find("push button", "Open…")
    assert canvas.read_period() == before
    with dropped(person, path):
        wait_for_view("Jul – Dec 2023")
    accessible.find("label", "other.tumen")
    assert_nothing_changed()


def test_a_figure_says_what_has_changed(person):
    with tempfile.TemporaryDirectory() as folder:
        figure = export(person, folder, "figure.pdf", "--from", "2024-01", "--to", "2024-12")
        gone = "dprk-political-support-for-war"
        path = make_library(
            person, folder, "changed.tumen",
            "UPDATE meta SET document_id = 'tumen-builtin', revision = 4",
            f"UPDATE event_text SET title = title || '!' WHERE event = '{TREATY}'",
            f"UPDATE event_date SET edtf = '2024-08-01' WHERE event = '{SUMMIT}'",
            f"DELETE FROM event WHERE id = '{gone}'")
        frame = person.start(path, figure)
        wait_for_view("Jan – Dec 2024")
        check_changes(person)
        make_room(frame)
        check_another_library(person, folder)
        person.quit()


session.main(globals())
