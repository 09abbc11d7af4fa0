#pragma once

#include <cstdint>
#include <span>

namespace rekindle::timeline {

enum class Interpolation : std::uint8_t { Step, Linear, CubicSpline };

// How the components of one value belong together.
enum class ValueKind : std::uint8_t {
    Numbers,   // each by itself
    Rotation,  // a unit quaternion x y z w: Linear takes the shorter great arc, CubicSpline is normalised
};

// A keyed value of any number of components. Borrows its keys. `values` holds `components` floats a key; for CubicSpline
// three times as many: in-tangent (per second), value, out-tangent (per second).
struct Track {
    std::span<const float> times;  // seconds, rising
    std::span<const float> values;
    std::uint32_t components = 1;
    Interpolation interpolation = Interpolation::Linear;
    ValueKind kind = ValueKind::Numbers;
};

// The track's value at `time` (seconds), into `out` (track.components floats): held before the first key and after the last.
// A track without keys leaves `out` as it is. Pure; any thread. Formulas: glTF 2.0, appendix C.
void evaluate(const Track& track, double time, std::span<float> out);

}  // namespace rekindle::timeline
