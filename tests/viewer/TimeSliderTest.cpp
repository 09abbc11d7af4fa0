// The slider of periods: what it stands at, what it asks for, by pointer and by keys.
#include "panels/TimeSlider.h"

#include <gmock/gmock.h>
#include <imgui_internal.h>

#include "MuseumVisit.h"
#include "panels/Controls.h"

namespace rekindle::tests {
namespace {

using panels::BlendTimes;
using testing::ElementsAre;

TEST(TimeSlider, YearsSayInWhichOrderPeriodsStand) {
    content::Site site{.periods = {{.id = "today", .year = 2025}, {.id = "past", .year = 1850}, {.id = "older", .year = -200}}};
    EXPECT_THAT(panels::timesInOrder(site), ElementsAre(2, 1, 0));
    site.periods[1].year.reset();
    EXPECT_THAT(panels::timesInOrder(site), ElementsAre(0, 1, 2)) << "as listed, where one has none";
}

TEST(TimeSlider, ThePeriodThatIsSeenStaysBelow) {
    const std::vector<int> order{2, 1, 0};
    EXPECT_EQ(panels::timesAt(0.25f, order, 2), (BlendTimes{2, 1, 0.25f}));
    EXPECT_EQ(panels::timesAt(0.25f, order, 1), (BlendTimes{1, 2, 0.75f}));
    EXPECT_EQ(panels::timesAt(1.5f, order, 2), (BlendTimes{1, 0, 0.5f})) << "it has come past another";
    EXPECT_EQ(panels::timesAt(2, order, 1), (BlendTimes{1, 0, 1}));
    EXPECT_EQ(panels::timesAt(0, order, 2), (BlendTimes{2, 1, 0}));
}

TEST(TimeSlider, StandsWhereWhatIsSeenIs) {
    const std::vector<int> order{1, 0};
    panels::OpenSite open{.period = 0};
    EXPECT_EQ(panels::placeOfTime(open, order), 1);
    open.compared = 1;
    EXPECT_EQ(panels::placeOfTime(open, order), 1) << "a curtain is none of its";
    open.blend = 0.25f;
    EXPECT_FLOAT_EQ(panels::placeOfTime(open, order), 0.75f);
}

class OnATour : public MuseumVisit {
  protected:
    OnATour() {
        openSite();
        beginTour();
        state_.site->timesShown = true;
        state_.touched = 1e9;  // the bar stays
        frames(4);
        bar_ = ImGui::FindWindowByName("Tour");
    }
    // At a part of the slider's width.
    math::vec2 at(float part) const {
        const float inside = panels::px(12);
        return {bar_->Pos.x + inside + (bar_->Size.x - 2 * inside) * part,
                bar_->Pos.y + panels::px(8 + panels::touchSize) + ImGui::GetStyle().ItemSpacing.y + panels::px(15)};
    }
    void hold(math::vec2 place, bool pressed) {
        input_.push(platform::MouseMoveEvent{place.x, place.y});
        frames(2);
        input_.push(platform::MouseButtonEvent{.pressed = pressed});
        frames(2);
    }
    const ImGuiWindow* bar_ = nullptr;
};

TEST_F(OnATour, TheKnobShowsOnePeriodThroughTheOther) {
    hold(at(0.25f), true);
    input_.push(platform::MouseMoveEvent{at(0.5f).x, at(0.5f).y});
    frames(2);
    const auto* blend = asked<BlendTimes>();
    ASSERT_TRUE(blend);
    const auto& last = std::get<BlendTimes>(state_.requests.back());
    EXPECT_EQ(last.from, 0);
    EXPECT_EQ(last.to, 1);
    EXPECT_NEAR(last.part, 0.5f, 0.02f) << "halfway between the two ticks";
    EXPECT_FALSE(asked<panels::SettleTimes>());
    hold(at(0.5f), false);
    EXPECT_TRUE(asked<panels::SettleTimes>()) << "it is let go";
}

TEST_F(OnATour, WithoutAPointerANameIsChosen) {
    for (int tab = 0; tab < 40 && !asked<panels::ShowPeriod>(); ++tab) {
        press(platform::Key::Tab);
        const ImGuiContext& context = *ImGui::GetCurrentContext();
        if (context.NavWindow == bar_ && context.NavId == const_cast<ImGuiWindow*>(bar_)->GetID("time1"))
            press(platform::Key::Enter);
    }
    const auto* shown = asked<panels::ShowPeriod>();
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->period, 1);
}

TEST_F(OnATour, WhoWearsAHeadsetIsShownAnotherTimeInTheDark) {
    state_.headset.emplace().worn = true;
    hold(at(0.3f), true);
    hold(at(0.7f), false);
    ASSERT_TRUE(asked<panels::ShowPeriod>());
    EXPECT_FALSE(asked<panels::SettleTimes>());
}

}  // namespace
}  // namespace rekindle::tests
