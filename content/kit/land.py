"""The ground: a sheet of rings about the origin with a pond sunk in it, level near by, hills far away; and the water."""
import math

from mathutils import Vector, noise

from shape import Shape

WATER = -0.42


def smooth(low, high, x):
    t = min(1.0, max(0.0, (x - low) / (high - low)))
    return t * t * (3 - 2 * t)


class Land:
    """pond: circles (x, y, radius), blended. level: (x, y, radius) places kept flat. worn: lines where people walk."""

    def __init__(self, pond, worn=(), hills=15.0, keep=26.0):
        self.pond, self.worn, self.hills, self.keep = pond, worn, hills, keep

    def shore(self, x, y):
        """Metres to the shoreline; negative in the pond."""
        blend = 1.6
        total = sum(math.exp(-(math.hypot(x - cx, y - cy) - r) / blend) for cx, cy, r in self.pond)
        return -blend * math.log(max(total, 1e-12)) + 0.35 * noise.noise(Vector((x * 0.35, y * 0.35, 5.0)))

    def height(self, x, y):
        away, shore = math.hypot(x, y), self.shore(x, y)
        rolling = 0.05 * noise.noise(Vector((x * 0.2, y * 0.2, 0))) * smooth(4, 12, away)
        bed = -1.35 * smooth(0.9, -2.4, shore) if shore < 0.9 else 0.0
        ridge = 0.55 + 0.45 * noise.noise(Vector((x * 0.012, y * 0.012, 3.0))) + 0.25 * noise.noise(Vector((x * 0.035, y * 0.035, 8.0)))
        return rolling + bed + self.hills * smooth(self.keep, 170, away) ** 1.3 * max(0.0, ridge)

    def tint(self, x, y):
        away = math.hypot(x, y)
        patch = 0.5 + 0.5 * noise.noise(Vector((x * 0.11, y * 0.11, 2.0)))
        green = Vector((0.70 + 0.30 * patch, 0.86 + 0.14 * patch, 0.70 + 0.2 * patch))
        damp = smooth(1.6, -0.2, self.shore(x, y))
        green = green.lerp(Vector((0.50, 0.44, 0.36)), damp)
        trodden = max((smooth(w * 1.25, w * 0.55, _distance(x, y, line)) for line, w in self.worn), default=0.0)
        green = green.lerp(Vector((1.0, 0.82, 0.80)), 0.6 * trodden)
        green = green.lerp(Vector((0.70, 0.80, 1.0)), smooth(60, 240, away))
        return (*green, 1.0)


def _distance(x, y, line):
    best, here = 1e9, Vector((x, y))
    for a, b in zip(line, line[1:]):
        a, b = Vector(a), Vector(b)
        t = max(0.0, min(1.0, (here - a).dot(b - a) / (b - a).length_squared))
        best = min(best, (a.lerp(b, t) - here).length)
    return best


def ground(land, spokes=140, inner=0.44, reach=320.0):
    """Rings whose spacing grows with distance, so that triangles go where eyes are."""
    shape, radii = Shape(), [0.0]
    while radii[-1] < reach:
        radii.append(radii[-1] + inner * max(1.0, (radii[-1] / 13.0) ** 1.45))
    rings = []
    for r in radii:
        ring = []
        for k in range(spokes if r else 1):
            a = 2 * math.pi * k / spokes
            x, y = r * math.cos(a), r * math.sin(a)
            ring.append(shape.point((x, y, land.height(x, y)), land.tint(x, y)))
        rings.append(ring)
    for a, b in zip(rings, rings[1:]):
        for k in range(spokes):
            j = (k + 1) % spokes
            corners = [b[k], b[j], a[j], a[k]] if len(a) > 1 else [b[k], b[j], a[0]]
            shape.face(corners, [shape.points[i].to_2d() for i in corners], "Meadow")
    return shape


def water_sheet(land, bounds, cell=0.6):
    """The pond's surface: it reaches a little under the banks; deeper water lets less light through (tint's alpha)."""
    shape, ids = Shape(), {}
    x0, y0, x1, y1 = bounds
    columns, rows = int((x1 - x0) / cell), int((y1 - y0) / cell)
    def corner(i, j):
        if (i, j) not in ids:
            x, y = x0 + i * cell, y0 + j * cell
            ids[i, j] = shape.point((x, y, WATER), (1, 1, 1, 0.50 + 0.36 * smooth(0.3, -2.2, land.shore(x, y))))
        return ids[i, j]
    for i in range(columns):
        for j in range(rows):
            if land.shore(x0 + (i + 0.5) * cell, y0 + (j + 0.5) * cell) < 1.1:
                four = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)]
                shape.face(four, [shape.points[k].to_2d() for k in four], "Water")
    return shape
