#!/usr/bin/env python3
"""Big scenes for measuring: scenes.py FOLDER [NAME...] writes NAME.glb there, all of them without names; needs Python alone.

triangles10k, 1m, 5m, 20m   one mesh
forest10k, 100k             so many nodes that share a tree of 500 triangles; forest..._instanced: by EXT_mesh_gpu_instancing
lights1k, 4k                lanterns over a floor
helmet, flight, hall        textured, in counts and sizes like Khronos' DamagedHelmet, FlightHelmet and Sponza
"""

import math
import random
import sys
from array import array
from pathlib import Path

from glb import Glb
from surfaces import dented, glowing, picture, torus, tree, vase, weathered, worn

CLAY, LEAF = (0.8, 0.7, 0.6), (0.15, 0.45, 0.12)


def lit():
    """A scene with one sun."""
    glb = Glb()
    tilt = -0.2  # half the angle: from straight ahead, 23 degrees down
    glb.light("directional", [1, 1, 1], 3.0, rotation=[math.sin(tilt), 0, 0, math.cos(tilt)])
    return glb


def triangles(count):
    glb = lit()
    glb.draw(mesh=glb.mesh(*torus(count).parts(), glb.material(CLAY, 0.6)))
    return glb


def places(count):
    """(x, z, turn, scale) of each tree, on a jittered grid, 3 m apart."""
    dice = random.Random(7)
    side = math.isqrt(count - 1) + 1
    for i in range(count):
        x, z = ((cell - side / 2) * 3 + dice.uniform(-0.8, 0.8) for cell in (i % side, i // side))
        yield x, z, dice.uniform(0, 2 * math.pi), dice.uniform(0.7, 1.3)


def forest(count):
    glb = lit()
    mesh = glb.mesh(*tree(), glb.material(LEAF, 0.9))
    for x, z, turn, scale in places(count):
        rotation = [0, round(math.sin(turn / 2), 5), 0, round(math.cos(turn / 2), 5)]
        glb.draw(mesh=mesh, translation=[round(x, 3), 0, round(z, 3)], rotation=rotation, scale=[round(scale, 3)] * 3)
    return glb


def instanced_forest(count):
    glb = lit()
    moved, turned, scaled = array("f"), array("f"), array("f")
    for x, z, turn, scale in places(count):
        moved.extend((x, 0, z))
        turned.extend((0, math.sin(turn / 2), 0, math.cos(turn / 2)))
        scaled.extend((scale, scale, scale))
    attributes = {"TRANSLATION": glb.accessor(moved, "VEC3"), "ROTATION": glb.accessor(turned, "VEC4"), "SCALE": glb.accessor(scaled, "VEC3")}
    glb.extension("EXT_mesh_gpu_instancing")
    mesh = glb.mesh(*tree(), glb.material(LEAF, 0.9))
    glb.draw(mesh=mesh, extensions={"EXT_mesh_gpu_instancing": {"attributes": attributes}})
    return glb


def lights(count):
    """Lanterns a step above a floor, in all colours; a vase under every tenth."""
    glb = Glb()
    half = 1.5 * math.isqrt(count)
    floor = array("f", (-half, 0, half, half, 0, half, -half, 0, -half, half, 0, -half))
    grey = glb.material((0.5, 0.5, 0.5), 0.7)
    glb.draw(mesh=glb.mesh(floor, array("f", (0, 1, 0) * 4), array("H", (0, 1, 2, 2, 1, 3)), grey))
    body = glb.mesh(*vase(400, 1).parts(), grey)
    for i, (x, z, turn, scale) in enumerate(places(count)):
        color = [0.5 + 0.5 * math.cos(turn + shift) for shift in (0, 2.1, 4.2)]
        glb.light("point", color, 8.0 * scale, range=4.0, translation=[x, 1.2, z])
        if i % 10 == 0:
            glb.draw(mesh=body, translation=[x, 0, z], scale=[0.4] * 3)
    return glb


def pictured(glb, size, seed, count):
    """A material with the first `count` of five pictures: colour, wear, dents, glow, and occlusion on its own."""
    dice = random.Random(seed)
    color = [dice.uniform(0.4, 0.95) for _ in range(3)]
    kinds = (weathered(color), worn, dented, glowing, weathered((1, 1, 1)))[:count]
    slots = ("baseColorTexture", "metallicRoughnessTexture", "normalTexture", "emissiveTexture", "occlusionTexture")
    textures = {slot: glb.texture(picture(size, kind, seed * 8 + i)) for i, (slot, kind) in enumerate(zip(slots, kinds))}
    pbr = {slot: textures.pop(slot) for slot in slots[:2]}
    glow = {"emissiveFactor": [1, 1, 1]} if "emissiveTexture" in textures else {}
    return glb.material((1, 1, 1), 1.0, 1.0, pbr, **textures, **glow)


def textured(bodies, triangles_each, size, materials, pictures_each):
    """Vases in rows."""
    glb = lit()
    looks = [pictured(glb, size, seed, pictures_each) for seed in range(materials)]
    side = math.isqrt(bodies - 1) + 1
    for i in range(bodies):
        body = vase(triangles_each, i)
        mesh = glb.mesh(*body.parts(), looks[i % materials], body.uvs)
        glb.draw(mesh=mesh, translation=[1.8 * (i % side), 0, -1.8 * (i // side)])
    return glb


SCENES = {
    "triangles10k": lambda: triangles(10_000),
    "triangles1m": lambda: triangles(1_000_000),
    "triangles5m": lambda: triangles(5_000_000),
    "triangles20m": lambda: triangles(20_000_000),
    "forest10k": lambda: forest(10_000),
    "forest100k": lambda: forest(100_000),
    "forest10k_instanced": lambda: instanced_forest(10_000),
    "forest100k_instanced": lambda: instanced_forest(100_000),
    "lights1k": lambda: lights(1_000),
    "lights4k": lambda: lights(4_000),
    "helmet": lambda: textured(1, 15_452, 2048, 1, 5),
    "flight": lambda: textured(6, 15_600, 2048, 5, 3),
    "hall": lambda: textured(103, 2_544, 1024, 23, 3),
}


def studio(path):
    """A photograph of light, Radiance .hdr: a grey room under a bright ceiling, with two windows."""
    width, height = 256, 128
    pixels = bytearray()
    for y in range(height):
        for x in range(width):
            window = 40 < y < 80 and x % 128 in range(50, 70)
            value = 8.0 if window else 2.0 if y < 24 else 0.4 - 0.002 * y
            mantissa, exponent = math.frexp(value)
            pixels += bytes([int(mantissa * 255)] * 3 + [exponent + 128])
    Path(path).write_bytes(b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y %d +X %d\n" % (height, width) + pixels)


def make(folder, name):
    """The scene's path; made unless it is there."""
    path = Path(folder) / f"{name}.glb"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(".part")
        SCENES[name]().write(half)
        half.rename(path)
    return path


if __name__ == "__main__":
    if len(sys.argv) < 2 or set(sys.argv[2:]) - SCENES.keys():
        sys.exit(__doc__)
    for wanted in sys.argv[2:] or SCENES:
        print(make(sys.argv[1], wanted), flush=True)
