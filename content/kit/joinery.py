"""The joiner's work (小木): hanging lattice, lattice windows, the beauty's-lean bench, the plaque."""
import math

from forms import block, sweep
from shape import Shape, at, turned

TIMBER = "Lacquered timber"


def bar(shape, x0, z0, x1, z1, width=0.024, depth=0.034):
    """A stick of lattice between two places on the xz plane, level or upright."""
    level = abs(x1 - x0) > abs(z1 - z0)
    size = (abs(x1 - x0) + width, depth, width) if level else (width, depth, abs(z1 - z0) + width)
    stick = block(size, TIMBER, 0.0, grain=0 if level else 2).slide_uv(x0 * 7, z0 * 5)
    shape.add(stick, at((x0 + x1) / 2, 0, (z0 + z1) / 2))


def rectangle(shape, x0, z0, x1, z1, width=0.024):
    for a, b, c, d in ((x0, z0, x1, z0), (x0, z1, x1, z1), (x0, z0, x0, z1), (x1, z0, x1, z1)):
        bar(shape, a, b, c, d, width)


def hanging_lattice(width, height=0.36):
    """The hanging fascia (挂落) under a tie: stepped lattice, deeper at the posts. Top at z = 0, centred on x."""
    shape, half = Shape(), width / 2
    bar(shape, -half, -0.02, half, -0.02, 0.04)
    bar(shape, -half, -height * 0.58, half, -height * 0.58, 0.03)
    for side in (-1, 1):
        foot = half - 0.36
        bar(shape, side * half, -0.02, side * half, -height, 0.04)
        bar(shape, side * foot, -height * 0.58, side * foot, -height, 0.03)
        bar(shape, side * foot, -height, side * half, -height, 0.03)
        rectangle(shape, side * (foot + 0.09), -height * 0.92, side * (half - 0.09), -height * 0.66)
    _meander(shape, half, height * 0.58)
    return shape


def _meander(shape, half, depth):
    """Interlocked rectangles and short ties between the two rails."""
    count = max(3, round(half * 2 / 0.42))
    step = 2 * half / count
    for k in range(count):
        x = -half + k * step
        rectangle(shape, x + step * 0.2, -depth * 0.78, x + step * 0.8, -depth * 0.32)
        for z0, z1 in ((-0.02, -depth * 0.32), (-depth * 0.78, -depth)):
            bar(shape, x + step * 0.5, z0, x + step * 0.5, z1)
        bar(shape, x - step * 0.2 if k else x, -depth * 0.55, x + step * 0.2, -depth * 0.55)
    bar(shape, half - step * 0.2, -depth * 0.55, half, -depth * 0.55)


def lattice_window(width, height):
    """A window (步步锦) of nested frames; centred on x, sill at z = 0."""
    shape, half = Shape(), width / 2
    rectangle(shape, -half, 0, half, height, 0.06)
    for k in (1, 2, 3):
        dx, dz = half * 0.27 * k, height * 0.145 * k
        rectangle(shape, -half + dx, dz, half - dx, height - dz)
    for k in range(3):
        x, z = half * (1 - 0.27 * k), height * 0.145
        for s in (-0.35, 0.35):
            bar(shape, -x, height / 2 + s * height * (1 - 0.3 * k), -x + half * 0.27, height / 2 + s * height * (1 - 0.3 * k))
            bar(shape, x - half * 0.27, height / 2 + s * height * (1 - 0.3 * k), x, height / 2 + s * height * (1 - 0.3 * k))
            for low in (k * z, height - (k + 1) * z):
                bar(shape, s * width * 0.4 * (1 - 0.3 * k), low, s * width * 0.4 * (1 - 0.3 * k), low + z)
    return shape


def leaning_bench(width, seat=0.44):
    """A beauty's-lean bench (美人靠): seat board, lattice below, and a back of curved slats leaning out over +y."""
    shape, half = Shape(), width / 2
    board = block((width, 0.40, 0.055), TIMBER, 0.012, grain=0)
    shape.add(board, at(0, 0, seat))
    shape.add(block((width, 0.07, 0.09), TIMBER, 0.01, grain=0), at(0, 0.09, 0.06))
    panel = Shape()
    count = round(width / 0.21)
    for k in range(count + 1):
        x = -half + 0.03 + (width - 0.06) * k / count
        bar(panel, x, 0.1, x, seat - 0.03, 0.028)
        if k < count:
            bar(panel, x, 0.27, x + (width - 0.06) / count, 0.27, 0.02)
    shape.add(panel, at(0, 0.09, 0))
    count = round(width / 0.115)
    for k in range(count + 1):
        shape.add(_goose_neck(), at(-half + 0.04 + (width - 0.08) * k / count, 0.17, seat + 0.02))
    shape.add(block((width + 0.16, 0.075, 0.06), TIMBER, 0.014, grain=0), at(0, 0.445, seat + 0.50))
    return shape.add(block((width, 0.04, 0.05), TIMBER, 0.008, grain=0), at(0, 0.33, seat + 0.16))


def _goose_neck():
    """One slat (鹅颈), bellied outward and back in to the rail."""
    path = [(0, 0.0, 0.0), (0, 0.10, 0.05), (0, 0.17, 0.15), (0, 0.205, 0.27), (0, 0.23, 0.38), (0, 0.275, 0.48)]
    return sweep(path, [(-0.014, -0.016), (0.014, -0.016), (0.014, 0.016), (-0.014, 0.016)], TIMBER, up=(0, -1, 0.3))


def plaque_board(width=1.1):
    """A name board with the picture on its -y side, in a moulded frame; centred."""
    height, shape = width / 2, Shape()
    corners = [(-width / 2, -height / 2), (width / 2, -height / 2), (width / 2, height / 2), (-width / 2, height / 2)]
    ids = [shape.point((x, -0.022, z)) for x, z in corners]
    shape.face(ids, [(0, 0), (1, 0), (1, 1), (0, 1)], "Plaque")
    shape.add(block((width, 0.04, height), TIMBER, grain=0))
    profile = [(-0.03, -0.045), (0.03, -0.03), (0.03, 0.03), (-0.03, 0.045)]
    for angle, length, away in ((0, width, height), (math.pi / 2, height, width), (math.pi, width, height), (-math.pi / 2, height, width)):
        side = sweep([(-length / 2 - 0.03, 0, 0), (length / 2 + 0.03, 0, 0)], profile, TIMBER)
        shape.add(side, turned(angle, "Y") @ at(0, 0, away / 2 + 0.01))
    return shape
