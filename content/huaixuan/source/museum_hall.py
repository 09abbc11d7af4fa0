"""The museum's building: a nave under a tiled roof with a clerestory, aisles under lean-to roofs, a porch along the front, and
stepped end walls. x along the front, y inward from the porch's edge, z up from the square; the entrance is at the origin."""
import math
import random

import frame
import hall_roof
import opening
import wall
from forms import block, lathe, prism, surface, tube
from hall_roof import HallRoof
from joinery import lattice_window
from shape import Shape, at, turned

FLOOR, END, DOORS, BACK = 0.15, 12.0, 2.0, 16.0     # heights and places of floor, end walls, door wall, rear wall
NAVE = (5.0, 12.0)                                   # the rows of posts that carry the upper roof
RIDGE = 8.5
LINES = (-8.575, -5.145, -1.715, 1.715, 5.145, 8.575)
BAY = 3.43
TIMBER, LIME, PANE = "Lacquered timber", "Limewash", "Window paper"
PENT_TOP = 6.0
FRONT = HallRoof(half=11.86, front=6.2, back=0.0, ridge=PENT_TOP, steep=0.5, lift=0.0)
REAR = HallRoof(half=11.86, front=4.9, back=0.0, ridge=PENT_TOP, steep=0.5, lift=0.0)
UPPER = HallRoof(half=11.86, front=4.45, back=4.45, ridge=8.75, steep=0.6, bend=0.03, lift=0.0)
GLASS = [(x, y) for x in (-6.86, -3.43, 0.0, 3.43, 6.86) for y in (RIDGE - 1.02, RIDGE + 1.02)]   # the middles of the roof's lights
GLASS_SIZE = (2.2, 1.1)                              # along the roof, and up it in plan
UNDER = 0.15                                         # from the tiles to the boards that the room sees


def under(y):
    """The height of the roof's boards over a place in the hall."""
    if y < NAVE[0]:
        return FRONT.height(0, y - NAVE[0]) - UNDER
    if y > NAVE[1]:
        return REAR.height(0, NAVE[1] - y) - UNDER
    return UPPER.height(0, y - RIDGE) - UNDER


def _beam(shape, size, x, y, z, material=TIMBER, chamfer=0.012):
    grain = max(range(3), key=lambda a: size[a])
    shape.add(block(size, material, chamfer, grain=grain).slide_uv(x + y, z), at(x, y, z))


def platform():
    """The stone under the hall, and the ramp to its door."""
    rng, shape = random.Random("platform"), Shape()
    for y, along in ((-0.10, "x"), (16.12, "x"), (-12.12, "y"), (12.12, "y")):
        p = -12.24
        while p < (12.24 if along == "x" else 16.1) - 0.02:
            p = max(p, -0.22) if along == "y" else p
            end = 12.24 if along == "x" else 16.24
            long = min(rng.uniform(0.9, 1.5), end - p)
            long = long if end - p - long > 0.4 else end - p
            stone = block((long - 0.006, 0.46, 0.40) if along == "x" else (0.46, long - 0.006, 0.40), "Sandstone", 0.016).slide_uv(rng.random(), rng.random())
            light = 1 - 0.14 * rng.random()
            middle = p + long / 2
            shape.add(stone, at(middle, y, FLOOR - 0.2) if along == "x" else at(y, middle, FLOOR - 0.2), (light, light, light, 1))
            p += long
    ramp = prism([(-1.85, -0.04), (-0.32, -0.04), (-0.32, FLOOR - 0.002), (-1.85, 0.006)], 4.0, "Sandstone")
    shape.add(ramp, turned(math.pi / 2))
    for x in (-2.13, 2.13):
        kerb = prism([(-1.95, -0.1), (-0.30, -0.1), (-0.30, 0.27), (-1.95, 0.09)], 0.24, "Sandstone")
        shape.add(kerb, at(x, 0, 0) @ turned(math.pi / 2))
    return shape.add(_tiles((-11.9, 11.9), (0.12, DOORS), "Flagstone", 0.85))


