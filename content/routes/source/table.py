"""The table with the map on it: relief, the enlarged plain, routes, pins, and what stands for the three sites."""
import math
import random

import numpy
from mathutils import Vector

import relief
from bamboo import culm_line
from boat import sampan
from forms import block, lathe, sweep, tube
from layout import (DEPTH, EAST, NEAR_AT, NEAR_EAST, NEAR_NORTH, NEAR_SIZE, NEAR_SOUTH, NEAR_TOP, NEAR_WEST, NORTH, SOUTH, TABLE, WEST,
                    WIDTH, on_map, on_near, rise)
from materials import MATERIALS, Material
from places import FU, SILK
from shape import Shape, at, scaled, turned



def _glow(nits):
    return {"KHR_materials_emissive_strength": {"emissiveStrength": nits}}


MATERIALS |= {
    "Map relief": Material("routes-map", metres=1.0),
    "Map near": Material("routes-near", metres=1.0),
    "Map edge": Material(color=(0.23, 0.13, 0.06, 1), roughness=0.5),
    "Map brass": Material(color=(0.80, 0.55, 0.22, 1), roughness=0.30, metallic=1.0),
    "Map title": Material(picture="routes-title", roughness=0.35),
    "Map table": Material("lacquered-timber", metres=1.0, color=(1.0, 0.86, 0.74, 1), extensions={
        "KHR_materials_clearcoat": {"clearcoatFactor": 0.6, "clearcoatRoughnessFactor": 0.12}}),
    "Silk ribbon": Material(color=(0.50, 0.020, 0.012, 1), roughness=0.55, emissive=(1.0, 0.035, 0.015), nits=0.8, extensions=_glow(0.8)),
    "Water ribbon": Material(color=(0.020, 0.24, 0.36, 1), roughness=0.35, emissive=(0.02, 0.55, 1.0), nits=0.5, extensions=_glow(0.5)),
    "Pin head": Material(color=(0.62, 0.035, 0.020, 1), roughness=0.25, extensions={
        "KHR_materials_clearcoat": {"clearcoatFactor": 0.9, "clearcoatRoughnessFactor": 0.06}}),
    "Jade lacquer": Material(color=(0.045, 0.21, 0.075, 1), roughness=0.35),
    "Jade leaf": Material(color=(0.075, 0.30, 0.085, 1), roughness=0.45, two_sided=True),
    "Small wood": Material(color=(0.30, 0.16, 0.075, 1), roughness=0.45),
    "Small roof": Material(color=(0.050, 0.055, 0.062, 1), roughness=0.5),
    "Small wall": Material(color=(0.66, 0.60, 0.48, 1), roughness=0.7),
    "Small lantern": Material(color=(0.8, 0.1, 0.03, 1), roughness=0.6, emissive=(1.0, 0.20, 0.05), nits=9.0, extensions=_glow(9.0)),
}
CELLS = 230                                          # of the relief from south to north


def land():
    """The relief."""
    shape = Shape()
    columns = round(CELLS * WIDTH / DEPTH)
    field = relief.heights()
    ids = numpy.zeros((CELLS + 1, columns + 1), int)
    for j in range(CELLS + 1):
        for i in range(columns + 1):
            x, y, z, normal = _spot(field, i / columns, j / CELLS)
            ids[j, i] = shape.point((x, y, z), normal=normal)
    for j in range(CELLS):
        for i in range(columns):
            a, b, c, d = ids[j, i], ids[j, i + 1], ids[j + 1, i + 1], ids[j + 1, i]
            shape.face((a, b, c, d), [(u / columns, v / CELLS) for u, v in ((i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1))], "Map relief")
    return shape


def edge():
    """The wood below the relief's rim, cut as the rim is."""
    shape, field = Shape(), relief.heights()
    columns = round(CELLS * WIDTH / DEPTH)
    rim = ([(i / columns, 0) for i in range(columns + 1)] + [(1, j / CELLS) for j in range(1, CELLS + 1)] +
           [(i / columns, 1) for i in range(columns - 1, -1, -1)] + [(0, j / CELLS) for j in range(CELLS - 1, -1, -1)])
    spots = [_spot(field, u, v)[:3] for u, v in rim]
    for (x0, y0, z0), (x1, y1, z1) in zip(spots, spots[1:]):
        ids = [shape.point(p) for p in ((x0, y0, TABLE), (x1, y1, TABLE), (x1, y1, z1), (x0, y0, z0))]
        shape.face(ids, [(x0 + y0, 0), (x1 + y1, 0), (x1 + y1, z1), (x0 + y0, z0)], "Map edge")
    return shape


