#pragma once

#include "gpu/Frame.h"
#include "gpu/Image.h"
#include "gpu/Pipeline.h"
#include "render/Marks.h"
#include "render/ViewLatch.h"
#include "view/View.h"

namespace rekindle::render {

// What is before the eyes of who is moved: see shaders/passes/veil.frag.
struct VeilStrength {
    float edge = 0;  // 0 open to 1, as narrow as it gets
    float dark = 0;  // 0 the picture to 1 black
};

// Draws marks over pictures that are finished, as they stand in the world before each view, whatever is nearer; then a veil. One
// thread.
class MarkPass {
  public:
    // For targets of that format with so many layers, one a view. Fails with Device.
    static core::Result<MarkPass> create(gpu::Device& device, VkFormat format, std::uint32_t layers);

    // `target` is in COLOR_ATTACHMENT_OPTIMAL before and after. `latch`: gets where the views lie; or null.
    core::Result<void> record(gpu::Frame& frame, std::span<const view::View> views, const Marks& marks, VeilStrength veil,
                              const gpu::ImageView& target, ViewLatch* latch = nullptr) const;

  private:
    MarkPass(gpu::Pipeline marks, gpu::Pipeline veil, std::uint32_t viewMask)
        : marks_(std::move(marks)), veil_(std::move(veil)), viewMask_(viewMask) {}

    gpu::Pipeline marks_, veil_;
    std::uint32_t viewMask_;
};

}  // namespace rekindle::render
