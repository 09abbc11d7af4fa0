"""The kit's painted surfaces. Each function returns linear albedo, roughness, and height in metres over a tile."""
import numpy

from noise import cells, hollow, mix, normal_map, spectral, step


def lacquered_timber(rng, size):
    """Old dark lacquer over a fine grain, rubbed through to the wood here and there."""
    grain = spectral(size, rng, 0.7, (1, 14), 2)
    cloud = spectral(size, rng, 1.4, (1, 3))
    worn = step(0.9, 2.2, cloud + 0.5 * grain)
    albedo = mix((0.062, 0.024, 0.015), (0.098, 0.042, 0.025), step(-2, 2, grain))
    albedo = mix(albedo, (0.150, 0.095, 0.060), 0.7 * worn)
    rough = 0.44 + 0.05 * grain + 0.08 * cloud + 0.22 * worn
    return albedo, rough, 0.0004 * grain - 0.0006 * worn


def red_lacquer(rng, size):
    """Cinnabar lacquer gone dull, rubbed to the ground coat at its edges."""
    grain, cloud = spectral(size, rng, 0.7, (1, 14), 2), spectral(size, rng, 1.4, (1, 3))
    worn = step(0.9, 2.3, cloud + 0.5 * grain)
    albedo = mix((0.105, 0.020, 0.013), (0.155, 0.032, 0.020), step(-2, 2, grain + cloud))
    albedo = mix(albedo, (0.16, 0.11, 0.075), 0.75 * worn)
    return albedo, 0.52 + 0.05 * grain + 0.2 * worn, 0.0004 * grain - 0.0006 * worn


def weathered_timber(rng, size):
    """Unpainted timber gone brown-grey, its soft grain worn hollow, with drying cracks along it."""
    grain = spectral(size, rng, 0.6, (1, 18), 3)
    broad = spectral(size, rng, 1.2, (1, 6))
    crack = step(1.9, 2.5, spectral(size, rng, 0.3, (1, 30), 12))
    albedo = mix((0.085, 0.062, 0.044), (0.185, 0.148, 0.112), step(-2.2, 2.2, grain + 0.7 * broad))
    albedo = mix(albedo, (0.02, 0.016, 0.012), 0.8 * crack)
    return albedo, 0.78 + 0.06 * grain + 0.1 * crack, 0.0007 * grain - 0.0025 * crack


def grey_tile(rng, size):
    """Fired grey clay: mottled, sooty, with pale lichen."""
    cloud, fine = spectral(size, rng, 1.2), spectral(size, rng, 0.4, lowest=20)
    lichen = step(1.4, 2.4, spectral(size, rng, 0.9, lowest=5) + 0.4 * cloud)
    albedo = mix((0.085, 0.088, 0.092), (0.168, 0.170, 0.172), step(-2, 2, cloud + 0.4 * fine))
    albedo = mix(albedo, (0.27, 0.27, 0.22), 0.45 * lichen)
    return albedo, 0.84 + 0.05 * fine + 0.05 * lichen, 0.0006 * fine + 0.0008 * lichen


def tile_rows(rng, size):
    """Rows of roof tiles as one strip: six courses a picture, each darker under the lip of the next, no two alike."""
    courses, columns = 6, 9
    v = (1 - (numpy.arange(size) + 0.5)[:, None] / size) * courses * numpy.ones((1, size))
    u = (numpy.arange(size) + 0.5)[None, :] / size * columns * numpy.ones((size, 1))
    up = v % 1
    tone = rng.random((courses, columns))[v.astype(int) % courses, u.astype(int) % columns]
    cloud, fine = spectral(size, rng, 1.2), spectral(size, rng, 0.4, lowest=20)
    lichen = step(1.3, 2.4, spectral(size, rng, 0.9, lowest=5) + 0.5 * cloud)
    albedo = mix((0.060, 0.060, 0.060), (0.150, 0.146, 0.140), numpy.clip(0.75 * tone + 0.12 * cloud + 0.06 * fine + 0.15, 0, 1))
    albedo = mix(albedo, (0.20, 0.205, 0.14), 0.5 * lichen)
    albedo = mix(albedo, (0.018, 0.018, 0.02), 0.85 * step(0.80, 0.97, up))
    return albedo, 0.86 + 0.04 * fine, 0.014 * (1 - up) + 0.0006 * fine


