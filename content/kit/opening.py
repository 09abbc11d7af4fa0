"""Holes in roofs: what of a shape lies over a rectangle in plan is taken out of it, faces across its edges are cut."""
from shape import Shape


def opened(shape, x, y, wide, deep):
    """The shape without what lies within a rectangle about x, y."""
    planes = ((0, x - wide / 2, 1), (0, x + wide / 2, -1), (1, y - deep / 2, 1), (1, y + deep / 2, -1))
    whole, numbers = Shape(), {}

    def known(i):
        if i not in numbers:
            numbers[i] = whole.point(shape.points[i], shape.tints[i], shape.normals[i])
        return numbers[i]
    for indices, uvs, material in zip(shape.faces, shape.uvs, shape.materials):
        if any(all(way * (shape.points[i][axis] - at) <= 0 for i in indices) for axis, at, way in planes):
            whole.face([known(i) for i in indices], uvs, material)
            continue
        corners = [(shape.points[i], uv, (*shape.tints[i], 1.0)[:4], shape.normals[i]) for i, uv in zip(indices, uvs)]
        for axis, at, way in planes:
            _put(whole, _kept(corners, axis, at, -way), material)
            corners = _kept(corners, axis, at, way)
    return whole


def _kept(corners, axis, at, way):
    """A convex polygon's part on one side of a plane."""
    found = []
    for a, b in zip(corners, corners[1:] + corners[:1]):
        here, there = (way * (c[0][axis] - at) for c in (a, b))
        if here >= 0:
            found.append(a)
        if here * there < 0:
            t = here / (here - there)
            mix = lambda p, q: tuple(m + (n - m) * t for m, n in zip(p, q))
            found.append((a[0].lerp(b[0], t), mix(a[1], b[1]), mix(a[2], b[2]), a[3]))
    return found


def _put(shape, corners, material):
    if len(corners) > 2:
        shape.face([shape.point(p, tint, normal) for p, _, tint, normal in corners], [uv for _, uv, _, _ in corners], material)
