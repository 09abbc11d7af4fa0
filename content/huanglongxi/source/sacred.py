"""Gulong temple at the street's south end, the banyans before it with their shrines, and Zhenjiang temple at the north end."""
import math
import random

import banyan
import boards
import hall_roof
import layout
import parts
import stage
import street
import temple
import wall
from chuandou import FLOOR
from shape import at, scaled, turned


def gulong(parent, meshes, kinds):
    where = at(*layout.TEMPLE, 0) @ turned(math.pi / 2)
    gate = stage.group("Gate with Wannian stage", parent)
    gate.matrix_local = where
    _building(gate, meshes, "Stage gate", temple.stage_gate, 0.75, 0.6)
    court = stage.group("Temple yard", parent)
    court.matrix_local = where
    flags = meshes.get("Yard flags", lambda: street.paved(15.0, 20.0, random.Random("yard"), 0.8))
    stage.put("Flags of the yard", flags, court, at(0, 5.0, 0.0))
    beside = meshes.get("Square flags", lambda: street.paved(8.0, 8.0, random.Random("square"), 0.85))
    for side in (-1, 1):
        stage.put(f"Flags beside the gate {'north' if side > 0 else 'south'}", beside, court, at(side * 8.6, 0.7, -0.004) @ scaled(1.06, 0.54, 1))
    stage.place("Incense burner", temple.burner(), court, at(0, 17.5, 0.25), 40)
    main = stage.group("Main hall", parent)
    main.matrix_local = where @ at(0, 26.6, 0)
    _building(main, meshes, "Hall", temple.hall, 0.7, 0.8)
    _doors(main, meshes)
    for side in (-1, 1):
        _wing(stage.group(f"{'North' if side > 0 else 'South'} wing", parent), meshes, kinds, where, side)
        _side_wall(parent, meshes, where, side)


def _building(node, meshes, name, make, curl, ornament):
    shape, roof, over = make()
    stage.put(f"{node.name} body", meshes.get(f"{name} body", lambda: shape), node)
    cover = meshes.get(f"{name} roof", lambda: hall_roof.whole(roof, random.Random(name), curl, ornament), 55)
    stage.put(f"{node.name} roof", cover, node, over)


def _doors(node, meshes):
    leaf = meshes.get("Front lattice Red lacquer", lambda: parts.front("lattice", "Red lacquer"))
    for number, where in enumerate(temple.doors()):
        stage.put(f"{node.name} doors {number + 1}", leaf, node, where)


def _wing(group, meshes, kinds, where, side):
    """Two houses of three bays along the yard's side, fronts of red lattice."""
    house = kinds["low 3"]
    for k in range(2):
        turn = turned(-side * math.pi / 2)
        node = stage.group(f"{group.name} part {k + 1}", group)
        node.matrix_local = where @ at(side * 7.5, 5.0 + 10.0 * k + 5.0, 0) @ turn @ scaled(0.98, 1, 1)
        stage.put(f"{node.name} body", meshes.get("Body low 3", lambda: parts.body(house)), node)
        roof = meshes.get(parts.roof_name(house), lambda: parts.roof(house), 55)
        stage.put(f"{node.name} roof", roof, node, at(0, house.ridge_at, house.roof.ridge))
        door = meshes.get("Front lattice Red lacquer", lambda: parts.front("lattice", "Red lacquer"))
        for number, x in enumerate(house.middles()):
            stage.put(f"{node.name} front {number + 1}", door, node, at(x, house.posts[1], FLOOR))


def _side_wall(parent, meshes, where, side):
    """The temple's wall beside its gate, under a tiled coping."""
    def plastered():
        run = wall.wall_run(11.2, 2.9, random.Random("wall"))
        run.materials = ["Old plaster" if m == "Limewash" else m for m in run.materials]
        return run
    run = meshes.get("Temple wall", plastered)
    stage.put(f"Temple wall {'north' if side > 0 else 'south'}", run, parent, where @ at(4.3 if side > 0 else -15.5, 0.6, 0))


def banyans(parent, meshes):
    tree = banyan.Banyan(random.Random("banyan 7"), open_at=math.radians(-40))
    wood, leaves = meshes.get("Banyan wood", lambda: tree.wood, 60), meshes.get("Banyan leaves", lambda: tree.leaves)
    shrine = meshes.get("Earth shrine", banyan.shrine)
    for name, spot, turn in (("North banyan", layout.BANYAN, 0.0), ("South banyan", layout.SOUTH_BANYAN, 2.4)):
        node = stage.group(name, parent)
        node.matrix_local = at(*spot, 0) @ turned(turn) @ scaled(*((1, 1, 1) if not turn else (0.86, 0.86, 0.92)))
        stage.put(f"{name} wood", wood, node)
        stage.put(f"{name} leaves", leaves, node)
        angle = math.radians(-40)
        stage.put(f"{name} shrine", shrine, node, at(2.0 * math.cos(angle), 2.0 * math.sin(angle), 0.0) @ turned(angle + math.pi / 2))


def zhenjiang(parent, meshes):
    """The boatmen's temple over the wharf: the same kind of hall, looking down the street."""
    parent.matrix_local = at(layout.centre(186) + 1.5, 189.0, 0) @ scaled(0.82, 0.82, 0.9)
    _building(parent, meshes, "Hall", temple.hall, 0.7, 0.8)
    _doors(parent, meshes)
    stage.place("Zhenjiang temple board", boards.board("鎮江寺", 2.6), parent, at(0, -0.22, 4.75) @ turned(-0.14, "X"))
