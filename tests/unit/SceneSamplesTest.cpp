#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <glm/geometric.hpp>
#include <map>
#include <random>

#include "SceneModels.h"
#include "importer/Importer.h"
#include "scene/Deform.h"
#include "scene/Framing.h"
#include "scene/Picker.h"
#include "view/Projection.h"

using namespace rekindle;
using namespace rekindle::test;
namespace fs = std::filesystem;
using math::vec3;
using ModelPtr = std::shared_ptr<const asset::Model>;

namespace {

const fs::path folder = fs::path(REKINDLE_SAMPLES_DIR) / "gltf";

// The models that others made (see shared/samples/README.md); each test skips where they are absent.
class SceneSamples : public testing::Test {
  protected:
    void SetUp() override {
        if (!fs::exists(folder)) GTEST_SKIP() << "no samples at " REKINDLE_SAMPLES_DIR;
    }

    static ModelPtr load(const fs::path& file) {
        core::Progress progress;
        auto model = importer::loadModel(folder / file, progress);
        EXPECT_TRUE(model) << model.error().line();
        return shared(model ? std::move(*model) : asset::Model());
    }

    static std::map<std::string, ModelPtr> loadAll() {
        std::map<std::string, ModelPtr> models;
        for (const auto& entry : fs::recursive_directory_iterator(folder))
            if (importer::isModelPath(entry.path())) models[entry.path().stem()] = load(fs::relative(entry.path(), folder));
        return models;
    }
};

math::Transform localOf(const scene::PosedModel& posed, std::uint32_t node) {
    const int parent = posed.model->nodes[node].parent;
    const math::mat4 above = parent < 0 ? posed.root : posed.world[static_cast<std::size_t>(parent)];
    return math::Transform::fromMatrix(glm::inverse(above) * posed.world[node]);
}

// How far the posed node is from what the channel's key says.
float distanceFromKey(const scene::PosedModel& posed, const asset::AnimationChannel& channel, std::size_t key) {
    const bool cubic = channel.interpolation == asset::Interpolation::CubicSpline;
    const float* value = channel.values.data() + channel.components * (cubic ? 3 * key + 1 : key);
    const math::Transform local = localOf(posed, channel.node);
    const vec3 triple(value[0], value[1], value[2]);
    switch (channel.path) {
        case asset::ChannelPath::Translation:
            return glm::distance(local.translation, triple);
        case asset::ChannelPath::Scale:
            return glm::distance(local.scale, triple);
        case asset::ChannelPath::Rotation:
            return 1 - std::abs(glm::dot(local.rotation, glm::normalize(math::quat(value[3], value[0], value[1], value[2]))));
        case asset::ChannelPath::MorphWeights:
            break;
    }
    const auto& weights = posed.morphWeights[channel.node];
    return std::equal(weights.begin(), weights.end(), value, value + channel.components) ? 0.0f : 1.0f;
}

void expectKeysAreMet(const ModelPtr& model, int animation) {
    for (const asset::AnimationChannel& channel : model->animations[static_cast<std::size_t>(animation)].channels)
        for (std::size_t key = 0; key < channel.times.size(); ++key) {
            const auto posed = scene::pose(model, math::mat4(1), {animation, channel.times[key]});
            const float size = std::max(1.0f, scene::exactBounds(sceneOf(model)).radius());
            EXPECT_LT(distanceFromKey(posed, channel, key), 1e-4f * size) << "animation " << animation << ", key " << key;
        }
}

}  // namespace

TEST_F(SceneSamples, KeysOfEveryInterpolationAreMet) {
    for (const char* file : {"InterpolationTest/InterpolationTest.glb", "SimpleSkin/SimpleSkin.gltf"}) {
        const ModelPtr model = load(file);
        ASSERT_FALSE(model->animations.empty()) << file;
        for (int i = 0; i < static_cast<int>(model->animations.size()); ++i) expectKeysAreMet(model, i);
    }
}

TEST_F(SceneSamples, SeekingInAnyOrderGivesTheSamePose) {
    const ModelPtr fox = load("Fox/Fox.glb");
    ASSERT_EQ(fox->animations.size(), 3U);
    std::vector<double> times(50);
    for (std::size_t i = 0; i < times.size(); ++i) times[i] = 0.02 * static_cast<double>(i);
    std::map<double, std::vector<math::mat4>> played;
    for (double t : times) played[t] = scene::pose(fox, math::mat4(1), {1, t}).world;
    std::shuffle(times.begin(), times.end(), std::mt19937(1));
    for (double t : times) EXPECT_EQ(scene::pose(fox, math::mat4(1), {1, t}).world, played[t]) << t;
    EXPECT_NE(played[0.0], played[times[0] == 0.0 ? times[1] : times[0]]);
}

