#!/usr/bin/env python3
"""Files of our own that are made to break readers: what a converter, a bad disk or somebody's malice may leave. odd_files.py FOLDER
writes each into a folder of its own; make(FOLDER) returns them with what is to become of them: "opens"; "told", which is refused or
opened without a part, with a warning; "refused"; or "either", which is all of these."""

import base64
import gzip
import json
import os
import pathlib
import struct
import sys
import zlib

OPENS, TOLD, REFUSED, EITHER = "opens", "told", "refused", "either"
POINTS = struct.pack("<9f", 0, 0, 0, 1, 0, 0, 0, 1, 0)
CORNERS = struct.pack("<3H2x", 0, 1, 2)
MOST = 2**32 - 1


def gltf(**more):
    """A triangle whose numbers lie in buffer 0: points in accessor 0, corners in 1."""
    return {"asset": {"version": "2.0"}, "buffers": [{"byteLength": 44, "uri": data(POINTS + CORNERS)}],
            "bufferViews": [{"buffer": 0, "byteLength": 36}, {"buffer": 0, "byteOffset": 36, "byteLength": 6}],
            "accessors": [{"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3", "min": [0, 0, 0], "max": [1, 1, 0]},
                          {"bufferView": 1, "componentType": 5123, "count": 3, "type": "SCALAR"}],
            "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1}]}],
            "nodes": [{"mesh": 0}], "scenes": [{"nodes": [0]}], "scene": 0, **more}


def data(content, kind="application/octet-stream"):
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def changed(path, value, **more):
    """The triangle with another value at a place such as "accessors/0/count"."""
    scene = gltf(**more)
    *holders, last = [int(part) if part.isdigit() else part for part in path.split("/")]
    at = scene
    for part in holders:
        at = at[part]
    at[last] = value
    return scene


def with_numbers(values, kind, count, **more):
    """The triangle and accessor 2: floats of that kind."""
    content = struct.pack(f"<{len(values)}f", *values)
    scene = gltf(**more)
    scene["buffers"].append({"byteLength": len(content), "uri": data(content)})
    scene["bufferViews"].append({"buffer": 1, "byteLength": len(content)})
    scene["accessors"].append({"bufferView": 2, "componentType": 5126, "count": count, "type": kind})
    return scene


def glb(chunks, length=None, version=2):
    body = b"".join(struct.pack("<I4s", size, kind) + content for size, kind, content in chunks)
    return struct.pack("<4sII", b"glTF", version, 12 + len(body) if length is None else length) + body


def json_chunk(scene, size=None):
    text = json.dumps(scene).encode()
    text += b" " * (-len(text) % 4)
    return len(text) if size is None else size, b"JSON", text


# ---- glTF: numbers, trees, streams --------------------------------------------------------------------------------------


def odd_numbers():
    for value in (-1, 0, 1.5, 2**31, MOST, 2**53, 1e300, "3", None, [3], {}):
        for path in ("accessors/0/count", "accessors/0/byteOffset", "bufferViews/0/byteLength", "bufferViews/0/byteStride",
                     "bufferViews/0/byteOffset", "buffers/0/byteLength", "accessors/1/count", "nodes/0/mesh", "scene"):
            yield f"{path.replace('/', '-')}-{json.dumps(value)}".replace('"', ""), changed(path, value), EITHER
    yield "zeros-count", zeros(MOST), TOLD
    yield "zeros-many", zeros(200_000_000), TOLD
    yield "file-of-a-tebibyte", changed("buffers/0", {"byteLength": 2**40}), TOLD
    yield "no-numbers", json.dumps(gltf()).replace('"count": 3', '"count": NaN').encode(), REFUSED
    yield "beyond-all-numbers", json.dumps(changed("nodes/0/translation", [1, 2, 3])).replace("[1, 2, 3]", "[1e999, 0, 0]").encode(), EITHER


def zeros(count):
    """Accessors that no buffer backs hold zeros."""
    scene = gltf()
    scene["accessors"] = [{"componentType": 5126, "count": count, "type": "VEC3", "min": [0] * 3, "max": [0] * 3},
                          {"componentType": 5125, "count": count, "type": "SCALAR"}]
    return scene