def _tiles(xs, ys, material, size):
    """A floor of square tiles, each its own shade."""
    rng, shape = random.Random(material), Shape()
    nx, ny = round((xs[1] - xs[0]) / size), round((ys[1] - ys[0]) / size)
    dx, dy = (xs[1] - xs[0]) / nx, (ys[1] - ys[0]) / ny
    for i in range(nx):
        for j in range(ny):
            x, y, light, du = xs[0] + dx * i, ys[0] + dy * j, rng.uniform(0.78, 1.0), rng.random() * 3
            ids = [shape.point((x + a * dx, y + b * dy, FLOOR), (light, light * 0.99, light * 0.97, 1)) for a, b in ((0, 0), (1, 0), (1, 1), (0, 1))]
            shape.face(ids, [(du + a * dx, du + b * dy) for a, b in ((0, 0), (1, 0), (1, 1), (0, 1))], material)
    return shape


STEPS = ((-0.95, 2.3, 5.20), (2.3, NAVE[0], 6.62), (NAVE[0], NAVE[1], 9.34), (NAVE[1], 14.2, 6.62), (14.2, 17.0, 5.45))


def end_walls():
    """Limed walls that rise in steps above the roofs, each step under its own tiles (封火墙)."""
    shape, rng = Shape(), random.Random("coping")
    outline = [(0.0, 0.0), (16.1, 0.0), (16.1, 3.7), (17.0, 4.25)]
    for low, high, top in reversed(STEPS):
        outline += [(high, top), (low, top)] if high != 17.0 else [(17.0, top), (low, top)]
    outline += [(-0.95, 4.0), (0.0, 3.4)]
    for x in (-END + 0.15, END - 0.15):
        shape.add(prism(outline, 0.30, LIME), at(x, 0, 0) @ turned(math.pi / 2))
        shape.add(block((0.18, 16.1, 0.75), "Sandstone", 0.015), at(x + math.copysign(0.09, x), 8.05, 0.30))
        for low, high, top in STEPS:
            reach = 0.16
            shape.add(wall.coping(high - low + 2 * reach, rng), at(x, low - reach, top) @ turned(math.pi / 2))
            _beam(shape, (0.40, high - low + 0.1, 0.10), x, (low + high) / 2, top - 0.09, "Ridge tile")
    return shape


def rear_wall():
    shape = Shape().add(block((2 * END - 0.6, 0.30, 4.30), LIME), at(0, BACK - 0.15, 2.15))
    return shape.add(block((2 * END - 0.1, 0.18, 0.75), "Sandstone", 0.015), at(0, BACK - 0.06, 0.30))


def porch():
    """The posts before the door wall, their ties, and the arms that carry the eave."""
    shape = Shape()
    for x in LINES:
        head = FRONT.height(0, 0.40 - NAVE[0]) - 0.30
        shape.add(frame.plinth(0.21, 0.272), at(x, 0.40, FLOOR - 0.014))
        shape.add(frame.column(head - FLOOR - 0.24, 0.27), at(x, 0.40, FLOOR + 0.24))
        _beam(shape, (0.11, 1.9, 0.22), x, 1.20, 3.62)
        arm = prism([(-1.05, -0.09), (1.2, -0.09), (1.2, 0.09), (-1.0, 0.09), (-1.12, 0.03)], 0.11, TIMBER, grain=0)
        shape.add(arm, at(x, 0.30, 3.70) @ turned(math.pi / 2))
        shape.add(frame.strut(0.85, 0.75), at(x, 0.28, 3.60) @ turned(-math.pi / 2))
    _beam(shape, (2 * END - 0.6, 0.14, 0.30), 0, 0.40, 3.62)
    for y in (-0.62, 0.40):
        z = FRONT.height(0, y - NAVE[0]) - 0.22
        shape.add(tube([(-11.7, y, z), (11.7, y, z)], 0.085, 10, TIMBER))
    for x in [0.0] + [s * BAY * k for k in (1, 2) for s in (-1, 1)]:
        for side in (-1, 1):
            shape.add(frame.spandrel(0.62, 0.30), at(x + side * (BAY / 2 - 0.13), 0.40, 3.47) @ turned(0 if side < 0 else math.pi))
    return shape


