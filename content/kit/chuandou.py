"""Shop houses in the chuandou way (穿斗): frames of slender posts, each carrying its purlin and tied through, a colonnade
(檐廊) along the street, walls of plaster and boards between the timbers.

A house's own frame: x along its front, y from the colonnade's posts inward, z up; its roof's ridge runs along x."""
from dataclasses import dataclass
import math
import random

from forms import block, prism, tube
from hall_roof import HallRoof
from shape import Shape, at, turned
from street import paved

TIMBER, BOARD, PLASTER = "Lacquered timber", "Weathered timber", "Old plaster"
FLOOR = 0.12


@dataclass(frozen=True)
class House:
    bays: int = 2
    eave: float = 3.1                                # of the purlin over the colonnade's posts
    storeys: int = 1
    bay: float = 3.4
    posts: tuple = (0.0, 1.7, 3.3, 4.9, 6.5, 8.1)
    front: float = 0.0                               # where the upper storey's wall stands
    eave_front: float = 1.15                         # the roof's reach beyond the first post
    eave_back: float = 0.8
    steep: float = 0.66
    lift: float = 0.16
    shop: int = 4                                    # number of the post at whose line the shop ends

    @property
    def width(self):
        return self.bays * self.bay

    @property
    def ridge_at(self):
        return self.posts[3]

    @property
    def roof(self):
        span = self.ridge_at - self.posts[0]
        return HallRoof(half=self.width / 2 + 0.16, front=span + self.eave_front, back=self.posts[-1] - span + self.eave_back,
                        ridge=self.eave + 0.19 + self.steep * span - 0.021 * span * span, steep=self.steep, lift=self.lift)

    def under(self, y, x=0.0):
        """Where the purlin over a place lies: it rises toward the ends with the roof."""
        return self.roof.height(x, y - self.ridge_at) - 0.19

    def boards(self, y, x=0.0):
        """How high a wall reaches that ends between the roof's boards and its tiles: no gap shows."""
        return self.roof.height(x, y - self.ridge_at) - 0.03

    def lines(self):
        """The x of the frames."""
        return [self.bay * (k - self.bays / 2) for k in range(self.bays + 1)]

    def middles(self):
        return [self.bay * (k + 0.5 - self.bays / 2) for k in range(self.bays)]


def post(height, diameter=0.19):
    r = diameter / 2
    return tube([(0, 0, 0), (0, 0, height * 0.5), (0, 0, height)], [r, r * 0.98, r * 0.9], 9, TIMBER)


def post_stone(radius=0.17, height=0.2):
    """The stone under a post: square foot, drum."""
    stone = Shape().add(block((radius * 2.2, radius * 2.2, 0.10), "Sandstone", 0.012), at(0, 0, 0.0))
    return stone.add(tube([(0, 0, 0.04), (0, 0, 0.12), (0, 0, height)], [radius * 0.92, radius * 1.06, radius * 0.85], 10, "Sandstone", caps=True))


def tie(y0, y1, height=0.17, thick=0.075):
    """A tie (穿枋) along y."""
    return Shape().add(block((thick, y1 - y0, height), TIMBER, 0.01, grain=1), at(0, (y0 + y1) / 2, 0))


def frame(house, x):
    """The cross frame at x: posts on their stones, short posts on the ties, and the ties."""
    shape, first, back = Shape(), house.posts[0], house.posts[-1]
    for k, y in enumerate(house.posts):
        foot = house.eave - 0.62 if k in (2, 4) and house.storeys == 1 else FLOOR + 0.18
        shape.add(post(house.under(y, x) - foot + 0.03), at(0, y, foot))
        if foot < 1:
            shape.add(post_stone(), at(0, y, FLOOR))
    levels = [house.eave - 0.62] + ([2.75] if house.storeys == 2 else [])
    for z in levels:
        shape.add(tie(first - 0.2, back + 0.2), at(0, 0, z))
    for k in range(1, 4):
        z = house.under(house.posts[k]) - 0.42
        behind = [y for y in house.posts if house.under(y) > z + 0.05]
        shape.add(tie(behind[0] - 0.12, behind[-1] + 0.12, 0.13, 0.06), at(0, 0, z))
    return shape.add(_eave_arm(house), at(0, first, house.under(first - house.eave_front + 0.25, x) - 0.05))


def _eave_arm(house):
    """The cantilever (挑枋) through the first post, with its strut (撑弓), that carries the eave purlin."""
    reach = house.eave_front - 0.25
    outline = [(0.05, -0.07), (0.05, 0.05), (-reach - 0.10, 0.05), (-reach - 0.16, 0.0), (-reach - 0.10, -0.06), (-reach, -0.07)]
    shape = Shape().add(prism(outline[::-1], 0.08, TIMBER, grain=0), turned(math.pi / 2))
    bow = [(0.0, -0.78 + 0.78 * t, -reach * 0.86 * t ** 1.5) for t in (0, 0.25, 0.5, 0.75, 1.0)]
    return shape.add(tube([(x, y - 0.06, z) for x, z, y in bow], [0.045, 0.06, 0.07, 0.06, 0.045], 6, TIMBER))


def spread(width):
    """Places along x, at which what follows the roof's rise toward its ends is bent."""
    return [width * (k / 6 - 0.5) for k in range(7)]


