"""What the tests of the command line share: the program in a folder of its own, and what its pictures hold."""

import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "golden" / "scenes"))
import scenes

PROGRAM = os.environ["REKINDLE"]
SAMPLES = Path(os.environ.get("REKINDLE_SAMPLES_DIR", ""))
DONE, USAGE, NOT_FOUND, BAD_FILE, DEVICE, IO = 0, 2, 3, 4, 5, 6
SMALL = ("--size", "32x20", "--env", "none")


def png_pixels(data):
    """(width, height, rows of RGBA bytes) of an 8-bit RGBA .png."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n", "no PNG"
    at, packed, size = 8, b"", (0, 0)
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            size = struct.unpack(">II", body[:8])
            assert body[8:10] == b"\x08\x06", "not 8-bit RGBA"
        packed += body if kind == b"IDAT" else b""
        at += 12 + length
    flat, stride, rows, above = zlib.decompress(packed), size[0] * 4, [], bytes(size[0] * 4)
    for y in range(size[1]):
        above = unfilter(flat[y * (stride + 1)], bytearray(flat[y * (stride + 1) + 1 : (y + 1) * (stride + 1)]), above)
        rows.append(above)
    return size[0], size[1], rows


def unfilter(kind, row, above):
    """PNG's filters 0 to 4 (RFC 2083, 6) undone."""
    for i in range(len(row)):
        left, up, corner = (row[i - 4] if i >= 4 else 0), above[i], (above[i - 4] if i >= 4 else 0)
        paeth = min((abs(up - corner), 0, left), (abs(left - corner), 1, up), (abs(left + up - 2 * corner), 2, corner))[2]
        row[i] = row[i] + (0, left, up, (left + up) // 2, paeth)[kind] & 255
    return bytes(row)


class Shell(unittest.TestCase):
    """A folder of one's own, with a home in it that has no settings."""

    def setUp(self):
        self.held = tempfile.TemporaryDirectory()
        self.addCleanup(self.held.cleanup)
        self.folder = Path(self.held.name)
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")} | {"HOME": str(self.folder / "home")}
        self.environment["XR_RUNTIME_JSON"] = str(self.folder / "none.json")  # a runtime that is installed says things of its own
        # The software driver's compiled shaders are kept from one test to the next: seconds each.
        self.environment.setdefault("MESA_SHADER_CACHE_DIR", os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache"))

    def scene(self, name="spheres.glb"):
        scenes.write(self.folder, [name])
        return self.folder / name

    def config(self, text):
        path = self.folder / "home/.config/rekindle/config.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def run_program(self, *arguments, **more):
        arguments = [PROGRAM, *map(str, arguments)]
        return subprocess.run(arguments, cwd=self.folder, env=self.environment, text=True, capture_output=True, timeout=120, **more)

    def succeeds(self, *arguments):
        done = self.run_program(*arguments)
        self.assertEqual((done.returncode, done.stderr), (DONE, ""), done.stdout)
        return done.stdout

    def fails(self, code, *arguments, says=()):
        """With that exit code, one line on standard error that holds all of `says`, and nothing on standard output."""
        done = self.run_program(*arguments)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertRegex(done.stderr, r"\Arekindle: [^\n]+\n\Z")
        self.assertEqual(done.stdout, "")
        for part in says:
            self.assertIn(part, done.stderr)
        return done.stderr


def both(text):
    return {"zh-Hans": text, "en": text}


class Garden(Shell):
    """Small sites and their tours."""

    def site(self, **changes):
        """A site of one sphere scene, changed."""
        self.scene()
        folder = self.folder / "garden"
        folder.mkdir()
        shutil.move(self.folder / "spheres.glb", folder / "spheres.glb")
        site = {
            "format": 1,
            "title": both("A garden"),
            "text": both("A garden."),
            "place": {"latitude": 30.6, "longitude": 104, "utcOffset": 8},
            "environment": {"at": "2025-04-12T17:00"},
            "periods": [{"id": "day", "name": both("Day")}, {"id": "night", "name": both("Night")}],
            "models": [{"file": "spheres.glb"}],
            "elements": [{"name": both("All"), "nodes": ["*"], "evidence": "hypothesis", "note": both("Invented")}],
            "spawns": [{"id": "gate", "name": both("Gate"), "position": [0, 0, 0]}],
            "viewpoints": [{"id": "front", "name": both("Front"), "position": [0, 1, 9], "target": [0, 0, 0]}],
            "licence": "CC-BY-4.0",
            "credits": [{"name": "Somebody"}],
        } | changes
        (folder / "site.json").write_text(json.dumps(site, indent=1))
        return folder

    def tour(self, folder, *stops, **changes):
        """A tour of the site with these stops, each seen from its front, "Look here." being said; changed."""
        line = {"text": {"zh-Hans": "请看这里。", "en": "Look here."}, "claim": "shown"}
        always = {"name": both("A stop"), "viewpoint": "front", "narrations": [{"lines": [line]}]}
        tour = {"format": 1, "title": both("A tour"), "text": both("A tour."), "stops": [always | stop for stop in stops]}
        (folder / "tours").mkdir()
        (folder / "tours/short.json").write_text(json.dumps(tour | changes))

    def narrated(self):
        """A site whose tour has been spoken, and where its stops "a" and "b" are spoken in English."""
        folder = self.site()
        self.tour(folder, {"id": "a"}, {"id": "b"})
        said = self.succeeds("narrate", folder, "--lang", "en")
        self.assertIn("2 made, 0 up to date, 0 left alone", said)
        return folder, folder / "tours/short/en"
