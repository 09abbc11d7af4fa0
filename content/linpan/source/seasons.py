"""The fields in four seasons: floors, crops as scattered patches, and the plain beyond in the season's colour."""
import math
import random

from mathutils import Vector

import crops
import farmyard
import ground
import layout
import stage
from fields import floor
from land import smooth
from layout import FIELDS, NET
from scatter import stand
from shape import Shape, at, scaled, turned

SEASONS = {   # kinds of field and how many of a hundred
    "spring": (("rapeseed", 64), ("wheat", 18), ("bare", 10), ("flooded", 8)),
    "summer": (("planted", 62), ("flooded", 24), ("nursery", 6), ("bare", 8)),
    "autumn": (("rice", 62), ("stubble", 28), ("flooded", 10)),
    "winter": (("stubble", 26), ("greens", 20), ("bare", 26), ("wheat", 18), ("flooded", 10)),
}
FLOORS = {    # material, lift, tint, swell of the crop's tops
    "rapeseed": ("Crop tops", 0.0, (1.0, 0.86, 0.14, 1), 0.72), "wheat": ("Crop tops", 0.0, (0.20, 0.36, 0.09, 1), 0.10),
    "bare": ("Mud", 0.03, (1, 1, 1, 1), 0.0), "flooded": ("Paddy water", 0.05, (1, 1, 1, 1), 0.0),
    "planted": ("Paddy water", 0.05, (0.75, 1.25, 0.55, 1), 0.0), "nursery": ("Crop tops", 0.02, (0.30, 0.52, 0.08, 1), 0.08),
    "rice": ("Crop tops", 0.0, (0.80, 0.60, 0.17, 1), 0.55), "stubble": ("Mud", 0.03, (1.5, 1.35, 1.05, 1), 0.0),
    "greens": ("Mud", 0.03, (0.9, 0.9, 0.85, 1), 0.0),
}
DISTANT = {   # how a field looks from a way off
    "rapeseed": (0.92, 0.80, 0.13, 1), "wheat": (0.20, 0.33, 0.09, 1), "bare": (0.20, 0.16, 0.12, 1), "flooded": (0.30, 0.31, 0.32, 1),
    "planted": (0.27, 0.32, 0.22, 1), "nursery": (0.30, 0.52, 0.08, 1), "rice": (0.75, 0.56, 0.17, 1), "stubble": (0.40, 0.33, 0.20, 1),
    "greens": (0.17, 0.24, 0.10, 1),
}
BUND = (0.14, 0.19, 0.075)    # their rims
REACH = 1200                  # so far single fields are told apart
PLANTS = {    # kind of field: patch, metres between patches near the house and far away
    "rapeseed": ("rapeseed", 0.85, 1.5), "wheat": ("wheat", 0.8, 1.7), "planted": ("seedlings", 0.72, 1.35),
    "nursery": ("wheat", 0.6, 1.2), "rice": ("rice", 0.8, 1.45), "stubble": ("stubble", 0.75, 1.5), "greens": ("greens", 1.0, 2.0),
}
PATCHES = {"rapeseed": crops.rapeseed, "wheat": crops.young_crop, "seedlings": crops.seedlings, "rice": crops.rice, "stubble": crops.stubble,
           "greens": crops.greens}


def kind_of(season, cell, far=False):
    """A field's crop by chance, the same each time; fields by the house show the season's own."""
    rng = random.Random(f"{season} {cell}")
    pick = rng.uniform(0, 100)
    if not far and math.hypot(NET.middle(*cell)[0], NET.middle(*cell)[1] + 40) < 55 and rng.random() < 0.8:
        return SEASONS[season][0][0]
    for kind, share in SEASONS[season]:
        pick -= share
        if pick <= 0:
            return kind
    return SEASONS[season][0][0]


def build(season):
    whole = stage.group(f"Fields in {season}")
    floors, copies = {}, {}
    rng = random.Random(f"fields {season}")
    for cell in FIELDS:
        kind = kind_of(season, cell)
        material, lift, tint, swell = FLOORS[kind]
        floors.setdefault(kind, []).append(floor(NET, cell, material, lift, tint, swell * (1.0 if _far(cell) else 0.7)))
        if kind in PLANTS:
            wide, places = _plant(cell, kind, rng)
            copies.setdefault((PLANTS[kind][0], wide), []).extend(places)
    paddies = stage.group(f"Paddies in {season}", whole)
    for kind, shapes in floors.items():
        merged = shapes[0]
        for shape in shapes[1:]:
            merged.add(shape)
        stage.place(f"{kind.capitalize()} fields", merged, paddies, smooth=80)
    stage.place(f"Plain in {season}", _plain(season), whole, smooth=80)
    _scatter(stage.group(f"Crops in {season}", whole), copies, rng)
    if season == "autumn":
        _harvest(stage.group("Harvest", whole), rng)


