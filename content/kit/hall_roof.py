"""Roofs over a rectangle: double-pitched (悬山) and hip-and-gable (歇山), of grey tile laid in rows from ridge to eave.

The ridge runs along x at y = 0; the front eave is at -y. The slope is steep at the ridge and flatter toward the eave
(举折); the ends of a double-pitched roof rise a little (生起), the corners of a hip-and-gable one much (翼角起翘). A row
is one bent strip whose picture shows the courses: a street of such roofs is light enough to draw."""
import math
from dataclasses import dataclass

from mathutils import Vector

from forms import prism, surface, sweep
from shape import Shape, at, scaled, turned

COVER = [(-0.075, 0.006), (-0.052, 0.050), (0.0, 0.068), (0.052, 0.050), (0.075, 0.006)]
PAN = [(-0.125, 0.036), (0.0, 0.0), (0.125, 0.036)]
BED = 0.09                 # from the tiles' surface down to the boards: thin roofs let the sun shine through the grain of shadow maps
VERGE = 0.06               # from the middle of the last row to the end of the eave


@dataclass(frozen=True)
class HallRoof:
    half: float               # from the middle to the ends of the eave
    front: float              # from the ridge to the eaves, in plan
    back: float
    ridge: float              # height of the surface at the ridge
    steep: float = 0.66
    bend: float = 0.021       # the slope loses twice this each metre
    gable: float = 0.0        # where the gables of a hip-and-gable roof stand; 0: double-pitched
    lift: float = 0.16        # of the ends, or of the corners
    spread: float = 3.4       # how far from a corner its lift begins
    row: float = 0.235

    @property
    def hipped(self):
        return self.gable > 0

    def run(self, side):
        return self.front if side < 0 else self.back

    def drop(self, t):
        return self.steep * t - self.bend * t * t

    def height(self, x, y):
        x, side = abs(x), -1 if y < 0 else 1
        run, t = self.run(side), abs(y)
        if self.hipped and x > self.gable:
            t = max(t, run - (self.half - x))
        return self.ridge - self.drop(t) + self._rise(x, abs(y), run)

    def _rise(self, x, y, run):
        if not self.hipped:
            return self.lift * (x / self.half) ** 3
        dx, dy = (max(0.0, 1 - (far - near) / self.spread) for near, far in ((x, self.half), (y, run)))
        return self.lift * dx ** 2 * dy ** 2

    def point(self, x, y, lift=0.0):
        return Vector((x, y, self.height(x, y) + lift))

    def ridge_half(self):
        return self.gable if self.hipped else self.half


def upright(across, down):
    """The way up from the tiles; `across` lies to the right of who stands at the eave and looks up the slope."""
    return down.cross(across).normalized()


def strip(shape, path, across, section, du, tint, material="Tile rows"):
    """A bent plate along a path that falls from ridge to eave; the picture's v is 0 at the eave."""
    length = sum((b - a).length for a, b in zip(path, path[1:]))
    rings, v = [], length
    for i, p in enumerate(path):
        v -= (p - path[i - 1]).length if i else 0
        down = path[min(i + 1, len(path) - 1)] - path[max(i - 1, 0)]
        above = upright(across, down)
        rings.append(([shape.point(p + across * a + above * b, tint) for a, b in section], v))
    for (a, va), (b, vb) in zip(rings, rings[1:]):
        for i in range(len(section) - 1):
            u0, u1 = du + 0.06 * i, du + 0.06 * (i + 1)
            shape.face((a[i], b[i], b[i + 1], a[i + 1]), [(u0, va), (u0, vb), (u1, vb), (u1, va)], material)
    return path[-1], (path[-1] - path[-2]).normalized()


def _row(shape, path, across, cover, rng, ends=True):
    light = rng.uniform(0.72, 1.0)
    tint = (light, light, light * rng.uniform(0.97, 1.03), 1)
    du = rng.randrange(64) * 0.1
    foot, down = strip(shape, path, across, COVER if cover else PAN, du, tint)
    if ends:
        (_round_end if cover else _drip)(shape, foot, across, down)


