"""Trees and bamboo: behind the houses, along the banks, on the far land and the hills, to the end of sight."""
import math
import random

import bamboo
import evergreens
import plants
import stage
import terrain
import tree
from layout import bank, centre
from shape import Shape, at, scaled, turned


def _leafy(shape):
    """The far groves' own leaves: duller, so that the sky does not gleam on them."""
    shape.materials = ["Far leaves" if m == "Shrub leaves" else m for m in shape.materials]
    return shape


def _grove(rng, count=7, radius=15.0):
    """Some far trees, as one mesh."""
    shape = Shape()
    for k in range(count):
        angle, far = 2 * math.pi * k / count + rng.uniform(-0.5, 0.5), radius * math.sqrt(rng.random())
        tall = rng.uniform(8, 13)
        shape.add(bamboo.light_as_round(_leafy(plants.far_tree(rng, tall)), tall, tall * 0.42), at(far * math.cos(angle), far * math.sin(angle), -0.4))
    return shape


def build(parent, meshes):
    rng = random.Random("groves")
    far = [meshes.get("Far tree", lambda k=k: bamboo.light_as_round(_leafy(plants.far_tree(random.Random(f"far {k}"), 10.0)), 10.0, 4.2)) for k in range(2)]
    far.append(meshes.get("Nanmu", lambda: evergreens.nanmu(random.Random("nanmu"), 15.0)))
    clump = meshes.get("Bamboo clump", lambda: bamboo.clump(random.Random("clump"), 16, 8.0, 18))
    old = meshes.get("Broad tree", lambda: tree.tree(random.Random("broad"), 11.0))
    shrub = meshes.get("Shrub", lambda: _leafy(plants.shrub(random.Random("shrub"))))
    grove = [meshes.get(f"Grove {k}", lambda k=k: _grove(random.Random(f"grove {k}"))) for k in range(2)]
    kept = {}   # kind and mesh: the mesh, where its copies stand
    _backs(kept, rng, far + [clump], [old], shrub)
    _banks(kept, rng, far + [clump, clump], shrub)
    _hills(kept, rng, grove)
    _fields(kept, rng, grove, clump)
    for (kind, mesh), (data, places) in kept.items():
        stage.scatter(f"{kind} of {mesh.lower()}", data, parent, places)


def _fields(kept, rng, grove, clump):
    """Groves between the fields east of the town and over the rivers: the Linpan's dots."""
    for k in range(260):
        x, y = rng.uniform(34, 230), rng.uniform(-50, 300)
        if k % 3 == 0:
            x, y = rng.uniform(-330, -160), rng.uniform(-200, 400)
        if max(terrain.town(x, y) - 30, terrain.far_west(x, y)) > 4 and rng.random() < 0.62:
            _put(kept, "Field grove", grove[k % 2] if k % 4 else clump, rng, x, y, rng.uniform(0.7, 1.1))


def _put(kept, name, mesh, rng, x, y, size):
    z = terrain.height(x, y)
    kept.setdefault((name, mesh.name), (mesh, []))[1].append(at(x, y, z) @ turned(rng.uniform(0, 2 * math.pi)) @ scaled(size, size, size * rng.uniform(0.9, 1.1)))


def _backs(kept, rng, near, old, shrub):
    """The gardens behind the eastern houses, round the square and the temple."""
    for k in range(46):
        y = -52 + 250 * (k + rng.random()) / 46
        x = centre(y) + rng.uniform(13.5, 17.0) if y > -2 else rng.uniform(24.0, 40.0)
        if abs(x - centre(y)) > 12.6:
            _put(kept, "Garden tree", rng.choice(near), rng, x, y, rng.uniform(0.55, 0.85))
    for k, (x, y, size) in enumerate(((14.0, 176.0, 0.9), (-30.0, -49.0, 1.0), (-46.5, -20.0, 1.1), (19.0, -50.0, 0.95), (-20.0, -6.0, 0.9))):
        _put(kept, "Old tree", old[0], rng, x, y, size)
    for k in range(60):
        y = rng.uniform(-50, 190)
        x = centre(y) + rng.uniform(11.5, 20.0) if y > -2 else rng.choice((rng.uniform(22, 30), rng.uniform(-50, -45)))
        _put(kept, "Garden shrub", shrub, rng, x, y, rng.uniform(0.7, 1.5))


def _banks(kept, rng, kinds, shrub):
    """Along the far banks, thick, so that the water ends in green."""
    count = 0
    for k in range(900):
        x, y = (rng.uniform(-175, -120), rng.uniform(-380, 520)) if k % 3 else (rng.uniform(-40, 330), rng.uniform(-150, -98))
        shore = max(terrain.far_west(x, y), terrain.far_south(x, y))
        if 3 < shore < 34 and count < 300:
            count += 1
            _put(kept, "Bank tree", rng.choice(kinds), rng, x, y, rng.uniform(0.75, 1.25))
    for k in range(90):
        y = rng.uniform(-50, 0)
        x = bank(y) + rng.uniform(-2.0, 4.0)
        if k % 3:
            x = rng.uniform(62, 170)
            y = terrain.quay(x) + rng.uniform(-1.0, 3.0)
        if k % 3 == 2:
            y = rng.uniform(191, 290)
            x = bank(y) + rng.uniform(-4.5, 3.0)
        _put(kept, "Bank shrub", shrub, rng, x, y, rng.uniform(0.8, 1.8))


def _hills(kept, rng, grove):
    count = 0
    for k in range(1600):
        angle, far = rng.uniform(0, 2 * math.pi), 170 + 1250 * rng.random() ** 1.2
        x, y = far * math.cos(angle), 70 + far * math.sin(angle)
        dry = max(terrain.town(x, y), terrain.far_west(x, y), terrain.far_south(x, y))
        if dry > 26 and count < 420:
            count += 1
            _put(kept, "Hill grove", rng.choice(grove), rng, x, y, rng.uniform(0.9, 1.3) * (1 + far / 900))
