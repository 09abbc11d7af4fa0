"""The land of the Linpan: bunds, paths, canals and their stones, the ground of the homestead, the plain to the horizon."""
import math
import random

from mathutils import Vector, noise

import layout
import masonry
import stage
from fields import bunds, edge_stones, strip
from forms import block
from layout import CANAL_HALF, CANALS, FIELDS, HOME, NEIGHBOUR_BLOCK, NET, PATH_HALF, PATHS, US, VS
from shape import Shape, at

WATER = -0.24
TUCK = 0.3     # strips reach so far under their neighbours' edges, whose points lie elsewhere
BANK = ((-CANAL_HALF - TUCK, -0.10), (-CANAL_HALF, 0.05), (-1.05, 0.045), (-0.66, 0.0))
BED = ((-0.68, -0.05), (-0.66, -0.85), (0.66, -0.85), (0.68, -0.05))


def green(x, y):
    """Grass is patchy, and greyer far away."""
    patch = 0.5 + 0.5 * noise.noise(Vector((x * 0.16, y * 0.16, 2.0)))
    dry = 0.5 + 0.5 * noise.noise(Vector((x * 0.045, y * 0.045, 7.0)))
    light = 0.62 + 0.26 * patch
    return (light * (0.92 + 0.38 * dry), light, light * (0.72 + 0.25 * dry), 1)


def plain(x, y):
    light = 0.88 + 0.16 * noise.noise(Vector((x * 0.25, y * 0.25, 1.0)))
    return (light, light, light, 1)


def build(whole):
    rng = random.Random("ground")
    land = stage.group("Ground", whole)
    stage.place("Bunds", bunds(NET, FIELDS, green), land, smooth=80)
    stage.place("Homestead ground", homestead(HOME), land, smooth=80)
    _yard(stage.group("Drying yard", whole), rng)
    stage.place("Neighbour's ground", homestead(NEIGHBOUR_BLOCK), land, smooth=80)
    _paths(stage.group("Paths", whole), rng)
    _canals(stage.group("Canals", whole), rng)


def _pieces(low, high, cuts):
    """The parts of a span that `cuts` (middle, half) leave."""
    marks = sorted((m - h, m + h) for m, h in cuts if low - h < m < high + h)
    start = low
    for a, b in marks:
        if a - start > 0.1:
            yield start, a
        start = max(start, b)
    if high - start > 0.1:
        yield start, high


def _paths(parent, rng):
    profile = ((-PATH_HALF - TUCK, -0.10), (-PATH_HALF, 0.05), (-0.72, 0.02), (-0.55, 0.025), (0.0, 0.045), (0.55, 0.025), (0.72, 0.02), (PATH_HALF, 0.05), (PATH_HALF + TUCK, -0.10))
    for number, (axis, value, low, high) in enumerate(PATHS):
        line = (US if axis == "u" else VS).index(value)
        if axis == "v":
            cuts = [(u, CANAL_HALF) for _, u in CANALS]
        else:
            cuts = [(v, PATH_HALF) for a, v, lo, hi in PATHS if a == "v"]
        for k, (a, b) in enumerate(_pieces(low, high, cuts)):
            for part, material in ((profile[:4], "Verge"), (profile[3:6], "Earth"), (profile[5:], "Verge")):
                tint = green if material == "Verge" else plain
                stage.place(f"Path {number + 1}.{k + 1} {material}", strip(NET, axis, line, a, b, part, material, tint, 4.0), parent, smooth=80)


def _canals(parent, rng):
    for number, (axis, value) in enumerate(CANALS):
        line = US.index(value)
        name = f"Canal {number + 1}"
        for side, bank in (("west", BANK), ("east", tuple((-o, z) for o, z in reversed(BANK)))):
            stage.place(f"{name} bank {side}", strip(NET, axis, line, -280, 280, bank, "Verge", green, 2.5), parent, smooth=80)
        stage.place(f"{name} bed", strip(NET, axis, line, -280, 280, BED, "Mossy rock", plain, 5.0), parent)
        surface = ((-0.72, WATER), (0.72, WATER))
        stage.place(f"{name} water", strip(NET, axis, line, -280, 280, surface, "Water", lambda x, y: (1, 1, 1, 0.8), 10.0), parent, smooth=80)
        low, high = (-60, 110) if value == -40 else (-280, 280)
        if value == -40:
            for side, offsets in (("west", (-0.98, -0.64)), ("east", (0.64, 0.98))):
                stones = edge_stones(NET, axis, line, low, high, offsets, rng, 0.055, 0.7, "Mossy rock")
                stage.place(f"{name} edge {side}", stones, parent)
        for k, (_, v, lo, hi) in enumerate(p for p in PATHS if p[0] == "v"):
            bridge = edge_stones(NET, "v", VS.index(v), value - 1.75, value + 1.75, (-0.85, 0.85), random.Random(f"bridge {number} {k}"), 0.16, 0.2)
            stage.place(f"Slab bridge {number + 1}.{k + 1}", bridge, parent)


