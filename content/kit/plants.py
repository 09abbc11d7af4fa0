"""Bamboo, grass, shrubs, lotus and reeds. Leaves are cards with a masked picture; a clump's leaves take the normals of
the clump's round, so that light falls on it softly and not card by card."""
import math

from mathutils import Quaternion, Vector

from forms import card, surface, tube
from shape import Shape, at, scaled, turned


def leaf_card(shape, foot, way, size, material, normal, rng):
    """A leafy card whose foot is at a place and that grows along a way, turned by chance about it."""
    way = way.normalized()
    right = way.orthogonal().normalized()
    right.rotate(Quaternion(way, rng.uniform(0, 2 * math.pi)))
    right *= size / 2 if right.cross(way).dot(normal) > 0 else -size / 2  # its front looks where its normal points
    corners = [foot - right, foot + right, foot + right + way * size, foot - right + way * size]
    light = rng.uniform(0.7, 1.0)
    ids = [shape.point(c, (light, light, light * 0.95, 1), normal) for c in corners]
    shape.face(ids, [(0, 0), (1, 0), (1, 1), (0, 1)], material)


def leaf_mass(shape, rng, middle, wide, tall, light=1.0, columns=7, rows=4):
    """A dark round within a crown: what one does not see through. Far away, where single leaves are lost, it is the crown."""
    ids = []
    for j in range(rows + 1):
        ring = []
        for i in range(columns):
            around, up = 2 * math.pi * (i + 0.5 * (j % 2)) / columns, math.pi * (0.06 + 0.88 * j / rows)
            out = Vector((math.cos(around) * math.sin(up), math.sin(around) * math.sin(up), -math.cos(up)))
            size = rng.uniform(0.82, 1.1)
            shade = light * (0.62 + 0.38 * j / rows)
            ring.append(shape.point(middle + Vector((out.x * wide, out.y * wide, out.z * tall)) * size, (shade, shade, shade, 1),
                                    (out + Vector((0, 0, 0.35))).normalized()))
        ids.append(ring)
    for j in range(rows):
        for i in range(columns):
            k = (i + 1) % columns
            u, step = i * 0.5, tall / rows
            shape.face((ids[j][i], ids[j][k], ids[j + 1][k], ids[j + 1][i]),
                       [(u, j * step), (u + 0.5, j * step), (u + 0.5, (j + 1) * step), (u, (j + 1) * step)], "Leaf mass")
    shape.face(ids[-1], [(0.3 * i, 0) for i in range(columns)], "Leaf mass")
    shape.face(ids[0][::-1], [(0.3 * i, 0) for i in range(columns)], "Leaf mass")


def bamboo_culm(height, lean, rng):
    """One culm of ci bamboo: thin, its tip drooping, leaves from a third of its height up."""
    shape, path = Shape(), []
    for k in range(11):
        t = k / 10
        out = lean * height * (0.25 * t + 0.75 * t ** 3.2)
        path.append(Vector((out, 0.02 * height * math.sin(t * 2.2), height * (t - 0.10 * lean * 2 * t ** 4))))
    radius = 0.0042 * height
    shape.add(tube(path, [radius * (1 - 0.85 * k / 10) for k in range(11)], 6, "Bamboo culm"))
    for k in range(int(height * 6.5)):
        t = 0.32 + 0.68 * (k + rng.random()) / (height * 6.5)
        i = min(9, int(t * 10))
        spot = path[i].lerp(path[i + 1], t * 10 - i)
        angle = rng.uniform(0, 2 * math.pi)
        way = Vector((math.cos(angle), math.sin(angle), rng.uniform(-0.9, 0.15)))
        normal = Vector((math.cos(angle) * 0.6, math.sin(angle) * 0.6, 0.75)).normalized()
        leaf_card(shape, spot - way * 0.05, way, rng.uniform(0.55, 0.95) * (1.05 - 0.3 * t), "Bamboo leaves", normal, rng)
    return shape


def bamboo_clump(rng, culms=15, height=7.0):
    """A clump that leans outward all round, about 5 m across its crown."""
    shape = Shape()
    for k in range(culms):
        angle, far = 2 * math.pi * k / culms + rng.uniform(-0.3, 0.3), math.sqrt(rng.random()) * 0.75
        culm = bamboo_culm(height * rng.uniform(0.7, 1.1), rng.uniform(0.06, 0.34), rng)
        shape.add(culm, at(far * math.cos(angle), far * math.sin(angle), -0.05) @ turned(angle))
    return shape


def _blades(shape, rng, x, y, width, height):
    """A standing card of blades with a face on each side, both lit as the ground is: a face that turned its normal
    away from the sky would look black."""
    blades = card(width, height, "Grass")
    light = rng.uniform(0.8, 1.0)
    matrix = at(x, y, -0.03) @ turned(rng.uniform(0, math.pi)) @ turned(rng.uniform(-0.35, 0.35), "X")
    for way in (matrix, matrix @ scaled(1, -1, 1)):
        shape.add(blades, way, (light, light, light, 1))
    shape.normals = [Vector((0, 0, 1))] * len(shape.points)


