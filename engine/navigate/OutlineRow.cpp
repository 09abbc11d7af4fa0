#include "navigate/OutlineRow.h"

#include <algorithm>

namespace rekindle::navigate {

OutlineRow::OutlineRow(std::span<const Outline> outlines, float z) {
    for (const Outline& outline : outlines) {
        Cut cut{.outline = crossings(outline.corners, z), .heights = outline.heights};
        if (cut.outline.empty()) continue;
        for (const auto& hole : outline.holes) cut.holes.push_back(crossings(hole, z));
        cuts_.push_back(std::move(cut));
    }
}

OutlineRow::Crossings OutlineRow::crossings(std::span<const math::vec2> corners, float z) {
    Crossings found;
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
        const math::vec2 a = corners[i], b = corners[j];
        if ((a.y > z) != (b.y > z)) found.push_back(a.x + (b.x - a.x) * (z - a.y) / (b.y - a.y));
    }
    std::ranges::sort(found);
    return found;
}

bool OutlineRow::inside(const Crossings& crossings, float x) {
    return (std::ranges::upper_bound(crossings, x) - crossings.begin()) % 2 == 1;
}

bool OutlineRow::holds(float x, float height) const {
    return std::ranges::any_of(cuts_, [&](const Cut& cut) {
        if (cut.heights && (height < cut.heights->x || height > cut.heights->y)) return false;
        return inside(cut.outline, x) && std::ranges::none_of(cut.holes, [&](const auto& hole) { return inside(hole, x); });
    });
}

}  // namespace rekindle::navigate
