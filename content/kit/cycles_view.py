"""A view of a model as Cycles sees it, under an even overcast sky, to hold the renderer's own picture against:
`blender -b --factory-startup -P cycles_view.py -- MODEL.glb CAMERA SKY.hdr OUT.hdr [WIDTH HEIGHT SAMPLES]`."""
import json
import pathlib
import struct
import sys
import tempfile

import bpy
import numpy

numpy.bool = bool   # Debian 12's Blender still reads glTF by the name that its NumPy has dropped


def plain(model):
    """A copy of the model without what this Blender's importer stumbles over."""
    data = pathlib.Path(model).read_bytes()
    length = struct.unpack_from("<I", data, 12)[0]
    text = json.loads(data[20:20 + length])
    for material in text["materials"]:
        material.get("extensions", {}).pop("KHR_materials_sheen", None)
    packed = json.dumps(text).encode()
    packed += b" " * (-len(packed) % 4)
    file = pathlib.Path(tempfile.mkdtemp()) / "plain.glb"
    file.write_bytes(struct.pack("<4sII", b"glTF", 2, len(data) - length + len(packed)) + struct.pack("<I4s", len(packed), b"JSON") +
                     packed + data[20 + length:])
    return str(file)


def overcast(file):
    """The world's light: the CIE's overcast sky over grey ground, as a picture that both renderers read."""
    world = bpy.data.worlds.new("Overcast")
    world.use_nodes = True
    picture = world.node_tree.nodes.new("ShaderNodeTexEnvironment")
    picture.image = bpy.data.images.load(file)
    world.node_tree.links.new(picture.outputs["Color"], world.node_tree.nodes["Background"].inputs["Color"])
    bpy.context.scene.world = world


def put_out_lamps():
    """Lamps and lanterns weigh nothing against the sky, and what samples they get are lost to it."""
    for lamp in [o for o in bpy.data.objects if o.type == "LIGHT"]:
        bpy.data.objects.remove(lamp)
    for material in bpy.data.materials:
        for node in material.node_tree.nodes if material.node_tree else ():
            if node.type == "BSDF_PRINCIPLED":
                node.inputs["Emission Strength"].default_value = 0.0


def main(model, camera, sky, out, width=480, height=270, samples=48):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.ops.import_scene.gltf(filepath=plain(model))
    put_out_lamps()
    overcast(sky)
    scene = bpy.context.scene
    scene.camera = next(o for o in bpy.data.objects if o.type == "CAMERA" and o.name.split(".")[0] == camera)
    scene.render.engine, scene.cycles.device = "CYCLES", "CPU"
    scene.cycles.samples, scene.cycles.max_bounces, scene.cycles.diffuse_bounces, scene.cycles.seed = int(samples), 6, 4, 1
    scene.cycles.sample_clamp_direct, scene.cycles.sample_clamp_indirect = 0.0, 0.0   # else the light that bounces is cut
    scene.cycles.use_adaptive_sampling, scene.cycles.use_denoising = False, False
    scene.render.resolution_x, scene.render.resolution_y, scene.render.resolution_percentage = int(width), int(height), 100
    scene.view_settings.view_transform = "Raw"
    scene.render.image_settings.file_format, scene.render.image_settings.color_depth = "HDR", "32"
    scene.render.filepath = out
    bpy.ops.render.render(write_still=True)


main(*sys.argv[sys.argv.index("--") + 1:])
