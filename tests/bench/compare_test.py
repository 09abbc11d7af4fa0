"""The comparison's arithmetic and its table, with programs that only say what they took."""

import importlib.machinery
import importlib.util
import math
import tempfile
import unittest
from pathlib import Path

import aims
import table
from programs import PLAIN, Run, View, overridden
from scenes import places

loader = importlib.machinery.SourceFileLoader("compare", str(Path(__file__).parent / "compare"))
compare = importlib.util.module_from_spec(importlib.util.spec_from_loader("compare", loader))
loader.exec_module(compare)


class Pretended:
    def __init__(self, *frame_times):
        self.left = list(frame_times)

    def frames(self, *_):
        return Run(frame=self.left.pop(0), more={"cpu_ms": 0.2})


class Kit(dict):
    """Scenes and views are of no matter here."""

    @property
    def programs(self):
        return self

    def scene(self, name):
        return name

    view = scene


def cells(row):
    return [cell.strip() for cell in row.strip("|").split("|")]


class Comparing(unittest.TestCase):
    pairing = aims.frame_times("helmet", PLAIN, 3, vtk=0.5)

    def test_the_ratio_is_the_median_of_the_rounds_after_the_first(self):
        # The machine is twice as slow in the last round, and quite slow at first.
        kit = Kit({"Rekindle": Pretended(900, 10, 12, 20), "VTK": Pretended(100, 40, 30, 80)})
        (row,) = compare.measure_pairing(kit, self.pairing, 3)
        self.assertEqual(cells(row), ["plain frame, frame (ms)", "helmet", "12", "VTK 40", "0.25", "0.5", "holds"])

    def test_what_is_too_slow_is_said(self):
        kit = Kit({"Rekindle": Pretended(1, 30), "VTK": Pretended(1, 40)})
        (row,) = compare.measure_pairing(kit, self.pairing, 1)
        self.assertEqual(cells(row)[4:], ["0.75", "0.5", "**does not hold**"])

    def test_turning_away_leaves_a_tenth_in_the_picture_and_the_eye_where_it_is(self):
        view = View([0, 3, 0], 250)
        trees = [(x, z) for x, z, _, _ in places(10_000)]
        target, (yaw, polar, reach) = ([float(n) for n in option.split("=")[1].split(",")] for option in aims.turned_away(view, trees))
        yaw, polar = math.radians(yaw), math.radians(polar)
        towards = [math.sin(polar) * math.sin(yaw), math.cos(polar), math.sin(polar) * math.cos(yaw)]
        for side, ahead, along in zip(view.eye(), target, towards):
            self.assertAlmostEqual(ahead + reach * along, side, delta=0.01)
        # Of the picture's pyramid, each tree asked by itself: between its four sides and before the eye.
        right = [math.cos(yaw), 0, -math.sin(yaw)]
        up = [-math.cos(polar) * math.sin(yaw), math.sin(polar), -math.cos(polar) * math.cos(yaw)]
        dot = lambda a, b: sum(p * q for p, q in zip(a, b))
        seen = 0
        for x, z in trees:
            way = [x - view.eye()[0], -view.eye()[1], z - view.eye()[2]]
            depth, half = -dot(way, towards), math.tan(math.radians(15))
            seen += depth > 0 and abs(dot(way, up)) < half * depth and abs(dot(way, right)) < half * 16 / 9 * depth
        self.assertAlmostEqual(seen / len(trees), 0.1, delta=0.005)

    def test_a_peer_that_is_not_there_is_left_out_and_told_how_to_get(self):
        self.assertEqual(compare.measure_pairing(Kit({"Rekindle": Pretended(1, 2)}), self.pairing, 1), [])
        self.assertIn("VTK was not there: `apt-get install python3-vtk9`", table.text([], {"VTK": "apt-get install python3-vtk9"}, "today", 1))

    def test_each_aim_names_a_scene_that_can_be_made_and_programs_that_are_known(self):
        for aim in aims.AIMS:
            self.assertIn(aim.scene, compare.scenes.SCENES)
            sides = [] if isinstance(aim, aims.Bound) else [aim.mine, *aim.others]
            self.assertLessEqual({side.program for side in sides}, {"Rekindle", "VTK", "F3D", "three.js"})

    def test_options_named_again_replace_the_first(self):
        self.assertEqual(overridden(["--aa", "1", "--no-ao", "--orbit=1,2,3"], ["--aa", "4", "--orbit", "3,2,1"]), ["--no-ao", "--aa", "4", "--orbit", "3,2,1"])

    def test_the_table_takes_the_place_of_the_last_one(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "B.md"
            path.write_text(f"before\n\n{table.OPEN}\nold\n{table.CLOSE}\n\nafter\n")
            table.put(path, "new\n")
            self.assertEqual(path.read_text(), f"before\n\n{table.OPEN}\nnew\n{table.CLOSE}\n\nafter\n")


if __name__ == "__main__":
    unittest.main()
