"""Street fronts, one bay each (clear width 3.2 m, from the floor at z = 0 to 2.36), and what stands behind them.
Each looks toward -y; the wall's line is y = 0; a front takes its timber from the caller, so that neighbours differ."""
import math

from chuandou import wall_across, window
from forms import block, lathe, tube
from joinery import lattice_window
from shape import Shape, at, turned

CLEAR, HEAD = 3.2, 2.36
DARK = "Dark room"


def _recolour(shape, timber):
    shape.materials = [timber if m == "Lacquered timber" else m for m in shape.materials]
    return shape


def beam(shape, width, height, depth, x, y, z, material="Lacquered timber", chamfer=0.008):
    shape.add(block((width, depth, height), material, chamfer, grain=0 if width > height else 2).slide_uv(x, z), at(x, y, z))


def frame_round(shape):
    """Sill and lintel that hold the planks."""
    beam(shape, CLEAR, 0.12, 0.14, 0, 0, 0.06)
    beam(shape, CLEAR, 0.14, 0.12, 0, 0, HEAD - 0.05)


def planks(shape, first, last, timber, rng):
    """Shutter planks (铺板) set side by side in the groove, each a little off the next."""
    count = 9
    wide = CLEAR / count
    for k in range(first, last):
        x = -CLEAR / 2 + wide * (k + 0.5)
        light = rng.uniform(0.72, 1.0)
        board = block((wide - 0.012, 0.035, HEAD - 0.22), timber, 0.006, grain=2).slide_uv(rng.random(), rng.random())
        shape.add(board, at(x, rng.uniform(-0.008, 0.008), HEAD / 2), (light, light, light, 1))


def closed(timber, rng):
    """All shutters up."""
    shape = Shape()
    frame_round(shape)
    planks(shape, 0, 9, timber, rng)
    beam(shape, 0.9, 0.05, 0.03, 0.2, -0.04, 1.15)
    return shape


def half_open(timber, rng):
    """Four shutters down and leaned against the others; a stool in the way."""
    shape = Shape()
    frame_round(shape)
    planks(shape, 0, 5, timber, rng)
    for k in range(3):
        board = block((0.34, 0.035, HEAD - 0.22), timber, 0.006, grain=2).slide_uv(k * 0.4, 0)
        shape.add(board, at(-1.25 + 0.26 * k, -0.16 - 0.05 * k, 1.06) @ turned(0.09, "X"))
    return shape.add(counter(1.1), at(0.85, 1.0, 0))


def counter(width=2.2):
    """The shop's counter: panelled front, thick top."""
    shape = Shape()
    beam(shape, width, 0.07, 0.62, 0, 0, 0.98, chamfer=0.014)
    beam(shape, width - 0.1, 0.92, 0.5, 0, 0, 0.48, "Weathered timber", 0.0)
    for k in range(4):
        beam(shape, 0.07, 0.92, 0.04, (width - 0.14) * (k / 3 - 0.5), -0.26, 0.48)
    return shape


def shelves(rng, width=2.9, material="Glazed clay"):
    """Shelves along the back of a shop with jars, boxes and bolts upon them."""
    shape = Shape()
    for level in range(4):
        z = 0.55 + 0.48 * level
        beam(shape, width, 0.035, 0.36, 0, 0, z, "Weathered timber", 0.0)
        x = -width / 2 + 0.12
        while x < width / 2 - 0.16:
            shape.add(_ware(rng, material), at(x + 0.1, 0, z + 0.02))
            x += rng.uniform(0.2, 0.34)
    for k in range(4):
        beam(shape, 0.06, 2.2, 0.38, width * (k / 3 - 0.5), 0, 1.1, "Weathered timber", 0.0)
    return shape


def _ware(rng, material):
    tint = rng.choice(((1, 1, 1, 1), (0.7, 0.6, 0.5, 1), (0.5, 0.55, 0.5, 1), (0.9, 0.75, 0.5, 1)))
    if rng.random() < 0.7:
        jar = lathe([(0.05, 0), (0.085, 0.06), (0.09, 0.14), (0.055, 0.2), (0.05, 0.22), (0.06, 0.235), (0.0, 0.25)], 8, material)
    else:
        jar = Shape().add(block((0.17, 0.24, 0.2), "Weathered timber"), at(0, 0, 0.1))
    return Shape().add(jar, turned(rng.random()), tint)