def old_plaster(rng, size):
    """Lime on bamboo lath gone grey: rain streaks, damp from below, patches fallen to the mud."""
    cloud, brush = spectral(size, rng, 1.5), spectral(size, rng, 0.8, (3, 1), 6)
    streak = spectral(size, rng, 1.1, (1, 9), 2)
    damp = spectral(size, rng, 1.3, lowest=2)
    fallen = step(1.75, 1.95, damp + 0.25 * spectral(size, rng, 0.8, lowest=10))
    albedo = mix((0.40, 0.365, 0.305), (0.60, 0.57, 0.51), step(-2, 1.7, cloud + 0.25 * brush))
    albedo = mix(albedo, (0.22, 0.20, 0.17), 0.65 * step(0.3, 2.4, streak + 0.5 * cloud))
    albedo = mix(albedo, (0.30, 0.22, 0.145), 0.9 * fallen)
    return albedo, 0.92 + 0.02 * brush, 0.0009 * brush + 0.002 * cloud - 0.004 * fallen


def bamboo_mat(rng, size):
    """Split bamboo woven two over two under."""
    strands = 24
    u = (numpy.arange(size) + 0.5)[None, :] / size * strands * numpy.ones((size, 1))
    v = (numpy.arange(size) + 0.5)[:, None] / size * strands * numpy.ones((1, size))
    over = ((u.astype(int) + v.astype(int)) // 2) % 2 == 0
    across = numpy.where(over, v % 1, u % 1)
    bulge = numpy.sqrt(numpy.clip(1 - (2 * across - 1) ** 2, 0, 1))
    tone = numpy.where(over, rng.random(strands)[v.astype(int) % strands], rng.random(strands)[u.astype(int) % strands])
    albedo = mix((0.20, 0.145, 0.075), (0.42, 0.33, 0.19), numpy.clip(tone * 0.8 + 0.08 * spectral(size, rng, 1.1) + 0.1, 0, 1))
    albedo = mix(albedo * 0.25, albedo, bulge)
    return albedo, 0.75 + 0 * u, 0.003 * bulge


def limewash(rng, size):
    """Brushed lime on a plastered wall: clouded, faintly streaked by rain, hairline cracks."""
    cloud, brush = spectral(size, rng, 1.5), spectral(size, rng, 0.8, (3, 1), 6)
    streak = spectral(size, rng, 1.1, (1, 9), 2)
    first, second, _ = cells(size, 26, rng)
    warp = 0.004 * spectral(size, rng, 1.2, lowest=4)
    crack = 1 - step(0.0005, 0.0022, numpy.abs(second - first + warp))
    albedo = mix((0.70, 0.675, 0.62), (0.80, 0.785, 0.745), step(-2, 1.5, cloud + 0.2 * brush))
    albedo = mix(albedo, (0.50, 0.48, 0.42), 0.55 * step(1.0, 2.8, streak + 0.4 * cloud))
    albedo = mix(albedo, (0.45, 0.42, 0.37), 0.35 * crack)
    return albedo, 0.9 + 0.03 * brush, 0.0009 * brush + 0.002 * cloud - 0.001 * crack


def stone(rng, size):
    """Grey-buff sandstone, dressed with a chisel, moss in its damp parts."""
    cloud, grit = spectral(size, rng, 1.3), spectral(size, rng, 0.25, lowest=30)
    chisel = spectral(size, rng, 0.5, (1, 7), 10, 120)
    moss = step(1.1, 2.6, cloud + 0.7 * spectral(size, rng, 0.9, lowest=8))
    albedo = mix((0.255, 0.245, 0.220), (0.400, 0.385, 0.350), step(-2.4, 2.2, cloud + 0.6 * grit))
    albedo = mix(albedo, (0.120, 0.135, 0.060), 0.6 * moss)
    return albedo, 0.82 + 0.04 * grit + 0.08 * moss, 0.0008 * grit + 0.0010 * chisel + 0.0015 * moss


def meadow(rng, size):
    """Short grass and moss over dark soil, as clumps of blades from above."""
    first, _, _ = cells(size, 260, rng)
    clump = 1 - step(0.0, 0.045, first)
    blade, cloud = spectral(size, rng, 0.35, lowest=40), spectral(size, rng, 1.2)
    green = step(-1.4, 1.2, 0.8 * blade + 0.7 * cloud + 0.6 * clump)
    albedo = mix((0.060, 0.052, 0.030), (0.098, 0.128, 0.040), green)
    albedo = mix(albedo, (0.170, 0.178, 0.070), 0.5 * step(0.8, 2.4, blade + 0.5 * cloud))
    return albedo, 0.93 + 0.03 * blade, 0.006 * clump + 0.004 * blade + 0.004 * cloud


def bark(rng, size):
    """Ridged grey-brown bark, its furrows running up the trunk."""
    warp = (0.03 * size * spectral(size, rng, 1.6)).astype(int)
    columns = (numpy.arange(size)[None, :] + warp // 3) % size
    ridges = numpy.abs(spectral(size, rng, 0.9, (1, 5), 4, 60))[numpy.arange(size)[:, None], columns]
    fine = spectral(size, rng, 0.4, (1, 3), 20)
    top = step(0.15, 1.2, ridges)
    albedo = mix((0.035, 0.028, 0.022), (0.150, 0.130, 0.105), top * 0.85 + 0.05 * fine)
    return albedo, 0.92 + 0.03 * fine, 0.012 * top + 0.0015 * fine


def smooth_bark(rng, size):
    """The grey skin of an old fig: broad folds along the stem, pale lichen, moss in the hollows."""
    fold, fine = spectral(size, rng, 1.1, (1, 3), 2, 40), spectral(size, rng, 0.5, lowest=24)
    cloud = spectral(size, rng, 1.3)
    hollows = step(0.4, 1.8, -fold)
    albedo = mix((0.135, 0.118, 0.098), (0.235, 0.215, 0.185), step(-1.6, 1.8, 0.7 * cloud + 0.5 * fold + 0.25 * fine))
    albedo = mix(albedo, (0.30, 0.30, 0.255), 0.45 * step(1.0, 2.3, cloud + 0.4 * fine))
    albedo = mix(albedo, (0.060, 0.062, 0.034), 0.75 * hollows)
    return albedo, 0.92 + 0.03 * fine, 0.006 * fold + 0.0012 * fine


def bamboo_culm(rng, size):
    """One internode of green bamboo; the node's ring and its white bloom lie at the tile's seam."""
    v = (numpy.arange(size) + 0.5)[:, None] / size * numpy.ones((1, size))
    ring = numpy.minimum(v, 1 - v)
    stripe, cloud = spectral(size, rng, 0.7, (1, 16), 2), spectral(size, rng, 1.3)
    albedo = mix((0.105, 0.150, 0.042), (0.205, 0.225, 0.075), step(-2, 2, stripe * 0.6 + cloud))
    albedo = mix(albedo, (0.36, 0.37, 0.30), 0.6 * (1 - step(0.015, 0.07, ring)))
    albedo = mix(albedo, (0.07, 0.06, 0.03), 0.9 * (1 - step(0.004, 0.014, ring)))
    return albedo, 0.42 + 0.05 * cloud, 0.003 * (1 - step(0.0, 0.03, ring))


def lantern_paper(rng, size):
    """Oiled paper over fine ribs, lit from inside: brighter about the middle."""
    u = (numpy.arange(size) + 0.5)[None, :] / size * numpy.ones((size, 1))
    rib = step(0.86, 1.0, numpy.abs(numpy.cos(numpy.pi * 12 * u)))
    v = (numpy.arange(size) + 0.5)[:, None] / size
    glow = 0.35 + 0.65 * numpy.sin(numpy.pi * v) ** 1.5
    fibre = 1 + 0.05 * spectral(size, rng, 0.7)
    albedo = mix((0.95, 0.62, 0.30), (0.45, 0.22, 0.09), rib) * (glow * fibre)[..., None]
    return albedo, 0.7 + 0 * u, 0.0008 * rib


def water(rng, size):
    """Small ripples crossing on still water."""
    swell = spectral(size, rng, 1.9, (1.0, 1.5), 3, 22)
    ripple = spectral(size, rng, 1.2, (1.4, 1.0), 14, 70)
    height = 0.0042 * swell + 0.0008 * ripple
    return numpy.full((size, size, 3), 0.02), numpy.full((size, size), 0.05), height


def earth(rng, size):
    """Trodden yellow-brown earth with grit and a little straw."""
    cloud, grit = spectral(size, rng, 1.3), spectral(size, rng, 0.3, lowest=30)
    first, _, _ = cells(size, 160, rng)
    pebble = 1 - step(0.006, 0.016, first)
    albedo = mix((0.130, 0.100, 0.068), (0.245, 0.200, 0.142), step(-2.2, 2.2, cloud + 0.5 * grit))
    albedo = mix(albedo, (0.27, 0.25, 0.21), 0.5 * pebble)
    return albedo, 0.93 + 0.03 * grit, 0.0012 * grit + 0.003 * pebble + 0.002 * cloud


def litter(rng, size):
    """The floor of a bamboo grove: dry sheaths and leaves lying anyhow on dark soil, moss between."""
    albedo = numpy.ones((size, size, 3)) * (0.040, 0.032, 0.022)
    cloud, height = spectral(size, rng, 1.2), numpy.zeros((size, size))
    y, x = numpy.mgrid[0:size, 0:size]
    for number in range(900):
        px, py, angle, tone = rng.random() * size, rng.random() * size, rng.random() * 6.283, rng.random()
        long, wide = size * rng.uniform(0.02, 0.05), size * rng.uniform(0.003, 0.007)
        reach = int(long) + 2
        ys, xs = numpy.arange(int(py) - reach, int(py) + reach), numpy.arange(int(px) - reach, int(px) + reach)
        dx, dy = xs[None, :] - px, ys[:, None] - py
        along, across = dx * numpy.cos(angle) + dy * numpy.sin(angle), dy * numpy.cos(angle) - dx * numpy.sin(angle)
        leaf = (along / long) ** 2 + (across / wide) ** 2 < 1
        rows, columns = numpy.nonzero(leaf)
        at = (ys[rows] % size, xs[columns] % size)
        albedo[at] = numpy.array(mix((0.11, 0.085, 0.045), (0.30, 0.245, 0.150), numpy.array(tone)))
        height[at] = 0.001 + 0.004 * number / 900
    albedo = mix(albedo, (0.060, 0.078, 0.026), 0.55 * step(0.6, 2.2, cloud))
    return albedo, 0.92 + 0.02 * cloud, height


def mud(rng, size):
    """A paddy's floor, drained: wet, dark, closed by footprints and cracks."""
    cloud, lump = spectral(size, rng, 1.4), spectral(size, rng, 0.9, lowest=6)
    albedo = mix((0.060, 0.046, 0.032), (0.120, 0.096, 0.068), step(-2, 2, cloud + 0.6 * lump))
    return albedo, 0.72 + 0.12 * lump, 0.012 * lump


def crop_tops(rng, size):
    """The close tops of a crop seen from a way off: pale, so that a tint gives its colour; rows just show."""
    cloud, tuft = spectral(size, rng, 1.2), spectral(size, rng, 0.5, lowest=24)
    albedo = mix((0.17, 0.175, 0.15), (0.50, 0.50, 0.48), step(-1.6, 1.8, tuft + 0.35 * cloud))
    return albedo, 0.95 + 0 * cloud, 0.02 * tuft


def leaf_mass(rng, size):
    """The depth of a crown: narrow leaves, light above dark gaps."""
    albedo, height = numpy.ones((size, size, 3)) * (0.014, 0.020, 0.008), numpy.zeros((size, size))
    for number in range(1500):
        tone = number / 1500 * rng.uniform(0.6, 1.0)
        px, py, angle = rng.random() * size, rng.random() * size, rng.normal(1.57, 0.6)
        long, wide = size * rng.uniform(0.025, 0.05), size * rng.uniform(0.004, 0.008)
        reach = int(long) + 2
        ys, xs = numpy.arange(int(py) - reach, int(py) + reach), numpy.arange(int(px) - reach, int(px) + reach)
        dx, dy = xs[None, :] - px, ys[:, None] - py
        along, across = dx * numpy.cos(angle) + dy * numpy.sin(angle), dy * numpy.cos(angle) - dx * numpy.sin(angle)
        rows, columns = numpy.nonzero((along / long) ** 2 + (across / wide) ** 2 < 1)
        at = (ys[rows] % size, xs[columns] % size)
        albedo[at] = mix((0.018, 0.026, 0.010), (0.130, 0.165, 0.052), numpy.array(tone))
        height[at] = 0.03 * tone
    return albedo, numpy.full((size, size), 0.85), height


def woven(rng, size):
    """Split bamboo woven two over, two under."""
    y, x = (numpy.mgrid[0:size, 0:size] + 0.5) / size * 16
    over = ((numpy.floor(x) + numpy.floor(y)) % 4) < 2
    across = numpy.where(over, y % 1, x % 1)
    strand = 1 - (2 * across - 1) ** 4
    fibre = spectral(size, rng, 0.5, lowest=20)
    tone = numpy.where(over, spectral(size, rng, 0.8, (12, 1)), spectral(size, rng, 0.8, (1, 12)))
    albedo = mix((0.24, 0.175, 0.085), (0.46, 0.36, 0.20), step(-2, 2, tone + 0.4 * fibre)) * (0.35 + 0.65 * strand)[..., None]
    return albedo, 0.7 + 0.05 * fibre, 0.0012 * strand


def grain(rng, size):
    """Rice in the husk, spread to dry."""
    first, second, number = cells(size, 700, rng, 2.0)
    tone = rng.random(700)[number]
    edge = step(0.0, 0.008, second - first)
    albedo = mix((0.34, 0.22, 0.075), (0.58, 0.43, 0.18), tone) * (0.45 + 0.55 * edge)[..., None]
    return albedo, 0.75 + 0 * tone, 0.002 * edge


def paving(rng, size):
    """Sawn grey granite in courses 0.6 m deep whose joints are broken; no two slabs quite alike, dust in the joints."""
    courses, slabs = 8, 4
    v = (numpy.arange(size) + 0.5)[:, None] / size * courses * numpy.ones((1, size))
    row = v.astype(int)
    u = (numpy.arange(size) + 0.5)[None, :] / size * slabs + rng.random(courses)[row]
    column = u.astype(int) % slabs
    tone = rng.random((courses, slabs))[row, column]
    rim = numpy.minimum(numpy.minimum(u % 1, 1 - u % 1) * 1.2, numpy.minimum(v % 1, 1 - v % 1) * 0.6)
    fleck, cloud = spectral(size, rng, 0.2, lowest=40), spectral(size, rng, 1.3)
    albedo = mix((0.215, 0.212, 0.205), (0.335, 0.328, 0.312), numpy.clip(0.7 * tone + 0.10 * fleck + 0.08 * cloud + 0.15, 0, 1))
    albedo = mix(albedo, (0.085, 0.080, 0.066), 0.8 * (1 - step(0.004, 0.011, rim)))
    return albedo, 0.80 + 0.04 * fleck + 0.05 * cloud, 0.004 * step(0.003, 0.014, rim) + 0.0003 * fleck + 0.0012 * tone


# name: painter, pixels, metres over the tile, depth of its hollows for the occlusion
SURFACES = {
    "lacquered-timber": (lacquered_timber, 1024, 1.0, 0.004),
    "red-lacquer": (red_lacquer, 512, 1.0, 0.004),
    "weathered-timber": (weathered_timber, 1024, 1.0, 0.006),
    "grey-tile": (grey_tile, 512, 0.8, 0.006),
    "tile-rows": (tile_rows, 1024, 0.9, 0.02),
    "old-plaster": (old_plaster, 1024, 2.8, 0.02),
    "bamboo-mat": (bamboo_mat, 512, 0.5, 0.004),
    "limewash": (limewash, 1024, 2.4, 0.02),
    "stone": (stone, 1024, 1.4, 0.008),
    "meadow": (meadow, 1024, 2.2, 0.03),
    "bark": (bark, 512, 0.9, 0.012),
    "smooth-bark": (smooth_bark, 512, 1.6, 0.02),
    "bamboo-culm": (bamboo_culm, 256, 0.36, 0.02),
    "lantern-paper": (lantern_paper, 256, 1.0, 0.02),
    "water": (water, 512, 3.0, 0.2),
    "earth": (earth, 512, 2.0, 0.01),
    "litter": (litter, 1024, 2.4, 0.01),
    "crop-tops": (crop_tops, 512, 4.0, 0.05),
    "leaf-mass": (leaf_mass, 512, 1.6, 0.03),
    "woven": (woven, 256, 0.4, 0.002),
    "grain": (grain, 256, 0.5, 0.003),
    "paving": (paving, 1024, 4.8, 0.006),
    "mud": (mud, 512, 3.0, 0.04),
}


def encode(linear):
    """Linear to sRGB (IEC 61966-2-1), 8 bit."""
    linear = numpy.clip(linear, 0, 1)
    curve = numpy.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return (curve * 255 + 0.5).astype(numpy.uint8)


def paint(name):
    """The three pictures of a surface: base colour (sRGB), occlusion-roughness-metallic, and normals."""
    painter, size, metres, depth = SURFACES[name]
    rng = numpy.random.default_rng(sum(map(ord, name)))
    albedo, rough, height = painter(rng, size)
    orm = numpy.dstack([hollow(height, depth), numpy.clip(rough, 0.04, 1), numpy.zeros((size, size))])
    normal = normal_map(height, metres) * 0.5 + 0.5
    return {"base": encode(albedo), "orm": (orm * 255 + 0.5).astype(numpy.uint8),
            "normal": (normal * 255 + 0.5).astype(numpy.uint8)}
