#pragma once

#include <optional>
#include <vector>

#include "render/Quality.h"

namespace rekindle::commands {

// The window's quality while nobody has chosen one: it begins with what suits the kind of device, and comes down a step where
// pictures in motion take too long all the same, though ViewResolution has made them small. It does not go up again: what it came
// down for is still there to be seen. No window, no GPU.
class ViewQuality {
  public:
    // A picture in motion with these settings took so long. What to go on with, where that is another quality. Settings of no
    // quality, and those of a quality that somebody else has chosen since, are left alone for good.
    std::optional<render::Quality> learn(const render::Settings& settings, double milliseconds);

    // The median of what made it come down last.
    double milliseconds() const { return median_; }

  private:
    std::optional<render::Quality> own_;  // begun with, or chosen here
    bool begun_ = false;
    std::vector<double> taken_;  // by pictures of that quality
    double median_ = 0;
};

}  // namespace rekindle::commands
