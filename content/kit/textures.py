"""Paints the kit's pictures into a folder: `python3 textures.py FOLDER`. What is there already is left."""
import pathlib
import random
import sys

from PIL import Image

import leaves
import sprays
import tablets
from paint import SURFACES, paint


def save(folder, name, pixels):
    """Base colour in full; occlusion, roughness and normals at half size, at most 512: they are seen less."""
    picture = Image.fromarray(pixels)
    if picture.mode == "RGBA":
        picture.save(folder / f"{name}.png", optimize=True)
        return
    if not name.endswith(("base", "plaque", "leaf", "signs", "tablets")) and picture.width > 512:
        picture = picture.reduce(picture.width // 512)
    picture.save(folder / f"{name}.jpg", quality=86 if name.endswith("normal") else 80)


def save_whole(folder, name, pixels, kind="jpg", part=1.0):
    """Of one size whatever its name, for pictures that are read; `part` makes it smaller."""
    picture = Image.fromarray(pixels)
    if part < 1:
        picture = picture.resize((round(picture.width * part), round(picture.height * part)), Image.LANCZOS)
    picture.save(folder / f"{name}.{kind}", quality=84)


def halved(folder, smaller):
    """Copies of all surfaces at half their size, for a model that shares its view with others."""
    smaller.mkdir(parents=True, exist_ok=True)
    for file in sorted(folder.glob("*-*.jpg")):
        if not (smaller / file.name).exists():
            Image.open(file).reduce(2).save(smaller / file.name, quality=84)


def paint_all(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name in SURFACES:
        if not (folder / f"{name}-normal.jpg").exists():
            for kind, pixels in paint(name).items():
                save(folder, f"{name}-{kind}", pixels)
    for name, (painter, size) in (leaves.PICTURES | sprays.PICTURES | tablets.PICTURES).items():
        if not list(folder.glob(f"{name}.*")):
            save(folder, name, painter(random.Random(name), size))


if __name__ == "__main__":
    paint_all(pathlib.Path(sys.argv[1]))
