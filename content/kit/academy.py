"""Buildings of an academy or a scholar's house in the chuandou way (穿斗): dark frames with limed fields between, a gallery
before the rooms, grey-tile roofs. One can walk into them: floor, walls, and a frame that shows.

A building's own frame: x along its front, y inward from the front row of posts, z up from the court."""
import math
import random
from dataclasses import dataclass

import hall_roof
from chuandou import panel, window
from forms import block, lathe, prism, surface, tube
from hall_roof import HallRoof
from joinery import lattice_window
from masonry import steps
from shape import Shape, at, scaled, turned
from temple import base_of_stone

TIMBER, LIME, BOARD = "Lacquered timber", "Limewash", "Weathered timber"
DOOR, LEAF = 2.45, 3.2     # height of a doorway; the width that shopfront.lattice is made for


@dataclass(frozen=True)
class Hall:
    bays: tuple = (3.2, 3.2, 3.2, 3.2, 3.2)
    posts: tuple = (0.0, 1.7, 4.0, 6.3, 8.0)     # rows of posts from front to back
    base: float = 0.75
    tall: float = 3.9                            # from the floor to the purlin over the first posts
    front: int = 1                               # the row in which the front wall stands
    eaves: tuple = (1.35, 1.1)
    hip: float = 0.0                             # of a hip-and-gable roof: how far its gables stand within its ends
    gallery: bool = False                        # open between posts 0 and `front`, also at the ends
    back_door: bool = False
    closed: tuple = ()                           # bays of the front that are wall and window, not doors
    steep: float = 0.70
    lift: float = 0.22
    seed: str = "hall"

    @property
    def width(self):
        return sum(self.bays)

    @property
    def depth(self):
        return self.posts[-1]

    def lines(self):
        """The x of the frames."""
        xs = [-self.width / 2]
        for bay in self.bays:
            xs.append(xs[-1] + bay)
        return xs

    def middles(self):
        return [(a + b) / 2 for a, b in zip(self.lines(), self.lines()[1:])]

    @property
    def ridge_at(self):
        return self.posts[len(self.posts) // 2]

    @property
    def roof(self):
        span = self.ridge_at
        ridge = self.base + self.tall + 0.19 + self.steep * span - 0.022 * span * span
        over = 1.25 if self.hip else 0.75
        return HallRoof(half=self.width / 2 + over, front=span + self.eaves[0], back=self.depth - span + self.eaves[1], ridge=ridge,
                        steep=self.steep, bend=0.022, gable=self.width / 2 - self.hip if self.hip else 0.0,
                        lift=0.75 if self.hip else self.lift, spread=4.2)

    def under(self, y):
        """Where the purlin over a row of posts lies."""
        return self.roof.ridge - self.roof.drop(abs(y - self.ridge_at)) - 0.19

    def top(self, x, y):
        """How high a post may rise: under the end slopes of a hipped roof it stays lower."""
        roof, t = self.roof, abs(y - self.ridge_at)
        if self.hip and abs(x) > roof.gable:
            t = max(t, roof.run(-1 if y < self.ridge_at else 1) - (roof.half - abs(x)))
        return roof.ridge - roof.drop(t) - 0.19

    def reach(self, y):
        """How far to each side a purlin goes: to the gables, or to the hip over a hipped roof's end slope."""
        roof, t = self.roof, abs(y - self.ridge_at)
        if not self.hip:
            return self.width / 2 + 0.25
        return max(roof.gable, roof.half - (roof.run(-1 if y < self.ridge_at else 1) - t)) - 0.15


def post(shape, x, y, foot, head, radius=0.13, stone=True):
    """A round post on its drum of stone, or, short, on a tie."""
    if stone:
        shape.add(lathe([(radius * 1.45, 0), (radius * 1.5, 0.04), (radius * 1.7, 0.13), (radius * 1.3, 0.22)], 10, "Sandstone"), at(x, y, foot))
    shape.add(tube([(x, y, foot + 0.2 * stone), (x, y, (foot + head) / 2), (x, y, head)], [radius, radius * 0.98, radius * 0.9], 9, TIMBER))


def _beam(shape, x, y, z, along, length, high=0.2, thick=0.09):
    size, grain = ((length, thick, high), 0) if along == "x" else ((thick, length, high), 1)
    shape.add(block(size, TIMBER, 0.01, grain=grain).slide_uv(x, y), at(x, y, z))


def frame(hall):
    """Posts, ties through them, short posts on the ties, purlins; the inner frames leave the middle row out below."""
    shape, lines = Shape(), hall.lines()
    tie = hall.base + hall.tall - 0.35
    for k, x in enumerate(lines):
        inner = 0 < k < len(lines) - 1
        for y in hall.posts:
            high = y == hall.ridge_at and inner
            post(shape, x, y, tie if high else hall.base, hall.top(x, y), 0.10 if high else 0.13, not high)
        _beam(shape, x, hall.depth / 2, tie, "y", hall.depth + 0.4, 0.24)
        if inner or not hall.hip:
            y0, y1, z = hall.posts[1], hall.posts[-2], (tie + hall.under(hall.ridge_at)) / 2
            _beam(shape, x, (y0 + y1) / 2, z, "y", y1 - y0, 0.16, 0.07)
        for side, y, reach in ((-1, 0.0, hall.eaves[0] - 0.25), (1, hall.depth, hall.eaves[1] - 0.25)):
            _arm(shape, hall, x, y, side, reach)
    _purlins(shape, hall)
    return shape


def _arm(shape, hall, x, y, side, reach):
    """The cantilever (挑枋) that carries the eave purlin, and its strut (撑弓)."""
    z = hall.under(y + side * reach) - 0.12
    _beam(shape, x, y + side * reach / 2, z, "y", reach + 0.5, 0.16, 0.08)
    bow = [(x, y + side * (0.1 + reach * 0.72 * t ** 1.5), z - 0.72 * (1 - t)) for t in (0, 0.25, 0.5, 0.75, 1.0)]
    shape.add(tube(bow, [0.04, 0.055, 0.062, 0.055, 0.04], 6, TIMBER))


def _purlins(shape, hall):
    ys = [*hall.posts, -hall.eaves[0] + 0.25, hall.depth + hall.eaves[1] - 0.25]
    for y in ys:
        reach = hall.reach(y)
        shape.add(tube([(-reach, y, 0), (reach, y, 0)], 0.075, 7, TIMBER, caps=True), at(0, 0, hall.under(y)))
    for y in (0.0, hall.depth):
        _beam(shape, 0, y, hall.base + hall.tall - 0.28, "x", hall.width, 0.22, 0.09)
        _beam(shape, 0, y, hall.base + hall.tall - 0.72, "x", hall.width, 0.13, 0.10)


def _field(shape, x0, x1, y, low, high, material, thick=0.07):
    """A field of wall along x."""
    piece = block((x1 - x0, thick, high - low), material, 0.0, grain=2)
    shape.add(piece.slide_uv(x0 + y, low), at((x0 + x1) / 2, y, (low + high) / 2))


def _long_wall(shape, hall, y, openings, sill):
    """A wall along the front or the back: boards to the sill, lime above; nothing below the lintel in the open bays."""
    lintel, top = hall.base + DOOR, hall.under(y) - 0.05
    for number, (x0, x1) in enumerate(zip(hall.lines(), hall.lines()[1:])):
        _field(shape, x0, x1, y, lintel + 0.12, top, LIME)
        _beam(shape, (x0 + x1) / 2, y, lintel + 0.06, "x", x1 - x0, 0.16, 0.13)
        if number in openings:
            continue
        _field(shape, x0, x1, y, hall.base, hall.base + sill, BOARD)
        _field(shape, x0, x1, y, hall.base + sill, lintel, LIME)
        _beam(shape, (x0 + x1) / 2, y, hall.base + sill, "x", x1 - x0, 0.12, 0.11)
        shape.add(window(1.3, 1.0), at((x0 + x1) / 2, y, hall.base + sill + 0.12))


def _gables(shape, hall):
    """The fields between the posts of the end frames, up to the roof; a middle rail, boards below it."""
    rail, mid = hall.base + 1.0, hall.base + hall.tall - 0.35
    start = hall.front if hall.gallery else 0
    for x in (hall.lines()[0], hall.lines()[-1]):
        for k, (y0, y1) in enumerate(zip(hall.posts, hall.posts[1:])):
            cuts = (hall.base, rail, mid) if k >= start else (mid,)
            for low, high, material in zip(cuts, cuts[1:], (BOARD, LIME)):
                shape.add(panel(y0, y1, low, (high, high), material, 0.06), at(x, 0, 0))
            shape.add(panel(y0, y1, mid, (hall.top(x, y0) + 0.12, hall.top(x, y1) + 0.12), LIME, 0.06), at(x, 0, 0))
            if k >= start:
                _beam(shape, x, (y0 + y1) / 2, rail, "y", y1 - y0, 0.12, 0.1)


def _floor(shape, hall, rng):
    """A platform of squared stone with flags on it, steps before it and, where a door leads out, behind it."""
    reach = 1.0
    shape.add(base_of_stone(hall.width + 2 * reach * 0.7, hall.depth + 2 * reach, hall.base - 0.05, rng), at(0, hall.depth / 2, 0))
    flags = flat_flags(hall.width + 1.3, hall.depth + 1.9, rng)
    shape.add(flags, at(0, -0.95, hall.base))
    count = max(1, round(hall.base / 0.15) - 1)
    shape.add(steps(3.0, hall.base, count, rng), at(0, -reach, hall.base))
    if hall.back_door:
        shape.add(steps(3.0, hall.base, count, rng), at(0, hall.depth + reach, hall.base) @ turned(math.pi))


def flat_flags(width, depth, rng, size=0.75):
    """A court or floor of flags, centred on x, from y = 0 inward: one face a flag, dark joints between; for places of many flags."""
    shape, rows = Shape(), max(1, round(depth / size))
    for j in range(rows):
        y0, y1, x = depth * j / rows + 0.004, depth * (j + 1) / rows - 0.004, -width / 2
        while x < width / 2 - 0.02:
            wide = min(rng.uniform(0.7, 1.25), width / 2 - x)
            wide = wide if width / 2 - x - wide > 0.35 else width / 2 - x
            light, z = rng.uniform(0.66, 1.0), -0.005 * rng.random()
            tint = (light * rng.uniform(0.97, 1.04), light, light * rng.uniform(0.94, 1.0), 1)
            four = [shape.point(p, tint) for p in ((x + 0.004, y0, z), (x + wide - 0.004, y0, z), (x + wide - 0.004, y1, z), (x + 0.004, y1, z))]
            du, dv = rng.random() * 3, rng.random() * 3
            shape.face(four, [(shape.points[k].x + du, shape.points[k].y + dv) for k in four], "Flagstone")
            x += wide
    def bed(u, v):   # in cells of a flag's size: it has the light of where it is
        return (width * (u - 0.5), depth * v, -0.02), (width * u, depth * v), (0.30, 0.28, 0.26, 1)
    return shape.add(surface(bed, max(1, round(width)), rows, "Flagstone"))


def body(hall):
    """Platform, frame and walls; the bays of the front are left to doors (`leaves`)."""
    shape, rng = Shape(), random.Random(hall.seed)
    _floor(shape, hall, rng)
    shape.add(frame(hall))
    _long_wall(shape, hall, hall.posts[hall.front], set(range(len(hall.bays))) - set(hall.closed), 0.95)
    _long_wall(shape, hall, hall.depth, {len(hall.bays) // 2} if hall.back_door else set(), 0.95)
    _gables(shape, hall)
    return shape


def cover(hall, curl=0.55, ornament=0.5):
    return hall_roof.whole(hall.roof, random.Random(hall.seed), curl, ornament)


def whole(hall, inside=None, curl=0.55, ornament=0.5):
    """The building with its roof and what is inside."""
    shape = body(hall)
    if inside:
        shape.add(inside)
    return shape.add(cover(hall, curl, ornament), at(0, hall.ridge_at, 0))


def leaves(hall, skip=()):
    """Where the leaves of shopfront.lattice hang in the front wall; skip: bays left open."""
    for number, (x, bay) in enumerate(zip(hall.middles(), hall.bays)):
        if number not in skip:
            yield at(x, hall.posts[hall.front], hall.base) @ scaled((bay - 0.28) / LEAF, 1, DOOR / 2.36)



def board_place(hall, drop=0.0):
    """Where a name board hangs: under the front eave over the middle bay, leaning forward."""
    return at(0, -0.16, hall.base + hall.tall - 0.66 - drop) @ turned(-0.16, "X")


def gallery_bench(width):
    """A plain bench between two posts of a gallery."""
    shape = Shape().add(block((width, 0.32, 0.06), BOARD, 0.01, grain=0), at(0, 0, 0.44))
    for x in (-width / 2 + 0.2, width / 2 - 0.2):
        shape.add(prism([(-0.05, 0), (0.05, 0), (0.07, 0.42), (-0.07, 0.42)], 0.26, TIMBER), at(x, 0, 0))
    return shape


def upper_storey(hall, storey):
    """Of a building of two storeys: the upper wall over the first posts with its windows, its floor, and the lean-to roofs between."""
    shape, low = Shape(), hall.base + storey
    top = hall.under(0.0) - 0.05
    for y, side in ((0.0, -1), (hall.depth, 1)):
        for x0, x1 in zip(hall.lines(), hall.lines()[1:]):
            _upper_bay(shape, x0, x1, y, side, low, top)
        pent = hall_roof.pent(hall.width + 0.8, 1.3, 0.0, random.Random(hall.seed + "pent"))
        shape.add(pent, at(0, y + side * 0.06, low + 0.12) @ turned(0 if side < 0 else math.pi))
    shape.add(block((hall.width, hall.depth, 0.06), "Ceiling board", 0, grain=0), at(0, hall.depth / 2, low - 0.1))
    return shape


PANE = (0.80, 1.27)


def pane():
    """A lattice window of the upper storey."""
    return lattice_window(*PANE)


def panes(hall, storey):
    """Where they stand: three a bay, in front and behind."""
    for y in (0.0, hall.depth):
        for x0, x1 in zip(hall.lines(), hall.lines()[1:]):
            wide = (x1 - x0 - 0.5) / 3
            for k in range(3):
                yield at(x0 + 0.25 + wide * (k + 0.5), y, hall.base + storey + 0.89) @ scaled((wide - 0.03) / PANE[0], 1, 1)


def _upper_bay(shape, x0, x1, y, side, low, top):
    middle, wide, sill = (x0 + x1) / 2, x1 - x0 - 0.5, low + 0.85
    _field(shape, x0, x1, y, low - 0.1, sill, BOARD)
    _field(shape, x0, x1, y, sill + 1.35, top, LIME)
    for z in (sill, sill + 1.35):
        _beam(shape, middle, y, z, "x", x1 - x0, 0.12, 0.11)
    for x in (x0 + 0.12, x1 - 0.12):
        _field(shape, x - 0.13, x + 0.13, y, sill, sill + 1.35, LIME)
    shape.add(block((wide, 0.01, 1.3), "Paper pane").slide_uv(x0, 0), at(middle, y - side * 0.03, sill + 0.67))
