#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>

#include "asset/Model.h"
#include "asset/TextureSlots.h"

namespace rekindle::test {

// Looks whether a model keeps the promises of Model.h on which all that draws it relies.
class ModelPromises {
  public:
    explicit ModelPromises(const asset::Model& model) : model_(model) {
        pictures();
        materials();
        for (const asset::Mesh& mesh : model_.meshes) holds(mesh);
        nodes();
        skins();
        animations();
    }

    // Empty when all are kept.
    const std::string& broken() const { return broken_; }

  private:
    void promise(bool kept, const char* what) {
        if (!kept && broken_.empty()) broken_ = what;
    }
    template <class Index, class List>
    static bool leadsInto(Index index, const List& list) {
        return index >= 0 && static_cast<std::size_t>(index) < list.size();
    }
    template <class List>
    static bool leadsIntoOrNowhere(int index, const List& list) {
        return index == -1 || leadsInto(index, list);
    }

    void pictures() {
        for (const asset::Image& image : model_.images) {
            if (image.pixels.empty()) continue;
            promise(image.width > 0 && image.height > 0, "a picture has a size");
            promise(image.levels >= 1 && image.levels <= std::uint32_t(std::bit_width(std::max(image.width, image.height))),
                    "a picture has as many levels as it can be halved");
            promise(image.pixels.size() == image.levelOffset(image.levels), "a picture has the pixels that it says");
        }
        for (const asset::Texture& texture : model_.textures)
            promise(leadsIntoOrNowhere(texture.image, model_.images), "a texture has a picture");
    }
    void materials() {
        for (const asset::Material& material : model_.materials)
            for (const asset::SlotTrait& trait : asset::slotTraits)
                promise(leadsIntoOrNowhere((material.*trait.slot).texture, model_.textures), "a material has its textures");
    }
    template <class Element>
    void perVertex(const asset::Stream<Element>& stream, std::size_t count) {
        promise(stream.empty() || stream.size() == count, "each vertex has its element of a stream");
    }
    void holds(const asset::Mesh& mesh) {
        const std::size_t count = mesh.positions.size();
        promise(leadsIntoOrNowhere(mesh.material, model_.materials), "a mesh has its material");
        promise(!mesh.indices.empty(), "a mesh has something to draw");
        for (const math::vec3& p : mesh.positions)
            promise(std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z), "a vertex is somewhere");
        for (const std::uint32_t index : mesh.indices) promise(index < count, "an index leads to a vertex");
        perVertex(mesh.normals, count);
        perVertex(mesh.tangents, count);
        perVertex(mesh.colors, count);
        perVertex(mesh.skyLight, count);
        for (const auto& uvs : mesh.uvs) promise(uvs.size() == count, "each vertex has texture coordinates");
        promise(mesh.joints.size() == count * mesh.influences && mesh.weights.size() == mesh.joints.size(),
                "each vertex has its joints");
        promise(mesh.morphWeights.size() == mesh.morphTargets.size(), "each morph target has a weight");
        for (const asset::MorphTarget& target : mesh.morphTargets) {
            perVertex(target.positions, count);
            perVertex(target.normals, count);
            perVertex(target.tangents, count);
        }
        elements(mesh);
    }
    void elements(const asset::Mesh& mesh) {
        const std::size_t corners = mesh.topology == asset::Topology::Triangles ? 3
                                    : mesh.topology == asset::Topology::Lines   ? 2
                                                                                : 1;
        promise(mesh.indices.size() % corners == 0, "indices are whole elements");
        for (const asset::MeshLod& lod : mesh.lods)
            promise(std::size_t{lod.firstIndex} + lod.indexCount <= mesh.indices.size() && lod.indexCount % corners == 0,
                    "a level of detail lies within the indices");
    }
    void nodes() {
        for (const std::uint32_t root : model_.roots) promise(leadsInto(root, model_.nodes), "a root is a node");
        for (std::size_t i = 0; i < model_.nodes.size(); ++i) {
            const asset::Node& node = model_.nodes[i];
            promise(node.parent >= -1 && node.parent < static_cast<int>(i), "a parent comes before its children");
            promise(leadsIntoOrNowhere(node.camera, model_.cameras) && leadsIntoOrNowhere(node.light, model_.lights),
                    "a node has its camera and light");
            for (const std::uint32_t child : node.children)
                promise(child > i && leadsInto(child, model_.nodes), "a child is a node");
            for (const asset::MeshUse& use : node.meshes) holds(use);
        }
    }
    void holds(const asset::MeshUse& use) {
        const bool sound = leadsInto(use.mesh, model_.meshes) && leadsIntoOrNowhere(use.skin, model_.skins);
        promise(sound, "a node has its mesh and skin");
        if (!sound || use.skin < 0) return;
        const auto& joints = model_.skins[static_cast<std::size_t>(use.skin)].joints;
        for (const std::uint32_t joint : model_.meshes[use.mesh].joints)
            promise(joint < joints.size(), "a vertex has its joints");
    }
    void skins() {
        for (const asset::Skin& skin : model_.skins) {
            promise(skin.inverseBindMatrices.size() == skin.joints.size(), "a joint has a matrix");
            for (const std::uint32_t joint : skin.joints) promise(leadsInto(joint, model_.nodes), "a joint is a node");
        }
    }
    void animations() {
        for (const asset::Animation& animation : model_.animations)
            for (const asset::AnimationChannel& channel : animation.channels) {
                const std::size_t each = channel.interpolation == asset::Interpolation::CubicSpline ? 3 : 1;
                promise(leadsInto(channel.node, model_.nodes), "a channel moves a node");
                promise(!channel.times.empty() && std::is_sorted(channel.times.begin(), channel.times.end()),
                        "keys are in order");
                promise(channel.values.size() == channel.times.size() * channel.components * each, "each key has its value");
            }
    }

    const asset::Model& model_;
    std::string broken_;
};

}  // namespace rekindle::test
