#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as people and scripts use it, without a display. Prints TAP.

usage: test-cli.py PROGRAM RESOURCES
"""
import hashlib
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

import jsonschema

PROGRAM, RESOURCES = sys.argv[1], pathlib.Path(sys.argv[2])
LIBRARY = RESOURCES / "library"
COMMANDS = ("date", "export", "import", "info", "list", "scene", "show", "story", "verify")
EVENTS = json.loads((LIBRARY / "events.json").read_text())["events"]


def run(*arguments, code=0, **environment):
    """Runs the program with no display and checks its exit code."""
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [PROGRAM, *map(str, arguments)],
        capture_output=True,
        timeout=60,
        env={**kept, **environment},
        check=False,
    )
    text, complaint = done.stdout.decode(), done.stderr.decode()
    assert done.returncode == code, f"{arguments}: exit {done.returncode}, not {code}: {complaint}"
    if code == 0:
        assert complaint == "", f"{arguments}: {complaint}"
    else:
        lines = complaint.rstrip("\n").split("\n")
        assert len(lines) == 1 and lines[0].startswith("tumen: "), f"{arguments}: {complaint!r}"
    return text if code == 0 else complaint


def load(*arguments, schema, **environment):
    value = json.loads(run(*arguments, "--format", "json", **environment))
    jsonschema.validate(
        value, json.loads((RESOURCES / "schemas" / f"{schema}.schema.json").read_text())
    )
    return value


def overlap(a, b):
    return (
        min(a["x"] + a["width"], b["x"] + b["width"]) - max(a["x"], b["x"]) > 0.005
        and min(a["y"] + a["height"], b["y"] + b["height"]) - max(a["y"], b["y"]) > 0.005
    )


class List(unittest.TestCase):
    def test_prints_every_event_once(self):
        listed = load("list", schema="list")
        self.assertEqual(listed["count"], len(EVENTS))
        self.assertEqual({e["id"] for e in listed["events"]}, {e["id"] for e in EVENTS})

    def test_keeps_the_dates_of_the_library(self):
        dates = {e["id"]: (e["date"]["edtf"], e["date"]["text_only_edtf"]) for e in EVENTS}
        for event in load("list", schema="list")["events"]:
            self.assertEqual((event["date"], event["strict_date"]), dates[event["id"]])

    def test_puts_undated_events_last(self):
        events = load("list", schema="list")["events"]
        undated = [
            not any(e[k] for k in ("earliest_start", "latest_start", "earliest_end", "latest_end"))
            for e in events
        ]
        self.assertEqual(undated, sorted(undated))
        self.assertEqual(sum(undated), 1)

    def test_a_span_takes_what_its_extent_meets(self):
        ids = [
            e["id"]
            for e in load("list", "--from", "2024-06", "--to", "2024-06", schema="list")["events"]
        ]
        self.assertIn("treaty-strategic-partnership-2024-06", ids)
        self.assertIn("arms-transfers-since-2023", ids)
        self.assertNotIn("kim-shoigu-meeting-2023-07", ids)
        self.assertNotIn("sanctions-on-russia-and-dprk", ids)

    def test_the_strict_reading_has_its_own_bounds(self):
        event = {e["id"]: e for e in load("list", "--strict", schema="list")["events"]}[
            "amur-summit-2023"
        ]
        self.assertEqual(
            (event["earliest_start"], event["latest_end"]), ("2023-01-01", "2023-12-31")
        )
        event = {e["id"]: e for e in load("list", schema="list")["events"]}["amur-summit-2023"]
        self.assertEqual(
            (event["earliest_start"], event["latest_end"]), ("2023-09-13", "2023-09-13")
        )

    def test_within_a_filter_choices_add_up_and_between_filters_they_narrow(self):
        attacks = load("list", "--kind", "attack", schema="list")["count"]
        summits = load("list", "--kind", "summit", schema="list")["count"]
        both = load("list", "--kind", "attack,summit", schema="list")["count"]
        self.assertEqual((attacks, summits, both), (5, 2, 7))
        self.assertEqual(
            load("list", "--kind", "attack", "--actor", "putin", schema="list")["count"], 0
        )

    def test_an_unknown_id_names_the_nearest(self):
        self.assertIn("putin", run("list", "--actor", "puttin", code=2))
        self.assertIn("attack", run("list", "--kind", "atack", code=2))

    def test_csv_has_one_line_an_event(self):
        lines = run("list", "--format", "csv").rstrip("\r\n").split("\r\n")
        self.assertEqual(len(lines), len(EVENTS) + 1)

    def test_speaks_spanish(self):
        self.assertIn("Firma en Pionyang del tratado", run("list", "--lang", "es"))
        self.assertIn("19 jun 2024", run("list", LANGUAGE="es"))


def possible_end(edtf):
    """The latest possible day, by the program's own reader, or None."""
    return json.loads(run("date", "--format", "json", "--", edtf))["latest_end"] if edtf else None


