# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialog for figures: what is chosen is seen, saved, copied and remembered."""
import os
import re
import subprocess
import tempfile

from gi.repository import GLib

import accessible
import canvas
import session


def read_status():
    """Words below the preview."""
    labels = accessible.find("frame", "Export").find_all("label")
    return next((i.name for i in labels if i.name.startswith(("Page ", "In the file: "))), "")


def find_preview():
    return accessible.find("image", "Preview, Page 1 of ", False)


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


def paste(target):
    """What another program is given; nothing as long as nobody offers it."""
    return subprocess.run(["xclip", "-o", "-selection", "clipboard", "-t", target], check=False,
                          capture_output=True, text=True, timeout=20).stdout


def save_what_is_no_page(person, folder):
    page, works = os.path.join(folder, "page.html"), os.path.join(folder, "works.bib")
    person.key("ctrl+e")
    wait_for_status("1920 × 1080 px")
    accessible.act(accessible.find("push button", "Hand-out"))
    wait_for_status("960 × ")
    assert not accessible.find_now("push button", "Print")
    save(person, "Save as HTML…", page)
    accessible.find("label", "Saved as “page.html”")
    person.key("ctrl+e")
    wait_for_status("960 × ")
    person.key("ctrl+c")
    accessible.wait_until(lambda: "text/html" in paste("TARGETS"), "the page is copied")
    assert "image/png" in paste("TARGETS") and "<svg" in paste("text/html")
    person.key("Escape")
    accessible.wait_gone("frame", "Export")
    with open(page, encoding="utf-8") as file:
        text = file.read()
    assert "<html" in text and "<svg" in text and "<script" not in text, text[:400]
    person.key("ctrl+e")
    accessible.act(accessible.find("push button", "Data"))
    wait_for_status("In the file: 52 events · 90 excerpts · 5 articles · 83 cited pages")
    choose(person, "Format", 3)
    wait_for_status("In the file: 5 articles · 83 cited pages")
    person.click_on(accessible.find("push button", "Data"))
    person.key("ctrl+c")
    accessible.wait_until(lambda: "application/x-bibtex" in paste("TARGETS"), "data are copied")
    assert "image/png" not in paste("TARGETS") and "@" in paste("UTF8_STRING")
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
        accessible.wait_until(lambda: "hechos" in find_preview().description,
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


def find_row(name):
    return accessible.find_now("combo box", name)


def check_slide_of_event(person, folder):
    """What makes no difference to it is not there; its name is that of the event."""
    accessible.act(accessible.find("push button", "Slide"))
    wait_for_status("1920 × 1080 px")
    choose(person, "Slides", 2)
    accessible.wait_until(lambda: find_preview().description.startswith("Slide: “Partner"),
                          "the slide is of the selected event")
    assert find_row("Shape") and not find_row("Dates") and not find_row("Events")
    accessible.act(accessible.find("push button", "Save as PNG…"))
    accessible.find_window("Save the figure")
    accessible.wait_until(lambda: accessible.find_focus().role == "text", "a name is offered")
    accessible.wait_until(lambda: accept(), "the file is accepted")
    name = "Partnership treaty signed, 19 Jun 2024"
    accessible.find("label", f"Saved as “{name}", False)
    slides = sorted(os.listdir(folder))
    assert slides.pop() == "poster.pdf" and len(slides) > 1, slides
    assert slides == [f"{name}-{i:02d}.png" for i in range(1, len(slides) + 1)], slides


def check_keys(person):
    """Arrows turn pages that are seen whole; the size changes wherever the focus is."""
    wait_for_status("Page 1 of ")
    last = int(re.match(r"Page 1 of (\d+) ", read_status())[1])
    for key, page in (("Right", 2), ("Down", 3), ("End", last), ("Left", last - 1), ("Home", 1)):
        person.key(key)
        wait_for_status(f"Page {page} of {last} ")
    person.click_on(accessible.find("push button", "Report page"))
    person.key(*["ctrl+minus"] * 9)
    accessible.find("push button", "10 %")
    person.key("ctrl+plus")
    accessible.find("push button", "25 %")
    person.key("ctrl+0")
    accessible.wait_gone("push button", "25 %")
    assert accessible.find("combo box", "Paper").description == "A4 landscape"


def test_choices_fit_the_view(person):
    """What is possible for one view is taken back for another."""
    with tempfile.TemporaryDirectory() as folder:
        person.start()
        canvas.wait_for_selection(canvas.FIRST_SELECTION)
        person.key("ctrl+e")
        check_keys(person)
        choose(person, "Dates", 2)
        choose(person, "Paper", 8)
        wait_for_status("841 × 594 mm · smallest")
        choose(person, "Sheets", 1)
        wait_for_status("841 × 594 mm · on 15 sheets · smallest")
        poster = os.path.join(folder, "poster")
        save(person, "Save as PDF…", poster)
        accessible.find("label", "Saved as “poster.pdf”")
        assert re.search(r"Pages: +15\n", read_pdf(poster + ".pdf")), read_pdf(poster + ".pdf")
        person.key("ctrl+e")
        wait_for_status("on 15 sheets")
        check_slide_of_event(person, folder)
        person.key("Escape")
        canvas.wait_for_selection(None)
        person.key("ctrl+e")
        wait_for_status("1920 × 1080 px")
        assert find_row("Dates"), "the slide is of the view"
        person.key("Escape")
        accessible.wait_gone("frame", "Export")
        person.quit()


session.main(globals())
