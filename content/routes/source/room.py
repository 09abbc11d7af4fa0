"""The room about the table: a dark floor, limewashed walls between posts, a round window of paper behind the map, lanterns."""
import math
import random

from forms import block, lathe, tube
from furnishing import paper_lantern
from materials import MATERIALS, Material
from shape import Shape, at, turned

HALF_X, HALF_Y, HIGH = 5.0, 4.6, 3.9
MOON_AT, MOON = 1.95, 1.28                           # the round window: its middle over the floor, its radius
MATERIALS |= {
    "Room paper": Material(color=(0.60, 0.62, 0.62, 1), roughness=0.9, emissive=(0.60, 0.78, 1.0), nits=2.2, extensions={
        "KHR_materials_emissive_strength": {"emissiveStrength": 2.2}}),
}
LANTERNS = ((-1.55, -0.9), (1.55, -0.9), (-1.55, 1.2), (1.55, 1.2))


def floor():
    rng, shape = random.Random("floor"), Shape()
    wide, x = 0.24, -HALF_X
    while x < HALF_X - 0.01:
        y = -HALF_Y - rng.uniform(0, 2)
        while y < HALF_Y:
            long = rng.uniform(1.8, 3.2)
            a, b = max(y, -HALF_Y), min(y + long, HALF_Y)
            if b > a + 0.02:
                light = rng.uniform(0.62, 0.95)
                shape.add(block((wide - 0.003, b - a - 0.003, 0.03), "Lacquered timber", 0.0, grain=1).slide_uv(rng.random(), rng.random()),
                          at(x + wide / 2, (a + b) / 2, -0.015), (light, light, light, 1))
            y += long
        x += wide
    return shape


def wall_panel(wide, high):
    """A limewashed field in squares small enough for light to vary; it faces -y, its foot at the origin."""
    shape = Shape()
    columns, rows = max(2, round(wide / 0.45)), max(2, round(high / 0.45))
    ids = [[shape.point((wide * (i / columns - 0.5), 0, high * j / rows)) for i in range(columns + 1)] for j in range(rows + 1)]
    for j in range(rows):
        for i in range(columns):
            corner = (ids[j][i], ids[j][i + 1], ids[j + 1][i + 1], ids[j + 1][i])
            shape.face(corner, [(shape.points[k].x, shape.points[k].z) for k in corner], "Limewash")
    return shape


def moon_wall():
    """The wall behind the map: limewash with a round opening."""
    shape, sides = Shape(), 64
    def outward(k, t):
        a = 2 * math.pi * k / sides
        c, s = math.cos(a), math.sin(a)
        far = min((HALF_X / abs(c)) if abs(c) > 1e-6 else 99, ((HIGH - MOON_AT) / s) if s > 1e-6 else (MOON_AT / -s) if s < -1e-6 else 99)
        r = MOON + (far - MOON) * t
        return (r * c, MOON_AT + r * s)
    rings = [[shape.point((x, HALF_Y, z)) for x, z in (outward(k, t / 6) for k in range(sides))] for t in range(7)]
    for low, high in zip(rings, rings[1:]):
        for k in range(sides):
            l = (k + 1) % sides
            corner = (low[l], low[k], high[k], high[l])
            shape.face(corner, [(shape.points[i].x, shape.points[i].z) for i in corner], "Limewash")
    for x, z in ((-HALF_X, 0), (HALF_X, 0), (-HALF_X, HIGH), (HALF_X, HIGH)):  # what the rays leave in the corners
        a = math.atan2(z - MOON_AT, x)
        k = int(a / (2 * math.pi) * sides) % sides if a >= 0 else int((a + 2 * math.pi) / (2 * math.pi) * sides) % sides
        corner = [rings[-1][k], shape.point((x, HALF_Y, z)), rings[-1][(k + 1) % sides]]
        shape.face(corner, [(shape.points[i].x, shape.points[i].z) for i in corner], "Limewash")
    return shape


