"""How far two pictures of light are apart: `python3 compare.py OURS.hdr REFERENCE.hdr [SIDE-BY-SIDE.jpg]`. Both in the same units and of
the same size; the sky, which both were given, is left out. `compare.py --overcast SKY.hdr` writes the sky to give them."""
import sys

import numpy
from PIL import Image

LUMINANCE = numpy.array([0.2126, 0.7152, 0.0722])


def read(file):
    """A Radiance picture (.hdr, RLE or flat) as rows of linear RGB."""
    data = open(file, "rb").read()
    head = data.index(b"\n\n") + 2
    end = data.index(b"\n", head)
    words = data[head:end].split()
    height, width = int(words[1]), int(words[3])
    body, at, rows = data[end + 1:], 0, []
    for _ in range(height):
        if body[at:at + 2] != b"\x02\x02":
            rows.append(numpy.frombuffer(body[at:at + 4 * width], numpy.uint8).reshape(width, 4))
            at += 4 * width
            continue
        at, channels = at + 4, []
        for _ in range(4):
            channel = bytearray()
            while len(channel) < width:
                count = body[at]
                if count > 128:
                    channel += bytes([body[at + 1]]) * (count - 128)
                    at += 2
                else:
                    channel += body[at + 1:at + 1 + count]
                    at += 1 + count
            channels.append(numpy.frombuffer(bytes(channel), numpy.uint8))
        rows.append(numpy.stack(channels, axis=1))
    rgbe = numpy.stack(rows).astype(numpy.float64)
    return rgbe[..., :3] * numpy.where(rgbe[..., 3:] > 0, 2.0 ** (rgbe[..., 3:] - 136), 0)


def softened(picture, cells=4):
    """Means over small squares: the reference is noisy, and no two renderers sample an edge alike."""
    height, width = (n // cells * cells for n in picture.shape[:2])
    return picture[:height, :width].reshape(height // cells, cells, width // cells, cells, 3).mean(axis=(1, 3))


def shown(picture, white):
    """As sRGB, without any curve besides."""
    linear = numpy.clip(picture / white, 0, 1)
    return (numpy.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055) * 255 + 0.5).astype(numpy.uint8)


def overcast(file, width=256, height=128, zenith=5000.0, albedo=0.2):
    """The CIE's overcast sky over level grey ground, as a flat Radiance picture."""
    ground = zenith * 7 * numpy.pi / 9 * albedo / numpy.pi
    up = numpy.sin(numpy.pi * (0.5 - (numpy.arange(height) + 0.5) / height))
    mantissa, exponent = numpy.frexp(numpy.where(up > 0, zenith * (1 + 2 * up) / 3, ground))
    rows = numpy.stack([(mantissa * 256).astype(numpy.uint8)] * 3 + [(exponent + 128).astype(numpy.uint8)], axis=1)
    pixels = numpy.repeat(rows[:, None, :], width, axis=1)
    with open(file, "wb") as out:
        out.write(b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y %d +X %d\n" % (height, width) + pixels.tobytes())


def main(ours, reference, picture=None):
    a, b = read(ours), read(reference)
    light_a, light_b = softened(a) @ LUMINANCE, softened(b) @ LUMINANCE
    scene = (light_b < 0.5 * light_b.max()) & (light_a > 0) & (light_b > 0)
    stops = numpy.log2(light_a[scene] / light_b[scene])
    print(f"light, ours over the reference's: {light_a[scene].mean() / light_b[scene].mean():.2f}; in stops: median {numpy.median(stops):+.2f}, "
          f"mean distance {numpy.abs(stops).mean():.2f}, nine tenths within {numpy.quantile(numpy.abs(stops), 0.9):.2f}")
    if picture:
        white = numpy.quantile(light_b[scene], 0.98)
        Image.fromarray(numpy.hstack([shown(a, white), shown(b, white)])).save(picture, quality=84)


overcast(sys.argv[2]) if sys.argv[1] == "--overcast" else main(*sys.argv[1:])
