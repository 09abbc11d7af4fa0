"""The garden about the pavilion: land and pond, bridge, paths, wall with a moon gate, plants."""
import math
import random

from mathutils import Vector

import furnishing
import masonry
import plants
import stage
import tree
import wall
from land import WATER, Land, ground, water_sheet
from shape import at, scaled, turned

POND = ((-8.8, -4.8, 4.3), (-4.4, -8.4, 2.9), (1.0, -8.7, 0.9), (5.6, -9.4, 1.6), (9.2, -8.6, 1.2))
BRIDGE = (0.9, -8.6)
SOUTH_PATH = ((3.6, -30), (3.4, -25), (3.0, -20), (2.2, -16), (1.2, -13), (0.9, -10.6))
NORTH_PATH = ((0.9, -6.6), (0.6, -5.4), (0.0, -4.1))
GATE_PATH = ((3.55, 2.05), (6.0, 3.6), (8.6, 6.2), (10.6, 8.9), (12.2, 11.1), (13.7, 13.2), (15.6, 16.5))
WALL = ((-21, 5.5), (-10, 14.0), (4.5, 15.2), (10.2, 12.6), (14.2, 9.6), (21, 2.0))
WINDOWS = {0: (4.0, 7.5, 11.0), 1: (2.2, 5.6, 9.0, 12.4), 4: (2.5, 6.0)}   # along each run of the wall
STEPS = ((7.7, -11.6), (7.55, -10.9), (7.7, -10.2), (7.5, -9.5), (7.65, -8.8), (7.45, -8.1), (7.6, -7.4), (7.4, -6.8))
GATE = ((10.2, 12.6), (14.2, 9.6))
BAMBOO = ((-7.2, 8.4), (-3.6, 10.6), (-10.8, 8.0), (0.6, 11.6), (-14.6, 5.4), (5.6, 17.4), (9.0, 17.0), (-1.0, 18.2),
          (-9.0, 17.5), (18.2, 10.4), (16.6, 2.2))
LOTUS = ((-10.6, -7.2, 2.3), (-8.2, -2.6, 1.5), (-3.4, -9.8, 1.6), (6.3, -9.2, 1.5), (-12.0, -4.0, 1.3))  # x, y, spread
TREE = (11.4, -2.8)
LAND = Land(POND, worn=((SOUTH_PATH, 1.5), (NORTH_PATH, 1.6), (GATE_PATH, 1.3), (((0, 0), (0.01, 0)), 4.6)))


def on_ground(x, y, sink=0.0):
    return at(x, y, LAND.height(x, y) - sink)


def _by_chance(x, y, rng, small, large, sink=0.0):
    """A place on the ground, turned anyhow and scaled between two sizes."""
    return on_ground(x, y, sink) @ turned(rng.uniform(0, 2 * math.pi)) @ scaled(*[rng.uniform(small, large)] * 3)


def build(parent):
    rng = random.Random("garden")
    stage.place("Ground", ground(LAND), parent, smooth=80)
    stage.place("Pond", water_sheet(LAND, (-19, -19, 18, 6)), parent, smooth=80)
    _stone(stage.group("Garden stonework", parent), rng)
    _wall(stage.group("Garden wall", parent), rng)
    _tall_plants(stage.group("Trees and bamboo", parent), rng)
    _shore(stage.group("Shore", parent), rng)
    _lotus(stage.group("Lotus", parent), rng)
    _grass(stage.group("Grass", parent), rng)
    _far(stage.group("Far groves", parent), rng)


def curve(points, spacing=0.55):
    """A smooth line through points (Catmull-Rom), cut into steps of about one flagstone."""
    points = [Vector(p) for p in points]
    points = [2 * points[0] - points[1], *points, 2 * points[-1] - points[-2]]
    line = []
    for p0, p1, p2, p3 in zip(points, points[1:], points[2:], points[3:]):
        count = max(1, round((p2 - p1).length / spacing))
        for k in range(count):
            t = k / count
            line.append(0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t + (3 * p1 - p0 - 3 * p2 + p3) * t ** 3))
    return line + [points[-2]]


