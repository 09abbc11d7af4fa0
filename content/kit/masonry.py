"""Stonework: platform, steps, flagstones, bridge, walls with a tiled coping, rocks."""
import math

from mathutils import Matrix, Vector, noise

from forms import block, lathe, prism, slab
from shape import Shape, at, turned

STONE = "Sandstone"


def shade(rng, spread=0.14):
    """A tint for one stone: no two of a quarry are alike."""
    light = 1 - spread * rng.random()
    return (light * (1 + 0.03 * rng.random()), light, light * (0.97 + 0.03 * rng.random()), 1)


def polygon(sides, radius, start=0.0):
    return [(radius * math.cos(start + 2 * math.pi * k / sides), radius * math.sin(start + 2 * math.pi * k / sides))
            for k in range(sides)]


def _stone(shape, outline, top, thickness, rng, chamfer=0.015):
    stone = slab(outline, top, thickness, STONE, chamfer).slide_uv(rng.random() * 3, rng.random() * 3)
    shape.add(stone, at(0, 0, -0.004 * rng.random()), shade(rng))


def platform(sides, radius, height, foot, rng):
    """A polygonal platform (台基): courses of squared stone down to `foot`, edge stones (阶条石), flags within."""
    shape, edge = Shape(), 0.42
    outer, inner = polygon(sides, radius), polygon(sides, radius - edge / math.cos(math.pi / sides))
    for k in range(sides):
        a, b = Vector(outer[k]), Vector(outer[(k + 1) % sides])
        c, d = Vector(inner[(k + 1) % sides]), Vector(inner[k])
        for j in range(2):
            s, t = j / 2 + 0.001, (j + 1) / 2 - 0.001
            _stone(shape, [a.lerp(b, s), a.lerp(b, t), d.lerp(c, t), d.lerp(c, s)], height, 0.16, rng)
        _courses(shape, a, b, foot, height - 0.16, rng)
    _flags(shape, inner, height - 0.004, rng)
    return shape


def _courses(shape, a, b, foot, top, rng):
    """The face of the platform between two corners: courses of stones with open joints."""
    way, length = (b - a).normalized(), (b - a).length
    rows = max(1, round((top - foot) / 0.28))
    for row in range(rows):
        low, high = foot + (top - foot) * row / rows, foot + (top - foot) * (row + 1) / rows
        x = -0.3 * (row % 2)
        while x < length:
            wide = rng.uniform(0.5, 0.85)
            x0, x1 = max(0.0, x), min(length, x + wide)
            if x1 - x0 > 0.05:
                stone = block((x1 - x0 - 0.008, 0.3, high - low - 0.006), STONE, 0.016).slide_uv(rng.random(), rng.random())
                middle = a + way * (x0 + x1) / 2
                matrix = at(middle.x, middle.y, (low + high) / 2) @ turned(math.atan2(way.y, way.x)) @ at(0, 0.19 + 0.012 * rng.random(), 0)
                shape.add(stone, matrix, shade(rng))
            x += wide


def _flags(shape, outline, top, rng):
    """Square flags cut to a convex outline."""
    size = 0.62
    span = int(max(abs(c) for p in outline for c in p) / size) + 1
    for i in range(-span, span):
        for j in range(-span, span):
            shift = 0.5 * size * (j % 2)
            square = [(i * size + shift, j * size), ((i + 1) * size + shift, j * size),
                      ((i + 1) * size + shift, (j + 1) * size), (i * size + shift, (j + 1) * size)]
            cut = clip(square, outline)
            if len(cut) > 2 and area(cut) > 0.02:
                _stone(shape, shrink(cut, 0.004), top, 0.08, rng, 0.008)


def clip(subject, outline):
    """The part of a convex polygon inside another (Sutherland and Hodgman); both counter-clockwise."""
    for a, b in zip(outline, outline[1:] + outline[:1]):
        def inside(p):
            return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
        result = []
        for p, q in zip(subject, subject[1:] + subject[:1]):
            if inside(p) >= 0:
                result.append(p)
            if inside(p) * inside(q) < 0:
                t = inside(p) / (inside(p) - inside(q))
                result.append((p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t))
        subject = result
        if not subject:
            break
    return subject


