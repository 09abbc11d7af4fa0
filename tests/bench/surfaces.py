"""Shapes and pictures for the big scenes, from formulas. Same numbers every time; plain Python, row by row, for millions of triangles."""

import math
import random
import struct
import zlib
from array import array
from glb import indices

TAU = 2 * math.pi


class Surface:
    """A grid of `rows` x `columns` quads, each two triangles; point(row, column) yields position and normal, six numbers."""

    def __init__(self, rows, columns, ring):
        """ring(u) yields the points of one row from v = 0 to 1, flat: positions, then normals."""
        self.positions, self.normals, self.uvs = array("f"), array("f"), array("f")
        self.indices = indices([], (rows + 1) * (columns + 1))
        for row in range(rows + 1):
            positions, normals = ring(row / rows)
            self.positions.extend(positions)
            self.normals.extend(normals)
            self.uvs.extend(number for column in range(columns + 1) for number in (column / columns * 2, row / rows))
        width = columns + 1
        first = [i for column in range(columns) for i in (column, column + 1, column + width, column + width, column + 1, column + width + 1)]
        for row in range(rows):
            base = row * width
            self.indices.extend([base + i for i in first])

    def parts(self):
        return self.positions, self.normals, self.indices


def divided(quads):
    """(rows, columns) of a grid of exactly that many quads, near two to one."""
    columns = next(c for c in range(math.isqrt(quads // 2), 0, -1) if quads % c == 0)
    return quads // columns, columns


def torus(triangles):
    """A ring with bumps, of exactly so many triangles."""
    rows, columns = divided(triangles // 2)
    around = [(math.cos(TAU * c / columns), math.sin(TAU * c / columns), math.sin(30 * TAU * c / columns)) for c in range(columns + 1)]

    def ring(u):
        x, z, bump = math.cos(TAU * u), math.sin(TAU * u), 0.05 * math.sin(40 * TAU * u)
        positions, normals = [], []
        for c, s, wave in around:
            radius = 1 + bump * wave
            far = 3 + radius * c
            positions += far * x, radius * s, far * z
            normals += c * x, s, c * z
        return positions, normals

    return Surface(rows, columns, ring)


def vase(triangles, seed):
    """A turned body, about as tall as wide, of about so many triangles; with texture coordinates."""
    rows, columns = divided(triangles // 2)
    around = [(math.cos(TAU * c / columns), math.sin(TAU * c / columns)) for c in range(columns + 1)]
    profile = lambda u: 0.5 + 0.25 * math.sin(4.2 * u + seed) + 0.012 * math.sin(40 * u)

    def ring(u):
        radius, slope = profile(u), (profile(u + 0.001) - profile(u - 0.001)) / 0.0026
        length = math.hypot(1, slope)
        positions, normals = [], []
        for c, s in around:
            positions += radius * c, 1.3 * u, -radius * s
            normals += c / length, -slope / length, -s / length
        return positions, normals

    return Surface(rows, columns, ring)


def cone(surface, low, high, wide, narrow, sides):
    """Adds a cone's side to (positions, normals, indices): two triangles a side."""
    positions, normals, numbers = surface
    slope = math.atan2(wide - narrow, high - low)
    first = len(positions) // 3
    for side in range(sides):
        c, s = math.cos(TAU * side / sides), math.sin(TAU * side / sides)
        for y, radius in ((low, wide), (high, narrow)):
            positions.extend((c * radius, y, s * radius))
            normals.extend((c * math.cos(slope), math.sin(slope), s * math.cos(slope)))
        here, there = first + 2 * side, first + 2 * ((side + 1) % sides)
        numbers.extend((here, here + 1, there, there, here + 1, there + 1))


def tree():
    """A conifer of 500 triangles: a trunk of 20, six whorls of 80."""
    surface = array("f"), array("f"), array("H")
    cone(surface, 0.0, 1.2, 0.15, 0.12, 10)
    for whorl in range(6):
        cone(surface, 1 + 0.6 * whorl, 2 + 0.6 * whorl, 1.2 - 0.18 * whorl, 0.02, 40)
    return surface


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def picture(size, pixel, seed):
    """A square PNG of 8-bit RGB, as photographs pack: smooth, with grain. pixel(x) is three channels, 0 to 1; 64 rows differ by their grain."""
    dice = random.Random(seed)
    rows, colors = [], [pixel(x / size) for x in range(size)]
    for _ in range(64):
        grain = [byte % 7 - 3 for byte in dice.randbytes(size)]
        flat = bytes(max(0, min(255, int(255 * value) + grain[x])) for x in range(size) for value in colors[x])
        rows.append(b"\1" + bytes(now - before & 255 for now, before in zip(flat, b"\0\0\0" + flat)))
    packed = zlib.compress(b"".join(rows[y % 64] for y in range(size)), 1)
    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def weathered(color):
    """Patches, as on old lacquer."""
    def pixel(x):
        patch = 0.75 + 0.25 * math.sin(TAU * 3 * x) * math.sin(TAU * 7 * x)
        return (color[0] * patch, color[1] * patch, color[2] * patch)
    return pixel


def dented(x):
    """A tangent-space normal map of gentle waves."""
    return 0.5 + 0.15 * math.sin(TAU * 8 * x), 0.5, 0.98


def worn(x):
    """Occlusion, roughness, metalness."""
    return 0.8 + 0.2 * math.sin(TAU * 5 * x), 0.5 + 0.3 * math.sin(TAU * 4 * x), 0.2 + 0.2 * math.sin(TAU * 2 * x)


def glowing(x):
    lamp = max(0.0, math.sin(TAU * 4 * x)) ** 24
    return 0.9 * lamp, 0.5 * lamp, 0.1 * lamp
