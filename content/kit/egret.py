"""The little egret (Egretta garzetta): 0.6 m tall standing, 0.95 m across its wings."""
import math

from forms import tube
from shape import Shape

FEATHER, DARK = "Egret plumage", "Egret bill"


def standing(stoop=0.0):
    """Looks along +x, feet at z = 0; stooping, it looks for fish."""
    shape = Shape()
    for y, x in ((-0.03, 0.02), (0.03, -0.03)):
        shape.add(tube([(x, y, 0), (x * 0.5, y, 0.13), (0, y, 0.28)], 0.006, 4, DARK))
    body = [(-0.20, 0, 0.24), (-0.12, 0, 0.29), (0.0, 0, 0.33), (0.09, 0, 0.37), (0.12, 0, 0.42)]
    shape.add(tube(body, [0.012, 0.055, 0.08, 0.055, 0.026], 8, FEATHER))
    neck = [(0.12, 0, 0.41), (0.17, 0, 0.46 - stoop * 0.1), (0.12 + 0.12 * stoop, 0, 0.53 - stoop * 0.14), (0.15 + 0.17 * stoop, 0, 0.59 - stoop * 0.22)]
    shape.add(tube(neck, [0.026, 0.018, 0.016, 0.02], 6, FEATHER))
    head, down = neck[-1], 0.03 + 0.07 * stoop
    shape.add(tube([(head[0] - 0.01, 0, head[2]), (head[0] + 0.04, 0, head[2] - down * 0.4), (head[0] + 0.075, 0, head[2] - down * 0.8)],
                   [0.02, 0.022, 0.008], 6, FEATHER))
    return shape.add(tube([(head[0] + 0.07, 0, head[2] - down * 0.8), (head[0] + 0.16, 0, head[2] - down * 1.7)], [0.007, 0.002], 4, DARK))


def flying(lift=0.35):
    """On the wing along +x, neck drawn in, legs behind; lift: how far the wing tips are raised."""
    shape = Shape()
    shape.add(tube([(-0.22, 0, -0.01), (-0.12, 0, 0.0), (0.0, 0, 0.0), (0.1, 0, 0.02), (0.16, 0, 0.03)], [0.012, 0.05, 0.07, 0.05, 0.025], 7, FEATHER))
    shape.add(tube([(0.15, 0, 0.03), (0.21, 0, 0.035)], [0.026, 0.012], 6, FEATHER))
    shape.add(tube([(0.2, 0, 0.035), (0.3, 0, 0.02)], [0.008, 0.002], 4, DARK))
    shape.add(tube([(-0.18, 0, -0.02), (-0.42, 0, -0.03)], 0.007, 4, DARK))
    for side in (-1, 1):
        rows = []
        for k in range(6):
            t = k / 5
            y, z = side * (0.05 + 0.43 * t), lift * 0.5 * math.sin(1.7 * t) - 0.03 * t * t
            chord = 0.19 * (1 - 0.75 * t ** 2)
            rows.append([shape.point((0.07 + 0.05 * math.sin(2.6 * t) - chord * f, y, z + 0.02 * (1 - f))) for f in (0.0, 0.5, 1.0)])
        for a, b in zip(rows, rows[1:]):
            for i in range(2):
                face = (a[i], b[i], b[i + 1], a[i + 1])
                for order in (face, face[::-1]):
                    shape.face(order, [(0, 0)] * 4, FEATHER)
    return shape
