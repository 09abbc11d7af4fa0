#include "render/Swatches.h"

#include <set>

#include "GpuTest.h"
#include "core/Progress.h"
#include "importer/Importer.h"
#include "render/DrawList.h"
#include "scene/Scene.h"

namespace rekindle {

namespace {

using Swatches = test::GpuTest;

// The keys of what is drawn, but for what does not choose a shader.
std::set<render::DrawKey> keysOf(const scene::Scene& scene, const render::GpuModel& model) {
    std::set<render::DrawKey> keys;
    for (const render::DrawBatch& batch : render::makeDrawList(scene, [&](const asset::Model&) { return &model; }).batches) {
        render::DrawKey key = batch.key;
        key.doubleSided = key.mirrored = false;
        keys.insert(key);
    }
    return keys;
}

std::set<render::DrawKey> drawn(gpu::Device& device, std::shared_ptr<const asset::Model> model) {
    core::Progress progress;
    const auto uploaded = render::uploadModel(device, model, progress);
    if (!uploaded) return {};
    return keysOf({.models = {scene::pose(model, math::mat4(1), {})}}, **uploaded);
}

}  // namespace

TEST_F(Swatches, AreDrawnByTheShadersOfTheirModel) {
    core::Progress progress;
    auto read = importer::loadModel(REKINDLE_SOURCE_DIR "/content/pavilion/pavilion.glb", progress);
    ASSERT_TRUE(read) << read.error().line();
    const auto model = std::make_shared<const asset::Model>(std::move(*read));
    const auto board = std::make_shared<const asset::Model>(render::swatches(*model));
    const auto expected = drawn(device(), model);
    EXPECT_GE(expected.size(), 3u);
    EXPECT_EQ(drawn(device(), board), expected);
    std::size_t triangles = 0, pixels = 0;
    for (const asset::Mesh& mesh : board->meshes) triangles += mesh.triangleCount();
    for (const asset::Image& image : board->images) pixels += std::size_t{image.width} * image.height;
    EXPECT_LE(triangles, model->meshes.size());
    EXPECT_LE(pixels, 64 * board->images.size());
    EXPECT_FALSE(board->lights.empty());
}

TEST_F(Swatches, OfLinesPointsAndNothing) {
    asset::Model model;
    for (const asset::Topology topology : {asset::Topology::Lines, asset::Topology::Points, asset::Topology::Triangles}) {
        asset::Mesh mesh{.topology = topology};
        mesh.positions.resize(3, math::vec3(5));
        mesh.colors.resize(3, math::vec4(1));
        if (topology != asset::Topology::Triangles) mesh.indices = {0, 1};
        model.meshes.push_back(std::move(mesh));
    }
    model.nodes = {{.meshes = {{.mesh = 0}, {.mesh = 1}, {.mesh = 2}}}};
    model.roots = {0};
    const auto board = std::make_shared<const asset::Model>(render::swatches(model));
    EXPECT_EQ(board->meshes.size(), 2u);
    EXPECT_EQ(drawn(device(), board), drawn(device(), std::make_shared<const asset::Model>(model)));
}

}  // namespace rekindle
