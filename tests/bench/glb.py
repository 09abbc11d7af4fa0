"""Writes .glb files of any size: the numbers go to the file as they are, without a copy of the whole."""

import json
import struct
from array import array

FLOAT, SHORT, INT = 5126, 5123, 5125
WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4}
KINDS = {"f": FLOAT, "H": SHORT, "I": INT}


class Glb:
    """Collects the parts of a scene; numbers in the lists of `self.json` are indices, as glTF 2.0 has them."""

    def __init__(self):
        self.blocks, self.length = [], 0
        self.json = {"asset": {"version": "2.0", "generator": "Rekindle tests/bench/scenes.py"}, "scene": 0, "scenes": [{"nodes": []}]}

    def add(self, table, thing):
        self.json.setdefault(table, []).append(thing)
        return len(self.json[table]) - 1

    def view(self, data):
        """A stretch of the binary part."""
        data = memoryview(data).cast("B")
        offset = self.length
        self.blocks += [data, b"\0" * (-len(data) % 4)]
        self.length += len(data) + -len(data) % 4
        return self.add("bufferViews", {"buffer": 0, "byteOffset": offset, "byteLength": len(data)})

    def accessor(self, numbers, shape, **more):
        """`numbers` is an array of floats or of unsigned integers."""
        count = len(numbers) // WIDTHS[shape]
        kind = KINDS[numbers.typecode]
        return self.add("accessors", {"bufferView": self.view(numbers), "componentType": kind, "count": count, "type": shape} | more)

    def positions(self, numbers):
        low, high = ([pick(numbers[axis::3]) for axis in range(3)] for pick in (min, max))
        return self.accessor(numbers, "VEC3", min=low, max=high)

    def mesh(self, positions, normals, indices, material, uvs=None):
        attributes = {"POSITION": self.positions(positions), "NORMAL": self.accessor(normals, "VEC3")}
        if uvs is not None:
            attributes["TEXCOORD_0"] = self.accessor(uvs, "VEC2")
        primitive = {"attributes": attributes, "indices": self.accessor(indices, "SCALAR"), "material": material}
        return self.add("meshes", {"primitives": [primitive]})

    def material(self, color, roughness=0.8, metallic=0.0, pbr=None, **more):
        pbr = {"baseColorFactor": [*color, 1], "roughnessFactor": roughness, "metallicFactor": metallic} | (pbr or {})
        return self.add("materials", {"pbrMetallicRoughness": pbr} | more)

    def texture(self, picture):
        """A PNG file's bytes, embedded."""
        image = self.add("images", {"bufferView": self.view(picture), "mimeType": "image/png"})
        return {"index": self.add("textures", {"source": image})}

    def draw(self, **node):
        """A node at the scene's root."""
        self.json["scenes"][0]["nodes"].append(self.add("nodes", node))

    def extension(self, name):
        used = self.json.setdefault("extensionsUsed", [])
        if name not in used:
            used.append(name)

    def light(self, kind, color, intensity, **node):
        self.extension("KHR_lights_punctual")
        lights = self.json.setdefault("extensions", {}).setdefault("KHR_lights_punctual", {"lights": []})["lights"]
        lights.append({"type": kind, "color": color, "intensity": intensity} | ({"range": node.pop("range")} if "range" in node else {}))
        self.draw(extensions={"KHR_lights_punctual": {"light": len(lights) - 1}}, **node)

    def write(self, path):
        text = json.dumps(self.json | {"buffers": [{"byteLength": self.length}]}, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 4)
        with open(path, "wb") as file:
            file.write(struct.pack("<4sIIII", b"glTF", 2, 28 + len(text) + self.length, len(text), 0x4E4F534A) + text)
            file.write(struct.pack("<II", self.length, 0x004E4942))
            file.writelines(self.blocks)


def indices(numbers, vertices):
    """As narrow as the vertices allow."""
    return array("H" if vertices <= 65535 else "I", numbers)
