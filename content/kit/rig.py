"""Skins and the motions of joints, written into a finished .glb: Blender gives the mesh, as it lies straight along -x."""
import copy
import math
import struct

from mathutils import Matrix, Vector

import gltf


def to_gltf(matrix):
    """A matrix of the kit's axes (z up) as glTF has it (y up)."""
    axes = Matrix(((1, 0, 0, 0), (0, 0, 1, 0), (0, -1, 0, 0), (0, 0, 0, 1)))
    return axes @ matrix @ axes.inverted()


def pose(matrix):
    """Its translation and its rotation (x, y, z, w) in glTF's axes."""
    place, turn, _ = to_gltf(matrix).decompose()
    return tuple(place), (turn.x, turn.y, turn.z, turn.w)


def along(place, way, up=Vector((0, 0, 1))):
    """A frame at a place whose +x looks along a way."""
    x = way.normalized()
    y = up.cross(x).normalized()
    z = x.cross(y)
    return Matrix.Translation(place) @ Matrix((x, y, z)).transposed().to_4x4()


def skin(glb, mesh_node, joints, rest, pitch):
    """Binds the mesh of a node to joints (indices of nodes) that lie at `rest` (matrices in the mesh's frame) `pitch` apart along -x:
    each point goes with the two joints between which it lies."""
    inverse = [to_gltf(m).inverted() for m in rest]
    flat = [tuple(m[row][column] for column in range(4) for row in range(4)) for m in inverse]
    glb.json["accessors"].append({"bufferView": glb.view(struct.pack(f"<{16 * len(flat)}f", *(c for m in flat for c in m))),
                                  "componentType": 5126, "count": len(flat), "type": "MAT4"})
    glb.json.setdefault("skins", []).append({"joints": joints, "inverseBindMatrices": len(glb.json["accessors"]) - 1})
    node = glb.json["nodes"][mesh_node]
    node["skin"] = len(glb.json["skins"]) - 1
    for primitive in glb.json["meshes"][node["mesh"]]["primitives"]:
        _weigh(glb, primitive["attributes"], len(joints), pitch)


def _weigh(glb, attributes, count, pitch):
    accessor = glb.json["accessors"][attributes["POSITION"]]
    start = glb.json["bufferViews"][accessor["bufferView"]]["byteOffset"] + accessor.get("byteOffset", 0)
    which, weight = bytearray(), bytearray()
    for k in range(accessor["count"]):
        x = struct.unpack_from("<f", glb.bin, start + 12 * k)[0]
        at = min(max(-x / pitch, 0.0), count - 1.001)
        first = int(at)
        share = round(255 * (at - first) ** 2 * (3 - 2 * (at - first)))   # eased, so that no crease shows at a joint
        which += bytes((first, first + 1, 0, 0))
        weight += bytes((255 - share, share, 0, 0))
    for name, data, extra in (("JOINTS_0", which, {}), ("WEIGHTS_0", weight, {"normalized": True})):
        glb.json["accessors"].append({"bufferView": glb.view(bytes(data)), "componentType": 5121, "count": accessor["count"], "type": "VEC4"} | extra)
        attributes[name] = len(glb.json["accessors"]) - 1


class Motion(gltf.Animation):
    """One looped animation of nodes that move whole."""

    def finer(self, keys):
        """The same animation, for what moves quicker."""
        other = copy.copy(self)
        other.count, other.times = keys, self.glb.floats([self.seconds * k / keys for k in range(keys + 1)], "SCALAR")
        return other

    def move(self, node, frame):
        """frame(turn) gives a node's matrix in its parent's frame, in the kit's axes, at a turn of the loop from 0 to 2 pi."""
        places, spins = [], []
        for k in range(self.count + 1):
            place, spin = pose(frame(2 * math.pi * k / self.count))
            if spins and sum(a * b for a, b in zip(spin, spins[-1])) < 0:
                spin = tuple(-c for c in spin)   # the shorter way round
            places.append(place)
            spins.append(spin)
        for path, rows in (("translation", places), ("rotation", spins)):
            left = iter(rows)
            self.channel(node, path, lambda turn, left=left: next(left))
        place, spin = places[0], spins[0]
        self.glb.json["nodes"][node] |= {"translation": list(place), "rotation": list(spin)}

