"""From shapes to Blender's scene: meshes, objects, lamps, cameras, export."""
import math

import bpy
from mathutils import Matrix, Vector

from materials import MATERIALS


COPIES = {}   # name of an object: where its copies stand, in its parent's frame; scatter.py writes them


def clear():
    COPIES.clear()
    bpy.ops.wm.read_factory_settings(use_empty=True)


def group(name, parent=None):
    return _link(bpy.data.objects.new(name, None), parent)


def mesh(name, shape, smooth=34.0):
    """A Blender mesh of a shape; edges flatter than `smooth` degrees are shaded smooth."""
    data = bpy.data.meshes.new(name)
    data.from_pydata(shape.points, [], shape.faces)
    slots = list(dict.fromkeys(shape.materials))
    for slot in slots:
        data.materials.append(_material(slot))
    data.polygons.foreach_set("material_index", [slots.index(m) for m in shape.materials])
    data.polygons.foreach_set("use_smooth", [True] * len(shape.faces))
    layer = data.uv_layers.new(name="UVMap")
    tiles = [MATERIALS[m].metres for m in shape.materials]
    layer.data.foreach_set("uv", [c / tile for uvs, tile in zip(shape.uvs, tiles) for uv in uvs for c in uv])
    if any(t != (1.0, 1.0, 1.0, 1.0) for t in shape.tints):
        colors = data.color_attributes.new("Tint", "FLOAT_COLOR", "POINT")
        colors.data.foreach_set("color", [c for tint in shape.tints for c in (*tint, 1.0)[:4]])
    data.use_auto_smooth, data.auto_smooth_angle = True, math.radians(smooth)
    if any(shape.normals):
        data.normals_split_custom_set_from_vertices([n or Vector() for n in shape.normals])
    data.validate()
    return data


def put(name, data, parent=None, matrix=Matrix()):
    """A named object showing a mesh; the same mesh under many objects is written once."""
    thing = _link(bpy.data.objects.new(name, data), parent)
    thing.matrix_local = matrix
    return thing


def place(name, shape, parent=None, matrix=Matrix(), smooth=34.0):
    return put(name, mesh(name, shape, smooth), parent, matrix)


def scatter(name, data, parent, matrices):
    """One object that shows a mesh at many places."""
    if matrices:
        put(name, data, parent)
        COPIES[name] = matrices


def lamp(name, parent, matrix):
    """A point lamp; its colour and candela are written by gltf.py."""
    data = bpy.data.lights.new(name, "POINT")
    data.energy, data.color, data.shadow_soft_size = 60.0, (1, 0.55, 0.2), 0.08
    return put(name, data, parent, matrix)


def camera(name, eye, target, millimetres, parent=None):
    """A camera in the photographer's terms: a lens for a 36 mm wide frame of 16:9."""
    data = bpy.data.cameras.new(name)
    data.lens, data.clip_start, data.clip_end = millimetres, 0.05, 800.0
    way = Vector(target) - Vector(eye)
    return put(name, data, parent, Matrix.Translation(eye) @ way.to_track_quat("-Z", "Y").to_matrix().to_4x4())


def _link(thing, parent):
    bpy.context.scene.collection.objects.link(thing)
    thing.parent = parent
    return thing


def _material(name):
    if name in bpy.data.materials:
        return bpy.data.materials[name]
    assert name in MATERIALS, name
    return bpy.data.materials.new(name)


def export(path):
    """Geometry, names, cameras and lamps; gltf.py writes the materials."""
    bpy.context.scene.render.resolution_x, bpy.context.scene.render.resolution_y = 1920, 1080
    bpy.ops.export_scene.gltf(filepath=str(path), export_format="GLB", export_cameras=True, export_lights=True,
                              export_animations=False, export_skins=False, export_morph=False, export_yup=True)
