// A map whose places lead to other sites: what validate says of it, what is pressed, where one goes.
#include <gmock/gmock.h>
#include <imgui_internal.h>
#include <unistd.h>

#include <fstream>

#include "TestModels.h"
#include "VisitorScreens.h"
#include "commands/SiteGates.h"
#include "commands/SiteLoading.h"
#include "commands/ViewCamera.h"
#include "commands/ViewControls.h"
#include "commands/ViewModels.h"
#include "content/SiteReader.h"
#include "panels/Controls.h"
#include "panels/HeadsetCard.h"
#include "panels/Overlay.h"
#include "scene/Scene.h"
#include "view/Projection.h"
#include "view/View.h"

namespace rekindle::tests {
namespace {

namespace fs = std::filesystem;
using panels::EnterSite;
using platform::Key;
using testing::HasSubstr;

// Sites beside each other in a folder of their own.
class SiteFolders : public testing::Test {
  protected:
    SiteFolders() : folder_(fs::temp_directory_path() / ("rekindle-gates-" + std::to_string(::getpid()))) {}
    ~SiteFolders() override { fs::remove_all(folder_); }

    fs::path write(const std::string& name, const std::string& members) {
        fs::create_directories(folder_ / name);
        std::ofstream(folder_ / name / "site.json")
            << "{\"title\": {\"zh-Hans\": \"" << name << "\", \"en\": \"" << name << "\"},\n"
            << members << "}";
        return folder_ / name / "site.json";
    }
    std::vector<std::string> findings(const fs::path& file) {
        auto reading = content::readSiteFile(file);
        reading->findings.clear();  // these sites lack much else
        const content::Reporter report(reading->file, reading->positions, reading->findings);
        commands::checkGates(reading->site, file, report);
        std::vector<std::string> lines;
        for (const content::Finding& finding : reading->findings) lines.push_back(finding.text());
        return lines;
    }

