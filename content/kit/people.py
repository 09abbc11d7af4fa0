"""People as painted wooden figures: calm, without features, at human scale (about 1.65 m). A figure looks to -y, its feet at z = 0."""
import math

from mathutils import Vector

from forms import lathe, tube
from shape import Shape, at, scaled, turned

WOOD = "Painted figure"
SKIN, HAIR = (0.36, 0.21, 0.13, 1), (0.03, 0.025, 0.022, 1)
INDIGO, SLATE, BROWN, GREY, RED, WHITE = ((0.026, 0.036, 0.064, 1), (0.06, 0.075, 0.085, 1), (0.10, 0.06, 0.035, 1), (0.17, 0.165, 0.155, 1),
                                          (0.20, 0.022, 0.016, 1), (0.42, 0.40, 0.36, 1))


def _head(shape, z, hat, colour, way=0.0):
    """A smooth head on its neck; hat: turban, cap, straw or hair alone."""
    head = Shape().add(lathe([(0.045, 0.0), (0.048, 0.07), (0.066, 0.09), (0.084, 0.14), (0.090, 0.19), (0.084, 0.245), (0.055, 0.285), (0, 0.30)],
                             14, WOOD, 1.12), tint=SKIN)
    head.add(tube([(0, -0.085, 0.195), (0, -0.108, 0.165), (0, -0.094, 0.155)], [0.010, 0.014, 0.006], 6, WOOD), tint=SKIN)
    cap = lathe([(0.088, 0.19), (0.096, 0.22), (0.088, 0.262), (0.055, 0.298), (0, 0.31)], 14, WOOD, 1.12)
    head.add(cap, at(0, 0.010, 0), HAIR if hat in ("hair", "straw") else colour)
    if hat == "hair":
        head.add(lathe([(0.0, 0.0), (0.035, 0.012), (0.04, 0.035), (0.02, 0.06), (0, 0.065)], 10, WOOD), at(0, 0.05, 0.275), HAIR)
    elif hat == "turban":
        ring = [(0.098 * math.cos(a), 0.108 * math.sin(a) + 0.008, 0.235 + 0.012 * math.sin(3 * a)) for a in (2 * math.pi * k / 16 for k in range(17))]
        head.add(tube(ring, 0.030, 7, WOOD), tint=colour)
    elif hat == "straw":
        head.add(lathe([(0.30, 0.215), (0.30, 0.222), (0.10, 0.30), (0.0, 0.36)], 18, WOOD), tint=(0.42, 0.32, 0.16, 1))
        head.add(lathe([(0.0, 0.29), (0.10, 0.285), (0.30, 0.213)], 18, WOOD), tint=(0.25, 0.19, 0.10, 1))
    return shape.add(head, at(0, 0, z) @ turned(way))


def _arm(shape, shoulder, elbow, hand, sleeve):
    shape.add(tube([shoulder, elbow, Vector(elbow).lerp(Vector(hand), 0.85)], [0.072, 0.064, 0.060], 9, WOOD, caps=True), tint=sleeve)
    shape.add(tube([Vector(elbow).lerp(Vector(hand), 0.8), hand, Vector(hand) + (Vector(hand) - Vector(elbow)) * 0.12], [0.034, 0.036, 0.014], 7, WOOD,
                   caps=True), tint=SKIN)


def _gown(shape, colour, foot=0.10, top=1.42):
    profile = [(0.225, foot), (0.215, 0.35), (0.180, 0.80), (0.166, 1.00), (0.185, 1.18), (0.190, 1.30), (0.135, 1.39), (0.055, top), (0, top)]
    shape.add(lathe([(r, z) for r, z in profile if z >= foot], 18, WOOD, 0.72), tint=colour)
    shape.add(tube([(0.0, -0.125, 1.05), (0.05, -0.138, 1.22), (0.0, -0.10, 1.40)], 0.010, 5, WOOD), tint=tuple(c * 0.5 for c in colour[:3]) + (1,))


def _shoes(shape):
    for x in (-0.09, 0.09):
        shape.add(lathe([(0.052, 0.0), (0.055, 0.05), (0.035, 0.09), (0, 0.10)], 10, WOOD, 2.1), at(x, -0.04, 0), HAIR)


ARMS = {  # right hand, left hand; each elbow and hand
    "rest": (((-0.27, -0.02, 1.08), (-0.20, -0.17, 0.92)), ((0.27, -0.02, 1.08), (0.20, -0.17, 0.92))),
    "sleeves": (((-0.28, -0.04, 1.10), (-0.05, -0.24, 1.02)), ((0.28, -0.04, 1.10), (0.05, -0.24, 1.03))),
    "talk": (((-0.29, -0.06, 1.12), (-0.18, -0.33, 1.22)), ((0.27, 0.0, 1.08), (0.22, -0.14, 0.90))),
    "raise": (((-0.24, -0.16, 1.42), (-0.07, -0.26, 1.62)), ((0.24, -0.16, 1.34), (0.05, -0.27, 1.40))),
}


