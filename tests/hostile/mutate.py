#!/usr/bin/env python3
"""Changes models, pictures and what lies beside models in small ways, always the same for a seed, and imports each as the program
does (Batch.cpp): none may end the program, take longer than its limit or more memory than it may; each is a sound model or one
error that names the file.

    cmake --build --preset release --target hostile_batch
    tests/hostile/mutate.py 1000 FOLDER... [--seed S] [--first N] [--jobs J] [--keep FOLDER] [--here]

Each mutation lies beside copies of the files that its model names. Those that fail, or are slow, are copied to --keep."""

import argparse
import collections
import itertools
import json
import os
import pathlib
import random
import re
import shutil
import struct
import sys
import tempfile
import threading

from batch import Batch, kind_of

KINDS = (".gltf", ".glb", ".fbx", ".obj", ".dae", ".ply", ".stl", ".hdr", ".png", ".jpg", ".webp")
BESIDE = (".bin", ".mtl", ".png", ".jpg", ".webp")
ODD = ["0", "1", "-1", "2", "255", "65535", "4294967295", "4294967296", "2147483647", "-2147483648", "1e38", "-1e38", "1e-40",
       "0.5", "18446744073709551615", "null", "[]", "{}", '""', "true", "5120", "5126", "33071"]
FOREIGN = (".fbx", ".obj", ".dae", ".ply", ".stl")  # read by Assimp, which may crash or hang: --here tries these once more, confined
HERE_S = 20
SLOW_S = 2.0       # of processor time; worth a look


def flip_bits(data, rng):
    out = bytearray(data)
    for _ in range(rng.choice([1, 1, 2, 8, 64])):
        at = rng.randrange(len(out))
        out[at] ^= 1 << rng.randrange(8)
    return bytes(out)


def cut(data, rng):
    return data[: rng.randrange(len(data))]


def repeat_part(data, rng):
    at, length = rng.randrange(len(data)), rng.choice([1, 4, 16, 256])
    return data[:at] + data[at:at + length] * rng.choice([2, 3, 100]) + data[at + length:]


def drop_part(data, rng):
    at = rng.randrange(len(data))
    return data[:at] + data[at + rng.choice([1, 4, 16, 256]):]


def swap_parts(data, rng):
    length = rng.choice([4, 16, 64])
    if len(data) < 2 * length:
        return flip_bits(data, rng)
    a, b = sorted(rng.sample(range(0, len(data) - length), 2))
    if b - a < length:
        return flip_bits(data, rng)
    return data[:a] + data[b:b + length] + data[a + length:b] + data[a:a + length] + data[b + length:]


def odd_word(data, rng):
    if len(data) < 8:
        return flip_bits(data, rng)
    at = rng.randrange(len(data) - 4)
    word = rng.choice([0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x7FC00000, 0x7F800000, 0x10000, rng.getrandbits(32)])
    return data[:at] + struct.pack("<I", word) + data[at + 4:]


def odd_number(data, rng):
    """Another number, or another value altogether, for one number in text."""
    spots = [match.span() for match in re.finditer(rb"-?\d+(\.\d+)?([eE][-+]?\d+)?", data[:1 << 20])]
    if not spots:
        return flip_bits(data, rng)
    for start, end in sorted(rng.sample(spots, min(len(spots), rng.choice([1, 1, 2, 5]))), reverse=True):
        data = data[:start] + rng.choice(ODD).encode() + data[end:]
    return data


def json_of(data):
    """Where the JSON of a glTF file lies: first and last byte; None when it has none."""
    if data[:4] != b"glTF":
        return (0, len(data)) if data.lstrip()[:1] == b"{" else None
    if len(data) < 20:
        return None
    return 20, min(20 + struct.unpack_from("<I", data, 12)[0], len(data))


def with_json(data, span, text):
    if span[0] == 0:
        return text
    text += b" " * (-len(text) % 4)
    head = struct.pack("<4sIIII", b"glTF", 2, 20 + len(text) + len(data) - span[1], len(text), 0x4E4F534A)
    return head + text + data[span[1]:]


def change_json(data, rng):
    """Swaps, drops, doubles or replaces a value of a glTF document."""
    span = json_of(data)
    try:
        root = json.loads(data[span[0]:span[1]])
    except (TypeError, ValueError, RecursionError):
        return odd_number(data, rng)
    places = []
    stack = [root]
    while stack and len(places) < 5000:
        value = stack.pop()
        keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
        places += [(value, key) for key in keys]
        stack += [value[key] for key in keys if isinstance(value[key], (dict, list))]
    for _ in range(rng.choice([1, 1, 2, 4]) if places else 0):
        holder, key = rng.choice(places)
        other, name = rng.choice(places)
        try:
            what = rng.randrange(4)
            if what == 0:
                holder[key] = json.loads(json.dumps(other[name]))
            elif what == 1:
                holder[key] = json.loads(rng.choice(ODD))
            elif what == 2:
                del holder[key]
            elif isinstance(holder, list):
                holder.extend([holder[key]] * rng.choice([1, 10, 1000]))
        except (KeyError, IndexError, RecursionError):
            pass  # it went with another
    return with_json(data, span, json.dumps(root, separators=(",", ":")).encode())


