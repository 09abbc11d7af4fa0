"""The street: its houses on both sides, their fronts, signs and lanterns, stilts over the river, and the flags."""
import random
from dataclasses import replace

import boards
import chuandou
import furnishing
import hall_roof
import layout
import shopfront
import stage
import street
from chuandou import FLOOR, House
from shape import Shape, at, scaled, turned
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
TIMBERS = ("Lacquered timber", "Oiled timber", "Red lacquer")
GROUND = [(k, t) for k in shopfront.GROUND for t in TIMBERS[:2]] + [("lattice", "Red lacquer"), ("doors", "Red lacquer")]
UPPER = [(k, t) for k in shopfront.UPPER for t in (TIMBERS[0], TIMBERS[2])]
EAST = ("low 2", "tall 2", "low 3", "jetty 2", "tall 1", "low 2", "tall 3", "low 1", "low 3", "tall 2", "low 2", "tall 3", "low 1", "jetty 2",
        "low 3", "tall 1", "low 2", "tall 2", "low 3", "tall 3", "low 1", "low 2", "jetty 2", "low 3")
WEST = ("tall 2", "low 3", "tall 1", "low 2", "tall 3", "low 1", "jetty 2", "low 3", "low 2", "tall 2", "low 1", "tall 3", "low 2", "tall 1",
        "low 3", "jetty 2", "low 2", "tall 3", "low 3", "low 1", "tall 2", "low 2", "low 3", "tall 2")
LANES = {1: (62.0, 1.7), -1: (96.0, 4.4)}   # a lane to the fields; stairs to the river
TRADES = {  # board, couplet, flag, front of the main bay
    "望江茶樓": ("tea", "茶", "tea house"), "濟世藥鋪": ("medicine", "藥", "shop"), "豐裕糧行": ("trade", "米", "stall"),
    "永和布莊": ("trade", "布", "shop"), "順和鹽號": ("trade", "鹽", "half open"), "德盛酒坊": ("inn", "酒", "stall"),
    "臨江客棧": ("inn", "酒", "lattice"), "福興竹器": ("trade", None, "stall"), "文華紙號": ("trade", None, "shop"),
    "溪口豆豉": ("trade", None, "stall"), "老街麵館": ("trade", None, "tea house"), "聚賢茶園": ("tea", "茶", "tea house"),
    "錦江繡坊": ("trade", "布", "lattice"), "恆昌雜貨": ("trade", None, "shop"), "義興船行": ("boats", None, "half open"),
}


class Meshes:
    """Makes each mesh once, when it is first wanted."""

    def __init__(self):
        self._made = {}

    def get(self, name, make, smooth=34.0):
        if name not in self._made:
            self._made[name] = stage.mesh(name, make(), smooth)
        return self._made[name]


