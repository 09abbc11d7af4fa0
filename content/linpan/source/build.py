"""Makes linpan.glb and the seasons' fields: `blender -b -P build.py -- PICTURES FOLDER`; content/build calls it so."""
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "kit")]

import farmhouse  # noqa: E402
import ground  # noqa: E402
import layout  # noqa: E402
import planting  # noqa: E402
import seasons  # noqa: E402
import stage  # noqa: E402
import workshop  # noqa: E402
from shape import at, turned  # noqa: E402

ABOUT = {
    "dc:creator": {"@list": ["Rekindle"]},
    "dcterms:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
    "dc:rights": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": "CC BY 4.0, Rekindle"}},
}
CAMERAS = (  # name, eye, target, lens in millimetres
    ("Path through the fields", (0.2, -62.0, 1.65), (1.0, 0.0, 4.6), 30),
    ("Yard", (0.6, -9.5, 1.75), (-1.0, 9.0, 2.6), 20),
    ("Under the eaves", (-4.3, 8.25, 1.8), (6.0, 7.3, 2.15), 21),
    ("In the grove", (19.5, 4.2, 1.6), (31.0, 12.4, 3.4), 20),
    ("Canal", (-38.4, -22.0, 1.9), (-40.6, 30.0, 2.2), 28),
    ("Above", (-70.0, -125.0, 58.0), (12.0, 16.0, 0.0), 26),
    ("Over the plain", (-66.0, 120.0, 38.0), (120.0, -330.0, 0.0), 24),
    ("In the field", (22.0, -64.0, 1.7), (-60.0, -110.0, 1.0), 28),
)


def base():
    whole = stage.group("Linpan")
    ground.build(whole)
    house = stage.group("Farmhouse", whole)
    farmhouse.u_house(house)
    farmhouse.yard_things(stage.group("Yard things", whole))
    meshes = farmhouse.small_farm_meshes()
    for name in ("Second farmstead", "Third farmstead"):
        x, y, turn = layout.FARMSTEADS[name][:3]
        farm = stage.group(name, whole)
        farm.matrix_local = at(x, y, 0) @ turned(turn)
        farmhouse.small_farm(farm, name, meshes)
    planting.build(whole)
    views = stage.group("Views", whole)
    for name, eye, target, lens in CAMERAS:
        stage.camera(name, eye, target, lens, views).data.clip_end = 8000


def titled(title):
    return {"dc:title": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": title}}, **ABOUT}


pictures, folder = workshop.arguments()
workshop.make(folder / "linpan.glb", pictures, base, titled("A Linpan of West Sichuan"))
for season in seasons.SEASONS:
    workshop.make(folder / f"{season}.glb", pictures, lambda: seasons.build(season), titled(f"The fields of a Linpan, {season}"))
