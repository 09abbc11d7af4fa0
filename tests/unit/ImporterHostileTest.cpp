#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "importer/Importer.h"

using namespace rekindle;
namespace fs = std::filesystem;

namespace {

// Files made to break readers (see shared/samples/README.md); each test skips where they are absent.
class ImporterHostile : public testing::Test {
  protected:
    static fs::path folder() { return fs::path(REKINDLE_SAMPLES_DIR) / "hostile"; }

    static std::vector<fs::path> filesIn(const char* name) {
        std::vector<fs::path> files;
        for (const auto& entry : fs::recursive_directory_iterator(folder() / name))
            if (importer::isModelPath(entry.path())) files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        return files;
    }

    void SetUp() override {
        if (!fs::exists(folder())) GTEST_SKIP() << "no samples at " REKINDLE_SAMPLES_DIR;
    }
};

core::Result<asset::Model> load(const fs::path& path) {
    core::Progress progress;
    return importer::loadModel(path, progress);
}

template <class Vectors>
bool allFinite(const Vectors& vectors) {
    return std::all_of(vectors.begin(), vectors.end(), [](const auto& vector) {
        for (int i = 0; i < std::decay_t<decltype(vector)>::length(); ++i)
            if (!std::isfinite(vector[i])) return false;
        return true;
    });
}

void expectSound(const asset::Mesh& mesh) {
    const std::size_t count = mesh.positions.size();
    EXPECT_TRUE(allFinite(mesh.positions) && allFinite(mesh.normals) && allFinite(mesh.tangents) && allFinite(mesh.colors));
    EXPECT_TRUE(std::all_of(mesh.indices.begin(), mesh.indices.end(), [&](std::uint32_t i) { return i < count; }));
    EXPECT_EQ(mesh.normals.empty() ? count : mesh.normals.size(), count);
    EXPECT_EQ(mesh.tangents.empty() ? count : mesh.tangents.size(), count);
    for (const auto& uvs : mesh.uvs) EXPECT_TRUE(uvs.size() == count && allFinite(uvs));
    EXPECT_EQ(mesh.joints.size(), count * mesh.influences);
    EXPECT_EQ(mesh.weights.size(), count * mesh.influences);
    EXPECT_EQ(mesh.morphWeights.size(), mesh.morphTargets.size());
    EXPECT_TRUE(mesh.topology != asset::Topology::Triangles || !mesh.normals.empty());
}

// What Model.h promises.
void expectSound(const asset::Model& model) {
    for (const asset::Mesh& mesh : model.meshes) expectSound(mesh);
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        const asset::Node& node = model.nodes[i];
        EXPECT_LT(node.parent, static_cast<int>(i));
        EXPECT_LT(node.camera, static_cast<int>(model.cameras.size()));
        EXPECT_LT(node.light, static_cast<int>(model.lights.size()));
        for (const asset::MeshUse& use : node.meshes) {
            ASSERT_LT(use.mesh, model.meshes.size());
            ASSERT_LT(use.skin, static_cast<int>(model.skins.size()));
            if (use.skin < 0) continue;
            const std::size_t joints = model.skins[static_cast<std::size_t>(use.skin)].joints.size();
            for (const std::uint32_t joint : model.meshes[use.mesh].joints) EXPECT_LT(joint, joints);
        }
    }
    for (const asset::Skin& skin : model.skins) EXPECT_EQ(skin.joints.size(), skin.inverseBindMatrices.size());
    for (const asset::Texture& texture : model.textures) EXPECT_LT(texture.image, static_cast<int>(model.images.size()));
    for (const asset::Animation& animation : model.animations)
        for (const asset::AnimationChannel& channel : animation.channels) {
            EXPECT_LT(channel.node, model.nodes.size());
            EXPECT_TRUE(std::adjacent_find(channel.times.begin(), channel.times.end(), std::greater_equal<>()) ==
                        channel.times.end());
        }
}

nlohmann::json reportOf(const fs::path& file) {
    return nlohmann::json::parse(std::ifstream(file.string() + ".report.json"));
}

}  // namespace

TEST_F(ImporterHostile, ValidFilesOpen) {
    for (const fs::path& file : filesIn("gltf-validator")) {
        if (reportOf(file)["issues"]["numErrors"] != 0) continue;
        const auto result = load(file);
        EXPECT_TRUE(result) << file << result.error().line();
    }
}

TEST_F(ImporterHostile, FilesWithErrorsAreRefusedOrWarnedAbout) {
    for (const fs::path& file : filesIn("gltf-validator")) {
        SCOPED_TRACE(file);
        const auto result = load(file);
        if (result) expectSound(*result);
        const bool told = !result || !result->warnings.empty();
        EXPECT_TRUE(told || reportOf(file)["issues"]["numErrors"] == 0);
    }
}

TEST_F(ImporterHostile, ASkinWithoutInverseBindMatricesIsValid) {
    const auto result = load(folder() / "assimp/Animation_Skin_03.gltf");
    ASSERT_TRUE(result) << result.error().line();
    EXPECT_TRUE(result->warnings.empty());
    ASSERT_EQ(result->skins.size(), 1u);
    EXPECT_EQ(result->skins[0].inverseBindMatrices[0], math::mat4(1));
    expectSound(*result);
}

TEST_F(ImporterHostile, FuzzedFbxAndObjFilesDoNoHarm) {
    for (const char* name : {"ufbx-fbx", "ufbx-obj"})
        for (const fs::path& file : filesIn(name)) {
            SCOPED_TRACE(file);
            if (const auto result = load(file)) expectSound(*result);
        }
}

TEST_F(ImporterHostile, ATreeTenThousandNodesDeepOpens) {
    const auto result = load(folder() / "assimp/synthetic_id_collision_7500_ascii.fbx");
    ASSERT_TRUE(result) << result.error().line();
    EXPECT_GT(result->nodes.size(), 10000u);
    expectSound(*result);
}
