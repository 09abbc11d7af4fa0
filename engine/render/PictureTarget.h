#pragma once

#include <vector>

#include "gpu/Buffer.h"
#include "gpu/Image.h"
#include "render/Renderer.h"

namespace rekindle::render {

// An image that pictures are drawn into, one a layer, and the buffer that they are read back from. Owns both.
class PictureTarget {
  public:
    static core::Result<PictureTarget> create(gpu::Device& device, math::uvec2 extent, std::uint32_t layers, PictureKind kind);

    // Whether it holds such pictures: then it serves again.
    bool holds(math::uvec2 extent, std::uint32_t layers, PictureKind kind) const;

    gpu::ImageView target() const { return image_.asTarget(); }
    // After the drawing, the image in TransferSource state.
    void recordReadback(VkCommandBuffer commands) const;
    // When the device is done.
    std::vector<Picture> collect() const;

  private:
    explicit PictureTarget(PictureKind kind) : kind_(kind) {}

    PictureKind kind_;
    gpu::Image image_;
    gpu::Buffer buffer_;
};

}  // namespace rekindle::render
