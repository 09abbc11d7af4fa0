#include "panels/MapPanel.h"

#include <algorithm>
#include <cmath>

#include "panels/Controls.h"
#include "ui/FocusRing.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

// From the map's plane to the screen.
struct Frame {
    math::vec2 middle{0}, at{0};
    float scale = 1;
    ImVec2 operator()(math::vec2 point) const {
        const math::vec2 p = at + (point - middle) * scale;
        return {p.x, p.y};
    }
    math::vec2 back(ImVec2 point) const { return middle + (math::vec2(point.x, point.y) - at) / scale; }
};

void drawGround(ImDrawList& list, const MapShape& map, const Frame& frame) {
    const ImU32 color = theme::edge.packed();
    const ImDrawListFlags before = list.Flags;
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;  // soft edges would show where two meet
    for (const std::vector<math::vec2>& polygon : map.polygons) {
        for (const math::vec2 corner : polygon) list.PathLineTo(frame(corner));
        list.PathFillConvex(color);
    }
    list.Flags = before;
}

void drawEye(ImDrawList& list, const ViewerState& state, float north, const Frame& frame) {
    const math::mat4 world = glm::inverse(state.view.viewFromWorld);
    const math::vec3 eye(world[3]), ahead = -math::vec3(world[2]);
    const math::vec2 at = onMap(eye, north), way = onMap(ahead, north);
    const float angle = std::atan2(way.y, way.x), half = 0.45f, far = px(26);
    const ImVec2 from = frame(at);
    list.PathLineTo(from);
    for (const float turn : {-half, -half / 2, 0.f, half / 2, half})
        list.PathLineTo({from.x + std::cos(angle + turn) * far, from.y + std::sin(angle + turn) * far});
    list.PathFillConvex(theme::accent.faded(0.4f).packed());
    list.AddCircleFilled(from, px(6), theme::ground.packed());
    list.AddCircleFilled(from, px(4.5f), theme::accent.packed());
}

void drawNorth(ImDrawList& list, ImVec2 at) {
    const float size = px(9);
    list.AddTriangleFilled({at.x, at.y - size}, {at.x + size * 0.55f, at.y + size * 0.5f}, {at.x, at.y + size * 0.15f},
                           theme::text.packed());
    list.AddTriangleFilled({at.x, at.y - size}, {at.x - size * 0.55f, at.y + size * 0.5f}, {at.x, at.y + size * 0.15f},
                           theme::quiet.packed());
    const char* word = tr("N");
    ImFont* font = ui::strongFont();
    const float wide = font->CalcTextSizeA(font->FontSize, 1e6f, 0, word).x;
    list.AddText(font, font->FontSize, {at.x - wide / 2, at.y + size * 0.5f}, theme::text.packed(), word);
}

}  // namespace

// -Z turned by `north`, clockwise, is where north lies: the map's up.
math::vec2 onMap(math::vec3 point, float north) {
    const float c = std::cos(north), s = std::sin(north);
    return {point.x * c + point.z * s, point.z * c - point.x * s};
}

math::vec2 fromMap(math::vec2 point, float north) {
    const float c = std::cos(north), s = std::sin(north);
    return {point.x * c - point.y * s, point.x * s + point.y * c};
}

// A headset's visitor goes by himself alone.
static void pressMap(ViewerState& state, const Frame& frame, float size) {
    ui::beginPointerOnly();
    const bool pressed = ImGui::InvisibleButton("walk there", {size, size});
    ui::endPointerOnly();
    if (state.headset && state.headset->worn) return;
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) hint(tr("Press a place to walk there"));
    const ImVec2 at = ImGui::GetIO().MousePos;
    if (pressed) state.requests.push_back(WalkTo{fromMap(frame.back(at), state.map->north)});
}

