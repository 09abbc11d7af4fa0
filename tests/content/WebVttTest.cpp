#include "content/WebVtt.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

using namespace rekindle::content;
using testing::ElementsAre;

namespace {

std::vector<std::string> textsOf(std::string_view file) {
    std::vector<std::string> texts;
    if (const auto parsed = parseWebVtt(file))
        for (const Cue& cue : parsed->cues) texts.push_back(cue.text);
    return texts;
}

CueSettings settingsOf(const std::string& settings) {
    const auto parsed = parseWebVtt("WEBVTT\n\n00:00.000 --> 00:01.000 " + settings + "\na");
    return parsed && parsed->cues.size() == 1 ? parsed->cues[0].settings : CueSettings{.size = -1};
}

std::optional<double> timeOf(std::string_view text) {
    return collectTimestamp(text);
}

}  // namespace

TEST(WebVtt, HasItsSignature) {
    for (const char* file : {"WEBVTT", "WEBVTT\n", "WEBVTT some words\n", "\xef\xbb\xbfWEBVTT\t\n", "WEBVTT\r\rx"})
        EXPECT_TRUE(parseWebVtt(file)) << file;
    for (const char* file : {"", "WEBVT", "webvtt\n", "WEBVTTx\n", " WEBVTT", "\nWEBVTT"})
        EXPECT_FALSE(parseWebVtt(file)) << file;
}

TEST(WebVtt, ReadsCues) {
    const auto file =
        parseWebVtt("WEBVTT\n\nfirst\n00:01.500 --> 01:00:02.000\nHello\nthere\n\n\n00:03.000-->00:04.000\nagain\n");
    ASSERT_TRUE(file);
    ASSERT_EQ(file->cues.size(), 2u);
    EXPECT_EQ(file->cues[0].id, "first");
    EXPECT_DOUBLE_EQ(file->cues[0].start, 1.5);
    EXPECT_DOUBLE_EQ(file->cues[0].end, 3602);
    EXPECT_EQ(file->cues[0].text, "Hello\nthere");
    EXPECT_EQ(file->cues[1].text, "again");
}

TEST(WebVtt, AllLineEndsAreOne) {
    EXPECT_THAT(textsOf("WEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\na\r\nb\r\r00:00.000 --> 00:01.000\rc"),
                ElementsAre("a\nb", "c"));
}

TEST(WebVtt, WhatIsNoTextBecomesAMark) {
    EXPECT_THAT(textsOf(std::string_view("WEBVTT\n\n00:00.000 --> 00:01.000\na\0b\xff", 36)), ElementsAre("a\xef\xbf\xbd"
                                                                                                          "b\xef\xbf\xbd"));
}

TEST(WebVtt, ACueWithoutAnEmptyLineBeforeItEndsTheOneBefore) {
    EXPECT_THAT(textsOf("WEBVTT\n\n00:00.000 --> 00:01.000\na\n00:01.000 --> 00:02.000\nb"), ElementsAre("a", "b"));
    EXPECT_THAT(textsOf("WEBVTT\n00:00.000 --> 00:01.000\na"), ElementsAre("a"));
}

TEST(WebVtt, BadTimingsDropTheCueAlone) {
    for (const char* bad :
         {"00:00.00 --> 00:01.000", "0:00.000 --> 00:01.000", "00:60.000 --> 00:61.000", "00:00,000 --> 00:01.000",
          "00:00.000 -> 00:01.000", "00:00.000 --> ", "--> 00:01.000", "00:00:00:00.000 --> 00:01.000"})
        EXPECT_THAT(textsOf("WEBVTT\n\nid\n" + std::string(bad) + "\nlost\n\n00:02.000 --> 00:03.000\nkept"), ElementsAre("kept"))
            << bad;
}

