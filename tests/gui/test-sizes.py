# SPDX-License-Identifier: GPL-3.0-or-later
"""How large letters are that a class sees, measured on pictures of the real window."""
import os
import tempfile

import accessible
import session
from lesson import LETTER, begin

# Of Cantarell, in shares of its size: low letters, and capitals and digits; less a little, as edges
# of letters are of both colours.
LOW, TALL = 0.47, 0.66
SMALLEST = 1 / 34  # type, of the height
DOT = 0.3  # of type: what is lower is a dot or an accent
SHAPES = ((1920, 1080), (1024, 768))


def list_inks(path, area):
    """Heights of the pieces of ink in a part of the picture that stands on white."""
    x, y, width, height = map(round, area)
    told = accessible.run(
        "convert", path, "-crop", f"{width}x{height}+{x}+{y}", "+repage", "-colorspace", "Gray",
        "-threshold", "62%", "-negate", "-define", "connected-components:verbose=true",
        "-connected-components", "8", "null:")
    inks = []
    for line in told.splitlines()[1:]:
        _, box, _, _, color = line.split()[:5]
        if color == "gray(255)":  # black ones are the screen, and what is inside of letters
            inks.append(int(box.split("x")[1].split("+")[0]))
    return inks


def read_shape(name):
    place = accessible.find_window(name)
    return place["WIDTH"], place["HEIGHT"]


def assert_letters(person, name, shape):
    width, height = shape
    unit = height * SMALLEST
    accessible.wait_until(lambda: read_shape(name) == shape, f"the window is of {shape}")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "screen.png")
        person.shoot(path)  # waits until nothing changes any more
        accessible.run("import", "-silent", "-window", str(accessible.find_window(name)["WINDOW"]),
                       path)
        heading = list_inks(path, (0, 0, width, height * 0.19))
        labels = list_inks(path, (0, height * 0.915, width, height * 0.085))
    for inks, least in ((heading, 20), (labels, 8)):
        letters = [ink for ink in inks if ink > DOT * unit]
        assert len(letters) >= least, inks
        assert min(letters) >= LOW * unit - 1, (shape, unit, sorted(inks))
        tall = [ink for ink in letters if ink >= TALL * unit]
        assert len(tall) >= len(letters) / 4, (shape, unit, sorted(inks))
    return sorted(heading)[-3]


def resize(name, shape):
    """Make a window of the screen, as large as another one."""
    session.xdotool("key", "F11")
    accessible.wait_until(lambda: read_shape(name) != SHAPES[0], "F11 makes it a window")
    session.xdotool("windowsize", "--sync", accessible.find_window(name)["WINDOW"], *shape)


def measure_story(person, story):
    begin(person, story)
    large = assert_letters(person, story, SHAPES[0])
    resize(story, SHAPES[1])
    small = assert_letters(person, story, SHAPES[1])
    assert abs(large / small - SHAPES[0][1] / SHAPES[1][1]) < 0.25, "Type follows the height."
    person.quit()


def test_letters_are_large_enough_at_1080_and_at_768(person):
    measure_story(person, LETTER)


def test_letters_in_spanish_are_large_enough(person):
    title = "De la carta al tratado"
    person.start(LANGUAGE="es")
    person.key("F5")
    accessible.find("list item", title)
    person.key("Return")
    accessible.wait_until(lambda: accessible.find_now("frame", title), "the story begins")
    assert_letters(person, title, SHAPES[0])
    person.quit()


session.main(globals())
