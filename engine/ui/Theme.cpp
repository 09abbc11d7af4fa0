#include "ui/Theme.h"

#include <algorithm>
#include <cmath>

#include "ui/Attached.h"

namespace rekindle::ui::theme {

const Palette& palette() {
    static constexpr Palette plain;
    const Attached* to = attached();
    return to ? to->palette : plain;
}

Palette highContrast() {
    return {.ground = {0, 0, 0, 1},
            .panel = {0, 0, 0, 1},
            .card = {0, 0, 0, 1},
            .field = {0.12f, 0.12f, 0.12f, 1},
            .fieldHover = {0.22f, 0.22f, 0.22f, 1},
            .line = {0.55f, 0.55f, 0.55f, 1},
            .edge = {0.85f, 0.85f, 0.85f, 1},
            .text = {1, 1, 1, 1},
            .quiet = {0.88f, 0.88f, 0.88f, 1},
            .accent = {1, 0.82f, 0.35f, 1},
            .accentDim = {0.36f, 0.24f, 0, 1},
            .onAccent = {0, 0, 0, 1},
            .bad = {1, 0.62f, 0.55f, 1},
            .good = {0.65f, 0.95f, 0.60f, 1}};
}

// WCAG 2.2, "relative luminance"; its curve is IEC 61966-2-1's.
static float luminance(Color color) {
    const auto linear = [](float c) { return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f); };
    return 0.2126f * linear(color.r) + 0.7152f * linear(color.g) + 0.0722f * linear(color.b);
}

float contrast(Color one, Color other) {
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05f) / (dark + 0.05f);
}

static void setSizes(ImGuiStyle& style) {
    style.WindowPadding = {16, 14};
    style.FramePadding = {10, 5};
    style.CellPadding = {6, 4};
    style.ItemSpacing = {8, 7};
    style.ItemInnerSpacing = {8, 5};
    style.IndentSpacing = 16;
    style.ScrollbarSize = 11;
    style.GrabMinSize = 12;
    style.WindowRounding = 8;
    style.ChildRounding = 6;
    style.FrameRounding = 5;
    style.PopupRounding = 6;
    style.ScrollbarRounding = 6;
    style.GrabRounding = 4;
    style.TabRounding = 5;
    style.WindowBorderSize = 0;
    style.PopupBorderSize = 1;
    style.FrameBorderSize = 0;
    style.TabBorderSize = 0;
    style.WindowTitleAlign = {0, 0.5f};
    style.DisabledAlpha = 0.45f;
}

static void setSurfaces(ImVec4* c) {
    c[ImGuiCol_Text] = text;
    c[ImGuiCol_TextDisabled] = quiet;
    c[ImGuiCol_WindowBg] = panel;
    c[ImGuiCol_ChildBg] = panel.faded(0);
    c[ImGuiCol_PopupBg] = card;
    c[ImGuiCol_Border] = line;
    c[ImGuiCol_BorderShadow] = line.faded(0);
    c[ImGuiCol_FrameBg] = field;
    c[ImGuiCol_FrameBgHovered] = fieldHover;
    c[ImGuiCol_FrameBgActive] = fieldHover;
    c[ImGuiCol_TitleBg] = c[ImGuiCol_TitleBgActive] = c[ImGuiCol_TitleBgCollapsed] = panel;
    c[ImGuiCol_ScrollbarBg] = panel.faded(0);
    c[ImGuiCol_ScrollbarGrab] = field;
    c[ImGuiCol_ScrollbarGrabHovered] = c[ImGuiCol_ScrollbarGrabActive] = fieldHover;
    c[ImGuiCol_Separator] = line;
    c[ImGuiCol_TableBorderLight] = c[ImGuiCol_TableBorderStrong] = line;
    c[ImGuiCol_TableHeaderBg] = panel;
    c[ImGuiCol_TableRowBgAlt] = text.faded(0.02f);
    c[ImGuiCol_ModalWindowDimBg] = ground.faded(0.6f);
}

static void setControls(ImVec4* c) {
    c[ImGuiCol_CheckMark] = accent;
    c[ImGuiCol_SliderGrab] = c[ImGuiCol_SliderGrabActive] = accent;
    c[ImGuiCol_Button] = field;
    c[ImGuiCol_ButtonHovered] = fieldHover;
    c[ImGuiCol_ButtonActive] = accentDim;
    c[ImGuiCol_Header] = accent.faded(0.22f);
    c[ImGuiCol_HeaderHovered] = text.faded(0.07f);
    c[ImGuiCol_HeaderActive] = accent.faded(0.30f);
    c[ImGuiCol_Tab] = c[ImGuiCol_TabUnfocused] = panel.faded(0);
    c[ImGuiCol_TabHovered] = fieldHover;
    c[ImGuiCol_TabActive] = c[ImGuiCol_TabUnfocusedActive] = field;
    c[ImGuiCol_ResizeGrip] = line.faded(0);
    c[ImGuiCol_ResizeGripHovered] = c[ImGuiCol_ResizeGripActive] = accentDim;
    c[ImGuiCol_SeparatorHovered] = c[ImGuiCol_SeparatorActive] = accentDim;
    c[ImGuiCol_PlotHistogram] = c[ImGuiCol_PlotLines] = accent;
    c[ImGuiCol_TextSelectedBg] = accent.faded(0.35f);
    c[ImGuiCol_NavHighlight] = accent;
    c[ImGuiCol_DragDropTarget] = accent;
}

void apply(float scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    setSizes(style);
    setSurfaces(style.Colors);
    setControls(style.Colors);
    style.ScaleAllSizes(scale);
    style.PopupBorderSize = 1;
}

}  // namespace rekindle::ui::theme
