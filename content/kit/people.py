"""People as painted wooden figures: calm, nobody in particular, at human scale (about 1.65 m). A figure looks to -y, its feet at z = 0."""
import math

from mathutils import Vector

import clothes
import face
from forms import lathe, tube
from shape import Shape, at, scaled, turned

WOOD = "Painted figure"
SKIN, HAIR = (0.36, 0.21, 0.13, 1), (0.03, 0.025, 0.022, 1)
INDIGO, SLATE, BROWN, GREY, RED, WHITE = ((0.026, 0.036, 0.064, 1), (0.06, 0.075, 0.085, 1), (0.10, 0.06, 0.035, 1), (0.17, 0.165, 0.155, 1),
                                          (0.20, 0.022, 0.016, 1), (0.42, 0.40, 0.36, 1))


def _head(shape, z, hat, colour, way=0.0):
    return shape.add(face.head(WOOD, SKIN, hat, colour), at(0, 0, z) @ turned(way))


def _arms(shape, arms, colour, wide=1.0):
    for side, (elbow, hand) in zip((-1, 1), ARMS[arms]):
        shape.add(clothes.sleeve((side * 0.17, 0, 1.325), elbow, hand, colour, WOOD, wide)).add(clothes.hand(elbow, hand, SKIN, WOOD))


def _hat_colour(hat):
    return WHITE if hat == "turban" else HAIR


ARMS = {  # right hand, left hand; each elbow and hand
    "rest": (((-0.27, -0.02, 1.08), (-0.20, -0.17, 0.92)), ((0.27, -0.02, 1.08), (0.20, -0.17, 0.92))),
    "sleeves": (((-0.28, -0.04, 1.10), (-0.05, -0.24, 1.02)), ((0.28, -0.04, 1.10), (0.05, -0.24, 1.03))),
    "talk": (((-0.29, -0.06, 1.12), (-0.18, -0.33, 1.22)), ((0.27, 0.0, 1.08), (0.22, -0.14, 0.90))),
    "raise": (((-0.24, -0.16, 1.42), (-0.07, -0.26, 1.62)), ((0.24, -0.16, 1.34), (0.05, -0.27, 1.40))),
}


def standing(gown=INDIGO, hat="turban", arms="rest", tall=1.0, head_way=0.0):
    shape = Shape()
    for side in (-1, 1):
        shape.add(clothes.shoe(WOOD, HAIR), at(side * 0.085, -0.03, 0) @ turned(side * 0.14))
        shape.add(clothes.leg((side * 0.085, 0, 0.5), (side * 0.085, -0.01, 0.32), (side * 0.085, -0.005, 0.06), clothes.darker(gown, 0.6), WOOD))
    shape.add(clothes.gown(gown, WOOD))
    _arms(shape, arms, gown, 1.25)
    _head(shape, 1.40, hat, _hat_colour(hat), head_way)
    return Shape().add(shape, scaled(tall, tall, tall))


def seated(gown=SLATE, hat="cap", arms="talk"):
    """On a seat of 0.40 m."""
    shape, body = Shape(), Shape()
    body.add(clothes.gown(gown, WOOD, 0.80))
    _arms(body, arms, gown, 1.25)
    _head(body, 1.40, hat, _hat_colour(hat))
    shape.add(body, at(0, 0.06, -0.40)).add(clothes.lap(gown, WOOD))
    for x in (-0.10, 0.10):
        shape.add(clothes.leg((x, 0.10, 0.47), (x * 1.05, -0.36, 0.47), (x * 1.1, -0.38, 0.07), clothes.darker(gown, 0.6), WOOD, (0.100, 0.088, 0.070, 0.070)))
        shape.add(clothes.shoe(WOOD, HAIR), at(x * 1.1, -0.40, 0) @ turned(1.2 * x))
    return shape


def worker(shirt=INDIGO, trousers=SLATE, hat="straw", arms="rest", stride=0.16):
    """In jacket and trousers, a step taken."""
    shape = Shape()
    for side, step in ((-1, -stride), (1, stride)):
        shape.add(clothes.leg((side * 0.085, 0, 0.86), (side * 0.10, step * 0.45 - 0.03, 0.48), (side * 0.10, step, 0.07), trousers, WOOD))
        shape.add(clothes.shoe(WOOD, HAIR), at(side * 0.10, step - 0.02, 0) @ turned(side * 0.10))
    shape.add(clothes.jacket(shirt, WOOD))
    shape.add(lathe([(0.166, 0.915), (0.174, 0.94), (0.172, 1.00), (0.162, 1.015)], 22, WOOD, 0.76), tint=clothes.darker(BROWN, 0.8))
    _arms(shape, arms, shirt)
    return _head(shape, 1.40, hat, _hat_colour(hat))


HIP = (0.085, 0.0, 0.84)


