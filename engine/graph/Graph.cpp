#include "graph/Graph.h"

namespace rekindle::graph {

ImageId Graph::createImage(std::string name, const ImageSpec& spec) {
    images_.push_back({.name = std::move(name), .spec = spec, .external = {}, .before = {}, .after = {}});
    return {static_cast<std::uint32_t>(images_.size() - 1)};
}

ImageId Graph::importImage(std::string name, const gpu::ImageView& view, const gpu::ImageState& before,
                           const gpu::ImageState& after) {
    const ImageSpec spec{.format = view.format, .extent = {view.extent.width, view.extent.height, 1}};
    images_.push_back({.name = std::move(name), .spec = spec, .external = view, .before = before, .after = after});
    return {static_cast<std::uint32_t>(images_.size() - 1)};
}

BufferId Graph::declareBuffer(std::string name) {
    buffers_.push_back(std::move(name));
    return {static_cast<std::uint32_t>(buffers_.size() - 1)};
}

Pass& Graph::addPass(std::string name) {
    passes_.emplace_back();
    passes_.back().name = std::move(name);
    return passes_.back();
}

}  // namespace rekindle::graph
