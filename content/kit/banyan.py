"""The great banyan (黄葛树, Ficus virens): a bole of many fused stems, buttresses that run out into roots, low wide limbs,
aerial roots, a broad dome of leaves; and the shrine that its roots hold."""
import math

from mathutils import Quaternion, Vector, noise

import boards
import roof as pointed
from forms import block, prism, tube
from plants import leaf_card
from shape import Shape, at, turned

BARK, LEAVES = "Banyan bark", "Banyan leaves"


class Banyan:
    def __init__(self, rng, height=17.0, crown=21.0, open_at=0.0):
        """open_at: the angle at which the roots part for the shrine."""
        self.rng, self.height, self.crown, self.open_at = rng, height, crown, open_at
        self.wood, self.leaves, self.twigs = Shape(), Shape(), []
        self._stems()
        self._roots()
        self._limbs()
        self._foliage()

    def _stems(self):
        """Stems that twist about one another and fuse: each a tube along the bole's side."""
        rng = self.rng
        for k in range(11):
            angle, far = 2 * math.pi * k / 11 + rng.uniform(-0.2, 0.2), rng.uniform(0.42, 0.72)
            path = []
            for j in range(9):
                t = j / 8
                a = angle + 0.55 * t + 0.15 * math.sin(3 * t + k)
                out = far * (1.45 - 1.05 * t ** 0.5) + 0.25 * t ** 3 + 0.5 * (1 - t) ** 4
                path.append(Vector((out * math.cos(a), out * math.sin(a), 4.3 * t - 0.3)))
            self._limb(path, [rng.uniform(0.34, 0.46) * (1.15 - 0.35 * j / 8) for j in range(9)], 9, 0.10)
        self._limb([Vector((0, 0, -0.3)), Vector((0, 0, 2)), Vector((0.1, 0, 4.4))], [0.9, 0.62, 0.62], 10, 0.1)

    def _roots(self):
        """Buttress roots that snake away over the ground and dive."""
        rng = self.rng
        for k in range(17):
            angle = 2 * math.pi * k / 17 + rng.uniform(-0.12, 0.12)
            away = abs((angle - self.open_at + math.pi) % (2 * math.pi) - math.pi)
            reach = rng.uniform(2.6, 5.6) if away > 0.45 else 1.2
            path, a = [], angle
            for j in range(11):
                t = j / 10
                a += rng.uniform(-0.12, 0.12)
                r = 0.55 + reach * t
                z = 1.5 * (1 - t) ** 3.4 + 0.10 - 0.34 * t ** 2
                path.append(Vector((r * math.cos(a), r * math.sin(a), z)))
            thick = rng.uniform(0.20, 0.34)
            self._limb(path, [thick * (1 - 0.78 * j / 10) + 0.02 for j in range(11)], 8, 0.12)

    def _limbs(self):
        rng = self.rng
        for k in range(12):
            angle = 2.399963 * k + rng.uniform(-0.2, 0.2)
            rise = (0.40, 0.62, 1.1, 2.6)[k % 4]
            start = Vector((0.45 * math.cos(angle), 0.45 * math.sin(angle), rng.uniform(3.3, 4.4)))
            way = Vector((math.cos(angle), math.sin(angle), rise)).normalized()
            self._branch(start, way, self.crown * rng.uniform(0.25, 0.31) * (0.92 if rise > 1 else 1), rng.uniform(0.30, 0.42), 1)

    def _branch(self, start, way, length, radius, level):
        rng, steps = self.rng, (7, 6, 5, 4)[level - 1]
        path, here = [start], start
        for _ in range(steps):
            bend = Vector((rng.uniform(-1, 1), rng.uniform(-1, 1), rng.uniform(-0.5, 0.7))) * (0.15 + 0.05 * level)
            way = (way + bend).normalized()
            here = here + way * (length / steps)
            path.append(here)
        self._limb(path, [radius * (1 - 0.6 * j / steps) for j in range(steps + 1)], (9, 7, 5, 3)[level - 1], 0.05)
        if level == 1:
            self._hang(path)
        if level >= 3:
            self.twigs.append(path)
        if level < 4:
            for k in range(4 if level < 3 else 3):
                side = way.orthogonal()
                side.rotate(Quaternion(way, rng.uniform(0, 2 * math.pi)))
                turn = way.copy()
                turn.rotate(Quaternion(side, rng.uniform(0.45, 0.95)))
                self._branch(path[max(2, steps - k)], (turn + Vector((0, 0, 0.16))).normalized(), length * rng.uniform(0.5, 0.68),
                             radius * 0.42, level + 1)

    def _hang(self, limb):
        """Aerial roots, in loose bundles under a limb; a few reach the ground."""
        rng = self.rng
        for _ in range(9):
            top = limb[rng.randrange(2, len(limb))]
            foot = rng.uniform(0.35, 0.75) * top.z
            drift = Vector((rng.uniform(-0.2, 0.2), rng.uniform(-0.2, 0.2), 0))
            self.wood.add(tube([top, top.lerp(Vector((top.x, top.y, foot)), 0.5) + drift * 0.5, Vector((top.x, top.y, foot)) + drift],
                               [0.028, 0.018, 0.006], 4, BARK))

    def _limb(self, path, radii, sides, rough):
        shape = tube(path, radii, sides, BARK)
        for i, p in enumerate(shape.points):
            axis = path[i // sides]
            shape.points[i] = axis + (p - axis) * (1 + rough * 2.0 * noise.noise(Vector(p) * 1.7))
        self.wood.add(shape)

    def _foliage(self):
        rng, centre = self.rng, Vector((0, 0, self.height * 0.42))
        for path in self.twigs:
            for spot in path[1:]:
                for _ in range(4):
                    outward = (spot - centre).normalized()
                    way = outward + Vector((rng.uniform(-1, 1), rng.uniform(-1, 1), rng.uniform(-0.8, 0.6)))
                    normal = (outward * 0.6 + way.normalized() * 0.35 + Vector((0, 0, 0.6))).normalized()
                    leaf_card(self.leaves, spot - way.normalized() * 0.3, way, rng.uniform(0.75, 1.2), LEAVES, normal, rng)
        self._deepen()

    def _deepen(self):
        """Leaves deep in the crown see less sky."""
        for i, p in enumerate(self.leaves.points):
            out = math.hypot(p.x, p.y) / (self.crown / 2)
            depth = min(1.0, math.hypot(out, (p.z - 0.45 * self.height) / (0.5 * self.height)))
            light = 0.40 + 0.60 * depth ** 1.6
            self.leaves.tints[i] = tuple(c * light for c in self.leaves.tints[i][:3]) + (1,)


def shrine(name="土地祠", height=0.64):
    """A shrine of stone slabs about 2 chi high: plinth, two pillars with a couplet, a dark niche, a tiled pointed roof. Front: -y."""
    shape, h = Shape(), height
    shape.add(block((0.86, 0.62, 0.16), "Sandstone", 0.012), at(0, 0, 0.08))
    shape.add(block((0.62, 0.06, h), "Sandstone"), at(0, 0.2, 0.16 + h / 2))
    for side in (-1, 1):
        shape.add(block((0.06, 0.42, h), "Sandstone", 0.006), at(side * 0.28, 0, 0.16 + h / 2))
        shape.add(boards.board(f"earth {1 if side > 0 else 2}", height=h * 0.8), at(side * 0.28, -0.215, 0.16 + h / 2))
    shape.add(block((0.5, 0.02, h), "Dark room"), at(0, 0.14, 0.16 + h / 2))
    shape.add(block((0.18, 0.12, 0.30), "Red lacquer", 0.02), at(0, 0.06, 0.16 + 0.15))
    shape.add(boards.board(name, 0.42), at(0, -0.2, 0.16 + h - 0.05))
    roof = prism([(-0.52, 0.0), (0.52, 0.0), (0.62, 0.10), (0.30, 0.20), (0.0, 0.30), (-0.30, 0.20), (-0.62, 0.10)], 0.62, "Ridge tile")
    shape.add(roof, at(0, -0.02, 0.16 + h))
    shape.add(pointed.finial(0.18), at(0, 0, 0.16 + h + 0.3))
    for x in (-0.12, 0.0, 0.12):
        shape.add(tube([(x, -0.26, 0.16), (x + 0.01, -0.26, 0.34)], 0.006, 4, "Red lacquer"))
    return shape.add(block((0.4, 0.14, 0.10), "Wet stone", 0.01), at(0, -0.27, 0.19))
