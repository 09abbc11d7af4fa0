"""The kinds of houses of this town, each part made once and shaded where it stands."""
import random
from dataclasses import replace

import chuandou
import hall_roof
import layout
import shopfront
from chuandou import FLOOR, House
from occlusion import shade
from shape import Shape, at
from stilts import stilts

KINDS = {
    "low 1": House(1, 3.45, lift=0.10),
    "low 2": House(2, 3.1),
    "low 3": House(3, 3.3, lift=0.22),
    "tall 1": House(1, 5.45, 2, lift=0.10),
    "tall 2": House(2, 5.2, 2),
    "tall 3": House(3, 5.65, 2, lift=0.22),
    "jetty 2": House(2, 5.0, 2, front=-0.5, eave_front=1.35),
}
PENT = at(0, -0.02, 3.28)
DEEP = 0.16   # the least light in a street so narrow that its eaves nearly meet (docs/light.md)


def _across():
    """The house over the way, as far as it keeps light off: wall, colonnade and a roof of a middling height."""
    shape, near = Shape(), -2 * layout.HALF
    sheets = (((near - 1.7, 0.0), (near - 1.7, 3.4)), ((near + 1.15, 3.2), (near - 4.9, 6.4)), ((near - 0.1, 3.2), (near - 0.1, 5.0)))
    for (y0, z0), (y1, z1) in sheets:
        ids = [shape.point(p) for p in ((-14, y0, z0), (14, y0, z0), (14, y1, z1), (-14, y1, z1))]
        shape.face(ids, [(0, 0)] * 4, "Old plaster")
    return shape


def roof_name(house):
    return f"Roof {house.bays} {house.eave_front}"


def _bare_roof(house):
    curl = 0.36 + 0.05 * house.bays
    return hall_roof.whole(replace(house.roof, ridge=0.0), random.Random(roof_name(house)), curl, 0.0 if house.bays == 1 else curl)


def roof(house):
    return shade(_bare_roof(house), darkest=0.3)


def _lid(house):
    """What keeps the light off a house: its roof without its tiles."""
    lid = Shape().add(hall_roof.underside(replace(house.roof, ridge=0.0), False), at(0, house.ridge_at, house.roof.ridge))
    if house.storeys == 2 and not house.front:
        lid.add(hall_roof.pent(house.width, 1.15, 0.0, random.Random(1)), PENT)
    return lid


def body(house):
    return shade(chuandou.carcass(house), [_lid(house), _across()], darkest=DEEP)


def pent(house):
    return shade(hall_roof.pent(house.width + 0.1, 1.15, 0.0, random.Random("pent")), [_across()], darkest=0.24)


def piles(house, kind):
    over = Shape().add(chuandou.floors(house)).add(chuandou.back_wall(house))
    return shade(stilts(house.bays, house.bay, random.Random("stilts"), kind), [over])


def _in_place(shape, house, where):
    """Shades a front inside its house, and takes it out again."""
    placed = Shape().add(shape, where)
    shade(placed, [chuandou.carcass(house), _lid(house), _across()], darkest=DEEP)
    shape.tints = placed.tints
    return shape


def front(kind, timber):
    house = KINDS["low 3"]
    return _in_place(shopfront.GROUND[kind](timber, random.Random(kind + timber)), house, at(0, house.posts[1], FLOOR))


def upper(kind, timber):
    house = KINDS["tall 3"]
    return _in_place(shopfront.UPPER[kind](timber, random.Random(kind + timber), 1.75), house, at(0, 0, 3.28))
