"""The land about the square: gardens beside the academy, fields, groves with farmhouses, low hills in the haze."""
import math
import random

from mathutils import Vector, noise

import bamboo
import evergreens
import layout
import plants
import stage
from forms import block, prism
from layout import HALF, NORTH, SOUTH
from scatter import Spread, fill, stand
from shape import Shape, at, turned

REACH = 2200.0
LANE = (SOUTH - 7.5, SOUTH - 2.5)      # an earthen lane past the square's south end


def _rough(x, y, size, seed):
    return noise.noise(Vector((x / size, y / size, seed)))


def smooth(low, high, x):
    t = min(1.0, max(0.0, (x - low) / (high - low)))
    return t * t * (3 - 2 * t)


def height(x, y):
    near = max(abs(x) - HALF, SOUTH - y, y - NORTH)
    flat = -0.05 + 0.03 * _rough(x, y, 5.0, 1) * smooth(0.5, 6.0, near)
    away = math.hypot(x, y)
    ridge = 0.5 + 0.55 * _rough(x, y, 420, 3) + 0.22 * _rough(x, y, 150, 8)
    return flat + 75.0 * smooth(750, 2000, away) ** 1.2 * max(0.0, ridge)


def green(x, y):
    patch = 0.5 + 0.5 * _rough(x, y, 9, 5)
    dry = 0.5 + 0.5 * _rough(x, y, 26, 7)
    light = 0.62 + 0.28 * patch
    far = smooth(90, 400, math.hypot(x, y))
    tone = Vector((light * (0.92 + 0.3 * dry), light, light * 0.76)).lerp(Vector((0.78, 0.86, 0.72)), far)
    return (*tone, 1.0)


def _lines(marks, fine):
    """Places along an axis that keep the marks: `fine` between them, ever wider beyond."""
    line = []
    for a, b in zip(marks, marks[1:]):
        count = max(1, round((b - a) / fine))
        line += [a + (b - a) * k / count for k in range(count)]
    line.append(marks[-1])
    step = fine
    while line[-1] < REACH:
        step = min(step * 1.3, 190.0)
        line.append(line[-1] + step)
    step = fine
    while line[0] > -REACH:
        step = min(step * 1.3, 190.0)
        line.insert(0, line[0] - step)
    return line


def ground():
    """One sheet with a hole where the open half of the square lies, which each period fills."""
    shape, xs, ys = Shape(), _lines((-HALF, HALF), 5.0), _lines((LANE[0], LANE[1], SOUTH, 0.0, NORTH), 5.0)
    rows = [[shape.point((x, y, height(x, y)), green(x, y)) for x in xs] for y in ys]
    for a, b in zip(rows, rows[1:]):
        for i in range(len(xs) - 1):
            corners = (a[i], a[i + 1], b[i + 1], b[i])
            x, y = (sum(shape.points[k][axis] for k in corners) / 4 for axis in (0, 1))
            if not (abs(x) < HALF and SOUTH < y < 0):
                shape.face(corners, [shape.points[k].to_2d() for k in corners], _cover(x, y))
    return shape


def _cover(x, y):
    if layout.in_academy(x, y):
        return "Yard"
    if LANE[0] < y < LANE[1] and abs(x) < 420:
        return "Yard"
    return "Verge" if math.hypot(x, y) < 160 else "Far land"


def fields(rng):
    """Plots of greens and grain in rows, with grassy bunds between; the nearer ones follow the square, all are of one net."""
    shape = Shape()
    for i in range(-13, 14):
        for j in range(-10, 11):
            x, y = i * 27.0 + 9 * _rough(i, j, 3, 2), j * 41.0 + 6 * _rough(i, j, 3, 4)
            near = max(abs(x) - HALF, SOUTH - y, y - NORTH)
            if near < 33 or rng.random() < 0.14:
                continue
            _plot(shape, rng, x, y, rng.uniform(11.0, 12.4), rng.uniform(17.0, 19.4))
    return shape


PLOTS = ((0.55, 0.62, 0.26), (0.44, 0.56, 0.24), (0.68, 0.66, 0.30), (0.36, 0.48, 0.22), (0.74, 0.66, 0.36), (0.50, 0.45, 0.33))


def _plot(shape, rng, x, y, half_x, half_y):
    colour, lean = rng.choice(PLOTS), rng.uniform(-0.03, 0.03)
    ids = {}
    for a in range(2):
        for b in range(4):
            u, v = half_x * (2 * a - 1), half_y * (2 * b / 3 - 1)
            px, py = x + u - v * lean, y + v + u * lean
            light = 0.85 + 0.3 * rng.random()
            ids[a, b] = shape.point((px, py, 0.12 + 0.05 * rng.random()), (*(c * light for c in colour), 1), (0, 0, 1))
    for b in range(3):
        corners = (ids[0, b], ids[1, b], ids[1, b + 1], ids[0, b + 1])
        shape.face(corners, [shape.points[k].to_2d() for k in corners], "Crop tops")


