// Fog between the eye and a glowing wall: Beer and Lambert's law, seen in pictures.
#include <cmath>
#include <glm/trigonometric.hpp>

#include "GpuTest.h"
#include "core/Progress.h"
#include "render/Renderer.h"

using namespace rekindle;
using math::vec3;

namespace {

constexpr std::uint32_t size = 16;
constexpr float glow = 2;

// Black, glowing, 1 km wide, in the plane z = 0.
asset::Model wall() {
    asset::Mesh mesh{.material = 0,
                     .positions = {{-500, -500, 0}, {500, -500, 0}, {500, 500, 0}, {-500, 500, 0}},
                     .indices = {0, 1, 2, 0, 2, 3}};
    mesh.normals.assign(4, {0, 0, 1});
    for (const vec3& position : mesh.positions) mesh.bounds.add(position);
    asset::Model model;
    asset::Material material;
    material.baseColor = {0, 0, 0, 1};
    material.emissive = vec3(glow);
    material.metallic = 1;
    model.materials.push_back(material);
    model.meshes.push_back(mesh);
    model.nodes.push_back({.meshes = {{.mesh = 0}}});
    model.roots = {0};
    return model;
}

view::View viewFrom(vec3 eye) {
    return {.viewFromWorld = view::viewFromPose(view::lookAt(eye, eye - vec3(0, 0, 1))),
            .clipFromView = view::perspective(glm::radians(2.f), 1, 0.1f),
            .extent = {size, size}};
}

}  // namespace

class AirPassTest : public test::GpuTest {
  protected:
    // The middle of what each view sees.
    std::vector<vec3> look(const render::Fog& fog, const std::vector<view::View>& views) {
        auto renderer = render::Renderer::create(device());
        const auto model = std::make_shared<const asset::Model>(wall());
        core::Progress progress;
        EXPECT_TRUE(renderer && renderer->upload(model, progress));
        scene::Scene scene;
        scene.models.push_back(scene::pose(model, math::mat4(1), {}));
        render::Settings settings;
        settings.fog = fog;
        settings.samples = 1;
        settings.bloom = settings.ambientOcclusion = settings.shadows = false;
        const auto pictures = renderer->renderPictures(scene, views, settings, render::PictureKind::Linear);
        EXPECT_TRUE(pictures);
        std::vector<vec3> middles;
        for (const render::Picture& picture : *pictures) {
            const float* texel = picture.linear.data() + (size / 2 * size + size / 2) * 4;
            middles.emplace_back(texel[0], texel[1], texel[2]);
        }
        return middles;
    }
};

TEST_F(AirPassTest, WithoutFogNothingIsLost) {
    EXPECT_NEAR(look({}, {viewFrom({0, 2, 300})})[0].x, glow, 0.01);
}

TEST_F(AirPassTest, EvenFogTakesItsShareByDistance) {
    for (const float distance : {1.f, 10.f, 50.f, 200.f, 1000.f}) {
        const float expected = glow * std::exp(-0.01f * distance);
        EXPECT_NEAR(look({.density = 0.01f}, {viewFrom({0, 2, distance})})[0].x, expected, 0.03f * glow) << distance;
    }
}

TEST_F(AirPassTest, FogThinsWithHeight) {
    const render::Fog fog{.density = 0.02f, .heightFalloff = 0.1f};
    const float low = look(fog, {viewFrom({0, 0, 50})})[0].x, high = look(fog, {viewFrom({0, 20, 50})})[0].x;
    EXPECT_NEAR(low, glow * std::exp(-0.02f * 50), 0.03f * glow);
    EXPECT_NEAR(high, glow * std::exp(-0.02f * std::exp(-2.f) * 50), 0.03f * glow);
}

TEST_F(AirPassTest, EachViewHasItsOwnAir) {
    const auto two = look({.density = 0.01f}, {viewFrom({0, 2, 20}), viewFrom({0, 2, 200})});
    EXPECT_NEAR(two[0].x, glow * std::exp(-0.2f), 0.03f * glow);
    EXPECT_NEAR(two[1].x, glow * std::exp(-2.f), 0.03f * glow);
}
