#pragma once

#include <imgui.h>

namespace rekindle::ui::theme {

// sRGB, straight alpha.
struct Color {
    float r, g, b, a;

    operator ImVec4() const { return {r, g, b, a}; }
    bool operator==(const Color&) const = default;
    ImU32 packed() const { return ImGui::ColorConvertFloat4ToU32(*this); }
    constexpr Color faded(float alpha) const { return {r, g, b, alpha}; }
};

// The colours of the interface: the dark of a gallery's wall, warm ink, one accent.
struct Palette {
    Color ground{0.086f, 0.082f, 0.078f, 1.00f};  // behind the picture
    Color panel{0.118f, 0.114f, 0.110f, 1.00f};   // the inspector
    Color card{0.118f, 0.114f, 0.110f, 0.94f};    // what floats over the picture
    Color field{0.176f, 0.169f, 0.161f, 1.00f};   // buttons, inputs
    Color fieldHover{0.231f, 0.220f, 0.208f, 1.00f};
    Color line{0.224f, 0.216f, 0.204f, 1.00f};
    Color edge{0.478f, 0.459f, 0.431f, 1.00f};  // around what can be pressed, where nothing else tells it from its ground
    Color text{0.918f, 0.902f, 0.878f, 1.00f};
    Color quiet{0.682f, 0.659f, 0.627f, 1.00f};   // labels, second thoughts
    Color accent{0.898f, 0.663f, 0.353f, 1.00f};  // lamplight
    Color accentDim{0.478f, 0.337f, 0.161f, 1.00f};
    Color onAccent{0.086f, 0.071f, 0.051f, 1.00f};  // words on the accent
    Color bad{0.902f, 0.447f, 0.388f, 1.00f};
    Color good{0.553f, 0.753f, 0.510f, 1.00f};

    bool operator==(const Palette&) const = default;
};

// For those who need more: black, white, and a brighter lamp.
Palette highContrast();

// How far two opaque colours are apart in luminance: 1 to 21. WCAG 2.2, "contrast ratio".
float contrast(Color one, Color other);

// That of the current ImGui context, or the plain one.
const Palette& palette();

// A colour of the palette that is in use: who says theme::text follows each change.
struct Tone {
    Color Palette::*place;

    operator Color() const { return palette().*place; }
    operator ImVec4() const { return Color(*this); }
    ImU32 packed() const { return Color(*this).packed(); }
    Color faded(float alpha) const { return Color(*this).faded(alpha); }
};

inline constexpr Tone ground{&Palette::ground}, panel{&Palette::panel}, card{&Palette::card}, field{&Palette::field};
inline constexpr Tone fieldHover{&Palette::fieldHover}, line{&Palette::line}, edge{&Palette::edge}, text{&Palette::text};
inline constexpr Tone quiet{&Palette::quiet}, accent{&Palette::accent}, accentDim{&Palette::accentDim};
inline constexpr Tone onAccent{&Palette::onAccent}, bad{&Palette::bad}, good{&Palette::good};

// Sets ImGui's style from the palette, its sizes multiplied by the interface's scale.
void apply(float scale);

}  // namespace rekindle::ui::theme
