#!/usr/bin/env python3
"""How far renderers' pictures of the same views are from each other, and from path-traced ones.

Pictures are FOLDER/<scenario>.<renderer>.png, 8 bits, with straight alpha. Each is laid on the same background first (white, by
default: a pixel without coverage then counts alike for all, whatever colour hides under its alpha of 0).

  PSNR  10 log10(255^2 / mean squared difference) over all pixels and the three channels, sRGB-encoded, as the files hold them.
  SSIM  Wang et al. 2004, on luma (Rec. 601): Gaussian window of 11x11, sigma 1.5, K1 = 0.01, K2 = 0.03, mean over the windows that fit.

Each renderer is held against the median, pixel by pixel and channel by channel, of the other peers (a candidate, our own, is never
part of a median), and against the reference. The table holds the medians over the scenarios.

  compare.py FOLDER --candidate rekindle --reference cycles [--details] [--differences FOLDER]
"""

import argparse
import pathlib
import statistics

import numpy
from PIL import Image

BACKGROUNDS = {"white": 255.0, "grey": 128.0, "black": 0.0}


def load(path, background):
    """The picture laid on a background of one grey: height x width x 3 floats, 0 to 255."""
    pixels = numpy.asarray(Image.open(path).convert("RGBA"), dtype=numpy.float64)
    alpha = pixels[..., 3:] / 255.0
    return pixels[..., :3] * alpha + background * (1.0 - alpha)


def psnr(a, b):
    """Decibels; infinite for equal pictures."""
    error = numpy.mean((a - b) ** 2)
    return float("inf") if error == 0 else 10.0 * numpy.log10(255.0**2 / error)


def blur(plane):
    """The 11x11 Gaussian window of SSIM, where it fits."""
    weights = numpy.exp(-0.5 * (numpy.arange(-5, 6) / 1.5) ** 2)
    weights /= weights.sum()
    rows = sum(w * plane[i : plane.shape[0] - 10 + i] for i, w in enumerate(weights))
    return sum(w * rows[:, i : rows.shape[1] - 10 + i] for i, w in enumerate(weights))


def ssim(a, b):
    """Structural similarity of the luma, at most 1."""
    luma = numpy.array([0.299, 0.587, 0.114])
    x, y = a @ luma, b @ luma
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    mean_x, mean_y = blur(x), blur(y)
    variance_x, variance_y = blur(x * x) - mean_x**2, blur(y * y) - mean_y**2
    covariance = blur(x * y) - mean_x * mean_y
    likeness = (2 * mean_x * mean_y + c1) * (2 * covariance + c2)
    return float(numpy.mean(likeness / ((mean_x**2 + mean_y**2 + c1) * (variance_x + variance_y + c2))))


def collect(folder):
    """{scenario: {renderer: path}}"""
    found = {}
    for path in sorted(pathlib.Path(folder).glob("*.*.png")):
        scenario, renderer = path.stem.rsplit(".", 1)
        found.setdefault(scenario, {})[renderer] = path
    return found


def save_difference(path, a, b, gain=8):
    """The signed difference, magnified: grey where equal."""
    Image.fromarray(numpy.clip(128 + gain * (a - b), 0, 255).astype(numpy.uint8)).save(path)


def distances(pictures, peers, reference):
    """{renderer: {"peers": (psnr, ssim), "reference": (psnr, ssim)}} for one scenario."""
    result = {}
    for renderer, picture in pictures.items():
        others = [pictures[peer] for peer in peers if peer != renderer and peer in pictures]
        row = {}
        if len(others) >= 2 and renderer != reference:
            median = numpy.median(others, axis=0)
            row["peers"] = (psnr(picture, median), ssim(picture, median))
        if reference in pictures and renderer != reference:
            row["reference"] = (psnr(picture, pictures[reference]), ssim(picture, pictures[reference]))
        result[renderer] = row
    return result


def medians(rows, kind):
    values = [row[kind] for row in rows if kind in row]
    if not values:
        return "         -         "
    decibels, likeness = (statistics.median(column) for column in zip(*values))
    return f"{decibels:6.2f} dB {likeness:.4f} {len(values):3}"


def print_table(results, renderers):
    print(f"{'median over the scenarios':28} {'against the peers  n':>20}   {'against the reference  n':>22}")
    for renderer in renderers:
        rows = [result[renderer] for result in results.values() if renderer in result]
        print(f"{renderer:28} {medians(rows, 'peers'):>20}   {medians(rows, 'reference'):>22}")


def print_details(results, renderers):
    for scenario, result in results.items():
        cells = [f"{name} {result[name]['peers'][0]:5.2f}/{result[name]['peers'][1]:.4f}" for name in renderers if "peers" in result.get(name, {})]
        print(f"{scenario:40} {'  '.join(cells)}")


def write_differences(folder, scenario, pictures, peers, candidate):
    others = [pictures[peer] for peer in peers if peer in pictures]
    if candidate not in pictures or not others:
        return
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    save_difference(pathlib.Path(folder) / f"{scenario}.png", pictures[candidate], numpy.median(others, axis=0))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--candidate", default="rekindle")
    parser.add_argument("--reference", default="cycles")
    parser.add_argument("--background", choices=BACKGROUNDS, default="white")
    parser.add_argument("--details", action="store_true", help="a line for each scenario")
    parser.add_argument("--differences", help="folder for pictures of candidate minus peers, eight times magnified")
    options = parser.parse_args()

    found = collect(options.folder)
    renderers = sorted({renderer for paths in found.values() for renderer in paths} - {options.reference})
    peers = [renderer for renderer in renderers if renderer != options.candidate]
    results = {}
    for scenario, paths in found.items():
        pictures = {renderer: load(path, BACKGROUNDS[options.background]) for renderer, path in paths.items()}
        results[scenario] = distances(pictures, peers, options.reference)
        if options.differences:
            write_differences(options.differences, scenario, pictures, peers, options.candidate)
    if options.details:
        print_details(results, renderers)
    print_table(results, renderers)


if __name__ == "__main__":
    main()
