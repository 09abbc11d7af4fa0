"""Pictures of cut paper with coloured inlay: dark paper with openings, each backed with a colour. All designs are drawn here.

Places are within -1..1, y upward; Cut draws them at four times the size, for clean edges."""
import math

import numpy
from PIL import Image, ImageDraw

FINE = 4
GROUND, PAPER = (238, 230, 212), (38, 26, 24)
RED, PINK, ORANGE, YELLOW, GREEN, TEAL, BLUE, VIOLET, CREAM = ((176, 34, 28), (208, 104, 112), (208, 112, 36), (218, 172, 62), (74, 122, 52),
                                                               (40, 118, 112), (44, 82, 138), (104, 62, 120), (240, 226, 196))


class Cut:
    def __init__(self, size):
        self.size = size
        self.picture = Image.new("RGB", (size * FINE, size * FINE), GROUND)
        self.draw = ImageDraw.Draw(self.picture)

    def _spot(self, p):
        return ((0.5 + 0.47 * p[0]) * self.size * FINE, (0.5 - 0.47 * p[1]) * self.size * FINE)

    def fill(self, outline, colour=PAPER):
        self.draw.polygon([self._spot(p) for p in outline], fill=colour)

    def inlay(self, outline, colour, rim=0.035):
        """An opening of a colour within a rim of the dark paper."""
        middle = [sum(c) / len(outline) for c in zip(*outline)]
        wide = max(math.dist(p, middle) for p in outline)
        self.fill([tuple(m + (c - m) * (1 + rim / wide) for c, m in zip(p, middle)) for p in outline])
        self.fill(outline, colour)

    def pixels(self):
        return numpy.asarray(self.picture.resize((self.size, self.size), Image.LANCZOS))


def ring(x, y, rx, ry=None, turn=0.0, count=40, lobes=0, deep=0.0):
    """An ellipse, its edge in lobes if wanted."""
    ry = rx if ry is None else ry
    out = []
    for k in range(count):
        a = 2 * math.pi * k / count
        r = 1 - deep * (0.5 + 0.5 * math.cos(lobes * a)) if lobes else 1
        u, v = rx * r * math.cos(a), ry * r * math.sin(a)
        out.append((x + u * math.cos(turn) - v * math.sin(turn), y + u * math.sin(turn) + v * math.cos(turn)))
    return out


def leaf(x, y, angle, length, width):
    """A pointed leaf from its stalk."""
    side = [(length * k / 12, width / 2 * math.sin(math.pi * (k / 12) ** 0.8)) for k in range(13)]
    outline = side + [(u, -v) for u, v in side[-2:0:-1]]
    return [(x + u * math.cos(angle) - v * math.sin(angle), y + u * math.sin(angle) + v * math.cos(angle)) for u, v in outline]


def mirrored(outline):
    return [(-x, y) for x, y in outline]


