#include "render/GpuModel.h"

#include <algorithm>
#include <set>

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
    if (!mesh.skyLight.empty()) lobes |= LOBE_SKY_LIGHT;
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
    if (!mesh.skyLight.empty()) g.skyLight = placed(streams.add(mesh.skyLight));
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
                                 &mesh.geometry.colors, &mesh.geometry.skyLight, &mesh.joints, &mesh.weights, &mesh.morphDeltas})
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

std::vector<TextureKey> usedImages(const asset::Model& model) {
    std::set<TextureKey> used;
    for (const auto& material : model.materials) {
        const auto slots = textureSlots(material);
        for (int i = 0; i < TEXTURE_COUNT; ++i) {
            const auto& slot = *slots[static_cast<std::size_t>(i)];
            if (!slot) continue;
            const int image = model.textures[static_cast<std::size_t>(slot.texture)].image;
            if (image >= 0 && !model.images[static_cast<std::size_t>(image)].pixels.empty()) used.emplace(image, isColorSlot(i));
        }
    }
    return {used.begin(), used.end()};
}

// How the textures of a model are to be put on the device.
struct TextureNeed {
    TextureDetail detail = TextureDetail::Full;
    int halvings = 0;  // made half as large that many times
};

// How often a large texture is halved to be coarse.
std::uint32_t coarseHalvings(const asset::Image& image) {
    constexpr std::uint32_t coarseSize = 512;
    std::uint32_t halvings = 0;
    while (std::max(image.width, image.height) >> halvings > coarseSize) ++halvings;
    return halvings;
}

// The level that a coarse texture begins with.
std::uint32_t coarseLevel(const asset::Image& image) {
    return std::min(coarseHalvings(image), image.levels - 1);
}

int halvingsOf(const asset::Image& image, const TextureNeed& need) {
    return need.halvings + (need.detail == TextureDetail::Small ? static_cast<int>(coarseHalvings(image)) : 0);
}

core::Result<GpuTexture> makeTexture(gpu::Device& device, const asset::Model& model, const TextureKey& key,
                                     const TextureNeed& need) {
    const asset::Image& image = model.images[static_cast<std::size_t>(key.first)];
    const std::uint32_t level = need.detail == TextureDetail::Coarse ? coarseLevel(image) : 0;
    const int halvings = halvingsOf(image, need);
    auto uploaded = level > 0      ? uploadTexture(device, fromLevel(image, level), key.second)
                    : halvings > 0 ? uploadTexture(device, smallerImage(image, halvings), key.second)
                                   : uploadTexture(device, image, key.second, model.mapping.get());
    REKINDLE_ASSIGN(texture, std::move(uploaded));
    texture.sampledSlot();
    return GpuTexture{std::move(texture), level > 0};
}

core::Result<void> uploadTextures(gpu::Device& device, GpuModel& target, const TextureNeed& need, core::Progress& progress) {
    for (const TextureKey& key : usedImages(*target.model)) {
        if (progress.cancelled()) return core::fail({core::ErrorKind::Cancelled, "cancelled"});
        progress.report("uploading textures", progress.fraction());
        REKINDLE_ASSIGN(texture, makeTexture(device, *target.model, key, need));
        target.textures.emplace(key, std::move(texture));
    }
    return {};
}

core::Result<void> uploadMaterials(gpu::Device& device, GpuModel& target) {
    const asset::Model& model = *target.model;
    const auto place = [&](int texture, bool color) -> TexturePlace {
        const auto& description = model.textures[static_cast<std::size_t>(texture)];
        const auto found = target.textures.find({description.image, color});
        if (found == target.textures.end()) return {};
        const auto sampler = [&](float anisotropy) {
            return device.descriptors().sampler(samplerInfo(description.sampler, anisotropy));
        };
        const auto format = model.images[static_cast<std::size_t>(description.image)].format;
        return {found->second.image.sampledSlot(), sampler(1), sampler(device.traits().maxAnisotropy),
                format == asset::PixelFormat::Bc5};
    };
    std::vector<shared::Material> table;
    target.materials.clear();
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

core::Result<std::unique_ptr<GpuModel>> uploadAs(gpu::Device& device, const std::shared_ptr<const asset::Model>& model,
                                                 const TextureNeed& need, core::Progress& progress) {
    auto target = std::make_unique<GpuModel>();
    target->model = model;
    progress.report("uploading meshes", progress.fraction());
    REKINDLE_TRY(uploadMeshes(device, *target));
    REKINDLE_TRY(uploadTextures(device, *target, need, progress));
    REKINDLE_TRY(uploadMaterials(device, *target));
    return target;
}

}  // namespace

core::Result<std::unique_ptr<GpuModel>> uploadModel(gpu::Device& device, std::shared_ptr<const asset::Model> model,
                                                    core::Progress& progress, TextureDetail detail) {
    constexpr int mostHalvings = 3;
    const TextureDetail smaller = detail == TextureDetail::Small ? detail : TextureDetail::Full;
    auto uploaded = uploadAs(device, model, {.detail = detail}, progress);
    for (int halvings = 1; !uploaded && halvings <= mostHalvings; ++halvings) {
        if (!gpu::isOutOfMemory(uploaded.error())) break;
        uploaded = uploadAs(device, model, {.detail = smaller, .halvings = halvings}, progress);
        if (uploaded)
            core::logWarning("{}: graphics memory ran out: its textures are drawn {} times smaller", model->name, 1 << halvings);
    }
    return uploaded;
}

bool isCoarse(const GpuModel& model) {
    return std::any_of(model.textures.begin(), model.textures.end(), [](const auto& entry) { return entry.second.coarse; });
}

core::Result<void> refineTextures(gpu::Device& device, GpuModel& model, std::size_t bytes) {
    std::size_t done = 0;
    for (auto& [key, texture] : model.textures) {
        if (!texture.coarse || done >= bytes) continue;
        auto whole = makeTexture(device, *model.model, key, {});
        if (!whole && !gpu::isOutOfMemory(whole.error())) return core::fail(std::move(whole).error());
        if (!whole) core::logWarning("{}: graphics memory ran out: a texture is drawn smaller", model.model->name);
        texture.coarse = false;
        if (whole) texture = std::move(*whole);
        done += model.model->images[static_cast<std::size_t>(key.first)].pixels.size();
    }
    return done > 0 ? uploadMaterials(device, model) : core::Result<void>{};
}

}  // namespace rekindle::render
