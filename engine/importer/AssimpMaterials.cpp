#include "importer/AssimpMaterials.h"

#include <assimp/ObjMaterial.h>
#include <assimp/material.h>
#include <assimp/scene.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "importer/AssimpConvert.h"

namespace rekindle::importer {

using asset::Material, asset::TextureSlot;
using math::vec2, math::vec3;

namespace {

class MaterialReader {
  public:
    MaterialReader(const aiMaterial& from, asset::Model& model, std::vector<TextureRecipe>& recipes)
        : from_(from), model_(model), recipes_(recipes) {}

    Material read() {
        Material material{.metallic = 0, .roughness = 1};
        if (aiString name; from_.Get(AI_MATKEY_NAME, name) == aiReturn_SUCCESS) material.name = toString(name);
        readBaseColor(material);
        readSurface(material);
        readEmission(material);
        readLobes(material);
        int twoSided = 0;
        material.doubleSided = from_.Get(AI_MATKEY_TWOSIDED, twoSided) != aiReturn_SUCCESS || twoSided != 0;
        return material;
    }

  private:
    float number(const char* key, float fallback) const {
        float value = fallback;
        return from_.Get(key, 0, 0, value) == aiReturn_SUCCESS && std::isfinite(value) ? value : fallback;
    }
    bool has(const char* key) const {
        const aiMaterialProperty* property = nullptr;
        return aiGetMaterialProperty(&from_, key, 0, 0, &property) == aiReturn_SUCCESS;
    }
    vec3 color(const char* key, vec3 fallback) const {
        aiColor3D value;
        return from_.Get(key, 0, 0, value) == aiReturn_SUCCESS ? toVec3(value) : fallback;
    }

    // The first of these textures that the material has; NONE for none.
    aiTextureType firstOf(std::initializer_list<aiTextureType> types) const {
        const auto found = std::find_if(types.begin(), types.end(), [this](aiTextureType type) { return !path(type).empty(); });
        return found == types.end() ? aiTextureType_NONE : *found;
    }
    std::string path(aiTextureType type) const {
        aiString path;
        if (type == aiTextureType_NONE || from_.GetTextureCount(type) == 0) return {};
        return from_.GetTexture(type, 0, &path) == aiReturn_SUCCESS ? toString(path) : std::string();
    }

    // A slot for what the recipe makes, placed like the texture of that type.
    TextureSlot slot(TextureRecipe recipe, aiTextureType like) {
        const auto known = std::find(recipes_.begin(), recipes_.end(), recipe);
        const asset::Texture texture{.image = static_cast<int>(known - recipes_.begin()), .sampler = sampler(like)};
        if (known == recipes_.end()) recipes_.push_back(std::move(recipe));
        const auto same = [&](const asset::Texture& one) { return one.image == texture.image && one.sampler == texture.sampler; };
        const auto found = std::find_if(model_.textures.begin(), model_.textures.end(), same);
        TextureSlot slot{.texture = static_cast<int>(found - model_.textures.begin())};
        if (found == model_.textures.end()) model_.textures.push_back(texture);
        int uvSet = 0;
        if (from_.Get(AI_MATKEY_UVWSRC(like, 0), uvSet) == aiReturn_SUCCESS && uvSet > 0)
            slot.uvSet = static_cast<std::uint32_t>(uvSet);
        aiUVTransform transform;
        if (from_.Get(AI_MATKEY_UVTRANSFORM(like, 0), transform) == aiReturn_SUCCESS) place(transform, slot);
        return slot;
    }
    TextureSlot plain(aiTextureType type) {
        return type == aiTextureType_NONE ? TextureSlot()
                                          : slot({.kind = TextureRecipe::Kind::Plain, .first = path(type), .second = {}}, type);
    }

    // Assimp scales, turns about the centre and moves, with v up; glTF has v down. With F: v -> 1 - v, that is F A F.
    static void place(const aiUVTransform& from, TextureSlot& slot) {
        const float c = std::cos(from.mRotation), s = std::sin(from.mRotation);
        const auto turn = [&](vec2 v) { return vec2(c * v.x - s * v.y, s * v.x + c * v.y); };
        const vec2 scale(from.mScaling.x, from.mScaling.y), centre(0.5f);
        const vec2 topLeft = turn(scale * vec2(0, 1) - centre) + centre + vec2(from.mTranslation.x, from.mTranslation.y);
        slot.scale = scale;
        slot.rotation = from.mRotation;
        slot.offset = vec2(topLeft.x, 1 - topLeft.y);
    }

    static asset::Wrap wrap(int mode) {
        return mode == aiTextureMapMode_Mirror ? asset::Wrap::MirroredRepeat
               : mode == aiTextureMapMode_Wrap ? asset::Wrap::Repeat
                                               : asset::Wrap::ClampToEdge;
    }
    asset::Sampler sampler(aiTextureType type) const {
        int u = aiTextureMapMode_Wrap, v = aiTextureMapMode_Wrap;
        from_.Get(AI_MATKEY_MAPPINGMODE_U(type, 0), u);
        from_.Get(AI_MATKEY_MAPPINGMODE_V(type, 0), v);
        return {.wrapU = wrap(u), .wrapV = wrap(v)};
    }

