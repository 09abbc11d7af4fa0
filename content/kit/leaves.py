"""Pictures of leaves with an alpha mask, the plaque, and the lotus leaf. Drawn large and made smaller, for clean edges."""
import math

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageFont

import lettering

FINE = 4
KAI = "/usr/share/fonts/truetype/arphic/ukai.ttc"  # Debian: fonts-arphic-ukai


def _leaf(draw, x, y, angle, length, width, colour):
    """A pointed leaf from its stalk, with a paler midrib."""
    def spot(t, side):
        half = side * width / 2 * math.sin(math.pi * t ** 0.8)
        return (x + math.cos(angle) * length * t - math.sin(angle) * half,
                y - math.sin(angle) * length * t - math.cos(angle) * half)
    steps = [k / 10 for k in range(11)]
    draw.polygon([spot(t, 1) for t in steps] + [spot(t, -1) for t in reversed(steps)], fill=colour)
    paler = tuple(min(255, int(c * 1.25)) for c in colour[:3]) + (255,)
    draw.line([spot(0, 0), spot(0.92, 0)], fill=paler, width=max(2, int(width / 14)))


def _green(rng, base, spread=0.18):
    """A leaf's colour about `base`; brighter than a leaf looks, because nearly half of it is what shines through (materials.py)."""
    return _varied(rng, [1.22 * c for c in base], spread)


def _varied(rng, base, spread):
    light = 1 + spread * rng.uniform(-1, 1)
    warm = 1 + 0.12 * rng.uniform(-1, 1)
    return tuple(int(min(255, c * light * w)) for c, w in zip(base, (warm, 1, 1))) + (255,)


def locust_spray(rng, size):
    """Pinnate leaves of the locust tree on twigs that fan from the foot, sky between them."""
    picture, draw = _sheet(size)
    s = size * FINE
    for twig in range(5):
        lean, reach = (twig - 2) * 0.5 + rng.uniform(-0.12, 0.12), rng.uniform(0.55, 0.74)
        for k in range(1, 8):
            t, side = k / 7, 1 if k % 2 else -1
            x, y = s * (0.5 + math.sin(lean) * reach * t * (0.75 + 0.25 * t)), s * (1 - reach * t * math.cos(lean * 0.75))
            _frond(draw, rng, (x, y), math.pi / 2 - lean + side * rng.uniform(0.5, 1.0), s * rng.uniform(0.15, 0.21), (70, 100, 40))
        draw.line([(s * 0.5, s), (x, y)], fill=(78, 76, 40, 255), width=4)
    return _finish(picture, size, (54, 78, 32))


def _frond(draw, rng, start, angle, length, colour):
    for k in range(9):
        t = (k + 1) / 9
        bend = angle - 0.5 * t * math.copysign(1, math.cos(angle)) * abs(math.cos(angle))
        x, y = start[0] + math.cos(bend) * length * t, start[1] - math.sin(bend) * length * t
        for side in (-1, 1):
            _leaf(draw, x, y, bend + side * 0.95, length * 0.27 * (1.1 - 0.4 * t), length * 0.115, _green(rng, colour))
    draw.line([start, (x, y)], fill=(74, 80, 36, 255), width=3)


def bamboo_spray(rng, size):
    """A twig of bamboo: long narrow leaves in bunches, most of them hanging."""
    picture, draw = _sheet(size)
    s = size * FINE
    for bunch in range(17):
        x, y = s * (0.5 + 0.31 * math.sin(bunch * 2.399963)), s * (0.04 + 0.72 * bunch / 16)
        for k in range(6):
            angle = -math.pi / 2 + (k / 5 - 0.5) * 2.3 + rng.uniform(-0.2, 0.2)
            _leaf(draw, x, y, angle, s * rng.uniform(0.13, 0.22), s * 0.021, _green(rng, (98, 126, 52)))
    draw.line([(s * 0.5, 0), (s * 0.5, s * 0.7)], fill=(100, 112, 50, 255), width=5)
    return _finish(picture, size, (90, 114, 46))


def _bough(draw, rng, s, twigs, leaf, wide, colour, spread=1.25, reach=(0.55, 0.9), bunch=2, every=0.085):
    """Twigs that fan and bend from the foot of the picture, leaves by turns on either side: open between them, of no round outline."""
    for twig in range(twigs):
        lean = spread * (2 * (twig + rng.uniform(0.2, 0.8)) / twigs - 1)
        length, bend, x, y = s * rng.uniform(*reach) * (1 - 0.25 * abs(lean) / spread), rng.uniform(-0.9, 0.9), s * 0.5, s * 0.995
        angle, walked, number, base = math.pi / 2 - lean * 0.8, 0.0, 0, _varied(rng, colour, 0.22)
        while walked < length:
            step = s * every * rng.uniform(0.8, 1.25)
            ahead = (x + math.cos(angle) * step, y - math.sin(angle) * step)
            draw.line([(x, y), ahead], fill=(82, 72, 44, 255), width=max(2, int(s * 0.004)))
            (x, y), walked, angle = ahead, walked + step, angle + bend * step / length
            for k in range(bunch if walked > 0.16 * length else 0):
                side = 1 if (number + k) % 2 else -1
                _leaf(draw, x, y, angle + side * rng.uniform(0.45, 1.25), s * rng.uniform(0.75, 1.15) * leaf, s * wide, _green(rng, base[:3], 0.2))
            number += 1
        _leaf(draw, x, y, angle, s * leaf, s * wide, _green(rng, base[:3], 0.2))


