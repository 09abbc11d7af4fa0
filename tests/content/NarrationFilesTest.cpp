#include "content/NarrationFiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "content/TourFiles.h"
#include "core/File.h"

using namespace rekindle;
using namespace rekindle::content;
using testing::ElementsAre;

namespace {

constexpr const char* machine = "OggS comment=synthetic voice: x";
constexpr const char* person = "OggS somebody";

// What stands at the narration "gate".
class NarrationOf : public testing::Test {
  protected:
    void SetUp() override { std::filesystem::create_directories(folder_); }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    void write(const char* ending, const std::string& text) { std::ofstream(base_.string() + ending) << text; }
    std::string read(const char* ending) {
        const auto bytes = core::readFile(base_.string() + ending);
        return {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
    }
    // As rekindle narrate does.
    void make() {
        write(".opus", machine);
        const std::string_view voice = machine;
        write(".vtt",
              writeMadeCaptions({{.start = 0, .end = 2, .text = "<v Guide>Look."}}, "x", std::as_bytes(std::span(voice))));
    }
    std::vector<std::string> names() {
        std::vector<std::string> names;
        for (const auto& voice : narrationFiles(base_).voices) names.push_back(voice.filename());
        return names;
    }

    std::filesystem::path folder_ =
        std::filesystem::path(testing::TempDir()) / ("rekindle-narration-" + std::to_string(getpid()));
    std::filesystem::path base_ = folder_ / "gate";
};

}  // namespace

TEST_F(NarrationOf, NothingIsNobodys) {
    const NarrationFiles files = narrationFiles(base_);
    EXPECT_EQ(files.voice, Maker::None);
    EXPECT_EQ(files.captions, Maker::None);
    EXPECT_TRUE(files.voices.empty());
    EXPECT_TRUE(voiceFile(base_).empty());
}

TEST_F(NarrationOf, WhatWasMadeIsKnownAgain) {
    make();
    NarrationFiles files = narrationFiles(base_);
    EXPECT_EQ(files.voice, Maker::Narrate);
    EXPECT_EQ(files.captions, Maker::Narrate);
    EXPECT_TRUE(files.synthetic);
    EXPECT_FALSE(files.captionsOfAnother);
    const auto parsed = parseWebVtt(read(".vtt"));
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->cues.size(), 1u);
    std::string checkedOut;  // by git on Windows
    for (const char c : read(".vtt")) checkedOut += c == '\n' ? std::string("\r\n") : std::string(1, c);
    write(".vtt", checkedOut);
    files = narrationFiles(base_);
    EXPECT_EQ(files.voice, Maker::Narrate);
    EXPECT_EQ(files.captions, Maker::Narrate);
}

TEST_F(NarrationOf, ARecordingSavedOverAVoiceIsSomebodys) {
    make();
    for (const char* recording : {person, "OggS comment=synthetic voice: x, kept by an editor of sound"}) {
        write(".opus", recording);
        const NarrationFiles files = narrationFiles(base_);
        EXPECT_EQ(files.voice, Maker::Somebody);
        EXPECT_FALSE(files.synthetic);
        EXPECT_EQ(files.captions, Maker::Narrate);
        EXPECT_TRUE(files.captionsOfAnother);
    }
}

TEST_F(NarrationOf, CaptionsThatSomebodyEditedAreSomebodys) {
    make();
    std::string text = read(".vtt");
    text.replace(text.find("Look."), 5, "Look!");
    write(".vtt", text);
    const NarrationFiles files = narrationFiles(base_);
    EXPECT_EQ(files.voice, Maker::Narrate) << "it is as it was";
    EXPECT_EQ(files.captions, Maker::Somebody);
    EXPECT_TRUE(files.synthetic);
    EXPECT_FALSE(files.captionsAreSpoken);
}

TEST_F(NarrationOf, CaptionsWithoutAVoiceAreSomebodys) {
    write(".vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nBy hand.\n");
    EXPECT_EQ(narrationFiles(base_).captions, Maker::Somebody);
    EXPECT_FALSE(narrationFiles(base_).synthetic);
}

TEST_F(NarrationOf, ARecordingIsHeardBeforeAVoiceThatWasMade) {
    make();
    write(".flac", person);
    EXPECT_THAT(names(), ElementsAre("gate.flac", "gate.opus"));
    EXPECT_EQ(narrationFiles(base_).voice, Maker::Somebody);
    EXPECT_TRUE(narrationFiles(base_).captionsOfAnother);
    EXPECT_EQ(voiceFile(base_).filename(), "gate.flac");
    write(".vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nBy hand.\n");
    EXPECT_THAT(names(), ElementsAre("gate.flac", "gate.opus")) << "the voice says itself that it is synthetic";
}

TEST_F(NarrationOf, WhoSaysThatHisVoiceIsSyntheticIsBelieved) {
    write(".wav", "a machine of one's own");
    write(".vtt", "WEBVTT\n\nNOTE synthetic voice: mine\n\n00:00.000 --> 00:02.000\nLook.\n");
    const NarrationFiles files = narrationFiles(base_);
    EXPECT_TRUE(files.synthetic);
    EXPECT_TRUE(files.captionsAreSpoken);
    EXPECT_EQ(files.voice, Maker::Somebody);
    EXPECT_EQ(files.captions, Maker::Somebody);
}
