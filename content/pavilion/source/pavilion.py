"""The pavilion itself: six posts in a ring of 3 m bays, chuandou ties, a hexagonal roof, and what stands under it."""
import math
import random

import frame
import furnishing
import joinery
import masonry
import roof as roofs
import stage
from forms import tube
from shape import Shape, at, turned

SIDES, RADIUS, FLOOR, POST = 6, 3.0, 0.33, 3.3   # the platform is a tenth of the eave column's height
APOTHEM = RADIUS * math.cos(math.pi / SIDES)
EAVE_RADIUS = 4.0                                # of the posts hung under the eave
HEAD = FLOOR + POST
ROOF = roofs.Roof(sides=SIDES, eave=4.1, apex=5.93)
CORNERS = [math.radians(60 * k) for k in range(6)]
BAYS = {"north": 90, "north-west": 150, "south-west": 210, "south": 270, "south-east": 330, "north-east": 30}
OPEN = ("south", "north-east")


def bay(name, y=0.0, z=0.0):
    """The middle of a bay; a member there looks outward along +y."""
    return turned(math.radians(BAYS[name] - 90)) @ at(0, y, z)


def build(parent):
    rng = random.Random("pavilion")
    _stonework(stage.group("Stonework", parent), rng)
    _posts(stage.group("Timber frame", parent))
    _upper_frame(stage.group("Upper frame", parent))
    _eave_frame(stage.group("Eave frame", parent))
    _roof(stage.group("Roof", parent), rng)
    _joinery(stage.group("Joinery", parent))
    _table(stage.group("Table and stools", parent))


def _stonework(parent, rng):
    stage.place("Stone platform", masonry.platform(SIDES, 3.95, FLOOR, -0.9, rng), parent)
    for name in OPEN:
        flight = masonry.steps(2.3, FLOOR, 2, rng)
        stage.place(f"Steps {name}", flight, parent, bay(name, 3.95 * math.cos(math.pi / 6), FLOOR) @ turned(math.pi))
    stone = stage.mesh("Plinth", frame.plinth())
    for k, angle in enumerate(CORNERS):
        stage.put(f"Plinth {k + 1}", stone, parent, frame.facing(angle, RADIUS, FLOOR))


def _posts(parent):
    post = stage.mesh("Post", frame.column(POST - 0.24))
    for k, angle in enumerate(CORNERS):
        stage.put(f"Post {k + 1}", post, parent, frame.facing(angle, RADIUS, FLOOR + 0.24))
    tie = stage.mesh("Eave tie", frame.tie_beam(RADIUS - 0.1, 0.2))
    purlin = stage.mesh("Post purlin", frame.purlin(RADIUS + 0.14))
    wedge = stage.mesh("Post wedge", roofs.eave_wedge(ROOF, ROOF.height(0, APOTHEM) - 0.17, APOTHEM))
    for name in BAYS:
        stage.put(f"Eave tie {name}", tie, parent, bay(name, APOTHEM, HEAD - 0.42))
        stage.put(f"Purlin over posts {name}", purlin, parent, bay(name, APOTHEM, ROOF.height(0, APOTHEM) - 0.19))
        stage.put(f"Wedge over posts {name}", wedge, parent, bay(name))


def _upper_frame(parent):
    """Three ties through opposite posts; on them short posts with the upper ring; the thunder post on the axis."""
    ring, top = 1.5, ROOF.height(0, 1.5 * math.cos(math.pi / 6)) - 0.19
    for k in range(3):
        level = HEAD - 0.30 + 0.12 * k
        for half in (0, math.pi):
            where = turned(CORNERS[k] + half) @ at(-RADIUS + 0.08, 0, level - 0.06)
            stage.place(f"Spandrel {2 * k + (half > 0) + 1}", frame.spandrel(), parent, where)
        stage.place(f"Cross tie {k + 1}", frame.tie_beam(2 * RADIUS + 0.5, 0.12, 0.10), parent, turned(CORNERS[k]) @ at(0, 0, level))
        for half in (k, k + 3):
            post = frame.queen_post(top - level - 0.06)
            stage.place(f"Short post {half + 1}", post, parent, frame.facing(CORNERS[half], ring, level + 0.06))
    purlin, tie = stage.mesh("Ring purlin", frame.purlin(ring + 0.12, 0.14)), stage.mesh("Ring tie", frame.tie_beam(ring, 0.15, 0.08))
    arm = stage.mesh("Axis tie", frame.tie_beam(ring, 0.14, 0.07))
    for name, angle in zip(BAYS, CORNERS):
        stage.put(f"Ring purlin {name}", purlin, parent, bay(name, ring * math.cos(math.pi / 6), top))
        stage.put(f"Ring tie {name}", tie, parent, bay(name, ring * math.cos(math.pi / 6), top - 0.42))
        stage.put(f"Axis tie {name}", arm, parent, frame.facing(angle, ring / 2, top - 0.08))
    stage.place("Thunder post", frame.thunder_post(1.6), parent, at(0, 0, top - 0.52))


