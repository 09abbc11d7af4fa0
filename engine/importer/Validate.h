#pragma once

#include "asset/Model.h"
#include "importer/Warnings.h"

namespace rekindle::importer {

// The last gate: after it everything that Model.h promises holds, whatever a reader let through. What does not hold is
// mended or taken out, with a warning in the model.
void validate(asset::Model& model);

// Its parts. Materials, meshes and the tree of nodes need nothing else of the model; animations need its nodes and meshes.
// What is sound is not written to: streams that borrow go on borrowing.
void validateMaterial(asset::Material& material, std::size_t textures, Warnings& warnings);
void validateMesh(asset::Mesh& mesh, std::size_t materials, Warnings& warnings);
void validateTree(asset::Model& model, Warnings& warnings);
void validateAnimation(asset::Animation& animation, const asset::Model& model, Warnings& warnings);

// Every texture slot of a material.
std::vector<asset::TextureSlot*> slotsOf(asset::Material& material);

// Whether a number can be reckoned with: finite, and so small that its square is.
bool isSound(float value);
bool isSound(const math::vec3& value);
bool isSound(const math::vec4& value);

}  // namespace rekindle::importer