def _frame(cut, colour):
    """A square border with a row of openings, as window papers have."""
    cut.fill([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    cut.fill([(-0.93, -0.93), (0.93, -0.93), (0.93, 0.93), (-0.93, 0.93)], GROUND)
    for k in range(16):
        t = -0.88 + 1.76 * k / 15
        for x, y in ((t, 0.965), (t, -0.965), (0.965, t), (-0.965, t)):
            cut.fill(ring(x, y, 0.032, 0.018 if abs(y) > 0.95 else 0.032, 0, 4), colour)


def locust_round(size=512):
    """A round of eight: pinnate locust leaves, hanging flowers, a flower in the middle."""
    cut = Cut(size)
    cut.fill(ring(0, 0, 0.99, count=160, lobes=32, deep=0.04))
    for k in range(16):
        a = 2 * math.pi * k / 16
        cut.inlay(ring(0.88 * math.cos(a), 0.88 * math.sin(a), 0.055, 0.10, a, 24), (RED, ORANGE)[k % 2], 0.0)
    for k in range(8):
        a = 2 * math.pi * k / 8
        for j in range(5):
            r = 0.36 + 0.09 * j
            for side in (-1, 1):
                cut.inlay(leaf(r * math.cos(a), r * math.sin(a), a + side * 0.85, 0.20 - 0.017 * j, 0.075), (GREEN, TEAL)[j % 2], 0.0)
        b = a + math.pi / 8
        for j, colour in enumerate((CREAM, YELLOW, CREAM)):
            cut.inlay(ring((0.50 + 0.11 * j) * math.cos(b), (0.50 + 0.11 * j) * math.sin(b), 0.075 - 0.012 * j, 0.05, b), colour, 0.0)
    for k in range(8):
        a = 2 * math.pi * (k + 0.5) / 8
        cut.inlay(leaf(0.07 * math.cos(a), 0.07 * math.sin(a), a, 0.25, 0.13), PINK, 0.02)
    cut.inlay(ring(0, 0, 0.075), YELLOW)
    return cut.pixels()


def _carp(cut, flip):
    """A carp that leaps along an arc; its scales are openings."""
    way = mirrored if flip else (lambda outline: outline)
    spine = [(0.60 * math.cos(a) + 0.02, 0.62 * math.sin(a) - 0.08) for a in (math.radians(-52 + 118 * k / 20) for k in range(21))]
    wide = [0.03 + 0.155 * math.sin(math.pi * min(1, (0.06 + k / 20) ** 0.8)) for k in range(21)]
    outer = [(x * (1 + w / math.hypot(x, y + 0.08)), (y + 0.08) * (1 + w / math.hypot(x, y + 0.08)) - 0.08) for (x, y), w in zip(spine, wide)]
    inner = [(x * (1 - w / math.hypot(x, y + 0.08)), (y + 0.08) * (1 - w / math.hypot(x, y + 0.08)) - 0.08) for (x, y), w in zip(spine, wide)]
    cut.fill(way(outer + inner[::-1]))
    x, y = spine[0]
    for lean in (-0.65, -0.1, 0.45):
        cut.inlay(way(leaf(x, y, math.radians(-145) + lean, 0.34, 0.11)), RED)
    for k in range(3, 15):
        for j in (-1, 0, 1):
            x, y = spine[k]
            r = math.hypot(x, y + 0.08)
            s = 1 + (j + 0.5 * (k % 2) - 0.25) * wide[k] * 0.52 / r
            a = math.atan2(y + 0.08, x)
            cut.fill(way(ring(x * s, (y + 0.08) * s - 0.08, 0.036, 0.028, a + math.pi / 2, 12)), (ORANGE, RED, YELLOW)[(k + j) % 3])
    x, y = spine[17]
    cut.fill(way(ring(x + 0.03, y + 0.02, 0.036)), CREAM)
    cut.fill(way(ring(x + 0.03, y + 0.025, 0.016)))
    x, y = spine[10]
    for k in range(4):
        cut.inlay(way(leaf(outer[8 + k][0] - 0.01, outer[8 + k][1], 0.25 + 0.32 * k, 0.17, 0.07)), ORANGE, 0.02)


def carp_and_lotus(size=512):
    cut = Cut(size)
    _frame(cut, TEAL)
    for k in range(7):
        x = -0.78 + 0.26 * k
        cut.fill([(x - 0.17, -0.93), (x - 0.1, -0.80), (x, -0.75), (x + 0.1, -0.80), (x + 0.17, -0.93)])
        cut.fill(ring(x, -0.88, 0.09, 0.07), (BLUE, TEAL)[k % 2])
    cut.fill([(-0.022, -0.9), (0.022, -0.9), (0.03, 0.0), (-0.03, 0.0)])
    for side in (-1, 1):
        cut.inlay(ring(side * 0.30, -0.62, 0.25, 0.10, side * 0.12), GREEN)
        for k in range(5):
            cut.fill(leaf(side * 0.30, -0.64, math.pi * (0.1 + 0.2 * k), 0.16, 0.022))
        _carp(cut, side < 0)
    for a in (0.35, 0.75, 1.15, 1.57, 1.99, 2.39, 2.79):
        cut.inlay(leaf(0, -0.02, a, 0.44 - 0.09 * abs(a - 1.57), 0.20), PINK if round(a * 100) % 2 else CREAM, 0.025)
    cut.inlay(ring(0, 0.02, 0.13, 0.075), YELLOW)
    for x in (-0.06, 0.0, 0.06):
        cut.fill(ring(x, 0.03, 0.016))
    return cut.pixels()


def butterflies(size=512):
    cut = Cut(size)
    _frame(cut, VIOLET)
    for side in (-1, 1):
        way = mirrored if side < 0 else (lambda outline: outline)
        for angle, length, wide, colours in ((1.02, 0.66, 0.40, (BLUE, TEAL, YELLOW)), (-0.12, 0.44, 0.32, (VIOLET, PINK, CREAM))):
            for k, part in enumerate((1.0, 0.68, 0.36)):
                spot = (0.30 + 0.05 * k * math.cos(angle), 0.40 + 0.05 * k * math.sin(angle))
                cut.inlay(way(leaf(*spot, angle, length * part, wide * part)), colours[k], 0.02)
        for angle, length in ((2.3, 0.38), (2.9, 0.30)):
            cut.inlay(way(leaf(0.30, 0.40, angle, length, 0.20)), BLUE if length > 0.35 else VIOLET, 0.02)
        cut.fill(way(leaf(0.16, 0.20, 0.95, 0.46, 0.085)))
        for k in range(4):
            cut.inlay(way(leaf(0.20 + 0.13 * k, -0.86 + 0.06 * k, 0.5 + 0.22 * k, 0.34, 0.13)), (GREEN, TEAL)[k % 2], 0.02)
    cut.fill([(-0.022, -0.93), (0.022, -0.93), (0.022, -0.4), (-0.022, -0.4)])
    for count, far, long, colour in ((11, 0.13, 0.33, RED), (9, 0.08, 0.25, PINK), (7, 0.03, 0.17, CREAM)):
        for k in range(count):
            a = 2 * math.pi * (k + 0.25) / count
            cut.inlay(leaf(far * math.cos(a), -0.36 + far * math.sin(a), a, long, 0.17 * long / 0.30), colour, 0.022)
    cut.inlay(ring(0, -0.36, 0.055), YELLOW)
    return cut.pixels()


BUFFALO = [(-0.66, 0.02), (-0.60, 0.16), (-0.36, 0.20), (-0.10, 0.17), (0.14, 0.19), (0.32, 0.26), (0.40, 0.22), (0.56, 0.10), (0.70, -0.02), (0.70, -0.10),
           (0.60, -0.14), (0.46, -0.06), (0.36, -0.14), (0.34, -0.30), (0.36, -0.56), (0.24, -0.56), (0.20, -0.32), (0.02, -0.30), (-0.22, -0.28),
           (-0.36, -0.24), (-0.38, -0.56), (-0.50, -0.56), (-0.54, -0.26), (-0.64, -0.14), (-0.74, -0.36), (-0.78, -0.34), (-0.70, -0.06)]


def buffalo(size=512):
    cut = Cut(size)
    _frame(cut, GREEN)
    cut.inlay(ring(0.55, 0.62, 0.17), RED)
    for k in range(12):
        x = -0.84 + 0.152 * k
        for j, lean in enumerate((-0.22, 0.0, 0.24)):
            cut.inlay(leaf(x, -0.93, math.pi / 2 + lean, 0.36 + 0.05 * ((k + j) % 3), 0.045), (GREEN, TEAL)[(k + j) % 2], 0.012)
        for j in range(4):
            cut.fill(ring(x + 0.05 + 0.018 * j, -0.60 + 0.05 * j, 0.030, 0.020, 0.9, 12), YELLOW)
    cut.inlay(BUFFALO, (96, 84, 82), 0.03)
    for side, turn in ((0, 1.5), (1, 0.75)):
        cut.inlay(leaf(0.42, 0.21, turn + 0.9, 0.34, 0.07), CREAM, 0.02)
    cut.fill(ring(0.555, 0.035, 0.022), CREAM)
    for k in range(7):
        cut.fill(ring(-0.48 + 0.13 * k, 0.02 + 0.03 * math.sin(k), 0.040, 0.085, 0.5, 14), (BLUE, TEAL, ORANGE)[k % 3])
    cut.inlay(ring(-0.14, 0.46, 0.17, 0.24, -0.1), RED, 0.02)
    cut.inlay(leaf(-0.06, 0.24, -0.6, 0.30, 0.13), BLUE, 0.02)
    cut.inlay(ring(-0.10, 0.76, 0.10), CREAM, 0.02)
    cut.fill(ring(-0.12, 0.83, 0.085, 0.05))
    cut.fill([(-0.02, 0.58), (0.42, 0.50), (0.42, 0.53), (-0.02, 0.62)])
    return cut.pixels()


def sheet(size=512):
    """The four designs on one picture, two by two."""
    rows = (locust_round(size), carp_and_lotus(size)), (butterflies(size), buffalo(size))
    return numpy.vstack([numpy.hstack(row) for row in rows])
