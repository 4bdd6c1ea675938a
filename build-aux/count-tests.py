# SPDX-License-Identifier: GPL-3.0-or-later
"""Count the tests of a meson run: each case of a test that speaks TAP, and each other test.

usage: count-tests.py TESTLOG.json

Prints one line “N passed, N failed[, N skipped]”; the status is 1 if a test failed or none ran.
"""
import json
import re
import sys

CASE = re.compile(r"^(not )?ok\b[^#\n]*(#\s*(skip|todo)\b)?", re.IGNORECASE | re.MULTILINE)
OUTCOMES = {"OK": "passed", "EXPECTEDFAIL": "passed", "SKIP": "skipped"}


def count_run(run):
    """The outcomes of one test program: a dictionary of numbers."""
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    outcome = OUTCOMES.get(run["result"], "failed")
    for refused, directive, _ in CASE.findall(run.get("stdout", "")):
        counts["skipped" if directive else "failed" if refused else "passed"] += 1
    # A program that died after its last good case has failed all the same.
    if sum(counts.values()) == 0 or (outcome == "failed" and counts["failed"] == 0):
        counts[outcome] += 1
    return counts


def main():
    total = {"passed": 0, "failed": 0, "skipped": 0}
    try:
        with open(sys.argv[1], encoding="utf-8") as log:
            runs = [json.loads(line) for line in log]
    except OSError as error:
        print(f"No test was run: {error}.", file=sys.stderr)
        runs = []
    for run in runs:
        for outcome, number in count_run(run).items():
            total[outcome] += number
    skipped = f", {total['skipped']} skipped" if total["skipped"] else ""
    print(f"{total['passed']} passed, {total['failed']} failed{skipped}")
    sys.exit(0 if runs and total["failed"] == 0 else 1)


if __name__ == "__main__":
    main()
