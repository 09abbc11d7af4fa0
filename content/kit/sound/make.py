"""Makes sounds from nothing but numbers: `python3 make.py NAME OUT.wav`. Each is a mono loop at 48 kHz that begins as it ends."""
import pathlib
import sys
import wave

import numpy

RATE = 48000


def noise(rng, seconds, low, high, slope=1.0):
    """Noise between two frequencies, falling by 1 / f ** slope; shaped in the frequency domain, so that it loops."""
    count = int(RATE * seconds)
    spectrum = numpy.fft.rfft(rng.standard_normal(count))
    hertz = numpy.fft.rfftfreq(count, 1 / RATE)
    gain = numpy.where((hertz > low) & (hertz < high), numpy.maximum(hertz, 1.0) ** -slope, 0)
    sound = numpy.fft.irfft(spectrum * gain, count)
    return sound / numpy.abs(sound).max()


def swell(rng, seconds, count):
    """A slow rise and fall, the sum of a few whole periods of the loop; from 0 to 1."""
    t = numpy.arange(int(RATE * seconds)) / (RATE * seconds)
    sound = sum(numpy.sin(2 * numpy.pi * (k * t + rng.random())) / k ** 0.5 for k in range(1, count + 1))
    return (sound - sound.min()) / (sound.max() - sound.min())


def add(track, start, sound, gain=1.0):
    """Lays a sound on the loop; what runs past the end goes on at the beginning."""
    place = (int(start * RATE) + numpy.arange(len(sound))) % len(track)
    numpy.add.at(track, place, gain * sound)


def tone(seconds, hertz, decay, bend=lambda turn: 1.0 + 0 * turn):
    """A struck or whistled tone; bend(turn) multiplies its pitch, turn going from 0 to 1."""
    t = numpy.arange(int(RATE * seconds)) / RATE
    phase = 2 * numpy.pi * numpy.cumsum(hertz * bend(t / seconds)) / RATE
    return numpy.sin(phase) * numpy.exp(-t * decay) * numpy.minimum(1, t / 0.004) * numpy.minimum(1, (t[-1] - t) / 0.01)


def river(rng):
    """Slow water along a bank, with laps against stone."""
    sound = 0.55 * noise(rng, 16, 60, 900, 0.9) * (0.6 + 0.4 * swell(rng, 16, 6)) + 0.2 * noise(rng, 16, 900, 5000, 0.8) * swell(rng, 16, 9)
    for _ in range(60):
        lap = tone(rng.uniform(0.04, 0.11), rng.uniform(350, 900), 28, lambda turn: 1 + 0.7 * turn)
        add(sound, rng.uniform(0, 16), lap, rng.uniform(0.03, 0.12))
    return sound


def leaves(rng):
    """Wind in broad leaves."""
    return noise(rng, 18, 700, 9000, 0.7) * (0.15 + 0.85 * swell(rng, 18, 7) ** 2)


def crickets(rng):
    """Crickets of an autumn evening: three voices that pulse."""
    sound = numpy.zeros(12 * RATE)
    t = numpy.arange(12 * RATE) / RATE
    for hertz, beat, gain in ((4300, 24, 0.5), (3650, 18, 0.35), (5200, 31, 0.2)):
        pulse = numpy.maximum(0, numpy.sin(2 * numpy.pi * beat * t)) ** 2
        phrase = numpy.maximum(0, numpy.sin(2 * numpy.pi * (round(beat / 12) / 2) * t + rng.random())) ** 0.5
        sound += gain * numpy.sin(2 * numpy.pi * hertz * t) * pulse * phrase
    return sound


def birds(rng):
    """A few small birds, now near, now far."""
    sound = numpy.zeros(20 * RATE)
    for _ in range(16):
        start, gain, high = rng.uniform(0, 20), rng.uniform(0.1, 0.8), rng.uniform(2600, 4600)
        for k in range(rng.integers(2, 6)):
            chirp = tone(rng.uniform(0.06, 0.14), high, 9, lambda turn, k=k: 1 + 0.22 * numpy.sin(3.0 * turn + k))
            add(sound, start + 0.17 * k, chirp, gain)
    return sound


