#include <gtest/gtest.h>

#include <cmath>

#include "GltfBuilder.h"
#include "importer/Importer.h"

using namespace rekindle;
using math::vec3;
using test::GltfBuilder, test::ImporterFiles, test::loaded;
using Json = nlohmann::json;

namespace {

const asset::Node& nodeNamed(const asset::Model& model, const std::string& name) {
    static const asset::Node none;
    for (const asset::Node& node : model.nodes)
        if (node.name == name) return node;
    ADD_FAILURE() << "no node " << name;
    return none;
}

asset::Model withNodes(const char* nodes, const char* scenes = "[]") {
    GltfBuilder gltf;
    gltf.root["nodes"] = Json::parse(nodes);
    if (Json parsed = Json::parse(scenes); !parsed.empty()) gltf.root["scenes"] = parsed;
    return loaded(gltf.load());
}

// Parents come before children, and both know each other.
void expectForest(const asset::Model& model) {
    std::size_t children = 0;
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        EXPECT_LT(model.nodes[i].parent, static_cast<int>(i));
        for (const std::uint32_t child : model.nodes[i].children) EXPECT_EQ(model.nodes[child].parent, static_cast<int>(i));
        children += model.nodes[i].children.size();
    }
    EXPECT_EQ(children + model.roots.size(), model.nodes.size());
}

}  // namespace

TEST(GltfScene, TreeOfTheDefaultSceneWithTransforms) {
    GltfBuilder gltf;
    gltf.root["nodes"] = Json::parse(R"([{"name": "elsewhere"}, {"name": "leaf", "matrix": [2,0,0,0, 0,2,0,0, 0,0,2,0, 5,6,7,1]},
        {"name": "root", "children": [1], "translation": [1, 2, 3], "rotation": [0, 2, 0, 0], "scale": [-1, 1, 1]}])");
    gltf.root["scenes"] = Json::parse(R"([{"nodes": [0]}, {"nodes": [2]}])");
    gltf.root["scene"] = 1;
    const asset::Model model = loaded(gltf.load());
    ASSERT_EQ(model.nodes.size(), 2u);
    expectForest(model);
    const asset::Node& root = nodeNamed(model, "root");
    EXPECT_EQ(root.local.translation, vec3(1, 2, 3));
    EXPECT_EQ(root.local.rotation, math::quat(0, 0, 1, 0));  // made a unit quaternion
    EXPECT_EQ(root.local.scale, vec3(-1, 1, 1));
    EXPECT_EQ(nodeNamed(model, "leaf").local.translation, vec3(5, 6, 7));
    EXPECT_EQ(nodeNamed(model, "leaf").local.scale, vec3(2));
}

TEST(GltfScene, LoopsSecondParentsAndDeepTreesAreCut) {
    asset::Model model = withNodes(R"([{"name": "a", "children": [1]}, {"name": "b", "children": [0]}])");
    expectForest(model);
    EXPECT_EQ(model.nodes.size(), 2u);
    EXPECT_TRUE(test::warns(model, "its own ancestor"));
    model = withNodes(R"([{"children": [0]}])", R"([{"nodes": [0]}])");
    expectForest(model);
    model = withNodes(R"([{"children": [2]}, {"children": [2]}, {"name": "c"}])");
    expectForest(model);
    EXPECT_TRUE(test::warns(model, "Node 2 has two parents"));
    model = withNodes(R"([{"children": [1, 77, 1]}, {}])", R"([{"nodes": [1, 0, 0, 5]}])");
    expectForest(model);
    EXPECT_EQ(model.nodes.size(), 2u);
    Json chain = Json::array();
    for (int i = 0; i < 20000; ++i) chain.push_back({{"children", {i + 1}}});
    chain.push_back(Json::object());
    model = withNodes(chain.dump().c_str());
    expectForest(model);
    EXPECT_EQ(model.nodes.size(), 20001u);
    EXPECT_TRUE(test::warns(model, "too deep"));
}

TEST(GltfScene, CamerasLightsVisibilityInstancesAndWeights) {
    GltfBuilder gltf;
    gltf.triangle()["targets"] = {{{"POSITION", 0}}};
    gltf.root["cameras"] = Json::parse(R"([{"type": "perspective", "perspective": {"yfov": 0.5, "znear": 0.2}},
        {"name": "plan", "type": "orthographic", "orthographic": {"xmag": 3, "ymag": 2, "znear": 0, "zfar": 10}}])");
    gltf.root["extensions"]["KHR_lights_punctual"]["lights"] = Json::parse(
        R"([{"type": "spot", "color": [1, 0.5, 0], "intensity": 20, "range": 4, "spot": {"innerConeAngle": 0.1, "outerConeAngle": 0.2}}])");
    gltf.root["nodes"][0] = Json::parse(R"({"name": "n", "mesh": 0, "camera": 1, "weights": [0.75],
        "extensions": {"KHR_lights_punctual": {"light": 0}, "KHR_node_visibility": {"visible": false}}})");
    gltf.root["nodes"][0]["extensions"]["EXT_mesh_gpu_instancing"]["attributes"] = {
        {"TRANSLATION", gltf.accessor<float>("VEC3", {1, 2, 3, 4, 5, 6})},
        {"ROTATION", gltf.accessor<std::int8_t>("VEC4", {0, 0, 0, 127, 0, 127, 0, 0}, true)}};
    const asset::Model model = loaded(gltf.load());
    const asset::Node& node = nodeNamed(model, "n");
    EXPECT_FALSE(node.visible);
    EXPECT_EQ(node.morphWeights, std::vector<float>{0.75f});
    ASSERT_EQ(node.instances.size(), 2u);
    EXPECT_EQ(node.instances[1].translation, vec3(4, 5, 6));
    EXPECT_EQ(node.instances[1].rotation, math::quat(0, 0, 1, 0));
    EXPECT_TRUE(model.cameras.at(static_cast<std::size_t>(node.camera)).orthographic);
    EXPECT_EQ(model.cameras[1].halfWidth, 3);
    EXPECT_EQ(model.cameras[0].verticalFov, 0.5f);
    const asset::Light& light = model.lights.at(static_cast<std::size_t>(node.light));
    EXPECT_EQ(light.type, asset::LightType::Spot);
    EXPECT_EQ(light.intensity, 20);
    EXPECT_EQ(light.outerConeAngle, 0.2f);
}

