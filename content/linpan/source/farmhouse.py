"""A farmhouse of the plain: ranges in the chuandou way about a drying yard that opens to the field.

A range has its own frame: x along its front, y from the front wall inward (the front looks to -y), z up from the ground.
Walls are boards below and limewashed bamboo-and-mud above, between posts 1.2 m apart; eaves reach 1.5 m; the roof rises 0.5."""
from dataclasses import dataclass, replace
import math
import random

import farmyard
import gableroof
import stage
from forms import block, lathe, prism, slab, tube
from joinery import lattice_window
from shape import Shape, at, scaled, turned

TIMBER, BOARD, LIME = "Weathered timber", "Weathered timber", "Limewash"
PANEL, BAY = 1.2, 3.6           # post to post; three panels a bay
FLOOR = 0.30                    # of the platform
BOARDS = 1.25                   # boards end this far above the floor
OVER, PITCH = 1.5, 0.5          # eaves and slope
WALL = 0.05


@dataclass(frozen=True)
class Range:
    bays: int
    depth: float = 7.2
    eave: float = 3.3           # of the surface over the front posts, above the floor
    doors: tuple = ()           # bays with a door in their middle
    windows: tuple = ()         # bays with windows beside it
    joins: tuple = (False, False)   # ends that run on into another range: no gable there

    @property
    def length(self):
        return self.bays * BAY

    @property
    def ridge(self):
        return FLOOR + self.eave + PITCH * self.depth / 2

    def height(self, y):
        """Of the roof's surface."""
        return self.ridge - PITCH * abs(y - self.depth / 2)


def post(height, foot=FLOOR):
    shape = lathe([(0.10, 0.12), (0.10, height * 0.5), (0.092, height)], 9, TIMBER)
    drum = [(0.15, 0), (0.155, 0.06), (0.13, 0.12), (0, 0.12)]
    return Shape().add(shape.add(lathe(drum, 9, "Sandstone")), at(0, 0, foot))


def build(plan, rng):
    """The range without its roof."""
    shape = Shape()
    panels = plan.bays * 3
    for k in range(panels + 1):
        for y in (0.0, plan.depth):
            tall = plan.height(y) - FLOOR - 0.2
            shape.add(post(tall).slide_uv(rng.random(), rng.random()), at(k * PANEL, y, 0))
    for k in range(panels):
        bay, middle = k // 3, k % 3 == 1
        kind = "door" if bay in plan.doors and middle else "window" if bay in plan.windows and not (bay in plan.doors) and middle else "wall"
        shape.add(_panel(plan, kind, rng), at((k + 0.5) * PANEL, 0, FLOOR))
        shape.add(_panel(plan, "wall", rng), at((k + 0.5) * PANEL, plan.depth, FLOOR) @ turned(math.pi))
    for y in (0.0, plan.depth):
        shape.add(_beam((0, y, plan.height(y) - 0.42), (plan.length, y, plan.height(y) - 0.42), 0.1, 0.18, rng))
    for end, x in enumerate((0.0, plan.length)):
        if not plan.joins[end]:
            shape.add(_gable(plan, rng), at(x, 0, 0))
    _eaves(shape, plan, rng)
    return shape


def _beam(a, b, wide, tall, rng):
    """A squared member along x or y."""
    size = [abs(q - p) for p, q in zip(a, b)]
    long = 0 if size[0] > size[1] else 1
    size = (size[0], wide, tall) if long == 0 else (wide, size[1], tall)
    return Shape().add(block(size, TIMBER, 0.008, grain=long).slide_uv(rng.random(), rng.random()), at(*((p + q) / 2 for p, q in zip(a, b))))


