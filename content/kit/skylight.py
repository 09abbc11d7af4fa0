"""What of the sky's light arrives at each point of a finished model, behind roofs and eaves and thrown back by walls: its second colour.
`python3 skylight.py MODEL.glb [OTHER.glb...]` writes it into the first; the others stand about it. Takes no Blender, but a C compiler.

Each point looks with rays at all that stands about it, in the whole scene. A ray that gets away brings the sky's light, or from below the
horizon what level grey ground throws back; one that does not brings what its hit throws back of its own part, so that after some rounds
light has bounced as often, the sun's with the sky's (SUN). COLOR_1 is the part that is left of the light without anything in the way; what a mesh's copies get is a mean of
some of them. The mesh's extras say what the colour is ("COLOR_1": "sky light"): glTF leaves it open, and Rekindle asks for it."""
import ctypes
import io
import multiprocessing.pool
import pathlib
import subprocess
import sys
import tempfile

import gltf
import numpy
from PIL import Image

RAYS, FIRST, REACH, BOUNCES = 48, 4, 45.0, 4   # every fourth ray first: where all of them get away, so do the others
GROUND = 0.2           # what level ground throws back where nothing of the scene stands: as the skies of Rekindle have it
COPIES = 2             # of a mesh's, that are looked at
SMALL = 0.5            # metres: what is smaller keeps no light off but its own
SUN = 6.0              # how much more than the sky's is the sun's light that walls and flags throw back, on days worth a visit
FLAT = 0.5             # the part of what is not asked
FINE = 8.0             # of what lies within a cell of a metre over this and faces alike, one is asked
LEAFY = 2.5            # likewise of leaves, which keep no light off
PULL = 0.35            # how far into its faces a point is asked: the ends of timbers lie inside others

_TYPES = {5120: numpy.int8, 5121: numpy.uint8, 5122: numpy.int16, 5123: numpy.uint16, 5125: numpy.uint32, 5126: numpy.float32}
_WIDTH = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}


def read(glb, index):
    """An accessor as rows of numbers; whole numbers that stand for fractions become these."""
    accessor = glb.json["accessors"][index]
    view, kind, width = glb.json["bufferViews"][accessor["bufferView"]], _TYPES[accessor["componentType"]], _WIDTH[accessor["type"]]
    size = numpy.dtype(kind).itemsize * width
    start, step = view.get("byteOffset", 0) + accessor.get("byteOffset", 0), view.get("byteStride", size)
    raw = numpy.frombuffer(glb.bin, numpy.uint8)
    rows = numpy.lib.stride_tricks.as_strided(raw[start:], (accessor["count"], size), (step, 1))
    values = numpy.ascontiguousarray(rows).view(kind).reshape(accessor["count"], width)
    if accessor.get("normalized"):
        return numpy.maximum(values.astype(numpy.float64) / numpy.iinfo(kind).max, -1.0)
    return values


class Part:
    """A primitive: its points as they are asked (near ones that face alike once), its faces, what it throws back."""

    def __init__(self, glb, primitive, shades):
        attributes, material = primitive["attributes"], glb.json["materials"][primitive["material"]]
        self.primitive = primitive
        self.points = read(glb, attributes["POSITION"]).astype(numpy.float64)
        self.normals = read(glb, attributes["NORMAL"]).astype(numpy.float64)
        self.faces = read(glb, primitive["indices"]).reshape(-1, 3).astype(numpy.int64)
        tints = read(glb, attributes["COLOR_0"])[:, :3] if "COLOR_0" in attributes else numpy.ones((len(self.points), 3))
        self.albedo = numpy.minimum(shades[primitive["material"]] * tints[self.faces].mean(axis=1), 0.9)
        self.solid = material.get("alphaMode", "OPAQUE") == "OPAQUE"
        self.thin = material.get("doubleSided", False)
        self.first, self.fine = 0, FINE if self.solid else LEAFY
        if not self.solid:   # leaves are lit from both sides: they look up
            self.ways = numpy.tile([0.0, 1.0, 0.0], (len(self.points), 1))
        self._choose(self.normals if self.solid else self.ways)

    def _choose(self, ways):
        """asked: rows of the points to ask; same: for each point, which of them speaks for it."""
        total, count = numpy.zeros_like(self.points), numpy.zeros(len(self.points))
        middles = self.points[self.faces].mean(axis=1)
        for corner in range(3):
            numpy.add.at(total, self.faces[:, corner], middles)
            numpy.add.at(count, self.faces[:, corner], 1)
        held = count > 0
        inner = self.points.copy()
        inner[held] += PULL * (total[held] / count[held, None] - inner[held])
        keys = numpy.hstack([numpy.round(inner * self.fine), numpy.round(ways * 2)]).astype(numpy.int64)
        _, self.asked, self.same = numpy.unique(keys, axis=0, return_index=True, return_inverse=True)
        self.same = self.same.reshape(-1)
        self.places, self.ways = inner[self.asked], ways[self.asked]