    fs::path folder_;
};

TEST_F(SiteFolders, AGateLeadsToTheFolderBesideIt) {
    const fs::path map = write("map", "\"gates\": [{\"site\": \"town\"}, {\"site\": \"village\"}, {}]");
    const fs::path town = write("town", "\"viewpoints\": [{\"id\": \"street\"}]");
    const auto reading = content::readSiteFile(map);
    ASSERT_EQ(reading->site.gates.size(), 3u);
    EXPECT_EQ(commands::siteBehind(reading->site.gates[0], map), town);
    EXPECT_FALSE(commands::siteBehind(reading->site.gates[1], map));
    EXPECT_FALSE(commands::siteBehind(reading->site.gates[2], map)) << "a place that nobody can go to";
}

TEST_F(SiteFolders, WhatIsWrongIsToldWithItsLine) {
    const fs::path map = write("map",
                               "\"gates\": [\n"
                               "  {\"site\": \"town\", \"viewpoint\": \"street\"},\n"
                               "  {\"site\": \"town\", \"viewpoint\": \"bridge\"},\n"
                               "  {\"site\": \"village\"}, {}]");
    write("town", "\"viewpoints\": [{\"id\": \"street\"}, {\"id\": \"roofs\"}]");
    const auto lines = findings(map);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_THAT(lines[0], HasSubstr("site.json:4:"));
    EXPECT_THAT(lines[0], HasSubstr("gates/1/viewpoint: \"town\" has no viewpoint \"bridge\" (it has street, roofs)"));
    EXPECT_THAT(lines[1], HasSubstr("site.json:5:"));
    EXPECT_THAT(lines[1], HasSubstr("gates/2/site: there is no site \"village\""));
}

TEST_F(SiteFolders, TheWayBackLeadsToTheMap) {
    const fs::path map = write("map", "\"gates\": [{\"site\": \"town\"}]"), town = write("town", "\"text\": {}");
    const fs::path other = write("other", "\"text\": {}");
    const auto table = commands::tableOf(town, {other, folder_ / "gone/site.json", map});
    ASSERT_TRUE(table);
    EXPECT_EQ(table->file, map);
    EXPECT_EQ(table->title.in("en"), "map");
    EXPECT_FALSE(commands::tableOf(other, {map, town}));
    EXPECT_FALSE(commands::tableOf(map, {map, town})) << "it has no way to itself";
}

TEST(Routes, TheOthersAreDimmed) {
    asset::Model model;
    for (const char* name : {"Road", "River", "Ford", "Table"}) addTriangle(model, addNode(model, name), {0, 0, 0});
    content::Site site;
    site.routes = {{.id = "road", .nodes = {"Road", "Ford"}}, {.id = "river", .nodes = {"River", "Ford"}}};
    scene::PosedModel posed = scene::pose(std::make_shared<const asset::Model>(std::move(model)), math::mat4(1), {});
    commands::dimOtherRoutes(site, 0, posed);
    ASSERT_EQ(posed.tints.size(), 4u);
    EXPECT_EQ(posed.tints[0].w, 0) << "the chosen one keeps its colour";
    EXPECT_EQ(posed.tints[1].w, 1);
    EXPECT_LT(posed.tints[1].x, 0.05f);
    EXPECT_EQ(posed.tints[2].w, 0) << "what both share belongs to the chosen one";
    EXPECT_EQ(posed.tints[3].w, 0);
}

class Gates : public VisitorScreens {
  protected:
    Gates() {
        openTable();
        frames(4);
    }
    // The place of a gate's name on the screen: its window's middle.
    void clickName(int label) {
        const ImGuiWindow* window = ImGui::FindWindowByName(("gate" + std::to_string(label)).c_str());
        ASSERT_TRUE(window);
        click(window->Pos.x + window->Size.x / 2, window->Pos.y + window->Size.y / 2);
    }
    const panels::OpenSite& open() const { return *state_.site; }
};

TEST_F(Gates, PressingANameTellsOfThePlaceAndGoesThere) {
    clickName(0);
    ASSERT_EQ(open().gate, 0);
    EXPECT_FALSE(asked<EnterSite>()) << "one is told first";
    look("gate-card");
    const ImGuiWindow* card = ImGui::FindWindowByName("Gate");
    ASSERT_TRUE(card && card->Active);
    attached_.focus.enter();
    frames(4);
    press(Key::Enter);
    const auto* entered = asked<EnterSite>();
    ASSERT_TRUE(entered) << "the focus begins at the way there";
    EXPECT_EQ(entered->file, "huanglongxi/site.json");
    EXPECT_EQ(entered->viewpoint, "street");
    EXPECT_EQ(entered->tour, -1);
}

TEST_F(Gates, APlaceWithoutAScenePointsNowhere) {
    state_.site->gate = 3;
    frames(4);
    attached_.focus.enter();
    frames(4);
    press(Key::Enter);
    EXPECT_FALSE(asked<EnterSite>());
}

TEST_F(Gates, ByKeysAlone) {
    commands::ViewControls controls;
    commands::ViewCamera camera;
    const auto onName = [] {
        const ImGuiWindow* window = ImGui::GetCurrentContext()->NavWindow;
        return window && ImGui::GetIO().NavVisible && std::string_view(window->Name).starts_with("gate");
    };
    for (int i = 0; i < 20 && !onName(); ++i) press(Key::Tab);
    ASSERT_TRUE(onName()) << "Tab comes to the names";
    press(Key::Enter);
    ASSERT_EQ(open().gate, 0);
    controls.handle(platform::KeyEvent{.key = Key::Escape}, {}, layout_, state_, camera);
    EXPECT_EQ(open().gate, -1) << "Esc closes the card";
    EXPECT_FALSE(state_.menuShown);
}

TEST_F(Gates, AChosenRouteNamesItsPlaces) {
    const auto named = [&] {
        int count = 0;
        for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
            count += window->Active && std::string_view(window->Name).starts_with("gate") && window->Size.x > 40;
        return count;
    };
    EXPECT_EQ(named(), 2) << "at first those that one can go to";
    const ImGuiWindow* list = ImGui::FindWindowByName("Routes");
    ASSERT_TRUE(list && list->Active);
    click(list->Pos.x + list->Size.x / 2, list->Pos.y + 70);
    EXPECT_EQ(open().route, 0);
    frames(4);
    EXPECT_EQ(named(), 5);
    look("route");
    click(list->Pos.x + list->Size.x / 2, list->Pos.y + 70);
    EXPECT_EQ(open().route, -1) << "again: all are seen";
}

TEST_F(Gates, NamesNeverOverlapNorLieBeneathTheLists) {
    state_.site->route = 0;
    state_.site->gate = 0;
    frames(6);
    std::vector<const ImGuiWindow*> windows;
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        const std::string_view name(window->Name);
        const bool label = name.starts_with("gate") && window->Size.x > 40;
        if (window->Active && (label || name == "Gate" || name == "Routes")) windows.push_back(window);
    }
    ASSERT_GE(windows.size(), 4u);
    for (std::size_t i = 0; i < windows.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(windows[i]->Rect().Overlaps(windows[j]->Rect())) << windows[i]->Name << ' ' << windows[j]->Name;
}

// As the map of the museum is seen at first, in windows of any shape that are not narrow.
TEST_F(Gates, TheCardLeavesTheMapFree) {
    const auto reading = content::readSiteFile(fs::path(REKINDLE_CONTENT_DIR) / "routes/site.json");
    ASSERT_TRUE(reading);
    const auto site = std::make_shared<const content::Site>(reading->site);
    const content::Viewpoint& whole = site->viewpoints.at(0);
    const math::Pose eye = view::lookAt(*whole.position, *whole.target);
    for (const char* language : {"zh-Hans", "en"})
        for (const math::vec2 size : {math::vec2(1280, 720), math::vec2(1440, 900), math::vec2(2560, 1080)}) {
            resize(size.x, size.y);
            speak(language);
            state_.site->site = site;
            state_.site->gateways.clear();
            state_.site->gate = 2;
            frames(6);
            state_.view = {.viewFromWorld = view::viewFromPose(eye),
                           .clipFromView = view::perspective(*whole.fov * math::pi / 180, size.x / size.y, 0.1f),
                           .extent = math::uvec2(size)};
            frames(6);
            const ImGuiWindow* card = ImGui::FindWindowByName("Gate");
            ASSERT_TRUE(card && card->Active);
            for (const content::Gate& gate : site->gates) {
                const auto at = panels::project(state_.view, layout_.picture, gate.position);
                ASSERT_TRUE(at);
                EXPECT_FALSE(card->Rect().Contains({at->x, at->y})) << gate.id << ' ' << language << ' ' << size.x;
            }
        }
}

TEST_F(Gates, WhileATourLeadsTheyAreAway) {
    beginTour();
    frames(4);
    const ImGuiWindow* list = ImGui::FindWindowByName("Routes");
    EXPECT_FALSE(list && list->Active);
}

TEST_F(Gates, AHeadsetHasTheirLabelsAndTheirCard) {
    const auto labelled = [&] {
        std::vector<int> gates;
        for (const panels::HeadsetSpot& spot : panels::headsetSpots(state_)) gates.push_back(spot.gate);
        return gates;
    };
    EXPECT_THAT(labelled(), testing::ElementsAre(0, 1)) << "at first those that one can go to";
    state_.site->route = 0;
    EXPECT_EQ(labelled().size(), 5u);
    EXPECT_FALSE(panels::hasHeadsetObject(state_));
    state_.site->gate = 3;
    EXPECT_TRUE(panels::hasHeadsetObject(state_));
    beginTour();
    EXPECT_FALSE(panels::hasHeadsetObject(state_)) << "a tour leads";
    for (const panels::HeadsetSpot& spot : panels::headsetSpots(state_)) EXPECT_EQ(spot.gate, -1);
}

TEST_F(Gates, FromAPlaceOneComesBackToTheMap) {
    openSite();
    state_.site->table = {.file = "routes/site.json", .title = state_.site->site->title};
    frames(4);
    const ImGuiWindow* bar = ImGui::FindWindowByName("Way home");
    ASSERT_TRUE(bar);
    click(bar->Pos.x + panels::px(5 + 2 + panels::touchSize * 1.5f), bar->Pos.y + bar->Size.y / 2);
    const auto* entered = asked<EnterSite>();
    ASSERT_TRUE(entered);
    EXPECT_EQ(entered->file, "routes/site.json");
}

}  // namespace
}  // namespace rekindle::tests
