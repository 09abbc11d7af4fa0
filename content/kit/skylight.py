"""What of the sky's light arrives at each point of a finished model, behind roofs and eaves and thrown back by walls, and what sunlight is
thrown there: its second colour.
`python3 skylight.py [rooms] MODEL.glb [OTHER.glb...]` writes it into the first; the others stand about it. Takes no Blender, but a C compiler.
With `rooms` it looks oftener where it is dim, and finds what lies under floors: for models that one walks into.

Each point looks with rays at all that stands about it, in the whole scene. A ray that gets away brings the sky's light, or from below the
horizon what level grey ground throws back; one that does not brings what its hit throws back of its own part, so that after some rounds
light has bounced as often. COLOR_1 is the part that is left of the sky's light without anything in the way. Its alpha is apart from that,
since the sun's strength is not the sky's: what comes of the sun's light by way of other things, of what the sun brings to open level ground.
It shines upon them from SUN degrees over the horizon and from all around, as far as they see the sky. What a mesh's copies get is a mean of
some of them. Panes of paper or ground glass (solid, two-sided, letting light through) face their room, and give it what arrives at their
backs: each point asks for them one by one, since rays by chance would miss them. The mesh's extras say what the colour is ("COLOR_1": "sky light, sunlight"): glTF leaves it open, and Rekindle asks for it."""
import ctypes
import io
import math
import multiprocessing.pool
import pathlib
import subprocess
import sys
import tempfile

import gltf
import numpy
from PIL import Image

RAYS, FIRST, REACH, BOUNCES = 48, 4, 45.0, 4   # every fourth ray first: where all of them get away, so do the others
DIM, AGAIN = 0.05, 2   # where fewer of the rays than that get away, so many times as many more
OPEN = 0.97            # what has more everywhere has all
BURIED = 0.4           # of the rays that see a back nearby: then a point lies inside something
GROUND = 0.2           # what level ground throws back where nothing of the scene stands: as the skies of Rekindle have it
COPIES, SCATTERED = 2, 6   # of a mesh's, those nearest to cameras, that are looked at: where nodes show them; where they stand by the thousand
CROWN, NEAR = 4.0, 32  # metres: what of those is larger keeps light off, as far as it stands within cells of that size about places that are asked
SMALL = 0.5            # metres: what is smaller keeps no light off but its own
SUN = 45.0             # degrees over the horizon that the sun has whose light is thrown back
FLAT = 0.5             # the part of what is not asked
FINE = 8.0             # of what lies within a cell of a metre over this and faces alike, one is asked
LEAFY = 2.5            # likewise of leaves
ROOMS_AGAIN, COVERED = 5, 0.2   # with `rooms`: for AGAIN; a point with the back of a face so many metres over it lies under a floor
EVEN = 1.0             # metres: with `rooms`, over which dim light is evened out
PANE = 0.7             # metres: about so large are the pieces of panes that are asked for
PULL = 0.35            # how far into its faces a point is asked: the ends of timbers lie inside others

