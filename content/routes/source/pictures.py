"""What is painted on the map and on the enlarged plain: layered wood by height, inlaid rivers, engraved names."""
import math

import numpy
from PIL import Image, ImageDraw, ImageFont

import relief
from layout import (DEPTH, EAST, NARROW, NEAR_EAST, NEAR_K, NEAR_NORTH, NEAR_SIZE, NEAR_SOUTH, NEAR_WEST, NORTH, SOUTH, WEST)
from lettering import SERIF, TC
from noise import mix, normal_map, spectral, step
from places import LETTERED, NEAR, RIVERS, SILK

KAI = "/usr/share/fonts/truetype/arphic/ukai.ttc"    # Debian: fonts-arphic-ukai
KAI_TC = 2
SCALES = (  # metres above the sea: linear colour of the wood
    (230, (0.150, 0.190, 0.095)), (420, (0.225, 0.255, 0.120)), (620, (0.350, 0.330, 0.160)), (1000, (0.455, 0.360, 0.180)), (1800, (0.370, 0.240, 0.118)),
    (2600, (0.255, 0.138, 0.066)), (3500, (0.155, 0.078, 0.043)), (4400, (0.250, 0.170, 0.120)), (5000, (0.560, 0.500, 0.420)), (6500, (0.780, 0.750, 0.690)),
)
WATER = (0.014, 0.070, 0.078)
GOLD = (0.50, 0.33, 0.11)
NEAR_SIDE = 1024


def encoded(linear):
    linear = numpy.clip(linear, 0, 1)
    curve = numpy.where(linear <= 0.0031308, linear * 12.92, 1.055 * numpy.maximum(linear, 1e-6) ** (1 / 2.4) - 0.055)
    return (curve * 255 + 0.5).astype(numpy.uint8)


def banded(field):
    """The colour of each height, in thin sheets as if glued from veneers."""
    marks = [h for h, _ in SCALES]
    return numpy.dstack([numpy.interp(field, marks, [c[k] for _, c in SCALES]) for k in range(3)])


def grain(shape, seed=4):
    rng = numpy.random.default_rng(seed)
    return spectral(2048, rng, 0.9, (1, 14), 2)[:shape[0], :shape[1]]


def sheets(field, every):
    """The seams of the veneers: 1 on a contour, 0 away from it, a pixel or two wide whatever the slope."""
    slope = numpy.hypot(*numpy.gradient(field)) + 1e-3
    off = numpy.abs((field / every + 0.5) % 1 - 0.5) * every
    return 1 - step(0.5, 1.5, off / slope)


def _text_layer(size, entries):
    """A mask of words: (text, x, y, pixels, turn in degrees, face)."""
    layer = Image.new("L", size, 0)
    for text, x, y, pixels, turn, (file, index) in entries:
        face = ImageFont.truetype(file, int(pixels), index=index)
        box = face.getbbox(text)
        wide, high = box[2] - box[0] + 8, box[3] - box[1] + 8
        word = Image.new("L", (wide, high), 0)
        ImageDraw.Draw(word).text((4 - box[0], 4 - box[1]), text, font=face, fill=255)
        word = word.rotate(turn, Image.BICUBIC, expand=True)
        corner = (int(x - word.width / 2), int(y - word.height / 2))
        layer.paste(255, corner, word)
    return numpy.asarray(layer) / 255.0


def _pixel(latitude, longitude):
    return ((longitude - WEST) / (EAST - WEST) * relief.columns(), (NORTH - latitude) / (NORTH - SOUTH) * relief.ROWS)


MILLIMETRE = relief.ROWS / (DEPTH * 1000)
BESIDE = {"chengdu": (64, -20), "qionglai": (-52, -14), "mingshan": (54, -8), "yaan": (-52, -4), "yingjing": (52, 14), "hanyuan": (-52, -4), "ganluo": (50, 0),
          "yuexi": (-48, -2), "lugu": (-50, 4), "xide": (50, 2), "xichang": (54, 6), "huili": (50, 0), "yongren": (50, 4), "dayao": (-48, -8),
          "yaoan": (48, -6), "nanhua": (48, 18), "xiangyun": (4, 40), "dali": (48, -16), "yongping": (2, -36), "baoshan": (6, 38), "longling": (46, 20),
          "tengchong": (-4, -40)}


