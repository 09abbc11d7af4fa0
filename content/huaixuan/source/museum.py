"""Makes museum.glb, the Huaixuan Museum with its interior: `blender -b -P museum.py -- PICTURES FOLDER`; build.py calls make()."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "kit")]

import brocade  # noqa: E402
import gltf  # noqa: E402
import museum_exhibits as exhibits  # noqa: E402
import museum_hall as hall  # noqa: E402
import museum_texts  # noqa: E402
import papercut  # noqa: E402
import spots  # noqa: E402
import stage  # noqa: E402
import textures  # noqa: E402
import workshop  # noqa: E402
from shape import Shape, at  # noqa: E402

ABOUT = {
    "dc:title": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": "The Huaixuan Museum and its hall"},
                 "rdf:_2": {"@language": "zh-Hans", "@value": "槐轩博物馆及其展厅"}},
    "dc:creator": {"@list": ["Rekindle"]},
    "dc:description": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value":
                       "A museum hall with a draw-loom of recorded size and a tea-house corner; building and display are a hypothesis."}},
    "dc:source": {"@list": ["content/huaixuan/source"]},
    "dcterms:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
    "dc:rights": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": "CC BY 4.0, Rekindle"}},
}
CAMERAS = (
    ("Museum hall", (0.35, 2.6, 1.75), (-0.1, 9.0, 1.95), 20),
    ("Draw-loom", (-3.9, 5.6, 1.75), (0.2, 8.6, 1.85), 24),
    ("Cloth on the loom", (-3.05, 7.25, 1.85), (-1.35, 8.5, 0.85), 30),
    ("Tea corner", (5.4, 8.7, 1.7), (9.4, 12.9, 1.0), 24),
    ("Books and houses", (-4.6, 6.9, 1.75), (-9.6, 10.0, 1.2), 22),
    ("Clay statues", (-3.8, 11.2, 1.7), (-5.4, 15.2, 1.35), 24),
    ("Museum front", (-3.5, -17.0, 1.7), (1.0, 3.0, 3.6), 26),
)


def pictures(painted, folder):
    """Paints what only the museum shows, always anew, since its texts change; the kit's surfaces at half their size."""
    textures.halved(painted, folder)
    for name, sheet in museum_texts.sheets().items():
        textures.save_whole(folder, name, sheet.pixels(), part=0.75)
    textures.save_whole(folder, "paper-cuts", papercut.sheet())
    textures.save_whole(folder, "shu-brocade", brocade.brocade(), part=0.5)
    textures.save_whole(folder, "silk-warp", brocade.warp())


def populate():
    whole = stage.group("Museum")
    outside = hall.end_walls().add(hall.rear_wall()).add(hall.porch())
    stage.place("Museum walls and porch", outside, whole, smooth=40)
    stage.place("Museum platform", hall.platform(), whole)
    stage.place("Museum front", hall.front(), whole)
    stage.place("Museum roofs", hall.roofs(), whole, smooth=55)
    stage.place("Museum room", hall.room(), whole)
    stage.place("Museum trusses", hall.trusses(), whole, smooth=40)
    stage.place("Museum name board", exhibits.name_board(), whole)
    _exhibits(stage.group("Exhibition", whole))
    _lamps(stage.group("Museum lamps", whole))
    views = stage.group("Museum views", whole)
    for name, eye, target, lens in CAMERAS:
        stage.camera(name, eye, target, lens, views)


def _exhibits(group):
    shapes = {"Museum panels": exhibits.panels(), "Huaixuan quanshu": exhibits.books(), "House models": exhibits.houses(), "Wuhou statues": exhibits.statues(),
              "Inlay paper-cuts": exhibits.papercuts(), **exhibits.loom(), "Loom weavers": exhibits.weavers(), "Brocade": exhibits.brocade(),
              "Tea corner": exhibits.tea()}
    for name, shape in shapes.items():
        stage.place(name, shape, group, smooth=40)


def _lamps(group):
    lantern, many = hall.lantern(), Shape()
    for number, (x, y, z) in enumerate(hall.LANTERNS):
        many.add(lantern, at(x, y, z))
        stage.lamp(f"Lantern {number + 1}", group, at(x, y, z - 2.05))
    stage.place("Museum lanterns", many, group, smooth=50)


def lamps(glb):
    gltf.set_lamps(glb, candela={"Lantern": 90.0}, kelvin=3000, reach=9.0)
    spots.add(glb, [(f"Spot {number + 1}", *spot) for number, spot in enumerate(hall.SPOTS)], gltf.black_body(3000), reach=9.0)


def make(painted, folder):
    own = painted / "museum"
    pictures(painted, own)
    workshop.make(folder / "museum.glb", own, populate, ABOUT, lamps)


if __name__ == "__main__":
    make(*workshop.arguments())
