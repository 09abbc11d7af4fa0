#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "GltfBuilder.h"
#include "asset/SkyLight.h"

using namespace rekindle;
using math::vec2, math::vec3, math::vec4;
using test::GltfBuilder, test::loaded;

namespace {

const asset::Mesh& only(const asset::Model& model) {
    static const asset::Mesh none;
    EXPECT_EQ(model.meshes.size(), 1u);
    return model.meshes.size() == 1 ? model.meshes[0] : none;
}

asset::Stream<std::uint32_t> indicesOf(int mode, std::vector<std::uint16_t> indices) {
    GltfBuilder gltf;
    auto& primitive = gltf.triangle();
    primitive["attributes"]["POSITION"] = gltf.accessor<float>("VEC3", std::vector<float>(15));
    primitive["attributes"]["NORMAL"] = gltf.accessor<float>("VEC3", {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1});
    primitive["mode"] = mode;
    primitive["indices"] = gltf.accessor("SCALAR", indices);
    return only(loaded(gltf.load())).indices;
}

}  // namespace

TEST(GltfGeometry, StripsFansAndLoopsBecomeLists) {
    using Indices = std::vector<std::uint32_t>;
    EXPECT_EQ(indicesOf(0, {0, 2}), (Indices{0, 2}));
    EXPECT_EQ(indicesOf(1, {0, 1, 2}), (Indices{0, 1}));
    EXPECT_EQ(indicesOf(2, {0, 1, 2}), (Indices{0, 1, 1, 2, 2, 0}));
    EXPECT_EQ(indicesOf(3, {0, 1, 2}), (Indices{0, 1, 1, 2}));
    EXPECT_EQ(indicesOf(4, {0, 1, 2, 3}), (Indices{0, 1, 2}));
    EXPECT_EQ(indicesOf(5, {0, 1, 2, 3}), (Indices{0, 1, 2, 1, 3, 2}));
    EXPECT_EQ(indicesOf(6, {0, 1, 2, 3}), (Indices{1, 2, 0, 2, 3, 0}));
}

TEST(GltfGeometry, NormalsAreFlatWhereTheFileHasNone) {
    GltfBuilder gltf;
    auto& primitive = gltf.triangle();
    primitive["attributes"]["POSITION"] = gltf.accessor<float>("VEC3", {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1});
    primitive["indices"] = gltf.accessor<std::uint8_t>("SCALAR", {0, 1, 2, 0, 2, 3});
    const asset::Model model = loaded(gltf.load());
    const asset::Mesh& mesh = only(model);
    ASSERT_EQ(mesh.positions.size(), 6u);
    for (int i = 0; i < 3; ++i) EXPECT_EQ(mesh.normals[static_cast<std::size_t>(i)], vec3(0, 0, 1));
    for (int i = 3; i < 6; ++i) EXPECT_EQ(mesh.normals[static_cast<std::size_t>(i)], vec3(1, 0, 0));
    EXPECT_EQ(mesh.positions[5], vec3(0, 0, 1));
}

TEST(GltfGeometry, FlatNormalsFollowMorphTargets) {
    GltfBuilder gltf;
    auto& primitive = gltf.triangle();
    primitive["targets"] = {{{"POSITION", gltf.accessor<float>("VEC3", {0, 0, 0, 0, 0, 0, 0, -1, 1})}}};
    gltf.root["meshes"][0]["weights"] = {0.5};
    gltf.root["meshes"][0]["extras"]["targetNames"] = {"Up"};
    const asset::Model model = loaded(gltf.load());
    const asset::MorphTarget& target = only(model).morphTargets.at(0);
    EXPECT_EQ(target.name, "Up");
    EXPECT_EQ(target.positions[2], vec3(0, -1, 1));
    EXPECT_EQ(target.normals[0], vec3(0, -1, 0) - vec3(0, 0, 1));
    EXPECT_EQ(only(model).morphWeights, std::vector<float>{0.5f});
}

