"""Writes glTF 2.0 binaries piece by piece, with nothing but Python's own library. The same calls give the same bytes."""

import json
import struct
import zlib

FLOAT, USHORT, UINT = 5126, 5123, 5125
_PACK = {FLOAT: "f", USHORT: "H", UINT: "I"}
_COMPONENTS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}
TRIANGLES, LINES, LINE_STRIP, POINTS = 4, 1, 3, 0


def png(width, height, pixel):
    """The bytes of an RGBA picture; pixel(x, y) -> four values of 0 to 255, rows from the top."""
    rows = b"".join(b"\0" + bytes(v for x in range(width) for v in pixel(x, y)) for y in range(height))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


class Gltf:
    """A file in the making. Each add returns the index of what it added."""

    def __init__(self):
        self.json = {"asset": {"version": "2.0", "generator": "Rekindle's test scenes"}, "scene": 0, "scenes": [{"nodes": []}]}
        self.blob = bytearray()

    def add(self, kind, thing):
        things = self.json.setdefault(kind, [])
        things.append(thing)
        return len(things) - 1

    def extension(self, name, kind=None, thing=None):
        """Declares an extension of the file and, where it has a list of its own, adds to that."""
        used = self.json.setdefault("extensionsUsed", [])
        if name not in used:
            used.append(name)
        if kind is None:
            return None
        things = self.json.setdefault("extensions", {}).setdefault(name, {}).setdefault(kind, [])
        things.append(thing)
        return len(things) - 1

    def view(self, data):
        self.blob += b"\0" * (-len(self.blob) % 4)
        view = self.add("bufferViews", {"buffer": 0, "byteOffset": len(self.blob), "byteLength": len(data)})
        self.blob += data
        return view

    def accessor(self, values, kind, component=FLOAT, bounds=False):
        """`values`: a list of numbers (SCALAR) or of tuples."""
        flat = list(values) if kind == "SCALAR" else [part for value in values for part in value]
        accessor = {"bufferView": self.view(struct.pack(f"<{len(flat)}{_PACK[component]}", *flat)), "componentType": component}
        accessor |= {"count": len(flat) // _COMPONENTS[kind], "type": kind}
        if bounds:  # as the file holds them: rounded to 32 bits
            rounded = struct.unpack(f"<{len(flat)}f", struct.pack(f"<{len(flat)}f", *flat))
            columns = [rounded[i :: _COMPONENTS[kind]] for i in range(_COMPONENTS[kind])]
            accessor |= {"min": [min(column) for column in columns], "max": [max(column) for column in columns]}
        return self.add("accessors", accessor)

    def texture(self, data, **sampler):
        """A texture of the bytes of a .png."""
        image = self.add("images", {"bufferView": self.view(data), "mimeType": "image/png"})
        texture = {"source": image}
        if sampler:
            texture["sampler"] = self.add("samplers", sampler)
        return self.add("textures", texture)

    def material(self, color=(1, 1, 1, 1), metallic=0.0, roughness=0.5, extensions=None, **more):
        for name in extensions or {}:
            self.extension(name)
        pbr = {"baseColorFactor": list(color), "metallicFactor": metallic, "roughnessFactor": roughness} | more.pop("pbr", {})
        material = {"pbrMetallicRoughness": pbr} | more
        if extensions:
            material["extensions"] = extensions
        return self.add("materials", material)

    def primitive(self, shape, material=None, mode=TRIANGLES):
        """`shape`: {"positions": ..., "normals": ..., "uvs": ..., "colors": ..., "joints": ..., "weights": ..., "indices": ...}"""
        kinds = {"positions": ("POSITION", "VEC3", FLOAT), "normals": ("NORMAL", "VEC3", FLOAT), "uvs": ("TEXCOORD_0", "VEC2", FLOAT),
                 "uvs1": ("TEXCOORD_1", "VEC2", FLOAT), "colors": ("COLOR_0", "VEC4", FLOAT), "joints": ("JOINTS_0", "VEC4", USHORT),
                 "weights": ("WEIGHTS_0", "VEC4", FLOAT)}  # fmt: skip
        attributes = {}
        for name, (semantic, kind, component) in kinds.items():
            if name in shape:
                attributes[semantic] = self.accessor(shape[name], kind, component, bounds=name == "positions")
        primitive = {"attributes": attributes, "mode": mode}
        if "indices" in shape:
            primitive["indices"] = self.accessor(shape["indices"], "SCALAR", UINT)
        if material is not None:
            primitive["material"] = material
        return primitive

    def mesh(self, *primitives, **more):
        return self.add("meshes", {"primitives": list(primitives)} | more)

    def node(self, parent=None, **more):
        """A node of the scene, or of another node."""
        node = self.add("nodes", more)
        siblings = self.json["scenes"][0]["nodes"] if parent is None else self.json["nodes"][parent].setdefault("children", [])
        siblings.append(node)
        return node

    def draw(self, shape, material=None, at=(0, 0, 0), mode=TRIANGLES, **more):
        """A node with a mesh of one primitive."""
        return self.node(mesh=self.mesh(self.primitive(shape, material, mode)), translation=list(at), **more)

    def light(self, kind, at=(0, 0, 0), rotation=(0, 0, 0, 1), **more):
        light = self.extension("KHR_lights_punctual", "lights", {"type": kind} | more)
        return self.node(translation=list(at), rotation=list(rotation), extensions={"KHR_lights_punctual": {"light": light}})

    def animate(self, name, channels):
        """`channels`: (node, path, times, values, interpolation) each."""
        animation = {"name": name, "channels": [], "samplers": []}
        for node, path, times, values, interpolation in channels:
            kind = {"rotation": "VEC4", "weights": "SCALAR"}.get(path, "VEC3")
            sampler = {"input": self.accessor(times, "SCALAR", bounds=True), "output": self.accessor(values, kind), "interpolation": interpolation}
            animation["samplers"].append(sampler)
            animation["channels"].append({"sampler": len(animation["samplers"]) - 1, "target": {"node": node, "path": path}})
        return self.add("animations", animation)

    def bytes(self):
        blob = bytes(self.blob) + b"\0" * (-len(self.blob) % 4)
        self.json["buffers"] = [{"byteLength": len(blob)}]
        text = json.dumps(self.json, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 4)
        chunk = lambda kind, data: struct.pack("<II", len(data), kind) + data
        body = chunk(0x4E4F534A, text) + chunk(0x004E4942, blob)
        return struct.pack("<III", 0x46546C67, 2, 12 + len(body)) + body
