"""A model of a site from beginning to end: an empty scene, what is put into it, and the .glb with all that Blender does not write."""
import pathlib
import sys
import tempfile

import gltf
import scatter
import stage


def arguments():
    """What content/build hands to a site's build.py: the folder of painted pictures, and the folder to write to."""
    pictures, folder = map(pathlib.Path, sys.argv[sys.argv.index("--") + 1:])
    return pictures, folder


def make(file, pictures, populate, about, finish=lambda glb: None):
    """Writes what populate() puts into the scene, with the metadata `about`; finish(glb) may add to it."""
    stage.clear()
    populate()
    with tempfile.TemporaryDirectory() as temporary:
        raw = pathlib.Path(temporary) / "raw.glb"
        stage.export(raw)
        glb = gltf.Glb(raw)
    gltf.pack_tints(glb)
    gltf.pack_normals(glb)
    gltf.write_materials(glb, pictures)
    for name, matrices in stage.COPIES.items():
        scatter.write_copies(glb, glb.node(name), matrices)
    finish(glb)
    gltf.describe(glb, about)
    glb.json["asset"]["copyright"] = "Rekindle, CC BY 4.0"
    glb.save(file)