def _panel(plan, kind, rng):
    """Between two posts, about x = 0, its outside at -y: sill, boards, rail, limed panel; or a window, or a door."""
    shape, clear, top = Shape(), PANEL - 0.17, plan.eave - 0.50
    def fill(low, high, material, thick, inset=0.0):
        piece = block((clear, thick, high - low), material, 0.0, grain=2 if material == BOARD else None).slide_uv(rng.random() * 3, rng.random() * 3)
        shape.add(piece, at(0, inset, (low + high) / 2))
    def rail(z, tall=0.09, thick=0.09):
        shape.add(block((clear + 0.04, thick, tall), TIMBER, 0.008, grain=0).slide_uv(rng.random(), rng.random()), at(0, 0, z))
    rail(0.06, 0.14)
    rail(top + 0.02, 0.10)
    if kind == "door":
        shape.add(_door(clear, 2.1, rng), at(0, 0, 0.10))
        rail(2.26, 0.10)
        fill(2.30, top, LIME, WALL)
        return shape
    _boards(shape, clear, 0.12, BOARDS, rng)
    rail(BOARDS)
    if kind == "window":
        fill(2.2, top, LIME, WALL)
        rail(2.2)
        shape.add(block((clear, 0.02, 0.95), "Dark room"), at(0, 0.05, BOARDS + 0.47))
        lattice = lattice_window(clear - 0.05, 0.86)
        lattice.materials = [TIMBER] * len(lattice.materials)       # farmhouses are not lacquered
        shape.add(lattice, at(0, -0.02, BOARDS + 0.05))
    else:
        fill(BOARDS + 0.03, top, LIME, WALL)
    return shape


def _boards(shape, wide, low, high, rng):
    count = 5
    for k in range(count):
        light = rng.uniform(0.78, 1.0)
        board = block((wide / count - 0.006, 0.03, high - low), BOARD, 0.0, grain=2).slide_uv(rng.random() * 4, rng.random() * 4)
        shape.add(board, at(wide * ((k + 0.5) / count - 0.5), 0.004 * (k % 2), (low + high) / 2), (light, light, light * 0.97, 1))


def _door(wide, tall, rng):
    """Two leaves of boards in a frame, with iron rings and a threshold."""
    shape = Shape()
    for side in (-1, 1):
        _boards_at = Shape()
        _boards(_boards_at, wide / 2 - 0.02, 0.04, tall, rng)
        shape.add(_boards_at, at(side * wide / 4, 0.02, 0))
        ring = tube([(side * 0.09 + 0.04 * math.cos(a), -0.03, 1.05 + 0.04 * math.sin(a)) for a in (k * 0.785 for k in range(9))], 0.006, 4, "Iron")
        shape.add(ring)
    return shape.add(block((wide, 0.1, 0.12), TIMBER, 0.01, grain=0), at(0, 0, 0.02))


def _gable(plan, rng):
    """The end wall: the frame shows its posts and ties, limed between them, boards at its foot."""
    shape, count = Shape(), round(plan.depth / PANEL)
    for k in range(1, count):
        y = k * plan.depth / count
        tall = plan.height(y) - FLOOR - 0.2
        shape.add(post(tall).slide_uv(rng.random(), rng.random()), at(0, y, 0))
    for z in (FLOOR + 0.06, FLOOR + BOARDS, FLOOR + plan.eave - 0.42):
        shape.add(_beam((0, 0, z), (0, plan.depth, z), 0.1, 0.14, rng))
    z = FLOOR + plan.eave + 0.35
    while z < plan.ridge - 0.5:
        reach = (plan.ridge - 0.25 - z) / PITCH
        inner = PANEL * math.floor(min(reach, plan.depth / 2) / PANEL)
        shape.add(_beam((0, plan.depth / 2 - inner, z), (0, plan.depth / 2 + inner, z), 0.08, 0.14, rng))
        z += 0.6
    wall = [(-plan.depth / 2, FLOOR + BOARDS), (plan.depth / 2, FLOOR + BOARDS), (plan.depth / 2, plan.height(0) - 0.12),
            (0, plan.ridge - 0.12), (-plan.depth / 2, plan.height(0) - 0.12)]
    shape.add(prism(wall, WALL, LIME).slide_uv(rng.random() * 3, 0), at(0, plan.depth / 2, 0) @ turned(math.pi / 2))
    foot = Shape()
    for k in range(count):
        piece = Shape()
        _boards(piece, plan.depth / count - 0.17, 0.12, BOARDS, rng)
        foot.add(piece, at((k + 0.5) * plan.depth / count - plan.depth / 2, 0, FLOOR))
    return shape.add(foot, at(0, plan.depth / 2, 0) @ turned(math.pi / 2))


