#include "content/CueBox.h"

#include <gtest/gtest.h>

using namespace rekindle::content;

namespace {

CueBox boxAs(const std::string& settings) {
    const auto parsed = parseWebVtt("WEBVTT\n\n00:00.000 --> 00:01.000 " + settings + "\na");
    return parsed && parsed->cues.size() == 1 ? boxOf(parsed->cues[0].settings) : CueBox{.width = -1};
}

}  // namespace

TEST(CueBox, IsTheWholeWidthWhereNothingIsSaid) {
    EXPECT_EQ(boxAs(""), (CueBox{false, 0, 1, 0.5f}));
}

TEST(CueBox, TextThatBeginsAtAnEndGrowsFromThere) {
    EXPECT_EQ(boxAs("align:start"), (CueBox{false, 0, 1, 0}));
    EXPECT_EQ(boxAs("align:right"), (CueBox{false, 0, 1, 1}));
    EXPECT_EQ(boxAs("align:start position:25%"), (CueBox{false, 0.25f, 0.75f, 0}));
    EXPECT_EQ(boxAs("align:end position:25%"), (CueBox{false, 0, 0.25f, 1}));
}

TEST(CueBox, StaysInThePicture) {
    EXPECT_EQ(boxAs("position:25%"), (CueBox{false, 0, 0.5f, 0.5f}));
    EXPECT_EQ(boxAs("position:75% size:20%"), (CueBox{false, 0.65f, 0.2f, 0.5f}));
    EXPECT_EQ(boxAs("position:80%,line-left size:90%"), (CueBox{false, 0.8f, 0.2f, 0.5f}));
    EXPECT_EQ(boxAs("position:80%,line-right size:50% align:left"), (CueBox{false, 0.3f, 0.5f, 0}));
}

TEST(CueBox, ALineOfTheUpperHalfIsAtTheTop) {
    for (const char* line : {"line:0", "line:3", "line:0%", "line:20%,start"}) EXPECT_TRUE(boxAs(line).atTop) << line;
    for (const char* line : {"line:-1", "line:12", "line:90%", "line:50%", "line:0 vertical:rl"})
        EXPECT_FALSE(boxAs(line).atTop) << line;
}
