#include "ui/Scale.h"

#include <algorithm>
#include <cmath>

namespace rekindle::ui {

// In steps of a twentieth, so that dragging a window's edge does not draw every letter anew at each pixel.
float scaleFor(float width, float height, float content, float textSize) {
    const float fitting = std::min({width / 800, height / 800, 4.f});
    return std::max(std::round(std::max(content, fitting) * textSize * 20) / 20, 0.5f);
}

}  // namespace rekindle::ui
