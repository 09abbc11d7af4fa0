#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "audio/Device.h"
#include "audio/Mix.h"
#include "audio/ReverbSlot.h"
#include "audio/Voice.h"

namespace rekindle::audio {

// Makes a device sound as a mix says: a voice for each source that can be heard. Move-only; one thread at a time. Decodes while
// it is called.
class Mixer {
  public:
    explicit Mixer(Device device);
    Mixer(Mixer&&) noexcept = default;
    Mixer& operator=(Mixer&&) = delete;
    ~Mixer();

    // To be called at least five times a second while something plays.
    void apply(const Mix& mix);

    Device& device() { return device_; }
    std::size_t voices() const { return voices_.size(); }

    // What could not be played since the last call. Each file is told of once, and not tried again.
    std::vector<core::Error> takeTroubles();

  private:
    void listen(const Mix& mix) const;
    void dropOthers(const Mix& mix);
    void play(const Source& source, const Mix& mix);
    Voice* voiceOf(const Source& source, bool mono);
    void tell(core::Error trouble, const std::filesystem::path& file);

    Device device_;  // before what is made for it
    std::optional<ReverbSlot> reverb_;
    std::map<std::uint64_t, Voice> voices_;
    std::set<std::filesystem::path> told_, unplayable_;
    std::vector<core::Error> troubles_;
};

}  // namespace rekindle::audio
