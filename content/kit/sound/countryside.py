"""The sounds of fields, water and groves; make.py plays them."""
import numpy

from make import RATE, add, noise, swell, tone


def canal(rng):
    """Water that runs quickly between stone edges: brighter than a river, with bubbles."""
    sound = 0.5 * noise(rng, 14, 250, 2600, 0.6) * (0.7 + 0.3 * swell(rng, 14, 11)) + 0.16 * noise(rng, 14, 2600, 7000, 0.7)
    for _ in range(240):
        bubble = tone(rng.uniform(0.02, 0.07), rng.uniform(500, 1900), 45, lambda turn: 1 + 0.5 * turn)
        add(sound, rng.uniform(0, 14), bubble, rng.uniform(0.02, 0.09))
    return sound


def bamboo(rng):
    """Wind in a bamboo grove: a dry rustle that swells, culms that creak and knock."""
    gusts = swell(rng, 22, 8)
    sound = noise(rng, 22, 1400, 11000, 0.5) * (0.06 + 0.94 * gusts ** 2.4) + 0.25 * noise(rng, 22, 250, 1100, 0.8) * gusts
    for _ in range(13):
        start = rng.uniform(0, 22)
        loud = gusts[int(start * RATE)]
        creak = tone(rng.uniform(0.25, 0.6), rng.uniform(180, 320), 3, lambda turn: 1 + 0.12 * numpy.sin(9 * turn))
        add(sound, start, creak * (0.5 + 0.5 * numpy.sign(numpy.sin(numpy.arange(len(creak)) * rng.uniform(0.012, 0.02)))), 0.12 * loud)
        for k in range(rng.integers(1, 4)):
            add(sound, start + 0.3 * k, tone(0.12, rng.uniform(420, 900), 55), 0.3 * loud)
    return sound


def frogs(rng):
    """Paddy frogs of an early summer's day: some near, many far, each at its own beat."""
    sound = numpy.zeros(18 * RATE)
    for k in range(22):
        near, hertz, pulse = rng.uniform(0.05, 0.7) ** 2, rng.uniform(650, 1500), rng.uniform(38, 75)
        calls = rng.integers(14, 30)  # in the loop, so that the beat closes
        for call in range(calls):
            if (call // 5 + k) % 3 == 0:
                continue
            croak = tone(rng.uniform(0.16, 0.26), hertz, 4)
            croak *= 0.5 + 0.5 * numpy.sin(2 * numpy.pi * pulse * numpy.arange(len(croak)) / RATE)
            add(sound, 18 * call / calls + rng.normal(0, 0.03), croak, near)
    return sound


def egrets(rng):
    """Egrets that quarrel a little over their places: hoarse and low."""
    sound = numpy.zeros(20 * RATE)
    for _ in range(9):
        start, gain, rasp = rng.uniform(0, 20), rng.uniform(0.15, 0.8), rng.uniform(55, 95)
        for k in range(rng.integers(1, 4)):
            seconds = rng.uniform(0.22, 0.42)
            t = numpy.arange(int(RATE * seconds)) / RATE
            shape = numpy.minimum(1, t / 0.03) * numpy.minimum(1, (seconds - t) / 0.08)
            call = noise(rng, seconds, 450, 2300, 0.4)[:len(t)] * (0.3 + 0.7 * numpy.abs(numpy.sin(numpy.pi * rasp * t))) * shape
            add(sound, start + 0.5 * k, call, gain)
    return sound


def hens(rng):
    """Hens in the drying yard."""
    sound = numpy.zeros(19 * RATE)
    for _ in range(24):
        start, gain, hertz = rng.uniform(0, 19), rng.uniform(0.1, 0.6), rng.uniform(420, 640)
        for k in range(rng.integers(2, 6)):
            rise = 1.35 if k == 4 else 1.08
            cluck = sum(tone(0.09, hertz * n, 22, lambda turn: 1 + (rise - 1) * turn) / n ** 1.2 for n in (1, 2, 3, 4))
            add(sound, start + rng.uniform(0.24, 0.3) * k, cluck, gain)
    return sound


def work(rng):
    """Somebody hoes a field: an iron blade into wet earth, a clod that falls, a breath between."""
    sound = numpy.zeros(21 * RATE)
    for k in range(14):
        start = 1.5 * k + rng.normal(0, 0.05)
        if k % 7 > 4:
            continue
        blow = noise(rng, 0.16, 60, 700, 0.9) * numpy.exp(-numpy.arange(int(RATE * 0.16)) / RATE * 26)
        add(sound, start, blow, 0.9)
        add(sound, start, tone(0.1, 150, 34, lambda turn: 1 - 0.4 * turn), 0.8)
        add(sound, start + 0.01, tone(0.09, 2350, 60) + 0.6 * tone(0.09, 3870, 75), 0.05)
        for _ in range(6):
            fall = noise(rng, 0.05, 300, 3500, 0.5) * numpy.exp(-numpy.arange(int(RATE * 0.05)) / RATE * 80)
            add(sound, start + rng.uniform(0.28, 0.6), fall, rng.uniform(0.03, 0.12))
    return sound


SOUNDS = {"canal": canal, "bamboo": bamboo, "frogs": frogs, "egrets": egrets, "hens": hens, "work": work}
