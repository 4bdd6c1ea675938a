# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson on two displays and on three: where its windows are, every key and every clicker code in
both of them, and what happens when a display is plugged in or pulled out."""
import os
import subprocess

import accessible
import displays
import session

EXPLORER = "Russia–North Korea contacts"
STORY = "From the letter to the treaty"
VIEW = "Presenter’s view"
# The windows of the class and of whoever presents stand on displays of different shapes.
LAPTOP = (0, 0, 1024, 768)
PROJECTOR = (1024, 0, 1152, 720)
SMALL = (1024, 720, 1024, 720)
SCREEN = displays.Screen()
# Each key with what the screen then begins with; from the first step on, and back to it.
KEYS = (("Right", "Step 2"), ("Left", "Step 1"), ("space", "Step 2"), ("Prior", "Step 1"),
        ("Next", "Step 2"), ("Return", "Step 3"), ("Home", "Step 1"), ("End", "Step 7"),
        ("KP_Home", "Step 1"), ("KP_Next", "Step 2"), ("KP_Prior", "Step 1"),
        ("b", "The screen is black."), ("b", "Step 1"), ("w", "The screen is white."),
        ("Escape", "Step 1"), ("period", "The screen is black."), ("Escape", "Step 1"))
# What clickers send, all that is needed for a lesson.
CLICKER = (("Next", "Step 2"), ("Next", "Step 3"), ("Next", "Step 3"), ("Next", "Step 4"),
           ("period", "The screen is black."), ("period", "Step 4"), ("F5", "Step 4"),
           ("Prior", "Step 3"), ("Prior", "Step 2"), ("Prior", "Step 1"))
MEANINGLESS = ("a", "d", "z", "comma", "0", "BackSpace", "F1", "shift+F5", "F9", "ctrl+Right",
               "alt+Left", "shift+Next", "n")


def find_windows(title):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"],
                           check=False, capture_output=True, text=True)
    return found.stdout.split()


def measure(title):
    if not find_windows(title):
        return None
    place = accessible.find_window(title)
    return tuple(place[side] for side in ("X", "Y", "WIDTH", "HEIGHT"))


def wait_places(audience, presenter):
    accessible.wait_until(lambda: (measure(STORY), measure(VIEW)) == (audience, presenter),
                          f"the class sees {audience}, and who presents {presenter}")


def activate(title):
    session.xdotool("windowactivate", "--sync", find_windows(title)[0])


def find_tops(title):
    return [top for application in accessible.look() for top in application.children
            if top.name == title]


def find_screen(title):
    """The picture of the screen in this window; the first one, where the next step is another."""
    return accessible.wait_until(
        lambda: next((p for top in find_tops(title) for p in top.find_all("image")
                      if p.name), None), f"“{title}” has a picture of the screen")


def wait_screen(begin, what, *screens):
    for screen in screens:
        accessible.wait_until(lambda: accessible.read_name(screen).startswith(begin),
                              f"{what}: the screen is “{begin}”")


def has_notes(title):
    """Whether notes are to be read in a window."""
    return any(p.name == "Notes" for top in find_tops(title) for p in top.walk())


def look_at(place):
    """What is to be seen of a part of the screen, in one word."""
    x, y, width, height = place
    return accessible.run("convert", "x:root", "-crop", f"{width}x{height}+{x}+{y}", "-format",
                          "%#", "info:")


def start(person, **places):
    SCREEN.part(**places)
    person.start(LD_PRELOAD=os.environ["TUMEN_TEST_DISPLAYS"])
    session.xdotool("windowmove", find_windows(EXPLORER)[0], 0, 0)
    accessible.wait_until(lambda: measure(EXPLORER)[0] < LAPTOP[2] // 4, "it is on the laptop")


def begin(person, audience, presenter):
    """What is on the screen of the class, and of whoever presents, if that is another."""
    person.key("F5")
    accessible.find("list item", STORY)
    person.key("Return")
    wait_places(audience, presenter)
    wait_screen("Step 1", "it begins", screen := find_screen(STORY))
    return screen, presenter and find_screen(VIEW)


def end(person):
    person.key("Escape")
    wait_places(None, None)


def open_menu():
    # GTK 4.8 puts a button that can be pressed into one that has the name.
    accessible.act(accessible.find("push button", "Projector").find_all("push button")[-1])


def choose_display(name):
    """In the menu of the presenter’s window."""
    activate(VIEW)
    open_menu()
    accessible.act(accessible.find_entry(name))


def check_clicks(person, screens):
    person.click(PROJECTOR[0] + PROJECTOR[2] / 2, PROJECTOR[3] / 2)
    wait_screen("Step 2", "a click on the screen of the class", *screens)
    person.click_on(screens[1])
    wait_screen("Step 3", "a click on its picture", *screens)
    person.click_on(accessible.find("push button", "Previous step"))
    wait_screen("Step 2", "a click on a button", *screens)
    person.click_on(accessible.find(None, "Step 5: Shoigu returns"))
    wait_screen("Step 5", "a click on a step", *screens)
    person.key("Prior")
    wait_screen("Step 4", "the keys still lead", *screens)


def test_keys_clickers_and_clicks_lead_from_both_windows(person):
    start(person, laptop=LAPTOP, projector=PROJECTOR)
    screens = begin(person, PROJECTOR, LAPTOP)
    for title in (VIEW, STORY):
        activate(title)
        for key, words in KEYS + CLICKER:
            person.key(key)
            wait_screen(words, f"{key} in “{title}”", *screens)
        person.key(*MEANINGLESS, "Next")
        wait_screen("Step 2", f"nothing else means anything in “{title}”", *screens)
        assert not has_notes(STORY), "The class sees the notes."
        person.key("Home")
        wait_screen("Step 1", "it begins again", *screens)
    check_clicks(person, screens)
    end(person)
    person.quit()


def test_looks_are_changed_from_both_windows(person):
    start(person, laptop=LAPTOP, projector=PROJECTOR)
    begin(person, PROJECTOR, LAPTOP)
    usual = look_at(PROJECTOR)
    for title in (VIEW, STORY):
        activate(title)
        for there, back in (("plus", "minus"), ("l", "l"), ("s", "s"), ("w", "Escape")):
            person.key(there)
            accessible.wait_until(lambda: look_at(PROJECTOR) != usual,
                                  f"{there} in “{title}” changes the screen")
            person.key(back)
            accessible.wait_until(lambda: look_at(PROJECTOR) == usual,
                                  f"{back} in “{title}” changes it back")
    end(person)
    person.quit()


def test_looks_are_remembered_for_the_next_lesson(person):
    start(person, laptop=LAPTOP, projector=PROJECTOR)
    begin(person, PROJECTOR, LAPTOP)
    usual = look_at(PROJECTOR)
    person.key("l", "plus")
    accessible.wait_until(lambda: look_at(PROJECTOR) != usual, "it is dark and larger")
    end(person)
    begin(person, PROJECTOR, LAPTOP)
    person.key("l")
    accessible.wait_until(lambda: look_at(PROJECTOR) != usual, "it is light, and still larger")
    person.key("minus")
    accessible.wait_until(lambda: look_at(PROJECTOR) == usual, "it is as it was at first")
    end(person)
    person.quit()


def test_of_three_the_largest_is_for_the_class_and_others_can_be_chosen(person):
    start(person, laptop=LAPTOP, small=SMALL, projector=PROJECTOR)
    begin(person, PROJECTOR, LAPTOP)
    choose_display("small (1024 × 720)")
    wait_places(SMALL, LAPTOP)
    choose_display("laptop (1024 × 768)")
    wait_places(LAPTOP, PROJECTOR)
    choose_display("small (1024 × 720)")
    wait_places(SMALL, LAPTOP)
    end(person)
    begin(person, SMALL, LAPTOP)
    choose_display("In a window, for video calls")
    accessible.wait_until(lambda: measure(STORY) not in (SMALL, LAPTOP, PROJECTOR),
                          "the class sees a window")
    choose_display("projector (1152 × 720)")
    wait_places(PROJECTOR, LAPTOP)
    end(person)
    person.quit()


def test_displays_come_and_go_and_the_class_sees_no_difference(person):
    start(person, laptop=LAPTOP, projector=PROJECTOR)
    screens = begin(person, PROJECTOR, LAPTOP)
    person.key("Next", "Next", "Next")
    wait_screen("Step 3", "the answer is shown", *screens)
    before = look_at(PROJECTOR)
    SCREEN.plug("small", *SMALL)
    open_menu()
    accessible.find_entry("small (1024 × 720)")
    person.key("Escape")
    assert look_at(PROJECTOR) == before, "A third display changed the screen of the class."
    wait_places(PROJECTOR, LAPTOP)
    SCREEN.pull("small")
    open_menu()
    accessible.find_entry("laptop (1024 × 768)")
    assert not accessible.find_now(name="small (1024 × 720)"), "It can still be chosen."
    person.key("Escape")
    assert look_at(PROJECTOR) == before, "Pulling it out changed the screen of the class."
    wait_places(PROJECTOR, LAPTOP)
    person.key("Prior")
    wait_screen("Step 2", "the lesson goes on", *screens)
    end(person)
    person.quit()


def test_the_projector_is_plugged_in_late_and_pulled_out(person):
    start(person, laptop=LAPTOP)
    screen, _ = begin(person, LAPTOP, None)
    person.key("Next", "n")
    accessible.wait_until(lambda: has_notes(STORY), "the notes are over the screen")
    for _ in range(2):
        SCREEN.plug("projector", *PROJECTOR)
        wait_places(PROJECTOR, LAPTOP)
        assert not has_notes(STORY), "The class sees the notes."
        wait_screen("Step 2", "as it was", screen, find_screen(VIEW))
        SCREEN.pull("projector")
        wait_places(LAPTOP, None)
        assert not has_notes(STORY), "Notes are shown that nobody asked for."
        wait_screen("Step 2", "as it was", screen)
    person.key("Prior")
    wait_screen("Step 1", "the lesson goes on", screen)
    end(person)
    person.quit()


def test_who_mirrors_the_projector_shows_no_notes(person):
    start(person, laptop=LAPTOP, projector=PROJECTOR)
    screen, _ = begin(person, PROJECTOR, LAPTOP)
    person.key("Next")
    SCREEN.plug("projector", *LAPTOP)
    wait_places(LAPTOP, None)
    assert not has_notes(STORY), "Notes are shown that nobody asked for."
    SCREEN.plug("projector", *PROJECTOR)
    wait_places(PROJECTOR, LAPTOP)
    wait_screen("Step 2", "as it was", screen, find_screen(VIEW))
    end(person)
    person.quit()


def test_the_display_of_who_presents_is_pulled_out(person):
    start(person, projector=PROJECTOR, laptop=LAPTOP, small=SMALL)
    screens = begin(person, PROJECTOR, LAPTOP)
    before = look_at(PROJECTOR)
    SCREEN.pull("laptop")
    wait_places(PROJECTOR, SMALL)
    assert look_at(PROJECTOR) == before, "The screen of the class has changed."
    SCREEN.pull("small")
    wait_places(PROJECTOR, None)
    assert look_at(PROJECTOR) == before, "The screen of the class has changed."
    person.key("Next")
    wait_screen("Step 2", "the keys are those of the class’s window", screens[0])
    end(person)
    person.quit()


session.main(globals())
