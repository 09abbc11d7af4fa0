#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "content/Site.h"

namespace rekindle::content {

// The ground under a point.
struct Ground {
    float height = 0;
    math::vec3 normal{0, 1, 0};
};

// What is under [x, z], if plants may stand there. Is asked on many threads at once.
using GroundFinder = std::function<std::optional<Ground>(math::vec2 place)>;

struct Plant {
    std::uint32_t species = 0;  // in Planting::species
    math::vec3 foot{0};
    float turn = 0;  // radians about +Y
    float scale = 1;
};

// More than that are not planted in one area, whatever its density.
inline constexpr std::size_t mostPlants = 2'000'000;

// Where the plants of an area stand. Thrown like darts that keep their distance, as many as its density wants where there is
// room; the same planting on the same ground always gives the same. Uses all cores.
std::vector<Plant> scatter(const Planting& planting, const GroundFinder& ground);

}  // namespace rekindle::content
