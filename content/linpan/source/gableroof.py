"""The double-pitched roof of a farmhouse range, with the valley where a wing's roof runs into it."""
from dataclasses import dataclass

from mathutils import Vector

from shape import Shape

GABLE_OVER, OVER, PITCH, ROW, RUN_ON = 0.95, 1.5, 0.5, 0.235, 2.3


@dataclass(frozen=True)
class Valley:
    """A wing's roof across the front slope: `at` from the range's middle on both sides, `half` of its width."""
    at: float
    half: float
    ridge: float
    start: float

    def cut(self, plan, x):
        """How far in from the front wall the range's own tiles begin, because the wing's lie above them."""
        middle = x - plan.length / 2
        off = min((abs(middle - c) for c in ((self.at,) if self.at < 0 else (self.at, -self.at))))
        above = self.ridge - PITCH * off if off < self.half else -9
        return max(-OVER, (above - plan.height(0)) / PITCH)


def roof(plan, rng, valley=None):
    shape, middle = Shape(), plan.depth / 2
    low = -GABLE_OVER if not plan.joins[0] else -RUN_ON
    high = plan.length + (GABLE_OVER if not plan.joins[1] else RUN_ON)
    count = round((high - low) / ROW)
    for k in range(count):
        x0, x1 = low + (high - low) * k / count, low + (high - low) * (k + 1) / count
        for side in (-1, 1):
            ends = [(x, (valley.cut(plan, x) if valley and side < 0 else -OVER)) for x in (x0, x1)]
            ids = []
            for x, start in (ends[0], ends[1]):
                ids.append(shape.point((x, middle + side * (middle - start), plan.height(start))))
            ids += [shape.point((x1, middle, plan.ridge)), shape.point((x0, middle, plan.ridge))]
            ids = ids if side < 0 else ids[::-1]
            shape.face(ids, [shape.points[i].to_2d() for i in ids], "Grey tile")
            under = [shape.point(shape.points[i] - Vector((0, 0, 0.05))) for i in ids[::-1]]
            shape.face(under, [shape.points[i].to_2d() for i in under], "Ceiling board")
    return shape
