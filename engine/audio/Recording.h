#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

#include "core/Error.h"

namespace rekindle::audio {

// A sound file that is decoded piece by piece. Move-only; one thread at a time.
class Recording {
  public:
    // Opus, Vorbis, FLAC, WAV and what else libsndfile reads. Fails with NotFound, Io, BadInput (no such file, or damaged) or
    // Unsupported (more than two channels), naming the path.
    static core::Result<Recording> open(const std::filesystem::path& path);

    Recording(Recording&&) noexcept;
    Recording& operator=(Recording&&) noexcept;
    ~Recording();

    int channels() const;         // 1 or 2
    int rate() const;             // frames a second
    std::int64_t frames() const;  // at least 1
    double seconds() const { return double(frames()) / rate(); }
    std::int64_t tell() const;  // the frame that is read next

    // To that frame, from 0 to frames(). Where the file cannot go there, silence is read from then on.
    void seek(std::int64_t frame);

    // The next frames, interleaved, from -1 to 1. Fewer than asked for only at the end, and then only without `loop`. What
    // cannot be decoded is silence: broken() tells. What is looped, and no longer than a minute, is decoded once and kept.
    std::size_t read(std::span<float> samples, bool loop);

    // Whether something of it could not be decoded so far.
    bool broken() const;

  private:
    struct Parts;
    explicit Recording(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace rekindle::audio