def shuffle_chunks(data, rng):
    """The chunks of a GLB in another order, or one of them twice; of another file, its lines."""
    if data[:4] != b"glTF":
        lines = data.split(b"\n")
        a, b = rng.randrange(len(lines)), rng.randrange(len(lines))
        lines[a], lines[b] = lines[b], lines[a]
        return b"\n".join(lines)
    chunks, at = [], 12
    while at + 8 <= len(data):
        size = struct.unpack_from("<I", data, at)[0]
        chunks.append(data[at:at + 8 + size])
        at += 8 + size
    rng.shuffle(chunks)
    body = b"".join(chunks + ([rng.choice(chunks)] if chunks and rng.random() < 0.5 else []))
    return struct.pack("<4sII", b"glTF", 2, 12 + len(body)) + body


MUTATIONS = [flip_bits, cut, repeat_part, drop_part, swap_parts, odd_word, odd_number, odd_number, change_json, change_json, change_json,
             shuffle_chunks]


def small_files(folder):
    return sorted(file for file in folder.iterdir() if file.suffix in BESIDE and file.is_file() and file.stat().st_size < 1 << 22)


def mutation(models, seed, number):
    """A model, what of it is to change - itself, or a file beside it - and what becomes of that one's bytes. Folders of many models
    have no greater share."""
    rng = random.Random(f"{seed}/{number}")
    model = rng.choice(rng.choice(models))
    others = small_files(model.parent) if model.suffix in (".gltf", ".obj", ".fbx") else []
    changed = rng.choice(others) if others and rng.random() < 0.3 else model
    data = changed.read_bytes()
    for _ in range(rng.choice([1, 1, 2, 3])):
        data = rng.choice(MUTATIONS)(data, rng) if data else data
    return model, changed, data


class Folders:
    """One for each folder of models, with copies of the small files beside them: a link would lead out of the scene's folder."""

    def __init__(self, top):
        self.top = pathlib.Path(top)
        self.made = {}

    def beside(self, model):
        if model.parent not in self.made:
            folder = self.made[model.parent] = self.top / str(len(self.made))
            folder.mkdir()
            for file in small_files(model.parent):
                shutil.copy(file, folder)
        return self.made[model.parent]

    def place(self, model, changed, data):
        """The model among its files, one of which is changed."""
        folder = self.beside(model)
        file = folder / ("model" + model.suffix)
        if changed == model:
            file.write_bytes(data)
        else:
            shutil.copy(model, file)
            (folder / changed.name).write_bytes(data)
        return file

    def restore(self, model, changed):
        if changed != model:
            shutil.copy(changed, self.beside(model))


def work(options, models, numbers, report):
    """One worker: takes numbers until there are none."""
    confined = Batch()
    batch = Batch("--here", wall=HERE_S) if options.here else confined
    with tempfile.TemporaryDirectory(prefix="rekindle-mutate-") as top:
        folders = Folders(top)
        for number in iter(lambda: next(numbers, None), None):
            model, changed, data = mutation(models, options.seed, number)
            file = folders.place(model, changed, data)
            result, seconds, memory = batch.import_file(str(file))
            if options.here and kind_of(result) == "wrong" and model.suffix in FOREIGN:
                result, seconds, memory = confined.import_file(str(file))
                result = "contained, " + result if kind_of(result) == "refused" else result
            report(number, changed, result, seconds, memory)
            if options.keep and (kind_of(result) == "wrong" or seconds > SLOW_S):
                (options.keep / f"{number}-{changed.name}").write_bytes(data)
            folders.restore(model, changed)
    batch.close()
    confined.close()


class Report:
    def __init__(self):
        self.lock = threading.Lock()
        self.counts, self.slowest, self.largest = collections.Counter(), (0.0, ""), (0, "")

    def __call__(self, number, model, result, seconds, memory):
        with self.lock:
            kind = kind_of(result)
            self.counts[kind] += 1
            self.slowest = max(self.slowest, (seconds, f"{number} of {model.name}"))
            self.largest = max(self.largest, (memory, f"{number} of {model.name}"))
            if kind == "wrong":
                print(f"{result}: mutation {number} of {model}, {seconds:.1f} s, {memory >> 10} MiB", flush=True)
            elif seconds > SLOW_S:
                print(f"slow: mutation {number} of {model}, {seconds:.1f} s, {memory >> 10} MiB", flush=True)

    def end(self):
        print(", ".join(f"{result} {count}" for result, count in sorted(self.counts.items())))
        print(f"slowest {self.slowest[0]:.1f} s of processor ({self.slowest[1]}), "
              f"most memory {self.largest[0] >> 10} MiB ({self.largest[1]})")
        return 1 if self.counts["wrong"] else 0


def models_of(folders, largest):
    """Lists, one for each folder that holds any no larger than that."""
    files = sorted(file for folder in folders for file in folder.rglob("*")
                   if file.suffix in KINDS and file.is_file() and 0 < file.stat().st_size <= largest)
    return [list(beside) for _, beside in itertools.groupby(files, lambda file: file.parent)]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("count", type=int)
    arguments.add_argument("folders", nargs="+", type=pathlib.Path)
    arguments.add_argument("--seed", default="1")
    arguments.add_argument("--first", type=int, default=0)
    arguments.add_argument("--keep", type=pathlib.Path)
    arguments.add_argument("--jobs", type=int, default=os.cpu_count())
    arguments.add_argument("--largest", type=int, default=1 << 24, help="bytes of a file that is changed")
    arguments.add_argument("--here", action="store_true", help="without confinement: quicker, and what a reader does wrong ends the program")
    options = arguments.parse_args()
    models = models_of(options.folders, options.largest)
    if not models:
        print("skipped: there are no models")
        return 77
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    report = Report()
    numbers = iter(range(options.first, options.first + options.count))
    workers = [threading.Thread(target=work, args=(options, models, numbers, report)) for _ in range(options.jobs)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
