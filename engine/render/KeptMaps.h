#pragma once

#include <vector>

#include "gpu/Image.h"
#include "graph/Graph.h"
#include "math/Types.h"
#include "render/Settings.h"

namespace rekindle::render {

// Shadow maps that outlive the frame, as layers of one image, and what each of them holds. One thread.
class KeptMaps {
  public:
    // All that a map hangs on.
    struct Content {
        math::mat4 clipFromWorld{0};
        std::uint64_t scene = 0;  // FrameContext::sceneVersion
        bool slanted = false;
        Wind wind;
        bool operator==(const Content&) const = default;
    };

    // Makes room for so many square maps; those there are stay if they are of that kind.
    core::Result<void> fit(gpu::Device& device, std::uint32_t size, std::uint32_t count);
    // The image in this frame's graph: readable before and after.
    graph::ImageId importTo(graph::Graph& graph);
    gpu::Slot sampledSlot() { return image_.sampledSlot(); }

    bool holds(std::size_t map, const Content& content) const { return contents_[map] == content; }
    // To be said when the drawing of it is recorded.
    void setContent(std::size_t map, const Content& content) { contents_[map] = content; }

  private:
    gpu::Image image_;
    std::vector<Content> contents_;
    bool untouched_ = false;  // the image is in no layout yet
};

}  // namespace rekindle::render
