"""What is there about 1850 only: earth and grass before the gate, a flagged way, vegetable plots, a bamboo grove, people."""
import math
import random

from mathutils import Vector, noise

import bamboo
import crops
import land
import people
import stage
import street
from forms import surface
from layout import HALF, SOUTH
from scatter import fill, stand
from shape import Shape, at, turned

GARDENS = ((-19.0, -20.0, -7.0, -6.0), (5.5, -58.0, 15.0, -40.0))       # x0, y0, x1, y1
GROVE = (-38.5, -52.0, -19.0, -14.0)


def _way(x, y):
    return 1.4 * math.sin(y / 19.0) * min(1.0, max(0.0, -y / 14.0))


def _inside(box, x, y, margin=0.0):
    return box[0] - margin < x < box[2] + margin and box[1] - margin < y < box[3] + margin


def _rough(x, y):
    """Metres by which a border strays: in wide bends, and in tatters a hand wide."""
    return sum(part * noise.noise(Vector((x * often, y * often, 5.0))) for part, often in ((0.75, 0.35), (0.32, 1.1), (0.22, 3.1)))


def _earth(x, y):
    """Metres by which a place lies within trodden earth; below 0: without."""
    way = 2.1 - abs(x - _way(x, y))
    before_gate = 10.0 - math.hypot(x / 1.5, y + 2.0)
    to_house = min(3.0 - abs(y + 30.0), x, 20.0 - x)
    return max(way, before_gate, to_house) + _rough(x, y)


def _litter(x, y):
    """Likewise within what the grove sheds."""
    x0, y0, x1, y1 = GROVE
    return min(x - x0, x1 - x, y - y0, y1 - y) + 2.0 * _rough(x, y)


def _cover(x, y):
    return "Earth" if _earth(x, y) > 0 else "Grove floor" if _litter(x, y) > 0 else "Verge"


def _tint(cover, x, y, earth, litter):
    """Along a border each goes over into the other: trodden grass is brown, and earth grows green."""
    if cover == "Verge":
        mixed, parts = land.smooth(-0.9, 0.05, max(earth, litter)), (0.02, 0.22, 0.10, 0.0)
    else:
        mixed, parts = 1 - land.smooth(0.0, 0.8, earth if cover == "Earth" else litter), (0.44, 0.14, 0.50, 0.0)
    return tuple(c * (1 - part * mixed) for c, part in zip(land.green(x, y), parts))


class Ground:
    """Cells of a metre; what a border passes through, in quarters of one that are cut along it. Neighbours share what lies on their edges."""
    FINE = 4

    def __init__(self):
        self.shape, self.known = Shape(), {}
        self.cut = {(i, j) for i in range(round(2 * HALF)) for j in range(round(-SOUTH)) if self._is_cut(i, j)}

    @staticmethod
    def _is_cut(i, j):
        around = [(i - HALF + a / 4, j + SOUTH + b / 4) for a in range(-1, 6) for b in range(-1, 6)]
        return len({_cover(x, y) for x, y in around}) > 1

    @staticmethod
    def _node(i, j):
        x, y = i - HALF, j + SOUTH
        return -0.05 if abs(x) == HALF or y in (SOUTH, 0.0) else -0.04 + 0.05 * noise.noise(Vector((x * 0.3, y * 0.3, 0)))

    def height(self, x, y):
        """Between a cell's corners: what is cut finely meets what is not."""
        i, j = min(int(x + HALF), round(2 * HALF) - 1), min(int(y - SOUTH), round(-SOUTH) - 1)
        u, v = x + HALF - i, y - SOUTH - j
        return sum(self._node(i + a, j + b) * (u if a else 1 - u) * (v if b else 1 - v) for a in (0, 1) for b in (0, 1))

    def _face(self, cover, places):
        """`places` in the plane, each with how far it lies within earth and litter."""
        ids = []
        for x, y, earth, litter in places:
            key = (cover, round(x, 4), round(y, 4))
            if key not in self.known:
                self.known[key] = self.shape.point((x, y, self.height(x, y)), _tint(cover, x, y, earth, litter))
            if self.known[key] not in ids:
                ids.append(self.known[key])
        if len(ids) > 2:
            self.shape.face(ids, [self.shape.points[k].to_2d() for k in ids], cover)

    def _whole(self, i, j):
        """A cell without a border; along neighbours that are cut it has their points."""
        x, y, places = i - HALF, j + SOUTH, []
        for (a, b), (right, up), beside in (((0, 0), (1, 0), (0, -1)), ((1, 0), (0, 1), (1, 0)), ((1, 1), (-1, 0), (0, 1)), ((0, 1), (0, -1), (-1, 0))):
            steps = self.FINE if (i + beside[0], j + beside[1]) in self.cut else 1
            places += [(x + a + right * k / steps, y + b + up * k / steps) for k in range(steps)]
        self._face(_cover(x + 0.5, y + 0.5), [(px, py, _earth(px, py), _litter(px, py)) for px, py in places])

    def _pieces(self, i, j):
        for a in range(self.FINE):
            for b in range(self.FINE):
                x0, y0, side = i - HALF + a / self.FINE, j + SOUTH + b / self.FINE, 1 / self.FINE
                corners = [(x, y, _earth(x, y), _litter(x, y)) for x, y in ((x0, y0), (x0 + side, y0), (x0 + side, y0 + side), (x0, y0 + side))]
                earth, rest = _split(corners, 2)
                litter, verge = _split(rest, 3)
                for cover, piece in (("Earth", earth), ("Grove floor", litter), ("Verge", verge)):
                    self._face(cover, piece)

    def build(self):
        for j in range(round(-SOUTH)):
            for i in range(round(2 * HALF)):
                (self._pieces if (i, j) in self.cut else self._whole)(i, j)
        return self.shape


