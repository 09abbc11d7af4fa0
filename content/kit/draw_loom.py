"""The great draw-loom (大花楼机) of Shu brocade: 5.3 m long, 1.4 m wide, 3.6 m high. Its size, its wooden wedges and its two
workers are recorded; the parts follow the figured loom (花机) of the Tiangong kaiwu of 1637, their details are assumed.

x runs from the weaver (-2.65) to the warp beam (2.65), y across, z up from the floor."""
import math
import random

from mathutils import Vector

from forms import block, lathe, prism, surface, tube
from shape import Shape, at, turned

LONG, WIDE, HIGH = 5.3, 1.4, 3.6
TIMBER, BAMBOO, CORD, SILK = "Planed timber", "Bamboo culm dry", "Silk cord", "Silk warp"
SIDE = WIDE / 2 - 0.06            # the side frames' middle lines
TOWER = (0.10, 1.00)              # the posts of the tower (花楼)
BODY = 0.80                       # the warp's height from the tower backward
FELL = (-1.52, 0.70)              # where cloth ends and warp begins; before the tower the loom falls toward the weaver
CLOTH = 0.36                      # half the cloth's width
HARNESS = (0.40, 0.47, 0.54)      # the three rows of the figure harness
PALE, DARK = (0.62, 0.55, 0.42, 1), (0.20, 0.05, 0.04, 1)


def beam(shape, a, b, high, thick, turn_up=(0, 0, 1)):
    """A squared timber from place to place."""
    a, b = Vector(a), Vector(b)
    way = (b - a).normalized()
    piece = block(((b - a).length, thick, high), TIMBER, 0.008, grain=0).slide_uv(a.x * 3 + a.y, a.z * 5)
    turn = Vector((1, 0, 0)).rotation_difference(way).to_matrix().to_4x4() if abs(way.x) < 0.999 else turned(0)
    light = 0.78 + 0.22 * math.sin(a.x * 7.1 + a.z * 3.7 + b.z) ** 2
    shape.add(piece, at(*(a + b) / 2) @ turn, (light, light, light, 1))


def post(shape, x, y, foot, head, size=0.09):
    beam(shape, (x, y, foot), (x, y, head), size, size)


def cross(shape, x, z, high=0.09, thick=0.06, reach=SIDE + 0.07):
    """A tie across the loom whose tenons stand out beyond the side frames, each locked by a wedge."""
    shape.add(block((thick, 2 * reach, high), TIMBER, 0.006, grain=1).slide_uv(x, z), at(x, 0, z))
    for side in (-1, 1):
        shape.add(wedge(), at(x, side * (SIDE + 0.052), z))


def wedge():
    """A wooden wedge driven down through a tenon."""
    return prism([(-0.012, -0.085), (0.012, -0.085), (0.022, 0.085), (-0.022, 0.085)], 0.016, "Bamboo culm dry")


def side_frames():
    """Two side frames: sills, posts, the level body behind, the falling one before the tower."""
    shape = Shape()
    for y in (-SIDE, SIDE):
        beam(shape, (-2.60, y, 0.06), (2.60, y, 0.06), 0.12, 0.10)
        beam(shape, (-2.45, y, 0.58), (TOWER[0], y, BODY - 0.06), 0.13, 0.085)
        beam(shape, (TOWER[0], y, BODY - 0.06), (2.60, y, BODY - 0.06), 0.13, 0.085)
        for x, head in ((-2.38, 0.62), (-1.16, 0.68), (2.45, 1.06), (1.72, 0.74)):
            post(shape, x, y, 0.12, head)
        for x in TOWER:
            post(shape, x, y, 0.12, HIGH - 0.05, 0.10)
        beam(shape, (TOWER[0], y, 2.42), (TOWER[1], y, 2.42), 0.10, 0.06)
        beam(shape, (TOWER[0] - 0.16, y, HIGH - 0.045), (TOWER[1] + 0.16, y, HIGH - 0.045), 0.09, 0.09)
        beam(shape, (TOWER[0], y, 1.72), (2.02, y, 1.72), 0.09, 0.06)
        beam(shape, (1.95, y, 0.80), (1.95, y, 1.78), 0.08, 0.08)
        beam(shape, (TOWER[0], y, 1.60), (-1.30, y, 1.92), 0.09, 0.06)
        beam(shape, (-1.16, y, 0.66), (-1.16, y, 1.95), 0.08, 0.08)
    for x, z in ((-2.38, 0.30), (-1.16, 0.30), (TOWER[0], 0.34), (TOWER[1], 0.34), (1.72, 0.30), (2.45, 0.30), (TOWER[0], 1.72), (TOWER[1], 1.72), (1.95, 1.66),
                 (TOWER[0], 2.42), (TOWER[1], 2.42), (TOWER[0], HIGH - 0.16), (TOWER[1], HIGH - 0.16), (-1.16, 1.88), (TOWER[0], 3.02)):
        cross(shape, x, z)
    return shape