def _spot(field, u, v):
    rows, columns = field.shape
    r, c = (1 - v) * rows - 0.5, u * columns - 0.5
    def sample(dr, dc):
        return field[int(min(max(r + dr, 0), rows - 1)), int(min(max(c + dc, 0), columns - 1))]
    near = sum(sample(dr, dc) for dr in (-2, 0, 2) for dc in (-2, 0, 2)) / 9
    step = 2 * 5 * DEPTH / rows
    k = rise(1000) - rise(0)
    slope = [(sample(0, 5) - sample(0, -5)) / 1000 * k / step, (sample(-5, 0) - sample(5, 0)) / 1000 * k / step]
    return (u - 0.5) * WIDTH, (v - 0.5) * DEPTH, rise(near), Vector((-slope[0], -slope[1], 1)).normalized()


def top(x, y):
    """How high the relief stands at a place of the table."""
    return rise(relief.height_at(SOUTH + (y / DEPTH + 0.5) * (NORTH - SOUTH), WEST + (x / WIDTH + 0.5) * (EAST - WEST)))


def near_board():
    """The enlarged plain: a board with a brass edge on a plinth of lacquer."""
    wide, deep = NEAR_SIZE
    shape, low = Shape(), TABLE
    shape.add(block((wide + 0.05, deep + 0.05, NEAR_TOP - low - 0.006), "Map table", 0.008, grain=0), at(*NEAR_AT, (low + NEAR_TOP - 0.006) / 2))
    corners = [(-wide / 2, -deep / 2), (wide / 2, -deep / 2), (wide / 2, deep / 2), (-wide / 2, deep / 2)]
    ids = [shape.point((NEAR_AT[0] + x, NEAR_AT[1] + y, NEAR_TOP)) for x, y in corners]
    shape.face(ids, [(0, 0), (1, 0), (1, 1), (0, 1)], "Map near")
    return shape