def _split(places, by):
    """A polygon's parts where the value `by` is above 0 and where it is not."""
    above, below = [], []
    for a, b in zip(places, places[1:] + places[:1]):
        (above if a[by] > 0 else below).append(a)
        if (a[by] > 0) != (b[by] > 0):
            low, high = sorted((a, b))  # both neighbours of an edge find the same place on it
            t = low[by] / (low[by] - high[by])
            middle = tuple(p + (q - p) * t for p, q in zip(low, high))
            above.append(middle)
            below.append(middle)
    return above, below


def _bed(length):
    """A raised bed of earth that slopes down on all sides, a little uneven, its middle at the origin."""
    def spot(u, v):
        x, y = 1.24 * (u - 0.5), length * (v - 0.5)
        inward = min(0.62 - abs(x), length / 2 - abs(y))
        t = min(1.0, max(0.0, inward / 0.20))
        return (x, y, -0.06 + 0.22 * t * t * (3 - 2 * t) + 0.012 * t * math.sin(5.3 * y + 4 * x)), (x, y)
    return surface(spot, 10, max(8, round(length / 0.25)), "Mud")


def _plots(parent):
    shape, places, rng = Shape(), [], random.Random("plots")
    for x0, y0, x1, y1 in GARDENS:
        count = round((x1 - x0) / 1.5)
        for k in range(count):
            x = x0 + (x1 - x0) * (k + 0.5) / count
            shape.add(_bed(y1 - y0), at(x, (y0 + y1) / 2, 0.0))
            places += [stand(rng, x, y0 + 0.6 + 1.0 * n, 0.15, 0.8, 1.1) for n in range(int(y1 - y0 - 0.6)) if rng.random() < 0.9]
    stage.place("Vegetable beds", shape, parent)
    stage.scatter("Vegetables", stage.mesh("Vegetable patch", crops.greens(rng)), parent, places)


def _grove(parent):
    rng = random.Random("old grove")
    clumps = fill(rng, GROVE, 62, 2.9, lambda x, y: True)
    for k in range(2):
        stage.scatter(f"Bamboo {k + 1}", stage.mesh(f"Bamboo form {k + 1}", bamboo.clump(rng, 18, 8.6 + k, 30)), parent, [stand(rng, x, y, 0.0, 0.85, 1.1) for x, y in clumps[k::2]])
    grass = [stand(rng, x, y, -0.02, 0.5, 1.1) for x, y in fill(rng, (-39, -59, 39, -1), 900, 0.7, lambda x, y: _cover(x, y) == "Verge" and not any(_inside(g, x, y, 0.4) for g in GARDENS))]
    grass += [stand(rng, x, y, -0.02, 0.2, 0.45) for x, y in fill(rng, (-24, -59, 24, -1), 900, 0.25, lambda x, y: -0.4 < _earth(x, y) < 0.12 and not any(_inside(g, x, y, 0.4) for g in GARDENS))]
    stage.scatter("Grass tufts", stage.mesh("Grass tuft", crops.verge(rng, 0.30)), parent, grass)


PEOPLE = (  # kind, x, y, turn in degrees: who stands there, looking to -y before the turn
    ("Teacher", 1.6, 14.5, 20), ("Pupil", 0.5, 13.6, 200), ("Pupil", 2.9, 13.4, 150), ("Pupil", -4.6, 17.2, 80), ("Pupil", -1.4, -9.5, 175), ("Pupil", -0.5, -9.0, 170),
    ("Farmer", 8.0, -47.0, 60), ("Woman", -9.8, -12.5, 110), ("Porter", 1.0, -34.0, 185), ("Townsman", 15.5, -29.0, -80), ("Woman", 17.0, -31.5, 30),
)
KINDS = {
    "Teacher": lambda: people.standing(people.SLATE, "cap", "talk", 1.02), "Pupil": lambda: people.standing(people.INDIGO, "cap", "sleeves", 0.94),
    "Farmer": lambda: people.worker(people.INDIGO, people.SLATE, "turban"), "Woman": lambda: people.standing(people.GREY, "hair", "rest", 0.95),
    "Porter": people.porter, "Townsman": lambda: people.standing(people.SLATE, "cap", "sleeves", 1.0),
}


def _people(parent):
    made = {name: stage.mesh(name, make(), 50) for name, make in KINDS.items()}
    for number, (kind, x, y, turn) in enumerate(PEOPLE):
        z = 0.02 if y > 8 else -0.03
        stage.put(f"{kind} {number + 1}", made[kind], parent, at(x, y, z) @ turned(math.radians(turn)))


def build(whole):
    before = stage.group("Before the gate", whole)
    stage.place("Earth and grass", Ground().build(), before, smooth=80)
    line = [(_way(0, y), y) for y in range(-60, 3, 2)]
    stage.place("Flagged way", Shape().add(street.flags(line, 2.3, random.Random("way")), at(0, 0, 0.035)), before)
    _plots(stage.group("Vegetable plots", whole))
    _grove(stage.group("Bamboo and grass", whole))
    _people(stage.group("People", whole))
