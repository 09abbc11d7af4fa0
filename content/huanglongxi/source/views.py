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
    ("Banyan", (13.4, -31.5, 1.6), (1.2, -8.0, 6.2), 23),
    ("Shrine in the roots", (7.4, -13.6, 1.45), (4.4, -10.0, 0.95), 30),
    ("Wharf", (-35.0, 160.0, -2.0), (-13.5, 177.5, 0.6), 26),
    ("Confluence", (-15.0, -54.4, 1.62), (-62.0, -82.0, 0.4), 22),
    ("Fire dragon", (13.3, -26.9, 1.6), (5.0, -32.6, 2.0), 22),
    ("Tea house", (centre(4) - 2.9, 1.4, 1.62), (centre(4) - 6.0, 6.6, 0.95), 20),
    ("Street by night", *along(58, 84, 1.62, 2.1), 24),
)
