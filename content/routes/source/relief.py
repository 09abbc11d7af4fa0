"""The land as a field of heights, put together from towns, ridges and rivers of places.py: a schematic of what is generally known, since no
survey is in it. And the pictures that are laid on it."""
import functools
import math

import numpy
from PIL import Image

from layout import EAST, NARROW, NORTH, SOUTH, WEST
from noise import spectral, step
from places import GROUND, LAKES, RIDGES, RIVERS

ROWS = 1536                                          # of the picture and of the field


def columns():
    return round(ROWS * (EAST - WEST) * NARROW / (NORTH - SOUTH) / 8) * 8


@functools.cache
def grid():
    """Latitude and longitude of each pixel; rows from the north."""
    lat = NORTH - (numpy.arange(ROWS) + 0.5) / ROWS * (NORTH - SOUTH)
    lon = WEST + (numpy.arange(columns()) + 0.5) / columns() * (EAST - WEST)
    return lat[:, None] * numpy.ones((1, columns())), lon[None, :] * numpy.ones((ROWS, 1))


REACH = 0.8                                          # degrees: farther off, a line has no say


def away(points):
    """Distance in degrees of latitude to a line of points, as far as REACH, and how far along it (0 to 1) the nearest place is."""
    lat, lon = grid()
    best, along = numpy.full(lat.shape, 99.0), numpy.zeros(lat.shape)
    lengths = [math.hypot(b[0] - a[0], (b[1] - a[1]) * NARROW) for a, b in zip(points, points[1:])]
    whole, gone = sum(lengths), 0.0
    for (a, b), length in zip(zip(points, points[1:]), lengths):
        rows = [int((NORTH - y) / (NORTH - SOUTH) * ROWS) for y in (max(a[0], b[0]) + REACH, min(a[0], b[0]) - REACH)]
        cols = [int((x - WEST) / (EAST - WEST) * columns()) for x in (min(a[1], b[1]) - REACH / NARROW, max(a[1], b[1]) + REACH / NARROW)]
        window = (slice(max(rows[0], 0), max(rows[1], 0)), slice(max(cols[0], 0), max(cols[1], 0)))
        north, east = lat[window] - a[0], (lon[window] - a[1]) * NARROW
        dy, dx = b[0] - a[0], (b[1] - a[1]) * NARROW
        t = numpy.clip((north * dy + east * dx) / (length * length), 0, 1)
        far = numpy.hypot(north - t * dy, east - t * dx)
        closer = far < best[window]
        best[window] = numpy.where(closer, far, best[window])
        along[window] = numpy.where(closer, (gone + t * length) / whole, along[window])
        gone += length
    return best, along


def curve(points, steps=6):
    """A smooth line through the points (Catmull and Rom)."""
    line, ends = [], [points[0], *points, points[-1]]
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:]):
        for k in range(steps):
            t = k / steps
            line.append(tuple(0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t ** 3)
                              for p, q, r, s in zip(a, b, c, d)))
    return [*line, points[-1]]


def tiled(rng, falloff, lowest):
    """Noise over the whole field."""
    return spectral(2048, rng, falloff, lowest=lowest)[:ROWS, :columns()]


def _ground(lat, lon):
    """Between the places whose height is known: the nearer, the more it counts."""
    weight, total = numpy.zeros(lat.shape), numpy.zeros(lat.shape)
    for y, x, metres in GROUND:
        w = 1 / (numpy.hypot(lat - y, (lon - x) * NARROW) ** 2 + 0.02) ** 1.7
        weight, total = weight + w, total + w * metres
    return total / weight