class KnownOn(unittest.TestCase):
    """What could be known on a day, worked out from the data set alone."""

    def setUp(self):
        sources = json.loads((LIBRARY / "sources.json").read_text())["sources"]
        citations = json.loads((LIBRARY / "citations.json").read_text())["citations"]
        excerpts = json.loads((LIBRARY / "excerpts.json").read_text())["excerpts"]
        self.published = {
            s["id"]: possible_end(s["publication"]["text_only_edtf"]) for s in sources
        }
        self.article = {e["id"]: e["article"] for e in excerpts}
        ends = {p["published_edtf"]: None for c in citations for p in c["pages"]}
        for page in ends:
            # Most are plain days, and each run of the program takes its time.
            is_day = page is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", page)
            ends[page] = page if is_day else possible_end(page)
        self.pages = {c["id"]: [ends[p["published_edtf"]] for p in c["pages"]] for c in citations}

    def counts(self, day, published):
        return published is not None and published <= day

    def known(self, event, day):
        """The ids of excerpts that count, and whether the event is known."""
        excerpts = [
            e for e in event["excerpts"] if self.counts(day, self.published[self.article[e]])
        ]
        pages = [p for c in event["external_checks"] for p in self.pages.get(c, [])]
        return excerpts, bool(excerpts) or any(self.counts(day, p) for p in pages)

    def test_events_and_excerpts_are_those_published_by_then(self):
        for day in ("2023-07-26", "2023-08-01", "2023-12-31", "2024-07-31", "2025-06-17"):
            listed = load("list", "--known-on", day, schema="list")
            self.assertEqual((listed["known_on"], listed["strict"]), (day, True))
            found = {e["id"]: e["excerpts"] for e in listed["events"]}
            expected = {e["id"]: self.known(e, day) for e in EVENTS}
            self.assertEqual(found, {i: x for i, (x, known) in expected.items() if known}, day)
            self.assertEqual(listed["not_yet_known"], len(EVENTS) - listed["count"])

    def test_the_date_is_strict_once_all_supporting_articles_count(self):
        strict = {e["id"]: e["strict_date"] for e in load("list", schema="list")["events"]}
        for day in ("2023-08-01", "2024-07-31", "2024-12-31"):
            for event in load("list", "--known-on", day, schema="list")["events"]:
                authored = next(e for e in EVENTS if e["id"] == event["id"])
                support = [x for x, r in authored["excerpt_relations"].items() if r == "supports"]
                if all(self.counts(day, self.published[self.article[x]]) for x in support):
                    self.assertEqual(event["strict_date"], strict[event["id"]])

    def test_dates_that_were_less_precise_are_told_as_they_were(self):
        def dates(day):
            events = load("list", "--known-on", day, schema="list")["events"]
            return {e["id"]: e["strict_date"] for e in events}

        treaty = "treaty-strategic-partnership-2024-06"
        self.assertEqual(dates("2024-07")[treaty], "2024-06-18~")
        self.assertEqual(dates("2025-06-17")[treaty], "2024-06-18")
        august = dates("2023-08-01")
        self.assertEqual(august["shoigu-visit-pyongyang-2023"], "[..2023-07-27]")
        self.assertEqual(august["parade-pyongyang-2023-07-27"], "[2023-07-27..]")

    def test_everything_is_known_in_the_end(self):
        late = load("list", "--known-on", "2030", schema="list")
        now = load("list", "--strict", schema="list")
        self.assertEqual((late["not_yet_known"], late["count"]), (0, now["count"]))
        for a, b in zip(late["events"], now["events"]):
            for key in set(a) - {"date", "basis"}:
                self.assertEqual(a[key], b[key], f"{a['id']}: {key}")

    def test_show_tells_how_many_excerpts_came_later(self):
        meeting = ("kim-shoigu-meeting-2023-07", "--known-on", "2023-08-01")
        shown = load("show", *meeting, schema="show")
        self.assertEqual((shown["known_on"], shown["later_excerpts"]), ("2023-08-01", 4))
        text = run("show", *meeting, "--lang", "en")
        self.assertIn("4 excerpts were published later.", text)
        self.assertNotIn("x001", text)

    def test_scene_accounts_for_what_was_not_known_yet(self):
        scene = load("scene", "--known-on", "2023-08-01", schema="scene")
        listed = load("list", "--known-on", "2023-08-01", schema="list")
        self.assertEqual((scene["known_on"], scene["reading"]), ("2023-08-01", "strict"))
        self.assertEqual(scene["counts"]["library"], listed["count"])
        self.assertEqual(scene["counts"]["not_yet_known"], listed["not_yet_known"])

    def test_the_table_says_how_many_are_missing(self):
        text = run("list", "--known-on", "2023-08-01", "--lang", "en")
        self.assertIn("events of the library were not known yet on 2023-08-01.", text)
        self.assertNotIn("not known yet", run("list", "--lang", "en"))

    def test_odd_days_are_refused_and_odd_events_explained(self):
        self.assertIn("--known-on", run("list", "--known-on", "2023-02-30", code=2))
        self.assertIn("--known-on", run("list", "--known-on", "2023/..", code=2))
        self.assertIn("US", run("list", "--known-on", "2023", "--country", "UX", code=2))
        self.assertEqual(
            load("list", "--known-on", "2023-07-26", "--source", "003", schema="list")["count"], 0
        )
        complaint = run("show", "kim-shoigu-meeting-2025-06", "--known-on", "2023", code=1)
        self.assertIn("2023-12-31", complaint)

