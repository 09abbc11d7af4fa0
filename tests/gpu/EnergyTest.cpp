// What reflects all light vanishes where the same light comes from everywhere (the white furnace); nothing ever sends back more
// than it gets.
#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include "RenderTest.h"

namespace rekindle::test {

using math::vec3;

namespace {

asset::Material white(float metallic) {
    asset::Material material;
    material.metallic = metallic;
    return material;
}

struct Range {
    float least = 1e9f, most = 0;
};

}  // namespace

class EnergyTest : public RenderTest {
  protected:
    // Five balls from smooth to rough before an even light of 1.
    static Range furnace(asset::Material material) {
        Stage stage;
        for (int i = 0; i < 5; ++i) {
            material.roughness = 0.25f * static_cast<float>(i);
            stage.add(sphereMesh(0.48f), material, glm::translate(math::mat4(1), vec3(i - 2, 0, 0)));
        }
        render::Settings settings = plainSettings();
        settings.environment = even_;
        settings.background = render::Background::Environment;
        Range range;
        draw(stage, lookDown({160, 32}, 0.5f), settings).each([&](math::uvec2, math::vec4 color) {
            range.least = std::min({range.least, color.x, color.y, color.z});
            range.most = std::max({range.most, color.x, color.y, color.z});
        });
        return range;
    }

    static void expectVanishes(const asset::Material& material) {
        const Range range = furnace(material);
        EXPECT_GT(range.least, 0.97f);
        EXPECT_LT(range.most, 1.01f);
    }
    static void expectNoGain(const asset::Material& material) { EXPECT_LT(furnace(material).most, 1.01f); }

    // A sheet under suns that are spread evenly over the half above it: the same light as from an even sky, lobe by lobe.
    static float underSuns(const asset::Material& material, float tilt) {
        constexpr int count = 600;
        Stage stage;
        stage.add(floorMesh(1), material);
        for (int i = 0; i < count; ++i) {
            const float up = (static_cast<float>(i) + 0.5f) / count, across = std::sqrt(1 - up * up),
                        turn = 2.39996323f * static_cast<float>(i);
            stage.addLight({.type = asset::LightType::Directional, .intensity = 2 * math::pi / count}, {0, 1, 0},
                           {across * std::cos(turn), -up, across * std::sin(turn)});
        }
        const vec3 eye(5 * std::sin(tilt), 5 * std::cos(tilt), 0);
        return draw(stage, lookFrom(eye, {0, 0, 0}, {4, 4}, 0.5f), plainSettings()).middle().x;
    }

    static inline const render::Environment even_ = evenLight(vec3(1));
};

TEST_F(EnergyTest, AWhiteMetalVanishes) {
    expectVanishes(white(1));
}

TEST_F(EnergyTest, AWhiteDielectricVanishes) {
    expectVanishes(white(0));
}

TEST_F(EnergyTest, AWhiteCoatedBallVanishes) {
    asset::Material material = white(0);
    material.clearcoat = 1;
    expectVanishes(material);
    material.clearcoatRoughness = 0.6f;
    expectVanishes(material);
}

TEST_F(EnergyTest, ClothGainsNothing) {
    asset::Material material = white(0);
    material.sheenColor = {1, 0.5f, 0.2f};
    for (const float roughness : {0.1f, 0.5f, 1.0f}) {
        material.sheenRoughness = roughness;
        expectNoGain(material);
    }
}

TEST_F(EnergyTest, ClearGlassVanishes) {
    asset::Material material = white(0);
    material.transmission = 1;
    expectVanishes(material);
    material.thickness = 0.5f;
    expectVanishes(material);
}

TEST_F(EnergyTest, AWhiteLeafVanishes) {
    asset::Material leaf = white(0);
    leaf.diffuseTransmission = 0.4f;
    expectVanishes(leaf);
    leaf.diffuseTransmission = 1;
    expectVanishes(leaf);
    leaf.diffuseTransmissionColor = {1, 0.5f, 0};
    expectNoGain(leaf);
}

TEST_F(EnergyTest, FilmsAndGrainGainNothing) {
    asset::Material film = white(0);
    film.iridescence = 1;
    for (const float metallic : {0.0f, 1.0f}) {
        film.metallic = metallic;
        expectNoGain(film);
    }
    asset::Material grain = white(1);
    grain.anisotropy = 0.8f;
    expectNoGain(grain);
}

TEST_F(EnergyTest, SunsFromEverywhereAreAnEvenSky) {
    for (const float metallic : {0.0f, 1.0f})
        for (const float roughness : {0.6f, 1.0f})
            for (const float tilt : {0.0f, 0.7f, 1.3f}) {
                asset::Material material = white(metallic);
                material.roughness = roughness;
                EXPECT_NEAR(underSuns(material, tilt), 1, 0.05f) << metallic << " " << roughness << " " << tilt;
            }
}

TEST_F(EnergyTest, SunsOnLayersGainNothing) {
    asset::Material coated = white(0), cloth = white(0);
    coated.clearcoat = 1;
    coated.clearcoatRoughness = 0.6f;
    cloth.sheenColor = vec3(1);
    cloth.sheenRoughness = 0.5f;
    for (const float tilt : {0.0f, 0.7f, 1.3f}) {
        EXPECT_LT(underSuns(coated, tilt), 1.02f) << tilt;
        EXPECT_LT(underSuns(cloth, tilt), 1.02f) << tilt;
    }
}

}  // namespace rekindle::test