def brass():
    """A frame about the enlarged board, the frame of the same piece on the map, and two lines that say they are one."""
    shape = Shape()
    def bar(a, b, thick=0.004):
        shape.add(tube([a, b], thick, 8, "Map brass", caps=True))
    wide, deep = NEAR_SIZE[0] / 2 + 0.006, NEAR_SIZE[1] / 2 + 0.006
    board = [(NEAR_AT[0] + sx * wide, NEAR_AT[1] + sy * deep, NEAR_TOP + 0.001) for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    small = [on_map(lat, lon) for lat, lon in ((NEAR_SOUTH, NEAR_WEST), (NEAR_SOUTH, NEAR_EAST), (NEAR_NORTH, NEAR_EAST), (NEAR_NORTH, NEAR_WEST))]
    level = max(top(*p) for p in small) + 0.006
    piece = [(x, y, level) for x, y in small]
    for ring, thick in ((board, 0.006), (piece, 0.0022)):
        for a, b in zip(ring, ring[1:] + ring[:1]):
            bar(a, b, thick)
    for k, l in ((0, 3), (1, 2)):
        bar(piece[k], board[l], 0.0013)
    return shape


def draped(line, lift, every=0.008):
    """Points over the relief along a line of places, close enough to follow it."""
    spots = [Vector(on_map(*p)) for p in line]
    path = []
    for a, b in zip(spots, spots[1:]):
        count = max(1, math.ceil((b - a).length / every))
        path += [a.lerp(b, k / count) for k in range(count)]
    path.append(spots[-1])
    height = [top(p.x, p.y) for p in path]
    reach = 3
    smooth = [max(sum(height[max(0, k - reach):k + reach + 1]) / len(height[max(0, k - reach):k + reach + 1]), height[k]) for k in range(len(height))]
    return [(p.x, p.y, z + lift) for p, z in zip(path, smooth)]


def ribbon(path, wide, material):
    half, thick = wide / 2, 0.0016
    return sweep(path, [(-half, -thick), (half, -thick), (half * 0.86, thick), (-half * 0.86, thick)], material)


def silk_road():
    return ribbon(draped(relief.curve([(s[4], s[5]) for s in SILK], 8), 0.0035), 0.0095, "Silk ribbon")


def fu_leg():
    """On the map, and again on the enlarged plain."""
    course = relief.curve(FU, 6)
    shape = ribbon(draped(course, 0.0045, 0.004), 0.006, "Water ribbon")
    return shape.add(ribbon([(*on_near(*p), NEAR_TOP + 0.002) for p in course], 0.0085, "Water ribbon"))


def pin():
    """A turned pin of brass with a head of red lacquer; its foot at the origin."""
    shape = lathe([(0.0065, 0), (0.0065, 0.002), (0.0022, 0.004), (0.0018, 0.022)], 12, "Map brass")
    return shape.add(lathe([(0.0, 0.021), (0.0042, 0.0225), (0.0062, 0.0265), (0.0056, 0.031), (0.003, 0.0335), (0, 0.034)], 14, "Pin head"))


def marker():
    """A disc of brass let into the enlarged plain."""
    return lathe([(0.011, 0), (0.011, 0.003), (0.009, 0.004), (0, 0.004)], 24, "Map brass").add(
        lathe([(0.0055, 0.004), (0.005, 0.006), (0, 0.0065)], 16, "Pin head"))


def lantern_boat():
    """A boat with a mat roof and a lantern, about 9 cm long; bow toward +x, the water at z = 0."""
    shape = Shape()
    hull = sampan(random.Random(3))
    hull.materials = ["Small wood"] * len(hull.materials)
    shape.add(hull, turned(0.5) @ at(0, 0, 0.006) @ _scale(0.0165))
    place = turned(0.5) @ at(0.036, 0, 0.012)
    shape.add(tube([(0, 0, 0), (0, 0, 0.044), (0.008, 0, 0.049), (0.013, 0, 0.047)], 0.0011, 6, "Small wood"), place)
    ball = lathe([(0.0, -0.009), (0.006, -0.008), (0.0095, 0.0), (0.006, 0.008), (0, 0.009)], 16, "Small lantern")
    return shape.add(ball, place @ at(0.013, 0, 0.036))


def _scale(k):
    return scaled(k, k, k)


def gate():
    """A gate of three bays with tiled roofs, about 9 cm broad; it faces -y."""
    shape = Shape()
    shape.add(block((0.096, 0.040, 0.004), "Small wall", 0.0012), at(0, 0, 0.002))
    for x in (-0.042, -0.018, 0.018, 0.042):
        shape.add(block((0.0042, 0.0042, 0.050 if abs(x) > 0.03 else 0.066), "Pin head"), at(x, 0, 0.004 + (0.025 if abs(x) > 0.03 else 0.033)))
    for x in (-0.030, 0.030):
        shape.add(block((0.022, 0.003, 0.040), "Small wall"), at(x, 0.001, 0.024))
        shape.add(block((0.028, 0.005, 0.004), "Small wood"), at(x, 0, 0.050))
        shape.add(_roof(0.034, 0.026, 0.012), at(x, 0, 0.054))
    shape.add(block((0.042, 0.005, 0.010), "Small wood"), at(0, 0, 0.060))
    shape.add(block((0.020, 0.0065, 0.007), "Map brass"), at(0, 0, 0.060))
    return shape.add(_roof(0.054, 0.034, 0.016), at(0, 0, 0.070))


def _roof(long, deep, high):
    """Two tiled slopes that rise to their ends, with rows of tiles and a ridge."""
    shape, rows = Shape(), 12
    def spot(u, v, lift=0.0):
        bow = 0.22 * high * abs(2 * u - 1) ** 2.4
        return ((u - 0.5) * long, (v - 0.5) * deep, high * (1 - abs(2 * v - 1) ** 0.85) + bow + lift)
    for v0, v1 in ((0.0, 0.25), (0.25, 0.5), (0.5, 0.75), (0.75, 1.0)):
        for k in range(rows):
            u0, u1 = k / rows, (k + 1) / rows
            ids = [shape.point(spot(u, v)) for u, v in ((u0, v0), (u1, v0), (u1, v1), (u0, v1))]
            shape.face(ids, [(0, 0)] * 4, "Small roof")
            shape.face([shape.point(spot(u, v, -0.0012)) for u, v in ((u0, v1), (u1, v1), (u1, v0), (u0, v0))], [(0, 0)] * 4, "Small roof")
    for k in range(rows + 1):
        shape.add(tube([spot(k / rows, v / 8, 0.0006) for v in range(9)], 0.0008, 5, "Small roof", caps=True))
    return shape.add(tube([spot(k / 10, 0.5, 0.001) for k in range(11)], 0.0018, 8, "Small roof", caps=True))


def bamboo():
    """A clump of bamboo beside a small house, about 10 cm high, in lacquer."""
    rng, shape = random.Random(12), Shape()
    for k in range(17):
        angle, far = rng.uniform(0, 2 * math.pi), 0.014 * rng.random() ** 0.5
        line = culm_line(rng.uniform(0.075, 0.115), rng.uniform(0.05, 0.22), rng.uniform(1.2, 2.0))
        place = at(far * math.cos(angle), far * math.sin(angle), 0) @ turned(angle + rng.uniform(-0.5, 0.5))
        shape.add(tube(line, [0.0011 * (1 - 0.8 * i / 8) for i in range(len(line))], 5, "Jade lacquer"), place)
        for leaf in range(26):
            t = rng.uniform(0.3, 1.0) * (len(line) - 1)
            i = min(int(t), len(line) - 2)
            spot = line[i].lerp(line[i + 1], t - i)
            turn, long = rng.uniform(0, 2 * math.pi), rng.uniform(0.009, 0.016)
            way = Vector((math.cos(turn), math.sin(turn), rng.uniform(-0.9, 0.1))).normalized() * long
            side = way.cross(Vector((0, 0, 1))).normalized() * 0.0016
            shade = rng.uniform(0.6, 1.15)
            ids = [shape.point(place @ p, (shade, min(1, shade * 1.02), shade, 1)) for p in (spot, spot + way * 0.45 + side, spot + way, spot + way * 0.45 - side)]
            shape.face(ids, [(0, 0)] * 4, "Jade leaf")
    house = Shape().add(block((0.034, 0.016, 0.012), "Small wall"), at(0, 0, 0.006)).add(_roof(0.042, 0.026, 0.010), at(0, 0, 0.013))
    return shape.add(house, at(0.026, -0.018, 0) @ turned(0.35))


def furniture():
    """The table: a thick top with a raised rim, an apron with cloud corners, eight legs."""
    shape, margin = Shape(), 0.10
    wide, deep = WIDTH + 2 * margin, DEPTH + 2 * margin
    shape.add(block((wide, deep, 0.055), "Map table", 0.010, grain=0), at(0, 0, TABLE - 0.0275))
    for sx, sy, size in ((0, -1, (wide, 0.05, 0.03)), (0, 1, (wide, 0.05, 0.03)), (-1, 0, (0.05, deep, 0.03)), (1, 0, (0.05, deep, 0.03))):
        shape.add(block(size, "Map table", 0.008, grain=0 if sx == 0 else 1), at(sx * (wide / 2 - 0.025), sy * (deep / 2 - 0.025), TABLE + 0.010))
    for sx, sy, size in ((0, -1, (wide - 0.2, 0.03, 0.11)), (0, 1, (wide - 0.2, 0.03, 0.11)), (-1, 0, (0.03, deep - 0.2, 0.11)), (1, 0, (0.03, deep - 0.2, 0.11))):
        shape.add(block(size, "Map table", 0.006, grain=0 if sx == 0 else 1), at(sx * (wide / 2 - 0.10), sy * (deep / 2 - 0.10), TABLE - 0.11))
    for x in (-1, 0, 1):
        for y in (-1, 0, 1):
            if x or y:
                leg = lathe([(0.045, 0), (0.050, 0.02), (0.036, 0.06), (0.040, 0.40), (0.048, 0.62), (0.042, 0.70), (0.05, TABLE - 0.05)], 20, "Map table")
                shape.add(leg, at(x * (wide / 2 - 0.10), y * (deep / 2 - 0.10), 0))
    return shape


def title_plate():
    wide, high, y = 0.62, 0.058, -(DEPTH / 2 + 0.10) - 0.0015
    shape = Shape()
    ids = [shape.point((x, y, z)) for x, z in ((-wide / 2, TABLE - 0.0275 - high / 2 + 0.003), (wide / 2, TABLE - 0.0275 - high / 2 + 0.003),
                                               (wide / 2, TABLE - 0.0275 + high / 2 - 0.006), (-wide / 2, TABLE - 0.0275 + high / 2 - 0.006))]
    shape.face(ids, [(0, 0), (1, 0), (1, 1), (0, 1)], "Map title")
    return shape
