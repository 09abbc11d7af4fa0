#include "content/CueBox.h"

#include <algorithm>

namespace rekindle::content {

static double alignOf(TextAlignment align) {
    if (align == TextAlignment::Center) return 0.5;
    return align == TextAlignment::Start || align == TextAlignment::Left ? 0 : 1;  // text runs to the right
}

// Which part of the box lies at its position: 0 its left end, 1 its right one.
static double anchorOf(const CueSettings& settings) {
    switch (settings.positionAlign) {
        case PositionAlignment::LineLeft:
            return 0;
        case PositionAlignment::Center:
            return 0.5;
        case PositionAlignment::LineRight:
            return 1;
        case PositionAlignment::Auto:
            break;
    }
    return alignOf(settings.align);
}

static bool atTop(const CueSettings& settings) {
    if (!settings.line || settings.direction != CueDirection::Horizontal) return false;
    constexpr double lines = 16;  // about as many have room in a picture
    return *settings.line >= 0 && *settings.line < (settings.snapToLines ? lines / 2 : 50);
}

CueBox boxOf(const CueSettings& settings) {
    const double align = alignOf(settings.align), anchor = anchorOf(settings);
    const double position = std::clamp(settings.position.value_or(100 * align), 0.0, 100.0);
    const double after = 100 - position;
    const double most = anchor == 0 ? after : anchor == 1 ? position : 2 * std::min(position, after);
    const double width = std::min(settings.size, most);
    return {atTop(settings), float((position - anchor * width) / 100), float(width / 100), float(align)};
}

}  // namespace rekindle::content