TEST(GltfGeometry, IntegersStandForFractions) {
    GltfBuilder gltf;
    auto& attributes = gltf.triangle()["attributes"];
    attributes["NORMAL"] = gltf.accessor<std::int8_t>("VEC3", {0, 0, 127, 0, 127, 0, -128, 0, 0}, true);
    attributes["TEXCOORD_0"] = gltf.accessor<std::uint16_t>("VEC2", {0, 65535, 0, 0, 0, 0}, true);
    attributes["TEXCOORD_1"] = gltf.accessor<std::int16_t>("VEC2", {-2, 3, 0, 0, 0, 0});
    attributes["COLOR_0"] = gltf.accessor<std::uint8_t>("VEC3", {255, 0, 51, 0, 0, 0, 0, 0, 0}, true);
    const asset::Model model = loaded(gltf.load());
    const asset::Mesh& mesh = only(model);
    EXPECT_EQ(mesh.normals[1], vec3(0, 1, 0));
    EXPECT_EQ(mesh.normals[2], vec3(-1, 0, 0));
    EXPECT_EQ(mesh.uvs.at(0)[0], vec2(0, 1));
    EXPECT_EQ(mesh.uvs.at(1)[0], vec2(-2, 3));
    ASSERT_FALSE(mesh.colors.empty());
    EXPECT_EQ(mesh.colors[0], vec4(1, 0, 0.2f, 1));
}

TEST(GltfGeometry, ASecondColourIsTheSkysLightWhereTheMeshSaysSo) {
    for (const char* type : {"VEC3", "VEC4"}) {
        GltfBuilder gltf;
        const std::size_t width = type == std::string("VEC3") ? 3 : 4;
        std::vector<float> parts(3 * width, 1);
        parts[0] = 1 / 500.0f;
        parts[1] = 0.25f;
        parts[2] = 0;
        auto& attributes = gltf.triangle()["attributes"];
        attributes["COLOR_0"] = gltf.accessor<float>("VEC3", std::vector<float>(9, 0.5f));
        attributes["COLOR_1"] = gltf.accessor<float>(type, parts);
        EXPECT_TRUE(only(loaded(gltf.load())).skyLight.empty()) << "what another program means by it is not known";
        gltf.root["meshes"][0]["extras"]["COLOR_1"] = "sky light";
        const asset::Model model = loaded(gltf.load());
        ASSERT_EQ(only(model).skyLight.size(), 3u);
        EXPECT_TRUE(model.warnings.empty());
        EXPECT_EQ(only(model).colors[0], vec4(0.5f, 0.5f, 0.5f, 1));
        const vec4 part = asset::unpackSkyLight(only(model).skyLight[0]);
        EXPECT_EQ(part.w, 0) << "no sunlight unless the mesh says so";
        EXPECT_NEAR(part.x, 1 / 500.0f, 3e-4f);
        EXPECT_NEAR(part.y, 0.25f, 2e-3f);
        EXPECT_EQ(part.z, 0);
        EXPECT_EQ(asset::unpackSkyLight(only(model).skyLight[2]), vec4(1, 1, 1, 0));
    }
}

TEST(GltfGeometry, ASecondColourCanSayHowMuchSunlightIsThrownBack) {
    GltfBuilder gltf;
    auto& attributes = gltf.triangle()["attributes"];
    attributes["COLOR_0"] = gltf.accessor<float>("VEC3", std::vector<float>(9, 0.5f));
    attributes["COLOR_1"] = gltf.accessor<float>("VEC4", {0, 0, 0, 0.09f, 1, 1, 1, 0, 0.25f, 0.25f, 0.25f, 1});
    gltf.root["meshes"][0]["extras"]["COLOR_1"] = "sky light, sunlight";
    const asset::Model model = loaded(gltf.load());
    ASSERT_EQ(only(model).skyLight.size(), 3u);
    EXPECT_NEAR(asset::unpackSkyLight(only(model).skyLight[0]).w, 0.09f, 2e-3f);
    EXPECT_EQ(asset::unpackSkyLight(only(model).skyLight[1]), vec4(1, 1, 1, 0));
    EXPECT_EQ(asset::unpackSkyLight(only(model).skyLight[2]).w, 1);
}

