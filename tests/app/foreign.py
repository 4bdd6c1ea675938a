# SPDX-License-Identifier: GPL-3.0-or-later
"""What the programs of others make of a figure: qpdf, poppler, libxml2, librsvg, pngcheck,
Inkscape.

A file that one of them complains of is an AssertionError with its words; a program that is not
installed skips the test. Pages are numbered from 1.
"""
import functools
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import tempfile
import unittest
import zlib

DEEPEST = 32
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
COLOURS = {0: "grey", 2: "rgb", 3: "palette", 4: "grey with alpha", 6: "rgb with alpha"}


def read_with(*command):
    """What a program prints about a file; it must like it, and say so by silence."""
    if shutil.which(command[0]) is None:
        raise unittest.SkipTest(f"{command[0]} is not installed")
    done = subprocess.run([*map(str, command)], capture_output=True, timeout=120, check=False)
    complaint = done.stderr.decode(errors="replace").strip()
    if done.returncode != 0 or complaint:
        raise AssertionError(f"{command}: {done.returncode}: {complaint}\n"
                             f"{done.stdout.decode(errors='replace')[-2000:]}")
    return done.stdout


def normalise(text):
    """One blank between words: where lines end is no matter."""
    return " ".join(text.split())


# PDF


def pdf_check(path):
    read_with("qpdf", "--check", path)


def pdf_info(path):
    """What pdfinfo says, such as {"Title": …, "Pages": "3"}."""
    lines = read_with("pdfinfo", "-isodates", path).decode().splitlines()
    return {name: value.strip() for name, _colon, value in (x.partition(":") for x in lines)}


def pdf_fonts(path):
    """Each font: {"name", "type", "encoding", "embedded", "subset", "unicode"}."""
    _head, rule, *lines = read_with("pdffonts", path).decode().splitlines()
    ends = [match.span() for match in re.finditer("-+", rule)]
    names = ("name", "type", "encoding", "embedded", "subset", "unicode")
    fonts = []
    for line in lines:
        font = dict(zip(names, (line[begin:end].strip() for begin, end in ends)))
        for flag in names[3:]:
            font[flag] = font[flag] == "yes"
        fonts.append(font)
    return fonts


def pdf_text(path, page=None, raw=False):
    """The words of a page or of all, as pdftotext orders them; raw: as they were drawn."""
    pages = [] if page is None else ["-f", page, "-l", page]
    text = read_with("pdftotext", "-enc", "UTF-8", *(["-raw"] if raw else []), *pages, path, "-")
    return normalise(text.decode())


def pdf_render(path, page=1, dpi=96):
    """The path of a PNG of a page, beside the file."""
    picture = pathlib.Path(f"{path}-{page}-{dpi}")
    read_with("pdftoppm", "-png", "-singlefile", "-f", page, "-l", page, "-r", dpi, path, picture)
    return picture.with_name(picture.name + ".png")


class Pdf:
    """The objects of a PDF file."""

    def __init__(self, path):
        whole = json.loads(read_with("qpdf", "--json", path))
        self.objects = {
            name.removeprefix("obj:"): x["value"] if "value" in x else x["stream"]["dict"]
            for name, x in whole["qpdf"][1].items()
        }
        self.pages = [page["object"] for page in whole["pages"]]
        self.outlines = whole["outlines"]

    def get(self, value):
        """What a reference refers to; other values are returned as they are."""
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            value = self.objects.get(value)
        return value

    def get_in(self, value, *keys):
        """What is found by a path of keys; None where one is missing."""
        for key in keys:
            value = (self.get(value) or {}).get(key)
        return self.get(value)

    @functools.cached_property
    def named(self):
        """The destinations that have names."""
        root = self.get_in(self.objects["trailer"], "/Root")
        names = dict(self.get_in(root, "/Dests") or {})
        self.read_names(self.get_in(root, "/Names", "/Dests") or {}, names, 0)
        return names

    def read_names(self, node, names, depth):
        assert depth < DEEPEST, "a tree of names has no end"
        pairs = self.get_in(node, "/Names") or []
        names.update(zip(map(self.get, pairs[::2]), pairs[1::2]))
        for kid in self.get_in(node, "/Kids") or []:
            self.read_names(self.get(kid), names, depth + 1)

    def find_page(self, destination):
        """The number of the page to which a destination leads."""
        destination = self.get(destination)
        if isinstance(destination, str):
            assert destination in self.named, f"nothing has the name {destination}"
            destination = self.get(self.named[destination])
        if isinstance(destination, dict):
            destination = self.get(destination["/D"])
        return self.pages.index(destination[0]) + 1

    def read_link(self, annotation):
        """An address or the number of a page."""
        if self.get_in(annotation, "/Dest") is not None:
            return self.find_page(annotation["/Dest"])
        action = self.get_in(annotation, "/A") or {}
        if self.get_in(action, "/S") == "/URI":
            return as_text(self.get_in(action, "/URI"))
        assert self.get_in(action, "/S") == "/GoTo", f"a link does {self.get_in(action, '/S')}"
        return self.find_page(action["/D"])

    def list_links(self):
        for number, page in enumerate(self.pages, 1):
            for reference in self.get_in(page, "/Annots") or []:
                annotation = self.get(reference)
                if self.get_in(annotation, "/Subtype") == "/Link":
                    yield number, self.read_link(annotation)


