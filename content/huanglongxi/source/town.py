"""The street: its houses on both sides, their fronts, signs and lanterns, stilts over the river, and the flags."""
import math
import random

import boards
import furnishing
import layout
import life
import parts
import shopfront
import stage
import street
import terrain
from chuandou import FLOOR
from parts import KINDS
from shape import Shape, at, scaled, turned

TIMBERS = ("Lacquered timber", "Oiled timber", "Red lacquer")
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
    def __init__(self, parent, meshes):
        self.meshes, self.parent = meshes, parent
        self.trades = list(TRADES)
        self.tables = []  # where the tea houses' tables stand
        self.lanes = {}   # side: where its lane begins

    def build(self):
        for side, name, kinds in ((-1, "River side", WEST), (1, "Land side", EAST)):
            group, rng = stage.group(f"Houses of the {name.lower()}", self.parent), random.Random(name)
            for number, (kind, y, width) in enumerate(self._parcels(side, kinds, rng)):
                where = layout.front(y, side, rng.uniform(0.0, 0.16)) @ scaled(width, 1, rng.choice((0.97, 0.985, 1.0, 1.015, 1.03)))
                self._house(group, f"{name} house {number + 1}", kind, where, side < 0, rng)
        self._flags(stage.group("Street flags", self.parent))
        life.strings(stage.group("Lantern strings", self.parent), self.meshes)
        self._square(stage.group("Houses of the square", self.parent), random.Random("square"))
        self._second_row(stage.group("Houses behind", self.parent), random.Random("behind"))

    def _second_row(self, group, rng):
        """Houses behind the eastern row, their backs to it: roofs over roofs."""
        y = 6.0
        while y < 160:
            kind = rng.choice(("low 2", "low 3", "tall 2", "low 3"))
            y += KINDS[kind].width / 2 + rng.uniform(0.5, 7.0)
            where = layout.front(y, 1) @ at(0, 27.5 + rng.uniform(-1.5, 2.5), 0) @ turned(math.pi + rng.uniform(-0.12, 0.12))
            self._shell(self._node(group, f"Back house {round(y)}", where), f"Back house {round(y)}", kind, KINDS[kind], False, rng)
            y += KINDS[kind].width / 2
        for number, (x, y, turn) in enumerate(((62, 40, 0.5), (74, 46, 2.1), (88, 118, -0.8), (96, 108, 0.8), (58, -18, 1.2), (-168, 60, 1.4), (-160, 70, 0.1), (70, -132, 2.9))):
            name = f"Farmhouse {number + 1}"
            self._shell(self._node(group, name, at(x, y, terrain.height(x, y) + 0.1) @ turned(turn)), name, "low 3", KINDS["low 3"], False, rng)

    def _node(self, group, name, where):
        node = stage.group(name, group)
        node.matrix_local = where
        return node

    def _square(self, group, rng):
        """Houses across the square from the temple, and its flags."""
        y = -4.0
        for number, kind in enumerate(("tall 2", "low 3", "jetty 2", "low 2")):
            y -= KINDS[kind].width / 2
            self._house(group, f"Square house {number + 1}", kind, at(14.5, y, 0) @ turned(-math.pi / 2), False, rng)
            y -= KINDS[kind].width / 2 + 0.06
        flags = self.meshes.get("Square flags", lambda: street.paved(8.0, 8.0, random.Random("square"), 0.85))
        for k in range(7):
            stage.put(f"Flags of the quay {k + 1}", flags, group, at(-27.0 + 8.0 * k, -53.3 if k < 6 else -52.8, -0.012) @ scaled(1, 1, 1))
        for k in range(15):
            stage.put(f"Flags of the square {k + 1}", flags, group, at(-3.0 + 8.0 * (k % 3), -44.0 + 8.0 * (k // 3), -0.005))

    def _flags(self, group):
        rng = random.Random("flags")
        line = [(layout.centre(y), y) for y in range(-4, 176, 2)]
        stage.place("Flags of the street", street.flags(line, 2.75, rng), group)
        y, gap = self.lanes[1], LANES[1][1]
        lane = [(layout.centre(y) + layout.HALF - 0.4 + d, y + gap / 2 + 0.03 * d) for d in range(0, 22)]
        stage.place("Flags of the lane", street.flags(lane, gap - 0.1, rng), group)
        bed = Shape()
        for (x0, y0), (x1, y1) in zip(line, line[1:]):
            ids = [bed.point(p) for p in ((x0 - 2.2, y0, -0.1), (x0 + 2.2, y0, -0.1), (x1 + 2.2, y1, -0.1), (x1 - 2.2, y1, -0.1))]
            bed.face(ids, [bed.points[i].to_2d() for i in ids], "Wet stone")
        stage.place("Gutters of the street", bed, group)

    def _parcels(self, side, kinds, rng):
        """Kind, middle and stretch of each house from south to north."""
        y, (lane, gap) = 1.0 if side > 0 else 0.5, LANES[side]
        for kind in kinds:
            stretch = rng.choice((0.95, 0.98, 1.0, 1.03, 1.06))
            width = KINDS[kind].width * stretch
            if y < lane < y + width:
                self.lanes[side] = y
                y += gap
            if y + width > layout.NORTH:
                return
            yield kind, y + width / 2, stretch
            y += width + 0.04

    def _house(self, group, name, kind, where, river, rng):
        house, node = KINDS[kind], self._node(group, name, where)
        self._shell(node, name, kind, house, river, rng)
        trade = self.trades.pop(0) if self.trades and house.bays > 1 and rng.random() < 0.8 else None
        self._fronts(node, name, house, trade, rng)
        if trade:
            self._signs(node, name, house, trade)
        self._lanterns(node, name, house, rng)
        life.furnish(node, name, house, self.meshes, rng)

    def _shell(self, node, name, kind, house, river, rng):
        stage.put(f"{name} body", self.meshes.get(f"Body {kind}", lambda: parts.body(house)), node)
        cover = self.meshes.get(parts.roof_name(house), lambda: parts.roof(house), 55)
        stage.put(f"{name} roof", cover, node, at(0, house.ridge_at, house.roof.ridge))
        if house.storeys == 2 and not house.front:
            stage.put(f"{name} lower eave", self.meshes.get(f"Pent {house.bays}", lambda: parts.pent(house), 55), node, parts.PENT)
        if river:
            kind = rng.choice(("gallery", "gallery", "room", "plain"))
            piles = self.meshes.get(f"Stilts {house.bays} {kind}", lambda: parts.piles(house, kind), 40)
            stage.put(f"{name} stilts", piles, node)
            if kind == "gallery":
                life.gallery(node, name, house, self.meshes, rng)

    def _fronts(self, node, name, house, trade, rng):
        timber = rng.choice(TIMBERS[:2])
        last = None
        for number, x in enumerate(house.middles()):
            wanted = TRADES[trade][2] if trade and (number == 0 or TRADES[trade][2] == "tea house" or rng.random() < 0.5) else None
            kind = wanted or rng.choice([k for k in shopfront.GROUND if k not in (last, "tea house")])
            last = kind
            front = self.meshes.get(f"Front {kind} {timber}", lambda: parts.front(kind, timber))
            stage.put(f"{name} front {number + 1}", front, node, at(x, house.posts[1], FLOOR))
            if kind == "tea house":
                self.tables += [node.matrix_local @ at(x, house.posts[1] + y, FLOOR) for y in (0.9, 2.9)]
            if kind in ("tea house", "shop", "stall"):
                paper = self.meshes.get("Paper lantern", lambda: furnishing.paper_lantern(0.15, 0.32), 40)
                inside = stage.put(f"{name} shop lantern {number + 1}", paper, node, at(x, house.posts[1] + 1.7, 2.84))
                stage.lamp(f"Indoor light {name} {number + 1}", inside, at(0, 0, -0.80))
        if house.storeys == 2:
            kind, timber = rng.choice(list(shopfront.UPPER)), rng.choice((TIMBERS[0], TIMBERS[2]))
            wall = self.meshes.get(f"Upper {kind} {timber}", lambda: parts.upper(kind, timber))
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
