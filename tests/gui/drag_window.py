#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program from which files are dragged, as from a file manager: those that were named."""
import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, Gtk  # noqa: E402


def activated(application):
    window = Gtk.ApplicationWindow(application=application, title="Drag from here",
                                   default_width=200, default_height=200)
    files = Gdk.FileList.new_from_list([Gio.File.new_for_path(path) for path in sys.argv[1:]])
    source = Gtk.DragSource(content=Gdk.ContentProvider.new_for_value(files))
    label = Gtk.Label(label="Files")
    label.add_controller(source)
    window.set_child(label)
    window.present()


application = Gtk.Application(application_id="org.example.Drag")
application.connect("activate", activated)
application.run()
