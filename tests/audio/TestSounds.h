#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <span>
#include <string>
#include <vector>

#include "audio/OfflineMixer.h"

// Sounds that the tests write, and what they measure of a mix.
namespace rekindle::audio {

inline constexpr int rate = 48000;

// A sine of whole periods, so that it loops.
inline std::vector<float> sine(double hertz, double seconds, float amplitude = 0.5f) {
    std::vector<float> samples(std::size_t(seconds * rate));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = amplitude * float(std::sin(2 * std::numbers::pi * hertz * double(i) / rate));
    return samples;
}

// A WAV file of 32-bit floats (RIFF, format 3).
inline void writeWav(const std::filesystem::path& path, std::span<const float> samples, std::uint16_t channels = 1) {
    std::string bytes;
    const auto put = [&](auto value) { bytes.append(reinterpret_cast<const char*>(&value), sizeof value); };
    const auto size = std::uint32_t(samples.size_bytes());
    bytes += "RIFF", put(std::uint32_t(36 + size)), bytes += "WAVEfmt ", put(std::uint32_t(16));
    put(std::uint16_t(3)), put(channels), put(std::uint32_t(rate)), put(std::uint32_t(rate * channels * 4));
    put(std::uint16_t(channels * 4)), put(std::uint16_t(32)), bytes += "data", put(size);
    bytes.append(reinterpret_cast<const char*>(samples.data()), size);
    std::ofstream(path, std::ios::binary) << bytes;
}

// A folder that goes with the test.
class SoundTest : public testing::Test {
  protected:
    void SetUp() override {
        std::string name = (std::filesystem::temp_directory_path() / "rekindle-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        folder_ = name;
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path path(const std::string& name) const { return folder_ / name; }
    std::filesystem::path sound(const std::string& name, std::span<const float> samples, std::uint16_t channels = 1) const {
        writeWav(path(name), samples, channels);
        return path(name);
    }

  private:
    std::filesystem::path folder_;
};

// Root of the mean square of one channel (0 left, 1 right) of stereo samples, between two times.
inline double level(std::span<const float> samples, int channel, double from = 0, double to = 1e9) {
    const auto end = std::min(samples.size() / 2, std::size_t(std::min(to, 1e6) * rate));
    double sum = 0;
    const auto begin = std::size_t(from * rate);
    for (std::size_t i = begin; i < end; ++i)
        sum += double(samples[2 * i + std::size_t(channel)]) * samples[2 * i + std::size_t(channel)];
    return std::sqrt(sum / double(std::max<std::size_t>(end - begin, 1)));
}

inline double bothLevel(std::span<const float> samples, double from = 0, double to = 1e9) {
    return std::hypot(level(samples, 0, from, to), level(samples, 1, from, to));
}

inline double decibels(double a, double b) {
    return 20 * std::log10(a / b);
}

inline OfflineMixer offline(bool hrtf = false) {
    auto mixer = OfflineMixer::create({.rate = rate, .hrtf = hrtf});
    EXPECT_TRUE(mixer) << mixer.error().line();
    return std::move(*mixer);
}

inline std::vector<float> render(OfflineMixer& mixer, const Mix& mix, double seconds) {
    std::vector<float> samples(2 * std::size_t(seconds * rate));
    mixer.render(mix, samples);
    return samples;
}

// The same by a mixer of its own.
inline std::vector<float> render(const Mix& mix, double seconds, bool hrtf = false) {
    OfflineMixer mixer = offline(hrtf);
    return render(mixer, mix, seconds);
}

}  // namespace rekindle::audio
