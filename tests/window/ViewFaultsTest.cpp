// The window while calls of Vulkan fail beneath it: whatever fails, it goes on.
#include <gmock/gmock.h>
#include <vulkan/vulkan_core.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "Faults.h"
#include "SceneFiles.h"
#include "ViewWindow.h"

namespace rekindle::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr Area picture{0, 60, width - inspector, height - 120};

class ViewFaults : public ViewWindow {
  protected:
    ViewFaults() : faults_(folder_ / "faults") {
        for (const auto& [name, value] : faults_.environment()) environment_[name] = value;
    }

    // Moves the mouse until all armed faults were returned: a window at rest asks nothing of the device.
    bool provoke() {
        return eventually([&] {
            for (int i = 0; i < 4; ++i) desktop_->move(200 + (++moves_ % 100), 300);
            return faults_.over();
        });
    }
    // Lets that happen, and waits until frames are shown again and there is nothing more to draw.
    bool survives(const std::vector<Fault>& faults) {
        faults_.arm(faults);
        if (!provoke()) return false;
        const std::uint64_t before = faults_.presents();
        return eventually([&] { return faults_.presents() > before; }) && atRest();
    }
    // A red square that the mouse has turned somewhat, at rest.
    void viewTurnedSquare(const std::string& option = "--no-bloom") {
        writeSquare(path("square.gltf"), {1, 0, 0});
        view({path("square.gltf"), option});
        ASSERT_TRUE(seen(pictureMiddle, red, 15000));
        desktop_->drag(320, 320, 420, 350);
        ASSERT_TRUE(atRest());
    }
    bool atRest() {
        return eventually([&] {
            const std::uint64_t before = faults_.presents();
            std::this_thread::sleep_for(std::chrono::milliseconds(700));
            return faults_.presents() == before;
        });
    }

