"""Seated figures of clay over a core of straw, as halls of worship have them: calm, stylised, likenesses of nobody.
They look to -y, about 1.6 m high on their own seat; what is not painted shows the clay."""
import math

from mathutils import Vector

from forms import block, lathe, surface, tube
from shape import Shape, at, turned

CLAY = "Raw clay"
EARTH, FACE, DARK = (0.30, 0.215, 0.145, 1), (0.42, 0.30, 0.20, 1), (0.045, 0.038, 0.035, 1)
RINGS = (  # height, half width, half depth, how far back, depth of the folds
    (0.00, 0.45, 0.34, -0.06, 0.05), (0.18, 0.44, 0.35, -0.08, 0.05), (0.36, 0.47, 0.41, -0.12, 0.035), (0.45, 0.47, 0.41, -0.11, 0.02),
    (0.51, 0.42, 0.35, -0.06, 0.01), (0.55, 0.33, 0.25, 0.02, 0.0), (0.64, 0.27, 0.20, 0.06, 0.01), (0.80, 0.29, 0.195, 0.06, 0.015),
    (0.96, 0.325, 0.185, 0.06, 0.01), (1.05, 0.29, 0.15, 0.06, 0.0), (1.10, 0.18, 0.11, 0.05, 0.0), (1.14, 0.075, 0.075, 0.04, 0.0))


def _body(columns, rows):
    """Robe and shoulders: rings joined by a sheet, its lower part in folds."""
    def ring(t):
        k = min(len(RINGS) - 2, int(t * (len(RINGS) - 1)))
        f = t * (len(RINGS) - 1) - k
        return [a + (b - a) * f for a, b in zip(RINGS[k], RINGS[k + 1])]

    def spot(u, v):
        z, wide, deep, back, fold = ring(v)
        a = 2 * math.pi * u
        swell = 1 + fold * math.sin(14 * a + 3 * z)
        return (wide * swell * math.cos(a), back + deep * swell * math.sin(a), z), (a * wide, z)
    return surface(spot, columns, rows, CLAY, wrap=True)


def _head(shape, z, beard):
    head = lathe([(0.06, 0.0), (0.07, 0.05), (0.095, 0.10), (0.112, 0.17), (0.115, 0.24), (0.10, 0.31), (0.06, 0.355), (0, 0.365)], 16, CLAY, 1.12)
    head.add(tube([(0, -0.112, 0.235), (0, -0.142, 0.19), (0, -0.12, 0.175)], [0.010, 0.020, 0.008], 6, CLAY))
    for x in (-1, 1):
        head.add(tube([(x * 0.112, 0.005, 0.25), (x * 0.125, 0.01, 0.20), (x * 0.112, 0.0, 0.14)], [0.010, 0.022, 0.012], 6, CLAY))
    shape.add(head, at(0, 0.03, z), FACE)
    features = Shape()
    for x in (-1, 1):
        features.add(tube([(x * 0.022, -0.118, 0.262), (x * 0.055, -0.116, 0.272), (x * 0.085, -0.092, 0.262)], 0.006, 5, CLAY))
        features.add(tube([(x * 0.028, -0.124, 0.228), (x * 0.052, -0.121, 0.231), (x * 0.076, -0.104, 0.226)], 0.005, 5, CLAY))
    features.add(tube([(-0.024, -0.121, 0.136), (0, -0.127, 0.132), (0.024, -0.121, 0.136)], 0.005, 5, CLAY))
    shape.add(features, at(0, 0.03, z), DARK)
    if beard:
        hair = tube([(0, -0.105, 0.115), (0, -0.145, 0.03), (0, -0.155, -0.10), (0, -0.14, -beard)], [0.035, 0.052, 0.036, 0.006], 8, CLAY)
        for x in (-1, 1):
            hair.add(tube([(x * 0.012, -0.13, 0.155), (x * 0.05, -0.125, 0.13), (x * 0.065, -0.115, 0.06)], [0.008, 0.012, 0.003], 5, CLAY))
        shape.add(hair, at(0, 0.03, z), DARK)


