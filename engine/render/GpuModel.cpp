#include "render/GpuModel.h"

#include <map>

#include "core/Log.h"
#include "gpu/Device.h"
#include "gpu/Failure.h"
#include "render/MaterialPacking.h"
#include "render/SmallerImage.h"
#include "render/StreamPacker.h"
#include "render/TextureUpload.h"
#include "shared/Cull.h"

namespace rekindle::render {

namespace {

using math::vec3;
using math::vec4;

// Offsets become addresses when the buffer is there: kept plus one, so that 0 stays "none".
std::uint64_t placed(std::size_t offset) {
    return offset + 1;
}
void resolve(std::uint64_t& place, VkDeviceAddress base) {
    if (place) place += base - 1;
}

// Targets of one kind of stream, padded with zeros where a target does not move it.
std::vector<vec3> morphDeltas(const asset::Mesh& mesh) {
    const std::size_t count = mesh.positions.size();
    std::vector<vec3> deltas;
    deltas.reserve(mesh.morphTargets.size() * count * 3);
    for (const auto& target : mesh.morphTargets)
        for (const auto* stream : {&target.positions, &target.normals, &target.tangents}) {
            deltas.insert(deltas.end(), stream->begin(), stream->end());
            deltas.resize(deltas.size() + count - stream->size(), vec3(0));
        }
    return deltas;
}

std::uint32_t lobesOf(const asset::Mesh& mesh) {
    std::uint32_t lobes = 0;
    if (!mesh.colors.empty()) lobes |= LOBE_VERTEX_COLOR;
    if (!mesh.tangents.empty()) lobes |= LOBE_TANGENTS;
    if (mesh.normals.empty()) lobes |= LOBE_NO_NORMALS;
    return lobes;
}

// The mesh's levels, by their place in the index buffer.
std::vector<MeshLevel> packLevels(const asset::Mesh& mesh, StreamPacker& indices) {
    if (mesh.indices.empty()) return {};
    const auto first = static_cast<std::uint32_t>(indices.add(mesh.indices) / sizeof(std::uint32_t));
    std::vector<MeshLevel> levels;
    for (const asset::MeshLod& level : mesh.lods)
        if (levels.size() < CULL_LODS) levels.push_back({first + level.firstIndex, level.indexCount, level.error});
    if (levels.empty()) levels.push_back({first, static_cast<std::uint32_t>(mesh.indices.size()), 0});
    return levels;
}

GpuMesh packMesh(const asset::Mesh& mesh, StreamPacker& streams, StreamPacker& indices) {
    GpuMesh packed{.geometry = {}};
    packed.lobes = lobesOf(mesh);
    packed.levels = packLevels(mesh, indices);
    shared::Geometry& g = packed.geometry;
    g.vertexCount = static_cast<std::uint32_t>(mesh.positions.size());
    g.positions = placed(streams.add(mesh.positions));
    if (!mesh.normals.empty()) g.normals = placed(streams.add(mesh.normals));
    if (!mesh.tangents.empty()) g.tangents = placed(streams.add(mesh.tangents));
    if (!mesh.colors.empty()) g.colors = placed(streams.add(mesh.colors));
    g.uvSets = static_cast<std::uint32_t>(mesh.uvs.size());
    for (const auto& set : mesh.uvs) {
        const std::span<const math::vec2> uvs(set.data(), set.size());
        if (g.uvs)
            streams.append(uvs);
        else
            g.uvs = placed(streams.add(uvs));
    }
    packed.influences = mesh.influences;
    if (mesh.influences) {
        packed.joints = placed(streams.add(mesh.joints));
        packed.weights = placed(streams.add(mesh.weights));
    }
    packed.morphTargets = static_cast<std::uint32_t>(mesh.morphTargets.size());
    if (packed.morphTargets) packed.morphDeltas = placed(streams.add(streams.keep(morphDeltas(mesh))));
    return packed;
}

void resolveMesh(GpuMesh& mesh, VkDeviceAddress base) {
    for (std::uint64_t* place : {&mesh.geometry.positions, &mesh.geometry.normals, &mesh.geometry.tangents, &mesh.geometry.uvs,
                                 &mesh.geometry.colors, &mesh.joints, &mesh.weights, &mesh.morphDeltas})
        resolve(*place, base);
}

core::Result<void> uploadMeshes(gpu::Device& device, GpuModel& target) {
    StreamPacker streams, indices;
    const core::Mapping* const mapping = target.model->mapping.get();
    for (const auto& mesh : target.model->meshes) target.meshes.push_back(packMesh(mesh, streams, indices));
    REKINDLE_ASSIGN(vertices, streams.upload(device, "vertices", mapping));
    REKINDLE_ASSIGN(indexBuffer, indices.upload(device, "indices", mapping));
    target.vertices = std::move(vertices);
    target.indices = std::move(indexBuffer);
    for (auto& mesh : target.meshes) resolveMesh(mesh, target.vertices.address());
    return {};
}

// An image used both as colour and as numbers is there twice.
using TextureKey = std::pair<int, bool>;

std::map<TextureKey, std::size_t> usedImages(const asset::Model& model) {
    std::map<TextureKey, std::size_t> used;
    for (const auto& material : model.materials) {
        const auto slots = textureSlots(material);
        for (int i = 0; i < TEXTURE_COUNT; ++i) {
            const auto& slot = *slots[static_cast<std::size_t>(i)];
            if (!slot) continue;
            const int image = model.textures[static_cast<std::size_t>(slot.texture)].image;
            if (image >= 0 && !model.images[static_cast<std::size_t>(image)].pixels.empty())
                used.emplace(TextureKey{image, isColorSlot(i)}, 0);
        }
    }
    return used;
}

core::Result<void> uploadTextures(gpu::Device& device, GpuModel& target, std::map<TextureKey, std::size_t>& used, int halvings,
                                  core::Progress& progress) {
    for (auto& [key, index] : used) {
        if (progress.cancelled()) return core::fail({core::ErrorKind::Cancelled, "cancelled"});
        progress.report("uploading textures", progress.fraction());
        const asset::Image& image = target.model->images[static_cast<std::size_t>(key.first)];
        auto uploaded = halvings == 0 ? uploadTexture(device, image, key.second, target.model->mapping.get())
                                      : uploadTexture(device, smallerImage(image, halvings), key.second);
        REKINDLE_ASSIGN(texture, std::move(uploaded));
        index = target.textures.size();
        texture.sampledSlot();
        target.textures.push_back(std::move(texture));
    }
    return {};
}

core::Result<void> uploadMaterials(gpu::Device& device, GpuModel& target, const std::map<TextureKey, std::size_t>& used) {
    const asset::Model& model = *target.model;
    const auto place = [&](int texture, bool color) -> TexturePlace {
        const auto& description = model.textures[static_cast<std::size_t>(texture)];
        const auto found = used.find({description.image, color});
        if (found == used.end()) return {};
        const auto sampler = [&](float anisotropy) {
            return device.descriptors().sampler(samplerInfo(description.sampler, anisotropy));
        };
        const auto format = model.images[static_cast<std::size_t>(description.image)].format;
        return {target.textures[found->second].sampledSlot(), sampler(1), sampler(device.traits().maxAnisotropy),
                format == asset::PixelFormat::Bc5};
    };
    std::vector<shared::Material> table;
    std::vector<asset::Material> all = model.materials;
    all.emplace_back();  // glTF's default material
    for (const auto& material : all) {
        PackedMaterial packed = pack(material, place);
        table.push_back(packed.data);
        target.materials.push_back(
            {.lobes = packed.lobes, .filled = packed.filled, .uvs = packed.uvs, .doubleSided = material.doubleSided});
    }
    REKINDLE_ASSIGN(buffer, gpu::Buffer::upload(device, std::as_bytes(std::span(table)), "materials"));
    target.materialTable = std::move(buffer);
    for (std::size_t i = 0; i < target.materials.size(); ++i)
        target.materials[i].address = target.materialTable.address() + i * sizeof(shared::Material);
    return {};
}

// With textures that were made half as large that many times.
core::Result<std::unique_ptr<GpuModel>> uploadHalved(gpu::Device& device, const std::shared_ptr<const asset::Model>& model,
                                                     int halvings, core::Progress& progress) {
    auto target = std::make_unique<GpuModel>();
    target->model = model;
    progress.report("uploading meshes", progress.fraction());
    REKINDLE_TRY(uploadMeshes(device, *target));
    auto used = usedImages(*target->model);
    REKINDLE_TRY(uploadTextures(device, *target, used, halvings, progress));
    REKINDLE_TRY(uploadMaterials(device, *target, used));
    return target;
}

}  // namespace

core::Result<std::unique_ptr<GpuModel>> uploadModel(gpu::Device& device, std::shared_ptr<const asset::Model> model,
                                                    core::Progress& progress) {
    constexpr int mostHalvings = 3;
    auto uploaded = uploadHalved(device, model, 0, progress);
    for (int halvings = 1; !uploaded && halvings <= mostHalvings; ++halvings) {
        if (!gpu::isOutOfMemory(uploaded.error())) break;
        uploaded = uploadHalved(device, model, halvings, progress);
        if (uploaded)
            core::logWarning("{}: graphics memory ran out: its textures are drawn {} times smaller", model->name, 1 << halvings);
    }
    return uploaded;
}

}  // namespace rekindle::render
