// What is not drawn could not have been seen: pictures are the same where nothing may be left out. That is so for meshes whose
// boxes are said to be endless: they reach into every view, before everything.
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>
#include <random>

#include "RenderTest.h"

namespace rekindle::test {

using math::mat4;
using math::vec3;

namespace {

using Random = std::minstd_rand;

float between(Random& random, float low, float high) {
    return std::uniform_real_distribution<float>(low, high)(random);
}

mat4 somewhere(Random& random, float reach) {
    const vec3 place(between(random, -reach, reach), between(random, 0, 2), between(random, -reach, reach));
    const vec3 axis = glm::normalize(vec3(between(random, -1, 1), between(random, 0.1f, 1), between(random, -1, 1)));
    const mat4 turned = glm::rotate(glm::translate(mat4(1), place), between(random, 0, 6), axis);
    return glm::scale(turned, vec3(between(random, 0.3f, 1.5f), between(random, 0.3f, 1.5f), between(random, 0.3f, 1.5f)));
}

// Walls that hide much, and many small things of three meshes between them.
Stage village() {
    Random random(5);
    Stage stage;
    stage.add(floorMesh(30), unlit({0.3f, 0.3f, 0.3f, 1}));
    for (int i = 0; i < 12; ++i)
        stage.add(boxMesh({4, 2.5f, 0.2f}), unlit({0.1f * static_cast<float>(i % 9), 0.5f, 0.2f, 1}),
                  glm::rotate(somewhere(random, 16), 1.5f * static_cast<float>(i % 2), {0, 1, 0}));
    std::vector<std::uint32_t> kinds;
    for (const asset::Mesh& mesh : {boxMesh(vec3(0.3f)), sphereMesh(0.3f), boxMesh({0.05f, 1.2f, 0.05f})})
        kinds.push_back(
            stage.model.nodes[stage.add(mesh, unlit({0.9f, 0.3f * static_cast<float>(kinds.size()), 0.1f, 1}))].meshes[0].mesh);
    for (int i = 0; i < 500; ++i) {
        stage.model.roots.push_back(static_cast<std::uint32_t>(stage.model.nodes.size()));
        stage.model.nodes.push_back({.local = math::Transform::fromMatrix(somewhere(random, 20)), .meshes = {{kinds[i % 3]}}});
    }
    return stage;
}

Stage endless(Stage stage) {
    for (asset::Mesh& mesh : stage.model.meshes) mesh.bounds = {vec3(-1e4f), vec3(1e4f)};
    return stage;
}

std::vector<view::View> walk(std::size_t steps) {
    Random random(9);
    std::vector<view::View> views;
    for (std::size_t i = 0; i < steps; ++i) {
        const vec3 eye(between(random, -18, 18), between(random, 0.5f, 4), between(random, -18, 18));
        const vec3 target(between(random, -18, 18), between(random, 0, 2), between(random, -18, 18));
        views.push_back(lookFrom(eye, target, {160, 90}, between(random, 20, 90)));
    }
    return views;
}

}  // namespace

class CullTest : public RenderTest {
  protected:
    // Of the picture that was drawn last.
    static std::size_t draws() { return renderer().statistics().draws; }
    static std::size_t triangles() { return renderer().statistics().triangles; }