LEAVES = 16            # of rays.c's kinds of face, the first that is leaves
LUMINOUS = numpy.array([0.2126, 0.7152, 0.0722])
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
        self.kind = int(material.get("doubleSided", False))   # as rays.c has it
        through = material.get("extensions", {}).get("KHR_materials_diffuse_transmission", {}) if self.solid else {}
        self.pane = bool(through)
        if not self.solid:
            self.kind = LEAVES + round((255 - LEAVES) * _cover(glb, material))
        self.first, self.fine = None, FINE if self.solid else LEAFY   # first: which of all asked points is its first; None: it is not asked
        if not self.solid:   # leaves are lit from both sides: they look up
            self.ways = numpy.tile([0.0, 1.0, 0.0], (len(self.points), 1))
        elif self.pane:      # it looks out of its room, and hands on what arrives there
            self.ways = -self.normals
            self.albedo *= through.get("diffuseTransmissionFactor", 0.0)
        else:
            self.ways = self.normals
        self._choose(self.ways)

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
        self.corners, self.faces, self.albedo, self.speakers, self.kinds, self.panes = [], [], [], [], [], []
        self.count = 0

    def add(self, part, matrix):
        points = part.points @ matrix[:3, :3].T + matrix[:3, 3]
        faces = part.faces if numpy.linalg.det(matrix[:3, :3]) > 0 else part.faces[:, ::-1]
        self.corners.append(points)
        self.faces.append(faces + self.count)
        self.albedo.append(part.albedo)
        self.speakers.append(part.same[faces] + part.first if part.first is not None else numpy.full_like(faces, -1))
        self.kinds.append(numpy.full(len(faces), part.kind, numpy.uint8))
        self.panes.append(numpy.full(len(faces), part.pane))
        self.count += len(points)

    def close(self):
        self.corners, self.faces = numpy.vstack(self.corners), numpy.vstack(self.faces)
        self.albedo, self.speakers, self.kinds = numpy.vstack(self.albedo), numpy.vstack(self.speakers), numpy.concatenate(self.kinds)
        a, b, c = (self.corners[self.faces[:, k]] for k in range(3))
        normals = numpy.cross(b - a, c - a)
        long = numpy.linalg.norm(normals, axis=1)
        up = normals[:, 1] / numpy.maximum(long, 1e-12) * numpy.where(numpy.concatenate(self.panes), -1, 1)   # panes have it from their backs
        self.panes = numpy.flatnonzero(numpy.concatenate(self.panes))
        self.area, self.facing = long / 2, normals / numpy.maximum(long, 1e-12)[:, None]
        self.open = 0.5 * (1 + up) + GROUND * 0.5 * (1 - up)   # what would arrive at it with nothing in the way
        self.sunny = _sunlight(up)


def _sunlight(up):
    """What falls on an open face of what falls on a level one from a sun at that height, the mean of all its directions; up: of its normal."""
    level, cot = numpy.sqrt(numpy.maximum(1 - up * up, 0)), 1 / numpy.tan(numpy.radians(SUN))
    turn = numpy.arccos(numpy.clip(-up / numpy.maximum(cot * level, 1e-9), -1, 1))   # beyond it the face looks away
    return (turn * up + cot * level * numpy.sin(turn)) / numpy.pi


def bake(glb, around=(), rooms=False):
    """Writes COLOR_1 for what is solid. `around`: other models (Glb) that stand in the same place and have theirs already, or none."""
    meshes, scene, askers = _parts(glb), Scene(), 0
    eyes = [matrix[:3, 3] for node, matrix in _nodes(glb, "camera")]
    chosen = {mesh: _nearest(copies, eyes, COPIES) for mesh, copies in _standing(glb).items()}
    chosen = {mesh: _some(_before(copies, eyes), SCATTERED) for mesh, copies in _scattered(glb).items()} | chosen
    for mesh in sorted(chosen):
        for part in meshes[mesh]:
            part.first = askers
            askers += len(part.asked)
    places, ways, owners = _questions(meshes, chosen)
    cells = _cells(places)
    for other, parts in [(glb, meshes)] + [(o, _parts(o)) for o in around]:
        for mesh, matrix in [(m, matrix) for m, copies in _standing(other).items() for matrix in copies]:
            for part in (p for p in parts[mesh] if _extent(p, matrix) > (SMALL if p.solid else CROWN)):
                scene.add(part, matrix)
        for mesh, matrix in [(m, matrix) for m, copies in _scattered(other).items() for matrix in copies]:
            if (math.floor(matrix[0, 3] / NEAR), math.floor(matrix[2, 3] / NEAR)) in cells:
                for part in (p for p in parts[mesh] if _extent(p, matrix) > CROWN):
                    scene.add(part, matrix)
    scene.close()
    print(f"sky light: {len(scene.faces)} faces, {askers} points, {len(places)} asked", flush=True)
    seen = _look(scene, places, ways, rooms)
    smooth = (lambda means: _smoothed(means, places, ways, seen[3][:len(places)] <= BURIED)) if rooms else lambda means: means
    _write(glb, meshes, _settle(scene, askers, owners, *seen, smooth), rooms)


