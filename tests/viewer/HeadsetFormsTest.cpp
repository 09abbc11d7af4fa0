// How finely the panels before a visitor with a headset are drawn: no coarser than he sees them.
#include "commands/HeadsetForms.h"

#include <glm/geometric.hpp>

#include <gtest/gtest.h>

#include <cmath>

#include "view/Projection.h"

namespace rekindle::commands {
namespace {

using math::uvec2;
using math::vec3;

struct Lens {
    uvec2 picture;
    float left, right, up, down;  // degrees
    float letters = mostLetters;  // the largest with which it has a pixel for each

    xr::Eye eye() const {
        constexpr float degree = math::pi / 180;
        return {{}, -left * degree, right * degree, up * degree, -down * degree};
    }
};

// Of headsets that there are, near enough, and one that is drawn at half of all: the last is too sharp for the largest letters.
const Lens lenses[]{{{320, 240}, 45, 45, 45, 45},         {{1440, 1600}, 47, 43, 50, 50}, {{1832, 1920}, 52, 42, 45, 49},
                    {{2064, 2208}, 47.5f, 47.5f, 48, 48}, {{2448, 2448}, 52, 48, 50, 50}, {{3680, 3140}, 54, 46, 46, 46},
                    {{3680, 3680}, 45, 45, 45, 45, 1.25f}};

// How many of the lens's pixels lie between the middles of two pixels of a panel that one looks straight at, along both edges.
math::vec2 pixelsBetween(const Lens& lens, const HeadsetForm& form, float sharpness, float letters) {
    const view::View view = xr::viewOf(lens.eye(), {}, lens.picture, 0.1f);
    const math::vec2 one = form.size * (form.letters ? letters : 1) / math::vec2(extentOf(form, sharpness));
    const auto at = [&](float right, float up) { return *view::pixelOf(view, vec3(right * one.x, up * one.y, -form.away)); };
    return {glm::distance(at(1, 0), at(0, 0)), glm::distance(at(0, 1), at(0, 0))};
}

template <class Body>
void eachPanel(Body body) {
    for (std::size_t i = 0; i < headsetPanelCount; ++i) body(HeadsetPanelKind(i));
}

TEST(HeadsetForms, APanelHasAPixelForEachThatTheEyeHas) {
    for (const Lens& lens : lenses)
        for (float letters = leastLetters; letters <= lens.letters; letters += 0.05f)
            eachPanel([&](HeadsetPanelKind kind) {
                const HeadsetForm& form = formOf(kind);
                const float sharpness = sharpnessOf(form, fineness(lens.picture, lens.eye()), letters);
                const math::vec2 pixels = pixelsBetween(lens, form, sharpness, letters);
                EXPECT_LE(std::max(pixels.x, pixels.y), 1.002f)
                    << "panel " << int(kind) << " at " << lens.picture.x << " pixels, letters of " << letters;
            });
}

TEST(HeadsetForms, NoMorePixelsAreDrawnThanAStepMore) {
    for (const Lens& lens : lenses)
        eachPanel([&](HeadsetPanelKind kind) {
            const HeadsetForm& form = formOf(kind);
            const float sharpness = sharpnessOf(form, fineness(lens.picture, lens.eye()), 1);
            EXPECT_FLOAT_EQ(std::remainder(sharpness, 0.25f), 0);
            if (sharpness == 1) return;
            const math::vec2 pixels = pixelsBetween(lens, form, sharpness - 0.25f, 1);
            EXPECT_GT(std::max(pixels.x, pixels.y), 0.998f) << "panel " << int(kind) << " at " << lens.picture.x << " pixels";
        });
}

TEST(HeadsetForms, WhereAHeadsetIsNoSharperPanelsAreAsTheyWere) {
    const Lens& usual = lenses[3];
    eachPanel([&](HeadsetPanelKind kind) {
        const HeadsetForm& form = formOf(kind);
        EXPECT_EQ(sharpnessOf(form, fineness(usual.picture, usual.eye()), 1), 1);
        EXPECT_EQ(extentOf(form, 1), form.extent);
        EXPECT_GT(form.fineness(), 21);
        EXPECT_EQ(sharpnessOf(form, 1000, 1), 2) << "memory is not without an end";
        EXPECT_EQ(extentOf(form, 2), 2u * form.extent);
    });
}

TEST(HeadsetForms, LargerLettersAreAsFine) {
    const float eye = fineness(lenses[4].picture, lenses[4].eye());
    const HeadsetForm &menu = formOf(HeadsetPanelKind::Menu), &caption = formOf(HeadsetPanelKind::Caption);
    EXPECT_GT(sharpnessOf(menu, eye, 1.5f), sharpnessOf(menu, eye, 1));
    EXPECT_EQ(sharpnessOf(caption, eye, 1.5f), sharpnessOf(caption, eye, 1)) << "it is no larger for them";
}

TEST(HeadsetForms, ARayMeetsAPieceWhereItIsOnTheSheet) {
    const HeadsetPiece first{{0, 0}, {300, 60}, {{{-1, 0, -2}}, {0.5f, 0.1f}}};
    for (const std::uint32_t sharpness : {1u, 2u}) {
        const HeadsetPiece second{{0, 60 * sharpness}, {200 * sharpness, 60 * sharpness}, {{{0, 0, -2}}, {0.4f, 0.12f}}};
        const auto touch = touchOf(std::array{first, second}, {{0.1f, 0.03f, 0}, {0, 0, -1}});
        ASSERT_TRUE(touch);
        EXPECT_NEAR(touch->at.x, 150 * float(sharpness), 0.1f);
        EXPECT_NEAR(touch->at.y, 75 * float(sharpness), 0.1f);
        EXPECT_NEAR(touch->distance, 2, 1e-4f);
    }
    EXPECT_FALSE(touchOf(std::array{first}, {{0, 0, 0}, {0, 0, -1}}));
}

}  // namespace
}  // namespace rekindle::commands
