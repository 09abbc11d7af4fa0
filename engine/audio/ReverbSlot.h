#pragma once

#include <optional>

#include "audio/Reverb.h"

namespace rekindle::audio {

// The reverb of a device, which sources can be sent to. Move-only; made, used and destroyed while its device is current.
class ReverbSlot {
  public:
    ReverbSlot();
    ReverbSlot(ReverbSlot&& other) noexcept;
    ReverbSlot& operator=(ReverbSlot&&) = delete;
    ~ReverbSlot();

    void set(const Reverb& reverb);
    unsigned name() const { return slot_; }  // OpenAL's

  private:
    unsigned slot_ = 0, effect_ = 0;
    std::optional<Reverb> set_;
};

}  // namespace rekindle::audio
