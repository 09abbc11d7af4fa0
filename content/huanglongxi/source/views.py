"""The viewpoints: name, eye, target, lens in millimetres."""
from layout import centre


def along(y, to, up=1.62, aim=1.9, side=0.0):
    return (centre(y) + side, y, up), (centre(to), to, aim)


CAMERAS = (
    ("Along the street", *along(18, 40), 24),
    ("Colonnade", (centre(46) + 2.7, 46, 1.65), (centre(62) + 2.5, 62, 1.75), 22),
    ("River side", (-46, 60, -1.2), (-8, 84, 0.8), 28),
    ("Over the roofs", (26, -30, 24), (-10, 60, 0), 28),
    ("Temple gate", (8.5, -24.5, 1.62), (-7.0, -27.3, 3.8), 24),
    ("Temple yard", (-13.5, -31.5, 1.62), (-33.0, -25.5, 3.4), 24),
    ("Wannian stage", (-29.5, -30.0, 1.62), (-8.0, -26.6, 3.9), 28),
    ("Banyan", (12.0, -27.0, 1.6), (2.5, -8.0, 5.6), 22),
    ("Shrine in the roots", (7.4, -13.6, 1.45), (4.4, -10.0, 0.95), 30),
    ("Wharf", (-38.0, 157.0, -2.4), (-14.0, 178.0, 0.6), 26),
    ("Confluence", (-40.0, -44.0, 3.2), (-75.0, -80.0, -3.0), 24),
    ("Street by night", *along(58, 84, 1.62, 2.1), 24),
)