def shop(timber, rng):
    """Shutters all down: a counter with wares before shelves."""
    shape = Shape()
    frame_round(shape)
    shape.add(counter(), at(-0.3, 0.55, 0))
    for k in range(7):
        shape.add(_ware(rng, "Glazed clay"), at(-1.2 + 0.3 * k, 0.55 + rng.uniform(-0.1, 0.1), 1.015))
    return shape.add(shelves(rng), at(0, 2.6, 0))


def stall(timber, rng):
    """An open front with baskets and sacks before the sill, a trestle of goods within."""
    shape = Shape()
    frame_round(shape)
    for k in range(4):
        x, y = -1.15 + 0.72 * k, -0.42 + rng.uniform(-0.08, 0.08)
        shape.add(basket(0.26 + 0.05 * rng.random(), 0.3), at(x, y, 0.0))
        heap = lathe([(0.27, 0.24), (0.2, 0.33), (0.1, 0.385), (0.0, 0.40)], 10, "Grain")
        shape.add(heap, at(x, y, 0.0), rng.choice(((1, 0.9, 0.6, 1), (0.8, 0.35, 0.2, 1), (0.55, 0.45, 0.3, 1), (0.9, 0.85, 0.75, 1))))
    return shape.add(counter(2.6), at(0, 0.7, 0)).add(shelves(rng), at(0, 2.6, 0))


def basket(radius, height):
    """A round basket of bamboo."""
    shape = lathe([(radius * 0.72, 0.0), (radius * 0.95, height * 0.55), (radius, height)], 14, "Bamboo mat")
    shape.add(lathe([(radius, height), (radius * 1.06, height), (radius * 1.06, height - 0.03)][::-1], 14, "Bamboo mat"))
    return shape.add(lathe([(radius * 0.9, height - 0.06), (0, height - 0.06)], 14, "Bamboo mat"))


def doors(timber, rng):
    """A house front: a pair of doors of 2.1 m between boarded fields with lattice windows."""
    shape = Shape()
    frame_round(shape)
    for side in (-1, 1):
        beam(shape, 0.11, HEAD, 0.13, side * 0.62, 0, HEAD / 2)
        beam(shape, 0.58, 2.1, 0.045, side * 0.295, 0.02, 1.11, timber)
        beam(shape, 0.44, 0.75, 0.02, side * 0.295, -0.012, 0.62, timber)
        beam(shape, 0.44, 0.75, 0.02, side * 0.295, -0.012, 1.55, timber)
        shape.add(tube([(side * 0.07, -0.03, 1.05), (side * 0.07, -0.055, 1.02), (side * 0.07, -0.03, 0.98)], 0.012, 5, "Iron"))
        beam(shape, 0.96, 0.95, 0.05, side * 1.12, 0, 0.55, "Weathered timber")
        shape.add(block((0.9, 0.02, 1.1), DARK), at(side * 1.12, 0.05, 1.6))
        shape.add(_recolour(lattice_window(0.9, 1.15), timber), at(side * 1.12, 0, 1.06))
    return shape


def lattice(timber, rng):
    """Six leaves of lattice doors (格扇), the middle two ajar."""
    shape = Shape()
    frame_round(shape)
    wide = CLEAR / 6
    for k in range(6):
        leaf = Shape()
        leaf.add(_recolour(lattice_window(wide - 0.05, 1.25), timber), at(0, 0, 0.92))
        beam(leaf, wide - 0.03, 0.72, 0.04, 0, 0, 0.46, timber)
        beam(leaf, wide - 0.14, 0.46, 0.015, 0, -0.026, 0.46, timber)
        turn = (0.0, 0.0, -1.05, 1.05, 0.0, 0.0)[k]
        x = -CLEAR / 2 + wide * (k + 0.5)
        if not turn:
            leaf.add(block((wide - 0.06, 0.01, 1.2), "Paper pane"), at(0, 0.035, 1.53))
        hinge = wide / 2 * (-1 if turn < 0 else 1)
        shape.add(leaf, at(x + (hinge if turn else 0), 0, 0.1) @ turned(-turn) @ at(-hinge if turn else 0, 0, 0))
    return shape


def teahouse(timber, rng):
    """An open bay of a tea house: square tables, bamboo chairs, bowls."""
    shape = Shape()
    beam(shape, CLEAR, 0.12, 0.1, 0, 0, HEAD - 0.05)
    for y in (0.9, 2.9):
        shape.add(tea_table(rng), at(rng.uniform(-0.15, 0.15), y, 0.0) @ turned(rng.uniform(-0.08, 0.08)))
    return shape


