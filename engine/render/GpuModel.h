#pragma once

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "asset/Model.h"
#include "core/Progress.h"
#include "gpu/Buffer.h"
#include "gpu/Image.h"
#include "render/TextureDetail.h"
#include "shared/Scene.h"

namespace rekindle::render {

// A level of detail of a mesh: a part of its indices.
struct MeshLevel {
    std::uint32_t firstIndex = 0;  // in the model's index buffer
    std::uint32_t indexCount = 0;
    float error = 0;  // metres: how far its surface is from the finest level's
};

// A mesh on the device.
struct GpuMesh {
    shared::Geometry geometry;
    std::vector<MeshLevel> levels;  // finest first; empty where there is nothing to draw
    std::uint32_t lobes = 0;        // LOBE_* that follow from the vertices
    // Sources of deformation, addresses; 0 where there are none.
    VkDeviceAddress joints = 0;
    VkDeviceAddress weights = 0;
    std::uint32_t influences = 0;
    VkDeviceAddress morphDeltas = 0;  // for each target: positions, normals, tangents; vertexCount vec3 each
    std::uint32_t morphTargets = 0;
};

struct GpuMaterial {
    VkDeviceAddress address = 0;
    std::uint32_t lobes = 0;
    std::uint32_t filled = 0;
    std::uint32_t uvs = 0;
    bool doubleSided = false;
};

struct GpuTexture {
    gpu::Image image;
    bool coarse = false;  // its largest levels are yet to come
};

// Which of Model::images, and whether as colour: an image used both as colour and as numbers is there twice.
using TextureKey = std::pair<int, bool>;

// A model's meshes, textures and materials on the device. Owns them; holds the model alive.
struct GpuModel {
    std::shared_ptr<const asset::Model> model;
    gpu::Buffer vertices;
    gpu::Buffer indices;
    gpu::Buffer materialTable;
    std::vector<GpuMesh> meshes;         // as Model::meshes
    std::vector<GpuMaterial> materials;  // as Model::materials, and the default material at the end
    std::map<TextureKey, GpuTexture> textures;

    const GpuMaterial& materialOf(const asset::Mesh& mesh) const {
        return mesh.material < 0 ? materials.back() : materials[static_cast<std::size_t>(mesh.material)];
    }
};

// Blocks; any thread. Fails with Device or Cancelled; nothing stays on the device then.
core::Result<std::unique_ptr<GpuModel>> uploadModel(gpu::Device& device, std::shared_ptr<const asset::Model> model,
                                                    core::Progress& progress, TextureDetail detail = TextureDetail::Full);

// Makes coarse textures whole, one after the other until that many bytes were put on the device; afterwards materials have other
// addresses. Blocks. Where memory runs out, textures stay as they are, which is logged. Fails with Device.
core::Result<void> refineTextures(gpu::Device& device, GpuModel& model, std::size_t bytes);
bool isCoarse(const GpuModel& model);

}  // namespace rekindle::render
