#!/usr/bin/env python3
"""The scenes of the golden pictures and of other tests, made from nothing: scenes.py FOLDER [NAME...] writes NAME.glb and the like there.

Each function below is a scene, its name the file's. One feature a scene, so that a picture that changes says what broke.
"""

import math
import random
import struct
import sys
from pathlib import Path

from gltf import LINE_STRIP, LINES, POINTS, Gltf, png
from shapes import box, column, floor, grid, sphere, turn, wall

GREY = (0.5, 0.5, 0.5, 1)


def checks(light, dark, cells=8, size=64):
    """A picture of a chessboard."""
    return png(size, size, lambda x, y: light if (x * cells // size + y * cells // size) % 2 else dark)


def spheres():
    """Rough to smooth from left to right; metal above, plastic below."""
    g = Gltf()
    ball = sphere(0.45)
    for row, (color, metallic) in enumerate((((0.8, 0.1, 0.08, 1), 0.0), ((1.0, 0.77, 0.34, 1), 1.0), ((0.9, 0.9, 0.9, 1), 1.0))):
        for column_ in range(5):
            g.draw(ball, g.material(color, metallic, 1 - column_ / 4), (column_ - 2, row - 1, 0))
    return g


def lobes():
    """The extensions of the material, one a ball."""
    g = Gltf()
    ball = sphere(0.45)
    red, dark, cloth = (0.7, 0.05, 0.05, 1), (0.02, 0.02, 0.02, 1), (0.05, 0.1, 0.4, 1)
    wanted = [
        dict(color=red, roughness=0.9, extensions={"KHR_materials_clearcoat": {"clearcoatFactor": 1, "clearcoatRoughnessFactor": 0.05}}),
        dict(color=cloth, roughness=1, extensions={"KHR_materials_sheen": {"sheenColorFactor": [1, 1, 1], "sheenRoughnessFactor": 0.4}}),
        dict(color=dark, roughness=0.2, extensions={"KHR_materials_specular": {"specularFactor": 1, "specularColorFactor": [0.1, 1, 0.3]}}),
        dict(color=GREY, metallic=1, roughness=0.4, extensions={"KHR_materials_anisotropy": {"anisotropyStrength": 0.9}}),
        dict(color=dark, roughness=0.1, extensions={"KHR_materials_iridescence": {"iridescenceFactor": 1, "iridescenceThicknessMaximumFactor": 500}}),
        dict(color=dark, roughness=0.15, extensions={"KHR_materials_ior": {"ior": 2.4}}),
        dict(color=red, extensions={"KHR_materials_unlit": {}}),
        dict(color=dark, emissiveFactor=[0.2, 0.6, 1.0], extensions={"KHR_materials_emissive_strength": {"emissiveStrength": 3}}),
    ]
    for i, material in enumerate(wanted):
        g.draw(ball, g.material(**material), (i % 4 - 1.5, 0.5 - i // 4, 0))
    return g


def specular_glossiness():
    g = Gltf()
    for i in range(4):
        extension = {"diffuseFactor": [0.1 * i, 0.05, 0.3, 1], "specularFactor": [0.25 * i + 0.04] * 3, "glossinessFactor": 0.25 + 0.25 * i}
        g.draw(sphere(0.45), g.material(extensions={"KHR_materials_pbrSpecularGlossiness": extension}), (i - 1.5, 0, 0))
    return g


def transmission():
    """Clear, rough and coloured glass before stripes; a plate without volume."""
    g = Gltf()
    stripes = png(64, 64, lambda x, y: (230, 200, 60, 255) if x // 4 % 2 else (20, 30, 90, 255))
    g.draw(wall(6, 3), g.material(roughness=1, pbr={"baseColorTexture": {"index": g.texture(stripes)}}), (0, 0, -1.5))
    volume = lambda color: {"thicknessFactor": 0.9, "attenuationDistance": 0.4, "attenuationColor": color}
    clear, glass = {"transmissionFactor": 1}, {"ior": 1.5}
    for x, roughness, color in ((-1.5, 0.0, (1, 1, 1)), (-0.5, 0.35, (1, 1, 1)), (0.5, 0.0, (0.2, 0.9, 0.4))):
        extensions = {"KHR_materials_transmission": clear, "KHR_materials_volume": volume(color), "KHR_materials_ior": glass}
        g.draw(sphere(0.45), g.material(roughness=roughness, extensions=extensions), (x, 0, 0))
    g.draw(wall(0.8, 0.8), g.material((1, 0.6, 0.6, 1), roughness=0.15, extensions={"KHR_materials_transmission": clear}), (1.5, 0, 0))
    return g


def alpha():
    """Opaque, masked and blended leaves before one another; one-sided and two-sided ones from behind."""
    g = Gltf()
    leaf = lambda x, y: (60, 160, 50, int(max(0, min(255, 380 - 12 * math.hypot(x - 31.5, y - 31.5)))))
    texture = {"baseColorTexture": {"index": g.texture(png(64, 64, leaf))}}
    modes = [dict(alphaMode="OPAQUE"), dict(alphaMode="MASK", alphaCutoff=0.5), dict(alphaMode="BLEND")]
    for i, mode in enumerate(modes):
        g.draw(wall(1, 1), g.material(pbr=texture, **mode), (1.2 * (i - 1), 0.6, 0))
        g.draw(wall(1, 1), g.material(pbr=texture, doubleSided=i != 1, **mode), (1.2 * (i - 1), -0.6, 0), rotation=turn((0, 1, 0), 160))
    for i, color in enumerate(((1, 0, 0, 0.5), (0, 1, 0, 0.5), (0, 0, 1, 0.5))):
        g.draw(wall(0.9, 0.9), g.material(color, alphaMode="BLEND"), (2.5 + 0.25 * i, 0.25 * i - 0.25, -0.3 * i))
    return g


def lines_and_points():
    g = Gltf()
    around = [2 * math.pi * i / 48 for i in range(49)]
    rainbow = [tuple(0.5 + 0.5 * math.cos(a - shift) for shift in (0, 2.1, 4.2)) + (1.0,) for a in around]
    ring = {"positions": [(math.cos(a), math.sin(a), 0.0) for a in around], "colors": rainbow}
    g.draw(ring, at=(-1.2, 0, 0), mode=LINE_STRIP)
    spokes = {"positions": [p for a in around[::4] for p in ((0.0, 0.0, 0.0), (0.8 * math.cos(a), 0.8 * math.sin(a), 0.0))]}
    g.draw(spokes, g.material((1, 0.5, 0, 1), extensions={"KHR_materials_unlit": {}}), (-1.2, 0, 0), mode=LINES)
    dice = random.Random(7)
    cloud = [tuple(dice.uniform(-0.9, 0.9) for _ in range(3)) for _ in range(600)]
    g.draw({"positions": cloud, "colors": [tuple(0.5 + 0.5 * c for c in p) + (1.0,) for p in cloud]}, at=(1.2, 0, 0), mode=POINTS)
    return g


def textures():
    """Normal map, occlusion, texture transform, second set of coordinates, wrapping, nearest filtering, vertex colours."""
    g = Gltf()
    board = checks((240, 240, 240, 255), (40, 60, 140, 255))
    bumps = png(64, 64, lambda x, y: (int(127.5 + 100 * math.sin(x / 5)), int(127.5 + 100 * math.sin(y / 5)), 220, 255))
    small = png(4, 4, lambda x, y: (60 * x + 30, 60 * y + 30, 120, 255))
    stretched = wall(1, 1) | {"uvs": [(3 * u - 1, 3 * v - 1) for u, v in wall(1, 1)["uvs"]]}
    both = wall(1, 1) | {"uvs1": [(0.5 * u, 0.5 * v) for u, v in wall(1, 1)["uvs"]]}
    g.extension("KHR_texture_transform")
    moved = {"KHR_texture_transform": {"offset": [0.25, 0], "rotation": 0.5, "scale": [2, 1]}}
    clamped, mirrored = dict(wrapS=33071, wrapT=33071), dict(wrapS=33648, wrapT=33648)
    nearest = dict(magFilter=9728, minFilter=9728, **mirrored)
    panels = [
        (wall(1, 1), dict(color=GREY, roughness=0.3, normalTexture={"index": g.texture(bumps)})),
        (wall(1, 1), dict(pbr={"baseColorTexture": {"index": g.texture(board), "extensions": moved}})),
        (both, dict(pbr={"baseColorTexture": {"index": g.texture(board), "texCoord": 1}})),
        (stretched, dict(pbr={"baseColorTexture": {"index": g.texture(small, **clamped)}})),
        (stretched, dict(pbr={"baseColorTexture": {"index": g.texture(small, **nearest)}})),
        (wall(1, 1) | {"colors": [(1, 0, 0, 1), (0, 1, 0, 1), (0, 0, 1, 1), (1, 1, 1, 1)]}, dict()),
    ]
    for i, (shape, material) in enumerate(panels):
        g.draw(shape, g.material(**material), (1.1 * (i % 3 - 1), 0.55 - 1.1 * (i // 3), 0))
    return g


def deformed():
    """A bending column with four joints, a cube with two morph targets, a turning box: animations 'bend' and 'step'."""
    g = Gltf()
    rows = 12
    shape = column(0.3, 2.0, rows)
    reach = [min(2.999, max(0.0, y / 2 * 3)) for _, y, _ in shape["positions"]]
    shape["joints"] = [(int(r), min(3, int(r) + 1), 0, 0) for r in reach]
    shape["weights"] = [(1 - r % 1, r % 1, 0.0, 0.0) for r in reach]
    joints = [g.node(name="joint 0")]
    for i in range(1, 4):
        joints.append(g.node(joints[-1], name=f"joint {i}", translation=[0, 2 / 3, 0]))
    inverse = [(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, -2 / 3 * i, 0, 1) for i in range(4)]
    skin = g.add("skins", {"joints": joints, "inverseBindMatrices": g.accessor(inverse, "MAT4")})
    g.node(mesh=g.mesh(g.primitive(shape, g.material((0.2, 0.5, 0.3, 1)))), skin=skin)

    cube = box()
    primitive = g.primitive(cube, g.material((0.7, 0.3, 0.1, 1)))
    taper = [(-x * (y + 0.5), 0.0, -z * (y + 0.5)) for x, y, z in cube["positions"]]
    lean = [(y + 0.5, 0.0, 0.0) for x, y, z in cube["positions"]]
    primitive["targets"] = [{"POSITION": g.accessor(target, "VEC3", bounds=True)} for target in (taper, lean)]
    morphed = g.node(mesh=g.mesh(primitive, weights=[0, 0]), translation=[-1.6, 0.5, 0])
    turned = g.draw(box(0.8, 0.8, 0.8), g.material((0.1, 0.2, 0.7, 1)), (1.6, 0.5, 0))

    bent = [(joint, "rotation", [0, 1], [turn((0, 0, 1), 0), turn((0, 0, 1), -35)], "LINEAR") for joint in joints[1:]]
    spin = [(0, 0, 0, 1), (0, 0, 0, 1), (0, 0, 0, 0), (0, 0, 0, 0), turn((0, 1, 0), 90), (0, 0, 0, 0)]
    spin[0] = (0, 0, 0, 0)
    g.animate("bend", bent + [(morphed, "weights", [0, 1], [0, 0, 0.8, 0.5], "LINEAR"), (turned, "rotation", [0, 1], spin, "CUBICSPLINE")])
    g.animate("step", [(turned, "translation", [0, 1], [(1.6, 0.5, 0), (1.6, 1.5, 0)], "STEP")])
    return g


def lights():
    """A directional, a spot and a point light with their shadows, on a floor with a few things on it."""
    g = Gltf()
    g.draw(floor(8, 8), g.material((0.8, 0.8, 0.8, 1), roughness=0.9))
    g.draw(box(0.6, 1.6, 0.6), g.material((0.6, 0.2, 0.1, 1)), (-1, 0.8, -0.5))
    g.draw(sphere(0.5), g.material((0.9, 0.9, 0.9, 1), roughness=0.2), (0.6, 0.5, 0.3))
    g.draw(box(2.4, 0.1, 0.1), g.material((0.2, 0.2, 0.2, 1)), (0.8, 1.3, -0.8))
    g.light("directional", rotation=turn((1, 0, 0), -50), intensity=1.2, color=[1, 0.95, 0.85])
    g.light("spot", (2.2, 3, 1.5), turn((1, 0, 0), -70), intensity=60, color=[0.3, 0.5, 1], spot={"innerConeAngle": 0.2, "outerConeAngle": 0.5})
    g.light("point", (-0.2, 0.9, 1.2), intensity=4, color=[1, 0.5, 0.2], range=4)
    return g


def lanterns():
    """A thousand small lights above a floor."""
    g = Gltf()
    g.draw(floor(34), g.material((0.7, 0.7, 0.7, 1), roughness=0.6))
    dice = random.Random(11)
    for i in range(1000):
        at = (i % 40 * 0.8 - 15.6, 0.3 + 0.2 * dice.random(), i // 40 * 1.2 - 14.4)
        warm = [1, 0.35 + 0.4 * dice.random(), 0.1 + 0.2 * dice.random()]
        g.light("point", at, intensity=0.25, color=warm, range=1.5)
    return g


def instances():
    """One mesh many times: by nodes that share it (one of them mirrored), and by EXT_mesh_gpu_instancing."""
    g = Gltf()
    shared = g.mesh(g.primitive(box(0.5, 0.5, 0.5), g.material((0.2, 0.4, 0.6, 1))))
    for i in range(5):
        g.node(mesh=shared, translation=[i - 2, 1, 0], rotation=turn((0, 1, 0), 18 * i), scale=[-1 if i == 2 else 1, 1, 1])
    places = [(0.6 * i, 0.0, 0.6 * j) for i in range(-4, 5) for j in range(-3, 4)]
    sizes = [(0.4 + 0.05 * (i % 7),) * 3 for i in range(len(places))]
    attributes = {"TRANSLATION": g.accessor(places, "VEC3"), "SCALE": g.accessor(sizes, "VEC3")}
    g.extension("EXT_mesh_gpu_instancing")
    g.draw(sphere(0.5, 16, 8), g.material((0.8, 0.6, 0.2, 1), roughness=0.4), extensions={"EXT_mesh_gpu_instancing": {"attributes": attributes}})
    return g


def cameras():
    """A corner of a room with a perspective and an orthographic camera; what is seen tells which is in use."""
    g = Gltf()
    for i, color in enumerate(((0.8, 0.1, 0.1, 1), (0.1, 0.6, 0.1, 1), (0.1, 0.2, 0.8, 1))):
        g.draw(box(0.8, 0.8, 0.8), g.material(color), (i - 1, 0.4, -1.5 * i))
    g.draw(floor(6), g.material(GREY, roughness=1))
    perspective = g.add("cameras", {"type": "perspective", "name": "near", "perspective": {"yfov": 0.8, "znear": 0.05}})
    flat = g.add("cameras", {"type": "orthographic", "name": "plan", "orthographic": {"xmag": 3, "ymag": 2.4, "znear": 0.1, "zfar": 20}})
    g.node(camera=perspective, name="eye", translation=[-0.3, 0.9, 3], rotation=turn((1, 0, 0), -8))
    g.node(camera=flat, name="above", translation=[0, 8, -1], rotation=turn((1, 0, 0), -90))
    return g


def eaves():
    """Thin tiles and bars far away: what shimmers without good anti-aliasing. With fine foliage by alpha mask."""
    g = Gltf()
    tile = g.mesh(g.primitive(box(0.06, 0.06, 3), g.material((0.15, 0.16, 0.17, 1), roughness=0.8)))
    for i in range(60):
        g.node(mesh=tile, translation=[0.12 * i - 3.5, 3, 0], rotation=turn((1, 0, 0), 25))
    bar = g.mesh(g.primitive(box(0.02, 2.4, 0.02), g.material((0.4, 0.12, 0.08, 1))))
    for i in range(70):
        g.node(mesh=bar, translation=[0.1 * i - 3.45, 1.2, 1])
    dice = random.Random(3)
    blades = [[dice.uniform(0, 64), dice.uniform(-0.5, 0.5)] for _ in range(24)]
    covered = lambda x, y: any(abs(x - at - slope * y) < 0.7 for at, slope in blades)
    grass = png(64, 64, lambda x, y: (70, 130, 40, 255 if covered(x, y) else 0))
    meadow = wall(7, 1) | {"uvs": [(7 * u, v) for u, v in wall(7, 1)["uvs"]]}
    g.draw(meadow, g.material(pbr={"baseColorTexture": {"index": g.texture(grass)}}, alphaMode="MASK", doubleSided=True), (0, 0.5, 1.6))
    g.draw(floor(12), g.material((0.5, 0.5, 0.45, 1), roughness=1))
    return g


def corner():
    """Walls that meet, and a gap under a box: what ambient occlusion darkens."""
    g = Gltf()
    white = g.material((0.9, 0.9, 0.9, 1), roughness=1)
    g.draw(floor(4), white)
    g.draw(wall(4, 2), white, (0, 1, -2))
    g.draw(wall(4, 2), white, (-2, 1, 0), rotation=turn((0, 1, 0), 90))
    g.draw(box(1, 0.6, 1), white, (-0.6, 0.36, -0.6))
    g.draw(sphere(0.4), white, (0.7, 0.4, -0.9))
    return g


SCENES = [spheres, lobes, specular_glossiness, transmission, alpha, lines_and_points, textures, deformed, lights, lanterns, instances, cameras, eaves, corner]


def studio_hdr():
    """A small equirectangular environment, Radiance RGBE: dark floor, bluish walls, a warm lamp and a cold window."""
    width, height = 128, 64

    def radiance(x, y):
        u, v = (x + 0.5) / width, (y + 0.5) / height
        if abs(u - 0.3) < 0.05 and abs(v - 0.25) < 0.08:
            return (16.0, 12.0, 7.5)
        if abs(u - 0.75) < 0.09 and abs(v - 0.4) < 0.12:
            return (1.6, 2.4, 3.6)
        return (0.07, 0.06, 0.05) if v > 0.5 else (0.16 + 0.1 * v, 0.18 + 0.1 * v, 0.22 + 0.1 * v)

    def rgbe(color):
        fraction, exponent = math.frexp(max(color))
        return bytes(int(c * fraction * 256 / max(color)) for c in color) + bytes([exponent + 128])

    header = f"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y {height} +X {width}\n".encode()
    rows = []
    for y in range(height):  # new-style scanlines, each channel as runs without compression
        pixels = [rgbe(radiance(x, y)) for x in range(width)]
        rows.append(struct.pack(">BBH", 2, 2, width))
        rows += [bytes([width]) + bytes(p[c] for p in pixels) for c in range(4)]
    return header + b"".join(rows)


def tetrahedron_obj():
    return (
        b"mtllib tetrahedron.mtl\no tetrahedron\nv 0 0 0\nv 1 0 0\nv 0.5 1 -0.5\nv 0.5 0 -1\nusemtl red\n"
        b"f 1 2 3\nf 2 4 3\nf 4 1 3\nf 2 1 4\n"
    )


def tetrahedron_mtl():
    return b"newmtl red\nKd 0.8 0.1 0.1\n"


def cloud_ply():
    dice = random.Random(5)
    points = [(dice.gauss(0, 1), dice.gauss(0, 1), dice.gauss(0, 1)) for _ in range(200)]
    lines = [f"{x:.4f} {y:.4f} {z:.4f} {int(127 + 40 * x) % 256} 120 {int(127 + 40 * z) % 256}" for x, y, z in points]
    names = "".join(f"property float {axis}\n" for axis in "xyz") + "".join(f"property uchar {color}\n" for color in ("red", "green", "blue"))
    return f"ply\nformat ascii 1.0\nelement vertex {len(points)}\n{names}end_header\n".encode() + "\n".join(lines).encode() + b"\n"


FILES = {
    **{f"{scene.__name__}.glb": (lambda scene=scene: scene().bytes()) for scene in SCENES},
    "studio.hdr": studio_hdr,
    "tetrahedron.obj": tetrahedron_obj,
    "tetrahedron.mtl": tetrahedron_mtl,
    "cloud.ply": cloud_ply,
}


def write(folder, names=FILES):
    """Writes what is not there yet as it should be."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        data = FILES[name]()
        path = folder / name
        if not path.exists() or path.read_bytes() != data:
            path.write_bytes(data)


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2:] or FILES)
