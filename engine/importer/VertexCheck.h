#pragma once

#include <string>

#include "asset/Mesh.h"
#include "importer/Warnings.h"

namespace rekindle::importer {

// Tells what is wrong with a mesh's vertices as the file has them (glTF 2.0, section 3.7.2.1): directions that are not of
// unit length, colours and weights out of range, a joint that holds a vertex twice. All of it is mended later.
void checkVertices(const asset::Mesh& mesh, const std::string& name, Warnings& warnings);

}  // namespace rekindle::importer
