"""The forms that parts are made of: boxes, prisms, turned pieces, tubes, sweeps and surfaces."""
import math
from mathutils import Vector

from shape import Shape


def project_uv(shape, grain=None):
    """Lays the picture on each face along the two axes it faces least; its v runs along the grain axis if it can."""
    for number, indices in enumerate(shape.faces):
        corner = [shape.points[i] for i in indices]
        normal = _newell(corner)
        facing = max(range(3), key=lambda a: abs(normal[a]))
        u, v = [a for a in range(3) if a != facing]
        if grain == u:
            u, v = v, u
        shape.uvs[number] = [(p[u], p[v]) for p in corner]
    return shape


def _newell(corner):
    normal = Vector((0, 0, 0))
    for a, b in zip(corner, corner[1:] + corner[:1]):
        normal += Vector(((a.y - b.y) * (a.z + b.z), (a.z - b.z) * (a.x + b.x), (a.x - b.x) * (a.y + b.y)))
    return normal


def block(size, material, chamfer=0.0, grain=None):
    """A box about the origin; with a chamfer its edges catch the light."""
    half = Vector(size) / 2
    shape = _chamfered(half, min(chamfer, min(half) * 0.9), material) if chamfer else _plain(half, material)
    return project_uv(shape, grain)


def _plain(half, material):
    shape = Shape()
    for z in (-1, 1):
        for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
            shape.point((x * half.x, y * half.y, z * half.z))
    for indices in ((3, 2, 1, 0), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)):
        shape.face(indices, [(0, 0)] * 4, material)
    return shape


