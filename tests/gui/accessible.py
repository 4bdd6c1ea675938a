#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a screen reader gets it: find parts, act on them, print them.

usage: accessible.py dump [ROLE]
       accessible.py lint
       accessible.py do ROLE NAME [ACTION]

Needs python3-gi and gir1.2-atspi-2.0 of the system, hence the fixed path above.
"""
import os
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE_S = 15
CONTROLS = {"push button", "toggle button", "check box", "radio button", "entry", "text", "slider",
            "spin button", "combo box", "menu item", "link", "list", "table", "image", "switch",
            "page tab", "toggle", "level bar"}


def walk(part, depth=0):
    """The part and all below it. Parts may vanish meanwhile."""
    yield part
    try:
        children = [part.get_child_at_index(i) for i in range(part.get_child_count())]
    except GLib.Error:
        return
    for child in children:
        if child is not None and depth < 60:
            yield from walk(child, depth + 1)


def applications():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(i)
        if application is not None:
            yield application


def plain(name):
    """GTK 4.8 names a button with a label and a mnemonic “_Open Open”."""
    name = (name or "").replace("_", "")
    half = name[:len(name) // 2]
    return half if name == f"{half} {half}" else name


def actions(part):
    try:
        return [Atspi.Action.get_action_name(part, i)
                for i in range(Atspi.Action.get_n_actions(part))]
    except GLib.Error:
        return []


def find_now(role=None, name=None, exact=True):
    """All parts with this role and this name, or with a name or description that holds it."""
    found = []
    for application in applications():
        for part in walk(application):
            try:
                label, more = plain(part.get_name()), part.get_description() or ""
                if role is not None and part.get_role_name() != role:
                    continue
            except GLib.Error:
                continue
            if name is None or name == label or not exact and name in f"{label}\n{more}":
                found.append(part)
    return found


def wait_until(condition, what):
    """The first true value of the condition; fails when it takes too long."""
    end = time.monotonic() + PATIENCE_S
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < end, f"It took longer than {PATIENCE_S} s: {what}."
        time.sleep(0.05)


def find(role=None, name=None, exact=True):
    return wait_until(lambda: find_now(role, name, exact), f"{role} “{name}” appears")[0]


def wait_gone(role=None, name=None, exact=True):
    wait_until(lambda: not find_now(role, name, exact), f"{role} “{name}” goes away")


def act(part, action="click"):
    names = actions(part)
    assert action in names, f"“{part.get_name()}” cannot {action}, only: {' '.join(names)}."
    assert Atspi.Action.do_action(part, names.index(action)), f"{action} was refused."


def states(part):
    return {state.value_nick for state in part.get_state_set().get_states()}


def text_of(part):
    if "Text" in part.get_interfaces():
        return Atspi.Text.get_text(part, 0, Atspi.Text.get_character_count(part))
    return part.get_name() or ""


def focused():
    """The part that has the keyboard focus, or None."""
    for application in applications():
        for part in walk(application):
            try:
                if "focused" in states(part) and part.get_role_name() != "frame":
                    return part
            except GLib.Error:
                continue
    return None


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def extents(part):
    """Where a part is on the screen: x, y, width, height.

    GTK 4 knows places in a window only (and warns when asked for others); where the window is, the
    X server knows.
    """
    top = part
    while top.get_parent() is not None and top.get_parent().get_role_name() != "application":
        top = top.get_parent()
    inner, outer = (Atspi.Component.get_extents(p, Atspi.CoordType.WINDOW) for p in (part, top))
    title = "^" + re.escape(top.get_name()) + "$"
    window = run("xdotool", "search", "--onlyvisible", "--name", title).split()[0]
    lines = run("xdotool", "getwindowgeometry", "--shell", window).split()
    place = {key: int(value) for key, value in (line.split("=") for line in lines)}
    shadow = re.findall(r"\d+", run("xprop", "-id", window, "_GTK_FRAME_EXTENTS").partition("=")[2])
    scale = max(1, round(place["WIDTH"] / (outer.width or 1)))
    left = int(shadow[0]) if shadow else (place["WIDTH"] - outer.width * scale) // 2
    above = int(shadow[2]) if shadow else (place["HEIGHT"] - outer.height * scale) // 2
    return (place["X"] + left + inner.x * scale, place["Y"] + above + inner.y * scale,
            inner.width * scale, inner.height * scale)


def describe(part):
    line = part.get_role_name()
    for text, form in ((part.get_name(), ' "{}"'), (part.get_description(), " — “{}”")):
        line += form.format(text) if text else ""
    line += f" [{' '.join(sorted(states(part) - {'sensitive', 'visible', 'showing', 'enabled'}))}]"
    return line + (f" ({' '.join(actions(part))})" if actions(part) else "")


def dump(part, indent=0):
    print("  " * indent + describe(part))
    for i in range(part.get_child_count()):
        child = part.get_child_at_index(i)
        if child is not None:
            dump(child, indent + 1)


def nameless():
    """Controls without a name; GTK 4.8 falls back to the type's where nobody gave one."""
    for application in applications():
        for part in walk(application):
            name = part.get_name() or ""
            if part.get_role_name() not in CONTROLS or name and not re.match("(Gtk|Adw|Gdk)", name):
                continue
            labels = [p for p in walk(part) if p is not part and p.get_role_name() == "label"]
            if not any(p.get_name() for p in labels):
                yield describe(part)


def main():
    command, *rest = sys.argv[1:] or ["help"]
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS", "disabled:") == "disabled:":
        sys.exit("There is no session bus here; run this under with-display.")
    if command == "dump":
        for part in find_now(rest[0]) if rest else applications():
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