class Show(unittest.TestCase):
    def test_every_event_obeys_the_schema_with_its_excerpts_verbatim(self):
        excerpts = json.loads((LIBRARY / "excerpts.json").read_text())["excerpts"]
        exact = {x["id"]: x["text"] for x in excerpts}
        for event in EVENTS:
            shown = load("show", event["id"], schema="show")
            self.assertEqual(shown["title"], event["title_en"])
            self.assertEqual([x["id"] for x in shown["excerpts"]], event["excerpts"])
            for excerpt in shown["excerpts"]:
                self.assertEqual(excerpt["exact"], exact[excerpt["id"]])

    def test_shows_the_language_that_was_asked_for(self):
        shown = load("show", EVENTS[0]["id"], "--lang", "es", schema="show")
        self.assertEqual(shown["title"], EVENTS[0]["title_es"])

    def test_text_shows_who_says_it(self):
        self.assertIn("«", run("show", "treaty-strategic-partnership-2024-06"))

    def test_refuses_an_unknown_event(self):
        self.assertIn("no-such-event", run("show", "no-such-event", code=2))
        run("show", code=2)


class Date(unittest.TestCase):
    def test_gives_four_bounds(self):
        date = load("date", "2024-06", schema="date")
        self.assertEqual(
            [date[k] for k in ("earliest_start", "latest_start", "earliest_end", "latest_end")],
            ["2024-06-01", "2024-06-30", "2024-06-01", "2024-06-30"],
        )
        date = load("date", "2023/..", schema="date")
        self.assertEqual(
            (date["earliest_start"], date["latest_start"], date["latest_end"], date["end"]),
            ("2023-01-01", "2023-12-31", None, "open"),
        )

    def test_takes_a_year_before_christ_after_two_dashes(self):
        date = json.loads(run("date", "--format", "json", "--", "-1985"))
        self.assertEqual(date["edtf"], "-1985")

    def test_says_what_is_wrong_and_where(self):
        self.assertIn("31", run("date", "2023-06-31", code=1))
        run("date", code=2)
        run("date", "2023", "2024", code=2)
        run("date", "2023", "--format", "yaml", code=2)

    def test_reads_plain_dates_of_both_languages(self):
        for text in ("19 de junio de 2024", "19 June 2024", "2024-06-19"):
            self.assertEqual(load("date", "--plain", text, schema="date")["edtf"], "2024-06-19")

    def test_days_are_the_same_in_every_time_zone(self):
        results = {
            json.dumps(load("date", "2023-07-27/2024-02-29", schema="date", TZ=zone))
            for zone in ("UTC", "Pacific/Kiritimati", "America/Los_Angeles")
        }
        self.assertEqual(len(results), 1)


