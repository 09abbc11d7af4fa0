"""Temple buildings under hip-and-gable roofs: a hall of several bays, and a gate with a stage over its passage.

A building's own frame: x along its front, y inward from the front row of posts, z up from the court."""
import math
import random

import boards
import shopfront
from chuandou import window, wall_across
from forms import block, lathe, tube
from hall_roof import HallRoof
from shape import Shape, at, scaled, turned
from street import stairs

RED, DARK = "Red lacquer", "Lacquered timber"


def _beam(shape, length, high, x, y, z, along="x", material=DARK, thick=0.14):
    size = (length, thick, high) if along == "x" else (thick, length, high)
    shape.add(block(size, material, 0.012, grain=0 if along == "x" else 1), at(x, y, z))


def _post(shape, x, y, foot, head, radius=0.16):
    shape.add(lathe([(radius * 1.5, 0), (radius * 1.55, 0.05), (radius * 1.75, 0.15), (radius * 1.35, 0.25)], 12, "Sandstone"), at(x, y, foot))
    shape.add(tube([(x, y, foot + 0.24), (x, y, (foot + head) / 2), (x, y, head)], [radius, radius, radius * 0.92], 12, RED))


def _brackets(shape, x, y, z, out, count=2):
    """A cluster of bracket arms (斗拱, the plain local kind) under the eave, stepping outward along `out` (a sign on y)."""
    for k in range(count):
        shape.add(block((0.30 + 0.20 * k, 0.10, 0.09), DARK, 0.01), at(x, y + out * 0.17 * k, z + 0.14 * k))
        shape.add(block((0.10, 0.34 + 0.3 * k, 0.09), DARK, 0.01), at(x, y + out * 0.10 * k, z + 0.07 + 0.14 * k))


def hall(bays=5, bay=3.2, depth=8.0, base=0.9, tall=4.2, seed="hall"):
    """The main hall: a stone platform with steps, a front gallery of red posts, a hip-and-gable roof. Its lattice doors,
    one a bay at `doors(...)`, are for the caller to hang."""
    rng, shape, width = random.Random(seed), Shape(), bays * bay
    shape.add(base_of_stone(width + 2.0, depth + 2.4, base, rng), at(0, depth / 2 - 0.2, 0))
    shape.add(stairs(3.4, base, base * 2.0, rng), at(0, -1.4, base))
    eave = base + tall
    xs = [bay * (k - bays / 2) for k in range(bays + 1)]
    for y in (0.0, 1.8, depth):
        for x in xs:
            _post(shape, x, y, base, eave + (0.6 if y == 1.8 else 0.0))
    for y in (0.0, depth):
        _beam(shape, width + 0.6, 0.34, 0, y, eave - 0.25)
        _beam(shape, width + 0.3, 0.2, 0, y, eave - 0.72)
        for k in range(2 * bays + 1):
            _brackets(shape, bay * (k / 2 - bays / 2), y, eave - 0.06, -1 if y == 0 else 1)
    for x in xs:
        _beam(shape, depth, 0.26, x, depth / 2, eave - 0.3, "y")
        _beam(shape, 1.8, 0.2, x, 0.9, eave - 0.75, "y")
    _hall_walls(shape, xs, bay, depth, base, eave)
    roof = HallRoof(half=width / 2 + 1.7, front=depth / 2 + 1.7, back=depth / 2 + 1.7, ridge=eave + 3.0, steep=0.76, bend=0.030,
                    gable=width / 2 - 1.0, lift=0.95, spread=4.6)
    return shape, roof, at(0, depth / 2, 0)


def doors(bays=5, bay=3.2, base=0.9):
    """Where the leaves of shopfront.lattice hang in the hall."""
    return [at(bay * (k + 0.5 - bays / 2), 1.8, base) @ scaled((bay - 0.3) / 3.2, 1, 1.30) for k in range(bays)]


def base_of_stone(width, depth, height, rng):
    """A platform of squared stone, centred, its flags on top."""
    shape, rows = Shape(), max(1, round(height / 0.3))
    for way, length, away in ((0, width, depth), (math.pi, width, depth), (math.pi / 2, depth, width), (-math.pi / 2, depth, width)):
        for row in range(rows):
            x = -length / 2
            while x < length / 2 - 0.02:
                wide = min(rng.uniform(0.7, 1.3), length / 2 - x)
                stone = block((wide - 0.008, 0.3, height / rows - 0.006), "River stone", 0.016).slide_uv(rng.random(), rng.random())
                light = 1 - 0.2 * rng.random()
                shape.add(stone, turned(way) @ at(x + wide / 2, -away / 2 + 0.15, height * (row + 0.5) / rows), (light, light, light, 1))
                x += wide
    return shape.add(block((width - 0.3, depth - 0.3, 0.1), "Flagstone"), at(0, 0, height - 0.055))


