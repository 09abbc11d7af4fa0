#pragma once

#include <array>
#include <filesystem>

#include "audio/Mix.h"
#include "audio/Recording.h"

namespace rekindle::audio {

// A source of a mix as OpenAL plays it: a recording, a few blocks of it decoded ahead. Move-only; made, used and destroyed
// while its device is current.
class Voice {
  public:
    // How it is heard.
    struct Hearing {
        float gain = 1;     // without the distance's part
        bool mono = false;  // the same for both ears
        bool paused = false;
        unsigned reverb = 0;  // OpenAL's name of the slot; 0: none
    };

    // Opens the file. Fails as Recording does, or with Device when OpenAL gives no more sources.
    static core::Result<Voice> create(const Source& source, bool mono);

    Voice(Voice&& other) noexcept;
    Voice& operator=(Voice&&) = delete;
    ~Voice();

    // Whether that source, heard so, can be followed by this voice.
    bool fits(const Source& source, bool mono) const;

    // Sounds as the source has it from now on. Goes to another place of the recording where it is not near the one it should be
    // at.
    void follow(const Source& source, const Hearing& hearing);

    bool broken() const { return recording_.broken(); }

  private:
    Voice(Recording recording, const Source& source, bool mono);

    void place(const Source& source, const Hearing& hearing);
    void send(unsigned slot);
    double soundingAt() const;
    double drift(double at) const;
    void startAt(double at);
    void stop();
    void refill();
    bool queueBlock(unsigned buffer);

    static constexpr std::size_t blocks = 5;

    Recording recording_;
    std::filesystem::path file_;
    bool loop_ = false;
    bool oneChannel_ = false;  // of a stereo recording both are mixed into one
    unsigned source_ = 0;
    std::array<unsigned, blocks> buffers_{};
    unsigned sentTo_ = 0;  // the reverb's slot
    std::size_t blockFrames_ = 0;
    std::int64_t head_ = 0;  // the recording's frame that the oldest queued block begins with
};

}  // namespace rekindle::audio
