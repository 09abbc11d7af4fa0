#include "importer/AssimpFbx.h"

#include <assimp/scene.h>
#include <assimp/version.h>

#include <algorithm>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

#include "importer/AssimpConvert.h"

namespace rekindle::importer {

using asset::Model;
using math::vec3;

static int metadataInt(const aiScene& scene, const char* key, int fallback) {
    int value = fallback;
    return scene.mMetaData && scene.mMetaData->Get(key, value) ? value : fallback;
}

static float metadataFloat(const aiScene& scene, const char* key, float fallback) {
    float value = fallback;
    double precise = fallback;
    if (!scene.mMetaData) return fallback;
    if (scene.mMetaData->Get(key, value)) return value;
    return scene.mMetaData->Get(key, precise) ? static_cast<float>(precise) : fallback;
}

// One of the file's axes, with the sign it is given: what becomes ours.
static vec3 fileAxis(const aiScene& scene, const std::string& name, int fallback) {
    vec3 axis(0);
    const int sign = metadataInt(scene, (name + "Sign").c_str(), 1);
    axis[std::clamp(metadataInt(scene, name.c_str(), fallback), 0, 2)] = sign < 0 ? -1.0f : 1.0f;
    return axis;
}

// What turns the axes and the unit of the file (its global settings) into +Y up and metres.
static math::Transform rootOf(const aiScene& scene) {
    const vec3 x = fileAxis(scene, "CoordAxis", 0), y = fileAxis(scene, "UpAxis", 1), z = fileAxis(scene, "FrontAxis", 2);
    const float metres = metadataFloat(scene, "UnitScaleFactor", 1) / 100;  // it says how many centimetres
    const math::mat3 turn = glm::transpose(math::mat3(x, y, z));
    math::mat4 matrix(1);
    if (std::abs(glm::determinant(turn)) == 1) matrix = math::mat4(turn);
    return math::Transform::fromMatrix(glm::scale(matrix, vec3(metres > 0 ? metres : 0.01f)));
}

// From 5.3 on Assimp gives half the angle of view, and bind matrices that take the mesh for unmoved; before, the whole
// angle, and bind matrices from the mesh itself, as for all other formats.
static bool hasNewerConventions() {
    return aiGetVersionMajor() * 100 + aiGetVersionMinor() >= 503;
}

static float distance(const math::mat4& a, const math::mat4& b) {
    float sum = 0;
    for (int column = 0; column < 4; ++column) sum += glm::length(a[column] - b[column]);
    return sum;
}

// In its rest pose a skinned mesh should lie about where its node is. Where its joints leave it unmoved instead, the
// node's place is missing from its bind matrices. `worlds` are the nodes' in the file's own axes and unit.
static void mendBindMatrices(asset::Skin& skin, const std::vector<math::mat4>& worlds, const math::mat4& place) {
    float moved = 0, unmoved = 0;
    for (std::size_t i = 0; i < skin.joints.size(); ++i) {
        const math::mat4 posed = worlds[skin.joints[i]] * skin.inverseBindMatrices[i];
        moved += distance(posed, place);
        unmoved += distance(posed, math::mat4(1));
    }
    if (unmoved >= moved) return;
    for (math::mat4& matrix : skin.inverseBindMatrices) matrix = matrix * place;
}

static void mendSkins(Model& model) {
    std::vector<math::mat4> worlds{math::mat4(1)};
    for (std::size_t i = 1; i < model.nodes.size(); ++i)
        worlds.push_back(worlds[static_cast<std::size_t>(model.nodes[i].parent)] * model.nodes[i].local.matrix());
    std::vector<bool> mended(model.skins.size());
    for (std::size_t i = 0; i < model.nodes.size(); ++i)
        for (const asset::MeshUse& use : model.nodes[i].meshes) {
            if (use.skin < 0 || mended[static_cast<std::size_t>(use.skin)]) continue;
            mended[static_cast<std::size_t>(use.skin)] = true;
            mendBindMatrices(model.skins[static_cast<std::size_t>(use.skin)], worlds, worlds[i]);
        }
}

static void finishCameras(Model& model, float metres) {
    for (asset::Camera& camera : model.cameras) {
        camera.near *= metres;
        camera.far *= metres;
        // The tangent belongs to the height; the angle was halved along the width.
        const float aspect = camera.aspect > 0 ? camera.aspect : 16.0f / 9;
        if (hasNewerConventions())
            camera.verticalFov = 2 * std::atan(std::tan(2 * std::atan(std::tan(camera.verticalFov / 2) * aspect)) / aspect);
    }
}

static void finishMaterials(const aiScene& scene, const std::vector<TextureRecipe>& recipes, Model& model) {
    // A texture takes the place of the colour.
    for (asset::Material& material : model.materials) {
        const int texture = material.baseColorTexture.texture;
        if (texture >= 0 &&
            !recipes[static_cast<std::size_t>(model.textures[static_cast<std::size_t>(texture)].image)].first.empty())
            material.baseColor = math::vec4(1, 1, 1, material.baseColor.w);
    }
    // Blender writes metalness as Phong's reflection; from others that is no sign of metal.
    const bool byBlender = std::any_of(model.metadata.begin(), model.metadata.end(), [](const auto& entry) {
        return entry.first == "generator" && entry.second.starts_with("Blender");
    });
    for (unsigned i = 0; byBlender && i < scene.mNumMaterials; ++i)
        if (float reflectivity = 0; scene.mMaterials[i]->Get(AI_MATKEY_REFLECTIVITY, reflectivity) == aiReturn_SUCCESS)
            model.materials[i].metallic = reflectivity;
}

void finishFbx(const aiScene& scene, const std::vector<TextureRecipe>& recipes, Model& model) {
    if (hasNewerConventions()) mendSkins(model);
    model.nodes.front().local = rootOf(scene);
    finishCameras(model, model.nodes.front().local.scale.x);
    finishMaterials(scene, recipes, model);
    // Assimp reports a morph target's full weight where the rest weight is asked for.
    for (asset::Mesh& mesh : model.meshes)
        for (float& weight : mesh.morphWeights)
            if (weight == 1) weight = 0;
}

}  // namespace rekindle::importer
