"""The tall trees over a grove's bamboo: nanmu (Phoebe zhennan, 楠木) and weeping cypress (Cupressus funebris, 柏木)."""
import math

from mathutils import Vector

from forms import tube
from plants import leaf_card, leaf_mass
from shape import Shape


def _way(rng, low=-1.0):
    angle, up = rng.uniform(0, 2 * math.pi), rng.uniform(low, 1)
    ring = math.sqrt(max(0.0, 1 - up * up))
    return Vector((ring * math.cos(angle), ring * math.sin(angle), up))


def _trunk(shape, rng, height, girth):
    bend = [Vector((rng.uniform(-0.12, 0.12), rng.uniform(-0.12, 0.12), 0)) * (k > 1) for k in range(7)]
    line = [Vector((0, 0, -0.4 + (height + 0.4) * k / 6)) + bend[k] for k in range(7)]
    radii = [girth * (1.55 if k == 0 else 1.0) * (1 - 0.93 * k / 6) for k in range(7)]
    shape.add(tube(line, radii, 8, "Bark"))
    return line


def _cloud(shape, rng, middle, radius, cards, leaf, crown, height):
    """A tuft of leaves at the end of a limb, flat below, lit as the crown's round is and darker inside it."""
    for _ in range(cards):
        way = _way(rng, -0.35)
        spot = middle + Vector((way.x, way.y, way.z * 0.62)) * radius * rng.uniform(0.35, 0.9)
        out = spot - crown
        normal = (out.normalized() * 0.75 + way * 0.3 + Vector((0, 0, 0.4))).normalized()
        before = len(shape.points)
        leaf_card(shape, spot - way * 0.3, way + Vector((0, 0, rng.uniform(-0.5, 0.3))), rng.uniform(0.75, 1.25), leaf, normal, rng)
        light = 0.45 + 0.4 * min(1.0, max(0.0, (0.5 + 0.5 * way.z) * (0.35 + spot.z / height)))
        for i in range(before, len(shape.points)):
            shape.tints[i] = tuple(c * light for c in shape.tints[i][:3]) + (1,)


def nanmu(rng, height=20.0):
    """A straight bole bare for two fifths of its height, then limbs that end in tiers of leaves: a tall oval crown."""
    shape = Shape()
    line = _trunk(shape, rng, height * 0.93, 0.021 * height)
    crown = Vector((0, 0, height * 0.66))
    limbs = 19
    for k in range(limbs):
        t = 0.40 + 0.56 * k / (limbs - 1)
        spread = height * 0.22 * math.sin(math.pi * min(1.0, (t - 0.30) / 0.72)) ** 0.7 * rng.uniform(0.75, 1.1)
        angle = k * 2.399963 + rng.uniform(-0.4, 0.4)
        foot = line[min(5, int(t * 6))].lerp(line[min(6, int(t * 6) + 1)], t * 6 % 1)
        tip = foot + Vector((math.cos(angle) * spread, math.sin(angle) * spread, height * rng.uniform(0.02, 0.07)))
        shape.add(tube([foot, foot.lerp(tip, 0.5) + Vector((0, 0, 0.3)), tip], [0.11, 0.07, 0.03], 4, "Bark"))
        _cloud(shape, rng, tip + Vector((0, 0, 0.3)), height * rng.uniform(0.10, 0.13), 40, "Nanmu leaves", crown, height)
        if k % 2 == 0:
            leaf_mass(shape, rng, foot.lerp(tip, 0.75) + Vector((0, 0, 0.2)), height * 0.085, height * 0.05, 0.8, 5, 2)
        _cloud(shape, rng, foot.lerp(tip, 0.45) + Vector((0, 0, 0.6)), height * 0.08, 14, "Nanmu leaves", crown, height)
    _cloud(shape, rng, Vector((0, 0, height * 0.95)), height * 0.09, 34, "Nanmu leaves", crown, height)
    return shape


def cypress(rng, height=18.0, cards=430):
    """A slender cone, its sprays hanging from rising twigs; the outline is broken by tufts."""
    shape = Shape()
    _trunk(shape, rng, height * 0.97, 0.016 * height)
    leaf_mass(shape, rng, Vector((0, 0, height * 0.33)), height * 0.10, height * 0.16, 0.7, 6, 3)
    leaf_mass(shape, rng, Vector((0, 0, height * 0.60)), height * 0.072, height * 0.20, 0.7, 6, 3)
    leaf_mass(shape, rng, Vector((0, 0, height * 0.83)), height * 0.036, height * 0.14, 0.8, 5, 3)
    for k in range(cards):
        t = 0.16 + 0.84 * (k / cards) ** 0.9
        reach = height * 0.155 * (1.0 - t) ** 0.72 * (1 + 0.22 * math.sin(17 * t + 1.3)) * math.sqrt(rng.uniform(0.2, 1)) + 0.06
        angle = k * 2.399963 + rng.uniform(-0.3, 0.3)
        out = Vector((math.cos(angle), math.sin(angle), 0))
        spot = out * reach + Vector((0, 0, height * t))
        normal = (out + Vector((0, 0, 0.4))).normalized()
        before = len(shape.points)
        leaf_card(shape, spot + Vector((0, 0, 0.35)), out * 0.5 + Vector((0, 0, -0.9)), rng.uniform(0.9, 1.4) * (1.15 - 0.55 * t),
                  "Cypress sprays", normal, rng)
        light = 0.45 + 0.55 * min(1.0, reach / (height * 0.155 * (1.0 - t) ** 0.72 + 0.06))
        for i in range(before, len(shape.points)):
            shape.tints[i] = tuple(c * light for c in shape.tints[i][:3]) + (1,)
    return shape
