#include "panels/Marks.h"

#include <algorithm>
#include <glm/vector_relational.hpp>

#include "panels/Overlay.h"

namespace rekindle::panels {

namespace {

constexpr float nearest = 1e-3f;                // of w, in front of the eye
constexpr float mostOfPicture = 0.6f;           // that a frame may take
constexpr float least = 0.03f, beyond = 0.08f;  // of the picture's height: a frame's side; how far one reaches over the edge
constexpr std::size_t mostFrames = 6;

math::vec2 onPicture(const Rectangle& picture, math::vec4 clip) {
    return {picture.left + (clip.x / clip.w * 0.5f + 0.5f) * picture.width,
            picture.top + (clip.y / clip.w * 0.5f + 0.5f) * picture.height};
}

bool holdsEye(const view::View& view, const math::Bounds& box) {
    const auto eye = math::vec3(glm::inverse(view.viewFromWorld)[3]);
    return glm::all(glm::greaterThan(eye, box.min)) && glm::all(glm::lessThan(eye, box.max));
}

// Around the part of the box that is before the eye; nothing: none is.
std::optional<Rectangle> around(const view::View& view, const Rectangle& picture, const math::Bounds& box) {
    const math::mat4 clipFromWorld = view.clipFromView * view.viewFromWorld;
    math::vec2 low(1e9f), high(-1e9f);
    const auto add = [&](math::vec4 clip) {
        const math::vec2 at = onPicture(picture, clip);
        low = glm::min(low, at), high = glm::max(high, at);
    };
    math::vec4 corners[8];
    for (int i = 0; i < 8; ++i)
        corners[i] = clipFromWorld *
                     math::vec4(i & 1 ? box.max.x : box.min.x, i & 2 ? box.max.y : box.min.y, i & 4 ? box.max.z : box.min.z, 1);
    for (int i = 0; i < 8; ++i) {
        if (corners[i].w > nearest) add(corners[i]);
        for (const int axis : {1, 2, 4}) {  // where an edge comes before the eye
            const math::vec4 &a = corners[i], &b = corners[i ^ axis];
            if (a.w > nearest && b.w <= nearest) add(glm::mix(b, a, (nearest - b.w) / (a.w - b.w)));
        }
    }
    if (low.x > high.x) return std::nullopt;
    return Rectangle{low.x, low.y, high.x - low.x, high.y - low.y};
}

Rectangle within(const Rectangle& box, const Rectangle& area) {
    const float left = std::max(box.left, area.left), top = std::max(box.top, area.top);
    return {left, top, std::min(box.right(), area.right()) - left, std::min(box.bottom(), area.bottom()) - top};
}

Rectangle grown(const Rectangle& box, float by) {
    return {box.left - by, box.top - by, box.width + 2 * by, box.height + 2 * by};
}

float sizeOf(const Rectangle& box) {
    return box.width > 0 && box.height > 0 ? box.width * box.height : 0;
}

// Whatever is small has a frame that is seen.
Rectangle seenWell(Rectangle box, float side) {
    const float wider = std::max(0.f, side - box.width) / 2, higher = std::max(0.f, side - box.height) / 2;
    return {box.left - wider, box.top - higher, box.width + 2 * wider, box.height + 2 * higher};
}

// Frames that lie on each other for the most part are one.
void addFrame(std::vector<Rectangle>& frames, const Rectangle& frame) {
    for (Rectangle& other : frames)
        if (sizeOf(within(frame, other)) > 0.5f * std::min(sizeOf(frame), sizeOf(other))) {
            const float left = std::min(frame.left, other.left), top = std::min(frame.top, other.top);
            other = {left, top, std::max(frame.right(), other.right()) - left, std::max(frame.bottom(), other.bottom()) - top};
            return;
        }
    frames.push_back(frame);
}

}  // namespace

std::vector<Rectangle> framesOf(const view::View& view, const Rectangle& picture, const Hotspot& spot) {
    std::vector<Rectangle> frames;
    for (const math::Bounds& piece : spot.pieces) {
        if (holdsEye(view, piece)) continue;
        const auto box = around(view, picture, piece);
        if (box && sizeOf(within(*box, picture)) > 0) addFrame(frames, seenWell(*box, least * picture.height));
    }
    std::erase_if(frames, [&](const Rectangle& frame) {
        const Rectangle shown = within(frame, picture);
        return sizeOf(shown) > mostOfPicture * sizeOf(picture) || shown.width > 0.97f * picture.width ||
               shown.height > 0.95f * picture.height;
    });
    std::ranges::stable_sort(frames, {}, [&](const Rectangle& frame) { return -sizeOf(within(frame, picture)); });
    if (frames.size() > mostFrames) frames.resize(mostFrames);
    for (Rectangle& frame : frames) frame = within(frame, grown(picture, beyond * picture.height));
    return frames;
}

std::optional<math::vec2> anchorOf(const view::View& view, const Rectangle& picture, const Hotspot& spot) {
    const auto at = project(view, picture, spot.at);
    if (at && picture.holds(at->x, at->y)) return at;
    const std::vector<Rectangle> frames = framesOf(view, picture, spot);
    if (frames.empty()) return std::nullopt;
    const Rectangle shown = within(frames.front(), picture);
    return math::vec2(shown.left + shown.width / 2, shown.top + shown.height / 2);
}

std::vector<math::vec2> cornersOf(const Rectangle& frame, float longest) {
    const float wide = std::min(frame.width * 0.3f, longest), high = std::min(frame.height * 0.3f, longest);
    std::vector<math::vec2> strokes;
    for (const bool right : {false, true})
        for (const bool low : {false, true}) {
            const math::vec2 corner(right ? frame.right() : frame.left, low ? frame.bottom() : frame.top);
            strokes.insert(strokes.end(), {corner, corner + math::vec2(right ? -wide : wide, 0)});
            strokes.insert(strokes.end(), {corner, corner + math::vec2(0, low ? -high : high)});
        }
    return strokes;
}

}  // namespace rekindle::panels
