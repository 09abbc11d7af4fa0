#include "importer/Validate.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace rekindle::importer {

using asset::Model;

static constexpr const char* exportAgain = "export the file again";

bool isSound(float value) {
    return std::abs(value) <= 1e18f;
}  // false for NaN, too
bool isSound(const math::vec3& value) {
    return isSound(value.x) && isSound(value.y) && isSound(value.z);
}
bool isSound(const math::vec4& value) {
    return isSound(math::vec3(value)) && isSound(value.w);
}

static bool isSound(const math::mat4& matrix) {
    return isSound(matrix[0]) && isSound(matrix[1]) && isSound(matrix[2]) && isSound(matrix[3]);
}

// Sets a reference to -1 when it leads nowhere.
static void checkReference(int& reference, std::size_t count) {
    if (reference < 0 || static_cast<std::size_t>(reference) >= count) reference = -1;
}

// Whether it has the pixels that it says.
static bool isSound(const asset::Image& image) {
    static constexpr std::uint32_t longestSide = 1u << 16;
    return image.format <= asset::PixelFormat::Bc5 && image.width >= 1 && image.width <= longestSide && image.height >= 1 &&
           image.height <= longestSide && image.levels >= 1 &&
           image.levels <= std::uint32_t(std::bit_width(std::max(image.width, image.height))) &&
           image.pixels.size() == image.levelOffset(image.levels);
}

static void validateSampler(asset::Sampler& sampler) {
    if (sampler.wrapU > asset::Wrap::ClampToEdge) sampler.wrapU = asset::Wrap::Repeat;
    if (sampler.wrapV > asset::Wrap::ClampToEdge) sampler.wrapV = asset::Wrap::Repeat;
    if (sampler.magnify > asset::Filter::Linear) sampler.magnify = asset::Filter::Linear;
    if (sampler.minify > asset::Filter::Linear) sampler.minify = asset::Filter::Linear;
    if (sampler.mip > asset::MipFilter::Linear) sampler.mip = asset::MipFilter::Linear;
}

static void validateImages(Model& model) {
    for (asset::Image& image : model.images)
        if (!isSound(image)) image.pixels.clear();
    for (asset::Texture& texture : model.textures) {
        validateSampler(texture.sampler);
        checkReference(texture.image, model.images.size());
        if (texture.image >= 0 && model.images[static_cast<std::size_t>(texture.image)].pixels.empty()) texture.image = -1;
    }
}

// Takes out meshes with nothing to draw; those behind them move up.
static void dropEmptyMeshes(Model& model) {
    std::vector<int> places;
    int next = 0;
    for (const asset::Mesh& mesh : model.meshes) places.push_back(mesh.indices.empty() ? -1 : next++);
    std::erase_if(model.meshes, [](const asset::Mesh& mesh) { return mesh.indices.empty(); });
    for (asset::Node& node : model.nodes) {
        std::erase_if(node.meshes, [&](const asset::MeshUse& use) { return use.mesh >= places.size() || places[use.mesh] < 0; });
        for (asset::MeshUse& use : node.meshes) use.mesh = static_cast<std::uint32_t>(places[use.mesh]);
    }
}

static void validateTransform(math::Transform& transform, const std::string& name, Warnings& warnings) {
    const math::vec4 q(transform.rotation.x, transform.rotation.y, transform.rotation.z, transform.rotation.w);
    if (!isSound(transform.translation) || !isSound(transform.scale) || !isSound(q)) {
        warnings.add("The place of node " + name + " holds values that are no numbers",
                     "it stays at its parent's; export the file again");
        transform = {};
    }
    const float length = glm::length(transform.rotation);
    transform.rotation = length > 1e-12f ? transform.rotation / length : math::quat(1, 0, 0, 0);
}

static void validateSkins(Model& model, Warnings& warnings) {
    for (asset::Skin& skin : model.skins) {
        const bool sound =
            std::all_of(skin.joints.begin(), skin.joints.end(), [&](std::uint32_t joint) { return joint < model.nodes.size(); });
        if (!sound)
            warnings.add("Skin " + skin.name + " refers to joints that are not there",
                         "its meshes do not bend; export the file again");
        if (!sound) skin.joints.clear();
        skin.inverseBindMatrices.resize(skin.joints.size(), math::mat4(1));
        for (math::mat4& matrix : skin.inverseBindMatrices) {
            if (isSound(matrix)) continue;
            warnings.add("Skin " + skin.name + " has matrices that hold no numbers",
                         "identities are used; export the file again");
            matrix = math::mat4(1);
        }
    }
}

