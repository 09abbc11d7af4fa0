#include <gtest/gtest.h>

#include <cmath>

#include "GltfBuilder.h"

using namespace rekindle;
using math::vec2, math::vec3, math::vec4;
using test::GltfBuilder, test::loaded;
using Json = nlohmann::json;

namespace {

// The material of that JSON, in a document with three textures.
asset::Material materialOf(const char* json) {
    GltfBuilder gltf;
    const std::size_t view = gltf.view(test::picture({1, 2, 3, 4}));
    gltf.root["images"] = {{{"bufferView", view}, {"mimeType", "image/png"}}};
    gltf.root["textures"] = {{{"source", 0}}, {{"source", 0}}, {{"source", 0}}};
    gltf.root["materials"] = Json::array({Json::parse(json)});
    gltf.root["extensionsUsed"] = {"KHR_texture_transform"};
    const Json extensions = gltf.root["materials"][0].value("extensions", Json::object());
    for (const auto& [name, values] : extensions.items()) gltf.root["extensionsUsed"].push_back(name);
    asset::Model model = loaded(gltf.load());
    EXPECT_TRUE(model.warnings.empty()) << model.warnings.front().what;
    return model.materials.at(0);
}

}  // namespace

TEST(GltfMaterial, DefaultsAreThoseOfGltf) {
    const asset::Material material = materialOf("{}");
    EXPECT_EQ(material.baseColor, vec4(1));
    EXPECT_EQ(material.metallic, 1);
    EXPECT_EQ(material.roughness, 1);
    EXPECT_EQ(material.ior, 1.5f);
    EXPECT_TRUE(std::isinf(material.attenuationDistance));
    EXPECT_FALSE(material.baseColorTexture);
}

TEST(GltfMaterial, CoreProperties) {
    const asset::Material material = materialOf(R"({"name": "M", "doubleSided": true, "alphaMode": "MASK", "alphaCutoff": 0.25,
        "pbrMetallicRoughness": {"baseColorFactor": [0.1, 0.2, 0.3, 0.4], "metallicFactor": 0.5, "roughnessFactor": 0.6,
            "baseColorTexture": {"index": 1}, "metallicRoughnessTexture": {"index": 2, "texCoord": 1}},
        "normalTexture": {"index": 0, "scale": -2}, "occlusionTexture": {"index": 0, "strength": 0.5},
        "emissiveFactor": [1, 0.5, 0], "emissiveTexture": {"index": 0}, "extensions": {"KHR_materials_emissive_strength": {"emissiveStrength": 4}}})");
    EXPECT_EQ(material.name, "M");
    EXPECT_TRUE(material.doubleSided);
    EXPECT_EQ(material.alphaMode, asset::AlphaMode::Mask);
    EXPECT_EQ(material.alphaCutoff, 0.25f);
    EXPECT_EQ(material.baseColor, vec4(0.1f, 0.2f, 0.3f, 0.4f));
    EXPECT_EQ(material.metallicRoughnessTexture.uvSet, 1u);
    EXPECT_EQ(material.normalScale, -2);
    EXPECT_EQ(material.occlusionStrength, 0.5f);
    EXPECT_EQ(material.emissive, vec3(4, 2, 0));
}

TEST(GltfMaterial, TextureTransformMayChooseItsOwnCoordinates) {
    const asset::TextureSlot slot =
        materialOf(R"({"pbrMetallicRoughness": {"baseColorTexture": {"index": 1, "texCoord": 1, "extensions":
        {"KHR_texture_transform": {"offset": [0.1, 0.2], "rotation": 0.3, "scale": [2, 3], "texCoord": 2}}}}})")
            .baseColorTexture;
    EXPECT_EQ(slot.uvSet, 2u);
    EXPECT_EQ(slot.offset, vec2(0.1f, 0.2f));
    EXPECT_EQ(slot.rotation, 0.3f);
    EXPECT_EQ(slot.scale, vec2(2, 3));
}

