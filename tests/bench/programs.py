"""The programs that are measured: each draws a scene's common view, and tells what it took.

The view: 1280 x 720, 30 degrees high, from a step above and away: d = 0.6 x the diagonal of the bounding box, eye = centre + (0, 0.8 d, 2.2 d).
"""

import json
import math
import os
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from web import Chromium

HERE = Path(__file__).parent
PLAIN, FULL = "plain", "full"  # one light; and lit by a photograph, with a shadow of 2048 x 2048
LIMIT = 240  # seconds that one run may take
PATIENT = ["--import-timeout", LIMIT]  # a machine that others use as well may take its time


@dataclass
class View:
    centre: list
    distance: float  # d

    def eye(self):
        x, y, z = self.centre
        return [x, y + 0.8 * self.distance, z + 2.2 * self.distance]


@dataclass
class Run:
    """What one run took. Milliseconds a frame (median), seconds for the whole process, the most memory (MiB)."""

    frame: float = math.nan
    seconds: float = math.nan
    memory: float = math.nan
    more: dict = field(default_factory=dict)


class Failed(Exception):
    pass


def timed(command, environment):
    """Runs it to its end; (standard output, Run)."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.monotonic()
        process = subprocess.Popen(list(map(str, command)), stdout=out, stderr=err, env=os.environ | environment)
        try:
            _, status, usage = wait(process, start + LIMIT)
        except TimeoutError:
            process.kill()
            process.wait()
            raise Failed(f"{Path(command[0]).name} took more than {LIMIT} s")
        seconds = time.monotonic() - start
        out.seek(0), err.seek(0)
        if status:
            raise Failed(f"{Path(command[0]).name} failed: {err.read().decode(errors='replace').strip()[-200:]}")
        return out.read().decode(), Run(seconds=seconds, memory=usage.ru_maxrss / 1024)


def wait(process, until):
    while True:
        done, status, usage = os.wait4(process.pid, os.WNOHANG)
        if done:
            process.returncode = os.waitstatus_to_exitcode(status)
            return done, process.returncode, usage
        if time.monotonic() > until:
            raise TimeoutError
        time.sleep(0.002)


class Rekindle:
    name = "Rekindle"

    def __init__(self, program, work, light):
        self.program, self.work, self.light = Path(program).resolve(), work, light
        self.ahead = {}  # scenes that are cooked, and the bytes that it took
        self.shaders = {"MESA_SHADER_CACHE_DIR": str(work / "shaders")}

    def missing(self):
        return None if self.program.exists() else "build it first"

    def info(self, scene):
        return json.loads(timed([self.program, "info", scene, "--json", *PATIENT], self.cache("info"))[0])

    def cache(self, name):
        return self.shaders | {"XDG_CACHE_HOME": str(self.work / f"cache-{name}")}

    def look(self, look):
        return (["--env", "none"] if look == PLAIN else ["--env", self.light]) + (["--no-shadows"] if look == PLAIN else [])

    def options(self, view, look):
        orbit = math.hypot(0.8, 2.2) * view.distance
        common = ["--size", "1280x720", "--aa", "1", "--no-bloom", "--no-ao", "--tonemap", "aces", "--exposure", "0", "--background", "#404040"]
        place = ["--fov", "30", f"--target={','.join(f'{c:.5f}' for c in view.centre)}", f"--orbit=0,{math.degrees(math.atan2(2.2, 0.8)):.4f},{orbit:.5f}"]
        return common + place + self.look(look) + PATIENT

    def taken(self):
        """Bytes of all cooked scenes."""
        return sum(path.stat().st_size for path in Path(self.cache("cooked")["XDG_CACHE_HOME"]).rglob("*") if path.is_file())

    def cook(self, scene):
        """Cooks it, once; the bytes that it takes."""
        if scene not in self.ahead:
            before = self.taken()
            timed([self.program, "cook", scene, *PATIENT], self.cache("cooked"))
            self.ahead[scene] = self.taken() - before
        return self.ahead[scene]

    def frames(self, scene, view, look, count, *more):
        """`more` overrides what the look says. Scenes are cooked ahead: they have their levels of detail."""
        self.cook(scene)
        options = overridden(self.options(view, look), more)
        text, run = timed([self.program, "bench", scene, "--frames", count, "--json", *options], self.cache("cooked"))
        said = json.loads(text)
        return Run(said["frame_ms"]["median"], run.seconds, run.memory, said)

    def picture(self, scene, view, cooked=False):
        environment = self.cache("cooked" if cooked else "none")
        if cooked:
            self.cook(scene)
        else:
            shutil.rmtree(environment["XDG_CACHE_HOME"], ignore_errors=True)
        return timed([self.program, "render", scene, "-o", self.work / "rekindle.png", *self.options(view, PLAIN)], environment)[1]


def overridden(options, more):
    """Options that `more` names again go by it."""
    kept, i = [], 0
    named = {option.split("=")[0] for option in map(str, more) if option.startswith("--")}
    while i < len(options):
        alone = "=" in str(options[i]) or i + 1 == len(options) or str(options[i + 1]).startswith("--")
        if str(options[i]).split("=")[0] not in named:
            kept += options[i : i + (1 if alone else 2)]
        i += 1 if alone else 2
    return kept + list(more)


class Vtk:
    name = "VTK"

    def __init__(self, work):
        self.python = next((p for p in ("/usr/bin/python3", shutil.which("python3")) if p and self.imports(p)), None)

    @staticmethod
    def imports(python):
        return subprocess.run([python, "-c", "import vtkmodules.vtkIOImport"], capture_output=True).returncode == 0

    def missing(self):
        return None if self.python else "apt-get install python3-vtk9"

    def frames(self, scene, view, look, count):
        if look != PLAIN:
            raise Failed("VTK draws the plain look alone")
        text, run = timed([self.python, HERE / "vtk_frames.py", scene, count, *view.centre, view.distance], {})
        return Run(json.loads(text)["frame_ms"], run.seconds, run.memory)


class F3d:
    name = "F3D"

    def __init__(self, work):
        self.work = work

    def missing(self):
        return None if shutil.which("f3d") else "apt-get install f3d"

    def picture(self, scene, view):
        point = lambda numbers: ",".join(f"{number:.5f}" for number in numbers)
        camera = ["--camera-position", point(view.eye()), "--camera-focal-point", point(view.centre), "--camera-view-up", "0,1,0", "--camera-view-angle", "30"]
        kept = "--no-config" if "--no-config" in subprocess.run(["f3d", "--help"], capture_output=True, text=True).stdout else "--dry-run"
        out = self.work / "f3d.png"
        return timed(["f3d", kept, "--resolution", "1280,720", "--output", out, *camera, scene], {})[1]


class Three:
    name = "three.js"

    def __init__(self, work, modules, light):
        self.modules, self.work, self.light = Path(modules), work, light

    def missing(self):
        if not shutil.which("chromium"):
            return "apt-get install chromium"
        return None if (self.modules / "three").is_dir() else f"npm install --prefix {HERE / 'web'}"

    def frames(self, scene, view, look, count):
        query = {"frames": count, "look": look, "centre": view.centre, "distance": view.distance}
        roots = {"modules": self.modules, "page": HERE / "web", "scene": Path(scene), "light": self.light}
        said = Chromium(roots).ask(query, LIMIT)
        if "error" in said:
            raise Failed(f"three.js: {said['error']}")
        return Run(frame=said["frame_ms"], more=said)