def homestead(box):
    """The ground under a Linpan: grove floor among the culms, trodden earth about the houses, grass at the edges."""
    left = CANAL_HALF if box is HOME else 0.0
    u0, v0, u1, v1 = box[0] + left, box[1] + PATH_HALF, box[2], box[3]
    shape, step = Shape(), 1.3
    columns, rows = round((u1 - u0) / step), round((v1 - v0) / step)
    ids = {}
    for i in range(columns + 1):
        for j in range(rows + 1):
            u, v = u0 + (u1 - u0) * i / columns, v0 + (v1 - v0) * j / rows
            x, y = NET.place(u, v)
            edge = min(i, columns - i, j, rows - j) > 0
            z = 0.05 + (0.05 * noise.noise(Vector((x * 0.3, y * 0.3, 0))) * (not layout.near_house(x, y, 1)) if edge else 0.0)
            ids[i, j] = shape.point((x, y, z), green(x, y))
    for i in range(columns):
        for j in range(rows):
            four = [ids[i, j], ids[i + 1, j], ids[i + 1, j + 1], ids[i, j + 1]]
            middle = sum((shape.points[k].to_2d() for k in four), Vector((0, 0))) / 4
            shape.face(four, [shape.points[k].to_2d() for k in four], _cover(*middle))
    return shape


def _yard(parent, rng):
    """The drying yard (baba), 12 x 12 m of rammed earth within a kerb; flags lead to the hall's door and out to the fields."""
    shape = _earth(-5.85, -5.85, 5.85, 7.4, 0.07)
    for x0, x1 in ((-6, -0.9), (0.9, 6)):
        shape.add(masonry_row((x0, -6.05), (x1, -6.05), 0.3, rng))
    stage.place("Drying yard floor", shape, parent)
    line = [(0.28 * math.sin(k * 0.21), -18.8 + 0.62 * k) for k in range(43)]
    flags = masonry.flagstone_path([Vector(p) for p in line[:21]], 1.15, lambda x, y: 0.045, rng)
    flags.add(masonry.flagstone_path([Vector(p) for p in line[22:]], 1.15, lambda x, y: 0.05, rng))
    stage.place("Flags to the door", flags, parent)
    stage.place("Step to the hall", Shape().add(block((2.4, 0.42, 0.2), "Sandstone", 0.02), at(0, 7.5, 0.12)), parent)


def _earth(x0, y0, x1, y1, z):
    """A level floor in squares small enough to tell the light under the eaves from that in the middle, and its rim."""
    shape, columns, rows = Shape(), 9, 10
    spot = lambda i, j, high=z: (x0 + (x1 - x0) * i / columns, y0 + (y1 - y0) * j / rows, high)
    for i in range(columns):
        for j in range(rows):
            corners = [spot(i, j), spot(i + 1, j), spot(i + 1, j + 1), spot(i, j + 1)]
            shape.face([shape.point(c) for c in corners], [c[:2] for c in corners], "Yard")
    rim = [(0, 0), (columns, 0), (columns, rows), (0, rows), (0, 0)]
    for (i, j), (k, m) in zip(rim, rim[1:]):
        corners = [spot(i, j, z - 0.2), spot(k, m, z - 0.2), spot(k, m), spot(i, j)]
        shape.face([shape.point(c) for c in corners], [(c[0] + c[1], c[2]) for c in corners], "Yard")
    return shape


def masonry_row(a, b, wide, rng):
    """Kerb stones in a row along x."""
    shape, x = Shape(), a[0]
    while x < b[0] - 0.2:
        long = min(rng.uniform(0.7, 1.2), b[0] - x)
        stone = block((long - 0.01, wide, 0.3), "Sandstone", 0.02).slide_uv(rng.random() * 3, rng.random() * 3)
        shape.add(stone, at(x + long / 2, a[1], -0.03 + 0.01 * rng.random()), masonry.shade(rng))
        x += long
    return shape


def _cover(x, y):
    ragged = 1.2 * noise.noise(Vector((x * 0.6, y * 0.6, 5.0)))
    if layout.near_house(x, y, 1.5 + ragged) or layout.on_lane(x, y, 1.3 + 0.4 * ragged):
        return "Earth"
    wild = layout.to_neighbour(x, y) < 34 + 2 * ragged if x > 150 else layout.in_grove(x + ragged, y + ragged)
    return "Grove floor" if wild else "Verge"


def far_plain(material, near, far, reach):
    """The land under the far fields, and on to the horizon; from the fields' edge outward it takes their mean colour."""
    shape, rings = Shape(), []
    edge = [(u, -280) for u in range(-280, 280, 20)] + [(280, v) for v in range(-280, 280, 20)]
    edge += [(u, 280) for u in range(280, -280, -20)] + [(-280, v) for v in range(280, -280, -20)]
    for scale, drop in ((1.0, 0.05), (1.01, -0.2), (1.6, -0.2), (reach / 280, -0.2), (reach / 279, -0.12), (6, -0.2), (12, -1.0), (30, -4.0)):
        ring = []
        for u, v in edge:
            x, y = NET.place(u, v) if scale < 1.1 else (u, v)
            light = 0.9 + 0.2 * noise.noise(Vector((x * scale * 0.006, y * scale * 0.006, 3.0)))
            tint = near if scale < reach / 280 else far
            ring.append(shape.point((x * scale, y * scale, drop), (*(c * light for c in tint), 1)))
        rings.append(ring)
    for a, b in zip(rings, rings[1:]):
        for k in range(len(a)):
            m = (k + 1) % len(a)
            four = (b[k], b[m], a[m], a[k])
            shape.face(four, [shape.points[p].to_2d() for p in four], material)
    return shape
