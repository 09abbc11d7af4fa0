#include "panels/Icons.h"

#include <cmath>
#include <initializer_list>
#include <utility>

namespace rekindle::panels {

// A pen on a square from -1 to 1.
struct Pen {
    ImDrawList& list;
    ImVec2 centre;
    float half;
    ImU32 color;
    float width;

    ImVec2 at(ImVec2 p) const { return {centre.x + p.x * half, centre.y + p.y * half}; }
    void line(std::initializer_list<ImVec2> points, bool closed = false) const {
        for (const ImVec2& p : points) list.PathLineTo(at(p));
        list.PathStroke(color, closed ? ImDrawFlags_Closed : 0, width);
    }
    void fill(std::initializer_list<ImVec2> points) const {
        for (const ImVec2& p : points) list.PathLineTo(at(p));
        list.PathFillConvex(color);
    }
    void circle(ImVec2 p, float radius) const { list.AddCircle(at(p), radius * half, color, 0, width); }
    void disc(ImVec2 p, float radius) const { list.AddCircleFilled(at(p), radius * half, color); }
    void box(ImVec2 a, ImVec2 b, float rounding = 0) const { list.AddRect(at(a), at(b), color, rounding * half, 0, width); }
    // Part of an ellipse, angles in turns from +x downwards.
    void arc(ImVec2 p, ImVec2 radius, float from, float to) const {
        for (int i = 0; i <= 20; ++i) {
            const float angle = (from + (to - from) * float(i) / 20) * 6.2831853f;
            list.PathLineTo(at({p.x + radius.x * std::cos(angle), p.y + radius.y * std::sin(angle)}));
        }
        list.PathStroke(color, 0, width);
    }
};

static void drawTransport(const Pen& pen, Icon icon) {
    if (icon == Icon::Play) return pen.fill({{-0.5f, -0.8f}, {0.8f, 0}, {-0.5f, 0.8f}});
    if (icon == Icon::Pause) {
        pen.fill({{-0.6f, -0.75f}, {-0.2f, -0.75f}, {-0.2f, 0.75f}, {-0.6f, 0.75f}});
        return pen.fill({{0.2f, -0.75f}, {0.6f, -0.75f}, {0.6f, 0.75f}, {0.2f, 0.75f}});
    }
    if (icon == Icon::Rewind) {
        pen.fill({{0.7f, -0.7f}, {0.7f, 0.7f}, {-0.4f, 0}});
        return pen.line({{-0.65f, -0.7f}, {-0.65f, 0.7f}});
    }
    pen.arc({0, 0}, {0.75f, 0.75f}, 0.08f, 0.92f);
    pen.fill({{0.35f, -0.45f}, {0.95f, -0.45f}, {0.78f, -0.95f}});
}

static void drawEye(const Pen& pen, bool open) {
    pen.arc({0, 0.75f}, {1.15f, 1.25f}, 0.60f, 0.90f);
    pen.arc({0, -0.75f}, {1.15f, 1.25f}, 0.10f, 0.40f);
    if (open) return pen.disc({0, 0}, 0.3f);
    pen.line({{-0.75f, 0.75f}, {0.75f, -0.75f}});
}

static void drawNavigation(const Pen& pen, Icon icon) {
    if (icon == Icon::Orbit) {
        pen.disc({0, 0}, 0.3f);
        pen.arc({0, 0}, {0.95f, 0.4f}, -0.18f, 0.68f);
        return pen.fill({{0.30f, -0.62f}, {0.75f, -0.55f}, {0.38f, -0.12f}});
    }
    if (icon == Icon::Walk) {
        pen.disc({0.1f, -0.75f}, 0.22f);
        pen.line({{0.05f, -0.4f}, {-0.05f, 0.2f}, {0.35f, 0.9f}});
        pen.line({{-0.05f, 0.2f}, {-0.45f, 0.9f}});
        return pen.line({{-0.5f, 0.05f}, {0.0f, -0.3f}, {0.5f, 0.05f}});
    }
    for (const float x : {-1.f, 1.f})
        for (const float y : {-1.f, 1.f}) pen.line({{x * 0.4f, y * 0.8f}, {x * 0.8f, y * 0.8f}, {x * 0.8f, y * 0.4f}});
    pen.disc({0, 0}, 0.18f);
}

static void drawTool(const Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::Ruler:
            pen.line({{-0.95f, 0.35f}, {0.35f, -0.95f}, {0.95f, -0.35f}, {-0.35f, 0.95f}}, true);
            pen.line({{-0.5f, -0.1f}, {-0.25f, 0.15f}});
            return pen.line({{-0.05f, -0.55f}, {0.2f, -0.3f}});
        case Icon::Wireframe:
            pen.line({{0, -0.9f}, {0.85f, -0.45f}, {0.85f, 0.5f}, {0, 0.95f}, {-0.85f, 0.5f}, {-0.85f, -0.45f}}, true);
            pen.line({{-0.85f, -0.45f}, {0, 0}, {0.85f, -0.45f}});
            return pen.line({{0, 0}, {0, 0.95f}});
        case Icon::Screenshot:
            pen.box({-0.95f, -0.5f}, {0.95f, 0.75f}, 0.2f);
            pen.line({{-0.4f, -0.5f}, {-0.2f, -0.8f}, {0.2f, -0.8f}, {0.4f, -0.5f}});
            return pen.circle({0, 0.12f}, 0.35f);
        case Icon::Panel:
            pen.box({-0.9f, -0.75f}, {0.9f, 0.75f}, 0.2f);
            return pen.line({{0.25f, -0.75f}, {0.25f, 0.75f}});
        case Icon::Help:
            pen.arc({0, -0.35f}, {0.45f, 0.45f}, 0.5f, 1.2f);
            pen.line({{0.14f, 0.08f}, {0, 0.25f}, {0, 0.45f}});
            return pen.disc({0, 0.82f}, 0.13f);
        default:
            for (const float y : {-0.55f, 0.f, 0.55f}) pen.line({{-0.75f, y}, {0.75f, y}});
    }
}

