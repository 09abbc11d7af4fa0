#include "importer/AssimpAnimations.h"

#include <assimp/scene.h>

#include <algorithm>

#include "importer/AssimpConvert.h"

namespace rekindle::importer {

using asset::AnimationChannel, asset::ChannelPath;

static void push(asset::Stream<float>& values, const aiVector3D& v) {
    values.insert(values.end(), {v.x, v.y, v.z});
}
static void push(asset::Stream<float>& values, const aiQuaternion& q) {
    values.insert(values.end(), {q.x, q.y, q.z, q.w});
}

template <class Key>
static void addChannel(asset::Animation& animation, std::uint32_t node, ChannelPath path, const Key* keys, unsigned count,
                       double ticks) {
    if (count == 0) return;
    AnimationChannel channel{.node = node, .path = path, .components = path == ChannelPath::Rotation ? 4u : 3u};
    for (unsigned i = 0; i < count; ++i) {
        channel.times.push_back(static_cast<float>(keys[i].mTime / ticks));
        push(channel.values, keys[i].mValue);
    }
    animation.channels.push_back(std::move(channel));
}

static void addMorphChannel(asset::Animation& animation, std::uint32_t node, const aiMeshMorphAnim& from,
                            const asset::Model& model, double ticks) {
    const auto& meshes = model.nodes[node].meshes;
    const std::size_t targets = meshes.empty() ? 0 : model.meshes[meshes.front().mesh].morphTargets.size();
    if (targets == 0 || from.mNumKeys == 0) return;
    AnimationChannel channel{.node = node, .path = ChannelPath::MorphWeights, .components = static_cast<std::uint32_t>(targets)};
    for (unsigned i = 0; i < from.mNumKeys; ++i) {
        const aiMeshMorphKey& key = from.mKeys[i];
        std::vector<float> weights(targets);
        for (unsigned k = 0; k < key.mNumValuesAndWeights; ++k)
            if (key.mValues[k] < targets) weights[key.mValues[k]] = static_cast<float>(key.mWeights[k]);
        channel.times.push_back(static_cast<float>(key.mTime / ticks));
        channel.values.insert(channel.values.end(), weights.begin(), weights.end());
    }
    animation.channels.push_back(std::move(channel));
}

// Assimp names a morph channel after its node, with "*" and a number behind.
static std::string nodeOfMorph(const aiMeshMorphAnim& channel) {
    const std::string name = toString(channel.mName);
    return name.substr(0, name.rfind('*'));
}

static asset::Animation readAnimation(const aiAnimation& from, const NodeNames& names, const asset::Model& model) {
    static constexpr double defaultTicks = 25;  // a second, where the file does not say
    const double ticks = from.mTicksPerSecond > 0 ? from.mTicksPerSecond : defaultTicks;
    asset::Animation animation{.name = toString(from.mName)};
    for (unsigned i = 0; i < from.mNumChannels; ++i) {
        const aiNodeAnim& channel = *from.mChannels[i];
        const auto node = names.find(toString(channel.mNodeName));
        if (node == names.end()) continue;
        addChannel(animation, node->second, ChannelPath::Translation, channel.mPositionKeys, channel.mNumPositionKeys, ticks);
        addChannel(animation, node->second, ChannelPath::Rotation, channel.mRotationKeys, channel.mNumRotationKeys, ticks);
        addChannel(animation, node->second, ChannelPath::Scale, channel.mScalingKeys, channel.mNumScalingKeys, ticks);
    }
    for (unsigned i = 0; i < from.mNumMorphMeshChannels; ++i)
        if (const auto node = names.find(nodeOfMorph(*from.mMorphMeshChannels[i])); node != names.end())
            addMorphChannel(animation, node->second, *from.mMorphMeshChannels[i], model, ticks);
    return animation;
}

std::vector<asset::Animation> readAnimations(const aiScene& scene, const NodeNames& names, const asset::Model& model) {
    std::vector<asset::Animation> animations;
    for (unsigned i = 0; i < scene.mNumAnimations; ++i) animations.push_back(readAnimation(*scene.mAnimations[i], names, model));
    return animations;
}

}  // namespace rekindle::importer
