"""What people put into a pavilion: lanterns, a stone table with stools, lidded tea bowls, a kettle; a stone lantern."""
import math

from forms import block, lathe, prism, tube
from shape import Shape, at, turned


def paper_lantern(radius=0.19, height=0.40):
    """A hanging lantern of oiled paper; it hangs from z = 0, so that it sways about its hook."""
    cord, shape = 0.30, Shape()
    shape.add(tube([(0, 0, 0), (0, 0, -cord)], 0.006, 5, "Iron"))
    body = [(0.45 + 0.55 * math.sin(math.pi * (k / 12 * 0.86 + 0.07)), k / 12) for k in range(13)]
    paper = lathe([(radius * r * 0.98, -cord - height + z * height) for r, z in body], 24, "Lantern paper")
    paper.uvs = [[(u * 1.6, (v / _girth(radius, height))) for u, v in uvs] for uvs in paper.uvs]
    shape.add(paper)
    for z in (-cord - height - 0.025, -cord - 0.015):
        cap = lathe([(0, 0), (radius * 0.62, 0), (radius * 0.66, 0.012), (radius * 0.66, 0.035), (radius * 0.56, 0.045), (0, 0.045)],
                    16, "Lacquered timber")
        shape.add(cap, at(0, 0, z))
    foot = -cord - height - 0.02
    shape.add(lathe([(0.0, foot - 0.30), (0.03, foot - 0.295), (0.024, foot - 0.12), (0.012, foot - 0.09), (0.022, foot - 0.07),
                     (0.014, foot - 0.045), (0.004, foot - 0.04), (0.004, foot)], 8, "Red silk"))
    return shape


def red_lantern(radius=0.20, height=0.36):
    """A round lantern of red silk over ribs, with a tassel; it hangs from z = 0."""
    cord, shape = 0.22, Shape()
    shape.add(tube([(0, 0, 0), (0, 0, -cord)], 0.006, 4, "Iron"))
    body = [(0.42 + 0.58 * math.sin(math.pi * (k / 8 * 0.9 + 0.05)) ** 0.8, k / 8) for k in range(9)]
    silk = lathe([(radius * r, -cord - height + z * height) for r, z in body], 16, "Red lantern")
    top = max(v for uvs in silk.uvs for _, v in uvs)
    silk.uvs = [[(u * 1.6, v / top) for u, v in uvs] for uvs in silk.uvs]
    shape.add(silk)
    for z in (-cord - height - 0.03, -cord - 0.01):
        shape.add(lathe([(0, 0), (radius * 0.46, 0), (radius * 0.46, 0.04), (0, 0.04)], 10, "Gold leaf"), at(0, 0, z))
    foot = -cord - height - 0.03
    return shape.add(lathe([(0.0, foot - 0.26), (0.03, foot - 0.255), (0.014, foot - 0.08), (0.004, foot)], 6, "Red silk"))


def _girth(radius, height):
    body = [(radius * (0.45 + 0.55 * math.sin(math.pi * (k / 12 * 0.86 + 0.07))), k / 12 * height) for k in range(13)]
    return sum(math.hypot(b[0] - a[0], b[1] - a[1]) for a, b in zip(body, body[1:]))


def stone_table(radius=0.46, height=0.74):
    """A round table of one stone on a waisted foot."""
    profile = [(0.30, 0.0), (0.31, 0.06), (0.27, 0.09), (0.19, 0.16), (0.16, 0.34), (0.19, 0.54), (0.27, 0.60), (radius - 0.05, 0.64),
               (radius, 0.67), (radius, height - 0.025), (radius - 0.02, height), (0, height)]
    return lathe(profile, 32, "Sandstone")


def drum_stool(height=0.45):
    """A drum-shaped stone stool with its two rows of nail heads."""
    profile = [(0.13, 0.0), (0.145, 0.02), (0.15, 0.05), (0.185, 0.14), (0.195, height / 2), (0.185, height - 0.14), (0.155, height - 0.05),
               (0.15, height - 0.02), (0.135, height), (0, height)]
    shape = lathe(profile, 20, "Sandstone")
    bead = lathe([(0.012, 0), (0.009, 0.008), (0, 0.011)], 5, "Sandstone")
    for k in range(20):
        for z, r in ((0.09, 0.167), (height - 0.09, 0.168)):
            shape.add(bead, turned(2 * math.pi * k / 20) @ at(r - 0.004, 0, z) @ turned(math.pi / 2, "Y"))
    return shape


