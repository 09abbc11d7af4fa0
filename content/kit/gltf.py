"""Finishes the .glb that Blender wrote: materials and their pictures, lamps in candela, animation, and who made it.

Blender gives geometry and names; what a file says of light and surfaces is written here from one table, because
Blender 3.4 knows only a part of it."""
import json
import math
import struct

from materials import MATERIALS


class Glb:
    def __init__(self, path):
        data = path.read_bytes()
        length = struct.unpack_from("<I", data, 12)[0]
        self.json = json.loads(data[20:20 + length])
        self.bin = bytearray(data[28 + length:28 + length + struct.unpack_from("<I", data, 20 + length)[0]])
        self._textures = {}

    def save(self, path):
        self.json["buffers"] = [{"byteLength": len(self.bin)}]
        text = json.dumps(self.json, ensure_ascii=False, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 4)
        body = bytes(self.bin) + b"\0" * (-len(self.bin) % 4)
        head = struct.pack("<4sII", b"glTF", 2, 28 + len(text) + len(body))
        path.write_bytes(head + struct.pack("<I4s", len(text), b"JSON") + text + struct.pack("<I4s", len(body), b"BIN\0") + body)

    def view(self, content):
        self.bin += b"\0" * (-len(self.bin) % 4)
        self.json["bufferViews"].append({"buffer": 0, "byteOffset": len(self.bin), "byteLength": len(content)})
        self.bin += content
        return len(self.json["bufferViews"]) - 1

    def floats(self, rows, kind):
        """An accessor of float tuples."""
        flat = [c for row in rows for c in (row if isinstance(row, (tuple, list)) else (row,))]
        accessor = {"bufferView": self.view(struct.pack(f"<{len(flat)}f", *flat)), "componentType": 5126, "count": len(rows), "type": kind}
        if kind == "SCALAR":
            single = struct.unpack("<2f", struct.pack("<2f", min(flat), max(flat)))
            accessor |= {"min": [single[0]], "max": [single[1]]}
        self.json["accessors"].append(accessor)
        return len(self.json["accessors"]) - 1

    def texture(self, file):
        """The texture showing a picture file; each file is taken in once."""
        if file.name not in self._textures:
            kind = "image/png" if file.suffix == ".png" else "image/jpeg"
            images = self.json.setdefault("images", [])
            images.append({"name": file.stem, "mimeType": kind, "bufferView": self.view(file.read_bytes())})
            self.json.setdefault("samplers", [{"magFilter": 9729, "minFilter": 9987, "wrapS": 10497, "wrapT": 10497}])
            self.json.setdefault("textures", []).append({"sampler": 0, "source": len(images) - 1})
            self._textures[file.name] = len(self.json["textures"]) - 1
        return {"index": self._textures[file.name]}

    def use(self, extension):
        used = self.json.setdefault("extensionsUsed", [])
        if extension not in used:
            used.append(extension)
            used.sort()

    def node(self, name):
        return next(i for i, n in enumerate(self.json["nodes"]) if n.get("name") == name)

    def nodes(self, start):
        return [i for i, n in enumerate(self.json["nodes"]) if n.get("name", "").startswith(start)]


def pack_tints(glb):
    """Vertex colours as four bytes in place of four floats, which is a quarter of the room."""
    for index in {p["attributes"]["COLOR_0"] for m in glb.json["meshes"] for p in m["primitives"] if "COLOR_0" in p["attributes"]}:
        accessor = glb.json["accessors"][index]
        start, count = glb.json["bufferViews"][accessor["bufferView"]]["byteOffset"], accessor["count"] * 4
        values = struct.unpack_from(f"<{count}f", glb.bin, start)
        packed = bytes(round(255 * min(1.0, max(0.0, v))) for v in values)
        accessor |= {"bufferView": glb.view(packed), "componentType": 5121, "normalized": True}
    _drop_unused_views(glb)


def pack_normals(glb):
    """Normals as three signed bytes in place of three floats (KHR_mesh_quantization): a third of a degree is enough."""
    for index in {p["attributes"]["NORMAL"] for m in glb.json["meshes"] for p in m["primitives"]}:
        accessor = glb.json["accessors"][index]
        start, count = glb.json["bufferViews"][accessor["bufferView"]]["byteOffset"], accessor["count"]
        values = struct.unpack_from(f"<{3 * count}f", glb.bin, start)
        packed = b"".join(struct.pack("<3bx", *(round(127 * v) for v in values[3 * k:3 * k + 3])) for k in range(count))
        accessor |= {"bufferView": glb.view(packed), "componentType": 5120, "normalized": True}
        accessor.pop("min", None), accessor.pop("max", None)
        glb.json["bufferViews"][accessor["bufferView"]]["byteStride"] = 4
    glb.use("KHR_mesh_quantization")
    glb.json["extensionsRequired"] = ["KHR_mesh_quantization"]
    _drop_unused_views(glb)


def _drop_unused_views(glb):
    """Writes the buffer anew with only the views that something shows."""
    holders = glb.json["accessors"] + glb.json.get("images", [])
    old, data = glb.json["bufferViews"], glb.bin
    glb.json["bufferViews"], glb.bin = [], bytearray()
    moved = {}
    for index in sorted({h["bufferView"] for h in holders}):
        view = old[index]
        moved[index] = glb.view(data[view["byteOffset"]:view["byteOffset"] + view["byteLength"]])
        glb.json["bufferViews"][-1] |= {key: view[key] for key in ("byteStride",) if key in view}
    for holder in holders:
        holder["bufferView"] = moved[holder["bufferView"]]