def station_names():
    for id_, _, traditional, _, lat, lon, _ in SILK:
        x, y = _pixel(lat, lon)
        dx, dy = BESIDE.get(id_, (32, 0))
        yield traditional, x + dx * MILLIMETRE, y + dy * MILLIMETRE, (50 if id_ == "chengdu" else 34) * MILLIMETRE, 0, (KAI, KAI_TC)


def region_names():
    for text, lat, lon, millimetres in LETTERED:
        x, y = _pixel(lat, lon)
        for k, character in enumerate(text):
            spread = millimetres * 1.5 * (k - (len(text) - 1) / 2)
            yield character, x + spread * MILLIMETRE, y, millimetres * MILLIMETRE, 0, (KAI, KAI_TC)


RIVER_NAMES = {"岷江": 0.16, "沱江": 0.55, "大渡河": 0.22, "雅礱江": 0.25, "金沙江": 0.10, "瀾滄江": 0.55, "怒江": 0.62, "安寧河": 0.62, "青衣江": 0.1}


def river_names():
    """Along the water, character by character, upright on the page."""
    for name, at in RIVER_NAMES.items():
        line = [_pixel(*p) for p in relief.curve(RIVERS[name][1])]
        lengths = [0.0]
        for a, b in zip(line, line[1:]):
            lengths.append(lengths[-1] + math.hypot(b[0] - a[0], b[1] - a[1]))
        for k, character in enumerate(name):
            far = at * lengths[-1] + k * 36 * MILLIMETRE
            i = max(n for n in range(len(line) - 1) if lengths[n] <= far)
            t = (far - lengths[i]) / (lengths[i + 1] - lengths[i])
            x, y = (line[i][c] + (line[i + 1][c] - line[i][c]) * t for c in (0, 1))
            dx, dy = line[i + 1][0] - line[i][0], line[i + 1][1] - line[i][1]
            long = math.hypot(dx, dy)
            yield character, x - dy / long * 24 * MILLIMETRE, y + dx / long * 24 * MILLIMETRE, 28 * MILLIMETRE, 0, (KAI, KAI_TC)


def the_map():
    """Base colour, occlusion and roughness, normals."""
    field, wet = relief.heights(), relief.water()
    size = (relief.columns(), relief.ROWS)
    wood = grain(field.shape)
    base = banded(field) * (1 + 0.075 * wood + 0.03 * grain(field.shape, 9))[..., None]
    seam = sheets(field, 500) * step(480, 900, field)
    base *= (1 - 0.34 * seam * (1 - wet))[..., None]
    base = mix(base, WATER, wet)
    for words, ink, strength in ((region_names(), (0.10, 0.052, 0.026), 0.55), (river_names(), (0.020, 0.052, 0.058), 0.85),
                                 (station_names(), (0.045, 0.016, 0.010), 0.95)):
        base = mix(base, ink, _text_layer(size, words) * strength)
    shade = numpy.clip(1 - (_around(field) - field) / 2600, 0.45, 1)
    rough = 0.50 + 0.05 * wood + 0.10 * seam
    rough = numpy.where(wet > 0.5, 0.34, rough)
    orm = numpy.dstack([shade, numpy.clip(rough, 0.06, 1), 0 * rough])
    carved = -0.0006 * seam - 0.0004 * wet + 0.00012 * wood
    square = normal_map(carved, DEPTH)
    return {"base": encoded(base), "orm": (orm * 255).astype(numpy.uint8), "normal": ((square * 0.5 + 0.5) * 255).astype(numpy.uint8)}


def _around(field, reach=14):
    """The mean of the surroundings."""
    total = numpy.cumsum(numpy.cumsum(numpy.pad(field, reach + 1, mode="edge"), 0), 1)
    n = 2 * reach + 1
    mean = (total[n:, n:] - total[:-n, n:] - total[n:, :-n] + total[:-n, :-n]) / (n * n)
    return mean[:field.shape[0], :field.shape[1]]