// A mesh that is skinned by fewer joints than its vertices ask for: those beyond are made the first, unused.
static void validateSkinUse(asset::MeshUse& use, Model& model, Warnings& warnings) {
    checkReference(use.skin, model.skins.size());
    asset::Mesh& mesh = model.meshes[use.mesh];
    if (use.skin < 0) return;
    const std::size_t joints = model.skins[static_cast<std::size_t>(use.skin)].joints.size();
    if (joints == 0 || mesh.influences == 0) {
        use.skin = -1;
        return;
    }
    const auto& own = std::as_const(mesh.joints);
    if (std::all_of(own.begin(), own.end(), [&](std::uint32_t joint) { return joint < joints; })) return;
    for (std::size_t i = 0; i < mesh.joints.size(); ++i) {
        if (mesh.joints[i] < joints) continue;
        if (mesh.weights[i] > 0) warnings.add("Mesh " + mesh.name + " asks for more joints than its skin has", exportAgain);
        mesh.joints[i] = 0;
    }
}

static void validateNode(asset::Node& node, Model& model, Warnings& warnings) {
    validateTransform(node.local, node.name, warnings);
    for (math::Transform& instance : node.instances) validateTransform(instance, node.name, warnings);
    checkReference(node.camera, model.cameras.size());
    checkReference(node.light, model.lights.size());
    for (asset::MeshUse& use : node.meshes) validateSkinUse(use, model, warnings);
    std::size_t targets = 0;
    for (const asset::MeshUse& use : node.meshes) targets = std::max(targets, model.meshes[use.mesh].morphTargets.size());
    if (!node.morphWeights.empty() && node.morphWeights.size() != targets) {
        warnings.add("Node " + node.name + " has not one weight for each morph target", exportAgain);
        node.morphWeights.resize(targets);
    }
}

// Scales down a long chain of nodes may overflow where each alone does not.
static void validateWorldTransforms(Model& model, Warnings& warnings) {
    std::vector<math::mat4> world;
    for (asset::Node& node : model.nodes) {
        const math::mat4 above = node.parent < 0 ? math::mat4(1) : world[static_cast<std::size_t>(node.parent)];
        if (!isSound(above * node.local.matrix())) {
            warnings.add("Node " + node.name + " is too large or too far away",
                         "it stays at its parent's place; export the file again");
            node.local = {};
        }
        world.push_back(above * node.local.matrix());
    }
}

static void validateCamera(asset::Camera& camera, Warnings& warnings) {
    const asset::Camera before = camera;
    const auto positive = [](float value, float fallback) { return isSound(value) && value > 0 ? value : fallback; };
    camera.verticalFov = std::min(positive(camera.verticalFov, 0.8f), 3.1f);
    camera.aspect = positive(camera.aspect, 0);
    camera.near = positive(camera.near, camera.orthographic ? 0.0f : 0.1f);
    camera.far = positive(camera.far, 0);
    if (camera.far <= camera.near) camera.far = 0;
    camera.halfWidth = positive(std::abs(camera.halfWidth), 1);
    camera.halfHeight = positive(std::abs(camera.halfHeight), 1);
    if (camera.orthographic &&
        (camera.halfWidth != std::abs(before.halfWidth) || camera.halfHeight != std::abs(before.halfHeight)))
        warnings.add("Camera " + camera.name + " sees nothing", "it is made two metres wide; export the file again");
}

static void validateLight(asset::Light& light) {
    if (light.type > asset::LightType::Spot) light.type = asset::LightType::Point;
    const auto within = [](float value, float least, float most, float fallback) {
        return isSound(value) ? std::clamp(value, least, most) : fallback;
    };
    for (int i = 0; i < 3; ++i) light.color[i] = within(light.color[i], 0, 1e9f, 1);
    light.intensity = within(light.intensity, 0, 1e18f, 1);
    light.range = within(light.range, 0, 1e18f, 0);
    light.outerConeAngle = within(light.outerConeAngle, 1e-3f, math::pi / 2, math::pi / 4);
    light.innerConeAngle = within(light.innerConeAngle, 0, light.outerConeAngle, 0);
}

static void warnOfMissingUvs(const Model& model, Warnings& warnings) {
    for (const asset::Mesh& mesh : model.meshes) {
        if (mesh.material < 0) continue;
        asset::Material material = model.materials[static_cast<std::size_t>(mesh.material)];
        for (const asset::TextureSlot* slot : slotsOf(material))
            if (*slot && slot->uvSet >= mesh.uvs.size())
                warnings.add("Mesh " + mesh.name + " has no texture coordinates for a texture of its material",
                             "unwrap it and export the file again");
    }
}

void validate(Model& model) {
    Warnings warnings;
    validateImages(model);
    for (asset::Material& material : model.materials) validateMaterial(material, model.textures.size(), warnings);
    for (asset::Mesh& mesh : model.meshes) validateMesh(mesh, model.materials.size(), warnings);
    dropEmptyMeshes(model);
    warnOfMissingUvs(model, warnings);
    for (asset::Camera& camera : model.cameras) validateCamera(camera, warnings);
    for (asset::Light& light : model.lights) validateLight(light);
    validateTree(model, warnings);
    validateSkins(model, warnings);
    for (asset::Node& node : model.nodes) validateNode(node, model, warnings);
    validateWorldTransforms(model, warnings);
    for (asset::Animation& animation : model.animations) validateAnimation(animation, model, warnings);
    for (asset::Warning& warning : warnings.take()) model.warnings.push_back(std::move(warning));
}

}  // namespace rekindle::importer
