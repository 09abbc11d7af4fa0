#!/usr/bin/env python3
"""A built-in site has nothing wrong: sites_test.py REKINDLE FOLDER TOURS. Its tours, which are so many, least of all."""

import json
import subprocess
import sys
from pathlib import Path

LANGUAGES = ("zh-Hans", "en")


def is_expected(finding):
    """Sites have yards behind closed doors, where nobody comes."""
    return (finding["severity"], finding["path"]) == ("warning", "walkable") and "reached from no spawn" in finding["what"]


def missing_files(tour):
    """What no narration has beside it, by looking rather than by asking the program."""
    folder = tour.with_suffix("")
    for stop in json.loads(tour.read_text())["stops"]:
        for narration in stop["narrations"]:
            audience = narration.get("audience", "adult")
            name = stop["id"] + ("" if audience == "adult" else "-" + audience)
            for language in LANGUAGES:
                yield from (file for ending in ("opus", "vtt") if not (file := folder / language / f"{name}.{ending}").is_file())


def main():
    program, folder, tours = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    patient = ["--import-timeout", "120"]  # a busy machine says nothing of the site
    done = subprocess.run([program, "validate", folder, "--json", *patient], capture_output=True, text=True)
    if not done.stdout:
        sys.exit(f"it ended with {done.returncode}: {done.stderr}")
    site = json.loads(done.stdout)["sites"][0]
    wrong = [finding for finding in site["findings"] if not is_expected(finding)]
    wrong += [{"missing": str(file)} for tour in sorted(folder.glob("tours/*.json")) for file in missing_files(tour)]
    for each in wrong:
        print(json.dumps(each, ensure_ascii=False))
    if site["tours"] != tours:
        print(f"{site['tours']} tours, and not {tours}")
    return int(bool(wrong) or done.returncode != 0 or not site["valid"] or site["errors"] != 0 or site["tours"] != tours)


if __name__ == "__main__":
    sys.exit(main())
