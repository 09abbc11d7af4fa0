"""Noises that tile, as square numpy arrays. Rows run from the top of the picture, so the second axis is u and the first is -v."""
import numpy


def spectral(size, rng, falloff=1.0, stretch=(1.0, 1.0), lowest=1.0, highest=1e9):
    """White noise shaped in the frequency domain: amplitude 1 / frequency ** falloff, between two frequencies (cycles
    a tile). stretch (u, v) draws it out along an axis. Mean 0, standard deviation 1."""
    spectrum = numpy.fft.fft2(rng.standard_normal((size, size)))
    cycles = numpy.fft.fftfreq(size) * size
    radius = numpy.hypot(cycles[None, :] * stretch[0], cycles[:, None] * stretch[1])
    gain = numpy.where((radius >= lowest) & (radius <= highest), numpy.maximum(radius, 1e-6) ** -falloff, 0)
    gain[0, 0] = 0
    field = numpy.fft.ifft2(spectrum * gain).real
    return (field - field.mean()) / field.std()


def cells(size, count, rng, squash=1.0):
    """Worley noise: distance to the nearest point and to the second, in tiles, and the nearest one's number."""
    grid = (numpy.arange(size) + 0.5) / size
    first, second = numpy.full((size, size), 9.0), numpy.full((size, size), 9.0)
    nearest = numpy.zeros((size, size), int)
    for number, (x, y) in enumerate(rng.random((count, 2))):
        dx, dy = numpy.abs(grid[None, :] - x), numpy.abs(grid[:, None] - y)
        far = numpy.hypot(numpy.minimum(dx, 1 - dx), numpy.minimum(dy, 1 - dy) * squash)
        closer = far < first
        second = numpy.where(closer, first, numpy.minimum(second, far))
        nearest = numpy.where(closer, number, nearest)
        first = numpy.where(closer, far, first)
    return first, second, nearest


def step(low, high, x):
    """Smooth step from 0 at low to 1 at high."""
    t = numpy.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def mix(a, b, t):
    """Blends colours (or numbers) a and b by a field t."""
    a, b = numpy.asarray(a, float), numpy.asarray(b, float)
    if a.ndim == 1 or b.ndim == 1 or a.ndim == 3 or b.ndim == 3:
        t = numpy.asarray(t)[..., None]
    return a + (b - a) * t


def normal_map(height, metres):
    """Tangent-space normals (green up, as glTF wants) of a height field in metres over a tile of that many metres."""
    texel = metres / height.shape[0]
    du = (numpy.roll(height, -1, 1) - numpy.roll(height, 1, 1)) / (2 * texel)
    dv = (numpy.roll(height, 1, 0) - numpy.roll(height, -1, 0)) / (2 * texel)
    normal = numpy.dstack([-du, -dv, numpy.ones_like(height)])
    return normal / numpy.linalg.norm(normal, axis=2, keepdims=True)


def hollow(height, depth):
    """A cheap occlusion: 1 on heights, less in what lies `depth` below the surroundings."""
    around = height
    for shift in (1, 2, 4):
        around = sum(numpy.roll(around, s, a) for a in (0, 1) for s in (-shift, shift)) / 4
    return numpy.clip(1 - numpy.maximum(around - height, 0) / depth, 0.35, 1)
