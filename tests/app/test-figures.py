#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures, as the programs of others read them. Prints TAP.

usage: test-figures.py PROGRAM RESOURCES
"""
import html.parser
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

import foreign
from tap import run_cases

PROGRAM = os.path.abspath(sys.argv[1])
LIBRARY = pathlib.Path(sys.argv[2]) / "library"
ENVIRONMENT = {
    **{k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")},
    "SOURCE_DATE_EPOCH": "1700000000",
}
WIDTH, HEIGHT = 1440, 800
# To look at every seventh value of a picture is enough, and quick.
STEP = 7
SVG = "{http://www.w3.org/2000/svg}"
TITLES = {
    "russian": "Письмо из Москвы",
    "korean": "조로 관계의 날",
    "spanish": "Reunión en Jabárovsk",
    "markup": "<b>x</b> & “y”",
}
MADE_UP = {
    "schema": "contacts/1",
    "title_en": "Scripts & <marks>",
    "title_es": "Escrituras",
    "events": [
        {"id": name, "kind": "meeting", "title_en": title, "title_es": title,
         "short_title_en": title, "short_title_es": title, "status_id": "reported",
         "date": {"edtf": f"2024-{number * 3:02}-05", "basis": "inferred"}}
        for number, (name, title) in enumerate(TITLES.items(), 1)
    ],
}


def run(*arguments):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=120,
                          env=ENVIRONMENT, check=False)
    assert done.returncode == 0, f"{arguments}: {done.returncode}: {done.stderr.decode()}"
    assert done.stderr == b"", f"{arguments}: {done.stderr.decode()}"


class Figures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="tumen-test-"))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def export(self, name, *options):
        path = self.folder / name
        run("export", "-o", path, "--force", "--width", WIDTH, "--height", HEIGHT, *options)
        return path


class Canvas(Figures):
    """The canvas as a picture, of the built-in library."""

    def test_a_pdf_is_sound_and_says_what_it_is(self):
        path = self.export("canvas.pdf", "--lang", "en")
        foreign.pdf_check(path)
        info = foreign.pdf_info(path)
        self.assertEqual(info["Title"], "Russia–North Korea contacts")
        self.assertIn("of 57 events", info["Subject"])
        self.assertEqual(info["Pages"], "1")
        self.assertEqual(info["JavaScript"], "no")
        self.assertEqual(info["Page size"], f"{WIDTH * 0.75:g} x {HEIGHT * 0.75:g} pts")

    def test_fonts_of_a_pdf_are_embedded_and_can_be_searched(self):
        fonts = foreign.pdf_fonts(self.export("canvas.pdf", "--lang", "es"))
        self.assertTrue(fonts)
        for font in fonts:
            self.assertTrue(font["embedded"] and font["unicode"], font)
            self.assertTrue(font["type"].startswith(("Type 1", "TrueType", "CID")), font)

    def test_a_png_is_sound_and_says_what_it_is(self):
        for scale, dots in (("1", 3780), ("3.125", 11811)):
            png = foreign.png_check(self.export("canvas.png", "--lang", "en", "--scale", scale))
            size = (round(WIDTH * float(scale)), round(HEIGHT * float(scale)))
            self.assertEqual((png["width"], png["height"]), size)
            self.assertEqual((png["colours"], png["bits"]), ("rgb", 8))
            self.assertEqual(png["dots"], (dots, dots))
            self.assertTrue(png["srgb"])
            self.assertEqual(png["texts"]["Title"], "Russia–North Korea contacts")
            self.assertIn("of 57 events", png["texts"]["Description"])

    def test_the_three_formats_show_the_same(self):
        svg = self.export("canvas.svg")
        foreign.xml_check(svg)
        pictures = [self.export("canvas.png"), foreign.svg_render(svg),
                    foreign.pdf_render(self.export("canvas.pdf"))]
        first = foreign.read_pixels(pictures[0])[::STEP]
        for picture in pictures:
            png = foreign.png_check(picture)
            self.assertEqual((png["width"], png["height"]), (WIDTH, HEIGHT))
            self.assertGreater(foreign.count_colours(picture), 20)
            # Edges of letters differ; a thing that is missing or elsewhere is more than that.
            pixels = foreign.read_pixels(picture)[::STEP]
            differ = sum(abs(a - b) > 64 for a, b in zip(first, pixels))
            self.assertLess(differ, len(first) * 0.02)


class Drawing(Figures):
    """An SVG whose texts can be edited, in a program for drawing."""

    options = ("--lang", "es", "--from", "2024", "--to", "2024", "--lanes", "source")

    def setUp(self):
        self.svg = self.export("drawing.svg", "--letters", "text", *self.options)

    def test_it_looks_as_it_should(self):
        ours = self.export("drawing.png", *self.options)
        drawn = foreign.svg_draw(self.svg)
        png = foreign.png_check(drawn)
        self.assertEqual((png["width"], png["height"]), (WIDTH, HEIGHT))
        pixels, drawn_pixels = (foreign.read_pixels(p)[::STEP] for p in (ours, drawn))
        differ = sum(abs(a - b) > 64 for a, b in zip(pixels, drawn_pixels))
        self.assertLess(differ, len(pixels) * 0.02)

    def test_each_event_is_a_group_and_each_text_a_text(self):
        objects = foreign.svg_objects(self.svg)
        root = xml.etree.ElementTree.parse(self.svg).getroot()
        groups = [group.get("id") for group in root.iter(f"{SVG}g")
                  if group.get("class", "").startswith("event ")]
        self.assertGreater(len(groups), 10)
        for name in groups:
            left, top, width, height = objects[name]
            self.assertTrue(left < WIDTH and left + width > 0 and width > 0, name)
            self.assertTrue(0 <= top and top + height <= HEIGHT and height > 0, name)
        texts = [name for name in objects if re.fullmatch("text[0-9-]+", name)]
        self.assertEqual(len(texts), len(list(root.iter(f"{SVG}text"))))


class Scripts(Figures):
    """Texts in other scripts, and such as look like markup."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        data = cls.folder / "scripts.json"
        data.write_text(json.dumps(MADE_UP))
        cls.library = ["--library", cls.folder / "scripts.tumen", "--lang", "en"]
        run("import", data, "-o", cls.folder / "scripts.tumen")

    def test_all_scripts_can_be_found_in_a_pdf(self):
        path = self.export("scripts.pdf", *self.library)
        foreign.pdf_check(path)
        for raw in (False, True):
            text = foreign.pdf_text(path, page=1, raw=raw)
            for title in TITLES.values():
                self.assertIn(title, text)
        for font in foreign.pdf_fonts(path):
            self.assertTrue(font["embedded"] and font["unicode"], font)

    def test_a_slide_has_room_below_the_longest_title(self):
        event = {**MADE_UP["events"][0], "title_en": "W" * 500}
        data = self.folder / "long.json"
        data.write_text(json.dumps({**MADE_UP, "events": [event]}))
        run("import", data, "-o", self.folder / "long.tumen")
        path = self.folder / "long.pdf"
        run("export", "-o", path, "--as", "event", "--select", event["id"], "--library",
            self.folder / "long.tumen", "--lang", "en")
        words = foreign.read_with("pdftotext", "-bbox", path, "-").decode()
        lines = re.findall(r'yMax="([\d.]+)">(?:W+…?|March)<', words)
        self.assertGreater(len(lines), 4)
        self.assertLess(max(map(float, lines)), 600)
        self.assertIn("W…<", words)

    def test_a_slide_has_room_for_the_longest_citation(self):
        library, path = self.folder / "cited.tumen", self.folder / "cited.pdf"
        run("import", LIBRARY, "-o", library)
        with sqlite3.connect(library) as database:
            database.execute("UPDATE source_text SET name = 'WWWWWWWWW ' || replace(hex("
                             "zeroblob(28)), '00', 'WWWWWWWWW ')")
        database.close()
        run("export", "-o", path, "--as", "slides", "--library", library, "--lang", "es")
        words = foreign.read_with("pdftotext", "-bbox", path, "-").decode()
        lines, footers = (list(map(float, re.findall(rf'yMax="([\d.]+)">{word}<', words)))
                          for word in ("W+…?", "Tumen"))
        self.assertGreater(len(lines), 1000)
        self.assertLess(max(lines), min(footers) - 20)

    def test_titles_are_kept_letter_by_letter(self):
        path = self.export("scripts.png", *self.library)
        self.assertEqual(foreign.png_check(path)["texts"]["Title"], MADE_UP["title_en"])
        path = self.export("scripts.pdf", *self.library)
        self.assertEqual(foreign.pdf_info(path)["Title"], MADE_UP["title_en"])
        foreign.xml_check(self.export("scripts.svg", *self.library))


