"""The plan of the site, in metres: x east, y north, z up; the street's flags at 0, the river at WATER.

The street runs from the temple's square in the south (y = 0) to the wharf in the north (y = 170); the Fu lies west of
it, the Luxi comes from the east behind the square. Which bank is which is a hypothesis."""
import math

from mathutils import Matrix, Vector

WATER = -4.0
NORTH = 168.0
HALF = 1.85            # from the street's middle to the colonnades' posts
WALL = 5.0             # from the colonnade to the river wall under the western houses
TEMPLE = (-7.0, -27.0)   # the middle of the temple's front; it faces east
BANYAN = (3.6, -9.5)
SOUTH_BANYAN = (3.0, -45.0)
WHARF = 178.0          # the middle of the wharf's stairs


def smooth(low, high, x):
    t = min(1.0, max(0.0, (x - low) / (high - low)))
    return t * t * (3 - 2 * t)


def centre(y):
    """The street's middle line: two soft bends, so that the view closes and opens."""
    y = min(max(y, -10.0), 190.0)
    return 4.2 * math.sin(y / 33.0) * smooth(-5, 40, y) + 0.018 * y


def heading(y):
    """The way the street goes: a unit vector."""
    return Vector((centre(y + 0.5) - centre(y - 0.5), 1.0, 0.0)).normalized()


def front(y, side, setback=0.0):
    """Where a house stands whose front's middle is at y; side -1: west, 1: east. Its y axis points into the house."""
    way = heading(y)
    inward = Vector((way.y, -way.x, 0)) * side
    along = Vector((0, 0, 1)).cross(inward) * -1
    spot = Vector((centre(y), y, 0)) + inward * (HALF + setback)
    return Matrix((( along.x, inward.x, 0, spot.x), (along.y, inward.y, 0, spot.y), (0, 0, 1, 0), (0, 0, 0, 1)))


def bank(y):
    """The x of the top of the Fu's eastern bank."""
    street = centre(y) - HALF - WALL
    bulge = smooth(2.0, -14.0, y) * 46.0
    return street - bulge - smooth(NORTH - 2, NORTH + 60, y) * 10.0


def quay(y):
    """The Luxi's northern bank, by x."""
    return -56.0 + 4.0 * math.sin(y / 70.0)
