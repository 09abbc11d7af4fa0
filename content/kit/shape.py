"""Plain mesh data on its way to Blender: points, faces, texture coordinates in metres, tints and chosen normals."""
from mathutils import Matrix, Vector

WHITE = (1.0, 1.0, 1.0, 1.0)


class Shape:
    """A part made of faces. Texture coordinates are metres on the surface: the material knows how many metres its
    picture covers. A point's normal is None where smoothing by angle should find it."""

    def __init__(self):
        self.points, self.tints, self.normals = [], [], []
        self.faces, self.uvs, self.materials = [], [], []

    def point(self, position, tint=WHITE, normal=None):
        self.points.append(Vector(position))
        self.tints.append(tint)
        self.normals.append(normal)
        return len(self.points) - 1

    def face(self, indices, uvs, material):
        self.faces.append(tuple(indices))
        self.uvs.append([tuple(uv) for uv in uvs])
        self.materials.append(material)

    def add(self, other, matrix=Matrix(), tint=None):
        """Takes in a copy of another shape, moved by the matrix and multiplied by the tint."""
        base, mirrored = len(self.points), matrix.determinant() < 0
        turn = matrix.to_3x3().inverted_safe().transposed()
        self.points += [matrix @ p for p in other.points]
        self.tints += [_multiply(t, tint) for t in other.tints] if tint else other.tints
        self.normals += [n and (turn @ Vector(n)).normalized() for n in other.normals]
        for indices, uvs in zip(other.faces, other.uvs):
            shifted = tuple(base + i for i in indices)
            self.faces.append(shifted[::-1] if mirrored else shifted)
            self.uvs.append(uvs[::-1] if mirrored else uvs)
        self.materials += other.materials
        return self

    def slide_uv(self, du, dv):
        """Moves the picture on the surface, so that like parts do not look the same."""
        self.uvs = [[(u + du, v + dv) for u, v in uvs] for uvs in self.uvs]
        return self


def _multiply(a, b):
    return (a[0] * b[0], a[1] * b[1], a[2] * b[2], a[3] * (b[3] if len(b) > 3 else 1))


def joined(shapes):
    whole = Shape()
    for shape in shapes:
        whole.add(shape)
    return whole


def at(x=0.0, y=0.0, z=0.0):
    return Matrix.Translation((x, y, z))


def turned(angle, axis="Z"):
    return Matrix.Rotation(angle, 4, axis)


def scaled(x, y, z):
    return Matrix.Diagonal((x, y, z, 1))
