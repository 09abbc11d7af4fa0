"""The program as somebody at a shell meets it: each command, and what it says to bad use. REKINDLE names the program."""

import itertools
import json
import os
import shutil
import subprocess
import threading
import unittest
from pathlib import Path

from shell import BAD_FILE, DEVICE, DONE, IO, NOT_FOUND, PROGRAM, SAMPLES, SMALL, USAGE, Shell, png_pixels, scenes


class General(Shell):
    def test_help_names_the_commands(self):
        for flag in ("-h", "--help"):
            said = self.succeeds(flag)
            for command in ("open", "view", "render", "info", "bench", "cook", "cache", "validate", "new"):
                self.assertIn(command, said)

    def test_version(self):
        self.assertRegex(self.succeeds("--version"), r"\Arekindle \d+\.\d+\.\d+\n\Z")

    def test_each_command_has_help(self):
        for command in ("view", "render", "info", "bench", "cook", "cache"):
            self.assertIn(f"rekindle {command} [OPTIONS]", self.succeeds(command, "--help"))

    def test_help_lists_every_option_of_render(self):
        said = self.succeeds("render", "--help")
        for option in "size env background target orbit camera viewpoint period evidence fov tonemap exposure place at haze clouds fog animation time aa no-shadows no-bloom no-ao".split():
            self.assertIn(f"--{option}", said)

    def test_no_command_is_a_choice_of_sites_in_a_window(self):
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            self.environment.pop(name, None)
        self.fails(DEVICE)

    def test_a_file_instead_of_a_command(self):
        self.fails(USAGE, self.scene(), says=["there is no command", "spheres.glb"])

    def test_an_unknown_option(self):
        self.fails(USAGE, "render", self.scene(), "-o", "a.png", "--siez", "10x10", says=["there is no option --siez", "render --help"])

    def test_a_word_too_many(self):
        self.fails(USAGE, "info", self.scene(), "b.glb", says=["b.glb"])

    def test_an_answer_that_cannot_be_written(self):
        with open("/dev/full", "w") as full:
            done = subprocess.run([PROGRAM, "--help"], stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
        self.assertEqual(done.returncode, IO)
        self.assertIn("No space left", done.stderr)


class BadValues(Shell):
    """Every option of render with values that it must refuse, before any work is done."""

    def refuses(self, option, *values):
        for value in values:
            with self.subTest(value):
                self.fails(USAGE, "render", "no-such.glb", "-o", "a.png", f"{option}={value}", says=[option, "expected" if value else ""])
                self.assertFalse((self.folder / "a.png").exists())

    def test_size(self):
        self.refuses("--size", "0x10", "10x0", "-1x5", "10", "10x", "axb", "16385x1", "1x99999999999", "10x10x10", "1.5x2", "10 x 10 px")

    def test_fov(self):
        self.refuses("--fov", "0", "171", "nan", "inf", "-45", "wide", "45deg")

    def test_target(self):
        self.refuses("--target", "1,2", "1,2,3,4", "1,2,", "a,b,c", "nan,0,0", "1e30,0,0", "0,0,1e999")

    def test_orbit(self):
        self.refuses("--orbit", "1,2", "1,2,0", "1,2,-3", "1,2,nan", "inf,0,1")

    def test_tonemap_lists_the_choices(self):
        self.fails(USAGE, "render", "a.glb", "-o", "a.png", "--tonemap", "filmic", says=["neutral, aces, agx or none", "filmic"])

    def test_exposure(self):
        self.refuses("--exposure", "bright", "nan", "1e9", "1,5")

    def test_background(self):
        self.refuses("--background", "#12345", "#gggggg", "red", "#1234567", "#-12345")

    def test_place(self):
        self.fails(USAGE, "render", "a.glb", "-o", "a.png", "--place", "91,0", says=["--place"])
        self.fails(USAGE, "render", "a.glb", "-o", "a.png", "--place", "Chengdu", says=["--place"])

    def test_time_of_day(self):
        for value in ("yesterday", "2025-02-30T10:00", "2025-13-01T10:00", "25:00"):
            self.fails(USAGE, "render", "a.glb", "-o", "a.png", "--at", value, says=["--at"])

    def test_samples(self):
        self.refuses("--aa", "0", "2", "8", "four")

    def test_import_limits(self):
        self.refuses("--import-timeout", "0", "-1", "never", "1e9", "nan")
        self.refuses("--import-memory", "0", "63MiB", "2KiB", "lots", "-1GiB", "GiB", "99999GiB")

    def test_time(self):
        self.refuses("--time", "-1", "nan", "soon")

    def test_a_camera_beside_an_orbit(self):
        self.fails(USAGE, "render", "a.glb", "-o", "a.png", "--camera", "0", "--orbit", "0,90,1", says=["--camera", "--orbit"])

    def test_an_option_without_its_value(self):
        self.fails(USAGE, "render", "a.glb", "-o", "a.png", "--size", says=["--size"])

    def test_no_file(self):
        self.fails(USAGE, "render", "-o", "a.png", says=["FILE"])

    def test_no_output(self):
        self.fails(USAGE, "render", "a.glb", says=["--output"])

    def test_an_unknown_kind_of_picture(self):
        for name in ("a.gif", "a.jpg", "a", "png"):
            self.fails(USAGE, "render", "no-such.glb", "-o", name, says=[".png, .exr or .hdr"])


class Info(Shell):
    def answer(self, path):
        return json.loads(self.succeeds("info", path, "--json"))

    def test_for_people(self):
        said = self.succeeds("info", self.scene("cameras.glb"))
        for part in ("cameras.glb: glTF 2.0", "bounds", "triangles", "near, perspective, 45.8 degrees", "plan, orthographic", "lights      none"):
            self.assertIn(part, said)

    def test_json_has_its_keys(self):
        wanted = """file format name triangles drawnTriangles vertices nodes skins images bounds meshes materials textures lights cameras
                    animations extensionsUsed extensionsUnsupported warnings metadata""".split()
        self.assertEqual(list(self.answer(self.scene())), wanted)

    def test_counts(self):
        said = self.answer(self.scene("instances.glb"))
        self.assertEqual((said["triangles"], said["drawnTriangles"]), (12 + 256, 5 * 12 + 63 * 256))
        self.assertEqual((len(said["meshes"]), len(said["materials"])), (2, 2))
        self.assertIn("EXT_mesh_gpu_instancing", said["extensionsUsed"])

    def test_bounds_in_metres(self):
        bounds = self.answer(self.scene("spheres.glb"))["bounds"]
        for key, wanted in (("min", (-2.45, -1.45, -0.45)), ("max", (2.45, 1.45, 0.45)), ("size", (4.9, 2.9, 0.9))):
            for got, value in zip(bounds[key], wanted):
                self.assertAlmostEqual(got, value, places=4)

    def test_textures_with_sizes(self):
        sizes = {(texture["width"], texture["height"]) for texture in self.answer(self.scene("textures.glb"))["textures"]}
        self.assertEqual(sizes, {(64, 64), (4, 4)})

    def test_animations_with_durations(self):
        animations = self.answer(self.scene("deformed.glb"))["animations"]
        self.assertEqual([(a["name"], a["duration"], a["channels"]) for a in animations], [("bend", 1, 5), ("step", 1, 1)])

    def test_lights(self):
        lights = self.answer(self.scene("lights.glb"))["lights"]
        self.assertEqual([(light["type"], light["unit"]) for light in lights], [("directional", "lx"), ("spot", "cd"), ("point", "cd")])

    def test_an_extension_that_is_not_drawn_is_named(self):
        scene = scenes.corner()
        scene.extension("EXT_made_up_for_this_test")
        (self.folder / "odd.glb").write_bytes(scene.bytes())
        self.assertIn("EXT_made_up_for_this_test", self.answer("odd.glb")["extensionsUnsupported"])

    def test_a_missing_texture_is_a_warning_with_what_to_do(self):
        scene = scenes.corner()
        scene.add("images", {"uri": "gone.png"})
        texture = scene.add("textures", {"source": 0})
        scene.json["materials"][0]["pbrMetallicRoughness"]["baseColorTexture"] = {"index": texture}
        (self.folder / "gap.glb").write_bytes(scene.bytes())
        warnings = self.answer("gap.glb")["warnings"]
        self.assertTrue(any("gone.png" in w["what"] and w["todo"] for w in warnings), warnings)

    def test_needs_no_device(self):
        self.environment |= {"VK_ICD_FILENAMES": "/nonexistent.json", "VK_DRIVER_FILES": "/nonexistent.json"}
        self.assertEqual(self.answer(self.scene())["triangles"], 15 * 1024)

    def test_samples(self):
        models = sorted(p for p in SAMPLES.glob("gltf/*/*") if p.suffix in (".glb", ".gltf")) if SAMPLES.name else []
        if not models:
            self.skipTest(f"no sample models in {SAMPLES}")
        for path in models:
            with self.subTest(path.name):
                said = self.answer(path)
                self.assertGreater(said["triangles"], 0)
                self.assertLessEqual(set(said["extensionsUnsupported"]), {"KHR_materials_variants"})


class BadFiles(Shell):
    """What is no scene, for each command that takes one."""

    def refused(self, code, path, *says):
        for command in (("info", path), ("info", path, "--json"), ("render", path, "-o", "a.png"), ("bench", path)):
            with self.subTest(command[0]):
                self.fails(code, *command, says=[str(path), *says])
                self.assertFalse((self.folder / "a.png").exists())

    def test_missing(self):
        self.refused(NOT_FOUND, "no-such.glb")

    def test_a_folder(self):
        (self.folder / "folder.glb").mkdir()
        self.refused(BAD_FILE, "folder.glb")

    def test_text_named_glb(self):
        (self.folder / "text.glb").write_text("This is no scene.\n" * 100)
        self.refused(BAD_FILE, "text.glb")

    def test_empty(self):
        (self.folder / "empty.glb").write_bytes(b"")
        self.refused(BAD_FILE, "empty.glb")

    def test_cut_short(self):
        whole = scenes.spheres().bytes()
        (self.folder / "short.glb").write_bytes(whole[: len(whole) // 2])
        self.refused(BAD_FILE, "short.glb")

    def test_an_unknown_kind(self):
        (self.folder / "letter.txt").write_text("hello\n")
        self.refused(BAD_FILE, "letter.txt")

    def test_a_file_that_overflows_the_stack_of_what_reads_it(self):
        path = SAMPLES / "hostile/assimp/synthetic_id_collision_7500_ascii.fbx"
        if not path.exists():
            self.skipTest(f"no samples at {SAMPLES}")
        # A stack overflow inside Assimp on a small stack: the reading has a large one, so it opens or is refused, as the version has it.
        self.assertIn(self.run_program("info", path).returncode, (DONE, BAD_FILE))

    def test_a_reading_that_takes_too_long(self):
        self.fails(BAD_FILE, "info", self.scene(), "--import-timeout", "0.001", says=["spheres.glb", "--import-timeout"])

    def test_a_reading_that_takes_too_much_memory(self):
        path = self.folder / "large.obj"
        path.write_text("".join(f"v {i} 0 0\nv {i} 1 0\nv {i} 0 1\nf -1 -2 -3\n" for i in range(60000)))
        self.fails(BAD_FILE, "info", path, "--import-memory", "128MiB", says=["large.obj", "--import-memory"])

    def test_names_with_control_characters_stay_one_line(self):
        self.fails(NOT_FOUND, "info", "a\nb\x1b[31m.glb")

    def test_an_environment_that_is_none(self):
        (self.folder / "bad.hdr").write_text("no picture\n")
        self.fails(BAD_FILE, "render", self.scene("corner.glb"), "-o", "a.png", "--env", "bad.hdr", says=["bad.hdr"])

    def test_a_missing_environment(self):
        self.fails(NOT_FOUND, "render", self.scene("corner.glb"), "-o", "a.png", "--env", "no-such.hdr", says=["no-such.hdr"])


class Render(Shell):
    def pixels(self, *arguments):
        self.succeeds("render", *arguments, "-o", "a.png")
        return png_pixels((self.folder / "a.png").read_bytes())

    def test_a_picture_of_the_size_asked_for(self):
        width, height, rows = self.pixels(self.scene(), *SMALL)
        self.assertEqual((width, height), (32, 20))
        self.assertGreater(len({row[i : i + 4] for row in rows for i in range(0, len(row), 4)}), 1)

    def test_without_an_environment_the_background_is_transparent(self):
        _, _, rows = self.pixels(self.scene(), *SMALL)
        self.assertEqual(rows[0][3], 0)

    def test_a_background_of_one_colour(self):
        _, _, rows = self.pixels(self.scene(), *SMALL, "--background", "#336699")
        self.assertEqual(tuple(rows[0][:4]), (0x33, 0x66, 0x99, 255))

    def test_the_same_bytes_twice(self):
        for name in ("a.png", "b.png"):
            self.succeeds("render", self.scene("lobes.glb"), "-o", name, "--size", "64x40", "--env", "sky")
        self.assertEqual((self.folder / "a.png").read_bytes(), (self.folder / "b.png").read_bytes())

    def test_linear_light(self):
        self.succeeds("render", self.scene(), "-o", "a.exr", *SMALL)
        self.succeeds("render", self.scene(), "-o", "a.HDR", *SMALL)
        self.assertEqual((self.folder / "a.exr").read_bytes()[:4], b"\x76\x2f\x31\x01")
        self.assertEqual((self.folder / "a.HDR").read_bytes()[:10], b"#?RADIANCE")

    def test_the_eye_stands_where_it_is_told(self):
        near = self.pixels(self.scene(), *SMALL, "--target", "-2,1,0", "--orbit", "0,90,1.2")
        far = self.pixels(self.scene(), *SMALL, "--target", "-2,1,0", "--orbit", "0,90,40")
        covered = lambda picture: sum(row[i] > 0 for row in picture[2] for i in range(3, len(row), 4))
        self.assertGreater(covered(near), 10 * covered(far))

    def test_negative_numbers_are_values(self):
        self.pixels(self.scene(), *SMALL, "--target", "-1,-0.5,0", "--orbit", "-30,80,6", "--exposure", "-1")

    def test_a_camera_by_name_and_by_index(self):
        scene = self.scene("cameras.glb")
        named = self.pixels(scene, *SMALL, "--camera", "plan")
        self.assertEqual(named, self.pixels(scene, *SMALL, "--camera", "1"))
        self.assertNotEqual(named, self.pixels(scene, *SMALL, "--camera", "near"))

    def test_a_camera_that_is_not_there(self):
        self.fails(USAGE, "render", self.scene("cameras.glb"), "-o", "a.png", "--camera", "far", says=['"far"', '"near"', '"plan"'])

    def test_an_animation_poses_the_scene(self):
        scene = self.scene("deformed.glb")
        rest = self.pixels(scene, *SMALL, "--orbit", "0,80,6")
        self.assertEqual(rest, self.pixels(scene, *SMALL, "--orbit", "0,80,6", "--animation", "bend", "--time", "0"))
        self.assertNotEqual(rest, self.pixels(scene, *SMALL, "--orbit", "0,80,6", "--animation", "0", "--time", "1"))

    def test_an_animation_that_is_not_there(self):
        self.fails(USAGE, "render", self.scene("deformed.glb"), "-o", "a.png", "--animation", "run", says=['"run"', '"bend"', '"step"'])

    def test_a_folder_that_is_not_there(self):
        self.fails(NOT_FOUND, "render", self.scene(), "-o", "no/such/a.png", says=["no/such"])

    def test_an_output_that_is_a_folder(self):
        (self.folder / "a.png").mkdir()
        self.fails(IO, "render", self.scene(), "-o", "a.png", says=["a.png"])

    def test_an_output_that_is_a_device_stays_one(self):
        os.symlink("/dev/full", self.folder / "a.png")
        self.fails(IO, "render", self.scene(), "-o", "a.png", says=["a.png"])
        self.assertTrue((self.folder / "a.png").is_symlink())

    def test_an_old_picture_is_replaced_whole(self):
        (self.folder / "a.png").write_bytes(b"what was there before" * 10000)
        self.pixels(self.scene(), *SMALL)
        self.assertEqual([p.name for p in self.folder.glob("a.png*")], ["a.png"])

    def test_no_device(self):
        self.environment |= {"VK_ICD_FILENAMES": "/nonexistent.json", "VK_DRIVER_FILES": "/nonexistent.json"}
        self.fails(DEVICE, "render", self.scene(), "-o", "a.png")
        self.assertFalse((self.folder / "a.png").exists())


class Disk(Shell):
    """What becomes of a picture, and of the program, where the disk is not as it should be."""

    def test_a_folder_that_takes_nothing(self):
        self.fails(IO, "render", self.scene(), "-o", "/proc/self/a.png", *SMALL, says=["/proc/self/a.png"])

    def test_no_home(self):
        for home in (None, "", "/nonexistent", "/dev/null"):
            self.environment.pop("HOME", None)
            self.environment |= {} if home is None else {"HOME": home}
            self.succeeds("render", self.scene(), "-o", "a.png", *SMALL)

    def test_a_config_that_cannot_be_read_is_said_once(self):
        (self.folder / "home/.config/rekindle/config.toml").mkdir(parents=True)
        done = self.run_program("render", self.scene(), "-o", "a.png", *SMALL)
        self.assertEqual(done.returncode, DONE)
        self.assertRegex(done.stderr, r"\Arekindle: warning: [^\n]+config.toml[^\n]+\n\Z")

    def test_a_file_that_changes_while_it_is_read(self):
        scene = self.scene()
        whole, stop = scene.read_bytes(), threading.Event()

        def disturb():
            for i in itertools.count():
                if stop.is_set():
                    return
                scene.write_bytes(whole if i % 2 else whole[: len(whole) // (1 + i % 7)])
                if i % 5 == 0:
                    scene.unlink()

        disturber = threading.Thread(target=disturb)
        disturber.start()
        try:
            codes = {self.run_program("info", scene).returncode for _ in range(12)}
        finally:
            stop.set()
            disturber.join()
        self.assertLessEqual(codes, {DONE, NOT_FOUND, BAD_FILE, IO})
        scene.write_bytes(whole)
        self.succeeds("info", scene)


class Bench(Shell):
    def test_json_has_its_keys(self):
        said = json.loads(self.succeeds("bench", self.scene(), *SMALL, "--frames", "3", "--json"))
        self.assertGreater(said["first_frame_s"], 0)
        self.assertGreaterEqual(said["frame_ms"]["p95"], said["frame_ms"]["median"])
        self.assertTrue(said["gpu_ms"])
        for key in ("cpu_ms", "draws", "triangles", "peak_rss_mib"):
            self.assertGreater(said[key], 0, key)
        self.assertIsInstance(said["device"], str)
        self.assertEqual((said["frames"], said["size"]), (3, [32, 20]))

    def test_two_views_and_a_scene_that_loads_meanwhile(self):
        more = ("--views", "2", "--load-meanwhile", self.scene("lobes.glb"))
        said = json.loads(self.succeeds("bench", self.scene(), *SMALL, "--frames", "1", *more, "--json"))
        once = json.loads(self.succeeds("bench", self.scene(), *SMALL, "--frames", "1", "--json"))
        self.assertEqual((said["views"], said["triangles"]), (2, 2 * once["triangles"]))
        self.assertGreaterEqual(said["loading_frame_ms"]["frames"], 1)
        self.assertGreaterEqual(said["loading_frame_ms"]["longest"], said["loading_frame_ms"]["median"])
        self.assertGreater(said["appearing_frame_ms"]["first"], 0)
        self.assertNotIn("loading_frame_ms", once)

    def test_a_scene_to_load_meanwhile_that_is_not_there(self):
        self.fails(NOT_FOUND, "bench", self.scene(), *SMALL, "--frames", "1", "--load-meanwhile", "none.glb", says=["none.glb"])

    def test_what_is_loaded_beside_a_headsets_frames_has_to_be_there(self):
        bench = ("bench", self.scene(), *SMALL, "--xr", "--load-meanwhile")
        self.fails(NOT_FOUND, *bench, "none.glb", says=["none.glb", "meanwhile"])
        self.fails(NOT_FOUND, *bench, self.folder, says=["meanwhile"])  # no site
        self.fails(NOT_FOUND, *bench, self.scene(), says=["headset"])
        self.fails(USAGE, "bench", self.scene(), "--xr", "--load-meanwhile")

    def test_without_a_headset_none_is_measured(self):
        self.fails(NOT_FOUND, "bench", self.scene(), *SMALL, "--xr", says=["headset"])

    def test_a_headset_is_wanted_or_not_or_automatic(self):
        self.fails(USAGE, "open", "pavilion", "--xr=always", says=["--xr", "auto"])

    def test_for_people(self):
        said = self.succeeds("bench", self.scene(), *SMALL, "--frames", "1")
        for part in ("first frame", "median", "draws", "triangles", "peak memory"):
            self.assertIn(part, said)

    def test_bad_frames(self):
        for value in ("0", "-1", "many"):
            self.fails(USAGE, "bench", self.scene(), f"--frames={value}", says=["--frames"])


class Config(Shell):
    def render_size(self, *arguments):
        self.succeeds("render", self.scene(), "-o", "a.png", *arguments)
        return png_pixels((self.folder / "a.png").read_bytes())[:2]

    def test_beneath_the_flags(self):
        self.config('size = "24x16"\nenv = "none"\nno-bloom = true\n')
        self.assertEqual(self.render_size(), (24, 16))
        self.assertEqual(self.render_size("--size", "8x8"), (8, 8))

    def test_a_section_counts_for_one_command(self):
        self.config('size = "24x16"\nenv = "none"\n[render]\nsize = "12x8"\n')
        self.assertEqual(self.render_size(), (12, 8))

    # CLI11 writes a default as =VALUE or as [VALUE], by its version.
    def test_help_shows_it(self):
        self.config('tonemap = "agx"\n')
        self.assertRegex(self.succeeds("render", "--help"), r"--tonemap \S+(=| \[)agx")

    def test_xdg(self):
        self.config('tonemap = "no such"\n')
        self.environment["XDG_CONFIG_HOME"] = str(self.folder / "elsewhere")
        self.succeeds("render", "--help")

    def refused(self, text, *says):
        self.config(text)
        self.fails(BAD_FILE, "info", self.scene(), says=["config.toml", *says])

    def test_an_unknown_key(self):
        self.refused('\nsiez = "1x1"\n', "config.toml:2", "siez")

    def test_a_bad_value(self):
        self.refused('size = "big"\n', "config.toml:1", "--size", "big")

    def test_a_value_of_a_kind_no_flag_takes(self):
        self.refused("size = 2025-01-01\n", "config.toml:1", "size")

    def test_an_unknown_section(self):
        self.refused("[paint]\nsize = 1\n", "config.toml:1", "paint")

    def test_no_toml(self):
        self.refused("this is = = no toml\n", "config.toml:1")

    def test_colours_and_lists(self):
        self.config('background = "#102030" # dark\ntarget = [0, 1, 2]\n')
        self.assertRegex(self.succeeds("render", "--help"), r"(?s)--target \S+(=| \[)0,1,2.*--background \S+(=| \[)#102030")


class Cooking(Shell):
    """Cooked scenes: made ahead, used when there, never in the way."""

    def entries(self):
        return json.loads(self.succeeds("cache", "list", "--json"))["entries"]

    def picture(self, *options):
        self.succeeds("render", "spheres.glb", "-o", "a.png", "--size", "480x300", "--env", "none", *options)
        return (self.folder / "a.png").read_bytes()

    def test_a_cooked_scene_looks_alike_and_gives_the_same_bytes_twice(self):
        scene = self.scene()
        plain = self.picture()
        self.assertEqual(self.entries(), [], "a picture alone keeps nothing")
        self.assertIn("cooked in", self.succeeds("cook", scene))
        self.assertEqual([entry["file"] for entry in self.entries()], [str(scene.resolve())])
        cooked = self.picture()
        self.assertEqual(cooked, self.picture())
        self.assertEqual(plain, self.picture("--no-cache"))
        differences = [abs(a - b) for rows in zip(png_pixels(plain)[2], png_pixels(cooked)[2]) for a, b in zip(*rows)]
        self.assertLess(sum(differences) / len(differences), 1, "coarser meshes may be off by a pixel")
        self.assertIn("cooked already", self.succeeds("cook", scene))

    def test_light_is_cooked_and_the_same(self):
        self.scene(), self.scene("studio.hdr")
        under = ("render", "spheres.glb", "-o", "a.png", "--size", "32x20", "--env", "studio.hdr", "--verbose")
        plain = self.run_program(*under)
        picture = (self.folder / "a.png").read_bytes()
        self.assertIn("cooked in", self.succeeds("cook", "studio.hdr"))
        self.assertIn("cooked already", self.succeeds("cook", "studio.hdr"))
        cooked = self.run_program(*under)
        self.assertEqual((self.folder / "a.png").read_bytes(), picture)
        self.assertNotIn("studio.hdr: cooked", plain.stderr)
        self.assertIn("studio.hdr: cooked", cooked.stderr)
        self.fails(NOT_FOUND, "cook", "no-such.hdr", says=["no-such.hdr"])

    def test_the_cache_is_listed_verified_and_cleared(self):
        self.succeeds("cook", self.scene())
        folder = self.folder / "home/.cache/rekindle/cooked"
        self.assertEqual(json.loads(self.succeeds("cache", "verify", "--json")), {"whole": 1, "damaged": []})
        entry = next(folder.glob("*.cooked"))
        damaged = bytearray(entry.read_bytes())
        damaged[len(damaged) // 2] ^= 1
        entry.write_bytes(damaged)
        self.assertEqual(len(json.loads(self.succeeds("cache", "verify", "--json"))["damaged"]), 1)
        self.assertEqual(self.entries(), [])
        self.succeeds("cook", "spheres.glb")
        self.assertEqual(json.loads(self.succeeds("cache", "clear", "--json"))["removed"], 1)
        self.assertEqual(list(folder.iterdir()), [])

    def test_a_damaged_entry_is_said_and_made_anew(self):
        self.succeeds("cook", self.scene())
        entry = next((self.folder / "home/.cache/rekindle/cooked").glob("*.cooked"))
        entry.write_bytes(entry.read_bytes()[:-1])
        done = self.run_program("cook", "spheres.glb", "--verbose")
        self.assertEqual(done.returncode, DONE, done.stderr)
        self.assertIn("damaged", done.stderr)
        self.assertIn("cooked in", done.stdout)

    def test_what_another_version_made_is_said_and_made_anew(self):
        other = self.folder / "bin/rekindle"
        other.parent.mkdir()
        shutil.copy(PROGRAM, other)
        os.symlink(Path(PROGRAM).parent.parent / "share", self.folder / "share")
        subprocess.run([other, "cook", self.scene()], env=self.environment, stdout=subprocess.DEVNULL, timeout=60, check=True)
        done = self.run_program("cook", "spheres.glb", "--verbose")
        self.assertIn("stale", done.stderr)
        self.assertIn("cooked in", done.stdout)
        self.assertEqual(len(self.entries()), 1)

    def test_two_may_cook_at_once(self):
        command = [PROGRAM, "cook", str(self.scene())]
        running = [subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL) for _ in range(2)]
        self.assertEqual([process.wait(60) for process in running], [DONE, DONE])
        self.assertEqual(json.loads(self.succeeds("cache", "verify", "--json")), {"whole": 1, "damaged": []})

    def test_without_a_folder_for_it(self):
        self.scene()
        self.environment["XDG_CACHE_HOME"] = "/proc"
        self.picture()
        self.fails(IO, "cook", "spheres.glb", says=["XDG_CACHE_HOME"])
        self.environment = {k: v for k, v in self.environment.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        for more, times in (((), 1), (("--no-cache",), 0)):
            said = self.run_program("view", "spheres.glb", *more).stderr
            self.assertEqual(said.count("there is no folder for cooked scenes"), times, said)

    def test_what_cannot_be_cooked(self):
        self.fails(NOT_FOUND, "cook", "no-such.glb", says=["no-such.glb"])
        self.fails(USAGE, "cook", self.scene(), "--cache-size", "much", says=["--cache-size", "expected"])
        self.fails(USAGE, "cook", "spheres.glb", "--textures", "wood", says=["--textures", "expected"])


if __name__ == "__main__":
    unittest.main()
