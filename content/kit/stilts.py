"""Stilts (吊脚) under the river side of a house, with the gallery over the water."""
import math

import hall_roof
from chuandou import FLOOR, TIMBER
from forms import block, tube
from shape import Shape, at, turned

FOOT = -6.4


def stilts(bays, bay, rng, wall=5.0, back=8.1, reach=1.5):
    """In the house's own frame: piles from the bank to the floor, braces, joists, a railed gallery with its own small roof."""
    shape, width = Shape(), bays * bay
    outer = back + reach
    for x in [bay * (k - bays / 2) for k in range(bays + 1)]:
        for y in (6.5, back, outer):
            lean = 0.12 * rng.uniform(-1, 1)
            shape.add(tube([(x + lean, y + 0.1, FOOT), (x, y, FLOOR - 0.3)], [0.10, 0.085], 8, "Weathered timber"))
        _brace(shape, (x, 6.5, -3.4), (x, outer, -0.5))
        shape.add(block((0.11, outer - wall + 0.5, 0.17), TIMBER, 0.0, grain=1), at(x, (outer + wall) / 2 + 0.1, FLOOR - 0.36))
        shape.add(tube([(x, outer, FLOOR - 0.3), (x, outer, 2.55)], 0.07, 8, TIMBER))
    for k in range(bays):
        x = bay * (k - bays / 2)
        _brace(shape, (x, outer, -2.6 - 0.2 * k), (x + bay, outer, -0.5))
    for y in (6.5, back, outer):
        shape.add(block((width + 0.3, 0.10, 0.16), TIMBER, 0.0, grain=0), at(0, y, FLOOR - 0.5))
    shape.add(block((width, reach + 0.2, 0.06), "Weathered timber", 0.0, grain=0), at(0, back + reach / 2 + 0.05, FLOOR - 0.04))
    _railing(shape, width, outer)
    roof = hall_roof.pent(width + 0.1, reach + 0.75, 0.0, rng, 0.42)
    return shape.add(roof, at(0, back + 0.03, 3.25) @ turned(math.pi))


def _brace(shape, a, b):
    shape.add(tube([a, b], 0.05, 6, "Weathered timber"))


def _railing(shape, width, y):
    for z, high in ((1.0, 0.08), (0.3, 0.06)):
        shape.add(block((width, 0.07, high), TIMBER, 0.0, grain=0), at(0, y, FLOOR + z))
    count = round(width / 0.17)
    for k in range(count + 1):
        shape.add(block((0.035, 0.035, 0.98), TIMBER, 0.0, grain=2), at(width * (k / count - 0.5), y, FLOOR + 0.5))
    shape.add(block((width, 0.07, 0.14), TIMBER, 0.0, grain=0), at(0, y, 2.5))
