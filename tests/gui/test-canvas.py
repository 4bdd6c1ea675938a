# SPDX-License-Identifier: GPL-3.0-or-later
"""The canvas by keyboard, wheel and pointer, as a screen reader hears it."""
import os
import subprocess
import tempfile

import accessible
import session


def find_canvas():
    return accessible.find("panel", "Timeline, ", exact=False)


def wait_canvas(words):
    """The canvas is named with these words: “Timeline, May 2023 – Jul 2025. Nothing selected”."""
    return accessible.wait_until(
        lambda: [p for p in accessible.find_now("panel", words, exact=False)
                 if p.get_name().startswith("Timeline, ")],
        f"the canvas says “{words}”")[0]


def middle_of(part):
    x, y, width, height = accessible.extents(part)
    return x + width / 2, y + height / 2


def wait_focus(other_than):
    """What has the focus now, once it is named otherwise."""
    def look():
        part = accessible.focused()
        name = part.get_name() if part is not None else ""
        return name if name and name != other_than else None
    return accessible.wait_until(look, f"the focus leaves “{other_than}”")


def test_starts_at_the_main_period(person):
    person.start()
    wait_canvas("Timeline, May 2023 – Jul 2025. Selected: Partnership treaty signed")
    wait_canvas("52 of 57 events in view")
    person.quit()


def test_every_arrow_key_speaks_another_event(person):
    person.start()
    wait_canvas("May 2023")
    spoken = wait_focus("")
    for key in ("Right", "Right", "Down", "Left", "Up"):
        person.key(key)
        following = wait_focus(spoken)
        assert "2023" in following or "2024" in following or "2025" in following, following
        spoken = following
    person.quit()


def test_end_and_home_reach_the_first_and_last_event(person):
    person.start()
    wait_canvas("May 2023")
    person.key("Home")
    wait_canvas("194")
    accessible.wait_until(lambda: "1948" in accessible.focused().get_name(), "the first event")
    person.key("End")
    accessible.wait_until(lambda: "≈ 18 Jun 2025" in accessible.focused().get_name(), "the last")
    person.quit()


def test_enter_selects_and_escape_clears(person):
    person.start()
    wait_canvas("May 2023")
    person.key("End", "Return")
    wait_canvas("Selected: ")
    person.key("Escape")
    wait_canvas("Nothing selected")
    person.quit()


def test_plus_minus_and_nought_zoom(person):
    person.start()
    wait_canvas("May 2023 – Jul 2025")
    person.key("plus")
    accessible.wait_until(lambda: "May 2023 – Jul 2025" not in find_canvas().get_name(), "zoomed")
    person.key("minus")
    wait_canvas("May 2023 – Jul 2025")
    person.key("ctrl+0")
    wait_canvas("56 of 57 events in view")
    person.quit()


def test_view_history_goes_back_and_forward(person):
    person.start()
    wait_canvas("May 2023 – Jul 2025")
    person.key("0")
    wait_canvas("56 of 57")
    person.key("alt+Left")
    wait_canvas("May 2023 – Jul 2025")
    person.key("alt+Right")
    wait_canvas("56 of 57")
    person.quit()


def test_wheel_pans_and_leaves_the_focus(person):
    person.start()
    canvas = wait_canvas("May 2023 – Jul 2025")
    before = wait_focus("")
    person.scroll(*middle_of(canvas), -3)
    accessible.wait_until(lambda: "Jul 2025" not in find_canvas().get_name(), "panned")
    after = accessible.focused().get_name()
    assert after == before, f"{before} | {after}"
    person.quit()


def test_control_and_wheel_zoom_in_and_out_to_the_same_view(person):
    person.start()
    canvas = wait_canvas("May 2023 – Jul 2025")
    person.scroll(*middle_of(canvas), -4, "ctrl")
    accessible.wait_until(lambda: "Jul 2025" not in find_canvas().get_name(), "zoomed in")
    person.scroll(*middle_of(canvas), 4, "ctrl")
    wait_canvas("May 2023 – Jul 2025")
    person.quit()


def test_escape_cancels_a_drag(person):
    person.start()
    canvas = wait_canvas("May 2023 – Jul 2025")
    x, y = middle_of(canvas)
    person.drag(x, y, -200, 0, release=False)
    accessible.wait_until(lambda: "May 2023 –" not in find_canvas().get_name(), "panned")
    # Not by person.key(), which would let go of the button as if it were a modifier.
    session.xdotool("key", "Escape")
    wait_canvas("May 2023 – Jul 2025")
    session.xdotool("mouseup", 1)
    wait_canvas("May 2023 – Jul 2025")
    person.quit()


def test_a_filter_narrows_and_show_all_widens(person):
    person.start()
    wait_canvas("52 of 57 events in view")
    accessible.act(accessible.find("push button", "Agreements, 1 event"))
    wait_canvas("56 hidden by filters")
    accessible.act(accessible.find("push button", "Show all"))
    wait_canvas("52 of 57 events in view")
    person.quit()


def test_no_control_is_without_a_name(person):
    person.start()
    wait_canvas("May 2023")
    ornaments = ("image", "list ")
    nameless = [part for part in accessible.nameless() if not part.startswith(ornaments)]
    assert not nameless, nameless
    person.quit()


def test_a_file_that_is_none_of_ours_leaves_the_window_usable(person):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "letter.tumen")
        with open(path, "w", encoding="utf-8") as file:
            file.write("Dear reader")
        person.start(path)
        wait_canvas("52 of 57 events in view")
        said = person.read_output()
        assert said.startswith("tumen: ") and said.count("\n") == 1, said
        accessible.find("label", said[len("tumen: "):].strip())


def test_without_a_display_a_bad_file_gets_its_sentence(person):
    person.start()
    hidden = {name: value for name, value in os.environ.items()
              if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    run = subprocess.run([person.program, "/nonexistent/letter.tumen"], env=hidden,
                         capture_output=True, text=True, check=False)
    assert run.returncode == 1, run
    assert run.stderr.startswith("tumen: “/nonexistent/letter.tumen”"), run
    assert run.stderr.count("\n") == 1, run
    person.quit()


if __name__ == "__main__":
    session.main(globals())
