#pragma once

#include <functional>
#include <memory>

#include "gpu/Pipeline.h"
#include "graph/Graph.h"
#include "render/DepthPyramid.h"
#include "render/FrameContext.h"
#include "render/SceneTables.h"

namespace rekindle::render {

// Chooses on the device which instances each set of views draws, and in which level of detail (shared/Cull.h). What it costs the
// CPU does not depend on how many there are. One thread.
class CullPass {
  public:
    static core::Result<CullPass> create(gpu::Device& device);

    // Who looks, and how closely.
    struct Request {
        std::vector<shared::CullView> views;
        float detail = 1;             // pixels that a simplified surface may be off
        float smallest = 0.5f;        // pixels: what is smaller is left out
        float crowd = 0;              // pixels: of a crowd (RUN_CROWD), what is smaller is drawn in part; 0: all of it
        math::vec4 within{0};         // centre and radius, metres: what does not touch it is left out; radius 0: nothing is
        std::uint32_t flags = 0;      // CULL_*
        VkDeviceAddress figures = 0;  // where shared::DrawFigures go, or 0
        // Is told where the device reads the views from: they may be written anew until the frame is submitted.
        std::function<void(std::byte*)> written = {};
    };

    // Begins a frame: its choices are made in a pass that is added here. `tables` must outlive the frame's recording.
    core::Result<void> begin(graph::Graph& graph, gpu::Frame& frame, const SceneTables& tables);
    // Draws of everything that is not blended, as one set of views sees it; ready in passes that read chosen().
    core::Result<IndirectDraws> request(gpu::Frame& frame, const Request& request);
    graph::BufferId chosen() const { return chosen_; }

    // The same in two steps, for pictures: first what the last frame saw, then, by what those leave visible, everything. What is
    // in the picture does not depend on what the last frame saw; only its cost does.
    struct TwoSteps {
        IndirectDraws early;  // ready with chosen(): draw their depth first
        IndirectDraws all;    // what is to be seen in the end; ready after addSecondStep(), as the rest
        IndirectDraws rest;   // what `early` lacks of it
    };
    // The last request of its frame.
    core::Result<TwoSteps> requestTwoSteps(gpu::Frame& frame, const FrameContext& context, const Request& request);
    // Adds the passes that make the second step; the result is what its draws wait for. `depth`: of `early`.
    graph::BufferId addSecondStep(graph::Graph& graph, const FrameContext& context, graph::ImageId depth);

  private:
    core::Result<VkDeviceAddress> writeViews(gpu::Frame& frame, const Request& request) const;
    core::Result<IndirectDraws> addSet(const Request& request, VkDeviceAddress views);
    core::Result<void> growBlock(std::size_t index, std::size_t bytes);
    core::Result<void> growSeen();
    shared::CullPush push(std::uint32_t firstSet) const;
    void choose(graph::PassContext& pass, const shared::CullPush& push, const gpu::Pipeline& chooser, std::uint32_t sets) const;
    void list(graph::PassContext& pass, const shared::CullPush& push, std::uint32_t sets) const;
    void forgetSeen(graph::PassContext& pass) const;

    gpu::Device* device_ = nullptr;
    gpu::Pipeline choose_, rest_, count_, scan_, list_;
    DepthPyramid pyramid_;
    std::vector<gpu::Buffer> blocks_;  // results of each set
    gpu::Buffer seen_;                 // a word an instance

    // Of the frame that is being recorded.
    const SceneTables* tables_ = nullptr;
    graph::BufferId chosen_;
    gpu::Slice sets_;
    std::uint32_t setCount_ = 0;
    std::shared_ptr<std::uint32_t> firstStep_;  // how many sets the first pass makes
    bool seenIsNew_ = false;
};

}  // namespace rekindle::render