def moon():
    """The frame of the round window, its lattice (ice cracks would be finer; here concentric squares and a ring) and its paper."""
    shape, sides = Shape(), 72
    def ring(radius, thick, y):
        path = [(radius * math.cos(a), y, MOON_AT + radius * math.sin(a)) for a in (2 * math.pi * k / sides for k in range(sides + 1))]
        return tube(path, thick, 8, "Lacquered timber")
    shape.add(ring(MOON + 0.02, 0.075, HALF_Y - 0.01))
    shape.add(ring(MOON * 0.56, 0.020, HALF_Y + 0.03))
    for k in range(16):
        a = 2 * math.pi * (k + 0.5) / 16
        c, s = math.cos(a), math.sin(a)
        shape.add(tube([(MOON * 0.56 * c, HALF_Y + 0.03, MOON_AT + MOON * 0.56 * s), (MOON * c, HALF_Y + 0.03, MOON_AT + MOON * s)], 0.014, 6, "Lacquered timber"))
    for x in (-0.42, -0.14, 0.14, 0.42):
        long = math.sqrt(0.56 ** 2 - (x * 1.0 / MOON) ** 2) * MOON
        shape.add(tube([(x, HALF_Y + 0.03, MOON_AT - long), (x, HALF_Y + 0.03, MOON_AT + long)], 0.012, 6, "Lacquered timber"))
        shape.add(tube([(-long, HALF_Y + 0.03, MOON_AT + x), (long, HALF_Y + 0.03, MOON_AT + x)], 0.012, 6, "Lacquered timber"))
    return shape


def paper():
    shape, sides = Shape(), 64
    middle = shape.point((0, HALF_Y + 0.07, MOON_AT))
    rim = [shape.point((MOON * 1.03 * math.cos(a), HALF_Y + 0.07, MOON_AT + MOON * 1.03 * math.sin(a))) for a in (2 * math.pi * k / sides for k in range(sides))]
    for k in range(sides):
        shape.face((middle, rim[k], rim[(k + 1) % sides]), [(0, 0)] * 3, "Room paper")
    return shape


def walls():
    shape = moon_wall()
    for x, turn in ((-HALF_X, math.pi / 2), (HALF_X, -math.pi / 2)):
        shape.add(wall_panel(2 * HALF_Y, HIGH), at(x, 0, 0) @ turned(turn))
    shape.add(wall_panel(2 * HALF_X, HIGH), at(0, -HALF_Y, 0) @ turned(math.pi))
    return shape


def timbers():
    """Posts along the walls, a rail, beams and the boards of the ceiling."""
    shape = Shape()
    posts = [(x, y) for y in (-HALF_Y + 0.02, HALF_Y - 0.02) for x in (-HALF_X + 0.05, -2.3, 2.3, HALF_X - 0.05)]
    posts += [(x, y) for x in (-HALF_X + 0.02, HALF_X - 0.02) for y in (-1.5, 1.5)]
    for x, y in posts:
        shape.add(lathe([(0.17, 0), (0.18, 0.05), (0.16, 0.12)], 20, "Sandstone"), at(x, y, 0))
        shape.add(tube([(0, 0, 0.1), (0, 0, 1.4), (0, 0, 2.7), (0, 0, HIGH)], 0.115, 20, "Lacquered timber"), at(x, y, 0))
    for y in (-HALF_Y + 0.03, HALF_Y - 0.03):
        for z, high in ((0.16, 0.26), (3.42, 0.22)):
            shape.add(block((2 * HALF_X, 0.07, high), "Lacquered timber", 0.008, grain=0), at(0, y, z))
    for x in (-HALF_X + 0.03, HALF_X - 0.03):
        for z, high in ((0.16, 0.26), (3.42, 0.22)):
            shape.add(block((0.07, 2 * HALF_Y, high), "Lacquered timber", 0.008, grain=1), at(x, 0, z))
    for x in (-3.65, -2.3, -0.77, 0.77, 2.3, 3.65):
        shape.add(block((0.16, 2 * HALF_Y, 0.24), "Lacquered timber", 0.010, grain=1).slide_uv(x, 0), at(x, 0, HIGH - 0.13))
    for k in range(12):
        y = -HALF_Y + (k + 0.5) * 2 * HALF_Y / 12
        shape.add(block((2 * HALF_X, 2 * HALF_Y / 12 - 0.006, 0.03), "Lacquered timber", grain=0).slide_uv(k * 0.37, k), at(0, y, HIGH + 0.01))
    return shape


def outside():
    """A shell about the room: the sun does not come through a wall that has no thickness."""
    shape = Shape()
    for x, y, size in ((0, HALF_Y + 0.35, (2 * HALF_X + 1, 0.1, HIGH + 0.6)), (0, -HALF_Y - 0.2, (2 * HALF_X + 1, 0.1, HIGH + 0.6)),
                       (-HALF_X - 0.2, 0, (0.1, 2 * HALF_Y + 1, HIGH + 0.6)), (HALF_X + 0.2, 0, (0.1, 2 * HALF_Y + 1, HIGH + 0.6))):
        shape.add(block(size, "Dark room"), at(x, y, HIGH / 2))
    return shape.add(block((2 * HALF_X + 1, 2 * HALF_Y + 1.2, 0.1), "Dark room"), at(0, 0, HIGH + 0.2))


def lantern():
    return paper_lantern(0.21, 0.44)
