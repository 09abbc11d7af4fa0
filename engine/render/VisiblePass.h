#pragma once

#include <span>

#include "render/CullPass.h"
#include "render/DepthDraw.h"
#include "render/HiddenDraw.h"
#include "view/View.h"

namespace rekindle::render {

// Decides what a picture's views see, and draws the depth of its opaque meshes, so that each pixel is shaded once. Where there is
// much to see it does so in two steps, the second without what the first hides. One thread.
class VisiblePass {
  public:
    explicit VisiblePass(gpu::Device& device) : depth_(device), hidden_(device) {}

    struct Wanted {
        bool depth = true;            // else there is none, and nothing is hidden
        bool single = false;          // the depth picture with one sample a pixel as well
        VkDeviceAddress figures = 0;  // where shared::DrawFigures go, or 0
    };
    struct Depth {
        graph::ImageId image;
        graph::ImageId single;  // the same image where it has one sample a pixel
        bool twoSteps = false;
    };
    // Fills the context's `visible`, with what is blended at the end, and `chosen`. `cull` has begun this frame, and serves no
    // other requests after.
    core::Result<Depth> add(graph::Graph& graph, gpu::Frame& frame, FrameContext& context, CullPass& cull,
                            std::span<const view::View> views, const Wanted& wanted);

    // To be told what a frame of two steps has found: a second step that hides little is left out for a while.
    void learn(const shared::DrawFigures& found);
    // Whether little is known to be hidden, so that nothing is lost without depth.
    bool hidesLittle(const DrawList& draws) const;

  private:
    bool worthTwoSteps(const FrameContext& context);
    bool isLearntOf(const math::Bounds& scene) const { return scene.min == scene_.min && scene.max == scene_.max; }
    void beginWith(graph::Pass& pass) const;
    core::Result<graph::Pass*> addDepth(graph::Graph& graph, const FrameContext& context, const IndirectDraws& draws,
                                        graph::BufferId ready, graph::ImageId image);
    core::Result<graph::Pass*> addTwoSteps(graph::Graph& graph, gpu::Frame& frame, FrameContext& context, CullPass& cull,
                                           const CullPass::Request& request, graph::ImageId image);

    DepthDraw depth_;
    HiddenDraw hidden_;
    HiddenDraw::Recorder before_;      // of the frame that is being recorded: comes first in the depth picture
    VkDeviceAddress matrices_ = 0;     // of the frame that is being recorded
    std::uint32_t oneStepFrames_ = 0;  // still to come before two are tried again
    math::Bounds scene_;               // where that was learnt
};

}  // namespace rekindle::render
