# SPDX-License-Identifier: GPL-3.0-or-later
"""Fingers on the touchscreen of the X server that "with-display -T" starts.

The server's driver inputtest takes one connection in its lifetime, which this module keeps; see
inputtestdrv(4) for the messages.
"""
import os
import socket
import struct
import time

VERSION, SYNC, TOUCH = 0, 1, 6
BEGIN, UPDATE, END = 18, 19, 20
MOST = 65535.0  # of either coordinate
AXES = 64


class Screen:
    """A touchscreen as large as the display."""

    def __init__(self, width, height):
        self.scale = MOST / width, MOST / height
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.settimeout(5)
        self.socket.connect(os.environ["TUMEN_TOUCHSCREEN"])
        self._send(VERSION, struct.pack("<HH", 1, 1))
        self.socket.recv(64)

    def _send(self, kind, body):
        self.socket.sendall(struct.pack("<II", 8 + len(body), kind) + body)

    def _put(self, phase, points):
        for finger, point in enumerate(points):
            values = [at * scale for at, scale in zip(point, self.scale)]
            mask = bytes([3]) + bytes(7)
            axes = struct.pack(f"<I8s4x{AXES}d", 0, mask, *values, *[0.0] * (AXES - 2))
            self._send(TOUCH, struct.pack("<II", finger, phase) + axes + bytes(8 * AXES))
        self._send(SYNC, b"")
        self.socket.recv(64)

    def move(self, starts, ends, steps=12, step_s=0.02):
        """Put fingers down, move each straight from its start to its end, and lift them."""
        self._put(BEGIN, starts)
        for step in range(1, steps + 1):
            time.sleep(step_s)
            share = step / steps
            self._put(UPDATE, [tuple(a + (b - a) * share for a, b in zip(start, end))
                               for start, end in zip(starts, ends)])
        time.sleep(step_s)
        self._put(END, ends)

    def tap(self, x, y):
        self._put(BEGIN, [(x, y)])
        self._put(END, [(x, y)])

    def swipe(self, start, end):
        self.move([start], [end])

    def pinch(self, x, y, before, after):
        """Two fingers side by side about a place, so many px apart at first and at last."""
        self.move([(x - before / 2, y), (x + before / 2, y)],
                  [(x - after / 2, y), (x + after / 2, y)])
