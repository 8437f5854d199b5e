#!/usr/bin/python3
"""A small screen reader for the tests: it hears the program over AT-SPI, and presses and writes over AT-SPI alone.

It reads one request per line, words separated by tabs, and answers with lines and at last a full stop, or with an
exclamation mark and what went wrong.
"""

import sys
import time

import pyatspi
from gi.repository import Atspi, Gio, GLib

PROGRAM = "archipel"
PATIENCE = 30
GLANCE = 0.02

CONTROLS = {
    pyatspi.ROLE_CHECK_BOX,
    pyatspi.ROLE_ENTRY,
    pyatspi.ROLE_LINK,
    pyatspi.ROLE_PAGE_TAB,
    pyatspi.ROLE_PASSWORD_TEXT,
    pyatspi.ROLE_PUSH_BUTTON,
    pyatspi.ROLE_RADIO_BUTTON,
    pyatspi.ROLE_TOGGLE_BUTTON,
}

# What is worth saying about a node, besides its role and name.
TOLD = {
    pyatspi.STATE_CHECKED: "checked",
    pyatspi.STATE_EDITABLE: "editable",
    pyatspi.STATE_FOCUSED: "focused",
    pyatspi.STATE_MODAL: "modal",
    pyatspi.STATE_PRESSED: "pressed",
    pyatspi.STATE_READ_ONLY: "read-only",
    pyatspi.STATE_SELECTED: "selected",
}


heard = []
announced = Atspi.EventListener.new(lambda event: heard.append(event.any_data))


class Failure(Exception):
    """What the test is told."""


def wait_for(what, look):
    """Looks until there is something to see. What vanishes while it is looked at is looked at again."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            seen = look()
        except GLib.Error:
            seen = None
        if seen:
            return seen
        if time.monotonic() > deadline:
            raise Failure(f"waited in vain for {what}")
        time.sleep(GLANCE)


def say_to_desktop(present):
    """Tells the desktop that a screen reader is there, or has gone."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    for name in ["IsEnabled", "ScreenReaderEnabled"]:
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", present)))
        place = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set")
        bus.call_sync(*place, value, None, Gio.DBusCallFlags.NONE, -1, None)


def programs():
    """The program, as often as it is on the bus."""
    desktop = pyatspi.Registry.getDesktop(0)
    desktop.clear_cache()
    return [one for one in children(desktop) if one.name == PROGRAM]


def children(node):
    found = (node.get_child_at_index(index) for index in range(node.get_child_count()))
    return [child for child in found if child is not None]


def window():
    def look():
        for program in programs():
            # Every look is a look at the program itself.
            program.set_cache_mask(Atspi.Cache.NONE)
            for frame in children(program):
                if frame.get_role() == pyatspi.ROLE_FRAME and frame.get_child_count() > 0:
                    return frame
        return None

    return wait_for("the window", look)


def walk(node, depth=0):
    yield node, depth
    for child in children(node):
        yield from walk(child, depth + 1)


def text_of(field):
    return field.queryText().getText(0, -1)


def can_be_pressed(node):
    try:
        return node.queryAction().nActions > 0
    except NotImplementedError:
        return False


def line(node, depth):
    words = ["  " * depth + node.get_role_name(), f'"{node.name}"']
    role = node.get_role()
    if role in (pyatspi.ROLE_ENTRY, pyatspi.ROLE_PASSWORD_TEXT):
        words.append(f'= "{text_of(node)}"')
    if role in CONTROLS and not can_be_pressed(node):
        words.append("which cannot be pressed")
    if node.description:
        words.append(f'- "{node.description}"')
    states = node.get_state_set()
    told = [word for state, word in TOLD.items() if states.contains(state)]
    if told:
        words.append(f"({', '.join(told)})")
    return " ".join(words)


def read():
    return [line(node, depth) for node, depth in walk(window())]


def control(name):
    def look():
        nodes = (node for node, _ in walk(window()))
        return next((node for node in nodes if node.get_role() in CONTROLS and node.name == name), None)

    try:
        return wait_for(f'the control "{name}"', look)
    except Failure as failure:
        raise Failure(f"{failure}, but heard: {' | '.join(read())}") from failure


def press(name):
    wanted = control(name)
    if not can_be_pressed(wanted):
        raise Failure(f'"{name}" cannot be pressed')
    wanted.queryAction().doAction(0)


def focus(name):
    def look():
        field = control(name)
        if field.get_state_set().contains(pyatspi.STATE_FOCUSED):
            return field
        field.queryComponent().grabFocus()
        time.sleep(GLANCE)
        return None

    return wait_for(f'the keyboard on "{name}"', look)


def write(name, words):
    field = focus(name)
    before = text_of(field)
    if before:
        text = field.queryText()
        text.addSelection(0, len(before))
        wait_for("the selection", lambda: text.getNSelections() == 1)
    pyatspi.Registry.generateKeyboardEvent(0, words, pyatspi.KEY_STRING)
    try:
        wait_for("the text", lambda: text_of(field) == words)
    except Failure as failure:
        raise Failure(f'"{name}" holds "{text_of(field)}" instead of "{words}"') from failure


def scroll(name):
    control(name).queryComponent().scrollTo(Atspi.ScrollType.ANYWHERE)


def bottom(name):
    """Where a control ends, counted from the upper edge of the window."""
    box = control(name).queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return [str(box.y + box.height)]


def arrive():
    say_to_desktop(True)
    window()
    announced.register("object:announcement")


def spoken():
    """What the program has said by itself since it was asked last."""
    while GLib.MainContext.default().iteration(False):
        pass
    words, heard[:] = heard[:], []
    return words


def leave():
    say_to_desktop(False)
    wait_for("the program to notice", lambda: not programs())


REQUESTS = {one.__name__: one for one in (arrive, leave, read, spoken, press, focus, write, scroll, bottom)}


def main():
    for request in sys.stdin:
        name, *words = request.rstrip("\n").split("\t")
        try:
            answer = [*(REQUESTS[name](*words) or []), "."]
        except (Failure, GLib.Error) as failure:
            answer = [f"! {failure}"]
        print(*answer, sep="\n", flush=True)


main()
