#include "content/Elements.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "content/CoverageChecks.h"
#include "content/NodeNames.h"
#include "content/SiteParts.h"

using namespace rekindle;
using namespace rekindle::content;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

// House > (Roof, Wall > Window); Tree.
std::shared_ptr<asset::Model> village() {
    auto model = std::make_shared<asset::Model>();
    model->meshes.resize(1);
    model->nodes = {{.name = "House", .children = {1, 2}},
                    {.name = "Roof", .parent = 0, .meshes = {{0}}},
                    {.name = "Wall", .parent = 0, .children = {3}, .meshes = {{0}}},
                    {.name = "Window 1", .parent = 2, .meshes = {{0}}},
                    {.name = "Tree", .meshes = {{0}}}};
    model->roots = {0, 4};
    return model;
}

Element element(std::vector<std::string> nodes) {
    return {.name = {{{"en", "x"}}}, .nodes = std::move(nodes), .evidence = Evidence::Hypothesis};
}

std::vector<std::string> linesOf(const Site& site, const Models& models) {
    Findings findings;
    const Positions positions;
    const std::string file = "site.json";
    checkCoverage(site, models, Reporter(file, positions, findings));
    std::vector<std::string> lines;
    for (const Finding& finding : findings) lines.push_back(finding.text());
    return lines;
}

}  // namespace

TEST(NodeNames, FitPatterns) {
    EXPECT_TRUE(fits("Window 12", "Window *"));
    EXPECT_TRUE(fits("Window 12", "*"));
    EXPECT_TRUE(fits("a b a b c", "*a b c"));
    EXPECT_TRUE(fits("门东", "门?"));
    EXPECT_FALSE(fits("Windows", "Window"));
    EXPECT_FALSE(fits("Window", "Window ?"));
    EXPECT_TRUE(fits("", "*"));
}

TEST(Elements, NearestNameUpwardsCounts) {
    Site site;
    site.elements = {element({"House"}), element({"Window*"}), element({"Tree"})};
    EXPECT_THAT(elementsOf(site, *village(), "v.glb"), ElementsAre(0, 0, 0, 1, 2));
}

TEST(Elements, FirstOfTheListCounts) {
    Site site;
    site.elements = {element({"*"}), element({"Roof"})};
    EXPECT_THAT(elementsOf(site, *village(), "v.glb"), ElementsAre(0, 0, 0, 0, 0));
}

TEST(Elements, CanBeOfOneModelAlone) {
    Site site;
    site.elements = {element({"*"})};
    site.elements[0].model = "other.glb";
    EXPECT_THAT(elementsOf(site, *village(), "v.glb"), ElementsAre(-1, -1, -1, -1, -1));
}

TEST(Coverage, TellsOfEveryMeshWithoutElement) {
    Site site;
    site.models = {{.file = "v.glb"}};
    site.elements = {element({"Roof", "Rof"})};
    const auto lines = linesOf(site, {{"v.glb", village()}});
    EXPECT_THAT(lines, Contains(HasSubstr("models/0: 2 meshes under \"House\" belong to no element: the first is \"Wall\"")));
    EXPECT_THAT(lines, Contains(HasSubstr("models/0: 1 meshes under \"Tree\"")));
    EXPECT_THAT(lines, Contains(HasSubstr("elements/0/nodes/1: no node is called \"Rof\"")));
    site.elements = {element({"House"}), element({"Tree"})};
    EXPECT_THAT(linesOf(site, {{"v.glb", village()}}), IsEmpty());
}

TEST(Coverage, PlantingsAndCamerasAreHeldToTheirNames) {
    Site site;
    site.models = {{.file = "v.glb"}};
    site.elements = {element({"House", "Tree"})};
    site.plantings = {{.id = "grove", .species = {{.model = "v.glb", .node = "Bush"}}}};
    site.viewpoints = {{.id = "a", .camera = "Front"}};
    const auto lines = linesOf(site, {{"v.glb", village()}});
    EXPECT_THAT(lines, Contains(HasSubstr("plantings/0: \"grove\" belongs to no element")));
    EXPECT_THAT(lines, Contains(HasSubstr("plantings/0/species/0/node: no node is called \"Bush\"")));
    EXPECT_THAT(lines, Contains(HasSubstr("viewpoints/0/camera: no camera is called \"Front\"")));
}

TEST(SiteParts, PlantsAreCopiesOfTheirNode) {
    Site site;
    site.elements = {element({"House"}), element({"grove"})};
    auto model = village();
    model->nodes[4].local.translation = {7, 0, 0};
    site.plantings = {{.id = "grove",
                       .species = {{.model = "v.glb", .node = "Tree", .scale = {1, 1}}},
                       .density = 1,
                       .outline = {{0, 0}, {10, 0}, {10, 10}, {0, 10}}}};
    const auto read = [&](const std::string&) -> core::Result<std::shared_ptr<const asset::Model>> { return model; };
    const auto ground = [](const Planting&) -> GroundFinder { return [](math::vec2) { return Ground{3, {0, 1, 0}}; }; };
    const auto parts = plant(site, read, ground);
    ASSERT_TRUE(parts && parts->size() == 1);
    const Part& part = parts->front();
    EXPECT_THAT(part.left, ElementsAre(true, true, true, true, false));
    EXPECT_THAT(part.elements, ElementsAre(1, 1, 1, 1, 1));
    ASSERT_NEAR(double(part.copies->size()), 100, 5);
    for (const math::mat4& copy : *part.copies) {  // the node's own origin comes to stand on the ground, inside
        const math::vec3 foot(copy * math::vec4(7, 0, 0, 1));
        EXPECT_NEAR(foot.y, 3, 1e-4f);
        EXPECT_TRUE(foot.x >= -1e-4f && foot.x <= 10.0001f && foot.z >= -1e-4f && foot.z <= 10.0001f);
    }
}

TEST(SiteParts, LampsOfOnePeriodHangTogether) {
    Site site;
    site.lamps = {{.position = {0, 1, 0}, .candela = 20, .kelvin = 2000}, {.position = {0, 2, 0}, .periods = {"night"}}, {}};
    const auto parts = hangLamps(site);
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_EQ(parts[0].model->lights.size(), 2u);
    EXPECT_FLOAT_EQ(parts[0].model->lights[0].intensity, 20);
    const math::vec3 warm = parts[0].model->lights[0].color;
    EXPECT_FLOAT_EQ(warm.x, 1);
    EXPECT_TRUE(warm.x > warm.y && warm.y > warm.z);
    EXPECT_TRUE(isThere(parts[1].periods, "night"));
    EXPECT_FALSE(isThere(parts[1].periods, "day"));
}