def _chamfered(half, cut, material):
    """Each corner of the box becomes three points, one a face."""
    shape, index = Shape(), {}
    signs = [(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]
    for sign in signs:
        for axis in range(3):
            inset = [half[a] - (0 if a == axis else cut) for a in range(3)]
            index[sign, axis] = shape.point([s * i for s, i in zip(sign, inset)])
    for axis in range(3):
        for side in (-1, 1):
            _outward(shape, [index[s, axis] for s in _ring(axis, side)], material)
    for axis in range(3):
        b, c = [a for a in range(3) if a != axis]
        for sb in (-1, 1):
            for sc in (-1, 1):
                low, high = [_sign(axis, e, b, sb, c, sc) for e in (-1, 1)]
                _outward(shape, [index[low, b], index[high, b], index[high, c], index[low, c]], material)
    for sign in signs:
        _outward(shape, [index[sign, a] for a in range(3)], material)
    return shape


def _sign(axis, e, b, sb, c, sc):
    sign = [0, 0, 0]
    sign[axis], sign[b], sign[c] = e, sb, sc
    return tuple(sign)


def _ring(axis, side):
    b, c = [a for a in range(3) if a != axis]
    return [_sign(axis, side, b, sb, c, sc) for sb, sc in ((-1, -1), (1, -1), (1, 1), (-1, 1))]


def _outward(shape, indices, material):
    """Adds a face of a form that is convex about the origin, turned outward."""
    corner = [shape.points[i] for i in indices]
    if _newell(corner).dot(sum(corner, Vector())) < 0:
        indices = indices[::-1]
    shape.face(indices, [(0, 0)] * len(indices), material)


def slab(outline, top, thickness, material, chamfer=0.015):
    """A flat stone with the given outline (counter-clockwise, in plan), its top edge chamfered; no underside."""
    shape, count = Shape(), len(outline)
    centre = sum((Vector(p) for p in outline), Vector((0, 0))) / count
    inner = [Vector(p) + (centre - Vector(p)).normalized() * chamfer * 1.4 for p in outline]
    rings = [[shape.point((p[0], p[1], z)) for p in ring]
             for ring, z in ((outline, top - thickness), (outline, top - chamfer), (inner, top))]
    for low, high in zip(rings, rings[1:]):
        for i in range(count):
            j = (i + 1) % count
            shape.face((low[i], low[j], high[j], high[i]), [(0, 0)] * 4, material)
    shape.face(rings[-1], [(0, 0)] * count, material)
    return project_uv(shape)


def prism(outline, depth, material, grain=None):
    """An outline in x and z (counter-clockwise seen from -y), given thickness along y about the origin."""
    shape, count = Shape(), len(outline)
    front = [shape.point((x, -depth / 2, z)) for x, z in outline]
    back = [shape.point((x, depth / 2, z)) for x, z in outline]
    shape.face(front, [(0, 0)] * count, material)
    shape.face(back[::-1], [(0, 0)] * count, material)
    for i in range(count):
        j = (i + 1) % count
        shape.face((front[j], front[i], back[i], back[j]), [(0, 0)] * 4, material)
    return project_uv(shape, grain)


def lathe(profile, sides, material, squash=1.0):
    """A piece turned about z; profile: (radius, height) from the bottom up."""
    shape, length = Shape(), [0.0]
    for (r0, z0), (r1, z1) in zip(profile, profile[1:]):
        length.append(length[-1] + math.hypot(r1 - r0, z1 - z0))
    widest = max(r for r, _ in profile)
    rings = [_circle(shape, r, z, sides, squash) for r, z in profile]
    for k, (low, high) in enumerate(zip(rings, rings[1:])):
        for i in range(sides):
            j = (i + 1) % sides
            u0, u1 = (2 * math.pi * widest * e / sides for e in (i, i + 1))
            corners = [(low[i], (u0, length[k])), (low[j], (u1, length[k])),
                       (high[j], (u1, length[k + 1])), (high[i], (u0, length[k + 1]))]
            if _level(profile[k], profile[k + 1]):  # a picture laid flat does not pinch at the axis
                corners = [(p, shape.points[p].to_2d()) for p, _ in corners]
            _distinct_face(shape, corners, material)
    return shape


def _level(a, b):
    return abs(b[1] - a[1]) < 0.35 * abs(b[0] - a[0])


def _circle(shape, radius, z, sides, squash):
    if radius < 1e-6:
        return [shape.point((0, 0, z))] * sides
    return [shape.point((radius * math.cos(a), radius * squash * math.sin(a), z))
            for a in (2 * math.pi * i / sides for i in range(sides))]


def _distinct_face(shape, corners, material):
    kept = [c for n, c in enumerate(corners) if c[0] not in [d[0] for d in corners[:n]]]
    if len(kept) > 2:
        shape.face([c[0] for c in kept], [c[1] for c in kept], material)


def sweep(path, profile, material, up=(0, 0, 1), scale=None, closed=False, caps=True):
    """A profile of (right, up) pairs (counter-clockwise seen along the way) carried along a path.
    scale(t) grows it; `up` may be one vector or one a point."""
    path = [Vector(p) for p in path]
    frames = [_frame(path, i, up, closed) for i in range(len(path))]
    shape, along, count = Shape(), 0.0, len(profile)
    around = [0.0]
    for a, b in zip(profile, profile[1:] + profile[:1]):
        around.append(around[-1] + math.hypot(b[0] - a[0], b[1] - a[1]))
    rings, lengths = [], []
    for i, (p, (right, above)) in enumerate(zip(path, frames)):
        along += (p - path[i - 1]).length if i else 0
        size = scale(i / (len(path) - 1)) if scale else 1.0
        rings.append([shape.point(p + right * x * size + above * y * size) for x, y in profile])
        lengths.append(along)
    if closed:
        rings.append(rings[0])
        lengths.append(along + (path[0] - path[-1]).length)
    for k, (a, b) in enumerate(zip(rings, rings[1:])):
        for i in range(count):
            j = (i + 1) % count
            shape.face((a[j], a[i], b[i], b[j]), [(around[i + 1], lengths[k]), (around[i], lengths[k]),
                       (around[i], lengths[k + 1]), (around[i + 1], lengths[k + 1])], material)
    if caps and not closed:
        shape.face(rings[0], profile, material)
        shape.face(rings[-1][::-1], profile[::-1], material)
    return shape


def _frame(path, i, up, closed):
    count = len(path)
    before, after = (path[i - 1], path[(i + 1) % count]) if closed else (path[max(i - 1, 0)], path[min(i + 1, count - 1)])
    way = (after - before).normalized()
    chosen = Vector(up[i]) if isinstance(up[0], (tuple, list, Vector)) else Vector(up)
    right = way.cross(chosen)
    right = right.normalized() if right.length > 1e-6 else way.orthogonal().normalized()
    return right, right.cross(way)


def tube(path, radii, sides, material, caps=False):
    """A round member along a path; radii: one number, or one a point. The frame is carried, so it never twists."""
    path = [Vector(p) for p in path]
    radii = radii if isinstance(radii, (list, tuple)) else [radii] * len(path)
    shape, right, along, rings = Shape(), None, 0.0, []
    for i, p in enumerate(path):
        way = (path[min(i + 1, len(path) - 1)] - path[max(i - 1, 0)]).normalized()
        right = way.orthogonal().normalized() if right is None else (right - way * right.dot(way)).normalized()
        above = way.cross(right)
        along += (p - path[i - 1]).length if i else 0
        rings.append(([shape.point(p + (right * math.cos(a) + above * math.sin(a)) * radii[i])
                       for a in (2 * math.pi * s / sides for s in range(sides))], along))
    girth = 2 * math.pi * max(radii)
    for (a, va), (b, vb) in zip(rings, rings[1:]):
        for i in range(sides):
            j, u0, u1 = (i + 1) % sides, girth * i / sides, girth * (i + 1) / sides
            shape.face((a[i], a[j], b[j], b[i]), [(u0, va), (u1, va), (u1, vb), (u0, vb)], material)
    if caps:
        for ring, order in ((rings[0][0], -1), (rings[-1][0], 1)):
            shape.face(ring[::order], [(0.02 * i, 0) for i in range(sides)], material)
    return shape


def surface(place, columns, rows, material, flip=False, wrap=False):
    """A sheet of columns x rows cells; place(i / columns, j / rows) gives (point, uv) or (point, uv, tint)."""
    shape, grid = Shape(), []
    for j in range(rows + 1):
        line = []
        for i in range(columns + 1):
            point, uv, *tint = place(i / columns, j / rows)
            line.append((line[0][0] if wrap and i == columns else shape.point(point, *tint), uv))
        grid.append(line)
    for j in range(rows):
        for i in range(columns):
            corners = [grid[j][i], grid[j][i + 1], grid[j + 1][i + 1], grid[j + 1][i]]
            corners = corners[::-1] if flip else corners
            shape.face([c[0] for c in corners], [c[1] for c in corners], material)
    return shape


def card(width, height, material, uv=(0, 0, 1, 1)):
    """A standing quad, its foot at the origin, facing -y: a picture of leaves."""
    shape = Shape()
    for x, z in ((-0.5, 0), (0.5, 0), (0.5, 1), (-0.5, 1)):
        shape.point((x * width, 0, z * height))
    u0, v0, u1, v1 = uv
    shape.face((0, 1, 2, 3), [(u0, v0), (u1, v0), (u1, v1), (u0, v1)], material)
    return shape
