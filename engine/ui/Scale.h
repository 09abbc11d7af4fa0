#pragma once

namespace rekindle::ui {

// Pixels to a point of the interface, in a window of `width` by `height` pixels: a window of 1280 x 800 shows it in its own size,
// larger ones in proportion, upright ones by their width. Never below the display's own `content` scale. `textSize`: as one
// wishes it.
float scaleFor(float width, float height, float content, float textSize);

}  // namespace rekindle::ui
