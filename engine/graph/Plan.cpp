#include "graph/Plan.h"

#include <algorithm>

#include "core/Assert.h"

namespace rekindle::graph {

namespace {

constexpr std::uint32_t none = UINT32_MAX;

bool writes(Use use) {
    return use != Use::Sampled && use != Use::TransferSource && use != Use::DepthTest && use != Use::ShadingRate;
}

VkImageUsageFlags usageOf(Use use) {
    switch (use) {
        case Use::ColorTarget:
            return VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT;
        case Use::DepthTarget:
        case Use::DepthTest:
            return VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT;
        case Use::Sampled:
            return VK_IMAGE_USAGE_SAMPLED_BIT;
        case Use::Storage:
            return VK_IMAGE_USAGE_STORAGE_BIT;
        case Use::TransferSource:
            return VK_IMAGE_USAGE_TRANSFER_SRC_BIT;
        case Use::TransferTarget:
            return VK_IMAGE_USAGE_TRANSFER_DST_BIT;
        case Use::ShadingRate:
            return VK_IMAGE_USAGE_FRAGMENT_SHADING_RATE_ATTACHMENT_BIT_KHR;
    }
    return 0;
}

// All image accesses of a pass, attachments included.
std::vector<ImageAccess> accesses(const Pass& pass) {
    std::vector<ImageAccess> all = pass.images;
    for (const auto& color : pass.colors) {
        all.push_back({color.image, Use::ColorTarget});
        if (color.resolve) all.push_back({color.resolve, Use::ColorTarget});
    }
    if (pass.depth) {
        all.push_back({pass.depth->image, pass.depth->readOnly ? Use::DepthTest : Use::DepthTarget});
        if (pass.depth->resolve) all.push_back({pass.depth->resolve, Use::DepthTarget});
    }
    if (pass.rates) all.push_back({pass.rates->image, Use::ShadingRate});
    return all;
}

// Walks backwards from what the world sees: a pass lives when something it writes is wanted.
std::vector<bool> livePasses(const Graph& graph) {
    const auto& passes = graph.passes();
    std::vector<bool> live(passes.size()), imageWanted(graph.images().size()), bufferWanted(graph.bufferCount());
    for (std::size_t i = passes.size(); i-- > 0;) {
        const auto touched = accesses(passes[i]);
        bool wanted = passes[i].keep;
        for (const auto& access : touched)
            wanted |= writes(access.use) && (imageWanted[access.image.index] || graph.images()[access.image.index].imported());
        for (const auto& access : passes[i].buffers) wanted |= access.write && bufferWanted[access.buffer.index];
        live[i] = wanted;
        if (!wanted) continue;
        for (const auto& access : touched) imageWanted[access.image.index] = true;
        for (const auto& access : passes[i].buffers) bufferWanted[access.buffer.index] = true;
    }
    return live;
}

// First and last live pass that touches each image, and how it is used in all.
struct Lifetime {
    std::uint32_t first = none, last = 0;
    VkImageUsageFlags usage = 0;
};

std::vector<Lifetime> lifetimes(const Graph& graph, const std::vector<bool>& live) {
    std::vector<Lifetime> result(graph.images().size());
    for (std::uint32_t i = 0; i < live.size(); ++i) {
        if (!live[i]) continue;
        for (const auto& access : accesses(graph.passes()[i])) {
            Lifetime& lifetime = result[access.image.index];
            lifetime.first = std::min(lifetime.first, i);
            lifetime.last = i;
            lifetime.usage |= usageOf(access.use);
        }
    }
    return result;
}

bool sameShape(const ImageSpec& a, const ImageSpec& b) {
    return a.format == b.format && a.extent.width == b.extent.width && a.extent.height == b.extent.height &&
           a.extent.depth == b.extent.depth && a.layers == b.layers && a.mips == b.mips && a.samples == b.samples &&
           a.volume == b.volume;
}

// Gives each transient image a physical one, reusing those whose last user has passed.
void placeImages(const Graph& graph, const std::vector<Lifetime>& lives, Plan& plan) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < lives.size(); ++i)
        if (lives[i].first != none && !graph.images()[i].imported()) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return lives[a].first < lives[b].first; });
    std::vector<std::uint32_t> busyUntil;
    plan.physicalOf.assign(lives.size(), none);
    for (const std::uint32_t image : order) {
        const ImageSpec& spec = graph.images()[image].spec;
        std::uint32_t found = 0;
        while (found < plan.physical.size() &&
               !(sameShape(plan.physical[found].spec, spec) && busyUntil[found] < lives[image].first))
            ++found;
        if (found == plan.physical.size()) {
            plan.physical.push_back({spec, 0});
            busyUntil.push_back(0);
        }
        plan.physical[found].usage |= lives[image].usage;
        busyUntil[found] = lives[image].last;
        plan.physicalOf[image] = found;
    }
}

