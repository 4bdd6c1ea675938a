# SPDX-License-Identifier: GPL-3.0-or-later
"""The window opens, can be read by a screen reader, speaks both languages, and closes."""
import accessible
import canvas
import session


def assert_no_faults():
    faults = list(accessible.nameless())
    assert not faults, "\n".join(faults)


def test_opens_and_quits_without_a_word(person):
    frame = person.start()
    assert frame.name == "Russia–North Korea contacts"
    assert canvas.read_period() == "May 2023 – Jul 2025"
    assert canvas.read_selection() == canvas.FIRST_SELECTION
    person.quit()


def test_closes_by_the_button_of_the_window(person):
    person.start()
    person.click_on(accessible.find("push button", "Close"))
    person.wait_for_end()


def test_every_control_has_a_name(person):
    person.start()
    assert_no_faults()
    scene = canvas.Scene(person)
    person.click(*scene.locate(scene.get_mark("amur-summit-2023")))
    accessible.find("list", "Related events")
    assert_no_faults()
    chip = scene.get_chip("putin-letter-handed-to-kim-2023-07")
    person.click(*scene.locate(chip))
    person.click_on(accessible.find("list", "Listed events").children[0])
    accessible.find("push button", "All about this event")
    assert_no_faults()
    person.quit()


def names_of_buttons():
    """Of the window itself: the panel has names that are the same in both languages."""
    bar = accessible.find_now("panel", "View") + accessible.find_now("panel", "Vista")
    return {p.name for part in bar for p in part.find_all("push button")}


def test_the_interface_follows_the_locale(person):
    person.start(LANGUAGE="en")
    english = names_of_buttons()
    person.quit()
    person.start(LANGUAGE="es")
    spanish = names_of_buttons()
    person.quit()
    assert english and spanish and not english & spanish, f"The same: {english & spanish}."


def test_all_words_are_spanish_in_spanish(person):
    frame = person.start(LANGUAGE="es")
    assert frame.name == "Contactos Rusia–Corea del Norte"
    names = {p.name for p in frame.walk()}
    canvas_name = next(name for name in names if "may 2023 – jul 2025" in name and ". " in name)
    assert canvas_name.startswith("Línea de tiempo, "), canvas_name
    status = next(p.description for p in frame.walk() if p.name == canvas_name)
    assert status.startswith("52 de 57 "), status
    for words in ("Ampliar", "Reducir", "Menú principal", "Reuniones y visitas, 13 hechos"):
        assert words in names, f"{words} is missing."
    person.quit()


def choose_language(person, name):
    """By the main menu, with the keyboard, which is heard afterwards."""
    person.key("F10")
    person.choose("Language of the texts", name)
    accessible.wait_until(accessible.find_focus, "something has the focus")


def test_the_texts_have_a_language_of_their_own(person):
    person.start()
    choose_language(person, "Español")
    accessible.find("frame", "Contactos Rusia–Corea del Norte")
    assert accessible.find_now("push button", "Zoom in"), "The interface stays English."
    assert canvas.read_period() == "may 2023 – jul 2025"
    choose_language(person, "English")
    accessible.find("frame", "Russia–North Korea contacts")
    person.quit()


session.main(globals())