def door_wall():
    """Across the front at y = 2: in the middle a doorway of 2.6 m with its leaves open, lattice doors beside it, windows beyond."""
    shape = Shape()
    top = under(DOORS) + 0.02
    for x in LINES:
        _beam(shape, (0.24, 0.24, top - FLOOR), x, DOORS, (top + FLOOR) / 2)
    for z in (3.02, top - 0.12):
        _beam(shape, (2 * END - 0.6, 0.16, 0.20), 0, DOORS, z)
    shape.add(block((2 * END - 0.6, 0.10, top - 3.2), LIME), at(0, DOORS, (top + 3.1) / 2))
    _doorway(shape)
    for k in (1, 2, 3):
        for side in (-1, 1):
            x = side * BAY * k if k < 3 else side * 10.13
            (_lattice_doors if k == 1 else _window_bay)(shape, x, BAY - 0.24 if k < 3 else 2.87)
    return shape


def _doorway(shape):
    """2.6 m wide and 2.62 m high; two leaves stand open against the jambs, lattice above."""
    for side in (-1, 1):
        _beam(shape, (0.12, 0.18, 2.80), side * 1.38, DOORS, FLOOR + 1.40)
        leaf = Shape()
        _leaf(leaf, 1.16, 2.60)
        shape.add(leaf, at(side * 1.33, DOORS + 0.10, FLOOR + 0.02) @ turned(math.pi / 2) @ at(0.60, 0, 0))
        shape.add(block((0.22, 2.8, 0.05)[:1] + (0.06, 2.8), TIMBER, 0.006, grain=2), at(side * 1.545, DOORS, FLOOR + 1.40))
    _beam(shape, (2.76, 0.16, 0.10), 0, DOORS, FLOOR + 2.67)


def _leaf(shape, wide, high):
    """One leaf of a lattice door: frame, panel below, paper behind the lattice above."""
    shape.add(lattice_window(wide - 0.06, high - 1.02), at(0, 0, 0.98))
    shape.add(_pane(wide - 0.08, high - 1.06), at(0, 0, 1.00 + (high - 1.06) / 2))
    for size, x, z in (((wide, 0.05, 0.07), 0, high - 0.035), ((wide, 0.05, 0.09), 0, 0.045), ((wide, 0.05, 0.07), 0, 0.93),
                       ((0.06, 0.05, high), wide / 2 - 0.03, high / 2), ((0.06, 0.05, high), 0.03 - wide / 2, high / 2)):
        _beam(shape, size, x, 0, z, chamfer=0.006)
    _beam(shape, (wide - 0.1, 0.026, 0.82), 0, 0, 0.49, chamfer=0.0)
    _beam(shape, (wide - 0.30, 0.042, 0.60), 0, 0, 0.49, chamfer=0.008)


def _pane(wide, high):
    """A sheet of paper in a window, its middle at the origin; it faces +y, the room, and has light from beyond."""
    return surface(lambda u, v: ((wide * (0.5 - u), 0, high * (v - 0.5)), (wide * u, high * v)), 4, 3, PANE)


def _lattice_doors(shape, x, wide):
    leaf = Shape()
    _leaf(leaf, wide / 4 - 0.012, 2.72)
    for k in range(4):
        shape.add(leaf, at(x + wide * ((k + 0.5) / 4 - 0.5), DOORS, FLOOR + 0.02))


def _window_bay(shape, x, wide):
    """A limed bay with a lattice window over a foot of stone."""
    w, sill, h = 1.9, 1.15, 1.45
    side = (wide - w) / 2
    for sx in (-1, 1):
        shape.add(block((side, 0.20, 2.80), LIME).slide_uv(x, 0), at(x + sx * (w + side) / 2, DOORS, FLOOR + 1.40))
    shape.add(block((w, 0.20, sill - FLOOR), LIME), at(x, DOORS, (sill + FLOOR) / 2))
    shape.add(block((w, 0.20, 2.95 - sill - h), LIME), at(x, DOORS, (2.95 + sill + h) / 2))
    shape.add(block((wide, 0.26, 0.60), "Sandstone", 0.012), at(x, DOORS, FLOOR + 0.30))
    shape.add(lattice_window(w - 0.02, h), at(x, DOORS, sill))
    shape.add(_pane(w - 0.02, h), at(x, DOORS, sill + h / 2))
    for size, dz in (((w + 0.16, 0.27, 0.08), 0.0), ((w + 0.16, 0.27, 0.08), h)):
        _beam(shape, size, x, DOORS, sill + dz)
    for sx in (-1, 1):
        _beam(shape, (0.08, 0.27, h), x + sx * w / 2, DOORS, sill + h / 2)