    // Draws what each of the groups of views sees, with and without leaving anything out; the sums of triangles of both.
    static std::pair<std::size_t, std::size_t> compare(std::span<const std::vector<view::View>> groups,
                                                       const render::Settings& settings) {
        const auto model = uploaded(village().model), all = uploaded(endless(village()).model);
        scene::Scene scene = sceneOf(model);
        scene.identity = std::make_shared<char>();
        std::size_t culled = 0, whole = 0, different = 0;
        for (const auto& views : groups) {
            const auto seen = drawBytes(scene, views, settings);
            culled += triangles();
            const auto expected = drawBytes(sceneOf(all), views, settings);
            whole += triangles();
            for (std::size_t i = 0; i < views.size(); ++i) different += seen[i].texels != expected[i].texels;
        }
        EXPECT_EQ(different, 0u);
        renderer().release(*model);
        renderer().release(*all);
        return {culled, whole};
    }
};

TEST_F(CullTest, NothingSeenIsLeftOut) {
    std::vector<std::vector<view::View>> groups;
    for (const view::View& view : walk(16)) groups.push_back({view});
    for (const int samples : {1, 4}) {
        render::Settings settings = plainSettings();
        settings.samples = samples;
        const auto [culled, whole] = compare(groups, settings);
        EXPECT_LT(culled * 3, whole);
    }
}

TEST_F(CullTest, NorWhereSeveralEyesLookAtOnce) {
    const std::vector<view::View> all = walk(16);
    std::vector<std::vector<view::View>> groups;
    for (std::size_t i = 0; i < all.size(); i += 4)
        groups.emplace_back(all.begin() + static_cast<std::ptrdiff_t>(i),
                            all.begin() + static_cast<std::ptrdiff_t>(i + 2 + i % 3));
    const auto [culled, whole] = compare(groups, plainSettings());
    EXPECT_LT(culled, whole);
}

TEST_F(CullTest, WhatLiesBehindAWallOrTheEyeIsNotDrawn) {
    Stage stage;
    stage.add(boxMesh({10, 10, 0.1f}), unlit(math::vec4(1)));
    const std::uint32_t ball =
        stage.model.nodes[stage.add(sphereMesh(0.2f), unlit({1, 0, 0, 1}), glm::translate(mat4(1), {0, 0, 2}))].meshes[0].mesh;
    for (int i = 0; i < 300; ++i) {
        const vec3 hidden(0.02f * static_cast<float>(i) - 3, 0, i % 2 ? -3 : 12);
        stage.model.roots.push_back(static_cast<std::uint32_t>(stage.model.nodes.size()));
        stage.model.nodes.push_back({.local = {.translation = hidden}, .meshes = {{ball}}});
    }
    const auto model = uploaded(stage.model);
    const std::vector<view::View> view{lookFrom({0, 0, 8}, {0, 0, 0}, {128, 72})};
    drawBytes(sceneOf(model), view, plainSettings());
    drawBytes(sceneOf(model), view, plainSettings());  // by then it is known what the wall hides
    const std::size_t expected = stage.model.meshes[0].triangleCount() + stage.model.meshes[ball].triangleCount();
    EXPECT_EQ(triangles(), expected);
    EXPECT_EQ(draws(), 2u);
    renderer().release(*model);
}

// A ball whose second level is a rougher ball, with an error that a distance must hide.
TEST_F(CullTest, FarThingsAreDrawnInTheLevelWhoseErrorIsNotSeen) {
    asset::Mesh mesh = sphereMesh(0.5f);
    const std::size_t fine = mesh.indices.size();
    for (std::size_t i = 0; i < fine / 2; ++i) mesh.indices.push_back(mesh.indices[i]);
    constexpr float error = 0.01f;
    mesh.lods = {{0, static_cast<std::uint32_t>(fine), 0},
                 {static_cast<std::uint32_t>(fine), static_cast<std::uint32_t>(fine / 2), error}};
    Stage stage;
    stage.add(mesh, unlit(math::vec4(1)));
    const auto model = uploaded(stage.model);
    render::Settings settings = plainSettings();
    settings.detail = 0.5f;
    const float pixelsAtOneMetre = 100 / (2 * std::tan(0.5f * 50 * math::pi / 180));
    const float enough = 0.5f + error * pixelsAtOneMetre / settings.detail;  // to the ball's nearest point
    for (const float distance : {enough * 0.9f, enough * 1.1f}) {
        drawBytes(sceneOf(model), std::vector{lookFrom({0, 0, distance}, {0, 0, 0}, {100, 100})}, settings);
        EXPECT_EQ(triangles(), fine / 3 / (distance > enough ? 2 : 1)) << distance;
    }
    renderer().release(*model);
}

// A meadow of blades: near by each is drawn, far off some stand for all, as many each time.
TEST_F(CullTest, OfACrowdFarOffSomeStandForAll) {
    Random random(2);
    Stage stage;
    const std::uint32_t blade = stage.model.nodes[stage.add(boxMesh({0.05f, 0.2f, 0.05f}), unlit(math::vec4(1)))].meshes[0].mesh;
    for (int i = 1; i < 2000; ++i) {
        const vec3 place(between(random, -8, 8), between(random, -4, 4), between(random, -2, 2));
        stage.model.roots.push_back(static_cast<std::uint32_t>(stage.model.nodes.size()));
        stage.model.nodes.push_back({.local = {.translation = place}, .meshes = {{blade}}});
    }
    const auto model = uploaded(stage.model);
    render::Settings settings = plainSettings();
    const auto look = [&](float distance, float crowd) {
        settings.crowd = crowd;
        const BytePixels pixels =
            drawBytes(sceneOf(model), std::vector{lookFrom({0, 0, distance}, {0, 0, 0}, {160, 90})}, settings).at(0);
        int covered = 0;
        pixels.each([&](math::uvec2, glm::u8vec4 color) { covered += color.x > 0; });
        return std::pair(triangles(), static_cast<float>(covered));
    };
    const auto [all, cover] = look(12, 0);
    const auto [part, partCover] = look(12, 10);
    EXPECT_EQ(all, 2000u * 12);
    EXPECT_LT(part, all / 3);
    EXPECT_GT(partCover, 1.5f * cover * static_cast<float>(part) / static_cast<float>(all));
    EXPECT_EQ(look(12, 10).first, part);
    EXPECT_EQ(look(12, 0.5f).first, all) << "they are larger than that";
    renderer().release(*model);
}

}  // namespace rekindle::test
