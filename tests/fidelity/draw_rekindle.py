#!/usr/bin/env python3
"""Draws the scenarios with Rekindle: OUT/<scenario>.rekindle.png.

  draw_rekindle.py --program build/release/bin/rekindle --samples ../shared/samples --out OUT [--scenarios FILE] [--only SUBSTRING]
"""

import argparse
import json
import pathlib
import subprocess
import sys


def command(program, samples, scenario, picture):
    join = lambda values: ",".join(str(value) for value in values)
    return [
        program, "render", samples / "gltf" / scenario["model"], "-o", picture, "--size", "768x768",
        "--env", samples / "hdri" / scenario["environment"],
        "--background", "env" if scenario["background"] == "environment" else scenario["background"],
        f"--target={join(scenario['target'])}", f"--orbit={join(scenario['orbit'])}", "--fov", str(scenario["fov"]),
        "--tonemap", "aces", "--exposure", "0", "--no-shadows", "--no-bloom", "--no-ao",
    ]  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--samples", required=True, type=pathlib.Path)
    parser.add_argument("--out", required=True, type=pathlib.Path)
    parser.add_argument("--scenarios", type=pathlib.Path, default=pathlib.Path(__file__).parent / "scenarios.json")
    parser.add_argument("--only", default="")
    options = parser.parse_args()

    options.out.mkdir(parents=True, exist_ok=True)
    failures = 0
    for scenario in json.loads(options.scenarios.read_text()):
        if options.only not in scenario["name"]:
            continue
        done = subprocess.run(command(options.program, options.samples, scenario, options.out / f"{scenario['name']}.rekindle.png"))
        failures += done.returncode != 0
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
