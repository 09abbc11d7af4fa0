"""A carved figure of a scholar of the Qing, standing: long gown in deep folds, wide sleeves, a book before the breast, a cap,
a long beard. It is 1.70 m tall on its own foot slab and looks to -y; no likeness is known to follow."""
import math

from mathutils import Vector

from face import bump
from forms import block, lathe, surface, tube
from shape import Shape, at, scaled, turned

STONE = "Figure stone"


def _ramp(low, high, x):
    t = min(1.0, max(0.0, (x - low) / (high - low)))
    return t * t * (3 - 2 * t)


GOWN = ((0.05, 0.275, 0.235, 0.00), (0.30, 0.245, 0.205, 0.00), (0.62, 0.215, 0.170, 0.0), (0.92, 0.188, 0.140, -0.005), (1.05, 0.180, 0.130, -0.005),
        (1.20, 0.200, 0.128, 0.0), (1.34, 0.205, 0.112, 0.008), (1.41, 0.150, 0.092, 0.012), (1.455, 0.062, 0.062, 0.012))   # z, half width, half depth, shift


def _along(rows, t):
    """A row between rows, smoothly."""
    x = t * (len(rows) - 1)
    k = min(int(x), len(rows) - 2)
    f = x - k
    return [a + (b - a) * f for a, b in zip(rows[k], rows[k + 1])]


def gown():
    """Folds that fall from the girdle, deeper toward the hem; two long ones drawn by the forward step."""
    def spot(u, v):
        z, wide, deep, shift = _along(GOWN, v)
        a = 2 * math.pi * u
        low = _ramp(1.05, 0.10, z)
        fold = low * (0.022 * math.sin(11 * a + 2.2 * math.sin(2.1 * z)) + 0.016 * math.sin(7 * a + 1.7 + 3 * z)) + 0.006 * math.sin(17 * a + 9 * z)
        step = 0.035 * low * math.exp(-((a - 4.35) / 0.35) ** 2)
        r = 1 + (fold + step) / wide
        point = (wide * r * math.cos(a), deep * r * math.sin(a) + shift, z)
        return point, (a * 0.24, z)
    shape = surface(spot, 66, 34, STONE, wrap=False)
    _weld(shape, 66)
    placket = [(0.055 * t, -0.128 - 0.012 * math.sin(3 * t), 1.44 - 0.42 * t) for t in (k / 8 for k in range(9))]
    return shape.add(tube(placket, 0.008, 6, STONE))


def _weld(shape, columns):
    """The seam's two edges are one edge: its points are the same places, so only their normals need to agree."""
    for row in range(0, len(shape.points), columns + 1):
        shape.points[row + columns] = shape.points[row].copy()


def sleeve(side, elbow, hand):
    """A wide sleeve, hanging below the forearm as a bag, with folds about the elbow."""
    shoulder = Vector((side * 0.175, 0.0, 1.365))
    elbow, hand = Vector(elbow), Vector(hand)
    line = [shoulder, shoulder.lerp(elbow, 0.5), elbow, elbow.lerp(hand, 0.45), elbow.lerp(hand, 0.86)]
    wide = (0.078, 0.084, 0.090, 0.098, 0.108)
    sag = (0.0, 0.0, 0.03, 0.10, 0.17)
    def spot(u, v):
        x = v * 4
        k = min(int(x), 3)
        f = x - k
        middle = line[k].lerp(line[k + 1], f)
        way = (line[k + 1] - line[k]).normalized()
        across = way.cross(Vector((0, 0, 1))).normalized()
        down = across.cross(way)
        a = 2 * math.pi * u
        r = wide[k] + (wide[k + 1] - wide[k]) * f
        r *= 1 + 0.05 * math.sin(13 * v + 3 * a)
        bag = sag[k] + (sag[k + 1] - sag[k]) * f
        drop = min(0.0, math.sin(a))
        point = middle + across * math.cos(a) * r * 0.86 + down * math.sin(a) * r + Vector((0, 0, bag * drop))
        return point, (a * 0.1, v * 0.6)
    shape = surface(spot, 22, 20, STONE, flip=True)
    _weld(shape, 22)
    shape.add(lathe([(0.0, -0.06), (0.085, 0.0), (0.0, 0.06)], 12, STONE), at(*elbow.lerp(hand, 0.74)))
    return shape.add(_hand(elbow, hand))


def _hand(elbow, hand):
    way = (hand - elbow).normalized()
    wrist = tube([elbow.lerp(hand, 0.7), hand, hand + way * 0.07], [0.034, 0.036, 0.03], 10, STONE, caps=True)
    across = way.cross(Vector((0, 0, 1))).normalized()
    for k in range(4):
        root = hand + way * 0.06 + Vector((0, 0, 0.026 - 0.018 * k))
        bend = way * 0.035 - across * 0.015 * (1 if way.x > 0 else -1)
        wrist.add(tube([root, root + way * 0.03, root + way * 0.03 + bend], [0.0115, 0.011, 0.008], 6, STONE, caps=True))
    return wrist


