"""Makes huaixuan.glb, today.glb, about-1850.glb and museum.glb: `blender -b -P build.py -- PICTURES FOLDER`; content/build calls it so."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "kit")]

import ensemble  # noqa: E402
import gltf  # noqa: E402
import land  # noqa: E402
import museum  # noqa: E402
import past  # noqa: E402
import stage  # noqa: E402
import today  # noqa: E402
import trees  # noqa: E402
import views  # noqa: E402
import workshop  # noqa: E402

ABOUT = {
    "dc:creator": {"@list": ["Rekindle"]},
    "dc:source": {"@list": ["content/huaixuan/source"]},
    "dcterms:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
    "dc:rights": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": "CC BY 4.0, Rekindle"}},
}


def titled(english, chinese, description):
    return ABOUT | {
        "dc:title": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": english}, "rdf:_2": {"@language": "zh-Hans", "@value": chinese}},
        "dc:description": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": description}},
    }


def _cameras(whole, cameras):
    group = stage.group("Views", whole)
    for name, eye, target, lens in cameras:
        stage.camera(name, eye, target, lens, group).data.clip_end = 5000


def common():
    whole = stage.group("Huaixuan")
    land.build(whole)
    piece, joinery = ensemble.wall_piece(), ensemble.Joinery()
    ensemble.build_academy(stage.group("Huaixuan Academy", whole), piece, joinery)
    ensemble.build_residence(stage.group("Residence of Liu Yuan", whole), piece, joinery)
    trees.common(stage.group("Locust trees", whole))
    _cameras(whole, views.COMMON)


def of_today():
    whole = stage.group("Huaixuan Square today")
    today.build(whole)
    _cameras(whole, views.TODAY)


def of_the_past():
    whole = stage.group("Huaixuan about 1850")
    past.build(whole)
    _cameras(whole, views.PAST)


def lamps(glb):
    gltf.set_lamps(glb, candela={"Lantern": 8.0, "Hall": 14.0, "Lamp": 45.0}, kelvin=2800, reach=14.0)


pictures, folder = workshop.arguments()
workshop.make(folder / "huaixuan.glb", pictures, common, titled(
    "Huaixuan Academy and the residence of Liu Yuan", "槐轩书院与刘沅故居",
    "An academy on its axis and a courtyard house, on a plan that is a hypothesis; buildings by analogy with Sichuan's academies and houses."), lamps)
workshop.make(folder / "today.glb", pictures, of_today, titled(
    "Huaixuan Square with the statue of Liu Yuan", "槐轩广场与刘沅像", "The paved square, the statue on its plinth, lamps and locust trees: their layout and form are assumed."), lamps)
workshop.make(folder / "about-1850.glb", pictures, of_the_past, titled(
    "Before the academy, about 1850", "约1850年的书院门前", "A way, gardens, a bamboo grove and people before an academy of the time: assumed."))
museum.make(pictures, folder)
