"""What stands in a school and in a scholar's hall: desks, the teacher's place, bookcases, an altar table, armchairs, a scroll."""
import math
import random

from forms import block, lathe, tube
from shape import Shape, at, turned

DARK, WOOD, RED = "Lacquered timber", "Oiled timber", "Red lacquer"
PAPERS = ((0.52, 0.47, 0.37, 1), (0.20, 0.24, 0.33, 1), (0.42, 0.36, 0.26, 1), (0.24, 0.30, 0.28, 1))


def _legs(shape, width, depth, height, material=DARK, thick=0.055):
    for x in (-1, 1):
        for y in (-1, 1):
            leg = block((thick, thick, height), material, 0.006, grain=2)
            shape.add(leg, at(x * (width / 2 - thick), y * (depth / 2 - thick), height / 2))
    for y in (-1, 1):
        rail = block((width - 0.1, 0.03, 0.07), material, 0.0, grain=0)
        shape.add(rail, at(0, y * (depth / 2 - thick), height - 0.05))


def table(width=1.2, depth=0.5, height=0.74, material=DARK):
    """A plain table with a rail under its board."""
    shape = Shape().add(block((width, depth, 0.045), material, 0.01, grain=0), at(0, 0, height - 0.022))
    _legs(shape, width, depth, height - 0.045, material)
    return shape


def books(rng, count=3):
    """Thread-bound volumes in a pile, their covers blue-grey or buff."""
    shape, z = Shape(), 0.0
    for _ in range(count):
        thick = rng.uniform(0.014, 0.03)
        shape.add(block((0.17, 0.26, thick), "Painted figure", 0.003), at(0, 0, z + thick / 2) @ turned(rng.uniform(-0.2, 0.2)), rng.choice(PAPERS))
        z += thick
    return shape


def open_book():
    """Laid open, printed in columns from right to left."""
    shape = Shape()
    for side in (-1, 1):
        shape.add(block((0.16, 0.25, 0.012), "Painted figure"), at(side * 0.08, 0, 0.01) @ turned(side * -0.06, "Y"), (0.60, 0.55, 0.45, 1))
        for k in range(6):
            line = block((0.004, 0.20, 0.001), "Painted figure")
            shape.add(line, at(side * (0.02 + 0.023 * k), 0, 0.0175 + 0.0016 * k), (0.10, 0.09, 0.08, 1))
    return shape


def brushes():
    """A brush pot and an ink stone."""
    shape = Shape().add(lathe([(0.04, 0), (0.042, 0.11), (0.036, 0.11), (0.034, 0.02), (0, 0.02)], 12, "Celadon"))
    for k in range(3):
        a = k * 2.1
        shape.add(tube([(0.012 * math.cos(a), 0.012 * math.sin(a), 0.03), (0.03 * math.cos(a), 0.03 * math.sin(a), 0.25)], 0.005, 5, WOOD))
    return shape.add(block((0.10, 0.14, 0.022), "Painted figure", 0.006), at(0.16, -0.02, 0.011), (0.035, 0.033, 0.032, 1))


def desk(number=0):
    """A pupil's desk and bench; the pupil looks to +y."""
    shape, rng = table(1.25, 0.46, 0.72, WOOD), random.Random(f"desk {number}")
    shape.add(open_book(), at(-0.12, -0.02, 0.72))
    shape.add(brushes(), at(0.38, 0.08, 0.72))
    if number % 2:
        shape.add(books(rng), at(-0.45, 0.05, 0.72))
    seat = block((1.2, 0.24, 0.045), WOOD, 0.008, grain=0)
    shape.add(seat, at(0, -0.52, 0.42))
    for x in (-0.5, 0.5):
        shape.add(block((0.05, 0.2, 0.40), WOOD, 0.0, grain=2), at(x, -0.52, 0.2))
    return shape


def armchair():
    """An upright chair with arms (官帽椅); it looks to -y."""
    shape = Shape().add(block((0.58, 0.46, 0.04), DARK, 0.01, grain=0), at(0, 0, 0.48))
    for x in (-1, 1):
        for y, top in ((-0.19, 0.74), (0.19, 1.08)):
            shape.add(tube([(x * 0.25, y, 0), (x * 0.25, y, top)], 0.021, 7, DARK, caps=True))
        arm = [(x * 0.25, -0.22, 0.74), (x * 0.26, 0.0, 0.76), (x * 0.25, 0.19, 0.80)]
        shape.add(tube(arm, 0.019, 6, DARK, caps=True))
        shape.add(block((0.03, 0.34, 0.03), DARK), at(x * 0.25, 0, 0.12))
    shape.add(tube([(-0.32, 0.2, 1.06), (0, 0.22, 1.11), (0.32, 0.2, 1.06)], 0.022, 7, DARK, caps=True))
    shape.add(block((0.16, 0.018, 0.56), DARK, 0.004, grain=2), at(0, 0.205, 0.80))
    return shape.add(block((0.5, 0.03, 0.05), DARK), at(0, -0.19, 0.12))