def clerestory():
    """The bands of barred windows between the lean-to roofs and the upper one."""
    shape = Shape()
    for y in NAVE:
        for x in LINES:
            _beam(shape, (0.22, 0.22, 1.3), x, y, 6.36)
        for z, high in ((5.98, 0.24), (6.82, 0.20)):
            _beam(shape, (2 * END - 0.6, 0.16, high), 0, y, z)
        for k in range(-3, 4):
            x, wide = (BAY * k, BAY - 0.22) if abs(k) < 3 else (math.copysign(10.13, k), 2.87)
            for j in range(1, 23):
                shape.add(block((0.030, 0.05, 0.64), TIMBER, grain=2), at(x + wide * (j / 23 - 0.5), y, 6.41))
            shape.add(block((wide, 0.06, 0.035), TIMBER, grain=0), at(x, y, 6.41))
            shape.add(_pane(wide, 0.62), at(x, y, 6.41) @ turned(0 if y == NAVE[0] else math.pi))
    return shape


def roofs():
    rng = random.Random("museum roof")
    shape = hall_roof.pent(23.72, 6.2, PENT_TOP, rng)
    whole = Shape().add(shape, at(0, NAVE[0] - 0.02, 0))
    whole.add(hall_roof.pent(23.72, 4.9, PENT_TOP, rng), at(0, NAVE[1] + 0.02, 0) @ turned(math.pi))
    slopes = hall_roof.tiles(UPPER, rng).add(hall_roof.underside(UPPER))
    for x, y in GLASS:
        slopes = opening.opened(slopes, x, y - RIDGE, *GLASS_SIZE)
    upper = slopes.add(hall_roof.main_ridge(UPPER, curl=0.30, ornament=0.42))
    for y, run in ((NAVE[0], 6.2), (NAVE[1], 4.9)):   # the fascia under the eaves
        roof, way = (FRONT, -1) if y == NAVE[0] else (REAR, 1)
        _beam(whole, (23.7, 0.03, 0.16), 0, y + way * (run + 0.005), roof.height(0, -run) - 0.06)
    return whole.add(upper, at(0, RIDGE, 0)).add(roof_lights())


def roof_lights():
    """Lights of ground glass in the upper roof (亮瓦 of a larger kind): a kerb through tiles and boards, a sheet on it."""
    shape, (wide, deep) = Shape(), GLASS_SIZE
    for x, y in GLASS:
        way = -1 if y < RIDGE else 1
        low, high = (under(y + way * d) for d in (deep / 2, -deep / 2))
        slope = math.atan2(high - low, deep)
        long = math.hypot(deep, high - low)
        light = Shape()
        for side in (-1, 1):
            light.add(block((0.07, long + 0.14, 0.46), TIMBER, 0.008, grain=1), at(side * (wide / 2 + 0.035), 0, 0.17))
            light.add(block((wide, 0.07, 0.46), TIMBER, 0.008, grain=0), at(0, side * (long / 2 + 0.035), 0.17))
        sheet = surface(lambda u, v: ((wide * (u - 0.5), long * (v - 0.5), 0.37), (wide * u, long * v)), 4, 3, "Ground glass", flip=True)
        light.add(sheet)
        shape.add(light, at(x, y, (low + high) / 2) @ turned(slope * -way, "X"))
    return shape


