#pragma once

#include <memory>
#include <vector>

#include "math/Ray.h"
#include "render/Settings.h"
#include "scene/Scene.h"
#include "view/View.h"

namespace rekindle::test {

// A square in the plane y = 0, facing up; uv0 is (0, 0) at its corner towards -X and -Z, (1, 1) at the opposite one.
asset::Mesh floorMesh(float halfSize);
asset::Mesh boxMesh(math::vec3 halfSize);
asset::Mesh sphereMesh(float radius);
asset::Mesh moved(asset::Mesh mesh, const math::mat4& matrix);

// Reflects diffusely and has no gloss at all: radiance is illuminance * color / pi.
asset::Material matt(math::vec3 color = math::vec3(1));
asset::Material unlit(math::vec4 color);

// A scene that a test puts together: meshes, their materials, and lights.
class Stage {
  public:
    // Returns the number of the node that shows the mesh.
    std::size_t add(asset::Mesh mesh, const asset::Material& material, const math::mat4& place = math::mat4(1));
    // Returns the number of the texture, for a material's slot. `texels`: RGBA, rows from the top.
    int addTexture(std::uint32_t width, std::uint32_t height, const std::vector<std::uint8_t>& texels,
                   const asset::Sampler& sampler);
    // Shines along `direction`.
    void addLight(const asset::Light& light, math::vec3 position, math::vec3 direction = {0, -1, 0});

    asset::Model model;
};

// A floor, a metal box, a glass ball and a veiled one, a sun, nine lamps and a spot: whatever a picture can
// have. The sun is the first light.
Stage everything();

scene::Scene sceneOf(std::shared_ptr<const asset::Model> model);

// A lens of `degrees` from top to bottom.
view::View lookFrom(math::vec3 eye, math::vec3 target, math::uvec2 extent, float degrees = 50);
// Straight down from 10 m without perspective: +X is right, +Z down, `halfHeight` metres are seen to either side of the middle.
view::View lookDown(math::uvec2 extent, float halfHeight);

// The line of sight through the middle of a pixel, from the near plane on.
math::Ray sightThrough(const view::View& view, math::uvec2 pixel);
// Where it meets the plane y = 0.
math::vec3 floorAt(const view::View& view, math::uvec2 pixel);

// The same light from everywhere.
render::Environment evenLight(math::vec3 radiance);

// One sample a pixel and nothing added by passes that a test has not asked for.
render::Settings plainSettings();

}  // namespace rekindle::test
