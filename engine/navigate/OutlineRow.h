#pragma once

#include <span>

#include "navigate/Ground.h"

namespace rekindle::navigate {

// Where one row of places, all of one z, is inside of outlines: cheap to ask for many places of the row.
class OutlineRow {
  public:
    OutlineRow(std::span<const Outline> outlines, float z);

    // Whether a floor there is in one of the outlines.
    bool holds(float x, float height) const;

  private:
    using Crossings = std::vector<float>;  // x where the row crosses a border, rising: inside after odd ones
    struct Cut {
        Crossings outline;
        std::vector<Crossings> holes;
        std::optional<math::vec2> heights;
    };
    static Crossings crossings(std::span<const math::vec2> corners, float z);
    static bool inside(const Crossings& crossings, float x);

    std::vector<Cut> cuts_;
};

}  // namespace rekindle::navigate
