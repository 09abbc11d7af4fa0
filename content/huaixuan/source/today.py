"""What is there today only: the paved square, the statue on its terrace, the name stone, lamps, benches, hedges, young locust trees."""
import math
import random

from mathutils import Vector, noise

import boards
import land
import layout
import plants
import scholar
import stage
import trees
from forms import block, lathe, slab, tube
from layout import HALF, SOUTH
from shape import Shape, at, scaled, turned
from tablets import SHEET

EDGE = 24.0        # of the paving, from the axis
BANDS = (3.2, 3.65, 15.0, 15.45)


def _tint(x, y):
    light = 0.86 + 0.16 * noise.noise(Vector((x * 0.11, y * 0.11, 4.0))) + 0.06 * noise.noise(Vector((x * 0.6, y * 0.6, 9.0)))
    return (light, light, light * 0.985, 1)


def _cells(low, high, marks, step):
    """Marks of an axis: every band's edges, and steps between."""
    wanted = sorted({low, high, *marks})
    line = []
    for a, b in zip(wanted, wanted[1:]):
        count = max(1, round((b - a) / step))
        line += [a + (b - a) * k / count for k in range(count)]
    return [*line, high]


def _cover(x, y):
    if abs(x) > EDGE and not (layout.in_museum(x, y, 5.0) or layout.in_residence(x, y, 4.5)):
        return "Verge"
    band = any(a < abs(x) < b for a, b in ((3.2, 3.65), (15.0, 15.45))) and abs(x) < EDGE
    across = abs(x) < 15.45 and abs((y + 60.0) % 12.0 - 6.0) < 0.3
    return "Dark stone" if band or across else "Axis paving" if abs(x) < 3.2 else "Square paving"


