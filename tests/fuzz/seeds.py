#!/usr/bin/env python3
"""Writes the small inputs that fuzzing starts from: seeds.py FOLDER makes FOLDER/TARGET/N for each target."""

import json
import pathlib
import struct
import sys
import zlib

TRIANGLE = struct.pack("<9f3H2x", 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 2)


def gltf(**more):
    """A scene of one triangle."""
    return {"asset": {"version": "2.0"}, "buffers": [{"byteLength": len(TRIANGLE)}],
            "bufferViews": [{"buffer": 0, "byteLength": 36}, {"buffer": 0, "byteOffset": 36, "byteLength": 6}],
            "accessors": [{"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3", "min": [0, 0, 0], "max": [1, 1, 0]},
                          {"bufferView": 1, "componentType": 5123, "count": 3, "type": "SCALAR"}],
            "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1}]}],
            "nodes": [{"mesh": 0}], "scenes": [{"nodes": [0]}], "scene": 0, **more}


def scenes():
    yield gltf()
    yield gltf(animations=[{"channels": [{"sampler": 0, "target": {"node": 0, "path": "translation"}}],
                            "samplers": [{"input": 1, "output": 0, "interpolation": "STEP"}]}])
    yield gltf(nodes=[{"mesh": 0, "skin": 0, "children": [1]}, {"rotation": [0, 0, 0, 1], "scale": [1, 1, 1]}],
               skins=[{"joints": [1]}], cameras=[{"type": "perspective", "perspective": {"yfov": 1, "znear": 0.1}}])
    yield gltf(materials=[{"pbrMetallicRoughness": {"baseColorTexture": {"index": 0}}, "alphaMode": "MASK"}],
               textures=[{"source": 0, "sampler": 0}], samplers=[{"wrapS": 33071}], images=[{"uri": "data:image/png;base64,AAAA"}])
    yield gltf(nodes=[{"mesh": 0, "extensions": {"EXT_mesh_gpu_instancing": {"attributes": {"TRANSLATION": 0}}}}],
               extensionsUsed=["EXT_mesh_gpu_instancing", "KHR_lights_punctual"],
               extensions={"KHR_lights_punctual": {"lights": [{"type": "spot", "spot": {"outerConeAngle": 0.5}}]}})
    sparse = gltf()
    sparse["accessors"][0]["sparse"] = {"count": 1, "indices": {"bufferView": 1, "componentType": 5123}, "values": {"bufferView": 0}}
    sparse["meshes"][0]["primitives"][0]["targets"] = [{"POSITION": 0}]
    yield sparse


def glb(text, binary):
    text += b" " * (-len(text) % 4)
    return struct.pack("<4sIIII", b"glTF", 2, 28 + len(text) + len(binary), len(text), 0x4E4F534A) + text + struct.pack(
        "<II", len(binary), 0x004E4942) + binary


def png(kind, row):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, *kind, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress((b"\0" + row) * 2)) + chunk(b"IEND", b""))


def jpeg():
    """One grey pixel (ITU-T T.81, annex B): its tables have one code each."""
    def segment(name, data):
        return b"\xff" + name + struct.pack(">H", len(data) + 2) + data
    table = bytes([1] + [0] * 15 + [0])
    return (b"\xff\xd8" + segment(b"\xdb", bytes([0] + [1] * 64)) + segment(b"\xc0", struct.pack(">BHH", 8, 1, 1) + b"\1\1\x11\0") +
            segment(b"\xc4", b"\0" + table + b"\x10" + table) + segment(b"\xda", b"\1\1\0\0\x3f\0") + b"\x3f\xff\xd9")


def pictures():
    yield png((8, 6), bytes(8))
    yield png((16, 2), bytes(12))
    yield struct.pack("<3B9x2H2B", 0, 0, 2, 2, 1, 32, 8) + bytes(8)
    yield struct.pack("<3B9x2H2B", 0, 0, 10, 2, 1, 32, 8) + b"\x81abcd"
    yield b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 8\n\2\2\0\x08" + b"\x88a" * 4
    yield jpeg()
    yield b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xc0\0\x0b\x08\0\1\0\1\1\1\x11\0\xff\xda\0\x08\1\1\0\0\x3f\0\0\xff\xd9"
    yield b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0"


def messages():
    """Of one process to the other: how many files go with it, what it is, a number, texts."""
    for files, tidings, texts in ((0, 0, [b"reading"]), (0, 1, [b"its memory"]), (0, 2, [b"a.png"]), (1, 3, [b"/a/a.png"]),
                                  (0, 4, [b"what", b"where", b"why", b"todo"]), (2, 5, [])):
        yield struct.pack("<BBd", files, tidings, 0.5) + b"".join(struct.pack("<H", len(text)) + text for text in texts)


