#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The benchmark tells what it should, in the shape it should; never how fast. Prints TAP.

usage: test-bench.py PROGRAM SCHEMA
"""
import json
import os
import pathlib
import subprocess
import sys
import unittest

import jsonschema

PROGRAM = sys.argv[1]
SCHEMA = json.loads(pathlib.Path(sys.argv[2]).read_text())
QUICK = ("--quick", "--events", "1500")
ON_SCREEN = {6, 7, 8, 9, 13, 19, 20}


def run(*arguments):
    """Runs it without a display; returns its status, output and errors."""
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=240, env=kept,
                          check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class Bench(unittest.TestCase):
    def test_json_obeys_its_schema(self):
        status, text, complaint = run(*QUICK, "--json")
        self.assertIn(status, (0, 1))
        self.assertEqual(complaint, "")
        report = json.loads(text)
        jsonschema.validate(report, SCHEMA)
        told = {r["goal"] for r in report["results"]} - {None}
        self.assertGreaterEqual(told, {1, 2, 3, 4, 5, 6, 10, 11, 12, 14, 16, 17, 18, 19, 20})
        for result in report["results"]:
            self.assertEqual(result["met"] is None,
                             result["ratio"] is None or result["limit"] is None, result)
            if result["goal"] in ON_SCREEN:
                self.assertIn("no display", result["note"])

    def test_people_get_a_table(self):
        status, text, _ = run(*QUICK, "--only", "library")
        self.assertEqual(status, 0)
        self.assertRegex(text, r"(?m)^goal +what +median")
        self.assertRegex(text, r"(?m)^  12 +1500 events, opened")
        self.assertRegex(text, r"(?m)^\d+ of \d+ met\.$")

    def test_wrong_options_get_one_sentence_and_status_2(self):
        for arguments in (("--fast",), ("--events", "7"), ("--only", "lunch"), ("surplus",),
                          ("--folder", "/no/such/folder")):
            status, text, complaint = run(*arguments)
            self.assertEqual(status, 2, arguments)
            self.assertEqual(text, "")
            self.assertRegex(complaint, r"\Atumen-bench: [^\n]+\n\Z")


if __name__ == "__main__":
    tests = list(unittest.defaultTestLoader.loadTestsFromTestCase(Bench))
    print(f"1..{len(tests)}")
    failed = 0
    for number, test in enumerate(tests, 1):
        result = test.run()
        faults = result.failures + result.errors
        failed += bool(faults)
        print(f"{'not ' if faults else ''}ok {number} {test.id().replace('__main__.', '')}",
              flush=True)
        for _, trace in faults:
            print("\n".join("# " + line for line in trace.rstrip().split("\n")))
    sys.exit(1 if failed else 0)