def as_text(value):
    """A text of a PDF, as qpdf writes it."""
    kind, _colon, text = value.partition(":")
    return text if kind == "u" else bytes.fromhex(text).decode()


def pdf_links(path):
    """Each link, in the order of the file: (page, address) or (page, number of another page)."""
    return list(Pdf(path).list_links())


def pdf_outline(path):
    """The outline: a list of (depth, title, page), depth from 0."""
    def flatten(entries, depth):
        for entry in entries:
            yield depth, entry["title"], entry["destpageposfrom1"]
            yield from flatten(entry["kids"], depth + 1)

    return list(flatten(Pdf(path).outlines, 0))


# SVG and HTML that is XML as well


def xml_check(path):
    read_with("xmllint", "--noout", "--nonet", path)


def svg_render(path, width=None):
    """The path of a PNG that librsvg makes, beside the file."""
    picture = pathlib.Path(f"{path}.png")
    size = [] if width is None else ["--keep-aspect-ratio", "-w", width]
    read_with("rsvg-convert", *size, "-o", picture, path)
    return picture


def read_with_inkscape(path, *options):
    """As read_with; but for one remark, which Inkscape makes of itself without a display."""
    if shutil.which("inkscape") is None:
        raise unittest.SkipTest("inkscape is not installed")
    environment = {name: value for name, value in os.environ.items() if name != "G_DEBUG"}
    with tempfile.TemporaryDirectory() as profile:
        done = subprocess.run(
            ["inkscape", *options, str(path)], capture_output=True, timeout=120, check=False,
            env={**environment, "INKSCAPE_PROFILE_DIR": profile})
    complaint = [line for line in done.stderr.decode(errors="replace").splitlines()
                 if line.strip() and "GtkRecentManager" not in line]
    assert done.returncode == 0 and not complaint, f"{path}: {done.returncode}: {complaint}"
    return done.stdout.decode()


def svg_objects(path):
    """Each object that Inkscape finds: {id: (left, top, width, height)}, px."""
    lines = read_with_inkscape(path, "--query-all").splitlines()
    return {name: tuple(map(float, box)) for name, *box in (line.split(",") for line in lines)}


def svg_draw(path):
    """The path of a PNG that Inkscape makes, beside the file."""
    picture = pathlib.Path(f"{path}-inkscape.png")
    read_with_inkscape(path, "--export-area-page", f"--export-filename={picture}")
    return picture


# PNG


def read_chunks(content):
    """The name and the bytes of each chunk."""
    assert content.startswith(PNG_SIGNATURE), "no PNG"
    at = len(PNG_SIGNATURE)
    while at < len(content):
        length, name = struct.unpack_from(">I4s", content, at)
        yield name.decode(), content[at + 8:at + 8 + length]
        at += length + 12


def read_text(name, data):
    """The key and the value of a chunk of text."""
    key, _zero, rest = data.partition(b"\0")
    if name == "tEXt":
        return key.decode("latin-1"), rest.decode("latin-1")
    if name == "zTXt":
        return key.decode("latin-1"), zlib.decompress(rest[1:]).decode("latin-1")
    _language, _translated, text = rest[2:].split(b"\0", 2)
    return key.decode("latin-1"), (zlib.decompress(text) if rest[0] else text).decode()


def png_check(path):
    """What a PNG says of itself, if pngcheck has no complaint.

    Returns {"width", "height", "bits", "colours": a name of COLOURS, "dots": (across, down) a
    metre or None, "srgb": whether it says so, "texts": {key: value}, "chunks": names in order}.
    """
    read_with("pngcheck", "-q", path)
    found = {"dots": None, "srgb": False, "texts": {}, "chunks": []}
    for name, data in read_chunks(pathlib.Path(path).read_bytes()):
        found["chunks"].append(name)
        if name == "IHDR":
            found["width"], found["height"], found["bits"], kind = struct.unpack(">IIBB", data[:10])
            found["colours"] = COLOURS[kind]
        elif name == "pHYs" and data[8] == 1:
            found["dots"] = struct.unpack(">II", data[:8])
        elif name == "sRGB":
            found["srgb"] = True
        elif name in ("tEXt", "zTXt", "iTXt"):
            key, text = read_text(name, data)
            assert key not in found["texts"], f"{key} is said twice"
            found["texts"][key] = text
    return found


def read_pixels(png):
    """Red, green and blue of each pixel, a byte each; what is transparent is white."""
    return read_with("convert", png, "-background", "white", "-alpha", "remove", "-depth", "8",
                     "rgb:-")


def is_grey(png):
    """Whether no pixel has a colour."""
    pixels = read_pixels(png)
    return pixels[::3] == pixels[1::3] == pixels[2::3]


def count_colours(png):
    """How many colours there are: one in a picture that is blank."""
    pixels = read_pixels(png)
    return len(set(zip(pixels[::3], pixels[1::3], pixels[2::3])))
