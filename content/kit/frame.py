"""The timber frame (大木) in the chuandou way: columns through which ties pass, cantilever ties with struts and hanging
posts that carry the eave, spandrel brackets. Members lie along x or stand on z unless they say otherwise."""
import math

from forms import block, lathe, prism, sweep, tube
from shape import Shape, at, turned

TIMBER = "Lacquered timber"


def column(height, diameter=0.2):
    """A round post, a little thinner at its head."""
    profile = [(diameter / 2 * (1 - 0.1 * (k / 8) ** 2), height * k / 8) for k in range(9)]
    return lathe(profile, 20, TIMBER)


def plinth(radius=0.2, height=0.26):
    """The drum-shaped stone (磉墩) that keeps a post dry."""
    shape = block((radius * 2.3, radius * 2.3, 0.08), "Sandstone", 0.012)
    shape = Shape().add(shape, at(0, 0, 0.04))
    drum = [(0.92, 0.08), (0.96, 0.10), (0.93, 0.115), (1.06, 0.16), (1.08, 0.20), (1.03, 0.235), (0.92, 0.245), (0.94, height),
            (0.0, height)]
    return shape.add(lathe([(r * radius if r else 0, z) for r, z in drum], 20, "Sandstone"))


def tie_beam(length, height=0.2, thickness=0.11):
    """A tie (穿枋) from post to post."""
    return block((length, thickness, height), TIMBER, 0.012, grain=0).slide_uv(length, height * 3)


def purlin(length, diameter=0.16):
    return tube([(-length / 2, 0, 0), (0, 0, 0), (length / 2, 0, 0)], diameter / 2, 12, TIMBER, caps=True)


def cantilever_tie(length):
    """The tie (挑枋) that passes through a post and reaches out along +x under the eave; its nose turns up."""
    h = 0.09
    nose = [(length + 0.20 * math.sin(a), h * 0.55 - 0.16 * math.cos(a) * 0.9) for a in (0.0, 0.5, 1.0, 1.4)]
    outline = [(-0.35, -h), (length - 0.05, -h)] + nose + [(length + 0.10, h), (-0.35, h)]
    return prism(outline, 0.10, TIMBER, grain=0)


def strut(reach, drop):
    """The curved, carved strut (撑弓) from a post up to the cantilever tie; from (0, -drop) to (reach, 0)."""
    path = []
    for k in range(13):
        t = k / 12
        x, z = reach * t ** 1.35, -drop * (1 - t) ** 1.15
        path.append((x + 0.035 * math.sin(2 * math.pi * t), 0, z))
    profile = [(-0.035, -0.07), (0.035, -0.07), (0.05, 0), (0.035, 0.07), (-0.035, 0.07), (-0.05, 0)]
    return sweep(path, profile, TIMBER, up=(0, 1, 0.001), scale=lambda t: 0.85 + 0.5 * math.sin(math.pi * t) ** 2)


def hanging_post(above, below=0.34):
    """A short post (吊瓜柱) hung at the end of the cantilever tie; its foot is a carved melon bud."""
    bud = [(0.0, -0.20), (0.035, -0.185), (0.06, -0.15), (0.085, -0.10), (0.088, -0.06), (0.07, -0.02), (0.05, -0.005),
           (0.075, 0.01), (0.08, 0.03), (0.06, 0.045)]
    shape = lathe([(r, z - below + 0.2) for r, z in bud], 14, TIMBER)
    return shape.add(lathe([(0.062, -below + 0.245), (0.062, above)], 14, TIMBER))


def spandrel(reach=0.5, drop=0.26):
    """The carved bracket (雀替) in the corner of post and tie; reaches along +x, its top at z = 0."""
    lobes = [(reach, 0.0), (0, 0), (0, -drop)]
    curve = []
    for k in range(1, 16):
        t = k / 16
        x, z = reach * t, -drop * (1 - t) ** 1.6
        curve.append((x + 0.02 * math.sin(t * 3 * math.pi), z - 0.022 * abs(math.sin(t * 3 * math.pi))))
    return prism(lobes + curve, 0.045, TIMBER, grain=0)


def queen_post(height, diameter=0.15):
    """A short post (瓜柱) that stands on a tie and carries a purlin."""
    return lathe([(diameter * 0.62, 0), (diameter * 0.66, 0.06), (diameter / 2, 0.14), (diameter / 2, height)], 14, TIMBER)


def thunder_post(height):
    """The post (雷公柱) on the axis under the apex, where the hip rafters meet."""
    shape = lathe([(0.14, 0.36), (0.13, height)], 16, TIMBER)
    bud = [(0.0, 0.0), (0.05, 0.012), (0.11, 0.07), (0.15, 0.15), (0.14, 0.22), (0.10, 0.27), (0.16, 0.30), (0.17, 0.33), (0.14, 0.36)]
    return shape.add(lathe(bud, 16, TIMBER))


def facing(angle, radius, z=0.0):
    """Where a member stands that is turned to look outward along +x at an angle about the axis."""
    return turned(angle) @ at(radius, 0, z)
