#pragma once

#include <span>
#include <vector>

#include "commands/HeadsetForms.h"

namespace rekindle::commands {

// A label that hangs in the world by what it names, for both eyes of who stands there.
struct HeadsetLabel {
    std::size_t spot = 0;    // in the spots
    visit::FlatPanel place;  // turned to the eyes, and as large to them wherever it is
    math::vec3 foot{0};      // of it: where the line from what it names ends
};

// So that none covers another, as the eyes see them; those without room are left out. `spots`: what is named; `widths`: of each
// one's label, in pixels of which labelPixels take up a radian, as its height.
// Where they hang does not depend on where one looks.
std::vector<HeadsetLabel> labelsAround(math::vec3 eyes, std::span<const math::vec3> spots, std::span<const float> widths,
                                       float height);

}  // namespace rekindle::commands
