#include "commands/HeadsetForms.h"

#include <algorithm>
#include <cmath>

namespace rekindle::commands {

static constexpr float degree = math::pi / 180;
static constexpr float sharpnessStep = 0.25f, mostSharpness = 2;

float HeadsetForm::fineness() const {
    return float(extent.x) / size.x * away * degree;
}

const HeadsetForm& formOf(HeadsetPanelKind kind) {
    static constexpr math::uvec2 labels{640, 600};  // room for ten, which hang as pieces with sizes of their own
    static const std::array<HeadsetForm, headsetPanelCount> forms{
        {{.extent = labels, .size = math::vec2(labels) / labelPixels, .away = 1, .letters = true},
         {.extent = {1024, 288}, .size = {0.96f, 0.27f}, .away = 1.6f, .letters = false},  // with the sign's strip
         {.extent = {880, 1000}, .size = {0.77f, 0.875f}, .away = 1.25f, .letters = true},
         {.extent = {480, 330}, .size = {0.36f, 0.2475f}, .away = 1, .letters = false},
         {.extent = {960, 1200}, .size = {0.84f, 1.05f}, .away = 1.1f, .letters = true}}};
    return forms[std::size_t(kind)];
}

// A picture is flat: what is straight ahead has fewer of its pixels to a degree than what is at its edge.
float fineness(math::uvec2 picture, const xr::Eye& eye) {
    const float across = float(picture.x) / (std::tan(eye.right) - std::tan(eye.left));
    const float down = float(picture.y) / (std::tan(eye.up) - std::tan(eye.down));
    return std::max(across, down) * degree;
}

float sharpnessOf(const HeadsetForm& form, float eyeFineness, float letters) {
    const float wanted = eyeFineness * (form.letters ? letters : 1) / form.fineness();
    return std::clamp(std::ceil(wanted / sharpnessStep) * sharpnessStep, 1.f, mostSharpness);
}

math::uvec2 extentOf(const HeadsetForm& form, float sharpness) {
    return {std::lround(float(form.extent.x) * sharpness), std::lround(float(form.extent.y) * sharpness)};
}

std::optional<PanelTouch> touchOf(std::span<const HeadsetPiece> pieces, const math::Ray& ray) {
    for (const HeadsetPiece& piece : pieces)
        if (const auto touch = visit::meet(ray, piece.place))
            return PanelTouch{{}, math::vec2(piece.offset) + touch->part * math::vec2(piece.extent), touch->distance};
    return std::nullopt;
}

}  // namespace rekindle::commands