class Scene:
    """All that keeps light off, in the world; `speakers`: for each face, which points are asked for its corners."""

    def __init__(self):
        self.corners, self.faces, self.albedo, self.speakers, self.thin = [], [], [], [], []
        self.count = 0

    def add(self, part, matrix):
        points = part.points @ matrix[:3, :3].T + matrix[:3, 3]
        faces = part.faces if numpy.linalg.det(matrix[:3, :3]) > 0 else part.faces[:, ::-1]
        self.corners.append(points)
        self.faces.append(faces + self.count)
        self.albedo.append(part.albedo)
        self.speakers.append(part.same[faces] + part.first if part.first is not None else numpy.full_like(faces, -1))
        self.thin.append(numpy.full(len(faces), part.thin))
        self.count += len(points)

    def close(self):
        self.corners, self.faces = numpy.vstack(self.corners), numpy.vstack(self.faces)
        self.albedo, self.speakers, self.thin = numpy.vstack(self.albedo), numpy.vstack(self.speakers), numpy.concatenate(self.thin)
        a, b, c = (self.corners[self.faces[:, k]] for k in range(3))
        normals = numpy.cross(b - a, c - a)
        long = numpy.linalg.norm(normals, axis=1)
        up = normals[:, 1] / numpy.maximum(long, 1e-12)
        self.open = 0.5 * (1 + up) + GROUND * 0.5 * (1 - up)   # what would arrive at it with nothing in the way


def bake(glb, around=()):
    """Writes COLOR_1 for what is solid. `around`: other models (Glb) that stand in the same place and have theirs already, or none."""
    meshes, scene, askers = _parts(glb), Scene(), 0
    for mesh in meshes:
        for part in mesh:
            part.first = askers
            askers += len(part.asked)
    standing = _standing(glb)
    for other, others in [(glb, meshes)] + [(o, _parts(o)) for o in around]:
        for mesh, matrix in _standing(other) if other is not glb else standing:
            for part in others[mesh]:
                if other is not glb:
                    part.first = None
                extent = numpy.ptp(part.points @ matrix[:3, :3].T, axis=0).max() if part.solid else 0
                if part.solid and extent > SMALL:
                    scene.add(part, matrix)
    scene.close()
    places, ways, owners = _questions(meshes, standing)
    print(f"sky light: {len(scene.faces)} faces, {askers} points, {len(places)} asked", flush=True)
    _write(glb, meshes, _settle(scene, askers, owners, *_look(scene, places, ways)))


def _parts(glb):
    shades = [_shade(glb, m) for m in glb.json.get("materials", ())]
    return [[Part(glb, p, shades) for p in mesh["primitives"]] for mesh in glb.json["meshes"]]


def _shade(glb, material):
    """What a material throws back, in the mean."""
    pbr = material.get("pbrMetallicRoughness", {})
    color = numpy.array(pbr.get("baseColorFactor", (1, 1, 1, 1))[:3], float)
    if "baseColorTexture" in pbr:
        source = glb.json["images"][glb.json["textures"][pbr["baseColorTexture"]["index"]]["source"]]
        view = glb.json["bufferViews"][source["bufferView"]]
        data = bytes(glb.bin[view["byteOffset"]:view["byteOffset"] + view["byteLength"]])
        picture = numpy.asarray(Image.open(io.BytesIO(data)).convert("RGB").resize((32, 32), Image.BOX), float) / 255
        color = color * numpy.where(picture <= 0.04045, picture / 12.92, ((picture + 0.055) / 1.055) ** 2.4).mean(axis=(0, 1))
    return color