def trusses():
    """Posts of the nave, tie beams, queen and king posts, purlins; ties across the aisles."""
    shape = Shape()
    for x in LINES:
        for y in NAVE:
            shape.add(frame.plinth(0.24, 0.292), at(x, y, FLOOR - 0.014))   # its lower edge lies in the floor: over it, the bake saw below
            shape.add(frame.column(5.85 - FLOOR - 0.26, 0.31), at(x, y, FLOOR + 0.26))
        _beam(shape, (0.20, 7.5, 0.36), x, 8.5, 5.72)
        _beam(shape, (0.16, 3.9, 0.26), x, 8.5, 7.02)
        for y in (6.75, 10.25):
            shape.add(frame.queen_post(under(y) - 5.95, 0.20), at(x, y, 5.88))
        shape.add(frame.queen_post(under(RIDGE) - 7.20, 0.18), at(x, RIDGE, 7.13))
        _beam(shape, (0.13, 3.0, 0.24), x, 3.5, 3.98)
        _beam(shape, (0.13, 4.0, 0.24), x, 14.0, 3.92)
        for y, foot in ((3.5, 4.08), (14.0, 4.02)):
            shape.add(frame.queen_post(under(y) - 0.1 - foot, 0.16), at(x, y, foot))
        for y, way in ((NAVE[0], 1), (NAVE[1], -1)):
            shape.add(frame.spandrel(0.75, 0.34), at(x, y + way * 0.13, 5.54) @ turned(math.pi / 2 * way))
    for y in (3.5, *NAVE, 6.75, RIDGE, 10.25, 14.0):
        z = under(y) - 0.14 if y not in NAVE else 6.62
        shape.add(tube([(-11.7, y, z), (11.7, y, z)], 0.09, 10, TIMBER))
    for y in NAVE:
        _beam(shape, (23.4, 0.13, 0.26), 0, y, 5.30)
    return shape


def _lining(place, columns, rows, material, flip=False):
    return surface(place, columns, rows, material, flip=flip)


def _side(x, y0, y1, flip):
    def spot(u, v):
        y = y0 + (y1 - y0) * u
        z = FLOOR + v * (under(min(max(y, y0 + 0.001), y1 - 0.001)) + 0.04 - FLOOR)
        return (x, y, z), (y, z)
    return surface(spot, max(4, round((y1 - y0) * 2)), 10, LIME, flip=flip)


def room():
    """What the visitor sees from within: floor, limed walls, boards and rafters overhead."""
    walls = Shape()
    for x, flip in ((-11.695, False), (11.695, True)):
        for y0, y1 in ((DOORS, NAVE[0]), NAVE, (NAVE[1], BACK - 0.28)):
            walls.add(_side(x, y0, y1, flip))
    def back(u, v):
        x, z = 11.72 * (2 * u - 1), FLOOR + v * (under(BACK - 0.31) + 0.04 - FLOOR)
        return (x, BACK - 0.305, z), (x, z)
    walls.add(surface(back, 40, 9, LIME))
    def front(u, v):
        x, z = 11.72 * (2 * u - 1), 3.13 + v * (under(DOORS + 0.06) - 3.13)
        return (x, DOORS + 0.056, z), (x, z)
    walls.add(surface(front, 40, 3, LIME, flip=True))
    shape = walls.add(_boards()).add(_tiles((-11.7, 11.7), (DOORS, 15.7), "Ground brick", 0.6))
    for x, y, size in ((-11.66, 8.8, (0.07, 13.4, 0.16)), (11.66, 8.8, (0.07, 13.4, 0.16)), (0, 15.66, (23.3, 0.07, 0.16))):
        _beam(shape, size, x, y, FLOOR + 0.08)
    return shape


def _cuts(y0, y1):
    """Where the boards between two rows are cut: into squares, and about the lights; and which of the cells are open."""
    (wide, deep), lights = GLASS_SIZE, [(x, y) for x, y in GLASS if y0 < y < y1]
    us = {k / 28 for k in range(29)} | {(x + s * wide / 2) / 23.5 + 0.5 for x, _ in lights for s in (-1, 1)}
    vs = {k / 6 for k in range(7)} | {(y + s * deep / 2 - y0 + 0.06) / (y1 - y0 + 0.12) for _, y in lights for s in (-1, 1)}
    def open_at(u, v):
        x, y = 23.5 * (u - 0.5), y0 - 0.06 + (y1 - y0 + 0.12) * v
        return any(abs(x - at_x) < wide / 2 and abs(y - at_y) < deep / 2 for at_x, at_y in lights)
    return sorted(us), sorted(vs), open_at


