"""The fire dragon and its dancers: a rig of joints along its body, and a dance after the ball, round and round a figure of eight."""
import math

import dragon
import people
import rig
import stage
from mathutils import Vector
from shape import at, turned

CENTRE, HEADING = (4.2, -33.4), math.radians(48)   # of the figure of eight on the square
LONG, WIDE, SAMPLES = 7.6, 3.3, 1440               # half its length and half its breadth, metres
SECONDS, WAVES, STRIDES = 22.0, 9, 30              # of a round; waves along the body and strides of a dancer in it
BEGIN = 0.865                                      # where on the figure the head is at the beginning, of 1
PITCH, JOINTS = 0.75, 25                           # of the rig
HELD = 0.30                                        # the poles' feet off the ground
HIGH = HELD + dragon.POLE + dragon.ACROSS / 2
LENGTH = dragon.SECTIONS * dragon.PITCH
BALL = -2.3                                        # metres behind the head: it runs before


def _figure():
    """Places on the eight of Gerono, by equal steps along it, and its length."""
    fine = [Vector((LONG * math.cos(a), WIDE * math.sin(2 * a), 0)) for a in (2 * math.pi * k / SAMPLES for k in range(SAMPLES + 1))]
    walked = [0.0]
    for a, b in zip(fine, fine[1:]):
        walked.append(walked[-1] + (b - a).length)
    places, k = [], 0
    for n in range(SAMPLES):
        wanted = walked[-1] * n / SAMPLES
        while walked[k + 1] < wanted:
            k += 1
        places.append(fine[k].lerp(fine[k + 1], (wanted - walked[k]) / (walked[k + 1] - walked[k])))
    return places, walked[-1]


FIGURE, ROUND = _figure()


def spot(turn, behind):
    """Where on the ground, and how far above or below its middle height, the body is so many metres behind the head."""
    where = ((BEGIN + turn / (2 * math.pi) - behind / ROUND) % 1.0) * SAMPLES
    k = int(where)
    place = FIGURE[k % SAMPLES].lerp(FIGURE[(k + 1) % SAMPLES], where - k)
    swell = min(1.0, max(0.35, behind / 3.0))
    return place + Vector((0, 0, 0.24 * swell * math.sin(2 * math.pi * behind / 7.2 - WAVES * turn)))


def way(turn, behind):
    return spot(turn, behind - 0.05) - spot(turn, behind + 0.05)


def joint(turn, behind):
    return rig.along(spot(turn, behind) + Vector((0, 0, HIGH)), way(turn, behind))


def head(turn):
    shake = 0.10 * math.sin(2 * WAVES * turn)
    return joint(turn, 0.0) @ at(0.05, 0, 0.03) @ turned(shake) @ turned(0.16 * math.sin(WAVES * turn + 1.0) - 0.06, "Y")


def pole(turn, behind):
    place = spot(turn, behind)
    return at(place.x, place.y, place.z + HELD - 0.02) @ turned(_facing(turn, behind))


def dancer(turn, behind, phase):
    """Behind his pole, looking where he runs; up and down with his steps."""
    place, facing = spot(turn, behind), _facing(turn, behind)
    bob = 0.025 * abs(math.sin(STRIDES * turn + phase)) + 0.05 * place.z
    return at(place.x, place.y, bob - 0.03) @ turned(facing) @ at(0, 0.27, 0) @ turned(0.10, "X")


def _facing(turn, behind):
    """Figures look to -y."""
    on = way(turn, behind)
    return math.atan2(on.y, on.x) + math.pi / 2


def leg(turn, side, phase):
    x, y, z = people.HIP
    return at(side * x, y, z) @ turned(0.52 * side * math.sin(STRIDES * turn + phase) - 0.10, "X") @ turned(-side * 0.06, "Y")


def bearers():
    """How far behind the head each dancer is, the ball bearer first, and what his steps begin with."""
    return [(BALL, 0.4)] + [((k + (0.12 if k == 0 else 0.5)) * dragon.PITCH, 1.9 * k) for k in range(dragon.SECTIONS)]


def build(parent, meshes):
    parent.matrix_local = at(*CENTRE, 0) @ turned(HEADING)
    straight = [Vector((-LENGTH * k / 164, 0, 0)) for k in range(165)]
    stage.place("Dragon body", dragon.body(straight), parent, smooth=60)
    joints = stage.group("Dragon joints", parent)
    for k in range(JOINTS):
        stage.group(f"Dragon joint {k + 1:02}", joints)
    stage.place("Dragon head", dragon.head(), parent, head(0.0), 50)
    body, limb = meshes.get("Dancer", people.dancer, 55), meshes.get("Dancer's leg", people.dancer_leg, 55)
    stick, ball = meshes.get("Dragon pole", dragon.pole), meshes.get("Dragon ball", dragon.ball, 50)
    for k, (behind, phase) in enumerate(bearers()):
        name = f"Dancer {k}" if k else "Ball bearer"
        held = stage.put(f"Dragon pole {k}" if k else "Dragon ball", stick if k else ball, parent, pole(0.0, behind))
        if k % 2:   # the body's own light, under every other section
            stage.lamp(f"Dragon light {k}", held, at(0.0, -0.25, dragon.POLE - 0.25))
        figure = stage.put(name, body, parent, dancer(0.0, behind, phase))
        for side, word in ((-1, "right"), (1, "left")):
            stage.put(f"{name}, {word} leg", limb, figure, leg(0.0, side, phase))


def animate(glb):
    """Binds the body to its joints and writes the dance."""
    nodes = [glb.node(f"Dragon joint {k + 1:02}") for k in range(JOINTS)]
    rig.skin(glb, glb.node("Dragon body"), nodes, [at(-PITCH * k, 0, 0) for k in range(JOINTS)], PITCH)
    dance = rig.Motion(glb, "Dance", SECONDS, 110)
    steps = dance.finer(STRIDES * 9)
    for k, node in enumerate(nodes):
        dance.move(node, lambda turn, k=k: joint(turn, PITCH * k))
    dance.move(glb.node("Dragon head"), head)
    for k, (behind, phase) in enumerate(bearers()):
        name = f"Dancer {k}" if k else "Ball bearer"
        dance.move(glb.node(f"Dragon pole {k}" if k else "Dragon ball"), lambda turn, b=behind: pole(turn, b))
        steps.move(glb.node(name), lambda turn, b=behind, p=phase: dancer(turn, b, p))
        for side, word in ((-1, "right"), (1, "left")):
            steps.move(glb.node(f"{name}, {word} leg"), lambda turn, s=side, p=phase: leg(turn, s, p))
