"""Models in plain wood of two houses that are gone, for glass cases. Nobody recorded their form: both follow the types of
West Sichuan and show no more than masses, roofs and trees."""
import math

from forms import block, lathe, prism, tube
from shape import Shape, at, scaled, turned

WOOD = "Model wood"
PALE, DEEP = (1, 1, 1, 1), (0.62, 0.52, 0.44, 1)


def hall(bays, bay, depth, eave, rise, open_front=False):
    """A house in metres: walls, posts, door and windows in relief, a double-pitched roof in ribs. Front to -y."""
    shape, width = Shape(), bays * bay
    set_back = 1.4 if open_front else 0.0
    shape.add(block((width + 0.8, depth + 0.8, 0.3), WOOD), at(0, 0, 0.15), DEEP)
    shape.add(block((width, depth - set_back, eave - 0.1), WOOD), at(0, set_back / 2, eave / 2 + 0.2))
    for k in range(bays + 1):
        for y in (-depth / 2, depth / 2):
            shape.add(block((0.26, 0.26, eave), WOOD), at(bay * (k - bays / 2), y, eave / 2 + 0.3), DEEP)
    for k in range(bays):
        x, door = bay * (k + 0.5 - bays / 2), k == bays // 2
        size, z = ((1.7, 0.12, 2.2), 1.4) if door else ((1.5, 0.12, 1.2), 1.9)
        shape.add(block(size, WOOD), at(x, -depth / 2 + set_back - 0.02, z), DEEP)
    return shape.add(roof(width / 2 + 0.7, depth / 2 + 1.1, rise), at(0, 0, eave + 0.35))


def roof(half, run, rise):
    shape = Shape()
    gable = [(-run, -0.45), (run, -0.45), (run, -0.25), (0, rise), (-run, -0.25)]
    shape.add(prism(gable, half * 2, WOOD), turned(math.pi / 2))
    count = round(half * 2 / 0.75)
    for side in (-1, 1):
        for k in range(count + 1):
            x = half * (2 * k / count - 1)
            shape.add(tube([(x, 0, rise + 0.08), (x, side * run, -0.17)], 0.14, 4, WOOD))
    shape.add(block((half * 2, 0.34, 0.5), WOOD), at(0, 0, rise + 0.15), DEEP)
    for end in (-1, 1):
        tip = prism([(0, -0.1), (0.8, 0.25), (1.15, 0.95), (0.45, 0.55), (0, 0.4)], 0.3, WOOD)
        shape.add(tip, at(end * (half - 0.2), 0, rise) @ scaled(end, 1, 1), DEEP)
    return shape


def tree(tall, crown):
    """A tree as a model-maker turns it: a stem and three balls."""
    shape = tube([(0, 0, 0), (0, 0, tall * 0.6)], 0.22, 6, WOOD)
    shape = Shape().add(shape, tint=DEEP)
    for x, y, z, r in ((0, 0, 0.72, 1.0), (0.55, 0.2, 0.55, 0.72), (-0.45, -0.35, 0.58, 0.7)):
        ball = [(crown * r * math.sin(math.pi * k / 7), -crown * r * math.cos(math.pi * k / 7)) for k in range(8)]
        shape.add(lathe([(max(0.0, p), q) for p, q in ball], 10, WOOD), at(crown * x, crown * y, tall * z))
    return shape


def _wall(shape, x0, y0, x1, y1, high=2.2):
    size = (abs(x1 - x0) + 0.3, abs(y1 - y0) + 0.3, high)
    shape.add(block(size, WOOD), at((x0 + x1) / 2, (y0 + y1) / 2, high / 2))
    shape.add(block((size[0] + 0.25, size[1] + 0.25, 0.2), WOOD), at((x0 + x1) / 2, (y0 + y1) / 2, high + 0.1), DEEP)


def yangping():
    """A farmhouse on three sides of a yard of 12 m, open to the fields, in a grove with a locust tree."""
    shape = Shape().add(block((30, 26, 0.3), WOOD), at(0, 0, -0.15))
    shape.add(block((12, 12, 0.12), WOOD), at(0, -2.5, 0.06), DEEP)
    shape.add(hall(5, 3.4, 7.0, 3.5, 2.5, True), at(0, 7.2, 0))
    for side in (-1, 1):
        shape.add(hall(3, 3.4, 5.0, 3.0, 1.8), at(side * 8.7, -2.3, 0) @ turned(-side * math.pi / 2))
    for k in range(17):
        a = math.radians(12 + 156 * k / 16)
        shape.add(tree(5.5 + (k * 7 % 5) * 0.6, 1.25), at(13.2 * math.cos(a), 11.8 * math.sin(a), 0))
    return shape.add(tree(9.0, 2.3), at(9.5, -10.5, 0))


def chunhua():
    """A town house of two courts on an axis: gate, hall, rear hall, side rooms, walls, a locust tree in the first court."""
    shape = Shape().add(block((19, 31, 0.3), WOOD), at(0, 0, -0.15))
    for y, bays, depth, eave, rise in ((-12.2, 3, 4.4, 3.3, 1.7), (0.4, 3, 7.0, 4.0, 2.6), (12.0, 3, 5.4, 3.6, 2.0)):
        shape.add(hall(bays, 4.0, depth, eave, rise), at(0, y, 0))
    for side in (-1, 1):
        for y in (-6.4, 6.4):
            shape.add(hall(2, 2.7, 3.4, 2.8, 1.2), at(side * 6.4, y, 0) @ turned(-side * math.pi / 2))
        _wall(shape, side * 8.6, -14.2, side * 8.6, 14.6)
        _wall(shape, side * 8.4, -14.2, side * 6.8, -14.2)
    _wall(shape, -8.4, 14.6, 8.4, 14.6)
    return shape.add(tree(7.5, 1.9), at(2.6, -6.3, 0))
