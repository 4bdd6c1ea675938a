#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a screen reader gets it: find parts, act on them, print them.

usage: accessible.py dump [ROLE]
       accessible.py lint
       accessible.py do ROLE NAME [ACTION]

Needs python3-gi and gir1.2-atspi-2.0 of the system, hence the fixed path above. Asks the bus
itself: libatspi asks for each name on its own, which takes seconds for a window of 300 parts.
"""
import ast
import collections
import functools
import os
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE_S = 15
CONTROLS = {"push button", "toggle button", "check box", "radio button", "entry", "text", "slider",
            "spin button", "combo box", "menu item", "link", "list", "table", "switch",
            "page tab", "toggle", "level bar"}
ROOT = "/org/a11y/atspi/accessible/root"
PACKAGE = "org.a11y.atspi."
# Answers as GVariant prints them; to unpack large ones would take ten times as long.
PLACE = r"\('([^']*)', '(/[^']*)'\)"
STRING = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
CHILD = re.compile(r", '(/[^']*)'\)")
ITEM = re.compile(rf"\({PLACE}, \([^)]*\), \([^)]*\), -?\d+, (-?\d+), \[([^]]*)\], "
                  rf"{STRING}, (\d+), {STRING}, \[(\d+), (\d+)\]\)")
Item = collections.namedtuple("Item", "owner path n_children interfaces name role description "
                              "low_states high_states")
IN_WINDOW = 1
USUAL_STATES = {"sensitive", "visible", "showing", "enabled"}


class Bus:
    """The accessibility bus, connected when it is first asked."""

    connection = None

    @classmethod
    def connect(cls):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                    None, None, 0, -1, None).unpack()[0]
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                 | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        cls.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    @classmethod
    def ask(cls, owner, path, interface, method, arguments=None):
        if cls.connection is None:
            cls.connect()
        return cls.connection.call_sync(owner, path, PACKAGE + interface, method, arguments, None,
                                        0, PATIENCE_S * 1000, None)

    @classmethod
    def call(cls, *arguments):
        return cls.ask(*arguments).unpack()

    @classmethod
    def get_children(cls, owner, paths):
        """What stands below each of the paths; all are asked at once."""
        found, left = {}, len(paths)

        def answered(connection, result, path):
            nonlocal left
            left -= 1
            try:
                found[path] = CHILD.findall(connection.call_finish(result).print_(False))
            except GLib.Error:  # It has gone meanwhile.
                found[path] = []

        for path in paths:
            cls.connection.call(owner, path, PACKAGE + "Accessible", "GetChildren", None, None, 0,
                                PATIENCE_S * 1000, None, answered, path)
        while left > 0:
            GLib.MainContext.default().iteration(True)
        return found


class Part:
    """A part of the window as it was when it was looked at."""

    def __init__(self, item, parent):
        self.owner, self.path = item.owner, item.path
        self.interfaces = item.interfaces
        self.role = name_role(int(item.role))
        self.description = read_string(item.description)
        name = read_string(item.name)
        self.name = name if self.is_label() else plain(name)
        self.states = name_states(int(item.low_states), int(item.high_states))
        self.parent = parent
        self.children = []

    def call(self, interface, method, arguments=None):
        return Bus.call(self.owner, self.path, interface, method, arguments)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def find_all(self, role=None, name=None, exact=True):
        """All below with this role and this name, or with a name or description that holds it."""
        return [p for p in self.walk() if p.is_called(role, name, exact)]

    def is_called(self, role, name, exact):
        if role is not None and self.role != role and not (role == "label" and self.is_label()):
            return False
        return name is None or name == self.name or (
            not exact and name in f"{self.name}\n{self.description}")

    def is_label(self):
        """A heading is a label as well."""
        return self.role in ("label", "heading")

    def list_actions(self):
        if PACKAGE + "Action" not in self.interfaces:
            return []
        # The list of them all would give names in the language of the interface.
        n_actions = len(self.call("Action", "GetActions")[0])
        return [self.call("Action", "GetName", GLib.Variant("(i)", (i,)))[0]
                for i in range(n_actions)]

    def list_words(self):
        """What its labels and headings say, from top to bottom."""
        return [p.name for p in self.walk() if p.is_label()]


def plain(name):
    """GTK 4.8 names a button with a label and a mnemonic “_Open Open”."""
    name = (name or "").replace("_", "")
    half = name[:len(name) // 2]
    return half if name == f"{half} {half}" else name


def read_string(printed):
    return ast.literal_eval(printed) if "\\" in printed else printed[1:-1]


@functools.lru_cache(maxsize=None)
def name_role(number):
    return Atspi.Role(number).value_nick.replace("-", " ")


@functools.lru_cache(maxsize=None)
def name_states(low, high):
    numbers = [n for n in range(64) if (high << 32 | low) >> n & 1]
    return frozenset(Atspi.StateType(n).value_nick for n in numbers)


def list_applications():
    owners = Bus.call(PACKAGE + "Registry", ROOT, "Accessible", "GetChildren")[0]
    return [owner for owner, _ in owners]


def list_items(owner):
    """All that was asked for once, shown or not, by path."""
    printed = Bus.ask(owner, "/org/a11y/atspi/cache", "Cache", "GetItems").print_(False)
    items = (Item(*match.groups()) for match in ITEM.finditer(printed))
    return {item.path: item for item in items}


def look_at(owner):
    """The application with all its parts."""
    known = list_items(owner)
    below, level = {}, [ROOT]
    while level:
        # Most parts are known to have no children; of the root the program does not know.
        parents = [path for path in level
                   if path == ROOT or path not in known or known[path].n_children != "0"]
        below.update(dict.fromkeys(level, []))
        below.update(Bus.get_children(owner, parents))
        level = [path for parent in parents for path in below[parent] if path not in below]
    if any(path not in known for path in below):
        known = list_items(owner)
    root = Part(known[ROOT], None)
    waiting = [root]
    while waiting:
        part = waiting.pop()
        part.children = [Part(known[path], part) for path in below[part.path] if path in known]
        waiting += part.children
    return root


def look():
    """The applications on the bus."""
    found = []
    for owner in list_applications():
        try:
            found.append(look_at(owner))
        except (GLib.Error, KeyError):  # It is just starting or ending.
            continue
    return found


def find_now(role=None, name=None, exact=True):
    return [p for application in look() for p in application.find_all(role, name, exact)]


def wait_until(condition, what):
    """The first true value of the condition; fails when it takes too long."""
    end = time.monotonic() + PATIENCE_S
    while True:
        begin = time.monotonic()
        value = condition()
        if value:
            return value
        now = time.monotonic()
        assert now < end, f"It took longer than {PATIENCE_S} s: {what}."
        # The window, which has to answer, shall also get on with what is waited for.
        time.sleep(max(0.03, now - begin))


def find(role=None, name=None, exact=True):
    return wait_until(lambda: find_now(role, name, exact), f"{role} “{name}” appears")[0]


def find_row(name, number):
    """A row of a list, from 1; while its rows are made anew there are none."""
    def list_rows():
        return [row for part in find_now("list", name) for row in part.children[number - 1:number]]

    return wait_until(list_rows, f"“{name}” has row {number}")[0]


def find_entry(name):
    """An entry of an open menu, whether it does something or is one of a choice."""
    def list_entries():
        return [p for p in find_now(name=name) if p.role.endswith("menu item")]

    return wait_until(list_entries, f"the entry “{name}” appears")[0]


def wait_gone(role=None, name=None, exact=True):
    wait_until(lambda: not find_now(role, name, exact), f"{role} “{name}” goes away")


def act(part, action="click"):
    names = part.list_actions()
    assert action in names, f"“{part.name}” cannot {action}, only: {' '.join(names)}."
    done = part.call("Action", "DoAction", GLib.Variant("(i)", (names.index(action),)))[0]
    assert done, f"{action} was refused."


def read_property(part, name):
    value = Bus.connection.call_sync(
        part.owner, part.path, "org.freedesktop.DBus.Properties", "Get",
        GLib.Variant("(ss)", (PACKAGE + "Accessible", name)), None, 0, PATIENCE_S * 1000, None)
    return value.unpack()[0]


def read_name(part):
    """Its name as it is now; this alone is asked, which takes a thousandth of a look at all."""
    return read_property(part, "Name")


def read_states(part):
    """Those that it has now; none if it has gone."""
    try:
        return name_states(*part.call("Accessible", "GetState")[0])
    except GLib.Error:
        return frozenset()


def find_focus():
    """The part that has the keyboard focus, or None."""
    parts = [p for p in find_now() if "focused" in p.states and p.role != "frame"]
    return parts[0] if parts else None


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def measure(part):
    """Where a part is in its window: x, y, width, height."""
    return part.call("Component", "GetExtents", GLib.Variant("(u)", (IN_WINDOW,)))[0]


def find_window(title):
    """What the X server knows of the window with this title: WINDOW, X, Y, WIDTH, HEIGHT."""
    command = ["xdotool", "search", "--onlyvisible", "--name", "^" + re.escape(title) + "$",
               "getwindowgeometry", "--shell", "%1"]

    def search():
        # The search fails when a tooltip goes away while it looks at it.
        found = subprocess.run(command, check=False, capture_output=True, text=True)
        lines = [line.split("=") for line in found.stdout.split() if "=" in line]
        return found.returncode == 0 and {key: int(value) for key, value in lines}

    return wait_until(search, f"a window “{title}” is there")


def extents(part):
    """Where a part is on the screen: x, y, width, height.

    GTK 4 knows places in a window only (and warns when asked for others); where the window is, the
    X server knows.
    """
    top = part
    while top.parent is not None and top.parent.role != "application":
        top = top.parent
    inner, outer = measure(part), measure(top)
    place = find_window(top.name)
    shadow = re.findall(r"\d+", run("xprop", "-id", str(place["WINDOW"]),
                                    "_GTK_FRAME_EXTENTS").partition("=")[2])
    scale = max(1, round(place["WIDTH"] / (outer[2] or 1)))
    left = int(shadow[0]) if shadow else (place["WIDTH"] - outer[2] * scale) // 2
    above = int(shadow[2]) if shadow else (place["HEIGHT"] - outer[3] * scale) // 2
    return (place["X"] + left + inner[0] * scale, place["Y"] + above + inner[1] * scale,
            inner[2] * scale, inner[3] * scale)


def describe(part):
    line = part.role
    for text, form in ((part.name, ' "{}"'), (part.description, " — “{}”")):
        line += form.format(text) if text else ""
    line += f" [{' '.join(sorted(part.states - USUAL_STATES))}]"
    names = part.list_actions() if part.role != "label" else []
    return line + (f" ({' '.join(names)})" if names else "")


def dump(part, indent=0):
    print("  " * indent + describe(part))
    for child in part.children:
        dump(child, indent + 1)


def nameless():
    """Controls without a name; GTK 4.8 falls back to the type's where nobody gave one."""
    for part in find_now():
        if part.role not in CONTROLS or part.name and not re.match("(Gtk|Adw|Gdk)", part.name):
            continue
        # A label that is all that a button holds names it, though GTK does not say so.
        if part.name or not any(part.list_words()):
            yield describe(part)


def main():
    command, *rest = sys.argv[1:] or ["help"]
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS", "disabled:") == "disabled:":
        sys.exit("There is no session bus here; run this under with-display.")
    if command == "dump":
        for part in find_now(rest[0]) if rest else look():
            dump(part)
    elif command == "lint":
        faults = list(nameless())
        print("\n".join(faults))
        sys.exit(1 if faults else 0)
    elif command == "do" and len(rest) >= 2:
        act(find(rest[0], rest[1]), *rest[2:])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