def trees():
    yield "cycle-of-one", gltf(nodes=[{"mesh": 0, "children": [0]}]), EITHER
    yield "cycle-of-three", gltf(nodes=[{"mesh": 0, "children": [1]}, {"children": [2]}, {"children": [0]}]), EITHER
    yield "two-parents", gltf(nodes=[{"children": [2]}, {"children": [2]}, {"mesh": 0}], scenes=[{"nodes": [0, 1]}]), EITHER
    yield "no-such-child", gltf(nodes=[{"mesh": 0, "children": [7, -1, MOST, "a"]}]), EITHER
    deep = 100_000
    yield "nodes-deep", gltf(nodes=[{"children": [i + 1]} for i in range(deep)] + [{"mesh": 0}]), OPENS
    yield "nodes-deep-turned", gltf(nodes=[{"children": [i + 1], "scale": [2, 2, 2]} for i in range(deep)] + [{"mesh": 0}]), EITHER
    yield "nodes-many", gltf(nodes=[{"mesh": 0}] * 1_000_000, scenes=[{"nodes": list(range(1_000_000))}]), EITHER
    yield "children-many-times", gltf(nodes=[{"children": [1] * 1_000_000}, {"mesh": 0}]), EITHER
    yield "scenes-many", gltf(scenes=[{"nodes": [0]}] * 100_000), OPENS
    yield "json-deep", (b'{"asset":{"version":"2.0"},"extras":' + b"[" * 1_000_000 + b"]" * 1_000_000 + b"}"), EITHER
    yield "json-deep-open", b'{"a":' * 1_000_000, REFUSED
    yield "keys-twice", b'{"asset":{"version":"2.0"},"nodes":[{}],"nodes":[{"children":[0]}],"scenes":[{"nodes":[0]}]}', EITHER
    for name, values in (("nan", '[NaN,0,0]'), ("huge", "[3e38,-3e38,3e38]"), ("overflow", "[1e40,1e308,-1e308]"), ("short", "[1]"), ("words", '["a",null,{}]')):
        for member in ("translation", "rotation", "scale", "matrix"):
            text = json.dumps(changed("nodes/0/" + member, "HERE")).replace('"HERE"', values)
            yield f"{member}-{name}", text.encode(), EITHER
    yield "matrix-flat", changed("nodes/0/matrix", [0] * 16), EITHER
    yield "matrix-mirror", changed("nodes/0/matrix", [-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]), OPENS


def streams():
    joints = {"nodes": [{"mesh": 0, "skin": 0}, {}]}
    for name, list_ in (("beyond", [9]), ("negative", [-1]), ("none", []), ("twice", [1, 1]), ("itself", [0]), ("many", [1] * 100_000)):
        yield f"joints-{name}", gltf(skins=[{"joints": list_}], **joints), EITHER
    yield "skin-short", with_numbers([0] * 16, "MAT4", 1, skins=[{"joints": [1, 1, 1], "inverseBindMatrices": 2}], **joints), EITHER
    yield "skin-not-numbers", with_numbers([float("nan")] * 16, "MAT4", 1, skins=[{"joints": [1], "inverseBindMatrices": 2}], **joints), EITHER
    for name, times in (("unsorted", [3, 1, 2]), ("same", [1, 1, 1]), ("negative", [-3, -2, -1]), ("nan", [float("nan")] * 3),
                        ("endless", [0, 1, float("inf")]), ("far", [0, 1e30, 3e38])):
        for way in ("LINEAR", "STEP", "CUBICSPLINE", "SLOWLY"):
            for path in ("translation", "rotation", "scale", "weights", "colour"):
                animation = {"channels": [{"sampler": 0, "target": {"node": 0, "path": path}}],
                             "samplers": [{"input": 2, "output": 0, "interpolation": way}]}
                yield f"times-{name}-{way}-{path}", with_numbers(times, "SCALAR", 3, animations=[animation]), EITHER
    for count, at, bytes_ in ((1, MOST, b"\xff\xff\xff\xff"), (3, 0, struct.pack("<3I", 2, 1, 0)), (3, 0, struct.pack("<3I", 1, 1, 1)),
                              (1000, 0, b"\0" * 12), (MOST, 0, b"\0" * 12), (-1, 0, b"\0" * 12)):
        scene = gltf()
        scene["buffers"].append({"byteLength": len(bytes_), "uri": data(bytes_)})
        scene["bufferViews"].append({"buffer": 1, "byteLength": len(bytes_)})
        scene["accessors"][0]["sparse"] = {"count": count, "indices": {"bufferView": 2, "componentType": 5125, "byteOffset": at % 8},
                                           "values": {"bufferView": 0}}
        yield f"sparse-{count}-{bytes_[:4].hex()}", scene, EITHER
    parts = [{"attributes": {"POSITION": 0}, "indices": 1}]
    yield "parts-many", gltf(meshes=[{"primitives": parts * 300_000}]), EITHER
    yield "targets-many", gltf(meshes=[{"primitives": [{**parts[0], "targets": [{"POSITION": 0}] * 200_000}]}]), EITHER
    yield "meshes-many", gltf(meshes=[{"primitives": parts}] * 300_000), EITHER
    yield "materials-many", gltf(materials=[{"name": "m"}] * 500_000), EITHER
    yield "corners-beyond", changed("accessors/1/bufferView", 0), EITHER
    for mode in (-1, 0, 1, 2, 3, 5, 6, 7, MOST):
        yield f"mode-{mode}", changed("meshes/0/primitives/0/mode", mode), EITHER