def paving():
    """One sheet, its bands cut into it; lawns lie a hand lower than the kerbs about them."""
    ys = [SOUTH + 12.0 * k + d for k in range(5) for d in (5.7, 6.3)]
    xs = _cells(-HALF, HALF, [s * b for b in (*BANDS, EDGE) for s in (-1, 1)], 4.0)
    ys = _cells(SOUTH, 0.0, ys, 4.0)
    shape, ids = Shape(), {}
    for i, (x0, x1) in enumerate(zip(xs, xs[1:])):
        for j, (y0, y1) in enumerate(zip(ys, ys[1:])):
            material = _cover((x0 + x1) / 2, (y0 + y1) / 2)
            z = -0.04 if material == "Verge" else 0.0
            four = [shape.point((x, y, z), land.green(x, y) if material == "Verge" else _tint(x, y)) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
            shape.face(four, [shape.points[k].to_2d() for k in four], material)
    return shape


def kerbs():
    """Kerb stones where paving meets lawn."""
    shape = Shape()
    for x0, y0, x1, y1 in ((-EDGE, SOUTH, -EDGE, -47.6), (EDGE, SOUTH, EDGE, -43.8), (-EDGE, -12.4, -EDGE, 0), (EDGE, -16.2, EDGE, 0), (-HALF, SOUTH, -EDGE, SOUTH), (EDGE, SOUTH, HALF, SOUTH)):
        long = math.hypot(x1 - x0, y1 - y0)
        count = round(long / 1.5)
        for k in range(count):
            t = (k + 0.5) / count
            stone = block((long / count - 0.012, 0.22, 0.34), "Dark stone", 0.014, grain=0).slide_uv(k * 0.37, 0)
            shape.add(stone, at(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, -0.04) @ turned(math.atan2(y1 - y0, x1 - x0)))
    return shape


def terrace():
    """Three rounds of steps, square in plan, under the plinth."""
    shape = Shape()
    for k, half in enumerate((4.6, 4.1, 3.6)):
        for way in range(4):
            for n in range(6):
                long = 2 * half / 6
                stone = block((long - 0.008, 0.62, 0.15), "Sandstone", 0.012).slide_uv(n * 0.7 + way, k)
                shape.add(stone, turned(way * math.pi / 2) @ at(-half + long * (n + 0.5), -half + 0.31, 0.15 * k + 0.075))
    shape.add(slab([(-3.3, -3.3), (3.3, -3.3), (3.3, 3.3), (-3.3, 3.3)], 0.447, 0.3, "Square paving", 0.004))
    return shape


def plinth():
    """1.5 m high: foot, waist between two mouldings, head; the name in front, dates and a word of caution behind."""
    shape, z = Shape(), 0.0
    for half, high, cut in ((1.25, 0.16, 0.02), (1.10, 0.10, 0.03), (0.98, 0.86, 0.008), (1.08, 0.12, 0.03), (1.20, 0.26, 0.03)):
        shape.add(block((2 * half, 2 * half, high), "Dark stone", cut).slide_uv(z, z), at(0, 0, z + high / 2))
        z += high
    shape.add(boards.board("劉沅先生像", 1.75, sheet=SHEET), at(0, -0.985, 0.69))
    return shape.add(boards.board("life", 1.3, sheet=SHEET), at(0, 0.985, 0.69) @ turned(math.pi))


def statue(parent):
    parent.matrix_local = at(*layout.STATUE, 0)
    stage.place("Terrace of the statue", terrace(), parent)
    stage.place("Plinth", plinth(), parent, at(0, 0, 0.447))
    figure = Shape().add(scholar.figure(), scaled(3.0 / 1.76, 3.0 / 1.76, 3.0 / 1.76))
    stage.place("Statue of Liu Yuan", figure, parent, at(0, 0, 1.945), smooth=70)


def name_stone():
    """A slab on a low foot beside the entrance, with the square's name."""
    shape = Shape().add(block((4.6, 1.0, 0.24), "Dark stone", 0.02), at(0, 0, 0.12))
    shape.add(block((4.0, 0.42, 1.5), "Sandstone", 0.03), at(0, 0, 0.98))
    return shape.add(boards.board("槐轩广场", 3.2, sheet=SHEET), at(0, -0.20, 1.02))


def lamp():
    """A lantern of dark timber and paper on a stone-footed post, 3.4 m high."""
    shape = Shape().add(block((0.42, 0.42, 0.4), "Dark stone", 0.02), at(0, 0, 0.2))
    shape.add(tube([(0, 0, 0.38), (0, 0, 1.6), (0, 0, 2.72)], [0.07, 0.062, 0.055], 10, "Iron"))
    shape.add(block((0.36, 0.36, 0.05), "Iron", 0.01), at(0, 0, 2.74))
    shape.add(block((0.27, 0.27, 0.46), "Lantern paper").slide_uv(0.0, 0.27), at(0, 0, 3.0))
    for x in (-0.15, 0.15):
        for y in (-0.15, 0.15):
            shape.add(block((0.028, 0.028, 0.5), "Iron"), at(x, y, 3.0))
    roof = lathe([(0.36, 3.25), (0.30, 3.29), (0.16, 3.37), (0.05, 3.46), (0.03, 3.55), (0, 3.56)], 4, "Iron")
    return shape.add(roof, turned(math.pi / 4)).add(lathe([(0, 3.24), (0.36, 3.25)], 4, "Iron"), turned(math.pi / 4))


def bench():
    """A slab of stone on two blocks, 1.8 m long."""
    shape = Shape().add(block((1.8, 0.46, 0.11), "Sandstone", 0.02, grain=0), at(0, 0, 0.42))
    for x in (-0.6, 0.6):
        shape.add(block((0.24, 0.38, 0.38), "Dark stone", 0.016), at(x, 0, 0.18))
    return shape


def tree_pit():
    """A square kerb of stone to sit on, with earth in it."""
    shape = Shape()
    for k in range(4):
        shape.add(block((2.5, 0.36, 0.46), "Sandstone", 0.02).slide_uv(k, 0), turned(k * math.pi / 2) @ at(0.18, -1.07, 0.21))
    return shape.add(block((1.9, 1.9, 0.6), "Grove floor"), at(0, 0, 0.0))


def _put_many(parent, name, shape, places, smooth=34.0):
    mesh = stage.mesh(name, shape, smooth)
    for k, place in enumerate(places):
        stage.put(f"{name} {k + 1}", mesh, parent, place)


def _hedges(parent):
    """Clipped low, about the lawns."""
    rng = random.Random("hedge")
    shrub = stage.mesh("Hedge shrub", plants.shrub(random.Random("hedge shrub"), 0.5, 30))
    places = []
    for x0, y0, x1, y1 in ((-24.6, -59.4, -24.6, -48.4), (24.6, -59.4, 24.6, -44.6), (-39.4, -59.4, -25, -59.4), (25, -59.4, 39.4, -59.4), (-24.6, -11.6, -24.6, -0.8),
                           (24.6, -15.4, 24.6, -0.8), (-39.4, -59, -39.4, -43), (39.4, -59, 39.4, -40)):
        long = math.hypot(x1 - x0, y1 - y0)
        for k in range(round(long / 0.62)):
            t = k / round(long / 0.62)
            places.append(at(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, -0.1) @ turned(rng.uniform(0, 6.28)) @ scaled(1.0, 1.0, rng.uniform(0.85, 1.0)))
    stage.scatter("Hedges", shrub, parent, places)


def build(whole):
    square = stage.group("Square", whole)
    stage.place("Paving of the square", paving(), square, smooth=60)
    stage.place("Kerbs", kerbs(), square)
    stage.place("Name stone", name_stone(), square, at(-8.4, -56.8, 0) @ turned(0.12))
    statue(stage.group("Statue and plinth", whole))
    things = stage.group("Lamps and benches", whole)
    _put_many(things, "Lamp post", lamp(), [at(x, y, 0) for x, y in layout.LAMPS])
    _put_many(things, "Bench", bench(), [at(x, y, 0) @ turned(math.pi / 2) for x, y, _ in layout.BENCHES])
    for k, (x, y) in enumerate(layout.LAMPS):
        stage.lamp(f"Lamp light {k + 1}", things, at(x, y, 3.0))
    planting = stage.group("Planting of the square", whole)
    _put_many(planting, "Tree seat", tree_pit(), [at(x, y, 0) for x, y in layout.YOUNG_LOCUSTS])
    trees.locusts(planting, "Young locust", trees.meshes(), [(x, y) for x, y in layout.YOUNG_LOCUSTS], 0.62, 0.74)
    _hedges(planting)