def _arms(shape, hands, robe):
    for side, (hand, drop) in zip((-1, 1), hands):
        shoulder, elbow, hand = Vector((side * 0.29, 0.06, 0.98)), Vector((side * 0.42, 0.0, 0.70)), Vector(hand)
        shape.add(tube([shoulder, shoulder.lerp(elbow, 0.5), elbow, elbow.lerp(hand, 0.6), elbow.lerp(hand, 0.92)], [0.085, 0.095, 0.10, 0.095, 0.115], 10, CLAY, caps=True),
                  tint=robe)
        cuff = elbow.lerp(hand, 0.84)
        shape.add(tube([cuff, cuff - Vector((0, -0.01, drop * 0.6)), cuff - Vector((0, -0.03, drop))], [0.10, 0.085, 0.05], 8, CLAY, caps=True), tint=robe)
        shape.add(tube([elbow.lerp(hand, 0.9), hand, hand + Vector((-side * 0.05, -0.02, 0.0))], [0.045, 0.048, 0.02], 8, CLAY, caps=True), tint=FACE)


def _cap(shape, kind, z):
    if kind == "official":      # a stiff cap with a raised back
        shape.add(lathe([(0.122, 0.25), (0.126, 0.30), (0.115, 0.37), (0, 0.385)], 16, CLAY, 1.1), at(0, 0.035, z), DARK)
        shape.add(block((0.17, 0.09, 0.16), CLAY, 0.02), at(0, 0.085, z + 0.43), DARK)
        for x in (-1, 1):
            shape.add(block((0.26, 0.012, 0.045), CLAY, 0.004), at(x * 0.24, 0.10, z + 0.32), DARK)
    elif kind == "helmet":
        shape.add(lathe([(0.135, 0.21), (0.132, 0.27), (0.122, 0.34), (0.07, 0.41), (0.022, 0.44), (0.018, 0.50), (0.0, 0.52)], 16, CLAY, 1.1), at(0, 0.035, z), (0.26, 0.17, 0.05, 1))
        shape.add(lathe([(0.0, 0.50), (0.035, 0.53), (0.045, 0.58), (0.0, 0.66)], 10, CLAY), at(0, 0.035, z), (0.28, 0.04, 0.03, 1))
        shape.add(lathe([(0.15, 0.04), (0.14, 0.14), (0.132, 0.24)], 16, CLAY, 1.1), at(0, 0.075, z), (0.20, 0.14, 0.05, 1))
    else:                       # a scholar's soft cap, ribbed
        shape.add(lathe([(0.120, 0.26), (0.126, 0.32), (0.120, 0.42), (0.10, 0.455), (0, 0.46)], 16, CLAY, 1.1), at(0, 0.035, z), (0.06, 0.085, 0.10, 1))
        for x in (-0.06, 0.0, 0.06):
            shape.add(tube([(x, -0.095, z + 0.30), (x, -0.075, z + 0.44), (x, 0.03, z + 0.475)], 0.010, 5, CLAY), tint=(0.10, 0.13, 0.14, 1))


def _armour(shape):
    """Breast discs, shoulder plates and a skirt of scales over the robe."""
    metal = (0.30, 0.21, 0.07, 1)
    shape.add(tube([(0, -0.115, 0.86), (0, -0.165, 0.86)], [0.135, 0.115], 18, CLAY, caps=True), tint=metal)
    shape.add(tube([(0, -0.16, 0.86), (0, -0.178, 0.86)], [0.075, 0.055], 14, CLAY, caps=True), tint=(0.20, 0.13, 0.05, 1))
    for row in range(3):
        for k in range(7):
            a = math.radians(-90 + (k - 3 + 0.5 * (row % 2)) * 19)
            if row or abs(k - 3) > 1:
                shape.add(block((0.075, 0.014, 0.085), CLAY, 0.005), at(0.305 * math.cos(a), 0.06 + 0.20 * math.sin(a), 0.98 - 0.075 * row) @ turned(a + math.pi / 2),
                          (0.10, 0.15, 0.11, 1))
    for x in (-1, 1):
        shape.add(lathe([(0.0, 0.16), (0.09, 0.13), (0.135, 0.02), (0.125, -0.06)], 12, CLAY), at(x * 0.32, 0.06, 0.92), metal)
    for row in range(4):
        for k in range(9):
            a = math.radians(-90 + (k - 4 + 0.5 * (row % 2)) * 15)
            scale = block((0.115, 0.018, 0.10), CLAY, 0.006)
            shape.add(scale, at(0.475 * math.cos(a), -0.115 + 0.418 * math.sin(a), 0.46 - 0.075 * row) @ turned(a + math.pi / 2),
                      (0.22, 0.055, 0.04, 1) if (row + k) % 2 else metal)
    shape.add(lathe([(0.285, 0.0), (0.292, 0.035), (0.28, 0.07)], 20, CLAY, 0.74), at(0, 0.06, 0.60), (0.07, 0.05, 0.04, 1))


