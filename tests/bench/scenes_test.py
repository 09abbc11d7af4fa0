"""The big scenes hold what their names say, as `rekindle info --json` counts it. REKINDLE names the program."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

import scenes

PROGRAM = os.environ["REKINDLE"]


class Scenes(unittest.TestCase):
    def counts(self, glb):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "scene.glb"
            glb.write(path)
            told = subprocess.run([PROGRAM, "info", path, "--json"], capture_output=True, text=True, check=True)
        info = json.loads(told.stdout)
        self.assertEqual(info["warnings"], [])
        return info

    def test_a_mesh_has_exactly_its_triangles(self):
        info = self.counts(scenes.triangles(10_000))
        self.assertEqual((info["triangles"], len(info["meshes"]), len(info["lights"])), (10_000, 1, 1))

    def test_a_forest_shares_one_tree_of_500_triangles(self):
        info = self.counts(scenes.forest(120))
        self.assertEqual((info["triangles"], info["drawnTriangles"], info["nodes"]), (500, 60_000, 121))

    def test_an_instanced_forest_draws_the_same_from_one_node(self):
        info, nodes = self.counts(scenes.instanced_forest(120)), self.counts(scenes.forest(120))
        self.assertEqual((info["triangles"], info["drawnTriangles"]), (500, 60_000))
        for mine, others in zip(info["bounds"]["min"] + info["bounds"]["max"], nodes["bounds"]["min"] + nodes["bounds"]["max"]):
            self.assertAlmostEqual(mine, others, delta=0.01)

    def test_there_are_as_many_lights_as_wanted(self):
        info = self.counts(scenes.lights(1_000))
        self.assertEqual([light["type"] for light in info["lights"]], ["point"] * 1_000)

    def test_textured_bodies_have_their_pictures(self):
        info = self.counts(scenes.textured(3, 512, 64, 2, 5))
        self.assertEqual((len(info["meshes"]), info["triangles"], len(info["textures"])), (3, 3 * 512, 10))
        self.assertEqual({(t["width"], t["height"]) for t in info["textures"]}, {(64, 64)})

    def test_a_scene_is_made_alike_each_time(self):
        with tempfile.TemporaryDirectory() as folder:
            first, second = (Path(folder) / name for name in ("a.glb", "b.glb"))
            for path in (first, second):
                scenes.textured(1, 512, 32, 1, 5).write(path)
            self.assertEqual(first.read_bytes(), second.read_bytes())


if __name__ == "__main__":
    unittest.main()
