#include <array>

#include "core/Assert.h"
#include "scene/Scene.h"
#include "timeline/Track.h"

namespace rekindle::scene {

namespace {

timeline::Interpolation interpolationOf(const asset::AnimationChannel& channel) {
    switch (channel.interpolation) {
        case asset::Interpolation::Step:
            return timeline::Interpolation::Step;
        case asset::Interpolation::CubicSpline:
            return timeline::Interpolation::CubicSpline;
        case asset::Interpolation::Linear:
            break;
    }
    return timeline::Interpolation::Linear;
}

timeline::Track trackOf(const asset::AnimationChannel& channel) {
    const bool rotation = channel.path == asset::ChannelPath::Rotation;
    return {.times = channel.times,
            .values = channel.values,
            .components = channel.components,
            .interpolation = interpolationOf(channel),
            .kind = rotation ? timeline::ValueKind::Rotation : timeline::ValueKind::Numbers};
}

math::vec3 valueOf3(const asset::AnimationChannel& channel, double time, math::vec3 rest) {
    std::array<float, 3> out{rest.x, rest.y, rest.z};
    evaluate(trackOf(channel), time, out);
    return {out[0], out[1], out[2]};
}

math::quat rotationOf(const asset::AnimationChannel& channel, double time, const math::quat& rest) {
    std::array<float, 4> out{rest.x, rest.y, rest.z, rest.w};
    evaluate(trackOf(channel), time, out);
    return {out[3], out[0], out[1], out[2]};
}

void apply(const asset::AnimationChannel& channel, double time, math::Transform& local, std::vector<float>& weights) {
    switch (channel.path) {
        case asset::ChannelPath::Translation:
            local.translation = valueOf3(channel, time, local.translation);
            break;
        case asset::ChannelPath::Rotation:
            local.rotation = rotationOf(channel, time, local.rotation);
            break;
        case asset::ChannelPath::Scale:
            local.scale = valueOf3(channel, time, local.scale);
            break;
        case asset::ChannelPath::MorphWeights:
            weights.resize(channel.components);
            evaluate(trackOf(channel), time, weights);
            break;
    }
}

void animate(const asset::Animation& animation, double time, std::vector<math::Transform>& locals,
             std::vector<std::vector<float>>& weights) {
    for (const asset::AnimationChannel& channel : animation.channels)
        if (!channel.times.empty()) apply(channel, time, locals[channel.node], weights[channel.node]);
}

}  // namespace

PosedModel pose(std::shared_ptr<const asset::Model> model, const math::mat4& root, const Playback& playback) {
    REKINDLE_ASSERT(model && playback.animation < static_cast<int>(model->animations.size()));
    const std::size_t count = model->nodes.size();
    PosedModel posed{.root = root};
    posed.world.reserve(count);
    posed.visible.reserve(count);
    posed.morphWeights.reserve(count);
    std::vector<math::Transform> locals;
    locals.reserve(count);
    for (const asset::Node& node : model->nodes) {
        locals.push_back(node.local);
        posed.morphWeights.push_back(node.morphWeights);
    }
    if (playback.animation >= 0)
        animate(model->animations[static_cast<std::size_t>(playback.animation)], playback.time, locals, posed.morphWeights);

    for (std::size_t i = 0; i < count; ++i) {
        const asset::Node& node = model->nodes[i];
        const auto parent = static_cast<std::size_t>(node.parent);
        posed.world.push_back((node.parent < 0 ? root : posed.world[parent]) * locals[i].matrix());
        posed.visible.push_back(node.visible && (node.parent < 0 || posed.visible[parent]));
    }
    posed.model = std::move(model);
    return posed;
}

}  // namespace rekindle::scene