static void drawPlaces(ImDrawList& list, const ViewerState& state, const MapShape& map, const Frame& frame) {
    for (std::size_t i = 0; i < map.places.size(); ++i) {
        const ImVec2 at = frame(map.places[i].at);
        const bool chosen = int(i) == state.mapPlace && !(state.headset && state.headset->worn);
        if (chosen) list.AddCircle(at, px(7), theme::text.packed(), 0, px(2));
        list.AddCircleFilled(at, px(3), theme::text.packed());
    }
}

// Without a pointer: one place after the other is chosen, and walked to.
static void drawPlaceChoice(ViewerState& state, const MapShape& map, float width) {
    if (map.places.empty() || (state.headset && state.headset->worn)) return;
    const int count = int(map.places.size());
    state.mapPlace = std::clamp(state.mapPlace, 0, count - 1);
    const MapPlace& place = map.places[std::size_t(state.mapPlace)];
    const float inside = px(8), room = width - 2 * inside;
    ImFont* const font = ui::strongFont();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    drawParagraph(*ImGui::GetWindowDrawList(), font, {at.x + inside, at.y + px(4)}, room, theme::text,
                  place.name.in(state.language));
    ImGui::SetCursorScreenPos({at.x + inside, at.y + px(8) + 2 * font->FontSize});  // names of two lines, at most
    if (touchButton("place before", Icon::Previous, tr("The place before")))
        state.mapPlace = (state.mapPlace + count - 1) % count;
    ImGui::SameLine(0, px(4));
    if (bigButton("walk to place", Icon::None, tr("Walk there"), Weight::Plain, room - px(2 * (touchSize + 4))))
        state.requests.push_back(WalkTo{fromMap(place.at, map.north)});
    ImGui::SameLine(0, px(4));
    if (touchButton("next place", Icon::Next, tr("The next place"))) state.mapPlace = (state.mapPlace + 1) % count;
    ImGui::SetCursorScreenPos({at.x, at.y + px(16 + touchSize + 2) + 2 * font->FontSize});
    ImGui::Dummy({width, 0});
}

// Beside the tour's bar where there is room, else above it and two lines of captions.
static bool isBesideBar(const Rectangle& picture) {
    return picture.width >= px(780 + 2 * (mapSize + 3 * cardMargin));
}

Rectangle besideMap(const ViewerState& state, const Rectangle& picture) {
    const float taken = px(mapSize + 2 * cardMargin);
    if (!isVisited(state) || !state.mapShown || !isBesideBar(picture)) return picture;
    return {picture.left + taken, picture.top, picture.width - 2 * taken, picture.height};
}

void drawMap(ViewerState& state, const Rectangle& picture) {
    if (!isVisited(state) || !state.mapShown) return;
    const float size = px(mapSize);
    const float bottom = picture.bottom() - px(cardMargin) - (isBesideBar(picture) ? 0 : px(232));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    card("Map", {.at = {picture.left + px(cardMargin), bottom}, .pivot = {0, 1}}, [&] {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImDrawList& list = *ImGui::GetWindowDrawList();
        if (!state.map) {
            ImGui::Dummy({size, size});
            drawParagraph(list, ImGui::GetFont(), {at.x + px(14), at.y + px(12)}, size - px(28), theme::quiet,
                          tr("Still finding out where one can walk"));
            return;
        }
        const MapShape& map = *state.map;
        const math::vec2 extent = glm::max(map.high - map.low, math::vec2(1));
        const Frame frame{
            (map.low + map.high) * 0.5f, {at.x + size / 2, at.y + size / 2}, (size - px(24)) / std::max(extent.x, extent.y)};
        pressMap(state, frame, size);
        list.PushClipRect(at, {at.x + size, at.y + size}, true);
        drawGround(list, map, frame);
        drawPlaces(list, state, map, frame);
        drawEye(list, state, map.north, frame);
        drawNorth(list, {at.x + size - px(20), at.y + px(18)});
        list.PopClipRect();
        ImGui::SetCursorScreenPos({at.x, at.y + size});
        drawPlaceChoice(state, map, size);
    });
    ImGui::PopStyleVar();
}

}  // namespace rekindle::panels