def extensions():
    for count in (0, MOST, 2**31, 100_000_000, 3_000_000):
        scene = gltf(nodes=[{"mesh": 0, "extensions": {"EXT_mesh_gpu_instancing": {"attributes": {"TRANSLATION": 2, "SCALE": 0}}}}],
                     extensionsUsed=["EXT_mesh_gpu_instancing"])
        scene["accessors"].append({"componentType": 5126, "count": count, "type": "VEC3"})
        yield f"instances-{count}", scene, REFUSED if count == 3_000_000 else EITHER  # each takes half a kilobyte to draw
    for name in ("KHR_texture_basisu", "KHR_draco_mesh_compression", "EXT_meshopt_compression", "KHR_nonsense", ""):
        yield f"required-{name}", gltf(extensionsUsed=[name], extensionsRequired=[name]), EITHER
    for content in (b"", b"DRACO", b"DRACO\2\2\1\1\0\0" + b"\xff" * 40, b"DRACO\2\2\0\0\0\0" + b"\xff" * 40, os.urandom(64)):
        draco = {"KHR_draco_mesh_compression": {"bufferView": 2, "attributes": {"POSITION": 0}}}
        scene = gltf(meshes=[{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1, "extensions": draco}]}],
                     extensionsUsed=list(draco), extensionsRequired=list(draco))
        scene["buffers"].append({"byteLength": len(content), "uri": data(content)})
        scene["bufferViews"].append({"buffer": 1, "byteLength": len(content)})
        yield f"draco-{len(content)}-{content[7:8].hex()}", scene, EITHER
    for mode in ("ATTRIBUTES", "TRIANGLES", "INDICES", "SONGS"):
        for count, stride in ((3, 12), (MOST, 256), (2**31, 4), (100_000_000, 256), (-1, 0), (3, 4), (3, 2), (3, 255)):
            scene = gltf(extensionsUsed=["EXT_meshopt_compression"], extensionsRequired=["EXT_meshopt_compression"])
            scene["bufferViews"][0]["extensions"] = {"EXT_meshopt_compression": {
                "buffer": 0, "byteLength": 30, "byteStride": stride, "mode": mode, "count": count, "filter": "OCTAHEDRAL"}}
            yield f"meshopt-{mode}-{count}-{stride}", scene, EITHER


def containers():
    scene = gltf()
    for length in (0, 11, 12, MOST):
        yield f"length-{length}", glb([json_chunk(scene)], length), EITHER
    for size in (0, 1, MOST, 2**31):
        yield f"chunk-{size}", glb([json_chunk(scene, size)]), REFUSED
    yield "chunks-many", glb([json_chunk(scene)] + [(0, b"BIN\0", b"")] * 1_000_000), EITHER
    yield "chunks-none", glb([]), REFUSED
    yield "binary-first", glb([(4, b"BIN\0", b"abcd"), json_chunk(scene)]), REFUSED
    yield "version-9", glb([json_chunk(scene)], version=9), REFUSED
    yield "spaces", glb([(100_000_000, b"JSON", b" " * 100_000_000)]), REFUSED
    yield "one-string", glb([json_chunk({**scene, "extras": "x" * 50_000_000})]), EITHER
    yield "cut", glb([json_chunk(scene)])[:-9], REFUSED


