#include "tour/Telling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "content/NarrationFiles.h"

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

    Telling telling(const std::string& captions, std::optional<double> voice = std::nullopt, const char* language = "en") {
        if (!captions.empty()) std::ofstream(folder_ / "walk/en/gate.vtt") << captions;
        if (voice) std::ofstream(folder_ / "walk/en/gate.opus") << "a voice";
        tour_.speaker.byTag["en"] = "Guide";
        return tellingOf(
            {tour_, file_, stop_, narration_}, language, [&](const auto&) { return voice; }, findings_);
    }

    content::Tour tour_;
    content::Stop stop_{.id = "gate"};
    content::Narration narration_ = narration();
    std::filesystem::path folder_ = std::filesystem::path(testing::TempDir()) / ("rekindle-telling-" + std::to_string(getpid()));
    std::filesystem::path file_ = folder_ / "walk.json";
    content::Findings findings_;
};

// What synthetic captions of the narration are.
std::string synthetic(double seconds) {
    std::vector<content::Cue> cues;
    const auto sentences = sentencesOf(narration(), "en");
    for (std::size_t i = 0; i < sentences.size(); ++i)
        cues.push_back({.start = double(i), .end = double(i) + 1, .text = cueText(sentences[i], "Guide")});
    cues.back().end = seconds;
    return content::writeWebVtt(cues, {std::string(content::syntheticMark) + ": x"});
}

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

TEST(Telling, ASoundIsHeardBeforeTheWordsThatSpeakOfIt) {
    content::Narration told = narration();
    told.lines[1].sound = {{{"en", "Water & wind"}, {"zh-Hans", "水声"}}};
    const auto sentences = sentencesOf(told, "en");
    EXPECT_THAT(textsOf(sentences), ElementsAre("|One.", "Two, 3.5 m!", "Three?", "|Water & wind", "Four"));
    EXPECT_TRUE(sentences[3].isSound);
    for (const Sentence& sentence : sentences) EXPECT_EQ(namesSound(cueText(sentence, "")), sentence.isSound);
    const auto cues = readingCues(sentences, "Guide");
    EXPECT_EQ(cues[3].text, "[Water &amp; wind]") << "nobody speaks it";
    EXPECT_DOUBLE_EQ(cues[3].end - cues[3].start, soundHeard);
    EXPECT_EQ(cues[4].text, "<v Guide>Four");
}

TEST(Telling, ReadingSpeedCountsWhatIsRead) {
    EXPECT_DOUBLE_EQ(readingSpeed({.start = 1, .end = 3, .text = "<v Guide>abcd &amp; 光"}), 4);
    EXPECT_EQ(fastestReading({.text = "abc"}), 17);
    EXPECT_EQ(fastestReading({.text = "光"}), 7);
}

TEST_F(Captions, AreThoseOfTheFile) {
    const Telling told = telling(synthetic(5.5), 6.0);
    EXPECT_EQ(told.cues.size(), 4u);
    EXPECT_DOUBLE_EQ(told.seconds, 6) << "as long as the voice";
    EXPECT_TRUE(told.synthetic);
    EXPECT_EQ(told.voice.filename(), "gate.opus");
    EXPECT_EQ(told.language, "en");
    EXPECT_TRUE(findings_.empty());
}

TEST_F(Captions, WithoutAVoiceAreThereAsLongAsReadingTakes) {
    const Telling told = telling(
        "WEBVTT\n\n00:00.000 --> 00:01.000\nThis is a sentence of forty characters...\n\n"
        "00:01.000 --> 00:09.000\nb\n");
    ASSERT_EQ(told.cues.size(), 2u);
    for (const content::Cue& cue : told.cues) EXPECT_LT(readingSpeed(cue), fastestReading(cue));
    EXPECT_GT(told.cues[1].start, 3) << "what follows waits";
    EXPECT_NEAR(told.cues[1].end - told.cues[1].start, 8, 1e-9) << "what was slow enough stays so";
    EXPECT_TRUE(told.voice.empty());
}

TEST_F(Captions, StandInForAVoiceThatCannotBeHeard) {
    std::ofstream(folder_ / "walk/en/gate.opus") << "broken";
    const Telling told = telling(synthetic(5));
    EXPECT_TRUE(told.voice.empty());
    EXPECT_FALSE(told.synthetic);
    EXPECT_EQ(told.cues.size(), 4u);
    ASSERT_EQ(findings_.size(), 1u);
    EXPECT_THAT(findings_[0].what.english(), testing::HasSubstr("cannot be heard"));
}

TEST_F(Captions, ThatAreMissingLastAsLongAsTheVoice) {
    const Telling told = telling("", 20.0);
    EXPECT_EQ(told.cues.size(), 4u);
    EXPECT_NEAR(told.cues.back().end, 20, 1e-6);
    EXPECT_FALSE(told.synthetic) << "somebody recorded it";
}

TEST_F(Captions, OfAMachineThatSaysWhatIsNoLongerToldAreMadeAnew) {
    const std::string before = synthetic(5.5);
    narration_.lines[1].text.byTag["en"] = "Something new";
    const Telling told = telling(before, 6.0);
    EXPECT_EQ(told.cues.back().text, "<v Guide>Something new");
    EXPECT_TRUE(told.voice.empty());
    ASSERT_EQ(findings_.size(), 1u);
    EXPECT_THAT(findings_[0].what.english(), testing::HasSubstr("says another text"));
}

TEST_F(Captions, OfAnotherVoiceAreNotShownToARecording) {
    const std::string_view former = "comment=synthetic voice: x";
    const auto captions =
        content::writeMadeCaptions({{.start = 0, .end = 9, .text = "One."}}, "x", std::as_bytes(std::span(former)));
    const Telling told = telling(captions, 20.0);
    EXPECT_EQ(told.voice.filename(), "gate.opus") << "though the captions beside it say another text";
    EXPECT_FALSE(told.synthetic);
    ASSERT_EQ(told.cues.size(), 4u) << "those of the text";
    EXPECT_NEAR(told.cues.back().end, 20, 1e-6);
}

TEST(ToldIn, OnesOwnLanguageElseTheSites) {
    content::Narration told = narration();
    EXPECT_EQ(toldIn(told, "en", "zh-Hans"), "en");
    EXPECT_EQ(toldIn(told, "en-GB", "zh-Hans"), "en");
    EXPECT_EQ(toldIn(told, "zh-Hant", "en"), "zh-Hans");
    EXPECT_EQ(toldIn(told, "fr", "zh-Hans"), "zh-Hans");
    told.lines[0].text.byTag["fr"] = "Un.";
    EXPECT_EQ(toldIn(told, "fr", "en"), "en") << "half of it is not enough";
    told.lines[1].text.byTag["fr"] = "Deux.";
    EXPECT_EQ(toldIn(told, "fr", "en"), "fr");
}

TEST_F(Captions, ThatAreNoneAreToldOfAndMadeAnew) {
    const Telling told = telling("1\n00:00:00,000 --> 00:00:02,000\nSubRip\n");
    EXPECT_EQ(told.cues.size(), 4u);
    EXPECT_FALSE(told.synthetic);
    ASSERT_EQ(findings_.size(), 1u);
    EXPECT_THAT(findings_[0].what.english(), testing::HasSubstr("is no WebVTT"));
}
