#include "commands/BenchReport.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "commands/ProcessFigures.h"

namespace rekindle::commands {

TEST(BenchReport, PercentileIsTheNearestRank) {
    EXPECT_EQ(percentile({}, 0.5), 0);
    EXPECT_EQ(percentile({7}, 0.95), 7);
    EXPECT_EQ(percentile({4, 1, 3, 2}, 0.5), 2);
    std::vector<double> hundred(100);
    for (std::size_t i = 0; i < 100; ++i) hundred[i] = double(100 - i);
    EXPECT_EQ(percentile(hundred, 0.95), 95);
    EXPECT_EQ(percentile(hundred, 1), 100);
}

TEST(BenchReport, EachPassHasItsMedianInTheOrderOfThePasses) {
    const auto medians =
        medianPasses({{{"shadow", 1}, {"forward", 9}}, {{"shadow", 3}, {"forward", 5}}, {{"shadow", 2}, {"forward", 7}}});
    ASSERT_EQ(medians.size(), 2u);
    EXPECT_EQ(medians[0].name, "shadow");
    EXPECT_EQ(medians[0].milliseconds, 2);
    EXPECT_EQ(medians[1].milliseconds, 7);
}

TEST(BenchReport, PassesOfOneNameAddUpInTheirFrame) {
    const auto medians = medianPasses({{{"bloom", 1}, {"bloom", 2}}});
    ASSERT_EQ(medians.size(), 1u);
    EXPECT_EQ(medians[0].milliseconds, 3);
}

TEST(BenchReport, JsonHasTheKeysThatScriptsRead) {
    const BenchFigures figures{.file = "a.glb",
                               .device = "llvmpipe",
                               .size = {64, 32},
                               .firstFrameSeconds = 0.5,
                               .frameMilliseconds = {1, 2, 3},
                               .processorMilliseconds = {5},
                               .recordMilliseconds = {0.25},
                               .gpuPasses = {{{"forward", 1.5}}},
                               .draws = 4,
                               .triangles = 12,
                               .peakMebibytes = 100};
    const auto json = nlohmann::json::parse(benchJson(figures));
    EXPECT_EQ(json["first_frame_s"], 0.5);
    EXPECT_EQ(json["frame_ms"]["median"], 2);
    EXPECT_EQ(json["frame_ms"]["p95"], 3);
    EXPECT_EQ(json["gpu_ms"]["forward"], 1.5);
    EXPECT_EQ(json["processor_ms"], 5);
    EXPECT_EQ(json["cpu_ms"], 0.25);
    EXPECT_EQ(json["draws"], 4);
    EXPECT_EQ(json["triangles"], 12);
    EXPECT_EQ(json["peak_rss_mib"], 100);
    EXPECT_EQ(json["device"], "llvmpipe");
}

TEST(ProcessFigures, KnowThisProcess) {
    EXPECT_GT(secondsSinceProcessStart(), 0);
    EXPECT_LT(secondsSinceProcessStart(), 3600);
    EXPECT_GT(peakResidentMebibytes(), 1);
    const double before = processorMilliseconds();
    while (processorMilliseconds() == before)
        ;
    EXPECT_LT(processorMilliseconds() - before, 1000);
}

}  // namespace rekindle::commands