def purlins(house):
    shape, ways = Shape(), spread(house.width + 0.3)
    places = [*house.posts, house.posts[0] - house.eave_front + 0.25]
    for y in places:
        shape.add(tube([(x, y, house.under(y, x)) for x in ways], 0.075, 8, TIMBER, caps=True))
    levels = [house.eave - 0.35] + ([2.62] if house.storeys == 2 else [])
    for z in levels:
        shape.add(block((house.width, 0.08, 0.2), TIMBER, 0.012, grain=0), at(0, house.posts[0], z))
    return shape


def panel(y0, y1, low, tops, material, thick=0.06):
    """A field of wall along y between two posts; tops: its height at y0 and at y1."""
    half = thick / 2
    outline = [(y0, low), (y1, low), (y1, tops[1]), (y0, tops[0])]
    return Shape().add(prism(outline, half * 2, material, grain=2), turned(math.pi / 2))


def gable(house):
    """The fields between the posts of an end frame: boards below, plaster above; the colonnade stays open to walk through."""
    shape = Shape()
    low_tie = 2.75 if house.storeys == 2 else house.eave - 0.62
    for y0, y1 in zip(house.posts, house.posts[1:]):
        tops = [house.boards(y, house.width / 2) for y in (y0, y1)]
        if y0 >= house.posts[1] - 0.01:
            sill = 1.0 if house.bays != 2 else low_tie
            shape.add(panel(y0, y1, FLOOR, (sill, sill), BOARD, 0.05))
            if sill < low_tie:
                shape.add(panel(y0, y1, sill, (low_tie, low_tie), PLASTER))
            shape.add(tie(y0, y1, 0.12, 0.07), at(0, 0, 1.0))
        shape.add(panel(y0, y1, low_tie, tops, PLASTER))
    return shape


def wall_across(width, y, low, high, material, grain=2):
    """A wall along x, centred, at a depth."""
    piece = block((width, 0.06, high - low), material, 0.0, grain=grain)
    return Shape().add(piece.slide_uv(y, low), at(0, y, (low + high) / 2))


def wall_to_roof(house, y, low, material):
    """A wall along x at a depth, up to the roof's boards."""
    xs = spread(house.width - 0.1)
    piece = prism([(xs[0], low), (xs[-1], low), *((x, house.boards(y, x)) for x in xs[::-1])], 0.06, material, grain=2)
    return piece.slide_uv(y, low)


def floors(house):
    """The platform with its edge stones, the floor, the boarded ceiling of the shop, its back wall."""
    shape, back, width = Shape(), house.posts[-1], house.width
    inner = house.posts[house.shop]
    shape.add(block((width, back + 0.25, 0.5), "Flagstone"), at(0, (back - 0.25) / 2 + 0.0, FLOOR - 0.25))
    for k, x in enumerate(house.middles()):
        shape.add(block((house.bay - 0.012, 0.4, 0.3), "Sandstone", 0.02).slide_uv(x, k), at(x, -0.24, FLOOR - 0.145))
    walk = paved(width, house.posts[1] - 0.06, random.Random(width), 0.8)
    shape.add(walk, at(0, -0.02, FLOOR + 0.012))
    top = 2.86 if house.storeys == 2 else house.eave - 0.5
    first = house.front if house.storeys == 2 else house.posts[1]
    shape.add(block((width, back - first, 0.05), "Ceiling board", 0, grain=0), at(0, (back + first) / 2, top))
    shape.add(wall_across(width - 0.1, inner, FLOOR, top, PLASTER))
    if house.storeys == 1:
        shape.add(wall_to_roof(house, house.posts[1], house.eave - 0.5, PLASTER), at(0, house.posts[1], 0))
    return shape


def back_wall(house):
    """The wall away from the street: boards below, plaster above, a window for each bay."""
    shape, y, width = Shape(), house.posts[-1], house.width
    shape.add(wall_across(width, y, FLOOR, 1.05, BOARD)).add(wall_to_roof(house, y, 1.05, PLASTER), at(0, y, 0))
    for z in (1.05, 2.5):
        shape.add(block((width, 0.1, 0.12), TIMBER, 0.0, grain=0), at(0, y, z))
    for x in house.middles():
        for z in (1.2, 3.4)[:house.storeys]:
            shape.add(window(1.1, 1.0), at(x, y + 0.05, z))
    return shape


def window(width, height):
    """A window of upright bars in a frame, dark behind; sill at z = 0, seen from +y and -y."""
    shape = Shape().add(block((width, 0.04, height), "Dark room"), at(0, 0, height / 2))
    for x, z, w, h in ((0, 0, width + 0.14, 0.09), (0, height, width + 0.14, 0.09), (-width / 2, height / 2, 0.08, height), (width / 2, height / 2, 0.08, height)):
        shape.add(block((w, 0.12, h), TIMBER, 0.0, grain=0 if w > h else 2), at(x, 0, z))
    for k in range(1, 8):
        shape.add(block((0.028, 0.08, height), TIMBER, 0.0, grain=2), at(width * (k / 8 - 0.5), 0, height / 2))
    return shape.add(block((width, 0.085, 0.03), TIMBER, 0.0, grain=0), at(0, 0, height * 0.5))


def carcass(house):
    """All of a house but its roof and its street front."""
    shape, lines = Shape(), house.lines()
    end = gable(house)
    for x in lines:
        shape.add(frame(house, x), at(x, 0, 0))
    for x in (lines[0], lines[-1]):
        shape.add(end, at(x, 0, 0))
    return shape.add(purlins(house)).add(floors(house)).add(back_wall(house))