def _round_end(shape, foot, across, down):
    """The round end (瓦当) that closes a row of cover tiles."""
    above = upright(across, down)
    rim = [shape.point(foot + down * 0.004 + above * 0.03 + across * 0.064 * math.cos(a) + above * 0.056 * math.sin(a))
           for a in (2 * math.pi * k / 8 for k in range(8))]
    shape.face(rim, [(0.03 * k, 0) for k in range(8)], "Ridge tile")


def _drip(shape, foot, across, down):
    """The pointed lip (滴水) of a row of pan tiles."""
    above = upright(across, down)
    outline = [(-0.11, 0.036), (0, 0.004), (0.11, 0.036), (0.07, -0.03), (0.0, -0.085), (-0.07, -0.03)]
    ids = [shape.point(foot + down * 0.003 + across * a + above * b) for a, b in outline]
    shape.face((ids[0], ids[5], ids[4], ids[3], ids[2], ids[1]), [(a, b) for a, b in outline], "Ridge tile")


def tiles(roof, rng):
    """All rows of tiles, both slopes and, of a hipped roof, its ends."""
    shape = Shape()
    for side in (-1, 1):
        _slope(shape, roof, side, rng)
    if roof.hipped:
        for side in (-1, 1):
            _end_rows(shape, roof, side, rng)
    return shape


def _slope(shape, roof, side, rng):
    """Rows of cover tiles from end to end, and of pan tiles between them."""
    count = max(1, round((roof.half - VERGE) / roof.row))
    step = (roof.half - VERGE) / count
    for k in range(-count, count + 1):
        _slope_row(shape, roof, k * step, side, True, rng)
        if k < count:
            _slope_row(shape, roof, (k + 0.5) * step, side, False, rng)


def _slope_row(shape, roof, x, side, cover, rng):
    run = roof.run(side)
    start = max(0.04, run - (roof.half - abs(x))) if roof.hipped and abs(x) > roof.gable else 0.04
    if run - start < 0.12:
        return
    count = max(2, round((run - start) / 1.0))
    path = [roof.point(x, side * (start + (run - start) * k / count)) for k in range(count + 1)]
    _row(shape, path, Vector((-side, 0, 0)), cover, rng)


def _end_rows(shape, roof, side, rng):
    count = int((roof.front - 0.06) / roof.row)
    for k in range(-2 * count, 2 * count + 1):
        y = k * roof.row / 2
        start = max(roof.gable - 0.12, roof.half - (roof.front - abs(y)))
        if roof.half - start < 0.12:
            continue
        path = [roof.point(side * (start + (roof.half - start) * j / 3), y) for j in range(4)]
        _row(shape, path, Vector((0, side, 0)), k % 2 == 0, rng)


def underside(roof, rafters=True):
    """Boards and rafters seen from below, and the fascia that ends them."""
    shape = Shape()
    for side in (-1, 1):
        run = roof.run(side)
        def spot(u, v, side=side, run=run):
            x, y = (2 * u - 1) * (roof.half - 0.02), side * run * v
            return roof.point(x, y, -BED), (x, y)
        columns = 24 if roof.hipped else 8
        shape.add(surface(spot, columns, 16 if roof.hipped else 5, "Ceiling board", flip=side > 0))
        shape.add(_fascia([roof.point((2 * k / 16 - 1) * roof.half, side * (run + 0.004)) for k in range(17)]))
        for k in range(int(2 * (roof.half - 0.1) / 0.27) if rafters else 0):
            _rafter(shape, roof, 0.27 * k - roof.half + 0.15, side)
    for end in (-1, 1) if roof.hipped else ():
        shape.add(_fascia([roof.point(end * (roof.half + 0.004), roof.front * (2 * k / 12 - 1)) for k in range(13)]))
    return shape


def _fascia(eave):
    """The board along an eave that ends rafters and boards."""
    return sweep(eave, [(-0.014, -BED - 0.095), (0.014, -BED - 0.095), (0.014, -0.01), (-0.014, -0.01)], "Lacquered timber")