def _eaves(shape, plan, rng):
    """Cantilever ties out of every post line carry the eave purlins, front and back; purlins over the posts."""
    reach = OVER - 0.42
    for y, way in ((0.0, -1), (plan.depth, 1)):
        for k in range(plan.bays * 3 + 1):
            z = plan.height(y) - PITCH * reach - 0.30
            tie = block((0.08, reach + 0.5, 0.13), TIMBER, 0.008, grain=1).slide_uv(rng.random(), rng.random())
            shape.add(tie, at(k * PANEL, y + way * (reach / 2 - 0.1), z))
            if k % 3 == 0:
                strut = prism([(0, -0.62), (0.05, -0.66), (reach - 0.12, -0.06), (reach - 0.2, 0)], 0.06, TIMBER)
                shape.add(strut, at(k * PANEL, y + way * 0.09, z) @ turned(way * math.pi / 2))
        for out in (0.0, reach):
            z = plan.height(y) - PITCH * out - 0.14
            x0, x1 = (-0.9 if not plan.joins[0] else 0), plan.length + (0.9 if not plan.joins[1] else 0)
            shape.add(tube([(x0, y + way * out, z), (x1, y + way * out, z)], 0.075, 8, TIMBER, caps=True))


def platform(box, height, rng, edge=0.38):
    """A low stone platform: long edge stones about a trodden floor. box: x0, y0, x1, y1."""
    shape, (x0, y0, x1, y1) = Shape(), box
    shape.add(slab([(x0 + edge, y0 + edge), (x1 - edge, y0 + edge), (x1 - edge, y1 - edge), (x0 + edge, y1 - edge)],
                   height - 0.012, 0.3, "Earth", 0.005))
    for a, b, along in (((x0, y0), (x1, y0 + edge), 0), ((x0, y1 - edge), (x1, y1), 0),
                        ((x0, y0 + edge), (x0 + edge, y1 - edge), 1), ((x1 - edge, y0 + edge), (x1, y1 - edge), 1)):
        start, end = a[along], b[along]
        while start < end - 0.05:
            stop = min(end, start + rng.uniform(0.9, 1.7))
            stop = end if end - stop < 0.4 else stop
            corners = [(start + 0.004, a[1]), (stop - 0.004, a[1]), (stop - 0.004, b[1]), (start + 0.004, b[1])]
            if along:
                corners = [(a[0], start + 0.004), (b[0], start + 0.004), (b[0], stop - 0.004), (a[0], stop - 0.004)]
            light = rng.uniform(0.72, 0.95)
            stone = slab(corners, height - 0.006 * rng.random(), height + 0.15, "Sandstone", 0.018).slide_uv(rng.random() * 3, rng.random() * 3)
            shape.add(stone, tint=(light, light, light * 0.97, 1))
            start = stop
    return shape


MAIN = Range(7, doors=(3, 1, 5), windows=(2, 4))
WING = Range(4, depth=4.8, eave=3.0, doors=(1,), windows=(0, 2), joins=(False, True))


def u_house(parent):
    """The farmhouse at the origin: its yard open to the south, main range to the north, wings on both sides."""
    rng = random.Random("farmhouse")
    valley = gableroof.Valley(at=10.2, half=WING.depth / 2 + OVER, ridge=WING.ridge)
    _put("Main range", _range("Main range", MAIN, rng, valley), parent, at(-MAIN.length / 2, 9.0, 0))
    wing, west = _range("Wing", WING, rng), at(-7.8, -5.4, 0) @ turned(math.pi / 2)
    _put("West wing", wing, parent, west)
    _put("East wing", wing, parent, scaled(-1, 1, 1) @ west)
    boxes = (("Main platform", (-12.9, 7.75, 12.9, 16.5)), ("West platform", (-12.9, -5.75, -6.55, 7.75)),
             ("East platform", (6.55, -5.75, 12.9, 7.75)))
    for name, box in boxes:
        stage.place(name, platform(box, FLOOR, rng), parent)


def _range(name, plan, rng, valley=None):
    """The meshes of a range: walls and roof."""
    return {"walls": stage.mesh(f"{name} walls", build(plan, rng)), "roof": stage.mesh(f"{name} roof", gableroof.roof(plan, rng, valley), 40)}


