"""The ground: the town's tongue of land between two rivers, the far banks, hills to 1.5 km; and the water."""
import math

from mathutils import Vector, noise

from layout import WATER, bank, centre, quay, smooth
from shape import Shape

REACH = 1500.0


def town(x, y):
    """Metres inside the town's land; negative in the rivers."""
    west, south = x - bank(y), y - quay(x)
    corner = 14.0
    if west < corner and south < corner:
        return corner - math.hypot(corner - west, corner - south)
    return min(west, south)


def far_west(x, y):
    return -(x + 128.0 + 9.0 * math.sin(y / 130.0) + 0.02 * abs(y))


def far_south(x, y):
    south, west = -(y + 104.0 + 5.0 * math.sin(x / 90.0)), x + 24.0 + 8.0 * math.sin(y / 110.0) + 0.03 * y
    return min(south, west)


def _rough(x, y, size, seed):
    return noise.noise(Vector((x / size, y / size, seed)))


def shoreline():
    """The edge of the town's land from the east along the Luxi, round the point, and north along the Fu."""
    line = [(x, quay(x)) for x in range(60, -39, -3)]
    line = [p for p in line if p[0] - bank(p[1]) > 14.0]
    x, y = line[-1]
    cx, cy = x, y + 14.0
    line += [(cx - 14 * math.sin(a), cy - 14 * math.cos(a)) for a in (math.pi / 2 * k / 6 for k in range(1, 7))]
    line += [(bank(v), v) for v in range(round(cy) + 2, 1, 3)]
    return line


def height(x, y):
    inside = town(x, y)
    walled = -3.0 < y < 190.0 and x < centre(y)
    if inside > (0.9 if walled else 0.0):
        ground = -0.11 + 0.02 * _rough(x, y, 3, 1) - 0.12 * (1 if -6 < y < 178 and abs(x - centre(y)) < 3 else 0)
    else:
        ground = (-2.3 if walled else -0.15) + min(0.0, inside) * (0.42 if walled else 0.62) + 0.18 * _rough(x, y, 2.5, 4)
    for far, rise in ((far_west(x, y), 0.9), (far_south(x, y), 0.6)):
        low = rise + 0.5 * _rough(x, y, 30, 2) if far > 8 else -4.8 + (rise + 4.8) * smooth(-3, 8, far)
        ground = max(ground, low if far > -3 else -9.0)
    return max(ground, -7.5) + _hills(x, y)


def _hills(x, y):
    away = math.hypot(x, y - 80)
    ridge = 0.55 + 0.5 * _rough(x, y, 230, 3) + 0.25 * _rough(x, y, 90, 8)
    open_water = min(1.0, max(0.0, max(town(x, y), far_west(x, y), far_south(x, y)) / 120.0))
    return 85.0 * smooth(260, 1300, away) ** 1.3 * max(0.0, ridge) * open_water


def tint(x, y, z):
    patch = 0.5 + 0.5 * _rough(x, y, 9, 5)
    green = Vector((0.72 + 0.28 * patch, 0.86 + 0.14 * patch, 0.70 + 0.2 * patch))
    mud = smooth(-1.0, -3.0, z)
    green = green.lerp(Vector((0.92, 0.80, 0.66)), mud)
    field = noise.cell(Vector((x / 34.0 + 0.2 * math.sin(y / 40.0), y / 21.0, 9)))
    if town(x, y) > 34 or max(far_west(x, y), far_south(x, y)) > 30:
        green = Vector((green.x * (0.75 + 0.5 * field), green.y * (0.85 + 0.2 * field), green.z * (0.9 - 0.3 * field)))
    if _material(x, y, z) == "Earth":
        green = Vector((0.86, 0.84, 0.80)).lerp(Vector((0.62, 0.74, 0.46)), smooth(0.35, 0.8, patch))
    return (*(green * (0.55 + 0.45 * smooth(-4.6, -3.4, z))), 1.0)


def _lines(low, high, fine):
    """Places along an axis: `fine` between low and high, wider beyond."""
    count = int((high - low) / fine)
    line, step = [low + fine * k for k in range(count + 1)], fine
    while line[-1] < REACH:
        step = min(step * 1.22, 110.0)
        line.append(line[-1] + step)
    step = fine
    while line[0] > -REACH:
        step = min(step * 1.22, 110.0)
        line.insert(0, line[0] - step)
    return line


def ground():
    shape, xs, ys = Shape(), _lines(-18.0, 4.0, 0.8), _lines(-60.0, 196.0, 2.4)
    rows = []
    for y in ys:
        row = []
        for x in xs:
            z = height(x, y)
            row.append(shape.point((x, y, z), tint(x, y, z)))
        rows.append(row)
    for a, b in zip(rows, rows[1:]):
        for i in range(len(xs) - 1):
            corners = (a[i], a[i + 1], b[i + 1], b[i])
            if max(shape.points[k].z for k in corners) > -7.4:
                shape.face(corners, [shape.points[k].to_2d() for k in corners], _material(*shape.points[a[i]]))
    return shape


def _material(x, y, z):
    if z < -0.3 and x < 90 and -80 < y < 230 and town(x, y) > -16:
        return "Mud bank"
    if town(x, y) > 0 and -60 < y < 194 and x < centre(y) + 26:
        return "Earth"
    return "Meadow" if x < 40 and town(x, y) > 0 and -60 < y < 240 else "Far land"


def water():
    """Both rivers: one level sheet, finer near the town."""
    shape = Shape()
    xs, ys = [-1500, -600, -250, -130, -60, -30, 0, 60, 200, 600, 1500], [-1500, -600, -250, -130, -60, 0, 60, 120, 200, 400, 800, 1500]
    grid = [[shape.point((x, y, WATER)) for x in xs] for y in ys]
    for a, b in zip(grid, grid[1:]):
        for i in range(len(xs) - 1):
            corners = (a[i], a[i + 1], b[i + 1], b[i])
            shape.face(corners, [shape.points[k].to_2d() for k in corners], "River")
    return shape
