#!/usr/bin/env python3
"""Checks the measures of compare.py on pictures whose distance is known.  python3 compare_test.py"""

import pathlib
import tempfile
import unittest

import numpy
from PIL import Image

import compare


class Measures(unittest.TestCase):
    def setUp(self):
        self.noise = numpy.random.default_rng(1)
        self.picture = self.noise.uniform(40, 210, (64, 64, 3))

    def test_equal_pictures(self):
        self.assertEqual(compare.psnr(self.picture, self.picture), float("inf"))
        self.assertAlmostEqual(compare.ssim(self.picture, self.picture), 1.0)

    def test_an_offset_of_one_step_is_48_decibels(self):
        self.assertAlmostEqual(compare.psnr(self.picture, self.picture + 1), 20 * numpy.log10(255), places=6)

    def test_noise_of_known_strength(self):
        noisy = self.picture + self.noise.normal(0, 5, self.picture.shape)
        self.assertAlmostEqual(compare.psnr(self.picture, noisy), 20 * numpy.log10(255 / 5), delta=0.2)

    def test_an_offset_lowers_only_the_luminance_term_of_flat_pictures(self):
        a, b = numpy.full((32, 32, 3), 100.0), numpy.full((32, 32, 3), 110.0)
        c1 = (0.01 * 255) ** 2
        self.assertAlmostEqual(compare.ssim(a, b), (2 * 100 * 110 + c1) / (100**2 + 110**2 + c1), places=9)

    def test_what_hides_under_no_coverage_does_not_count(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "hidden.png"
            Image.fromarray(numpy.array([[[255, 0, 0, 0], [255, 0, 0, 255]]], dtype=numpy.uint8)).save(path)
            numpy.testing.assert_allclose(compare.load(path, 255.0), [[[255, 255, 255], [255, 0, 0]]])

    def test_a_candidate_is_held_against_the_median_of_the_peers(self):
        flat = {name: numpy.full((32, 32, 3), value) for name, value in {"a": 10.0, "b": 20.0, "c": 90.0, "ours": 20.0}.items()}
        rows = compare.distances(flat, ["a", "b", "c"], "cycles")
        self.assertEqual(rows["ours"]["peers"][0], float("inf"))
        self.assertAlmostEqual(rows["a"]["peers"][0], compare.psnr(flat["a"], numpy.full((32, 32, 3), 55.0)))


if __name__ == "__main__":
    unittest.main()
