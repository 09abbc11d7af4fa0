// Sheets that are drawn with twice the pixels, for a sharp headset: what is on them is what was, only finer.
#include <glm/geometric.hpp>

#include <cmath>
#include <cstdlib>

#include "VisitorScreens.h"
#include "commands/HeadsetForms.h"
#include "panels/HeadsetCaption.h"
#include "panels/HeadsetCard.h"
#include "panels/HeadsetMenu.h"
#include "ui/ScrollKeeper.h"

namespace rekindle::tests {
namespace {

using Kind = commands::HeadsetPanelKind;

// On the mean, of 255, between a sheet with twice the pixels and one with as many as usual: seen from so far away that letters'
// edges, which may differ, count less than where letters are.
double difference(const Picture& fine, const Picture& usual) {
    const Picture one = halved(halved(fine)), other = halved(usual);
    EXPECT_EQ(one.pixels.size(), other.pixels.size());
    double sum = 0;
    for (std::size_t i = 0; i < one.pixels.size(); ++i) sum += std::abs(int(one.pixels[i]) - int(other.pixels[i]));
    return sum / double(one.pixels.size());
}

class SharpSheet : public VisitorScreens, public testing::WithParamInterface<const char*> {
  protected:
    void SetUp() override {
        speak(GetParam());
        openSite();
        state_.headset.emplace().connected = state_.headset->worn = state_.headset->menu = true;
    }
    void show(Kind kind, float sharpness, const std::function<void()>& body) {
        const auto& form = commands::formOf(kind);
        sharpness_ = sharpness;
        for (int frame = 0; frame < 3; ++frame) sheet(float(form.extent.x), float(form.extent.y), body);
        EXPECT_EQ(countCutLetters(*ImGui::GetDrawData()), 0);
    }
    Picture drawn(Kind kind, float sharpness, const std::function<void()>& body) {
        show(kind, sharpness, body);
        return drawPicture(*ImGui::GetDrawData(), textures_);
    }
    void expectAlike(Kind kind, const std::string& name, const std::function<void()>& body, double most = usualMost) {
        const Picture usual = drawn(kind, 1, body), fine = drawn(kind, 2, body);
        keep("sharp-" + name + "-" + GetParam());
        ASSERT_EQ(fine.width, 2 * usual.width);
        EXPECT_LT(difference(fine, usual), most) << name;
    }
    static constexpr double usualMost = 1.5;  // of 255: letters' edges, and that letters begin at whole pixels
};

TEST_P(SharpSheet, TheMenuIsTheSame) {
    using enum panels::HeadsetPage;
    state_.site->left = panels::LeftTour{0, 1, state_.site->tours[0].title};
    for (const auto& [page, name] : {std::pair{Guide, "tours"}, std::pair{Place, "place"}, std::pair{Comfort, "comfort"}}) {
        state_.headset->page = page;
        expectAlike(Kind::Menu, name, [&] { panels::drawHeadsetMenu(choices_, state_); });
    }
}

TEST_P(SharpSheet, WhatIsSaidAndTheSignAreTheSame) {
    beginTour();
    state_.guide->compares = true;
    state_.site->period = 1;
    state_.headset->toldAway = 1.f;
    expectAlike(
        Kind::Caption, "caption",
        [&] {
            panels::drawHeadsetCaption(state_);
            panels::drawHeadsetSign(state_, panels::headsetSignWidth(state_, width_));
        },
        4);  // letters cover more of it
}

TEST_P(SharpSheet, CardsAreTheSame) {
    illustrate();
    const auto card = [&] { panels::drawHeadsetObject(state_); };
    state_.asked = {.element = 0};
    expectAlike(Kind::Card, "card", card);
    state_.asked = {};
    state_.site->evidence = true;
    state_.site->pointed = 0;
    expectAlike(Kind::Card, "evidence", card);
}

TEST_P(SharpSheet, LabelsAreTheSame) {
    beginTour();
    pointAtSomething();
    state_.hotspots.push_back({state_.site->site->elements[0].name, 0, math::vec3(0), {}});
    state_.told = true;
    const auto spots = panels::headsetSpots(state_);
    ASSERT_EQ(spots.size(), 2u);
    expectAlike(Kind::Labels, "labels",
                [&] { panels::drawHeadsetLabels(spots, state_, panels::headsetLabelWidths(spots, state_, width_)); });
}

TEST_P(SharpSheet, TheOfferIsTheSame) {
    state_.headset->offer = panels::LookOffer{.go = true, .ask = true};
    expectAlike(Kind::Offer, "offer", [&] { panels::drawHeadsetOffer(state_); });
}

// That the tests above can fail: letters that are not drawn larger stand elsewhere.
TEST_P(SharpSheet, WhatIsNotTheSameIsSeen) {
    const auto menu = [&] { panels::drawHeadsetMenu(choices_, state_); };
    const Picture usual = drawn(Kind::Menu, 1, menu);
    sharpness_ = 1;
    for (int frame = 0; frame < 3; ++frame) sheet(1920, 2400, menu);
    EXPECT_GT(difference(drawPicture(*ImGui::GetDrawData(), textures_), usual), 2 * usualMost);
}

// The button at the left of the last row, met by a ray from the eyes.
TEST_P(SharpSheet, ARayPressesTheSameButton) {
    const auto& form = commands::formOf(Kind::Menu);
    const visit::FlatPanel hangs{{{0, -0.2f, -form.away}}, form.size};
    const math::vec3 eyes(0.1f, 0.1f, 0), button(-0.25f * form.size.x, -0.2f - 0.45f * form.size.y, -form.away);
    const auto menu = [&] { panels::drawHeadsetMenu(choices_, state_); };
    for (const float sharpness : {1.f, 1.75f, 2.f}) {
        state_.requests.clear();
        show(Kind::Menu, sharpness, menu);
        const commands::HeadsetPiece whole{{0, 0}, commands::extentOf(form, sharpness), hangs};
        const auto touch = commands::touchOf(std::array{whole}, {eyes, glm::normalize(button - eyes)});
        ASSERT_TRUE(touch);
        input_.push(platform::MouseMoveEvent{touch->at.x, touch->at.y});
        for (const bool pressed : {true, false}) {
            input_.push(platform::MouseButtonEvent{platform::MouseButton::Left, pressed, {}});
            show(Kind::Menu, sharpness, menu);
        }
        EXPECT_TRUE(asked<panels::SpeakLanguage>()) << sharpness;
    }
}

// What is read stays before the eyes when larger letters make a sheet finer.
TEST_P(SharpSheet, WhatIsScrolledToStays) {
    state_.headset->page = panels::HeadsetPage::Comfort;
    const auto menu = [&] { panels::drawHeadsetMenu(choices_, state_); };
    const auto further = [&](float down) {
        input_.push(platform::MouseMoveEvent{0.75f * 960 * sharpness_, down * 1200 * sharpness_});
        for (const bool pressed : {true, false}) {
            input_.push(platform::MouseButtonEvent{platform::MouseButton::Left, pressed, {}});
            show(Kind::Menu, sharpness_, menu);
        }
        input_.push(platform::MouseLeaveEvent{});
        return drawn(Kind::Menu, sharpness_, menu);
    };
    const Picture top = drawn(Kind::Menu, 2, menu);
    sharpness_ = 1;
    show(Kind::Menu, 1, menu);
    const Picture below = further(0.79f);
    ASSERT_GT(difference(top, below), 2 * usualMost) << "it is scrolled";
    ui::ScrollKeeper keeper;
    keeper.keep(2);
    sharpness_ = 2;
    sheet(960, 1200, menu);
    keeper.apply();
    EXPECT_LT(difference(drawn(Kind::Menu, 2, menu), below), usualMost);
}

INSTANTIATE_TEST_SUITE_P(Headset, SharpSheet, testing::Values("zh-Hans", "en"));

}  // namespace
}  // namespace rekindle::tests
