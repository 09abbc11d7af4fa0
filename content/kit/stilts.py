"""Stilts (吊脚) under the river side of a house, with the gallery over the water."""
import math

import hall_roof
from chuandou import FLOOR, TIMBER, wall_across, window
from forms import block, tube
from shape import Shape, at, turned

FOOT = -6.4


KINDS = ("gallery", "room", "plain")


def stilts(bays, bay, rng, kind="gallery", wall=5.0, back=8.1):
    """In the house's own frame: piles from the bank to the floor, braces, joists; over the water an open gallery under a
    small roof, a boarded room with windows, or nothing (kind)."""
    reach = {"gallery": 1.5, "room": 1.15, "plain": 0.0}[kind]
    shape, width, outer = Shape(), bays * bay, back + reach
    rows = (6.5, back, outer) if reach else (6.5, back)
    for x in [bay * (k - bays / 2) for k in range(bays + 1)]:
        for y in rows:
            lean = 0.12 * rng.uniform(-1, 1)
            shape.add(tube([(x + lean, y + 0.1, FOOT), (x, y, FLOOR - 0.3)], [0.10, 0.085], 8, "Weathered timber"))
        _brace(shape, (x, 6.5, -3.4), (x, outer, -0.5))
        shape.add(block((0.11, outer - wall + 0.5, 0.17), TIMBER, 0.0, grain=1), at(x, (outer + wall) / 2 + 0.1, FLOOR - 0.36))
    for k in range(bays):
        x = bay * (k - bays / 2)
        low, high = -2.6 - 0.2 * k, -0.5
        _brace(shape, (x, outer, low if k % 2 else high), (x + bay, outer, high if k % 2 else low))
    for y in rows:
        shape.add(block((width + 0.3, 0.10, 0.16), TIMBER, 0.0, grain=0), at(0, y, FLOOR - 0.5))
    if reach:
        shape.add(block((width, reach + 0.2, 0.06), "Weathered timber", 0.0, grain=0), at(0, back + reach / 2 + 0.05, FLOOR - 0.04))
        {"gallery": _gallery, "room": _room}[kind](shape, bays, bay, outer)
        roof = hall_roof.pent(width + 0.1, reach + 0.75, 0.0, rng, 0.42)
        shape.add(roof, at(0, back + 0.03, 3.25) @ turned(math.pi))
    return shape


def _gallery(shape, bays, bay, outer):
    for x in [bay * (k - bays / 2) for k in range(bays + 1)]:
        shape.add(tube([(x, outer, FLOOR - 0.3), (x, outer, 2.55)], 0.07, 8, TIMBER))
    _railing(shape, bays * bay, outer)


def _room(shape, bays, bay, outer):
    """Boards to the sill, a row of shuttered windows, boards above; closed at its ends."""
    width = bays * bay
    shape.add(wall_across(width, outer, FLOOR - 0.1, 0.95, "Weathered timber"))
    shape.add(wall_across(width, outer, 2.0, 2.62, "Weathered timber"))
    for x in (-width / 2, width / 2):
        shape.add(wall_across(1.15, 0, FLOOR - 0.1, 2.8, "Weathered timber"), at(x, outer - 0.57, 0) @ turned(math.pi / 2))
    for k in range(2 * bays):
        x = bay / 2 * (k + 0.5 - bays)
        if k % 3 == 1:
            shape.add(wall_across(bay / 2, outer, 0.95, 2.0, "Weathered timber"), at(x, 0, 0))
        else:
            shape.add(window(bay / 2 - 0.2, 1.0), at(x, outer, 0.97))
        shape.add(block((0.11, 0.11, 2.7), TIMBER, 0.0, grain=2), at(x - bay / 4, outer, 1.25))
    for z in (0.95, 2.02):
        shape.add(block((width, 0.1, 0.1), TIMBER, 0.0, grain=0), at(0, outer, z))


def _brace(shape, a, b):
    shape.add(tube([a, b], 0.05, 6, "Weathered timber"))


def _railing(shape, width, y):
    for z, high in ((1.0, 0.08), (0.3, 0.06)):
        shape.add(block((width, 0.07, high), TIMBER, 0.0, grain=0), at(0, y, FLOOR + z))
    count = round(width / 0.17)
    for k in range(count + 1):
        shape.add(block((0.035, 0.035, 0.98), TIMBER, 0.0, grain=2), at(width * (k / count - 0.5), y, FLOOR + 0.5))
    shape.add(block((width, 0.07, 0.14), TIMBER, 0.0, grain=0), at(0, y, 2.5))
