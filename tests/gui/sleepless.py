# SPDX-License-Identifier: GPL-3.0-or-later
"""What keeps a screen awake and what the pointer looks like: a session manager as GNOME's, and the
cursor of the X server."""
import ctypes
import threading

from gi.repository import Gio, GLib

NAME = "org.gnome.SessionManager"
PATH = "/org/gnome/SessionManager"
IDLE = 8  # GTK_APPLICATION_INHIBIT_IDLE
INTERFACE = """
<node>
  <interface name="org.gnome.SessionManager">
    <method name="RegisterClient">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/>
    </method>
    <method name="UnregisterClient"><arg type="o" direction="in"/></method>
    <method name="Inhibit">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="u" direction="in"/><arg type="u" direction="out"/>
    </method>
    <method name="Uninhibit"><arg type="u" direction="in"/></method>
    <method name="IsInhibited">
      <arg type="u" direction="in"/><arg type="b" direction="out"/>
    </method>
  </interface>
</node>
"""


class SessionManager:
    """Owns the name on the bus, and keeps what was asked for: a reason and flags a cookie."""

    def __init__(self):
        self.inhibitions = {}
        self.n_cookies = 0
        self.is_there = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()
        assert self.is_there.wait(10), "The name is not to be had."

    def _serve(self):
        context = GLib.MainContext()
        context.push_thread_default()
        address = Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION)
        bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
            Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
        bus.register_object(PATH, node.interfaces[0], self._answer, None, None)
        Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE,
                                       lambda *_: self.is_there.set(), None)
        GLib.MainLoop.new(context, False).run()

    def _answer(self, _bus, _sender, _path, _interface, method, arguments, call):
        arguments = arguments.unpack()
        answer = None
        if method == "Inhibit":
            self.n_cookies += 1
            self.inhibitions[self.n_cookies] = arguments[2], arguments[3]
            answer = GLib.Variant("(u)", (self.n_cookies,))
        elif method == "Uninhibit":
            del self.inhibitions[arguments[0]]
        elif method == "IsInhibited":
            kept = any(arguments[0] & flags for _, flags in self.inhibitions.values())
            answer = GLib.Variant("(b)", (kept,))
        elif method == "RegisterClient":
            answer = GLib.Variant("(o)", (PATH + "/Client1",))
        call.return_value(answer)


class _CursorImage(ctypes.Structure):
    _fields_ = [("x", ctypes.c_short), ("y", ctypes.c_short), ("width", ctypes.c_ushort),
                ("height", ctypes.c_ushort), ("xhot", ctypes.c_ushort), ("yhot", ctypes.c_ushort),
                ("serial", ctypes.c_ulong), ("pixels", ctypes.POINTER(ctypes.c_ulong)),
                ("atom", ctypes.c_ulong), ("name", ctypes.c_char_p)]


def is_pointer_seen():
    """Whether any pixel of the cursor is not transparent."""
    x11, fixes = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXfixes.so.3")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XCloseDisplay.argtypes = x11.XFree.argtypes = [ctypes.c_void_p]
    fixes.XFixesGetCursorImage.argtypes = [ctypes.c_void_p]
    fixes.XFixesGetCursorImage.restype = ctypes.POINTER(_CursorImage)
    display = x11.XOpenDisplay(None)
    fixes.XFixesQueryExtension(ctypes.c_void_p(display), ctypes.byref(ctypes.c_int()),
                               ctypes.byref(ctypes.c_int()))
    image = fixes.XFixesGetCursorImage(display)
    n_pixels = image.contents.width * image.contents.height
    seen = any(image.contents.pixels[i] >> 24 & 0xff for i in range(n_pixels))
    x11.XFree(image)
    x11.XCloseDisplay(display)
    return seen