def _eave_frame(parent):
    """Cantilever ties through the posts, struts under them, hung posts at their ends, and the eave purlins."""
    reach, y = EAVE_RADIUS - RADIUS, EAVE_RADIUS * math.cos(math.pi / 6)
    carried = ROOF.height(0, y) - 0.19
    level = carried - 0.33
    shapes = {"Cantilever tie": frame.cantilever_tie(reach), "Strut": frame.strut(reach - 0.12, 0.85),
              "Hanging post": frame.hanging_post(carried - level)}
    meshes = {name: stage.mesh(name, shape) for name, shape in shapes.items()}
    for k, angle in enumerate(CORNERS):
        stage.put(f"Cantilever tie {k + 1}", meshes["Cantilever tie"], parent, frame.facing(angle, RADIUS, level))
        stage.put(f"Strut {k + 1}", meshes["Strut"], parent, frame.facing(angle, RADIUS + 0.06, level - 0.12))
        stage.put(f"Hanging post {k + 1}", meshes["Hanging post"], parent, frame.facing(angle, EAVE_RADIUS, level))
    purlin = stage.mesh("Eave purlin", frame.purlin(EAVE_RADIUS + 0.22))
    wedge = stage.mesh("Eave wedge", roofs.eave_wedge(ROOF, carried + 0.02, y))
    for name in BAYS:
        stage.put(f"Eave purlin {name}", purlin, parent, bay(name, y, carried))
        stage.put(f"Eave wedge {name}", wedge, parent, bay(name))


def _roof(parent, rng):
    tiles, boards = stage.mesh("Tiled face", roofs.tiled_face(ROOF, rng), 50), stage.mesh("Roof underside", roofs.underside(ROOF))
    rafter, ridge = stage.mesh("Hip rafter", roofs.hip_rafter(ROOF)), stage.mesh("Hip ridge", roofs.hip_ridge(ROOF))
    for k, name in enumerate(BAYS):
        stage.put(f"Tiled face {name}", tiles, parent, ROOF.turn(k))
        stage.put(f"Roof underside {name}", boards, parent, ROOF.turn(k))
        stage.put(f"Hip rafter {k + 1}", rafter, parent, ROOF.turn(k))
        stage.put(f"Hip ridge {k + 1}", ridge, parent, ROOF.turn(k))
    stage.place("Jewel of the roof", roofs.finial(), parent, at(0, 0, ROOF.apex - 0.02))


def _joinery(parent):
    clear = RADIUS - 0.2
    lattice = stage.mesh("Hanging lattice", joinery.hanging_lattice(clear))
    bench = stage.mesh("Leaning bench", joinery.leaning_bench(clear))
    for name in BAYS:
        stage.put(f"Hanging lattice {name}", lattice, parent, bay(name, APOTHEM, HEAD - 0.52))
        if name not in OPEN:
            stage.put(f"Leaning bench {name}", bench, parent, bay(name, APOTHEM, FLOOR))
    board = joinery.plaque_board(1.16)
    stage.place("Plaque", board, parent, bay("south", APOTHEM + 0.16, HEAD - 0.62) @ turned(math.pi) @ turned(math.radians(9), "X"))


def _table(parent):
    stage.place("Stone table", furnishing.stone_table(), parent, at(0, 0, FLOOR), 40)
    stool = stage.mesh("Drum stool", furnishing.drum_stool(), 40)
    for k in range(4):
        angle = math.radians(-8 + 90 * k + 7 * math.sin(k * 2.2))
        stage.put(f"Drum stool {k + 1}", stool, parent, frame.facing(angle, 0.92 + 0.05 * (k % 2), FLOOR))
    covered, opened = stage.mesh("Lidded bowl", furnishing.lidded_bowl(), 40), stage.mesh("Opened bowl", furnishing.lidded_bowl(False), 40)
    top = FLOOR + 0.74
    for k, (bowl, angle, far) in enumerate(((covered, 25, 0.30), (opened, 205, 0.29), (covered, 112, 0.31))):
        stage.put(f"Tea bowl {k + 1}", bowl, parent, frame.facing(math.radians(angle), far, top))
    stage.place("Copper kettle", furnishing.kettle(), parent, at(0.05, -0.16, top) @ turned(math.radians(140)), 40)


def lanterns(parent):
    """Six under the eave's corners and one over the table; each with its lamp just below, where its paper casts no shadow on it."""
    paper = stage.mesh("Paper lantern", furnishing.paper_lantern(), 40)
    hooks = [frame.facing(angle, 4.5, ROOF.hip(3.9).z - 0.30) for angle in CORNERS] + [at(0, 0, 3.62)]
    for k, hook in enumerate(hooks):
        lantern = stage.put(f"Lantern {k + 1}", paper, parent, hook)
        stage.lamp(f"Lantern light {k + 1}", lantern, at(0, 0, -0.82))
    cord = Shape().add(tube([(0, 0, 3.6), (0, 0, 4.4)], 0.006, 5, "Iron"))
    stage.place("Cord over the table", cord, parent)
