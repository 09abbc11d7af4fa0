"""The viewpoints: name, eye, target, lens in millimetres."""
from layout import centre


def along(y, to, up=1.62, aim=1.9, side=0.0):
    return (centre(y) + side, y, up), (centre(to), to, aim)


CAMERAS = (
    ("Along the street", *along(18, 40), 24),
    ("Colonnade", (centre(46) + 2.7, 46, 1.65), (centre(62) + 2.5, 62, 1.75), 22),
    ("River side", (-46, 60, -1.2), (-8, 84, 0.8), 28),
    ("Over the roofs", (26, -30, 24), (-10, 60, 0), 28),
)
