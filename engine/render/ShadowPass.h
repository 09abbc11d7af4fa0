#pragma once

#include <functional>
#include <span>

#include "render/CullPass.h"
#include "render/DepthDraw.h"
#include "render/KeptMaps.h"
#include "shared/Shadows.h"
#include "view/View.h"

namespace rekindle::render {

// What the forward pass needs of the shadow maps.
struct Shadows {
    gpu::Slice data;                   // a shared::ShadowData; empty: no shadows
    std::vector<graph::ImageId> maps;  // to be sampled
    bool sun = false;                  // the first of them holds the sun's cascades
    bool lamps = false;                // the others, spot and point lights' maps
    std::function<void(graph::PassContext&)>
        resolve;  // writes the lamps' maps' slots into the data: call it in a pass that samples the maps
};

// Shadow maps of the sun (cascades) and of the nearest spot and point lights. Those of the sun are drawn where the last frames'
// do not serve any more. One thread.
class ShadowPass {
  public:
    explicit ShadowPass(gpu::Device& device) : device_(device), depth_(device) {}

    // Chooses which of the lights cast shadows, says so in Light::shadow, and adds the passes that draw their maps.
    // `sunAngle`: the tangent of the sun's angular radius. `cull`: has begun this frame; chooses what each map shows.
    core::Result<Shadows> add(graph::Graph& graph, gpu::Frame& frame, const FrameContext& context, CullPass& cull,
                              std::span<const view::View> views, std::span<shared::Light> lights, float sunAngle);

  private:
    core::Result<void> addSun(graph::Graph& graph, gpu::Frame& frame, const FrameContext& context, CullPass& cull,
                              std::span<const view::View> views, shared::Light& sun, Shadows& shadows, shared::ShadowData& data);
    core::Result<void> drawCascade(graph::Graph& graph, gpu::Frame& frame, const FrameContext& context, CullPass& cull,
                                   graph::ImageId map, std::size_t index, const KeptMaps::Content& content);
    core::Result<void> addLocal(graph::Graph& graph, gpu::Frame& frame, const FrameContext& context, CullPass& cull,
                                shared::Light& light, std::uint32_t index, Shadows& shadows, shared::ShadowData& data);

    gpu::Device& device_;
    DepthDraw depth_;
    KeptMaps sunMaps_;
};

}  // namespace rekindle::render
