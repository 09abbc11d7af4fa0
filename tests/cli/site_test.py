#!/usr/bin/env python3
"""Sites on the command line: validated, drawn, begun."""

import json
import re
import shutil
import unittest
from pathlib import Path

from shell import BAD_FILE, DONE, NOT_FOUND, SMALL, USAGE, Garden, both, png_pixels

PAVILION = Path(__file__).parent.parent.parent / "content/pavilion"


class Site(Garden):
    def findings(self, folder):
        done = self.run_program("validate", folder, "--json")
        answer = json.loads(done.stdout)["sites"][0]
        self.assertEqual(done.returncode, DONE if answer["valid"] else BAD_FILE, done.stderr)
        return {(found["severity"], found["path"]): found for found in answer["findings"]}

    def test_all_that_is_in_a_site_is_cooked(self):
        folder = self.site()
        shutil.copy(folder / "spheres.glb", folder / "night.glb")
        site = json.loads((folder / "site.json").read_text())
        site["models"] += [{"file": "night.glb"}, {"file": "spheres.glb", "position": [9, 0, 0]}]
        (folder / "site.json").write_text(json.dumps(site))
        said = self.succeeds("cook", folder)
        self.assertEqual([line.split(":")[0] for line in said.splitlines()], [f"{folder}/spheres.glb", f"{folder}/night.glb"])
        self.assertIn("cooked already", self.succeeds("cook", folder / "spheres.glb"))
        (folder / "night.glb").unlink()
        done = self.run_program("cook", folder)
        self.assertEqual((done.returncode, done.stdout), (NOT_FOUND, f"{folder}/spheres.glb: cooked already\n"))
        self.assertIn("night.glb", done.stderr)

    def test_a_site_that_is_broken_keeps_none_from_being_cooked(self):
        folder = self.site()
        (self.folder / "broken").mkdir()
        (self.folder / "broken/site.json").write_text("{")
        done = self.run_program("cook", self.folder / "broken", folder)
        self.assertEqual(done.returncode, BAD_FILE)
        self.assertIn("broken/site.json", done.stderr)
        self.assertIn(f"{folder}/spheres.glb: cooked in", done.stdout)

    def test_the_pavilion_is_valid(self):
        text = self.succeeds("validate", PAVILION)
        self.assertIn("0 errors, 0 warnings", text)

    def test_a_wrong_site_is_told_of_whole(self):
        folder = self.site(
            title={"en": "A garden"},
            models=[{"file": "spheres.glb"}, {"file": "gone.glb"}],
            elements=[{"name": both("Nothing"), "nodes": ["Nobody"], "evidence": "documented"}],
            spawns=[{"id": "sky", "name": both("Sky"), "position": [0, 500, 0]}],
            colour="red",
        )
        (folder / "old.png").write_bytes(b"")
        found = self.findings(folder)
        for path, what in {
            "title": "is not there in zh-Hans",
            "models/0": "belong to no element",
            "models/1/file": "is not there",
            "elements/0": "not from where",
            "spawns/0": "no ground",
            "colour": "is unknown here",
        }.items():
            self.assertIn(what, found["error", path]["what"])
            self.assertGreater(found["error", path]["line"], 0)
        self.assertIn("old.png", found["warning", ""]["what"])

    def test_a_line_for_each_finding(self):
        folder = self.site(colour="red", spawns=[])
        done = self.run_program("validate", folder)
        self.assertEqual(done.returncode, BAD_FILE)
        self.assertRegex(done.stdout, r"error: \S+site\.json:\d+:2: colour: is unknown here")
        self.assertRegex(done.stdout, r"error: \S+site\.json:\d+:2: spawns: has too few entries")
        self.assertIn("2 errors", done.stderr)

    def test_a_site_that_is_not_there(self):
        self.fails(NOT_FOUND, "validate", "nowhere", says=["nowhere"])
        self.fails(USAGE, "validate", says=["a site is wanted"])

    def test_schema_and_reference(self):
        self.assertEqual(json.loads(self.succeeds("validate", "--schema"))["type"], "object")
        self.assertIn("# The format of sites", self.succeeds("validate", "--reference"))

    def test_viewpoint_and_period(self):
        folder = self.site()
        self.succeeds("render", folder, "--viewpoint", "front", "--period", "night", "-o", "a.png", *SMALL)
        self.succeeds("render", folder / "site.json", "--target", "0,0,0", "--orbit", "0,83.66,9.055", "-o", "b.png", *SMALL)
        a, b = (png_pixels((self.folder / name).read_bytes())[2] for name in ("a.png", "b.png"))
        self.assertEqual([row[3::4] for row in a], [row[3::4] for row in b])  # alpha alone: who stands where

    def test_a_viewpoint_that_is_not_there(self):
        self.fails(USAGE, "render", self.site(), "--viewpoint", "back", "-o", "a.png", says=["back", "front"])

    def test_a_scene_that_is_no_site_has_no_viewpoints(self):
        self.fails(USAGE, "render", self.scene(), "--viewpoint", "front", "-o", "a.png", says=["only sites"])

    def test_a_new_site_validates_and_is_drawn(self):
        self.succeeds("new", "yard")
        self.assertIn("0 errors, 0 warnings", self.succeeds("validate", "yard"))
        self.succeeds("render", "yard", "--viewpoint", "house", "--evidence", "-o", "a.png", *SMALL)
        self.fails(USAGE, "new", "yard", says=["is there already"])

    def test_what_is_of_another_period_is_not_drawn(self):
        folder = self.site(models=[{"file": "spheres.glb", "periods": ["night"]}])
        self.succeeds("render", folder, "--viewpoint", "front", "-o", "day.png", *SMALL)
        self.succeeds("render", folder, "--viewpoint", "front", "--period", "night", "-o", "night.png", *SMALL)
        day, night = (png_pixels((self.folder / name).read_bytes())[2] for name in ("day.png", "night.png"))
        self.assertFalse(any(any(row[3::4]) for row in day))
        self.assertTrue(any(any(row[3::4]) for row in night))

    def test_a_stop_draws_a_curtain_between_two_periods(self):
        folder = self.site(models=[{"file": "spheres.glb", "periods": ["night"]}])
        places = {"day": [1], "night": [0], "both": [0.5]}
        self.tour(folder, *({"id": name, "curtain": {"period": "night", "places": at}} for name, at in places.items()))
        self.succeeds("tour", folder, "--stops", "seen", *SMALL)
        day, night, seen = (png_pixels(next((self.folder / "seen").glob(f"*{name}.png")).read_bytes())[2] for name in places)
        self.assertNotEqual(day, night)
        for row in range(20):
            self.assertEqual(seen[row][: 14 * 4], day[row][: 14 * 4])
            self.assertEqual(seen[row][18 * 4 :], night[row][18 * 4 :])

    def test_a_stop_shows_its_layers_alone(self):
        models = [{"file": "spheres.glb", "layer": "people"}, {"file": "spheres.glb", "layer": "roofs", "position": [0, 90, 0]}]
        folder = self.site(models=models)
        self.tour(folder, {"id": "all"}, {"id": "people", "layers": ["people"]}, {"id": "roofs", "layers": ["roofs"]})
        self.assertNotIn("layers", "".join(path for _, path in self.findings(folder)))
        self.succeeds("tour", folder, "--stops", "seen", *SMALL)
        every, people, roofs = (png_pixels(next((self.folder / "seen").glob(f"*{name}.png")).read_bytes())[2]
                                for name in ("all", "people", "roofs"))
        self.assertEqual(every, people)
        self.assertNotEqual(every, roofs)

    def test_a_sound_that_is_none_is_named(self):
        folder = self.site(sounds=[{"id": "water", "file": "water.opus", "positions": [[0, 0, 0]]}])
        self.tour(folder, {"id": "a", "sounds": [{"sound": "water", "gain": 2}, {"sound": "bells", "gain": 2}]})
        told = {path: found["what"] for (_, path), found in self.findings(folder).items() if path.startswith("stops")}
        self.assertIn('"bells" is no sound of the site', told.get("stops/0/sounds/1", ""))
        self.assertNotIn("stops/0/sounds/0", told)

    def test_layers_that_are_none_are_named(self):
        folder = self.site(models=[{"file": "spheres.glb"}, {"file": "spheres.glb", "layer": "lights", "periods": ["night"]}])
        self.tour(folder, {"id": "a", "layers": ["people", "lights"]}, {"id": "b", "period": "night", "layers": ["lights"]})
        found = self.findings(folder)
        self.assertIn("layer of no model", found["error", "stops/0/layers/0"]["what"])
        self.assertIn("stop's period, day", found["warning", "stops/0/layers/1"]["what"])
        self.assertNotIn(("warning", "stops/1/layers/0"), found)

    def test_a_curtain_has_to_open_onto_something(self):
        folder = self.site()
        self.tour(folder, {"id": "a", "curtain": {"period": "day", "places": [0.5]}}, {"id": "b"})
        self.assertIn(("error", "stops/0/curtain/period"), self.findings(folder))

    def say(self, folder, text):
        tour = (folder / "tours/short.json").read_text()
        (folder / "tours/short.json").write_text(tour.replace("Look here.", text))

    def test_narrate_replaces_what_it_made_and_nothing_else(self):
        folder, english = self.narrated()
        before = {file.name: file.read_bytes() for file in english.iterdir()}
        self.assertEqual(self.succeeds("narrate", folder, "--lang", "en"), "0 made, 2 up to date, 0 left alone\n")
        self.assertEqual({file.name: file.read_bytes() for file in english.iterdir()}, before)
        recording = before["a.opus"] + b"somebody cut it"
        (english / "a.opus").write_bytes(recording)
        self.say(folder, "Look there.")
        said = self.succeeds("narrate", folder, "--lang", "en")
        self.assertIn("a.opus is left alone: somebody recorded it", said)
        self.assertIn("1 made, 0 up to date, 1 left alone", said)
        self.assertEqual((english / "a.opus").read_bytes(), recording)
        self.assertEqual((english / "a.vtt").read_bytes(), before["a.vtt"])
        self.assertIn(b"Look there.", (english / "b.vtt").read_bytes())

    def test_narrate_leaves_captions_by_hand_alone(self):
        folder, english = self.narrated()
        byHand = "WEBVTT\n\n00:00.000 --> 00:02.000\nBy hand.\n"
        (english / "a.opus").unlink()
        (english / "a.vtt").write_text(byHand)
        edited = (english / "b.vtt").read_text().replace("Look", "Do look")
        (english / "b.vtt").write_text(edited)
        self.say(folder, "Look there.")
        said = self.succeeds("narrate", folder, "--lang", "en")
        self.assertIn("a.vtt is left alone: somebody wrote the captions", said)
        self.assertIn("b.opus is left alone: somebody changed the captions", said)
        self.assertEqual((english / "a.vtt").read_text(), byHand)
        self.assertEqual((english / "b.vtt").read_text(), edited)
        self.assertFalse((english / "a.opus").exists())

    def test_a_recording_beside_a_voice_that_was_made_wins(self):
        folder, english = self.narrated()
        made = (english / "b.opus").read_bytes()
        (english / "b.flac").write_bytes(b"a recording")
        self.say(folder, "Look there.")
        said = self.succeeds("narrate", folder, "--lang", "en")
        self.assertIn("b.flac is left alone: somebody recorded it", said)
        self.assertEqual((english / "b.opus").read_bytes(), made)
        warned = self.run_program("validate", folder).stdout
        self.assertIn("b.vtt: was made for another voice", warned)
        self.assertNotIn("b.vtt: says another text", warned)

    def found_in_narrations(self, folder):
        """What validate says of the English narrations: severity, file or path in the tour, what. It tells that Chinese has none, too."""
        done = self.run_program("validate", folder, "--json")
        tours = folder / "tours"
        found = [each for each in json.loads(done.stdout)["sites"][0]["findings"] if each["file"].startswith(str(tours))]
        chinese = [each for each in found if "zh-Hans" in each["what"]]
        self.assertEqual(len(chinese), 4, "no voice and no captions at both stops")
        self.assertEqual(done.returncode, BAD_FILE)
        told = [each for each in found if each not in chinese]
        return [(each["severity"], each["path"] or str(Path(each["file"]).relative_to(tours / "short")), each["what"])
                for each in told]

    def test_a_narration_without_a_voice_is_named_with_its_stop(self):
        folder, english = self.narrated()
        self.assertEqual(self.found_in_narrations(folder), [])
        (english / "b.opus").unlink()
        (severity, path, what), *others = self.found_in_narrations(folder)
        self.assertEqual((severity, path, others), ("warning", "stops/1/narrations/0", []))
        self.assertIn(f"has no voice {english}/b.opus", what)

    def test_a_narration_without_captions_is_an_error(self):
        folder, english = self.narrated()
        (english / "a.vtt").unlink()
        (severity, path, what), *others = self.found_in_narrations(folder)
        self.assertEqual((severity, path, others), ("error", "stops/0/narrations/0", []))
        self.assertIn(f"has no captions {english}/a.vtt", what)
        self.succeeds("tour", folder, "--stops", "seen", *SMALL)  # those of the text are shown

    def recaption(self, file, pattern, to):
        """Somebody edits captions."""
        edited, times = re.subn(pattern, to, file.read_text())
        self.assertEqual(times, 1)
        file.write_text(edited)

    def test_captions_beyond_the_voice_are_an_error(self):
        folder, english = self.narrated()
        self.recaption(english / "b.vtt", r"--> [\d:.]+", "--> 00:01:00.000")
        (severity, file, what), *others = self.found_in_narrations(folder)
        self.assertEqual((severity, file, others), ("error", "en/b.vtt", []))
        self.assertRegex(what, r"cue 1 lasts until 60\.0 s, but the voice ends at [0-2]\.\d s")

    def test_captions_that_are_too_fast_to_read_are_named(self):
        folder, english = self.narrated()
        self.recaption(english / "a.vtt", r"--> [\d:.]+", "--> 00:00:00.500")
        (severity, file, what), *others = self.found_in_narrations(folder)
        self.assertEqual((severity, file, others), ("warning", "en/a.vtt", []))
        self.assertIn("cue 1 has to be read at 20.0 characters a second", what)  # "Look here." has ten

    def test_captions_that_are_none_are_an_error(self):
        folder, english = self.narrated()
        (english / "a.vtt").write_text("00:00.000 --> 00:01.000\nLook here.\n")
        self.recaption(english / "b.vtt", r"--> [\d:.]+", "--> 00:00:00.000")
        told = [(severity, file, what) for severity, file, what in self.found_in_narrations(folder)]
        self.assertEqual(told, [("error", "en/a.vtt", "is no WebVTT that can be read"), ("error", "en/b.vtt", "cue 1 ends before it begins")])

    def test_an_error_in_a_tour_hides_no_wall(self):
        folder = self.site()
        inside = {"viewpoint": "", "path": [{"position": [0, 0, 0], "target": [0, 0, -1]}], "aloft": True}
        self.tour(folder, {"id": "a", "curtain": {"period": "day", "places": [0.5]}}, {"id": "b"} | inside)
        found = self.findings(folder)
        self.assertIn(("error", "stops/0/curtain/period"), found)
        self.assertIn("its eye is inside of something", found["error", "stops/1"]["what"])

    def test_the_interface_is_measured_over_each_frame(self):
        folder = self.site()
        bench = ("bench", folder, "--interface", "--frames", "2", "--json", "--size", "320x200", "--env", "none")
        self.fails(USAGE, *bench)
        self.tour(folder, {"id": "a"})
        said = json.loads(self.succeeds(*bench))
        self.assertGreater(said["interface_ms"]["median"], 0)
        self.assertGreaterEqual(said["interface_ms"]["p95"], said["interface_ms"]["median"])
        self.fails(NOT_FOUND, "bench", self.scene(), "--interface")

    def test_a_sound_that_cannot_be_heard_is_named(self):
        sound = {"id": "hum", "file": "hum.opus", "positions": [[0, 0, 0]]}
        room = {"outline": [[0, 0], [4, 0], [4, 4]], "heights": [3, 0], "enclosure": "room"}
        folder = self.site(sounds=[sound], acoustics=[room])
        (folder / "hum.opus").write_text("not a sound")
        done = self.run_program("validate", folder)
        self.assertEqual(done.returncode, BAD_FILE)
        self.assertIn('"hum.opus" cannot be heard', done.stdout)
        self.assertIn("has no height", done.stdout)

    def test_a_picture_that_cannot_be_seen_is_named(self):
        folder = self.site()
        site = json.loads((folder / "site.json").read_text())
        names = ["good.jpg", "gone.jpg", "words.jpg", "large.png"]
        site["elements"] += [
            {"name": both(name), "nodes": ["Sphere*"], "evidence": "hypothesis", "note": both("Invented"),
             "picture": {"file": name, "text": both("Seen from the front")}} for name in names]
        site["elements"][2]["picture"]["from"] = {"position": [0, 0, 0], "target": [1, 0, 0], "period": "dawn"}
        del site["elements"][3]["picture"]["text"]["en"]
        (folder / "site.json").write_text(json.dumps(site))
        shutil.copy(PAVILION / "pictures/roof.jpg", folder / "good.jpg")
        (folder / "words.jpg").write_text("not a picture")
        self.succeeds("render", folder / "spheres.glb", "-o", folder / "large.png", "--size", "1100x40")
        (folder / "unused.jpg").write_bytes(b"")
        found = self.findings(folder)
        told = {path: found["what"] for (_, path), found in found.items() if "picture" in path}
        self.assertEqual(told, {
            "elements/2/picture/file": '"gone.jpg" is not there',
            "elements/2/picture/from/period": '"dawn" is not in periods',
            "elements/3/picture/file": told.get("elements/3/picture/file"),
            "elements/3/picture/text": "is not there in en",
            "elements/4/picture/file": '"large.png" is 1100 pixels long',
        })
        self.assertIn('"words.jpg" cannot be seen', told["elements/3/picture/file"])
        self.assertIn("unused.jpg", found["warning", ""]["what"])

    def test_the_pictures_of_hotspots_are_looked_at(self):
        folder = self.site()
        pictures = [{"file": name, "text": both("Seen from the front")} for name in ("good.jpg", "gone.jpg", "words.jpg")]
        spot = {"id": "spot", "name": both("A spot"), "at": [0, 0.8, 5], "text": both("Before the spheres."),
                "pictures": pictures, "evidence": "hypothesis", "note": both("Invented")}
        self.tour(folder, {"id": "a", "hotspots": [spot]})
        shutil.copy(PAVILION / "pictures/roof.jpg", folder / "good.jpg")
        (folder / "words.jpg").write_text("not a picture")
        found = self.findings(folder)
        told = {path: found["what"] for (_, path), found in found.items() if "hotspots" in path}
        self.assertEqual(told.pop("stops/0/hotspots/0/pictures/1/file"), '"gone.jpg" is not there')
        self.assertIn('"words.jpg" cannot be seen', told.pop("stops/0/hotspots/0/pictures/2/file"))
        self.assertEqual(told, {})
        self.assertNotIn(("warning", ""), found, "what a tour names is used")

    def test_a_hotspot_that_nobody_sees_is_told_of(self):
        for at, what in (([0, 0, 0], "is hidden where the stop is seen from"), ([0, 1, 20], "is in no picture of the stop")):
            with self.subTest(what):
                folder = self.site()
                self.tour(folder, {"id": "a", "hotspots": [{
                    "id": "spot", "name": both("A spot"), "at": at, "text": both("A spot."), "evidence": "hypothesis",
                    "note": both("Invented")}]})
                self.assertEqual(self.findings(folder)["warning", "stops/0/hotspots/0/at"]["what"], what)
                shutil.rmtree(folder)

    def test_volumes_that_are_none(self):
        for volume in ("101", "-1", "loud"):
            done = self.run_program("open", PAVILION, f"--volume={volume}")
            self.assertEqual(done.returncode, USAGE)
            self.assertIn("a volume from 0 to 100", done.stderr)

    def test_a_model_that_cannot_be_read_is_named(self):
        folder = self.site(models=[{"file": "gone.glb"}])
        done = self.run_program("render", folder, "-o", "a.png", *SMALL)
        self.assertEqual(done.returncode, NOT_FOUND)
        self.assertIn("gone.glb", done.stderr)


if __name__ == "__main__":
    unittest.main()
