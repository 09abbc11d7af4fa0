// The panels without a window or a device: what they list, what they do to the state, and that every page can be drawn.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <imgui.h>

#include "TestModels.h"
#include "commands/ViewModels.h"
#include "panels/ChoiceScreen.h"
#include "panels/Interface.h"
#include "panels/Overlay.h"
#include "panels/SceneTree.h"
#include "panels/TextInput.h"
#include "panels/Timeline.h"
#include "panels/TourStrip.h"
#include "panels/Widgets.h"
#include "ui/Fonts.h"
#include "ui/Theme.h"

namespace rekindle::panels {
namespace {

using testing::ElementsAre;

asset::Model templeModel() {
    asset::Model model;
    const int root = tests::addNode(model, "temple"), roof = tests::addNode(model, "Roof", root);
    tests::addTriangle(model, tests::addNode(model, "tile", roof), {0, 1, 0});
    model.nodes[std::size_t(tests::addNode(model, "lamp", root))].light = 0;
    model.nodes[std::size_t(tests::addNode(model, "front", root))].camera = 0;
    model.lights.push_back({.name = "lamp", .type = asset::LightType::Spot, .range = 3});
    model.cameras.push_back({.name = "front"});
    model.materials.push_back(
        {.name = "木", .clearcoat = 1, .sheenColor = {1, 1, 1}, .transmission = 1, .iridescence = 1, .anisotropy = 1});
    model.materials[0].baseColorTexture.texture = 0;
    model.textures.push_back({.image = 0});
    model.images.push_back({.name = "wood", .width = 2, .height = 2, .pixels = std::vector<std::byte>(16)});
    model.meshes[0].material = 0;
    model.animations.push_back({.name = "Sway", .duration = 2});
    model.extensionsUsed = model.extensionsUnsupported = {"KHR_something"};
    model.warnings.push_back({"something is odd", "mend it"});
    return model;
}

ViewerState templeState() {
    ViewerState state;
    state.models.push_back(commands::openModel("temple.glb", std::make_shared<const asset::Model>(templeModel())));
    return state;
}

std::vector<int> nodesOf(const std::vector<TreeRow>& rows) {
    std::vector<int> nodes;
    for (const TreeRow& row : rows) nodes.push_back(row.node);
    return nodes;
}

TEST(SceneTree, ListsChildrenOfWhatIsOpen) {
    ViewerState state = templeState();
    EXPECT_THAT(nodesOf(treeRows(state)), ElementsAre(0, 1, 3, 4)) << "a single root is open from the start";
    expandTo(state.models[0], 2);
    EXPECT_THAT(nodesOf(treeRows(state)), ElementsAre(0, 1, 2, 3, 4));
    EXPECT_EQ(treeRows(state)[2].depth, 2);
}

TEST(SceneTree, AFilterFindsNamesInAnyCase) {
    ViewerState state = templeState();
    state.filter = "rOO";
    EXPECT_THAT(nodesOf(treeRows(state)), ElementsAre(1));
}

TEST(SceneTree, SeveralFilesHaveALineEach) {
    ViewerState state = templeState();
    state.models.push_back(state.models[0]);
    EXPECT_THAT(nodesOf(treeRows(state)), ElementsAre(-1, 0, 1, 3, 4, -1, 0, 1, 3, 4));
}

TEST(Timeline, TimeWrapsOrStops) {
    Playing playing{.animation = 0, .time = 1.5, .speed = 2};
    advance(playing, 2, 0.5);
    EXPECT_DOUBLE_EQ(playing.time, 0.5);
    playing.loop = false;
    advance(playing, 2, 5);
    EXPECT_DOUBLE_EQ(playing.time, 2);
    EXPECT_FALSE(playing.running);
    advance(playing, 2, 5);
    EXPECT_DOUBLE_EQ(playing.time, 2);
}

TEST(Widgets, NumbersAsOneReadsThem) {
    EXPECT_EQ(countText(1234567), "1 234 567");
    EXPECT_EQ(countText(12), "12");
    EXPECT_EQ(lengthText(0.0123f), "12.3 mm");
    EXPECT_EQ(lengthText(3.4217f), "3.422 m");
    EXPECT_EQ(lengthText(34.2f), "34.20 m");
    EXPECT_EQ(lengthText(1530), "1.53 km");
    EXPECT_EQ(secondsText(62.5), "1:02.50");
    EXPECT_EQ(bytesText(3 << 20), "3.0 MiB");
}

TEST(Layout, APanelBesideAndABarBelow) {
    ViewerState state = templeState();
    Layout layout = layOut(1280, 720, 1, state);
    EXPECT_GT(layout.inspector.width, 300);
    EXPECT_EQ(layout.picture.width + layout.inspector.width, 1280);
    EXPECT_GT(layout.timeline.height, 0);
    EXPECT_EQ(layout.timeline.bottom(), 720);
    layout = layOut(500, 400, 1, state);
    EXPECT_EQ(layout.inspector.width, 0) << "no room";
    state.inspectorShown = false;
    EXPECT_GT(layOut(1280, 720, 1, state).timeline.height, 0) << "a scene that is no site";
    state.site.emplace();
    EXPECT_EQ(layOut(1280, 720, 1, state).picture.height, 720) << "visitors do not play animations";
    layout = layOut(1280, 720, 1, ViewerState{});
    EXPECT_EQ(layout.picture.width, 1280) << "nothing to inspect";
}

TEST(Overlay, PointsBehindTheEyeAreNowhere) {
    const view::View view{.clipFromView = view::perspective(1, 1, 0.1f), .extent = {100, 100}};
    const Rectangle picture{10, 20, 100, 100};
    EXPECT_FALSE(project(view, picture, {0, 0, 1}));
    const auto ahead = project(view, picture, {0, 0, -1});
    ASSERT_TRUE(ahead);
    EXPECT_FLOAT_EQ(ahead->x, 60);
    EXPECT_FLOAT_EQ(ahead->y, 70);
}

// Dear ImGui asserts what is misused; a frame that ends is drawn well.
class DrawnPanels : public testing::Test {
  protected:
    DrawnPanels() {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().DisplaySize = {1280, 720};
        ui::theme::apply(1);
        fonts_.emplace();
        fonts_->build(1);
    }
    ~DrawnPanels() override { ImGui::DestroyContext(); }
    int draw() {
        ImGui::NewFrame();
        drawInterface(state_, layOut(1280, 720, 1, state_));
        ImGui::Render();
        return ImGui::GetDrawData()->TotalVtxCount;
    }