// A transient image's memory may have been anything before, in this frame or the last: wait for it all, keep nothing.
constexpr gpu::ImageState recycled{VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, VK_ACCESS_2_MEMORY_WRITE_BIT, VK_IMAGE_LAYOUT_UNDEFINED};

bool readOnly(const gpu::ImageState& state) {
    constexpr VkAccessFlags2 writing = VK_ACCESS_2_COLOR_ATTACHMENT_WRITE_BIT | VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_WRITE_BIT |
                                       VK_ACCESS_2_SHADER_STORAGE_WRITE_BIT | VK_ACCESS_2_TRANSFER_WRITE_BIT |
                                       VK_ACCESS_2_MEMORY_WRITE_BIT;
    return (state.access & writing) == 0;
}

// A pass that reads an image in two ways at once (depth test and sampling) needs both.
gpu::ImageState merged(const gpu::ImageState& a, const gpu::ImageState& b) {
    REKINDLE_ASSERT(a.layout == b.layout);
    return {a.stages | b.stages, a.access | b.access, a.layout};
}

std::vector<Transition> passTransitions(const Graph& graph, const Pass& pass, std::vector<gpu::ImageState>& states) {
    std::vector<Transition> wanted;
    for (const auto& access : accesses(pass)) {
        const gpu::ImageState to = stateOf(access.use, graph.images()[access.image.index].spec.format);
        const auto known =
            std::find_if(wanted.begin(), wanted.end(), [&](const Transition& t) { return t.image == access.image; });
        if (known != wanted.end())
            known->to = merged(known->to, to);
        else
            wanted.push_back({access.image, states[access.image.index], to});
    }
    for (const auto& transition : wanted) states[transition.image.index] = transition.to;
    std::erase_if(wanted, [](const Transition& t) { return t.from == t.to && readOnly(t.to); });
    return wanted;
}

}  // namespace

gpu::ImageState stateOf(Use use, VkFormat format) {
    constexpr VkPipelineStageFlags2 tests =
        VK_PIPELINE_STAGE_2_EARLY_FRAGMENT_TESTS_BIT | VK_PIPELINE_STAGE_2_LATE_FRAGMENT_TESTS_BIT;
    switch (use) {
        case Use::ColorTarget:
            return gpu::states::colorTarget;
        case Use::DepthTarget:  // a resolve of depth happens in the colour output stage
            return {tests | VK_PIPELINE_STAGE_2_COLOR_ATTACHMENT_OUTPUT_BIT,
                    VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_READ_BIT | VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_WRITE_BIT |
                        VK_ACCESS_2_COLOR_ATTACHMENT_WRITE_BIT,
                    VK_IMAGE_LAYOUT_DEPTH_ATTACHMENT_OPTIMAL};
        case Use::DepthTest:
            return {tests, VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_READ_BIT, VK_IMAGE_LAYOUT_DEPTH_READ_ONLY_OPTIMAL};
        case Use::Sampled: {
            gpu::ImageState state = gpu::states::sampled;
            if (gpu::isDepth(format)) state.layout = VK_IMAGE_LAYOUT_DEPTH_READ_ONLY_OPTIMAL;
            return state;
        }
        case Use::Storage:
            return gpu::states::computeWrite;
        case Use::TransferSource:
            return gpu::states::transferSource;
        case Use::TransferTarget:
            return gpu::states::transferTarget;
        case Use::ShadingRate:
            return gpu::states::shadingRate;
    }
    return {};
}

Plan plan(const Graph& graph) {
    Plan result;
    const std::vector<bool> live = livePasses(graph);
    placeImages(graph, lifetimes(graph, live), result);
    std::vector<gpu::ImageState> states(graph.images().size(), recycled);
    for (std::size_t i = 0; i < states.size(); ++i)
        if (graph.images()[i].imported()) states[i] = graph.images()[i].before;
    std::vector<bool> pending(graph.bufferCount());
    for (std::size_t i = 0; i < live.size(); ++i) {
        if (!live[i]) continue;
        const Pass& pass = graph.passes()[i];
        PlannedPass planned{.pass = i, .transitions = passTransitions(graph, pass, states)};
        for (const auto& access : pass.buffers) planned.bufferBarrier |= pending[access.buffer.index];
        if (planned.bufferBarrier) pending.assign(pending.size(), false);
        for (const auto& access : pass.buffers)
            if (access.write) pending[access.buffer.index] = true;
        result.passes.push_back(std::move(planned));
    }
    for (std::uint32_t i = 0; i < states.size(); ++i)
        if (graph.images()[i].imported() && !(states[i] == graph.images()[i].after))
            result.after.push_back({{i}, states[i], graph.images()[i].after});
    return result;
}

}  // namespace rekindle::graph
