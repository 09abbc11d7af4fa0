#include "importer/GltfAnimations.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "importer/GltfAccessor.h"

namespace rekindle::importer {

using asset::AnimationChannel, asset::ChannelPath, asset::Interpolation;

static std::optional<ChannelPath> pathOf(const std::string& name) {
    if (name == "translation") return ChannelPath::Translation;
    if (name == "rotation") return ChannelPath::Rotation;
    if (name == "scale") return ChannelPath::Scale;
    if (name == "weights") return ChannelPath::MorphWeights;
    return std::nullopt;
}

static Interpolation interpolationOf(const std::string& name) {
    return name == "STEP" ? Interpolation::Step : name == "CUBICSPLINE" ? Interpolation::CubicSpline : Interpolation::Linear;
}

static std::uint32_t componentsOf(ChannelPath path, const asset::Node& node, const asset::Model& model) {
    if (path != ChannelPath::MorphWeights) return path == ChannelPath::Rotation ? 4 : 3;
    return node.meshes.empty() ? 0 : static_cast<std::uint32_t>(model.meshes[node.meshes.front().mesh].morphTargets.size());
}

static core::Result<AnimationChannel> readChannel(const GltfDocument& document, const Json& sampler, std::uint32_t node,
                                                  ChannelPath path, const asset::Model& model) {
    AnimationChannel channel{.node = node, .path = path, .interpolation = interpolationOf(text(sampler, "interpolation"))};
    channel.components = componentsOf(path, model.nodes[node], model);
    if (channel.components == 0) return core::fail({core::ErrorKind::BadInput, "its node has no morph targets"});
    const unsigned stored = path == ChannelPath::MorphWeights ? 1 : channel.components;
    REKINDLE_ASSIGN(times, readFloats(document, index(sampler, "input"), 1));
    REKINDLE_ASSIGN(values, readFloats(document, index(sampler, "output"), stored));
    const std::size_t each = channel.components * (channel.interpolation == Interpolation::CubicSpline ? 3u : 1u);
    if (values.size() < times.size() * each) return core::fail({core::ErrorKind::BadInput, "it has fewer values than times"});
    values.resize(times.size() * each);
    channel.times = std::move(times);
    channel.values = std::move(values);
    return channel;
}

static asset::Animation readAnimation(const GltfDocument& document, const Json& json, const std::vector<int>& places,
                                      const asset::Model& model, Warnings& warnings) {
    asset::Animation animation{.name = text(json, "name")};
    const Json& samplers = list(json, "samplers");
    for (const Json& entry : list(json, "channels")) {
        const Json& target = member(entry, "target");
        const int node = index(target, "node"), sampler = index(entry, "sampler");
        const auto path = pathOf(text(target, "path"));
        if (node < 0 || places[static_cast<std::size_t>(node)] < 0) continue;
        const auto place = static_cast<std::uint32_t>(places[static_cast<std::size_t>(node)]);
        const std::string name = fmt::format("Animation {}, a channel of node {}", animation.name, node);
        if (!path || sampler < 0 || static_cast<std::size_t>(sampler) >= samplers.size()) {
            warnings.add(name + " is not what glTF asks for", "it is left out; export the file again");
            continue;
        }
        auto channel = readChannel(document, samplers[static_cast<std::size_t>(sampler)], place, *path, model);
        if (channel)
            animation.channels.push_back(std::move(*channel));
        else
            warnings.add(name + " cannot be read: " + channel.error().line(), "it is left out; export the file again");
    }
    return animation;
}

std::vector<asset::Animation> readAnimations(const GltfDocument& document, const std::vector<int>& places,
                                             const asset::Model& model, Warnings& warnings) {
    std::vector<asset::Animation> animations;
    for (const Json& json : document.all("animations"))
        animations.push_back(readAnimation(document, json, places, model, warnings));
    return animations;
}

}  // namespace rekindle::importer