    ViewerState state_;
    std::optional<ui::Fonts> fonts_;
};

TEST_F(DrawnPanels, NothingIsOpen) {
    EXPECT_GT(draw(), 500);
}

TEST_F(DrawnPanels, EveryPage) {
    state_ = templeState();
    state_.view = {.clipFromView = view::perspective(1, 1.5f, 0.1f), .extent = {900, 600}};
    state_.figures.frame.gpuPasses = {{"forward", 3.5}, {"interface", 0.1}};
    for (const Page page : {Page::Scene, Page::Materials, Page::Textures, Page::Light, Page::Camera, Page::Figures}) {
        state_.page = page;
        for (int node = 0; node < 5; ++node) {
            state_.selection = state_.scrollTo = {0, node};
            state_.highlighted = math::Bounds{{-1, -1, -5}, {1, 1, -3}};
            draw();
            EXPECT_GT(draw(), 1000) << int(page);
        }
    }
}

TEST_F(DrawnPanels, EverythingAtOnce) {
    state_ = templeState();
    state_.view = {.clipFromView = view::perspective(1, 1.5f, 0.1f), .extent = {900, 600}};
    state_.helpShown = state_.menuShown = true;
    state_.measuring = {true, {{0, 0, -2}, {0, 1, -2}}};
    state_.loading = {true, "temple.glb", "decoding 12 textures", 0.4f};
    state_.notices = {{"Saved as /tmp/a.png", 5}};
    state_.settings.environment.kind = render::EnvironmentKind::Sky;
    draw();  // windows that fit themselves to what they hold are seen from the second frame on
    EXPECT_GT(draw(), 2000);
    state_.loading.active = false;
    state_.failure = core::Error{core::ErrorKind::BadInput, "it is no scene", "temple.glb", "it ends too soon", "save it again"};
    draw();
    EXPECT_GT(draw(), 2000);
    state_.now = 6;
    draw();
    EXPECT_TRUE(state_.notices.empty()) << "their time is over";
}

TEST_F(DrawnPanels, ASiteIsChosenByAClick) {
    const std::vector<SiteChoice> choices{
        {.file = "garden/site.json", .title = {{{"en", "A garden"}}}, .text = {{{"en", "Begin here."}}}}};
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = {640, 330};
    for (const bool down : {false, false, true, false}) {
        io.MouseDown[0] = down;
        ImGui::NewFrame();
        drawChoice(choices, state_, {0, 0, 1280, 720});
        ImGui::Render();
    }
    ASSERT_EQ(state_.requests.size(), 1u);
    EXPECT_EQ(std::get<EnterSite>(state_.requests[0]).file, "garden/site.json");
}

TEST_F(DrawnPanels, ASiteHasACardItsEvidenceAndACurtain) {
    content::Site site;
    site.title.byTag = {{"en", "A garden"}};
    site.periods = {{.id = "day", .name = {{{"en", "Day"}}}}, {.id = "night", .name = {{{"en", "Night"}}}}};
    site.elements = {{.name = {{{"en", "Wall"}}}, .sources = {"book"}}};
    site.bibliography = {{.id = "book", .title = "A book"}};
    site.viewpoints = {{.id = "front", .name = {{{"en", "Front"}}}}};
    state_ = templeState();
    draw();
    const int without = draw();
    state_.site = OpenSite{.site = std::make_shared<const content::Site>(std::move(site)), .period = 0};
    draw();
    const int card = draw();
    EXPECT_GT(card, without);
    state_.site->evidence = true;
    state_.site->pointed = 0;
    state_.site->compared = 1;
    draw();
    EXPECT_GT(draw(), card + 200);
    state_.site->compared = 0;
    draw();
    EXPECT_EQ(state_.site->compared, -1) << "nothing is compared with itself";
}

// A tour of two stops that is edited while it leads.
void editTour(ViewerState& state) {
    content::Tour tour;
    for (const char* id : {"gate", "pond"})
        tour.stops.push_back({.id = id,
                              .name = {{{"zh-Hans", "站"}, {"en", id}}},
                              .highlights = {"Roof"},
                              .narrations = {{.lines = {{.text = {{{"zh-Hans", "请看这里。"}, {"en", "Look here."}}},
                                                         .claim = content::Claim::Documented,
                                                         .sources = {"book"}}}}}});
    state.site.emplace();
    state.site->site = std::make_shared<content::Site>(content::Site{.periods = {{.id = "now"}}});
    state.editing = TourEditing{.file = "walk.json", .tour = tour, .changed = true, .canUndo = true};
    state.guide = Guide{.stops = {{"gate", 0, 0}, {"pond", 10, 1}}, .time = 4, .seconds = 20};
}

TEST_F(DrawnPanels, ATourIsEditedBesideAndBelowThePicture) {
    state_ = templeState();
    const int before = draw();
    editTour(state_);
    const Layout layout = layOut(1280, 720, 1, state_);
    EXPECT_GT(layout.editor.width, 300);
    EXPECT_EQ(layout.inspector.width, 0);
    EXPECT_EQ(layout.strip.bottom(), 720);
    EXPECT_GT(draw(), before);
    state_.editing->faults = {{.path = "stops/0", .what = content::asGiven("is wrong")}};
    state_.editing->language = 1;
    EXPECT_GT(draw(), before);
    EXPECT_TRUE(state_.requests.empty()) << "nobody touched anything";
}

TEST_F(DrawnPanels, AQuestionAndFaultsAreDrawn) {
    state_ = templeState();
    editTour(state_);
    state_.editing.reset();
    const int before = draw();
    state_.guide->question = "Which?";
    state_.guide->answers = {"The pond", "The gate"};
    draw();
    const int asked = draw();
    EXPECT_GT(asked, before);
    state_.faults = {{.file = "/a/walk.json", .line = 3, .column = 5, .path = "titel", .what = content::say("is unknown here")}};
    draw();
    EXPECT_GT(draw(), asked);
}

TEST(TourStrip, WhatIsDroppedGoesBeforeTheNextMiddle) {
    const std::vector<float> begins{0, 10, 40};
    EXPECT_EQ(dropPlace(begins, 50, -3), 0u);
    EXPECT_EQ(dropPlace(begins, 50, 6), 1u);
    EXPECT_EQ(dropPlace(begins, 50, 24), 1u);
    EXPECT_EQ(dropPlace(begins, 50, 26), 2u);
    EXPECT_EQ(dropPlace(begins, 50, 49), 3u);
}

TEST(TextInput, BrokenTextIsTheSameAgain) {
    for (const std::string text : {"a b c", "one two three four five", "也许从前这里有一座桥，人们从 La Mo 的织机旁走过。",
                                   "averyveryverylongwordthatfitsnowhere", ""})
        for (const int columns : {4, 8, 11, 30}) EXPECT_EQ(unbroken(broken(text, columns)), text) << columns;
    EXPECT_EQ(broken("one two three", 8), "one two \nthree");
    EXPECT_EQ(broken("一二三四五", 4), "一二\n三四\n五");
    EXPECT_EQ(unbroken("one\ntwo"), "one two") << "somebody broke the line";
}

}  // namespace
}  // namespace rekindle::panels