def _rafter(shape, roof, x, side, bed=BED):
    run = roof.run(side)
    start = max(0.1, run - (roof.half - abs(x)) + 0.1) if roof.hipped and abs(x) > roof.gable else 0.1
    if run - start < 0.4:
        return
    path = [roof.point(x, side * (start + (run - 0.03 - start) * k / 3), -bed - 0.005) for k in range(4)]
    rails = [[shape.point(p + Vector((dx, 0, dz))) for p in path] for dx, dz in ((-0.04, 0), (-0.04, -0.07), (0.04, -0.07), (0.04, 0))]
    for a, b in zip(rails, rails[1:]):
        for k in range(3):
            face = (a[k], b[k], b[k + 1], a[k + 1])
            shape.face(face if side < 0 else face[::-1], [(0.08 * (j in (1, 2)), abs(shape.points[i].y)) for j, i in enumerate(face)],
                       "Lacquered timber")


def barge_boards(roof):
    """The boards (博风板) under the tiles at the ends of a double-pitched roof, meeting at a hanging fish (悬鱼)."""
    shape = Shape()
    for end in (-1, 1):
        x = end * (roof.half - 0.03)
        for side in (-1, 1):
            path = [roof.point(x, side * (roof.run(side) - 0.02) * k / 6, 0.0) for k in range(7)]
            shape.add(sweep(path, [(-0.02, -0.26), (0.02, -0.26), (0.02, 0.0), (-0.02, 0.0)], "Weathered timber"))
        fish = [(-0.09, 0.0), (-0.15, -0.16), (-0.07, -0.30), (0.0, -0.44), (0.07, -0.30), (0.15, -0.16), (0.09, 0.0)]
        shape.add(prism(fish, 0.03, "Weathered timber"), at(x + end * 0.03, 0, roof.height(x, 0) - 0.18) @ turned(math.pi / 2))
    return shape


def main_ridge(roof, height=0.34, curl=0.5, ornament=0.55):
    """The main ridge (正脊): tile courses, limed band, cap; its ends sweep up, and tiles flower in its middle."""
    half, shape = roof.ridge_half() + 0.04, Shape()
    path = [Vector((half * (2 * k / 20 - 1), 0, roof.height(half * (2 * k / 20 - 1) * 0.999, 0) - 0.02)) for k in range(21)]
    bands = [("Tile rows", 0.13, -0.06, 0.30), ("Limewash", 0.085, 0.30, 0.55), ("Tile rows", 0.075, 0.55, 0.84), ("Ridge tile", 0.11, 0.84, 1.0)]
    for material, wide, low, high in bands:
        profile = [(-wide, low * height), (wide, low * height), (wide * 0.94, high * height), (-wide * 0.94, high * height)]
        shape.add(sweep(path, profile, material))
    for end in (-1, 1):
        shape.add(_ridge_end(height, curl), at(end * half, 0, path[0].z) @ scaled(end, 1, 1))
    if ornament:
        shape.add(_flower(ornament), at(0, 0, path[10].z + height))
    return shape


def _ridge_end(height, curl):
    """The upturned end (鳌尖): a blade that grows out of the ridge and curls up and back."""
    top, low = [], []
    for k in range(9):
        t = k / 8
        angle = 0.1 + 1.75 * t ** 1.3
        x, z = 0.62 * curl * 2 * math.sin(angle * 0.8) * t ** 0.6, curl * 1.15 * t ** 1.9
        wide = height * (1 - t) ** 1.25 * 0.92 + 0.05
        normal = Vector((-math.sin(angle * 0.62), math.cos(angle * 0.62)))
        spine = Vector((x - 0.3, z))
        top.append(tuple(spine + normal * (wide + 0.02)))
        low.append(tuple(spine))
    return prism(low + top[::-1], 0.13, "Ridge tile")


def _flower(size):
    """The flower of tiles (中花): a coin of four tiles in a fan of leaves."""
    lobes = []
    for k in range(33):
        a = math.pi * k / 32
        r = size * (0.72 + 0.28 * abs(math.cos(4.0 * a)) ** 0.7) * (0.62 + 0.38 * math.sin(a))
        lobes.append((r * math.cos(a) * 1.15, r * math.sin(a)))
    shape = prism(lobes, 0.11, "Ridge tile")
    disc = [(size * 0.22 * math.cos(2 * math.pi * k / 14), size * 0.45 + size * 0.22 * math.sin(2 * math.pi * k / 14)) for k in range(14)]
    return shape.add(prism(disc, 0.15, "Limewash"))


