"""What the museum shows, each exhibit as one shape in the hall's frame (see museum_hall.py)."""
import math
import random

import clay
import draw_loom
import house_models
import museum_texts
import people
import showcase
import teahouse
from forms import block
from museum_hall import FLOOR
from shape import Shape, at, scaled, turned

CELLS = {name: (cell, f"Museum {kind}", sheet.picture.size) for kind, sheet in
         (("panels", museum_texts.sheets()["museum-panels"]), ("labels", museum_texts.sheets()["museum-labels"])) for name, cell in sheet.cells.items()}
WEST, EAST, REAR = math.pi / 2, -math.pi / 2, 0.0   # how a thing turns that stands before that wall


def face(name, width):
    cell, material, size = CELLS[name]
    return showcase.picture(cell, size, width, width * cell[3] / cell[2], material)


def label(name, width=0.46, lean=0.0):
    return showcase.label(face(name, width), width, width / 4, lean)


def _on_west(y, z):
    return at(-11.69, y, z) @ turned(WEST)


def _on_east(y, z):
    return at(11.69, y, z) @ turned(EAST)


def panels():
    """Two panels on stands beside the loom, the others on the walls."""
    shape = Shape()
    for name, x in (("museum", -3.43), ("loom", 3.43)):
        shape.add(showcase.stand(face(name, 1.5), 1.5, 1.5), at(x, 5.0, FLOOR))
    hung = {"life": _on_west(4.1, 1.75), "quanshu": _on_west(6.4, 1.75), "houses": _on_west(12.9, 1.75),
            "statues": at(-9.6, 15.69, 1.75), "papercut": at(1.35, 15.69, 1.75), "tea": _on_east(8.2, 1.75)}
    for name, where in hung.items():
        shape.add(showcase.framed(face(name, 1.5), 1.5, 1.5), where)
    return shape


def books():
    """A shelf on the west wall with 23 cases of thread-bound books, each with its title."""
    shape, wide = Shape(), 2.7
    for z in (0.55, 1.08, 1.61, 2.14):
        shape.add(block((wide, 0.34, 0.04), "Lacquered timber", 0.006, grain=0), at(0, -0.19, z))
    for x in (-wide / 2, 0, wide / 2):
        shape.add(block((0.05, 0.36, 2.2), "Lacquered timber", 0.006, grain=2), at(x, -0.19, 1.1))
    shape.add(block((wide, 0.02, 1.7), "Stretched linen"), at(0, -0.015, 1.35))
    rng, number = random.Random("books"), 0
    for row, count in enumerate((8, 8, 7)):
        for k in range(count):
            number += 1
            x = (wide - 0.3) * ((k + 0.5) / count - 0.5) + (0.06 if k >= count / 2 else -0.06)
            shape.add(_case(number, rng), at(x, -0.20, 1.63 - 0.53 * row))
    shape.add(label("books"), at(0, -0.38, 0.42))
    return Shape().add(shape, _on_west(9.35, FLOOR))


def _case(number, rng):
    """A case (函) standing upright: blue cloth, paper edges, the title slip on its face."""
    high, wide = 0.40, rng.uniform(0.17, 0.20)
    light = rng.uniform(0.85, 1.1)
    shape = Shape().add(block((wide, 0.26, high), "Cloth", 0.006), at(0, 0, high / 2), (0.035 * light, 0.06 * light, 0.12 * light, 1))
    shape.add(block((wide - 0.024, 0.24, 0.006), "Cloth"), at(0, 0.0, high + 0.001), (0.62, 0.56, 0.44, 1))
    return shape.add(face(f"book {number}", 0.075), at(0, -0.1325, high - 0.17))


def houses():
    shape = Shape()
    for name, model, y, turn in (("yangping", house_models.yangping(), 8.6, 0.0), ("chunhua", house_models.chunhua(), 11.3, math.pi / 2)):
        where = at(-7.05, y, FLOOR) @ turned(WEST)
        shape.add(showcase.glass_case(1.5, 1.2), where)
        size = 0.038
        shape.add(model, where @ at(0, 0, 0.88) @ turned(turn) @ scaled(size, size, size))
        shape.add(label(name, 0.5), where @ at(0, -0.62, 0.80))
    return shape


def statues():
    """Three clay statues on plinths, and shelves of 47 figurines of which 25 are coloured."""
    shape = Shape()
    for kind, x in (("official", -7.55), ("scholar", -5.85), ("general", -4.15)):
        shape.add(showcase.plinth(1.25, 1.25, 0.42), at(x, 14.75, FLOOR))
        shape.add(clay.statue(kind), at(x, 14.80, FLOOR + 0.42))
        shape.add(label(kind), at(x, 14.11, FLOOR + 0.27))
    return shape.add(_shelves(), at(-1.75, 15.69, FLOOR))


COLOURS = ((0.17, 0.045, 0.04, 1), (0.07, 0.115, 0.085, 1), (0.09, 0.11, 0.18, 1), (0.30, 0.20, 0.07, 1), (0.26, 0.25, 0.22, 1))