def _hall_walls(shape, xs, bay, depth, base, eave):
    for x0, x1 in zip(xs, xs[1:]):
        _beam(shape, bay - 0.2, 0.5, (x0 + x1) / 2, 1.8, base + 3.35, material=RED, thick=0.08)
    shape.add(wall_across(bay * (len(xs) - 1), depth - 0.02, base, eave, "Lacquered timber"))
    shape.add(wall_across(bay * (len(xs) - 1), 1.8, base + 3.5, eave + 0.5, "Old plaster"))
    for x in (xs[0], xs[-1]):
        side = wall_across(depth - 1.8, 0, base, eave + 0.5, "Old plaster")
        shape.add(side, at(x, (depth + 1.8) / 2, 0) @ turned(math.pi / 2))
        shape.add(wall_across(depth - 1.8, 0, base, base + 1.0, "Sandstone"), at(x * 1.004, (depth + 1.8) / 2, 0) @ turned(math.pi / 2))
    shape.add(block((3.0, 1.0, 1.1), RED, 0.03), at(0, depth - 1.2, base + 0.55))
    shape.add(lathe([(0.35, 0), (0.5, 0.25), (0.3, 0.5), (0.42, 0.9), (0.30, 1.3), (0.2, 1.5), (0.26, 1.75), (0.18, 2.0), (0, 2.1)], 14, "Gold leaf"),
              at(0, depth - 1.2, base + 1.1))
    shape.add(block((xs[-1] * 2, depth, 0.05), "Ceiling board", 0, grain=0), at(0, depth / 2, eave + 0.05))


def stage_gate(width=8.5, depth=5.0, floor=2.2, tall=3.3):
    """The gate with the stage (万年台) over its passage. The gate looks to -y, the stage to +y, into the court."""
    shape, rng, eave = Shape(), random.Random("stage"), floor + tall
    xs, side = (-width / 2, -2.0, 2.0, width / 2), width / 2
    for x in xs:
        for y in (0.0, 1.7, depth):
            if y != depth or abs(x) > 3:
                _post(shape, x, y, 0.12, eave, 0.15)
            else:
                _post(shape, x, y, 0.12, floor - 0.2, 0.13)
    shape.add(block((width + 1.0, depth + 1.2, 0.24), "Flagstone"), at(0, depth / 2, 0.0))
    _stage_floor(shape, width, depth, floor)
    for y in (0.0, depth):
        _beam(shape, width + 0.6, 0.36, 0, y, eave - 0.25)
        _beam(shape, width + 0.2, 0.2, 0, y, eave - 0.80, material=RED)
        for k in range(7):
            _brackets(shape, width * (k / 6 - 0.5), y, eave - 0.06, -1 if y == 0 else 1)
    for x in (-side, side):
        _beam(shape, depth + 0.5, 0.34, x, depth / 2, eave - 0.25, "y")
        shape.add(wall_across(depth, 0, 0.12, floor, "Old plaster"), at(x, depth / 2, 0) @ turned(math.pi / 2))
        shape.add(wall_across(1.7, 0, floor, eave, "Old plaster"), at(x, 0.85, 0) @ turned(math.pi / 2))
    _gate_front(shape, width, floor, eave)
    _stage_back(shape, width, floor, eave)
    shape.add(block((width, depth, 0.06), "Ceiling board", 0, grain=0), at(0, depth / 2, eave + 0.02))
    roof = HallRoof(half=width / 2 + 1.55, front=depth / 2 + 1.55, back=depth / 2 + 1.55, ridge=eave + 2.55, steep=0.84, bend=0.045,
                    gable=width / 2 - 0.9, lift=1.0, spread=3.9, row=0.22)
    return shape, roof, at(0, depth / 2, 0)


def _stage_floor(shape, width, depth, floor):
    count = round(width / 0.28)
    for k in range(count):
        shape.add(block((width / count - 0.006, depth + 0.3, 0.06), "Weathered timber", 0, grain=1).slide_uv(k * 0.37, 0),
                  at(width * ((k + 0.5) / count - 0.5), depth / 2 + 0.1, floor - 0.03))
    for y in (0.1, 1.7, 3.3, depth + 0.15):
        _beam(shape, width + 0.2, 0.24, 0, y, floor - 0.18)
    shape.add(block((width + 0.24, 0.05, 0.36), RED, 0.01), at(0, depth + 0.26, floor - 0.14))
    for k in range(25):
        x = (width - 0.3) * (k / 24 - 0.5)
        shape.add(tube([(x, depth + 0.18, floor), (x, depth + 0.18, floor + 0.2), (x, depth + 0.18, floor + 0.42)], [0.03, 0.045, 0.025], 6, RED))
    _beam(shape, width, 0.06, 0, depth + 0.18, floor + 0.45, material=RED, thick=0.09)