TOUR = {"format": 1, "title": {"zh-Hans": "a", "en": "a"}, "text": {"en": "a"}, "autoAdvance": False, "stops": [
    {"id": "a", "name": {"en": "a"}, "viewpoint": "a", "transition": {"way": "fade", "seconds": 2}, "narrations": [
        {"audience": "child", "lines": [{"text": {"en": "perhaps"}, "claim": "hypothesis", "sources": ["a"]}]}],
     "question": {"text": {"en": "a"}, "answers": [{"text": {"en": "a"}, "stop": "b"}]}},
    {"id": "b", "path": [{"position": [0, 1, 2], "target": [0, 0, 0]}], "environment": {"at": "2025-04-12T17:00"}}]}

SITE = {"format": 1, "title": {"zh-Hans": "a", "en": "a"}, "text": {"en": "a"}, "place": {"latitude": 30.6, "longitude": 104, "utcOffset": 8},
        "environment": {"at": "2025-04-12T17:00"}, "models": [{"file": "a.glb"}], "licence": "CC-BY-4.0", "credits": [{"name": "a"}],
        "elements": [{"name": {"en": "a"}, "nodes": ["*"], "evidence": "hypothesis", "note": {"en": "a"}}],
        "spawns": [{"id": "a", "name": {"en": "a"}, "position": [0, 0, 0]}]}


def catalogue():
    """Two texts, the second in two forms (gettext manual, "The Format of GNU MO Files")."""
    texts = [b"Open", b"one\0several", b"\xe5\xbc\x80", b"\xe4\xb8\x80\0\xe5\xa4\x9a"]
    at, tables, body = 28 + 8 * len(texts), b"", b""
    for text in texts:
        tables += struct.pack("<II", len(text), at + len(body))
        body += text + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, 2, 28, 44, 0, 0) + tables + body


CAPTIONS = """WEBVTT header

STYLE
::cue { color: red }

REGION
id:low width:40% lines:2 regionanchor:10%,90% viewportanchor:1%,2% scroll:up

NOTE a note

first
00:01.500 --> 01:00:02.000 region:low line:-1,start position:30%,center size:50% align:left vertical:rl
<v.loud The guide>a <i>b</i> <c.red>c</c> <lang zh>d</lang> <ruby>e<rt>f</rt></ruby> <00:01.600> &amp; &#x91cd; &#999999999999 &copy
"""

SEEDS = {
    "GltfFuzz": [seed for scene in scenes() for seed in (json.dumps(scene).encode(), glb(json.dumps(scene).encode(), TRIANGLE))],
    "GlbFuzz": [json.dumps(scene, separators=(",", ":")).encode() + b"\0" + TRIANGLE for scene in scenes()],
    "CompressionFuzz": [bytes([mode, 4, 3]) + data for mode in range(12) for data in (b"\xa0" + bytes(40), b"\xe1" + bytes(20))] +
                       [b"\x80\0\0DRACO\2\2\1\1\0\0" + bytes(20)],
    "PictureFuzz": list(pictures()),
    "UriFuzz": [b"b", b"../secret", b"%2e%2e/secret", b"data:;base64,AAAA", b"data:,%41", b"a:b", b"\xc3\xa9", b"C:\\a\\b", b"x%00"],
    "ArchiveFuzz": [b"\0\0"],  # the target knows how a model looks
    "WalkMeshFuzz": [b"R"],  # likewise
    "ChannelFuzz": list(messages()),
    "CacheFuzz": [b"1f 2 3 4 5 a.glb\n1 2 3 4 5 b c.png\n", b"rekindle cooked\n" + struct.pack("<QQQQ", 1, 16, 0, 0) + bytes(4096)],
    "CatalogueFuzz": [catalogue()],
    "SiteFuzz": [json.dumps(SITE, indent=1).encode()],
    "TourFuzz": [json.dumps(TOUR, indent=1).encode()],
    "WebVttFuzz": [CAPTIONS.encode(), CAPTIONS.replace("\n", "\r\n").encode(), b"WEBVTT"],
    "TextFuzz": [b"1280x720", b"1,2,3", b"auto", b"#00ff7f", b"2025-04-12T18:50", b"2025-04-12T18:50:00+08:00", b"30.6,104.0", b"-1.5e3"],
}


def main():
    for target, inputs in SEEDS.items():
        folder = pathlib.Path(sys.argv[1]) / target
        folder.mkdir(parents=True, exist_ok=True)
        for number, data in enumerate(inputs):
            (folder / f"seed{number}").write_bytes(data)


if __name__ == "__main__":
    main()
