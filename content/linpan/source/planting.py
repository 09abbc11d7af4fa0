"""Groves, tall trees, undergrowth, and the other Linpan that dot the plain."""
import math
import random

import bamboo
import evergreens
import layout
import plants
import stage
from scatter import Spread, fill, stand
from shape import at, scaled, turned


def build(whole):
    rng = random.Random("planting")
    kinds = _kinds(rng)
    home, neighbour = stage.group("Bamboo grove", whole), stage.group("Neighbour's grove", whole)
    spread = Spread()
    box = (-40, -20, 80, 80)
    tall = fill(rng, box, 40, 6.5, layout.in_grove)
    for x, y in tall:
        spread.hold(x, y)
    clumps = fill(rng, box, 330, 3.1, layout.in_grove, spread, 60)
    _put("Home", kinds, home, stage.group("Tall trees", whole), tall, clumps, rng)
    around = lambda x, y: layout.to_neighbour(x, y) < 34 and not layout.near_house(x, y, 1.0) and y > 142.5
    spread, box = Spread(), (200, 141, 280, 220)
    tall = fill(rng, box, 18, 6.5, around)
    for x, y in tall:
        spread.hold(x, y)
    _put("Neighbour's", kinds, neighbour, neighbour, tall, fill(rng, box, 150, 3.6, around, spread), rng)
    far(stage.group("Distant Linpan", whole), kinds, rng)


def _kinds(rng):
    return {
        "Bamboo": [stage.mesh(f"Ci bamboo {k + 1}", bamboo.clump(rng, 24 + 2 * k, (8.2, 9.4, 7.2)[k])) for k in range(3)],
        "Nanmu": [stage.mesh(f"Nanmu {k + 1}", evergreens.nanmu(rng, 19 + 3 * k)) for k in range(2)],
        "Cypress": [stage.mesh(f"Cypress {k + 1}", evergreens.cypress(rng, 16 + 3 * k)) for k in range(2)],
    }


def _put(owner, kinds, grove, trees, tall, clumps, rng):
    for k, data in enumerate(kinds["Bamboo"]):
        stage.scatter(f"{owner} ci bamboo {k + 1}", data, grove, [stand(rng, x, y, 0.0, 0.72, 1.08) for x, y in clumps[k::3]])
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


def far(parent, kinds, rng):
    """A dot: some forty clumps and trees, and two roofs between them."""
    copies = {name: [[] for _ in kinds[name]] for name in kinds}
    for cx, cy in distant_places(rng):
        turn, near = rng.uniform(0, 6.28), math.hypot(cx, cy) < 1100
        wide, deep = rng.uniform(30, 48), rng.uniform(22, 34)
        for n in range(34 if near else 16):
            angle, far_out = rng.uniform(0, 6.28), math.sqrt(rng.uniform(0.03, 1))
            a, b = far_out * wide * math.cos(angle), far_out * deep * math.sin(angle)
            x, y = cx + a * math.cos(turn) - b * math.sin(turn), cy + a * math.sin(turn) + b * math.cos(turn)
            kind = ("Bamboo", "Bamboo", "Bamboo", "Nanmu", "Bamboo", "Cypress", "Bamboo")[n % 7]
            grown = 1.25 if near else 1.9 if kind == "Bamboo" else 1.3
            copies[kind][n % len(copies[kind])].append(stand(rng, x, y, -0.1, 0.8 * grown, 1.1 * grown))
    for kind, lists in copies.items():
        for k, matrices in enumerate(lists):
            stage.scatter(f"Distant {kind.lower()} {k + 1}", kinds[kind][k], parent, matrices)
