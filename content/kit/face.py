"""Heads of painted wooden figures: a calm face with lowered eyes, hair and what is worn on it. No likeness of anybody; a head looks to
-y, its neck begins at the origin, and its middle is at MIDDLE."""
import math

from mathutils import Vector

from forms import lathe, surface, tube
from shape import Shape, at, scaled, turned

MIDDLE = 0.187
HAIR, BROW, LIP = (0.03, 0.025, 0.022, 1), (0.075, 0.045, 0.03, 1), (0.24, 0.085, 0.055, 1)
STRAW, SHADE = (0.42, 0.32, 0.16, 1), (0.25, 0.19, 0.10, 1)


def bump(way, x, z, wide, tall):
    """How much of a bump about (x, z) of the front of the unit sphere is at `way`."""
    return math.exp(-((way.x - x) / wide) ** 2 - ((way.z - z) / tall) ** 2) if way.y < 0 else 0.0


def _both(way, x, z, wide, tall):
    return bump(way, x, z, wide, tall) + bump(way, -x, z, wide, tall)


def _skull(way):
    """Where the skin is in that direction from the head's middle."""
    r = 0.0935
    r += 0.021 * bump(way, 0, -0.11, 0.085, 0.16) + 0.010 * bump(way, 0, -0.25, 0.12, 0.06)          # nose and its tip
    r += 0.005 * _both(way, 0.30, 0.17, 0.20, 0.07) - 0.009 * _both(way, 0.33, 0.02, 0.14, 0.09)     # brows, sockets
    r += 0.005 * _both(way, 0.33, -0.01, 0.10, 0.05) + 0.005 * _both(way, 0.48, -0.24, 0.20, 0.16)   # lids, cheeks
    r += 0.006 * bump(way, 0, -0.50, 0.17, 0.07) + 0.007 * bump(way, 0, -0.80, 0.22, 0.12)           # mouth, chin
    narrow = 1 - 0.20 * max(0.0, -way.z) ** 1.6
    return Vector((way.x * 0.86 * narrow, way.y * (1.03 if way.y > 0 else 0.97), way.z * 1.21)) * r


def _way(a, b):
    return Vector((math.cos(a) * math.cos(b), math.sin(a) * math.cos(b), math.sin(b)))


def _around(u):
    """Angles from the back over the front to the back again, closest to each other in the face."""
    s = 2 * u - 1
    return -math.pi / 2 + math.pi * (0.42 * s + 0.58 * s ** 3)


def _on_face(x, z, out=0.0):
    """The point of the face before (x, z) of the unit sphere."""
    way = Vector((x, -math.sqrt(max(0.0, 1 - x * x - z * z)), z))
    return _skull(way) + way * out


def _line(material, points, thick, tint):
    radii = [thick * (0.45 + 0.55 * math.sin(math.pi * k / (len(points) - 1))) for k in range(len(points))]
    return Shape().add(tube([_on_face(x, z, thick * 0.25) for x, z in points], radii, 5, material, caps=True), tint=tint)


def _features(material):
    shape, steps = Shape(), [k / 6 for k in range(7)]
    for side in (-1, 1):
        brow = [(side * (0.15 + 0.40 * t), 0.175 + 0.05 * math.sin(math.pi * (0.25 + 0.65 * t))) for t in steps]
        lid = [(side * (0.20 + 0.29 * t), -0.015 - 0.035 * math.sin(math.pi * t) + 0.02 * t) for t in steps]
        shape.add(_line(material, brow, 0.0036, BROW)).add(_line(material, lid, 0.0026, HAIR))
    for z, bow, thick in ((-0.49, 0.018, 0.0034), (-0.545, -0.025, 0.0042)):
        shape.add(_line(material, [(-0.17 + 0.34 * t, z + bow * math.sin(math.pi * t)) for t in steps], thick, LIP))
    return shape


def _ears(material):
    shape = Shape()
    for side in (-1, 1):
        ear = lathe([(0.0, -0.010), (0.017, -0.008), (0.023, 0.002), (0.018, 0.009), (0.010, 0.006), (0, 0.004)], 10, material)
        shape.add(ear, at(side * 0.079, 0.012, -0.010) @ turned(side * 0.35) @ scaled(0.55, 0.9, 1.45) @ turned(side * math.pi / 2, "Y"))
    return shape


def _hair(material, forehead):
    """A cap of hair with its line on the forehead, before the ears and in the neck."""
    def spot(u, v):
        a = _around(u)
        front = max(0.0, -math.sin(a))
        low = -0.52 + (forehead + 0.52) * min(1.0, front * 1.35) ** 1.3 + 0.30 * math.exp(-((abs(math.cos(a)) - 1) / 0.12) ** 2)
        way = _way(a, low + (math.pi / 2 - low) * v)
        return _skull(way) + way * (0.0045 * min(1.0, v * 6)), (a * 0.1, v * 0.1)
    return Shape().add(surface(spot, 30, 10, material), tint=HAIR)