def seats():
    """The weaver's bench, and the drawer's board and footboard in the tower."""
    shape = Shape()
    for x, z, wide in ((-2.36, 0.60, 0.26), (1.16, 1.795, 0.30), (0.83, 1.79, 0.20)):
        shape.add(block((wide, 2 * SIDE + 0.1, 0.045), TIMBER, 0.01, grain=1).slide_uv(x, z), at(x, 0, z + 0.02))
    shape.add(block((0.30, 2 * SIDE + 0.16, 0.045), TIMBER, 0.01, grain=1), at(1.42, 0, 2.18))
    for y in (-SIDE, SIDE):
        post(shape, 1.42, y, 1.76, 2.16, 0.07)
    return shape


def beams_of_cloth():
    """The cloth beam before the weaver, the warp beam (的杠) behind with its spokes, and what is wound on them."""
    shape = Shape()
    for x, z, wound, picture in ((-1.98, 0.72, 0.085, "Shu brocade"), (2.45, 1.12, 0.13, SILK)):
        shape.add(tube([(x, -SIDE - 0.12, z), (x, SIDE + 0.12, z)], 0.05, 14, TIMBER, caps=True))
        shape.add(roll(wound, picture), at(x, 0, z))
    for side in (-1, 1):
        for k in range(4):
            shape.add(tube([(0, 0, 0), (0, 0, 0.27)], [0.018, 0.013], 6, TIMBER, caps=True), at(2.45, side * (SIDE - 0.10), 1.12) @ turned(math.pi / 4 + math.pi / 2 * k, "Y"))
        shape.add(tube([(-0.02, 0, -0.10), (0.02, 0, 0.14)], 0.014, 6, BAMBOO, caps=True), at(-1.98, side * (SIDE + 0.07), 0.72))
    return shape


def roll(radius, picture):
    def spot(u, v):
        a = 2 * math.pi * u
        return (radius * math.cos(a), (2 * v - 1) * (CLOTH + 0.005), radius * math.sin(a)), (v * 2 * CLOTH, radius * a)
    return surface(spot, 20, 1, picture, flip=True)


def sheet(a, b, picture, half=CLOTH, shift=0.0):
    """A stretched sheet across the loom between two lines at (x, z)."""
    def spot(u, v):
        return (a[0] + (b[0] - a[0]) * u, (2 * v - 1) * half, a[1] + (b[1] - a[1]) * u), (v * 2 * half, shift + u * math.dist(a, b))
    return surface(spot, 4, 1, picture)


def warp():
    """Cloth to the fell, the open shed, the sheet through healds and harness, up over the back rail to the warp beam."""
    shape = sheet((-1.98, 0.805), FELL, "Shu brocade", shift=0.23)
    rear = (2.02, BODY + 0.03)
    for lift in (-0.055, 0.075):
        shape.add(sheet(FELL, (-1.0, 0.725 + lift), SILK))
        shape.add(sheet((-1.0, 0.725 + lift), (0.30, BODY + 0.4 * lift), SILK))
    shape.add(sheet((0.30, BODY), rear, SILK))
    shape.add(sheet(rear, (2.34, 1.18), SILK))
    shape.add(tube([(2.02, -SIDE, rear[1] - 0.03), (2.02, SIDE, rear[1] - 0.03)], 0.028, 10, BAMBOO, caps=True))
    for k, x in enumerate((1.30, 1.38)):   # lease rods
        shape.add(tube([(x, -CLOTH - 0.10, BODY + 0.014 * (1 - 2 * k)), (x, CLOTH + 0.10, BODY + 0.014 * (1 - 2 * k))], 0.011, 8, BAMBOO, caps=True))
    return shape