def area(outline):
    return sum(a[0] * b[1] - a[1] * b[0] for a, b in zip(outline, outline[1:] + outline[:1])) / 2


def shrink(outline, by):
    centre = sum((Vector(p) for p in outline), Vector((0, 0))) / len(outline)
    return [Vector(p) + (centre - Vector(p)).normalized() * by for p in outline]


def steps(width, rise, count, rng):
    """A flight (踏跺) down along -y from z = 0 (top) at y = 0, between two sloping cheeks."""
    shape, tread = Shape(), 0.34
    for k in range(count):
        z = -rise * (k + 1) / (count + 1)
        stone = block((width - 0.02 * rng.random(), tread + 0.04, 0.30), STONE, 0.018).slide_uv(rng.random(), rng.random())
        shape.add(stone, at(0, -tread * (k + 0.5), z - 0.15), shade(rng))
    run = tread * (count + 0.45)
    for side in (-1, 1):
        cheek = prism([(0, -0.42), (run, -rise - 0.1), (run, -rise + 0.05), (run - 0.06, -rise + 0.1), (0.02, 0.03), (0, 0.03)], 0.26, STONE)
        cheek.slide_uv(rng.random(), rng.random())
        shape.add(cheek, at(side * (width / 2 + 0.13), 0, 0) @ turned(-math.pi / 2), shade(rng))
    return shape


def flagstone_path(centreline, width, height, rng):
    """Irregular flags laid along a line of (x, y); height(x, y) is the ground. Only their faces rise from it."""
    shape, points = Shape(), [Vector(p) for p in centreline]
    edges = [_cross(points, i, width) for i in range(len(points))]
    for (a0, a1), (b0, b1) in zip(edges, edges[1:]):
        cuts = sorted(rng.uniform(0.3, 0.7) for _ in range(1)) if rng.random() < 0.75 else [0.33, 0.68]
        marks = [0.0, *cuts, 1.0]
        for s, t in zip(marks, marks[1:]):
            lean = [rng.uniform(-0.03, 0.03) for _ in range(4)]
            quad = [a0.lerp(a1, s + 0.012 + lean[0] * (s > 0)), a0.lerp(a1, t - 0.012 + lean[1] * (t < 1)),
                    b0.lerp(b1, t - 0.012 + lean[2] * (t < 1)), b0.lerp(b1, s + 0.012 + lean[3] * (s > 0))]
            quad = shrink([p + Vector((rng.uniform(-0.02, 0.02), rng.uniform(-0.02, 0.02))) for p in quad], 0.012)
            middle = sum(quad, Vector((0, 0))) / 4
            top = height(*middle) + 0.035 + 0.012 * rng.random()
            _stone(shape, quad if area([tuple(p) for p in quad]) > 0 else quad[::-1], top, 0.14, rng, 0.02)
    return shape


def stepping_stone(rng, radius=0.36, depth=0.6):
    """One flat stone to step on in shallow water; its top at z = 0."""
    outline = [(radius * rng.uniform(0.85, 1.1) * math.cos(a), radius * rng.uniform(0.85, 1.1) * math.sin(a))
               for a in (2 * math.pi * k / 9 for k in range(9))]
    return slab(outline, 0.0, depth, STONE, 0.035).slide_uv(rng.random(), rng.random())


def _cross(points, i, width):
    way = (points[min(i + 1, len(points) - 1)] - points[max(i - 1, 0)]).normalized()
    side = Vector((-way.y, way.x)) * width / 2
    return points[i] - side, points[i] + side


