#pragma once

#include <optional>
#include <span>

#include "asset/Material.h"
#include "asset/Mesh.h"
#include "importer/GltfDocument.h"

namespace rekindle::importer {

// Primitive `part` of mesh `mesh` as lists of triangles, lines or points, with normals, and with tangents where its
// material needs them. Nothing, with a warning, when it cannot be drawn. Any thread, each with warnings of its own.
std::optional<asset::Mesh> readPrimitive(const GltfDocument& document, std::size_t mesh, std::size_t part,
                                         std::span<const asset::Material> materials, Warnings& warnings);

}  // namespace rekindle::importer
