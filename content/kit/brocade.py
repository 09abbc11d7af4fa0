"""Shu brocade as a picture: a new pattern of pearl roundels, thread by thread, with the rib of the weave. It tiles."""
import math

import numpy

MADDER, GOLD, CREAM, INDIGO, GREEN, ROSE = ((112, 20, 24), (196, 150, 66), (226, 212, 178), (30, 44, 86), (52, 92, 66), (186, 82, 84))


def _polar(u, v, x, y):
    dx, dy = (u - x + 0.5) % 1 - 0.5, (v - y + 0.5) % 1 - 0.5
    return numpy.hypot(dx, dy), numpy.arctan2(dy, dx)


def _roundel(picture, r, a, outer, petals, ground, flower, heart):
    """A ring of pearls round a flower of two rows of petals."""
    picture[r < outer] = GOLD
    picture[r < outer * 0.955] = ground
    pearl = numpy.hypot((a * 20 / (2 * math.pi)) % 1 - 0.5, (r - outer * 0.84) / (outer * 0.24)) < 0.36
    picture[pearl] = CREAM
    picture[r < outer * 0.70] = GOLD
    picture[r < outer * 0.665] = ground
    for row, (far, colour) in enumerate(((0.60, flower), (0.44, CREAM), (0.28, heart))):
        bloom = outer * far * (0.62 + 0.38 * numpy.abs(numpy.cos(a * petals / 2 + row * math.pi / 2)) ** 0.7)
        picture[r < bloom] = colour
        picture[(r < bloom) & (r > bloom * 0.90)] = GOLD
    picture[r < outer * 0.075] = GOLD


def _leaves(picture, r, a, reach):
    """A cross of locust leaves and buds between the roundels."""
    for turn, colour, long in ((0.0, GREEN, 1.0), (math.pi / 4, INDIGO, 0.72)):
        near = (a - turn + math.pi / 4) % (math.pi / 2) - math.pi / 4
        across, along = numpy.abs(r * numpy.sin(near)), r * numpy.cos(near) / (reach * long)
        blade = 0.030 * numpy.sin(math.pi * numpy.clip(along, 0, 1) ** 0.8)
        inside = (along > 0.12) & (along < 1)
        picture[inside & (across < blade + 0.006)] = GOLD
        picture[inside & (across < blade)] = colour
    picture[r < 0.026] = ROSE


def brocade(threads=256, size=1024):
    """The pattern at the threads, then each thread lit as a round one: warp ribs, weft in a satin's steps."""
    v, u = (numpy.mgrid[0:threads, 0:threads] + 0.5) / threads
    picture = numpy.empty((threads, threads, 3))
    picture[:] = MADDER
    key = (numpy.abs(((u + v) * 16) % 1 - 0.5) < 0.09) | (numpy.abs(((u - v) * 16) % 1 - 0.5) < 0.09)
    picture[key] = (94, 15, 20)
    for x, y, kind in ((0.25, 0.25, 0), (0.75, 0.75, 0), (0.75, 0.25, 1), (0.25, 0.75, 1)):
        r, a = _polar(u, v, x, y)
        _roundel(picture, r, a, 0.205, 8 if kind == 0 else 6, INDIGO if kind == 0 else (60, 74, 52), ROSE if kind == 0 else (206, 132, 52), GREEN if kind == 0 else MADDER)
    for x, y in ((0.0, 0.0), (0.5, 0.5), (0.5, 0.0), (0.0, 0.5)):
        _leaves(picture, *_polar(u, v, x, y), 0.14)
    fine = size // threads
    large = picture.repeat(fine, 0).repeat(fine, 1)
    j, i = numpy.mgrid[0:size, 0:size]
    rib = 0.80 + 0.20 * numpy.sin(math.pi * ((i % fine) + 0.5) / fine)
    float_ = 0.90 + 0.10 * numpy.sin(math.pi * (((j + 3 * (i // fine) * fine // 2) % (2 * fine)) + 0.5) / (2 * fine))
    return numpy.clip(large * (rib * float_)[..., None], 0, 255).astype(numpy.uint8)


def warp(size=256):
    """A sheet of stretched silk: threads of one colour, none quite like the next."""
    rng = numpy.random.default_rng(5)
    tone = rng.uniform(0.72, 1.0, size // 4).repeat(4)[None, :, None]
    gap = numpy.tile((0.62, 1.0, 1.0, 0.85), size // 4)[None, :, None]
    return numpy.clip(numpy.array((150, 34, 32)) * tone * gap * numpy.ones((size, 1, 1)), 0, 255).astype(numpy.uint8)
