#pragma once

#include <optional>
#include <span>

#include "gpu/Image.h"
#include "render/ViewLatch.h"
#include "view/HiddenArea.h"

namespace rekindle::render {

// What a headset has, and wants, besides the pictures of its views. Borrowed while a frame is recorded.
struct HeadsetExtras {
    // Gets the depth of what is seen, reversed (1 near, 0 endlessly far): a layer a view, format depthFormat, as large as the
    // target; in DEPTH_STENCIL_ATTACHMENT_OPTIMAL before and after.
    std::optional<gpu::ImageView> depth;
    // One a view, or none at all. Nothing is drawn there.
    std::span<const view::HiddenArea> hidden;
    // What is seen from the corner of the eye is shaded more coarsely, where the device can: see view::coarsestShading.
    bool foveated = false;
    // Gets where the views lie, so that they may look from elsewhere until the frame is submitted; or null.
    ViewLatch* latch = nullptr;
};

}  // namespace rekindle::render
