// Every screen of the museum at the sizes that it is shown in, in both languages: nothing is cut, all can be pressed.
#include <imgui_internal.h>

#include "VisitorScreens.h"
#include "panels/Captions.h"
#include "panels/Controls.h"
#include "panels/HeadsetCaption.h"
#include "panels/ObjectCard.h"
#include "panels/Trouble.h"

namespace rekindle::tests {
namespace {

struct Size {
    float width, height;
};

class AtEverySize : public VisitorScreens, public testing::WithParamInterface<std::tuple<int, const char*>> {
  protected:
    AtEverySize() {
        static constexpr Size sizes[] = {{1280, 720}, {1920, 1080}, {3840, 2160}, {1080, 1920}};
        const Size size = sizes[std::get<0>(GetParam())];
        resize(size.width, size.height);
        speak(std::get<1>(GetParam()));
    }
    static bool cover(const ImGuiWindow& a, const ImGuiWindow& b) { return a.Rect().Overlaps(b.Rect()); }
    void see(const std::string& name) {
        look(name + "-" + std::to_string(int(width_)) + "x" + std::to_string(int(height_)) + "-" + state_.language);
    }
};

TEST_P(AtEverySize, TheDoor) {
    see("door");
    offerTable();
    see("door-of-five");
}

TEST_P(AtEverySize, TheWayIn) {
    state_.arrival = panels::Arrival{.file = choices_[0].file, .tour = 0};
    state_.loading = {true, "huaixuan", "decoding 12 textures and 34 meshes", 0.4f};
    see("arrival");
}

TEST_P(AtEverySize, ASite) {
    openSite();
    see("site");
}

TEST_P(AtEverySize, AStopOfATour) {
    openSite();
    beginTour();
    see("tour");
    state_.guide->explained = true;
    see("tour-explained");
    state_.guide->away = true;
    see("away");
}

TEST_P(AtEverySize, TwoPeriodsInOnePicture) {
    openSite();
    beginTour();
    state_.site->compared = 1;
    state_.site->curtain = 0.4f;
    see("curtain");
    state_.site->curtain = 1;
    see("curtain-shut");
}

TEST_P(AtEverySize, OnePeriodAfterTheOtherForWhoWearsAHeadset) {
    openSite();
    beginTour();
    EXPECT_FALSE(panels::hasHeadsetSign(state_)) << "nothing is compared";
    state_.guide->compares = true;
    state_.headset.emplace().connected = state_.headset->worn = true;
    state_.site->compared = 1;
    ASSERT_TRUE(panels::hasHeadsetSign(state_));
    const content::Texts &first = state_.site->site->periods[0].name, &second = state_.site->site->periods[1].name;
    EXPECT_NE(panels::headsetSign(state_).find(first.in(state_.language)), std::string::npos);
    state_.site->period = 1;
    EXPECT_NE(panels::headsetSign(state_).find(second.in(state_.language)), std::string::npos);
    see("headset");
    const ImGuiWindow* handle = ImGui::FindWindowByName("Curtain");
    EXPECT_FALSE(handle && handle->Active) << "the window has his picture, and no curtain";
}

TEST_P(AtEverySize, APeriodThroughAnother) {
    openSite();
    state_.site->compared = 1;
    state_.site->blend = 0.4f;
    see("times-site");
    const ImGuiWindow* handle = ImGui::FindWindowByName("Curtain");
    EXPECT_FALSE(handle && handle->Active) << "there is no curtain";
    beginTour();
    state_.site->timesShown = true;
    see("times-tour");
}

TEST_P(AtEverySize, APictureThatIsComposed) {
    openSite();
    beginTour();
    state_.told = state_.mapShown = true;
    state_.composing.emplace();
    see("composing");
    for (const char* name : {"Tour", "Map", "Visitor tools"}) {
        const ImGuiWindow* window = ImGui::FindWindowByName(name);
        EXPECT_FALSE(window && window->Active) << name;
    }
    state_.now += 10;
    see("composing-idle");
    const ImGuiWindow* tools = ImGui::FindWindowByName("Shutter");
    EXPECT_FALSE(tools && tools->Active) << "nothing stands before the picture";
}

TEST_P(AtEverySize, AQuestion) {
    openSite();
    beginTour();
    const bool chinese = state_.language == "zh-Hans";
    state_.guide->question = chinese ? "接下来去哪里？" : "Where shall we go next?";
    state_.guide->answers = {chinese ? "沿着老街走到古庙" : "Along the old street to the temple",
                             chinese ? "去河边" : "To the river"};
    state_.guide->answerWithin = 8;
    fonts_->need(state_.guide->question + state_.guide->answers[0] + state_.guide->answers[1]);
    see("question");
}

TEST_P(AtEverySize, HowItIsKnown) {
    openSite();
    state_.site->evidence = true;
    see("evidence");
    state_.site->pointed = 0;
    see("evidence-pointed");
    state_.mapShown = true;
    see("evidence-map");
    const ImGuiWindow *map = ImGui::FindWindowByName("Map"), *card = ImGui::FindWindowByName("Evidence");
    ASSERT_TRUE(map && card);
    EXPECT_LE(map->Pos.x + map->Size.x, card->Pos.x) << "neither covers the other";
}

TEST_P(AtEverySize, TheEndOfATour) {
    openSite();
    beginTour();
    state_.farewell.emplace().mark = 4;
    see("farewell");
}

// What is said can be read beside a card.
void expectCaptionsAreFreeOf(const ImGuiWindow* card) {
    ASSERT_TRUE(card && card->WasActive);
    const math::vec2 least{card->Pos.x, card->Pos.y}, most = least + math::vec2(card->Size.x, card->Size.y);
    int black = 0;  // corners of the captions' ground
    math::vec2 low{1e9f}, high{-1e9f};
    for (const ImDrawVert& corner : ImGui::GetBackgroundDrawList()->VtxBuffer)
        if ((corner.col & 0xffffff) == 0 && corner.col != 0) {
            ++black;
            low = glm::min(low, math::vec2(corner.pos.x, corner.pos.y));
            high = glm::max(high, math::vec2(corner.pos.x, corner.pos.y));
        }
    EXPECT_GT(black, 0);
    EXPECT_FALSE(low.x < most.x && high.x > least.x && low.y < most.y && high.y > least.y) << card->Name;
}

TEST_P(AtEverySize, WhatIsSpokenOfAndAsked) {
    openSite();
    beginTour();
    state_.told = true;
    state_.mapShown = true;
    for (int i = 0; i < 4; ++i) {
        const math::vec3 at{float(i) * 0.8f - 1, float(i % 2), -5};
        state_.hotspots.push_back({state_.site->site->elements[0].name, 0, at, {at - 0.3f, at + 0.3f}, {{at - 0.3f, at + 0.3f}}});
    }
    see("labels");
    state_.hotspots.clear();
    state_.asked = {.element = 0};
    see("card");
}

TEST_P(AtEverySize, WhatTheTourItselfPointsAt) {
    openSite();
    beginTour();
    state_.told = true;
    const math::vec3 gate{-1.2f, 0.5f, -6};
    state_.hotspots = {{state_.site->site->elements[0].name, 0, gate, {gate - 0.3f, gate + 0.3f}, {{gate - 0.3f, gate + 0.3f}}}};
    pointAtSomething();
    see("hotspot");
    const ImGuiWindow *first = ImGui::FindWindowByName("label0"), *own = ImGui::FindWindowByName("label1");
    ASSERT_TRUE(first && own && own->WasActive) << "it has a label like what is spoken of";
    EXPECT_FALSE(cover(*first, *own));
    click(own->Pos.x + own->Size.x / 2, own->Pos.y + own->Size.y / 2);
    ASSERT_TRUE(state_.asked.spot) << "pressed, it tells of itself";
    EXPECT_EQ(panels::nameOf(state_.asked, state_), state_.language == "en" ? "An old mortise in the lintel" : "门楣上的旧榫口");
    see("hotspot-card");
    EXPECT_EQ(countTextures(*ImGui::GetDrawData()), 1) << "one picture has come, the other's place is kept";
    const ImGuiWindow* card = ImGui::FindWindowByName("Object");
    expectCaptionsAreFreeOf(card);
    for (const ImGuiWindow* label : {first, own}) {
        const bool bare = label->Size.x < 1.5f * label->Size.y;  // a point without a name
        EXPECT_FALSE(!bare && label->WasActive && cover(*label, *card)) << "a name stands beside it";
    }
    state_.captions.above = true;
    see("hotspot-card-captions-above");
    expectCaptionsAreFreeOf(card);
    state_.captions.above = false;
    frames(2);
    const float high = card->ContentSize.y;
    state_.site->pictures["pictures/lintel.jpg"].missing = true;
    see("hotspot-card-missing");
    EXPECT_LT(card->ContentSize.y, high) << "its words alone";
}

TEST_P(AtEverySize, APictureOfWhatIsAsked) {
    openSite();
    illustrate();
    state_.asked = {.element = 0};
    see("card-picture");
    const auto height = [] { return ImGui::FindWindowByName("Object")->Size.y; };
    const float seen = height();
    state_.site->pictures = {};
    see("card-picture-comes");
    EXPECT_FLOAT_EQ(height(), seen) << "nothing moves when it comes";
    state_.site->pictures = {{"pictures/gate.jpg", {.missing = true}}};
    see("card-picture-missing");
    EXPECT_LT(height(), seen) << "its words alone";
}

TEST_P(AtEverySize, AMapOfRoutes) {
    openTable();
    see("routes");
    state_.site->route = 0;
    see("routes-chosen");
    state_.site->gate = 1;
    see("routes-card");
    state_.preferences.textSize = 1.6f;
    see("routes-card-large");
}

TEST_P(AtEverySize, AMapWithPlaces) {
    openSite();
    openMap();
    see("map");
    const ImGuiWindow *map = ImGui::FindWindowByName("Map"), *begin = ImGui::FindWindowByName("Begin a tour");
    ASSERT_TRUE(map && begin);
    EXPECT_FALSE(cover(*map, *begin));
    beginTour();
    state_.mapPlace = 2;
    see("map-tour");
    const ImGuiWindow* tour = ImGui::FindWindowByName("Tour");
    ASSERT_TRUE(tour);
    EXPECT_FALSE(cover(*map, *tour));
}

TEST_P(AtEverySize, TheTourEditorAndItsStrip) {
    openSite();
    beginTour();
    openEditor();
    see("editor");
    const ImGuiWindow *panel = ImGui::FindWindowByName("Tour editor"), *strip = ImGui::FindWindowByName("Tour strip");
    ASSERT_TRUE(panel && panel->WasActive && strip && strip->WasActive);
    EXPECT_FALSE(cover(*panel, *strip));
    EXPECT_EQ(panel->ScrollMax.x, 0) << "nothing is beside it";
    const ImGuiWindow *tools = ImGui::FindWindowByName("Visitor tools"), *tour = ImGui::FindWindowByName("Tour");
    ASSERT_TRUE(tools && tour);
    EXPECT_FALSE(cover(*tools, *ImGui::FindWindowByName("Way home")));
    EXPECT_EQ(tour->ScrollMax.x, 0) << "the tour's bar is whole";
    ImGui::SetScrollY(ImGui::FindWindowByName("Tour editor"), panel->ScrollMax.y);
    see("editor-below");
    ImGui::SetScrollY(ImGui::FindWindowByName("Tour editor"), 0);
    using content::say;
    state_.editing->faults = {
        {.path = "stops/1/narrations/0/lines/0/sources",
         .what = say("\"{}\" is in no bibliography", "boook"),
         .todo = say("add it to the tour's")},
        {.path = "stops/1/transition/seconds", .what = say("is {}, out of its range", -1)},
        {.path = "stops/2/id", .what = say("\"{}\" is there already", "gate"), .todo = say("give each its own")},
        {.path = "stops/2", .what = say("says not where the eye is")}};
    see("editor-wrong");
}

TEST_P(AtEverySize, WhatIsWrongWithAFileThatWasSaved) {
    openSite();
    beginTour();
    for (int line = 3; line < 11; ++line)
        state_.faults.push_back({.file = "content/huaixuan/tours/locust-trees.json",
                                 .line = std::size_t(line),
                                 .column = 5,
                                 .path = "stops/1/narrations/0/lines/" + std::to_string(line) + "/claim",
                                 .what = content::say("is not one of its words"),
                                 .todo = content::asGiven("shown, documented, analogy, hypothesis")});
    state_.faults[1].path = "stops/1/narrations/0/lines/4/text/zh-Hans";
    state_.faults[1].what = content::say("\"{}\" does not say that it is a hypothesis", "这里的人把他叫作槐轩先生。");
    state_.faults[1].todo = content::say("with {} or the like, or give it a line and a claim of its own", "也许, 或许, 我们推测");
    fonts_->need(state_.faults[1].text());
    see("faults");
    expectCaptionsAreFreeOf(ImGui::FindWindowByName("Faults"));
    state_.asked = {.element = 0};
    see("faults-card");
    expectCaptionsAreFreeOf(ImGui::FindWindowByName("Faults"));
    expectCaptionsAreFreeOf(ImGui::FindWindowByName("Object"));
    state_.captions.above = true;
    state_.asked = {};
    see("faults-captions-above");
    expectCaptionsAreFreeOf(ImGui::FindWindowByName("Faults"));
    state_.captions.above = false;
    openEditor();
    see("faults-editor");
}

TEST_P(AtEverySize, WhatHasFailed) {
    state_.atDoor = true;
    state_.failure = core::Error{core::ErrorKind::BadInput, "this is no glTF 2.0 scene", "content/huaixuan/models/gate.glb",
                                 "the file is cut off", "export it again as glTF 2.0"};
    see("failure-door");
    const ImGuiWindow* card = ImGui::FindWindowByName("Failure");
    ASSERT_TRUE(card && card->WasActive);
    state_.atDoor = false;
    openSite();
    see("failure-site");
    ASSERT_TRUE(card->WasActive);
    state_.inspectorShown = true;
    see("failure-inspector");
    ASSERT_TRUE(card->WasActive);
}

TEST_P(AtEverySize, News) {
    const auto tell = [&] {
        using panels::Trouble;
        state_.notices.clear();
        for (const Trouble trouble : {Trouble::Guestbook, Trouble::Headset, Trouble::Sound})
            state_.notices.push_back({panels::lineOf(trouble, core::ErrorKind::Io), 1e9});
    };
    openSite();
    frame();  // words need a frame's catalogue
    tell();
    see("news-site");
    beginTour();
    see("news-tour");
    const ImGuiWindow *news = ImGui::FindWindowByName("Notice 0"), *tour = ImGui::FindWindowByName("Tour");
    ASSERT_TRUE(news && tour && news->WasActive);
    EXPECT_LT(news->Pos.y, height_ / 2) << "what is told can be read";
    EXPECT_FALSE(cover(*news, *tour));
    openEditor();
    tell();
    see("news-editor");
}

TEST_P(AtEverySize, Sheets) {
    state_.settingsShown = true;
    see("settings");
    state_.settingsShown = false;
    state_.helpShown = true;
    see("help");
    state_.helpShown = false;
    state_.menuShown = true;
    see("menu");
}

TEST_P(AtEverySize, LargeLettersAndHighContrast) {
    state_.preferences = {.textSize = 1.6f, .highContrast = true};
    see("door-large");
    openSite();
    beginTour();
    state_.captions.size = 1.5f;
    see("tour-large");
    state_.settingsShown = true;
    see("settings-large");
}

// Where the captions' file wants what is said: lines of white letters, and nothing else that is as white.
TEST_F(VisitorScreens, CaptionsStandWhereTheirFileWantsThem) {
    openSite();
    beginTour();
    state_.captions.background = 0;
    state_.preferences.highContrast = false;
    const auto middleOfLetters = [&](const content::CueBox& box) {
        state_.guide->said.at(0).box = box;
        frames(3);
        math::vec2 low(1e9f), high(-1e9f);
        for (const ImDrawVert& vertex : ImGui::GetBackgroundDrawList()->VtxBuffer)
            if (vertex.col == IM_COL32_WHITE) {
                low = glm::min(low, math::vec2(vertex.pos.x, vertex.pos.y));
                high = glm::max(high, math::vec2(vertex.pos.x, vertex.pos.y));
            }
        EXPECT_GE(low.x, 0);
        EXPECT_LE(high.x, width_);
        return (low + high) / 2.f / math::vec2(width_, height_);
    };
    const math::vec2 usual = middleOfLetters({});
    EXPECT_NEAR(usual.x, 0.5f, 0.01f);
    EXPECT_GT(usual.y, 0.5f);
    EXPECT_LT(middleOfLetters({.atTop = true}).y, 0.3f);
    EXPECT_LT(middleOfLetters({.left = 0, .width = 0.5f, .align = 0}).x, 0.35f);
    EXPECT_GT(middleOfLetters({.left = 0.5f, .width = 0.5f, .align = 1}).x, 0.65f);
    EXPECT_NEAR(middleOfLetters({.left = 0.99f, .width = 0.01f}).y, usual.y, 0.3f) << "no room left: some is given";
}

// Two who speak at once: the first at the bottom, as always, the other above it, or beside it where the file wants it there.
TEST_F(VisitorScreens, WhatIsSaidAtOnceHasABoxEach) {
    openSite();
    beginTour();
    state_.captions.background = 1;
    const auto boxes = [&] {
        frames(3);
        std::vector<std::pair<math::vec2, math::vec2>> found;  // the black grounds, as rounded rectangles come into the list
        const auto& vertices = ImGui::GetBackgroundDrawList()->VtxBuffer;
        bool inside = false;
        for (const ImDrawVert& vertex : vertices) {
            const bool ground = vertex.col == IM_COL32_BLACK;
            const math::vec2 at(vertex.pos.x, vertex.pos.y);
            if (ground && !inside) found.emplace_back(at, at);
            if (ground) found.back() = {glm::min(found.back().first, at), glm::max(found.back().second, at)};
            if (vertex.col == IM_COL32_WHITE || ground) inside = ground;
        }
        return found;
    };
    state_.guide->said = {{.speaker = "Guide", .words = "Listen."}, {.speaker = "Boatman", .words = "Who wants to cross?"}};
    auto shown = boxes();
    ASSERT_EQ(shown.size(), 2u);
    EXPECT_LT(shown[1].second.y, shown[0].first.y) << "the other stands above the first";
    EXPECT_EQ(panels::spoken(state_.guide->said[1]), "Boatman: Who wants to cross?");
    state_.guide->said[0].box = {.left = 0, .width = 0.5f, .align = 0};
    state_.guide->said[1].box = {.left = 0.5f, .width = 0.5f, .align = 1};
    shown = boxes();
    ASSERT_EQ(shown.size(), 2u);
    EXPECT_EQ(shown[0].second.y, shown[1].second.y) << "beside each other nobody makes room";
    EXPECT_LT(shown[0].second.x, shown[1].first.x);
    state_.guide->said[1].box = {.atTop = true};
    shown = boxes();
    EXPECT_LT(shown.at(1).second.y, height_ / 2);
}

// Whoever presses with a finger.
class WithAFinger : public VisitorScreens {
  protected:
    using VisitorScreens::press;
    void press(float x, float y) {
        input_.push(platform::MouseMoveEvent{x, y});
        input_.push(platform::MouseButtonEvent{.pressed = true});
        frames(4);
    }
    void draw(float x, float y) {
        for (int i = 1; i <= 8; ++i) {
            input_.push(platform::MouseMoveEvent{x, y * float(i) / 8 + 500 * float(8 - i) / 8});
            frames(2);
        }
    }
    void letGo() {
        input_.push(platform::MouseButtonEvent{.pressed = false});
        frames(4);
    }
};

TEST_F(WithAFinger, WhatIsDrawnUpScrollsAndPressesNothing) {
    state_.preferences.textSize = 2;
    state_.settingsShown = true;
    frames(6);
    const ImGuiWindow* sheet = ImGui::FindWindowByName("Settings");
    ASSERT_TRUE(sheet);
    ASSERT_GT(sheet->ScrollMax.y, 100);
    const panels::Preferences before = state_.preferences;
    const panels::CaptionStyle captions = state_.captions;
    press(640, 500);
    draw(640, 300);
    letGo();
    EXPECT_NEAR(sheet->Scroll.y, 200, 60);
    EXPECT_EQ(state_.preferences, before);
    EXPECT_EQ(state_.captions, captions);
    EXPECT_TRUE(state_.requests.empty());
}

TEST_F(WithAFinger, WhatAButtonIsForIsSaidWhileItIsHeld) {
    openSite();
    frames(4);
    const ImGuiWindow* bar = ImGui::FindWindowByName("Visitor tools");
    ASSERT_TRUE(bar);
    press(bar->Pos.x + panels::px(5 + 22), bar->Pos.y + bar->Size.y / 2);
    frames(4);
    const ImGuiWindow* said = nullptr;
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
        if (window->Active && (window->Flags & ImGuiWindowFlags_Tooltip)) said = window;
    ASSERT_TRUE(said);
    EXPECT_GE(said->Pos.y, bar->Pos.y + panels::px(5 + panels::touchSize)) << "not beneath the finger";
    EXPECT_LE(said->Pos.x + said->Size.x, width_);
    letGo();
}

TEST_F(WithAFinger, APressOnTheMapLeadsThere) {
    openSite();
    state_.mapShown = true;
    state_.map = std::make_shared<panels::MapShape>(
        panels::MapShape{.polygons = {{{-20, -20}, {20, -20}, {20, 20}, {-20, 20}}}, .low = {-20, -20}, .high = {20, 20}});
    frames(4);
    const ImGuiWindow* map = ImGui::FindWindowByName("Map");
    ASSERT_TRUE(map);
    const float metre = (map->Size.x - panels::px(24)) / 40;
    click(map->Pos.x + map->Size.x / 2 + 10 * metre, map->Pos.y + map->Size.y / 2 - 5 * metre);
    const auto* wanted = asked<panels::WalkTo>();
    ASSERT_TRUE(wanted);
    EXPECT_NEAR(wanted->place.x, 10, 0.2f);
    EXPECT_NEAR(wanted->place.y, -5, 0.2f);
    state_.requests.clear();
    state_.headset.emplace().worn = true;
    frames(2);
    click(map->Pos.x + map->Size.x / 2, map->Pos.y + map->Size.y / 2);
    EXPECT_FALSE(asked<panels::WalkTo>()) << "somebody else's eyes";
}

TEST_F(WithAFinger, WithoutOneAPlaceOfTheMapIsChosen) {
    openSite();
    state_.mapShown = true;
    state_.map = std::make_shared<panels::MapShape>(panels::MapShape{
        .polygons = {{{-20, -20}, {20, -20}, {20, 20}, {-20, 20}}},
        .low = {-20, -20},
        .high = {20, 20},
        .places = {{state_.site->site->viewpoints[0].name, {3, 4}}, {state_.site->site->viewpoints[1].name, {-5, 6}}}});
    frames(4);
    ImGuiWindow* map = ImGui::FindWindowByName("Map");
    ASSERT_TRUE(map);
    const auto pressFocused = [&](const char* id) {
        for (int tab = 0; tab < 60; ++tab) {
            press(platform::Key::Tab);
            if (ImGui::GetCurrentContext()->NavId == map->GetID(id)) return press(platform::Key::Enter);
        }
        FAIL() << id << " has no focus";
    };
    pressFocused("walk to place");
    ASSERT_TRUE(asked<panels::WalkTo>());
    EXPECT_EQ(asked<panels::WalkTo>()->place, math::vec2(3, 4));
    state_.requests.clear();
    pressFocused("next place");
    pressFocused("walk to place");
    EXPECT_EQ(asked<panels::WalkTo>()->place, math::vec2(-5, 6));
    state_.requests.clear();
    pressFocused("next place");
    EXPECT_EQ(state_.mapPlace, 0) << "round and round";
    pressFocused("place before");
    EXPECT_EQ(state_.mapPlace, 1);
    look("map-places");
}

TEST_F(WithAFinger, WhateverIsPressedOnAnUprightDisplayHas44Pixels) {
    resize(1080, 1920);
    int seen = 0;
    const auto goRound = [&] {
        for (int tool = 0; tool < 60; ++tool) {
            press(platform::Key::Tab);
            const ImGuiWindow* window = ImGui::GetCurrentContext()->NavWindow;
            if (!window || ImGui::GetCurrentContext()->NavId == 0) continue;
            const ImRect box = window->NavRectRel[0];
            EXPECT_GE(box.GetWidth(), 44) << window->Name << ' ' << tool;
            EXPECT_GE(box.GetHeight(), 44) << window->Name << ' ' << tool;
            ++seen;
        }
    };
    frames(4);
    goRound();
    openSite();
    goRound();
    beginTour();
    state_.site->compared = 1;
    state_.site->timesShown = true;
    goRound();
    EXPECT_GT(seen, 150);
}

INSTANTIATE_TEST_SUITE_P(Screens, AtEverySize, testing::Combine(testing::Range(0, 4), testing::Values("zh-Hans", "en")));

}  // namespace
}  // namespace rekindle::tests