TEST(GltfGeometry, ASkysLightThatCannotBeReadIsLeftOut) {
    GltfBuilder gltf;
    auto& attributes = gltf.triangle()["attributes"];
    attributes["COLOR_0"] = gltf.accessor<float>("VEC3", std::vector<float>(9, 0.5f));
    attributes["COLOR_1"] = gltf.accessor<float>("VEC3", {0, 0, 0, 0, 0, 0});
    gltf.root["meshes"][0]["extras"]["COLOR_1"] = "sky light";
    const asset::Model model = loaded(gltf.load());
    EXPECT_TRUE(only(model).skyLight.empty());
    EXPECT_EQ(only(model).colors.size(), 3u);
    EXPECT_FALSE(model.warnings.empty());
}

TEST(GltfGeometry, StridedAndSparseAccessors) {
    GltfBuilder gltf;
    auto& primitive = gltf.triangle();
    const std::vector<float> interleaved{0, 0, 0, 9, 1, 0, 0, 9, 0, 1, 0, 9};
    auto& accessor = gltf.root["accessors"][primitive["attributes"]["POSITION"].get<std::size_t>()];
    accessor["bufferView"] = gltf.view(test::bytesOf(interleaved), 16);
    accessor["sparse"] = {
        {"count", 1},
        {"indices", {{"bufferView", gltf.view(test::bytesOf(std::vector<std::uint8_t>{2}))}, {"componentType", 5121}}},
        {"values", {{"bufferView", gltf.view(test::bytesOf(std::vector<float>{0, 5, 0}))}}}};
    const asset::Model model = loaded(gltf.load());
    EXPECT_EQ(only(model).positions, (std::vector<vec3>{{0, 0, 0}, {1, 0, 0}, {0, 5, 0}}));
    EXPECT_EQ(only(model).bounds.max, vec3(1, 5, 0));
}

TEST(GltfGeometry, AnyNumberOfJointsAndWeightsThatSumToOne) {
    GltfBuilder gltf;
    auto& attributes = gltf.triangle()["attributes"];
    for (const char* joints : {"JOINTS_0", "JOINTS_1"})
        attributes[joints] = gltf.accessor<std::uint8_t>("VEC4", {0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0});
    attributes["WEIGHTS_0"] = gltf.accessor<std::uint8_t>("VEC4", {255, 255, 0, 0, 0, 0, 0, 0, 51, 0, 0, 0}, true);
    attributes["WEIGHTS_1"] = gltf.accessor<float>("VEC4", {1, 1, 0, 0, 0, 0, 0, 0, 0.8f, 0, 0, 0});
    gltf.root["nodes"][0]["skin"] = 0;
    gltf.root["nodes"].push_back({{"name", "joint"}});
    gltf.root["skins"] = {{{"joints", {1, 1}}}};
    const asset::Model model = loaded(gltf.load());
    const asset::Mesh& mesh = only(model);
    EXPECT_EQ(mesh.influences, 8u);
    EXPECT_EQ(std::vector<float>(mesh.weights.begin(), mesh.weights.begin() + 8),
              (std::vector<float>{0.25f, 0.25f, 0, 0, 0.25f, 0.25f, 0, 0}));
    EXPECT_EQ(mesh.weights[8], 1.0f);  // a vertex without any weight hangs on one joint
    EXPECT_FLOAT_EQ(mesh.weights[16] + mesh.weights[20], 1);
    // The joint is no part of the scene, but moves the mesh; without matrices of its own the skin has identities.
    ASSERT_EQ(model.skins.at(0).inverseBindMatrices.size(), 2u);
    EXPECT_EQ(model.skins[0].inverseBindMatrices[1], math::mat4(1));
    EXPECT_EQ(model.nodes[model.skins[0].joints[0]].name, "joint");
    EXPECT_FALSE(model.nodes[model.skins[0].joints[0]].visible);
}

