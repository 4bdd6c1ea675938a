#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hand-outs of stories, as the programs of others read them. Prints TAP.

usage: test-hand-outs.py PROGRAM RESOURCES
"""
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import foreign
from tap import run_cases

PROGRAM = os.path.abspath(sys.argv[1])
LIBRARY = pathlib.Path(sys.argv[2]) / "library"
STORIES = {path.stem.removeprefix("story-"): json.loads(path.read_text())
           for path in LIBRARY.glob("story-*.json")}
# What nobody but the teacher is told: answers begin so.
LABELS = {"es": ("Respuesta:", "Notas:"), "en": ("Answer:", "Notes:")}
# Dates that stops ask for.
ASKED = {
    ("letter-to-treaty", "es"): ("19 de junio de 2024",),
    ("letter-to-treaty", "en"): ("19 June 2024",),
    ("one-voice", "es"): ("26 de julio de 2023", "19 de junio de 2024", "18 de julio de 2024"),
    ("one-voice", "en"): ("26 July 2023", "19 June 2024", "18 July 2024"),
}
A4, LETTER = (595, 842), (612, 792)
ALONE = {"meta", "br", "link", "img", "path", "rect", "use"}


def plain(text):
    return foreign.normalise(text.replace("**", ""))


class Page(html.parser.HTMLParser):
    """Reads a page: its text, its alternative texts, its ids; each element must be closed."""

    def __init__(self, text):
        super().__init__()
        self.open, self.words, self.spoken, self.ids, self.tags = [], [], [], [], []
        self.links = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.tags.append(tag)
        self.spoken.append(attributes.get("aria-label", ""))
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.links += [attributes[x] for x in ("href", "src", "xlink:href") if x in attributes]
        if tag not in ALONE:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in ALONE:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag in ALONE:
            return
        assert self.open and self.open[-1] == tag, f"</{tag}> in {self.open}"
        self.open.pop()

    def handle_data(self, data):
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self):
        return foreign.normalise("".join(self.words))


class HandOuts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="tumen-test-"))
        kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        cls.environment = {**kept, "SOURCE_DATE_EPOCH": "1700000000",
                           "XDG_DATA_HOME": str(cls.folder / "home")}
        cls.made = {}

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def run_tumen(self, *words, code=0):
        done = subprocess.run([PROGRAM, "story", "export", *map(str, words)], capture_output=True,
                              timeout=120, env=self.environment, check=False)
        self.assertEqual(done.returncode, code, done.stderr.decode())
        if code == 0:
            self.assertEqual(done.stderr, b"")
            self.assertEqual(done.stdout, b"")
        return done.stderr.decode()

    def export(self, story, suffix, *words):
        """Each file is made once."""
        key = (story, suffix, *words)
        if key not in self.made:
            path = self.folder / f"{len(self.made)}.{suffix}"
            self.run_tumen(story, "-o", path, *words)
            self.made[key] = path
        return self.made[key]

    def read(self, story, suffix, reader, language):
        """All that a file says."""
        path = self.export(story, suffix, "--for", reader, "--lang", language)
        if suffix == "html":
            page = Page(path.read_text())
            return f"{page.text} {' '.join(page.spoken)} {path.read_text()}"
        info = foreign.pdf_info(path)
        outline = " ".join(title for _depth, title, _page in foreign.pdf_outline(path))
        return foreign.normalise(f"{foreign.pdf_text(path, raw=True)} {info} {outline}")

    def assert_says(self, words, said):
        """A reader of PDF may put a blank where a line ends."""
        self.assertIn(plain(words).replace(" ", ""), said.replace(" ", ""))

    def each(self):
        for story, content in STORIES.items():
            for language in ("es", "en"):
                for suffix in ("pdf", "html"):
                    yield story, content, language, suffix

    def test_each_quotation_and_question_is_there_word_for_word(self):
        for story, content, language, suffix in self.each():
            for reader in ("student", "teacher"):
                said = self.read(story, suffix, reader, language)
                for stop in content["stops"]:
                    for quotation in stop.get("quotations", ()):
                        self.assert_says(quotation["words"][language], said)
                    if "question" in stop:
                        self.assert_says(stop["question"][language], said)

    def test_a_student_is_told_no_answer_and_no_note(self):
        for story, content, language, suffix in self.each():
            said = self.read(story, suffix, "student", language)
            close = said.replace(" ", "")
            for stop in content["stops"]:
                for key in ("answer", "notes"):
                    for line in stop.get(key, {}).get(language, "").splitlines():
                        if line.strip():
                            self.assertNotIn(plain(line).replace(" ", ""), close)
            for words in LABELS[language] + ASKED[story, language]:
                self.assertNotIn(words.replace(" ", ""), close)

    def test_a_teacher_is_told_answers_and_notes(self):
        for story, content, language, suffix in self.each():
            said = self.read(story, suffix, "teacher", language)
            for stop in content["stops"]:
                if "answer" in stop:
                    self.assert_says(stop["answer"][language], said)
                for line in stop.get("notes", {}).get(language, "").splitlines():
                    self.assert_says(line, said)
            for words in LABELS[language] + ASKED[story, language]:
                self.assert_says(words, said)

    def test_a_pdf_is_sound_and_as_large_as_its_paper(self):
        for paper, size in (("a4", A4), ("letter", LETTER)):
            path = self.export("one-voice", "pdf", "--paper", paper, "--lang", "en")
            foreign.pdf_check(path)
            info = foreign.pdf_info(path)
            self.assertEqual(info["Title"], STORIES["one-voice"]["title"]["en"])
            self.assertEqual(info["Tagged"], "yes")
            numbers = [float(x) for x in re.findall(r"[\d.]+", info["Page size"])[:2]]
            for got, expected in zip(numbers, size):
                self.assertAlmostEqual(got, expected, delta=0.6)

    def test_the_outline_leads_to_each_stop(self):
        story = STORIES["letter-to-treaty"]
        path = self.export("letter-to-treaty", "pdf", "--for", "teacher", "--lang", "es")
        self.assertEqual(len(foreign.pdf_outline(path)), len(story["stops"]) + 1)

    def test_without_colour_there_is_none(self):
        path = self.export("letter-to-treaty", "pdf", "--theme", "grey", "--lang", "en")
        foreign.pdf_check(path)
        for page in range(1, 1 + int(foreign.pdf_info(path)["Pages"])):
            self.assertTrue(foreign.is_grey(foreign.pdf_render(path, page, 48)))
        page = self.export("letter-to-treaty", "html", "--theme", "grey", "--lang", "en")
        for parts in re.findall(r"rgb\(([\d.]+)%,([\d.]+)%,([\d.]+)%\)", page.read_text()):
            self.assertEqual(len(set(parts)), 1, parts)

    def test_a_page_needs_nothing_else(self):
        for story, content in STORIES.items():
            path = self.export(story, "html", "--for", "student", "--lang", "es")
            text = path.read_text()
            page = Page(text)
            self.assertEqual(page.open, [])
            self.assertNotIn("script", page.tags)
            self.assertEqual(page.tags.count("svg"), len(content["stops"]))
            self.assertEqual(page.tags.count("section"), len(content["stops"]) + 1)
            self.assertEqual(len([x for x in page.spoken if x]), len(content["stops"]))
            self.assertEqual(len(page.ids), len(set(page.ids)))
            for link in page.links:
                self.assertTrue(link.startswith("#") and link[1:] in page.ids, link)
            self.assertNotIn("@import", text)
            self.assertIn('lang="es"', text)

    def test_the_same_story_gives_the_same_bytes(self):
        for suffix in ("pdf", "html"):
            first = self.export("one-voice", suffix, "--lang", "es")
            again = self.folder / f"again.{suffix}"
            self.run_tumen("one-voice", "-o", again, "--lang", "es")
            self.assertEqual(first.read_bytes(), again.read_bytes())

    def test_what_is_asked_for_wrongly_is_told(self):
        told = self.run_tumen("one-voice", "-o", self.folder / "x.doc", code=2)
        self.assertIn(".html", told)
        target = self.folder / "wrong.pdf"
        self.assertIn("student, teacher",
                      self.run_tumen("one-voice", "-o", target, "--for", "me", code=2))
        self.assertIn("a4, letter",
                      self.run_tumen("one-voice", "-o", target, "--paper", "a9", code=2))
        self.assertIn("print, grey",
                      self.run_tumen("one-voice", "-o", target, "--theme", "dark", code=2))
        self.run_tumen("one-voice", "-o", self.folder / "a.tumen-story", "--for", "teacher", code=2)
        self.assertFalse(target.exists())
        there = self.export("one-voice", "pdf", "--lang", "es")
        self.assertIn("--force", self.run_tumen("one-voice", "-o", there, code=1))


if __name__ == "__main__":
    run_cases(HandOuts)
