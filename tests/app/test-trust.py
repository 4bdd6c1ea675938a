#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile texts, full disks and sudden deaths, on the command line. Prints TAP.

usage: test-trust.py PROGRAM RESOURCES poison|disk

TUMEN_TEST_KILLS says how often a command is killed while it writes; TUMEN_TEST_LONG, far oftener.
"""
import json
import os
import pathlib
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from poison import TITLES, make_data_set
from tap import run_cases

PROGRAM, RESOURCES = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).absolute()
LONG = "TUMEN_TEST_LONG" in os.environ
KILLS = int(os.environ.get("TUMEN_TEST_KILLS", 1000 if LONG else 8))
HOME = tempfile.TemporaryDirectory(prefix="tumen-home-")
ENVIRONMENT = {
    **{k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")},
    "SOURCE_DATE_EPOCH": "1700000000",
    "XDG_DATA_HOME": HOME.name,
}

# What neither a terminal nor a reader may get as it is.
HARMFUL = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def start(*arguments, **options):
    return subprocess.run(
        [PROGRAM, *map(str, arguments)], capture_output=True, timeout=120, env=ENVIRONMENT,
        check=False, **options,
    )


def run(*arguments):
    """Its output, if it worked without a word of complaint."""
    done = start(*arguments)
    assert done.returncode == 0, f"{arguments}: {done.returncode}: {done.stderr.decode()}"
    assert done.stderr == b"", f"{arguments}: {done.stderr.decode()}"
    return done.stdout.decode()


class InFolder(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tumen-test-"))

    def tearDown(self):
        shutil.rmtree(self.folder)

    def names(self):
        return sorted(p.name for p in self.folder.iterdir())


class Poison(InFolder):
    def setUp(self):
        super().setUp()
        self.data = make_data_set()
        (self.folder / "poison.json").write_text(json.dumps(self.data))
        self.library = self.folder / "poison.tumen"
        run("import", self.folder / "poison.json", "-o", self.library)

    def assert_harmless(self, output):
        found = HARMFUL.search(output)
        self.assertIsNone(found, repr(output[max(found.start() - 40, 0):][:80]) if found else "")

    def test_lists_keep_a_line_for_an_event(self):
        for language in ("en", "es"):
            output = run("list", "--library", self.library, "--lang", language)
            self.assert_harmless(output)
            self.assertEqual(len(output.splitlines()), len(TITLES))
            self.assertIn("<b>bold</b> &amp;", output)

    def test_nothing_gets_out_to_the_terminal(self):
        for name in TITLES:
            self.assert_harmless(run("show", name, "--library", self.library))
        self.assert_harmless(run("info", self.library))
        self.assert_harmless(run("scene", "--library", self.library, "--format", "text"))
        csv = run("list", "--library", self.library, "--format", "csv")
        self.assert_harmless(csv.replace("\r\n", "\n"))
        self.assertIn("\"'=HYPERLINK", csv)

    def test_json_is_harmless_and_exact(self):
        output = run("list", "--library", self.library, "--format", "json")
        self.assert_harmless(output)
        titles = {e["id"]: e["title"] for e in json.loads(output)["events"]}
        self.assertEqual(titles, TITLES)
        for event in self.data["events"]:
            output = run("show", event["id"], "--library", self.library, "--format", "json")
            self.assert_harmless(output)
            shown = json.loads(output)
            self.assertEqual(shown["summary"], event.get("summary_en"))
            exact = {x["id"]: x["text"] for x in self.data["excerpts"]}
            for excerpt in shown["excerpts"]:
                self.assertEqual(excerpt["exact"], exact[excerpt["id"]])
        output = run("scene", "--library", self.library, "--format", "json")
        self.assert_harmless(output)
        self.assertEqual(json.loads(output)["counts"]["library"], len(TITLES))

    def test_stories_are_harmless(self):
        words = [{"en": title} for title in TITLES.values()]
        stops = [{"id": str(i), "title": text, "name": text, "remark": text, "notes": text,
                  "quotations": [{"excerpt": "nothing", "words": text}]}
                 for i, text in enumerate(words)]
        stories = [{"format": "tumen-story", "id": str(i), "library": "poison", "title": text,
                    "about": text, "stops": stops} for i, text in enumerate(words)]
        (self.folder / "story.json").write_text(json.dumps({**self.data, "stories": stories}))
        run("import", self.folder / "story.json", "-o", self.library, "--force")
        listed = run("story", "list", "--library", self.library, "--lang", "en")
        self.assert_harmless(listed)
        self.assertEqual(len(listed.splitlines()), len(TITLES))
        self.assertIn("<b>bold</b> &amp;", listed)
        for output in ("text", "json"):
            self.assert_harmless(run("story", "show", "0", "--library", self.library,
                                     "--format", output))

    def test_pictures_are_sound(self):
        for language in ("en", "es"):
            for lanes in ("kind", "actor", "place"):
                picture = self.folder / f"{language}-{lanes}.svg"
                run("export", "-o", picture, "--library", self.library, "--lang", language,
                    "--lanes", lanes)
                self.assertEqual(self.complaints("xmllint", "--noout", "--nonet", picture), "")
        for suffix in ("png", "pdf"):
            run("export", "-o", self.folder / f"picture.{suffix}", "--library", self.library)
        self.assertTrue((self.folder / "picture.png").read_bytes().startswith(b"\x89PNG"))
        self.assertEqual(self.complaints("pdfinfo", self.folder / "picture.pdf"), "")

    def test_markup_is_drawn_as_letters(self):
        picture = self.folder / "picture.pdf"
        run("export", "-o", picture, "--library", self.library, "--select", "markup", "--from",
            "2024-01-10", "--to", "2024-01-31")
        if shutil.which("pdftotext") is None:
            self.skipTest("pdftotext is not installed")
        text = subprocess.run(["pdftotext", picture, "-"], capture_output=True, check=True)
        self.assertIn("<b>bold</b>", text.stdout.decode())

    def complaints(self, *command):
        if shutil.which(command[0]) is None:
            self.skipTest(f"{command[0]} is not installed")
        done = subprocess.run(command, capture_output=True, check=False)
        return done.stderr.decode()


class Disk(InFolder):
    """The old file or the new one, whole, and nothing beside it."""

    def writers(self):
        for suffix in ("png", "svg", "pdf"):
            yield self.folder / f"old.{suffix}", ["export", "-o", self.folder / f"old.{suffix}"]
        path = self.folder / "old.tumen"
        yield path, ["import", RESOURCES / "library", "-o", path]

    def prepare(self):
        """A file of each kind, and what it holds."""
        for path, command in self.writers():
            run(*command)
        return {path: path.read_bytes() for path, _command in self.writers()}

    def test_a_file_that_may_not_grow_is_told(self):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))

        before = self.prepare()
        names = self.names()
        for path, command in self.writers():
            done = start(*command, "--force", preexec_fn=limit)
            self.assertEqual(done.returncode, 1, done.stderr.decode())
            self.assertIn("too large", done.stderr.decode())
            self.assertEqual(path.read_bytes(), before[path])
        self.assertEqual(self.names(), names)

    def test_a_full_disk_is_told(self):
        disk = self.folder / "disk"
        disk.mkdir()
        inside = """
            mount -t tmpfs -o size=48k tmpfs "$0" && cd "$0" || exit 99
            printf old >old.tumen; printf old >old.png; failed=0
            "$1" export -o old.png --force || failed=$((failed + 1))
            "$1" export -o new.svg || failed=$((failed + 1))
            "$1" export -o new.pdf --width 9000 || failed=$((failed + 1))
            "$1" import "$2" -o new.tumen || failed=$((failed + 1))
            cat old.png; ls -A; exit $failed
        """
        done = subprocess.run(
            ["unshare", "-rm", "sh", "-c", inside, disk, PROGRAM, RESOURCES / "library"],
            capture_output=True, env=ENVIRONMENT, timeout=120, check=False,
        )
        if done.returncode in (1, 99) and b"tumen:" not in done.stderr:
            self.skipTest("no disk of its own can be mounted here")
        self.assertEqual(done.returncode, 4, done.stderr.decode())
        self.assertEqual(done.stderr.decode().count("the disk is full"), 4)
        self.assertEqual(done.stdout.decode(), "oldold.png\nold.tumen\n")

    def test_a_full_disk_keeps_every_story_that_was_taken(self):
        disk = self.folder / "disk"
        disk.mkdir()
        story = RESOURCES / "library" / "story-one-voice.json"
        inside = """
            mount -t tmpfs -o size=200k tmpfs "$0" && cd "$0" || exit 99
            export XDG_DATA_HOME="$0/home"; taken=0
            while [ $taken -lt 20 ] && "$1" story import "$2" >/dev/null; do
              taken=$((taken + 1)); done
            "$1" story list --format json || exit 98
            exit $taken
        """
        done = subprocess.run(["unshare", "-rm", "sh", "-c", inside, disk, PROGRAM, story],
                              capture_output=True, env=ENVIRONMENT, timeout=120, check=False)
        if done.returncode in (1, 99) and b"tumen:" not in done.stderr:
            self.skipTest("no disk of its own can be mounted here")
        self.assertIn(done.returncode, range(1, 20), done.stderr.decode())
        self.assertIn("saved views and stories stay as they are", done.stderr.decode())
        listed = json.loads(done.stdout)
        self.assertEqual(sum(s["own"] for s in listed["stories"]), done.returncode)
        self.assertEqual(listed["faults"], [])

    def test_a_folder_without_permission_is_told(self):
        if os.geteuid() == 0:
            self.skipTest("the administrator may write everywhere")
        before = self.prepare()
        names = self.names()
        self.folder.chmod(0o500)
        try:
            for path, command in self.writers():
                done = start(*command, "--force")
                self.assertEqual(done.returncode, 1)
                self.assertIn("you may not write in its folder", done.stderr.decode())
                self.assertEqual(path.read_bytes(), before[path])
            self.assertEqual(self.names(), names)
        finally:
            self.folder.chmod(0o700)

    def test_a_killed_command_leaves_the_old_file_or_the_new_one(self):
        choose = random.Random(2024)
        before = self.prepare()
        writers = list(self.writers())
        lengths = {}
        outcomes = {"old": 0, "new": 0}
        for _turn in range(KILLS):
            path, command = choose.choice(writers)
            path.write_bytes(b"old")
            begin = time.monotonic()
            with subprocess.Popen([PROGRAM, *map(str, command), "--force"], env=ENVIRONMENT,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
                try:
                    process.wait(choose.uniform(0, 1.1) * lengths.get(path, 2))
                    lengths[path] = time.monotonic() - begin
                except subprocess.TimeoutExpired:
                    process.send_signal(signal.SIGKILL)
            content = path.read_bytes()
            is_old = content == b"old"
            outcomes["old" if is_old else "new"] += 1
            if not is_old and path.suffix != ".tumen":
                self.assertEqual(content, before[path])
            elif not is_old:
                self.assertIn("57", run("info", path))
            left = set(self.names()) - {p.name for p in before}
            # In the instant in which a file is replaced it has a name, until the next writing.
            self.assertLessEqual(len(left), 1, left)
            self.assertTrue(all(re.fullmatch(r"\.tumen-[0-9a-f]{8}\.tmp", n) for n in left), left)
        subprocess.run([PROGRAM, *map(str, command), "--force"], env=ENVIRONMENT, check=True,
                       capture_output=True)
        self.assertEqual(self.names(), sorted(p.name for p in before))
        print("#", outcomes)


if __name__ == "__main__":
    run_cases({"poison": Poison, "disk": Disk}[sys.argv[3]])
