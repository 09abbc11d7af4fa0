"""The locust tree of the scholars (槐, Styphnolobium japonicum): a short furrowed bole that forks low, rising limbs, a broad
round crown of tufts with sky between them; small leaflets on pinnate leaves."""
import math

from mathutils import Vector

from forms import tube
from plants import leaf_card, leaf_mass
from shape import Shape
from tree import gnarled

LEAVES = "Locust leaves"


class Locust:
    """12 m high by default, its crown as wide as five sixths of that; `fine` cards a tuft."""

    def __init__(self, rng, height=12.0, fine=34):
        self.rng, self.height, self.fine = rng, height, fine
        self.shape, self.tips = Shape(), []
        self.crown = Vector((0, 0, height * 0.62))
        self._bole()
        for tip in self.tips:
            self._tuft(*tip)
        self._heart()

    def _bole(self):
        rng, h = self.rng, self.height
        fork, girth = h * 0.22, h * 0.030
        path = [Vector((0.10 * math.sin(2.6 * t), 0.08 * math.sin(3.4 * t + 1) * t, fork * t - 0.25)) for t in (k / 6 for k in range(7))]
        radii = [girth * (1 + 0.6 * (1 - k / 6) ** 4) * (1 - 0.12 * k / 6) for k in range(7)]
        self.shape.add(gnarled(path, radii, 13, rng))
        for k in range(5):
            angle = 2 * math.pi * k / 5 + rng.uniform(-0.3, 0.3)
            rise = (1.1, 0.8, 1.5, 0.75, 2.6)[k]
            way = Vector((math.cos(angle), math.sin(angle), rise)).normalized()
            self._limb(path[-1 - k % 2], way, h * rng.uniform(0.24, 0.30), girth * rng.uniform(0.5, 0.62), 1)

    def _limb(self, start, way, length, radius, level):
        rng, steps, path, here = self.rng, 5 - (level > 1), [start], start
        for _ in range(steps):
            bend = Vector((rng.uniform(-1, 1), rng.uniform(-1, 1), rng.uniform(-0.5, 0.6))) * 0.2
            way = (way + bend).normalized()
            here = here + way * (length / steps)
            path.append(here)
        self.shape.add(tube(path, [radius * (1 - 0.55 * k / steps) for k in range(steps + 1)], (10, 7, 4)[level - 1], "Bark"))
        if level == 3:
            self.tips.append((here, length))
            return
        for k in range(4 if level == 1 else 3):
            aside = way.orthogonal().normalized()
            turn = 2 * math.pi * k / (4 - (level > 1)) + rng.uniform(-0.5, 0.5)
            side = aside * math.cos(turn) + way.cross(aside) * math.sin(turn)
            new = (way + side * rng.uniform(0.6, 1.0) + Vector((0, 0, 0.10))).normalized()
            self._limb(path[-1 - k % 3], new, length * rng.uniform(0.58, 0.78), radius * 0.5, level + 1)

    def _tuft(self, middle, size):
        """Leaves about the end of a limb, a little flat; those deep in the crown see less sky."""
        rng, wide = self.rng, max(0.95, size * 0.62)
        for _ in range(self.fine):
            angle, up = rng.uniform(0, 2 * math.pi), rng.uniform(-0.7, 1)
            ring = math.sqrt(1 - up * up)
            way = Vector((ring * math.cos(angle), ring * math.sin(angle), up * 0.75))
            spot = middle + way * wide * rng.uniform(0.25, 1.0)
            out = spot - self.crown
            normal = (out.normalized() * 0.7 + way * 0.35 + Vector((0, 0, 0.45))).normalized()
            first = len(self.shape.points)
            leaf_card(self.shape, spot - way * 0.35, way + Vector((0, 0, rng.uniform(-0.6, 0.3))), rng.uniform(0.75, 1.15), LEAVES, normal, rng)
            self._deepen(first, spot, up)

    def _deepen(self, first, spot, up):
        out = spot - self.crown
        depth = min(1.0, math.hypot(math.hypot(out.x, out.y) / (0.42 * self.height), out.z / (0.40 * self.height)))
        light = (0.42 + 0.58 * depth ** 1.4) * (0.78 + 0.22 * up)
        for i in range(first, len(self.shape.points)):
            self.shape.tints[i] = tuple(c * light for c in self.shape.tints[i][:3]) + (1,)

    def _heart(self):
        """The dark within the crown, broken so that the sky still shows through it."""
        for tip, size in self.tips[::6]:
            leaf_mass(self.shape, self.rng, tip.lerp(self.crown, 0.6) + Vector((0, 0, 0.5)), 0.42 + size * 0.12, 0.30 + size * 0.10, 1.1, 6, 3)


def locust(rng, height=12.0, fine=34):
    return Locust(rng, height, fine).shape
