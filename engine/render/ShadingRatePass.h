#pragma once

#include <optional>
#include <span>
#include <vector>

#include "graph/Graph.h"
#include "render/FrameContext.h"
#include "view/View.h"

namespace rekindle::render {

// Says for each square of a headset's pictures how coarsely it may be shaded: as finely as its visitor sees there
// (view::coarsestShading). One thread.
class ShadingRatePass {
  public:
    // Nothing where the device offers no rates.
    core::Result<std::optional<graph::ShadingRates>> add(graph::Graph& graph, gpu::Frame& frame, const FrameContext& context,
                                                         std::span<const view::View> views);

  private:
    // For how the pictures are cut into squares.
    struct Cut {
        std::vector<math::mat4> lenses;
        std::uint32_t square = 0, across = 0, down = 0;
        std::uint32_t layers = 0;  // fewer than lenses where the device has the same rates for all: then the finest of them
        math::uvec2 extent{0};
        bool operator==(const Cut&) const = default;
    };
    void reckon(Cut cut);

    Cut cut_;                          // that the rates are for
    std::vector<std::uint8_t> rates_;  // rows from the top, layer by layer
};

}  // namespace rekindle::render
