"""The viewpoints: name, eye, target, lens in millimetres."""
from layout import centre


def along(y, to, up=1.62, aim=1.9, side=0.0):
    return (centre(y) + side, y, up), (centre(to), to, aim)


CAMERAS = (
    ("Along the street", *along(18, 40), 24),
    ("Colonnade", (centre(76) + 2.75, 76, 1.62), (centre(92) + 2.4, 92, 1.8), 22),
    ("River side", (-34, 74, -2.3), (-8, 108, 1.6), 26),
    ("Over the roofs", (20, -34, 17), (-10, 60, 0), 28),
    ("Temple gate", (8.5, -24.5, 1.62), (-7.0, -27.3, 3.8), 24),
    ("Temple yard", (-13.5, -31.5, 1.62), (-33.0, -25.5, 3.4), 24),
    ("Wannian stage", (-29.5, -30.0, 1.62), (-8.0, -26.6, 3.9), 28),
    ("Banyan", (12.0, -27.0, 1.6), (2.5, -8.0, 5.6), 22),
    ("Shrine in the roots", (7.4, -13.6, 1.45), (4.4, -10.0, 0.95), 30),
    ("Wharf", (-41.0, 158.5, -1.6), (-13.0, 177.5, 1.0), 26),
    ("Confluence", (-12.0, -50.5, 1.62), (-62.0, -82.0, -0.5), 22),
    ("Fire dragon", (12.5, -24.6, 1.7), (3.0, -32.8, 1.7), 22),
    ("Tea house", (centre(4) - 1.1, 3.4, 1.66), (centre(4) - 6.6, 4.1, 0.85), 18),
    ("Street by night", *along(58, 84, 1.62, 2.1), 24),
)
