# SPDX-License-Identifier: GPL-3.0-or-later
"""A session of a person with the real program: start it, press keys, point, end it.

A test file imports this, writes functions named test_* that take a Session, and ends with
session.main(globals()). Each test gets a program of its own and fails on any warning.
"""
import os
import signal
import subprocess
import sys
import tempfile
import traceback

import accessible

PROGRAM_ENVIRONMENT = {
    "G_DEBUG": "fatal-warnings",
    "G_ENABLE_DIAGNOSTIC": "1",
    "LANGUAGE": "en",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
}


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


class Session:
    def __init__(self, program):
        self.program = program
        self.process = None
        self.output = None
        self.status = 0

    def start(self, *arguments, **environment):
        """Start the program, also once more, and wait for its window."""
        accessible.wait_until(lambda: not accessible.list_applications(), "the bus is empty")
        self.output = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [self.program, *arguments], stdout=self.output, stderr=subprocess.STDOUT,
            env={**os.environ, **PROGRAM_ENVIRONMENT, **environment})
        return accessible.wait_until(self.find_frame, "the window opens and is active")

    def find_frame(self):
        assert self.process.poll() is None, f"The program ended early:\n{self.read_output()}"
        frames = accessible.find_now("frame")
        return frames[0] if frames and "active" in frames[0].states else None

    def read_output(self):
        if self.output is None:
            return ""
        self.output.seek(0)
        return self.output.read().decode("utf-8", "replace")

    def key(self, *keys):
        """Press keys, by the names of xdotool: "Right", "ctrl+q"."""
        # Not --clearmodifiers, which would let go of a button that is held down.
        xdotool("key", "--delay", "30", *keys)

    def type(self, text):
        xdotool("type", "--delay", "20", text)

    def move(self, x, y):
        # Twice: GTK makes nothing of the pointer's place before it has moved in the window.
        xdotool("mousemove", round(x) + 1, round(y), "sleep", "0.05",
                "mousemove", round(x), round(y))

    def click(self, x, y, button=1, times=1):
        self.move(x, y)
        xdotool("click", "--repeat", times, "--delay", 60, button)

    def click_on(self, part):
        x, y, width, height = accessible.extents(part)
        self.click(x + width / 2, y + height / 2)

    def scroll(self, x, y, steps, modifier=None):
        """Turn the wheel, down for positive steps."""
        self.move(x, y)
        held = ["keydown", modifier] if modifier else []
        freed = ["keyup", modifier] if modifier else []
        turn = ["click", "--repeat", abs(steps), "--delay", 40, 5 if steps > 0 else 4]
        xdotool(*held, *turn, *freed)

    def drag(self, x, y, dx, dy, steps=8, release=True):
        self.move(x, y)
        xdotool("mousedown", 1)
        for _ in range(steps):
            xdotool("mousemove_relative", "--", round(dx / steps), round(dy / steps), "sleep", 0.03)
        if release:
            self.release()

    def release(self):
        xdotool("mouseup", 1)

    def shoot(self, path):
        here = os.path.dirname(os.path.abspath(__file__))
        subprocess.run([os.path.join(here, "shoot"), path], check=True)

    def choose(self, *path):
        """Go down an open menu, entry by entry."""
        for name in path:
            accessible.act(accessible.find_entry(name))

    def quit(self):
        """Leave by Ctrl+Q: the status is 0 and nothing was printed."""
        self.key("ctrl+q")
        self.wait_for_end()

    def wait_for_end(self, status=0, output=""):
        self.status = status
        assert self.process.wait(timeout=accessible.PATIENCE_S) == status, self.read_output()
        assert self.read_output() == output, self.read_output()

    def end(self):
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def run_test(test, program):
    session = Session(program)
    try:
        test(session)
        code = session.process.poll() if session.process else None
        said = session.read_output()
        assert code in (None, session.status), f"The program ended with {code}:\n{said}"
        return True
    except Exception:  # noqa: BLE001 - whatever went wrong, the next test shall run
        said = session.read_output()
        for line in (traceback.format_exc() + said).splitlines():
            print("#", line)
        return False
    finally:
        session.end()


def main(names):
    """Run the tests of a file as TAP; the program is the first argument, a test may follow."""
    program, *wanted = sys.argv[1:]
    tests = [(name, test) for name, test in names.items()
             if name.startswith("test_") and (not wanted or name in wanted)]
    print(f"1..{len(tests)}")
    good = True
    for number, (name, test) in enumerate(tests, 1):
        passed = run_test(test, program)
        good = good and passed
        behaviour = name[len("test_"):].replace("_", "-")
        print("ok" if passed else "not ok", number, behaviour, flush=True)
    sys.exit(0 if good else 1)