def _stone(parent, rng):
    paths = (("South path", SOUTH_PATH, 1.5), ("Path to the steps", NORTH_PATH, 1.6), ("Path to the moon gate", GATE_PATH, 1.2))
    for name, line, width in paths:
        stage.place(name, masonry.flagstone_path(curve(line), width, LAND.height, rng), parent)
    stage.place("Arched bridge", masonry.arched_bridge(4.6, 1.6, 0.56, rng), parent, at(*BRIDGE, 0))
    for k, (x, y) in enumerate(STEPS):
        if LAND.shore(x, y) < 0.7:
            top = max(WATER + 0.13, LAND.height(x, y) + 0.05)
            stage.place(f"Stepping stone {k + 1}", masonry.stepping_stone(rng), parent, at(x, y, top))
    lamp = stage.mesh("Stone lantern", furnishing.stone_lantern())
    for k, (x, y) in enumerate(((-0.75, -11.7), (-2.3, -5.6))):
        stage.put(f"Stone lantern {k + 1}", lamp, parent, on_ground(x, y, 0.03))
        stage.lamp(f"Stone lantern light {k + 1}", parent, on_ground(x, y) @ at(0.16, -0.16, 0.9))


def _wall(parent, rng):
    for k, (a, b) in enumerate(zip(WALL, WALL[1:])):
        way = Vector(b) - Vector(a)
        turn = turned(math.atan2(way.y, way.x))
        if (a, b) == GATE:
            middle = (Vector(a) + Vector(b)) / 2
            stage.place("Moon gate", wall.moon_gate(way.length, 3.05, 1.32, rng), parent, at(middle.x, middle.y, 0) @ turn)
        else:
            run = wall.wall_run(way.length + 0.1, 2.3, rng, WINDOWS.get(k, ()))
            stage.place(f"Garden wall {k + 1}", run, parent, at(a[0], a[1], 0) @ turn)


def _tall_plants(parent, rng):
    x, y = TREE
    stage.place("Old locust tree", tree.tree(random.Random("locust 3"), 11.5), parent, on_ground(x, y), 60)
    clumps = [stage.mesh(f"Bamboo clump {k}", plants.bamboo_clump(rng, 13, 7.0 + k)) for k in (0, 1)]
    for k, (x, y) in enumerate(BAMBOO):
        stage.put(f"Bamboo {k + 1}", clumps[k % 2], parent, _by_chance(x, y, rng, 0.85, 1.1))
    shrub = stage.mesh("Shrub", plants.shrub(rng))
    for k in range(26):
        a, b = WALL[k % 5], WALL[k % 5 + 1]
        if (a, b) == GATE:
            continue
        spot, side = Vector(a).lerp(Vector(b), rng.random()), (Vector(b) - Vector(a)).normalized()
        spot += Vector((side.y, -side.x)) * rng.uniform(0.7, 1.3)
        stage.put(f"Shrub {k + 1}", shrub, parent, _by_chance(spot.x, spot.y, rng, 0.7, 1.35))


def _near(x, y, line):
    return min((Vector((x, y)) - p).length for p in curve(line))


def _free(x, y, margin=0.0):
    """Whether a plant may stand there: not on the platform, a path, the bridge, or in the wall."""
    clear = math.hypot(x, y) > 4.2 + margin and all(_near(x, y, line) > 0.85 + margin for line in (SOUTH_PATH, NORTH_PATH, GATE_PATH))
    clear = clear and all(math.hypot(x - sx, y - sy) > 0.6 + margin for sx, sy in STEPS)
    return clear and (abs(x - BRIDGE[0]) > 1.1 or abs(y - BRIDGE[1]) > 2.7)


