# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of whoever presents, beside a window of the class as for video calls; and its notes
over the screen where there is but one display."""
import json
import os
import tempfile

import accessible
import session

STORY = "From the letter to the treaty"
VIEW = "Presenter’s view"
NOW = "Now, on the screen"


def has_label(begin):
    return any(p.name.startswith(begin) for p in accessible.find_now("label"))


def wait_for(begin):
    accessible.wait_until(lambda: has_label(begin), f"“{begin}” is said")


def has_focused(role):
    return any("focused" in part.states for part in accessible.find_now(role))


def begin(person, *keys):
    """The first story, or the one to which the keys lead."""
    person.start()
    person.key("F5")
    accessible.wait_until(lambda: has_focused("list item"), "stories can be chosen")
    person.key(*keys, "Return")
    accessible.wait_until(lambda: has_focused("image"), "the class sees the story")


def open_view(person, *keys):
    begin(person, *keys)
    person.key("F11")
    wait_for(NOW)
    accessible.wait_until(lambda: accessible.run("xdotool", "getactivewindow",
                                                 "getwindowname").strip() == VIEW,
                          "the presenter’s window has the keys")


def test_keys_and_buttons_lead_through_the_story(person):
    open_view(person)
    wait_for("Step 1 of 7")
    for key, words in (("Next", "Step 2 of 7"), ("Prior", "Step 1 of 7"), ("End", "Step 7 of 7"),
                       ("Home", "Step 1 of 7"), ("space", "Step 2 of 7")):
        person.key(key)
        wait_for(words)
    accessible.act(accessible.find("push button", "Previous step"))
    wait_for("Step 1 of 7")
    accessible.act(accessible.find(None, "Step 3: Kharkiv"))
    wait_for("Step 3 of 7")
    wait_for("Answer, not shown yet")
    person.key("Next")
    wait_for("Answer, shown")
    person.key("b")
    wait_for("Show the screen")
    person.key("Next")
    wait_for("Black screen")
    person.key("Escape")
    accessible.wait_until(lambda: not has_label(NOW), "Esc ends the lesson")
    person.quit()


def test_screen_readers_get_a_window_with_names_for_all(person):
    open_view(person)
    view = accessible.find("frame", VIEW)
    now, following = [p.name for p in view.find_all("image") if p.name]
    assert now.startswith("Step 1 of 7. ") and following.startswith("Step 2 of 7. "), (
        now, following)
    nameless = list(accessible.nameless())
    assert not nameless, nameless
    person.quit()


def is_focused(name):
    focus = accessible.find_focus()
    return focus is not None and focus.name == name


def test_tiles_are_chosen_by_keys(person):
    open_view(person)
    for _ in range(20):
        if is_focused("Step 1: The letter"):
            break
        person.key("Tab")
    person.key("Right", "Right")
    accessible.wait_until(lambda: is_focused("Step 3: Kharkiv"), "arrows lead from tile to tile")
    wait_for("Step 1 of 7")
    person.key("Return")
    wait_for("Step 3 of 7")
    person.key("Left", "space")
    wait_for("Step 2 of 7")
    # A clicker leads on from wherever the focus is.
    person.key("Next")
    wait_for("Step 3 of 7")
    person.quit()


def import_story(person):
    """An own story of two stops, after the two that came with the library."""
    story = {"format": "tumen-story", "version": 1, "id": "mine", "library": "tumen-builtin",
             "title": {"en": "My own"},
             "stops": [{"id": "a", "title": {"en": "First"}, "notes": {"en": "Old notes"}},
                       {"id": "b", "title": {"en": "Second"}}]}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "story.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(story, file)
        accessible.run(person.program, "story", "import", path)


def edit_notes():
    accessible.act(accessible.find("push button", "Edit notes"))
    accessible.wait_until(lambda: has_focused("text"), "the notes can be typed")


def test_notes_of_an_own_story_are_edited_at_once(person):
    import_story(person)
    open_view(person, "Down", "Down")
    wait_for("Old notes")
    edit_notes()
    person.key("ctrl+End")
    person.type(". B and N")
    person.key("Escape")
    wait_for("Old notes. B and N")
    wait_for("Black screen")
    edit_notes()
    # A clicker leads on from there, and its period is one.
    person.key("Next")
    wait_for("Step 2 of 2")
    wait_for("No notes at this step.")
    edit_notes()
    person.type("New ones")
    accessible.act(accessible.find("push button", "Done"))
    wait_for("New ones")
    person.key("Prior")
    wait_for("Old notes. B and N")
    assert "Old notes. B and N" in show_story(person) and "New ones" in show_story(person)
    person.key("Escape")
    check_undoing(person)
    person.quit()


def show_story(person):
    return accessible.run(person.program, "story", "show", "mine")


def check_undoing(person):
    """In the left pane, where the story is open."""
    accessible.wait_until(person.find_frame, "the explorer has the keys again")
    person.key("F10")
    person.choose("Stories")
    person.click_on(accessible.find("list item", "My own, 2 stops"))
    accessible.find("list", "Stops")
    person.key("F5")
    accessible.wait_until(lambda: has_focused("image"), "the class sees the story")
    person.key("F11")
    wait_for(NOW)
    edit_notes()
    person.key("ctrl+a")
    person.type("Others")
    person.key("Escape")
    wait_for("Others")
    person.key("Escape")
    accessible.wait_until(person.find_frame, "the explorer has the keys again")
    assert "Others" in show_story(person)
    person.click_on(accessible.find_row("Stops", 2))
    person.key("ctrl+z")
    accessible.wait_until(lambda: "Old notes. B and N" in show_story(person), "it is undone")


def test_notes_that_came_with_the_library_are_not_edited(person):
    open_view(person)
    assert not accessible.find_now("push button", "Edit notes")
    person.quit()


def test_closing_it_ends_the_lesson(person):
    open_view(person)
    accessible.act(accessible.find("push button", "Finish"))
    accessible.wait_until(lambda: not has_label(NOW), "the window is closed")
    accessible.wait_until(lambda: not accessible.find_now("frame", STORY), "so is the other")
    person.quit()


def test_full_screen_needs_the_one_display(person):
    open_view(person)
    person.key("F11")
    accessible.wait_until(lambda: not has_label(NOW), "it has gone")
    person.key("Next")
    person.key("n")
    wait_for("Next: 3. Kharkiv")
    person.key("n")
    accessible.wait_until(lambda: not has_label("Next: 3."), "N hides the notes again")
    person.quit()


session.main(globals())