def arched_bridge(span, width, crown, rng):
    """A low single-arch bridge along y, about the origin: voussoirs, deck slabs, and kerb rails with posts."""
    shape, count = Shape(), 12
    def deck(y):
        return crown * (1 - (2 * y / span) ** 2 * 0.92)
    for k in range(count):
        y0, y1 = span * (k / count - 0.5), span * ((k + 1) / count - 0.5)
        z0, z1 = deck(y0), deck(y1)
        tilt = math.atan2(z1 - z0, y1 - y0)
        stone = block((width, math.hypot(y1 - y0, z1 - z0) - 0.008, 0.14), STONE, 0.014).slide_uv(rng.random(), rng.random())
        shape.add(stone, at(0, (y0 + y1) / 2, (z0 + z1) / 2 - 0.07) @ Matrix.Rotation(tilt, 4, "X"), shade(rng))
        for side in (-1, 1):
            kerb = block((0.16, math.hypot(y1 - y0, z1 - z0) - 0.006, 0.22), STONE, 0.02).slide_uv(rng.random(), rng.random())
            shape.add(kerb, at(side * (width / 2 - 0.02), (y0 + y1) / 2, (z0 + z1) / 2 + 0.1) @ Matrix.Rotation(tilt, 4, "X"), shade(rng))
    _arch(shape, span * 0.74, width - 0.16, crown - 0.16, rng)
    _haunches(shape, span, width - 0.2, deck, rng)
    for side in (-1, 1):
        for y in (-0.46, -0.17, 0.17, 0.46):
            post = lathe([(0.085, -0.1), (0.085, 0.36), (0.06, 0.39), (0.085, 0.43), (0.09, 0.48), (0.06, 0.54), (0.0, 0.56)], 8, STONE)
            shape.add(post, at(side * (width / 2 - 0.02), y * span, deck(y * span)), shade(rng))
    return shape


def _arch(shape, span, width, top, rng):
    """The ring of wedge stones under the deck."""
    rise, count = top + 0.62, 13
    def spot(t, out):
        a = math.pi * t
        return Vector((0, -(span / 2 + out) * math.cos(a), (rise - 0.16 + out) * math.sin(a) - 0.62))
    for k in range(count):
        s, t = k / count + 0.002, (k + 1) / count - 0.002
        stone = Shape()
        corners = [spot(s, 0), spot(t, 0), spot(t, 0.15), spot(s, 0.15)]
        ids = [[stone.point(c + Vector((x, 0, 0))) for c in corners] for x in (-width / 2 - 0.03, width / 2 + 0.03)]
        uv = [(0, 0), (0.3, 0), (0.3, 0.2), (0, 0.2)]
        stone.face(ids[0], uv, STONE)
        stone.face(ids[1][::-1], uv[::-1], STONE)
        for i in range(4):
            j = (i + 1) % 4
            stone.face((ids[0][j], ids[0][i], ids[1][i], ids[1][j]), [(0, 0), (0.3, 0), (0.3, width), (0, width)], STONE)
        shape.add(stone.slide_uv(rng.random(), rng.random()), tint=shade(rng))


def _haunches(shape, span, width, deck, rng):
    """Masonry between the arch and the deck, course by course, on both sides."""
    for k in range(20):
        y0, y1 = span * (k / 20 - 0.5), span * ((k + 1) / 20 - 0.5)
        middle = (y0 + y1) / 2
        inside = 1 - (2 * middle / (span * 0.74)) ** 2
        low = (deck(0) - 0.32 + 0.62) * math.sqrt(inside) - 0.5 if inside > 0 else -0.9
        high = deck(middle) - 0.06
        if high - low > 0.02:
            stone = block((width, y1 - y0, high - low), STONE).slide_uv(rng.random(), rng.random())
            shape.add(stone, at(0, middle, (low + high) / 2), shade(rng, 0.08))


def rock(seed, rough=0.32, squash=0.7):
    """A weathered boulder of about 1 m, flat below."""
    shape, rows, columns = Shape(), 9, 14
    def spot(u, v):
        a, b = 2 * math.pi * u, math.pi * (v - 0.5)
        way = Vector((math.cos(a) * math.cos(b), math.sin(a) * math.cos(b), math.sin(b)))
        where = way * 1.3 + Vector((seed * 7.3, seed * 3.1, seed))
        size = 0.5 * (1 + rough * noise.fractal(where, 0.9, 2.1, 4) + 0.35 * rough * noise.cell(where * 1.7))
        return Vector((way.x * size, way.y * size, way.z * size * squash))
    grid = [[shape.point(spot(i / columns, j / rows)) for i in range(columns)] for j in range(rows + 1)]
    for j in range(rows):
        for i in range(columns):
            k = (i + 1) % columns
            corners = (grid[j][i], grid[j][k], grid[j + 1][k], grid[j + 1][i])
            cell = ((i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1))
            shape.face(corners, [(c / columns * 2.6, r / rows * 1.3) for c, r in cell], "Mossy rock")
    return shape
