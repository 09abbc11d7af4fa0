#include "render/CullPass.h"

#include <cstring>

#include "core/Assert.h"
#include "render/Dispatch.h"

namespace rekindle::render {

namespace {

constexpr std::size_t mostSets = 32;

// Where the results of a set lie in its block.
struct Layout {
    std::size_t commands = 0, counts, list, choices, entries, order, end;

    explicit Layout(const DrawList& draws) {
        const std::size_t word = sizeof(std::uint32_t), instances = draws.firstBlended * word;
        counts = aligned(commands + draws.slots.size() * sizeof(VkDrawIndexedIndirectCommand));
        list = aligned(counts + draws.batches.size() * word);
        choices = aligned(list + instances);
        entries = aligned(choices + instances);
        order = aligned(entries + (draws.entryCount + 1) * word);
        end = aligned(order + (draws.slots.size() + 1) * word);
    }
    static std::size_t aligned(std::size_t offset) { return (offset + 15) / 16 * 16; }
};

IndirectDraws drawsOf(const DrawList& list, const gpu::Buffer& block, const Layout& layout) {
    IndirectDraws draws;
    for (std::size_t i = 0; i < list.batches.size(); ++i) {
        const DrawBatch& batch = list.batches[i];
        if (batch.key.drawClass == DrawClass::Blended) break;
        draws.push_back({.key = batch.key,
                         .model = batch.model,
                         .buffer = block.handle(),
                         .commands = layout.commands + batch.firstSlot * sizeof(VkDrawIndexedIndirectCommand),
                         .count = layout.counts + i * sizeof(std::uint32_t),
                         .most = batch.slotCount,
                         .instances = block.address() + layout.list});
    }
    return draws;
}

void waitForFramesBefore(graph::PassContext& pass) {
    const VkMemoryBarrier2 barrier{.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER_2,
                                   .srcStageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT,
                                   .srcAccessMask = VK_ACCESS_2_MEMORY_WRITE_BIT,
                                   .dstStageMask = VK_PIPELINE_STAGE_2_COMPUTE_SHADER_BIT | VK_PIPELINE_STAGE_2_CLEAR_BIT,
                                   .dstAccessMask = VK_ACCESS_2_SHADER_STORAGE_READ_BIT | VK_ACCESS_2_SHADER_STORAGE_WRITE_BIT |
                                                    VK_ACCESS_2_TRANSFER_WRITE_BIT};
    memoryBarrier(pass, barrier);
}

std::uint32_t groups(std::uint32_t threads) {
    return (threads + CULL_GROUP - 1) / CULL_GROUP;
}

}  // namespace

core::Result<CullPass> CullPass::create(gpu::Device& device) {
    CullPass pass;
    pass.device_ = &device;
    const std::pair<gpu::Pipeline*, const char*> shaders[] = {{&pass.choose_, "cull.comp"},
                                                              {&pass.rest_, "cull_rest.comp"},
                                                              {&pass.count_, "cull_count.comp"},
                                                              {&pass.scan_, "cull_scan.comp"},
                                                              {&pass.list_, "cull_list.comp"}};
    for (const auto& [pipeline, name] : shaders) {
        REKINDLE_ASSIGN(made, gpu::Pipeline::compute(device, name));
        *pipeline = std::move(made);
    }
    REKINDLE_ASSIGN(pyramid, DepthPyramid::create(device));
    pass.pyramid_ = std::move(pyramid);
    return pass;
}

core::Result<void> CullPass::begin(graph::Graph& graph, gpu::Frame& frame, const SceneTables& tables) {
    tables_ = &tables;
    setCount_ = 0;
    seenIsNew_ = false;
    firstStep_ = std::make_shared<std::uint32_t>(0);
    REKINDLE_ASSIGN(sets, frame.allocate(mostSets * sizeof(shared::CullSet)));
    sets_ = sets;
    chosen_ = graph.declareBuffer("chosen draws");
    graph.addPass("cull").write(chosen_).record = [this, count = firstStep_](graph::PassContext& pass) {
        waitForFramesBefore(pass);
        if (seenIsNew_) forgetSeen(pass);
        choose(pass, push(0), choose_, *count);
        list(pass, push(0), *count);
    };
    return {};
}

core::Result<void> CullPass::growBlock(std::size_t index, std::size_t bytes) {
    if (blocks_.size() <= index) blocks_.resize(index + 1);
    if (blocks_[index].size() >= bytes) return {};
    REKINDLE_ASSIGN(block, gpu::Buffer::create(*device_, bytes, gpu::BufferPlace::Device, "chosen draws"));
    blocks_[index] = std::move(block);
    return {};
}

core::Result<void> CullPass::growSeen() {
    const std::size_t bytes = tables_->draws.firstBlended * sizeof(std::uint32_t);
    if (seen_.size() >= bytes) return {};
    REKINDLE_ASSIGN(seen, gpu::Buffer::create(*device_, bytes, gpu::BufferPlace::Device, "seen instances"));
    seen_ = std::move(seen);
    seenIsNew_ = true;
    return {};
}

core::Result<VkDeviceAddress> CullPass::writeViews(gpu::Frame& frame, const Request& request) const {
    REKINDLE_ASSIGN(views, frame.upload(std::span<const shared::CullView>(request.views)));
    if (request.written) request.written(views.mapped);
    return views.address;
}

core::Result<IndirectDraws> CullPass::addSet(const Request& request, VkDeviceAddress views) {
    REKINDLE_ASSERT(tables_ && setCount_ < mostSets);
    const Layout layout(tables_->draws);
    REKINDLE_TRY(growBlock(setCount_, layout.end));
    const gpu::Buffer& block = blocks_[setCount_];
    const VkDeviceAddress base = block.address();
    const shared::CullSet set{.views = views,
                              .viewCount = static_cast<std::uint32_t>(request.views.size()),
                              .flags = request.flags,
                              .detail = request.detail,
                              .smallest = request.smallest,
                              .crowd = request.crowd,
                              .within = request.within,
                              .choices = base + layout.choices,
                              .entries = base + layout.entries,
                              .order = base + layout.order,
                              .commands = base + layout.commands,
                              .counts = base + layout.counts,
                              .list = base + layout.list,
                              .figures = request.figures};
    std::memcpy(sets_.mapped + setCount_++ * sizeof(set), &set, sizeof(set));
    return drawsOf(tables_->draws, block, layout);
}

core::Result<IndirectDraws> CullPass::request(gpu::Frame& frame, const Request& request) {
    REKINDLE_ASSIGN(views, writeViews(frame, request));
    REKINDLE_ASSIGN(draws, addSet(request, views));
    *firstStep_ = setCount_;
    return draws;
}

core::Result<CullPass::TwoSteps> CullPass::requestTwoSteps(gpu::Frame& frame, const FrameContext& context,
                                                           const Request& request) {
    REKINDLE_TRY(growSeen());
    REKINDLE_TRY(pyramid_.fit(context));
    REKINDLE_ASSIGN(views, writeViews(frame, request));
    Request step = request;
    step.flags = request.flags | CULL_SEEN_BEFORE;
    step.figures = 0;
    REKINDLE_ASSIGN(early, addSet(step, views));
    *firstStep_ = setCount_;
    step.flags = request.flags | CULL_HIDDEN;
    step.figures = request.figures;
    REKINDLE_ASSIGN(all, addSet(step, views));
    step.figures = 0;
    REKINDLE_ASSIGN(rest, addSet(step, views));
    return TwoSteps{std::move(early), std::move(all), std::move(rest)};
}

graph::BufferId CullPass::addSecondStep(graph::Graph& graph, const FrameContext& context, graph::ImageId depth) {
    const graph::BufferId pyramid = pyramid_.add(graph, context, depth);
    const graph::BufferId done = graph.declareBuffer("draws not hidden");
    graph.addPass("cull hidden").read(chosen_).read(pyramid).write(done).record = [this](graph::PassContext& pass) {
        const std::uint32_t early = *firstStep_ - 1;
        choose(pass, push(early + 1), choose_, 1);
        choose(pass, push(early), rest_, 1);
        list(pass, push(early + 1), 2);
    };
    return done;
}

shared::CullPush CullPass::push(std::uint32_t firstSet) const {
    const DrawList& draws = tables_->draws;
    return {.instances = tables_->instances,
            .runs = tables_->runs,
            .slots = tables_->slots,
            .chunks = tables_->chunks,
            .batches = tables_->batches,
            .sets = sets_.address,
            .seen = seen_ ? seen_.address() : 0,
            .pyramid = pyramid_.address(),
            .instanceCount = draws.firstBlended,
            .chunkCount = static_cast<std::uint32_t>(draws.chunks.size()),
            .slotCount = static_cast<std::uint32_t>(draws.slots.size()),
            .entryCount = draws.entryCount,
            .batchCount = static_cast<std::uint32_t>(draws.batches.size()),
            .set = firstSet};
}

void CullPass::forgetSeen(graph::PassContext& pass) const {
    vkCmdFillBuffer(pass.commands(), seen_.handle(), 0, VK_WHOLE_SIZE, 1);
    const VkMemoryBarrier2 barrier{.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER_2,
                                   .srcStageMask = VK_PIPELINE_STAGE_2_CLEAR_BIT,
                                   .srcAccessMask = VK_ACCESS_2_TRANSFER_WRITE_BIT,
                                   .dstStageMask = VK_PIPELINE_STAGE_2_COMPUTE_SHADER_BIT,
                                   .dstAccessMask = VK_ACCESS_2_SHADER_STORAGE_READ_BIT | VK_ACCESS_2_SHADER_STORAGE_WRITE_BIT};
    memoryBarrier(pass, barrier);
}

// The figures are in memory that the CPU reads when the frame is done.
static void readableByHost(graph::PassContext& pass) {
    const VkMemoryBarrier2 barrier{.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER_2,
                                   .srcStageMask = VK_PIPELINE_STAGE_2_COMPUTE_SHADER_BIT,
                                   .srcAccessMask = VK_ACCESS_2_SHADER_STORAGE_WRITE_BIT,
                                   .dstStageMask = VK_PIPELINE_STAGE_2_HOST_BIT,
                                   .dstAccessMask = VK_ACCESS_2_HOST_READ_BIT};
    memoryBarrier(pass, barrier);
}

static void dispatch(graph::PassContext& pass, const gpu::Pipeline& pipeline, const shared::CullPush& push, std::uint32_t x,
                     std::uint32_t y) {
    vkCmdBindPipeline(pass.commands(), VK_PIPELINE_BIND_POINT_COMPUTE, pipeline.handle());
    pushConstants(pass, push);
    vkCmdDispatch(pass.commands(), x, y, 1);
    betweenDispatches(pass);
}

void CullPass::choose(graph::PassContext& pass, const shared::CullPush& push, const gpu::Pipeline& chooser,
                      std::uint32_t sets) const {
    dispatch(pass, chooser, push, groups(push.instanceCount), sets);
}

void CullPass::list(graph::PassContext& pass, const shared::CullPush& push, std::uint32_t sets) const {
    dispatch(pass, count_, push, groups(push.chunkCount), sets);
    dispatch(pass, scan_, push, sets, 1);
    dispatch(pass, list_, push, groups(push.chunkCount), sets);
    readableByHost(pass);
}

}  // namespace rekindle::render
