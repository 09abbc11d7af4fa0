#include "tour/Telling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace rekindle;
using namespace rekindle::tour;
using testing::ElementsAre;

namespace {

content::Narration narration() {
    content::Narration told;
    told.lines.push_back({.text = {{{"en", "One. Two, 3.5 m! Three?"}, {"zh-Hans", "一。二！三"}}}});
    told.lines.push_back({.text = {{{"en", "Four"}, {"zh-Hans", "四；五。"}}}});
    return told;
}

std::vector<std::string> textsOf(const std::vector<Sentence>& sentences) {
    std::vector<std::string> texts;
    for (const Sentence& sentence : sentences) texts.push_back((sentence.beginsLine ? "|" : "") + sentence.text);
    return texts;
}

// tours/walk.json in a folder of its own, with captions of the stop "gate" in English.
class Captions : public testing::Test {
  protected:
    void SetUp() override { std::filesystem::create_directories(folder_ / "walk/en"); }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    Telling telling(const char* captions) {
        std::ofstream(folder_ / "walk/en/gate.vtt") << captions;
        content::Tour tour;
        tour.speaker.byTag["en"] = "Guide";
        return tellingOf(tour, folder_ / "walk.json", {.id = "gate"}, narration(), "en", findings_);
    }

    std::filesystem::path folder_ = std::filesystem::path(testing::TempDir()) / ("rekindle-telling-" + std::to_string(getpid()));
    content::Findings findings_;
};

}  // namespace

TEST(Telling, ACueASentence) {
    EXPECT_THAT(textsOf(sentencesOf(narration(), "en")), ElementsAre("|One.", "Two, 3.5 m!", "Three?", "|Four"));
    EXPECT_THAT(textsOf(sentencesOf(narration(), "zh-Hans")), ElementsAre("|一。", "二！", "三", "|四；", "五。"));
}

TEST(Telling, WithoutAVoiceCaptionsLastAsLongAsReadingThem) {
    const auto cues = readingCues({{"This is a sentence of forty characters...", true}, {"短。", true}}, "Guide");
    ASSERT_EQ(cues.size(), 2u);
    EXPECT_EQ(cues[0].text, "<v Guide>This is a sentence of forty characters...");
    EXPECT_GT(cues[0].end, 2.5);
    EXPECT_GT(cues[1].start, cues[0].end);
    for (const content::Cue& cue : cues) EXPECT_LT(readingSpeed(cue), fastestReading(cue));
}

TEST(Telling, ReadingSpeedCountsWhatIsRead) {
    EXPECT_DOUBLE_EQ(readingSpeed({.start = 1, .end = 3, .text = "<v Guide>abcd &amp; 光"}), 4);
    EXPECT_EQ(fastestReading({.text = "abc"}), 17);
    EXPECT_EQ(fastestReading({.text = "光"}), 7);
}

TEST_F(Captions, AreThoseOfTheFile) {
    const Telling told =
        telling("WEBVTT\n\nNOTE synthetic voice: x\n\n00:00.000 --> 00:02.000\na\n\n00:02.000 --> 00:05.500\nb\n");
    EXPECT_EQ(told.cues.size(), 2u);
    EXPECT_DOUBLE_EQ(told.seconds, 5.5);
    EXPECT_TRUE(told.synthetic);
    EXPECT_TRUE(told.voice.empty());
    EXPECT_TRUE(findings_.empty());
}

TEST_F(Captions, ThatAreNoneAreToldOfAndMadeAnew) {
    const Telling told = telling("1\n00:00:00,000 --> 00:00:02,000\nSubRip\n");
    EXPECT_EQ(told.cues.size(), 4u);
    EXPECT_FALSE(told.synthetic);
    ASSERT_EQ(findings_.size(), 1u);
    EXPECT_THAT(findings_[0].what, testing::HasSubstr("is no WebVTT"));
}
