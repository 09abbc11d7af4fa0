"""Makes huanglongxi.glb and fire-dragon.glb: `blender -b -P build.py -- PICTURES FOLDER`; content/build calls it so."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "kit")]

import dance  # noqa: E402
import folk  # noqa: E402
import gltf  # noqa: E402
import groves  # noqa: E402
import sacred  # noqa: E402
import stage  # noqa: E402
import terrain  # noqa: E402
import views  # noqa: E402
import waterside  # noqa: E402
import workshop  # noqa: E402
from parts import KINDS  # noqa: E402
from town import LANES, Meshes, Town  # noqa: E402

ABOUT = {
    "dc:title": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": "Huanglongxi, an old water town street"},
                 "rdf:_2": {"@language": "zh-Hans", "@value": "黄龙溪:水乡老街"}},
    "dc:creator": {"@list": ["Rekindle"]},
    "dc:description": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value":
                       "A street of shop houses, Gulong temple, a great banyan and the wharf: known parts in a plan that is a hypothesis."}},
    "dc:source": {"@list": ["content/huanglongxi/source"]},
    "dcterms:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
    "dc:rights": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": "CC BY 4.0, Rekindle"}},
}

DRAGON = ABOUT | {
    "dc:title": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": "The nine-section fire dragon of Huanglongxi"},
                 "rdf:_2": {"@language": "zh-Hans", "@value": "黄龙溪九节火龙"}},
    "dc:description": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value":
                       "The fire dragon and its nine dancers, rigged and dancing after the ball: sizes as recorded, painting, figures and steps a hypothesis."}},
}


def dragon():
    dance.build(stage.group("Fire dragon"), Meshes())


def town():
    whole = stage.group("Huanglongxi")
    land = stage.group("Land and rivers", whole)
    stage.place("Ground", terrain.ground(), land, smooth=60)
    stage.place("Rivers", terrain.water(), land)
    meshes = Meshes()
    street = Town(stage.group("Street", whole), meshes)
    street.build()
    sacred.gulong(stage.group("Gulong temple", whole), meshes, KINDS)
    sacred.banyans(stage.group("Banyans", whole), meshes)
    sacred.zhenjiang(stage.group("Zhenjiang temple", whole), meshes)
    water = stage.group("Waterside", whole)
    waterside.walls(stage.group("River walls", water), meshes)
    waterside.wharf(water, meshes)
    waterside.river_stairs(water, street.lanes[-1], LANES[-1][1])
    waterside.boats(stage.group("Boats", whole), meshes)
    groves.build(stage.group("Trees", whole), meshes)
    folk.folk(stage.group("People", whole), meshes, street.tables)
    cameras = stage.group("Views", whole)
    for name, eye, target, lens in views.CAMERAS:
        stage.camera(name, eye, target, lens, cameras)


def lamps(glb):
    """Pools of light with dark between them; their colour as eyes see it that are used to lamps: beside it the sky is blue."""
    gltf.set_lamps(glb, candela={"Lantern": 5.0, "String": 11.0, "Indoor": 8.0}, kelvin=3400, reach=6.0)
    gltf.set_glow(glb, "Red lantern", 1.04)


def dancing(glb):
    gltf.set_lamps(glb, candela={"Dragon": 9.0}, kelvin=2700, reach=11.0)
    dance.animate(glb)


pictures, folder = workshop.arguments()
workshop.make(folder / "huanglongxi.glb", pictures, town, ABOUT, lamps)
workshop.make(folder / "fire-dragon.glb", pictures, dragon, DRAGON, dancing)
