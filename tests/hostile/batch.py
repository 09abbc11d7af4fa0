"""Batch.cpp as a Python object: a program that imports what it is told to, one file after the other."""

import os
import pathlib
import resource
import select
import signal
import subprocess

PROGRAM = pathlib.Path(os.environ.get("HOSTILE_BATCH", pathlib.Path(__file__).parents[2] / "build/release/bin/hostile_batch"))
WALL_S = 120  # far above the limit of an import: the machine may be busy
MEMORY_KIB = 1 << 20


class Batch:
    def __init__(self, *options, wall=WALL_S):
        self.command, self.wall, self.process = [PROGRAM, *options], wall, None

    def import_file(self, file):
        """How it went, processor seconds of the import, peak memory of the program in KiB."""
        if not self.process:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, preexec_fn=without_core)
        self.process.stdin.write(os.fsencode(file) + b"\0")
        self.process.stdin.flush()
        if not select.select([self.process.stdout], [], [], self.wall)[0]:
            self.process.kill()
            return self.ended("hangs")
        line = self.process.stdout.readline().decode(errors="replace").rstrip("\n")
        if not line:
            return self.ended("died")
        seconds, memory, result = line.split("\t", 2)
        return result if int(memory) <= MEMORY_KIB else "too much memory", float(seconds), int(memory)

    def ended(self, how):
        status = self.process.wait()
        self.process = None
        return f"{how} ({signal.Signals(-status).name if status < 0 else status})", 0.0, 0

    def close(self):
        if self.process:
            self.process.stdin.close()
            self.process.wait()
            self.process.stdout.close()


def without_core():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def kind_of(result):
    return result if result.startswith("opened") else next((kind for kind in ("refused", "contained") if result.startswith(kind)), "wrong")
