#include "importer/AssimpNodes.h"

#include <assimp/scene.h>

#include <algorithm>
#include <cmath>
#include <glm/gtc/quaternion.hpp>

#include "importer/AssimpConvert.h"

namespace rekindle::importer {

using asset::Model;
using math::vec3;

static std::uint32_t addNode(Model& model, asset::Node node, int parent) {
    const auto number = static_cast<std::uint32_t>(model.nodes.size());
    node.parent = parent;
    (parent < 0 ? model.roots : model.nodes[static_cast<std::size_t>(parent)].children).push_back(number);
    model.nodes.push_back(std::move(node));
    return number;
}

static asset::Node toNode(const aiNode& from) {
    asset::Node node{.name = toString(from.mName), .local = math::Transform::fromMatrix(toMat4(from.mTransformation))};
    for (unsigned i = 0; i < from.mNumMeshes; ++i) node.meshes.push_back({.mesh = from.mMeshes[i]});
    return node;
}

// A pose that looks along `direction`; ours look along -Z, Assimp's anywhere.
static math::Transform looking(const aiVector3D& position, const aiVector3D& direction, const aiVector3D& up) {
    math::Transform transform;
    transform.translation = toVec3(position);
    const vec3 forward = toVec3(direction);
    if (!(glm::length(forward) > 0)) return transform;
    vec3 above = toVec3(up);
    if (!(glm::length(glm::cross(forward, above)) > 0))
        above = std::abs(forward.y) < std::abs(forward.x) ? vec3(0, 1, 0) : vec3(1, 0, 0);
    transform.rotation = glm::quatLookAt(glm::normalize(forward), glm::normalize(above));
    return transform;
}

static float aspectOf(const aiCamera& camera) {
    return camera.mAspect > 0 ? camera.mAspect : 16.0f / 9;
}

static asset::Camera toCamera(const aiCamera& from) {
    asset::Camera camera{
        .name = toString(from.mName), .aspect = from.mAspect, .near = from.mClipPlaneNear, .far = from.mClipPlaneFar};
    camera.verticalFov = 2 * std::atan(std::tan(from.mHorizontalFOV / 2) / aspectOf(from));
    return camera;
}

// Those formats give lights no unit. A light of strength 1 is taken to bring a white surface that faces it to 1: pi lux
// from afar, or pi candela at a metre.
static asset::Light toLight(const aiLight& from) {
    const vec3 color = toVec3(from.mColorDiffuse);
    const float strength = std::max({color.x, color.y, color.z, 0.0f});
    asset::Light light{
        .name = toString(from.mName), .color = strength > 0 ? color / strength : vec3(1), .intensity = strength * math::pi};
    if (from.mType == aiLightSource_DIRECTIONAL) light.type = asset::LightType::Directional;
    if (from.mType == aiLightSource_SPOT) {
        light.type = asset::LightType::Spot;
        light.innerConeAngle = from.mAngleInnerCone / 2;
        light.outerConeAngle = from.mAngleOuterCone / 2;
    }
    return light;
}

static void addCameras(const aiScene& scene, const NodeNames& names, Model& model) {
    for (unsigned i = 0; i < scene.mNumCameras; ++i) {
        const aiCamera& from = *scene.mCameras[i];
        const auto at = names.find(toString(from.mName));
        if (at == names.end()) continue;
        asset::Node node{.name = toString(from.mName), .local = looking(from.mPosition, from.mLookAt, from.mUp)};
        node.camera = static_cast<int>(model.cameras.size());
        model.cameras.push_back(toCamera(from));
        addNode(model, std::move(node), static_cast<int>(at->second));
    }
}

static void addLights(const aiScene& scene, const NodeNames& names, Model& model) {
    for (unsigned i = 0; i < scene.mNumLights; ++i) {
        const aiLight& from = *scene.mLights[i];
        const auto at = names.find(toString(from.mName));
        if (at == names.end() || from.mType == aiLightSource_AMBIENT) continue;
        asset::Node node{.name = toString(from.mName), .local = looking(from.mPosition, from.mDirection, from.mUp)};
        node.light = static_cast<int>(model.lights.size());
        model.lights.push_back(toLight(from));
        addNode(model, std::move(node), static_cast<int>(at->second));
    }
}

NodeNames readNodes(const aiScene& scene, Model& model) {
    NodeNames names;
    std::vector<std::pair<const aiNode*, int>> waiting{{scene.mRootNode, -1}};
    while (!waiting.empty()) {
        const auto [from, parent] = waiting.back();
        waiting.pop_back();
        const std::uint32_t number = addNode(model, toNode(*from), parent);
        names.try_emplace(model.nodes[number].name, number);
        for (unsigned i = from->mNumChildren; i > 0; --i) waiting.emplace_back(from->mChildren[i - 1], static_cast<int>(number));
    }
    addCameras(scene, names, model);
    addLights(scene, names, model);
    return names;
}

}  // namespace rekindle::importer