def near():
    """The plain about Chengdu: pale wood, its canals and fields hinted at, the rivers inlaid, names engraved."""
    high, wide = NEAR_SIDE, round(NEAR_SIDE * NEAR_SIZE[0] / NEAR_SIZE[1])
    lat = NEAR_NORTH - (numpy.arange(high) + 0.5)[:, None] / high * (NEAR_NORTH - NEAR_SOUTH) * numpy.ones((1, wide))
    lon = NEAR_WEST + (numpy.arange(wide) + 0.5)[None, :] / wide * (NEAR_EAST - NEAR_WEST) * numpy.ones((high, 1))
    wood = grain((high, wide), 21)
    base = numpy.ones((high, wide, 3)) * numpy.array((0.40, 0.315, 0.175)) * (1 + 0.07 * wood + 0.03 * grain((high, wide), 5))[..., None]
    wet = numpy.zeros((high, wide))
    for name, half in (("府河", 3.4), ("岷江", 5.0)):
        points = RIVERS[name][1]
        wet = numpy.maximum(wet, _inlay(relief.curve(points), lat, lon, half / 1000 / NEAR_K))
    hills = step(0.055, 0.0, _distance(relief.curve(((30.78, 104.42), (30.50, 104.26), (30.15, 104.08))), lat, lon))
    base = mix(base, (0.30, 0.185, 0.09), 0.8 * hills)
    base = mix(base, WATER, wet)
    per = high / (NEAR_SIZE[1] * 1000)
    beside = {"chengdu": (64, -16), "wuhou": (-74, -20), "huaixuan": (-100, 8), "linpan": (-86, 6), "huanglongxi": (96, 14), "jiangkou": (50, 20)}
    words = []
    for id_, (text, y, x) in NEAR.items():
        dx, dy = beside[id_]
        at = ((x - NEAR_WEST) / (NEAR_EAST - NEAR_WEST) * wide + dx * per, (NEAR_NORTH - y) / (NEAR_NORTH - NEAR_SOUTH) * high + dy * per)
        words.append((text, *at, (44 if id_ in ("huaixuan", "linpan", "huanglongxi", "chengdu") else 30) * per, 0, (KAI, KAI_TC)))
    base = mix(base, (0.045, 0.016, 0.010), _text_layer((wide, high), words) * 0.95)
    rough = numpy.where(wet > 0.5, 0.30, 0.48 + 0.05 * wood)
    orm = numpy.dstack([numpy.ones_like(rough), rough, 0 * rough])
    carved = -0.0007 * wet + 0.0001 * wood + 0.003 * hills * (1 + 0.2 * wood)
    return {"base": encoded(base), "orm": (orm * 255).astype(numpy.uint8),
            "normal": ((normal_map(carved, NEAR_SIZE[1]) * 0.5 + 0.5) * 255).astype(numpy.uint8)}


def _distance(points, lat, lon):
    best = numpy.full(lat.shape, 99.0)
    for a, b in zip(points, points[1:]):
        dy, dx = b[0] - a[0], (b[1] - a[1]) * NARROW
        t = numpy.clip(((lat - a[0]) * dy + (lon - a[1]) * NARROW * dx) / max(dy * dy + dx * dx, 1e-12), 0, 1)
        best = numpy.minimum(best, numpy.hypot(lat - a[0] - t * dy, (lon - a[1]) * NARROW - t * dx))
    return best


def _inlay(points, lat, lon, half):
    far = _distance([p for p in points if 29.8 < p[0] < 31.1], lat, lon)
    return 1 - step(half * 0.9, half * 1.1, far)


def title(width=1024, height=96):
    """A brass plate on the table's edge."""
    picture = numpy.zeros((height, width, 3)) + numpy.array((0.45, 0.30, 0.10))
    layer = _text_layer((width, height), [("蜀地山川古道", width * 0.28, height / 2, 80, 0, (KAI, KAI_TC)),
                                          ("Ways of Shu · schematic", width * 0.76, height / 2, 44, 0, (SERIF, TC))])
    return encoded(mix(picture, (0.035, 0.020, 0.012), layer))


def paint(folder):
    def keep(name, pixels, quality, part=1.0):
        picture = Image.fromarray(pixels)
        if part < 1:
            picture = picture.resize((round(picture.width * part), round(picture.height * part)), Image.LANCZOS)
        picture.save(folder / f"{name}.jpg", quality=quality)
    for name, made in (("routes-map", the_map()), ("routes-near", near())):
        keep(f"{name}-base", made["base"], 86)
        keep(f"{name}-orm", made["orm"], 76, 0.5)
        keep(f"{name}-normal", made["normal"], 84, 0.75)
    keep("routes-title", title(), 88)
