"""What stands and hangs in a street: water jars, plants in pots, benches, firewood, corn and peppers, washing, strings of lanterns."""
import math

from mathutils import Vector

from forms import block, lathe, surface, tube
from plants import leaf_card
from shape import Shape, at, turned


def water_jar(height=0.72, glaze="Glazed clay"):
    """A great glazed jar (水缸) with water in it."""
    r = height * 0.48
    shape = lathe([(r * 0.62, 0), (r * 0.9, height * 0.25), (r, height * 0.6), (r * 0.86, height * 0.9), (r * 0.9, height), (r * 0.8, height),
                   (r * 0.8, height * 0.88)], 18, glaze)
    return shape.add(lathe([(r * 0.82, height * 0.86), (0, height * 0.86)], 18, "Water dark"))


def potted(rng, height=0.95, leaf="Far leaves"):
    """A plant in a clay pot."""
    shape = lathe([(0.12, 0), (0.19, 0.26), (0.21, 0.28), (0.17, 0.28), (0.16, 0.24), (0, 0.24)], 12, "Glazed clay")
    for k in range(26):
        a, up = k * 2.399963, rng.uniform(0.1, 1.0)
        way = Vector((math.cos(a) * (1.1 - up), math.sin(a) * (1.1 - up), 0.3 + up))
        foot = Vector((0, 0, 0.26)) + way * 0.12 * rng.random()
        leaf_card(shape, foot + Vector((0, 0, (height - 0.5) * up * 0.6)), way, rng.uniform(0.28, 0.42), leaf, (way.normalized() + Vector((0, 0, 0.6))).normalized(), rng)
    return shape


def bench(length=1.3):
    """A long narrow bench (板凳)."""
    shape = Shape().add(block((length, 0.20, 0.045), "Weathered timber", 0.008, grain=0), at(0, 0, 0.45))
    for x in (-1, 1):
        for y in (-1, 1):
            shape.add(tube([(x * (length / 2 - 0.08), y * 0.13, 0), (x * (length / 2 - 0.18), y * 0.06, 0.44)], 0.024, 5, "Weathered timber"))
        shape.add(block((0.03, 0.2, 0.04), "Weathered timber"), at(x * (length / 2 - 0.12), 0, 0.2))
    return shape


def firewood(rng, width=1.3, height=0.8):
    """Split wood stacked against a wall."""
    shape = Shape()
    rows = int(height / 0.11)
    for row in range(rows):
        x = -width / 2 + 0.06 * (row % 2)
        while x < width / 2:
            light = rng.uniform(0.55, 1.0)
            shape.add(tube([(x, -0.24 + rng.uniform(-0.03, 0.03), 0.06 + 0.11 * row), (x, 0.24, 0.06 + 0.11 * row)], rng.uniform(0.045, 0.06), 5, "Weathered timber",
                           caps=True), tint=(light, light * 0.9, light * 0.75, 1))
            x += 0.115
    return shape


def hanging_bundle(rng, colour, count=26, length=0.62):
    """Corn or peppers tied on a cord; hangs from z = 0."""
    shape = Shape().add(tube([(0, 0, 0), (0, 0, -length)], 0.006, 3, "Iron"))
    for k in range(count):
        a, z = k * 2.399963, -0.12 - (length - 0.12) * k / count
        way = Vector((math.cos(a) * 0.8, math.sin(a) * 0.8, -1)).normalized()
        foot = Vector((0.015 * math.cos(a), 0.015 * math.sin(a), z))
        shape.add(tube([foot, foot + way * 0.08, foot + way * 0.15], [0.010, 0.016, 0.005], 4, "Cloth"), tint=(*(c * rng.uniform(0.75, 1.0) for c in colour), 1))
    return shape


def washing(rng, length=3.0):
    """A bamboo pole with indigo cloth hung to dry; centred on x, the pole at z = 0."""
    shape = Shape().add(tube([(-length / 2, 0, 0.02), (0, 0, -0.03), (length / 2, 0, 0.02)], 0.022, 6, "Bamboo culm dry", caps=True))
    x = -length / 2 + 0.25
    while x < length / 2 - 0.5:
        wide, drop = rng.uniform(0.42, 0.75), rng.uniform(0.6, 1.25)
        colour = rng.choice(((0.035, 0.055, 0.12), (0.06, 0.09, 0.17), (0.30, 0.28, 0.24), (0.11, 0.10, 0.10), (0.15, 0.045, 0.035)))
        phase = rng.random() * 6
        def sheet(u, v, x=x, wide=wide, drop=drop, phase=phase):
            return (x + wide * u, 0.025 + 0.05 * v * math.sin(7 * u + phase) + 0.01, -drop * v), (u, v)
        shape.add(surface(sheet, 5, 4, "Cloth"), tint=(*colour, 1))
        x += wide + rng.uniform(0.08, 0.3)
    return shape


def lantern_string(lantern, width=4.2, count=5, sag=0.35):
    """Lanterns on a rope across a street along x, its ends at z = 0."""
    shape = Shape()
    def rope(t):
        return Vector((width * (t - 0.5), 0, -sag * (1 - (2 * t - 1) ** 2)))
    shape.add(tube([rope(k / 12) for k in range(13)], 0.008, 4, "Iron"))
    for k in range(count):
        p = rope((k + 0.5) / count)
        shape.add(lantern, at(p.x, p.y, p.z + 0.1) @ turned(k))
    return shape


def awning(width=2.6, reach=1.2):
    """A cloth or mat held out over a stall on two poles; its back edge at the origin, falling to -y."""
    def sheet(u, v):
        return (width * (u - 0.5), -reach * v, -0.32 * v - 0.10 * math.sin(math.pi * u) * v), (u * width, v * reach)
    shape = surface(sheet, 6, 4, "Bamboo mat", flip=True).add(surface(lambda u, v: (Vector(sheet(u, v)[0]) - Vector((0, 0, 0.012)), sheet(u, v)[1]), 6, 4, "Bamboo mat"))
    for x in (-1, 1):
        shape.add(tube([(x * width / 2, -reach, -0.32), (x * width / 2, 0.05, -0.9)], 0.018, 5, "Bamboo culm dry"))
    return shape
