#include "render/GpuModel.h"

#include <cstring>
#include <map>

#include "gpu/Device.h"
#include "render/MaterialPacking.h"
#include "render/TextureUpload.h"

namespace rekindle::render {

namespace {

using math::vec2;
using math::vec3;
using math::vec4;

// Puts streams one behind the other, 16-byte aligned, and remembers where.
class StreamPacker {
  public:
    template <class T>
    std::size_t add(std::span<const T> items) {
        bytes_.resize((bytes_.size() + 15) / 16 * 16);
        const std::size_t offset = bytes_.size();
        bytes_.resize(offset + items.size_bytes());
        if (!items.empty()) std::memcpy(bytes_.data() + offset, items.data(), items.size_bytes());
        return offset;
    }
    template <class Items>
    std::size_t add(const Items& items) {
        return add(std::span<const typename Items::value_type>(items));
    }
    std::span<const std::byte> bytes() const { return bytes_; }

  private:
    std::vector<std::byte> bytes_;
};

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

GpuMesh packMesh(const asset::Mesh& mesh, StreamPacker& streams, std::vector<std::uint32_t>& indices) {
    GpuMesh packed{.geometry = {}};
    packed.lobes = lobesOf(mesh);
    if (!mesh.indices.empty())
        packed.levels.push_back(
            {static_cast<std::uint32_t>(indices.size()), static_cast<std::uint32_t>(mesh.indices.size()), 0});
    indices.insert(indices.end(), mesh.indices.begin(), mesh.indices.end());
    shared::Geometry& g = packed.geometry;
    g.vertexCount = static_cast<std::uint32_t>(mesh.positions.size());
    g.positions = placed(streams.add(mesh.positions));
    if (!mesh.normals.empty()) g.normals = placed(streams.add(mesh.normals));
    if (!mesh.tangents.empty()) g.tangents = placed(streams.add(mesh.tangents));
    if (!mesh.colors.empty()) g.colors = placed(streams.add(mesh.colors));
    std::vector<vec2> uvs;
    for (const auto& set : mesh.uvs) uvs.insert(uvs.end(), set.begin(), set.end());
    g.uvSets = static_cast<std::uint32_t>(mesh.uvs.size());
    if (!uvs.empty()) g.uvs = placed(streams.add(uvs));
    packed.influences = mesh.influences;
    if (mesh.influences) {
        packed.joints = placed(streams.add(mesh.joints));
        packed.weights = placed(streams.add(mesh.weights));
    }
    packed.morphTargets = static_cast<std::uint32_t>(mesh.morphTargets.size());
    if (packed.morphTargets) packed.morphDeltas = placed(streams.add(morphDeltas(mesh)));
    return packed;
}

void resolveMesh(GpuMesh& mesh, VkDeviceAddress base) {
    for (std::uint64_t* place : {&mesh.geometry.positions, &mesh.geometry.normals, &mesh.geometry.tangents, &mesh.geometry.uvs,
                                 &mesh.geometry.colors, &mesh.joints, &mesh.weights, &mesh.morphDeltas})
        resolve(*place, base);
}

core::Result<void> uploadMeshes(gpu::Device& device, GpuModel& target) {
    StreamPacker streams;
    std::vector<std::uint32_t> indices;
    for (const auto& mesh : target.model->meshes) target.meshes.push_back(packMesh(mesh, streams, indices));
    REKINDLE_ASSIGN(vertices, gpu::Buffer::upload(device, streams.bytes(), "vertices"));
    REKINDLE_ASSIGN(indexBuffer, gpu::Buffer::upload(device, std::as_bytes(std::span(indices)), "indices"));
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

core::Result<void> uploadTextures(gpu::Device& device, GpuModel& target, std::map<TextureKey, std::size_t>& used,
                                  core::Progress& progress) {
    for (auto& [key, index] : used) {
        if (progress.cancelled()) return core::fail({core::ErrorKind::Cancelled, "cancelled"});
        progress.report("uploading textures", progress.fraction());
        REKINDLE_ASSIGN(texture, uploadTexture(device, target.model->images[static_cast<std::size_t>(key.first)], key.second));
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
        return {target.textures[found->second].sampledSlot(),
                device.descriptors().sampler(samplerInfo(description.sampler, device.traits().maxAnisotropy))};
    };
    std::vector<shared::Material> table;
    std::vector<asset::Material> all = model.materials;
    all.emplace_back();  // glTF's default material
    for (const auto& material : all) {
        PackedMaterial packed = pack(material, place);
        table.push_back(packed.data);
        target.materials.push_back({.lobes = packed.lobes, .filled = packed.filled, .doubleSided = material.doubleSided});
    }
    REKINDLE_ASSIGN(buffer, gpu::Buffer::upload(device, std::as_bytes(std::span(table)), "materials"));
    target.materialTable = std::move(buffer);
    for (std::size_t i = 0; i < target.materials.size(); ++i)
        target.materials[i].address = target.materialTable.address() + i * sizeof(shared::Material);
    return {};
}

}  // namespace

core::Result<std::unique_ptr<GpuModel>> uploadModel(gpu::Device& device, std::shared_ptr<const asset::Model> model,
                                                    core::Progress& progress) {
    auto target = std::make_unique<GpuModel>();
    target->model = std::move(model);
    progress.report("uploading meshes", progress.fraction());
    REKINDLE_TRY(uploadMeshes(device, *target));
    auto used = usedImages(*target->model);
    REKINDLE_TRY(uploadTextures(device, *target, used, progress));
    REKINDLE_TRY(uploadMaterials(device, *target, used));
    return target;
}

}  // namespace rekindle::render
