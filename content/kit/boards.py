"""Shop signs, name boards, couplets and flags: thin boards that show their cell of the inscriptions' picture."""
import math

from forms import block, tube
from lettering import SHOPS
from shape import Shape, at, turned


def _picture(shape, sheet, name, width, height, y):
    """The cell's picture on a rectangle that looks to -y, centred."""
    (x0, y0, wide, high), size = sheet.cells[name], sheet.size
    u0, u1, v0, v1 = x0 / size, (x0 + wide) / size, 1 - (y0 + high) / size, 1 - y0 / size
    ids = [shape.point((x * width / 2, y, z * height / 2)) for x, z in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    shape.face(ids, [(u0, v0), (u1, v0), (u1, v1), (u0, v1)], sheet.material)


def _ground(shape, sheet, name):
    """The board's own colour for its edges and back: a spot in the cell's margin."""
    x, y, _, _ = sheet.cells[name]
    shape.uvs = [[((x - 2 + u % 1) / sheet.size, 1 - (y - 2 + v % 1) / sheet.size) for u, v in uvs] for uvs in shape.uvs]
    return shape


def board(name, width=None, height=None, sheet=SHOPS):
    """A board, 5 cm thick, centred on its middle; it looks to -y. One of its sizes follows from the other."""
    _, _, wide, high = sheet.cells[name]
    if height is None:
        height = width * high / wide
    width = width or height * wide / high
    shape = _ground(Shape().add(block((width, 0.05, height), sheet.material, 0.012)), sheet, name)
    _picture(shape, sheet, name, width - 0.03, height - 0.03, -0.0265)
    return shape


def hung_sign(name, height=1.2):
    """An upright board read from both sides, hung from an iron arm; the arm's root is the origin, it reaches to -y."""
    shape, middle = Shape(), -0.34
    for way in (0, math.pi):
        shape.add(board(name, height=height), at(0, middle, -height / 2 - 0.08) @ turned(math.pi / 2 + way) @ at(0, -0.003, 0))
    return shape.add(tube([(0, 0, 0), (0, -0.62, 0)], 0.014, 5, "Iron"))


def flag(name, height=1.1):
    """A cloth flag on a slanting pole."""
    _, _, wide, high = SHOPS.cells[name]
    shape = Shape()
    width = height * wide / high
    for side in (-1, 1):
        cloth = Shape()
        _picture(cloth, SHOPS, name, width, height, 0)
        shape.add(cloth, at(0, -0.5, -height / 2 - 0.04) @ turned(math.pi / 2 * side) @ at(0, -0.004, 0))
    return shape.add(tube([(0, 0, -0.1), (0, -0.5 - width / 2 - 0.05, 0.02)], 0.014, 5, "Bamboo culm dry"))
