// A tour is edited by hand: what dragging, pressing and pointing in its panels ask for.
#include <gmock/gmock.h>
#include <imgui_internal.h>

#include "MuseumVisit.h"

namespace rekindle::tests {
namespace {

using platform::Key;
using testing::ElementsAre;
using testing::IsEmpty;

// The short tour of three stops, in its editor.
class Editing : public MuseumVisit {
  protected:
    void SetUp() override {
        attached_.focus.enter();
        frames(4);
        key(Key::Enter);
        ASSERT_TRUE(state_.guide);
        key(Key::F2);
        ASSERT_TRUE(state_.editing);
        frames(4);
        strip_ = ImGui::FindWindowByName("Tour strip");
        panel_ = ImGui::FindWindowByName("Tour editor");
        ASSERT_TRUE(strip_ && strip_->WasActive);
        ASSERT_TRUE(panel_ && panel_->WasActive);
    }

    void pointerTo(math::vec2 at) {
        input_.push(platform::MouseMoveEvent{at.x, at.y});
        frames(2);
    }
    void button(bool pressed) {
        input_.push(platform::MouseButtonEvent{.pressed = pressed});
        frames(2);
    }
    void drag(math::vec2 from, math::vec2 to) {
        pointerTo(from);
        button(true);
        for (int i = 1; i <= 6; ++i) pointerTo(from + (to - from) * (float(i) / 6));
        button(false);
        frames(2);
    }

    // Where a control is found in a column of its window, which is scrolled for it: as an eye finds it, by what is under the
    // pointer.
    math::vec2 find(ImGuiWindow* window, ImGuiID id, float x) {
        for (float scroll = 0;; scroll += 200) {
            ImGui::SetScrollY(window, std::min(scroll, window->ScrollMax.y));
            frames(2);
            for (float y = window->Pos.y + 2; y < window->Pos.y + window->Size.y; y += 4) {
                pointerTo({x, y});
                if (ImGui::GetCurrentContext()->HoveredId == id) return {x, y + 2};
            }
            if (scroll >= window->ScrollMax.y) break;
        }
        ADD_FAILURE() << "there is no such control in " << window->Name;
        return {-1, -1};
    }
    static ImGuiID idIn(ImGuiID parent, const char* name) { return ImHashStr(name, 0, parent); }

    // Where a stop's block is on the strip, in its middle.
    math::vec2 block(std::size_t stop) {
        const auto& stops = state_.guide->stops;
        const double end = stop + 1 < stops.size() ? stops[stop + 1].begin : state_.guide->seconds;
        return find(strip_, idIn(strip_->GetID(int(stop)), "stop"), along((stops[stop].begin + end) / 2 / state_.guide->seconds));
    }
    // A part of the tour's time, on the strip.
    float along(double part) const { return strip_->WorkRect.Min.x + strip_->WorkRect.GetWidth() * float(part); }
    void pressInPanel(const char* name) {
        const ImGuiID id = panel_->GetID(name);
        for (float x = panel_->WorkRect.Min.x + 10; x < panel_->WorkRect.Max.x; x += 60) {
            pointerTo({x, panel_->Pos.y + 2});
            for (float y = panel_->Pos.y + 2; y < panel_->Pos.y + panel_->Size.y; y += 6) {
                pointerTo({x, y});
                if (ImGui::GetCurrentContext()->HoveredId == id) return click(x, y);
            }
        }
        FAIL() << "no " << name;
    }

    template <class Kind>
    std::vector<Kind> allAsked() const {
        std::vector<Kind> all;
        for (const panels::Request& request : state_.requests)
            if (const auto* of = std::get_if<Kind>(&request)) all.push_back(*of);
        return all;
    }

