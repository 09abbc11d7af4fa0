"""Makes pavilion.glb: `blender -b -P build.py -- PICTURES FOLDER`; content/build calls it so."""
import math
import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "kit")]

import garden  # noqa: E402
import gltf  # noqa: E402
import pavilion  # noqa: E402
import stage  # noqa: E402
from land import WATER  # noqa: E402

ABOUT = {
    "dc:title": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": "A pavilion by a pond, West Sichuan"}},
    "dc:creator": {"@list": ["Rekindle"]},
    "dc:description": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value":
                       "A generic hexagonal timber pavilion: a hypothesis within analogy, after no building in particular."}},
    "dcterms:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
    "dc:rights": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": "CC BY 4.0, Rekindle"}},
}
CAMERAS = (  # name, eye, target, lens in millimetres
    ("Approach", (4.6, -22.0, 1.7), (1.1, 0.0, 2.7), 35),
    ("Across the pond", (-13.2, -11.6, 1.3), (-0.6, 0.0, 2.2), 35),
    ("Under the eaves", (-3.3, -5.6, 1.35), (0.7, -1.2, 3.3), 22),
    ("Tea table", (1.0, 0.85, 1.62), (-0.4, -0.35, 1.05), 28),
    ("From the bridge", (1.15, -9.4, 2.15), (-0.25, 0.0, 2.6), 24),
    ("Through the moon gate", (14.5, 13.2, 1.35), (0.0, 0.0, 2.0), 26),
    ("Looking up", (0.55, -1.0, 1.5), (-0.1, 0.2, 4.5), 18),
)


def populate():
    stage.clear()
    whole = stage.group("Pavilion by a pond")
    pavilion.build(stage.group("Pavilion", whole))
    pavilion.lanterns(stage.group("Lanterns", whole))
    land = stage.group("Garden", whole)
    garden.build(land)
    garden.floating(land)
    views = stage.group("Views", whole)
    for name, eye, target, lens in CAMERAS:
        stage.camera(name, eye, target, lens, views)


def animate(glb):
    """Half a minute, looped: lanterns sway, a leaf boat drifts, carp go round."""
    loop = gltf.Animation(glb, "A light breeze", 24.0, 96)
    for k, node in enumerate(n for n in glb.nodes("Lantern ") if "mesh" in glb.json["nodes"][n]):
        rest = glb.json["nodes"][node].get("rotation", [0, 0, 0, 1])
        loop.channel(node, "rotation", lambda turn, rest=rest, k=k: _sway(turn, rest, k))
    boat = glb.node("Leaf boat")
    loop.channel(boat, "translation", lambda turn: (-4.4 + 1.3 * math.cos(turn), WATER + 0.006, 7.3 + 0.9 * math.sin(turn)))
    loop.channel(boat, "rotation", lambda turn: (0, math.sin(-turn / 2 + 0.8), 0, math.cos(-turn / 2 + 0.8)))
    for k, node in enumerate(glb.nodes("Carp ")):
        loop.channel(node, "translation", lambda turn, k=k: _swim(turn, k)[0])
        loop.channel(node, "rotation", lambda turn, k=k: _swim(turn, k)[1])


def _sway(turn, rest, k):
    """A pendulum's small swing in two directions, whole periods in the loop."""
    a = math.radians(2.6) * math.sin(9 * turn + 1.7 * k) * (0.6 + 0.4 * math.sin(turn + k))
    b = math.radians(1.6) * math.sin(9 * turn + 0.9 * k + 1.0)
    return gltf.multiply(rest, (math.sin(a / 2), 0, math.sin(b / 2), math.sqrt(1 - math.sin(a / 2) ** 2 - math.sin(b / 2) ** 2)))


def _swim(turn, k):
    angle = turn + 0.55 * k
    x, z = -5.4 + (2.0 + 0.25 * k) * math.cos(angle), 6.7 + (1.0 + 0.2 * k) * math.sin(angle)
    heading = math.atan2(-(1.0 + 0.2 * k) * math.cos(angle), -(2.0 + 0.25 * k) * math.sin(angle)) + 0.12 * math.sin(12 * turn + k)
    return (x, WATER - 0.09, z), (0, math.sin(heading / 2), 0, math.cos(heading / 2))


def finish(raw, pictures, out):
    glb = gltf.Glb(raw)
    gltf.pack_tints(glb)
    gltf.write_materials(glb, pictures)
    gltf.set_lamps(glb, candela={"Lantern": 12.0, "Stone lantern": 4.0}, kelvin=2700, reach=14.0)
    animate(glb)
    gltf.describe(glb, ABOUT)
    glb.json["asset"]["copyright"] = "Rekindle, CC BY 4.0"
    glb.save(out)


def main():
    pictures, folder = map(pathlib.Path, sys.argv[sys.argv.index("--") + 1:])
    populate()
    with tempfile.TemporaryDirectory() as temporary:
        raw = pathlib.Path(temporary) / "raw.glb"
        stage.export(raw)
        finish(raw, pictures, folder / "pavilion.glb")


main()
