"""What stands about a farmhouse: trays and mats with the harvest, vat, firewood, benches, baskets, hung maize and chillies."""
import math

from forms import block, lathe, surface, tube
from shape import Shape, at, turned

WEAVE = "Bamboo work"


def tray(radius=0.55, load="Spread chillies", heap=0.05):
    """A round winnowing tray with something spread in it to dry."""
    shape = lathe([(0, 0.0), (radius * 0.94, 0.0), (radius, 0.07), (radius * 0.965, 0.075), (radius * 0.93, 0.02)], 20, WEAVE)
    return shape.add(lathe([(radius * 0.91, 0.018), (radius * 0.72, 0.02 + heap * 0.8), (0, 0.02 + heap)], 16, load))


def trestle(height=0.75, width=1.3):
    """Two poles on crossed legs, on which trays lie."""
    shape = Shape()
    for x in (-width / 2, width / 2):
        for lean in (-1, 1):
            shape.add(tube([(x, -0.32 * lean, 0), (x, 0.2 * lean, height + 0.1)], 0.025, 5, WEAVE))
    for y in (-0.13, 0.13):
        shape.add(tube([(-width / 2 - 0.35, y, height), (width / 2 + 0.35, y, height)], 0.03, 6, WEAVE, caps=True))
    return shape


def mat(rng, length=4.0, width=2.2, load="Grain"):
    """A woven mat on the ground, grain raked over it in furrows."""
    shape = Shape().add(block((length, width, 0.012), WEAVE), at(0, 0, 0.006))
    def spot(u, v):
        x, y = (u - 0.5) * (length - 0.4), (v - 0.5) * (width - 0.4)
        edge = min(1.0, 8 * min(u, 1 - u, v, 1 - v))
        return (x, y, 0.010 + edge * (0.028 + 0.014 * math.cos(2 * math.pi * y / 0.16 + 0.8 * math.sin(x * 2.1)))), (x, y)
    return shape.add(surface(spot, 12, 44, load))


def vat(height=0.85, radius=0.5):
    """A glazed water vat with water in it and a wooden lid half over it."""
    body = [(radius * 0.62, 0), (radius * 0.9, height * 0.3), (radius, height * 0.7), (radius * 0.9, height * 0.94),
            (radius * 0.96, height), (radius * 0.86, height), (radius * 0.84, height * 0.9)]
    shape = lathe(body, 20, "Brown glaze")
    shape.add(lathe([(radius * 0.86, height * 0.88), (0, height * 0.88)], 16, "Paddy water"))
    return shape.add(block((radius * 1.0, radius * 1.9, 0.03), "Weathered timber", 0.006, grain=1), at(-radius * 0.5, 0, height + 0.016))


def firewood(rng, length=2.2, height=1.1):
    """Split wood and bamboo stacked against a wall at y = 0, toward -y."""
    shape, z = Shape(), 0.06
    while z < height:
        x = -length / 2
        while x < length / 2:
            r = rng.uniform(0.04, 0.075)
            light = rng.uniform(0.7, 1.15)
            log = tube([(x + r, -0.42 + rng.uniform(-0.05, 0.05), z + rng.uniform(-0.01, 0.01)), (x + r, 0.0, z)], r, 6, "Bark", caps=True)
            shape.add(log, tint=(light, light * 0.97, light * 0.9, 1))
            x += 2 * r * 0.97
        z += 0.105
    return shape


def bench(length=1.1, height=0.45):
    """A long bench of plain boards (条凳)."""
    shape = block((length, 0.16, 0.045), "Weathered timber", 0.008, grain=0)
    shape = Shape().add(shape, at(0, 0, height))
    for x in (-length / 2 + 0.14, length / 2 - 0.14):
        for y in (-1, 1):
            shape.add(tube([(x * 1.08, 0.15 * y, 0), (x, 0.05 * y, height)], 0.025, 5, "Weathered timber"))
    return shape


def table(side=0.95, height=0.78):
    """A square table for eight (八仙桌)."""
    shape = Shape().add(block((side, side, 0.045), "Weathered timber", 0.008, grain=0), at(0, 0, height))
    for x in (-1, 1):
        for y in (-1, 1):
            shape.add(block((0.07, 0.07, height), "Weathered timber", 0.006, grain=2), at(x * (side / 2 - 0.07), y * (side / 2 - 0.07), height / 2))
    for turn in range(4):
        rail = block((side - 0.2, 0.03, 0.1), "Weathered timber", 0.004, grain=0)
        shape.add(rail, turned(turn * math.pi / 2) @ at(0, side / 2 - 0.07, height - 0.1))
    return shape


def basket(radius=0.24, height=0.42):
    """A back basket (背篼)."""
    return lathe([(radius * 0.6, 0), (radius * 0.75, height * 0.5), (radius, height), (radius * 0.94, height), (radius * 0.7, height * 0.5), (0, 0.03)], 14, WEAVE)


def hung(rng, load="Maize", length=0.75):
    """Maize ears or chillies tied in a string; it hangs from z = 0."""
    shape = Shape().add(tube([(0, 0, 0), (0, 0, -length)], 0.008, 4, "Weathered timber"))
    pieces, reach, thick = (22, 0.15, 0.022) if load == "Maize" else (44, 0.075, 0.0075)
    for k in range(pieces):
        z, angle = -0.06 - (length - 0.06) * k / pieces, k * 2.4 + rng.uniform(-0.3, 0.3)
        out = (reach * math.cos(angle) * 0.6, reach * math.sin(angle) * 0.6, z - reach * 0.8)
        middle = (out[0] * 0.62, out[1] * 0.62, z - reach * 0.28)
        light = rng.uniform(0.7, 1.15)
        ear = tube([(0, 0, z), (middle[0] * 0.5, middle[1] * 0.5, z - 0.02), middle, out], [thick * 0.5, thick * 0.95, thick, thick * 0.4], 5 if load == "Maize" else 3, load)
        shape.add(ear, tint=(light, light * rng.uniform(0.92, 1.0), light * 0.9, 1))
    return shape
