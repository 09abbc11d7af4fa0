"""The people of the street: guests in the tea houses, passers-by, porters, boatmen."""
import math
import random

import layout
import people
import stage
from chuandou import FLOOR
from shape import at, turned

KINDS = {
    "Guest a": lambda: people.seated(people.SLATE, "cap", "talk"),
    "Guest b": lambda: people.seated(people.INDIGO, "turban", "rest"),
    "Guest c": lambda: people.seated(people.GREY, "hair", "sleeves"),
    "Townsman": lambda: people.standing(people.SLATE, "cap", "sleeves", 1.02),
    "Farmer": lambda: people.worker(people.INDIGO, people.SLATE, "turban"),
    "Woman in indigo": lambda: people.standing(people.INDIGO, "hair", "rest", 0.95),
    "Woman in grey": lambda: people.standing(people.GREY, "hair", "talk", 0.96, 0.4),
    "Porter": people.porter,
    "Boatman": people.boatman,
}
PASSING = (  # kind, y along the street, metres east of its middle, the way it looks in degrees from north to the west
    ("Townsman", 27.0, 0.55, 172), ("Woman in grey", 28.1, -0.05, 150), ("Porter", 38.0, -0.5, 4), ("Farmer", 52.5, 0.6, 185),
    ("Woman in indigo", 66.5, -0.7, 8), ("Townsman", 71.0, 0.4, -5), ("Porter", 92.0, 0.3, 180), ("Farmer", 93.6, 1.0, 200),
    ("Woman in grey", 98.0, -2.8, 250), ("Woman in indigo", 116.0, 0.2, 185), ("Townsman", 133.0, -0.6, 10), ("Farmer", 141.0, 0.5, 2),
)
STANDING = (  # kind, x, y, z, turn in degrees: at the temple, the banyan and the wharf
    ("Woman in indigo", 6.6, -12.7, 0.0, 135), ("Townsman", -3.0, -22.5, 0.0, 60), ("Farmer", -1.9, -22.0, 0.0, -110), ("Woman in grey", -25.0, -24.2, 0.0, -80),
    ("Boatman", -19.3, 174.6, -3.7, -70), ("Porter", -13.0, 179.0, -2.02, 95), ("Farmer", -18.6, 180.0, -3.7, 60),
)


def folk(parent, meshes, tables):
    """tables: where the tea houses' tables stand."""
    rng = random.Random("folk")
    for number, table in enumerate(tables):
        for k in range(4):
            if rng.random() < 0.55:
                kind = rng.choice(("Guest a", "Guest b", "Guest c"))
                _put(parent, meshes, kind, f"Guest {number + 1} {k + 1}", table @ turned(math.pi / 2 * k) @ at(0, 0.80, 0.0))
    for number, (kind, y, aside, way) in enumerate(PASSING):
        where = at(layout.centre(y) + aside, y, FLOOR if abs(aside) > 1.8 else 0.0)
        _put(parent, meshes, kind, f"Passer-by {number + 1}", where @ turned(math.radians(way) + math.pi))
    for number, (kind, x, y, z, way) in enumerate(STANDING):
        _put(parent, meshes, kind, f"Figure {number + 1}", at(x, y, z) @ turned(math.radians(way)))


def _put(parent, meshes, kind, name, where):
    stage.put(name, meshes.get(kind, KINDS[kind], 55), parent, where)
