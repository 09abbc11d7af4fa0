"""Draws the scenarios with Blender's path tracer: OUT/<scenario>.cycles.png, for those that its importer understands.

  blender -b --factory-startup -P draw_cycles.py -- --samples ../shared/samples --out OUT [--scenarios FILE] [--only SUBSTRING] [--count 128]

Blender's world looks up an equirectangular picture at u = 0.5 - atan2(y, x) / 2 pi; its importer turns glTF's (x, y, z) into
(x, -z, y): so the environment already stands as the rules want it. The tone mapping is applied here, to linear pixels.
"""

import argparse
import json
import math
import pathlib
import sys
import tempfile

import bpy
import mathutils
import numpy

numpy.bool = bool  # Debian 12's importer still says numpy.bool, which its numpy no longer knows


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("--samples", required=True, type=pathlib.Path)
    parser.add_argument("--out", required=True, type=pathlib.Path)
    parser.add_argument("--scenarios", type=pathlib.Path, default=pathlib.Path(__file__).parent / "scenarios.json")
    parser.add_argument("--only", default="")
    parser.add_argument("--count", type=int, default=128, help="samples for each pixel")
    return parser.parse_args(sys.argv[sys.argv.index("--") + 1 :])


def to_blender(x, y, z):
    return mathutils.Vector((x, -z, y))


def add_camera(scenario):
    theta, phi = (math.radians(angle) for angle in scenario["orbit"][:2])
    radius = scenario["orbit"][2]
    back = to_blender(math.sin(phi) * math.sin(theta), math.cos(phi), math.sin(phi) * math.cos(theta))
    data = bpy.data.cameras.new("camera")
    data.sensor_fit, data.angle = "VERTICAL", math.radians(scenario["fov"])
    data.clip_start, data.clip_end = radius / 100, radius * 10
    camera = bpy.data.objects.new("camera", data)
    camera.location = to_blender(*scenario["target"]) + radius * back
    camera.rotation_euler = back.to_track_quat("Z", "Y").to_euler()
    bpy.context.scene.collection.objects.link(camera)
    bpy.context.scene.camera = camera


def light(path):
    world = bpy.data.worlds.new("world")
    world.use_nodes = True
    texture = world.node_tree.nodes.new("ShaderNodeTexEnvironment")
    texture.image = bpy.data.images.load(str(path))
    world.cycles.sampling_method, world.cycles.sample_map_resolution = "MANUAL", 1024
    world.node_tree.links.new(texture.outputs["Color"], world.node_tree.nodes["Background"].inputs["Color"])
    bpy.context.scene.world = world


def set_quality(count, transparent):
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    # Not denoised, for Debian 12's Blender cannot; the grain of 128 samples lies far below the distances measured here.
    scene.cycles.samples, scene.cycles.use_denoising = count, False
    scene.cycles.sample_clamp_indirect = 0
    scene.cycles.film_exposure = 1
    scene.cycles.pixel_filter_type, scene.cycles.filter_width = "BLACKMAN_HARRIS", 1.5
    scene.render.film_transparent = transparent
    scene.cycles.film_transparent_glass = transparent
    scene.render.resolution_x = scene.render.resolution_y = 768
    scene.render.resolution_percentage = 100
    scene.render.image_settings.file_format, scene.render.image_settings.color_depth = "OPEN_EXR", "32"
    scene.render.image_settings.color_mode = "RGBA"


def linear_pixels():
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/picture.exr"
        bpy.context.scene.render.filepath = path
        bpy.ops.render.render(write_still=True)
        image = bpy.data.images.load(path)
        pixels = numpy.empty(768 * 768 * 4, dtype=numpy.float32)
        image.pixels.foreach_get(pixels)
        return pixels.reshape(768, 768, 4)


def tone_mapped(colour):
    """three.js' ACES: colour / 0.6, then Stephen Hill's fit of the reference and output transforms; then sRGB."""
    into = numpy.array([[0.59719, 0.35458, 0.04823], [0.07600, 0.90834, 0.01566], [0.02840, 0.13383, 0.83777]])
    out = numpy.array([[1.60475, -0.53108, -0.07367], [-0.10208, 1.10813, -0.00605], [-0.00327, -0.07276, 1.07602]])
    v = (colour / 0.6) @ into.T
    v = (v * (v + 0.0245786) - 0.000090537) / (v * (0.983729 * v + 0.4329510) + 0.238081)
    v = numpy.clip(v @ out.T, 0, 1)
    return numpy.where(v <= 0.0031308, 12.92 * v, 1.055 * v ** (1 / 2.4) - 0.055)


def save(path, pixels):
    """8-bit PNG with straight alpha, through Blender, which holds rows from the bottom."""
    alpha = pixels[..., 3:]
    straight = numpy.where(alpha > 0, pixels[..., :3] / numpy.maximum(alpha, 1e-6), 0)
    image = bpy.data.images.new("picture", 768, 768, alpha=True)
    image.alpha_mode = "STRAIGHT"
    image.pixels.foreach_set(numpy.concatenate([tone_mapped(straight), alpha], axis=2).astype(numpy.float32).ravel())
    image.filepath_raw, image.file_format = str(path), "PNG"
    image.save()


def draw(scenario, options):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.ops.import_scene.gltf(filepath=str(options.samples / "gltf" / scenario["model"]))
    add_camera(scenario)
    light(options.samples / "hdri" / scenario["environment"])
    set_quality(options.count, scenario["background"] == "transparent")
    save(options.out / f"{scenario['name']}.cycles.png", linear_pixels())


def main():
    options = parse()
    options.out.mkdir(parents=True, exist_ok=True)
    for scenario in json.loads(options.scenarios.read_text()):
        if options.only in scenario["name"]:
            draw(scenario, options)


main()
