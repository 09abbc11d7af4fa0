"""Groves, tall trees, undergrowth, and the other Linpan that dot the plain."""
import math
import random

import bamboo
import crops
import egret
import evergreens
import farmhouse
import layout
import plants
import stage
from forms import prism
from layout import HOME, NET
from scatter import Spread, fill, stand
from shape import Shape, at, turned

GARDEN = (20.0, -15.5, 34.0, -2.5)


def build(whole):
    rng = random.Random("planting")
    kinds = _kinds(rng)
    home, neighbour = stage.group("Bamboo grove", whole), stage.group("Neighbour's grove", whole)
    spread = Spread()
    box = (-40, -20, 80, 80)
    tall = fill(rng, box, 40, 6.5, layout.in_grove)
    for x, y in tall:
        spread.hold(x, y)
    clumps = fill(rng, box, 420, 2.7, layout.in_grove, spread, 60)
    _put("Home", kinds, home, stage.group("Tall trees", whole), tall, clumps, rng)
    around = lambda x, y: layout.to_neighbour(x, y) < 34 and not layout.near_house(x, y, 1.0) and y > 142.5
    spread, box = Spread(), (200, 141, 280, 220)
    tall = fill(rng, box, 18, 6.5, around)
    for x, y in tall:
        spread.hold(x, y)
    _put("Neighbour's", kinds, neighbour, neighbour, tall, fill(rng, box, 150, 3.6, around, spread), rng)
    _undergrowth(stage.group("Undergrowth", whole), rng)
    _verges(stage.group("Grass verges", whole), rng)
    _garden(stage.group("Vegetable garden", whole), rng)
    _egrets(stage.group("Egrets", whole), rng)
    far(stage.group("Distant Linpan", whole), kinds, rng)


def _kinds(rng):
    return {
        "Bamboo": [stage.mesh(f"Ci bamboo {k + 1}", bamboo.clump(rng, 18 + 2 * k, (9.2, 10.0, 8.4)[k])) for k in range(3)],
        "Nanmu": [stage.mesh(f"Nanmu {k + 1}", evergreens.nanmu(rng, 19 + 3 * k)) for k in range(2)],
        "Cypress": [stage.mesh(f"Cypress {k + 1}", evergreens.cypress(rng, 16 + 3 * k)) for k in range(2)],
    }


def _put(owner, kinds, grove, trees, tall, clumps, rng):
    for k, data in enumerate(kinds["Bamboo"]):
        stage.scatter(f"{owner} ci bamboo {k + 1}", data, grove, [stand(rng, x, y, 0.0, 0.84, 1.04) for x, y in clumps[k::3]])
    places = {"Nanmu": [t for n, t in enumerate(tall) if n % 5 < 3], "Cypress": [t for n, t in enumerate(tall) if n % 5 >= 3]}
    for kind, spots in places.items():
        for k, data in enumerate(kinds[kind]):
            stage.scatter(f"{owner} {kind.lower()} {k + 1}", data, trees, [stand(rng, x, y, 0.0, 0.82, 1.08) for x, y in spots[k::2]])


def distant_places(rng):
    """Other Linpan, 290 to 575 m from each other, out to where the mist takes them."""
    spread, found = Spread(300), []
    for taken in ((0, 0), layout.NEIGHBOUR):
        spread.hold(*taken)
    def free(x, y):
        return (abs(x) > 318 or abs(y) > 318) and math.hypot(x, y) < 2600
    return fill(rng, (-2600, -2600, 2600, 2600), 150, 345, free, spread, 200)


def _many(name, parent, makers, places):
    """Copies of a few forms, in turn."""
    for k, make in enumerate(makers):
        stage.scatter(f"{name} {k + 1}", stage.mesh(f"{name} form {k + 1}", make()), parent, places[k::len(makers)])


def _undergrowth(parent, rng):
    """Shrubs and ferny grass along the grove's edge, shoots and grass within it."""
    def edge(x, y):
        crosses = layout.in_grove(x, y) != layout.in_grove(x + rng.uniform(-3, 3), y + rng.uniform(-3, 3))
        return crosses and not layout.near_house(x, y, 1.2) and not layout.on_lane(x, y, 2.6)
    shrubs = [stand(rng, x, y, 0.0, 0.7, 1.5) for x, y in fill(rng, HOME, 190, 1.5, edge)]
    _many("Shrub", parent, [lambda: plants.shrub(rng, 0.8, 60) for _ in range(2)], shrubs)
    low = [stand(rng, x, y, 0.02, 0.7, 1.3) for x, y in fill(rng, HOME, 520, 1.3, layout.in_grove)]
    _many("Grove grass", parent, [lambda: crops.verge(rng, 0.42, 5) for _ in range(2)], low)
    young = [stand(rng, x, y, 0.0, 0.8, 1.2) for x, y in fill(rng, HOME, 70, 4.0, layout.in_grove)]
    _many("Bamboo shoots", parent, [lambda: bamboo.shoots(rng)], young)


def _open_ground(x, y):
    lane = abs(x) < 1.6 and y < -6
    return layout.inside(HOME, x, y, -0.6) and not layout.in_grove(x, y) and not layout.near_house(x, y, 0.8) and not lane \
        and not layout.inside(GARDEN, x, y, 0.3) and x > -38.6 and y > -19


