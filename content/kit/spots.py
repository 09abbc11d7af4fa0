"""Spot lights, written into a finished .glb: Blender turns lamps in its own way."""
import math

from mathutils import Vector


def add(glb, spots, color, reach=7.0):
    """spots: name, place, what it shines at, candela, inner and outer half angle in degrees; places with z up. color: linear."""
    glb.use("KHR_lights_punctual")
    lamps = glb.json.setdefault("extensions", {}).setdefault("KHR_lights_punctual", {}).setdefault("lights", [])
    for name, place, target, candela, inner, outer in spots:
        lamps.append({"name": name, "type": "spot", "color": list(color), "intensity": candela, "range": reach,
                      "spot": {"innerConeAngle": round(math.radians(inner), 4), "outerConeAngle": round(math.radians(outer), 4)}})
        eye, way = Vector((place[0], place[2], -place[1])), Vector((target[0] - place[0], target[2] - place[2], place[1] - target[1]))
        turn = way.to_track_quat("-Z", "Y")
        glb.json["nodes"].append({"name": name, "translation": [round(c, 4) for c in eye], "rotation": [round(c, 5) for c in (turn.x, turn.y, turn.z, turn.w)],
                                  "extensions": {"KHR_lights_punctual": {"light": len(lamps) - 1}}})
        glb.json["scenes"][0]["nodes"].append(len(glb.json["nodes"]) - 1)