def _put(name, meshes, parent, place):
    for part, data in meshes.items():
        stage.put(f"{name} {part}", data, parent, place)


def yard_things(parent):
    """Work and rest about the yard."""
    rng = random.Random("yard")
    things = {
        "Trestle": (farmyard.trestle(width=2.6), ((-4.6, 1.6, 0.07, 1.45), (4.7, -1.6, 0.07, 1.7))),
        "Tray of chillies": (farmyard.tray(), ((-4.6, 0.8, 0.85, 0), (-4.66, 2.3, 0.85, 1), (4.66, -2.3, 0.85, 2), (2.2, -4.4, 0.075, 0))),
        "Tray of maize": (farmyard.tray(0.5, "Spread maize"), ((4.75, -0.9, 0.85, 0.3), (3.4, -4.6, 0.075, 1))),
        "Water vat": (farmyard.vat(), ((8.9, 8.35, FLOOR, 0.5), (-9.5, 8.4, FLOOR, 2.4))),
        "Firewood": (farmyard.firewood(rng), ((-7.35, -2.8, FLOOR, math.pi / 2), (5.4, 8.75, FLOOR, 0))),
        "Bench": (farmyard.bench(), ((-1.1, 4.75, 0.07, 0.05), (-2.1, 5.7, 0.07, 1.55), (-0.15, 5.75, 0.07, 1.62), (6.95, 3.1, FLOOR, 1.57))),
        "Square table": (farmyard.table(), ((-1.1, 5.7, 0.07, 0.04),)),
        "Back basket": (farmyard.basket(), ((2.9, 8.4, FLOOR, 0), (3.5, 8.5, FLOOR, 1), (-6.9, 0.9, FLOOR, 2))),
    }
    for name, (shape, places) in things.items():
        data = stage.mesh(name, shape, 45)
        for k, (x, y, z, turn) in enumerate(places):
            stage.put(f"{name} {k + 1}", data, parent, at(x, y, z) @ turned(turn))
    strings = [stage.mesh(f"String of {load.lower()}", farmyard.hung(rng, load)) for load in ("Maize", "Chilli")]
    for k in range(14):
        x = -6.6 + 0.3 * (k % 7) + (11.1 if k > 6 else 0)
        stage.put(f"String {k + 1}", strings[(k * 5 // 3) % 2], parent, at(x, 7.92, FLOOR + 2.42))


def small_farm_meshes():
    """A smaller farmstead about its own origin: a range of four bays, and a wing of two to the west of its yard."""
    rng = random.Random("small farm")
    main, wing = Range(4, 6.0, 3.1, doors=(1,), windows=(0, 2, 3)), Range(2, 4.8, 2.8, doors=(0,), windows=(1,), joins=(False, True))
    valley = gableroof.Valley(at=-4.8, half=wing.depth / 2 + OVER, ridge=wing.ridge)
    stones = Shape().add(platform((-7.5, 1.15, 7.5, 8.7), FLOOR, rng)).add(platform((-7.5, -5.1, -1.15, 1.15), FLOOR, rng))
    return {"range": (_range("Small range", main, rng, valley), at(-7.2, 2.4, 0)),
            "wing": (_range("Small wing", wing, rng), at(-2.4, -4.8, 0) @ turned(math.pi / 2)),
            "stones": ({"platform": stage.mesh("Small platform", stones)}, at())}


def small_farm(parent, name, meshes):
    for part, (data, place) in meshes.items():
        _put(f"{name} {part}", data, parent, place)


def far_house():
    """A house that is only seen from afar: limed walls under a wide grey roof."""
    shape = Shape().add(block((18, 6.5, 3.2), LIME), at(0, 0, 1.6)).add(block((18.1, 6.6, 1.2), "Dark room"), at(0, 0, 0.6))
    shape.add(prism([(-4.8, 2.55), (4.8, 2.55), (0, 4.95)], 19.8, "Grey tile"), turned(math.pi / 2))
    wing = prism([(-3.9, 2.3), (3.9, 2.3), (0, 4.25)], 9.0, "Grey tile")
    return shape.add(block((4.8, 8, 3.0), LIME), at(-7, -6, 1.5)).add(wing, at(-7, -6, 0))
