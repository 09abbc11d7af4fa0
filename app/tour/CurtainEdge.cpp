#include "tour/CurtainEdge.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace rekindle::tour {

namespace {

constexpr float middle = 0.5f, besideMiddle = 0.02f;  // of the picture's width

bool isMiddle(float edge) {
    return std::abs(edge - middle) <= besideMiddle;
}

// The last of the places that was left by then.
std::size_t leftBehind(const std::vector<float>& places, double part) {
    return std::min(static_cast<std::size_t>(std::clamp(part, 0.0, 1.0) * double(places.size() - 1)), places.size() - 1);
}

}  // namespace

double eased(double x) {
    x = std::clamp(x, 0.0, 1.0);
    return x * x * x * (x * (x * 6 - 15) + 10);
}

float edgeAmong(const std::vector<float>& places, double part) {
    if (places.empty()) return 1;
    const std::size_t before = leftBehind(places, part), after = std::min(before + 1, places.size() - 1);
    const double at = std::clamp(part, 0.0, 1.0) * double(places.size() - 1);
    return places[before] + (places[after] - places[before]) * float(eased(at - double(before)));
}

float widestOpen(const std::vector<float>& places) {
    return *std::ranges::min_element(places, {}, [](float place) { return std::abs(place - middle); });
}

bool isBeyond(const std::vector<float>& places, double part) {
    if (places.empty()) return false;
    if (const float edge = edgeAmong(places, part); !isMiddle(edge)) return edge < middle;
    const auto now = places.begin() + std::ptrdiff_t(leftBehind(places, part)) + 1;
    const auto before = std::find_if_not(std::reverse_iterator(now), places.rend(), isMiddle);
    if (before != places.rend()) return *before > middle;
    const auto after = std::find_if_not(now, places.end(), isMiddle);
    return after == places.end() ? part >= 0.5 : *after > middle;
}

}  // namespace rekindle::tour
