"""The academy on the axis, and the residence: buildings of both periods, their courts, walls, furniture and boards."""
import math
import random

import academy
import boards
import furnishing
import goods
import layout
import shopfront
import stage
import study
import wall
from forms import block, lathe
from shape import Shape, at, scaled, turned
from tablets import SHEET

PIECE = 5.0     # of a garden wall
WORN = (0.72, 0.70, 0.66, 1)


def _hang(shape, hall, name, width=2.3, drop=0.0):
    shape.add(boards.board(name, width, sheet=SHEET), academy.board_place(hall, drop))


def _couplet(shape, hall, name, height=1.9):
    """On the two posts beside the middle bay: the first line on the right of who comes in."""
    middle = len(hall.bays) // 2
    for side, line in ((1, hall.lines()[middle + 1]), (-1, hall.lines()[middle])):
        shape.add(boards.board(f"{name} {1 if side > 0 else 2}", height=height, sheet=SHEET), at(line, -0.16, hall.base + 1.0 + height / 2))


class Joinery:
    """Lattice doors and windows, each made once and hung in every building."""

    def __init__(self):
        self.leaf = stage.mesh("Lattice doors", shopfront.lattice("Red lacquer", random.Random("doors")))
        self.pane = stage.mesh("Lattice pane", academy.pane())

    def doors(self, parent, name, hall, where, skip=()):
        for number, place in enumerate(academy.leaves(hall, skip)):
            stage.put(f"{name} doors {number + 1}", self.leaf, parent, where @ place)

    def panes(self, parent, name, hall, where):
        for number, place in enumerate(academy.panes(hall, layout.STOREY)):
            stage.put(f"{name} window {number + 1}", self.pane, parent, where @ place)


def _gate_leaves(shape, hall):
    """Two board leaves of the gate, open inward."""
    y, half, x = hall.posts[hall.front], hall.bays[1] / 2 - 0.12, hall.bays[1] / 2 - 0.12
    for side in (-1, 1):
        leaf = Shape().add(block((half, 0.07, academy.DOOR - 0.1), "Red lacquer", 0.008, grain=2), at(-side * half / 2, 0, academy.DOOR / 2))
        leaf.add(lathe([(0.05, 0), (0.055, 0.012), (0.02, 0.03), (0, 0.035)], 12, "Bronze"), at(-side * (half - 0.2), -0.036, 1.1) @ turned(math.pi / 2, "X"))
        shape.add(leaf, at(side * x, y, hall.base) @ turned(-side * 1.25))


def _gate():
    inside, hall = Shape(), layout.GATE
    _gate_leaves(inside, hall)
    _hang(inside, hall, "槐軒書院", 2.6)
    _couplet(inside, hall, "gate", 1.7)
    return academy.whole(hall, inside, 0.62, 0.55)


def _lecture():
    """The lecture hall: the teacher's place before the back wall's screen, four rows of desks, bookcases along the gables."""
    inside, hall = Shape(), layout.LECTURE
    _hang(inside, hall, "敬業樂群", 2.6)
    _couplet(inside, hall, "hall", 2.2)
    floor = hall.base
    inside.add(study.lectern(), at(-4.85, 4.05, floor) @ turned(math.pi / 2))
    number = 0
    for row in range(4):
        for k in range(4):
            x, y = -1.35 + 1.72 * row, 2.75 + 1.42 * k
            number += 1
            if not (k == 3 and row == 0):
                inside.add(study.desk(number), at(x, y, floor) @ turned(math.pi / 2))
    for k in range(3):
        inside.add(study.bookcase(f"case {k}"), at(7.9, 3.0 + 1.75 * k, floor) @ turned(-math.pi / 2))
    inside.add(study.scroll(), at(-7.95, 2.6, floor + 2.6) @ turned(math.pi / 2)).add(study.scroll(), at(-7.95, 5.5, floor + 2.6) @ turned(math.pi / 2))
    for x in (-3.2, 1.0, 5.0):
        inside.add(furnishing.paper_lantern(0.2, 0.42), at(x, 4.0, floor + 3.45))
    return academy.whole(hall, inside, 0.75, 0.7)


def _shrine():
    inside, hall = Shape(), layout.SHRINE
    _hang(inside, hall, "先賢祠", 2.2)
    inside.add(study.altar(3.0), at(0, 5.9, hall.base))
    inside.add(furnishing.paper_lantern(0.2, 0.42), at(0, 3.5, hall.base + 3.3))
    return academy.whole(hall, inside, 0.62, 0.55)


