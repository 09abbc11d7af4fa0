#pragma once

#include <string>

#include "asset/Model.h"

// How the things of a file are called: by their names, else by what they are or hold.
namespace rekindle::panels {

std::string nodeName(const asset::Model& model, int node);
std::string materialName(const asset::Model& model, int material);
std::string imageName(const asset::Model& model, int image);
std::string animationName(const asset::Model& model, int animation);  // -1: the rest pose

}  // namespace rekindle::panels
