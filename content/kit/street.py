"""The street's stone: flags laid across in rows between gutters, courses of a river wall, stairs to the water."""
from mathutils import Vector

from forms import block, slab
from masonry import area, shade, shrink
from shape import Shape, at


def flags(line, width, rng, material="Flagstone", row=0.56):
    """Rows of flags along a line of (x, y): two to four stones a row, worn low along the middle."""
    shape = Shape()
    for a, b in _rows(line, row):
        marks = sorted(rng.uniform(0.22, 0.78) for _ in range(rng.choice((1, 2, 2, 3))))
        marks = [0.0] + [m for k, m in enumerate(marks) if k == 0 or m - marks[k - 1] > 0.16] + [1.0]
        for s, t in zip(marks, marks[1:]):
            quad = [_across(a, width, s), _across(a, width, t), _across(b, width, t), _across(b, width, s)]
            stone_at(shape, quad, -0.012 * (1 - abs(s + t - 1)) - 0.012 * rng.random(), rng, material)
    return shape


def stone_at(shape, quad, top, rng, material):
    quad = [tuple(p) for p in shrink(quad, 0.009)]
    stone = slab(quad if area(quad) > 0 else quad[::-1], top, 0.10, material, 0.012)
    shape.add(stone.slide_uv(rng.random() * 3, rng.random() * 3), tint=_weathered(rng))


def _weathered(rng):
    """Red, grey and buff sandstone side by side, from worn pale to dark with damp."""
    light, warm = rng.uniform(0.58, 1.0), rng.uniform(-0.07, 0.05)
    return (light * (1 + warm), light, light * (1 - 1.2 * warm), 1)


def _rows(line, row):
    """Pairs of cross lines (point, side vector) along the way."""
    points, marks, gone = [Vector(p) for p in line], [], 0.0
    for a, b in zip(points, points[1:]):
        way = (b - a).normalized()
        while gone < (b - a).length:
            marks.append((a + way * gone, Vector((-way.y, way.x))))
            gone += row
        gone -= (b - a).length
    return zip(marks, marks[1:])


def _across(mark, width, t):
    spot, side = mark
    return spot - side * width * (t - 0.5)


def paved(outline_width, depth, rng, size=0.7, material="Flagstone"):
    """A level court of flags, centred on x, from y = 0 inward, its joints broken row by row."""
    shape, rows = Shape(), max(1, round(depth / size))
    for j in range(rows):
        y0, y1 = depth * j / rows, depth * (j + 1) / rows
        x = -outline_width / 2
        while x < outline_width / 2 - 0.02:
            wide = min(rng.uniform(0.6, 1.15), outline_width / 2 - x)
            wide = wide if outline_width / 2 - x - wide > 0.3 else outline_width / 2 - x
            quad = [Vector(p) for p in ((x, y0), (x + wide, y0), (x + wide, y1), (x, y1))]
            stone_at(shape, quad, -0.010 * rng.random(), rng, material)
            x += wide
    return shape


def river_wall(length, top, foot, rng):
    """A battered wall of squared stones along x, its face at y = 0 looking to -y; darker and mossy toward the water."""
    shape, rows = Shape(), max(2, round((top - foot) / 0.36))
    for row in range(rows):
        low, high = foot + (top - foot) * row / rows, foot + (top - foot) * (row + 1) / rows
        x = -length / 2
        while x < length / 2 - 0.02:
            wide = min(rng.uniform(0.5, 1.0), length / 2 - x)
            stone = block((wide - 0.008, 0.5, high - low - 0.006), "River stone" if row > rows * 0.45 else "Wet stone", 0.02)
            lean = 0.10 * (top - high)
            shape.add(stone.slide_uv(rng.random(), rng.random()), at(x + wide / 2, 0.25 - lean + 0.02 * rng.random(), (low + high) / 2), shade(rng))
            x += wide
    return shape


def stairs(width, rise, run, rng, cheeks=True):
    """Broad steps of long stones from z = 0 at y = 0 down to -rise at y = -run, between two cheek walls."""
    shape, count = Shape(), round(rise / 0.165)
    tread, step = run / count, rise / count
    for k in range(count):
        z, x = -step * (k + 1), -width / 2
        while x < width / 2 - 0.02:
            wide = min(rng.uniform(1.1, 2.0), width / 2 - x)
            wide = wide if width / 2 - x - wide > 0.5 else width / 2 - x
            stone = block((wide - 0.008, tread + 0.1, 0.32), "River stone" if z > -rise + 0.9 else "Wet stone", 0.018)
            shape.add(stone.slide_uv(rng.random(), rng.random()), at(x + wide / 2, -tread * (k + 0.5) + 0.03, z - 0.16 - 0.006 * rng.random()), shade(rng, 0.22))
            x += wide
    if cheeks:
        for side in (-1, 1):
            for k in range(8):
                z = -rise * (k + 0.6) / 8
                cheek = block((0.44, run / 8 - 0.01, rise + 1.2), "River stone", 0.03).slide_uv(k * 0.7, side)
                shape.add(cheek, at(side * (width / 2 + 0.24), -run * (k + 0.5) / 8, z + 0.22 - (rise + 1.2) / 2), shade(rng))
    return shape