TEST(WebVtt, TimestampsHaveTheirForm) {
    EXPECT_DOUBLE_EQ(timeOf("00:01.250").value(), 1.25);
    EXPECT_DOUBLE_EQ(timeOf("100:00:01.000").value(), 360001);
    EXPECT_DOUBLE_EQ(timeOf("60:00:00.000").value(), 216000);
    EXPECT_EQ(timeOf("00:01.118").value(), 1.118) << "as near as a number can be";
    EXPECT_GT(timeOf(std::string(400, '9') + ":00:00.000").value(), 1e300) << "later than all else, not at the beginning";
    EXPECT_FALSE(timeOf("60:00.000"));
    EXPECT_FALSE(timeOf("00:60:00.000"));
    EXPECT_FALSE(timeOf("00:00.0000"));
    EXPECT_FALSE(
        timeOf("\xd9\xa0"
               "0:00.000"));
}

TEST(WebVtt, NotesAreNothing) {
    EXPECT_THAT(textsOf("WEBVTT header\nmore header\n\nNOTE a note\nof two lines\n\n00:00.000 --> 00:01.000\na\n\nNOTE\n"),
                ElementsAre("a"));
}

TEST(WebVtt, StylesAndRegionsComeBeforeCues) {
    const auto file = parseWebVtt(
        "WEBVTT\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:low width:40% lines:2 regionanchor:10%,90% viewportanchor:1%,2% "
        "scroll:up\n\n"
        "00:00.000 --> 00:01.000 region:low\na\n\nSTYLE\nnot a style\n\n00:01.000 --> 00:02.000 region:low size:50%\nb");
    ASSERT_TRUE(file);
    EXPECT_THAT(file->styles, ElementsAre("::cue { color: red }"));
    ASSERT_EQ(file->regions.size(), 1u);
    EXPECT_EQ(file->regions[0].id, "low");
    EXPECT_DOUBLE_EQ(file->regions[0].width, 40);
    EXPECT_EQ(file->regions[0].lines, 2);
    EXPECT_EQ(file->regions[0].regionAnchor, rekindle::math::vec2(10, 90));
    EXPECT_TRUE(file->regions[0].scrollsUp);
    ASSERT_EQ(file->cues.size(), 2u);
    EXPECT_EQ(file->cues[0].settings.region, 0u);
    EXPECT_FALSE(file->cues[1].settings.region) << "a size of its own takes it out";
}

TEST(WebVtt, ReadsSettings) {
    EXPECT_EQ(settingsOf("vertical:rl").direction, CueDirection::GrowingLeft);
    EXPECT_EQ(settingsOf("line:-1").line, -1);
    EXPECT_TRUE(settingsOf("line:-1").snapToLines);
    EXPECT_FALSE(settingsOf("line:10.5%,end").snapToLines);
    EXPECT_EQ(settingsOf("line:10.5%,end").lineAlign, LineAlignment::End);
    EXPECT_EQ(settingsOf("position:30%,line-right").position, 30);
    EXPECT_EQ(settingsOf("position:30%,line-right").positionAlign, PositionAlignment::LineRight);
    EXPECT_EQ(settingsOf("size:50%\talign:left").size, 50);
    EXPECT_EQ(settingsOf("size:50% align:left").align, TextAlignment::Left);
}

TEST(WebVtt, LinesMayBeOfAnySize) {
    const std::string zeros(400, '0');
    EXPECT_EQ(settingsOf("line:1" + zeros.substr(0, 300)).line, 1e300);
    EXPECT_EQ(settingsOf("line:-1" + zeros), CueSettings{}) << "no number is so small";
    EXPECT_EQ(settingsOf("line:0." + zeros + "7").line, 0) << "next to nothing is nothing";
    EXPECT_EQ(settingsOf("line:0." + zeros + "7%").line, 0);
    EXPECT_FALSE(std::signbit(settingsOf("line:-0").line.value()));
    EXPECT_FALSE(std::signbit(settingsOf("line:-0." + zeros + "7").line.value()));
}

TEST(WebVtt, SettingsCountInTurn) {
    const auto regionWith = [](const std::string& settings) {
        const auto file = parseWebVtt("WEBVTT\n\nREGION\nid:low\n\n00:00.000 --> 00:01.000 " + settings + "\na");
        return file && file->cues.size() == 1 && file->cues[0].settings.region;
    };
    for (const char* within :
         {"region:low", "line:3 region:low", "size:40% region:low", "region:low size:100%", "region:low line:x",
          "region:low size:101%", "region:low vertical:x", "region:low position:5% align:left"})
        EXPECT_TRUE(regionWith(within)) << within;
    for (const char* without : {"region:low line:3", "region:low size:40%", "region:low vertical:rl", "region:low region:high",
                                "vertical:rl region:low vertical:x"})
        EXPECT_FALSE(regionWith(without)) << without;
}