def standing(gown=INDIGO, hat="turban", arms="rest", tall=1.0, head_way=0.0):
    shape = Shape()
    _shoes(shape)
    _gown(shape, gown)
    for side, (elbow, hand) in zip((-1, 1), ARMS[arms]):
        _arm(shape, (side * 0.19, 0, 1.33), elbow, hand, gown)
    _head(shape, 1.38, hat, HAIR if hat == "cap" else WHITE if hat == "turban" else HAIR, head_way)
    return Shape().add(shape, scaled(tall, tall, tall))


def seated(gown=SLATE, hat="cap", arms="talk"):
    """On a seat of 0.40 m."""
    shape = Shape()
    drop = -0.40
    body = Shape()
    _gown(body, gown, 0.80)
    for side, (elbow, hand) in zip((-1, 1), ARMS[arms]):
        _arm(body, (side * 0.19, 0, 1.33), elbow, hand, gown)
    _head(body, 1.38, hat, HAIR if hat == "cap" else WHITE)
    shape.add(body, at(0, 0.06, drop))
    for x in (-0.10, 0.10):
        shape.add(tube([(x, 0.10, 0.47), (x, -0.16, 0.49), (x * 1.1, -0.36, 0.46), (x * 1.1, -0.38, 0.12)], [0.10, 0.105, 0.085, 0.075], 9, WOOD, caps=True), tint=gown)
        shape.add(lathe([(0.052, 0.0), (0.055, 0.05), (0.035, 0.09), (0, 0.10)], 10, WOOD, 2.1), at(x * 1.1, -0.42, 0), HAIR)
    return shape


def worker(shirt=INDIGO, trousers=SLATE, hat="straw", arms="rest", stride=0.16, bare=False):
    """In jacket and trousers; bare: the dancers' bare chest with a red sash."""
    shape, top = Shape(), SKIN if bare else shirt
    for side, step in ((-1, -stride), (1, stride)):
        shape.add(tube([(side * 0.085, 0, 0.86), (side * 0.10, step * 0.55, 0.48), (side * 0.10, step, 0.10)], [0.105, 0.088, 0.075], 9, WOOD, caps=True), tint=trousers)
        shape.add(lathe([(0.050, 0.0), (0.052, 0.05), (0.035, 0.09), (0, 0.10)], 10, WOOD, 2.1), at(side * 0.10, step - 0.05, 0), HAIR)
    torso = [(0.0, 0.74), (0.165, 0.76), (0.170, 0.90), (0.158, 1.00), (0.182, 1.18), (0.188, 1.30), (0.130, 1.39), (0.055, 1.42), (0, 1.42)]
    shape.add(lathe(torso, 16, WOOD, 0.70), tint=top)
    shape.add(lathe([(0.172, 0.90), (0.178, 0.93), (0.172, 1.00), (0.165, 1.01)], 16, WOOD, 0.72), tint=RED if bare else BROWN)
    for side, (elbow, hand) in zip((-1, 1), ARMS[arms]):
        _arm(shape, (side * 0.19, 0, 1.33), elbow, hand, top)
    return _head(shape, 1.38, hat, RED if bare else WHITE)


HIP = (0.085, 0.0, 0.84)


def dancer(sash=RED):
    """A dancer but for the legs: bare chest, sash with hanging ends, headcloth, both hands at a pole 0.27 m before him."""
    shape = Shape()
    chest = [(0.0, 0.76), (0.150, 0.78), (0.165, 0.90), (0.152, 1.00), (0.178, 1.16), (0.196, 1.27), (0.176, 1.345), (0.090, 1.40), (0.058, 1.43), (0, 1.43)]
    shape.add(lathe(chest, 18, WOOD, 0.66), tint=SKIN)
    for side in (-1, 1):   # shoulders, and the plates of the chest
        shape.add(lathe([(0.0, -0.085), (0.062, -0.05), (0.078, 0.0), (0.060, 0.055), (0, 0.08)], 10, WOOD), at(side * 0.185, 0.0, 1.315), SKIN)
        shape.add(lathe([(0.0, -0.075), (0.075, -0.02), (0.07, 0.03), (0, 0.07)], 10, WOOD, 0.42), at(side * 0.082, -0.098, 1.235), SKIN)
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
