# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialog for figures: what is chosen is seen, saved, copied and remembered."""
import os
import re
import subprocess
import tempfile

from gi.repository import GLib

import accessible
import session


def read_status():
    """Words below the preview."""
    labels = accessible.find("frame", "Export").find_all("label")
    return next((i.name for i in labels if i.name.startswith("Page ")), "")


def wait_for_status(*words):
    accessible.wait_until(lambda: all(i in read_status() for i in words), f"the preview: {words}")


def choose(person, row, steps):
    """Open the list of a row, and go down or up in it."""
    person.click_on(accessible.find("combo box", row))
    person.key(*(["Down"] * steps if steps > 0 else ["Up"] * -steps), "Return")


def accept():
    """Press the button of the file chooser, which is deaf while it looks at the folder."""
    for button in accessible.find_now("push button", "Save"):
        try:
            accessible.act(button)
        except GLib.Error:
            # It closed meanwhile.
            pass
    return not accessible.find_now("push button", "Save")


def save(person, button, path):
    accessible.act(accessible.find("push button", button))
    accessible.find_window("Save the figure")
    accessible.wait_until(lambda: accessible.find_focus().role == "text", "a name can be typed")
    person.key("ctrl+a")
    person.type(path)
    accessible.wait_until(lambda: accept(), "the file is accepted")


def read_pdf(path):
    return subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout


def save_what_is_no_page(person, folder):
    page, works = os.path.join(folder, "page.html"), os.path.join(folder, "works.bib")
    person.key("ctrl+e")
    wait_for_status("1920 × 1080 px")
    accessible.act(accessible.find("push button", "Hand-out"))
    wait_for_status("960 × ")
    assert not accessible.find_now("push button", "Print")
    save(person, "Save as HTML…", page)
    accessible.find("label", "Saved as “page.html”")
    with open(page, encoding="utf-8") as file:
        text = file.read()
    assert "<html" in text and "<svg" in text and "<script" not in text, text[:400]
    person.key("ctrl+e")
    accessible.act(accessible.find("push button", "Data"))
    accessible.find("label", "Data of ", False)
    choose(person, "Format", 3)
    save(person, "Save as BibTeX…", works)
    accessible.find("label", "Saved as “works.bib”")
    with open(works, encoding="utf-8") as file:
        assert re.search(r"^@\w+\{", file.read(), re.M)


def test_a_figure_is_made(person):
    with tempfile.TemporaryDirectory() as folder:
        report = os.path.join(folder, "report.pdf")
        slide = os.path.join(folder, "slide.png")
        person.start()
        person.key("ctrl+e")
        wait_for_status("297 × 210 mm", "smallest text 8 pt")
        accessible.find("push button", "Save as PDF…")
        choose(person, "Paper", 1)
        wait_for_status("210 × 297 mm")
        choose(person, "Language", 1)
        accessible.wait_until(lambda: "hechos" in accessible.find("image", "Preview").description,
                              "the preview is in Spanish")
        save(person, "Save as PDF…", report[:-len(".pdf")])
        accessible.find("label", "Saved as “report.pdf”")
        told = read_pdf(report)
        assert re.search(r"Page size: +595.* x 841", told) and "A4" in told, told
        person.key("ctrl+e")
        wait_for_status("210 × 297 mm")
        accessible.act(accessible.find("push button", "Slide"))
        wait_for_status("1920 × 1080 px")
        save(person, "Save as PNG…", slide)
        accessible.find("label", "Saved as “slide-01.png”", False)
        with open(slide.replace(".png", "-01.png"), "rb") as file:
            assert file.read(24)[16:] == b"\0\0\x07\x80\0\0\x04\x38"
        save_what_is_no_page(person, folder)
        person.quit()


session.main(globals())
