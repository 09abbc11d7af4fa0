"""Fields on a plain: a net of paddies whose lines bend a little, with bunds, earth paths and stone-edged canals on them.

Everything is laid out in the net's own straight coordinates (u, v) and moved by Net.place; so lines stay together
however they bend. A line of the net carries nothing (then a bund), a path or a canal along its whole length or a part."""
import math

from mathutils import Vector, noise

from forms import slab
from land import smooth
from shape import Shape

UNDER = (0.10, 0.12, 0.05)               # the shade under a crop
CREST, TOE, LEVEL = 0.20, 0.46, -0.17   # half a bund's top, where its side ends, and a field's floor


class Net:
    """us, vs: lines of the net. bend: metres that lines stray, none within `still` = (x, y, radius, blend)."""

    def __init__(self, us, vs, bend=7.0, still=(0, 0, 70, 90)):
        self.us, self.vs, self.bend, self.still = us, vs, bend, still
        self.strips = {}

    def place(self, u, v):
        x, y, radius, blend = self.still
        stray = self.bend * smooth(radius, radius + blend, math.hypot(u - x, v - y))
        return (u + stray * noise.noise(Vector((u / 120, v / 120, 1.7))), v + stray * noise.noise(Vector((u / 120, v / 120, 9.2))))

    def run(self, axis, line, low, high, half):
        """A path or canal along line `line` of an axis ('u': u is constant), half as wide as `half`, from low to high."""
        cross = self.vs if axis == "u" else self.us
        for k, (a, b) in enumerate(zip(cross, cross[1:])):
            if a >= low - 0.1 and b <= high + 0.1:
                self.strips[axis, line, k] = half

    def margins(self, i, j):
        """What strips take of cell (i, j): at its low u, high u, low v, high v."""
        found = self.strips.get
        return found(("u", i, j), 0), found(("u", i + 1, j), 0), found(("v", j, i), 0), found(("v", j + 1, i), 0)

    def cells(self):
        return [(i, j) for i in range(len(self.us) - 1) for j in range(len(self.vs) - 1)]

    def middle(self, i, j):
        return self.place((self.us[i] + self.us[i + 1]) / 2, (self.vs[j] + self.vs[j + 1]) / 2)

    def bounds(self, i, j, inset=0.0):
        """The cell's box in (u, v) within its strips."""
        left, right, low, high = self.margins(i, j)
        return (self.us[i] + left + inset, self.vs[j] + low + inset, self.us[i + 1] - right - inset, self.vs[j + 1] - high - inset)

    def level(self, i, j):
        """The floor of a cell: neighbours differ by a few centimetres, as water needs."""
        return LEVEL - 0.05 * (0.5 + 0.5 * noise.noise(Vector((i * 1.7, j * 1.3, 4.0))))


def _marks(low, high, step, inner=()):
    count = max(1, round((high - low) / step))
    return [*inner, *(low + (high - low) * k / count for k in range(count + 1)), *((low + high - m) for m in reversed(inner))]


def bunds(net, cells, tint):
    """The grassy rims of the cells: half of each bund, down to the field's floor. tint(x, y) colours it."""
    shape = Shape()
    for i, j in cells:
        u0, v0, u1, v1 = net.bounds(i, j)
        rings = []
        for inset, z in ((0.0, 0.05), (CREST, 0.015), (TOE, net.level(i, j) - 0.03)):
            rings.append(_rim(net, shape, (u0 + inset, v0 + inset, u1 - inset, v1 - inset), z, tint, inset))
        for a, b in zip(rings, rings[1:]):
            for k in range(len(a)):
                m = (k + 1) % len(a)
                four = (a[k], a[m], b[m], b[k])
                shape.face(four, [(shape.points[p].x, shape.points[p].y + shape.points[p].z) for p in four], "Verge")
    return shape