    // A square that fills a small window, and submissions that draw nothing: to be quick.
    void viewQuickSquare(const std::string& file) {
        environment_["REKINDLE_VALIDATION"] = "";
        view({file, "--size=320x240"});
        ASSERT_TRUE(seen(all, red, 300));
        faults_.emptySubmissions(true);
    }
    template <class Condition>
    bool soon(Condition condition) {
        for (int i = 0; i < 60000 && program_->running() && !condition(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return condition();
    }
    // A frame for each size.
    bool resizeEach(int first, int last) {
        for (int i = first; i < last; ++i) {
            const std::uint64_t shown = faults_.presents();
            desktop_->resize(321 + i % 97, 240 + i % 61);
            if (!soon([&] { return faults_.presents() > shown; })) return false;
        }
        return true;
    }

    static constexpr Area all{0, 0, 320, 240};
    Faults faults_;
    int moves_ = 0;
};

TEST_F(ViewFaults, AThousandSizesLeaveNothingBehind) {
    writeSquare(path("square.gltf"), {1, 0, 0});
    ASSERT_NO_FATAL_FAILURE(viewQuickSquare(path("square.gltf")));
    ASSERT_TRUE(resizeEach(0, 200)) << program_->log();
    const long before = program_->memory();
    ASSERT_TRUE(resizeEach(200, 1000)) << program_->log();
    EXPECT_LT(program_->memory() - before, 32) << "MiB, of " << before;
    std::cout << "memory: " << before << " MiB, then " << program_->memory() << '\n';
    faults_.emptySubmissions(false);
    desktop_->resize(320, 240);
    EXPECT_TRUE(seen(all, red, 300));
    quit();
}

TEST_F(ViewFaults, ACookedSceneThatIsCutShortIsReadAnew) {
    writeHeavy(path("heavy.stl"), 20000);
    environment_["XDG_CACHE_HOME"] = path("cache").string();
    Process cook({REKINDLE_PROGRAM, "cook", path("heavy.stl")}, environment_, path("cook.log"));
    ASSERT_EQ(cook.wait(patience), 0) << cook.log();
    view({path("heavy.stl")});
    ASSERT_TRUE(titled("heavy.stl"));
    ASSERT_TRUE(seen(picture, {0, 0, 0}, 500)) << "the scene, which nothing lights";
    ASSERT_TRUE(atRest());
    const Screen before = desktop_->look(picture);
    for (const auto& entry : std::filesystem::directory_iterator(path("cache") / "rekindle" / "cooked"))
        if (entry.path().extension() == ".cooked") std::filesystem::resize_file(entry, 8192);
    EXPECT_TRUE(survives({{.result = VK_ERROR_DEVICE_LOST}})) << "the scene is read once more to be put on the device";
    EXPECT_TRUE(eventually([&] { return desktop_->look(picture).pixels == before.pixels; }));
    quit();
}

TEST_F(ViewFaults, AtRestNoFrameIsDrawn) {
    ASSERT_NO_FATAL_FAILURE(viewTurnedSquare());
    const std::uint64_t before = faults_.presents();
    std::this_thread::sleep_for(std::chrono::seconds(2));
    EXPECT_EQ(faults_.presents(), before);
    quit();
}

TEST_F(ViewFaults, TheSameViewIsBackAfterTheDeviceIsLost) {
    ASSERT_NO_FATAL_FAILURE(viewTurnedSquare());
    desktop_->click(320, 320);
    EXPECT_TRUE(seen(picture, accent, 40)) << "corners around what is selected";
    ASSERT_TRUE(atRest());
    const Screen before = desktop_->look(picture);
    faults_.arm({{.result = VK_ERROR_DEVICE_LOST, .after = 3}});
    ASSERT_TRUE(provoke());
    const std::uint64_t shown = faults_.presents();
    const auto lost = std::chrono::steady_clock::now();
    EXPECT_TRUE(eventually([&] { return faults_.presents() > shown; }));
    EXPECT_TRUE(eventually([&] { return desktop_->look(picture).pixels == before.pixels; })) << "the same view";
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - lost;
    std::cout << "back after " << seconds.count() << " s\n";
    EXPECT_TRUE(seen({0, height - 80, 500, height}, ink, 100)) << "it is said";
    EXPECT_THAT(program_->log(), HasSubstr("VK_ERROR_DEVICE_LOST"));
    quit();
}

// As visitors see it, not as little to draw as can be. REKINDLE_SITE: another site's folder, to measure with.
TEST_F(ViewFaults, ASiteIsBackAfterTheDeviceIsLost) {
    environment_["REKINDLE_VALIDATION"] = "";
    const char* const other = std::getenv("REKINDLE_SITE");
    const std::string site = other ? other : REKINDLE_SOURCE_DIR "/content/pavilion";
    const std::vector<std::string> command{REKINDLE_PROGRAM, "view", "--size", "1280x720", site};
    program_ = std::make_unique<Process>(command, environment_, path("program.log"));
    ASSERT_TRUE(eventually([&] { return desktop_->findWindow(); })) << program_->log();
    constexpr Area middle{320, 180, 960, 540};
    constexpr int many = 2000;  // colours, as only the site has them
    ASSERT_TRUE(eventually([&] { return desktop_->look().distinctColors(middle) > many; })) << program_->log();
    for (int loss = 0; loss < 2; ++loss) {
        std::this_thread::sleep_for(std::chrono::seconds(2));
        faults_.arm({{.result = VK_ERROR_DEVICE_LOST}});
        ASSERT_TRUE(provoke());
        const auto lost = std::chrono::steady_clock::now();
        const std::uint64_t shown = faults_.presents();
        ASSERT_TRUE(eventually([&] { return faults_.presents() > shown; })) << program_->log();
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - lost;
        EXPECT_TRUE(eventually([&] { return desktop_->look().distinctColors(middle) > many; })) << "with its first frame";
        std::cout << "back after " << seconds.count() << " s\n";
    }
    EXPECT_THAT(program_->log(), HasSubstr("VK_ERROR_DEVICE_LOST"));
    quit();
}

TEST_F(ViewFaults, AfterThreeLossesThePictureIsPlain) {
    ASSERT_NO_FATAL_FAILURE(viewTurnedSquare("--aa=4"));
    for (int loss = 1; loss <= 3; ++loss) {
        EXPECT_THAT(program_->log(), Not(HasSubstr("too often")));
        ASSERT_TRUE(survives({{.result = VK_ERROR_DEVICE_LOST}}));
        EXPECT_GT(desktop_->look().count(pictureMiddle, red), 10000);
    }
    EXPECT_THAT(program_->log(), HasSubstr("too often"));
    quit();
}

TEST_F(ViewFaults, ALossDuringTheRebuildingIsSurvived) {
    ASSERT_NO_FATAL_FAILURE(viewTurnedSquare());
    ASSERT_TRUE(survives({{.result = VK_ERROR_DEVICE_LOST}, {.result = VK_ERROR_DEVICE_LOST, .after = 100, .times = 3}}));
    EXPECT_GT(desktop_->look().count(pictureMiddle, red), 10000);
    quit();
}

TEST_F(ViewFaults, AMonitorMayBeUnpluggedAndPluggedIn) {
    ASSERT_NO_FATAL_FAILURE(viewTurnedSquare());
    for (int time = 0; time < 3; ++time) {
        desktop_->unplugMonitor();
        const std::uint64_t shown = faults_.presents();
        desktop_->resize(width - 10 * (time + 1), height);
        EXPECT_TRUE(eventually([&] { return faults_.presents() > shown; })) << "it is drawn on, though nobody can see it";
        desktop_->plugMonitor();
        ASSERT_TRUE(atRest());
        EXPECT_GT(desktop_->look().count(pictureMiddle, red), 10000);
    }
    quit();
}

TEST_F(ViewFaults, WhatFilledAMonitorThatIsUnpluggedIsAWindowAgain) {
    ASSERT_NO_FATAL_FAILURE(viewTurnedSquare());
    for (int time = 0; time < 2; ++time) {
        desktop_->press("F11");
        ASSERT_TRUE(eventually([&] { return desktop_->look().width == 1280; })) << "it fills the monitor";
        desktop_->unplugMonitor();
        ASSERT_TRUE(eventually([&] { return desktop_->look().width == width; })) << "as large as before";
        desktop_->press("F11");  // there is nothing to fill
        ASSERT_TRUE(atRest());
        EXPECT_GT(desktop_->look().count(pictureMiddle, red), 10000);
        desktop_->plugMonitor();
        ASSERT_TRUE(atRest());
        EXPECT_EQ(desktop_->look().width, width);
    }
    quit();
}

TEST_F(ViewFaults, ADeviceThatStaysLostEndsWithOneError) {
    ASSERT_NO_FATAL_FAILURE(viewTurnedSquare());
    faults_.arm({{.result = VK_ERROR_DEVICE_LOST, .times = 1000000}});
    desktop_->move(300, 300);
    EXPECT_EQ(program_->wait(patience), 5) << program_->log();
}

// Every result at the n-th call of a window that moves, or at the first behind it that may return it, one after the other; at the
// n-th of the calls that make everything anew, too, since each loss is followed by them.
FaultScope scopeOf(VkResult result) {
    if (result == VK_SUBOPTIMAL_KHR || result == VK_ERROR_OUT_OF_DATE_KHR) return FaultScope::Images;
    return result == VK_ERROR_SURFACE_LOST_KHR ? FaultScope::Surface : FaultScope::Any;
}

class EachCall : public ViewFaults, public testing::WithParamInterface<VkResult> {};

TEST_P(EachCall, MayFail) {
    const FaultScope scope = scopeOf(GetParam());
    writeSwayingSquare(path("square.gltf"));
    ASSERT_NO_FATAL_FAILURE(viewQuickSquare(path("square.gltf")));
    desktop_->press("space");
    for (std::uint32_t n = 1; n <= 200; ++n) {
        faults_.arm({{.result = GetParam(), .after = n, .scope = scope}});
        ASSERT_TRUE(soon([&] { return faults_.over(); })) << n << '\n' << program_->log();
        const std::uint64_t shown = faults_.presents();
        ASSERT_TRUE(soon([&] { return faults_.presents() > shown; })) << n << ' ' << faults_.firstCall() << program_->log();
    }
    faults_.arm({{.result = VK_ERROR_DEVICE_LOST}});  // what was put on a device by empty submissions is not there
    ASSERT_TRUE(soon([&] { return faults_.over(); }));
    faults_.emptySubmissions(false);
    EXPECT_TRUE(seen(all, red, 300));
    quit();
}

INSTANTIATE_TEST_SUITE_P(Results, EachCall,
                         testing::Values(VK_ERROR_DEVICE_LOST, VK_ERROR_OUT_OF_DEVICE_MEMORY, VK_ERROR_OUT_OF_HOST_MEMORY,
                                         VK_ERROR_OUT_OF_DATE_KHR, VK_ERROR_SURFACE_LOST_KHR, VK_SUBOPTIMAL_KHR));

}  // namespace
}  // namespace rekindle::tests
