#include "audio/Recording.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <limits>

#include "TestSounds.h"
#include "core/File.h"

namespace rekindle::audio {

using RecordingFile = SoundTest;

TEST_F(RecordingFile, IsReadAsItWasWritten) {
    const auto written = sine(440, 0.5);
    auto recording = Recording::open(sound("a.wav", written));
    ASSERT_TRUE(recording) << recording.error().line();
    EXPECT_EQ(recording->channels(), 1);
    EXPECT_EQ(recording->rate(), rate);
    ASSERT_EQ(recording->frames(), std::int64_t(written.size()));
    std::vector<float> samples(written.size());
    EXPECT_EQ(recording->read(samples, false), written.size());
    EXPECT_EQ(samples, written);
    EXPECT_EQ(recording->read(samples, false), 0u);
    EXPECT_FALSE(recording->broken());
}

TEST_F(RecordingFile, ALoopBeginsAgainInTheMidstOfARead) {
    const std::vector<float> four{0.1f, 0.2f, 0.3f, 0.4f};
    auto recording = Recording::open(sound("a.wav", four));
    ASSERT_TRUE(recording);
    recording->seek(3);
    std::vector<float> samples(6);
    EXPECT_EQ(recording->read(samples, true), 6u);
    EXPECT_THAT(samples, testing::ElementsAre(0.4f, 0.1f, 0.2f, 0.3f, 0.4f, 0.1f));
}

// What comes of the file afterwards is all one.
TEST_F(RecordingFile, ALoopIsDecodedOnce) {
    const auto written = sine(440, 0.5);
    auto recording = Recording::open(sound("a.wav", written));
    ASSERT_TRUE(recording);
    std::vector<float> samples(written.size());
    recording->seek(10);
    recording->read(samples, true);
    recording->read(samples, true);
    std::filesystem::resize_file(path("a.wav"), 0);
    recording->seek(0);
    EXPECT_EQ(recording->read(samples, true), written.size());
    EXPECT_EQ(samples, written);
    EXPECT_FALSE(recording->broken());
}

TEST_F(RecordingFile, WhatIsPlayedOnceIsNotKept) {
    const auto written = sine(440, 20);
    auto recording = Recording::open(sound("a.wav", written));
    ASSERT_TRUE(recording);
    std::vector<float> samples(written.size());
    recording->read(samples, false);
    std::filesystem::resize_file(path("a.wav"), 0);
    recording->seek(0);
    recording->read(samples, false);
    EXPECT_TRUE(recording->broken());
}

TEST_F(RecordingFile, NumbersThatAreNoneAreSilence) {
    const std::vector<float> odd{0.1f, std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 7.f};
    auto recording = Recording::open(sound("a.wav", odd));
    ASSERT_TRUE(recording);
    std::vector<float> samples(4);
    recording->read(samples, false);
    EXPECT_THAT(samples, testing::ElementsAre(0.1f, 0.f, 0.f, 1.f));
}

TEST_F(RecordingFile, WhatIsMissingEmptyOrNoSoundIsAnError) {
    std::ofstream(path("empty.wav"));
    std::ofstream(path("text.flac")) << std::string(5000, 'x');
    writeWav(path("three.wav"), std::vector<float>(30), 3);
    writeWav(path("none.wav"), {});
    ASSERT_EQ(::mkfifo(path("pipe.wav").c_str(), 0600), 0);
    const auto kind = [&](const char* name) {
        auto recording = Recording::open(path(name));
        EXPECT_FALSE(recording) << name;
        EXPECT_EQ(recording.error().where, path(name).string());
        return recording.error().kind;
    };
    using enum core::ErrorKind;
    EXPECT_EQ(kind("missing.opus"), NotFound);
    EXPECT_EQ(kind("empty.wav"), BadInput);
    EXPECT_EQ(kind("text.flac"), BadInput);
    EXPECT_EQ(kind("three.wav"), Unsupported);
    EXPECT_EQ(kind("none.wav"), BadInput);
    EXPECT_NE(kind("pipe.wav"), Internal);
}

// Cut off in the middle, or with bytes that were turned: read to its end all the same, nothing but numbers.
TEST_F(RecordingFile, DamagedFilesAreSilentWhereTheyCannotBeDecoded) {
    const auto original = core::readFile(std::filesystem::path(REKINDLE_SOURCE_DIR) / "content/huanglongxi/sounds/birds.opus");
    ASSERT_TRUE(original) << original.error().line();
    for (int kind = 0; kind < 40; ++kind) {
        auto bytes = *original;
        if (kind % 2 == 0) bytes.resize(bytes.size() * std::size_t(kind + 1) / 41);
        for (std::size_t i = 200 + std::size_t(kind); kind % 2 == 1 && i < bytes.size(); i += 997) bytes[i] ^= std::byte(kind);
        std::ofstream(path("damaged.opus"), std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()), std::streamsize(bytes.size()));
        auto recording = Recording::open(path("damaged.opus"));
        if (!recording) continue;
        std::vector<float> samples(48000 * std::size_t(recording->channels()));
        for (std::int64_t done = 0; done < std::min<std::int64_t>(recording->frames(), 30 * 48000);) {
            const auto got = recording->read(samples, false);
            if (got == 0) break;
            done += std::int64_t(got);
            for (const float sample : samples) ASSERT_TRUE(std::abs(sample) <= 1.f);
        }
    }
}

}  // namespace rekindle::audio
