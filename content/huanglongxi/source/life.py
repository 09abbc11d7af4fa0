"""Signs of daily life along the street: what stands under the eaves, hangs from them, and dries over the lane."""
import math
import random

import furnishing
import goods
import layout
import shopfront
import stage
from chuandou import FLOOR
from shape import at, turned

STANDING = {
    "Water jar": lambda: goods.water_jar(),
    "Potted plant": lambda: goods.potted(random.Random("pot")),
    "Bench": lambda: goods.bench(),
    "Firewood": lambda: goods.firewood(random.Random("wood")),
    "Bamboo chair": lambda: shopfront.bamboo_chair(),
    "Basket": lambda: shopfront.basket(0.3, 0.42),
}
HANGING = {
    "Corn": lambda: goods.hanging_bundle(random.Random("corn"), (0.62, 0.34, 0.05)),
    "Peppers": lambda: goods.hanging_bundle(random.Random("pepper"), (0.24, 0.014, 0.010)),
}


def furnish(node, name, house, meshes, rng):
    """Two or three things by a house's wall, some harvest under its eave, now and then washing on a pole."""
    for k, x in enumerate(house.lines()[:-1]):
        kind = rng.choice([*STANDING, "Potted plant", "Bench"])
        spot = at(x + rng.uniform(0.45, 0.8), house.posts[1] - (0.45 if kind != "Firewood" else 0.32), FLOOR)
        if rng.random() < 0.75:
            turn = rng.uniform(-0.4, 0.4) + (math.pi if kind == "Bamboo chair" else 0)
            stage.put(f"{name} {kind.lower()} {k + 1}", meshes.get(kind, STANDING[kind]), node, spot @ turned(turn if kind not in ("Firewood",) else 0))
        if rng.random() < 0.4:
            kind = rng.choice(list(HANGING))
            for j in range(3):
                stage.put(f"{name} {kind.lower()} {k + 1} {j + 1}", meshes.get(kind, HANGING[kind]), node,
                          at(x + 0.3 + 0.16 * j, -0.02, house.eave - 0.46 if house.storeys == 1 else 2.5))
    if house.storeys == 2 and rng.random() < 0.5:
        cloth = meshes.get("Washing", lambda: goods.washing(random.Random("washing")))
        stage.put(f"{name} washing", cloth, node, at(house.middles()[-1], -0.75, 4.95))


def gallery(node, name, house, meshes, rng):
    """Washing, plants and a lantern on the gallery over the water."""
    x = rng.choice(house.middles())
    if rng.random() < 0.4:
        cloth = meshes.get("Washing", lambda: goods.washing(random.Random("washing")))
        stage.put(f"{name} gallery washing", cloth, node, at(x, 9.68, 2.15))
    for k in range(rng.randrange(3)):
        stage.put(f"{name} gallery plant {k + 1}", meshes.get("Potted plant", STANDING["Potted plant"]), node,
                  at(x + rng.uniform(-1.2, 1.2), 9.3, FLOOR))
    lantern = meshes.get("Red lantern", furnishing.red_lantern, 50)
    stage.put(f"{name} gallery lantern", lantern, node, at(house.lines()[0], 9.45, 2.5))


def strings(group, meshes):
    """Strings of lanterns across the street, each with a lamp."""
    line = meshes.get("Lantern string", lambda: goods.lantern_string(furnishing.red_lantern()), 50)
    for k in range(11):
        y = 9.0 + 14.7 * k
        where = at(layout.centre(y), y, 3.55) @ turned(-math.atan2(layout.heading(y).x, layout.heading(y).y))
        thing = stage.put(f"Lantern string {k + 1}", line, group, where)
        stage.lamp(f"String light {k + 1}", thing, at(0, 0, -1.15))