static void drawThing(const Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::Mesh:
            return pen.line({{0, -0.8f}, {0.85f, 0.65f}, {-0.85f, 0.65f}}, true);
        case Icon::Bone:
            pen.circle({-0.5f, 0.5f}, 0.3f);
            pen.circle({0.5f, -0.5f}, 0.3f);
            return pen.line({{-0.28f, 0.28f}, {0.28f, -0.28f}});
        case Icon::Lamp:
            pen.circle({0, 0}, 0.38f);
            for (int i = 0; i < 8; ++i) {
                const float c = std::cos(float(i) * 0.7853982f), s = std::sin(float(i) * 0.7853982f);
                pen.line({{c * 0.65f, s * 0.65f}, {c * 0.95f, s * 0.95f}});
            }
            return;
        case Icon::Camera:
            pen.box({-0.9f, -0.55f}, {0.3f, 0.55f}, 0.15f);
            return pen.line({{0.3f, -0.1f}, {0.9f, -0.5f}, {0.9f, 0.5f}, {0.3f, 0.1f}});
        case Icon::File:
            pen.line({{-0.6f, -0.9f}, {0.2f, -0.9f}, {0.65f, -0.45f}, {0.65f, 0.9f}, {-0.6f, 0.9f}}, true);
            return pen.line({{0.2f, -0.9f}, {0.2f, -0.45f}, {0.65f, -0.45f}});
        default:
            pen.circle({0, 0}, 0.22f);
            return pen.line({{0, -0.8f}, {0.8f, 0}, {0, 0.8f}, {-0.8f, 0}}, true);
    }
}

static void drawSign(const Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::Close:
            pen.line({{-0.6f, -0.6f}, {0.6f, 0.6f}});
            return pen.line({{-0.6f, 0.6f}, {0.6f, -0.6f}});
        case Icon::Pencil:
            pen.line({{-0.8f, 0.8f}, {-0.65f, 0.25f}, {0.45f, -0.85f}, {0.85f, -0.45f}, {-0.25f, 0.65f}}, true);
            return pen.line({{0.15f, -0.55f}, {0.55f, -0.15f}});
        case Icon::Collapsed:
            return pen.fill({{-0.3f, -0.6f}, {0.45f, 0}, {-0.3f, 0.6f}});
        case Icon::Expanded:
            return pen.fill({{-0.6f, -0.3f}, {0.6f, -0.3f}, {0, 0.45f}});
        default:
            pen.line({{0, -0.8f}, {0.9f, 0.75f}, {-0.9f, 0.75f}}, true);
            pen.line({{0, -0.25f}, {0, 0.25f}});
            pen.disc({0, 0.5f}, 0.08f);
    }
}

static void drawSound(const Pen& pen, bool heard) {
    pen.fill({{-0.9f, -0.3f}, {-0.5f, -0.3f}, {-0.5f, 0.3f}, {-0.9f, 0.3f}});
    pen.fill({{-0.55f, -0.3f}, {0, -0.75f}, {0, 0.75f}, {-0.55f, 0.3f}});
    if (!heard) {
        pen.line({{0.35f, -0.35f}, {0.95f, 0.35f}});
        return pen.line({{0.35f, 0.35f}, {0.95f, -0.35f}});
    }
    pen.arc({0.05f, 0}, {0.42f, 0.42f}, -0.14f, 0.14f);
    pen.arc({0.05f, 0}, {0.82f, 0.82f}, -0.14f, 0.14f);
}

