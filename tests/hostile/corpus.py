#!/usr/bin/env python3
"""Opens every glTF file that has a validator's report beside it (*.report.json: errors have severity 0) and says what became
of it: refused, opened with warnings, or opened silently. Fails when a file without errors is refused, or one with errors
opens silently, or the program dies.

    REKINDLE=build/release/bin/rekindle tests/hostile/corpus.py FOLDER [--table]

Exit code 77 (skipped) when the folder is not there."""

import argparse
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys

LIMIT_S = 20  # for one file; far above what any takes


def outcome(program, file):
    """What `rekindle info` made of the file, and what it said."""
    run = subprocess.run([program, "info", "--json", file], capture_output=True, text=True, timeout=LIMIT_S)
    if run.returncode == 0:
        warnings = json.loads(run.stdout)["warnings"]
        return ("warned" if warnings else "silent"), [warning["what"] for warning in warnings]
    return ("refused" if run.returncode > 0 and run.stderr.strip() else f"died ({run.returncode})"), [run.stderr.strip()]


def errors_of(file):
    report = json.loads(pathlib.Path(f"{file}.report.json").read_text())
    return [message for message in report["issues"]["messages"] if message["severity"] == 0]


def is_right(result, errors):
    return result in ("refused", "warned") if errors else result in ("warned", "silent")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--table", action="store_true", help="a line for each file, not only for those that are wrong")
    options = arguments.parse_args()
    if not options.folder.is_dir():
        print(f"skipped: there is no {options.folder}")
        return 77
    files = sorted(str(report).removesuffix(".report.json") for report in options.folder.rglob("*.report.json"))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = list(pool.map(lambda file: outcome(os.environ["REKINDLE"], file), files))
    counts, wrong = {}, 0
    for file, (result, said) in zip(files, outcomes):
        errors = errors_of(file)
        key = (bool(errors), result)
        counts[key] = counts.get(key, 0) + 1
        right = is_right(result, errors)
        wrong += not right
        if options.table or not right:
            codes = ", ".join(sorted({error["code"] for error in errors})) or "no errors"
            print(f"{'ok   ' if right else 'WRONG'} {result:8} {os.path.relpath(file, options.folder)}: {codes}")
            for line in said:
                print(f"        {line}")
    for (erroneous, result), count in sorted(counts.items()):
        print(f"{'with errors' if erroneous else 'without errors':15} {result:10} {count:4}")
    print(f"{len(files)} files, {wrong} wrong")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())