def _verges(parent, rng):
    """Grass: on the homestead's open ground, along canal and paths, on the bunds, thinner the farther from the house."""
    places = [stand(rng, x, y, 0.04, 0.45, 1.15) for x, y in fill(rng, HOME, 5200, 0.45, _open_ground)]
    for cell in layout.FIELDS:
        u0, v0, u1, v1 = NET.bounds(*cell)
        x, y = NET.middle(*cell)
        away = math.hypot(x, y + 20)
        if away > 190:
            continue
        step = 0.9 if away < 75 else 2.2
        for (a, b), (c, d) in (((u0, v0), (u1, v0)), ((u0, v1), (u1, v1)), ((u0, v0), (u0, v1)), ((u1, v0), (u1, v1))):
            count = round(math.hypot(c - a, d - b) / step)
            inward = (0.5 if a == u0 and c == u0 else -0.5 if a == c else 0, 0.5 if b == v0 and d == v0 else -0.5 if b == d else 0)
            for k in range(count):
                t, off = (k + rng.random()) / count, rng.uniform(0.1, 0.62)
                spot = NET.place(a + (c - a) * t + inward[0] * off, b + (d - b) * t + inward[1] * off)
                places.append(stand(rng, *spot, -0.04, 0.45, 0.95))
    for axis, value in layout.CANALS[1:2]:
        for k in range(620):
            v, side = rng.uniform(-160, 150), rng.choice((-1, 1))
            if any(p[0] == "v" and abs(v - p[1]) < 2.0 for p in layout.PATHS):
                continue
            places.append(stand(rng, *NET.place(value + side * rng.uniform(1.05, 1.5), v), 0.03, 0.5, 1.0))
    rng.shuffle(places)
    _many("Verge grass", parent, [lambda: crops.verge(rng, 0.30 + 0.05 * k) for k in range(3)], places)


def _garden(parent, rng):
    """Beds of greens and young onions east of the house."""
    places = []
    for row in range(9):
        x = GARDEN[0] + 0.7 + row * (GARDEN[2] - GARDEN[0] - 1.4) / 8
        for k in range(13):
            places.append(stand(rng, x, GARDEN[1] + 0.5 + k * 0.98, 0.11, 0.8, 1.15))
    _many("Vegetable patch", parent, [lambda: crops.greens(rng) for _ in range(2)], places)
    shape = Shape()
    for row in range(9):
        x = GARDEN[0] + 0.7 + row * (GARDEN[2] - GARDEN[0] - 1.4) / 8
        bed = prism([(-0.62, 0), (0.62, 0), (0.46, 0.13), (-0.46, 0.13)], GARDEN[3] - GARDEN[1], "Mud")
        shape.add(bed, at(x, (GARDEN[1] + GARDEN[3]) / 2, 0.0))
    stage.place("Garden beds", shape, parent)


def _egrets(parent, rng):
    """Some wade near the house, a few cross the sky."""
    wading, spread = [], Spread(3)
    for cx, cy in ((24, -66), (-70, -52), (12, -112), (-22, -88)):
        for _ in range(4):
            x, y = rng.gauss(cx, 5), rng.gauss(cy, 3)
            if spread.free(x, y, 1.5):
                spread.hold(x, y)
                wading.append(stand(rng, x, y, -0.16, 0.95, 1.05))
    stage.scatter("Egrets standing", stage.mesh("Egret standing", egret.standing()), parent, wading[::2])
    stage.scatter("Egrets stooping", stage.mesh("Egret stooping", egret.standing(0.9)), parent, wading[1::2])
    sky = [at(-16 + 4.2 * k + rng.uniform(-1, 1), -24 - 3 * abs(k - 2) + rng.uniform(-1, 1), 9.5 + rng.uniform(-1, 2)) @ turned(2.4 + rng.uniform(-0.2, 0.2))
           for k in range(6)]
    _many("Egrets flying", parent, [lambda: egret.flying(0.42), lambda: egret.flying(-0.12)], sky)


def far(parent, kinds, rng):
    """A dot: a close mass of clumps, tall trees over it, and, where one can still tell, two roofs at its edge."""
    kinds = kinds | {"Bamboo": [stage.mesh(f"Far ci bamboo {k + 1}", bamboo.far_clump(rng, 8.0 + k)) for k in range(2)],
                     "Dot": [stage.mesh("Dot of bamboo", bamboo.far_clump(rng, 8.5, 3.1, 26))],
                     "House": [stage.mesh("Far house", farmhouse.far_house())]}
    copies = {name: [[] for _ in kinds[name]] for name in kinds}
    def put(kind, n, x, y, small, large):
        copies[kind][n % len(copies[kind])].append(stand(rng, x, y, -0.2, small, large))
    for cx, cy in distant_places(rng):
        turn, near = rng.uniform(0, 6.28), math.hypot(cx, cy) < 1200
        wide, deep = rng.uniform(32, 50), rng.uniform(24, 36)
        def spot(reach):
            angle, out = rng.uniform(0, 6.28), math.sqrt(rng.uniform(0.02, reach))
            a, b = out * wide * math.cos(angle), out * deep * math.sin(angle)
            return cx + a * math.cos(turn) - b * math.sin(turn), cy + a * math.sin(turn) + b * math.cos(turn)
        for n in range(44 if near else 22):
            put("Bamboo" if near else "Dot", n, *spot(1.0), *((0.8, 1.1) if near else (1.1, 1.5)))
        for n in range(9 if near else 5):
            put("Nanmu" if n % 3 else "Cypress", n // 2, *spot(0.8), 0.8, 1.1)
        for n in range(2 if near else 0):
            angle = turn + n * 1.9
            x, y = cx + 0.98 * wide * math.cos(angle), cy + 0.98 * deep * math.sin(angle)
            copies["House"][0].append(at(x, y, -0.1) @ turned(rng.uniform(-0.4, 0.4)))
    for kind, lists in copies.items():
        for k, matrices in enumerate(lists):
            stage.scatter(f"Distant {kind.lower()} {k + 1}", kinds[kind][k], parent, matrices)