TEST(GltfGeometry, BrokenDataIsLeftOutWithAWarning) {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const std::pair<const char*, std::function<void(GltfBuilder&, nlohmann::json&)>> cases[] = {
        {"accessor beyond its view", [](GltfBuilder& gltf, nlohmann::json&) { gltf.root["accessors"][0]["count"] = 4; }},
        {"huge count", [](GltfBuilder& gltf, nlohmann::json&) { gltf.root["accessors"][0]["count"] = 0xffffffffffffffffull; }},
        {"huge offset",
         [](GltfBuilder& gltf, nlohmann::json&) { gltf.root["accessors"][0]["byteOffset"] = 0xfffffffffffffff0ull; }},
        {"huge count without data",
         [](GltfBuilder& gltf, nlohmann::json&) {
             gltf.root["accessors"][0].erase("bufferView");
             gltf.root["accessors"][0]["count"] = 1ull << 40;
         }},
        {"view beyond its buffer", [](GltfBuilder& gltf, nlohmann::json&) { gltf.root["bufferViews"][0]["byteOffset"] = 8; }},
        {"view without a buffer", [](GltfBuilder& gltf, nlohmann::json&) { gltf.root["bufferViews"][0]["buffer"] = 7; }},
        {"stride too small", [](GltfBuilder& gltf, nlohmann::json&) { gltf.root["bufferViews"][0]["byteStride"] = 4; }},
        {"unknown type", [](GltfBuilder& gltf, nlohmann::json&) { gltf.root["accessors"][0]["componentType"] = 5124; }},
        {"missing attribute", [](GltfBuilder&, nlohmann::json& primitive) { primitive["attributes"]["POSITION"] = 99; }},
        {"not a number", [nan](GltfBuilder& gltf, nlohmann::json& primitive) {
             primitive["attributes"]["POSITION"] = gltf.accessor<float>("VEC3", {0, 0, nan, 1, 0, 0, 0, 1, 0});
         }}};
    for (const auto& [name, damage] : cases) {
        GltfBuilder gltf;
        damage(gltf, gltf.triangle());
        const asset::Model model = loaded(gltf.load());
        EXPECT_TRUE(model.meshes.empty()) << name;
        EXPECT_FALSE(model.warnings.empty()) << name;
    }
}

TEST(GltfGeometry, ABadOptionalStreamCostsOnlyItself) {
    GltfBuilder gltf;
    auto& primitive = gltf.triangle();
    primitive["attributes"]["NORMAL"] = gltf.accessor<float>("VEC3", {0, 0, 1});
    primitive["attributes"]["TEXCOORD_0"] = gltf.accessor<float>("VEC3", {0, 0, 1, 0, 0, 1, 0, 0, 1});
    const asset::Model model = loaded(gltf.load());
    EXPECT_EQ(only(model).normals.size(), 3u);
    EXPECT_TRUE(test::warns(model, "NORMAL is ignored"));
    EXPECT_TRUE(test::warns(model, "TEXCOORD_0 is ignored"));
}

TEST(GltfGeometry, IndicesOfVerticesThatAreNotThereTakeTheirTriangleAway) {
    GltfBuilder gltf;
    gltf.triangle()["indices"] = gltf.accessor<std::uint32_t>("SCALAR", {0, 1, 2, 0, 1, 3, 0, 1, 0xffffffff});
    const asset::Model model = loaded(gltf.load());
    EXPECT_EQ(only(model).triangleCount(), 1u);
    EXPECT_TRUE(test::warns(model, "vertices that are not there"));
}
