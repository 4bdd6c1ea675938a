#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of figures, as the programs of others read them. Prints TAP.

usage: test-figure-readers.py WRITE-FIGURES
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "app"))

import foreign  # noqa: E402
import poison  # noqa: E402
from tap import run_cases  # noqa: E402

PROGRAM = os.path.abspath(sys.argv[1])
ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
RECIPE = "tumen:contacts/view?lanes=kind#revision=1"
SVG = "{http://www.w3.org/2000/svg}"


def write(folder, *arguments):
    done = subprocess.run([PROGRAM, folder, *map(str, arguments)], capture_output=True,
                          timeout=60, env=ENVIRONMENT, check=False)
    assert done.returncode == 0 and not done.stderr, done.stderr.decode()


class Folder(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="tumen-test-"))
        cls.write()

    @classmethod
    def write(cls):
        write(cls.folder)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)


class Sound(Folder):
    def test_a_report_is_tagged_and_says_what_it_is(self):
        path = self.folder / "report.pdf"
        foreign.pdf_check(path)
        info = foreign.pdf_info(path)
        self.assertEqual(info["Title"], "Russia–North Korea contacts")
        self.assertEqual(info["Author"], "An analyst")
        self.assertEqual(info["Keywords"], RECIPE)
        self.assertEqual(info["Tagged"], "yes")
        self.assertEqual(info["CreationDate"], "2023-11-14T22:13:20Z")
        self.assertIn("A4", info["Page size"])
        tree = foreign.read_with("pdfinfo", "-struct", path).decode()
        self.assertTrue(tree.startswith("Document\n  H1 (block)\n"), tree[:200])
        for tag in ("L", "LI", "Lbl", "LBody", "P"):
            self.assertRegex(tree, rf"(?m)^ *{tag} \(block\)$")

    def test_fonts_are_embedded_and_text_can_be_found(self):
        fonts = foreign.pdf_fonts(self.folder / "report.pdf")
        self.assertTrue(fonts)
        for font in fonts:
            self.assertTrue(font["embedded"] and font["subset"] and font["unicode"], font)
        text = foreign.pdf_text(self.folder / "report.pdf")
        self.assertIn("Partnership treaty signed", text)

    def test_links_lead_to_pages_or_to_the_web(self):
        path = self.folder / "report.pdf"
        pages = int(foreign.pdf_info(path)["Pages"])
        inside = 0
        for _page, target in foreign.pdf_links(path):
            if isinstance(target, int):
                self.assertIn(target, range(1, pages + 1))
                inside += 1
            else:
                self.assertRegex(target, r"\Ahttps?://[!-~]+\Z")
        self.assertGreater(inside, 80)

    def test_links_lie_on_what_is_clicked(self):
        path = self.folder / "report.pdf"
        pdf = foreign.Pdf(path)
        inside, on_words = 0, 0
        for number, page in enumerate(pdf.pages, 1):
            width, height = pdf.get_in(page, "/MediaBox")[2:]
            boxes = foreign.read_with("pdftotext", "-bbox", "-f", number, "-l", number, path, "-")
            words = [tuple(map(float, re.findall(rb'M[a-z]+="([\d.]+)"', line)))
                     for line in boxes.splitlines() if b"<word" in line]
            for reference in pdf.get_in(page, "/Annots") or []:
                x0, y0, x1, y1 = pdf.get_in(reference, "/Rect")
                self.assertTrue(0 <= x0 < x1 <= width and 0 <= y0 < y1 <= height, (x0, y0, x1, y1))
                inside += 1
                on_words += any(x0 - 2 <= left and right <= x1 + 2 and
                                y0 - 2 <= height - (top + bottom) / 2 <= y1 + 2
                                for left, top, right, bottom in words)
        self.assertGreater(on_words / inside, 0.8)

    def test_places_are_where_they_should_be(self):
        path = self.folder / "report.pdf"
        listed = foreign.read_with("pdfinfo", "-dests", path).decode().splitlines()
        places = [re.match(r" *(\d+) \[ XYZ +(\d+) +(\d+) .*\"(.*)\"", line) for line in listed]
        found = {place[4]: (int(place[2]), int(place[3])) for place in places if place}
        # The left edge of a column is the margin of 12 mm.
        self.assertEqual(found["n1"][0], 34)
        self.assertLess(max(y for _x, y in found.values()), 596)

    def test_sheets_make_a_poster(self):
        path = self.folder / "tiles.pdf"
        foreign.pdf_check(path)
        info = foreign.pdf_info(path)
        self.assertIn("A3", info["Page size"])
        self.assertEqual(int(info["Pages"]) % 2, 0)
        self.assertIn("row 1, column 2 of 2 × 4", foreign.pdf_text(path, 2))

    def test_a_picture_has_its_resolution_and_texts(self):
        found = foreign.png_check(self.folder / "figure.png")
        self.assertEqual((found["width"], found["dots"]), (1878, (11811, 11811)))
        self.assertEqual((found["colours"], found["srgb"]), ("rgb", True))
        self.assertEqual(found["texts"]["Source"], RECIPE)
        packet = xml.etree.ElementTree.fromstring(
            found["texts"]["XML:com.adobe.xmp"].replace("\ufeff", ""))
        self.assertIn("Russia–North Korea contacts", "".join(packet.itertext()))

    def test_letters_as_text_look_as_letters_as_outlines(self):
        pictures = []
        for name in ("figure.svg", "text.svg"):
            foreign.xml_check(self.folder / name)
            pictures.append(foreign.read_pixels(
                foreign.svg_render(self.folder / name, width=600)))
        self.assertEqual(len(pictures[0]), len(pictures[1]))
        differ = sum(abs(a - b) > 128 for a, b in zip(pictures[0][::7], pictures[1][::7]))
        self.assertLess(differ / (len(pictures[0]) / 7), 0.01)

    def test_each_event_is_a_named_group_with_its_texts(self):
        root = xml.etree.ElementTree.parse(self.folder / "text.svg").getroot()
        self.assertEqual(root.find(f"{SVG}title").text, "Russia–North Korea contacts")
        groups = [g for g in root.iter(f"{SVG}g") if g.get("class", "").startswith("event ")]
        self.assertGreater(len(groups), 10)
        self.assertEqual(len({g.get("id") for g in groups}), len(groups))
        for group in groups:
            self.assertRegex(group.find(f"{SVG}title").text, ", ")
            self.assertTrue(group.find(f"{SVG}desc").text)
        self.assertEqual(list(root.iter(f"{SVG}image")), [])


