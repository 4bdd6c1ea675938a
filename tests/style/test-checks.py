# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks find what they are for: planted faults, and tests that did not pass.

usage: test-checks.py SOURCE-ROOT
"""
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(sys.argv.pop(1))
SPDX = "/* SPDX-License-Identifier: GPL-3.0-or-later */\n"
START = SPDX + '\n#include "config.h"\n\n'


def function(name, parameters="void", body=""):
    return f"static void\n{name} ({parameters})\n{{\n{body}}}\n"


class Checks(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name)
        self.plant("po/POTFILES.in", "# SPDX-License-Identifier: GPL-3.0-or-later\n")

    def tearDown(self):
        self.folder.cleanup()

    def plant(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def faults(self, check):
        script = ROOT / "tests/style/check-style.py"
        run = subprocess.run([sys.executable, script, self.root, check], capture_output=True,
                             text=True, check=False)
        self.assertIn(run.returncode, (0, 1), run.stderr)
        self.assertEqual(run.returncode == 1, run.stdout != "")
        return run.stdout

    def test_good_code_passes_all(self):
        self.plant("model/tumen-good.c", START + function("answer", "int a", "  call (a);\n"))
        for check in ("calls", "heads", "layers", "lines", "markup", "names", "potfiles", "sizes"):
            with self.subTest(check):
                self.assertEqual(self.faults(check), "")

    def test_sizes(self):
        long, many = "  call ();\n" * 61, ", ".join(f"int p{i}" for i in range(7))
        deep = "".join("  " * i + "{\n" for i in range(4)) + "}\n".join([""] + ["  "] * 4) + "\n"
        self.plant("model/a.c", START + function("long_one", body=long) + "\n\n" +
                   function("wide_one", many) + "\n\n" + function("deep_one", body=" " + deep))
        self.plant("model/b.c", START + "\n" * 800)
        found = self.faults("sizes")
        self.assertIn("model/a.c:6: long_one has 61 lines", found)
        self.assertIn("wide_one has more than 6 parameters", found)
        self.assertIn("deep_one nests blocks deeper than 3", found)
        self.assertIn("model/b.c:1: The file has 804 lines", found)

    def test_callback_parameters_count_once(self):
        self.plant("model/a.c", START + function("f", "int a, int (*b) (int, int, int), int c"))
        self.assertEqual(self.faults("sizes"), "")

    def test_layers(self):
        self.plant("model/a.c", START + "#include <gtk/gtk.h>\n#include <cairo.h>\n")
        self.plant("widgets/scene/b.c", START + "#include <cairo.h>\n#include <adwaita.h>\n")
        self.plant("widgets/tumen-w.h", SPDX)
        self.plant("model/c.c", START + '#include "tumen-w.h"\n')
        found = self.faults("layers").splitlines()
        self.assertEqual(len(found), 4, found)

    def test_lines(self):
        self.plant("model/a.c", START + "/* " + "é" * 97 + " */\n/* FIX" "ME */\nint a; \n")
        self.assertEqual(len(self.faults("lines").splitlines()), 3)

    def test_names(self):
        self.plant("model/tumen-utils.c", START + function("string_helper"))
        self.assertEqual(len(self.faults("names").splitlines()), 2)

    def test_heads(self):
        self.plant("model/a.c", "int a;\n")
        self.plant("model/a.h", SPDX)
        self.plant("model/meson.build", "a = 1\n")
        self.assertEqual(len(self.faults("heads").splitlines()), 4)

    def test_calls(self):
        self.plant("model/a.c", START + "/* system () */\nchar *s = \"system ()\";\n" + function(
            "f", body="  system (s);\n  gtk_label_set_markup (label, s);\n  sprintf (s, s);\n"))
        self.assertEqual(len(self.faults("calls").splitlines()), 3)

    def test_markup(self):
        self.plant("app/a.c", START + function("f", body=(
            "  adw_toast_new (_(\"Saved\"));\n  adw_toast_new (escaped_title);\n"
            "  adw_toast_new (title);\n  adw_action_row_set_subtitle (row, title);\n")))
        self.plant("resources/a.ui", '<property name="use-markup">true</property>\n')
        self.assertEqual(len(self.faults("markup").splitlines()), 3)

    def test_potfiles(self):
        self.plant("app/a.c", START + 'char *s = _("text");\n')
        self.assertIn("app/a.c:1", self.faults("potfiles"))
        self.plant("po/POTFILES.in", "app/a.c\napp/Gone.c\n")
        found = self.faults("potfiles")
        self.assertIn("must be sorted", found)
        self.assertIn("app/Gone.c is listed", found)


class Count(unittest.TestCase):
    def count(self, *runs):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as log:
            for result, stdout in runs:
                log.write(json.dumps({"result": result, "stdout": stdout}) + "\n")
            log.flush()
            script = ROOT / "build-aux/count-tests.py"
            run = subprocess.run([sys.executable, script, log.name], capture_output=True,
                                 text=True, check=False)
        return run.returncode, run.stdout.strip()

    def test_cases_of_tap_count_one_by_one(self):
        self.assertEqual(self.count(("OK", "1..2\nok 1 /a\nok 2 /b # SKIP no texts\n"), ("OK", "")),
                         (0, "2 passed, 0 failed, 1 skipped"))

    def test_failures_fail(self):
        self.assertEqual(self.count(("FAIL", "ok 1 /a\nnot ok 2 /b\n")), (1, "1 passed, 1 failed"))

    def test_a_crash_after_good_cases_fails(self):
        self.assertEqual(self.count(("ERROR", "1..3\nok 1 /a\n")), (1, "1 passed, 1 failed"))

    def test_no_test_at_all_fails(self):
        self.assertEqual(self.count(), (1, "0 passed, 0 failed"))


if __name__ == "__main__":
    unittest.main()
