// The pieces that visitors' screens are made of: colours, lines, labels, what is kept.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <random>

#include "commands/Guestbook.h"
#include "commands/SiteMap.h"
#include "commands/ViewKeeping.h"
#include "panels/Labels.h"
#include "panels/Lines.h"
#include "panels/MapPanel.h"
#include "ui/Scale.h"
#include "ui/Theme.h"

namespace rekindle::panels {
namespace {

namespace theme = ui::theme;
using testing::ElementsAre;

// WCAG 2.2: 1.4.3 asks for 4.5 between words and their ground, 1.4.11 for 3 between what is pressed or told and its ground.
void expectContrast(const theme::Palette& p, float words, float shapes) {
    for (const theme::Color ground : {p.ground, p.panel, p.card, p.field}) {
        EXPECT_GE(theme::contrast(p.text, ground), words);
        EXPECT_GE(theme::contrast(p.quiet, ground), words);
        EXPECT_GE(theme::contrast(p.accent, ground), words);
        EXPECT_GE(theme::contrast(p.bad, ground), words);
        EXPECT_GE(theme::contrast(p.edge, ground), shapes);
    }
    EXPECT_GE(theme::contrast(p.text, p.fieldHover), words);
    EXPECT_GE(theme::contrast(p.text, p.accentDim), words);
    EXPECT_GE(theme::contrast(p.onAccent, p.accent), words);
    EXPECT_GE(theme::contrast(p.onAccent, p.text), words) << "a button that is hovered";
}

TEST(Palette, IsLegible) {
    expectContrast({}, 4.5f, 3);
}

TEST(Palette, OfHighContrastMeetsTheHighestLevel) {
    expectContrast(theme::highContrast(), 7, 4.5f);
}

TEST(Palette, ContrastIsThatOfTheGuidelines) {
    EXPECT_NEAR(theme::contrast({1, 1, 1, 1}, {0, 0, 0, 1}), 21, 1e-3f);
    EXPECT_NEAR(theme::contrast({0.4667f, 0.4667f, 0.4667f, 1}, {1, 1, 1, 1}), 4.48f, 0.01f) << "#777 on white";
}

TEST(Scale, FollowsTheWindow) {
    EXPECT_FLOAT_EQ(ui::scaleFor(1280, 720, 1, 1), 1);
    EXPECT_FLOAT_EQ(ui::scaleFor(1920, 1080, 1, 1), 1.35f);
    EXPECT_FLOAT_EQ(ui::scaleFor(3840, 2160, 1, 1), 2.7f);
    EXPECT_FLOAT_EQ(ui::scaleFor(1080, 1920, 1, 1), 1.35f) << "upright: by its width";
    EXPECT_FLOAT_EQ(ui::scaleFor(1280, 720, 2, 1), 2) << "a dense display";
    EXPECT_FLOAT_EQ(ui::scaleFor(1280, 720, 1, 1.5f), 1.5f);
}

// A letter is as wide as one, a Chinese character as two.
float letters(std::string_view text) {
    float width = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (const auto c = static_cast<unsigned char>(text[i]); c < 0x80 || c >= 0xc0) width += c < 0x80 ? 1 : 2;
    return width;
}

TEST(Lines, BreakBetweenWords) {
    EXPECT_THAT(linesOf("the old street of the town", 11, letters), ElementsAre("the old", "street of", "the town"));
    EXPECT_THAT(linesOf("one\ntwo", 11, letters), ElementsAre("one", "two"));
    EXPECT_THAT(linesOf("unbreakable", 4, letters), ElementsAre("unbr", "eaka", "ble"));
}

TEST(Lines, NoChineseLineBeginsWithAClosingMark) {
    EXPECT_THAT(linesOf("槐树下的先生，教了五十年。", 12, letters), ElementsAre("槐树下的先", "生，教了五十", "年。"));
    EXPECT_THAT(linesOf("他叫“槐轩”先生", 6, letters), ElementsAre("他叫", "“槐", "轩”先", "生"));
}

TEST(Lines, EvenOnesAreAboutAsLong) {
    const auto even = evenLinesOf("aaa aaa aaa aaa aaa a", 19, letters);
    ASSERT_EQ(even.size(), 2u);
    EXPECT_EQ(even[0], "aaa aaa aaa");
    for (const auto line : evenLinesOf("他在树下教了大约五十年的书。", 20, letters)) EXPECT_LE(letters(line), 20);
}

TEST(Lines, ChineseOnesPartWhereTheVoiceDoes) {
    EXPECT_THAT(evenLinesOf("院子里有一棵老槐树，他在树下教书。", 24, letters),
                ElementsAre("院子里有一棵老槐树，", "他在树下教书。"));
    EXPECT_THAT(evenLinesOf("他叫“槐轩先生”，因为院子里有槐树。", 26, letters),
                ElementsAre("他叫“槐轩先生”，", "因为院子里有槐树。"));
    const auto far = evenLinesOf("讲解，院子里有一棵很老很老的槐树。", 24, letters);
    ASSERT_EQ(far.size(), 2u);
    EXPECT_LE(letters(far[1]), 18) << "a mark far from the middle leaves them even";
}

bool meet(const Rectangle& a, const Rectangle& b) {
    return a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom();
}

TEST(Labels, NeverOverlapNorLeaveThePicture) {
    std::mt19937 random(7);
    std::uniform_real_distribution<float> x(0, 1280), y(100, 500), wide(60, 320);
    const Rectangle area{0, 80, 1280, 430};
    std::size_t placed = 0;
    for (int round = 0; round < 200; ++round) {
        std::vector<LabelWish> wishes;
        for (int i = 0; i < 12; ++i) wishes.push_back({{x(random), y(random)}, {wide(random), 44}});
        const auto places = placeLabels(wishes, area, 10);
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (!places[i]) continue;
            ++placed;
            EXPECT_GE(places[i]->left, 0);
            EXPECT_LE(places[i]->bottom(), 510);
            for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(places[j] && meet(*places[i], *places[j]));
        }
    }
    EXPECT_GT(placed, 200u * 6) << "most find room";
}

TEST(Labels, OneAloneStandsAboveItsPlace) {
    const auto places = placeLabels({{{400, 300}, {100, 44}}}, {0, 0, 800, 600}, 10);
    ASSERT_TRUE(places[0]);
    EXPECT_FLOAT_EQ(places[0]->left, 350);
    EXPECT_FLOAT_EQ(places[0]->bottom(), 290);
}

TEST(SiteMap, NorthIsUp) {
    const float quarter = math::pi / 2;
    EXPECT_NEAR(onMap({0, 0, -1}, 0).y, -1, 1e-6f) << "-Z is north where nothing is said";
    EXPECT_NEAR(onMap({1, 0, 0}, quarter).y, -1, 1e-6f) << "north is a quarter turn clockwise from -Z: at +X";
    EXPECT_NEAR(onMap({0, 0, -1}, quarter).x, -1, 1e-6f) << "then -Z is west";
    const math::vec2 back = fromMap(onMap({3, 1, -7}, 0.4f), 0.4f);
    EXPECT_NEAR(back.x, 3, 1e-5f);
    EXPECT_NEAR(back.y, -7, 1e-5f);
}

TEST(SiteMap, OfAWalkMesh) {
    navigate::MeshData mesh;
    mesh.cell = 0.5f;
    navigate::Tile tile;
    tile.min = {10, 0, 20};
    tile.vertices = {0, 0, 0, 8, 0, 0, 8, 0, 4};
    tile.polygons.assign(2 * navigate::mostCorners, navigate::noIndex);
    for (std::uint16_t i = 0; i < 3; ++i) tile.polygons[i] = i;
    mesh.tiles.push_back(tile);
    const auto map = commands::mapOf(mesh, 0);
    ASSERT_TRUE(map);
    EXPECT_THAT(map->polygons, ElementsAre(ElementsAre(math::vec2(10, 20), math::vec2(14, 20), math::vec2(14, 22))));
    EXPECT_EQ(map->high, math::vec2(14, 22));
    EXPECT_FALSE(commands::mapOf({}, 0));
}

TEST(Keeping, WhatIsKeptComesBack) {
    const commands::Kept kept{.language = "zh-Hans",
                              .preferences = {.textSize = 1.4f,
                                              .highContrast = true,
                                              .reducedMotion = true,
                                              .calmLight = true,
                                              .autoAdvance = false,
                                              .hints = false},
                              .captions = {.shown = false, .size = 1.5f, .background = 0.3f, .above = true},
                              .sound = {.master = 0.4f, .ambience = 0.2f, .muted = true, .mono = true}};
    EXPECT_EQ(commands::keptFrom(commands::toJson(kept)), kept);
    EXPECT_EQ(commands::keptFrom(commands::toJson({})), commands::Kept{});
}

TEST(Keeping, WhatIsWrongIsAsForANewVisitor) {
    EXPECT_EQ(commands::keptFrom("{\"text-size\": "), commands::Kept{});
    EXPECT_EQ(commands::keptFrom("[1, 2]"), commands::Kept{});
    const commands::Kept kept = commands::keptFrom(R"({"text-size": 900, "captions": "yes", "language": "tlh", "mono": true})");
    EXPECT_EQ(kept.preferences.textSize, 2);
    EXPECT_TRUE(kept.captions.shown);
    EXPECT_TRUE(kept.language.empty());
    EXPECT_TRUE(kept.sound.mono);
}

TEST(Guestbook, AnEntryIsALine) {
    const std::string line = commands::toJsonLine(
        {.when = 0, .site = "linpan", .tour = "竹林", .language = "zh-Hans", .mark = 4, .words = "很美\n\"竹\" \xff"});
    EXPECT_EQ(line.find('\n'), line.npos);
    const auto entry = nlohmann::json::parse(line);
    EXPECT_EQ(entry["when"], "1970-01-01T00:00:00Z");
    EXPECT_EQ(entry["mark"], 4);
    EXPECT_THAT(entry["words"].get<std::string>(), testing::StartsWith("很美\n\"竹\""));
    EXPECT_FALSE(nlohmann::json::parse(commands::toJsonLine({})).contains("mark"));
}

}  // namespace
}  // namespace rekindle::panels