TEST(GltfMaterial, Lobes) {
    const asset::Material material = materialOf(R"({"extensions": {
        "KHR_materials_ior": {"ior": 1.33}, "KHR_materials_specular": {"specularFactor": 0.5, "specularColorFactor": [0.1, 2, 0.3], "specularTexture": {"index": 1}},
        "KHR_materials_clearcoat": {"clearcoatFactor": 0.7, "clearcoatRoughnessFactor": 0.1, "clearcoatNormalTexture": {"index": 2, "scale": 0.5}},
        "KHR_materials_sheen": {"sheenColorFactor": [0.2, 0.3, 0.4], "sheenRoughnessFactor": 0.8, "sheenRoughnessTexture": {"index": 1}},
        "KHR_materials_diffuse_transmission": {"diffuseTransmissionFactor": 0.4, "diffuseTransmissionColorFactor": [0.6, 0.9, 0.2], "diffuseTransmissionTexture": {"index": 1}},
        "KHR_materials_transmission": {"transmissionFactor": 0.9}, "KHR_materials_dispersion": {"dispersion": 0.1},
        "KHR_materials_volume": {"thicknessFactor": 2, "attenuationDistance": 3, "attenuationColor": [0.5, 0.6, 0.7]},
        "KHR_materials_iridescence": {"iridescenceFactor": 1, "iridescenceIor": 1.4, "iridescenceThicknessMinimum": 50, "iridescenceThicknessMaximum": 500},
        "KHR_materials_anisotropy": {"anisotropyStrength": 0.6, "anisotropyRotation": 1.5, "anisotropyTexture": {"index": 2}}}})");
    EXPECT_EQ(material.ior, 1.33f);
    EXPECT_EQ(material.specular, 0.5f);
    EXPECT_EQ(material.specularColor, vec3(0.1f, 2, 0.3f));
    EXPECT_EQ(material.clearcoat, 0.7f);
    EXPECT_EQ(material.clearcoatNormalTexture.texture, 2);
    EXPECT_EQ(material.clearcoatNormalScale, 0.5f);
    EXPECT_EQ(material.sheenColor, vec3(0.2f, 0.3f, 0.4f));
    EXPECT_EQ(material.sheenRoughnessTexture.texture, 1);
    EXPECT_EQ(material.diffuseTransmission, 0.4f);
    EXPECT_EQ(material.diffuseTransmissionColor, vec3(0.6f, 0.9f, 0.2f));
    EXPECT_EQ(material.diffuseTransmissionTexture.texture, 1);
    EXPECT_EQ(material.transmission, 0.9f);
    EXPECT_EQ(material.dispersion, 0.1f);
    EXPECT_EQ(material.thickness, 2);
    EXPECT_EQ(material.attenuationDistance, 3);
    EXPECT_EQ(material.attenuationColor, vec3(0.5f, 0.6f, 0.7f));
    EXPECT_EQ(material.iridescenceIor, 1.4f);
    EXPECT_EQ(material.iridescenceThicknessMin, 50);
    EXPECT_EQ(material.iridescenceThicknessMax, 500);
    EXPECT_EQ(material.anisotropy, 0.6f);
    EXPECT_EQ(material.anisotropyTexture.texture, 2);
}

TEST(GltfMaterial, SpecularGlossinessAndUnlit) {
    const asset::Material material = materialOf(R"({"pbrMetallicRoughness": {"baseColorFactor": [0, 0, 0, 1]}, "extensions": {
        "KHR_materials_pbrSpecularGlossiness": {"diffuseFactor": [0.1, 0.2, 0.3, 1], "specularFactor": [0.4, 0.5, 0.6], "glossinessFactor": 0.7,
            "specularGlossinessTexture": {"index": 1}}, "KHR_materials_unlit": {}}})");
    EXPECT_EQ(material.workflow, asset::Workflow::SpecularGlossiness);
    EXPECT_EQ(material.baseColor, vec4(0.1f, 0.2f, 0.3f, 1));
    EXPECT_EQ(material.glossiness, 0.7f);
    EXPECT_EQ(material.specularGlossinessTexture.texture, 1);
    EXPECT_TRUE(material.unlit);
}

TEST(GltfMaterial, ValuesOutOfRangeAreBroughtIntoItWithAWarning) {
    GltfBuilder gltf;
    gltf.root["materials"] = Json::array(
        {Json::parse(R"({"name": "Glow", "pbrMetallicRoughness": {"roughnessFactor": 7, "metallicFactor": "much"}})")});
    const asset::Model model = loaded(gltf.load());
    EXPECT_EQ(model.materials[0].roughness, 1);
    EXPECT_EQ(model.materials[0].metallic, 1);
    EXPECT_TRUE(test::warns(model, "Material Glow has values out of their range"));
    EXPECT_TRUE(test::warns(model, "materials/0/pbrMetallicRoughness/metallicFactor"));
}

TEST(GltfMaterial, Samplers) {
    GltfBuilder gltf;
    gltf.root["samplers"] =
        Json::parse(R"([{"wrapS": 33071, "wrapT": 33648, "magFilter": 9728, "minFilter": 9984}, {"minFilter": 9729}])");
    gltf.root["textures"] = Json::parse(R"([{"sampler": 0}, {"sampler": 1}, {}])");
    const asset::Model model = loaded(gltf.load());
    using asset::Filter, asset::MipFilter, asset::Wrap;
    EXPECT_EQ(model.textures.at(0).sampler,
              (asset::Sampler{Wrap::ClampToEdge, Wrap::MirroredRepeat, Filter::Nearest, Filter::Nearest, MipFilter::Nearest}));
    EXPECT_EQ(model.textures.at(1).sampler,
              (asset::Sampler{Wrap::Repeat, Wrap::Repeat, Filter::Linear, Filter::Linear, MipFilter::None}));
    EXPECT_EQ(model.textures.at(2).sampler, asset::Sampler());
}
