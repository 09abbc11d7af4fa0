"""What stands in a tea house of West Sichuan: bamboo armchairs, square tables, the brick stove with its copper kettles, a stone vat."""
import math

import farmyard
import furnishing
from forms import block, lathe, tube
from shape import Shape, at, scaled, turned

CANE, BRICK, STONE = "Bamboo culm dry", "Ground brick", "Sandstone"


def armchair():
    """The bamboo armchair (竹靠椅): bent culms for legs and arms, a seat and a back of split slats. It looks to -y; seat 0.40."""
    shape = Shape()
    for x in (-0.26, 0.26):
        arm = [(x, -0.22, 0.0), (x, -0.22, 0.52), (x * 0.99, -0.20, 0.60), (x * 0.98, -0.12, 0.635), (x * 0.97, 0.10, 0.65), (x * 0.93, 0.25, 0.655)]
        shape.add(tube(arm, 0.019, 7, CANE, caps=True))
        shape.add(tube([(x * 0.92, 0.24, 0.0), (x * 0.92, 0.22, 0.42), (x * 0.90, 0.28, 0.74), (x * 0.80, 0.325, 0.90)], 0.019, 7, CANE, caps=True))
        for z in (0.14, 0.385):
            shape.add(tube([(x, -0.22, z), (x * 0.92, 0.23, z)], 0.013, 6, CANE))
    for y, z, half in ((-0.22, 0.20, 0.26), (-0.22, 0.385, 0.26), (0.22, 0.20, 0.24), (0.22, 0.385, 0.24), (0.325, 0.90, 0.21), (0.265, 0.52, 0.235)):
        shape.add(tube([(-half, y, z), (half, y, z)], 0.014, 6, CANE, caps=True))
    for k in range(11):
        shape.add(block((0.50, 0.034, 0.010), CANE, grain=0).slide_uv(0.1 * k, 0), at(0, -0.20 + 0.041 * k, 0.404))
    for k in range(9):
        x = 0.36 * (k / 8 - 0.5)
        shape.add(tube([(x, 0.263, 0.52), (x, 0.292, 0.72), (x * 0.98, 0.322, 0.90)], 0.0105, 4, CANE))
    return shape


def set_table(rng, bowls=4):
    """A square table with lidded bowls and a dish; chairs() goes round it."""
    shape = farmyard.table(0.82, 0.70)
    for k in range(bowls):
        where = turned(math.pi / 2 * k + rng.uniform(-0.25, 0.25)) @ at(rng.uniform(-0.08, 0.08), -0.27, 0.7235) @ turned(rng.random() * 6)
        shape.add(furnishing.lidded_bowl(k % 3 != 1), where)
    dish = lathe([(0.03, 0.0), (0.07, 0.012), (0.085, 0.028), (0.08, 0.028), (0.06, 0.012), (0, 0.010)], 18, "Porcelain")
    seeds = lathe([(0.066, 0.016), (0.04, 0.030), (0, 0.036)], 10, "Brown glaze")
    return shape.add(dish.add(seeds), at(0.02, 0.03, 0.7235))


def chairs(rng, count=4):
    shape = Shape()
    for k in range(count):
        shape.add(armchair(), turned(math.pi / 2 * k + rng.uniform(-0.3, 0.3)) @ at(rng.uniform(-0.05, 0.05), 0.76 + rng.uniform(0, 0.10), 0))
    return shape


def stove(length=2.3, depth=0.95, height=0.74):
    """The tea house's stove (老虎灶): a brick bench with a row of fires, a copper kettle over each; it is stoked from -y."""
    shape = Shape().add(block((length, depth, height - 0.06), BRICK, 0.015), at(0, 0, (height - 0.06) / 2))
    shape.add(block((length + 0.06, depth + 0.06, 0.06), STONE, 0.012), at(0, 0, height - 0.03))
    count = 4
    for k in range(count):
        x = length * ((k + 0.5) / count - 0.5)
        shape.add(lathe([(0.20, 0.0), (0.20, 0.035), (0.155, 0.035), (0.145, 0.004), (0, 0.004)], 18, "Iron"), at(x, 0.06, height))
        kettle = furnishing.kettle()
        if k != 1:
            shape.add(kettle, at(x, 0.06, height + 0.032) @ turned(-1.9 + 0.5 * k) @ scaled(1.55, 1.55, 1.55))
        shape.add(block((0.22, 0.02, 0.20), "Dark room"), at(x, -depth / 2 - 0.003, 0.26))
        shape.add(block((0.17, 0.012, 0.05), "Red lantern"), at(x, -depth / 2 - 0.012, 0.19))
        for dx, dz, w, h in ((0, 0.12, 0.30, 0.04), (-0.13, 0.0, 0.04, 0.22), (0.13, 0.0, 0.04, 0.22)):
            shape.add(block((w, 0.05, h), STONE, 0.006), at(x + dx, -depth / 2 - 0.01, 0.26 + dz))
    return shape


def vat(length=1.1, depth=0.62, height=0.66):
    """A trough hewn of one stone, full of water, a bamboo dipper on its rim."""
    shape, wall = Shape(), 0.085
    for x, y, w, d in ((0, -1, length, wall), (0, 1, length, wall), (-1, 0, wall, depth - 2 * wall), (1, 0, wall, depth - 2 * wall)):
        shape.add(block((w, d, height), STONE, 0.012), at(x * (length - wall) / 2, y * (depth - wall) / 2, height / 2))
    shape.add(block((length - 2 * wall + 0.01, depth - 2 * wall + 0.01, 0.01), "Water dark"), at(0, 0, height - 0.09))
    shape.add(tube([(0.22, -0.30, height + 0.05), (0.34, 0.0, height + 0.03), (0.46, 0.30, height + 0.05)], 0.012, 6, CANE, caps=True))
    return shape.add(lathe([(0.052, 0.0), (0.055, 0.11), (0.047, 0.11), (0.045, 0.02), (0, 0.02)], 12, CANE), at(0.20, -0.33, height))


def long_kettle():
    """The copper kettle with a spout as long as an arm, for pouring from afar; it stands on a table."""
    shape = Shape().add(furnishing.kettle(), scaled(1.3, 1.3, 1.3))
    return shape.add(tube([(0.10, 0, 0.07), (0.30, 0, 0.16), (0.80, 0, 0.34)], [0.018, 0.010, 0.006], 8, "Copper"))