def reed():
    """The reed (筘) in its frame, and the two beaters (叠助木) from the tower's foot whose points hold its ends."""
    shape, x, z = Shape(), -1.36, 0.735
    for dz in (-0.085, 0.085):
        shape.add(block((0.036, 2 * CLOTH + 0.16, 0.034), TIMBER, 0.006, grain=1), at(x, 0, z + dz))
    for k in range(97):
        y = (2 * k / 96 - 1) * CLOTH
        shape.add(block((0.012, 0.0026, 0.14), BAMBOO), at(x, y, z))
    for side in (-1, 1):
        y = side * (CLOTH + 0.05)
        shape.add(block((0.05, 0.03, 0.27), TIMBER, 0.006, grain=2), at(x, y, z))
        shape.add(tube([(x + 0.02, y, z), (-0.7, y + side * 0.04, 1.02), (-0.05, y + side * 0.07, 1.30)], [0.020, 0.026, 0.030], 8, BAMBOO, caps=True))
        shape.add(tube([(-0.05, y + side * 0.07, 0.14), (-0.05, y + side * 0.07, 1.36)], 0.028, 8, TIMBER, caps=True))
    return shape


def shuttle():
    """The boat-shaped shuttle on the cloth, a pirn in it."""
    hull = surface(lambda u, v: ((0.15 * (2 * u - 1), 0.026 * math.cos(math.pi * v) * math.sin(math.pi * u) ** 0.6,
                                  -0.022 * math.sin(math.pi * v) * math.sin(math.pi * u) ** 0.6), (u * 0.3, v * 0.05)), 10, 6, TIMBER)
    hull = Shape().add(hull).add(tube([(-0.09, 0, 0.0), (0.09, 0, 0.0)], 0.011, 7, CORD, caps=True), tint=(0.62, 0.42, 0.12, 1))
    return Shape().add(hull, at(-1.66, 0.12, 0.772) @ turned(1.35))


def healds():
    """Eight heald shafts (综), each hung from its lever (鸦儿) overhead and tied to a treadle below."""
    shape = Shape()
    for k in range(8):
        x, lift = -0.98 + 0.085 * k, 0.06 if k % 3 == 0 else -0.02
        low, high = 0.60 + lift + 0.008 * k, 0.92 + lift + 0.008 * k
        for z in (low, high):
            shape.add(tube([(x, -CLOTH - 0.08, z), (x, CLOTH + 0.08, z)], 0.012, 6, BAMBOO, caps=True))
        for j in range(48):
            y = (2 * j / 47 - 1) * CLOTH
            shape.add(tube([(x, y, low), (x, y, high)], 0.0016, 3, CORD), tint=PALE)
        for y in (-CLOTH, CLOTH):
            shape.add(tube([(x, y, high), (x, y * 0.86, 1.60 + lift)], 0.0035, 4, CORD), tint=PALE)
        shape.add(tube([(x, -SIDE + 0.03, 1.585 + lift), (x, 0, 1.66), (x, SIDE - 0.03, 1.60 - lift)], 0.017, 7, TIMBER, caps=True))
        y = 0.30 * (k / 7 - 0.5) * 2
        shape.add(tube([(x, 0, low), (x, y, 0.15 + 0.03 * (k % 3))], 0.0035, 4, CORD), tint=PALE)
        shape.add(tube([(-2.02, y, 0.075 + 0.09 * (k % 3 != 0)), (x + 0.05, y, 0.13 + 0.03 * (k % 3))], 0.021, 7, BAMBOO, caps=True))
    for x in (-1.02, -0.34):
        cross_rail = tube([(x, -SIDE, 1.70), (x, SIDE, 1.70)], 0.03, 8, TIMBER, caps=True)
        shape.add(cross_rail)
    return shape