TEST(GltfScene, AFewNodesDoNotAskForMillionsOfDraws) {
    GltfBuilder gltf;
    const Json part = gltf.triangle();
    for (int i = 0; i < 4000; ++i) {
        gltf.root["meshes"][0]["primitives"].push_back(part);
        gltf.root["nodes"].push_back({{"mesh", 0}});
    }
    const auto result = gltf.load();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, core::ErrorKind::BadInput);
    EXPECT_NE(result.error().what.find("far more"), std::string::npos) << result.error().line();
}

TEST(GltfScene, MetadataAndExtensions) {
    GltfBuilder gltf;
    gltf.root["asset"] = Json::parse(
        R"({"version": "2.0", "generator": "G", "copyright": "C", "extensions": {"KHR_xmp_json_ld": {"packet": 0}}})");
    gltf.root["extensions"]["KHR_xmp_json_ld"]["packets"] = Json::parse(
        R"([{"@context": {"dc": "x"}, "dc:title": {"@type": "rdf:Alt", "rdf:_1": {"@language": "en", "@value": "Old gate"}}, "dc:creator": {"@list": ["A", "B"]}}])");
    gltf.root["extensionsUsed"] = {"KHR_xmp_json_ld", "KHR_materials_variants", "ACME_secret"};
    gltf.root["extensionsRequired"] = {"ACME_secret"};
    const asset::Model model = loaded(gltf.load());
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    EXPECT_EQ(model.metadata, (Pairs{{"generator", "G"}, {"copyright", "C"}, {"dc:creator", "A, B"}, {"dc:title", "Old gate"}}));
    EXPECT_EQ(model.extensionsUnsupported, (std::vector<std::string>{"KHR_materials_variants", "ACME_secret"}));
    EXPECT_TRUE(test::warns(model, "The scene needs ACME_secret"));
    EXPECT_EQ(model.format, "glTF 2.0 binary");
    EXPECT_EQ(model.name, "model");
}

TEST(GltfScene, WhatIsNoGltfSceneIsAnError) {
    const ImporterFiles files;
    const std::string sound = GltfBuilder().glb();
    EXPECT_TRUE(files.load("a.glb", sound));
    for (const std::string& bytes :
         {std::string(), std::string("glTF"), sound.substr(0, 30), std::string("[]"), std::string("{}"),
          std::string("{\"asset\": 3}"), std::string("{\"asset\": {\"version\": \"1.0\"}}"), std::string("{\"asset\""),
          std::string(100000, '[')}) {
        const auto result = files.load("a.glb", bytes);
        ASSERT_FALSE(result) << bytes.substr(0, 40);
        EXPECT_LT(result.error().line().size(), 400u);
    }
}

TEST(GltfScene, ACancelledLoadSaysSo) {
    const ImporterFiles files;
    files.write("a.glb", GltfBuilder().glb());
    core::Progress progress;
    progress.cancel();
    const auto result = importer::loadModel(files.folder() / "a.glb", progress);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, core::ErrorKind::Cancelled);
}

TEST(GltfScene, AFewBytesCannotAskForAllMemory) {
    GltfBuilder gltf;
    gltf.triangle();
    // Zeros for a million vertices, named ten thousand times.
    gltf.root["accessors"][0].erase("bufferView");
    gltf.root["accessors"][0]["count"] = 1000000;
    const Json primitive = gltf.root["meshes"][0]["primitives"][0];
    for (int i = 0; i < 10000; ++i) gltf.root["meshes"][0]["primitives"].push_back(primitive);
    const auto result = gltf.load();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, core::ErrorKind::BadInput);
}

TEST(GltfScene, PartsThatShareVerticesKeepTheirOwnOnly) {
    GltfBuilder gltf;
    auto& primitive = gltf.triangle();
    std::vector<float> line;
    for (int i = 0; i < 300; ++i) line.push_back(static_cast<float>(i));
    primitive["attributes"]["POSITION"] = gltf.accessor<float>("VEC3", line);
    primitive["mode"] = 1;
    primitive["indices"] = gltf.accessor<std::uint8_t>("SCALAR", {50, 7});
    const asset::Model model = loaded(gltf.load());
    ASSERT_EQ(model.meshes.at(0).positions.size(), 2u);
    EXPECT_EQ(model.meshes[0].positions[0], vec3(150, 151, 152));
    EXPECT_EQ(model.meshes[0].indices, (std::vector<std::uint32_t>{0, 1}));
}
