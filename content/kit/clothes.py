"""What painted figures wear, and their hands: long gowns that close at the right, jackets, sleeves, trousers, shoes."""
import math

from mathutils import Vector

from forms import lathe, surface, tube
from shape import Shape, at

GOWN = ((0.13, 0.232, 0.168), (0.38, 0.212, 0.152), (0.70, 0.190, 0.138), (0.98, 0.170, 0.124), (1.16, 0.186, 0.130), (1.28, 0.193, 0.122), (1.35, 0.165, 0.105),
        (1.395, 0.095, 0.078), (1.425, 0.056, 0.056))          # z, half width, half depth
JACKET = ((0.70, 0.196, 0.146), (0.84, 0.184, 0.136), (0.98, 0.168, 0.122), *GOWN[4:])
WHITE_CLOTH = (0.42, 0.40, 0.36, 1)


def darker(colour, part):
    return tuple(part * c for c in colour[:3]) + (1,)


def _row(rows, z):
    for low, high in zip(rows, rows[1:]):
        if z <= high[0]:
            t = (z - low[0]) / (high[0] - low[0])
            t = t * t * (3 - 2 * t) * 0.5 + t * 0.5
            return [a + (b - a) * t for a, b in zip(low, high)]
    return list(rows[-1])


def _girth(rows, a, z, folds):
    """A point of the cloth, its folds growing toward the hem."""
    _, wide, deep = _row(rows, z)
    fall = max(0.0, (1.05 - z) / 0.95)
    fold = folds * fall * (0.085 * math.sin(9 * a + 1.6 * math.sin(2.3 * z)) + 0.06 * math.sin(5 * a + 1.1 + 2.6 * z)) + 0.012 * math.sin(13 * a + 11 * z) * (z < 1.3)
    return Vector((wide * (1 + fold) * math.cos(a), deep * (1 + fold) * math.sin(a), z))


def _coat(rows, colour, material, low, folds):
    """A closed coat from its hem to the neck, with its collar, its border along the overlap, and knotted buttons."""
    high = rows[-1][0]
    cloth = surface(lambda u, v: (_girth(rows, 2 * math.pi * u, low + (high - low) * v, folds), (u, v)), 44, 22, material, wrap=True)
    shape = Shape().add(cloth, tint=colour)
    edge = darker(colour, 0.45)
    shape.add(lathe([(0.057, high - 0.012), (0.054, high + 0.028), (0.050, high + 0.028)], 16, material), tint=edge)
    over = [_girth(rows, -math.pi / 2 - 1.25 * t ** 1.4, high - 0.02 - (0.26 if rows is GOWN else 0.22) * t, folds) for t in (k / 7 for k in range(8))]
    down = [_girth(rows, -math.pi / 2 - 1.25, over[-1].z - (over[-1].z - low - 0.01) * t, folds) for t in (k / 9 for k in range(1, 10))]
    shape.add(tube([p + Vector((p.x, p.y, 0)).normalized() * 0.002 for p in over + down], 0.0075, 5, material), tint=edge)
    for p in (over[1], over[4], over[7], down[1]):
        shape.add(lathe([(0.0, -0.008), (0.008, -0.004), (0.008, 0.004), (0, 0.008)], 6, material), at(*(p + Vector((p.x, p.y, 0)).normalized() * 0.008)), edge)
    hem = [_girth(rows, 2 * math.pi * k / 44, low + 0.006, folds) for k in range(45)]
    return shape.add(tube(hem, 0.006, 5, material), tint=edge)


def gown(colour, material, foot=0.13):
    return _coat(GOWN, colour, material, foot, 1.0)


def jacket(colour, material):
    return _coat(JACKET, colour, material, 0.70, 0.7)


def lap(colour, material):
    """The skirt of a gown over the knees of one who sits on 0.40 m: it sags between them, and falls."""
    line = ((0.02, 0.66), (-0.10, 0.62), (-0.26, 0.605), (-0.40, 0.575), (-0.465, 0.49), (-0.470, 0.32), (-0.465, 0.13))
    def spot(u, v):
        x, k = 2 * u - 1, min(int(v * 6), 5)
        y, z = (a + (b - a) * (v * 6 - k) for a, b in zip(line[k], line[k + 1]))
        between = math.cos(math.pi * x / 1.1) ** 2 if abs(x) < 0.55 else 0.0
        round_ = max(0.0, abs(x) - 0.62) / 0.38
        flat, fall = min(1.0, max(0.0, (0.62 - v) * 5)), min(1.0, max(0.0, (v - 0.5) * 4))
        z -= flat * (0.045 * between * min(1.0, v * 4) + 0.15 * round_ ** 2)
        y += fall * (0.050 * between + 0.10 * round_ ** 2 + 0.012 * math.sin(21 * u))
        return Vector((x * (0.185 + 0.035 * min(1.0, v * 2)), y, z)), (u * 0.4, v)
    return Shape().add(surface(spot, 26, 24, material, flip=True), tint=colour)


