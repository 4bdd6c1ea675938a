# SPDX-License-Identifier: GPL-3.0-or-later
"""The live timeline on the screen of a class, beside which the explorer has its own."""
import accessible
from lesson import read_screen

FLOOR = "Exploring the timeline"


def find_floor():
    return next(iter(accessible.find_now("panel", FLOOR)), None)


def wait_for_floor(way):
    return accessible.wait_until(find_floor, f"{way} begins exploring")


def read_canvas():
    """What is said of the canvas that the class sees."""
    floor = find_floor()
    names = [p.name for p in floor.walk() if p.name.startswith("Timeline, ")] if floor else []
    return names[0] if names else ""


def wait_for_canvas(condition, what):
    return accessible.wait_until(lambda: condition(now := read_canvas()) and now, what)


def has_label(words):
    return any(p.name == words for p in accessible.find_now("label"))


def wait_for_label(words):
    accessible.wait_until(lambda: has_label(words), f"“{words}” is said")


def wait_for_back(screen, way):
    accessible.wait_until(lambda: read_screen() == screen and not find_floor(),
                          f"{way} leads back to “{screen[:12]}”")