# ---- pictures -----------------------------------------------------------------------------------------------------------


def png(width, height, packed, kind=(8, 6), more=b""):
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, *kind, 0, 0, 0)) + more + chunk(b"IDAT", packed) +
            chunk(b"IEND", b""))


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def bomb(bytes_):
    """So many zeros, packed: the same block over and over, and the checksum of zeros (RFC 1950)."""
    packer = zlib.compressobj(9)
    first, block = (packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    blocks = bytes_ >> 20
    return first + block * (blocks - 1) + b"\3\0" + struct.pack(">I", (blocks << 20) % 65521 << 16 | 1)


def jpeg(width, height, tail=b""):
    return b"\xff\xd8\xff\xc0\0\x11\x08" + struct.pack(">HH", height, width) + b"\3\1\x22\0\2\x11\1\3\x11\1" + tail


def pictures():
    pixel = zlib.compress(b"\0" + bytes(4))
    yield "png-65535", png(65535, 65535, pixel)
    yield "png-2-31", png(2**31 - 1, 2**31 - 1, pixel)
    yield "png-0", png(0, 0, pixel)
    yield "png-bomb", png(30000, 30000, bomb(30000 * 120001), (8, 6))
    yield "png-bomb-small", png(16, 16, bomb(1 << 30))
    yield "png-text-bomb", png(1, 1, pixel, more=chunk(b"zTXt", b"a\0\0" + bomb(1 << 30)))
    yield "png-profile-bomb", png(1, 1, pixel, more=chunk(b"iCCP", b"a\0\0" + bomb(1 << 30)))
    yield "png-cut", png(64, 64, zlib.compress(bytes(64 * 257)))[:60]
    yield "png-no-pixels", png(64, 64, b"")
    yield "png-palette-none", png(4, 4, zlib.compress(bytes(20)), (8, 3))
    yield "jpeg-65535", jpeg(65535, 65535)
    yield "jpeg-65535-scan", jpeg(65535, 65535, b"\xff\xda\0\x0c\3\1\0\2\x11\3\x11\0\x3f\0" + bytes(1000))
    yield "jpeg-0", jpeg(0, 0)
    yield "webp", b"RIFF\xff\xff\xff\xffWEBPVP8L\xff\xff\xff\x7f\x2f" + b"\xff" * 40
    yield "targa-65535", struct.pack("<3B9x2H2B", 0, 0, 10, 65535, 65535, 32, 8) + b"\xff" * 5
    yield "targa-plain-65535", struct.pack("<3B9x2H2B", 0, 0, 2, 65535, 65535, 32, 8)
    yield "ktx2-cut", b"\xabKTX 20\xbb\r\n\x1a\n" + struct.pack("<9I", 0, 1, MOST, MOST, 0, 0, 1, MOST, 2)
    yield "dds", b"DDS \x7c\0\0\0" + b"\xff" * 120
    yield "gif", b"GIF89a\xff\xff\xff\xff\xf7\0\0" + bytes(1000)
    yield "psd", b"8BPS\0\1" + bytes(6) + b"\0\4\xff\xff\xff\xff\xff\xff\xff\xff\0\x08\0\3" + bytes(100)
    yield "pic", b"\x53\x80\xf6\x34" + bytes(84) + b"PICT\xff\xff\xff\xff" + bytes(100)
    yield "bmp", b"BM" + struct.pack("<IIIIiiHHI", MOST, 0, 54, 40, 2**31 - 1, -(2**31), 1, 32, 0) + bytes(100)
    yield "pnm", b"P6 65535 65535 255\n"
    yield "exr", struct.pack("<II", 20000630, 2) + b"channels\0chlist\0\xff\xff\xff\x7f" + bytes(100)
    yield "empty", b""


def textured(uri, **image):
    """The triangle with that picture on it, lit by itself."""
    material = {"pbrMetallicRoughness": {"baseColorTexture": {"index": 0}}, "extensions": {"KHR_materials_unlit": {}}}
    scene = gltf(materials=[material], textures=[{"source": 0}], images=[{"uri": uri, **image}], extensionsUsed=["KHR_materials_unlit"])
    scene["meshes"][0]["primitives"][0]["material"] = 0
    scene["meshes"][0]["primitives"][0]["attributes"]["TEXCOORD_0"] = 2
    scene["accessors"].append({"componentType": 5126, "count": 3, "type": "VEC2"})
    return scene


def lights():
    yield "hdr-huge", b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1000000 +X 1000000\n" + b"\2\2" * 100
    yield "hdr-negative", b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y -5 +X -5\n" + bytes(100)
    yield "hdr-wide", b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 2147483647\n" + bytes(100)
    yield "hdr-cut", b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 4 +X 8\n\2\2\0\x08\x88a"
    yield "hdr-header-only", b"#?RADIANCE\n" + b"EXPOSURE=1\n" * 1_000_000
    yield "hdr-no-end", b"#?RADIANCE\n" + b"x" * 1_000_000


# ---- other formats ------------------------------------------------------------------------------------------------------


def wavefront():
    face = b"v 0 0 0\nv 1 0 0\nv 0 1 0\n"
    for corners in ("1 2 99999999999", "-1 -2 -99999", "0 0 0", "1/9/9 2/-9/9 3//9", "a b c", "1", "", "2147483648 1 2"):
        yield f"faces-{corners.replace(' ', '_').replace('/', 's')}", face + b"f " + corners.encode() + b"\n", EITHER
    yield "one-face-of-many", face + b"f" + b" 1 2 3" * 300_000 + b"\n", EITHER
    yield "one-line", b"v " + b"0 " * 5_000_000, EITHER
    yield "not-numbers", b"v nan inf -inf\nv 1e999 -1e999 0\nv 1e38 -1e38 1e-40\nf 1 2 3\n", EITHER
    yield "libraries-many", b"mtllib a.mtl\n" * 20_000 + face + b"f 1 2 3\n", EITHER
    yield "library-is-itself", b"mtllib model.obj\n" + face + b"f 1 2 3\n", EITHER
    yield "groups-many", face + b"".join(b"g %d\nusemtl %d\nf 1 2 3\n" % (i, i) for i in range(30_000)), EITHER
    yield "calls", b"call model.obj\ncsh -cat /etc/passwd\nload model.obj\n" + face + b"f 1 2 3\n", EITHER
    yield "nothing", b"", REFUSED
    yield "zeros", bytes(1_000_000), REFUSED
    yield "plain", face + b"vt 0 0\nvn 0 0 1\nf 1/1/1 2/1/1 3/1/1\n", OPENS


def prints():
    yield "count", bytes(80) + struct.pack("<I", MOST) + bytes(50), REFUSED
    yield "count-2-31", bytes(80) + struct.pack("<I", 2**31) + bytes(50), REFUSED
    yield "not-numbers", bytes(80) + struct.pack("<I", 1) + b"\xff" * 50, EITHER
    yield "called-solid", b"solid " + bytes(74) + struct.pack("<I", 1) + bytes(50), EITHER
    yield "words", b"solid a\nfacet normal nan inf 1e999\nouter loop\nvertex 1e999 nan 0\nvertex\nendloop\n", EITHER
    yield "plain", bytes(80) + struct.pack("<I12f2x", 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0), OPENS
    words = b"facet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0\nendloop\nendfacet\n"
    yield "plain-words", b"solid a\n" + words * 3 + b"endsolid a\n", OPENS
    yield "no-end", b"solid " + b"facet normal 0 0 1\nouter loop\n" * 100_000, EITHER


def polygons():
    head = b"ply\nformat %s 1.0\nelement vertex %d\nproperty float x\nproperty float y\nproperty float z\n"
    face = b"element face %d\nproperty list uchar int vertex_indices\nend_header\n"
    yield "plain", head % (b"ascii", 3) + face % 1 + b"0 0 0\n1 0 0\n0 1 0\n3 0 1 2\n", OPENS
    yield "plain-binary", head % (b"binary_little_endian", 3) + face % 1 + POINTS + struct.pack("<B3i", 3, 0, 1, 2), OPENS
    for kind in (b"ascii", b"binary_little_endian", b"binary_big_endian", b"sung"):
        for vertices, faces in ((MOST, 1), (3, MOST), (2**31, 2**31), (100_000_000, 0), (0, 0)):
            yield f"{kind.decode()}-{vertices}-{faces}", head % (kind, vertices) + face % faces + b"0 0 0\n" * 3, EITHER
    yield "nothing-many-times", b"ply\nformat ascii 1.0\nelement a 4000000000\nend_header\n", EITHER
    yield "properties-many", b"ply\nformat ascii 1.0\nelement vertex 1\n" + b"property float x\n" * 200_000 + b"end_header\n", EITHER
    yield "list-long", b"ply\nformat binary_little_endian 1.0\nelement face 1\nproperty list uint int vertex_indices\nend_header\n" + b"\xff" * 40, EITHER
    yield "no-end", b"ply\nformat ascii 1.0\n" + b"comment x\n" * 500_000, REFUSED


def collada():
    head = b'<?xml version="1.0"?>'
    laughs = b'<!DOCTYPE COLLADA [<!ENTITY a0 "ha">' + b"".join(
        b'<!ENTITY a%d "%s">' % (i, b"&a%d;" % (i - 1) * 10) for i in range(1, 12)) + b"]>"
    body = b'<COLLADA version="1.4.1" xmlns="http://www.collada.org/2005/11/COLLADASchema"><asset/>%s</COLLADA>'
    yield "laughs", head + laughs + body % b"<library_nodes>&a11;</library_nodes>", REFUSED
    outside = b'<!DOCTYPE COLLADA [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    yield "outside", head + outside + body % b"<library_nodes>&x;</library_nodes>", REFUSED
    scene = b'<library_visual_scenes><visual_scene id="s">%s</visual_scene></library_visual_scenes><scene><instance_visual_scene url="#s"/></scene>'
    yield "deep", head + body % (scene % (b"<node>" * 100_000 + b"</node>" * 100_000)), EITHER
    cycle = b'<library_nodes><node id="n"><instance_node url="#n"/><instance_node url="#n"/></node></library_nodes>'
    yield "cycle", head + body % (cycle + scene % b'<node><instance_node url="#n"/></node>'), EITHER
    twice = b"".join(b'<node id="n%d"><instance_node url="#n%d"/><instance_node url="#n%d"/></node>' % (i, i + 1, i + 1) for i in range(60))
    yield "twice-as-many", head + body % (b"<library_nodes>" + twice + b'<node id="n60"/></library_nodes>' + scene % b'<node><instance_node url="#n0"/></node>'), EITHER
    array = b'<library_geometries><geometry id="g"><mesh><source id="p"><float_array id="a" count="%d">0 0 0</float_array></source></mesh></geometry></library_geometries>'
    for count in (MOST, 2**31, 2**63, 300_000_000):
        yield f"count-{count}", head + body % (array % count), EITHER
    floats = b'<source id="p"><float_array id="f" count="9">0 0 0 1 0 0 0 1 0</float_array><technique_common><accessor source="#f" count="3" '\
        b'stride="3"><param name="X" type="float"/><param name="Y" type="float"/><param name="Z" type="float"/></accessor></technique_common></source>'
    mesh = b'<library_geometries><geometry id="g"><mesh>' + floats + b'<vertices id="v"><input semantic="POSITION" source="#p"/></vertices>'\
        b'<triangles count="1"><input semantic="VERTEX" source="#v" offset="0"/><p>0 1 2</p></triangles></mesh></geometry></library_geometries>'
    yield "plain", head + body % (mesh + scene % b'<node id="a"><instance_geometry url="#g"/></node>'), OPENS
    yield "open", head + b"<COLLADA>" + b"<node>" * 200_000, EITHER
    yield "packed", gzip.compress(head + body % b""), REFUSED


def filmbox():
    head = b"Kaydara FBX Binary  \0\x1a\0" + struct.pack("<I", 7400)

    def node(name, properties=b"", count=0, inner=b"", end=None, at=27):
        size = 13 + len(name) + len(properties)
        return struct.pack("<IIIB", at + size + len(inner) if end is None else end, count, len(properties), len(name)) + name + properties + inner

    for kind, each in ((b"d", 8), (b"f", 4), (b"i", 4), (b"l", 8), (b"b", 1)):
        for count, packed, content in ((MOST, 0, b""), (MOST, 1, zlib.compress(b"a")), (200_000_000, 1, bomb(1 << 28)), (1000, 1, b"\xff" * 30)):
            array = kind + struct.pack("<III", count, packed, len(content)) + content
            yield f"array-{kind.decode()}-{count}-{packed}-{len(content)}", head + node(b"Vertices", array, 1), EITHER
    for end in (0, 1, 27, MOST):
        yield f"end-{end}", head + node(b"Objects", end=end) + bytes(40), EITHER
    deep, at = b"", 27
    for i in range(20_000):
        deep += struct.pack("<IIIB", MOST - i, 0, 0, 1) + b"a"
    yield "deep", head + deep, EITHER
    yield "version", b"Kaydara FBX Binary  \0\x1a\0" + struct.pack("<I", MOST) + bytes(100), EITHER
    yield "string-long", head + node(b"A", b"S" + struct.pack("<I", MOST), 1), EITHER
    yield "words", b"; FBX 7.4.0 project file\nObjects: {\n" + b"Model: 1, \"a\", \"b\" {\n" * 50_000, EITHER
    yield "words-count", b'; FBX 7.4.0 project file\nObjects: {\nGeometry: 1, "Geometry::", "Mesh" {\nVertices: *4294967295 {\na: 0,0,0\n}\n}\n}\n', EITHER


# ---- what is beside a scene ---------------------------------------------------------------------------------------------


def beside(folder, uri):
    """A scene in `folder` whose numbers lie in a file beside it."""
    return changed("buffers/0", {"byteLength": 44, "uri": uri})


def named_files(folder):
    """Name, where the scene lies and what it is, and what becomes of it: its numbers lie under names of every kind."""
    content = POINTS + CORNERS

    def case(name, uri, expected, make=None):
        place = folder / name
        place.mkdir(parents=True)
        if make:
            make(place)
        (place / "scene.gltf").write_text(json.dumps(beside(place, uri)))
        return f"names/{name}", place / "scene.gltf", expected

    def file(name):
        return lambda place: ((place / name).parent.mkdir(parents=True, exist_ok=True), (place / name).write_bytes(content))

    def link(to):
        return lambda place: (place / "a.bin").symlink_to(to)

    (folder / "outside.bin").write_bytes(content)
    yield case("plain", "a.bin", OPENS, file("a.bin"))
    yield case("space", "a%20b.bin", OPENS, file("a b.bin"))
    yield case("space-bare", "a b.bin", OPENS, file("a b.bin"))
    yield case("percent", "100%25.bin", OPENS, file("100%.bin"))
    yield case("percent-bare", "50%.bin", OPENS, file("50%.bin"))
    yield case("chinese", "烟.bin", OPENS, file("烟.bin"))
    yield case("chinese-coded", "%E7%83%9F.bin", OPENS, file("烟.bin"))
    yield case("composed", "caf\u00e9.bin", OPENS, file("cafe\u0301.bin"))
    yield case("decomposed", "cafe\u0301.bin", OPENS, file("caf\u00e9.bin"))
    yield case("folder", "in/side/a.bin", OPENS, file("in/side/a.bin"))
    yield case("folder-back", "in/../a.bin", EITHER, file("a.bin"))
    yield case("link-inside", "a.bin", OPENS, lambda place: ((place / "b").write_bytes(content), (place / "a.bin").symlink_to("b")))
    for name, uri in (("up", "../outside.bin"), ("up-coded", "%2e%2e/outside.bin"), ("up-coded-slash", "..%2foutside.bin"),
                      ("up-twice", "in/../../outside.bin"), ("up-backslash", "..\\outside.bin"), ("absolute", str(folder / "outside.bin")),
                      ("file", f"file://{folder}/outside.bin"), ("http", "http://127.0.0.1:9/a.bin"), ("double", "//localhost/a.bin"),
                      ("drive", "C:/a.bin"), ("null", "a.bin%00.png"), ("line", "a%0ab.bin"), ("long", "a" * 100_000), ("none", ""),
                      ("self", "."), ("proc", "/proc/self/environ"), ("passwd", "../" * 20 + "etc/passwd"), ("bare-data", "data:"),
                      ("bad-data", "data:;base64,####"), ("overlong", "%c0%ae%c0%ae/outside.bin")):
        yield case(name, uri, TOLD, file("a.bin"))
    yield case("link-outside", "a.bin", TOLD, link("../outside.bin"))
    yield case("link-folder-outside", "in/outside.bin", TOLD, lambda place: (place / "in").symlink_to(folder))
    yield case("link-zeros", "a.bin", TOLD, link("/dev/zero"))
    yield case("link-terminal", "a.bin", TOLD, link("/dev/tty"))
    yield case("link-to-itself", "a.bin", TOLD, link("a.bin"))
    yield case("link-environment", "a.bin", TOLD, link("/proc/self/environ"))
    yield case("pipe", "a.bin", TOLD, lambda place: os.mkfifo(place / "a.bin"))
    yield case("folder-itself", "a.bin", TOLD, lambda place: (place / "a.bin").mkdir())
    yield case("holes", "a.bin", EITHER, lambda place: os.truncate(open(place / "a.bin", "wb").name, 1 << 40))
    for name, make in (("pipe", os.mkfifo), ("folder", os.mkdir), ("zeros", lambda path: path.symlink_to("/dev/zero")),
                       ("itself", lambda path: path.symlink_to(path.name)), ("terabyte", lambda path: os.truncate(open(path, "wb").name, 1 << 40))):
        for ending in ("gltf", "glb", "fbx", "obj", "dae", "ply", "stl", "hdr"):
            place = folder / f"scene-{name}-{ending}"
            place.mkdir()
            make(place / f"scene.{ending}")
            yield f"names/scene-{name}-{ending}", place / f"scene.{ending}", REFUSED
    for name, ending in (("日本語 模型.gltf", OPENS), ("a\nb.gltf", OPENS), ("-o.gltf", OPENS), ("\udcff.gltf", OPENS)):
        place = folder / f"scene-called-{len(name)}-{ending}"
        place.mkdir(exist_ok=True)
        (place / name).write_text(json.dumps(gltf()))
        yield f"names/{name!r}", place / name, ending


GENERATORS = {"gltf": (odd_numbers, trees, streams, extensions), "glb": (containers,), "obj": (wavefront,), "stl": (prints,), "ply": (polygons,),
              "dae": (collada,), "fbx": (filmbox,)}


def written(folder, name, ending, content):
    place = folder / ending / name.replace("/", "_")[:80]
    place.mkdir(parents=True, exist_ok=True)
    file = place / f"model.{ending}"
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return f"{ending}/{name}", file


def make(folder):
    """[(name, file, what is to become of it)]."""
    folder = pathlib.Path(folder)
    made = []
    for ending, generators in GENERATORS.items():
        for generator in generators:
            made += [(*written(folder, name, ending, content), expected) for name, content, expected in generator()]
    for name, content in pictures():
        kind = name.split("-")[0]
        for way, scene in (("inside", textured(data(content, "image/png"))), ("beside", textured("a.png"))):
            shown, file = written(folder, f"picture-{name}-{way}", "gltf", scene)
            (file.parent / "a.png").write_bytes(content)
            made.append((shown, file, EITHER if name == "png-bomb-small" else TOLD))  # what is behind the last pixel counts for nothing
        made.append((*written(folder, f"picture-{name}-alone", "hdr", content), REFUSED))
    made += [(*written(folder, name, "hdr", content), REFUSED) for name, content in lights()]
    names = folder / "names"
    names.mkdir()
    return made + list(named_files(names))


if __name__ == "__main__":
    for shown, file, expected in make(sys.argv[1]):
        print(f"{expected}\t{shown!r}\t{str(file)!r}")
