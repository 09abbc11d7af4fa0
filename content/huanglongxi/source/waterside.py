"""What stands at the water: river walls, the wharf's stairs with its stele, the stairs between the houses, and the boats."""
import math
import random

import boards
import boat
import layout
import stage
import street
import terrain
from forms import block, tube
from layout import WATER
from mathutils import Vector
from shape import Shape, at, scaled, turned

PIECE = 8.0


def walls(parent, meshes):
    wall = meshes.get("River wall", lambda: street.river_wall(PIECE, -0.12, -3.2, random.Random("river wall")))
    about = turned(math.pi)
    for k in range(23):
        y = 0.0 + PIECE * k
        stage.put(f"River wall {k + 1}", wall, parent, layout.front(y, -1) @ at(0, layout.WALL, 0) @ about)
    _quay(parent, meshes)


def _quay(parent, meshes):
    """The wall round the point, in pieces of some 3 m that follow the shore."""
    quay = meshes.get("Quay wall", lambda: street.river_wall(3.1, 0.30, -5.0, random.Random("quay wall")))
    line = [Vector(p) for p in terrain.shoreline()]
    for k, (a, b) in enumerate(zip(line, line[1:])):
        way, middle = b - a, (a + b) / 2
        inward = Vector((way.y, -way.x)).normalized() * 0.35
        matrix = at(middle.x + inward.x, middle.y + inward.y, 0) @ turned(math.atan2(way.y, way.x) + math.pi)
        stage.put(f"Quay wall {k + 1}", quay, parent, matrix @ scaled((way.length + 0.25) / 3.1, 1, 1))


def wharf(parent, meshes):
    """Broad stairs from the street's end down to a landing just above the water; mooring posts; a stele with the wharf's name."""
    where = at(layout.bank(layout.WHARF) + 0.6, layout.WHARF, 0) @ turned(-math.pi / 2)
    node = stage.group("Wangyekan wharf", parent)
    node.matrix_local = where
    rise = -WATER - 0.28
    stage.place("Wharf stairs", street.stairs(9.0, rise, 8.2, random.Random("wharf")), node)
    landing = Shape().add(block((16.0, 4.4, 1.6), "Wet stone", 0.03), at(0, -8.2 - 2.1, -rise - 0.82))
    stage.place("Wharf landing", landing.add(street.paved(16.0, 4.2, random.Random("landing"), 0.9, "Wet stone"), at(0, -12.4, -rise + 0.03)), node)
    post = meshes.get("Mooring post", lambda: Shape().add(tube([(0, 0, -1), (0, 0, 0.8)], [0.13, 0.11], 9, "Weathered timber", caps=True)))
    for k in range(5):
        stage.put(f"Mooring post {k + 1}", post, node, at(-7.0 + 3.5 * k, -12.0, -rise))
    stele = Shape().add(block((0.9, 0.24, 2.3), "Sandstone", 0.04), at(0, 0, 1.3)).add(block((1.4, 0.7, 0.4), "Sandstone", 0.03), at(0, 0, 0.15))
    stele.add(boards.board("王爺坎", 0.8), at(0, -0.13, 1.9))
    stage.place("Wharf stele", stele, node, at(-6.2, 2.2, 0.0))
    court = meshes.get("Square flags", lambda: street.paved(8.0, 8.0, random.Random("square"), 0.85))
    for k in range(2):
        stage.put(f"Flags of the wharf {k + 1}", court, node, at(-4.0 + 8.0 * k, 0.1, -0.0))


def river_stairs(parent, y, gap):
    """Narrow stairs to the river through the gap between the western houses, which begins at y."""
    y += gap / 2
    node = stage.group("River stairs", parent)
    node.matrix_local = layout.front(y, -1) @ at(0, 4.6, 0) @ turned(math.pi)
    stage.place("Stairs between the houses", street.stairs(gap - 0.6, -WATER - 0.2, 7.0, random.Random("stairs")), node)
    landing = Shape().add(block((4.4, 2.0, 1.2), "Wet stone", 0.03), at(0, -7.9, WATER + 0.2 - 0.6))
    stage.place("Landing of the river stairs", landing, node)


BOATS = (  # kind, x, y, heading in degrees
    ("cargo", -24.5, 195.0, 80), ("cargo", -52.0, 204.0, 100), ("cargo", -62.0, 58.0, 268), ("sampan", -20.8, 182.5, 70), ("sampan", -21.5, 173.0, 100),
    ("sampan", -19.4, 100.6, 95), ("cargo", -70.0, -40.0, 300), ("sampan", -18.6, 92.0, 80), ("sampan", 6.0, -63.0, 10),
)


def boats(parent, meshes):
    cargo = meshes.get("Cargo boat", lambda: boat.cargo_boat(random.Random("cargo")), 40)
    small = meshes.get("Sampan", lambda: boat.sampan(random.Random("sampan")), 40)
    for number, (kind, x, y, degrees) in enumerate(BOATS):
        mesh, roll = (cargo, 0.012) if kind == "cargo" else (small, 0.03)
        flip = scaled(1, -1 if number % 2 else 1, 1)
        stage.put(f"{'Boat' if kind == 'cargo' else 'Sampan'} {number + 1}", mesh, parent,
                  at(x, y, WATER) @ turned(math.radians(degrees)) @ turned(roll * (1 if number % 3 else -1), "X") @ flip)
