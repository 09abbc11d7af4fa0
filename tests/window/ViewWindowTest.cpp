#include <gmock/gmock.h>

#include <chrono>
#include <fstream>
#include <iostream>

#include "SceneFiles.h"
#include "ViewWindow.h"

namespace rekindle::tests {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

TEST_F(ViewWindow, WelcomesAndTakesADroppedScene) {
    writeSquare(path("square.gltf"), {1, 0, 0});
    view({});
    EXPECT_TRUE(seen({200, 200, 800, 450}, {234, 230, 224}, 100)) << "words in the middle";
    const Screen screen = desktop_->look();
    EXPECT_EQ(screen.width, width);
    EXPECT_GT(screen.count(screen.whole(), ground, 2), screen.width * screen.height / 2);
    EXPECT_EQ(desktop_->title(), "Rekindle 重光");
    ASSERT_TRUE(desktop_->drop(path("square.gltf")));
    EXPECT_TRUE(titled("square.gltf"));
    EXPECT_TRUE(seen(pictureMiddle, red, 15000));
    quit();
}

TEST_F(ViewWindow, ShowsTheSceneAndItsInspector) {
    writeSquare(path("square.gltf"), {1, 0, 0});
    view({path("square.gltf")});
    ASSERT_TRUE(titled("square.gltf – Rekindle"));
    EXPECT_TRUE(seen(pictureMiddle, red, 15000));
    EXPECT_TRUE(seen(inspectorHead, panel, 20000));
    EXPECT_GT(desktop_->look().distinctColors(inspectorHead), 30) << "letters have soft edges";
    EXPECT_GT(desktop_->look().count(inspectorHead, {234, 230, 224}, 8), 150) << "the file's name";

    desktop_->click(320, 320);
    EXPECT_TRUE(seen({0, 60, width - inspector, height}, accent, 40)) << "corners around what is selected";
    EXPECT_GT(desktop_->look().count(inspectorFoot, {234, 230, 224}, 8), 200) << "its particulars";

    desktop_->press("i");
    EXPECT_TRUE(seen(inspectorFoot, {16, 20, 24}, 30000)) << "the picture is as wide as the window";
    desktop_->press("i");
    EXPECT_TRUE(seen(inspectorHead, panel, 20000));
    quit();
}

TEST_F(ViewWindow, FollowsItsSizeAndSavesThePicture) {
    writeSquare(path("square.gltf"), {0, 0, 1});
    view({path("square.gltf")});
    ASSERT_TRUE(seen(pictureMiddle, blue, 15000));
    for (const auto& [w, h] : {std::pair(1200, 760), std::pair(320, 240), std::pair(width, height)}) {
        desktop_->resize(w, h);
        EXPECT_TRUE(eventually([&, w = w, h = h] {
            const Screen screen = desktop_->look();
            return screen.width == w && screen.count(screen.whole(), blue) > w * h / 20;
        })) << w;
    }
    EXPECT_TRUE(seen(inspectorHead, panel, 20000));
    desktop_->press("F12");
    EXPECT_TRUE(eventually([&] { return desktop_->look().count(inspectorHead, panel) < 2000; }))
        << "the picture is composed alone";
    desktop_->press("F12");
    const fs::path pictures = folder_ / "home" / "Pictures";
    fs::path saved;  // it is written under another name at first
    ASSERT_TRUE(eventually([&] {
        if (!fs::is_empty(pictures)) saved = fs::directory_iterator(pictures)->path();
        return saved.extension() == ".png";
    }));
    const Screen picture = loadPng(saved);
    EXPECT_EQ(picture.width, width);
    EXPECT_EQ(picture.height, height);
    EXPECT_GT(picture.count(picture.whole(), blue, 2), 15000);
    EXPECT_TRUE(seen({0, height - 80, 500, height}, {234, 230, 224}, 100)) << "it is said on the screen";
    desktop_->press("Escape");
    EXPECT_TRUE(seen(inspectorHead, panel, 20000)) << "back at work";
    quit();
}

TEST_F(ViewWindow, TurnsWalksAndMeasures) {
    writeSquare(path("square.gltf"), {1, 0, 0});
    view({path("square.gltf")});
    ASSERT_TRUE(seen(pictureMiddle, red, 15000));
    const Area picture{0, 60, width - inspector, height};
    const int before = desktop_->look().count(picture, red);
    desktop_->drag(320, 320, 420, 340);
    EXPECT_TRUE(eventually([&] { return std::abs(desktop_->look().count(picture, red) - before) > 2000; }));
    desktop_->press("Return");
    EXPECT_TRUE(eventually([&] { return std::abs(desktop_->look().count(picture, red) - before) < 200; }))
        << "the whole scene again";
    desktop_->press("m");
    desktop_->click(280, 320);
    EXPECT_TRUE(seen(picture, accent, 20)) << "a pin";
    desktop_->click(380, 320);
    EXPECT_TRUE(seen(picture, accent, 150)) << "the tape";
    desktop_->press("Escape");
    EXPECT_TRUE(gone(picture, accent));
    desktop_->press("2");
    desktop_->hold("s", true);
    EXPECT_TRUE(eventually([&] { return desktop_->look().count(picture, red) < before * 3 / 4; })) << "further away";
    desktop_->hold("s", false);
    quit();
}

TEST_F(ViewWindow, SpeaksAnotherLanguageAtOnce) {
    writeSquare(path("square.gltf"), {1, 0, 0});
    writeSite(path("square.gltf"));
    view({path("site.json"), "--language", "zh-Hans"});
    ASSERT_TRUE(titled("一方红色 – Rekindle"));
    ASSERT_TRUE(seen({400, 250, 600, 400}, red, 15000));
    const Area words{0, height / 4, width, height};
    desktop_->press("h");
    ASSERT_TRUE(seen(words, ink, 500));
    const int chinese = settled(words, ink);
    desktop_->press("l");
    ASSERT_TRUE(titled("A red square – Rekindle"));
    EXPECT_TRUE(eventually([&] { return desktop_->look().count(words, ink) != chinese; })) << "the keys' meanings";
    desktop_->press("l");
    EXPECT_TRUE(titled("一方红色 – Rekindle"));
    EXPECT_TRUE(eventually([&] { return desktop_->look().count(words, ink) == chinese; })) << "as before";
    quit();
}

TEST_F(ViewWindow, AGateLeadsToAnotherSiteAndBack) {
    writeSitesWithGate(folder_);
    view({path("red/site.json"), "--language", "en"});
    ASSERT_TRUE(titled("A red square – Rekindle"));
    const Area middle{440, 250, 560, 390};
    ASSERT_TRUE(seen(middle, red, 10000));
    desktop_->click(500, 320);
    ASSERT_TRUE(seen({12, 80, 412, height}, ink, 10000)) << "a card with the way there, which has the focus";
    desktop_->press("Return");
    EXPECT_TRUE(titled("A blue square – Rekindle"));
    EXPECT_TRUE(seen(middle, blue, 10000));
    desktop_->click(78, 34);
    EXPECT_TRUE(titled("A red square – Rekindle")) << "the way back, beside the way home";
    quit();
}

// Where on the map the visitor is: the middle of all that has the colour of his dot and of nothing else there.
float dotOnMap(const Screen& screen, const Area& map) {
    int count = 0, sum = 0;
    for (int y = map.top; y < map.bottom; ++y)
        for (int x = map.left; x < map.right; ++x)
            if (screen.count({x, y, x + 1, y + 1}, accent) > 0) sum += x, ++count;
    return count > 0 ? float(sum) / float(count) : -1;
}

TEST_F(ViewWindow, APressOnTheMapWalksThere) {
    Process made({REKINDLE_PROGRAM, "new", folder_ / "yard"}, environment_, folder_ / "new.log");
    ASSERT_EQ(made.wait(60), 0) << made.log();
    view({path("yard/site.json"), "--language", "en"});
    ASSERT_TRUE(titled("yard – Rekindle")) << desktop_->title();
    desktop_->press("k");
    const Area map{12, 128, 212, 328};
    ASSERT_TRUE(eventually([&] { return dotOnMap(desktop_->look(), map) >= 0; }));
    const float begun = dotOnMap(desktop_->look(), map);
    desktop_->click(int(begun) - 30, 290);
    EXPECT_TRUE(eventually([&] { return std::abs(dotOnMap(desktop_->look(), map) - (begun - 30)) < 3; }))
        << begun << " " << dotOnMap(desktop_->look(), map);
    quit();
}

TEST_F(ViewWindow, LoadsAgainWhatChanges) {
    writeSquare(path("square.gltf"), {1, 0, 0});
    view({path("square.gltf")});
    ASSERT_TRUE(seen(pictureMiddle, red, 15000));

    const auto saved = std::chrono::steady_clock::now();
    writeSquare(path("square.gltf"), {0, 1, 0});
    EXPECT_TRUE(seen(pictureMiddle, green, 15000));
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - saved;
    std::cout << "seen " << seconds.count() << " s after it was saved\n";

    std::ofstream(path("square.gltf")) << "{\"asset\": oh no";
    EXPECT_TRUE(seen({0, height / 2, width - inspector, height}, bad, 10)) << "the failure is told";
    EXPECT_GE(desktop_->look().count(pictureMiddle, green), 15000) << "what was there stays";
    EXPECT_TRUE(program_->running());

    writeSquare(path("square.gltf"), {0, 0, 1});
    EXPECT_TRUE(seen(pictureMiddle, blue, 15000));
    EXPECT_TRUE(gone({0, height / 2, width - inspector, height}, bad));
    quit();
}

TEST_F(ViewWindow, LoadsAgainWhenATextureChanges) {
    writePaint(path("square.png"), red);
    writePaintedSquare(path("square.gltf"));
    view({path("square.gltf")});
    ASSERT_TRUE(seen(pictureMiddle, red, 15000));
    writePaint(path("square.png"), blue);
    EXPECT_TRUE(seen(pictureMiddle, blue, 15000));
    quit();
}

TEST_F(ViewWindow, AWrongFileIsToldAndTheWindowStays) {
    std::ofstream(path("broken.glb")) << "this is no scene at all";
    view({path("broken.glb")});
    EXPECT_TRUE(seen({100, height / 2, width - 100, height}, bad, 10));
    EXPECT_THAT(program_->log(), HasSubstr("broken.glb"));
    writeSquare(path("square.gltf"), {0, 1, 0});
    ASSERT_TRUE(desktop_->drop(path("square.gltf")));
    EXPECT_TRUE(seen(pictureMiddle, green, 15000));
    quit();
}

TEST_F(ViewWindow, LoadingIsSeenAndCanBeCancelled) {
    writeHeavy(path("heavy.stl"), 3000000);
    view({path("heavy.stl")});
    const Area bottom{250, height - 120, 750, height};
    ASSERT_TRUE(seen(bottom, {234, 230, 224}, 100)) << "a card says what is being loaded";
    desktop_->press("Escape");
    EXPECT_TRUE(seen({0, height - 80, 250, height}, {234, 230, 224}, 50)) << "that it was cancelled";
    EXPECT_EQ(desktop_->title(), "Rekindle 重光");
    quit();
}

}  // namespace
}  // namespace rekindle::tests