def head():
    """An old man's head: brow, nose, cheekbones, moustache, a beard to the breast; a round cap with its knob."""
    def spot(u, v):
        a, b = 2 * math.pi * u, math.pi * (v - 0.5)
        way = Vector((math.cos(a) * math.cos(b), math.sin(a) * math.cos(b), math.sin(b)))
        face = max(0.0, -way.y) ** 2
        r = 0.098 + 0.010 * face * math.exp(-(way.z + 0.55) ** 2 / 0.1)
        r += 0.024 * bump(way, 0.0, -0.10, 0.10, 0.17) + 0.010 * bump(way, 0.0, -0.22, 0.13, 0.07)      # nose and its tip
        r += 0.008 * (bump(way, 0.32, 0.16, 0.22, 0.07) + bump(way, -0.32, 0.16, 0.22, 0.07))           # brows
        r -= 0.010 * (bump(way, 0.34, 0.0, 0.15, 0.09) + bump(way, -0.34, 0.0, 0.15, 0.09))             # eye sockets
        r += 0.005 * (bump(way, 0.34, -0.005, 0.10, 0.045) + bump(way, -0.34, -0.005, 0.10, 0.045))     # lids
        r += 0.006 * (bump(way, 0.48, -0.22, 0.2, 0.15) + bump(way, -0.48, -0.22, 0.2, 0.15))           # cheekbones
        r -= 0.005 * bump(way, 0.0, -0.52, 0.16, 0.03)                                                   # mouth
        return Vector((way.x * 0.90, way.y * 1.02, way.z * 1.26)) * r, (a * 0.1, b * 0.12)
    shape = surface(spot, 56, 44, STONE)
    _weld(shape, 56)
    for side in (-1, 1):
        ear = lathe([(0.0, -0.012), (0.022, -0.006), (0.026, 0.004), (0.012, 0.010), (0, 0.006)], 10, STONE)
        shape.add(ear, at(side * 0.088, 0.012, -0.005) @ scaled(0.5, 1.0, 1.6) @ turned(math.pi / 2, "Y"))
    cap = [(0.099, 0.030), (0.103, 0.034), (0.103, 0.060), (0.097, 0.063), (0.092, 0.095), (0.070, 0.125), (0.035, 0.142), (0.018, 0.146), (0.018, 0.158), (0.010, 0.166), (0, 0.168)]
    shape.add(lathe(cap, 28, STONE, 1.10), at(0, 0.006, 0))
    return shape.add(_beard())


def _beard():
    shape = Shape()
    def spot(u, v):
        x = (2 * u - 1)
        half = 0.064 * (1 - 0.72 * v ** 1.2)
        strand = 0.005 * math.sin(26 * u + 5 * v) + 0.004 * math.sin(41 * u)
        y = -0.088 - 0.030 * (1 - x * x) * (1 - 0.3 * v) - 0.045 * math.sin(math.pi * min(1, v * 0.8)) - strand
        return (x * half, y, -0.078 - 0.275 * v), (x * 0.07, v * 0.25)
    shape.add(surface(spot, 26, 14, STONE, flip=True))
    for side in (-1, 1):
        whisker = [(side * 0.008, -0.116, -0.052), (side * 0.035, -0.114, -0.062), (side * 0.056, -0.104, -0.105), (side * 0.058, -0.104, -0.155)]
        shape.add(tube(whisker, [0.009, 0.011, 0.008, 0.003], 7, STONE))
    return shape


def figure():
    shape = Shape().add(block((0.66, 0.56, 0.07), STONE, 0.012), at(0, 0, 0.035))
    for side, y in ((-1, -0.19), (1, -0.24)):
        shoe = lathe([(0.05, 0.0), (0.055, 0.03), (0.045, 0.06), (0, 0.075)], 14, STONE, 1.9)
        shape.add(shoe, at(side * 0.10, y, 0.07))
    shape.add(gown(), at(0, 0, 0.04))
    shape.add(sleeve(-1, (-0.300, -0.03, 1.14), (-0.085, -0.245, 1.16)))
    shape.add(sleeve(1, (0.295, -0.05, 1.10), (0.10, -0.225, 1.04)))
    shape.add(block((0.17, 0.035, 0.24), STONE, 0.006), at(0.0, -0.275, 1.17) @ turned(0.35, "X") @ turned(0.12))
    queue = [(0, 0.085, 1.53), (0, 0.125, 1.40), (0, 0.142, 1.15), (0, 0.140, 0.85)]
    shape.add(tube(queue, [0.022, 0.026, 0.022, 0.010], 8, STONE))
    return shape.add(head(), at(0, -0.008, 1.585) @ turned(0.06, "X"))
