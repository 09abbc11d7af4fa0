"""Trees and bamboo: behind the houses, along the banks, on the far land and the hills, to the end of sight."""
import math
import random

import plants
import stage
import terrain
import tree
from layout import bank, centre
from shape import Shape, at, scaled, turned


def _grove(rng, count=7, radius=15.0):
    """Some far trees and bamboo, as one mesh."""
    shape = Shape()
    for k in range(count):
        angle, far = 2 * math.pi * k / count + rng.uniform(-0.5, 0.5), radius * math.sqrt(rng.random())
        shape.add(plants.far_tree(rng, rng.uniform(8, 13)), at(far * math.cos(angle), far * math.sin(angle), -0.4))
    return shape


def build(parent, meshes):
    rng = random.Random("groves")
    far = [meshes.get(f"Far tree {k}", lambda k=k: plants.far_tree(random.Random(f"far {k}"))) for k in range(2)]
    bamboo = meshes.get("Bamboo clump", lambda: plants.bamboo_clump(random.Random("clump"), 11, 8.0))
    old = meshes.get("Broad tree", lambda: tree.tree(random.Random("broad"), 11.0))
    shrub = meshes.get("Shrub", lambda: plants.shrub(random.Random("shrub")))
    grove = [meshes.get(f"Grove {k}", lambda k=k: _grove(random.Random(f"grove {k}"))) for k in range(2)]
    _backs(parent, rng, far + [bamboo], [old], shrub)
    _banks(parent, rng, far + [bamboo, bamboo], shrub)
    _hills(parent, rng, grove)
    _fields(parent, rng, grove, bamboo)


def _fields(parent, rng, grove, bamboo):
    """Groves between the fields east of the town and over the rivers: the Linpan's dots."""
    count = 0
    for k in range(260):
        x, y = rng.uniform(34, 230), rng.uniform(-50, 300)
        if k % 3 == 0:
            x, y = rng.uniform(-330, -160), rng.uniform(-200, 400)
        if max(terrain.town(x, y) - 30, terrain.far_west(x, y)) > 4 and rng.random() < 0.62:
            count += 1
            _put(parent, f"Field grove {count}", grove[k % 2] if k % 4 else bamboo, rng, x, y, rng.uniform(0.7, 1.1))


def _put(parent, name, mesh, rng, x, y, size):
    z = terrain.height(x, y)
    stage.put(name, mesh, parent, at(x, y, z) @ turned(rng.uniform(0, 2 * math.pi)) @ scaled(size, size, size * rng.uniform(0.9, 1.1)))


def _backs(parent, rng, near, old, shrub):
    """The gardens behind the eastern houses, round the square and the temple."""
    for k in range(46):
        y = -52 + 250 * (k + rng.random()) / 46
        x = centre(y) + rng.uniform(13.5, 17.0) if y > -2 else rng.uniform(24.0, 40.0)
        if abs(x - centre(y)) > 12.6:
            _put(parent, f"Garden tree {k + 1}", rng.choice(near), rng, x, y, rng.uniform(0.55, 0.85))
    for k, (x, y, size) in enumerate(((14.0, 176.0, 0.9), (-30.0, -49.0, 1.0), (-46.5, -20.0, 1.1), (19.0, -50.0, 0.95), (-20.0, -6.0, 0.9))):
        _put(parent, f"Old tree {k + 1}", old[0], rng, x, y, size)
    for k in range(60):
        y = rng.uniform(-50, 190)
        x = centre(y) + rng.uniform(11.5, 20.0) if y > -2 else rng.choice((rng.uniform(22, 30), rng.uniform(-50, -45)))
        _put(parent, f"Garden shrub {k + 1}", shrub, rng, x, y, rng.uniform(0.7, 1.5))


def _banks(parent, rng, kinds, shrub):
    """Along the far banks, thick, so that the water ends in green."""
    count = 0
    for k in range(900):
        x, y = (rng.uniform(-175, -120), rng.uniform(-380, 520)) if k % 3 else (rng.uniform(-40, 330), rng.uniform(-150, -98))
        shore = max(terrain.far_west(x, y), terrain.far_south(x, y))
        if 3 < shore < 34 and count < 300:
            count += 1
            _put(parent, f"Bank tree {count}", rng.choice(kinds), rng, x, y, rng.uniform(0.75, 1.25))
    for k in range(90):
        y = rng.uniform(-50, 0)
        x = bank(y) + rng.uniform(-2.0, 4.0)
        if k % 3:
            x, y = rng.uniform(30, 160), terrain.quay(rng.uniform(30, 160)) + rng.uniform(-1.0, 3.0)
        _put(parent, f"Bank shrub {k + 1}", shrub, rng, x, y, rng.uniform(0.8, 1.8))


def _hills(parent, rng, grove):
    count = 0
    for k in range(1600):
        angle, far = rng.uniform(0, 2 * math.pi), 170 + 1250 * rng.random() ** 1.2
        x, y = far * math.cos(angle), 70 + far * math.sin(angle)
        dry = max(terrain.town(x, y), terrain.far_west(x, y), terrain.far_south(x, y))
        if dry > 26 and count < 420:
            count += 1
            _put(parent, f"Hill grove {count}", rng.choice(grove), rng, x, y, rng.uniform(0.9, 1.3) * (1 + far / 900))
