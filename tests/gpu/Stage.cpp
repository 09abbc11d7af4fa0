#include "Stage.h"

#include <cmath>
#include <cstring>
#include <glm/geometric.hpp>
#include <glm/gtc/matrix_inverse.hpp>
#include <glm/gtc/matrix_transform.hpp>
#include <glm/trigonometric.hpp>

namespace rekindle::test {

using math::mat4;
using math::vec2;
using math::vec3;
using math::vec4;

static asset::Mesh bounded(asset::Mesh mesh) {
    mesh.bounds = {};
    for (const vec3& position : mesh.positions) mesh.bounds.add(position);
    return mesh;
}

asset::Mesh floorMesh(float halfSize) {
    const float h = halfSize;
    asset::Mesh mesh{.positions = {{-h, 0, -h}, {-h, 0, h}, {h, 0, h}, {h, 0, -h}}, .indices = {0, 1, 2, 0, 2, 3}};
    mesh.normals.assign(4, {0, 1, 0});
    mesh.uvs = {{{0, 0}, {0, 1}, {1, 1}, {1, 0}}};
    return bounded(std::move(mesh));
}

asset::Mesh boxMesh(vec3 halfSize) {
    asset::Mesh mesh;
    for (int axis = 0; axis < 3; ++axis)
        for (const float side : {-1.0f, 1.0f}) {
            vec3 normal(0), across(0);
            normal[axis] = side;
            across[(axis + 1) % 3] = 1;
            const vec3 up = glm::cross(normal, across);
            const auto first = static_cast<std::uint32_t>(mesh.positions.size());
            for (const vec2 corner : {vec2(-1, -1), vec2(1, -1), vec2(1, 1), vec2(-1, 1)}) {
                mesh.positions.push_back(halfSize * (normal + across * corner.x + up * corner.y));
                mesh.normals.push_back(normal);
            }
            for (const std::uint32_t i : {0u, 1u, 2u, 0u, 2u, 3u}) mesh.indices.push_back(first + i);
        }
    return bounded(std::move(mesh));
}

asset::Mesh sphereMesh(float radius) {
    constexpr std::uint32_t rings = 16, sectors = 32;
    asset::Mesh mesh;
    for (std::uint32_t ring = 0; ring <= rings; ++ring)
        for (std::uint32_t sector = 0; sector <= sectors; ++sector) {
            const float down = math::pi * static_cast<float>(ring) / rings,
                        turn = 2 * math::pi * static_cast<float>(sector) / sectors;
            mesh.normals.emplace_back(std::sin(down) * std::cos(turn), std::cos(down), -std::sin(down) * std::sin(turn));
            mesh.tangents.emplace_back(-std::sin(turn), 0, -std::cos(turn), 1);
            mesh.positions.push_back(radius * mesh.normals.back());
        }
    for (std::uint32_t ring = 0; ring < rings; ++ring)
        for (std::uint32_t sector = 0; sector < sectors; ++sector) {
            const std::uint32_t a = ring * (sectors + 1) + sector, b = a + sectors + 1;
            for (const std::uint32_t i : {a, b, b + 1, a, b + 1, a + 1}) mesh.indices.push_back(i);
        }
    return bounded(std::move(mesh));
}

asset::Mesh moved(asset::Mesh mesh, const mat4& matrix) {
    const math::mat3 turn = glm::inverseTranspose(math::mat3(matrix));
    for (vec3& position : mesh.positions) position = vec3(matrix * vec4(position, 1));
    for (vec3& normal : mesh.normals) normal = glm::normalize(turn * normal);
    return bounded(std::move(mesh));
}

asset::Material matt(vec3 color) {
    asset::Material material;
    material.baseColor = vec4(color, 1);
    material.metallic = 0;
    material.specular = 0;
    return material;
}

asset::Material unlit(vec4 color) {
    asset::Material material;
    material.baseColor = color;
    material.unlit = true;
    return material;
}

std::size_t Stage::add(asset::Mesh mesh, const asset::Material& material, const mat4& place) {
    mesh.material = static_cast<int>(model.materials.size());
    model.materials.push_back(material);
    model.roots.push_back(static_cast<std::uint32_t>(model.nodes.size()));
    model.nodes.push_back(
        {.local = math::Transform::fromMatrix(place), .meshes = {{.mesh = static_cast<std::uint32_t>(model.meshes.size())}}});
    model.meshes.push_back(std::move(mesh));
    return model.nodes.size() - 1;
}

int Stage::addTexture(std::uint32_t width, std::uint32_t height, const std::vector<std::uint8_t>& texels,
                      const asset::Sampler& sampler) {
    asset::Image image{.width = width, .height = height};
    image.pixels.resize(texels.size());
    std::memcpy(image.pixels.data(), texels.data(), texels.size());
    model.images.push_back(std::move(image));
    model.textures.push_back({.image = static_cast<int>(model.images.size() - 1), .sampler = sampler});
    return static_cast<int>(model.textures.size() - 1);
}

void Stage::addLight(const asset::Light& light, vec3 position, vec3 direction) {
    const math::Pose pose = view::lookAt(position, position + direction);
    model.roots.push_back(static_cast<std::uint32_t>(model.nodes.size()));
    model.nodes.push_back(
        {.local = {.translation = pose.position, .rotation = pose.orientation}, .light = static_cast<int>(model.lights.size())});
    model.lights.push_back(light);
}

Stage everything() {
    Stage stage;
    asset::Material glass, veil = matt({0.2f, 0.4f, 0.8f});
    glass.metallic = 0;
    glass.roughness = 0.2f;
    glass.transmission = 1;
    veil.baseColor.w = 0.5f;
    veil.alphaMode = asset::AlphaMode::Blend;
    stage.add(floorMesh(4), matt(vec3(0.6f)));
    stage.add(boxMesh(vec3(0.4f)), asset::Material{}, glm::translate(math::mat4(1), {-1, 0.4f, 0}));
    stage.add(sphereMesh(0.5f), glass, glm::translate(math::mat4(1), {0.2f, 0.5f, 0}));
    stage.add(sphereMesh(0.4f), veil, glm::translate(math::mat4(1), {1.2f, 0.5f, 0}));
    stage.addLight({.type = asset::LightType::Directional, .intensity = 2}, {0, 5, 0}, {0.4f, -1, -0.3f});
    for (int i = 0; i < 9; ++i) stage.addLight({.intensity = 0.5f, .range = 3}, {0.5f * static_cast<float>(i) - 2, 1, 1});
    stage.addLight({.type = asset::LightType::Spot, .intensity = 3, .outerConeAngle = 0.5f}, {0, 2, 0});
    return stage;
}

scene::Scene sceneOf(std::shared_ptr<const asset::Model> model) {
    scene::Scene scene;
    scene.models.push_back(scene::pose(std::move(model), mat4(1), {}));
    return scene;
}

view::View lookFrom(vec3 eye, vec3 target, math::uvec2 extent, float degrees) {
    const float aspect = static_cast<float>(extent.x) / static_cast<float>(extent.y);
    return {.viewFromWorld = view::viewFromPose(view::lookAt(eye, target)),
            .clipFromView = view::perspective(glm::radians(degrees), aspect, 0.1f),
            .extent = extent};
}

view::View lookDown(math::uvec2 extent, float halfHeight) {
    const float aspect = static_cast<float>(extent.x) / static_cast<float>(extent.y);
    return {.viewFromWorld = view::viewFromPose(view::lookAt({0, 10, 0}, {0, 0, 0})),
            .clipFromView = view::orthographic(halfHeight * aspect, halfHeight, 0.1f, 30),
            .extent = extent};
}

math::Ray sightThrough(const view::View& view, math::uvec2 pixel) {
    const vec2 place = (vec2(pixel) + 0.5f) / vec2(view.extent) * 2.0f - 1.0f;
    const mat4 worldFromClip = glm::inverse(view.clipFromView * view.viewFromWorld);
    const vec4 near = worldFromClip * vec4(place, 1, 1), far = worldFromClip * vec4(place, 0.001f, 1);
    const vec3 origin = vec3(near) / near.w;
    return {origin, glm::normalize(vec3(far) / far.w - origin)};
}

vec3 floorAt(const view::View& view, math::uvec2 pixel) {
    const math::Ray sight = sightThrough(view, pixel);
    return sight.at(-sight.origin.y / sight.direction.y);
}

render::Environment evenLight(vec3 radiance) {
    constexpr std::uint32_t width = 8, height = 4;
    const std::vector<vec4> texels(width * height, vec4(radiance, 1));
    asset::Image image{.width = width, .height = height, .format = asset::PixelFormat::Rgba32Float};
    image.pixels.resize(texels.size() * sizeof(vec4));
    std::memcpy(image.pixels.data(), texels.data(), image.pixels.size());
    return {.kind = render::EnvironmentKind::Image, .image = std::make_shared<const asset::Image>(std::move(image))};
}

render::Settings plainSettings() {
    render::Settings settings;
    settings.background = render::Background::Transparent;
    settings.tonemap = render::Tonemap::None;
    settings.samples = 1;
    settings.shadows = settings.bloom = settings.ambientOcclusion = false;
    return settings;
}

}  // namespace rekindle::test