def far_house():
    """A farmhouse only seen from afar: limed walls with a dark frame under a grey roof."""
    shape = Shape().add(block((15, 6.2, 3.1), "Old plaster"), at(0, 0, 1.5))
    shape.add(block((15.1, 6.3, 1.0), "Weathered timber"), at(0, 0, 0.5)).add(block((2.2, 6.4, 2.3), "Dark room"), at(0, 0, 1.2))
    shape.add(prism([(-4.3, 2.6), (4.3, 2.6), (0, 4.9)], 16.6, "Grey tile"), turned(math.pi / 2))
    wing = prism([(-3.4, 2.3), (3.4, 2.3), (0, 4.1)], 8.0, "Grey tile")
    return shape.add(block((4.6, 7.0, 2.9), "Old plaster"), at(-5.2, -5.4, 1.4)).add(wing, at(-5.2, -5.4, 0))


def _groves(rng):
    """Where the Linpan of the neighbourhood lie, from beside the square to the haze; each has a middle and a reach."""
    spread, places = Spread(40), [(-88.0, 30.0, 26.0), (84.0, -62.0, 22.0), (78.0, 78.0, 24.0), (-74.0, -96.0, 20.0), (10.0, 112.0, 26.0), (64.0, -150.0, 24.0), (-20.0, -170.0, 26.0)]
    for x, y, _ in places:
        spread.hold(x, y)
    def free(x, y):
        return math.hypot(x, y) > 150
    return places + [(x, y, rng.uniform(20, 34)) for x, y in fill(rng, (-950, -950, 950, 950), 46, 125, free, spread, 60)]


def build(whole):
    rng, land = random.Random("land"), stage.group("Land", whole)
    stage.place("Ground", ground(), land, smooth=60)
    stage.place("Fields", fields(rng), land, smooth=60)
    kinds = {"bamboo": stage.mesh("Far bamboo", bamboo.far_clump(rng, 8.5)), "nanmu": stage.mesh("Nanmu", evergreens.nanmu(rng, 17.0)),
             "tree": stage.mesh("Far tree", bamboo.light_as_round(plants.far_tree(rng, 10.0), 10.0, 4.2)), "house": stage.mesh("Far house", far_house())}
    copies = {name: [] for name in kinds}
    for cx, cy, reach in _groves(rng):
        _grove(copies, rng, cx, cy, reach)
    _border(copies, rng)
    _horizon(copies, rng)
    for name, places in copies.items():
        stage.scatter(f"Neighbourhood {name}", kinds[name], stage.group(f"Neighbourhood of {name}", land), places)


def _grove(copies, rng, cx, cy, reach):
    near = math.hypot(cx, cy) < 420
    for k in range(26 if near else 14):
        angle, out = rng.uniform(0, 6.28), reach * math.sqrt(rng.uniform(0.05, 1.0))
        x, y = cx + out * math.cos(angle), cy + 0.75 * out * math.sin(angle)
        if max(abs(x) - HALF, SOUTH - y, y - NORTH) < 5:
            continue
        kind = ("bamboo", "bamboo", "tree", "nanmu", "tree")[k % 5]
        grow = 1.0 if near else 1.35
        copies[kind].append(stand(rng, x, y, height(x, y) - 0.1, 0.8 * grow, 1.15 * grow))
    if near:
        angle = math.atan2(-cy, -cx) + rng.uniform(-0.5, 0.5)
        x, y = cx + reach * math.cos(angle), cy + 0.75 * reach * math.sin(angle)
        if max(abs(x) - HALF, SOUTH - y, y - NORTH) > 12:
            copies["house"].append(at(x, y, -0.1) @ turned(angle + math.pi / 2 + rng.uniform(-0.3, 0.3)))


def _border(copies, rng):
    """A hedgerow of bamboo and trees about the square's other three sides, thin in places."""
    for k in range(150):
        t, out = rng.random(), rng.uniform(3.5, 9.5)
        x, y = ((-HALF - out, SOUTH + 2 + 121 * t), (HALF + out, SOUTH + 2 + 121 * t), (-HALF + 80 * t, NORTH + out))[k % 3]
        if _rough(x, y, 14, 6) > -0.22:
            kind = rng.choice(("bamboo", "bamboo", "tree", "tree", "nanmu"))
            copies[kind].append(stand(rng, x, y, height(x, y) - 0.1, *((0.5, 0.8) if kind != "bamboo" else (0.65, 1.0))))


def _horizon(copies, rng):
    """A loose belt of far crowns, so that the plain ends in green before the haze takes it."""
    for k in range(520):
        angle, out = rng.uniform(0, 6.28), rng.uniform(520, 1900)
        x, y = out * math.cos(angle), out * math.sin(angle)
        grow = 1.3 + out / 1500
        copies["tree" if k % 3 else "bamboo"].append(stand(rng, x, y, height(x, y) - 0.3, 0.9 * grow, 1.3 * grow))
