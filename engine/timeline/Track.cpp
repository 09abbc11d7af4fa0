#include "timeline/Track.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <glm/gtc/quaternion.hpp>

#include "core/Assert.h"
#include "math/Types.h"

namespace rekindle::timeline {

namespace {

using Values = std::span<const float>;

// Between which two keys a moment lies, and how far on from the first (0 to 1).
struct Place {
    std::size_t before = 0;
    std::size_t after = 0;
    double fraction = 0;
    double seconds = 0;  // from key to key
};

Place placeOf(std::span<const float> times, double time) {
    const auto next = std::upper_bound(times.begin(), times.end(), time, [](double t, float key) { return t < key; });
    if (next == times.begin()) return {};
    const auto before = static_cast<std::size_t>(next - times.begin()) - 1;
    if (next == times.end()) return {.before = before, .after = before};
    const double seconds = double(*next) - double(times[before]);
    return {.before = before, .after = before + 1, .fraction = (time - times[before]) / seconds, .seconds = seconds};
}

math::quat quaternion(Values xyzw) {
    return {xyzw[3], xyzw[0], xyzw[1], xyzw[2]};
}

void store(const math::quat& q, std::span<float> out) {
    out[0] = q.x;
    out[1] = q.y;
    out[2] = q.z;
    out[3] = q.w;
}

void normalizeRotation(std::span<float> out) {
    const math::quat q = quaternion(out);
    if (glm::dot(q, q) > 0) store(glm::normalize(q), out);
}

void slerp(Values from, Values to, double fraction, std::span<float> out) {
    store(glm::normalize(glm::slerp(quaternion(from), quaternion(to), static_cast<float>(fraction))), out);
}

void mix(Values from, Values to, double fraction, std::span<float> out) {
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<float>(from[i] * (1 - fraction) + to[i] * fraction);
}

// The keys' in-tangent, value and out-tangent follow each other.
void hermite(Values from, Values to, const Place& place, std::span<float> out) {
    const std::size_t n = out.size();
    const double t = place.fraction, t2 = t * t, t3 = t2 * t;
    for (std::size_t i = 0; i < n; ++i)
        out[i] = static_cast<float>((2 * t3 - 3 * t2 + 1) * from[n + i] + place.seconds * (t3 - 2 * t2 + t) * from[2 * n + i] +
                                    (3 * t2 - 2 * t3) * to[n + i] + place.seconds * (t3 - t2) * to[i]);
}

}  // namespace

void evaluate(const Track& track, double time, std::span<float> out) {
    const bool cubic = track.interpolation == Interpolation::CubicSpline;
    const bool rotation = track.kind == ValueKind::Rotation;
    const std::size_t stride = std::size_t(track.components) * (cubic ? 3 : 1);
    REKINDLE_ASSERT(out.size() == track.components);
    REKINDLE_ASSERT(track.values.size() == track.times.size() * stride);
    REKINDLE_ASSERT(!rotation || track.components == 4);
    if (track.times.empty()) return;

    const Place place = placeOf(track.times, time);
    const Values from = track.values.subspan(place.before * stride, stride);
    const Values to = track.values.subspan(place.after * stride, stride);
    if (place.before == place.after || track.interpolation == Interpolation::Step)
        std::ranges::copy(from.subspan(cubic ? track.components : 0, track.components), out.begin());
    else if (cubic)
        hermite(from, to, place, out);
    else if (rotation)
        slerp(from, to, place.fraction, out);
    else
        mix(from, to, place.fraction, out);
    if (rotation && cubic) normalizeRotation(out);
}

}  // namespace rekindle::timeline