@functools.cache
def heights():
    """Metres above the sea."""
    lat, lon = grid()
    rng = numpy.random.default_rng(8)
    land = _ground(lat[::8, ::8], lon[::8, ::8])
    land = numpy.asarray(Image.fromarray(land.astype(numpy.float32)).resize((columns(), ROWS), Image.BICUBIC), float)
    warp = tiled(rng, 1.6, 3)
    for crest, half, points in RIDGES:
        far, along = away(curve(points))
        ends = numpy.clip(6 * numpy.minimum(along + 0.06, 1.06 - along), 0, 1)
        top = crest * (1 + 0.05 * warp) - 260 * numpy.abs(tiled(rng, 1.5, 10))
        shape = numpy.exp(-(far / (half * (1 + 0.25 * warp))) ** 2) * ends
        land = land + numpy.maximum(top - land, 0) * shape
    rugged = step(550, 2600, land)
    folds = 1 - numpy.abs(tiled(rng, 1.7, 7))
    land += rugged * (420 * (folds - 0.3) + 60 * tiled(rng, 1.5, 18)) + (1 - rugged) * 18 * tiled(rng, 1.4, 10) * step(320, 430, land)
    hills = step(104.35, 104.7, lon) * (1 - rugged)                    # the low hills of the basin, east of Longquan
    land += hills * 50 * numpy.abs(tiled(rng, 1.2, 26))
    for _, points in RIVERS.values():
        far, along = away(curve(points))
        floor = _fall(points, land, along)
        land = numpy.minimum(land, floor + 5200 * numpy.maximum(far - 0.012, 0) ** 0.82)
    for y, x, long, broad, turn in LAKES:
        land = numpy.where(_lake(y, x, long, broad, turn) < 1, 1960, land)
    return numpy.maximum(land, 230)


def _fall(points, land, along):
    """A river's bed: the lowest land near its course so far, evenly down to its mouth."""
    rows = [numpy.clip(int((NORTH - p[0]) / (NORTH - SOUTH) * ROWS), 0, ROWS - 1) for p in points]
    cols = [numpy.clip(int((p[1] - WEST) / (EAST - WEST) * columns()), 0, columns() - 1) for p in points]
    bed = [float(land[r - 12 if r > 12 else 0:r + 13, c - 12 if c > 12 else 0:c + 13].min()) for r, c in zip(rows, cols)]
    for k in range(1, len(bed)):
        bed[k] = min(bed[k], bed[k - 1])
    lengths = [0.0]
    for a, b in zip(points, points[1:]):
        lengths.append(lengths[-1] + math.hypot(b[0] - a[0], (b[1] - a[1]) * NARROW))
    return numpy.interp(along, [v / lengths[-1] for v in lengths], bed)


def _lake(y, x, long, broad, turn):
    lat, lon = grid()
    north, east = lat - y, (lon - x) * NARROW
    a, b = north * math.cos(turn) + east * math.sin(turn), east * math.cos(turn) - north * math.sin(turn)
    return numpy.hypot(a / long, b / (broad * (1 + 0.25 * numpy.sin(a * 14))))


def water():
    """How much of each pixel is water, 0 to 1."""
    wet = numpy.zeros(grid()[0].shape)
    degree = 1 / 285.0                                # a millimetre of the map
    for wide, points in RIVERS.values():
        far, along = away(curve(points))
        half = wide * degree * (0.32 + 0.22 * along)
        wet = numpy.maximum(wet, 1 - step(half - 0.4 * degree, half + 0.4 * degree, far))
    for lake in LAKES:
        wet = numpy.maximum(wet, 1 - step(0.94, 1.06, _lake(*lake)))
    return wet


def height_at(latitude, longitude):
    field = heights()
    row = numpy.clip((NORTH - latitude) / (NORTH - SOUTH) * ROWS - 0.5, 0, ROWS - 1.001)
    col = numpy.clip((longitude - WEST) / (EAST - WEST) * columns() - 0.5, 0, columns() - 1.001)
    r, c = int(row), int(col)
    u, v = col - c, row - r
    top = field[r, c] * (1 - u) + field[r, c + 1] * u
    low = field[r + 1, c] * (1 - u) + field[r + 1, c + 1] * u
    return float(top * (1 - v) + low * v)
