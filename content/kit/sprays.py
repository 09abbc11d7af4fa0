"""Pictures of the plants of grove and field, with an alpha mask; drawn as leaves.py does."""
import math

from leaves import FINE, _finish, _green, _leaf, _sheet, _varied


def ci_bamboo(rng, size):
    """A hanging twig of ci bamboo: close, narrow leaves in fans at its nodes, the foot of the picture at the culm."""
    picture, draw = _sheet(size)
    s = size * FINE
    for twig in range(5):
        lean, reach = (twig - 2) * 0.36 + rng.uniform(-0.1, 0.1), rng.uniform(0.6, 0.84)
        line = [(s * (0.5 + math.sin(lean) * reach * t * 0.72), s * (1 - 0.02 - reach * t * math.cos(lean * 0.7))) for t in (k / 9 for k in range(10))]
        draw.line(line, fill=(112, 112, 52, 255), width=4)
        for k, (x, y) in enumerate(line[2:]):
            for _ in range(6):
                angle = math.pi / 2 - lean + rng.uniform(-1.25, 1.25)
                _leaf(draw, x, y, angle, s * rng.uniform(0.12, 0.2), s * 0.023, _green(rng, (110, 134, 64), 0.26))
    return _finish(picture, size, (100, 122, 56))


def nanmu(rng, size):
    """Nanmu: lance-shaped leaves crowded at the ends of twigs, most of them pointing outward and up."""
    picture, draw = _sheet(size)
    s = size * FINE
    for twig in range(30):
        turn, far = twig * 2.399963, 0.37 * math.sqrt((twig + 0.5) / 30)
        x, y = s * (0.5 + far * math.cos(turn)), s * (0.5 - far * math.sin(turn))
        base = _varied(rng, (62, 84, 38), 0.25)
        for _ in range(13):
            angle = turn + rng.uniform(-1.9, 1.9)
            _leaf(draw, x, y, angle, s * rng.uniform(0.07, 0.13), s * 0.026, _green(rng, base[:3], 0.16))
    return _finish(picture, size, (52, 72, 33))


def cypress(rng, size):
    """Weeping cypress: flat sprays of scale leaves hanging like threads; the foot of the picture is the twig."""
    picture, draw = _sheet(size)
    s = size * FINE
    for thread in range(64):
        x, y = s * (0.16 + 0.68 * ((thread * 0.618034) % 1.0)), s * rng.uniform(0.3, 1.0)
        angle, colour = math.pi / 2 + rng.uniform(-0.4, 0.4), _green(rng, (64, 84, 46), 0.28)
        for step in range(9):
            for side in (-1, 1):
                _leaf(draw, x, y, angle + side * 0.6, s * 0.065 * (1.1 - step * 0.06), s * 0.022, colour)
            x, y = x + math.cos(angle) * s * 0.036, y - math.sin(angle) * s * 0.036
            angle += rng.uniform(-0.14, 0.14)
    return _finish(picture, size, (54, 74, 40))


def _blades(rng, size, count, low, high, width, colour, spread=0.3, foot=(0.3, 0.7), spread_colour=0.2):
    picture, draw = _sheet(size)
    s = size * FINE
    for _ in range(count):
        x, angle = s * rng.uniform(*foot), math.pi / 2 + rng.uniform(-spread, spread)
        _leaf(draw, x, s * 1.01, angle, s * rng.uniform(low, high), s * width, _green(rng, colour, spread_colour))
    return picture, draw, s


def young_rice(rng, size):
    picture, _, _ = _blades(rng, size, 26, 0.5, 0.96, 0.026, (112, 150, 52), 0.42, (0.38, 0.62))
    return _finish(picture, size, (96, 130, 46))


