#include "render/SceneTables.h"

namespace rekindle::render {

namespace {

std::vector<std::uint32_t> batchStarts(const DrawList& draws) {
    std::vector<std::uint32_t> starts;
    for (const DrawBatch& batch : draws.batches) starts.push_back(batch.firstSlot);
    starts.push_back(static_cast<std::uint32_t>(draws.slots.size()));
    return starts;
}

// `place` puts bytes somewhere and says where.
template <class Place>
core::Result<void> placeAll(SceneTables& tables, Place place) {
    const DrawList& draws = tables.draws;
    const std::vector<std::uint32_t> starts = batchStarts(draws);
    const std::pair<VkDeviceAddress*, std::span<const std::byte>> parts[] = {
        {&tables.instances, std::as_bytes(std::span(draws.instances))},
        {&tables.runs, std::as_bytes(std::span(draws.runs))},
        {&tables.slots, std::as_bytes(std::span(draws.slots))},
        {&tables.chunks, std::as_bytes(std::span(draws.chunks))},
        {&tables.batches, std::as_bytes(std::span(starts))},
    };
    for (const auto& [address, bytes] : parts) {
        core::Result<VkDeviceAddress> placed = place(bytes);
        if (!placed) return core::fail(std::move(placed).error());
        *address = *placed;
    }
    return {};
}

}  // namespace

core::Result<void> lendTables(gpu::Frame& frame, SceneTables& tables) {
    return placeAll(tables, [&](std::span<const std::byte> bytes) {
        return frame.upload(bytes).map([](const gpu::Slice& slice) { return slice.address; });
    });
}

core::Result<void> keepTables(gpu::Device& device, SceneTables& tables) {
    return placeAll(tables, [&](std::span<const std::byte> bytes) {
        return gpu::Buffer::upload(device, bytes, "scene").map([&](gpu::Buffer buffer) {
            tables.owned.push_back(std::move(buffer));
            return tables.owned.back().address();
        });
    });
}

SceneTables* KeptScene::find(const scene::Scene& scene, int highlighted, std::uint64_t models) {
    const bool same = identity_ && scene.identity == identity_ && highlighted == highlighted_ && models == models_;
    return same ? &tables_ : nullptr;
}

SceneTables& KeptScene::fresh(const scene::Scene& scene, std::uint64_t models) {
    if (!identity_ || scene.identity != identity_ || models != models_) ++version_;
    identity_.reset();
    tables_ = {.draws = {}, .lights = {}, .version = version_, .owned = {}};
    return tables_;
}

void KeptScene::keep(const scene::Scene& scene, int highlighted, std::uint64_t models) {
    identity_ = scene.identity;
    highlighted_ = highlighted;
    models_ = models;
}

}  // namespace rekindle::render