def write_materials(glb, pictures):
    glb.json["materials"] = [_material(glb, m["name"], pictures) for m in glb.json["materials"]]


def _material(glb, name, pictures):
    made = MATERIALS[name]
    pbr = {"baseColorFactor": list(made.color), "metallicFactor": made.metallic, "roughnessFactor": made.roughness}
    material = {"name": name, "pbrMetallicRoughness": pbr}
    if made.surface and not made.bare:
        pbr["baseColorTexture"] = glb.texture(pictures / f"{made.surface}-base.jpg")
        orm = glb.texture(pictures / f"{made.surface}-orm.jpg")
        pbr["metallicRoughnessTexture"], material["occlusionTexture"] = orm, dict(orm)
    if made.surface:
        material["normalTexture"] = glb.texture(pictures / f"{made.surface}-normal.jpg") | {"scale": made.normal}
    if made.picture:
        pbr["baseColorTexture"] = glb.texture(next(pictures.glob(f"{made.picture}.*")))
    if made.cutoff:
        material |= {"alphaMode": "MASK", "alphaCutoff": made.cutoff}
    if made.blend:
        material["alphaMode"] = "BLEND"
    if (made.cutoff and not made.one_sided) or made.two_sided:
        material["doubleSided"] = True
    if made.nits:
        material["emissiveFactor"] = list(made.emissive)
        if made.glow:
            material["emissiveTexture"] = dict(pbr["baseColorTexture"])
    extensions = dict(made.extensions)
    if made.through:
        light = {"diffuseTransmissionFactor": made.through, "diffuseTransmissionColorFactor": [1.15, 1.2, 0.45] if made.picture else list(made.color[:3])}
        if made.picture:
            light["diffuseTransmissionColorTexture"] = dict(pbr["baseColorTexture"])
        extensions["KHR_materials_diffuse_transmission"] = light
    if extensions:
        material["extensions"] = extensions
        for extension in extensions:
            glb.use(extension)
    return material


def black_body(kelvin):
    """Linear Rec. 709 colour of a black body, its largest channel 1. Planckian locus: Kim et al. 2002 (1667-4000 K)."""
    t = 1000.0 / kelvin
    x = -0.2661239 * t ** 3 - 0.2343589 * t ** 2 + 0.8776956 * t + 0.179910
    y = -1.1063814 * x ** 3 - 1.34811020 * x ** 2 + 2.18555832 * x - 0.20219683
    xyz = (x / y, 1.0, (1 - x - y) / y)
    rows = ((3.2404542, -1.5371385, -0.4985314), (-0.9692660, 1.8760108, 0.0415560), (0.0556434, -0.2040259, 1.0572252))
    rgb = [max(0.0, sum(a * b for a, b in zip(row, xyz))) for row in rows]
    return [round(c / max(rgb), 5) for c in rgb]


def set_lamps(glb, candela, kelvin, reach):
    """candela: by what a lamp's name begins with."""
    for lamp in glb.json["extensions"]["KHR_lights_punctual"]["lights"]:
        strength = next(c for start, c in candela.items() if lamp["name"].startswith(start))
        lamp |= {"color": black_body(kelvin), "intensity": strength, "range": reach}
        lamp.pop("spot", None)


def set_glow(glb, material, strength):
    """How bright a material of itself is: by night a paper lantern must not be so bright that it loses its colour."""
    found = next(m for m in glb.json["materials"] if m["name"] == material)
    found["extensions"]["KHR_materials_emissive_strength"]["emissiveStrength"] = strength


class Animation:
    """One looped animation; each channel is sampled often enough that linear keys look smooth."""

    def __init__(self, glb, name, seconds, keys=48):
        self.glb, self.seconds, self.count = glb, seconds, keys
        self.times = glb.floats([seconds * k / keys for k in range(keys + 1)], "SCALAR")
        self.data = {"name": name, "channels": [], "samplers": []}
        glb.json.setdefault("animations", []).append(self.data)

    def channel(self, node, path, value):
        """value(turn) gives the property at a turn of the loop, from 0 to 2 pi."""
        rows = [tuple(value(2 * math.pi * k / self.count)) for k in range(self.count + 1)]
        output = self.glb.floats(rows, "VEC4" if path == "rotation" else "VEC3")
        self.data["samplers"].append({"input": self.times, "output": output, "interpolation": "LINEAR"})
        self.data["channels"].append({"sampler": len(self.data["samplers"]) - 1, "target": {"node": node, "path": path}})


def multiply(p, q):
    """Quaternions x y z w: first q, then p."""
    px, py, pz, pw = p
    qx, qy, qz, qw = q
    return (pw * qx + px * qw + py * qz - pz * qy, pw * qy - px * qz + py * qw + pz * qx,
            pw * qz + px * qy - py * qx + pz * qw, pw * qw - px * qx - py * qy - pz * qz)


def describe(glb, packet):
    """Who made it and what it is (KHR_xmp_json_ld, Dublin Core terms)."""
    context = {"dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/"}
    glb.json.setdefault("extensions", {})["KHR_xmp_json_ld"] = {"packets": [{"@context": context, "@id": "", **packet}]}
    glb.json["asset"]["extensions"] = {"KHR_xmp_json_ld": {"packet": 0}}
    glb.use("KHR_xmp_json_ld")
