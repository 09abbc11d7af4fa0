#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "asset/Stream.h"

namespace rekindle::asset {

enum class Interpolation : std::uint8_t { Step, Linear, CubicSpline };
enum class ChannelPath : std::uint8_t { Translation, Rotation, Scale, MorphWeights };

// Keys of one property of one node. `values` holds components() floats a key (three times as many for CubicSpline:
// in-tangent, value, out-tangent). Rotations are x y z w. Linear rotations are slerped.
struct AnimationChannel {
    std::uint32_t node = 0;
    ChannelPath path = ChannelPath::Translation;
    Interpolation interpolation = Interpolation::Linear;
    std::uint32_t components = 3;  // 3, 4, or the number of morph targets
    Stream<float> times;           // seconds, strictly rising
    Stream<float> values;
};

struct Animation {
    std::string name;
    float duration = 0;  // seconds: the last key of any channel
    std::vector<AnimationChannel> channels;
};

}  // namespace rekindle::asset
