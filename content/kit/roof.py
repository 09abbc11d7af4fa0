"""A pyramidal roof of curved hips (攒尖顶): grey tiles laid in rows, rafters below, ridges with upturned ends, finial.

One face is made in its own frame: x along the eave, y outward from the apex, z up. The others are its copies turned
about z. The face's height is a curve of the distance from the apex, flatter toward the eave (举折), and it rises
smoothly toward the corners (翼角起翘), which also reach out a little (出翘)."""
import math
from dataclasses import dataclass

from mathutils import Vector

from forms import lathe, surface, sweep
from shape import Shape, turned


@dataclass(frozen=True)
class Roof:
    sides: int = 6
    eave: float = 4.1         # from the axis to the middle of an eave, in plan
    apex: float = 6.0         # height of the surface at the axis
    steep: float = 1.05       # slope at the apex
    shallow: float = 0.36     # slope at the eave
    rise: float = 0.72        # of the corners over the middle of the eave
    reach: float = 0.30       # of the corners outward
    row: float = 0.215        # from cover tile to cover tile
    course: float = 0.15      # visible length of a tile

    @property
    def half_tangent(self):
        return math.tan(math.pi / self.sides)

    @property
    def corner(self):
        """Distance along y of the eave at the corners."""
        return self.eave + self.reach

    @property
    def half_width(self):
        return self.corner * self.half_tangent

    def eave_at(self, x):
        return self.eave + self.reach * min(1.0, abs(x) / self.half_width) ** 3

    def height(self, x, y):
        t = y / self.eave
        drop = self.steep * y - (self.steep - self.shallow) * self.eave * t ** 1.8 / 1.8
        beside = min(1.0, abs(x) / max(1e-6, y * self.half_tangent))
        return self.apex - drop + self.rise * beside ** 2.6 * (y / self.corner) ** 3.5

    def point(self, x, y, lift=0.0):
        return Vector((x, y, self.height(x, y) + lift))

    def frame(self, x, y):
        """Across, down the slope, and up from the surface, at a place of the face."""
        e = 0.01
        down = (self.point(x, y + e) - self.point(x, y - e)).normalized()
        across = (self.point(x + e, y) - self.point(x - e, y)).normalized()
        above = across.cross(down).normalized()
        return down.cross(above), down, above

    def hip(self, y, lift=0.0):
        """A place on the hip between a face and the next, in the face's frame."""
        return self.point(y * self.half_tangent, y, lift)

    def turn(self, k):
        return turned(2 * math.pi * k / self.sides)


def tiled_face(roof, rng):
    """Pan and cover tiles of one face, the under-bed that closes their gaps, and the ornamented eave ends."""
    shape = _bed(roof)
    count = int(roof.half_width / roof.row)
    for k in range(-count, count + 1):
        _row(shape, roof, k * roof.row, True, rng)
    for k in range(-count - 1, count + 1):
        _row(shape, roof, (k + 0.5) * roof.row, False, rng)
    return shape


def _bed(roof):
    def spot(u, v):
        x = (2 * u - 1) * roof.half_width
        y = roof.eave_at(x)
        v = 0.004 + 0.996 * v
        return roof.point(x * v, y * v, -0.015), (x * v, y * v), (0.45, 0.45, 0.45, 1)
    return surface(spot, 20, 12, "Grey tile")


def _row(shape, roof, x, cover, rng):
    low, high = roof.eave_at(x) + (0.04 if cover else 0.07), abs(x) / roof.half_tangent + 0.06
    count = int((low - high) / roof.course)
    if count < 1:
        return
    for k in range(count + 1):
        y = low - k * roof.course
        _tile(shape, roof, x, y, max(high, y - roof.course * 1.25), cover, rng)
    (_round_end if cover else _drip_end)(shape, roof, x, low)


COVER = [(-0.080, 0.004), (-0.058, 0.046), (0.0, 0.064), (0.058, 0.046), (0.080, 0.004)]
PAN = [(-0.105, 0.040), (-0.045, 0.006), (0.045, 0.006), (0.105, 0.040)]


def _tile(shape, roof, x, low, high, cover, rng):
    """One tile: a bent plate, its lower end lifted onto the next, with a lip that shows its thickness."""
    section, thick = (COVER, 0.014) if cover else (PAN, 0.012)
    side, light = rng.uniform(-0.006, 0.006), rng.uniform(0.70, 1.0)
    tint, du, dv = (light, light, light * rng.uniform(0.97, 1.03), 1), rng.random(), rng.random()
    rings = []
    for y, lift in ((high, 0.0), (low, thick + rng.uniform(0, 0.006)), (low, 0.0)):
        across, _, above = roof.frame(x, y)
        origin = roof.point(x + side, y)
        rings.append([shape.point(origin + across * a + above * (b + lift), tint) for a, b in section])
    for (a, b), v in ((rings[:2], (0.0, roof.course)), (rings[1:], (roof.course, roof.course + thick))):
        for i in range(len(section) - 1):
            u0, u1 = 0.06 * i + du, 0.06 * (i + 1) + du
            shape.face((a[i], a[i + 1], b[i + 1], b[i]),
                       [(u0, v[0] + dv), (u1, v[0] + dv), (u1, v[1] + dv), (u0, v[1] + dv)], "Grey tile")


def _round_end(shape, roof, x, y):
    """The round end (瓦当) that closes a row of cover tiles."""
    across, down, above = roof.frame(x, y)
    origin = roof.point(x, y) + above * 0.022 + down * 0.006
    rim = [shape.point(origin + across * 0.072 * math.cos(a) + above * 0.06 * math.sin(a))
           for a in (2 * math.pi * k / 10 for k in range(10))]
    boss = shape.point(origin + down * 0.018)
    for i in range(10):
        shape.face((rim[(i + 1) % 10], rim[i], boss), [(0, 0), (0.05, 0), (0.02, 0.05)], "Ridge tile")