def shrub_spray(rng, size):
    """Broad evergreen leaves, for hedges and the groves far away."""
    picture, draw = _sheet(size)
    _bough(draw, rng, size * FINE, 9, 0.125, 0.056, (70, 96, 42), every=0.07)
    return _finish(picture, size, (56, 78, 36))


def banyan_spray(rng, size):
    """The broad glossy leaves of a yellow-fruited banyan, by turns on the ends of twigs, young ones yellower."""
    picture, draw = _sheet(size)
    _bough(draw, rng, size * FINE, 7, 0.135, 0.058, (68, 96, 36), 1.15, (0.6, 0.92), 2, 0.075)
    return _finish(picture, size, (52, 76, 30))


def grass_blades(rng, size):
    """Blades of grass rising from the foot of the picture."""
    picture, draw = _sheet(size)
    s = size * FINE
    for _ in range(46):
        x, angle = s * rng.uniform(0.14, 0.86), math.pi / 2 + rng.uniform(-0.42, 0.42)
        _leaf(draw, x, s * 1.02, angle, s * rng.uniform(0.45, 0.98), s * 0.024, _green(rng, (82, 102, 46), 0.25))
    return _finish(picture, size, (66, 84, 36))


def _sheet(size):
    picture = Image.new("RGBA", (size * FINE, size * FINE), (0, 0, 0, 0))
    return picture, ImageDraw.Draw(picture)


def _finish(picture, size, behind):
    """Made small; colour bleeds under the cut edge, so that no dark fringe shows."""
    alpha = picture.getchannel("A").resize((size, size), Image.LANCZOS)
    bled = Image.new("RGB", picture.size, behind)
    bled.paste(picture.convert("RGB").filter(ImageFilter.MaxFilter(9)), mask=picture.getchannel("A").filter(ImageFilter.MaxFilter(9)))
    bled.paste(picture.convert("RGB"), mask=picture.getchannel("A"))
    leaf = bled.resize((size, size), Image.LANCZOS).convert("RGBA")
    leaf.putalpha(alpha)
    return numpy.asarray(leaf)


def lotus_leaf(rng, size):
    """The round leaf from above: veins from the navel to the rim."""
    y, x = (numpy.mgrid[0:size, 0:size] + 0.5) / size * 2 - 1
    radius, angle = numpy.hypot(x, y), numpy.arctan2(y, x)
    vein = numpy.clip(1 - numpy.abs(((angle / (2 * math.pi) * 21) % 1) - 0.5) * radius * 34, 0, 1)
    shade = 0.85 + 0.3 * radius + 0.05 * numpy.sin(angle * 7) * radius
    green = numpy.array((74, 112, 62)) * shade[..., None]
    green = green * (1 - 0.35 * vein[..., None]) + numpy.array((140, 164, 110)) * 0.35 * vein[..., None]
    brown = numpy.clip((radius - 0.93) / 0.07, 0, 1)[..., None]
    green = green * (1 - 0.4 * brown) + numpy.array((120, 96, 56)) * 0.4 * brown
    green += numpy.array([[rng.uniform(-2, 2)]])
    return numpy.clip(green, 0, 255).astype(numpy.uint8)


def plaque(rng, size):
    """The name 重光 in gold on black, right to left as plaques are read."""
    board = Image.new("RGB", (size, size // 2), (26, 20, 17))
    draw = ImageDraw.Draw(board)
    edge = size // 40
    draw.rectangle((edge, edge, size - edge, size // 2 - edge), outline=(150, 112, 52), width=max(2, size // 120))
    font = ImageFont.truetype(KAI, int(size * 0.36), index=0)
    for character, x in (("光", 0.27), ("重", 0.73)):
        draw.text((size * x, size * 0.25), character, font=font, fill=(188, 142, 66), anchor="mm",
                  stroke_width=size // 160, stroke_fill=(188, 142, 66))
    return numpy.asarray(board)


# name: painter, pixels
PICTURES = {
    "locust-spray": (locust_spray, 512),
    "bamboo-spray": (bamboo_spray, 512),
    "shrub-spray": (shrub_spray, 512),
    "banyan-spray": (banyan_spray, 512),
    "signs": (lettering.signs, 2048),
    "grass-blades": (grass_blades, 512),
    "lotus-leaf": (lotus_leaf, 512),
    "plaque": (plaque, 512),
}