def bows():
    """The bows of bamboo (弓棚) over the levers, that pull the shafts back."""
    shape = Shape()
    for k in range(4):
        x = -0.94 + 0.17 * k
        bow = [(x, SIDE * 0.94 * (2 * t / 10 - 1), 2.02 + 0.22 * math.sin(math.pi * t / 10)) for t in range(11)]
        shape.add(tube(bow, 0.014, 6, BAMBOO, caps=True))
        for side in (-1, 1):
            shape.add(tube([bow[2 if side < 0 else 8], (x, side * SIDE * 0.55, 1.66)], 0.003, 4, CORD), tint=PALE)
    return shape


def harness():
    """The figure harness: cords from the tower's head through the comber board (衢盘) to the warp, and the bamboo lingoes
    (衢脚) that draw them down; from each cord the tail goes back to the drawer's upright cords, the pattern (花本)."""
    shape, rng, count = Shape(), random.Random("harness"), 44
    board, eye = 1.16, BODY + 0.01
    shape.add(block((0.30, 2 * CLOTH + 0.30, 0.022), TIMBER, 0.004, grain=1), at(HARNESS[1], 0, board))
    for side in (-1, 1):
        beam(shape, (TOWER[0], side * (CLOTH + 0.16), board), (TOWER[1], side * (CLOTH + 0.16), board), 0.05, 0.04)
    for row, x in enumerate(HARNESS):
        for k in range(count):
            y = (2 * (k + 0.33 * row) / (count - 0.34) - 1) * (CLOTH - 0.01)
            knot = (x * 0.5 + 0.235, y * 0.50, 2.30)
            lift = 0.05 if (k // 6 + row) % 2 else 0.0
            path = [(x, y, eye - 0.20 + lift), (x, y, board), knot]
            shape.add(tube(path, 0.0019, 3, CORD), tint=(0.55, 0.45, 0.30, 1))
            shape.add(tube([(x, y, eye - 0.20 + lift), (x, y, 0.18 + lift + 0.012 * rng.random())], 0.0046, 4, BAMBOO))
    for k in range(count):
        y = (2 * k / (count - 1) - 1) * (CLOTH - 0.01) * 0.50
        shape.add(tube([(0.47, y, 2.28), (0.50, y * 0.95, 3.34)], 0.0030, 3, CORD), tint=(0.60, 0.50, 0.34, 1))
    shape.add(tube([(0.50, -SIDE, 3.36), (0.50, SIDE, 3.36)], 0.036, 12, TIMBER, caps=True))
    shape.add(tube([(0.49, -CLOTH * 0.6, 2.29), (0.49, CLOTH * 0.6, 2.29)], 0.014, 8, BAMBOO, caps=True))
    return shape


def pattern():
    """The pattern itself: tail cords from the harness to the tower's side, and the loops hung on upright cords."""
    shape, count = Shape(), 40
    for k in range(count):
        y = (2 * k / (count - 1) - 1) * CLOTH * 0.62
        shape.add(tube([(0.50, y * 0.8, 3.30), (0.72, y, 3.02), (0.78, y, 1.98)], 0.0028, 3, CORD), tint=(0.66, 0.58, 0.44, 1))
    for k in range(34):
        z, reach = 2.06 + 0.026 * k, CLOTH * 0.62
        wave = [(0.785 + 0.014 * (j % 2), reach * (2 * j / 12 - 1), z + 0.004 * math.sin(j * 2.1 + k)) for j in range(13)]
        shape.add(tube(wave, 0.0032, 3, CORD), tint=(0.56, 0.12, 0.08, 1) if k % 5 else (0.08, 0.13, 0.30, 1))
    shape.add(tube([(0.78, -CLOTH * 0.7, 1.97), (0.78, CLOTH * 0.7, 1.97)], 0.016, 8, BAMBOO, caps=True))
    return shape.add(tube([(0.72, -SIDE, 3.06), (0.72, SIDE, 3.06)], 0.020, 8, BAMBOO, caps=True))


def timber():
    return side_frames().add(seats()).add(beams_of_cloth()).add(reed()).add(shuttle())


def silk():
    """Warp, healds, harness and pattern: all that is thread or hangs on it."""
    return warp().add(healds()).add(bows()).add(harness()).add(pattern())
