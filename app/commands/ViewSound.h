#pragma once

#include <optional>

#include "audio/Output.h"
#include "commands/SiteSounds.h"
#include "commands/SoundOptions.h"
#include "panels/ViewerState.h"

namespace rekindle::commands {

// What the viewer's visitors hear: the open site, where they stand. Main thread; never waits.
class ViewSound {
  public:
    explicit ViewSound(bool none) : none_(none) {}

    // Once a turn. Sounds that cannot be played are told of. `head`: of who hears it; else the eye is where the picture is seen
    // from.
    void update(panels::ViewerState& state, const std::optional<math::Pose>& head = std::nullopt);

    // Whether a period's sounds still fade into another's.
    bool fading(double now) const { return now - changed_ < fadeSeconds; }

  private:
    void tell(panels::ViewerState& state);
    void follow(const panels::ViewerState& state);

    static constexpr double fadeSeconds = 2;

    bool none_ = false;
    std::optional<audio::Output> output_;  // once there is something to hear
    std::filesystem::path site_;           // whose sounds these are
    std::string period_, before_;
    double changed_ = -1e9;  // seconds of the program's clock: when the period became another
};

}  // namespace rekindle::commands
