// Dear ImGui's hosting without a window: input at the pace of frames, glyphs on demand.
#include <gtest/gtest.h>
#include <imgui.h>

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

TEST_F(UiTest, BrokenTextIsPassedOver) {
    fonts_->need("\xe6\xa7");
    fonts_->need("\xff\xfe\x80");
    fonts_->need("\xf0\x9f\x8f\xae");
    fonts_->build(2);
    EXPECT_FLOAT_EQ(textScale(), 2);
}

}  // namespace
}  // namespace rekindle::ui
