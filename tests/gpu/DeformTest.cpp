// What moves on the device lies where scene/Deform.h says.
#include <glm/gtc/matrix_transform.hpp>

#include "RenderTest.h"
#include "scene/Deform.h"

namespace rekindle::test {

using math::mat4;
using math::vec3;
using math::vec4;

class DeformTest : public RenderTest {
  protected:
    static LinearPixels depthOf(const scene::Scene& scene) {
        render::Settings settings = plainSettings();
        settings.channel = render::Channel::Depth;
        return draw(scene, lookFrom({0.5f, 1.5f, 3}, {0.5f, 0.3f, 0}, {80, 60}), settings);
    }

    // The mesh under the node, deformed here instead of on the device.
    static Stage frozen(const scene::Scene& scene, std::uint32_t node) {
        const scene::PosedModel& posed = scene.models[0];
        const asset::MeshUse& use = posed.model->nodes[node].meshes[0];
        asset::Mesh mesh = posed.model->meshes[use.mesh];
        mesh.positions = scene::deformedPositions(posed, node, use);
        mesh.morphTargets.clear();
        mesh.influences = 0;
        mesh.joints.clear();
        mesh.weights.clear();
        Stage stage;
        stage.add(moved(mesh, scene::placements(posed, node, use)[0]), matt());
        return stage;
    }

    static void expectAsFrozen(const Stage& stage, std::uint32_t node) {
        const auto scene = sceneOf(uploaded(stage.model)), still = sceneOf(uploaded(frozen(scene, node).model));
        const LinearPixels deformed = depthOf(scene), expected = depthOf(still);
        int different = 0, shown = 0;
        deformed.each([&](math::uvec2 pixel, vec4 color) {
            const vec4 other = expected.at(pixel.x, pixel.y);
            different += color.w != other.w || std::abs(color.x - other.x) > 1e-3f;
            shown += color.w > 0;
        });
        EXPECT_GT(shown, 60);
        EXPECT_LE(different, 4);  // pixels through whose very middle an edge goes
    }
};

TEST_F(DeformTest, MorphTargetsAddUp) {
    Stage stage;
    asset::Mesh mesh = boxMesh(vec3(0.4f));
    asset::MorphTarget taller, skewed;
    for (const vec3& position : mesh.positions) {
        taller.positions.emplace_back(0, position.y > 0 ? 0.5f : 0, 0);
        skewed.positions.emplace_back(position.y, 0, 0);
    }
    mesh.morphTargets = {taller, skewed};
    mesh.morphWeights = {1, 0.5f};
    const auto node = static_cast<std::uint32_t>(stage.add(mesh, matt(), glm::translate(mat4(1), {0.5f, 0, 0})));
    expectAsFrozen(stage, node);
    stage.model.nodes[node].morphWeights = {0.25f, 1};
    expectAsFrozen(stage, node);
}

TEST_F(DeformTest, TwoJointsBendABar) {
    Stage stage;
    asset::Mesh bar = moved(boxMesh({0.5f, 0.1f, 0.1f}), glm::translate(mat4(1), {0.5f, 0, 0}));
    bar.influences = 2;
    for (const vec3& position : bar.positions) {
        bar.joints.insert(bar.joints.end(), {0, 1});
        bar.weights.insert(bar.weights.end(), {1 - position.x * 0.9f, position.x * 0.9f});
    }
    const auto node = static_cast<std::uint32_t>(stage.add(bar, matt()));
    const auto first = static_cast<std::uint32_t>(stage.model.nodes.size());
    stage.model.nodes.push_back({.children = {first + 1}, .local = {.translation = {0, 0.2f, 0}}});
    stage.model.nodes.push_back({.parent = static_cast<int>(first),
                                 .local = {.translation = {0.5f, 0, 0}, .rotation = glm::angleAxis(0.8f, vec3(0, 0, 1))}});
    stage.model.roots.push_back(first);
    stage.model.skins.push_back(
        {.joints = {first, first + 1}, .inverseBindMatrices = {mat4(1), glm::translate(mat4(1), {-0.5f, 0, 0})}});
    stage.model.nodes[node].meshes[0].skin = 0;
    expectAsFrozen(stage, node);
}

TEST_F(DeformTest, NormalsTurnWithTheirJoint) {
    const mat4 turn = glm::rotate(mat4(1), 0.6f, glm::normalize(vec3(1, 1, 0)));
    Stage skinned, placed;
    asset::Mesh box = boxMesh(vec3(0.4f));
    placed.add(box, matt(), turn);
    box.influences = 1;
    box.joints.assign(box.positions.size(), 0);
    box.weights.assign(box.positions.size(), 1);
    skinned.add(box, matt());
    skinned.model.nodes.push_back({.local = math::Transform::fromMatrix(turn)});
    skinned.model.roots.push_back(1);
    skinned.model.skins.push_back({.joints = {1}, .inverseBindMatrices = {mat4(1)}});
    skinned.model.nodes[0].meshes[0].skin = 0;
    render::Settings settings = plainSettings();
    settings.channel = render::Channel::Normal;
    const view::View view = lookFrom({0, 0, 3}, {0, 0, 0}, {48, 48});
    const LinearPixels expected = draw(placed, view, settings);
    draw(skinned, view, settings).each([&](math::uvec2 pixel, vec4 color) {
        EXPECT_LT(glm::distance(color, expected.at(pixel.x, pixel.y)), 0.004f);
    });
}

}  // namespace rekindle::test
