"""The plan of the site, in metres: x east, y north, z up; the square's paving at 0. All of it is a hypothesis.

The square is 80 x 120 m. Its southern half is open: the statue on the axis, the museum in the west, the residence in the
east. In its northern half the academy lies on the axis: gate, lecture hall, shrine, library, one behind the other."""
import math

from academy import Hall
from shape import at, turned

HALF, SOUTH, NORTH = 40.0, -60.0, 61.0
STATUE = (0.0, -24.0)
MUSEUM = (-20.0, -30.0)      # the middle of its entrance, which looks east; 24 m along the square, 16 m deep
RESIDENCE = at(19.5, -30.0, 0) @ turned(-math.pi / 2)    # its gate looks west
WALL = 16.3                  # from the axis to the academy's side walls

GATE = Hall(bays=(3.2, 4.2, 3.2), posts=(0.0, 1.4, 2.5, 3.6, 5.0), base=0.45, tall=4.3, gallery=True, back_door=True, closed=(0, 2), seed="gate")
LECTURE = Hall(bays=(3.2,) * 5, posts=(0.0, 1.7, 4.0, 6.3, 8.0), base=0.75, tall=4.2, hip=1.3, gallery=True, back_door=True, steep=0.76, seed="lecture")
SHRINE = Hall(bays=(3.4, 4.2, 3.4), posts=(0.0, 1.6, 3.5, 5.4, 7.0), base=0.9, tall=4.0, gallery=True, seed="shrine")
LIBRARY = Hall(bays=(3.0,) * 5, posts=(0.0, 1.4, 3.25, 5.1, 6.5), base=0.55, tall=6.3, hip=1.2, gallery=True, eaves=(1.3, 1.3), seed="library")
WING = Hall(bays=(3.4,) * 3, posts=(0.0, 1.5, 2.6, 3.7, 4.9), base=0.35, tall=3.2, gallery=True, eaves=(1.0, 0.7), seed="wing")
STOREY = 3.3

MAIN = Hall(bays=(3.6, 4.2, 3.6), posts=(0.0, 1.6, 3.5, 5.4, 7.0), base=0.45, tall=3.3, gallery=True, eaves=(1.2, 0.9), seed="main")
SIDE = Hall(bays=(3.3, 3.3), posts=(0.0, 1.0, 2.0, 3.0, 4.0), base=0.3, tall=2.9, eaves=(0.9, 0.6), seed="side")
DOOR = Hall(bays=(2.2, 3.0, 2.2), posts=(0.0, 0.8, 1.5, 2.2, 3.0), base=0.3, tall=3.3, gallery=True, back_door=True, closed=(0, 2), eaves=(0.9, 0.8), seed="door")

GATE_Y, LECTURE_Y, SHRINE_Y, LIBRARY_Y = 3.0, 21.5, 41.0, 52.6
WINGS = tuple((side, y) for y in (14.3, 35.6) for side in (-1, 1))     # side of the axis, middle along it
WING_X = 11.1

OLD_LOCUSTS = ((-12.5, -4.5), (12.5, -4.0), (-23.5, -7.0), (24.0, -8.5), (16.2, -46.0), (-29.0, 9.0), (29.0, 12.0), (-22.0, 22.0), (23.5, 27.0),
               (-32.0, 31.0), (33.5, 40.0), (-24.0, 43.0), (25.0, 53.0), (-33.0, 55.0))
YOUNG_LOCUSTS = tuple((side * x, y) for x in (10.5, 18.5) for y in (-55.0, -48.0) for side in (-1, 1)) + tuple((side * 10.5, y) for y in (-41.0, -13.0) for side in (-1, 1))
LAMPS = tuple((side * 5.6, y) for y in (-56.0, -46.0, -36.0, -14.0, -4.0) for side in (-1, 1)) + ((-15.5, -30.0 + 14.5), (-15.5, -44.5), (-6.4, -29.5), (6.4, -29.5), (15.0, -19.0), (15.0, -41.0))
BENCHES = ((-13.8, -24.0, 1), (13.8, -24.0, -1), (-7.4, -50.0, 1), (7.4, -50.0, -1), (-7.4, -40.0, 1), (7.4, -40.0, -1), (-7.4, -9.0, 1), (7.4, -9.0, -1))


def in_square(x, y):
    return abs(x) < HALF and SOUTH < y < NORTH


def in_academy(x, y, margin=0.0):
    return abs(x) < WALL + margin and 2.0 - margin < y < NORTH + margin


def in_residence(x, y, margin=0.0):
    return 19.0 - margin < x < 40.0 + margin and -39.2 - margin < y < -20.8 + margin


def in_museum(x, y, margin=0.0):
    return -36.5 - margin < x < -19.5 + margin and -42.5 - margin < y < -17.5 + margin
