# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs test cases of unittest and prints TAP."""
import sys
import unittest


class Tap(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.number = 0

    def say(self, test, word, note="", failures=()):
        self.number += 1
        name = getattr(test, "_testMethodName", "setUpClass")
        print(f"{word} {self.number} {type(test).__name__}.{name}{note}")
        for line in failures[-1][1].splitlines() if failures else ():
            print("#", line[:400])
        sys.stdout.flush()

    def addSuccess(self, test):
        self.say(test, "ok")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.say(test, "ok", f" # SKIP {reason}")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.say(test, "not ok", failures=self.failures)

    def addError(self, test, err):
        super().addError(test, err)
        self.say(test, "not ok", failures=self.errors)


def run_cases(*cases):
    """Runs the tests of some classes and ends the program."""
    suite = unittest.TestSuite(
        unittest.defaultTestLoader.loadTestsFromTestCase(case) for case in cases
    )
    print(f"1..{suite.countTestCases()}", flush=True)
    result = Tap()
    suite.run(result)
    sys.exit(0 if result.wasSuccessful() else 1)