class Products(Figures):
    """Reports, slides, posters and hand-outs of the built-in library."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.report = cls.folder / "report.pdf"
        cls.said = cls.make(cls.report, "--lang", "es")
        shown = json.loads(cls.ask("list", "--format", "json", "--from", "2023-05",
                                   "--to", "2025-07"))["events"]
        names = {name for event in shown for name in event["excerpts"]}
        texts = json.loads((LIBRARY / "excerpts.json").read_text())["excerpts"]
        cls.excerpts = {text["id"]: text["text"] for text in texts if text["id"] in names}

    @classmethod
    def ask(cls, *words):
        done = subprocess.run([PROGRAM, *words], capture_output=True, check=True, env=ENVIRONMENT)
        return done.stdout.decode()

    @classmethod
    def make(cls, path, *options):
        return cls.ask("export", "-o", str(path), "--force", *options)

    def test_a_report_is_sound_and_all_its_links_lead_somewhere(self):
        foreign.pdf_check(self.report)
        info = foreign.pdf_info(self.report)
        self.assertEqual(info["Tagged"], "yes")
        links = foreign.pdf_links(self.report)
        pages = int(info["Pages"])
        for _page, target in links:
            if isinstance(target, int):
                self.assertTrue(1 <= target <= pages)
            else:
                self.assertTrue(target.startswith(("https://", "http://")), target)
        self.assertGreater(sum(isinstance(target, int) for _page, target in links), 100)
        self.assertTrue(foreign.pdf_outline(self.report))

    def test_a_report_has_every_excerpt_letter_by_letter(self):
        text = re.sub(r"\s", "", foreign.pdf_text(self.report, raw=True))
        self.assertGreater(len(self.excerpts), 50)
        for name, exact in self.excerpts.items():
            self.assertIn(re.sub(r"\s", "", exact), text, name)

    def test_a_hand_out_needs_nothing_else(self):
        path = self.folder / "hand-out.html"
        self.make(path, "--lang", "es")
        text = path.read_text()
        page = HandOut()
        page.feed(text)
        page.close()
        self.assertEqual(page.scripts, 0)
        self.assertEqual(page.fetched, [])
        self.assertEqual(len(page.ids), len(set(page.ids)))
        self.assertEqual([link for link in page.inner if link not in page.ids], [])
        self.assertTrue(all(link.startswith(("https://", "http://")) for link in page.outer))
        words = "".join(page.words)
        for name, exact in self.excerpts.items():
            self.assertIn(re.sub(r"\s", "", exact), re.sub(r"\s", "", words), name)

    def test_slides_are_as_large_as_a_screen(self):
        path = self.folder / "slides.pdf"
        self.make(path, "--as", "slides", "--kind", "agreement,attack", "--theme", "dark")
        foreign.pdf_check(path)
        self.assertEqual(foreign.pdf_info(path)["Page size"], "1440 x 810 pts")
        self.assertGreater(int(foreign.pdf_info(path)["Pages"]), 6)
        self.make(self.folder / "event.png", "--as", "event", "--select", "amur-summit-2023")
        png = foreign.png_check(self.folder / "event.png")
        self.assertEqual((png["width"], png["height"]), (1920, 1080))

    def test_a_poster_can_be_parted_into_sheets(self):
        path = self.folder / "poster.pdf"
        self.make(path, "--as", "poster", "--paper", "a1-landscape")
        self.assertEqual(foreign.pdf_info(path)["Pages"], "1")
        self.make(path, "--as", "poster", "--paper", "a1-landscape", "--tiles", "a3")
        foreign.pdf_check(path)
        self.assertGreaterEqual(int(foreign.pdf_info(path)["Pages"]), 6)

    def test_grey_is_grey(self):
        path = self.folder / "grey.png"
        self.make(path, "--size", "column-90", "--theme", "grey", "--dpi", "96")
        self.assertTrue(foreign.is_grey(path))

    def test_what_is_left_out_is_told(self):
        self.assertRegex(self.said, r"^\d+ de 57 hechos")
        said = self.make(self.folder / "small.png", "--width", "700", "--height", "300",
                         "--lang", "en")
        self.assertIn("hard to read", said)

    def test_wrong_options_say_what_is_allowed(self):
        for words, allowed in ((("--as", "film"), "poster"), (("--paper", "a9"), "a4-portrait"),
                               (("--date", "soon"), "2025-10-14"), (("--dpi", "9"), "24"),
                               (("--tiles", "a9"), "a4"), (("--letters", "runes"), "text"),
                               (("--width", "700"), "picture")):
            done = subprocess.run([PROGRAM, "export", "-o", self.folder / "x.pdf", "--as", "report",
                                   *words], capture_output=True, env=ENVIRONMENT, check=False)
            self.assertEqual(done.returncode, 2, words)
            self.assertIn(allowed, done.stderr.decode())
            self.assertFalse((self.folder / "x.pdf").exists())

    def test_the_same_figure_has_the_same_bytes(self):
        for name in ("same.pdf", "same.png", "same.svg", "same.html"):
            path = self.folder / name
            options = ["--kind", "agreement", "--date", "2025-10-14"]
            self.make(path, *options)
            first = path.read_bytes()
            self.make(path, *options)
            self.assertEqual(path.read_bytes(), first, name)


class HandOut(html.parser.HTMLParser):
    """What a hand-out holds."""

    def __init__(self):
        super().__init__()
        self.scripts, self.fetched, self.ids = 0, [], []
        self.inner, self.outer, self.words = [], [], []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.scripts += tag == "script" or any(name.startswith("on") for name in values)
        self.fetched += [values[name] for name in ("src", "srcset", "data") if name in values]
        self.fetched += [values["href"]] if tag == "link" else []
        if "id" in values:
            self.ids.append(values["id"])
        target = values.get("href", values.get("xlink:href", ""))
        if target.startswith("#"):
            self.inner.append(target[1:])
        elif tag == "a":
            self.outer.append(target)

    def handle_data(self, data):
        self.words.append(data)


def make_pdf(path):
    """Two pages with links of all sorts and an outline."""
    def link(**target):
        return {"/Type": "/Annot", "/Subtype": "/Link", "/Rect": [0, 0, 9, 9],
                **{f"/{name}": value for name, value in target.items()}}

    page = {"/Type": "/Page", "/Parent": "2 0 R", "/MediaBox": [0, 0, 99, 99]}
    links = [link(A={"/S": "/URI", "/URI": "u:https://example.org/a?b=(c)"}),
             link(Dest="u:back"), link(A={"/S": "/GoTo", "/D": ["4 0 R", "/Fit"]})]
    objects = {
        1: {"/Type": "/Catalog", "/Pages": "2 0 R", "/Outlines": "5 0 R",
            "/Names": {"/Dests": {"/Kids": ["8 0 R"]}}},
        2: {"/Type": "/Pages", "/Kids": ["3 0 R", "4 0 R"], "/Count": 2},
        3: {**page, "/Annots": links[:1]},
        4: {**page, "/Annots": links[1:]},
        5: {"/Type": "/Outlines", "/First": "6 0 R", "/Last": "6 0 R", "/Count": 2},
        6: {"/Title": "u:2024", "/Parent": "5 0 R", "/First": "7 0 R", "/Last": "7 0 R",
            "/Count": 1, "/Dest": ["3 0 R", "/Fit"]},
        7: {"/Title": "u:júnio", "/Parent": "6 0 R", "/Dest": ["4 0 R", "/Fit"]},
        8: {"/Limits": ["u:back", "u:back"],
            "/Names": ["u:back", {"/D": ["3 0 R", "/XYZ", 0, 9, 0]}]},
    }
    values = {f"obj:{number} 0 R": {"value": value} for number, value in objects.items()}
    source = path.with_suffix(".json")
    source.write_text(json.dumps({"qpdf": [
        {"jsonversion": 2, "pdfversion": "1.7", "maxobjectid": len(objects)},
        {**values, "trailer": {"value": {"/Root": "1 0 R", "/Size": len(objects) + 1}}},
    ]}))
    foreign.read_with("qpdf", "--json-input", source, path)


class Readers(Figures):
    """What the other tests rely on."""

    def test_links_and_the_outline_of_a_pdf_are_found(self):
        path = self.folder / "links.pdf"
        make_pdf(path)
        foreign.pdf_check(path)
        self.assertEqual(foreign.pdf_links(path),
                         [(1, "https://example.org/a?b=(c)"), (2, 1), (2, 2)])
        self.assertEqual(foreign.pdf_outline(path), [(0, "2024", 1), (1, "júnio", 2)])

    def test_damage_is_told(self):
        checks = {"svg": foreign.xml_check, "pdf": foreign.pdf_check, "png": foreign.png_check}
        for suffix, check in checks.items():
            path = self.export(f"damaged.{suffix}")
            path.write_bytes(path.read_bytes()[:-40])
            with self.assertRaises(AssertionError):
                check(path)

    def test_colour_is_told_from_grey(self):
        for colour, grey in (("#777777", True), ("#777877", False)):
            path = self.folder / "plain.png"
            foreign.read_with("convert", "-size", "9x9", "xc:#444444", "-fill", colour, "-draw",
                              "point 4,4", path)
            self.assertEqual(foreign.is_grey(path), grey)
            self.assertEqual(foreign.count_colours(path), 2)


if __name__ == "__main__":
    run_cases(Canvas, Drawing, Scripts, Products, Readers)
