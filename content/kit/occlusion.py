"""How much of the sky each point of a part sees, as a tint: rooms, eaves and stilts grow dark with depth."""
import math

from mathutils import Vector
from mathutils.bvhtree import BVHTree

from shape import Shape

DARKEST, RAYS, REACH = 0.26, 12, 9.0


def _rays(count):
    """Directions over the upper half, cosine-weighted about z (a sunflower's spiral)."""
    rays = []
    for k in range(count):
        up = math.sqrt(1 - (k + 0.5) / count)
        ring, turn = math.sqrt(1 - up * up), k * 2.399963
        rays.append(Vector((ring * math.cos(turn), ring * math.sin(turn), up)))
    return rays


def _normals(shape):
    total = [Vector() for _ in shape.points]
    for indices in shape.faces:
        a, b, c = (shape.points[i] for i in indices[:3])
        normal = (b - a).cross(c - a)
        for i in indices:
            total[i] += normal
    return [n.normalized() if n.length > 1e-9 else Vector((0, 0, 1)) for n in total]


def shade(shape, around=(), ground=None, darkest=DARKEST):
    """Multiplies the shape's tints by what the shape itself, the shapes `around` and a level ground leave of the light.
    Light comes from above mostly, a quarter of it from below the horizon as the ground throws it back."""
    blockers = Shape().add(shape)
    for other in around:
        blockers.add(other)
    tree = BVHTree.FromPolygons(blockers.points, blockers.faces)
    rays, known = _rays(RAYS), {}
    for i, (point, normal) in enumerate(zip(shape.points, _normals(shape))):
        key = (*(round(c, 2) for c in point), *(round(c, 1) for c in normal))
        if key not in known:
            known[key] = _seen(tree, point, normal, rays, ground)
        light = darkest + (1 - darkest) * known[key]
        r, g, b, a = (*shape.tints[i], 1.0)[:4]
        shape.tints[i] = (r * light, g * light, b * light, a)
    return shape


def _seen(tree, point, normal, rays, ground):
    turn = Vector((0, 0, 1)).rotation_difference(normal)
    start, got = point + normal * 0.02, 0.0
    for ray in rays:
        way = turn @ ray
        worth = 1.0 if way.z > 0 else 0.30
        if ground is not None and way.z < -0.05 and (start.z - ground) / -way.z < 0.4:
            continue
        hit = tree.ray_cast(start, way, REACH)
        got += worth if hit[0] is None else worth * 0.25 * min(1.0, hit[3] / REACH)
    return min(1.0, got / (0.62 * len(rays)))



def corners(shape, around=(), reach=1.3, darkest=0.42):
    """For rooms, where light comes from all sides: darkens a point by what stands near it, most in corners."""
    def light(tree, point, normal, rays=_rays(RAYS)):
        turn, start = Vector((0, 0, 1)).rotation_difference(normal), point + normal * 0.015
        hits = [tree.ray_cast(start, turn @ ray, reach)[3] for ray in rays]
        return darkest + (1 - darkest) * sum(1.0 if far is None else far / reach for far in hits) / len(rays)
    return _tinted(shape, around, light)


def daylight(shape, around, windows, lamps=(), floor=0.26, strength=1.0):
    """How a room's light spreads from its windows (middle, way it shines, m2 times brightness) and its lamps (place,
    brightness), with what stands in between; `floor` is what comes from all the walls together. Form factors of small
    panes: area cos cos / (pi d2)."""
    panes = [(Vector(p), Vector(way).normalized(), area) for p, way, area in windows] + [(Vector(p), None, glow) for p, glow in lamps]

    def light(tree, point, normal):
        got, start = 0.0, point + normal * 0.02
        for place, way, area in panes:
            to = place - start
            far = max(to.length, 0.6)
            facing = normal.dot(to) / far
            worth = area * facing * (1.0 if way is None else max(0.0, -way.dot(to) / far)) / (math.pi * far * far)
            if worth > 0.002 and tree.ray_cast(start, to.normalized(), far - 0.25)[0] is None:
                got += worth
        return min(1.0, floor + strength * got)
    return _tinted(shape, around, light)


def _pulled_in(shape, part):
    """Each point, drawn that part of the way to the middle of its faces."""
    total, count = [Vector() for _ in shape.points], [0] * len(shape.points)
    for indices in shape.faces:
        middle = sum((shape.points[i] for i in indices), Vector()) / len(indices)
        for i in indices:
            total[i] += middle
            count[i] += 1
    return [p.lerp(t / n, part) if n else p for p, t, n in zip(shape.points, total, count)]


def _tinted(shape, around, light):
    """Multiplies the shape's tints by light(tree of all faces but glass, point, normal); near points that face alike are asked once.
    It asks a third of the way into a point's faces: the ends of timbers lie inside others, where it is dark."""
    blockers = Shape().add(shape)
    for other in around:
        blockers.add(other)
    solid = [face for face, material in zip(blockers.faces, blockers.materials) if "glass" not in material.lower()]
    tree = BVHTree.FromPolygons(blockers.points, solid)
    known = {}
    for i, (point, normal) in enumerate(zip(_pulled_in(shape, 0.35), _normals(shape))):
        key = (*(round(c, 2) for c in point), *(round(c, 1) for c in normal))
        if key not in known:
            known[key] = light(tree, point, normal)
        r, g, b, a = (*shape.tints[i], 1.0)[:4]
        shape.tints[i] = (r * known[key], g * known[key], b * known[key], a)
    return shape
