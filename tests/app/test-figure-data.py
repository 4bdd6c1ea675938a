#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The data of a figure, read by the programs of others. Prints TAP.

usage: test-figure-data.py PROGRAM RESOURCES
"""
import csv
import io
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

import bibtexparser
import icalendar
import jsonschema

from poison import RECORDS, TITLES, make_cited_data_set
from tap import run_cases

PROGRAM, RESOURCES = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).absolute()
SUFFIXES = ("csv", "json", "csl.json", "bib", "ris", "ics")
ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
# What a spreadsheet would run, or take for the first day of a month.
UNSAFE = re.compile(r"[\t\r\n]|[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*"
                    r"[=+\-@\uff1d\uff0b\uff0d\uff20]")
MONTH = re.compile(r"\d{4}-\d\d")


def start(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=120,
                          env=ENVIRONMENT, check=False)


def run(*arguments):
    done = start(*arguments)
    assert done.returncode == 0, f"{arguments}: {done.returncode}: {done.stderr.decode()}"
    assert done.stderr == b"", done
    return done.stdout.decode()


def read_csv(content, encoding):
    csv.field_size_limit(10_000_000)
    return list(csv.DictReader(io.StringIO(content.decode(encoding), newline=""), strict=True))


def as_line(text):
    """What a file of lines keeps of a text."""
    text = re.sub("[\0-\x1f\x7f-\x9f\u2028\u2029]", " ", re.sub("[\u202d\u202e]", "", text))
    return "".join("\ufffd" if ord(c) & 0xfffe == 0xfffe or 0xfdd0 <= ord(c) <= 0xfdef else c
                   for c in text)


class Exported(unittest.TestCase):
    """Of a library, each file once. Figures show what has a date."""
    library = []
    files = {}
    undated = set()
    not_held = set()

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="tumen-test-"))
        cls.prepare()
        cls.files = {suffix: cls.write(f"all.{suffix}") for suffix in SUFFIXES}
        cls.files["plain"] = cls.write("plain.csv", "--plain")

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    @classmethod
    def prepare(cls):
        pass

    @classmethod
    def write(cls, name, *options):
        path = cls.folder / name
        run("export", "-o", path, "--lang", "en", "--whole", *cls.library, *options)
        return path.read_bytes()

    def works(self):
        """Articles and pages of the events, counted in the data set."""
        articles = {x["id"]: x["article"] for x in self.data["excerpts"]}
        pages = {c["id"]: [p["address"] for p in c["pages"]] for c in self.data["citations"]}
        events = [e for e in self.data["events"] if e["id"] in self.titles]
        works = {articles[x] for e in events for x in e["excerpts"]}
        return works | {p for e in events for c in e["external_checks"] for p in pages[c]}

    def entries(self):
        return icalendar.Calendar.from_ical(self.files["ics"]).walk("VEVENT")

    def test_csv_has_a_row_an_event_and_no_formula(self):
        safe = read_csv(self.files["csv"], "utf-8-sig")
        plain = read_csv(self.files["plain"], "utf-8")
        self.assertEqual([r["number"] for r in safe], [str(i + 1) for i in range(len(self.titles))])
        self.assertEqual({r["id"]: r["title"] for r in plain}, self.titles)
        for one, other in zip(safe, plain):
            self.assertNotIn(None, one)
            for column, cell in one.items():
                exact = other[column]
                unsafe = UNSAFE.match(exact) or (column in ("date", "date_words") and
                                                 MONTH.fullmatch(other["date"]))
                self.assertFalse(UNSAFE.match(cell), cell[:40])
                self.assertEqual(cell, "'" + exact if unsafe else exact)

    def test_csv_has_excerpts_word_for_word(self):
        excerpts = {x["id"]: x["text"] for x in self.data["excerpts"]}
        of_event = {e["id"]: e["excerpts"] for e in self.data["events"]}
        for row in read_csv(self.files["plain"], "utf-8"):
            joined = "\n\n".join(f"[{x}] {excerpts[x]}" for x in of_event[row["id"]])
            self.assertEqual(row["excerpts"], joined)

    def test_json_obeys_the_schema_of_lists(self):
        value = json.loads(self.files["json"])
        schema = json.loads((RESOURCES / "schemas" / "list.schema.json").read_text())
        jsonschema.validate(value, schema)
        self.assertEqual({e["id"]: e["title"] for e in value["events"]}, self.titles)
        self.assertEqual([e["number"] for e in value["events"]],
                         list(range(1, len(self.titles) + 1)))
        n_shown, n_undated = len(self.titles), len(self.undated)
        self.assertTrue(value["sentence"].startswith(f"{n_shown} of {n_shown + n_undated} events"))
        self.assertIn(f"; {n_undated} with no date", value["sentence"])
        self.assertTrue(value["address"].startswith("tumen:"))

    def test_csl_json_has_each_work_once(self):
        items = json.loads(self.files["csl.json"])
        self.assertEqual(len(items), len(self.works()))
        self.assertEqual(len({i["id"].lower() for i in items}), len(items))
        for item in items:
            self.assertIn(item["type"], ("article-newspaper", "webpage"))
            self.assertRegex(item.get("URL", "https:"), "^https?:")

    def test_bibtex_has_each_work_once(self):
        parser = bibtexparser.bparser.BibTexParser(ignore_nonstandard_types=False)
        entries = parser.parse(self.files["bib"].decode()).entries
        items = json.loads(self.files["csl.json"])
        self.assertEqual([e["ID"] for e in entries], [i["id"] for i in items])
        self.assertEqual({e["ENTRYTYPE"] for e in entries}, {"article", "online"})

    def test_ris_has_each_work_once(self):
        text = self.files["ris"].decode()
        for line in text.splitlines():
            self.assertRegex(line, "^([A-Z][A-Z0-9]  - |$)")
        done = subprocess.run(["ris2xml", "-i", "utf8"], input=self.files["ris"],
                              capture_output=True, check=True)
        works = list(xml.etree.ElementTree.fromstring(done.stdout))
        self.assertEqual(len(works), len(self.works()))
        self.assertEqual(text.count("\nER  - "), len(self.works()))

    def test_calendar_has_an_entry_for_each_date_it_can_hold(self):
        entries = {str(e["UID"]).split("@")[0]: e for e in self.entries()}
        self.assertEqual(set(self.titles) - set(entries), self.not_held)
        # The reader takes an escaped backslash before an n for the end of a line.
        whole = self.files["ics"].decode().replace("\r\n ", "")
        summaries = [re.sub(r"\\(.)", r"\1", x) for x in re.findall("\r\nSUMMARY:(.*)\r\n", whole)]
        self.assertEqual(len(summaries), len(entries))
        for (name, entry), summary in zip(entries.items(), summaries):
            self.assertTrue(summary.startswith(as_line(self.titles[name])), name)
            self.assertLess(entry["DTSTART"].dt, entry["DTEND"].dt)
            self.assertRegex(str(entry.get("URL", "https:")), "^https?:[!-~]*$")

    def test_calendar_has_short_lines(self):
        lines = self.files["ics"].split(b"\r\n")
        self.assertLessEqual(max(map(len, lines)), 75)
        for line in lines:
            self.assertNotRegex(line.decode(), "[\0-\x08\x0a-\x1f]")


class BuiltIn(Exported):
    undated = {"sanctions-on-russia-and-dprk"}

    @classmethod
    def prepare(cls):
        folder = RESOURCES / "library"
        cls.data = {}
        for name in ("events", "excerpts", "citations"):
            cls.data.update(json.loads((folder / f"{name}.json").read_text()))
        cls.titles = {e["id"]: e["title_en"] for e in cls.data["events"]
                      if e["id"] not in cls.undated}

    def test_the_same_is_written_twice(self):
        for suffix in SUFFIXES:
            self.assertEqual(self.write(f"again.{suffix}"), self.files[suffix])

    def test_a_view_has_the_events_of_its_canvas(self):
        for view in (("--kind", "attack,arms", "--to", "2024-01"), ("--from", "2024", "--strict"),
                     ("--collection", "wider,articles", "--country", "RU")):
            rows = read_csv(self.write("view.csv", *view, "--force"), "utf-8-sig")
            value = json.loads(self.write("view.json", *view, "--force"))
            scene = subprocess.run([PROGRAM, "scene", "--format", "json", *view],
                                   capture_output=True, check=True)
            counts = json.loads(scene.stdout)["counts"]
            self.assertEqual([e["id"] for e in value["events"]], [r["id"] for r in rows])
            self.assertEqual([r["number"] for r in rows], [str(i + 1) for i in range(len(rows))])
            found = {words: int(number) for number, words in re.findall(
                r"(\d+) (of|left out|outside|with no)", value["sentence"])}
            names = {"of": "in_span", "left out": "filtered_out", "outside": "outside",
                     "with no": "undated"}
            expected = {words: counts[name] for words, name in names.items() if counts[name] > 0}
            self.assertEqual(found, expected, value["sentence"])
            self.assertEqual(found["of"], len(rows))

    def test_data_are_of_the_time_of_the_figure(self):
        path, figure = self.folder / "home.csv", self.folder / "home.svg"
        said = run("export", "-o", path, "--lang", "en").split(": ", 1)[1]
        self.assertEqual(run("export", "-o", figure, "--lang", "en"), said)
        self.assertEqual(said.split()[0], str(len(read_csv(path.read_bytes(), "utf-8-sig"))))

    def test_what_is_left_out_is_told(self):
        path = self.folder / "told.bib"
        said = run("export", "-o", path, "--lang", "en", "--kind", "attack", "--search", "kirby")
        figure = run("export", "-o", self.folder / "told.svg", "--lang", "en", "--kind", "attack",
                     "--search", "kirby")
        self.assertEqual(said, f"{path}: {figure}")
        self.assertRegex(said, r"told.bib: \d+ of 57 events: attacks, .* left out by filter.*; "
                               r"search “kirby”: 3 of \d+ events match, the others are faint")

    def test_a_search_hides_nothing_and_is_told(self):
        plain = read_csv(self.write("all.csv", "--force"), "utf-8-sig")
        rows = read_csv(self.write("searched.csv", "--force", "--search", "kirby"), "utf-8-sig")
        value = json.loads(self.write("searched.json", "--force", "--search", "kirby"))
        found = json.loads(run("list", "--search", "kirby", "--format", "json"))["events"]
        self.assertEqual([(r["number"], r["id"]) for r in rows],
                         [(r["number"], r["id"]) for r in plain])
        matches = [r["id"] for r in rows if r["matches"] == "true"]
        self.assertEqual({r["matches"] for r in rows}, {"true", "false"})
        self.assertLessEqual(set(matches), {e["id"] for e in found})
        self.assertEqual([e["id"] for e in value["events"] if e["matches"]], matches)
        self.assertEqual([e["number"] for e in value["events"]], list(range(1, len(rows) + 1)))
        self.assertEqual(value["search"], "kirby")
        self.assertNotIn("matches", plain[0])
        said = run("export", "-o", self.folder / "es.csv", "--lang", "es", "--search", "kirby")
        self.assertIn("; búsqueda «kirby»: coinciden ", said)

    def test_a_slide_of_an_event_says_nothing(self):
        event = read_csv(self.files["csv"], "utf-8-sig")[0]["id"]
        self.assertEqual(run("export", "-o", self.folder / "one.svg", "--as", "event", "--select",
                             event), "")

    def test_nothing_is_written_over_an_existing_file_without_force(self):
        path = self.folder / "old.csv"
        path.write_text("old")
        done = start("export", "-o", path)
        self.assertEqual((done.returncode, path.read_text()), (1, "old"))
        self.assertIn("--force", done.stderr.decode())
        run("export", f"--output={path}", "--force", "--search", "shoigu")
        self.assertTrue(path.read_bytes().startswith(b"\xef\xbb\xbfnumber,"))
        self.assertEqual(start("export", f"-o{path}", "--scale", "2").returncode, 2)


class Poison(Exported):
    @classmethod
    def prepare(cls):
        cls.data = make_cited_data_set()
        dates = {e["id"]: e["date"]["edtf"] for e in cls.data["events"]}
        cls.undated = {e for e, edtf in dates.items() if edtf is None}
        cls.not_held = {e for e, edtf in dates.items() if edtf in ("-0044-03-15", "Y17000")}
        cls.titles = {e: t for e, t in {**TITLES, **RECORDS}.items() if e not in cls.undated}
        (cls.folder / "poison.json").write_text(json.dumps(cls.data))
        cls.library = ["--library", cls.folder / "poison.tumen"]
        run("import", cls.folder / "poison.json", "-o", cls.folder / "poison.tumen")


if __name__ == "__main__":
    run_cases(BuiltIn, Poison)
