#include "cook/Components.h"

#include <meshoptimizer.h>

#include <cstdint>
#include <numeric>

namespace rekindle::cook {

namespace {

using Indices = std::vector<std::uint32_t>;

std::uint32_t rootOf(Indices& parents, std::uint32_t vertex) {
    while (parents[vertex] != vertex) vertex = parents[vertex] = parents[parents[vertex]];
    return vertex;
}

}  // namespace

std::vector<Indices> componentsOf(const asset::Mesh& mesh, std::span<const std::uint32_t> triangles) {
    const std::size_t count = mesh.positions.size();
    Indices places(count), parents(count);
    meshopt_generateVertexRemap(places.data(), nullptr, count, mesh.positions.data(), count, sizeof(math::vec3));
    std::iota(parents.begin(), parents.end(), 0u);
    for (std::size_t i = 0; i < triangles.size(); i += 3)
        for (const std::size_t other : {i + 1, i + 2})
            parents[rootOf(parents, places[triangles[other]])] = rootOf(parents, places[triangles[i]]);
    std::vector<Indices> components;
    std::vector<std::size_t> numbers(count, SIZE_MAX);
    for (std::size_t i = 0; i < triangles.size(); i += 3) {
        std::size_t& number = numbers[rootOf(parents, places[triangles[i]])];
        if (number == SIZE_MAX) {
            number = components.size();
            components.emplace_back();
        }
        for (std::size_t corner = i; corner < i + 3; ++corner) components[number].push_back(triangles[corner]);
    }
    return components;
}

}  // namespace rekindle::cook
