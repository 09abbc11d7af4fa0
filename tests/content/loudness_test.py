#!/usr/bin/env python3
"""Every voice of the built-in tours is as loud as the others: -18 LUFS, within 1 LU (EBU R 128, measured by ffmpeg)."""

import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

WANTED, TOLERANCE = -18.0, 1.0  # LUFS, LU
SKIPPED = 77


def loudness(voice):
    words = ["ffmpeg", "-hide_banner", "-nostats", "-nostdin", "-i", voice, "-af", "ebur128=framelog=verbose", "-f", "null", "-"]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stderr
    return float(re.findall(r"I:\s+(-?[0-9.]+|-inf) LUFS", said)[-1])


def main(content):
    if not shutil.which("ffmpeg"):
        return SKIPPED
    voices = sorted(voice for ending in ("opus", "flac", "wav") for voice in content.glob(f"*/tours/*/*/*.{ending}"))
    with ThreadPoolExecutor(2) as pool:
        measured = list(zip(voices, pool.map(loudness, voices)))
    wrong = [(voice, loud) for voice, loud in measured if abs(loud - WANTED) > TOLERANCE]
    for voice, loud in wrong:
        print(f"{voice.relative_to(content)}: {loud} LUFS")
    print(f"{len(measured)} voices from {min(loud for _, loud in measured)} to {max(loud for _, loud in measured)} LUFS")
    return 1 if wrong or not measured else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
