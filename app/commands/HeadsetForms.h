#pragma once

#include <array>
#include <optional>
#include <span>

#include "math/Ray.h"
#include "visit/FlatPanel.h"
#include "xr/Eye.h"

// What panels in a visitor's room are: how large, how finely drawn, and where on them a ray points. Knows no headset.
namespace rekindle::commands {

// In the order in which they are drawn over each other.
enum class HeadsetPanelKind { Labels, Caption, Card, Offer, Menu };
inline constexpr std::size_t headsetPanelCount = 5;

// Of their usual size: larger panels are not seen whole.
inline constexpr float leastLetters = 0.8f, mostLetters = 1.5f;

// So many pixels of a label take up a radian, with letters of usual size, where it is no sharper than that.
inline constexpr float labelPixels = 24 * 180 / math::pi;

// A panel as it is where no headset shows more: about 24 pixels to a degree.
struct HeadsetForm {
    math::uvec2 extent{0};  // pixels of its sheet
    math::vec2 size{1};     // metres, with letters of usual size
    float away = 1;         // metres from the eyes, where it has that size; nearer or farther away it looks as large
    bool letters = false;   // it is as large as the visitor's letters; else these have their room on it

    // Pixels to a degree in its middle.
    float fineness() const;
};
const HeadsetForm& formOf(HeadsetPanelKind kind);

// How finely an eye's picture shows what is straight ahead: pixels to a degree, of width or height, whichever has more.
float fineness(math::uvec2 picture, const xr::Eye& eye);

// A panel's sheet has that many times the pixels of its form in width and height, so that each pixel of such an eye's picture has
// one of it, where memory permits: from 1 to 2, in few steps, so that nothing is made anew for little. `letters`: the
// visitor's, of their usual size.
float sharpnessOf(const HeadsetForm& form, float eyeFineness, float letters);
// With so much more, the sheet's pixels.
math::uvec2 extentOf(const HeadsetForm& form, float sharpness);

// A part of a panel that hangs alone: pixels of the sheet.
struct HeadsetPiece {
    math::uvec2 offset{0}, extent{0};
    visit::FlatPanel place;
};

// Where a ray of the room meets a panel: pixels of its sheet, and how far away.
struct PanelTouch {
    HeadsetPanelKind panel = HeadsetPanelKind::Menu;
    math::vec2 at{0};
    float distance = 0;
};
// On pieces of one sheet: the first of them that it meets.
std::optional<PanelTouch> touchOf(std::span<const HeadsetPiece> pieces, const math::Ray& ray);

}  // namespace rekindle::commands