    void readBaseColor(Material& material) {
        const vec3 diffuse = color("$clr.diffuse", vec3(1));
        const aiTextureType type = firstOf({aiTextureType_BASE_COLOR, aiTextureType_DIFFUSE});
        material.baseColor = math::vec4(color("$clr.base", diffuse), opacity());
        if (material.baseColor.w < 1) material.alphaMode = asset::AlphaMode::Blend;
        const std::string mask = path(aiTextureType_OPACITY);
        if (mask.empty())
            material.baseColorTexture = plain(type);
        else
            material.baseColorTexture = slot({.kind = TextureRecipe::Kind::Opacity, .first = path(type), .second = mask},
                                             type == aiTextureType_NONE ? aiTextureType_OPACITY : type);
        // Many exporters leave the colour black where a texture is to replace it.
        if (type != aiTextureType_NONE && vec3(material.baseColor) == vec3(0))
            material.baseColor = math::vec4(1, 1, 1, material.baseColor.w);
    }

    float opacity() const { return std::clamp(number("$mat.opacity", 1), 0.0f, 1.0f); }

    void readSurface(Material& material) {
        material.metallic = number("$mat.metallicFactor", 0);
        material.roughness = roughness();
        const std::string rough = path(aiTextureType_DIFFUSE_ROUGHNESS), metal = path(aiTextureType_METALNESS);
        if (!rough.empty() || !metal.empty()) {
            const aiTextureType like = rough.empty() ? aiTextureType_METALNESS : aiTextureType_DIFFUSE_ROUGHNESS;
            // One picture for both is packed as glTF has it.
            const auto kind = rough == metal ? TextureRecipe::Kind::Plain : TextureRecipe::Kind::MetalRoughness;
            material.metallicRoughnessTexture =
                slot({.kind = kind, .first = rough, .second = kind == TextureRecipe::Kind::Plain ? "" : metal}, like);
            if (!rough.empty()) material.roughness = 1;
            if (!metal.empty()) material.metallic = 1;
        }
        if (const aiTextureType type = firstOf({aiTextureType_NORMALS, aiTextureType_NORMAL_CAMERA, aiTextureType_HEIGHT});
            type != aiTextureType_NONE)
            material.normalTexture = slot({.kind = TextureRecipe::Kind::Normals, .first = path(type), .second = {}}, type);
        material.normalScale = number("$mat.bumpscaling", 1);
        from_.Get(AI_MATKEY_OBJ_BUMPMULT_HEIGHT(0), material.normalScale);
        from_.Get(AI_MATKEY_OBJ_BUMPMULT_NORMALS(0), material.normalScale);
        material.occlusionTexture = plain(firstOf({aiTextureType_AMBIENT_OCCLUSION, aiTextureType_LIGHTMAP}));
    }

    // Phong's exponent n as GGX's alpha = sqrt(2 / (n + 2)), the square of roughness (Walter et al. 2007, Karis 2013).
    float roughness() const {
        const float exponent = number("$mat.shininess", 0);
        const bool matt = exponent <= 0 || color("$clr.specular", vec3(1)) == vec3(0);
        return std::clamp(number("$mat.roughnessFactor", matt ? 1 : std::pow(2 / (exponent + 2), 0.25f)), 0.0f, 1.0f);
    }

    void readEmission(Material& material) {
        material.emissiveTexture = plain(firstOf({aiTextureType_EMISSION_COLOR, aiTextureType_EMISSIVE}));
        const vec3 fallback(material.emissiveTexture ? 1.0f : 0.0f);
        material.emissive = color("$clr.emissive", fallback) * number("$mat.emissiveIntensity", 1);
        if (material.emissiveTexture && material.emissive == vec3(0)) material.emissive = vec3(1);
    }

    void readLobes(Material& material) {
        if (const float ior = number("$mat.refracti", 1); ior > 1) material.ior = ior;
        material.clearcoat = number("$mat.clearcoat.factor", 0);
        material.clearcoatRoughness = number("$mat.clearcoat.roughnessFactor", 0);
        if (has("$clr.sheen.factor")) material.sheenColor = color("$clr.sheen.factor", vec3(0));
        material.sheenRoughness = number("$mat.sheen.roughnessFactor", 0);
        material.transmission = number("$mat.transmission.factor", 0);
        material.anisotropy = number("$mat.anisotropyFactor", 0);
    }

    const aiMaterial& from_;
    asset::Model& model_;
    std::vector<TextureRecipe>& recipes_;
};

}  // namespace

std::vector<TextureRecipe> readMaterials(const aiScene& scene, asset::Model& model) {
    std::vector<TextureRecipe> recipes;
    for (unsigned i = 0; i < scene.mNumMaterials; ++i)
        model.materials.push_back(MaterialReader(*scene.mMaterials[i], model, recipes).read());
    return recipes;
}

void settleAlphaModes(const std::vector<TextureRecipe>& recipes, asset::Model& model) {
    for (Material& material : model.materials) {
        if (!material.baseColorTexture || material.alphaMode != asset::AlphaMode::Opaque) continue;
        const int image = model.textures[static_cast<std::size_t>(material.baseColorTexture.texture)].image;
        if (image < 0 || recipes[static_cast<std::size_t>(image)].kind != TextureRecipe::Kind::Opacity) continue;
        if (model.images[static_cast<std::size_t>(image)].pixels.empty()) continue;
        const Transparency seen = transparencyOf(model.images[static_cast<std::size_t>(image)]);
        if (seen != Transparency::None)
            material.alphaMode = seen == Transparency::CutOut ? asset::AlphaMode::Mask : asset::AlphaMode::Blend;
    }
}

}  // namespace rekindle::importer