def _library():
    hall, inside = layout.LIBRARY, Shape()
    inside.add(academy.upper_storey(hall, layout.STOREY))
    inside.add(boards.board("藏書樓", 2.3, sheet=SHEET), at(0, -0.24, hall.base + layout.STOREY + 2.45) @ turned(-0.12, "X"))
    for k in range(6):
        inside.add(study.bookcase(f"library {k}", 1.6, 2.2), at(-5.0 + 2.0 * k, 6.4, hall.base))
    inside.add(study.table(2.4, 0.9, 0.78), at(-3.0, 3.4, hall.base)).add(study.open_book(), at(-3.0, 3.4, hall.base + 0.78))
    inside.add(furnishing.paper_lantern(0.18, 0.38), at(0, 3.2, hall.base + 3.0))
    return academy.whole(hall, inside, 0.7, 0.6)


def _wing():
    inside, hall = Shape(), layout.WING
    for x in hall.middles()[::2]:
        inside.add(academy.gallery_bench(2.4), at(x, 0.05, hall.base))
    return academy.whole(hall, inside, 0.4, 0.0)


def _wall_piece(parent, name, mesh, x0, y0, x1, y1):
    """Pieces of a garden wall along a line, stretched a little to fit."""
    long, turn = math.hypot(x1 - x0, y1 - y0), math.atan2(y1 - y0, x1 - x0)
    count = max(1, round(long / PIECE))
    places = [at(x0, y0, 0) @ turned(turn) @ at(long * k / count, 0, 0) @ scaled(long / count / PIECE, 1, 1) for k in range(count)]
    for k, place in enumerate(places):
        stage.put(f"{name} {k + 1}", mesh, parent, place)


def _courts(parent):
    shape, rng = Shape(), random.Random("courts")
    for depth, y, wide in ((6.0, 0.02, 32.0), (11.2, 8.9, 20.6), (8.6, 31.9, 20.6), (4.0, 48.6, 30.0)):
        shape.add(academy.flat_flags(wide, depth, rng, 0.8), at(0, y, 0.02))
    for side in (-1, 1):
        shape.add(academy.flat_flags(1.9, 11.6, rng, 0.8), at(side * 9.85, 20.2, 0.02)).add(academy.flat_flags(4.6, 8.1, rng, 0.8), at(side * 8.3, 40.5, 0.02))
    stage.place("Courts of the academy", shape, parent)
    jars = Shape()
    for side in (-1, 1):
        jars.add(goods.water_jar(0.85, "Brown glaze"), at(side * 7.4, 18.3, 0.03))
        for k in range(3):
            jars.add(goods.potted(random.Random(k), 1.1), at(side * 8.9, 10.2 + 3.3 * k, 0.03), (1, 1, 1, 1))
    stage.place("Jars and plants of the academy", jars, parent)


def build_academy(parent, piece, joinery):
    for name, make, y in (("Academy gate", _gate, layout.GATE_Y), ("Lecture hall", _lecture, layout.LECTURE_Y), ("Shrine", _shrine, layout.SHRINE_Y),
                          ("Library", _library, layout.LIBRARY_Y)):
        stage.place(name, make(), parent, at(0, y, 0), 42)
    wing = stage.mesh("Wing", _wing(), 42)
    for number, (side, y) in enumerate(layout.WINGS):
        turn = turned(-side * math.pi / 2)
        where = at(side * layout.WING_X, y, 0) @ turn
        stage.put(f"Wing {number + 1}", wing, parent, where)
        joinery.doors(parent, f"Wing {number + 1}", layout.WING, where)
    for name, hall, y, skip in (("Lecture hall", layout.LECTURE, layout.LECTURE_Y, (2,)), ("Shrine", layout.SHRINE, layout.SHRINE_Y, (1,)),
                                ("Library", layout.LIBRARY, layout.LIBRARY_Y, (2,))):
        joinery.doors(parent, name, hall, at(0, y, 0), skip)
    joinery.panes(parent, "Library", layout.LIBRARY, at(0, layout.LIBRARY_Y, 0))
    _courts(parent)
    w, n = layout.WALL, layout.NORTH - 0.2
    for number, line in enumerate(((-5.9, 6.0, -w, 6.0), (w, 6.0, 5.9, 6.0), (-w, 6.0, -w, n), (w, n, w, 6.0), (-w, n, w, n))):
        _wall_piece(parent, f"Academy wall {number + 1}", piece, *line)
    for name, x, y, z in (("Hall light 1", -3.2, 25.5, 3.3), ("Hall light 2", 1.0, 25.5, 3.3), ("Hall light 3", 5.0, 25.5, 3.3), ("Hall light 4", 0, 44.5, 3.1),
                          ("Hall light 5", 0, 55.8, 2.7)):
        stage.lamp(name, parent, at(x, y, z))
    red = stage.mesh("Red lantern", furnishing.red_lantern(0.24, 0.44), 50)
    for k, (x, y, z) in enumerate(((-3.7, 2.3, 4.1), (3.7, 2.3, 4.1), (-3.2, 20.8, 4.3), (3.2, 20.8, 4.3), (-3.8, 40.3, 4.2), (3.8, 40.3, 4.2))):
        stage.put(f"Academy lantern {k + 1}", red, parent, at(x, y, z))
        if k % 2:
            stage.lamp(f"Lantern light {k}", parent, at(0, y - 0.3, z - 0.8))


