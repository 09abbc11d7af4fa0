// rekindle bench --xr gives a headset's figures.
#include <fstream>
#include <nlohmann/json.hpp>

#include "XrProgram.h"

namespace rekindle::tests {

class BenchTest : public XrProgram {
  protected:
    nlohmann::json measure(int frames, const std::string& more = {}) {
        const std::filesystem::path answer = folder_ / "figures.json";
        Process bench(
            {"/bin/sh", "-c",
             "exec \"$0\" bench \"$1\" --xr --json --quality low --frames " + std::to_string(frames) + " " + more + " > \"$2\"",
             REKINDLE_PROGRAM, folder_ / "yard", answer},
            {{"HOME", folder_ / "home"}, {"MESA_SHADER_CACHE_DIR", REKINDLE_SHADER_CACHE}, {"REKINDLE_VALIDATION", ""}},
            folder_ / "bench.log");
        EXPECT_EQ(bench.wait(240), 0) << bench.log();
        std::ifstream file(answer);
        const auto figures = nlohmann::json::parse(file, nullptr, false);
        EXPECT_FALSE(figures.is_discarded()) << bench.log();
        return figures;
    }
    static void expectFrames(int frames, const nlohmann::json& figures) {
        EXPECT_EQ(figures.at("frames"), frames);
        EXPECT_GE(figures.at("missed_frames"), 0);
        for (const char* each : {"frame_ms", "cpu_ms", "latency_ms", "gpu_ms"}) {
            EXPECT_GT(figures.at(each).at("median"), 0) << each;
            EXPECT_GE(figures.at(each).at("p95"), figures.at(each).at("median")) << each;
            EXPECT_GE(figures.at(each).at("longest"), figures.at(each).at("p95")) << each;
        }
        EXPECT_GE(figures.at("latency_ms").at("median"), figures.at("cpu_ms").at("median"));
    }
};

TEST_F(BenchTest, AHeadsetsFiguresAreMeasured) {
    startRuntime();
    const nlohmann::json figures = measure(20);
    ASSERT_TRUE(figures.is_object());
    expectFrames(20, figures);
    EXPECT_NE(figures.at("headset").get<std::string>().find("Monado"), std::string::npos);
    EXPECT_GT(figures.at("size").at(0), 100);
    EXPECT_GT(figures.at("period_ms"), 1);
    EXPECT_GT(figures.at("scale"), 0.5);
    EXPECT_FALSE(figures.contains("loading"));
}

// The yard itself, and one of its models: read or cooked, put on the device, let go, and once more.
TEST_F(BenchTest, SoTheyAreWhileSomethingIsLoadedAgainAndAgain) {
    constexpr int frames = 150;  // shaders are prepared the first time
    startRuntime();
    for (const std::filesystem::path& file : {folder_ / "yard", folder_ / "yard/house.glb"}) {
        const nlohmann::json figures = measure(frames, "--load-meanwhile \"" + file.string() + "\"");
        ASSERT_TRUE(figures.is_object());
        expectFrames(frames, figures);
        ASSERT_TRUE(figures.contains("loading"));
        const nlohmann::json& loading = figures.at("loading");
        expectFrames(frames, loading);
        EXPECT_EQ(loading.at("file"), file.string());
        EXPECT_GT(loading.at("loads"), 1);
        EXPECT_GT(loading.at("between_ms").at("longest"), 0);
    }
}

}  // namespace rekindle::tests
