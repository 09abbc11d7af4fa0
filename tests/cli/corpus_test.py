"""Every broken or hostile scene of the samples through `rekindle info`: an answer or one error, never a crash. REKINDLE names the program."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SCENES = {".gltf", ".glb", ".fbx", ".obj", ".dae", ".ply", ".stl"}
CODES = {0, 3, 4}  # done, something is not there, a bad file
SKIPPED = 77
PATIENCE = 120  # seconds, on a busy machine: the program's own limit is far below


def fault_of(scene):
    """What is wrong with the program's answer; empty when nothing is."""
    process = subprocess.Popen([os.environ["REKINDLE"], "info", scene, "--json"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        said = process.communicate(timeout=PATIENCE)[1].decode(errors="replace")
    except subprocess.TimeoutExpired:
        process.kill()
        return f"{scene}: no answer"
    if process.returncode not in CODES:
        return f"{scene}: exit code {process.returncode}: {said}"
    if process.returncode != 0 and (said.count("\n") != 1 or Path(scene).name not in said):
        return f"{scene}: not one error that names the file: {said}"
    return ""


def main():
    folder = Path(os.environ["REKINDLE_SAMPLES_DIR"]) / "hostile"
    scenes = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SCENES)
    if not scenes:
        print(f"no samples at {folder}")
        return SKIPPED
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = [fault for fault in pool.map(fault_of, map(str, scenes)) if fault]
    print(*faults, f"{len(scenes)} scenes, {len(faults)} faults", sep="\n")
    return 1 if faults else 0


sys.exit(main())