def lectern():
    """The teacher's place on a dais: a table with a cloth, an open book, an armchair, a screen of four leaves behind. It looks to -y."""
    shape = Shape().add(block((4.6, 2.6, 0.3), WOOD, 0.012, grain=0), at(0, 0.3, 0.15))
    shape.add(table(1.8, 0.75, 0.80), at(0, -0.35, 0.3)).add(block((1.84, 0.02, 0.42), "Painted figure"), at(0, -0.735, 0.88), (0.10, 0.14, 0.20, 1))
    shape.add(open_book(), at(0, -0.35, 1.1) @ turned(math.pi)).add(brushes(), at(0.6, -0.3, 1.1))
    shape.add(books(random.Random("lectern"), 5), at(-0.6, -0.3, 1.1)).add(armchair(), at(0, 0.5, 0.3))
    for k in range(4):
        leaf = Shape().add(block((0.86, 0.05, 2.1), DARK, 0.01, grain=2), at(0, 0, 1.05))
        leaf.add(block((0.72, 0.012, 1.1), "Painted figure"), at(0, -0.026, 1.32), (0.56, 0.52, 0.42, 1))
        leaf.add(block((0.72, 0.012, 0.5), RED), at(0, -0.026, 0.42))
        shape.add(leaf, at((k - 1.5) * 0.86, 1.28, 0.3) @ turned(0.10 if k % 2 else -0.10))
    return shape


def bookcase(seed, width=1.5, height=2.0):
    """Open shelves full of boxed and thread-bound books, lying as such books do. Its back is at y = 0, it looks to -y."""
    shape, rng = Shape(), random.Random(seed)
    for x in (-width / 2, width / 2):
        shape.add(block((0.05, 0.38, height), DARK, 0.006, grain=2), at(x, -0.19, height / 2))
    shape.add(block((width, 0.02, height), DARK, 0, grain=0), at(0, -0.01, height / 2))
    for k in range(6):
        z = 0.12 + (height - 0.16) * k / 5
        shape.add(block((width, 0.38, 0.035), DARK, 0.0, grain=0), at(0, -0.19, z))
        x = -width / 2 + 0.16
        while k < 5 and x < width / 2 - 0.12:
            high = rng.uniform(0.12, 0.30)
            shape.add(block((0.19, 0.27, high), "Painted figure"), at(x, -0.19, z + 0.018 + high / 2), rng.choice(PAPERS))
            x += rng.uniform(0.21, 0.27)
    return shape


def altar(width=2.6):
    """A long table with upturned ends; on it an incense bowl, two candlesticks and a plain spirit tablet without a name."""
    shape = Shape().add(block((width, 0.55, 0.07), RED, 0.012, grain=0), at(0, 0, 1.0))
    for x in (-1, 1):
        shape.add(block((0.12, 0.5, 0.97), RED, 0.012, grain=2), at(x * (width / 2 - 0.25), 0, 0.485))
        shape.add(lathe([(0.07, 0), (0.02, 0.05), (0.018, 0.22), (0.05, 0.25), (0.012, 0.26), (0.012, 0.42), (0, 0.43)], 10, "Bronze"), at(x * 0.8, 0, 1.035))
    shape.add(lathe([(0.06, 0), (0.15, 0.08), (0.16, 0.17), (0.13, 0.2), (0.12, 0.17), (0, 0.17)], 14, "Bronze"), at(0, -0.1, 1.035))
    tablet = Shape().add(block((0.26, 0.10, 0.10), RED, 0.01), at(0, 0, 0.05)).add(block((0.2, 0.04, 0.7), RED, 0.008), at(0, 0, 0.45))
    tablet.add(block((0.14, 0.006, 0.56), "Gold leaf"), at(0, -0.022, 0.45))
    return shape.add(tablet, at(0, 0.14, 1.035))


def scroll(width=0.7, height=1.6):
    """A hanging scroll of ink bamboo; its top is at z = 0, it looks to -y."""
    shape = Shape().add(block((width, 0.008, height), "Painted figure"), at(0, 0, -height / 2), (0.50, 0.45, 0.36, 1))
    shape.add(block((width * 0.8, 0.004, height * 0.72), "Painted figure"), at(0, -0.006, -height * 0.5), (0.66, 0.62, 0.53, 1))
    for z in (0, -height):
        shape.add(tube([(-width / 2 - 0.04, 0, z), (width / 2 + 0.04, 0, z)], 0.018, 7, DARK, caps=True))
    rng, ink = random.Random("scroll"), (0.07, 0.07, 0.065, 1)
    for x in (-0.08, 0.03, 0.13):
        shape.add(tube([(x, -0.009, -height * 0.84), (x + 0.05, -0.009, -height * 0.2)], 0.006, 3, "Painted figure"), tint=ink)
        for _ in range(12):
            z, way = -height * rng.uniform(0.18, 0.6), rng.uniform(-2.6, -0.5)
            leaf = [(x + 0.03, -0.0095, z), (x + 0.03 + 0.11 * math.cos(way), -0.0095, z + 0.11 * math.sin(way))]
            shape.add(tube(leaf, [0.008, 0.001], 3, "Painted figure"), tint=ink)
    return shape
