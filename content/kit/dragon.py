"""The fire dragon (火龙) of nine sections, its body along a line, and its poles: head 0.90 m, mouth 0.45, horns 0.50, body 0.34 across and 18 long,
tail 1.50; the ball of 0.35 in a frame of 0.45. Bamboo hoops under painted cloth."""
import math

from mathutils import Vector

from forms import lathe, prism, tube
from shape import Shape, at, scaled, turned

CLOTH = "Painted figure"
GOLD, ORANGE, RED, PALE, GREEN, BLACK = ((0.55, 0.30, 0.035, 1), (0.48, 0.13, 0.018, 1), (0.30, 0.022, 0.014, 1), (0.55, 0.47, 0.30, 1),
                                         (0.03, 0.16, 0.08, 1), (0.02, 0.018, 0.016, 1))
SECTIONS, PITCH, ACROSS, POLE = 9, 2.0, 0.34, 2.0


def body(line):
    """The body along a line of points from the neck to the tail: scales in rows, a pale belly, a red crest. Its hoops show."""
    shape, rings, sides = Shape(), [], 16
    count = len(line)
    for i, p in enumerate(line):
        way = (line[min(i + 1, count - 1)] - line[max(i - 1, 0)]).normalized()
        right = way.cross(Vector((0, 0, 1))).normalized()
        up, t = right.cross(way), i / (count - 1)
        girth = ACROSS / 2 * (1.0 if t < 0.86 else 1.0 - 0.85 * (t - 0.86) / 0.14) * (1.05 if i % 6 == 0 else 1.0)
        ring = []
        for k in range(sides):
            a = 2 * math.pi * k / sides
            ring.append(shape.point(p + right * girth * math.cos(a) + up * girth * math.sin(a)))
        rings.append(ring)
        if i % 3 == 0 and 2 < i < count - 4:
            _fin(shape, p + up * girth * 0.95, way, up, 0.16 if i % 6 else 0.22)
    for i, (a, b) in enumerate(zip(rings, rings[1:])):
        for k in range(sides):
            j = (k + 1) % sides
            shape.face((a[k], b[k], b[j], a[j]), [(0, 0), (0, 0.1), (0.1, 0.1), (0.1, 0)], _cloth(i, k, sides))
    return shape.add(_tail(line))


