#!/usr/bin/env python3
"""Golden pictures: what the renderer drew when somebody last looked and found it right. goldens.txt lists them.

  golden.py scenes             writes the scenes
  golden.py compare NAME       renders, and fails where the picture looks different from expected/NAME.png
  golden.py twice NAME         renders twice, and fails where the bytes differ
  golden.py render NAME        only renders: what the validation layers have to say fails it
  golden.py update [NAME...]   renders into expected/, for a person to look at before keeping it

BUILD (build/release by default) is where the programs are and the pictures go: BUILD/golden/NAME/.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILD = Path(os.environ.get("BUILD", ROOT / "build/release")).resolve()
SCENES = BUILD / "golden" / "scenes"

sys.path.insert(0, str(HERE / "scenes"))


@dataclass
class Golden:
    name: str
    scene: str
    tolerance: float
    arguments: list

    @property
    def expected(self):
        return HERE / "expected" / f"{self.name}.png"

    def output(self, name):
        folder = BUILD / "golden" / self.name
        folder.mkdir(parents=True, exist_ok=True)
        return folder / name


def goldens():
    """{name: Golden} of goldens.txt: NAME SCENE TOLERANCE ARGUMENTS..., blanks between; a line with # in front is a comment."""
    lines = (line.split() for line in (HERE / "goldens.txt").read_text().splitlines() if not line.startswith("#"))
    return {words[0]: Golden(words[0], words[1], float(words[2]), words[3:]) for words in lines if words}


def render(golden, picture):
    """Scenes with a folder in their name are files of the project; the others are made."""
    scene = ROOT / golden.scene if "/" in golden.scene else SCENES / golden.scene
    command = [BUILD / "bin/rekindle", "render", scene, "-o", picture, "--size", "240x160", "--import-timeout", "60", "--no-cache", *golden.arguments]
    # No settings of whoever runs it, nor what he has cooked.
    environment = os.environ | {"XDG_CONFIG_HOME": str(BUILD / "golden")}
    done = subprocess.run(list(map(str, command)), cwd=SCENES, env=environment, text=True, stderr=subprocess.PIPE)
    if done.returncode != 0:
        sys.exit(f"{golden.name}: cannot be rendered: {done.stderr.strip()}")
    return picture


def difference(golden, expected, actual):
    """How different two pictures look, in the worst tile; and the picture of where."""
    where = golden.output("difference.png")
    done = subprocess.run([BUILD / "bin/golden_compare", expected, actual, where], text=True, capture_output=True)
    if done.returncode != 0:
        sys.exit(f"{golden.name}: {done.stderr.strip()}: {expected} {actual}")
    return float(done.stdout.split()[0])


def compare(golden):
    actual = render(golden, golden.output("actual.png"))
    if not golden.expected.exists():
        sys.exit(f"{golden.name}: nothing to compare with: look at {actual}, then tests/golden/update {golden.name}")
    shutil.copyfile(golden.expected, golden.output("expected.png"))
    found = difference(golden, golden.expected, actual)
    print(f"{golden.name}: {found:.4f} of {golden.tolerance}")
    if found > golden.tolerance:
        sys.exit(
            f"{golden.name} looks different: {found:.4f}, allowed are {golden.tolerance}. Look at expected.png, actual.png and "
            f"difference.png in {golden.output('')}; if the change is wanted: tests/golden/update {golden.name}"
        )


def twice(golden):
    first, second = (render(golden, golden.output(name)) for name in ("first.png", "second.png"))
    if first.read_bytes() != second.read_bytes():
        sys.exit(f"{golden.name}: the same scene gave other bytes the second time: compare {first} with {second}")


def update(golden):
    actual = render(golden, golden.output("actual.png"))
    changed = difference(golden, golden.expected, actual) if golden.expected.exists() else None
    golden.expected.parent.mkdir(exist_ok=True)
    shutil.copyfile(actual, golden.expected)
    print(f"{golden.expected}: {'new' if changed is None else f'changed by {changed:.4f}'}")


def write_scenes():
    import scenes

    scenes.write(SCENES)


def main():
    if len(sys.argv) < 2 or sys.argv[1] not in ("scenes", "compare", "twice", "render", "update"):
        sys.exit(__doc__)
    command, names, known = sys.argv[1], sys.argv[2:], goldens()
    if unknown := [name for name in names if name not in known]:
        sys.exit(f"goldens.txt has no {', '.join(unknown)}")
    if command in ("scenes", "update"):
        write_scenes()
    if command == "scenes":
        return
    work = {"compare": compare, "twice": twice, "update": update, "render": lambda golden: render(golden, golden.output("rendered.png"))}
    for name in names or known:
        work[command](known[name])


if __name__ == "__main__":
    main()