def grass_patch(rng, radius=0.8, cards=15):
    """A patch of grass, taller in its middle."""
    shape = Shape()
    for _ in range(cards):
        angle, far = rng.uniform(0, 2 * math.pi), radius * math.sqrt(rng.random())
        size = 0.42 * (1.1 - 0.55 * far / radius) * rng.uniform(0.7, 1.1)
        _blades(shape, rng, far * math.cos(angle), far * math.sin(angle), size * 1.7, size)
    return shape


def reeds(rng, height=1.1, cards=6):
    """Reeds for the water's edge: tall and narrow."""
    shape = Shape()
    for _ in range(cards):
        _blades(shape, rng, rng.uniform(-0.12, 0.12), rng.uniform(-0.12, 0.12), 0.5, height * rng.uniform(0.7, 1.0))
    return shape


def shrub(rng, radius=0.7, cards=70):
    """A rounded evergreen shrub."""
    shape = Shape()
    for _ in range(cards):
        angle, up = rng.uniform(0, 2 * math.pi), rng.uniform(-0.1, 1)
        ring = math.sqrt(max(0, 1 - up * up))
        way = Vector((ring * math.cos(angle), ring * math.sin(angle), up))
        spot, normal = way * radius * rng.uniform(0.2, 0.75) + Vector((0, 0, 0.12)), (way + Vector((0, 0, 0.35))).normalized()
        leaf_card(shape, spot, way + Vector((0, 0, 0.2)), radius * rng.uniform(0.55, 0.85), "Shrub leaves", normal, rng)
    return shape


def far_tree(rng, height=11.0):
    """A tree for the far groves: a trunk and some sixty large cards about one or two rounds."""
    shape = Shape()
    shape.add(tube([(0, 0, -0.5), (0.1, 0, height * 0.35), (0, 0.1, height * 0.7)], [0.28, 0.2, 0.08], 5, "Bark"))
    for _ in range(66):
        angle, up = rng.uniform(0, 2 * math.pi), rng.uniform(-1, 1)
        ring = math.sqrt(max(0, 1 - up * up))
        way = Vector((ring * math.cos(angle), ring * math.sin(angle), up))
        spread = rng.uniform(0.7, 1.0) * height
        spot = Vector((way.x * 0.27 * spread, way.y * 0.27 * spread, 0.54 * height + 0.42 * way.z * spread))
        lit = way + Vector((0, 0, 0.3))
        leaf_card(shape, spot - way, lit, rng.uniform(2.2, 3.4), "Shrub leaves", lit.normalized(), rng)
    return shape


def lotus_leaf(radius, rng, raised=0.0):
    """A lotus leaf floating, or raised on its stalk as a shallow, waved bowl."""
    notch, phase = rng.uniform(0, 6.28), rng.uniform(0, 6.28)
    bowl = 0.16 if raised else 0.015
    def spot(u, v):
        a = 2 * math.pi * u
        r = radius * v * (1 + 0.04 * math.sin(5 * a + notch))
        wave = (0.06 if raised else 0.012) * math.sin(3 * a + phase) * v * v
        z = radius * (bowl * v ** 1.6 + wave)
        return (r * math.cos(a), r * math.sin(a), raised + z), (0.5 + 0.49 * v * math.cos(a), 0.5 + 0.49 * v * math.sin(a))
    shape = surface(spot, 20, 4, "Lotus leaf", flip=True, wrap=True)
    if raised:
        shape.add(tube([(0.05, 0.02, -0.6), (0.02, 0.0, raised * 0.5), (0, 0, raised + 0.004)], 0.008, 6, "Bamboo culm"))
    return shape


def lotus_flower(raised, opened=0.7):
    """A lotus flower on its stalk: two rings of cupped petals."""
    shape = Shape()
    for ring, (count, spread, length) in enumerate(((7, opened, 0.15), (6, opened * 0.55, 0.13))):
        for k in range(count):
            angle = 2 * math.pi * (k + 0.5 * ring) / count
            def spot(u, v, spread=spread, length=length):
                half = 0.042 * math.sin(math.pi * min(1, v * 0.92 + 0.08)) ** 0.8 * (2 * u - 1)
                tilt = spread * (1 - 0.55 * v)
                return (length * v * math.sin(tilt) + 0.012 - 3.5 * half * half, half, length * v * math.cos(tilt)), (u, v), \
                    (1, 1 - 0.35 * v, 1 - 0.3 * v, 1) if v > 0.5 else (1, 1, 1, 1)
            shape.add(surface(spot, 4, 5, "Lotus petal"), at(0, 0, raised) @ turned(angle))
    return shape.add(tube([(0.05, 0, -0.6), (0.01, 0, raised * 0.6), (0, 0, raised + 0.01)], 0.008, 6, "Bamboo culm"))