def _main_house():
    """Its middle room open to the court: a table against the back wall, two armchairs, a scroll, a couplet beside it."""
    inside, hall = Shape(), layout.MAIN
    _hang(inside, hall, "耕讀傳家", 2.1, -0.06)
    floor, back = hall.base, hall.depth - 0.06
    inside.add(study.table(2.2, 0.5, 0.95), at(0, back - 0.3, floor)).add(study.scroll(0.9, 1.7), at(0, back - 0.03, floor + 3.0))
    for side in (-1, 1):
        inside.add(boards.board(f"house {1 if side > 0 else 2}", height=1.6, sheet=SHEET), at(side * 0.85, back - 0.04, floor + 2.05))
        inside.add(study.armchair(), at(side * 0.75, back - 1.2, floor)).add(study.armchair(), at(side * 1.7, 4.2, floor) @ turned(-side * math.pi / 2))
    inside.add(study.table(0.9, 0.9, 0.8), at(0, back - 1.2, floor)).add(furnishing.lidded_bowl(), at(0.2, back - 1.2, floor + 0.8))
    inside.add(study.bookcase("home"), at(3.6, back - 0.02, floor)).add(furnishing.paper_lantern(), at(0, 3.5, floor + 2.75))
    return academy.whole(hall, inside, 0.5, 0.42)


def build_residence(parent, piece, joinery):
    parent.matrix_local = layout.RESIDENCE
    stage.place("Residence main house", _main_house(), parent, at(0, 11.6, 0), 42)
    joinery.doors(parent, "Residence main house", layout.MAIN, at(0, 11.6, 0), (1,))
    door = Shape()
    _gate_leaves(door, layout.DOOR)
    stage.place("Residence gate", academy.whole(layout.DOOR, door, 0.4, 0.3), parent, smooth=42)
    side_house = stage.mesh("Side house", academy.whole(layout.SIDE, None, 0.36, 0.0), 42)
    for side in (-1, 1):
        where = at(side * 4.55, 6.9, 0) @ turned(-side * math.pi / 2)
        stage.put(f"Residence side house {1 if side < 0 else 2}", side_house, parent, where)
        joinery.doors(parent, f"Residence side house {1 if side < 0 else 2}", layout.SIDE, where)
    shape, rng = Shape(), random.Random("home court")
    shape.add(academy.flat_flags(9.0, 7.6, rng, 0.75), at(0, 3.5, 0.02))
    for side in (-1, 1):
        shape.add(goods.water_jar(0.75, "Brown glaze"), at(side * 3.2, 9.7, 0.03)).add(goods.potted(rng, 1.2), at(side * 3.4, 4.6, 0.03))
    shape.add(furnishing.stone_table(), at(1.2, 6.6, 0.02), WORN)
    for a in range(4):
        shape.add(furnishing.drum_stool(), at(1.2 + 0.9 * math.cos(a * 1.571 + 0.5), 6.6 + 0.9 * math.sin(a * 1.571 + 0.5), 0.02), WORN)
    stage.place("Residence court", shape, parent)
    for number, line in enumerate(((-4.3, 1.6, -8.9, 1.6), (8.9, 1.6, 4.3, 1.6), (-8.9, 1.6, -8.9, 19.4), (8.9, 19.4, 8.9, 1.6), (-8.9, 19.4, 8.9, 19.4))):
        _wall_piece(parent, f"Residence wall {number + 1}", piece, *line)
    stage.lamp("Hall light 6", parent, at(0, 15.0, 2.6))


def wall_piece():
    return stage.mesh("Garden wall piece", wall.wall_run(PIECE, 2.5, random.Random("wall")))
