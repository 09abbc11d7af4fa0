#include "render/Swatches.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

namespace rekindle::render {

namespace {

using math::vec2;
using math::vec3;
using math::vec4;

// What of a mesh chooses its shaders.
using Sort = std::tuple<int, asset::Topology, std::size_t, bool, bool, bool, bool>;

Sort sortOf(const asset::Mesh& mesh) {
    return {mesh.material,         mesh.topology,       mesh.uvs.size(),      mesh.normals.empty(),
            mesh.tangents.empty(), mesh.colors.empty(), mesh.skyLight.empty()};
}

constexpr std::size_t cornersOf(asset::Topology topology) {
    return topology == asset::Topology::Triangles ? 3 : topology == asset::Topology::Lines ? 2 : 1;
}

// Fills the unit square's lower left half, and faces +Z.
asset::Mesh swatch(const asset::Mesh& mesh) {
    const std::vector<vec3> corners{{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
    const std::size_t count = cornersOf(mesh.topology);
    asset::Mesh small{.topology = mesh.topology, .material = mesh.material};
    small.positions.assign(corners.begin(), corners.begin() + static_cast<std::ptrdiff_t>(count));
    if (!mesh.normals.empty()) small.normals = std::vector(count, vec3(0, 0, 1));
    if (!mesh.tangents.empty()) small.tangents = std::vector(count, vec4(1, 0, 0, 1));
    if (!mesh.colors.empty()) small.colors = std::vector(count, vec4(1));
    if (!mesh.skyLight.empty()) small.skyLight = std::vector(count, 0x00ffffffu);
    for (std::size_t i = 0; i < mesh.uvs.size(); ++i)
        small.uvs.push_back(
            asset::Stream<vec2>(std::vector<vec2>(corners.begin(), corners.begin() + static_cast<std::ptrdiff_t>(count))));
    std::vector<std::uint32_t> indices;
    for (std::uint32_t i = 0; i < count; ++i) indices.push_back(i);
    small.indices = std::move(indices);
    small.bounds = {{0, 0, 0}, {1, 1, 0}};
    return small;
}

// Drivers sample powers of two in their own way.
std::uint32_t smallSize(std::uint32_t size) {
    constexpr std::uint32_t most = 8;
    if (size <= most) return size;
    return std::has_single_bit(size) ? most : most - 2;
}

asset::Image smallImage(const asset::Image& image) {
    asset::Image small{.width = smallSize(image.width), .height = smallSize(image.height), .format = image.format};
    if (image.levels > 1) small.levels = static_cast<std::uint32_t>(std::bit_width(std::max(small.width, small.height)));
    if (!image.pixels.empty()) small.pixels.assign(small.levelOffset(small.levels), std::byte{0x80});
    return small;
}

void place(asset::Model& board, asset::Node node) {
    board.roots.push_back(static_cast<std::uint32_t>(board.nodes.size()));
    board.nodes.push_back(std::move(node));
}

void placeSwatches(asset::Model& board) {
    const auto columns = static_cast<std::size_t>(std::ceil(std::sqrt(double(board.meshes.size()))));
    for (std::uint32_t i = 0; i < board.meshes.size(); ++i) {
        asset::Node node{.meshes = {{.mesh = i}}};
        node.local.translation =
            vec3(float(i % columns), float(i / columns), 0) - vec3(float(columns) / 2, float(columns) / 2, 0);
        place(board, std::move(node));
    }
}

}  // namespace

asset::Model swatches(const asset::Model& model) {
    asset::Model board{.textures = model.textures, .materials = model.materials};
    for (const asset::Image& image : model.images) board.images.push_back(smallImage(image));
    std::set<Sort> sorts;
    for (const asset::Mesh& mesh : model.meshes)
        if (!mesh.indices.empty() && sorts.insert(sortOf(mesh)).second) board.meshes.push_back(swatch(mesh));
    placeSwatches(board);
    std::set<asset::LightType> kinds;
    for (const asset::Light& light : model.lights) {
        if (!kinds.insert(light.type).second) continue;
        board.lights.push_back(light);
        place(board, {.light = static_cast<int>(board.lights.size()) - 1});
    }
    return board;
}

}  // namespace rekindle::render