def hip_ridges(roof, curl=11):
    """Of a hip-and-gable roof: gable ridges (垂脊) down the slopes, hip ridges (戗脊) out to corners that sweep up."""
    shape, seam = Shape(), roof.run(-1) - (roof.half - roof.gable)
    for end in (-1, 1):
        for side in (-1, 1):
            down = [roof.point(end * roof.gable, side * seam * k / 6, 0.0) for k in range(7)]
            _ridge(shape, down, lambda t: 1.0)
            _ridge(shape, _swept(roof, end, side, seam, curl), lambda t: 1.0 - 0.7 * max(0.0, t - 0.55) / 0.45)
    return shape


def _swept(roof, end, side, seam, curl):
    reach = roof.front - seam
    path = [roof.point(end * (roof.gable + reach * k / 12), side * (seam + reach * k / 12), 0.0) for k in range(13)]
    step = path[-1] - path[-2]
    flat = Vector((step.x, step.y, 0)).normalized()
    angle = math.atan2(step.z, step.to_2d().length)
    for k in range(10):
        angle = min(1.45, angle + math.radians(curl * 0.35 + 0.12 * curl * k))
        path.append(path[-1] + (flat * math.cos(angle) + Vector((0, 0, math.sin(angle)))) * 0.115)
    return path


def _ridge(shape, path, taper):
    for material, wide, low, high in (("Tile rows", 0.12, -0.05, 0.10), ("Limewash", 0.075, 0.10, 0.19), ("Ridge tile", 0.10, 0.19, 0.27)):
        profile = [(-wide, low), (wide, low), (wide * 0.93, high), (-wide * 0.93, high)]
        shape.add(sweep(path, profile, material, scale=taper))


def gable_fields(roof):
    """The upright triangles (山花) of a hip-and-gable roof, boarded."""
    shape, seam = Shape(), roof.front - (roof.half - roof.gable)
    for end in (-1, 1):
        x, low = end * (roof.gable - 0.1), roof.ridge - roof.drop(seam) - 0.05
        rim = [roof.point(x, seam * (2 * k / 12 - 1), 0.0) for k in range(13)]
        ids = [shape.point(p) for p in rim] + [shape.point((x, seam, low)), shape.point((x, -seam, low))]
        order = ids if end < 0 else ids[::-1]
        shape.face(order, [(shape.points[i].y, shape.points[i].z) for i in order], "Lacquered timber")
    return shape


def whole(roof, rng, curl=0.5, ornament=0.55):
    """The roof with all that belongs to it."""
    shape = tiles(roof, rng).add(underside(roof)).add(main_ridge(roof, curl=curl, ornament=ornament))
    return shape.add(hip_ridges(roof)).add(gable_fields(roof)) if roof.hipped else shape.add(barge_boards(roof))


def pent(width, run, top, rng, steep=0.5):
    """A lean-to roof (腰檐) from a wall at y = 0 down to -y, centred on x."""
    roof = HallRoof(half=width / 2, front=run, back=0.0, ridge=top, steep=steep, lift=0.0)
    shape = Shape()
    _slope(shape, roof, -1, rng)
    for k in range(int(2 * (roof.half - 0.1) / 0.27)):
        _rafter(shape, roof, 0.27 * k - roof.half + 0.15, -1, 0.045)
    sheet = surface(lambda u, v: (roof.point((2 * u - 1) * roof.half, -run * v, -0.04), ((2 * u - 1) * roof.half, v * run)), 2, 3,
                    "Ceiling board")
    ridge = sweep([(-roof.half, -0.06, top + 0.02), (roof.half, -0.06, top + 0.02)],
                  [(-0.08, -0.03), (0.08, -0.03), (0.08, 0.08), (-0.08, 0.12)], "Ridge tile")
    return shape.add(sheet).add(ridge)