def sleeve(shoulder, elbow, hand, colour, material, wide=1.0):
    """From the shoulder to the wrist, widening toward a turned-back cuff."""
    shoulder, elbow, hand = map(Vector, (shoulder, elbow, hand))
    wrist = elbow.lerp(hand, 0.86)
    joint = (elbow - shoulder).normalized() * 0.045 + (elbow - hand).normalized() * 0.012   # an elbow is round
    line = [Vector((shoulder.x * 0.30, 0, shoulder.z + 0.055)), Vector((shoulder.x * 0.72, 0, shoulder.z + 0.026)), shoulder + (elbow - shoulder) * 0.10,
            shoulder.lerp(elbow, 0.45), elbow - joint, elbow.lerp(hand, 0.10), elbow.lerp(hand, 0.45), wrist]
    radii = [0.030, 0.058, 0.067, 0.065, 0.060, 0.060, 0.064 * (0.8 + 0.2 * wide), 0.064 * wide]
    shape = Shape().add(tube(line, radii, 12, material), tint=colour)
    way = (hand - elbow).normalized()
    shape.add(tube([wrist - way * 0.055, wrist + way * 0.004, wrist + way * 0.004, wrist - way * 0.03], [radii[-1] + 0.004, radii[-1] + 0.007, radii[-1] - 0.006, 0.03], 11, material),
              tint=darker(colour, 0.7))
    return shape


def hand(elbow, palm, skin, material):
    """A forearm's end, the palm, four fingers a little bent, and a thumb upward."""
    elbow, palm = Vector(elbow), Vector(palm)
    way = (palm - elbow).normalized()
    across = way.cross(Vector((0, 0, 1)))
    across = across.normalized() if across.length > 1e-3 else Vector((1, 0, 0))
    up = across.cross(way)
    inward = -across if palm.x * across.x > 0 else across
    shape = tube([elbow.lerp(palm, 0.72), palm - way * 0.012, palm + way * 0.03, palm + way * 0.062], [0.031, 0.026, 0.036, 0.030], 8, material, caps=True)
    for k in range(4):
        root = palm + way * 0.052 + up * (0.024 - 0.016 * k)
        reach = (0.040, 0.046, 0.042, 0.032)[k]
        shape.add(tube([root, root + way * reach, root + way * reach + (way * 0.5 + inward) * 0.022], [0.0098, 0.0092, 0.0070], 5, material, caps=True))
    root = palm + way * 0.008 + up * 0.028
    shape.add(tube([root, root + (way + up * 0.6).normalized() * 0.034, root + (way * 1.3 + up * 0.6).normalized() * 0.062], [0.012, 0.0105, 0.008], 5, material, caps=True))
    return Shape().add(shape, tint=skin)


def leg(hip, knee, ankle, colour, material, radii=(0.088, 0.084, 0.070, 0.074)):
    """A trouser's leg, with the folds that it has above the foot."""
    hip, knee, ankle = map(Vector, (hip, knee, ankle))
    line = [hip, hip.lerp(knee, 0.5), knee, knee.lerp(ankle, 0.55), knee.lerp(ankle, 0.86), ankle]
    wide = [radii[0], (radii[0] + radii[1]) / 2, radii[1], radii[2], radii[2] * 1.12, radii[3]]
    return Shape().add(tube(line, wide, 11, material, caps=True), tint=colour)


def shoe(material, colour, sole=WHITE_CLOTH):
    """A cloth shoe with a pale sole, its heel at y = 0.06."""
    def spot(u, v):
        a = 2 * math.pi * u
        long_ = 0.115 if math.sin(a) < 0 else 0.075
        r = 1.0 if v < 0.3 else math.cos((v - 0.3) / 0.7 * math.pi / 2) ** 0.6
        top = 0.085 - 0.035 * (math.sin(a) < 0) * min(1.0, -math.sin(a) * 1.3)
        return Vector((0.043 * r * math.cos(a), long_ * r * math.sin(a) - 0.02, 0.012 + top * v)), (u * 0.3, v * 0.1)
    shape = Shape().add(surface(spot, 18, 7, material, wrap=True), tint=colour)
    flat = [(0.045 * math.cos(a), (0.118 if math.sin(a) < 0 else 0.078) * math.sin(a) - 0.02) for a in (2 * math.pi * k / 18 for k in range(18))]
    bottom = [shape.point((x, y, 0.0), sole) for x, y in flat]
    rim = [shape.point((x, y, 0.014), sole) for x, y in flat]
    for k in range(18):
        j = (k + 1) % 18
        shape.face((bottom[k], bottom[j], rim[j], rim[k]), [(0, 0)] * 4, material)
    return shape