class Town:
    def __init__(self, parent):
        self.meshes, self.parent, self.lamps = Meshes(), parent, []
        self.trades = list(TRADES)

    def build(self):
        self._flags(stage.group("Street flags", self.parent))
        for side, name, kinds in ((-1, "River side", WEST), (1, "Land side", EAST)):
            group, rng = stage.group(f"Houses of the {name.lower()}", self.parent), random.Random(name)
            for number, (kind, y, width) in enumerate(self._parcels(side, kinds, rng)):
                self._house(group, f"{name} house {number + 1}", kind, y, width, side, rng)

    def _flags(self, group):
        rng = random.Random("flags")
        line = [(layout.centre(y), y) for y in range(-4, 176, 2)]
        stage.place("Flags of the street", street.flags(line, 2.75, rng), group)

    def _parcels(self, side, kinds, rng):
        """Kind, middle and stretch of each house from south to north."""
        y, (lane, gap) = 1.0 if side > 0 else 0.5, LANES[side]
        for kind in kinds:
            stretch = rng.choice((0.95, 0.98, 1.0, 1.03, 1.06))
            width = KINDS[kind].width * stretch
            if y < lane < y + width:
                y = lane + gap
            if y + width > layout.NORTH:
                return
            yield kind, y + width / 2, stretch
            y += width + 0.04

    def _house(self, group, name, kind, y, stretch, side, rng):
        house = KINDS[kind]
        setback = rng.uniform(0.0, 0.16)
        high = rng.choice((0.97, 0.985, 1.0, 1.015, 1.03))
        where = layout.front(y, side, setback) @ scaled(stretch, 1, high)
        node = stage.group(name, group)
        node.matrix_local = where
        river = side < 0
        self._shell(node, name, kind, house, river, rng)
        trade = self.trades.pop(0) if self.trades and house.bays > 1 and rng.random() < 0.8 else None
        self._fronts(node, name, house, trade, rng)
        if trade:
            self._signs(node, name, house, trade)
        self._lanterns(node, name, house, rng)

    def _shell(self, node, name, kind, house, river, rng):
        body = self.meshes.get(f"Body {kind}", lambda: chuandou.carcass(house))
        stage.put(f"{name} body", body, node)
        flat = replace(house.roof, ridge=0.0)
        curl = rng.choice((0.38, 0.5))
        cover = self.meshes.get(f"Roof {house.bays} {house.eave_front} {house.lift} {curl}", lambda: hall_roof.whole(
            flat, random.Random(f"{kind}{curl}"), curl, 0.0 if house.bays == 1 else curl), 55)
        stage.put(f"{name} roof", cover, node, at(0, house.ridge_at, house.roof.ridge))
        if house.storeys == 2 and not house.front:
            eave = self.meshes.get(f"Pent {house.bays}", lambda: hall_roof.pent(house.width + 0.1, 1.15, 0.0, random.Random(kind)), 55)
            stage.put(f"{name} lower eave", eave, node, at(0, -0.02, 3.28))
        if river:
            piles = self.meshes.get(f"Stilts {house.bays}", lambda: stilts(house.bays, house.bay, random.Random("stilts")), 40)
            stage.put(f"{name} stilts", piles, node)

    def _fronts(self, node, name, house, trade, rng):
        timber = rng.choice(TIMBERS[:2])
        last = None
        for number, x in enumerate(house.middles()):
            wanted = TRADES[trade][2] if trade and (number == 0 or TRADES[trade][2] == "tea house" or rng.random() < 0.5) else None
            kind = wanted or rng.choice([k for k in shopfront.GROUND if k not in (last, "tea house")])
            last = kind
            front = self.meshes.get(f"Front {kind} {timber}", lambda: shopfront.GROUND[kind](timber, random.Random(kind + timber)))
            stage.put(f"{name} front {number + 1}", front, node, at(x, house.posts[1], FLOOR))
        if house.storeys == 2:
            kind, timber = rng.choice(list(shopfront.UPPER)), rng.choice((TIMBERS[0], TIMBERS[2]))
            wall = self.meshes.get(f"Upper {kind} {timber}", lambda: shopfront.UPPER[kind](timber, random.Random(kind + timber), 1.75))
            for number, x in enumerate(house.middles()):
                stage.put(f"{name} upper front {number + 1}", wall, node, at(x, house.front, 3.28 if not house.front else 2.9))

    def _signs(self, node, name, house, trade):
        couplet, cloth, _ = TRADES[trade]
        over = 2.62
        stage.put(f"{name} sign", self.meshes.get(f"Sign {trade}", lambda: boards.board(trade, 2.1)), node,
                  at(house.middles()[0], house.posts[1] - 0.09, over + 0.12) @ turned(-0.13, "X"))
        for side in (1, 2):
            line = self.meshes.get(f"Couplet {couplet} {side}", lambda: boards.board(f"{couplet} {side}", height=1.75))
            x = house.lines()[1] if side == 1 else house.lines()[0]
            stage.put(f"{name} couplet {side}", line, node, at(x, -0.13, 1.55))
        if cloth:
            stage.put(f"{name} flag", self.meshes.get(f"Flag {cloth}", lambda: boards.flag(cloth)), node,
                      at(house.lines()[-1], -0.1, 2.75))

    def _lanterns(self, node, name, house, rng):
        lantern = self.meshes.get("Red lantern", furnishing.red_lantern, 50)
        for number, x in enumerate(house.middles()):
            if rng.random() < 0.72:
                hook = at(x, -0.28, 2.75 if house.storeys == 2 else house.eave - 0.28)
                thing = stage.put(f"{name} lantern {number + 1}", lantern, node, hook)
                if number == 0:
                    stage.lamp(f"Lantern light {name}", thing, at(0, 0, -0.75))
