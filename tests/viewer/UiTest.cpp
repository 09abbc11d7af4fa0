// Dear ImGui's hosting without a window: input at the pace of frames, glyphs on demand.
#include <gtest/gtest.h>
#include <imgui.h>

#include <array>
#include <chrono>
#include <cmath>
#include <thread>

#include "ui/Fonts.h"
#include "ui/Input.h"

namespace rekindle::ui {
namespace {

using platform::Key;
using platform::KeyEvent;
using platform::MouseButton;
using platform::MouseButtonEvent;
using platform::MouseMoveEvent;

class UiTest : public testing::Test {
  protected:
    UiTest() {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().DisplaySize = {640, 480};
        Input::setUp();
        fonts_.emplace();
        fonts_->build(1);
    }
    ~UiTest() override { ImGui::DestroyContext(); }
    template <class Check>
    void frame(Check check) {
        fonts_->build(1);
        input_.feed();
        ImGui::NewFrame();
        check();
        ImGui::EndFrame();
    }

    Input input_;
    std::optional<Fonts> fonts_;
};

TEST_F(UiTest, AQuickClickIsSeenByTwoFrames) {
    input_.push(MouseMoveEvent{30, 40});
    input_.push(MouseButtonEvent{MouseButton::Left, true});
    input_.push(MouseButtonEvent{MouseButton::Left, false});
    frame([] {
        EXPECT_TRUE(ImGui::IsMouseDown(0));
        EXPECT_EQ(ImGui::GetMousePos().x, 30);
    });
    EXPECT_TRUE(input_.waiting());
    frame([] { EXPECT_FALSE(ImGui::IsMouseDown(0)); });
    EXPECT_FALSE(input_.waiting());
}

TEST_F(UiTest, AClickHappensWhereTheMouseWas) {
    input_.push(MouseButtonEvent{MouseButton::Left, true});
    input_.push(MouseMoveEvent{30, 40});
    frame([] { EXPECT_NE(ImGui::GetMousePos().x, 30); });
    frame([] { EXPECT_EQ(ImGui::GetMousePos().x, 30); });
}

TEST_F(UiTest, ALostFocusLetsGo) {
    input_.push(MouseMoveEvent{30, 40});
    input_.push(MouseButtonEvent{MouseButton::Right, true});
    frame([] { EXPECT_TRUE(ImGui::IsMouseDown(1)); });
    input_.push(platform::FocusEvent{false});
    frame([] { EXPECT_FALSE(ImGui::IsMouseDown(1)); });
}

TEST_F(UiTest, TypedTextReachesTheField) {
    std::string text(16, '\0');
    const auto field = [&] {
        ImGui::Begin("window");
        ImGui::SetKeyboardFocusHere();
        ImGui::InputText("field", text.data(), text.size());
        ImGui::End();
    };
    frame(field);
    frame(field);
    for (const char32_t c : U"光") {
        if (c) input_.push(platform::TextEvent{c});
    }
    frame(field);
    frame(field);
    EXPECT_STREQ(text.c_str(), "光");
}

TEST_F(UiTest, GlyphsComeWhenTheyAreNeeded) {
    constexpr ImWchar huai = U'槐';
    if (!ImGui::GetIO().Fonts->ConfigData[0].FontNo) GTEST_SKIP() << "Noto Sans CJK is not installed";
    EXPECT_EQ(ImGui::GetIO().FontDefault->FindGlyphNoFallback(huai), nullptr);
    EXPECT_FALSE(fonts_->build(1)) << "nothing new";
    fonts_->need("槐轩");
    EXPECT_TRUE(fonts_->build(1));
    EXPECT_NE(ImGui::GetIO().FontDefault->FindGlyphNoFallback(huai), nullptr);
    EXPECT_NE(strongFont()->FindGlyphNoFallback(huai), nullptr);
}

// What ImGui's own builder makes of the same letters, and where it says that they belong.
TEST_F(UiTest, LettersAreAsImGuiDrawsThem) {
    const auto face = Typeface::find("Noto Sans CJK SC", false);
    if (!face) GTEST_SKIP() << face.error().line();
    for (const float size : {19.f, 50.f}) {
        ImFontAtlas atlas;
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.FontNo = (*face)->file().face();
        config.OversampleH = size < 40 ? 2 : 1;
        config.OversampleV = 1;
        config.RasterizerMultiply = 1.15f;
        constexpr std::array<ImWchar, 5> ranges{'A', 'z', U'槐', U'槐', 0};
        const auto bytes = (*face)->file().bytes();
        const ImFont* font =
            atlas.AddFontFromMemoryTTF(const_cast<std::byte*>(bytes.data()), int(bytes.size()), size, &config, ranges.data());
        unsigned char* pixels = nullptr;
        int width = 0, height = 0;
        atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
        EXPECT_EQ((*face)->extent(size).ascent, font->Ascent);
        EXPECT_EQ((*face)->extent(size).descent, font->Descent);
        for (const std::uint16_t character : {std::uint16_t('A'), std::uint16_t('g'), std::uint16_t(U'槐')}) {
            const auto glyph = (*face)->draw({&character, 1}, size).at(0);
            const ImFontGlyph& theirs = *font->FindGlyphNoFallback(character);
            EXPECT_FLOAT_EQ(glyph->advance, theirs.AdvanceX);
            EXPECT_FLOAT_EQ(glyph->left, theirs.X0);
            EXPECT_FLOAT_EQ(glyph->right, theirs.X1);
            EXPECT_FLOAT_EQ(glyph->top + std::round(font->Ascent), theirs.Y0);
            EXPECT_FLOAT_EQ(glyph->bottom + std::round(font->Ascent), theirs.Y1);
            const int left = int(std::lround(theirs.U0 * float(width))), top = int(std::lround(theirs.V0 * float(height)));
            ASSERT_GT(glyph->coverage.size(), 50u);
            for (std::size_t i = 0; i < glyph->coverage.size(); ++i)
                ASSERT_EQ(glyph->coverage[i], pixels[(top + int(i / glyph->width)) * width + left + int(i % glyph->width)])
                    << character << " at texel " << i;
        }
    }
}

// The pictures of all letters, as the atlas has them, lie apart.
TEST_F(UiTest, EachLetterHasItsPlaceOnTheSheet) {
    const auto face = Typeface::find("Noto Sans CJK SC", false);
    if (!face) GTEST_SKIP() << face.error().line();
    std::vector<std::uint16_t> characters;
    for (std::uint16_t c = 0x4e00; c < 0x4f00; ++c) characters.push_back(c);
    const std::array<WantedLetters, 2> wanted{WantedLetters{*face, 20, characters}, WantedLetters{*face, 44, characters}};
    const LetterSheet sheet = drawLetters(wanted, 1024);
    ASSERT_EQ(sheet.coverage.size(), std::size_t(sheet.width) * sheet.height);
    std::vector<std::uint8_t> seen = sheet.coverage;
    for (const auto& letters : sheet.letters) {
        EXPECT_GT(letters.size(), 200u);
        for (const auto& [glyph, x, y] : letters)
            for (std::size_t i = 0; i < glyph->coverage.size(); ++i) {
                std::uint8_t& texel = seen[(y + i / glyph->width) * sheet.width + x + i % glyph->width];
                ASSERT_EQ(texel, glyph->coverage[i]) << "texels that two letters share hold one of them";
                texel = 0;
            }
    }
    EXPECT_EQ(std::ranges::count_if(seen, [](std::uint8_t texel) { return texel != 0; }), 0) << "there is nothing else on it";
}

TEST_F(UiTest, LettersDrawnBesideComeWhenTheyAreDone) {
    constexpr ImWchar huai = U'槐';
    if (!ImGui::GetIO().Fonts->ConfigData[0].FontNo) GTEST_SKIP() << "Noto Sans CJK is not installed";
    fonts_->need("槐轩");
    EXPECT_FALSE(fonts_->whole());
    for (int frames = 0; !fonts_->build(1, Fonts::Pace::Beside); ++frames) {
        ASSERT_LT(frames, 10000);
        EXPECT_NE(ImGui::GetIO().FontDefault->FindGlyphNoFallback('A'), nullptr) << "what was there stays";
        EXPECT_EQ(ImGui::GetIO().FontDefault->FindGlyphNoFallback(huai), nullptr);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    EXPECT_TRUE(fonts_->whole());
    EXPECT_NE(ImGui::GetIO().FontDefault->FindGlyphNoFallback(huai), nullptr);
    fonts_->need("广场");
    EXPECT_FALSE(fonts_->build(1, Fonts::Pace::Beside)) << "it has only begun";
    EXPECT_TRUE(fonts_->build(1)) << "who cannot wait for frames waits for it";
    EXPECT_NE(headingFont()->FindGlyphNoFallback(U'广'), nullptr);
}

TEST_F(UiTest, OtherFontsShowWhatTheseCan) {
    if (!ImGui::GetIO().Fonts->ConfigData[0].FontNo) GTEST_SKIP() << "Noto Sans CJK is not installed";
    fonts_->need("槐");
    fonts_->needLarge("轩");
    ImGuiContext* const before = ImGui::GetCurrentContext();
    ImGuiContext* const other = ImGui::CreateContext();
    ImGui::SetCurrentContext(other);
    Fonts others(*fonts_);
    EXPECT_TRUE(others.build(2));
    EXPECT_NE(ImGui::GetIO().FontDefault->FindGlyphNoFallback(U'槐'), nullptr);
    EXPECT_NE(displayFont()->FindGlyphNoFallback(U'轩'), nullptr);
    ImGui::DestroyContext(other);
    ImGui::SetCurrentContext(before);
}

TEST_F(UiTest, BrokenTextIsPassedOver) {
    fonts_->need("\xe6\xa7");
    fonts_->need("\xff\xfe\x80");
    fonts_->need("\xf0\x9f\x8f\xae");
    fonts_->build(2);
    EXPECT_FLOAT_EQ(textScale(), 2);
}

}  // namespace
}  // namespace rekindle::ui
