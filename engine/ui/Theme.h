#pragma once

#include <imgui.h>

namespace rekindle::ui::theme {

// sRGB, straight alpha.
struct Color {
    float r, g, b, a;

    operator ImVec4() const { return {r, g, b, a}; }
    ImU32 packed() const { return ImGui::ColorConvertFloat4ToU32(*this); }
    constexpr Color faded(float alpha) const { return {r, g, b, alpha}; }
};

// The colours of the interface: warm greys, one accent, as calm as a gallery's walls.
inline constexpr Color ground{0.086f, 0.082f, 0.078f, 1.00f};  // behind the picture
inline constexpr Color panel{0.118f, 0.114f, 0.110f, 1.00f};   // the inspector
inline constexpr Color card{0.118f, 0.114f, 0.110f, 0.94f};    // what floats over the picture
inline constexpr Color field{0.176f, 0.169f, 0.161f, 1.00f};   // buttons, inputs
inline constexpr Color fieldHover{0.231f, 0.220f, 0.208f, 1.00f};
inline constexpr Color line{0.224f, 0.216f, 0.204f, 1.00f};
inline constexpr Color text{0.918f, 0.902f, 0.878f, 1.00f};
inline constexpr Color quiet{0.624f, 0.604f, 0.573f, 1.00f};   // labels, second thoughts
inline constexpr Color accent{0.898f, 0.663f, 0.353f, 1.00f};  // lamplight
inline constexpr Color accentDim{0.545f, 0.392f, 0.200f, 1.00f};
inline constexpr Color bad{0.902f, 0.447f, 0.388f, 1.00f};
inline constexpr Color good{0.553f, 0.753f, 0.510f, 1.00f};

// Sets ImGui's style, its sizes multiplied by the display's scale.
void apply(float scale);

}  // namespace rekindle::ui::theme
