# SPDX-License-Identifier: GPL-3.0-or-later
"""What Ctrl+C and the menus put on the clipboard, as other programs get it."""
import struct
import subprocess

import accessible
import canvas
import session

CITED = "w072"


def paste_bytes(target):
    return subprocess.run(["xclip", "-o", "-selection", "clipboard", "-t", target], check=True,
                          capture_output=True, timeout=20).stdout


def paste_now():
    """The text, "" as long as there is none."""
    return subprocess.run(["xclip", "-o", "-selection", "clipboard"], check=False, text=True,
                          capture_output=True, timeout=20).stdout


def paste(target="UTF8_STRING"):
    return paste_bytes(target).decode()


def list_targets():
    return set(paste("TARGETS").split())


def wait_for_copy(words="Copied"):
    accessible.find("label", words)


def check_picture(scale=2):
    """As wide as the canvas, twice as fine."""
    data = paste_bytes("image/png")
    width, height = struct.unpack(">II", data[16:24])
    _, _, canvas_width, canvas_height = accessible.measure(canvas.find())
    assert data.startswith(b"\x89PNG") and width == scale * canvas_width, (width, canvas_width)
    assert b"IEND" in data[-12:] and height > scale * canvas_height / 2, height
    assert canvas.read_status().split(" in view")[0].encode() in data
    assert paste_bytes("image/svg+xml").startswith(b"<?xml")
    assert "application/pdf" in list_targets()


def test_one_copy_is_picture_quotation_and_text(person):
    person.start()
    canvas.wait_for_selection(canvas.FIRST_SELECTION)
    person.key("ctrl+c")
    wait_for_copy()
    assert {"image/png", "text/html", "UTF8_STRING", "text/plain;charset=utf-8"} <= list_targets()
    text, html = paste(), paste("text/html")
    assert text.startswith(canvas.FIRST_SELECTION_TITLE + "\nWednesday 19 June 2024\n"), text
    assert text.count("Article ") >= 8 and "outlet not named" in text, text
    assert html.count('<blockquote lang="es">') == 8 and "[" in html, html
    check_picture()
    person.key("Escape")
    canvas.wait_for_selection(None)
    person.key("ctrl+c")
    accessible.wait_until(lambda: canvas.FIRST_SELECTION_TITLE not in paste(), "another copy")
    assert canvas.read_status() in paste() and "text/html" not in list_targets(), paste()
    check_picture()
    person.quit()


def test_menus_of_the_canvas_and_of_the_list_copy(person):
    person.start()
    scene = canvas.Scene(person)
    mark = next(i for i in scene.items if i["type"] == "mark" and i["x"] > scene.width / 3)
    person.click(*scene.locate(mark), button=3)
    person.choose("Copy")
    wait_for_copy()
    title = accessible.find("panel", "Side panel").find_all("heading")[0].name
    assert paste().startswith(title + "\n"), (title, paste())
    person.key("shift+F10")
    person.choose("Copy citations")
    wait_for_copy("Citations copied")
    person.key("Menu")
    person.choose("Show as a list")
    accessible.find("list", "List of events")
    accessible.wait_until(lambda: (f := accessible.find_focus()) and f.role == "table row",
                          "a line has the focus")
    person.key("shift+Down", "ctrl+c")
    lines = accessible.wait_until(lambda: (t := paste()).count("\t") == 27 and t, "three lines")
    assert lines.splitlines()[0].startswith("Title\tDate\tBasis\tKind"), lines
    assert "<table>" in paste("text/html") and "text/csv" in list_targets()
    person.quit()


def test_selected_words_are_copied_alone(person):
    person.start()
    canvas.wait_for_selection(canvas.FIRST_SELECTION)
    panel = accessible.find("panel", "Side panel")
    title = panel.find_all("heading")[0]
    left, top, _, height = accessible.extents(title)
    person.click(left + 20, top + height / 4, times=2)
    person.key("ctrl+c")
    word = accessible.wait_until(lambda: (t := paste_now()) and " " not in t.strip() and t,
                                 "a word")
    assert word.strip() in title.name and "image/png" not in list_targets(), word
    person.quit()


def test_an_event_without_quotations_is_copied_with_its_pages(person):
    person.start("tumen:tumen-builtin/event/" + CITED)
    accessible.find("label", "Cited, not quoted: no excerpt in this library")
    person.key("ctrl+c")
    wait_for_copy()
    assert "]. http" in paste() and "<p>" in paste("text/html"), paste()
    check_picture()
    person.key("ctrl+l")
    accessible.wait_until(lambda: (f := accessible.find_focus()) and f.role == "table row",
                          "a line has the focus")
    text = paste()
    subprocess.run(["xclip", "-selection", "clipboard"], input=b"other", check=True, timeout=20)
    person.key("ctrl+c")
    accessible.wait_until(lambda: paste() == text, "the same from the line of the list")
    person.quit()


session.main(globals())