def _harvest(parent, rng):
    """Grain on mats in the yard; straw set up in the stubble by the path."""
    data = stage.mesh("Grain mat", farmyard.mat(rng))
    for k, (x, y, turn) in enumerate(((-3.3, 3.6, 0.03), (1.6, 3.7, -0.02), (-3.2, 0.6, 0.0), (1.7, 0.5, 0.05), (-2.9, -2.5, -0.04))):
        stage.put(f"Grain mat {k + 1}", data, parent, at(x, y, 0.075) @ turned(turn))
    places = []
    for cell in FIELDS:
        if kind_of("autumn", cell) == "stubble" and not _far(cell) or math.hypot(*NET.middle(*cell)) < 60 and kind_of("autumn", cell) == "stubble":
            u0, v0, u1, v1 = NET.bounds(*cell, inset=2)
            for k in range(int((u1 - u0) / 3.2)):
                for row in (0.2, 0.5, 0.8):
                    x, y = NET.place(u0 + 3.2 * k + rng.uniform(-0.5, 0.5), v0 + (v1 - v0) * row + rng.uniform(-0.6, 0.6))
                    places.append(stand(rng, x, y, NET.level(*cell), 0.85, 1.1))
    stage.scatter("Straw stooks", stage.mesh("Straw stook", crops.stook(rng)), parent, places)


def _scatter(parent, copies, rng):
    """A patch has three forms for near fields; far ones have the same, wider."""
    for (patch, wide), matrices in copies.items():
        name = f"{patch.capitalize()} {'wide' if wide else 'near'}"
        for k in range(3):
            shape = PATCHES[patch](rng, 2 if wide else 3)
            shape.tints = [tuple(c * (0.86, 1.0, 0.94)[k] for c in t[:3]) + (1,) for t in shape.tints]
            data = stage.mesh(f"{name} {k + 1}", Shape().add(shape, scaled(1.55, 1.55, 1.12)) if wide else shape)
            stage.scatter(f"{name} patches {k + 1}", data, parent, matrices[k::3])


def _plain(season):
    """Fields beyond the net, as plain quads in their crop's colour that goes over into the land's, then one even land to the horizon."""
    mean = sum((Vector(DISTANT[kind][:3]) * share / 100 for kind, share in SEASONS[season]), Vector()).lerp(Vector(BUND), 0.22)
    shape = Shape()
    for u in range(-REACH, REACH, 40):
        for v in range(-REACH, REACH, 20):
            away = math.hypot(u + 20, v + 10)
            if -280 <= u < 280 and -280 <= v < 280 or away > REACH - 25:
                continue
            kind = kind_of(season, (u, v + 7), far=True)
            rng = random.Random(u * 977 + v)
            light = 0.86 + 0.2 * rng.random()
            wet = FLOORS[kind][0] == "Paddy water" and away < REACH * rng.uniform(0.35, 0.95)   # water is fewer the farther, since it has no tint to lose
            tint = Vector((FLOORS[kind][2] if wet else DISTANT[kind])[:3]) * light
            tint = tint if wet else tint.lerp(mean, smooth(0.4 * REACH, REACH - 50, away))
            corners = [NET.place(u + a, v + b) for a, b in ((0.35, 0.35), (39.65, 0.35), (39.65, 19.65), (0.35, 19.65))]
            shape.face([shape.point((x, y, -0.12), (*tint, 1)) for x, y in corners], corners, "Paddy water" if wet else "Crop tops")
    return shape.add(ground.far_plain("Crop tops", BUND, mean, REACH))


def _far(cell):
    x, y = NET.middle(*cell)
    return min(math.hypot(x, y + 40), math.hypot(x + 40, y)) > 95


def _plant(cell, kind, rng):
    _, near, wide = PLANTS[kind]
    far = _far(cell)
    step = wide if far else near
    u0, v0, u1, v1 = NET.bounds(*cell, inset=0.75)
    columns, rows = max(1, round((u1 - u0) / step)), max(1, round((v1 - v0) / step))
    level, places = NET.level(*cell), []
    for i in range(columns):
        for j in range(rows):
            u, v = u0 + (i + rng.uniform(0.3, 0.7)) * (u1 - u0) / columns, v0 + (j + rng.uniform(0.3, 0.7)) * (v1 - v0) / rows
            places.append(stand(rng, *NET.place(u, v), level, 1.0, 1.0))
    return far, places
