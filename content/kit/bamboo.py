"""Ci bamboo (Bambusa emeiensis, 慈竹): close clumps of culms 5 to 10 m tall whose thin tips arch over and hang."""
import math

from mathutils import Vector

from forms import tube
from plants import leaf_card
from shape import Shape, at, turned

STEPS = 12


def culm_line(length, lean, droop):
    """Upright from the foot; bent ever faster toward the tip, which hangs. In the plane of x and z."""
    here, line = Vector((0, 0, 0)), [Vector((0, 0, 0))]
    for k in range(STEPS):
        t = (k + 0.5) / STEPS
        angle = lean * (0.4 + 0.6 * t) + droop * t ** 5
        here = here + Vector((math.sin(angle), 0, math.cos(angle))) * length / STEPS
        line.append(here)
    return line


def culm(rng, length, lean, sprays):
    """One culm with its sprays: none on the lowest third, the longest in the middle, small hanging ones on the tip."""
    shape, line = Shape(), culm_line(length, lean, rng.uniform(1.7, 2.9))
    thick = 0.5 * rng.uniform(0.04, 0.06) * min(1.0, length / 8)
    shade = rng.uniform(0.75, 1.0)
    stem = tube(line, [thick * (1 - 0.9 * (k / STEPS) ** 1.2) for k in range(STEPS + 1)], 4, "Bamboo culm")
    shape.add(stem, tint=(shade, shade, shade * 0.9, 1))
    for k in range(sprays):
        t = 0.30 + 0.70 * ((k + rng.random()) / sprays) ** 0.85
        i = min(STEPS - 1, int(t * STEPS))
        spot = line[i].lerp(line[i + 1], t * STEPS - i)
        _spray(shape, rng, spot, t)
    return shape


def _spray(shape, rng, spot, t):
    angle, hang = rng.uniform(0, 2 * math.pi), rng.uniform(0.1, 0.9) + 1.3 * t * t
    way = Vector((math.cos(angle), math.sin(angle), -hang))
    size = rng.uniform(0.75, 1.15) * (1.0 - 0.55 * t ** 3)
    leaf_card(shape, spot, way, size, "Ci bamboo leaves", Vector((0, 0, 1)), rng)


def clump(rng, culms=26, height=9.0, sprays=26):
    """A clump about a metre across at its foot and five to six at its crown. Leaves are lit as the clump's round is;
    those inside and below are darker, since little sky reaches them."""
    shape = Shape()
    for k in range(culms):
        angle, far = k * 2.399963 + rng.uniform(-0.3, 0.3), 0.85 * math.sqrt((k + 0.5) / culms)
        length = height * rng.uniform(0.72, 1.18) * (1.05 - 0.15 * far)
        shape.add(culm(rng, length, 0.05 + 0.30 * far * rng.uniform(0.5, 1.2), sprays),
                  at(far * math.cos(angle), far * math.sin(angle), -0.1) @ turned(angle))
    return light_as_round(shape, height, 2.6)


def light_as_round(shape, height, radius):
    """Gives leaf points the normals of a round about the crown, and shade by their depth in it."""
    middle = Vector((0, 0, height * 0.62))
    for i, normal in enumerate(shape.normals):
        if normal is not None:
            out = shape.points[i] - middle
            out.z *= 2 * radius / height
            depth = min(1.0, out.length / radius)
            shape.normals[i] = (out.normalized() * 0.8 + Vector((0, 0, 0.45))).normalized()
            light = (0.42 + 0.58 * depth ** 1.5) * (0.72 + 0.28 * min(1.0, max(0.0, shape.points[i].z / height)))
            shape.tints[i] = tuple(c * light for c in shape.tints[i][:3]) + (1,)
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
