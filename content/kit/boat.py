"""River boats: the cargo boat with its arched mat roof, mast and oar, and a small sampan. Bow toward +x; water at z = 0."""
import math

from forms import block, surface, tube
from shape import Shape, at, turned

PLANK, MAT = "Weathered timber", "Bamboo mat"


def hull(length, beam, depth, draught):
    """A flat-bottomed hull, narrower and raised at its ends; inside and outside."""
    def half(t):
        return beam / 2 * (1 - 0.62 * abs(2 * t - 1) ** 3.2)
    def keel(t):
        return -draught + (depth * 0.95) * abs(2 * t - 1) ** 3.0
    def rim(t):
        return depth - draught + 0.45 * abs(2 * t - 1) ** 2.6
    def place(u, v, inset):
        x, side = length * (u - 0.5), 2 * v - 1
        bottom, wall = min(1.0, abs(side) / 0.6), max(0.0, (abs(side) - 0.6) / 0.4)
        y = math.copysign(half(u) * (0.74 * bottom + 0.26 * wall ** 0.8) - inset * bottom, side)
        low = keel(u) + inset
        return (x, y, low + (rim(u) - low) * wall), (y + (rim(u) - low) * wall, x)
    shape = surface(lambda u, v: place(u, v, 0.0), 28, 12, PLANK)
    shape = _flipped(shape)
    shape.add(surface(lambda u, v: place(u, v, 0.06), 28, 12, PLANK))
    for side in (-1, 1):
        rail = [(length * (k / 20 - 0.5), side * (half(k / 20) - 0.03), rim(k / 20)) for k in range(21)]
        shape.add(tube(rail, 0.055, 6, "Lacquered timber", caps=True))
    return shape, half, rim


def _flipped(shape):
    shape.faces = [f[::-1] for f in shape.faces]
    shape.uvs = [u[::-1] for u in shape.uvs]
    return shape


def _awning(length, width, height, foot):
    """An arched roof of bamboo mats on hoops."""
    def arch(u, v):
        a = math.pi * v
        return (length * (u - 0.5), -width / 2 * math.cos(a), foot + height * math.sin(a) ** 0.75), (length * u, v * width * 1.4)
    shape = _flipped(surface(arch, 6, 12, MAT)).add(surface(lambda u, v: (_in(arch(u, v)[0]), arch(u, v)[1]), 6, 12, MAT))
    for k in range(4):
        hoop = [arch(k / 3, j / 12)[0] for j in range(13)]
        shape.add(tube([(x, y * 1.01, z + 0.02) for x, y, z in hoop], 0.025, 5, "Bamboo culm dry"))
    return shape


def _in(p):
    return p[0], p[1] * 0.985, p[2] - 0.02


def cargo_boat(rng, length=18.0, beam=3.0, depth=1.0):
    """A boat of the Fu: 18 x 3 x 1 m; decks fore and aft, a hold under mats, a lowered mast, a stern oar, bales."""
    shape, half, rim = hull(length, beam, depth, 0.45)
    floor = -0.05
    for x0, x1 in ((-8.0, -4.2), (3.4, 8.0)):
        count = round((x1 - x0) / 0.28)
        for k in range(count):
            x = x0 + (x1 - x0) * (k + 0.5) / count
            wide = 2 * half(x / length + 0.5) - 0.14
            shape.add(block((0.27, wide, 0.04), PLANK, 0, grain=1).slide_uv(x, k * 0.3), at(x, 0, rim(x / length + 0.5) - 0.18))
    shape.add(block((8.4, 2.2, 0.05), PLANK, 0, grain=0), at(-0.4, 0, floor))
    for x in (-3.0, -0.4, 2.2):
        shape.add(_awning(2.75, 2.7, 1.35, 0.52), at(x, 0, 0.0))
    shape.add(tube([(-3.5, 0.3, 2.1), (8.6, -0.1, 1.75)], [0.09, 0.06], 8, "Oiled timber", caps=True))
    for x in (-4.4, 4.2):
        shape.add(block((0.12, 1.4, 0.12), PLANK), at(x, 0, 1.78))
        for y in (-0.5, 0.5):
            shape.add(block((0.09, 0.09, 1.4), PLANK), at(x, y, 1.1))
    shape.add(tube([(-5.6, 0.2, 1.5), (-12.4, 0.9, -0.4)], [0.05, 0.045], 6, PLANK))
    shape.add(block((2.0, 0.03, 0.26), PLANK), at(-11.9, 0.85, -0.25) @ turned(-0.10) @ turned(-0.27, "Y"))
    for k in range(6):
        light = rng.uniform(0.6, 1.0)
        shape.add(_bale(), at(4.3 + 0.62 * (k % 3), -0.35 + 0.6 * (k // 3), 0.42) @ turned(rng.uniform(-0.2, 0.2)), (light, light, light, 1))
    return shape


def _bale():
    return tube([(0, -0.3, 0.2), (0, -0.26, 0.2), (0, 0.26, 0.2), (0, 0.3, 0.2)], [0.12, 0.21, 0.21, 0.12], 8, MAT, caps=True)


def sampan(rng, length=6.2, beam=1.35):
    """A small boat with one mat roof and a pair of oars shipped."""
    shape, half, rim = hull(length, beam, 0.5, 0.2)
    shape.add(block((3.6, 0.9, 0.04), PLANK, 0, grain=0), at(0, 0, -0.02))
    shape.add(_awning(2.0, 1.25, 0.8, 0.28), at(-0.3, 0, 0))
    for k in (-1.9, 1.6, 2.3):
        shape.add(block((0.22, 2 * half(k / length + 0.5) - 0.06, 0.035), PLANK, 0, grain=1), at(k, 0, rim(k / length + 0.5) - 0.12))
    for side in (-1, 1):
        shape.add(tube([(-1.6, side * 0.5, 0.42), (2.4, side * 0.42, 0.5)], 0.025, 5, PLANK))
    return shape
