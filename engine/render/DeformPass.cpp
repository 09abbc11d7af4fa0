#include "render/DeformPass.h"

#include "gpu/DescriptorHeap.h"
#include "shared/Deform.h"

namespace rekindle::render {

core::Result<DeformPass> DeformPass::create(gpu::Device& device) {
    DeformPass pass;
    REKINDLE_ASSIGN(pipeline, gpu::Pipeline::compute(device, "deform.comp"));
    pass.pipeline_ = std::move(pipeline);
    return pass;
}

namespace {

core::Result<VkDeviceAddress> roomFor(gpu::Frame& frame, std::uint64_t source, std::size_t bytes) {
    if (source == 0) return VkDeviceAddress{0};
    return frame.allocate(bytes).map([](const gpu::Slice& slice) { return slice.address; });
}

core::Result<shared::DeformJob> makeJob(gpu::Frame& frame, const DeformRequest& request) {
    const GpuMesh& mesh = *request.mesh;
    const std::size_t count = mesh.geometry.vertexCount;
    REKINDLE_ASSIGN(positions, roomFor(frame, mesh.geometry.positions, count * sizeof(math::vec3)));
    REKINDLE_ASSIGN(normals, roomFor(frame, mesh.geometry.normals, count * sizeof(math::vec3)));
    REKINDLE_ASSIGN(tangents, roomFor(frame, mesh.geometry.tangents, count * sizeof(math::vec4)));
    REKINDLE_ASSIGN(matrices, frame.upload(std::span<const math::mat4>(request.joints)));
    REKINDLE_ASSIGN(weights, frame.upload(std::span<const float>(request.morphWeights)));
    return shared::DeformJob{
        .source = mesh.geometry,
        .positions = positions,
        .normals = normals,
        .tangents = tangents,
        .joints = mesh.joints,
        .weights = mesh.weights,
        .matrices = matrices.address,
        .deltas = mesh.morphDeltas,
        .morphWeights = weights.address,
        .influences = request.joints.empty() ? 0 : mesh.influences,
        .targets = static_cast<std::uint32_t>(request.morphWeights.size()),
    };
}

void redirect(shared::Geometry& geometry, const shared::DeformJob& job) {
    geometry.positions = job.positions;
    geometry.normals = job.normals;
    geometry.tangents = job.tangents;
}

}  // namespace

core::Result<graph::BufferId> DeformPass::add(graph::Graph& graph, gpu::Frame& frame, DrawList& draws) {
    if (draws.deforms.empty()) return graph::BufferId{};
    std::vector<shared::DeformJob> jobs;
    for (const auto& request : draws.deforms) {
        REKINDLE_ASSIGN(job, makeJob(frame, request));
        redirect(draws.instances[request.instance].geometry, job);
        jobs.push_back(job);
    }
    REKINDLE_ASSIGN(table, frame.upload(std::span<const shared::DeformJob>(jobs)));
    const graph::BufferId deformed = graph.declareBuffer("deformed vertices");
    graph.addPass("deform").write(deformed).record = [this, jobs = std::move(jobs),
                                                      address = table.address](graph::PassContext& context) {
        vkCmdBindPipeline(context.commands(), VK_PIPELINE_BIND_POINT_COMPUTE, pipeline_.handle());
        for (std::uint32_t i = 0; i < jobs.size(); ++i) {
            const shared::DeformPush push{.jobs = address, .job = i};
            vkCmdPushConstants(context.commands(), context.frame().device().descriptors().layout(), VK_SHADER_STAGE_ALL, 0,
                               sizeof(push), &push);
            vkCmdDispatch(context.commands(), (jobs[i].source.vertexCount + 63) / 64, 1, 1);
        }
    };
    return deformed;
}

}  // namespace rekindle::render
