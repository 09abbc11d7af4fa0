#!/usr/bin/env python3
"""Films of tours: their pictures, what is heard, and their subtitles."""

import json
import shutil
import subprocess
import unittest

from shell import Garden

TOOLS = ("ffmpeg", "ffprobe", "espeak-ng", "flite")
SPEAKER = {"zh-Hans": "讲解", "en": "Guide"}


@unittest.skipUnless(all(map(shutil.which, TOOLS)), f"needs {', '.join(TOOLS)}")
class Film(Garden):
    def narrated_in_both(self):
        """A garden whose tour of two stops is spoken in both languages; at the second one, a sound is heard before it is."""
        folder = self.site()
        line = {"text": {"zh-Hans": "请看这里。", "en": "Look here."}, "claim": "shown"}
        heard = line | {"sound": {"zh-Hans": "鸟鸣", "en": "Birdsong"}}
        self.tour(folder, {"id": "a"}, {"id": "b", "narrations": [{"lines": [line, heard]}]}, speaker=SPEAKER)
        self.succeeds("narrate", folder)
        return folder

    def film(self, folder, name, language):
        """Its file, and how many seconds the tour is said to last."""
        film = ("--video", name, "--lang", language, "--size", "32x18", "--fps", "2")
        said = self.succeeds("tour", folder, *film)
        self.assertRegex(said, rf"^{name}: \d+ s, \d+ pictures")
        return self.folder / name, float(said.split()[1])

    def ask(self, tool, *arguments):
        arguments = [tool, "-hide_banner", "-loglevel", "error", *map(str, arguments)]
        return subprocess.run(arguments, check=True, capture_output=True, text=True, timeout=60).stdout

    def streams(self, film):
        probed = json.loads(self.ask("ffprobe", "-show_streams", "-show_format", "-of", "json", film))
        return probed["streams"], float(probed["format"]["duration"])

    def decoded(self, film, stream):
        """A line for each picture, or piece of what is heard: when it is, and its hash."""
        return self.ask("ffmpeg", "-i", film, "-map", f"0:{stream}", "-f", "framemd5", "-").splitlines()

    def subtitles(self, film, index):
        """What is read, cue by cue."""
        text = self.ask("ffmpeg", "-i", film, "-map", f"0:s:{index}", "-f", "webvtt", "-")
        return [line for line in text.splitlines()[1:] if line and "-->" not in line]

    def test_a_film_is_the_same_each_time(self):
        folder = self.narrated_in_both()
        for language in SPEAKER:
            films = [self.film(folder, f"{n}-{language}.mp4", language)[0] for n in ("first", "second")]
            for stream in ("v", "a"):
                first, second = (self.decoded(film, stream) for film in films)
                self.assertGreater(len(first), 20)
                self.assertEqual(first, second)
            pictures = {line.split(",")[-1] for line in self.decoded(films[0], "v") if not line.startswith("#")}
            self.assertGreater(len(pictures), 2, "something is to be seen, and it changes")

    def test_a_film_has_its_tracks(self):
        folder = self.narrated_in_both()
        lengths = {}
        for language, code in (("zh-Hans", "zho"), ("en", "eng")):
            film, told = self.film(folder, f"{language}.mp4", language)
            streams, seconds = self.streams(film)
            self.assertEqual([stream["codec_type"] for stream in streams], ["video", "audio", "subtitle", "subtitle"])
            video, audio, *subtitles = streams
            self.assertEqual((video["width"], video["height"], video["r_frame_rate"]), (32, 18, "2/1"))
            self.assertEqual(audio["tags"]["language"], code)
            self.assertEqual([track["tags"]["language"] for track in subtitles], ["zho", "eng"])
            self.assertEqual([track["disposition"]["default"] for track in subtitles],
                             [int(track["tags"]["language"] == code) for track in subtitles])
            for length in (seconds, float(video["duration"]), float(audio["duration"])):
                self.assertAlmostEqual(length, told, delta=1)
            lengths[language] = told
        self.assertTrue(all(5 < length < 60 for length in lengths.values()), lengths)

    def test_a_films_subtitles_name_who_speaks(self):
        film, _ = self.film(self.narrated_in_both(), "film.mp4", "en")
        self.assertEqual(self.subtitles(film, 0), ["讲解：请看这里。", "请看这里。", "[鸟鸣]", "请看这里。"])
        self.assertEqual(self.subtitles(film, 1), ["Guide: Look here.", "Look here.", "[Birdsong]", "Look here."])

    def test_a_films_voice_is_heard(self):
        film, _ = self.film(self.narrated_in_both(), "film.mp4", "en")
        volume = ["ffmpeg", "-hide_banner", "-i", film, "-map", "0:a", "-af", "volumedetect", "-f", "null", "-"]
        heard = subprocess.run(volume, check=True, capture_output=True, text=True, timeout=60).stderr
        loudest = float(heard.split("max_volume:")[1].split("dB")[0])
        self.assertGreater(loudest, -30)


if __name__ == "__main__":
    unittest.main()