def _bun(material):
    shape = Shape().add(lathe([(0.0, -0.030), (0.030, -0.018), (0.040, 0.005), (0.028, 0.030), (0, 0.038)], 12, material), at(0, 0.088, 0.050), HAIR)
    return shape.add(tube([(-0.062, 0.090, 0.075), (0.062, 0.092, 0.045)], [0.0030, 0.0024], 5, material, caps=True), tint=(0.30, 0.28, 0.24, 1))


def _skullcap(material, colour):
    """Six panels and a knob."""
    def spot(u, v):
        a, b = 2 * math.pi * u, 0.42 + (math.pi / 2 - 0.42) * v
        way = _way(a, b)
        return _skull(way) + way * (0.010 - 0.0025 * (abs(math.sin(3 * a)) < 0.25)), (a * 0.1, v * 0.1)
    shape = Shape().add(surface(spot, 36, 8, material), tint=colour)
    ring = [_skull(_way(a, 0.42)) + _way(a, 0.42) * 0.009 for a in (2 * math.pi * k / 24 for k in range(25))]
    shape.add(tube(ring, 0.008, 6, material), tint=tuple(0.6 * c for c in colour[:3]) + (1,))
    return shape.add(lathe([(0.0, 0.0), (0.011, 0.004), (0.012, 0.012), (0, 0.020)], 8, material), at(0, 0, 0.124), (0.20, 0.022, 0.016, 1))


def _turban(material, colour):
    """A long cloth, wound four times, each turn at its own slant; its end hangs at the left."""
    shape = Shape()
    for turn, (up, slant, thick) in enumerate(((0.30, 0.10, 0.017), (0.48, -0.12, 0.019), (0.66, 0.08, 0.018), (0.84, -0.05, 0.016))):
        ring = []
        for k in range(25):
            a = 2 * math.pi * k / 24
            way = _way(a, up + slant * math.sin(a + turn))
            ring.append(_skull(way) + way * 0.009)
        shape.add(tube(ring, thick, 7, material), tint=tuple(c * (1 - 0.06 * turn) for c in colour[:3]) + (1,))
    top = lathe([(0.072, 0.076), (0.060, 0.102), (0.030, 0.118), (0, 0.122)], 18, material, 1.1)
    end = tube([(0.082, 0.03, 0.045), (0.096, 0.035, 0.00), (0.090, 0.03, -0.055)], [0.016, 0.017, 0.020], 6, material, caps=True)
    return shape.add(top, tint=colour).add(end, tint=colour)


def _straw_hat(material):
    """A wide cone of plaited bamboo, tied under the chin."""
    ribs = lambda a: 1 + 0.012 * math.sin(24 * a)
    def spot(u, v):
        a = 2 * math.pi * u
        r = 0.31 * (1 - v)
        return Vector((r * ribs(a) * math.cos(a), r * ribs(a) * math.sin(a), 0.045 + 0.155 * v ** 0.85 + 0.004 * math.sin(9 * math.pi * v))), (a * 0.3, r)
    shape = Shape().add(surface(spot, 36, 8, material), tint=STRAW)
    shape.add(lathe([(0.0, 0.118), (0.10, 0.085), (0.31, 0.043)], 24, material), tint=SHADE)
    for side in (-1, 1):
        shape.add(tube([(side * 0.115, -0.005, 0.085), (side * 0.078, -0.035, -0.05), (side * 0.012, -0.052, -0.122)], 0.003, 4, material), tint=SHADE)
    return shape


def head(material, skin, hat, colour):
    """On its neck; hat: turban, cap, straw, or hair alone (as women wear it, in a knot)."""
    def spot(u, v):
        a, b = _around(u), math.pi * (v - 0.5)
        return _skull(_way(a, b)), (a * 0.1, b * 0.12)
    shape = Shape().add(surface(spot, 40, 28, material), tint=skin)
    shape.add(_ears(material), tint=skin).add(_features(material)).add(_hair(material, 0.40 if hat == "hair" else 0.52))
    shape.add({"hair": lambda: _bun(material), "turban": lambda: _turban(material, colour), "cap": lambda: _skullcap(material, colour),
               "straw": lambda: _straw_hat(material)}[hat]())
    whole = Shape().add(lathe([(0.052, -0.01), (0.047, 0.03), (0.046, 0.09), (0.050, 0.13)], 14, material, 1.05), at(0, 0.006, 0), skin)
    return whole.add(shape, at(0, -0.004, MIDDLE))
