# SPDX-License-Identifier: GPL-3.0-or-later
"""Several displays on the one screen of the X server: parts it anew, as if one were plugged in or
pulled out. The program must have been started with displays.c preloaded, for GDK to know them."""
import ctypes


class MonitorInfo(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_ulong), ("primary", ctypes.c_int), ("automatic", ctypes.c_int),
        ("noutput", ctypes.c_int), ("x", ctypes.c_int), ("y", ctypes.c_int),
        ("width", ctypes.c_int), ("height", ctypes.c_int), ("mwidth", ctypes.c_int),
        ("mheight", ctypes.c_int), ("outputs", ctypes.POINTER(ctypes.c_ulong))]


class Screen:
    """The screen, parted by plug(); the first display stays as long as there is one."""

    def __init__(self):
        self.x11, self.randr = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXrandr.so.2")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XInternAtom.restype = ctypes.c_ulong
        self.randr.XRRGetMonitors.restype = ctypes.POINTER(MonitorInfo)
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))
        self.output = self.find_output()
        self.names = []
        self.millimetres = 300

    def list_monitors(self):
        count = ctypes.c_int()
        monitors = self.randr.XRRGetMonitors(self.display, self.root, 1, ctypes.byref(count))
        return [monitors[i] for i in range(count.value)]

    def find_output(self):
        """The only one: the display that has it takes the place of the whole screen."""
        return next(m.outputs[0] for m in self.list_monitors() if m.noutput > 0)

    def intern(self, name):
        return ctypes.c_ulong(self.x11.XInternAtom(self.display, name.encode(), 0))

    def plug(self, name, x, y, width, height):
        """A display, or a known one in another place."""
        if name in self.names:
            self.randr.XRRDeleteMonitor(self.display, self.root, self.intern(name))
        else:
            self.names.append(name)
        first = name == self.names[0]
        outputs = (ctypes.c_ulong * 1)(self.output)
        info = MonitorInfo(self.intern(name).value, first, 0, int(first), x, y, width, height,
                           width // 4, height // 4, outputs)
        self.randr.XRRSetMonitor(self.display, self.root, ctypes.byref(info))
        self.tell()

    def pull(self, name):
        self.randr.XRRDeleteMonitor(self.display, self.root, self.intern(name))
        self.names.remove(name)
        self.tell()

    def tell(self):
        """Servers without devices tell nobody of monitors, but of a screen of another size."""
        self.millimetres += 1
        width, height = (self.x11[f"XDisplay{side}"](self.display, 0)
                         for side in ("Width", "Height"))
        self.randr.XRRSetScreenSize(self.display, self.root, width, height, self.millimetres,
                                    self.millimetres)
        self.x11.XSync(self.display, 0)

    def part(self, **displays):
        """All anew; the first one stays until all are."""
        for name in self.names:
            self.randr.XRRDeleteMonitor(self.display, self.root, self.intern(name))
        self.names = []
        for name, place in displays.items():
            self.plug(name, *place)