def _rim(net, shape, box, z, tint, inset):
    u0, v0, u1, v1 = box
    line = [(u0 + (u1 - u0) * k / 8, v0) for k in range(8)] + [(u1, v0 + (v1 - v0) * k / 4) for k in range(4)]
    line += [(u1 - (u1 - u0) * k / 8, v1) for k in range(8)] + [(u0, v1 - (v1 - v0) * k / 4) for k in range(4)]
    ids = []
    for u, v in line:
        x, y = net.place(u, v)
        shade = 0.72 if inset >= TOE else 1.0
        ids.append(shape.point((x, y, z + 0.03 * noise.noise(Vector((x, y, 0))) * (inset < TOE)), tuple(c * shade for c in tint(x, y)[:3]) + (1,)))
    return ids


def floor(net, cell, material, lift=0.0, tint=(1, 1, 1, 1), swell=0.0):
    """A cell's floor (soil, mud, water) at its level. `swell` raises what is inside, as a crop's close tops do, out of the
    shade that one sees between the stems at its edge."""
    u0, v0, u1, v1 = net.bounds(*cell, inset=TOE - 0.06)
    us, vs = _marks(u0 + 0.9, u1 - 0.9, 7.5, (u0,)), _marks(v0 + 0.9, v1 - 0.9, 6.0, (v0,))
    shape, z = Shape(), net.level(*cell) + lift
    ids = [[None] * len(vs) for _ in us]
    for a, u in enumerate(us):
        for b, v in enumerate(vs):
            x, y = net.place(u, v)
            inner = 0 < a < len(us) - 1 and 0 < b < len(vs) - 1
            light = 1.0 + 0.10 * noise.noise(Vector((x * 0.09, y * 0.09, 6.0)))
            ids[a][b] = shape.point((x, y, z + (swell if inner else 0.0)), (*(c * light for c in (UNDER if swell and not inner else tint[:3])), 1))
    for a in range(len(us) - 1):
        for b in range(len(vs) - 1):
            four = (ids[a][b], ids[a + 1][b], ids[a + 1][b + 1], ids[a][b + 1])
            shape.face(four, [shape.points[p].to_2d() for p in four], material)
    return shape


def strip(net, axis, line, low, high, profile, material, tint, step=6.0):
    """A ribbon along a line of the net: profile of (offset across, height) from one side to the other."""
    shape, rows = Shape(), []
    at_line = (net.us if axis == "u" else net.vs)[line]
    for w in _marks(low, high, step):
        row = []
        for offset, z in profile:
            x, y = net.place(at_line + offset, w) if axis == "u" else net.place(w, at_line - offset)
            row.append(shape.point((x, y, z + (0.015 * noise.noise(Vector((x * 0.9, y * 0.9, 3.0))) if z > -0.1 else 0)), tint(x, y)))
        rows.append((row, w))
    across = [0.0]
    for a, b in zip(profile, profile[1:]):
        across.append(across[-1] + math.hypot(b[0] - a[0], b[1] - a[1]))
    for (a, wa), (b, wb) in zip(rows, rows[1:]):
        for k in range(len(profile) - 1):
            shape.face((a[k], a[k + 1], b[k + 1], b[k]),
                       [(across[k], wa), (across[k + 1], wa), (across[k + 1], wb), (across[k], wb)], material)
    return shape


def edge_stones(net, axis, line, low, high, offsets, rng, top=0.07, thickness=0.3, material="Sandstone"):
    """Squared stones laid end to end along a line, between two offsets across it."""
    shape, w = Shape(), low
    at_line = (net.us if axis == "u" else net.vs)[line]
    while w < high - 0.2:
        long = min(rng.uniform(0.7, 1.3), high - w)
        near, far = (o + rng.uniform(-0.012, 0.012) for o in offsets)
        corners = [(near, w + 0.01), (far, w + 0.01), (far, w + long - 0.01), (near, w + long - 0.01)]
        outline = [net.place(at_line + a, b) if axis == "u" else net.place(b, at_line - a) for a, b in corners]
        light = rng.uniform(0.72, 1.0)
        stone = slab(outline, top + rng.uniform(-0.01, 0.01), thickness, material, 0.025)
        shape.add(stone.slide_uv(rng.random() * 3, rng.random() * 3), tint=(light, light, light * 0.97, 1))
        w += long
    return shape
