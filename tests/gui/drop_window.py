#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program into which something is dropped: prints the forms that it is offered, then, one
a line, JSON of all that its text says.
"""
import json

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gtk  # noqa: E402


def changed(buffer):
    start, end = buffer.get_bounds()
    print(json.dumps({"text": buffer.get_text(start, end, True)}), flush=True)


def accept(_target, drop):
    print(json.dumps({"offered": drop.get_formats().get_mime_types()}), flush=True)
    return False


def activated(application):
    window = Gtk.ApplicationWindow(application=application, title="Drop here", default_width=300,
                                   default_height=300)
    view = Gtk.TextView(wrap_mode=Gtk.WrapMode.WORD)
    view.get_buffer().connect("changed", changed)
    target = Gtk.DropTargetAsync(actions=Gdk.DragAction.COPY)
    target.connect("accept", accept)
    window.add_controller(target)
    window.set_child(view)
    window.present()


application = Gtk.Application(application_id="org.example.Drop")
application.connect("activate", activated)
application.run()