class Scene(unittest.TestCase):
    views = [
        [],
        ["--from", "2023", "--to", "2024"],
        ["--from", "2023-07-24", "--to", "2023-07-30"],
        ["--from", "2023-07-27", "--to", "2023-07-27"],
        ["--lanes", "actor"],
        ["--lanes", "none"],
        ["--lanes", "country", "--from", "2024"],
        ["--strict"],
        ["--width", "700", "--lang", "es"],
        ["--kind", "attack"],
        ["--lanes", "source", "--width", "3000", "--height", "2000"],
    ]

    def test_counts_add_up(self):
        for view in self.views:
            counts = load("scene", *view, schema="scene")["counts"]
            self.assertEqual(counts["library"], len(EVENTS))
            self.assertEqual(
                counts["library"],
                counts["filtered_out"] + counts["undated"] + counts["outside"] + counts["in_span"],
            )
            self.assertEqual(
                counts["in_span"], counts["drawn"] + counts["in_chips"] + counts["in_bars"]
            )

    def test_what_no_excerpt_reports_stands_in_brackets(self):
        quoted = {event["id"] for event in EVENTS
                  if {"supports", "contradicts"} & set(event["excerpt_relations"].values())}
        view = ("--collection", "articles,wider", "--from", "2024-03", "--to", "2024-12")
        items = load("scene", *view, schema="scene")["items"]
        marks = [item for item in items if item["type"] == "mark"]
        self.assertGreater(len(marks), 20)
        for mark in marks:
            self.assertEqual("unquoted" in mark, mark["event"] not in quoted, mark)
        clusters = [item for item in items if item["type"] == "chip" and not item["text"]]
        self.assertTrue(any("unquoted" in chip for chip in clusters))
        for chip in clusters:
            self.assertEqual("unquoted" in chip, not quoted & set(chip["events"]), chip)

    def test_whiskers_lead_from_what_is_selected(self):
        event = "treaty-strategic-partnership-2024-06"
        view = ("--from", "2024-06", "--to", "2025-06")
        plain = load("scene", *view, schema="scene")["items"]
        items = load("scene", *view, "--select", event, schema="scene")["items"]
        whiskers = [item for item in items if item["type"] == "whisker"]
        self.assertFalse([item for item in plain if item["type"] == "whisker"])
        self.assertTrue(whiskers)
        self.assertEqual({item["event"] for item in whiskers}, {event})
        self.assertIn("\nwhisker lane=", run("scene", *view, "--select", event))

    def test_nothing_of_two_events_overlaps(self):
        for view in self.views:
            lanes = {}
            for item in load("scene", *view, schema="scene")["items"]:
                if item["type"] in ("mark", "extent", "label", "chip"):
                    owner = item.get("event") or tuple(item.get("events", ()))
                    lanes.setdefault(item["lane"], []).append((owner, item))
            for items in lanes.values():
                for i, (owner, a) in enumerate(items):
                    for other, b in items[i + 1 :]:
                        self.assertFalse(owner != other and overlap(a, b), f"{view}: {a} {b}")

    def test_the_span_is_what_was_asked_for(self):
        scene = load(
            "scene", "--from", "2024-01", "--to", "2024-03", "--width", "910", schema="scene"
        )
        self.assertEqual((scene["from"], scene["to"]), ("2024-01-01", "2024-03-31"))
        self.assertAlmostEqual(scene["px_per_day"], 10)

    def test_is_the_same_twice(self):
        self.assertEqual(run("scene"), run("scene"))

    def test_refuses_impossible_sizes(self):
        run("scene", "--width", "0x10", code=2)
        run("scene", "--width", "-5", code=2)
        run("scene", "--width", "0", code=2)
        run("scene", "--from", "2024", "--to", "2023", code=2)
        run("scene", "--from", "June", code=2)


