"""Where everything of the Linpan lies, in metres: x east, y north; the yard of the farmhouse is about the origin."""
import math

from fields import Net

LAT, LON = 30.57, 103.92
US, VS = [-280 + 40 * k for k in range(15)], [-280 + 20 * k for k in range(29)]   # paddies of 20 x 40
HOME = (-40, -20, 80, 80)                       # the Linpan's ground: a block of the net
GROVE = (16, 32, 55, 45)                        # middle and half axes of the grove's round
YARD = (-6, -6, 6, 6)
NEIGHBOUR = (240, 180)                          # the next Linpan: 300 m away
NEIGHBOUR_BLOCK = (200, 140, 280, 220)
CANALS = (("u", -200), ("u", -40), ("u", 160))  # lines of the net
CANAL_HALF, PATH_HALF = 1.55, 1.0
PATHS = (("v", -20, -280, 280), ("v", 140, -280, 280), ("v", -160, -280, 280),
         ("u", 0, -280, -20), ("u", 80, 80, 140), ("u", -120, -160, 140))
NET = Net(US, VS, still=(16, 20, 75, 90))


def _lay():
    for axis, value in CANALS:
        NET.run(axis, US.index(value), -280, 280, CANAL_HALF)
    for axis, value, low, high in PATHS:
        NET.run(axis, (US if axis == "u" else VS).index(value), low, high, PATH_HALF)


_lay()


def inside(box, x, y, margin=0.0):
    return box[0] - margin < x < box[2] + margin and box[1] - margin < y < box[3] + margin


def is_field(cell):
    """Whether a cell is a paddy: not the ground of a Linpan."""
    u, v = (US[cell[0]] + US[cell[0] + 1]) / 2, (VS[cell[1]] + VS[cell[1] + 1]) / 2
    return not inside(HOME, u, v) and not inside(NEIGHBOUR_BLOCK, u, v)


FIELDS = [c for c in NET.cells() if is_field(c)]
# what a farmstead keeps free of trees: (x, y) of its middle, turn, half width, half depth
FARMSTEADS = {
    "Farmhouse": (0.0, 6.0, 0.0, 15.5, 15.5),
    "Second farmstead": (46.0, 34.0, math.radians(-8), 11.0, 11.0),
    "Third farmstead": (236.0, 172.0, math.radians(14), 11.0, 11.0),
}


def near_house(x, y, margin=0.0):
    for cx, cy, turn, wide, deep in FARMSTEADS.values():
        dx, dy = x - cx, y - cy
        a, b = dx * math.cos(turn) + dy * math.sin(turn), dy * math.cos(turn) - dx * math.sin(turn)
        if abs(a) < wide + margin and abs(b) < deep + margin:
            return True
    return False


def on_lane(x, y, half=1.8):
    """The lane from the yard through the bamboo to the second farmstead."""
    return abs(y - (1.5 + 0.56 * (x - 16) + 1.6 * math.sin((x - 16) * 0.16))) < half and 13 < x < 45


def in_grove(x, y):
    """Inside the grove's round, but for the farmsteads, the opening to the field, and the lane to the second house."""
    gx, gy, a, b = GROVE
    if ((x - gx) / a) ** 2 + ((y - gy) / b) ** 2 > 1 or not inside(HOME, x, y, -2.2):
        return False
    opening = y < -4 and -22 < x < 30
    return not (near_house(x, y) or opening or on_lane(x, y))


def to_neighbour(x, y):
    """Metres from the middle of the next Linpan's grove, stretched as the grove is."""
    return math.hypot((x - NEIGHBOUR[0]) / 1.15, y - NEIGHBOUR[1])