TEST(WebVtt, RegionsMayHaveAnyNumberOfLines) {
    const auto linesOf = [](const std::string& lines) {
        const auto file = parseWebVtt("WEBVTT\n\nREGION\nlines:" + lines);
        return file && file->regions.size() == 1 ? file->regions[0].lines : -1;
    };
    EXPECT_EQ(linesOf("0"), 0);
    EXPECT_EQ(linesOf("5000000000"), 5e9);
    EXPECT_EQ(linesOf("7" + std::string(30, '0')), 7e30);
    for (const char* bad : {"-2", "2.5", "2%", "two"}) EXPECT_EQ(linesOf(bad), 3) << bad;
}

TEST(WebVtt, BadSettingsArePassedOver) {
    for (const char* bad :
         {"vertical:up", "line:", ":1", "line:1,middle", "line:--1", "line:1.", "line:.5", "line:-", "line:101%", "line:1.2.3",
          "position:30", "position:30%,start", "position:-1%", "size:101%", "size:5.%", "align:middle", "align", "SIZE:50%"})
        EXPECT_EQ(settingsOf(bad), CueSettings{}) << bad;
}

TEST(WebVtt, WhatIsWrittenIsRead) {
    const std::vector<Cue> cues{{.id = "1", .start = 0.25, .end = 3723.5, .text = "<v Guide>One &amp; two"},
                                {.start = 1, .end = 2, .text = "三"}};
    const auto file = parseWebVtt(writeWebVtt(cues, {"synthetic voice"}));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->cues, cues);
}

// "LINE WHAT" of each, a cue's with a star.
std::vector<std::string> leftOutOf(std::string_view text) {
    std::vector<std::string> told;
    const auto parsed = parseWebVtt(text);
    if (!parsed) return {"no WebVTT"};
    for (const LeftOut& left : parsed->leftOut)
        told.push_back(std::to_string(left.line) + (left.isCue ? "* " : " ") + left.what.english().substr(0, 16));
    return told;
}

TEST(WebVtt, TellsOfWhatItLeavesOutWithItsLine) {
    const char* text =
        "WEBVTT with a header\r\nKind: captions\r\n\r\n"              // 1 to 3
        "NOTE a comment\n\n\n"                                        // 4 to 6
        "1\n00:00,000 --> 00:01,000\nSubRip's times\n\n"              // 7 to 10
        "Forgotten times\n\n"                                         // 11, 12
        "00:01.000 --> 00:02.000 align:middle size:50% fast\nGood\n"  // 13, 14
        "00:02.000 -> 00:03.000\n"                                    // 15: of the cue's text
        "00:03.000 --> later\nBad\n\n"                                // 16 to 18
        "STYLE\nlate\n\n"                                             // 19 to 21
        "00:04.000 --> 00:05.000\nGood";                              // 22, 23
    EXPECT_THAT(leftOutOf(text), ElementsAre("8* has no times tha", "11* has no line with", "13 \"align:middle\" i",
                                             "13 \"fast\" is no set", "16* has no times tha", "19 is passed over: "));
    EXPECT_THAT(parseWebVtt(text)->lines, ElementsAre(13u, 22u));
}

TEST(WebVtt, LeavesNothingOutOfWhatIsWhole) {
    EXPECT_THAT(leftOutOf("WEBVTT\nheader\n\nNOTE\nlines\n\nSTYLE\n::cue {}\n\nREGION\nid:a\n\n"
                          "id\n00:00.000 --> 00:01.000 region:a line:-1 position:5%,line-left align:left vertical:rl\nx"),
                ElementsAre());
    EXPECT_THAT(leftOutOf("WEBVTT"), ElementsAre());
    EXPECT_THAT(leftOutOf("WEBVTT\n00:00.000 --> 00:01.000\nRight below the header\n"), ElementsAre());
}