KINDS = {  # robe, cap, beard, hands and the fall of the sleeves
    "official": ((0.17, 0.045, 0.04, 1), "official", 0.20, (((-0.10, -0.36, 0.72), 0.30), ((0.10, -0.36, 0.72), 0.30))),
    "general": ((0.07, 0.115, 0.085, 1), "helmet", 0.12, (((-0.30, -0.42, 0.58), 0.10), ((0.24, -0.38, 0.62), 0.10))),
    "scholar": ((0.26, 0.25, 0.22, 1), "scholar", 0.26, (((-0.12, -0.38, 0.80), 0.34), ((0.26, -0.40, 0.56), 0.22))),
}


def statue(kind):
    """One figure on its seat. A band of its clay is left bare, as if the painting were begun."""
    robe, cap, beard, hands = KINDS[kind]
    shape = Shape().add(block((0.86, 0.62, 0.34), CLAY, 0.03), at(0, 0.10, 0.17), (0.20, 0.15, 0.105, 1))
    shape.add(block((0.96, 0.44, 0.07), CLAY, 0.02), at(0, -0.42, 0.035), (0.20, 0.15, 0.105, 1))
    body = _body(44, 33)
    body.tints = [EARTH if p.z < 0.16 + 0.03 * math.sin(9 * p.x + 4 * p.y) else robe for p in body.points]
    shape.add(body, at(0, 0, 0.06))
    _arms(shape, hands, robe)
    for x in (-1, 1):
        shape.add(lathe([(0.08, 0), (0.085, 0.05), (0.05, 0.10), (0, 0.11)], 10, CLAY, 1.9), at(x * 0.17, -0.46, 0.06), DARK)
    shape.add(tube([(-0.16, -0.085, 1.13), (0.02, -0.155, 0.90), (0.10, -0.13, 0.72)], 0.018, 6, CLAY), tint=tuple(0.5 * c for c in robe[:3]) + (1,))
    if kind == "general":
        _armour(shape)
    if kind == "scholar":       # a fan of feathers
        for k in range(7):
            lean = (k - 3) * 0.22
            shape.add(tube([(-0.12, -0.42, 0.83), (-0.12 + 0.16 * math.sin(lean), -0.43, 0.83 + 0.18 * math.cos(lean)),
                            (-0.12 + 0.23 * math.sin(lean), -0.43, 0.83 + 0.27 * math.cos(lean))], [0.012, 0.036, 0.010], 6, CLAY), tint=(0.55, 0.51, 0.43, 1))
    _head(shape, 1.13, beard)
    _cap(shape, cap, 1.13)
    return shape


def figurine(robe=None):
    """A seated figure of a hand's height, for a shelf of many; without a robe's colour it is bare clay."""
    colour = robe or EARTH
    shape = Shape().add(_body(10, 8), at(0, 0, 0.06), colour)
    shape.add(block((0.80, 0.60, 0.12), CLAY), at(0, 0.02, 0.06), colour if robe else EARTH)
    shape.add(lathe([(0.07, 0.0), (0.115, 0.13), (0.115, 0.26), (0.0, 0.36)], 8, CLAY), at(0, 0.03, 1.12), FACE if robe else EARTH)
    shape.add(lathe([(0.125, 0.25), (0.12, 0.36), (0.07, 0.46), (0.0, 0.47)], 8, CLAY), at(0, 0.04, 1.12), DARK if robe else EARTH)
    for side in (-1, 1):
        shape.add(tube([(side * 0.30, 0.06, 0.98), (side * 0.41, 0.0, 0.70), (side * 0.10, -0.34, 0.70)], [0.09, 0.10, 0.11], 5, CLAY), tint=colour)
    return shape
