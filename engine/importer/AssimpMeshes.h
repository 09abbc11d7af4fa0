#pragma once

#include <optional>
#include <span>

#include "asset/Material.h"
#include "asset/Mesh.h"
#include "importer/Warnings.h"

struct aiMesh;

namespace rekindle::importer {

// An Assimp mesh of one kind of primitive as ours, equal vertices welded. Its joints are numbers of its bones.
// Vertex colours are taken as sRGB, which is what scanners and modelling programs write into these formats.
// Nothing, with a warning, when it cannot be drawn. Any thread, each with warnings of its own.
std::optional<asset::Mesh> readMesh(const aiMesh& from, std::span<const asset::Material> materials, Warnings& warnings);

}  // namespace rekindle::importer
