#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "importer/Validate.h"

namespace rekindle::importer {

using asset::AnimationChannel, asset::ChannelPath, asset::Interpolation;

static std::size_t valuesPerKey(const AnimationChannel& channel) {
    return std::size_t{channel.components} * (channel.interpolation == Interpolation::CubicSpline ? 3 : 1);
}

static std::size_t targetsOf(const asset::Node& node, const asset::Model& model) {
    return node.meshes.empty() ? 0 : model.meshes[node.meshes.front().mesh].morphTargets.size();
}

static bool hasRightShape(const AnimationChannel& channel, const asset::Model& model) {
    if (channel.node >= model.nodes.size() || channel.times.empty() || channel.path > ChannelPath::MorphWeights ||
        channel.interpolation > Interpolation::CubicSpline)
        return false;
    const std::size_t wanted = channel.path == ChannelPath::Rotation       ? 4
                               : channel.path == ChannelPath::MorphWeights ? targetsOf(model.nodes[channel.node], model)
                                                                           : 3;
    return wanted > 0 && channel.components == wanted && channel.values.size() == channel.times.size() * valuesPerKey(channel);
}

// Keeps the keys whose time is after the last one kept and that hold numbers only; returns how many went.
static std::size_t dropBadKeys(AnimationChannel& channel) {
    const std::size_t each = valuesPerKey(channel);
    std::size_t kept = 0;
    for (std::size_t key = 0; key < channel.times.size(); ++key) {
        const auto first = channel.values.begin() + static_cast<std::ptrdiff_t>(key * each);
        const auto last = first + static_cast<std::ptrdiff_t>(each);
        const bool later = channel.times[key] >= 0 && (kept == 0 || channel.times[key] > channel.times[kept - 1]);
        if (!later || !isSound(channel.times[key]) || !std::all_of(first, last, [](float value) { return isSound(value); }))
            continue;
        channel.times[kept] = channel.times[key];
        std::copy(first, last, channel.values.begin() + static_cast<std::ptrdiff_t>(kept * each));
        ++kept;
    }
    const std::size_t dropped = channel.times.size() - kept;
    channel.times.resize(kept);
    channel.values.resize(kept * each);
    return dropped;
}

static void normalizeRotations(AnimationChannel& channel) {
    const std::size_t each = valuesPerKey(channel), offset = channel.interpolation == Interpolation::CubicSpline ? 4 : 0;
    for (std::size_t key = 0; key < channel.times.size(); ++key) {
        float* const q = channel.values.data() + key * each + offset;
        const float length = std::sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        for (int i = 0; i < 4; ++i) q[i] = length > 1e-12f ? q[i] / length : (i == 3 ? 1.0f : 0.0f);
    }
}

void validateAnimation(asset::Animation& animation, const asset::Model& model, Warnings& warnings) {
    std::set<std::pair<std::uint32_t, ChannelPath>> targets;
    std::erase_if(animation.channels, [&](AnimationChannel& channel) {
        const bool sound = hasRightShape(channel, model);
        const bool first = sound && targets.emplace(channel.node, channel.path).second;
        if (!sound)
            warnings.add("Animation " + animation.name + " has a channel that fits no node",
                         "it is left out; export the file again");
        if (sound && !first)
            warnings.add("Animation " + animation.name + " moves a node twice",
                         "the first channel counts; export the file again");
        return !first;
    });
    std::size_t dropped = 0;
    animation.duration = 0;
    for (AnimationChannel& channel : animation.channels) {
        dropped += dropBadKeys(channel);
        if (channel.path == ChannelPath::Rotation) normalizeRotations(channel);
        if (!channel.times.empty()) animation.duration = std::max(animation.duration, channel.times.back());
    }
    std::erase_if(animation.channels, [](const AnimationChannel& channel) { return channel.times.empty(); });
    if (dropped > 0)
        warnings.add(fmt::format("Animation {} has {} keys out of order or without numbers", animation.name, dropped),
                     "they are left out; export the file again");
}

}  // namespace rekindle::importer
