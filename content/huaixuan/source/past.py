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


def _cover(x, y):
    ragged = 1.3 * noise.noise(Vector((x * 0.35, y * 0.35, 5.0)))
    before_gate = math.hypot(x / 1.5, y + 2.0) < 10.0 + ragged * 2
    to_house = -33.0 + ragged < y < -27.0 + ragged and 0 < x < 20
    if abs(x - _way(x, y)) < 2.1 + 0.7 * ragged or before_gate or to_house:
        return "Earth"
    return "Grove floor" if _inside(GROVE, x + 2 * ragged, y + 2 * ragged) else "Verge"


def ground():
    shape, step = Shape(), 1.0
    xs, ys = [-HALF + step * k for k in range(81)], [SOUTH + step * k for k in range(61)]
    edge = lambda x, y: abs(x) == HALF or y in (SOUTH, 0.0)
    rows = [[shape.point((x, y, -0.05 if edge(x, y) else -0.04 + 0.05 * noise.noise(Vector((x * 0.3, y * 0.3, 0)))), land.green(x, y)) for x in xs] for y in ys]
    for a, b in zip(rows, rows[1:]):
        for i in range(len(xs) - 1):
            four = (a[i], a[i + 1], b[i + 1], b[i])
            middle = sum((shape.points[k] for k in four), Vector()) / 4
            shape.face(four, [shape.points[k].to_2d() for k in four], _cover(middle.x, middle.y))
    return shape


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
    stage.place("Earth and grass", ground(), before, smooth=80)
    line = [(_way(0, y), y) for y in range(-60, 3, 2)]
    stage.place("Flagged way", Shape().add(street.flags(line, 2.3, random.Random("way")), at(0, 0, 0.035)), before)
    _plots(stage.group("Vegetable plots", whole))
    _grove(stage.group("Bamboo and grass", whole))
    _people(stage.group("People", whole))