def street(rng):
    """A street from some way off: a murmur of voices without words, a bowl set down, steps on stone."""
    sound = numpy.zeros(20 * RATE)
    for _ in range(9):
        voice = noise(rng, 20, 110, 260, 0.5) + 0.8 * noise(rng, 20, 400, 1100, 0.6)
        syllable = numpy.maximum(0, swell(rng, 20, 70) - 0.45)
        sound += voice * syllable * rng.uniform(0.3, 0.8)
    for _ in range(14):
        add(sound, rng.uniform(0, 20), tone(0.25, rng.uniform(1900, 3100), 26), rng.uniform(0.05, 0.2))
    for k in range(28):
        add(sound, 0.71 * k, noise(rng, 0.06, 90, 1400, 0.8) * numpy.linspace(1, 0, int(RATE * 0.06)) ** 2, 0.28)
    return sound


def temple(rng):
    """A wooden fish at its slow beat, and once a bell."""
    sound = numpy.zeros(24 * RATE)
    for k in range(24):
        add(sound, k, tone(0.22, 520, 24) + 0.5 * tone(0.22, 1180, 40), 0.5)
    for partial, gain, decay in ((1.0, 1, 0.28), (2.0, 0.6, 0.5), (2.4, 0.5, 0.7), (3.0, 0.3, 0.9), (4.5, 0.2, 1.6)):
        add(sound, 6.0, tone(14, 142 * partial, decay), 0.35 * gain)
    return sound


def reading(rng):
    """Pupils reading aloud together, heard through doors: voices without words, in even lines of four beats."""
    seconds, beat = 20, 0.5
    t = numpy.arange(seconds * RATE) / RATE
    line = ((t / beat) % 8 < 7) * numpy.abs(numpy.sin(numpy.pi * t / beat)) ** 0.6
    sound = numpy.zeros(len(t))
    for k in range(7):
        hertz = rng.uniform(190, 330) * (1 - 0.07 * ((t / beat).astype(int) % 4) / 3)
        phase = 2 * numpy.pi * numpy.cumsum(hertz) / RATE
        voice = sum(numpy.sin(n * phase) / n ** 1.2 for n in (1, 2, 3, 4))
        sound += numpy.roll(voice * line, int(rng.uniform(0, 0.06) * RATE)) * rng.uniform(0.5, 1.0)
    return 0.6 * sound + 0.5 * noise(rng, seconds, 300, 2200, 0.7) * line


def bamboo(rng):
    """Wind in a bamboo grove: a finer hiss than in broad leaves, now and then a culm knocking on another."""
    sound = noise(rng, 18, 1500, 12000, 0.5) * (0.2 + 0.8 * swell(rng, 18, 8) ** 2)
    for _ in range(9):
        add(sound, rng.uniform(0, 18), tone(0.12, rng.uniform(420, 760), 45), rng.uniform(0.1, 0.35))
    return sound


def eaves(rng):
    """Small bells under the corners of a roof, moved by the wind."""
    sound = numpy.zeros(24 * RATE)
    for _ in range(13):
        start, hertz, gain = rng.uniform(0, 24), rng.choice((1180.0, 1320.0, 1570.0)), rng.uniform(0.15, 0.8)
        for partial, part in ((1.0, 1.0), (2.76, 0.45), (5.4, 0.2)):
            add(sound, start, tone(3.2, hertz * partial, 1.3 * partial ** 0.6), gain * part)
    return sound


def frogs(rng):
    """Frogs of the fields, in two choruses that answer each other."""
    sound = numpy.zeros(16 * RATE)
    for chorus, hertz in ((0, 900), (8, 1250)):
        for _ in range(46):
            start = chorus + rng.uniform(0, 7.2)
            for k in range(rng.integers(2, 5)):
                add(sound, start + 0.13 * k, tone(0.09, hertz * rng.uniform(0.9, 1.1), 30, lambda turn: 1 + 0.25 * turn), rng.uniform(0.05, 0.3))
    return sound


SOUNDS = {"river": river, "leaves": leaves, "crickets": crickets, "birds": birds, "street": street, "temple": temple, "reading": reading,
          "bamboo": bamboo, "eaves": eaves, "frogs": frogs}


PEAKS = {"birds": 0.4}  # Opus overshoots on them; the others: 0.7


def maker(name):
    if name in SOUNDS:
        return SOUNDS[name]
    import countryside  # uses this file
    return countryside.SOUNDS[name]


def main():
    name, out = sys.argv[1:]
    sound = maker(name)(numpy.random.default_rng(sum(map(ord, name))))
    samples = (sound / numpy.abs(sound).max() * PEAKS.get(name, 0.7) * 32767).astype("<i2")
    with wave.open(str(pathlib.Path(out)), "wb") as file:
        file.setnchannels(1), file.setsampwidth(2), file.setframerate(RATE)
        file.writeframes(samples.tobytes())


if __name__ == "__main__":
    main()