TEST_F(SceneSamples, SimpleSkinBendsAtItsJoint) {
    const ModelPtr model = load("SimpleSkin/SimpleSkin.gltf");
    const auto boundsAt = [&](double time) { return scene::bounds(sceneOf(model, {0, time})); };
    const math::Bounds straight = boundsAt(0);
    EXPECT_LT(glm::distance(straight.min, vec3(-0.5f, 0, 0)), 1e-5f);
    EXPECT_LT(glm::distance(straight.max, vec3(0.5f, 2, 0)), 1e-5f);
    // A quarter turn of the upper metre about (0, 1, 0): the top edge lies at x = -1, from y = 0.5 to 1.5.
    const auto scene = sceneOf(model, {0, 1});
    const auto positions = scene::deformedPositions(scene.models[0], 0, scene.models[0].model->nodes[0].meshes[0]);
    EXPECT_NEAR(boundsAt(1).min.x, -1, 1e-3f);
    EXPECT_TRUE(std::ranges::any_of(positions, [](vec3 p) { return glm::distance(p, vec3(-1, 1.5f, 0)) < 2e-3f; }));
    EXPECT_TRUE(std::ranges::any_of(positions, [](vec3 p) { return glm::distance(p, vec3(-1, 0.5f, 0)) < 2e-3f; }));
}

TEST_F(SceneSamples, MorphingMeshesAreMetWhereTheyAre) {
    const ModelPtr model = load("MorphPrimitivesTest/MorphPrimitivesTest.glb");
    const auto scene = sceneOf(model);
    scene::Picker picker;
    const math::Bounds box = scene::exactBounds(scene);
    const auto hit = picker.pick(scene, {box.centre() + vec3(0, 3, 0), {0, -1, 0}});
    ASSERT_TRUE(hit);
    EXPECT_GE(hit->material, 0);
    EXPECT_FALSE(picker.pick(scene, {box.centre() + vec3(0, 3, 0), {0, -1, 0}}, {.deformed = false}));
}

TEST_F(SceneSamples, AreFramedWholeAndLarge) {
    constexpr math::uvec2 extent(1280, 720);
    for (const auto& sample : loadAll()) {
        const auto& name = sample.first;
        const auto scene = sceneOf(sample.second);
        const view::View view = scene::framedView(scene, extent);
        math::Bounds picture;
        scene::forEachShownMesh(scene, [&](const scene::PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
            for (const math::mat4& placement : scene::placements(posed, node, use))
                for (const vec3& point : scene::deformedPositions(posed, node, use)) {
                    const auto pixel = view::pixelOf(view, vec3(placement * math::vec4(point, 1)));
                    ASSERT_TRUE(pixel) << name;
                    picture.add(vec3(math::vec2(*pixel) / math::vec2(extent), pixel->z));
                }
        });
        EXPECT_GE(std::min(picture.min.x, picture.min.y), 0.02f) << name;
        EXPECT_LE(std::max(picture.max.x, picture.max.y), 0.98f) << name;
        EXPECT_LE(picture.max.z, 1) << name;
        EXPECT_GE(std::max(picture.size().x, picture.size().y), 0.8f) << name;
    }
}

// What is picked at a pixel is seen at that pixel.
TEST_F(SceneSamples, PickingMeetsWhatIsSeen) {
    constexpr math::uvec2 extent(64, 64);
    for (const auto& [name, model] : loadAll()) {
        const auto scene = sceneOf(model);
        const view::View view = scene::framedView(scene, extent);
        scene::Picker picker;
        int hits = 0;
        for (float y = 0.5f; y < 64; y += 4)
            for (float x = 0.5f; x < 64; x += 4) {
                const auto hit = picker.pick(scene, view::worldRay(view, {x, y}));
                if (!hit) continue;
                ++hits;
                EXPECT_LT(glm::distance(math::vec2(*view::pixelOf(view, hit->point)), math::vec2(x, y)), 0.05f) << name;
            }
        EXPECT_GT(hits, 8) << name;
    }
}
