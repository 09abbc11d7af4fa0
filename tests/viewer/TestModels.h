#pragma once

#include <string>

#include "asset/Model.h"
#include "content/Site.h"

namespace rekindle::tests {

inline int addNode(asset::Model& model, std::string name, int parent = -1) {
    const auto index = static_cast<std::uint32_t>(model.nodes.size());
    asset::Node node;
    node.name = std::move(name);
    node.parent = parent;
    model.nodes.push_back(std::move(node));
    if (parent < 0)
        model.roots.push_back(index);
    else
        model.nodes[static_cast<std::size_t>(parent)].children.push_back(index);
    return static_cast<int>(index);
}

// One triangle of a metre's sides in the plane z = at.z, under the node.
inline void addTriangle(asset::Model& model, int node, math::vec3 at) {
    asset::Mesh mesh;
    mesh.positions = {at, at + math::vec3(1, 0, 0), at + math::vec3(0, 1, 0)};
    mesh.normals.assign(3, {0, 0, 1});
    mesh.indices = {0, 1, 2};
    for (const math::vec3 position : mesh.positions) mesh.bounds.add(position);
    model.nodes[static_cast<std::size_t>(node)].meshes.push_back({static_cast<std::uint32_t>(model.meshes.size()), -1});
    model.meshes.push_back(std::move(mesh));
}

// A site without its models: its viewpoints are where there is nothing in the way.
inline content::Site withoutModels(content::Site site) {
    for (std::size_t i = 0; i < site.viewpoints.size(); ++i) {
        site.viewpoints[i].camera.clear();
        site.viewpoints[i].position = math::vec3(3 * float(i), 1.6f, float(i % 3));
        site.viewpoints[i].target = math::vec3(0, float(i % 2), -9);
    }
    return site;
}

}  // namespace rekindle::tests