def _shore(parent, rng):
    stones = [stage.mesh(f"Rock {k}", masonry.rock(k + 1), 45) for k in range(4)]
    reed = stage.mesh("Reeds", plants.reeds(rng), 60)
    rocks = reeds = 0
    while rocks < 52 or reeds < 46:
        x, y = rng.uniform(-17, 15), rng.uniform(-15, 3)
        shore = LAND.shore(x, y)
        if not _free(x, y):
            continue
        if -0.25 < shore < 0.55 and rocks < 52:
            size = 0.22 + 0.75 * rng.random() ** 2.2
            where = on_ground(x, y, -0.05 * size) @ turned(rng.uniform(0, 6.28)) @ scaled(size * 1.2, size, size)
            stage.put(f"Shore rock {rocks + 1}", stones[rocks % 4], parent, where)
            rocks += 1
        elif -0.45 < shore < 0.5 and reeds < 46 and (x < -12 or x > 4 or y > -2):
            stage.put(f"Reeds {reeds + 1}", reed, parent, _by_chance(x, y, rng, 0.6, 1.1, 0.03))
            reeds += 1
    for k, (x, y, size) in enumerate(((-4.9, 2.6, 1.3), (4.1, -5.9, 1.0), (-13.2, -0.4, 1.6), (6.4, 8.2, 1.2))):
        stage.put(f"Garden rock {k + 1}", stones[k], parent, on_ground(x, y, 0.1) @ turned(k * 1.9) @ scaled(size, size * 0.8, size * 1.25))


def _lotus(parent, rng):
    floating = [stage.mesh(f"Lotus pad {k}", plants.lotus_leaf(0.26 + 0.06 * k, rng), 60) for k in range(3)]
    raised = [stage.mesh(f"Lotus leaf {k}", plants.lotus_leaf(0.30 + 0.05 * k, rng, 0.35 + 0.18 * k), 60) for k in range(3)]
    flowers = [stage.mesh(f"Lotus flower {k}", plants.lotus_flower(0.62 + 0.12 * k, spread), 60)
               for k, spread in enumerate((0.35, 0.95))]
    done = 0
    for number in range(900):
        cx, cy, spread = LOTUS[number % 5]
        x, y = rng.gauss(cx, spread * 0.6), rng.gauss(cy, spread * 0.6)
        if done < 96 and LAND.shore(x, y) < -0.55 and _free(x, y):
            kind = rng.random()
            data = rng.choice(floating) if kind < 0.55 else rng.choice(raised) if kind < 0.9 else rng.choice(flowers)
            lift = 0.004 + 0.00015 * done
            stage.put(f"Lotus {done + 1}", data, parent, at(x, y, WATER + lift) @ turned(rng.uniform(0, 6.28)))
            done += 1


def _grass(parent, rng):
    """Patches of grass: close along paths and banks, thinner on the lawn, none where people walk."""
    patches = [stage.mesh(f"Grass patch {k}", plants.grass_patch(rng, 0.7 + 0.1 * k), 60) for k in range(4)]
    done = 0
    while done < 540:
        x, y = (rng.gauss(0, 9.5), rng.gauss(-5, 10.5))
        beside = LAND.shore(x, y) < 1.3 or min(_near(x, y, SOUTH_PATH), _near(x, y, GATE_PATH)) < 2.1
        if LAND.shore(x, y) > 0.12 and rng.random() < (1.0 if beside else 0.4) and _free(x, y, 0.3):
            size, height = rng.uniform(0.7, 1.2), rng.uniform(0.5, 1.1) * (0.85 if beside else 0.65)
            where = on_ground(x, y) @ turned(rng.uniform(0, 6.28)) @ scaled(size, size, height)
            stage.put(f"Grass {done + 1}", patches[done % 4], parent, where)
            done += 1


def _far(parent, rng):
    kinds = [stage.mesh(f"Far tree {k}", plants.far_tree(rng, 9.5 + 3 * k), 60) for k in range(3)]
    for k in range(170):
        angle = 2 * math.pi * (k // 7) / 30 + rng.gauss(0, 0.07)
        away = (34 + 9 * ((k // 7 * 7) % 5) + abs(rng.gauss(0, 9))) if k % 3 else rng.uniform(80, 190)
        x, y = away * math.cos(angle), away * math.sin(angle)
        if y < -20 and abs(x - 3.4) < 7:
            continue
        stage.put(f"Grove tree {k + 1}", kinds[k % 3], parent, _by_chance(x, y, rng, 0.75, 1.25, 0.2))


def floating(parent):
    """What the animation moves on and in the pond."""
    stage.place("Leaf boat", furnishing.leaf_boat(), parent, at(-3.6, -6.4, WATER + 0.006))
    carp = stage.mesh("Carp", furnishing.carp(), 60)
    for k in range(3):
        stage.put(f"Carp {k + 1}", carp, parent, at(-6.0 + k, -6.5, WATER - 0.09))