def _standing(glb):
    """(mesh, matrix) of each node that shows one in one place; what stands by the thousand keeps no light off."""
    found, nodes = [], glb.json["nodes"]

    def walk(index, above):
        node = nodes[index]
        matrix = above @ _local(node)
        if "mesh" in node and "skin" not in node and "EXT_mesh_gpu_instancing" not in node.get("extensions", {}):
            found.append((node["mesh"], matrix))
        for child in node.get("children", ()):
            walk(child, matrix)
    for root in glb.json["scenes"][glb.json.get("scene", 0)]["nodes"]:
        walk(root, numpy.eye(4))
    return found


def _local(node):
    if "matrix" in node:
        return numpy.array(node["matrix"], float).reshape(4, 4).T
    x, y, z, w = node.get("rotation", (0, 0, 0, 1))
    matrix = numpy.eye(4)
    matrix[:3, :3] = numpy.array([[1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
                                  [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
                                  [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)]]) * node.get("scale", (1, 1, 1))
    matrix[:3, 3] = node.get("translation", (0, 0, 0))
    return matrix


def _questions(meshes, standing):
    """Where is asked, which way it faces, and for which point."""
    places, ways, owners = [], [], []
    for number, mesh in enumerate(meshes):
        copies = [matrix for m, matrix in standing if m == number]
        chosen = [copies[(2 * k + 1) * len(copies) // (2 * COPIES)] for k in range(COPIES)] if len(copies) > COPIES else copies
        for part in mesh:
            for matrix in chosen:
                turned = part.ways @ numpy.linalg.inv(matrix[:3, :3])
                places.append(part.places @ matrix[:3, :3].T + matrix[:3, 3])
                ways.append(turned / numpy.maximum(numpy.linalg.norm(turned, axis=1, keepdims=True), 1e-9))
                owners.append(part.first + numpy.arange(len(part.places)))
    return numpy.vstack(places), numpy.vstack(ways), numpy.concatenate(owners)


def _rays():
    """Directions over a half space about z, dense as the cosine (a sunflower's spiral)."""
    k = numpy.arange(RAYS)
    up = numpy.sqrt(1 - (k + 0.5) / RAYS)
    ring, turn = numpy.sqrt(1 - up * up), k * 2.399963
    return numpy.stack([ring * numpy.cos(turn), ring * numpy.sin(turn), up], axis=1)


def _about(ways):
    """The rays about each way: rows of RAYS directions."""
    side = numpy.where(numpy.abs(ways[:, :1]) < 0.7, [[1.0, 0, 0]], [[0, 1.0, 0]])
    across = numpy.cross(ways, side)
    across /= numpy.linalg.norm(across, axis=1, keepdims=True)
    frames = numpy.stack([across, numpy.cross(ways, across), ways], axis=1)
    return numpy.einsum("rk,nkc->nrc", _rays(), frames)


def _compiled(folder):
    """rays.c, ready to call."""
    source, made = pathlib.Path(__file__).with_name("rays.c"), folder + "/rays.so"
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", made, str(source), "-lm"], check=True)
    library = ctypes.CDLL(made)
    library.rays_tree.restype = ctypes.c_void_p
    return library


def _look(scene, places, ways):
    """For each ray of each place: the face that it hits, or -1; whether it goes up; and of how many the hit is a back."""
    order = numpy.argsort(numpy.arange(RAYS) % FIRST, kind="stable")
    hits = numpy.empty((len(places), RAYS), numpy.int32)
    behind, upward = numpy.empty(len(places), numpy.int32), numpy.empty((len(places), RAYS), bool)
    corners = numpy.ascontiguousarray(scene.corners[scene.faces], numpy.float32)
    thin, starts = scene.thin.astype(numpy.uint8), numpy.ascontiguousarray(places + 0.012 * ways, numpy.float32)
    pointer = lambda array: array.ctypes.data_as(ctypes.c_void_p)
    with tempfile.TemporaryDirectory() as folder:
        library = _compiled(folder)
        tree = library.rays_tree(pointer(corners), len(corners))
        assert tree, "out of memory"

        def ask(first):
            span = slice(first, first + 4000)
            rays = numpy.ascontiguousarray(_about(ways[span])[:, order], numpy.float32)
            upward[span] = rays[:, :, 1] > 0
            library.rays_cast(ctypes.c_void_p(tree), pointer(starts[span]), pointer(rays), len(rays), RAYS, RAYS // FIRST, ctypes.c_float(REACH),
                              ctypes.c_float(1.0), pointer(thin), pointer(hits[span]), pointer(behind[span]))
        with multiprocessing.pool.ThreadPool() as pool:
            pool.map(ask, range(0, len(places), 4000), 1)
    return hits, upward, behind / RAYS


def _settle(scene, askers, owners, hits, upward, inside):
    """The part at each point, after light has bounced."""
    free = numpy.where(upward, 1.0, GROUND)
    whole, escaped = free.sum(axis=1), numpy.where(hits < 0, free, 0).sum(axis=1)
    buried = inside > 0.4
    weight = numpy.where(buried, 1e-6, 1.0)
    total = numpy.bincount(owners, weight, askers)
    parts, known = numpy.zeros((askers, 3)), scene.speakers[:, 0] >= 0
    for bounce in range(BOUNCES + 1):
        thrown = numpy.full((len(scene.faces) + 1, 3), 0.0)
        if bounce:
            thrown[:-1] = FLAT
            thrown[:-1][known] = (parts + SUN * straight)[scene.speakers[known]].mean(axis=1)
            thrown[:-1] *= scene.albedo * scene.open[:, None]
        got = numpy.stack([(escaped + thrown[hits, c].sum(axis=1)) / whole for c in range(3)], axis=1)   # row -1 throws nothing back
        roots = numpy.sqrt(numpy.clip(got, 0, 1)) * weight[:, None]
        parts = numpy.stack([numpy.bincount(owners, roots[:, c], askers) for c in range(3)], axis=1)
        parts = (parts / numpy.maximum(total, 1e-9)[:, None]) ** 2
        straight = parts if bounce == 0 else straight
        print(f"sky light: after {bounce} bounces {parts.mean():.4f}", flush=True)
    return parts, total > 0.5, total > 0


def _write(glb, meshes, settled):
    parts, sound, seen = settled
    for mesh, json in zip(meshes, glb.json["meshes"]):
        for part in (p for p in mesh if seen[p.first]):   # copies by the thousand have none
            asked = slice(part.first, part.first + len(part.asked))
            values = _filled(part, parts[asked][part.same], sound[asked][part.same])
            roots = numpy.round(numpy.sqrt(values) * 255) / 255
            rows = numpy.full((len(values), 4), 65535, numpy.uint16)
            rows[:, :3] = numpy.round(roots * roots * 65535)
            glb.json["accessors"].append({"bufferView": glb.view(rows.astype("<u2").tobytes()), "componentType": 5123, "normalized": True,
                                          "count": len(rows), "type": "VEC4"})
            part.primitive["attributes"]["COLOR_1"] = len(glb.json["accessors"]) - 1
            _number_from_zero(glb, part)
            json.setdefault("extras", {})["COLOR_1"] = "sky light"


def _number_from_zero(glb, part):
    """glTF has no second colour without a first."""
    if "COLOR_0" not in part.primitive["attributes"]:
        white = {"bufferView": glb.view(b"\xff" * (4 * len(part.points))), "componentType": 5121, "normalized": True}
        glb.json["accessors"].append(white | {"count": len(part.points), "type": "VEC4"})
        part.primitive["attributes"]["COLOR_0"] = len(glb.json["accessors"]) - 1


def _filled(part, values, sound):
    """What lies inside other things takes after its neighbours that do not."""
    values, sound = values.copy(), sound.copy()
    for _ in range(3):
        if sound.all():
            break
        total, count = numpy.zeros_like(values), numpy.zeros(len(values))
        here = sound[part.faces]
        means = (values[part.faces] * here[:, :, None]).sum(axis=1)
        for corner in range(3):
            numpy.add.at(total, part.faces[:, corner], means)
            numpy.add.at(count, part.faces[:, corner], here.sum(axis=1))
        mend = ~sound & (count > 0)
        values[mend] = total[mend] / count[mend, None]
        sound |= mend
    return values


def main(file, *around):
    glb = gltf.Glb(pathlib.Path(file))
    bake(glb, [gltf.Glb(pathlib.Path(other)) for other in around])
    glb.save(pathlib.Path(file))


if __name__ == "__main__":
    main(*sys.argv[1:])
