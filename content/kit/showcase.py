"""What holds exhibits: panels on a stand or a wall, labels, glass cases, plinths, framed pictures. All look to -y."""
from forms import block, tube
from shape import Shape, at, turned

FRAME, LINEN = "Lacquered timber", "Stretched linen"


def picture(cell, sheet, width, height, material):
    """A cell of a sheet of pictures on a rectangle, centred; sheet: its width and height in pixels."""
    x, y, wide, high = cell
    u0, u1, v0, v1 = x / sheet[0], (x + wide) / sheet[0], 1 - (y + high) / sheet[1], 1 - y / sheet[1]
    shape = Shape()
    ids = [shape.point((s * width / 2, 0, t * height / 2)) for s, t in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    shape.face(ids, [(u0, v0), (u1, v0), (u1, v1), (u0, v1)], material)
    return shape


def framed(face, width, height, deep=0.05, rim=0.035):
    """A picture in a timber frame that stands before a wall at y = 0; centred."""
    shape = Shape().add(block((width, deep * 0.7, height), LINEN), at(0, -deep * 0.35, 0))
    for x, z, w, h in ((0, -1, width + 2 * rim, rim), (0, 1, width + 2 * rim, rim), (-1, 0, rim, height), (1, 0, rim, height)):
        bar = block((w, deep, h), FRAME, 0.006, grain=0 if z else 2)
        shape.add(bar, at(x * (width + rim) / 2, -deep / 2, z * (height + rim) / 2))
    return shape.add(face, at(0, -deep * 0.7 - 0.004, 0))


def stand(face, width, height, foot=0.62):
    """A panel on two posts; its feet at z = 0, its picture from `foot` up."""
    shape = Shape().add(block((width + 0.02, 0.05, height + 0.02), FRAME, 0.008), at(0, 0.03, foot + height / 2))
    shape.add(face, at(0, 0.0, foot + height / 2))
    for x in (-1, 1):
        shape.add(block((0.07, 0.07, foot + height + 0.06), FRAME, 0.008, grain=2), at(x * (width / 2 + 0.045), 0.03, (foot + height + 0.06) / 2))
        shape.add(block((0.10, 0.56, 0.05), FRAME, 0.01, grain=1), at(x * (width / 2 + 0.045), 0.03, 0.025))
    return shape


def label(face, width, height, lean=0.0):
    """A label of stiff board; leaned back by `lean` for one that stands low."""
    plate = Shape().add(block((width, 0.012, height), FRAME), at(0, 0.008, 0)).add(face, at(0, -0.001, 0))
    return Shape().add(plate, turned(-lean, "X"))


def plinth(width, depth, height, material="Limewash"):
    shape = Shape().add(block((width, depth, height - 0.07), material, 0.012), at(0, 0, 0.07 + (height - 0.07) / 2))
    return shape.add(block((width - 0.1, depth - 0.1, 0.07), "Ridge tile"), at(0, 0, 0.035))


def glass_case(width, depth, table=0.86, glass=0.62):
    """A table of timber under a hood of glass; the exhibit stands at z = table."""
    shape = Shape().add(block((width, depth, 0.06), FRAME, 0.01, grain=0), at(0, 0, table - 0.03))
    shape.add(block((width - 0.10, depth - 0.10, 0.012), LINEN), at(0, 0, table + 0.002))
    for x in (-1, 1):
        for y in (-1, 1):
            shape.add(block((0.075, 0.075, table - 0.06), FRAME, 0.008, grain=2), at(x * (width / 2 - 0.06), y * (depth / 2 - 0.06), (table - 0.06) / 2))
        shape.add(block((0.04, depth - 0.16, 0.09), FRAME, 0.004, grain=1), at(x * (width / 2 - 0.06), 0, table - 0.12))
    for y in (-1, 1):
        shape.add(block((width - 0.16, 0.04, 0.09), FRAME, 0.004, grain=0), at(0, y * (depth / 2 - 0.06), table - 0.12))
    return shape.add(hood(width - 0.04, depth - 0.04, glass), at(0, 0, table))


def hood(width, depth, height):
    """Five panes, and thin rails of brass along their edges."""
    shape, x, y = Shape(), width / 2, depth / 2
    for size, spot in (((width, 0.006, height), (0, -y, height / 2)), ((width, 0.006, height), (0, y, height / 2)), ((0.006, depth, height), (-x, 0, height / 2)),
                       ((0.006, depth, height), (x, 0, height / 2)), ((width, depth, 0.006), (0, 0, height))):
        shape.add(block(size, "Glass"), at(*spot))
    corners = [(-x, -y), (x, -y), (x, y), (-x, y)]
    for a, b in zip(corners, corners[1:] + corners[:1]):
        shape.add(tube([(*a, 0), (*a, height)], 0.006, 4, "Copper"))
        for z in (0.004, height):
            shape.add(tube([(*a, z), (*b, z)], 0.006, 4, "Copper"))
    return shape
