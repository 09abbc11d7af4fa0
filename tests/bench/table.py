"""The measurements as a table of Markdown."""

import os
import platform
import statistics
import subprocess
from pathlib import Path

from aims import OF_RUN

HEAD = "| what | scene | Rekindle | beside | ratio | at most | |\n|---|---|---|---|---|---|---|\n"
OPEN, CLOSE = "<!-- compare -->", "<!-- /compare -->"


def number(value):
    return f"{value:.3g}" if abs(value) < 100 else f"{value:.0f}"


def brief(run):
    return f"{number(run.frame)} ms a frame, {run.seconds:.2f} s, {run.memory:.0f} MiB"


def ratio(mine, theirs, of):
    """The median of the rounds' ratios: what slows both down in a round drops out."""
    return statistics.median(of(a) / of(b) for a, b in zip(mine, theirs))


def row(*cells):
    return "| " + " | ".join(map(str, cells)) + " |"


def verdict(value, most):
    return "holds" if value <= most else "**does not hold**"


def pairing_rows(pairing, side, mine, theirs):
    for quantity, most in side.most.items():
        of = OF_RUN[quantity]
        ours, others, found = statistics.median(map(of, mine)), statistics.median(map(of, theirs)), ratio(mine, theirs, of)
        beside = f"{side.label or side.program} {number(others)}"
        what = quantity if pairing.title in quantity else f"{pairing.title}, {quantity}"
        yield row(what, pairing.scene, number(ours), beside, f"{found:.2f}", most, verdict(found, most))


def bound_row(bound, value):
    held = bound.most != float("inf")
    return row(bound.title, bound.scene, f"{number(value)} {bound.unit}".strip(), "", "", bound.most if held else "", verdict(value, bound.most) if held else "")


def failed_row(aim, why):
    return row(aim.title, aim.scene, why.replace("|", "/").replace("\n", " "), "", "", "", "**failed**")


def left_row(aim):
    return row(aim.title, aim.scene, "", "", "", "", "not measured")


def machine():
    model = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} cores ({model}), {release()}, {driver()}"


def release():
    lines = Path("/etc/os-release").read_text().splitlines()
    return next((line.split("=")[1].strip('"') for line in lines if line.startswith("PRETTY_NAME")), "Linux")


def driver():
    """What Vulkan runs on."""
    try:
        said = subprocess.run(["vulkaninfo", "--summary"], capture_output=True, text=True, timeout=60).stdout
    except (OSError, subprocess.TimeoutExpired):
        return "an unknown driver"
    return next((line.split("=")[1].strip() for line in said.splitlines() if "driverInfo" in line), "an unknown driver")


def text(rows, absent, date, rounds):
    """The whole section."""
    intro = (
        f"`tests/bench/compare`, {date}, {machine()}. Every pair runs in turn, {rounds} rounds after one that warms the caches;\n"
        "figures are medians, ratios the median of the rounds' own ratios.\n\n"
    )
    left_out = "".join(f"\n{name} was not there: `{how}`.\n" for name, how in absent.items())
    return intro + HEAD + "\n".join(rows) + "\n" + left_out


def put(path, section):
    """Between the marks of the file; at its end where it has none."""
    path = Path(path)
    old = path.read_text()
    marked = f"{OPEN}\n{section}{CLOSE}"
    before, mark, rest = old.partition(OPEN)
    path.write_text(before + marked + rest.partition(CLOSE)[2] if mark else f"{old}\n{marked}\n")