def lidded_bowl(lid=True):
    """A gaiwan (盖碗): saucer, bowl of tea, and lid, set upon it or laid against the saucer."""
    saucer = [(0.022, 0.002), (0.026, 0.0), (0.055, 0.012), (0.057, 0.015), (0.03, 0.008), (0, 0.007)]
    bowl = [(0.021, 0.007), (0.023, 0.018), (0.036, 0.035), (0.046, 0.058), (0.052, 0.072), (0.049, 0.072), (0.043, 0.056), (0.041, 0.05)]
    shape = lathe(saucer, 24, "Porcelain").add(lathe(bowl, 24, "Celadon"))
    shape.add(lathe([(0.0415, 0.058), (0, 0.058)], 20, "Tea"))
    cover = lathe([(0.047, 0.0), (0.049, 0.003), (0.04, 0.014), (0.02, 0.022), (0.013, 0.024), (0.016, 0.034), (0.012, 0.034), (0, 0.031)],
                  24, "Celadon")
    resting = at(0, 0, 0.068) if lid else turned(0.7) @ at(0.066, 0, 0.036) @ turned(0.95, "Y")
    return shape.add(cover, resting)


def kettle():
    """A long-spouted copper kettle, as Sichuan's tea houses use them (made shorter, for a table)."""
    body = [(0.07, 0.0), (0.092, 0.012), (0.10, 0.05), (0.09, 0.10), (0.06, 0.135), (0.036, 0.145), (0.038, 0.155),
            (0.03, 0.165), (0.008, 0.172), (0.010, 0.19), (0, 0.195)]
    shape = lathe(body, 28, "Copper")
    spout = [(0.07, 0, 0.045), (0.115, 0, 0.055), (0.145, 0, 0.085), (0.162, 0, 0.125), (0.19, 0, 0.165), (0.205, 0, 0.168)]
    shape.add(tube(spout, [0.021, 0.016, 0.0125, 0.0105, 0.009, 0.009], 12, "Copper"))
    handle = [(-0.06 + 0.005 * k, 0, 0.13 + 0.11 * math.sin(math.pi * k / 24)) for k in range(25)]
    return shape.add(tube(handle, 0.006, 7, "Copper"))


def stone_lantern():
    """A small stone lantern for a path: foot, post, light box with four openings, roof."""
    foot = [(0.2, 0.0), (0.2, 0.1), (0.13, 0.16), (0.095, 0.22), (0.085, 0.62), (0.12, 0.68), (0.2, 0.74), (0.2, 0.78), (0, 0.78)]
    shape = lathe(foot, 8, "Sandstone")
    for k in range(4):
        shape.add(block((0.06, 0.06, 0.24), "Sandstone", 0.008), turned(math.pi / 4 + math.pi / 2 * k) @ at(0.15, 0, 0.90))
    shape.add(block((0.16, 0.16, 0.2), "Lantern paper"), at(0, 0, 0.89))
    cap = [(0, 1.02), (0.29, 1.03), (0.30, 1.06), (0.19, 1.12), (0.10, 1.21), (0.05, 1.25), (0.075, 1.30), (0.05, 1.35), (0, 1.37)]
    return shape.add(lathe(cap, 8, "Sandstone"))


def leaf_boat(length=0.16):
    """A boat folded from a bamboo leaf, with a seed for its freight."""
    shape = Shape()
    for side in (-1, 1):
        rows = [[shape.point((length * (t - 0.5), side * 0.035 * math.sin(math.pi * t) * s, 0.002 + 0.028 * s + 0.03 * (2 * t - 1) ** 4))
                 for t in (k / 8 for k in range(9))] for s in (0, 1)]
        for k in range(8):
            corners = (rows[0][k], rows[0][k + 1], rows[1][k + 1], rows[1][k])
            shape.face(corners, [(0.4, 0.4), (0.6, 0.4), (0.6, 0.6), (0.4, 0.6)], "Lotus leaf")
    return shape.add(lathe([(0.012, 0.004), (0.014, 0.014), (0, 0.03)], 8, "Lotus petal"))


def carp(length=0.34):
    """A carp, seen from above: body, tail and fins; it looks along +x."""
    shape, rings = Shape(), []
    for t, r in ((0.0, 0.012), (0.06, 0.045), (0.2, 0.075), (0.4, 0.08), (0.65, 0.05), (0.85, 0.022), (0.9, 0.02)):
        x = length * (0.5 - t)
        rings.append([shape.point((x, r * 0.55 * math.cos(a), r * 0.75 * math.sin(a))) for a in (2 * math.pi * k / 8 for k in range(8))])
    for a, b in zip(rings, rings[1:]):
        for i in range(8):
            j = (i + 1) % 8
            shape.face((a[j], a[i], b[i], b[j]), [(0, 0)] * 4, "Carp")
    tail = prism([(-0.38 * length, 0.0), (-0.56 * length, -0.06), (-0.52 * length, 0.0), (-0.56 * length, 0.06)], 0.006, "Carp")
    return shape.add(tail)