def _extent(part, matrix):
    return numpy.ptp(part.points @ matrix[:3, :3].T, axis=0).max()


def _some(copies, count):
    """Of many, `count` from all through the row."""
    return [copies[(2 * k + 1) * len(copies) // (2 * count)] for k in range(count)] if len(copies) > count else copies


def _nearest(copies, eyes, count):
    """The `count` that stand nearest to a camera, which sees them best; without cameras some from all through the row."""
    if not eyes:
        return _some(copies, count)
    far = [min(numpy.square(matrix[:3, 3] - eye).sum() for eye in eyes) for matrix in copies]
    return [copies[k] for k in sorted(numpy.argsort(far, kind="stable")[:count])]


def _before(copies, eyes):
    """The nearest copy to each eye, if there are any."""
    places = numpy.array([matrix[:3, 3] for matrix in copies])
    nearest = sorted({int(numpy.square(places - eye).sum(axis=1).argmin()) for eye in eyes})
    return [copies[k] for k in nearest] or copies


def _cells(places):
    """The squares of NEAR metres, and their neighbours, in which much is asked."""
    squares, counts = numpy.unique(numpy.floor(places[:, [0, 2]] / NEAR).astype(int), axis=0, return_counts=True)
    return {(x + i, z + k) for (x, z), count in zip(squares, counts) if count > 60 for i in (-1, 0, 1) for k in (-1, 0, 1)}


def _parts(glb):
    shades = [_shade(glb, m) for m in glb.json.get("materials", ())]
    return [[Part(glb, p, shades) for p in mesh["primitives"]] for mesh in glb.json["meshes"]]


def _picture(glb, texture, mode):
    source = glb.json["images"][glb.json["textures"][texture["index"]]["source"]]
    view = glb.json["bufferViews"][source["bufferView"]]
    data = bytes(glb.bin[view["byteOffset"]:view["byteOffset"] + view["byteLength"]])
    return Image.open(io.BytesIO(data)).convert(mode)


def _shade(glb, material):
    """What a material throws back, in the mean."""
    pbr = material.get("pbrMetallicRoughness", {})
    color = numpy.array(pbr.get("baseColorFactor", (1, 1, 1, 1))[:3], float)
    if "baseColorTexture" in pbr:
        picture = numpy.asarray(_picture(glb, pbr["baseColorTexture"], "RGB").resize((32, 32), Image.BOX), float) / 255
        color = color * numpy.where(picture <= 0.04045, picture / 12.92, ((picture + 0.055) / 1.055) ** 2.4).mean(axis=(0, 1))
    return color


def _cover(glb, material):
    """How much of the light a material with holes keeps off: what it fills and does not let through; glass none."""
    if material["alphaMode"] != "MASK" or "baseColorTexture" not in material["pbrMetallicRoughness"]:
        return 0.0
    through = material.get("extensions", {}).get("KHR_materials_diffuse_transmission", {}).get("diffuseTransmissionFactor", 0.0)
    alpha = numpy.asarray(_picture(glb, material["pbrMetallicRoughness"]["baseColorTexture"], "RGBA"), float)[:, :, 3]
    return float((alpha > 255 * material.get("alphaCutoff", 0.5)).mean()) * (1 - through)


def _nodes(glb, kind="mesh"):
    """(node, matrix) of each that shows a mesh which stands still, or holds a camera."""
    found, nodes = [], glb.json["nodes"]

    def walk(index, above):
        matrix = above @ _local(nodes[index])
        if kind in nodes[index] and "skin" not in nodes[index]:
            found.append((nodes[index], matrix))
        for child in nodes[index].get("children", ()):
            walk(child, matrix)
    for root in glb.json["scenes"][glb.json.get("scene", 0)]["nodes"]:
        walk(root, numpy.eye(4))
    return found


def _standing(glb):
    """For each mesh, the matrices of the nodes that show it in one place."""
    found = {}
    for node, matrix in _nodes(glb):
        if "EXT_mesh_gpu_instancing" not in node.get("extensions", {}):
            found.setdefault(node["mesh"], []).append(matrix)
    return found


def _scattered(glb):
    """For each mesh that stands in many places by one node, their matrices."""
    found = {}
    for node, matrix in _nodes(glb):
        if "EXT_mesh_gpu_instancing" in node.get("extensions", {}):
            given = node["extensions"]["EXT_mesh_gpu_instancing"]["attributes"]
            rows = {name: read(glb, index) for name, index in given.items() if not name.startswith("_")}
            for k in range(len(rows["TRANSLATION"])):
                found.setdefault(node["mesh"], []).append(matrix @ _local({name.lower(): values[k] for name, values in rows.items()}))
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


def _questions(meshes, chosen):
    """Where is asked, which way it faces, and for which point. chosen: for each mesh, the matrices of the copies that are looked at."""
    places, ways, owners = [], [], []
    for mesh, matrix in [(m, matrix) for m in sorted(chosen) for matrix in chosen[m]]:
        for part in meshes[mesh]:
            turned = part.ways @ numpy.linalg.inv(matrix[:3, :3])
            turned /= numpy.maximum(numpy.linalg.norm(turned, axis=1, keepdims=True), 1e-9)
            places.append(part.places @ matrix[:3, :3].T + matrix[:3, 3])
            ways.append(turned)
            owners.append(part.first + numpy.arange(len(part.places)))
    return numpy.vstack(places), numpy.vstack(ways), numpy.concatenate(owners)


def _rays(turn):
    """Directions over a half space about z, dense as the cosine (a sunflower's spiral); another set for each turn from 0 to 1."""
    k = numpy.arange(RAYS)
    up = numpy.sqrt(1 - (k + (0.5 + turn) % 1) / RAYS)
    ring, angle = numpy.sqrt(1 - up * up), (k + turn) * 2.399963
    return numpy.stack([ring * numpy.cos(angle), ring * numpy.sin(angle), up], axis=1)


def _about(ways, turn):
    """The rays about each way: rows of RAYS directions."""
    side = numpy.where(numpy.abs(ways[:, :1]) < 0.7, [[1.0, 0, 0]], [[0, 1.0, 0]])
    across = numpy.cross(ways, side)
    across /= numpy.linalg.norm(across, axis=1, keepdims=True)
    frames = numpy.stack([across, numpy.cross(ways, across), ways], axis=1)
    return numpy.einsum("rk,nkc->nrc", _rays(turn), frames)


def _compiled(folder):
    """rays.c, ready to call."""
    source, made = pathlib.Path(__file__).with_name("rays.c"), folder + "/rays.so"
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", made, str(source), "-lm"], check=True)
    library = ctypes.CDLL(made)
    library.rays_tree.restype = ctypes.c_void_p
    return library


def _look(scene, places, ways, rooms):
    """Rows of RAYS rays: whose place each is of, the face that each ray hits, or -1, whether it goes up, and the part of them that hits a
    back nearby; and what of each pane's light arrives at each place. Where it is dim there are several rows, for a window is soon missed."""
    corners = numpy.ascontiguousarray(scene.corners[scene.faces], numpy.float32)
    with tempfile.TemporaryDirectory() as folder:
        library = _compiled(folder)
        tree = ctypes.c_void_p(library.rays_tree(corners.ctypes.data_as(ctypes.c_void_p), len(corners)))
        assert tree.value, "out of memory"
        found = [(numpy.arange(len(places)), *_cast(library, tree, scene.kinds, places, ways, 0.0))]
        dim = numpy.flatnonzero(((found[0][1] < 0).mean(axis=1) < DIM) & (found[0][3] <= BURIED))
        print(f"sky light: {len(dim)} are dim", flush=True)
        more = ROOMS_AGAIN if rooms else AGAIN
        for again in range(1, more + 1):
            found.append((dim, *_cast(library, tree, scene.kinds, places[dim], ways[dim], again / (more + 1))))
        if rooms:
            found[0][3][_covered(library, tree, scene.kinds, places, ways)] = 1.0
        panes = _panes_seen(library, tree, scene, places, ways)
    return [numpy.concatenate(columns) for columns in zip(*found)] + [panes]


def _covered(library, tree, kinds, places, ways):
    """Which places have the back of a face close over them: they lie in a floor, or under it."""
    starts, up = numpy.ascontiguousarray(places + 0.012 * ways, numpy.float32), numpy.tile(numpy.float32([0, 1, 0]), (len(places), 1))
    hits, behind = numpy.empty(len(places), numpy.int32), numpy.empty(len(places), numpy.int32)
    pointer = lambda array: array.ctypes.data_as(ctypes.c_void_p)
    library.rays_cast(tree, pointer(starts), pointer(up), len(places), 1, 1, ctypes.c_float(COVERED), ctypes.c_float(COVERED), pointer(kinds),
                      pointer(hits), pointer(behind))
    return behind > 0


def _pieces(scene):
    """The panes' faces in pieces: for each face its piece; for each piece its middle, the way it faces, its area."""
    middles = scene.corners[scene.faces[scene.panes]].mean(axis=1)
    keys = numpy.hstack([numpy.round(middles / PANE), numpy.round(scene.facing[scene.panes])]).astype(numpy.int64)
    _, piece = numpy.unique(keys, axis=0, return_inverse=True)
    piece, area = piece.reshape(-1), scene.area[scene.panes]
    total = numpy.bincount(piece, area)
    mean = lambda rows: numpy.stack([numpy.bincount(piece, area * column) / total for column in rows.T], axis=1)
    return piece, mean(middles), mean(scene.facing[scene.panes]), total


def _panes_seen(library, tree, scene, places, ways):
    """The faces of the panes, and for each place and pane's face what arrives of what it gives off (form factors), as pieces; or None."""
    if not len(scene.panes):
        return None
    piece, middles, facing, area = _pieces(scene)
    seen = numpy.zeros((len(places), len(middles)), numpy.float32)
    starts = numpy.ascontiguousarray(places + 0.012 * ways, numpy.float32)
    pointer = lambda array: array.ctypes.data_as(ctypes.c_void_p)

    def ask(k):
        to = middles[k] + 0.004 * facing[k] - starts
        far = numpy.maximum(numpy.square(to).sum(axis=1), 1e-4)
        worth = numpy.maximum((to * ways).sum(axis=1), 0) * numpy.maximum(-to @ facing[k], 0) * area[k] / (far * (numpy.pi * far + area[k]))
        asked = numpy.flatnonzero(worth > 1e-5)
        hits, behind = numpy.empty(len(asked), numpy.int32), numpy.empty(len(asked), numpy.int32)
        some, rays = numpy.ascontiguousarray(starts[asked]), numpy.ascontiguousarray(to[asked], numpy.float32)
        library.rays_cast(tree, pointer(some), pointer(rays), len(asked), 1, 1, ctypes.c_float(1.0), ctypes.c_float(0.0), pointer(scene.kinds),
                          pointer(hits), pointer(behind))
        seen[asked, k] = numpy.where(hits < 0, worth[asked], 0)
    with multiprocessing.pool.ThreadPool() as pool:
        pool.map(ask, range(len(middles)), 1)
    return piece, area, seen


def _cast(library, tree, kinds, places, ways, turn):
    order = numpy.argsort(numpy.arange(RAYS) % FIRST, kind="stable")
    hits, upward = numpy.empty((len(places), RAYS), numpy.int32), numpy.empty((len(places), RAYS), bool)
    behind, starts = numpy.empty(len(places), numpy.int32), numpy.ascontiguousarray(places + 0.012 * ways, numpy.float32)
    pointer = lambda array: array.ctypes.data_as(ctypes.c_void_p)

    def ask(first):
        span = slice(first, first + 4000)
        rays = numpy.ascontiguousarray(_about(ways[span], turn)[:, order], numpy.float32)
        upward[span] = rays[:, :, 1] > 0
        library.rays_cast(tree, pointer(starts[span]), pointer(rays), len(rays), RAYS, RAYS // FIRST, ctypes.c_float(REACH),
                          ctypes.c_float(1.0), pointer(kinds), pointer(hits[span]), pointer(behind[span]))
    with multiprocessing.pool.ThreadPool() as pool:
        pool.map(ask, range(0, len(places), 4000), 1)
    return hits, upward, behind / RAYS


def _settle(scene, askers, owners, rows, hits, upward, inside, panes, smooth):
    """The part at each point, after light has bounced. owners: of places; rows: of rows of rays, whose place; panes: as _panes_seen() tells;
    smooth(means) evens out what places have by chance."""
    away, below = hits < 0, (~upward).sum(axis=1)
    free, ground = upward.sum(axis=1) + GROUND * below, GROUND * (away & ~upward).sum(axis=1)
    straight = (away & upward).sum(axis=1) + ground
    weight = numpy.where(inside[:len(owners)] > BURIED, 1e-6, 1.0)   # what is buried does not count
    total, looks = numpy.bincount(owners, weight, askers), numpy.bincount(rows)

    def mean(got):
        """For each point that is asked, of its places; of their roots, as the eye would."""
        means = smooth(numpy.stack([numpy.bincount(rows, column) / looks for column in got.T], axis=1))
        roots = numpy.sqrt(numpy.clip(means, 0, 1)) * weight[:, None]
        sums = numpy.stack([numpy.bincount(owners, column, askers) for column in roots.T], axis=1)
        return (sums / numpy.maximum(total, 1e-9)[:, None]) ** 2
    sunlit = mean(((away & upward).sum(axis=1) / numpy.maximum(upward.sum(axis=1), 1))[:, None])
    parts = numpy.zeros((askers, 4))
    for bounce in range(BOUNCES + 1):
        thrown = _thrown(scene, parts, sunlit) if bounce else numpy.zeros((len(scene.faces) + 1, 4))
        direct = _from_panes(scene, panes, thrown, rows) if panes else 0.0
        got = numpy.stack([thrown[hits, c].sum(axis=1) for c in range(4)], axis=1) + direct   # row -1 throws nothing back
        got = numpy.hstack([(straight[:, None] + got[:, :3]) / free[:, None], (ground[:, None] + got[:, 3:]) / RAYS])
        parts = mean(got)
        print(f"sky light: after {bounce} bounces {parts[:, :3].mean():.4f}, sunlight {parts[:, 3].mean():.4f}", flush=True)
    # The environment's light from below the horizon, which the first three weaken, has sunlight that level ground throws back.
    got[:, 3] -= GROUND * below / RAYS * (got[:, :3] @ LUMINOUS)
    return mean(got), total > 0.5


def _smoothed(means, places, ways, sound):
    """Where it is dim, each place's part is the mean of those about it that face alike: few rays find a door, and these by chance."""
    dim, total = numpy.flatnonzero((means[:, :3].max(axis=1) < DIM) & sound), 0.0
    for turn in range(8):
        shift = EVEN / 2 * numpy.array([turn & 1, turn >> 1 & 1, turn >> 2])
        keys = numpy.hstack([numpy.floor((places[dim] + shift) / EVEN), numpy.round(ways[dim] * 1.5)]).astype(numpy.int64)
        _, cell = numpy.unique(keys, axis=0, return_inverse=True)
        cell = cell.reshape(-1)
        total = total + numpy.stack([numpy.bincount(cell, column) for column in means[dim].T], axis=1)[cell] / numpy.bincount(cell)[cell, None]
    means = means.copy()
    means[dim] = total / 8
    return means


def _from_panes(scene, panes, thrown, rows):
    """What the panes give to each row of rays, which then meet them in vain."""
    piece, area, seen = panes
    given = numpy.stack([numpy.bincount(piece, scene.area[scene.panes] * column) / area for column in thrown[scene.panes].T], axis=1)
    thrown[scene.panes] = 0
    return RAYS * numpy.einsum("pk,kc->pc", seen, given)[rows]   # always in the same order


def _thrown(scene, parts, sunlit):
    """What each face throws back: of the sky's light in three colours, of the sun's; a last row of nothing."""
    known = scene.speakers[:, 0] >= 0
    speakers = scene.speakers[known]
    sky, sun = numpy.full((len(known), 3), FLAT), numpy.full(len(known), FLAT)
    sky[known], sun[known] = parts[speakers, :3].mean(axis=1), sunlit[speakers, 0].mean(axis=1)
    sun *= scene.sunny
    sun[known] += parts[speakers, 3].mean(axis=1)
    thrown = numpy.zeros((len(known) + 1, 4))
    thrown[:-1, :3] = sky * scene.albedo * scene.open[:, None]
    thrown[:-1, 3] = sun * (scene.albedo @ LUMINOUS)
    return thrown


def _write(glb, meshes, settled, rooms):
    parts, sound = settled
    for mesh, json in zip(meshes, glb.json["meshes"]):
        for part in (p for p in mesh if p.first is not None):
            asked = slice(part.first, part.first + len(part.asked))
            values = _filled(part, parts[asked][part.same], sound[asked][part.same], rooms)
            if values[:, :3].min() > OPEN and values[:, 3].max() < 1 - OPEN:
                continue   # as if nothing were there
            roots = numpy.round(numpy.sqrt(values) * 255) / 255
            rows = numpy.round(roots * roots * 65535).astype(numpy.uint16)
            glb.json["accessors"].append({"bufferView": glb.view(rows.astype("<u2").tobytes()), "componentType": 5123, "normalized": True,
                                          "count": len(rows), "type": "VEC4"})
            part.primitive["attributes"]["COLOR_1"] = len(glb.json["accessors"]) - 1
            _number_from_zero(glb, part)
            json.setdefault("extras", {})["COLOR_1"] = "sky light, sunlight"


def _number_from_zero(glb, part):
    """glTF has no second colour without a first."""
    if "COLOR_0" not in part.primitive["attributes"]:
        white = {"bufferView": glb.view(b"\xff" * (4 * len(part.points))), "componentType": 5121, "normalized": True}
        glb.json["accessors"].append(white | {"count": len(part.points), "type": "VEC4"})
        part.primitive["attributes"]["COLOR_0"] = len(glb.json["accessors"]) - 1


def _filled(part, values, sound, rooms):
    """What lies inside other things takes after its neighbours that do not; with `rooms`, after what is near where it has none."""
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
    return _from_near(part, values, sound) if rooms and sound.any() else values


def _from_near(part, values, sound):
    """What has no sound neighbour gets the mean of what is sound within a metre, or of all."""
    _, cell = numpy.unique(numpy.floor(part.points).astype(int), axis=0, return_inverse=True)
    cell, count = cell.reshape(-1), numpy.bincount(cell.reshape(-1), sound)
    means = numpy.stack([numpy.bincount(cell, column * sound) / numpy.maximum(count, 1) for column in values.T], axis=1)
    means[count == 0] = values[sound].mean(axis=0)
    return numpy.where(sound[:, None], values, means[cell])


def main(*files):
    rooms, (file, *around) = files[0] == "rooms", files[files[0] == "rooms":]
    glb = gltf.Glb(pathlib.Path(file))
    bake(glb, [gltf.Glb(pathlib.Path(other)) for other in around], rooms)
    glb.save(pathlib.Path(file))


if __name__ == "__main__":
    main(*sys.argv[1:])