def ripe_rice(rng, size):
    """Straw-green blades under bowed golden ears."""
    picture, draw, s = _blades(rng, size, 60, 0.45, 0.86, 0.019, (146, 140, 58), 0.36, (0.12, 0.88))
    for _ in range(44):
        x, y, angle = s * rng.uniform(0.12, 0.88), s * rng.uniform(0.10, 0.5), math.pi / 2 + rng.uniform(-0.5, 0.5)
        bow = 0.16 if rng.random() < 0.5 else -0.16
        for step in range(15):
            for side in (-1, 1):
                _leaf(draw, x, y, angle + side * 0.35, s * 0.026, s * 0.011, _green(rng, (196, 160, 72), 0.16))
            x, y, angle = x + math.cos(angle) * s * 0.014, y - math.sin(angle) * s * 0.014, angle + bow
    return _finish(picture, size, (160, 140, 62))


def stubble(rng, size):
    picture, _, _ = _blades(rng, size, 26, 0.5, 0.95, 0.03, (168, 148, 92), 0.16, (0.35, 0.65))
    return _finish(picture, size, (150, 130, 82))


def straw(rng, size):
    picture, _, _ = _blades(rng, size, 90, 0.7, 0.99, 0.018, (184, 158, 92), 0.13, (0.18, 0.82))
    return _finish(picture, size, (168, 142, 82))


def rapeseed(rng, size):
    """Grey-green stems and leaves below, a head of four-petalled flowers above."""
    picture, draw, s = _blades(rng, size, 22, 0.4, 0.72, 0.014, (104, 128, 70), 0.22, (0.15, 0.85))
    for _ in range(34):
        angle = math.pi / 2 + rng.uniform(-1.1, 1.1)
        _leaf(draw, s * rng.uniform(0.15, 0.85), s * rng.uniform(0.5, 0.98), angle, s * rng.uniform(0.1, 0.2), s * 0.05, _green(rng, (82, 112, 60), 0.22))
    for _ in range(46):   # heads: open flowers round a green tip of buds, those below the others in their shade
        x, top = s * rng.uniform(0.08, 0.92), 0.02 + 0.46 * rng.random() ** 1.5
        shade = 1.0 - 0.75 * top
        draw.line([(x, s * (top - 0.01)), (x + s * rng.uniform(-0.03, 0.03), s * (top + 0.26))], fill=(96, 122, 58, 255), width=5)
        for _ in range(12):
            px, py = x + s * rng.gauss(0, 0.020), s * (top + abs(rng.gauss(0, 0.042)))
            r, light = s * rng.uniform(0.006, 0.010), shade * rng.uniform(0.80, 1.06)
            draw.ellipse((px - r, py - r, px + r, py + r), fill=(int(238 * light), int(208 * light), int(52 * light), 255))
        r = s * 0.008
        draw.ellipse((x - r, s * (top - 0.012) - r, x + r, s * (top - 0.012) + r), fill=(138, 150, 62, 255))
    return _finish(picture, size, (196, 184, 72))


def greens(rng, size):
    """One broad, crinkled leaf with a pale rib."""
    picture, draw = _sheet(size)
    s = size * FINE
    for _ in range(3):
        _leaf(draw, s * 0.5, s * 1.0, math.pi / 2 + rng.uniform(-0.06, 0.06), s * 0.97, s * 0.78, _green(rng, (78, 118, 54), 0.1))
    for k in range(60):
        x, y = s * rng.uniform(0.25, 0.75), s * rng.uniform(0.15, 0.85)
        _leaf(draw, x, y, rng.uniform(0.6, 2.5), s * 0.09, s * 0.03, _green(rng, (88, 128, 60), 0.16))
    draw.line([(s * 0.5, s), (s * 0.5, s * 0.2)], fill=(176, 196, 140, 255), width=int(s * 0.03))
    return _finish(picture, size, (76, 112, 52))


# name: painter, pixels
PICTURES = {
    "ci-bamboo": (ci_bamboo, 512),
    "nanmu": (nanmu, 384),
    "cypress": (cypress, 256),
    "young-rice": (young_rice, 256),
    "ripe-rice": (ripe_rice, 512),
    "stubble": (stubble, 256),
    "straw": (straw, 256),
    "rapeseed": (rapeseed, 512),
    "greens": (greens, 256),
}