static void drawWay(const Pen& pen, Icon icon) {
    const float side = icon == Icon::Next ? 1.f : -1.f;
    if (icon == Icon::Back) {
        pen.line({{0.9f, 0}, {-0.85f, 0}});
        return pen.line({{-0.3f, -0.6f}, {-0.9f, 0}, {-0.3f, 0.6f}});
    }
    pen.fill({{-0.6f * side, -0.7f}, {0.4f * side, 0}, {-0.6f * side, 0.7f}});
    pen.line({{0.65f * side, -0.7f}, {0.65f * side, 0.7f}});
}

static void drawPlace(const Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::Home:
            pen.line({{-0.95f, -0.05f}, {0, -0.85f}, {0.95f, -0.05f}});
            return pen.line({{-0.65f, -0.2f}, {-0.65f, 0.85f}, {0.65f, 0.85f}, {0.65f, -0.2f}});
        case Icon::Map:
            pen.line({{-0.9f, -0.6f},
                      {-0.3f, -0.85f},
                      {0.3f, -0.6f},
                      {0.9f, -0.85f},
                      {0.9f, 0.6f},
                      {0.3f, 0.85f},
                      {-0.3f, 0.6f},
                      {-0.9f, 0.85f}},
                     true);
            pen.line({{-0.3f, -0.85f}, {-0.3f, 0.6f}});
            return pen.line({{0.3f, -0.6f}, {0.3f, 0.85f}});
        case Icon::Curtain:
            pen.box({-0.95f, -0.7f}, {0.95f, 0.7f}, 0.1f);
            pen.line({{0, -0.95f}, {0, 0.95f}});
            return pen.fill({{0.05f, -0.6f}, {0.85f, -0.6f}, {0.85f, 0.6f}, {0.05f, 0.6f}});
        case Icon::Routes:
            pen.circle({-0.65f, 0.6f}, 0.25f);
            pen.circle({0.65f, -0.6f}, 0.25f);
            return pen.line(
                {{-0.4f, 0.6f}, {0.15f, 0.55f}, {0.3f, 0.3f}, {0.05f, 0}, {-0.3f, -0.3f}, {-0.15f, -0.55f}, {0.4f, -0.6f}});
        case Icon::Time:
            pen.circle({0, 0}, 0.85f);
            return pen.line({{0, -0.5f}, {0, 0.05f}, {0.4f, 0.3f}});
        default:  // evidence: a glass that looks closely
            pen.circle({-0.2f, -0.2f}, 0.6f);
            return pen.line({{0.25f, 0.25f}, {0.9f, 0.9f}});
    }
}

static void drawChoice(const Pen& pen, Icon icon) {
    if (icon == Icon::Captions) {
        pen.box({-0.95f, -0.65f}, {0.95f, 0.7f}, 0.2f);
        pen.line({{-0.6f, 0.05f}, {-0.1f, 0.05f}});
        pen.line({{0.15f, 0.05f}, {0.6f, 0.05f}});
        return pen.line({{-0.6f, 0.4f}, {0.3f, 0.4f}});
    }
    for (const auto& [y, x] : {std::pair(-0.6f, 0.35f), std::pair(0.f, -0.4f), std::pair(0.6f, 0.1f)}) {
        pen.line({{-0.9f, y}, {0.9f, y}});
        pen.disc({x, y}, 0.24f);
    }
}

void drawIcon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 color) {
    const Pen pen{list, centre, size / 2, color, std::fmax(1.f, size / 11)};
    switch (icon) {
        case Icon::None:
            return;
        case Icon::Play:
        case Icon::Pause:
        case Icon::Loop:
        case Icon::Rewind:
            return drawTransport(pen, icon);
        case Icon::Eye:
        case Icon::EyeOff:
            return drawEye(pen, icon == Icon::Eye);
        case Icon::Orbit:
        case Icon::Walk:
        case Icon::Frame:
            return drawNavigation(pen, icon);
        case Icon::Ruler:
        case Icon::Wireframe:
        case Icon::Screenshot:
        case Icon::Panel:
        case Icon::Help:
        case Icon::Menu:
            return drawTool(pen, icon);
        case Icon::Group:
        case Icon::Mesh:
        case Icon::Bone:
        case Icon::Lamp:
        case Icon::Camera:
        case Icon::File:
            return drawThing(pen, icon);
        case Icon::Close:
        case Icon::Warning:
        case Icon::Pencil:
        case Icon::Collapsed:
        case Icon::Expanded:
            return drawSign(pen, icon);
        case Icon::Home:
        case Icon::Map:
        case Icon::Evidence:
        case Icon::Curtain:
        case Icon::Routes:
        case Icon::Time:
            return drawPlace(pen, icon);
        case Icon::Settings:
        case Icon::Captions:
            return drawChoice(pen, icon);
        case Icon::Next:
        case Icon::Previous:
        case Icon::Back:
            return drawWay(pen, icon);
        case Icon::Sound:
        case Icon::Silence:
            return drawSound(pen, icon == Icon::Sound);
    }
}

}  // namespace rekindle::panels
