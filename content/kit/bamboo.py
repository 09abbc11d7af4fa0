"""Ci bamboo (Bambusa emeiensis, 慈竹): close clumps of culms 5 to 10 m tall whose thin tips arch over and hang."""
import math

from mathutils import Vector

from forms import tube
from plants import leaf_card, leaf_mass
from shape import Shape, at, turned

STEPS = 8
MARKS = [1 - (1 - k / STEPS) ** 1.6 for k in range(STEPS + 1)]   # of a culm's length: close to each other where it bends


def culm_line(length, lean, droop):
    """Upright from the foot; bent ever faster toward the tip, which hangs. In the plane of x and z."""
    line = [Vector((0, 0, 0))]
    for a, b in zip(MARKS, MARKS[1:]):
        t = (a + b) / 2
        angle = lean * (0.4 + 0.6 * t) + droop * t ** 3.4
        line.append(line[-1] + Vector((math.sin(angle), 0, math.cos(angle))) * length * (b - a))
    return line


def culm(rng, length, lean, sprays):
    """One culm with its sprays: none on the lower part, the longest where it begins to bend, then a plume to its tip."""
    shape, line = Shape(), culm_line(length, lean, rng.uniform(2.0, 2.9))
    thick = 0.5 * rng.uniform(0.04, 0.06) * min(1.0, length / 9)
    shade = rng.uniform(0.75, 1.0)
    stem = tube(line, [thick * (1 - 0.92 * t ** 1.1) for t in MARKS], 3, "Bamboo culm")
    shape.add(stem, tint=(shade, shade, shade * 0.9, 1))
    for k in range(sprays):
        t = 0.36 + 0.63 * (k + rng.random()) / sprays
        i = max(n for n in range(STEPS) if MARKS[n] <= t)
        spot = line[i].lerp(line[i + 1], (t - MARKS[i]) / (MARKS[i + 1] - MARKS[i]))
        _spray(shape, rng, spot, (line[i + 1] - line[i]).normalized(), t)
    return shape


def _spray(shape, rng, spot, along, t):
    """A leafy twig, longer than wide; toward the tip they are small, follow the culm and hang from it as a plume."""
    angle = rng.uniform(0, 2 * math.pi)
    out = Vector((math.cos(angle), math.sin(angle), -rng.uniform(0.3, 1.5)))
    way = (out * (1.15 - 0.75 * t) + along * (0.2 + 0.9 * t * t) + Vector((0, 0, -1.1 * t ** 3))).normalized()
    size = rng.uniform(0.95, 1.3) * (1.0 - 0.38 * t ** 4)
    first = len(shape.points)
    leaf_card(shape, spot, way, size, "Ci bamboo leaves", Vector((0, 0, 1)), rng)
    middle = spot + way * size / 2
    for i in range(first, len(shape.points)):
        off = shape.points[i] - middle
        shape.points[i] -= (off - way * off.dot(way)) * 0.42


def clump(rng, culms=26, height=9.5, sprays=40):
    """A clump about a metre across at its foot and five to six at its crown. Leaves are lit as the clump's round is;
    those inside and below are darker, since little sky reaches them."""
    shape = Shape()
    for k in range(culms):
        angle, far = k * 2.399963 + rng.uniform(-0.3, 0.3), 0.85 * math.sqrt((k + 0.5) / culms)
        length = 1.32 * height * rng.uniform(0.62, 1.14) * (1.05 - 0.12 * far)   # of which the bend takes a quarter
        shape.add(culm(rng, length, 0.04 + 0.26 * far * rng.uniform(0.4, 1.2), sprays),
                  at(far * math.cos(angle), far * math.sin(angle), -0.1) @ turned(angle))
    light_as_round(shape, height, 2.6)
    leaf_mass(shape, rng, Vector((0, 0, height * 0.55)), 1.25, height * 0.17, 1.5)
    return shape


def light_as_round(shape, height, radius):
    """Gives leaf points the normals of a round about the crown, and shade by their depth in it."""
    middle = Vector((0, 0, height * 0.62))
    for i, normal in enumerate(shape.normals):
        if normal is not None:
            out = shape.points[i] - middle
            out.z *= 2 * radius / height
            depth = min(1.0, out.length / radius)
            shape.normals[i] = (out.normalized() * 0.8 + Vector((0, 0, 0.45))).normalized()
            light = (0.55 + 0.45 * depth ** 1.5) * (0.66 + 0.34 * min(1.0, max(0.0, shape.points[i].z / height)))
            shape.tints[i] = tuple(c * light for c in shape.tints[i][:3]) + (1,)
    return shape


def far_clump(rng, height=8.5, radius=2.9, cards=70):
    """A clump for the distance: a dark round within, large leafy cards about it, drooping plumes above."""
    shape = Shape()
    for _ in range(cards):
        angle, up = rng.uniform(0, 2 * math.pi), rng.uniform(0.12, 1.0)
        out = Vector((math.cos(angle), math.sin(angle), 0)) * radius * math.sin(math.pi * min(1.0, 0.16 + 0.72 * up)) * rng.uniform(0.8, 1.15)
        spot = out + Vector((0, 0, height * up * rng.uniform(0.95, 1.12)))
        leaf_card(shape, spot, out * 0.5 + Vector((0, 0, rng.uniform(-1.6, 0.3))), rng.uniform(1.6, 2.4), "Ci bamboo leaves", Vector((0, 0, 1)), rng)
    light_as_round(shape, height, radius)
    leaf_mass(shape, rng, Vector((0, 0, height * 0.50)), radius * 0.80, height * 0.42, 1.5, 8, 4)
    return shape


def shoots(rng, count=5):
    """Young culms that have no leaves yet, and the dry sheaths about a clump's foot."""
    shape = Shape()
    for _ in range(count):
        angle, far, tall = rng.uniform(0, 6.28), rng.uniform(0.3, 1.0), rng.uniform(0.4, 2.8)
        foot = Vector((far * math.cos(angle), far * math.sin(angle), -0.05))
        tip = foot + Vector((0.05 * tall, 0, tall))
        shape.add(tube([foot, foot.lerp(tip, 0.6), tip], [0.028, 0.024, 0.004], 4, "Bamboo culm"), tint=(0.8, 0.72, 0.5, 1))
    return shape