def _gate_front(shape, width, floor, eave):
    """Outward: walls of lime with a red gate of 2.1 m, open, the name board over it, lattice above."""
    for side in (-1, 1):
        part = width / 2 - 1.1
        shape.add(wall_across(part, 0, 0.12, floor + 0.2, "Red plaster"), at(side * (1.1 + part / 2), 0.0, 0))
        leaf = block((1.05, 0.07, 2.08), RED, 0.01, grain=2)
        shape.add(leaf, at(side * 1.08, 0.52, 1.16) @ turned(math.pi / 2))
        for row in range(4):
            for k in range(3):
                shape.add(lathe([(0.035, 0), (0.028, 0.02), (0, 0.032)], 6, "Gold leaf"),
                          at(side * 1.03, 0.25 + 0.27 * k, 0.5 + 0.4 * row) @ turned(-side * math.pi / 2, "Y"))
        shape.add(block((0.3, 0.5, 0.5), "Sandstone", 0.03), at(side * 1.4, -0.3, 0.3))
        shape.add(tube([(side * 1.4 - 0.11, -0.34, 0.78), (side * 1.4 + 0.11, -0.34, 0.78)], 0.26, 16, "Sandstone", caps=True))
    _beam(shape, width, 0.3, 0, 0, floor + 0.12, material=RED, thick=0.18)
    shape.add(wall_across(width, 0.0, floor + 0.2, eave - 0.8, "Old plaster"))
    for x in (-3.1, 3.1):
        shape.add(window(1.2, 1.2), at(x, -0.02, floor + 0.7))
    shape.add(boards.board("古龍寺", 3.0), at(0, -0.16, floor + 1.35) @ turned(-0.14, "X"))


def _stage_back(shape, width, floor, eave):
    """The stage's screen with its two doors (出將 and 入相), its name, and couplets on the outer posts, seen from the court."""
    shape.add(wall_across(width, 1.7, floor, eave - 0.2, "Oiled timber"))
    for x in (-3.1, 3.1):
        shape.add(block((1.0, 0.1, 1.95), "Dark room"), at(x, 1.72, floor + 0.98))
        shape.add(block((1.0, 0.02, 1.6), "Cloth"), at(x, 1.80, floor + 1.1), (0.10, 0.012, 0.010, 1))
    lattice = shopfront.upper_windows(RED, random.Random(1), 2.1)
    shape.add(lattice, at(0, 1.78, floor) @ turned(math.pi) @ scaled(1.1, 1, 1))
    shape.add(boards.board("萬年臺", 2.6), at(0, 5.1, eave - 0.52) @ turned(math.pi) @ turned(-0.12, "X"))
    for side, x in ((1, -width / 2), (2, width / 2)):
        shape.add(boards.board(f"stage {side}", height=2.5), at(x, 5.21, floor + 1.35) @ turned(math.pi))


def burner():
    """A three-legged bronze incense burner with a little roof."""
    shape = lathe([(0.0, 0.42), (0.34, 0.45), (0.5, 0.62), (0.52, 0.82), (0.42, 0.98), (0.50, 1.06), (0.53, 1.06), (0.40, 0.98), (0, 0.9)], 18, "Bronze")
    for k in range(3):
        a = 2 * math.pi * k / 3
        shape.add(tube([(0.3 * math.cos(a), 0.3 * math.sin(a), 0.5), (0.42 * math.cos(a), 0.42 * math.sin(a), 0.25), (0.36 * math.cos(a), 0.36 * math.sin(a), 0.0)],
                       [0.11, 0.08, 0.09], 7, "Bronze"))
    for k in range(4):
        a = math.pi / 4 + math.pi / 2 * k
        shape.add(tube([(0.42 * math.cos(a), 0.42 * math.sin(a), 1.0), (0.42 * math.cos(a), 0.42 * math.sin(a), 1.7)], 0.03, 6, "Bronze"))
    shape.add(lathe([(0.0, 1.68), (0.72, 1.66), (0.74, 1.72), (0.4, 1.86), (0.2, 2.02), (0.08, 2.1), (0.12, 2.2), (0, 2.32)], 6, "Bronze"))
    return shape.add(block((1.5, 1.1, 0.3), "Sandstone", 0.03), at(0, 0, -0.15))
