"""The double-pitched roof of a farmhouse range, with the valley where a wing's roof runs into it."""
from dataclasses import dataclass
import math

from mathutils import Vector

from forms import block, prism, sweep
from hall_roof import COVER, PAN, strip, upright
from shape import Shape, at

GABLE_OVER, OVER, PITCH, ROW, RUN_ON = 0.95, 1.5, 0.5, 0.235, 1.75


@dataclass(frozen=True)
class Valley:
    """A wing's roof across the front slope: `at` from the range's middle (on both sides if positive), `half` its width."""
    at: float
    half: float
    ridge: float

    def cut(self, plan, x):
        """How far in from the front wall the range's own tiles begin, because the wing's lie above them."""
        middle = x - plan.length / 2
        off = min(abs(middle - c) for c in ((self.at,) if self.at < 0 else (self.at, -self.at)))
        above = self.ridge - PITCH * off if off < self.half else -9
        return max(-OVER, (above - plan.height(0)) / PITCH)


def roof(plan, rng, valley=None):
    low = -GABLE_OVER if not plan.joins[0] else -RUN_ON
    high = plan.length + (GABLE_OVER if not plan.joins[1] else RUN_ON)
    shape = Shape()
    for side in (-1, 1):
        cut = (lambda x: valley.cut(plan, x)) if valley and side < 0 else (lambda x: -OVER)
        _slope(shape, plan, side, low, high, cut, rng)
        _beneath(shape, plan, side, low, high, cut)
    _ridge(shape, plan, low, high)
    for end, x in ((0, low), (1, high)):
        if not plan.joins[end]:
            _barge(shape, plan, x - 0.03 if end else x + 0.03)
    return shape


def _spot(plan, side, x, start, lift=0.0):
    """On the slope, `start` in from its wall."""
    return Vector((x, plan.depth / 2 + side * (plan.depth / 2 - start), plan.height(start) + lift))


def _slope(shape, plan, side, low, high, cut, rng):
    """Rows of cover tiles, and of pan tiles between them, from the ridge down to the eave or the valley."""
    count, across = int((high - low) / ROW), Vector((-side, 0, 0))
    for k in range(2 * count + 1):
        x, cover = low + 0.03 + (high - low - 0.06) * k / (2 * count), k % 2 == 0
        start = cut(x) - (0.03 if cover else 0.0)
        light = rng.uniform(0.70, 1.0)
        tint = (light, light, light * rng.uniform(0.96, 1.04), 1)
        sag = 0.012 * math.sin(0.9 * x + 2 * side)
        path = [_spot(plan, side, x, plan.depth / 2 - 0.03, 0.02), _spot(plan, side, x, (plan.depth / 2 + start) / 2, 0.02 - 0.03 + sag),
                _spot(plan, side, x, start, 0.02)]
        foot, down = strip(shape, path, across, COVER if cover else PAN, rng.randrange(64) * 0.1, tint)
        if start < 1 - OVER and not cover:
            _drip(shape, foot, across, down)


def _drip(shape, foot, across, down):
    """The pointed lip (滴水) of a row of pan tiles at the eave."""
    above = upright(across, down)
    outline = [(-0.11, 0.036), (-0.06, -0.04), (0.0, -0.075), (0.06, -0.04), (0.11, 0.036), (0, 0.004)]
    ids = [shape.point(foot + across * a + above * b) for a, b in outline]
    shape.face(ids, outline, "Ridge tile")


def _beneath(shape, plan, side, low, high, cut):
    """Boards under the tiles, rafters below them out to the eave, and the board that ends them."""
    columns = max(2, round((high - low) / 0.47))
    xs = [low + (high - low) * k / columns for k in range(columns + 1)]
    for x0, x1 in zip(xs, xs[1:]):
        ids = [shape.point(_spot(plan, side, x, s, -0.03)) for x, s in
               ((x0, cut(x0)), (x1, cut(x1)), (x1, plan.depth / 2), (x0, plan.depth / 2))]
        ids = ids[::-1] if side < 0 else ids
        shape.face(ids, [shape.points[i].to_2d() for i in ids], "Ceiling board")
        x = (x0 + x1) / 2
        if cut(x) < 0.5 - OVER:
            path = [_spot(plan, side, x, -OVER + 0.02, -0.07), _spot(plan, side, x, 0.6, -0.07)]
            shape.add(sweep(path, [(-0.04, -0.035), (0.04, -0.035), (0.04, 0.035), (-0.04, 0.035)], "Weathered timber").slide_uv(x, x))
            board = block((x1 - x0, 0.03, 0.13), "Weathered timber", 0.0, grain=0).slide_uv(x, x)
            shape.add(board, at(*_spot(plan, side, x, -OVER - 0.005, -0.06)))


def _ridge(shape, plan, low, high):
    """Tiles set on edge between two courses; it rises a little to its free ends, and tiles are heaped on its middle."""
    def rise(x):
        ends = [abs(x - e) for e, joined in ((low, plan.joins[0]), (high, plan.joins[1])) if not joined]
        return 0.26 * max((max(0.0, 1 - d / 1.6) ** 2 for d in ends), default=0.0)
    path = [Vector((low + (high - low) * k / 40, plan.depth / 2, plan.ridge + rise(low + (high - low) * k / 40))) for k in range(41)]
    for material, wide, foot, top in (("Ridge tile", 0.14, -0.08, 0.07), ("Tile rows", 0.075, 0.07, 0.20), ("Ridge tile", 0.10, 0.20, 0.25)):
        shape.add(sweep(path, [(-wide, foot), (wide, foot), (wide * 0.94, top), (-wide * 0.94, top)], material))
    if not any(plan.joins):
        heap = [(0.42 * math.cos(a), 0.22 + 0.46 * math.sin(a) * (0.8 + 0.2 * abs(math.cos(3 * a)))) for a in (math.pi * k / 18 for k in range(19))]
        shape.add(prism(heap, 0.12, "Ridge tile"), at(plan.length / 2, plan.depth / 2, plan.ridge))


def _barge(shape, plan, x):
    """The boards under the tiles at a gable."""
    for side in (-1, 1):
        path = [_spot(plan, side, x, -OVER, -0.02), _spot(plan, side, x, plan.depth / 2, -0.02)]
        shape.add(sweep(path, [(-0.018, -0.22), (0.018, -0.22), (0.018, 0.0), (-0.018, 0.0)], "Weathered timber"))