def _sheet(spot, us, vs, open_at, material):
    """A sheet seen from below, of cells between the cuts, but for those that are open."""
    shape = Shape()
    ids = [[(shape.point(spot(u, v)[0]), spot(u, v)[1]) for u in us] for v in vs]
    for j in range(len(vs) - 1):
        for i in range(len(us) - 1):
            if not open_at((us[i] + us[i + 1]) / 2, (vs[j] + vs[j + 1]) / 2):
                corners = [ids[j + 1][i], ids[j + 1][i + 1], ids[j][i + 1], ids[j][i]]
                shape.face([c[0] for c in corners], [c[1] for c in corners], material)
    return shape


def _boards():
    """The boards on the rafters, both under the lean-to roofs and under the upper one, with the rafters below them."""
    shape = Shape()
    for y0, y1 in ((DOORS, NAVE[0]), (NAVE[0], RIDGE), (RIDGE, NAVE[1]), (NAVE[1], BACK - 0.3)):
        def spot(u, v, y0=y0, y1=y1):
            x, y = 11.75 * (2 * u - 1), y0 - 0.06 + (y1 - y0 + 0.12) * v     # a little into walls and neighbours: no gap
            slope = under(y1 - 0.001) - under(y0 + 0.001)
            return (x, y, under(min(max(y, y0 + 0.001), y1 - 0.001)) + slope / (y1 - y0) * (min(0.0, y - y0) + max(0.0, y - y1))), (x, y)
        shape.add(_sheet(spot, *_cuts(y0, y1), "Ceiling board"))
        for k in range(68):
            x = -11.55 + 23.1 * k / 67
            a, b = ((x, y, under(min(max(y, y0 + 0.001), y1 - 0.001)) - 0.03) for y in (y0, y1))
            shape.add(tube([a, tuple((p + q) / 2 for p, q in zip(a, b)), b], 0.045, 4, TIMBER))
    return shape


LANTERNS = [(x, y, 5.50) for x in (-6.86, 0.0, 6.86) for y in (6.75, 10.25)] + [(x, y, 4.05) for x in (-6.86, 6.86) for y in (3.5, 14.0)]
SPOTS = (  # over what is shown: place, what it shines at, candela, inner and outer half angle
    *(((-9.9, y, 3.45), (-11.69, y, 1.6), 700.0, 14, 34) for y in (4.1, 6.4, 9.35, 12.9)),
    *(((x, 13.75, 3.5), (x, 15.69, 1.7), strength, 16, 38) for x, strength in ((-9.6, 700.0), (-7.1, 600.0), (-4.6, 600.0), (-1.75, 700.0),
                                                                            (1.35, 700.0), (3.7, 700.0), (6.2, 700.0))),
    *(((9.9, y, 3.45), (11.69, y, 1.7), 700.0, 14, 34) for y in (4.3, 8.2)),
    ((9.6, 12.2, 3.6), (8.6, 12.2, 0.7), 500.0, 20, 48),
    *(((x, 3.4, 3.55), (x, 5.0, 1.4), 600.0, 14, 34) for x in (-3.43, 3.43)),
    *(((-7.0, y, 3.6), (-7.05, y, 0.9), 450.0, 12, 26) for y in (8.6, 11.3)),
    *(((x, 5.6, 5.2), (x * 0.6, 8.5, 1.2), 1500.0, 16, 34) for x in (-2.6, 2.6)),
)


def front():
    """Door wall and clerestory."""
    return door_wall().add(clerestory())


def lantern():
    """A long lantern of paper on a rod; hangs from z = 0."""
    shape = Shape().add(tube([(0, 0, 0), (0, 0, -1.0)], 0.008, 5, "Iron"))
    shape.add(lathe([(0.13, -1.62), (0.185, -1.52), (0.20, -1.32), (0.185, -1.12), (0.13, -1.02)], 18, "Hall lantern"))
    for z in (-1.66, -1.03):
        shape.add(lathe([(0, 0), (0.115, 0), (0.14, 0.02), (0.14, 0.035), (0.10, 0.05), (0, 0.05)], 14, TIMBER), at(0, 0, z))
    return shape
