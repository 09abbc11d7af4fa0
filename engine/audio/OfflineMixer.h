#pragma once

#include <span>
#include <vector>

#include "audio/Mix.h"
#include "core/Error.h"

namespace rekindle::audio {

class Mixer;

// Mixes sound without an output, as fast as the machine can: for films and tests. The same mixes give the same samples.
//
//     auto mixer = OfflineMixer::create();
//     std::vector<float> samples(2 * framesOfAPicture);
//     for (each picture) mixer->render(mixAt(time of the picture), samples), write(samples);
//
// Move-only; one thread at a time. No audio device is needed, nor a sound server.
class OfflineMixer {
  public:
    struct Options {
        int rate = 48000;   // stereo frames a second
        bool hrtf = false;  // for headphones
    };

    // Fails with Device where OpenAL cannot mix at that rate.
    static core::Result<OfflineMixer> create(const Options& options);

    OfflineMixer(OfflineMixer&&) noexcept;
    OfflineMixer& operator=(OfflineMixer&&) noexcept;
    ~OfflineMixer();

    // The next samples.size() / 2 frames: left, right, left… from -1 to 1. `mix` is how it is at the first of them; within them
    // time goes on by itself, and sounds begin to 1/100 s where they should. What plays on from one call to the next does so
    // without a seam.
    void render(const Mix& mix, std::span<float> samples);

    int rate() const { return options_.rate; }
    bool hrtf() const;  // whether it was to be had

    // Files that could not be played or are damaged, each told of once.
    std::vector<core::Error> takeTroubles();

  private:
    OfflineMixer(Options options, std::unique_ptr<Mixer> mixer);
    Options options_;
    std::unique_ptr<Mixer> mixer_;
};

}  // namespace rekindle::audio
