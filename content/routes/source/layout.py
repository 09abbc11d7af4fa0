"""From latitude and longitude to the table: metres, x east, y north, z up; the room's floor is z = 0."""
import math

TABLE = 0.80                                        # the height of the table's top
SOUTH, NORTH, WEST, EAST = 24.15, 31.60, 97.95, 105.75
K = 0.285                                           # metres a degree of latitude
LAT0, LON0 = (SOUTH + NORTH) / 2, (WEST + EAST) / 2
NARROW = math.cos(math.radians(28.0))               # a degree of longitude against one of latitude
WIDTH, DEPTH = (EAST - WEST) * NARROW * K, (NORTH - SOUTH) * K
BASE = TABLE + 0.012                                # the sea level of the relief
RISE = 0.033                                        # metres a kilometre of height

# The enlarged plain about Chengdu, a board of its own on the map's south-east.
NEAR_SOUTH, NEAR_NORTH, NEAR_WEST, NEAR_EAST = 30.19, 30.75, 103.71, 104.25
NEAR_K = 1.07
NEAR_SIZE = ((NEAR_EAST - NEAR_WEST) * math.cos(math.radians(30.5)) * NEAR_K, (NEAR_NORTH - NEAR_SOUTH) * NEAR_K)
NEAR_AT = (WIDTH / 2 - NEAR_SIZE[0] / 2 - 0.075, -DEPTH / 2 + NEAR_SIZE[1] / 2 + 0.075)
NEAR_TOP = BASE + 0.105


def on_map(latitude, longitude):
    return (longitude - LON0) * NARROW * K, (latitude - LAT0) * K


def on_near(latitude, longitude):
    x = (longitude - (NEAR_WEST + NEAR_EAST) / 2) * math.cos(math.radians(30.5)) * NEAR_K + NEAR_AT[0]
    return x, (latitude - (NEAR_SOUTH + NEAR_NORTH) / 2) * NEAR_K + NEAR_AT[1]


def rise(metres):
    """How high the relief is over the table where the land is so high above the sea."""
    return BASE + RISE * metres / 1000
