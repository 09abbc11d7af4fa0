#include "panels/Overlay.h"

#include <array>

#include "panels/Marks.h"
#include "panels/Widgets.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

static constexpr float nearest = 1e-4f;  // of w, in front of the eye

static math::vec2 onPicture(const Rectangle& picture, math::vec4 clip) {
    return {picture.left + (clip.x / clip.w * 0.5f + 0.5f) * picture.width,
            picture.top + (clip.y / clip.w * 0.5f + 0.5f) * picture.height};
}

std::optional<math::vec2> project(const view::View& view, const Rectangle& picture, math::vec3 point) {
    const math::vec4 clip = view.clipFromView * view.viewFromWorld * math::vec4(point, 1);
    if (clip.w <= nearest) return std::nullopt;
    return onPicture(picture, clip);
}

// The part of a line that is before the eye.
static void drawLine(const ViewerState& state, const Rectangle& picture, math::vec3 from, math::vec3 to, ImU32 color,
                     float width) {
    const math::mat4 clipFromWorld = state.view.clipFromView * state.view.viewFromWorld;
    math::vec4 a = clipFromWorld * math::vec4(from, 1), b = clipFromWorld * math::vec4(to, 1);
    if (a.w <= nearest && b.w <= nearest) return;
    if (a.w <= nearest) a = glm::mix(b, a, (b.w - nearest) / (b.w - a.w));
    if (b.w <= nearest) b = glm::mix(a, b, (a.w - nearest) / (a.w - b.w));
    const math::vec2 p = onPicture(picture, a), q = onPicture(picture, b);
    ImGui::GetBackgroundDrawList()->AddLine({p.x, p.y}, {q.x, q.y}, color, width);
}

// The corners of a box, each as three short strokes: seen well, and hiding little.
static void drawCorners(const ViewerState& state, const Rectangle& picture, const math::Bounds& box) {
    const math::vec3 low = box.min, high = box.max, size = box.size();
    const ImU32 color = theme::accent.packed();
    for (int corner = 0; corner < 8; ++corner) {
        const math::vec3 at{corner & 1 ? high.x : low.x, corner & 2 ? high.y : low.y, corner & 4 ? high.z : low.z};
        for (int axis = 0; axis < 3; ++axis) {
            math::vec3 end = at;
            end[axis] += size[axis] * (corner >> axis & 1 ? -0.22f : 0.22f);
            drawLine(state, picture, at, end, color, px(1.6f));
        }
    }
}

// Around what is told of now: corners that stand out on whatever is behind them, and a thin line that holds them together.
static void drawFrames(const ViewerState& state, const Rectangle& picture, const Hotspot& spot) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    for (const Rectangle& frame : framesOf(state.view, picture, spot)) {
        list.AddRect({frame.left, frame.top}, {frame.right(), frame.bottom()},
                     ImGui::ColorConvertFloat4ToU32(theme::accent.faded(0.35f)), 0, 0, px(1));
        const std::vector<math::vec2> strokes = cornersOf(frame, px(26));
        for (const bool dark : {true, false})
            for (std::size_t i = 0; i + 1 < strokes.size(); i += 2)
                list.AddLine({strokes[i].x, strokes[i].y}, {strokes[i + 1].x, strokes[i + 1].y},
                             ImGui::ColorConvertFloat4ToU32(dark ? theme::ground.faded(0.5f) : theme::accent), px(dark ? 6 : 3));
    }
}

static void drawLabel(math::vec2 at, const std::string& words) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    ImFont* font = ui::strongFont();
    const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e6f, 0, words.c_str());
    const ImVec2 corner{at.x - size.x / 2, at.y - size.y / 2};
    list.AddRectFilled({corner.x - px(8), corner.y - px(3)}, {corner.x + size.x + px(8), corner.y + size.y + px(3)},
                       theme::card.packed(), px(5));
    list.AddText(font, font->FontSize, corner, theme::text.packed(), words.c_str());
}

static void drawPin(const ViewerState& state, const Rectangle& picture, math::vec3 point) {
    const auto at = project(state.view, picture, point);
    if (!at) return;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddCircleFilled({at->x, at->y}, px(5), theme::ground.packed());
    list.AddCircleFilled({at->x, at->y}, px(3.5f), theme::accent.packed());
}

static void drawTape(const ViewerState& state, const Rectangle& picture) {
    const auto& points = state.measuring.points;
    if (points.size() == 2) {
        drawLine(state, picture, points[0], points[1], theme::ground.packed(), px(4));
        drawLine(state, picture, points[0], points[1], theme::accent.packed(), px(2));
    }
    for (const math::vec3 point : points) drawPin(state, picture, point);
    if (points.size() < 2) return;
    if (const auto middle = project(state.view, picture, (points[0] + points[1]) * 0.5f))
        drawLabel(*middle - math::vec2(0, px(18)), lengthText(glm::distance(points[0], points[1])));
}

void drawOverlay(const ViewerState& state, const Rectangle& picture) {
    if (state.models.empty() || picture.width <= 0) return;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.PushClipRect({picture.left, picture.top}, {picture.right(), picture.bottom()});
    if (state.highlighted && !state.highlighted->empty()) drawCorners(state, picture, *state.highlighted);
    if (state.told)
        for (const Hotspot& spot : state.hotspots) drawFrames(state, picture, spot);
    if (state.measuring.active) drawTape(state, picture);
    list.PopClipRect();
}

}  // namespace rekindle::panels