def _drip_end(shape, roof, x, y):
    """The pointed lip (滴水) that throws the rain off the end of a row of pan tiles."""
    across, down, above = roof.frame(x, y)
    origin = roof.point(x, y) + down * 0.002
    outline = [(-0.1, 0.05), (-0.045, 0.014), (0.045, 0.014), (0.1, 0.05), (0.085, 0.0), (0.04, -0.05), (0.0, -0.085),
               (-0.04, -0.05), (-0.085, 0.0)]
    ids = [shape.point(origin + across * a + above * b + down * max(0.0, -b) * 0.4) for a, b in outline]
    shape.face(ids, outline, "Ridge tile")


def underside(roof):
    """What one sees looking up: boards, the rafters on their way to the eave, and the fascia that ends them."""
    def spot(u, v):
        x = (2 * u - 1) * roof.half_width
        y, v = roof.eave_at(x), 0.004 + 0.996 * v
        return roof.point(x * v, y * v, -0.055), (x * v, y * v)
    shape = surface(spot, 20, 12, "Ceiling board", flip=True)
    count = int(roof.half_width / roof.row)
    for k in range(-count, count):
        _rafter(shape, roof, (k + 0.5) * roof.row)
    eave = [roof.point(x, roof.eave_at(x) + 0.005, -0.045)
            for x in (roof.half_width * (k / 12 - 1) for k in range(25))]
    return shape.add(sweep(eave, [(-0.016, -0.115), (0.016, -0.115), (0.016, 0.03), (-0.016, 0.03)], "Lacquered timber"))


def _rafter(shape, roof, x):
    start, end = abs(x) / roof.half_tangent + 0.12, roof.eave_at(x) - 0.012
    if end - start < 0.25:
        return
    path = [roof.point(x, start + (end - start) * k / 5, -0.055) for k in range(6)]
    shape.add(sweep(path, [(-0.05, -0.05), (0.05, -0.05), (0.05, 0.0), (-0.05, 0.0)], "Lacquered timber").slide_uv(x, x * 3))


def hip_rafter(roof):
    """The corner beam (角梁) under a hip, out to its tip."""
    path = [roof.hip(0.25 + (roof.corner - 0.2) * k / 12, -0.12) for k in range(13)]
    profile = [(-0.075, -0.16), (0.075, -0.16), (0.075, 0.05), (-0.075, 0.05)]
    return sweep(path, profile, "Lacquered timber", scale=lambda t: 1.0 if t < 0.6 else 1.0 - 0.55 * (t - 0.6))


def hip_ridge(roof):
    """The ridge on a hip: tile course, limed body, rounded cap; beyond the corner it sweeps up and curls."""
    path = _ridge_path(roof)
    straight = len(path) - 12
    def taper(t):
        beyond = t * (len(path) - 1) - straight
        return 1.0 if beyond < 0 else 1.0 - 0.075 * beyond
    base = [(-0.135, -0.04), (0.135, -0.04), (0.115, 0.05), (-0.115, 0.05)]
    body = [(-0.075, 0.05), (0.075, 0.05), (0.075, 0.15), (-0.075, 0.15)]
    cap = [(-0.105, 0.15), (0.105, 0.15), (0.085, 0.195), (0.045, 0.225), (-0.045, 0.225), (-0.085, 0.195)]
    shape = sweep(path, base, "Ridge tile", scale=taper)
    shape.add(sweep(path, body, "Limewash", scale=taper))
    return shape.add(sweep(path, cap, "Ridge tile", scale=taper))


def _ridge_path(roof):
    path = [roof.hip(0.3 + (roof.corner - 0.28) * k / 16, 0.01) for k in range(17)]
    step, angle = path[-1] - path[-2], 0.0
    flat = Vector((step.x, step.y, 0)).normalized()
    angle = math.atan2(step.z, step.to_2d().length)
    for k in range(12):
        angle += math.radians(5 + 1.3 * k)
        path.append(path[-1] + (flat * math.cos(angle) + Vector((0, 0, math.sin(angle)))) * (0.085 - 0.003 * k))
    return path


def finial(height=1.25):
    """The jewel (宝顶) that closes the apex: drum, lotus seat, gourd."""
    profile = [(0.34, -0.30), (0.36, 0.00), (0.30, 0.03), (0.26, 0.08), (0.25, 0.16), (0.32, 0.21), (0.33, 0.25),
               (0.24, 0.29), (0.17, 0.33), (0.17, 0.37), (0.25, 0.44), (0.275, 0.52), (0.25, 0.61), (0.16, 0.68),
               (0.105, 0.72), (0.15, 0.79), (0.165, 0.86), (0.13, 0.94), (0.06, 1.02), (0.022, 1.13), (0.0, 1.25)]
    return lathe([(r * height / 1.25, z * height / 1.25) for r, z in profile], 20, "Ridge tile")


def eave_wedge(roof, purlin, y):
    """The wedge (枕头木) between a straight eave purlin at height `purlin` and the rafters rising to the corner."""
    shape = Shape()
    half = y * roof.half_tangent
    xs = [half * k / 12 for k in range(-12, 13)]
    rows = [[shape.point((x, y + side, z)) for x in xs for z in (purlin, max(purlin, roof.height(x, y) - 0.105))]
            for side in (-0.04, 0.04)]
    for k in range(24):
        for row, order in ((rows[0], 1), (rows[1], -1)):
            face = (row[2 * k], row[2 * k + 2], row[2 * k + 3], row[2 * k + 1])[::order]
            shape.face(face, [(shape.points[i].z, shape.points[i].x) for i in face], "Lacquered timber")
    return shape


