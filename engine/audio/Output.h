#pragma once

#include <memory>
#include <string>
#include <vector>

#include "audio/Device.h"
#include "audio/Mix.h"
#include "core/Error.h"

namespace rekindle::audio {

// The loudspeakers or headphones. A thread of its own opens the device, reads the files and decodes them, so that no call here
// waits. Where there is no device all goes on without a sound, and one that comes, or comes back, is used within seconds; sounds
// are then where they would be by now. Move-only; used by one thread.
class Output {
  public:
    explicit Output(Hrtf hrtf = Hrtf::Automatic);
    Output(Output&&) noexcept;
    Output& operator=(Output&&) noexcept;
    ~Output();

    // From now on it sounds like this; time goes on in it by itself, until the next mix.
    void play(Mix mix);

    struct State {
        std::string device;  // its name; empty: there is none
        bool hrtf = false;
        std::size_t voices = 0;  // that are heard now
        int openings = 0;        // how often a device was opened
    };
    State state() const;

    // Files that could not be played or are damaged, each told of once for a device.
    std::vector<core::Error> takeTroubles();

  private:
    class Worker;
    std::unique_ptr<Worker> worker_;
};

}  // namespace rekindle::audio
