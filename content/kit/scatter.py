"""Where many like things stand: places by chance that keep their distance, and their copies in the file."""
import math
import struct

from shape import at, scaled, turned


class Spread:
    """Points no nearer to each other than their own distance; a coarse grid makes the search short."""

    def __init__(self, cell=4.0):
        self.cell, self.held = cell, {}

    def free(self, x, y, distance):
        reach = int(distance / self.cell) + 1
        i, j = int(x // self.cell), int(y // self.cell)
        return all(math.hypot(x - px, y - py) >= distance
                   for a in range(i - reach, i + reach + 1) for b in range(j - reach, j + reach + 1)
                   for px, py in self.held.get((a, b), ()))

    def hold(self, x, y):
        self.held.setdefault((int(x // self.cell), int(y // self.cell)), []).append((x, y))


def fill(rng, box, wish, distance, allowed, spread=None, tries=30):
    """Up to `wish` places in a box (x0, y0, x1, y1) where allowed(x, y)."""
    spread, found = spread or Spread(max(distance, 0.5)), []
    for _ in range(wish * tries):
        x, y = rng.uniform(box[0], box[2]), rng.uniform(box[1], box[3])
        if allowed(x, y) and spread.free(x, y, distance):
            spread.hold(x, y)
            found.append((x, y))
            if len(found) == wish:
                break
    return found


def stand(rng, x, y, z=0.0, small=0.85, large=1.15, lean=0.0):
    """One copy: turned anyhow about the upright, scaled between two sizes."""
    tilt = turned(rng.uniform(-lean, lean), "X") if lean else turned(0.0)
    return at(x, y, z) @ turned(rng.uniform(0, 2 * math.pi)) @ tilt @ scaled(*[rng.uniform(small, large)] * 3)


def write_copies(glb, node, matrices):
    """Gives a node its copies (EXT_mesh_gpu_instancing): turns in 8 bit, half a degree fine; sizes only where they differ."""
    places, turns, sizes, grown = bytearray(), bytearray(), bytearray(), False
    for matrix in matrices:
        place, turn, size = matrix.decompose()
        places += struct.pack("<3f", place.x, place.z, -place.y)
        turns += struct.pack("<4b", *(round(127 * c) for c in (turn.x, turn.z, -turn.y, turn.w)))
        sizes += struct.pack("<3f", size.x, size.z, size.y)
        grown = grown or abs(size.x - 1) > 1e-3
    attributes = {}
    for name, data, kind, component in (("TRANSLATION", places, "VEC3", 5126), ("ROTATION", turns, "VEC4", 5120),
                                        ("SCALE", sizes, "VEC3", 5126)):
        if name == "SCALE" and not grown:
            continue
        accessor = {"bufferView": glb.view(bytes(data)), "componentType": component, "count": len(matrices), "type": kind}
        glb.json["accessors"].append(accessor | ({"normalized": True} if component == 5120 else {}))
        attributes[name] = len(glb.json["accessors"]) - 1
    glb.json["nodes"][node].setdefault("extensions", {})["EXT_mesh_gpu_instancing"] = {"attributes": attributes}
    glb.use("EXT_mesh_gpu_instancing")
