"""Proves that each rule of layers.py can fail, and that good code passes."""

import tempfile
import unittest
from pathlib import Path

from layers import MAX_LINES, breaches

ROOMS = {
    "engine/core/CMakeLists.txt": "rekindle_room(core LINKS fmt::fmt)",
    "engine/math/CMakeLists.txt": "rekindle_room(math USES core\n  LINKS glm::glm)",
    "engine/importer/CMakeLists.txt": "rekindle_room(importer USES math PRIVATE assimp::assimp)",
    "engine/platform/CMakeLists.txt": "rekindle_room(platform USES core PRIVATE glfw)",
    "app/panels/CMakeLists.txt": "rekindle_room(panels USES importer)",
}
MAP = """
| `engine/core` | errors | |
| `engine/math` | numbers | core |
| `engine/importer` | files | math |
| `engine/platform` | windows | core |
| `app/panels` | what is seen | importer |
"""


class Layers(unittest.TestCase):
    def check(self, files):
        with tempfile.TemporaryDirectory() as root:
            for path, text in {"ARCHITECTURE.md": MAP, **ROOMS, **files}.items():
                (Path(root) / path).parent.mkdir(parents=True, exist_ok=True)
                (Path(root) / path).write_text(text)
            return list(breaches(root))

    def passes(self, files):
        self.assertEqual(self.check(files), [])

    def fails(self, files, *expected):
        found = self.check(files)
        self.assertEqual(len(found), 1, found)
        for part in expected:
            self.assertIn(part, found[0])

    def test_a_room_may_include_what_those_it_uses_use(self):
        self.passes({"engine/importer/A.cpp": '#include "core/Error.h"\n#include "importer/A.h"\n#include <assimp/scene.h>'})

    def test_an_upward_include(self):
        self.fails({"engine/math/A.h": '#pragma once\n#include "importer/A.h"'}, "engine/math/A.h:2", "importer/A.h")

    def test_an_include_of_a_neighbour_that_is_not_used(self):
        self.fails({"engine/importer/A.cpp": '#  include "platform/Window.h"'}, "importer", "platform/Window.h")

    def test_headers_shared_with_shaders_only_where_the_room_names_the_folder(self):
        header = {"engine/math/A.cpp": '#include "shared/Types.h"'}
        self.fails(header, "shared/Types.h")
        names = ROOMS["engine/math/CMakeLists.txt"] + "\ntarget_include_directories(rekindle_math PUBLIC ${CMAKE_SOURCE_DIR}/shaders)"
        self.passes({**header, "engine/math/CMakeLists.txt": names})

    def test_the_engine_may_not_include_the_app(self):
        self.fails({"engine/core/A.cpp": '#include "panels/A.h"'}, "panels/A.h")

    def test_the_engine_may_not_use_the_app(self):
        found = self.check({"engine/math/CMakeLists.txt": "rekindle_room(math USES panels)"})
        self.assertTrue(any("'math' of the engine uses 'panels' of the app" in line for line in found), found)

    def test_rooms_in_a_circle(self):
        found = self.check({"engine/core/CMakeLists.txt": "rekindle_room(core USES math)"})
        self.assertTrue(any("uses itself" in line for line in found), found)

    def test_an_unknown_room(self):
        found = self.check({"app/panels/CMakeLists.txt": "rekindle_room(panels USES cellar)"})
        self.assertTrue(any("uses 'cellar', which is no room" in line for line in found), found)

    def test_assimp_outside_importer(self):
        self.fails({"app/panels/A.cpp": "#include <assimp/scene.h>"}, "only importer")

    def test_glfw_outside_platform(self):
        self.fails({"engine/core/A.h": "#include <GLFW/glfw3.h>"}, "only platform")

    def test_words_of_the_exhibition(self):
        for text in ("class TourGuide;", "int siteIndex;", "// read by the narration", "auto p = \"content/site.json\";",
                     "struct Show {};", "class ShowClock;", "float currentShow_;", "// while the show runs", "/* a show's\nclock */"):
            with self.subTest(text):
                self.assertTrue(self.check({"engine/core/A.h": text}))
                self.passes({"app/panels/A.h": text})

    def test_words_of_the_exhibition_in_a_shader(self):
        self.fails({"shaders/passes/A.frag": "uniform int tour;"}, "shaders/passes/A.frag:1", "tour")

    def test_words_that_only_look_alike(self):
        for text in ("void showWindow();", "// shows the error", "// to show it", "ImGui::ShowDemoWindow();", "bool shouldShow;",
                     "// the opposite contour", "// named at the call site", "int composite;", "// which shows nothing",
                     "char quote = '\"';  // shows a \"quote\""):
            with self.subTest(text):
                self.passes({"engine/core/A.h": text})

    def test_a_long_file(self):
        self.passes({"app/panels/A.cpp": "\n" * MAX_LINES})
        self.fails({"app/panels/A.cpp": "\n" * (MAX_LINES + 1)}, "app/panels/A.cpp", str(MAX_LINES + 1))

    def test_a_map_that_has_drifted(self):
        self.fails({"ARCHITECTURE.md": MAP.replace("| math |", "| core |")}, "ARCHITECTURE.md", "importer")
        self.fails({"ARCHITECTURE.md": MAP + "| `app/attic` | gone | |\n"}, "attic")
        self.fails({"ARCHITECTURE.md": MAP.replace("| `engine/core` | errors | |\n", "")}, "core")

    def test_a_package_that_is_not_described(self):
        files = {"third_party/packages.txt": "# name\nbuild libfoo-dev@13  # foo\ntest bar\n", "third_party/README.md": "| libfoo-dev | bar |"}
        self.passes(files)
        self.fails({**files, "third_party/README.md": "| libfoo-dev2 | bar |"}, "libfoo-dev")

    def test_a_tree_without_rooms(self):
        with tempfile.TemporaryDirectory() as root:
            self.assertTrue(list(breaches(root)))


if __name__ == "__main__":
    unittest.main()
