"""The kinds of houses of this town, each part made once."""
import random
from dataclasses import replace

import chuandou
import hall_roof
import shopfront
from chuandou import House
from shape import at
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


def roof_name(house):
    return f"Roof {house.bays} {house.eave_front}"


def roof(house):
    curl = 0.36 + 0.05 * house.bays
    return hall_roof.whole(replace(house.roof, ridge=0.0), random.Random(roof_name(house)), curl, 0.0 if house.bays == 1 else curl)


def body(house):
    return chuandou.carcass(house)


def pent(house):
    return hall_roof.pent(house.width + 0.1, 1.15, 0.0, random.Random("pent"))


def piles(house, kind):
    return stilts(house.bays, house.bay, random.Random("stilts"), kind)


def front(kind, timber):
    return shopfront.GROUND[kind](timber, random.Random(kind + timber))


def upper(kind, timber):
    return shopfront.UPPER[kind](timber, random.Random(kind + timber), 1.75)