class Files(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.library = self.folder / "a.tumen"

    def make(self):
        run("import", LIBRARY, "-o", self.library)
        return self.library

    def test_an_imported_library_is_the_built_in_one(self):
        made = load("list", "--library", self.make(), schema="list")
        built_in = load("list", schema="list")
        self.assertEqual(made["events"], built_in["events"])
        self.assertEqual(load("info", self.library, schema="info")["faults"], [])
        self.assertEqual(
            load("info", self.library, schema="info")["counts"],
            load("info", schema="info")["counts"],
        )

    def test_reading_changes_nothing(self):
        before = hashlib.sha256(self.make().read_bytes()).digest()
        os.chmod(self.folder, 0o555)
        self.addCleanup(os.chmod, self.folder, 0o755)
        run("list", "--library", self.library)
        self.assertEqual(hashlib.sha256(self.library.read_bytes()).digest(), before)
        self.assertEqual([p.name for p in self.folder.iterdir()], ["a.tumen"])

    def test_nothing_is_written_over_an_existing_file_without_force(self):
        before = self.make().read_bytes()
        self.assertIn("--force", run("import", LIBRARY, "-o", self.library, code=1))
        self.assertEqual(self.library.read_bytes(), before)
        run("import", LIBRARY, "-o", self.library, "--force")

    def test_only_a_library_is_replaced_by_a_library(self):
        for content in (b"mine", b"", b"SQLite format 3\0" + 200 * b"\0"):
            self.library.write_bytes(content)
            for options in ([], ["--force"]):
                complaint = run("import", LIBRARY, "-o", self.library, *options, code=1)
                self.assertIn("is no Tumen library", complaint)
                self.assertNotIn("--force", complaint)
            self.assertEqual(self.library.read_bytes(), content)

    def test_a_data_set_is_not_replaced_by_its_library(self):
        folder = self.folder / "set"
        shutil.copytree(LIBRARY, folder)
        events = folder / "events.json"
        before = events.read_bytes()
        (self.folder / "link.tumen").symlink_to(events)
        (self.folder / "hard.tumen").hardlink_to(events)
        for data_set, output in (
            (events, events),
            (events, folder / ".." / "set" / "events.json"),
            (folder, events),
            (folder, folder / "new.json"),
            (folder, self.folder / "link.tumen"),
            (folder, self.folder / "hard.tumen"),
        ):
            complaint = run("import", data_set, "-o", output, "--force", code=1)
            self.assertIn("belongs to the data set", complaint)
        self.assertEqual(events.read_bytes(), before)
        self.assertFalse((folder / "new.json").exists())
        run("import", folder, "-o", folder / "a.tumen")

    def test_strange_names_leave_a_complaint_on_one_line(self):
        strange = self.folder / "a\n\x1b[31mb.tumen"
        shown = "a\\n\\x1b[31mb.tumen"
        self.assertIn(shown, run("info", strange, code=1))
        strange.write_text("[]")
        self.assertIn(shown, run("info", strange, code=1))
        self.assertIn(shown, run("import", strange, "-o", self.library, code=1))
        self.assertIn(shown, run("import", LIBRARY, "-o", strange, code=1))
        self.assertIn("a\\nb", run("show", "a\nb", code=2))

    def test_every_bad_file_gets_one_sentence_that_names_it(self):
        data = self.make().read_bytes()
        newer = bytearray(data)
        newer[60:64] = (999).to_bytes(4, "big")
        bad = {
            "empty": b"",
            "text": b"not a library at all\n" * 40,
            "truncated": data[:4096],
            "header": data[:100],
            "newer": bytes(newer),
            "other": data[:68] + b"\0\0\0\0" + data[72:],
        }
        for name, content in bad.items():
            path = self.folder / f"{name}.tumen"
            path.write_bytes(content)
            self.assertIn(path.name, run("list", "--library", path, code=1), name)
            self.assertIn(path.name, run("info", path, code=1), name)
        self.assertIn(self.folder.name, run("info", self.folder, code=1))
        self.assertIn("missing.tumen", run("info", self.folder / "missing.tumen", code=1))

    def test_what_could_not_be_read_is_told(self):
        database = sqlite3.connect(self.make())
        database.execute("UPDATE event_text SET title = '' WHERE event = 'amur-summit-2023'")
        database.commit()
        database.close()
        for words in (("list", "--library"), ("scene", "--library"), ("info",)):
            done = subprocess.run([PROGRAM, *words, self.library], capture_output=True)
            self.assertEqual(done.returncode, 1, words)
            self.assertNotEqual(done.stdout, b"")

    def test_pictures_are_what_their_names_say(self):
        for suffix, magic in (("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF-")):
            path = self.folder / f"picture.{suffix}"
            run("export", "-o", path, "--from", "2023", "--to", "2024")
            self.assertTrue(path.read_bytes().startswith(magic))
            self.assertIn("--force", run("export", "-o", path, code=1))
            run("export", "-o", path, "--force", "--theme", "dark", "--width", "700")

    def test_a_picture_has_the_size_that_was_asked_for(self):
        path = self.folder / "picture.png"
        run("export", "-o", path, "--width", "640", "--height", "480", "--scale", "2")
        header = path.read_bytes()[16:24]
        self.assertEqual(
            (int.from_bytes(header[:4], "big"), int.from_bytes(header[4:], "big")), (1280, 960)
        )

    def test_pictures_refuse_what_they_cannot_be(self):
        run("export", code=2)
        self.assertIn("png", run("export", "-o", self.folder / "a.gif", code=2))
        run("export", "-o", self.folder / "a.png", "--scale", "99", code=2)
        run("export", "-o", self.folder / "no" / "a.png", code=1)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_the_excerpts_agree_with_themselves(self):
        verified = load("verify", schema="verify")
        self.assertEqual((verified["checked"], verified["failed"]), (93, 0))

    def test_missing_texts_fail(self):
        run_failed = subprocess.run(
            [PROGRAM, "verify", "--texts", str(self.folder), "--format", "json"],
            capture_output=True,
            check=False,
        )
        self.assertEqual(run_failed.returncode, 1)
        self.assertEqual(json.loads(run_failed.stdout)["failed"], 93)


class Story(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tumen-cli-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.home = {"XDG_DATA_HOME": str(self.folder / "home")}
        self.file = self.folder / "a.tumen-story"
        self.built_in = json.loads((LIBRARY / "story-letter-to-treaty.json").read_text())

    def list(self, *words):
        return load("story", "list", *words, schema="story-list", **self.home)

    def show(self, name, *words):
        return load("story", "show", name, *words, schema="story", **self.home)

    def write(self, **changes):
        self.file.write_text(json.dumps({**self.built_in, **changes}))

    def take(self):
        told = run("story", "import", self.file, **self.home).splitlines()
        return told[0], told[1:]

    def test_those_of_the_library_are_listed(self):
        listed = self.list("--lang", "es")
        files = list(LIBRARY.glob("story-*.json"))
        self.assertEqual(listed["count"], len(files))
        self.assertEqual(listed["stories"][0]["title"], "De la carta al tratado")
        self.assertEqual([s["own"] for s in listed["stories"]], [False] * len(files))
        self.assertEqual(listed["faults"], [])
        self.assertIn("De la carta al tratado", run("story", "list", "--lang", "es", **self.home))
        self.assertFalse((self.folder / "home").exists())

    def test_one_is_shown_whole_and_without_a_fault(self):
        for path in LIBRARY.glob("story-*.json"):
            written = json.loads(path.read_text())
            shown = self.show(written["id"])
            self.assertEqual(shown["story"], written)
            self.assertEqual(shown["faults"], [])
            text = run("story", "show", written["id"], "--lang", "es", **self.home)
            for stop in written["stops"]:
                for key in ("question", "answer", "notes"):
                    self.assertIn(stop.get(key, {"es": ""})["es"], text)

    def test_a_colleague_gets_it_in_a_file(self):
        run("story", "export", "letter-to-treaty", "-o", self.file, **self.home)
        self.assertEqual(json.loads(self.file.read_text()), self.built_in)
        words = ("story", "export", "one-voice", "-o", self.file)
        self.assertIn("--force", run(*words, code=1, **self.home))
        run(*words, "--force", **self.home)
        run("story", "export", "one-voice", "-o", self.folder / "a.json", code=2, **self.home)
        own, faults = self.take()
        self.assertEqual(faults, [])
        self.assertNotEqual(own, "one-voice")
        shown = self.show(own)
        self.assertTrue(shown["own"])
        self.assertEqual(shown["story"], {**json.loads(self.file.read_text()), "id": own})
        self.assertTrue(self.list()["stories"][-1]["own"])

    def test_the_same_file_twice_is_two_stories(self):
        self.write(id="mine")
        first, second = self.take()[0], self.take()[0]
        self.assertEqual(first, "mine")
        self.assertNotEqual(second, first)

    def test_a_story_of_another_library_is_taken_and_told(self):
        stops = [{"id": "a", "event": "nothing"}, {"id": "b", "event": 7},
                 {"id": "c", "quotations": [{"excerpt": "x000-06", "words": {"es": "misil"}}]}]
        self.write(id="theirs", library="another", stops=stops, version=2)
        own, told = self.take()
        self.assertEqual(own, "theirs")
        expected = ("later version", "“b”", "another", "nothing", "misil")
        self.assertEqual(len(told), len(expected))
        for sentence, words in zip(told, expected):
            self.assertIn(words, sentence)
        shown = self.show(own)
        self.assertEqual([stop["id"] for stop in shown["story"]["stops"]], ["a", "c"])
        self.assertEqual(len(shown["faults"]), 2)

    def test_what_is_no_story_is_refused(self):
        self.file.write_text("{}")
        self.assertIn(str(self.file), run("story", "import", self.file, code=1, **self.home))
        run("story", "import", self.folder, code=1, **self.home)
        run("story", "import", self.folder / "missing", code=1, **self.home)
        self.assertFalse((self.folder / "home").exists())

    def test_usage_errors_name_what_is_allowed(self):
        self.assertIn("letter-to-treaty", run("story", "show", "letter", code=2, **self.home))
        self.assertIn("list, show, export, import", run("story", "sing", code=2))
        for words in ((), ("show",), ("export", "a"), ("import",), ("list", "a"),
                      ("list", "--format", "csv"), ("list", "--lang", "de")):
            run("story", *words, code=2, **self.home)
        for action in ("list", "show", "export", "import"):
            self.assertIn(f"tumen story {action}", run("story", action, "--help"))


class Usage(unittest.TestCase):
    def test_every_command_has_help(self):
        for command in COMMANDS:
            self.assertIn(f"tumen {command}", run(command, "--help"))
        self.assertIn("tumen", run("--help"))
        self.assertIn("tumen", run("--version"))

    def test_output_that_does_not_arrive_is_a_failure(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "list"], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr.decode().count("\n"), 1)

    def test_an_unknown_event_names_the_nearest(self):
        for words in (("show", "amur-sumit-2023"), ("list", "--select", "amur-sumit-2023")):
            self.assertIn("amur-summit-2023", run(*words, code=2))

    def test_unknown_options_are_usage_errors(self):
        run("--no-such-option", code=2)
        for command in COMMANDS:
            run(command, "--no-such-option", code=2)

    def test_numbers_never_follow_the_locale(self):
        self.assertEqual(
            run("scene", "--lang", "en"), run("scene", "--lang", "en", LC_ALL="es_ES.UTF-8")
        )


if __name__ == "__main__":
    tests = [
        t
        for case in unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
        for t in case
    ]
    print(f"1..{len(tests)}")
    failed = 0
    for number, test in enumerate(tests, 1):
        result = test.run()
        faults = result.failures + result.errors
        failed += bool(faults)
        print(
            f"{'not ' if faults else ''}ok {number} {test.id().replace('__main__.', '')}",
            flush=True,
        )
        for _, trace in faults:
            print("\n".join("# " + line for line in trace.rstrip().split("\n")))
    sys.exit(1 if failed else 0)
