"""An old broad tree, grown by branching from a seed: bark tubes, and sprays of leaves on the outer twigs."""
import math

from mathutils import Quaternion, Vector

from forms import tube
from plants import leaf_card
from shape import Shape


class Tree:
    def __init__(self, rng, height=11.0, girth=0.48, leaf="Locust leaves"):
        self.rng, self.height, self.leaf = rng, height, leaf
        self.shape, self.twigs = Shape(), []
        self._trunk(girth)
        self._leaves()

    def _trunk(self, girth):
        rng, fork = self.rng, self.height * 0.27
        path = [Vector((0.18 * math.sin(t * 3.0) * t, 0.1 * math.sin(t * 4.1 + 1), fork * t - 0.2)) for t in (k / 6 for k in range(7))]
        flare = [girth * (1 + 0.75 * (1 - k / 6) ** 4) for k in range(7)]
        self.shape.add(gnarled(path, [r * (1 - 0.18 * k / 6) for k, r in enumerate(flare)], 14, rng))
        for k in range(6):
            angle = 2 * math.pi * k / 6 + rng.uniform(-0.35, 0.35)
            way = Vector((math.cos(angle), math.sin(angle), rng.uniform(0.65, 1.25))).normalized()
            self._branch(path[-1 - (k % 2)], way, self.height * rng.uniform(0.30, 0.40), girth * rng.uniform(0.42, 0.58), 1)

    def _branch(self, start, way, length, radius, level):
        rng, steps = self.rng, 6 if level < 3 else 4
        path, here = [start], start
        for _ in range(steps):
            way = (way + Vector((rng.uniform(-1, 1), rng.uniform(-1, 1), rng.uniform(-0.55, 0.75))) * (0.16 + 0.05 * level)).normalized()
            here = here + way * (length / steps)
            path.append(here)
        sides = (12, 9, 6, 4, 3)[level]
        self.shape.add(tube(path, [radius * (1 - 0.62 * k / steps) for k in range(steps + 1)], sides, "Bark"))
        if level >= 3:
            self.twigs.append(path)
        if level < 4:
            for k in range(4 if level < 3 else 3):
                spot = path[max(2, steps - k)]
                self._branch(spot, _aside(way, rng, 0.75), length * rng.uniform(0.52, 0.72), radius * 0.40, level + 1)

    def _leaves(self):
        rng = self.rng
        centre = Vector((0, 0, self.height * 0.52))
        for path in self.twigs:
            for spot in path[1:]:
                for _ in range(rng.choice((1, 1, 2))):
                    outward = (spot - centre).normalized()
                    way = outward + Vector((rng.uniform(-1, 1), rng.uniform(-1, 1), rng.uniform(-0.9, 0.7)))
                    normal = (outward + Vector((0, 0, 0.25))).normalized()
                    leaf_card(self.shape, spot - way.normalized() * 0.25, way, rng.uniform(0.6, 0.95), self.leaf, normal, rng)


def _aside(way, rng, angle):
    side = way.orthogonal()
    side.rotate(Quaternion(way, rng.uniform(0, 2 * math.pi)))
    turned = way.copy()
    turned.rotate(Quaternion(side, angle * rng.uniform(0.6, 1.25)))
    return turned + Vector((0, 0, 0.12))


def gnarled(path, radii, sides, rng):
    """A trunk that is not round: its points are pushed in and out along ridges that rise to the limbs."""
    shape = tube(path, radii, sides, "Bark")
    lobes = [(rng.uniform(0, 6.28), n) for n in (3, 5)]
    for i, p in enumerate(shape.points):
        axis = path[i // sides]
        angle = 2 * math.pi * (i % sides) / sides
        push = 1 + sum(0.085 * math.sin(n * angle + phase + 0.4 * axis.z) for phase, n in lobes)
        shape.points[i] = axis + (p - axis) * push
    return shape


def tree(rng, height=11.0):
    return Tree(rng, height).shape
