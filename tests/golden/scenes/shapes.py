"""Plain shapes for the test scenes: dictionaries of vertex streams and indices."""

import math


def grid(columns, rows, vertex):
    """A shape of (columns x rows) cells; vertex(u, v) -> (position, normal), u and v from 0 to 1."""
    shape = {"positions": [], "normals": [], "uvs": [], "indices": []}
    for j in range(rows + 1):
        for i in range(columns + 1):
            u, v = i / columns, j / rows
            position, normal = vertex(u, v)
            shape["positions"].append(position)
            shape["normals"].append(normal)
            shape["uvs"].append((u, v))
    for j in range(rows):
        for i in range(columns):
            a = j * (columns + 1) + i
            b = a + columns + 1
            shape["indices"] += [a, b, a + 1, a + 1, b, b + 1]
    return shape


def sphere(radius=1.0, columns=32, rows=16):
    def vertex(u, v):
        across, down = 2 * math.pi * u, math.pi * v
        normal = (-math.cos(across) * math.sin(down), math.cos(down), math.sin(across) * math.sin(down))
        return tuple(radius * c for c in normal), normal

    return grid(columns, rows, vertex)


def floor(size, cells=1):
    """In the plane y = 0, around the origin."""
    return grid(cells, cells, lambda u, v: ((size * (u - 0.5), 0.0, size * (v - 0.5)), (0.0, 1.0, 0.0)))


def wall(width, height):
    """In the plane z = 0, facing +Z, around the origin."""
    return grid(1, 1, lambda u, v: ((width * (u - 0.5), height * (0.5 - v), 0.0), (0.0, 0.0, 1.0)))


def box(x=1.0, y=1.0, z=1.0):
    """Around the origin, with hard edges."""
    shape = {"positions": [], "normals": [], "uvs": [], "indices": []}
    half = (x / 2, y / 2, z / 2)
    for axis in range(3):
        for sign in (1.0, -1.0):
            first = len(shape["positions"])
            for u, v in ((0, 0), (1, 0), (1, 1), (0, 1)):
                corner = [0.0, 0.0, 0.0]
                corner[axis] = sign
                corner[(axis + 1) % 3] = (2 * u - 1) * sign
                corner[(axis + 2) % 3] = 2 * v - 1
                shape["positions"].append(tuple(c * h for c, h in zip(corner, half)))
                shape["normals"].append(tuple(sign if i == axis else 0.0 for i in range(3)))
                shape["uvs"].append((float(u), float(v)))
            shape["indices"] += [first, first + 1, first + 2, first, first + 2, first + 3]
    return shape


def column(radius, height, rows, sides=16):
    """Upright, its foot at the origin."""

    def vertex(u, v):
        angle = 2 * math.pi * u
        normal = (-math.cos(angle), 0.0, math.sin(angle))
        return (radius * normal[0], height * (1 - v), radius * normal[2]), normal

    return grid(sides, rows, vertex)


def turn(axis, degrees):
    """A rotation as glTF has it: x, y, z, w."""
    half = math.radians(degrees) / 2
    return tuple(c * math.sin(half) for c in axis) + (math.cos(half),)
