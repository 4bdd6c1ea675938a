#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Search the texts of the library by SQL, and compare with what the command line finds.

usage: test-search.py TUMEN LIBRARY.tumen RESOURCES

The texts of each event are gathered anew, straight from the tables of the library, and looked
through by the rules of Python for letters and accents. Prints TAP.
"""
import collections
import json
import os
import pathlib
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata
import unittest

import jsonschema

TUMEN, LIBRARY, RESOURCES = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
SEED = 8
N_RANDOM = 25
NOBODY = ("narrator", "unnamed")

# The texts that belong to an event, and those of actors and places that do.
OWN_TEXTS = (
    "SELECT event, title FROM event_text",
    "SELECT event, short_title FROM event_text",
    "SELECT event, summary FROM event_text",
    "SELECT event, exact FROM event_excerpt JOIN excerpt ON excerpt.id = excerpt",
    "SELECT event, translation FROM event_excerpt JOIN excerpt_text USING (excerpt)",
    "SELECT event, publisher FROM event_citation JOIN citation_page USING (citation)",
)
LINKS = (
    "SELECT event, actor FROM event_actor",
    "SELECT event, speaker FROM event_excerpt",
    "SELECT event, excerpt.speaker FROM event_excerpt JOIN excerpt ON excerpt.id = excerpt",
    "SELECT event, via.speaker FROM event_excerpt JOIN excerpt_via AS via USING (excerpt)",
)
NAMES = (
    "SELECT actor, name FROM actor_text",
    "SELECT actor, alias FROM actor_alias",
    "SELECT speaker, name FROM speaker_text",
)
PLACE_NAMES = (
    "SELECT place, name FROM place_text",
    "SELECT place, alias FROM place_alias",
)


def fold(text):
    """Small letters without accents."""
    apart = unicodedata.normalize("NFKD", text or "").lower()
    return "".join(c for c in apart if not unicodedata.combining(c))


def words_of(text):
    return re.findall(r"[^\W_]+", fold(text))


class Texts:
    """For each event all its words."""

    def __init__(self, path):
        self.base = sqlite3.connect(f"{pathlib.Path(path).resolve().as_uri()}?mode=ro", uri=True)
        self.words = {event: set() for (event,) in self.base.execute("SELECT id FROM event")}
        names, places = self.gather(NAMES), self.gather(PLACE_NAMES)
        within = dict(self.base.execute("SELECT id, within FROM place"))
        for sql in OWN_TEXTS:
            for event, text in self.base.execute(sql):
                self.words[event].update(words_of(text))
        for sql in LINKS:
            for event, name in self.base.execute(sql):
                if name not in NOBODY:
                    self.words[event].update(names[name])
        for event, place in self.base.execute("SELECT event, place FROM event_place"):
            while place is not None:
                self.words[event].update(places[place])
                place = within[place]
        # Some events are off at the start.
        shown = {event["id"] for event in json.loads(run("list", "--format", "json"))["events"]}
        self.words = {event: words for event, words in self.words.items() if event in shown}

    def gather(self, queries):
        found = collections.defaultdict(set)
        for sql in queries:
            for key, text in self.base.execute(sql):
                found[key].update(words_of(text))
        return found

    def find(self, *begins):
        return {
            event
            for event, words in self.words.items()
            if all(any(word.startswith(begin) for word in words) for begin in begins)
        }


def run(*arguments):
    done = subprocess.run(
        [TUMEN, *arguments], capture_output=True, timeout=60, check=False,
        env={k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")},
    )
    assert done.returncode == 0 and done.stderr == b"", (arguments, done.returncode, done.stderr)
    return done.stdout.decode()


def load(command, *arguments):
    value = json.loads(run(command, *arguments, "--format", "json"))
    schema = RESOURCES / "schemas" / f"{command}.schema.json"
    jsonschema.validate(value, json.loads(schema.read_text()))
    return value


def find(text):
    return {event["id"] for event in load("list", "--search", text)["events"]}


class Search(unittest.TestCase):
    texts = Texts(LIBRARY)

    def test_finds_what_sql_finds(self):
        for word in ("misil", "reunion", "tratado", "kcna", "observ", "treaty", "norcore"):
            self.assertEqual(find(word), self.texts.find(word), word)

    def test_random_words_find_what_sql_finds(self):
        dice = random.Random(SEED)
        spelled = {w for row in self.texts.base.execute(
            "SELECT alias FROM actor_alias UNION SELECT alias FROM place_alias"
            " UNION SELECT name FROM actor_text UNION SELECT name FROM place_text")
            for w in words_of(row[0])}
        known = sorted(set.union(*self.texts.words.values()))
        for _ in range(N_RANDOM):
            chosen = [dice.choice(known)[: dice.randint(1, 9)] for _ in range(dice.randint(1, 2))]
            expected, found = self.texts.find(*chosen), find(" ".join(chosen))
            # Names are found by their other spellings, too.
            if any(word.startswith(part) for part in chosen for word in spelled):
                self.assertLessEqual(expected, found, chosen)
            else:
                self.assertEqual(expected, found, chosen)

    def test_spellings_find_the_same(self):
        for one, other in (("shoigu", "Shoigú"), ("pionyang", "Pyongyang"),
                           ("REUNION", "reunión"), ("seul", "Seúl")):
            self.assertEqual(find(one), find(other))
            self.assertTrue(find(one))

    def test_exclusion_takes_away(self):
        self.assertEqual(find("shoigu -kim"), find("shoigu") - find("kim"))
        phrase = '"corea del norte"'
        self.assertEqual(find(f"kim -{phrase}"), find("kim") - find(phrase))

    def test_odd_texts_are_only_text(self):
        for text in ('"', "*", "NEAR(", "a AND", "OR", "title:", "^", "-", "--", "'; DROP", "😀",
                     "%", "\x01", "x" * 10000, "a " * 5000, '"' * 5000, b"\xff\xfe", b"a\xc3"):
            load("list", "--search", text)
        self.assertEqual(find("misil ) ("), find("misil"))
        self.assertEqual(find('"misil'), find("misil"))
        self.assertEqual(len(find("  ")), len(self.texts.words))

    def test_filters_and_search_narrow_each_other(self):
        attacks = {e["id"] for e in load("list", "--kind", "attack")["events"]}
        both = {e["id"] for e in load("list", "--kind", "attack", "--search", "misil")["events"]}
        self.assertEqual(both, attacks & find("misil"))

    def test_a_scene_tells_what_matches_and_moves_nothing(self):
        view = ("--from", "2023-05", "--to", "2025-07")
        plain, searched = load("scene", *view), load("scene", *view, "--search", "misil")
        places = {(i["type"], i.get("event"), i["x"], i["y"]) for i in plain["items"]}
        expected = find("misil")
        self.assertEqual(plain["counts"], searched["counts"])
        self.assertEqual({i["match"] for i in plain["items"]}, {None})
        for item in searched["items"]:
            self.assertIn((item["type"], item.get("event"), item["x"], item["y"]), places)
            if "event" in item:
                self.assertEqual(item["match"], item["event"] in expected)
            if "events" in item:
                n_matches = len(expected & set(item["events"]))
                self.assertEqual(item["match"], n_matches > 0)
            if item["type"] in ("label", "badge"):
                self.assertTrue(item["match"])

    def test_a_picture_shows_it(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("plain.svg", "search.svg"):
                words = ["--search", "misil"] if name == "search.svg" else []
                run("export", "-o", f"{folder}/{name}", *words)
            plain, searched = (pathlib.Path(folder, n).stat().st_size
                               for n in ("plain.svg", "search.svg"))
            self.assertLess(searched, plain)


if __name__ == "__main__":
    tests = list(unittest.defaultTestLoader.loadTestsFromTestCase(Search))
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        result = test.run()
        faults = result.failures + result.errors
        print(f"{'not ' if faults else ''}ok {number} {test.id().split('.')[-1]}", flush=True)
        for _, trace in faults:
            print("\n".join("# " + line for line in trace.rstrip().split("\n")))
