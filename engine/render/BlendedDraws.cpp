#include "render/BlendedDraws.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <numeric>

namespace rekindle::render {

namespace {

// The blended instances far to near; as in the scene where they are equally far.
std::vector<std::uint32_t> farToNear(const DrawList& list, math::vec3 eye) {
    std::vector<std::uint32_t> order(list.instances.size() - list.firstBlended);
    std::iota(order.begin(), order.end(), list.firstBlended);
    std::vector<float> distances;
    for (const std::uint32_t i : order) distances.push_back(glm::distance(eye, list.centres[i]));
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return distances[a - list.firstBlended] > distances[b - list.firstBlended];
    });
    return order;
}

// Neighbours that are alike share a command, commands of a batch lie side by side.
struct Sorted {
    std::vector<VkDrawIndexedIndirectCommand> commands;
    std::vector<std::uint32_t> counts;  // of commands, one a draw
    IndirectDraws draws;

    void add(const DrawList& list, const shared::DrawRun& run, std::uint32_t place, bool sameRun) {
        if (sameRun) {
            ++commands.back().instanceCount;
            return;
        }
        const shared::DrawSlot& slot = list.slots[run.firstSlot];
        const DrawBatch& batch = list.batches[slot.batch];
        if (draws.empty() || draws.back().key != batch.key || draws.back().model != batch.model) {
            draws.push_back({.key = batch.key,
                             .model = batch.model,
                             .commands = commands.size() * sizeof(VkDrawIndexedIndirectCommand),
                             .count = counts.size() * sizeof(std::uint32_t)});
            counts.push_back(0);
        }
        commands.push_back({slot.indexCount, 1, slot.firstIndex, 0, place});
        ++counts.back();
        ++draws.back().most;
    }
};

}  // namespace

core::Result<IndirectDraws> blendedDraws(gpu::Frame& frame, const DrawList& list, math::vec3 eye) {
    if (list.firstBlended == list.instances.size()) return IndirectDraws{};
    const std::vector<std::uint32_t> order = farToNear(list, eye);
    Sorted sorted;
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        const std::uint32_t run = list.instances[order[i]].run;
        sorted.add(list, list.runs[run], i, i > 0 && list.instances[order[i - 1]].run == run);
    }
    REKINDLE_ASSIGN(instances, frame.upload(std::span<const std::uint32_t>(order)));
    const std::size_t commandBytes = sorted.commands.size() * sizeof(VkDrawIndexedIndirectCommand);
    const std::size_t countBytes = sorted.counts.size() * sizeof(std::uint32_t);
    REKINDLE_ASSIGN(slice, frame.allocate(commandBytes + countBytes));
    std::memcpy(slice.mapped, sorted.commands.data(), commandBytes);
    std::memcpy(slice.mapped + commandBytes, sorted.counts.data(), countBytes);
    for (IndirectDraw& draw : sorted.draws) {
        draw.buffer = slice.buffer;
        draw.commands += slice.offset;
        draw.count += slice.offset + commandBytes;
        draw.instances = instances.address;
    }
    return std::move(sorted.draws);
}

}  // namespace rekindle::render