def tea_table(rng):
    """A square table (八仙桌, small) with four bamboo chairs round it."""
    shape = Shape()
    beam(shape, 0.86, 0.045, 0.86, 0, 0, 0.76, "Weathered timber", 0.012)
    for x in (-1, 1):
        for y in (-1, 1):
            beam(shape, 0.06, 0.74, 0.06, x * 0.37, y * 0.37, 0.37, "Weathered timber", 0.0)
    for k in range(4):
        shape.add(bamboo_chair(), turned(math.pi / 2 * k + rng.uniform(-0.25, 0.25)) @ at(0, 0.78 + 0.08 * rng.random(), 0))
    bowl = lathe([(0.03, 0), (0.05, 0.03), (0.055, 0.065), (0.05, 0.07), (0.02, 0.085), (0.0, 0.09)], 16, "Porcelain")
    for k in range(3):
        shape.add(bowl, turned(2.0 * k + rng.random()) @ at(0.27, 0, 0.785))
    return shape


def bamboo_chair():
    """The low bamboo armchair (竹椅) of the tea houses; it looks to -y."""
    shape, cane = Shape(), "Bamboo culm dry"
    for x in (-0.24, 0.24):
        shape.add(tube([(x, -0.2, 0), (x, -0.2, 0.62), (x, -0.08, 0.66), (x, 0.22, 0.64)], 0.018, 5, cane))
        shape.add(tube([(x, 0.22, 0), (x, 0.22, 0.45), (x, 0.30, 0.92)], 0.018, 5, cane))
    shape.add(block((0.48, 0.44, 0.025), "Bamboo mat"), at(0, 0.01, 0.40))
    shape.add(block((0.46, 0.02, 0.42), "Bamboo mat"), at(0, 0.27, 0.68) @ turned(-0.17, "X"))
    return shape


def upper_windows(timber, rng, height=2.0):
    """An upper wall: a boarded breast, four lattice leaves, plaster over them; from z = 0 up."""
    shape = Shape()
    beam(shape, CLEAR, 0.12, 0.12, 0, 0, 0.06)
    shape.add(wall_across(CLEAR, 0, 0.1, 0.85, "Weathered timber"))
    beam(shape, CLEAR, 0.1, 0.12, 0, 0, 0.85)
    shape.add(block((CLEAR, 0.02, height - 0.9), DARK), at(0, 0.05, (height + 0.8) / 2))
    for k in range(4):
        shape.add(_recolour(lattice_window(0.74, height - 1.05), timber), at(-1.2 + 0.8 * k, 0, 0.93))
    beam(shape, CLEAR, 0.1, 0.12, 0, 0, height)
    return shape


def upper_plaster(timber, rng, height=2.0):
    """An upper wall of plaster between timbers, with one small window."""
    shape = Shape().add(wall_across(CLEAR, 0, 0, height, "Old plaster"))
    for x in (-0.8, 0.8):
        beam(shape, 0.1, height, 0.09, x, 0, height / 2)
    for z in (0.06, 0.72, height):
        beam(shape, CLEAR, 0.11, 0.1, 0, 0, z)
    return shape.add(_recolour(window(1.0, 0.85), timber), at(0, -0.01, 0.85))


def upper_balcony(timber, rng, height=2.0):
    """A gallery: a railing of turned balusters, and doors set back behind it."""
    shape = Shape()
    beam(shape, CLEAR, 0.1, 0.1, 0, -0.02, 0.92)
    beam(shape, CLEAR, 0.09, 0.09, 0, -0.02, 0.14)
    for k in range(17):
        baluster = tube([(0, 0, 0.16), (0, 0, 0.4), (0, 0, 0.55), (0, 0, 0.9)], [0.024, 0.036, 0.02, 0.03], 5, timber)
        shape.add(baluster, at(-CLEAR / 2 + 0.1 + (CLEAR - 0.2) * k / 16, -0.02, 0))
    shape.add(wall_across(CLEAR, 1.1, 0, height + 0.5, "Weathered timber"))
    for x in (-0.9, 0.9):
        shape.add(_recolour(lattice_window(0.9, 1.2), timber), at(x, 1.02, 0.8))
        shape.add(block((0.9, 0.02, 1.2), "Paper pane"), at(x, 1.06, 1.4))
    return shape


GROUND = {"closed": closed, "half open": half_open, "shop": shop, "stall": stall, "doors": doors, "lattice": lattice, "tea house": teahouse}
UPPER = {"windows": upper_windows, "plaster": upper_plaster, "balcony": upper_balcony}
