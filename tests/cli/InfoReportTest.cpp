#include "commands/InfoReport.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace rekindle::commands {

// One triangle that two nodes use, the second of them under two instances.
static std::shared_ptr<asset::Model> triangleThrice() {
    auto model = std::make_shared<asset::Model>();
    asset::Mesh mesh{.name = "tile", .positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}}, .indices = {0, 1, 2}};
    for (const math::vec3& position : mesh.positions) mesh.bounds.add(position);
    model->meshes.push_back(mesh);
    model->nodes.resize(2);
    for (asset::Node& node : model->nodes) node.meshes = {{0, -1}};
    model->nodes[1].instances = {{{10, 0, 0}}, {{20, 0, 0}}};
    model->roots = {0, 1};
    return model;
}

TEST(InfoReport, TellsStoredFromDrawnTriangles) {
    const ModelFigures figures = figuresOf(triangleThrice());
    EXPECT_EQ(figures.triangles, 1u);
    EXPECT_EQ(figures.drawnTriangles, 3u);
    EXPECT_EQ(figures.vertices, 3u);
    EXPECT_EQ(figures.bounds.max, math::vec3(21, 1, 0));
}

TEST(InfoReport, JsonSurvivesNamesThatAreNoText) {
    const auto model = triangleThrice();
    model->meshes[0].name = "\xff\xfe \"quoted\"\n";
    const auto json = nlohmann::json::parse(infoJson(*model, figuresOf(model)));
    EXPECT_EQ(json["meshes"][0]["triangles"], 1);
}

TEST(InfoReport, JsonWritesFloatsAsShortAsTheyAre) {
    const auto model = triangleThrice();
    model->lights.push_back({.intensity = 0.3f});
    const std::string json = infoJson(*model, figuresOf(model));
    EXPECT_NE(json.find("\"intensity\": 0.3,"), std::string::npos);
}

TEST(InfoReport, AnEmptyModelHasNoBounds) {
    const auto model = std::make_shared<asset::Model>();
    EXPECT_TRUE(nlohmann::json::parse(infoJson(*model, figuresOf(model)))["bounds"].is_null());
    EXPECT_NE(infoText(*model, figuresOf(model)).find("nothing to see"), std::string::npos);
}

TEST(InfoReport, TextKeepsForeignControlCharactersFromTheTerminal) {
    const auto model = triangleThrice();
    model->meshes[0].name = "\x1b[2J";
    model->warnings.push_back({"a\nb", "look"});
    const std::string text = infoText(*model, figuresOf(model));
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_NE(text.find("a b (look)"), std::string::npos);
}

}  // namespace rekindle::commands
