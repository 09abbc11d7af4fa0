"""A limewashed garden wall on a stone foot under a grey-tile coping, with a moon gate if one is wanted."""
import math

from mathutils import Vector

from forms import block, sweep
from joinery import lattice_window
from roof import COVER, PAN
from shape import Shape, at, turned

THICK = 0.26


WINDOW, SILL = (1.1, 0.85), 1.05   # width and height of a lattice window; its foot above the ground


def wall_run(length, height, rng, windows=()):
    """A straight run along x from the origin: foot stones, limed face, coping; lattice windows (漏窗) about the given x."""
    shape, start = Shape(), 0.0
    for x in windows:
        low, high = x - WINDOW[0] / 2, x + WINDOW[0] / 2
        _limed(shape, start, low, 0.3, height)
        _limed(shape, low, high, 0.3, SILL)
        _limed(shape, low, high, SILL + WINDOW[1], height)
        shape.add(_window(), at(x, 0, SILL))
        start = high
    _limed(shape, start, length, 0.3, height)
    _foot(shape, 0, length, rng)
    return shape.add(coping(length, rng), at(0, 0, height))


def _limed(shape, x0, x1, z0, z1):
    """A piece of limed wall; its picture goes on from piece to piece."""
    piece = block((x1 - x0, THICK, z1 - z0), "Limewash")
    middle = ((x0 + x1) / 2, 0, (z0 + z1) / 2)
    shape.add(piece.slide_uv(middle[0], middle[2]), at(*middle))


def _window():
    shape, (width, height) = lattice_window(*WINDOW), WINDOW
    for angle, length, away in ((0, width, height), (math.pi / 2, height, width), (math.pi, width, height), (-math.pi / 2, height, width)):
        rim = block((length + 0.12, THICK + 0.05, 0.06), "Ridge tile", 0.008)
        shape.add(rim, at(0, 0, height / 2) @ turned(angle, "Y") @ at(0, 0, away / 2 + 0.02))
    return shape


def _foot(shape, start, end, rng):
    x = start
    while x < end - 0.01:
        wide = min(rng.uniform(0.6, 1.0), end - x)
        stone = block((wide - 0.006, THICK + 0.08, 0.62), "Sandstone", 0.016).slide_uv(rng.random(), rng.random())
        shape.add(stone, at(x + wide / 2, 0, 0.0), (1 - 0.12 * rng.random(),) * 3 + (1,))
        x += wide


def coping(length, rng):
    """Rows of small tiles falling to both sides of a ridge; its top is about 0.3 above z = 0."""
    shape, count = Shape(), round(length / 0.215)
    shape.add(block((length, THICK + 0.12, 0.07), "Ridge tile"), at(length / 2, 0, 0.035))
    for k in range(count):
        x = length * (k + 0.5) / count
        for side in (0.0, math.pi):
            shape.add(_short_row(COVER, rng), at(x, 0, 0.0) @ turned(side))
            shape.add(_short_row(PAN, rng), at(x + 0.1075 * (1 if side == 0 else -1), 0, -0.01) @ turned(side))
    ridge = [(-0.07, 0.2), (0.07, 0.2), (0.07, 0.27), (0.03, 0.32), (-0.03, 0.32), (-0.07, 0.27)]
    return shape.add(sweep([(0, 0, 0), (length, 0, 0)], ridge, "Ridge tile"))


def _short_row(section, rng):
    """Three tiles from the ridge down to -y, over the wall's face."""
    shape = Shape()
    for k in range(2):
        high, low = 0.02 + 0.17 * k, 0.02 + 0.17 * (k + 1) + 0.03
        light = rng.uniform(0.72, 1.0)
        rings = [[shape.point((x, -y, 0.225 - 0.42 * y + z + lift), (light, light, light, 1)) for x, z in section]
                 for y, lift in ((high, 0.0), (low, 0.014), (low, 0.0))]
        for (a, b), v in ((rings[:2], (0, 0.17)), (rings[1:], (0.17, 0.19))):
            for i in range(len(section) - 1):
                u0, u1 = 0.06 * i, 0.06 * (i + 1)
                shape.face((a[i], b[i], b[i + 1], a[i + 1]), [(u0, v[0]), (u0, v[1]), (u1, v[1]), (u1, v[0])], "Grey tile")
    return shape.slide_uv(rng.random(), rng.random())


def moon_gate(width, height, radius, rng):
    """A run of wall along x, centred, with a round opening whose foot is cut by the ground; a stone hoop lines it."""
    shape, centre = Shape(), radius * 0.82
    count, sill = 48, -math.asin(centre / radius)
    rim = [(radius * math.cos(a), centre + radius * math.sin(a))
           for a in (sill + (math.pi - 2 * sill) * k / count for k in range(count + 1))]
    outer = [_to_frame(x, z, width / 2, height, centre) for x, z in rim]
    for side in (-1, 1):
        for k in range(count):
            quad = [rim[k], outer[k], outer[k + 1], rim[k + 1]]
            if abs(_area(quad)) > 1e-6:
                face = [shape.point((x, side * THICK / 2, z)) for x, z in quad]
                shape.face(face if side < 0 else face[::-1], quad if side < 0 else quad[::-1], "Limewash")
    _corners(shape, width / 2, height, outer)
    hoop = [(-THICK / 2 - 0.05, -0.01), (THICK / 2 + 0.05, -0.01), (THICK / 2 + 0.05, 0.11), (-THICK / 2 - 0.05, 0.11)]
    ups = [Vector((x, 0, z - centre)).normalized() * 1.0 for x, z in rim]
    shape.add(sweep([(x, 0, z) for x, z in rim], hoop, "Sandstone", up=ups))
    foot = math.cos(sill) * radius + 0.12
    _foot(shape, -width / 2, -foot, rng)
    _foot(shape, foot, width / 2, rng)
    return shape.add(coping(width, rng), at(-width / 2, 0, height))


def _area(quad):
    return sum(a[0] * b[1] - a[1] * b[0] for a, b in zip(quad, quad[1:] + quad[:1])) / 2


def _to_frame(x, z, half, height, centre):
    """Where the ray from the gate's centre through a place meets the wall's rectangle."""
    dx, dz = x, z - centre
    reach = [half / abs(dx)] if abs(dx) > 1e-9 else []
    reach += [(height - centre) / dz] if dz > 1e-9 else ([-centre / dz] if dz < -1e-9 else [])
    t = min(reach)
    return dx * t, centre + dz * t


def _corners(shape, half, height, outer):
    """Fills the two upper corners that the rays skip."""
    for side in (-1, 1):
        for corner in (-half, half):
            near = sorted(outer, key=lambda p: math.hypot(p[0] - corner, p[1] - height))[:2]
            triangle = [(corner, height), *near]
            if _area(triangle) * side > 0:
                triangle = triangle[::-1]
            ids = [shape.point((x, side * THICK / 2, z)) for x, z in triangle]
            if abs(_area(triangle)) > 1e-6:
                shape.face(ids, triangle, "Limewash")
