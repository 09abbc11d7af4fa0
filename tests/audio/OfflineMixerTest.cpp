#include "audio/OfflineMixer.h"

#include <gmock/gmock.h>

#include <glm/gtc/quaternion.hpp>

#include <algorithm>
#include <ranges>

#include "TestSounds.h"

namespace rekindle::audio {

class OfflineMix : public SoundTest {
  protected:
    Source tone(math::vec3 position, double at = 0) const {
        return {.id = 1, .file = sound("tone.wav", sine(500, 2)), .position = position, .radius = 2, .loop = true, .at = at};
    }
};

TEST_F(OfflineMix, WithinItsRadiusASoundIsAsLoudAsRecorded) {
    const double near = bothLevel(render({.sources = {tone({0, 0, -1})}}, 0.5), 0.1);
    const double edge = bothLevel(render({.sources = {tone({0, 0, -2})}}, 0.5), 0.1);
    EXPECT_NEAR(decibels(near, 0.5 / std::sqrt(2.0)), 0, 1.5);  // of both ears together
    EXPECT_NEAR(decibels(near, edge), 0, 0.1);
}

TEST_F(OfflineMix, TwiceAsFarIsSixDecibelsLess) {
    const double two = bothLevel(render({.sources = {tone({0, 0, -2})}}, 0.5), 0.1);
    const double four = bothLevel(render({.sources = {tone({0, 0, -4})}}, 0.5), 0.1);
    const double sixteen = bothLevel(render({.sources = {tone({0, 0, -16})}}, 0.5), 0.1);
    EXPECT_NEAR(decibels(two, four), 6.02, 0.1);
    EXPECT_NEAR(decibels(four, sixteen), 12.04, 0.1);
}

TEST_F(OfflineMix, WhatIsOnTheRightIsHeardThere) {
    for (const bool hrtf : {false, true}) {
        const auto right = render({.sources = {tone({3, 0, 0})}}, 0.5, hrtf);
        EXPECT_GT(decibels(level(right, 1, 0.1), level(right, 0, 0.1)), 3) << hrtf;
        Mix turned{.sources = {tone({3, 0, 0})}};  // to the left, by half: it is on the right still, then on the left
        turned.listener.orientation = glm::angleAxis(-math::pi, math::vec3(0, 1, 0));
        const auto left = render(turned, 0.5, hrtf);
        EXPECT_GT(decibels(level(left, 0, 0.1), level(left, 1, 0.1)), 3) << hrtf;
    }
}

TEST_F(OfflineMix, HeadphonesHearWhereASoundIsByTheTimeBetweenTheEars) {
    OfflineMixer with = offline(true), without = offline(false);
    EXPECT_TRUE(with.hrtf());
    EXPECT_FALSE(without.hrtf());
    std::vector<float> clicks(rate, 0.f);
    clicks[100] = 0.9f;
    const Mix mix{.sources = {{.id = 1, .file = sound("click.wav", clicks), .position = math::vec3(5, 0, 0), .radius = 5}}};
    const auto samples = render(with, mix, 0.1);
    const auto peak = [&](int channel) {
        std::size_t best = 0;
        for (std::size_t i = 0; i < samples.size() / 2; ++i)
            if (std::abs(samples[2 * i + std::size_t(channel)]) > std::abs(samples[2 * best + std::size_t(channel)])) best = i;
        return double(best) / rate;
    };
    EXPECT_GT(peak(0) - peak(1), 0.0003);  // 0.6 ms is about what a head makes
    EXPECT_LT(peak(0) - peak(1), 0.0012);
}

TEST_F(OfflineMix, VolumesMultiply) {
    Mix mix{.sources = {tone({0, 0, -1})}};
    const double whole = bothLevel(render(mix, 0.3), 0.1);
    mix.volumes = {.master = 0.5f, .groups = {0.5f, 1, 1}};
    EXPECT_NEAR(decibels(whole, bothLevel(render(mix, 0.3), 0.1)), 12.04, 0.1);
    mix.sources[0].group = Group::Effects;
    EXPECT_NEAR(decibels(whole, bothLevel(render(mix, 0.3), 0.1)), 6.02, 0.1);
    mix.volumes.muted = true;
    EXPECT_EQ(bothLevel(render(mix, 0.3)), 0);
}

TEST_F(OfflineMix, MonoIsTheSameForBothEars) {
    for (const bool hrtf : {false, true}) {
        Mix mix{.sources = {tone({8, 0, 0})}, .reverb = reverbOf(room), .volumes = {.mono = true}};
        const auto samples = render(mix, 0.5, hrtf);
        for (std::size_t i = 0; i < samples.size(); i += 2) ASSERT_NEAR(samples[i], samples[i + 1], 1e-4);
        EXPECT_NEAR(decibels(level(samples, 0, 0.1), 0.25 * 0.5 / 2), 0, 3.1);  // a quarter by its distance
    }
}

TEST_F(OfflineMix, WhatLeavesTheMixIsSilent) {
    OfflineMixer mixer = offline();
    Mix mix{.sources = {tone({0, 0, -1})}};
    EXPECT_GT(bothLevel(render(mixer, mix, 0.3)), 0.1);
    mix.sources.clear();
    render(mixer, mix, 0.1);  // in which it fades
    EXPECT_EQ(bothLevel(render(mixer, mix, 0.3)), 0);
}

TEST_F(OfflineMix, APauseIsSilentAndThenGoesOn) {
    OfflineMixer mixer = offline();
    Mix mix{.sources = {tone({0, 0, -1})}};
    render(mixer, mix, 0.3);
    mix.paused = true;
    mix.sources[0].at = 0.3;
    render(mixer, mix, 0.1);
    EXPECT_EQ(bothLevel(render(mixer, mix, 0.3)), 0);
    mix.paused = false;
    EXPECT_GT(bothLevel(render(mixer, mix, 0.3)), 0.1);
}

TEST_F(OfflineMix, ASoundEndsWhereItsRecordingDoesAndDoesNotBeginBeforeItsTime) {
    const Mix mix{.sources = {{.id = 1, .file = sound("short.wav", sine(500, 0.4)), .at = -0.3}}};
    const auto samples = render(mix, 1.2);
    EXPECT_EQ(bothLevel(samples, 0, 0.29), 0);
    EXPECT_GT(bothLevel(samples, 0.32, 0.68), 0.2);
    EXPECT_EQ(bothLevel(samples, 0.8), 0);
}

// The ramp says where in the recording one is.
TEST_F(OfflineMix, SeekingSetsTheOffset) {
    std::vector<float> ramp(std::size_t(4 * rate));
    for (std::size_t i = 0; i < ramp.size(); ++i) ramp[i] = float(i) / float(ramp.size());
    OfflineMixer mixer = offline();
    Mix mix{.sources = {{.id = 1, .file = sound("ramp.wav", ramp), .loop = true}}};
    const float full = [&] {
        mix.sources[0].at = 3.9;
        return render(mixer, mix, 0.05)[2 * 2000];
    }();
    for (const double at : {1.0, 3.0, 0.5, 4.0 + 2.0}) {
        mix.sources[0].at = at;
        render(mixer, mix, 0.1);
        mix.sources[0].at = at + 0.1;
        EXPECT_NEAR(render(mixer, mix, 0.05)[2 * 2000] / full, std::fmod(at + 0.14, 4) / 3.94, 0.01) << at;
    }
}

TEST_F(OfflineMix, ALoopHasNoSeam) {
    OfflineMixer mixer = offline();
    const Mix mix{.sources = {{.id = 1, .file = sound("loop.wav", sine(440, 0.5)), .loop = true}}};
    const auto samples = render(mixer, mix, 3);
    float steepest = 0;
    for (std::size_t i = 2 * 480; i + 2 < samples.size(); i += 2)
        steepest = std::max(steepest, std::abs(samples[i + 2] - samples[i]));
    const float slope = float(2 * std::numbers::pi * 440 / rate * 0.5);
    EXPECT_LT(steepest, slope * 1.05f);
    EXPECT_GT(steepest, slope * 0.5f);
}

TEST_F(OfflineMix, TheSameMixesAreTheSameSamplesInHoweverManyPieces) {
    Mix mix{.sources = {tone({3, 1, -2}), {.id = 2, .file = sound("other.wav", sine(310, 1)), .loop = true, .at = 0.25}},
            .reverb = reverbOf(street)};
    const auto whole = render(mix, 1);
    EXPECT_EQ(whole, render(mix, 1));
    OfflineMixer mixer = offline();
    std::vector<float> pieces;
    for (int i = 0; i < 10; ++i) {
        const auto piece = render(mixer, later(mix, i * 0.1), 0.1);
        pieces.insert(pieces.end(), piece.begin(), piece.end());
    }
    EXPECT_EQ(whole, pieces);
}

TEST_F(OfflineMix, SoundsThatAreTogetherTooLoudDoNotClip) {
    Mix mix;
    for (std::uint64_t id = 0; id < 8; ++id)
        mix.sources.push_back({.id = id, .file = sound("loud.wav", sine(500, 1, 0.9f)), .gain = 2});
    EXPECT_LE(std::ranges::max(render(mix, 1)), 1.0001f) << "but for the rounding of the limiter";
}

TEST_F(OfflineMix, APlaceIsHeardInItsReverb) {
    std::vector<float> click(std::size_t(4 * rate), 0.f);
    for (int i = 0; i < 480; ++i) click[std::size_t(i)] = float((i * 7919) % 200 - 100) / 150.f;
    const auto tail = [&](const Reverb& reverb, double from, double to) {
        const Mix mix{.sources = {{.id = 1, .file = sound("click.wav", click), .position = math::vec3(0, 0, -1)}},
                      .reverb = reverb};
        return bothLevel(render(mix, 3), from, to);
    };
    const double inRoom = tail(reverbOf(room), 0.03, 0.4), inStreet = tail(reverbOf(street), 0.03, 0.4),
                 outside = tail(reverbOf(openAir), 0.03, 0.4);
    EXPECT_GT(decibels(inRoom, inStreet), 3);
    EXPECT_GT(decibels(inStreet, outside), 10);
    const Reverb hall{.level = 0.5f, .seconds = 2, .highs = 1, .delay = 0.02f};
    EXPECT_NEAR(decibels(tail(hall, 0.3, 0.5), tail(hall, 1.3, 1.5)), 30, 5);  // 60 dB in two seconds
}

TEST_F(OfflineMix, ReverbOfSteadyNoiseIsAsLoudAsTheAcousticsOfThePlaceSay) {
    std::vector<float> noise(std::size_t(4 * rate));
    std::uint32_t state = 1;
    for (float& sample : noise) sample = float((state = state * 1664525u + 1013904223u) >> 8) / 33554432.f - 0.25f;
    Mix mix{.sources = {{.id = 1, .file = sound("noise.wav", noise), .position = math::vec3(0, 0, -1)}}};
    const double dry = bothLevel(render(mix, 3), 2);
    mix.reverb = reverbOf(room);
    const double all = bothLevel(render(mix, 3), 2);
    // OpenAL Soft 1.19 and 1.24 differ by some decibels.
    EXPECT_NEAR(decibels(std::sqrt(all * all - dry * dry), dry * mix.reverb.level), 0, 11);
}

TEST_F(OfflineMix, FilesThatAreNoneAreToldOfOnceAndTheRestPlays) {
    std::ofstream(path("text.opus")) << "not a sound";
    OfflineMixer mixer = offline();
    const Mix mix{.sources = {{.id = 1, .file = path("missing.opus")}, {.id = 2, .file = path("text.opus")}, tone({0, 0, -1})}};
    Mix good = mix;
    good.sources[2].id = 3;
    EXPECT_GT(bothLevel(render(mixer, good, 0.3), 0.1), 0.2);
    const auto troubles = mixer.takeTroubles();
    ASSERT_EQ(troubles.size(), 2u);
    EXPECT_EQ(troubles[0].kind, core::ErrorKind::NotFound);
    EXPECT_EQ(troubles[0].where, path("missing.opus").string());
    EXPECT_EQ(troubles[1].kind, core::ErrorKind::BadInput);
    render(mixer, good, 0.3);
    EXPECT_THAT(mixer.takeTroubles(), testing::IsEmpty());
}

}  // namespace rekindle::audio