def _shelves():
    """Five rows of figurines before the rear wall; which of them are coloured means nothing."""
    shape, bare, painted = Shape(), clay.figurine(), [clay.figurine(colour) for colour in COLOURS]
    chosen = set(random.Random("25 of 47").sample(range(47), 25))
    rows, number = (10, 10, 9, 9, 9), 0
    for row, count in enumerate(rows):
        z = 2.28 - 0.36 * row
        shape.add(block((2.5, 0.22, 0.03), "Lacquered timber", 0.005, grain=0), at(0, -0.12, z))
        for k in range(count):
            x = 2.36 * ((k + 0.5) / count - 0.5)
            shape.add(painted[number % 5] if number in chosen else bare, at(x, -0.125, z + 0.015) @ scaled(0.165, 0.165, 0.165))
            number += 1
    for x in (-1.25, 1.25):
        shape.add(block((0.04, 0.24, 1.9), "Lacquered timber", 0.005, grain=2), at(x, -0.12, 1.75))
    return shape.add(label("count", 0.7), at(0, -0.25, 0.60), )


def papercuts():
    """Four pictures on the rear wall, beside their panel."""
    shape = Shape()
    for k, name in enumerate(("cut 1", "cut 2", "cut 3", "cut 4")):
        cell = (512 * (k % 2), 512 * (k // 2), 512, 512)
        x = 3.05 + 1.28 * k
        cut = showcase.picture(cell, (1024, 1024), 0.98, 0.98, "Paper-cut")
        shape.add(showcase.framed(cut, 1.06, 1.06), at(x, 15.69, 1.90))
        shape.add(label(name, 0.42), at(x, 15.68, 1.22))
    return shape


LOOM = (0.0, 8.5)


def dais():
    """The low stage under the loom, with labels along its front and rear edges."""
    shape = Shape().add(block((6.3, 2.5, 0.114), "Weathered timber", 0.012, grain=0), at(0, 0, 0.043))
    spots = (("weaver", -2.45), ("reed", -1.45), ("healds", -0.55), ("lingoes", 0.45), ("drawer", 1.35), ("warp", 2.35))
    for way in (0, math.pi):
        for name, x in spots:
            where = at(x, -1.15, 0.10) if not way else at(x, 1.15, 0.10) @ turned(math.pi)
            shape.add(label(name, 0.56, 0.75), where @ at(0, 0, 0.06))
    return Shape().add(shape, at(*LOOM, FLOOR))


def loom():
    where = at(*LOOM, FLOOR + 0.10)
    timber, silk = draw_loom.timber(), draw_loom.silk()
    return {"Loom timber": Shape().add(timber, where), "Loom silk": Shape().add(silk, where), "Loom dais": dais()}


def weavers():
    """The weaver on the bench below, the drawer on the seat above: figures of painted wood, after nobody."""
    shape = Shape()
    shape.add(people.seated(people.INDIGO, "hair", "talk"), at(-2.36, 0, 0.24) @ turned(math.pi / 2))
    shape.add(people.seated(people.SLATE, "turban", "raise"), at(1.40, 0, 1.80) @ turned(-math.pi / 2))
    return Shape().add(shape, at(*LOOM, FLOOR + 0.10))


def brocade():
    """A length of the brocade on the east wall, as wide as a loom weaves."""
    shape = Shape()
    ids = [shape.point((x, -0.03, z)) for x, z in ((-0.75, 0.9), (0.75, 0.9), (0.75, 2.9), (-0.75, 2.9))]
    shape.face(ids, [(0, 0), (1.5, 0), (1.5, 2.0), (0, 2.0)], "Shu brocade")
    for z in (0.88, 2.92):
        shape.add(block((1.62, 0.05, 0.05), "Lacquered timber", 0.01, grain=0), at(0, -0.03, z))
    shape.add(label("brocade", 0.62), at(0, -0.01, 0.68))
    return Shape().add(shape, _on_east(4.3, 0.1))


def tea():
    """The corner in the east: three tables, the stove against the wall, the vat, the board."""
    shape, rng = Shape(), random.Random("tea")
    for x, y in ((7.0, 10.9), (9.4, 10.4), (7.6, 13.4)):
        where = at(x, y, FLOOR) @ turned(rng.uniform(-0.12, 0.12))
        shape.add(teahouse.set_table(rng), where).add(teahouse.chairs(rng), where)
    shape.add(teahouse.long_kettle(), at(9.4, 10.45, FLOOR + 0.7235) @ turned(2.2))
    shape.add(teahouse.stove(), at(11.15, 12.6, FLOOR) @ turned(EAST))
    shape.add(teahouse.vat(), at(10.6, 15.2, FLOOR))
    shape.add(showcase.framed(face("tea board", 0.62), 0.62, 0.62), _on_east(12.6, 2.75))
    shape.add(label("stove"), _on_east(12.6, 1.85)).add(label("vat"), at(10.6, 15.68, 1.30))
    shape.add(showcase.label(face("bowls", 0.56), 0.56, 0.14), _on_east(10.2, 1.30))
    return shape


def name_board():
    """槐軒博物館, over the entrance, in traditional characters read from the right."""
    shape = showcase.framed(face("museum board", 2.9), 2.9, 0.58, 0.07, 0.05)
    return Shape().add(shape, at(0, 0.27, 3.62) @ turned(-0.10, "X"))
