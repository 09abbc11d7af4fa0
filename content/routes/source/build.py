"""Makes routes.glb: `blender -b -P build.py -- PICTURES FOLDER`; content/build calls it so."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "kit")]

import pictures  # noqa: E402
import room  # noqa: E402
import spots  # noqa: E402
import stage  # noqa: E402
import table  # noqa: E402
import textures  # noqa: E402
import workshop  # noqa: E402
from layout import NEAR_AT, NEAR_TOP, on_map, on_near  # noqa: E402
from places import NEAR, SILK  # noqa: E402
from shape import at, scaled  # noqa: E402

ABOUT = {
    "dc:title": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": "A table map of the routes of Shu"},
                 "rdf:_2": {"@language": "zh-Hans", "@value": "蜀地古道桌上地图"}},
    "dc:creator": {"@list": ["Rekindle"]},
    "dc:description": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value":
                       "A schematic relief of Sichuan and its rim to Tengchong, carved after general knowledge, with the stations of the Southern Silk Road."}},
    "dc:source": {"@list": ["content/routes/source"]},
    "dcterms:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
    "dc:rights": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": "CC BY 4.0, Rekindle"}},
}


def populate():
    whole = stage.group("Routes")
    stage.place("Relief", table.land(), whole, smooth=60)
    stage.place("Relief edge", table.edge(), whole, smooth=10)
    stage.place("Table", table.furniture(), whole)
    stage.place("Title", table.title_plate(), whole)
    stage.place("Near board", table.near_board(), whole)
    stage.place("Brass", table.brass(), whole)
    stage.place("Silk road", table.silk_road(), whole, smooth=50)
    stage.place("Fu water leg", table.fu_leg(), whole, smooth=50)
    pin, disc = stage.mesh("Pin", table.pin()), stage.mesh("Disc", table.marker())
    for id_, _, _, _, lat, lon, _ in SILK:
        x, y = on_map(lat, lon)
        stage.put(f"Pin {id_}", pin, whole, at(x, y, table.top(x, y) - 0.001))
    for id_ in ("chengdu", "wuhou", "jiangkou"):
        stage.put(f"Disc {id_}", disc, whole, at(*on_near(*NEAR[id_][1:]), NEAR_TOP))
    for id_, name, shape in (("huanglongxi", "Lantern boat", table.lantern_boat()), ("huaixuan", "Small gate", table.gate()), ("linpan", "Small linpan", table.bamboo())):
        stage.place(name, shape, whole, at(*on_near(*NEAR[id_][1:]), NEAR_TOP) @ scaled(1.35, 1.35, 1.35))
    stage.place("Floor", room.floor(), whole)
    stage.place("Walls", room.walls(), whole)
    stage.place("Timbers", room.timbers(), whole)
    stage.place("Moon window", room.moon(), whole)
    stage.place("Moon paper", room.paper(), whole)
    stage.place("Shell", room.outside(), whole)
    lantern = stage.mesh("Lantern", room.lantern())
    for k, (x, y) in enumerate(room.LANTERNS):
        stage.put(f"Lantern {k + 1}", lantern, whole, at(x, y, room.HIGH - 0.25))


LIGHTS = (  # over the table: name, place, what it shines at, candela, inner and outer half angle
    ("Light over the map", (0.15, -0.15, 3.55), (0.05, -0.05, 0.8), 95.0, 22, 37),
    ("Light from the north-west", (-2.1, 2.1, 3.2), (0.0, 0.0, 0.8), 120.0, 16, 28),
    ("Light on the plain", (1.75, -1.75, 3.1), (*NEAR_AT, 0.9), 60.0, 7, 14),
)


def lights(glb):
    """They hold their light to the table."""
    spots.add(glb, LIGHTS, (1.0, 0.80, 0.60))


def main():
    painted, folder = workshop.arguments()
    own = painted / "routes"
    textures.halved(painted, own)
    pictures.paint(own)
    workshop.make(folder / "routes.glb", own, populate, ABOUT, lights)


main()
