#pragma once

#include <memory>
#include <span>
#include <string>

#include "core/Error.h"

namespace rekindle::audio {

// Whether directions are rendered for headphones, by how a head and its ears change a sound. Automatic: where the output is
// headphones or, as far as that is known, stereo.
enum class Hrtf { Automatic, On, Off };

// Something that sounds are mixed for. Move-only. Its calls, and those of OpenAL for it, are made by one thread at a time, on
// which a Current of it lives.
class Device {
  public:
    // The default output. May wait for a sound server. Fails with Device where there is none.
    static core::Result<Device> open(Hrtf hrtf);
    // None that can be heard: render() fetches what it mixes, in stereo. `rate` in frames a second. Fails with Device.
    static core::Result<Device> loopback(int rate, bool hrtf);

    Device(Device&&) noexcept;
    Device& operator=(Device&&) noexcept;
    ~Device();

    // While it lives, OpenAL's calls of this thread are for that device.
    class Current {
      public:
        explicit Current(const Device& device);
        ~Current();
        Current(const Current&) = delete;
        Current& operator=(const Current&) = delete;
    };

    std::string name() const;
    bool hrtf() const;       // whether it is on
    bool effects() const;    // whether it has reverb
    bool connected() const;  // false: it was unplugged, or its server went away

    // Of a loopback device: the next stereo frames, interleaved.
    void render(std::span<float> samples);

  private:
    struct Parts;
    explicit Device(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace rekindle::audio
