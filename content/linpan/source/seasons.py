"""The fields in four seasons: floors, crops as scattered patches, and the plain beyond in the season's colour."""
import math
import random

from mathutils import Vector, noise

import crops
import ground
import layout
import stage
from fields import floor
from layout import FIELDS, NET
from scatter import stand

SEASONS = {   # kinds of field and how many of a hundred
    "spring": (("rapeseed", 64), ("wheat", 18), ("bare", 10), ("flooded", 8)),
    "summer": (("planted", 62), ("flooded", 24), ("nursery", 6), ("bare", 8)),
    "autumn": (("rice", 62), ("stubble", 28), ("flooded", 10)),
    "winter": (("stubble", 26), ("greens", 20), ("bare", 26), ("wheat", 18), ("flooded", 10)),
}
FLOORS = {    # material, lift, tint, swell of the crop's tops
    "rapeseed": ("Crop tops", 0.0, (1.9, 1.55, 0.35, 1), 0.75), "wheat": ("Crop tops", 0.0, (0.75, 1.15, 0.55, 1), 0.10),
    "bare": ("Mud", 0.03, (1, 1, 1, 1), 0.0), "flooded": ("Paddy water", 0.05, (1, 1, 1, 1), 0.0),
    "planted": ("Paddy water", 0.05, (1, 1, 1, 1), 0.0), "nursery": ("Crop tops", 0.02, (0.9, 1.5, 0.45, 1), 0.08),
    "rice": ("Crop tops", 0.0, (1.75, 1.35, 0.55, 1), 0.55), "stubble": ("Mud", 0.03, (1.5, 1.35, 1.05, 1), 0.0),
    "greens": ("Mud", 0.03, (0.9, 0.9, 0.85, 1), 0.0),
}
FAR = {"spring": (1.45, 1.35, 0.42, 1), "summer": (0.85, 1.05, 0.75, 1), "autumn": (1.55, 1.3, 0.6, 1), "winter": (0.95, 0.92, 0.75, 1)}
PLANTS = {    # kind of field: patch, metres between patches near the house and far away
    "rapeseed": ("rapeseed", 0.85, 1.5), "wheat": ("wheat", 0.8, 1.7), "planted": ("seedlings", 0.72, 1.35),
    "nursery": ("wheat", 0.6, 1.2), "rice": ("rice", 0.8, 1.45), "stubble": ("stubble", 0.75, 1.5), "greens": ("greens", 1.0, 2.0),
}
PATCHES = {"rapeseed": crops.rapeseed, "wheat": crops.young_crop, "seedlings": crops.seedlings, "rice": crops.rice, "stubble": crops.stubble,
           "greens": crops.greens}


def kind_of(season, cell):
    """A field's crop by chance, the same each time; fields by the house show the season's own."""
    rng = random.Random(f"{season} {cell}")
    pick = rng.uniform(0, 100)
    x, y = NET.middle(*cell)
    if math.hypot(x, y + 40) < 55 and rng.random() < 0.8:
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
        floors.setdefault(kind, []).append(floor(NET, cell, material, lift, tint, swell))
        if kind in PLANTS:
            copies.setdefault(PLANTS[kind][0], []).extend(_plant(cell, kind, rng))
    paddies = stage.group(f"Paddies in {season}", whole)
    for kind, shapes in floors.items():
        merged = shapes[0]
        for shape in shapes[1:]:
            merged.add(shape)
        stage.place(f"{kind.capitalize()} fields", merged, paddies, smooth=80)
    tint = FAR[season]
    def shaded(x, y):
        light = 0.9 + 0.2 * noise.noise(Vector((x * 0.004, y * 0.004, 3.0)))
        return tuple(c * light for c in tint[:3]) + (1,)
    stage.place(f"Plain in {season}", ground.far_plain("Crop tops", shaded), whole, smooth=80)
    crop = stage.group(f"Crops in {season}", whole)
    for patch, matrices in copies.items():
        meshes = [stage.mesh(f"{patch.capitalize()} {k + 1}", PATCHES[patch](rng)) for k in range(3)]
        for k, data in enumerate(meshes):
            stage.scatter(f"{patch.capitalize()} patches {k + 1}", data, crop, matrices[k::3])


def _plant(cell, kind, rng):
    _, near, wide = PLANTS[kind]
    x, y = NET.middle(*cell)
    away = min(math.hypot(x, y + 30), math.hypot(x + 40, y))
    step = near if away < 75 else wide if away > 130 else (near + wide) / 2
    u0, v0, u1, v1 = NET.bounds(*cell, inset=0.75)
    columns, rows = max(1, round((u1 - u0) / step)), max(1, round((v1 - v0) / step))
    grown, level, places = 1.0 + 0.35 * (step - near), NET.level(*cell), []
    for i in range(columns):
        for j in range(rows):
            u, v = u0 + (i + rng.uniform(0.3, 0.7)) * (u1 - u0) / columns, v0 + (j + rng.uniform(0.3, 0.7)) * (v1 - v0) / rows
            places.append(stand(rng, *NET.place(u, v), level, 0.9 * grown, 1.1 * grown))
    return places
