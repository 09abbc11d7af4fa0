"""What grows in the fields, as patches of a few standing cards each: rice at three ages, rapeseed in flower, greens.
A patch has hills x hills plants; with fewer of them, each is wider.

A card has a face on each side, and both are lit as the ground is: blades let the light through."""
import math

from mathutils import Vector

from forms import card
from shape import Shape, at, scaled, turned


def standing(shape, rng, x, y, width, height, material, lean=0.25, light=(0.8, 1.0), both=True):
    """One card standing at (x, y), turned anyhow and leaning a little."""
    blades, shade = card(width, height, material), rng.uniform(*light)
    matrix = at(x, y, -0.03) @ turned(rng.uniform(0, math.pi)) @ turned(rng.uniform(-lean, lean), "X")
    for way in (matrix, matrix @ scaled(1, -1, 1)) if both else (matrix,):
        before = len(shape.points)
        shape.add(blades, way, (shade, shade, shade, 1))
        for i in range(before, before + 2):                      # the foot stands in the crop's own shade
            shape.tints[i] = tuple(c * 0.55 for c in shape.tints[i][:3]) + (1,)
        shape.normals[before:] = [Vector((0, 0, 1))] * 4


def rows(rng, material, width, height, side, count, lean=0.2):
    """A patch of `side` metres: count x count hills, each one or two crossed cards."""
    shape, step = Shape(), side / count
    for i in range(count):
        for j in range(count):
            x, y = (i + 0.5) * step - side / 2, (j + 0.5) * step - side / 2
            x, y = x + rng.uniform(-0.12, 0.12) * step, y + rng.uniform(-0.12, 0.12) * step
            tall = height * rng.uniform(0.85, 1.12)
            standing(shape, rng, x, y, width * rng.uniform(0.9, 1.1), tall, material, lean)
    return shape


def seedlings(rng, hills=3):
    """Rice a week after transplanting: 3 x 3 hills, 0.22 m high, water between them."""
    return rows(rng, "Young rice", 0.26 * 3 / hills, 0.24, 0.75, hills)


def rice(rng, hills=3):
    """Full rice, 0.95 m high, close enough that no ground shows."""
    return rows(rng, "Ripe rice", 0.62 * 3 / hills, 0.92, 0.9, hills)


def stubble(rng, hills=3):
    return rows(rng, "Stubble", 0.24 * 3 / hills, 0.2, 0.75, hills, 0.1)


def rapeseed(rng, hills=3):
    """Rapeseed in flower, 1.3 m high."""
    return rows(rng, "Rapeseed", 0.75 * 3 / hills, 1.3, 0.95, hills, 0.15)


def greens(rng, hills=3):
    """Winter greens on a bed: low rosettes."""
    shape = Shape()
    for k in range(2 * hills):
        x, y = (k % 3 - 1) * 0.32 + rng.uniform(-0.04, 0.04), (k // 3 - 0.5) * 0.36
        for turn in range(5):
            leaf, light = card(0.2, 0.24, "Greens"), rng.uniform(0.75, 1.0)
            matrix = at(x, y, -0.01) @ turned(turn * 1.257 + rng.uniform(-0.2, 0.2)) @ turned(-rng.uniform(0.6, 1.0), "X")
            for way in (matrix, matrix @ scaled(1, -1, 1)):
                shape.add(leaf, way, (light, light, light, 1))
    shape.normals = [Vector((0, 0, 1))] * len(shape.points)
    return shape


def verge(rng, height=0.34, cards=4, side=0.9):
    """Grass of bunds and edges: long and uneven."""
    shape = Shape()
    for _ in range(cards):
        tall = height * rng.uniform(0.6, 1.25)
        standing(shape, rng, rng.uniform(-0.5, 0.5) * side, rng.uniform(-0.25, 0.25) * side, tall * 1.9, tall, "Grass", 0.35, (0.75, 1.0))
    return shape


def stook(rng):
    """Rice straw tied below its heads and set up to dry."""
    shape = Shape()
    for k in range(9):
        angle = 2 * math.pi * k / 9 + rng.uniform(-0.2, 0.2)
        straw = card(0.55, 1.05, "Straw")
        matrix = turned(angle) @ at(0, 0.26, 0) @ turned(0.26, "X")
        for way in (matrix, matrix @ scaled(1, -1, 1)):
            shape.add(straw, way, (rng.uniform(0.8, 1.0),) * 3 + (1,))
    shape.normals = [(Vector((p.x, p.y, 0)).normalized() * 0.5 + Vector((0, 0, 0.7))).normalized() for p in shape.points]
    return shape


def young_crop(rng, hills=3):
    """Young wheat, or a seedbed of rice: close and low."""
    return rows(rng, "Young rice", 0.42 * 3 / hills, 0.3, 0.9, hills)