    ImGuiWindow *strip_ = nullptr, *panel_ = nullptr;
};

TEST_F(Editing, ABlockThatIsDraggedMovesItsStop) {
    drag(block(0), block(2) + math::vec2(30, 0));
    auto moves = allAsked<panels::MoveStop>();
    ASSERT_EQ(moves.size(), 1u);
    EXPECT_EQ(moves[0].from, 0u);
    EXPECT_EQ(moves[0].to, 2u) << "behind the last";
    EXPECT_FALSE(asked<panels::ShowStop>()) << "it was no click";
    state_.requests.clear();
    drag(block(2), block(0) - math::vec2(30, 0));
    moves = allAsked<panels::MoveStop>();
    ASSERT_EQ(moves.size(), 1u);
    EXPECT_EQ(moves[0].from, 2u);
    EXPECT_EQ(moves[0].to, 0u);
}

TEST_F(Editing, ABlockThatIsPressedOrPutBackMovesNothing) {
    drag(block(1), block(1) + math::vec2(20, 0));
    EXPECT_THAT(allAsked<panels::MoveStop>(), IsEmpty()) << "before itself";
    state_.requests.clear();
    const math::vec2 at = block(1);
    click(at.x, at.y);
    EXPECT_THAT(allAsked<panels::MoveStop>(), IsEmpty());
    ASSERT_TRUE(asked<panels::ShowStop>());
    EXPECT_EQ(asked<panels::ShowStop>()->stop, 1u);
}

TEST_F(Editing, DraggingTheRulerScrubs) {
    const math::vec2 ruler = find(strip_, strip_->GetID("tour ruler"), along(0.25));
    drag(ruler, {along(0.75), ruler.y});
    const auto sought = allAsked<panels::SeekTour>();
    ASSERT_GT(sought.size(), 3u);
    const double all = state_.guide->seconds;
    EXPECT_NEAR(sought.front().time, all * 0.25, all * 0.01);
    EXPECT_NEAR(sought.back().time, all * 0.75, all * 0.01);
    for (std::size_t i = 1; i < sought.size(); ++i) EXPECT_GE(sought[i].time, sought[i - 1].time) << "each moment on the way";
    EXPECT_THAT(allAsked<panels::MoveStop>(), IsEmpty());
    state_.requests.clear();
    drag(ruler, {along(0) - 400, ruler.y + 30});
    EXPECT_EQ(allAsked<panels::SeekTour>().back().time, 0) << "no further than its beginning";
}

TEST_F(Editing, AStopIsAddedWhereOneStands) {
    pressInPanel("Add from here");
    EXPECT_EQ(allAsked<panels::AddStopHere>().size(), 1u);
    state_.requests.clear();
    pressInPanel("Move here");
    EXPECT_EQ(allAsked<panels::SetStopHere>().size(), 1u);
    state_.requests.clear();
    state_.editing->stop = 2;
    pressInPanel("Remove");
    ASSERT_EQ(allAsked<panels::RemoveStop>().size(), 1u);
    EXPECT_EQ(asked<panels::RemoveStop>()->stop, 2u);
}

TEST_F(Editing, WhatIsPointedAtInThePictureLightsUp) {
    const char* words = "Set by pointing: click it in the picture";
    const math::vec2 toggle = find(panel_, idIn(panel_->GetID(words), "toggle"), panel_->WorkRect.Min.x + 20);
    const auto highlights = [&] { return state_.editing->tour.stops[state_.editing->stop].highlights; };
    const panels::Rectangle& picture = layout_.picture;
    const auto point = [&](float x, float y) {
        clickAt(picture.left + picture.width * x, picture.top + picture.height * y);
        frames(40);  // no double click
    };
    constexpr math::vec2 gate(0.517f, 0.378f);
    point(gate.x, gate.y);
    EXPECT_THAT(highlights(), IsEmpty()) << "it is asked about";
    EXPECT_EQ(state_.asked.element, 0);
    state_.asked = {};
    clickAt(toggle.x, toggle.y);
    ASSERT_EQ(state_.editing->pointing, panels::Pointing::Highlights);
    point(gate.x, gate.y);
    EXPECT_THAT(highlights(), ElementsAre("Gate"));
    EXPECT_TRUE(state_.editing->changed);
    EXPECT_FALSE(state_.asked);
    point(0.1f, 0.9f);
    EXPECT_THAT(highlights(), ElementsAre("Gate")) << "there is nothing";
    point(gate.x, gate.y);
    EXPECT_THAT(highlights(), IsEmpty()) << "no longer";
    key(Key::Escape);
    EXPECT_EQ(state_.editing->pointing, panels::Pointing::Nothing);
}

TEST_F(Editing, AHotspotIsAddedWhereOneClicks) {
    const char* words = "Add a hotspot: click its place in the picture";
    ImGui::SetScrollY(panel_, panel_->ScrollMax.y);
    frames(3);
    const math::vec2 toggle = find(panel_, idIn(panel_->GetID(words), "toggle"), panel_->WorkRect.Min.x + 20);
    const std::size_t before = state_.editing->tour.stops[state_.editing->stop].hotspots.size();
    state_.editing->pointing = panels::Pointing::Highlights;
    clickAt(toggle.x, toggle.y);
    ASSERT_EQ(state_.editing->pointing, panels::Pointing::NewSpot) << "one of the two";
    clickAt(layout_.picture.left + layout_.picture.width * 0.517f, layout_.picture.top + layout_.picture.height * 0.378f);
    const auto& spots = state_.editing->tour.stops[state_.editing->stop].hotspots;
    ASSERT_EQ(spots.size(), before + 1);
    EXPECT_NEAR(spots.back().at->z, -10, 0.1f) << "on the gate";
    EXPECT_FALSE(state_.asked) << "nothing is asked meanwhile";
    EXPECT_EQ(state_.editing->pointing, panels::Pointing::Nothing) << "one for each time that it is wanted";
    state_.editing->pointing = panels::Pointing::NewSpot;
    key(Key::Escape);
    EXPECT_EQ(state_.editing->pointing, panels::Pointing::Nothing);
    EXPECT_TRUE(state_.editing) << "the editor stays";
}

}  // namespace
}  // namespace rekindle::tests
