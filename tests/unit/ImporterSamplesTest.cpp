#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <numeric>

#include "ImporterFiles.h"
#include "core/File.h"
#include "importer/Importer.h"

using namespace rekindle;
namespace fs = std::filesystem;

namespace {

// The models that others made (see shared/samples/README.md); each test skips where they are absent.
class ImporterSamples : public testing::Test {
  protected:
    static const asset::Model& load(const std::string& file) {
        static asset::Model model;
        core::Progress progress;
        auto loaded = importer::loadModel(fs::path(REKINDLE_SAMPLES_DIR) / "gltf" / file, progress);
        EXPECT_TRUE(loaded) << loaded.error().line();
        model = loaded ? std::move(*loaded) : asset::Model();
        EXPECT_TRUE(model.warnings.empty()) << model.warnings.front().what;
        return model;
    }

    void SetUp() override {
        if (!fs::exists(fs::path(REKINDLE_SAMPLES_DIR) / "gltf")) GTEST_SKIP() << "no samples at " REKINDLE_SAMPLES_DIR;
    }
};

std::size_t triangles(const asset::Model& model) {
    return std::accumulate(model.meshes.begin(), model.meshes.end(), std::size_t{0},
                           [](std::size_t sum, const asset::Mesh& mesh) { return sum + mesh.triangleCount(); });
}

}  // namespace

TEST_F(ImporterSamples, EveryModelLoadsWithoutAWarning) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(REKINDLE_SAMPLES_DIR) / "gltf")) {
        if (!importer::isModelPath(entry.path())) continue;
        SCOPED_TRACE(entry.path().filename().string());
        const asset::Model& model = load(entry.path());
        EXPECT_GT(triangles(model), 0u);
        EXPECT_FALSE(model.roots.empty());
        for (const asset::Image& image : model.images) EXPECT_FALSE(image.pixels.empty());
    }
}

TEST_F(ImporterSamples, EnvironmentsLoadUnlessCutOff) {
    for (const auto& entry : fs::directory_iterator(fs::path(REKINDLE_SAMPLES_DIR) / "hdri")) {
        const auto bytes = core::readFile(entry.path());
        const test::ImporterFiles files;
        const std::string whole(reinterpret_cast<const char*>(bytes->data()), bytes->size());
        const auto image = importer::loadEnvironment(files.write("whole.hdr", whole));
        ASSERT_TRUE(image) << image.error().line();
        EXPECT_EQ(image->width, image->height * 2);
        EXPECT_FALSE(importer::loadEnvironment(files.write("half.hdr", whole.substr(0, whole.size() / 2))));
        EXPECT_FALSE(importer::loadEnvironment(files.write("most.hdr", whole.substr(0, whole.size() - 1))));
    }
}

TEST_F(ImporterSamples, FoxWalks) {
    const asset::Model& fox = load("Fox/Fox.glb");
    EXPECT_EQ(triangles(fox), 576u);
    ASSERT_EQ(fox.skins.size(), 1u);
    EXPECT_EQ(fox.skins[0].joints.size(), 24u);
    ASSERT_EQ(fox.animations.size(), 3u);
    EXPECT_EQ(fox.animations[1].name, "Walk");
    EXPECT_NEAR(fox.animations[1].duration, 0.7083f, 1e-3f);
    EXPECT_EQ(fox.meshes[0].influences, 4u);
    EXPECT_EQ(fox.meshes[0].normals.size(), fox.meshes[0].positions.size());  // the file has none
}

TEST_F(ImporterSamples, SheenChairHasItsTransformsAndLobes) {
    const asset::Model& chair = load("SheenChair/SheenChair.gltf");
    EXPECT_EQ(chair.images.size(), 7u);
    EXPECT_EQ(chair.files.size(), 9u);
    EXPECT_EQ(chair.extensionsUnsupported, std::vector<std::string>{"KHR_materials_variants"});
    const bool sheen =
        std::any_of(chair.materials.begin(), chair.materials.end(), [](const asset::Material& m) { return m.sheenColor.x > 0; });
    const bool scaled = std::any_of(chair.materials.begin(), chair.materials.end(),
                                    [](const asset::Material& m) { return m.baseColorTexture.scale.x != 1; });
    EXPECT_TRUE(sheen);
    EXPECT_TRUE(scaled);
}