class Poisoned(Folder):
    @classmethod
    def write(cls):
        data = cls.folder / "data.json"
        data.write_text(json.dumps(poison.make_data_set()))
        write(cls.folder, data)
        data.unlink()

    def test_every_file_is_sound(self):
        for path in sorted(self.folder.iterdir()):
            if path.suffix == ".pdf":
                foreign.pdf_check(path)
                foreign.pdf_text(path)
            elif path.suffix == ".png":
                foreign.png_check(path)
            else:
                foreign.xml_check(path)
                foreign.svg_render(path, width=300)

    def test_words_with_links_can_be_read_aloud(self):
        tree = foreign.read_with("pdfinfo", "-struct-text", self.folder / "report.pdf").decode()
        self.assertRegex(tree, r'LBody \(block\)\n +P \(block\)\n +Span \(inline\)\n +"\w+')

    def test_no_link_leads_elsewhere(self):
        for path in self.folder.glob("*.pdf"):
            for _page, target in foreign.pdf_links(path):
                self.assertTrue(isinstance(target, int) or re.match("https?://", target), target)
        for path in self.folder.glob("*.svg"):
            for link in xml.etree.ElementTree.parse(path).getroot().iter(f"{SVG}a"):
                self.assertRegex(link.get("href"), "^https?://")


if __name__ == "__main__":
    run_cases(Sound, Poisoned)
