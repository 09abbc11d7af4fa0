"""What is compared with what, and how large the ratio may be."""

import math
from dataclasses import dataclass, field
from typing import Callable

from programs import FULL, PLAIN
from scenes import places

FRAME, FIRST, MEMORY, RECORDING = "frame (ms)", "first picture (s)", "peak memory (MiB)", "recording (ms of CPU)"
OF_RUN = {
    FRAME: lambda run: run.frame,
    FIRST: lambda run: run.seconds,
    MEMORY: lambda run: run.memory,
    RECORDING: lambda run: run.more.get("cpu_ms"),
}


@dataclass
class Side:
    """One of the programs at its work: draw(program, scene, view) -> Run."""

    program: str
    draw: Callable
    label: str = ""
    most: dict = field(default_factory=dict)  # of the other sides: quantity -> what Rekindle's may be, in multiples of theirs


@dataclass
class Pairing:
    title: str
    scene: str
    mine: Side
    others: list
    rounds: int = 0  # 0: as many as asked for


@dataclass
class Bound:
    """A figure of Rekindle's own: value(kit, scene, view) is at most `most`."""

    title: str
    scene: str
    value: Callable
    most: float
    unit: str


def frames(look, count, *more):
    return lambda program, scene, view: program.frames(scene, view, look, count, *more)


def picture(**more):
    return lambda program, scene, view: program.picture(scene, view, **more)


def frame_times(scene, look, count, rounds=0, **most):
    others = [Side({"vtk": "VTK", "three": "three.js"}[peer], frames(look, count), most={FRAME: ratio}) for peer, ratio in most.items()]
    return Pairing(f"{look} frame", scene, Side("Rekindle", frames(look, count)), others, rounds)


def first_pictures(scene, first=0.45, cooked=0.15, rounds=0):
    f3d = lambda ratio, memory: [Side("F3D", picture(), most={FIRST: ratio} | ({MEMORY: 0.65} if memory else {}))]
    return [
        Pairing("first picture", scene, Side("Rekindle", picture()), f3d(first, True), rounds),
        Pairing("first picture, cooked", scene, Side("Rekindle", picture(cooked=True), "cooked"), f3d(cooked, False), rounds),
    ]


def against_itself(title, scene, count, more, base=(), **most):
    quantities = {"frame": FRAME, "recording": RECORDING}
    other = Side("Rekindle", frames(PLAIN, count, *base), "without", {quantities[name]: ratio for name, ratio in most.items()})
    return Pairing(title, scene, Side("Rekindle", frames(PLAIN, count, *more)), [other])


def turned_away(view, points, kept=0.1):
    """Options that turn the common view's eye, where it stands, until that part of the points is left in the picture."""
    high, wide = math.tan(math.radians(15)), math.tan(math.radians(15)) * 16 / 9
    down = math.atan2(0.8, 2.2)
    eye = view.eye()

    def seen(turn):
        count = 0
        for x, z in points:
            right = (x - eye[0]) * math.cos(turn) + (z - eye[2]) * math.sin(turn)
            ahead = (x - eye[0]) * math.sin(turn) - (z - eye[2]) * math.cos(turn)
            along, above = ahead * math.cos(down) + eye[1] * math.sin(down), ahead * math.sin(down) - eye[1] * math.cos(down)
            count += along > 0 and abs(right) < wide * along and abs(above) < high * along
        return count / len(points)

    near, far = 0.0, math.pi
    for _ in range(20):
        middle = (near + far) / 2
        near, far = (near, middle) if seen(middle) <= kept else (middle, far)
    reach = math.hypot(0.8, 2.2) * view.distance
    target = [eye[0] + math.sin(far) * math.cos(down) * reach, eye[1] - math.sin(down) * reach, eye[2] - math.cos(far) * math.cos(down) * reach]
    orbit = [-math.degrees(far), 90 - math.degrees(down), reach]
    return [f"--target={','.join(f'{c:.4f}' for c in target)}", f"--orbit={','.join(f'{c:.4f}' for c in orbit)}"]


def looking_away(program, scene, view):
    trees = [(x, z) for x, z, _, _ in places(10_000)]
    return program.frames(scene, view, PLAIN, 5, *turned_away(view, trees))


def longest_while_loading(kit, scene, view):
    said = kit["Rekindle"].frames(scene, view, PLAIN, 15, "--load-meanwhile", kit.scene("flight")).more
    return said["loading_frame_ms"]["longest"] / said["frame_ms"]["median"]


def memory_beyond_cooked(kit, scene, view):
    """Of a cooked scene's frames, less half as much again as what was cooked."""
    run = kit["Rekindle"].frames(scene, view, PLAIN, 2)
    return run.memory - 1.5 * kit.cooked_mebibytes(scene)


def opens(kit, scene, view):
    return kit["Rekindle"].frames(scene, view, PLAIN, 3).more["frame_ms"]["median"]


def recording(kit, scene, view):
    return kit["Rekindle"].frames(scene, view, PLAIN, 3).more["cpu_ms"]


# VulkanSceneGraph is no package of Debian. Beside it VTK takes 1.06 times its time on forest10k and three.js 1.68 times on forest100k
# (the same machine, the same run), so the aims of 0.35 and 0.1 times VulkanSceneGraph are these parts of theirs:
FOREST10K_OF_VTK, FOREST100K_OF_THREE = 0.33, 0.059

AIMS = [
    frame_times("helmet", PLAIN, 15, vtk=0.5, three=0.6),
    frame_times("flight", PLAIN, 10, vtk=0.5, three=0.6),
    frame_times("helmet", FULL, 10, three=0.9),
    *first_pictures("helmet"),
    *first_pictures("flight"),
    *first_pictures("hall"),
    *first_pictures("triangles5m", 0.75, 0.2),
    *first_pictures("forest10k", rounds=1),
    frame_times("triangles5m", PLAIN, 5, vtk=0.4),
    frame_times("forest10k", PLAIN, 5, vtk=FOREST10K_OF_VTK),
    frame_times("forest100k", PLAIN, 3, rounds=2, three=FOREST100K_OF_THREE),
    Pairing("nine tenths out of view", "forest10k", Side("Rekindle", looking_away), [Side("Rekindle", frames(PLAIN, 5), "the whole", {FRAME: 0.2})]),
    against_itself("4x MSAA", "helmet", 10, ("--aa", "4"), frame=1.6),
    against_itself("two eyes", "helmet", 10, ("--views", "2"), frame=1.8, recording=1.1),
    Bound("longest frame while another scene loads, in medians", "helmet", longest_while_loading, 2, ""),
    Bound("recording a frame", "forest100k", recording, 0.5, "ms of CPU"),
    Bound("memory beyond 1.5 times the cooked scene", "hall", memory_beyond_cooked, 150, "MiB"),
    Bound("20 million triangles: a frame", "triangles20m", opens, float("inf"), "ms"),
]