def dancer(sash=RED):
    """A dancer but for the legs: bare chest, sash with hanging ends, headcloth, both hands at a pole 0.27 m before him."""
    shape = Shape()
    chest = [(0.0, 0.76), (0.150, 0.78), (0.165, 0.90), (0.152, 1.00), (0.178, 1.16), (0.196, 1.27), (0.176, 1.345), (0.090, 1.40), (0.058, 1.43), (0, 1.43)]
    shape.add(lathe(chest, 18, WOOD, 0.66), tint=SKIN)
    for side in (-1, 1):   # shoulders, and the plates of the chest
        shape.add(lathe([(0.0, -0.085), (0.062, -0.05), (0.078, 0.0), (0.060, 0.055), (0, 0.08)], 10, WOOD), at(side * 0.185, 0.0, 1.315), SKIN)
        shape.add(lathe([(0.0, -0.070), (0.060, -0.045), (0.082, -0.005), (0.070, 0.04), (0, 0.075)], 14, WOOD, 0.30), at(side * 0.080, -0.092, 1.240), SKIN)
    shape.add(lathe([(0.0, 0.70), (0.155, 0.71), (0.178, 0.82), (0.168, 0.93)], 16, WOOD, 0.74), tint=INDIGO)
    shape.add(lathe([(0.176, 0.885), (0.184, 0.91), (0.182, 0.965), (0.170, 0.985)], 18, WOOD, 0.74), tint=sash)
    for dx, low in ((0.09, 0.52), (0.13, 0.60)):
        shape.add(tube([(dx, -0.125, 0.93), (dx + 0.02, -0.155, 0.78), (dx + 0.03, -0.135, low)], [0.030, 0.034, 0.040], 6, WOOD, caps=True), tint=sash)
    for side, (elbow, hand) in zip((-1, 1), (((-0.27, -0.13, 1.40), (-0.03, -0.27, 1.60)), ((0.25, -0.17, 1.14), (0.04, -0.28, 1.22)))):
        shape.add(tube([(side * 0.185, 0, 1.32), elbow], [0.062, 0.048], 9, WOOD, caps=True), tint=SKIN)
        shape.add(tube([elbow, Vector(elbow).lerp(Vector(hand), 0.55), hand], [0.050, 0.047, 0.034], 9, WOOD, caps=True), tint=SKIN)
        shape.add(lathe([(0.0, -0.05), (0.042, -0.03), (0.046, 0.01), (0.03, 0.045), (0, 0.052)], 8, WOOD), at(*hand), SKIN)
        shape.add(tube([Vector(elbow).lerp(Vector(hand), 0.66), Vector(elbow).lerp(Vector(hand), 0.82)], 0.044, 9, WOOD, caps=True), tint=sash)
    return _head(shape, 1.385, "turban", sash)


def dancer_leg():
    """From the hip at the origin: wide trousers bound at the calf, straw sandal; the knee a little bent, as one runs."""
    shape = Shape()
    shape.add(tube([(0, 0.0, 0.03), (0.005, -0.045, -0.20), (0.005, -0.075, -0.38), (0.0, -0.030, -0.56)], [0.100, 0.108, 0.092, 0.076], 11, WOOD, caps=True), tint=INDIGO)
    shape.add(tube([(0.0, -0.030, -0.55), (0.0, 0.010, -0.78)], [0.056, 0.046], 9, WOOD, caps=True), tint=WHITE)
    shape.add(lathe([(0.048, 0.0), (0.052, 0.035), (0.036, 0.075), (0, 0.085)], 10, WOOD, 2.2), at(0.0, -0.035, -0.85), (0.34, 0.25, 0.12, 1))
    return shape


def porter():
    """With a carrying pole and two baskets."""
    shape = worker(BROWN, SLATE, "straw", "raise", 0.2)
    pole = [(-0.20, y, 1.47 - 0.10 * (y / 0.75) ** 2) for y in (-0.8, -0.4, 0.0, 0.4, 0.8)]
    shape.add(tube(pole, [0.014, 0.024, 0.028, 0.024, 0.014], 6, "Bamboo culm dry"))
    for y in (-0.76, 0.76):
        shape.add(lathe([(0.16, 0.0), (0.22, 0.18), (0.23, 0.30)], 12, "Bamboo mat"), at(-0.20, y, 0.34))
        shape.add(lathe([(0.21, 0.26), (0.12, 0.32), (0, 0.34)], 12, "Bamboo mat"), at(-0.20, y, 0.34))
        for a in (0.5, 2.6, 4.7):
            shape.add(tube([(-0.20, y, 1.37), (-0.20 + 0.22 * math.cos(a), y + 0.22 * math.sin(a), 0.64)], 0.006, 4, "Bamboo culm dry"))
    return shape


def boatman():
    """With a long bamboo pole in both hands."""
    shape = worker(WHITE, INDIGO, "turban", "raise", 0.24)
    return shape.add(tube([(-0.30, -0.34, 0.2), (0.0, -0.26, 1.55), (0.34, -0.20, 3.4)], 0.02, 6, "Bamboo culm dry"))