def _cloth(i, k, sides):
    """Painted cloth, lit from inside: a pale belly; rows of scales above it, each row set off against the next."""
    if math.sin(2 * math.pi * (k + 0.5) / sides) < -0.6:
        return "Lit cloth pale"
    if i % 18 < 2:
        return "Lit cloth red"   # bands over the hoops
    return ("Lit cloth gold", "Lit cloth orange", "Lit cloth red")[(k // 2 + i // 2) % 2 + (1 if (i // 2) % 4 == 3 else 0)]


def _fin(shape, foot, way, up, high):
    """A flame of the crest, seen from both sides."""
    corners = [foot - way * 0.10, foot + way * 0.12, foot + up * high + way * 0.20]
    for order in ((0, 1, 2), (2, 1, 0)):
        ids = [shape.point(corners[k], RED if k < 2 else GOLD) for k in order]
        shape.face(ids, [(0, 0), (0.1, 0), (0.05, 0.1)], CLOTH)


def _tail(line):
    shape, way = Shape(), (line[-1] - line[-3]).normalized()
    for k in range(5):
        spread = (k - 2) * 0.34
        out = (way + Vector((0, 0, 1)) * spread).normalized()
        path = [line[-1], line[-1] + out * 0.4, line[-1] + (out + way * 0.3) * 0.75]
        shape.add(tube(path, [0.05, 0.07, 0.008], 6, CLOTH), tint=(RED, GOLD, ORANGE, GOLD, RED)[k])
    return shape


def head():
    """Looks to +x, its neck at the origin: snout, jaws open 0.45, branched horns, whiskers, a beard."""
    shape = Shape()
    skull = lathe([(0.0, -0.02), (0.17, 0.02), (0.23, 0.16), (0.24, 0.30), (0.20, 0.44), (0, 0.50)], 16, CLOTH, 0.86)
    shape.add(skull, turned(math.pi / 2, "Y"), GOLD)
    upper = lathe([(0.17, 0.30), (0.17, 0.52), (0.14, 0.72), (0.16, 0.82), (0.10, 0.90), (0, 0.92)], 14, CLOTH, 0.55)
    shape.add(upper, at(0, 0, 0.08) @ turned(math.pi / 2 - 0.20, "Y") @ turned(math.pi / 2), ORANGE)
    lower = lathe([(0.14, 0.26), (0.14, 0.48), (0.11, 0.66), (0, 0.72)], 12, CLOTH, 0.40)
    shape.add(lower, at(0, 0, -0.10) @ turned(math.pi / 2 + 0.36, "Y") @ turned(math.pi / 2), RED)
    shape.add(tube([(0.3, 0, -0.06), (0.55, 0, -0.10), (0.78, 0, -0.06)], [0.06, 0.05, 0.01], 7, CLOTH), tint=(0.35, 0.02, 0.03, 1))
    for side in (-1, 1):
        _side(shape, side)
    for k in range(14):
        a = math.pi * (k / 13 - 0.5) * 1.7 + math.pi / 2
        foot = Vector((0.02, 0.20 * math.cos(a), 0.20 * math.sin(a)))
        shape.add(tube([foot, foot * 1.7 + Vector((-0.16, 0, 0)), foot * 2.0 + Vector((-0.42, 0, 0.02))], [0.05, 0.045, 0.006], 5, CLOTH), tint=(RED, GOLD, GREEN)[k % 3])
    for k in range(7):
        y = 0.05 * (k - 3)
        shape.add(tube([(0.46, y, -0.26), (0.42, y * 1.3, -0.42), (0.34, y * 1.6, -0.60)], [0.02, 0.018, 0.004], 4, CLOTH), tint=PALE)
    return shape


def _side(shape, side):
    shape.add(tube([(0.18, side * 0.10, 0.20), (0.02, side * 0.16, 0.42), (-0.16, side * 0.20, 0.58), (-0.20, side * 0.24, 0.68)], [0.045, 0.036, 0.024, 0.006],
                   7, CLOTH), tint=PALE)
    shape.add(tube([(-0.04, side * 0.17, 0.47), (0.06, side * 0.24, 0.60)], [0.024, 0.005], 6, CLOTH), tint=PALE)
    eye = lathe([(0.0, -0.06), (0.055, -0.03), (0.062, 0.0), (0.05, 0.04), (0, 0.062)], 10, CLOTH)
    shape.add(eye, at(0.40, side * 0.155, 0.17) @ turned(-side * math.pi / 2, "X"), (0.62, 0.60, 0.52, 1))
    shape.add(scaled_ball(0.032), at(0.425, side * 0.205, 0.18), BLACK)
    shape.add(tube([(0.26, side * 0.17, 0.20), (0.40, side * 0.20, 0.26), (0.54, side * 0.14, 0.23)], [0.01, 0.035, 0.008], 6, CLOTH), tint=GREEN)
    ear = prism([(0, 0), (0.16, 0.10), (0.05, 0.22), (-0.05, 0.12)], 0.03, CLOTH)
    shape.add(ear, at(0.05, side * 0.21, 0.14) @ turned(side * 0.7, "X") @ turned(0.5, "Y"), GREEN)
    shape.add(tube([(0.74, side * 0.12, 0.26), (0.92, side * 0.24, 0.30), (0.98, side * 0.36, 0.12), (0.84, side * 0.42, -0.06)], [0.014, 0.011, 0.009, 0.004], 5, CLOTH), tint=GOLD)
    for k in range(4):
        tooth = lathe([(0.014, 0), (0.009, -0.04), (0, -0.07)][::-1], 5, CLOTH)
        shape.add(tooth, at(0.42 + 0.11 * k, side * 0.10, 0.07 + 0.02 * k), (0.7, 0.68, 0.6, 1))


def scaled_ball(radius):
    return Shape().add(lathe([(0, -1), (0.6, -0.8), (0.95, -0.3), (1.0, 0), (0.95, 0.3), (0.6, 0.8), (0, 1)], 12, CLOTH), scaled(radius, radius, radius))


def ball():
    """The ball in its frame of bamboo hoops, on a pole of 2.0 m that stands at the origin."""
    shape = Shape().add(scaled_ball(0.175), at(0, 0, POLE + 0.24), RED)
    for k in range(4):
        ring = [(0.225 * math.cos(a), 0, 0.225 * math.sin(a)) for a in (2 * math.pi * j / 24 for j in range(25))]
        shape.add(tube(ring, 0.008, 5, "Bamboo culm dry"), at(0, 0, POLE + 0.24) @ turned(math.pi / 4 * k))
    return shape.add(pole())


def pole():
    return tube([(0, 0, 0), (0, 0, POLE + 0.03)], 0.018, 7, "Bamboo culm dry")

