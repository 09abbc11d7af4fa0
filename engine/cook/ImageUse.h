#pragma once

#include <vector>

#include "asset/Model.h"

namespace rekindle::cook {

// What a model's materials read of one image, and how.
struct ImageUse {
    bool color = false;         // RGB as sRGB-encoded colour
    bool values = false;        // RGB as plain numbers
    bool normals = false;       // RGB as directions
    std::uint8_t channels = 0;  // asset::channelR to A
    bool opaque = false;        // as a base colour whose alpha does not count
    bool seeThrough = false;    // as a base colour whose alpha does
    float cutoff = 0;           // alpha from which a masked material is there; 0: no such material
    asset::Wrap wrapU = asset::Wrap::Repeat;
    asset::Wrap wrapV = asset::Wrap::Repeat;

    // Whether one chain of levels serves all of it.
    bool isOne() const { return int(color) + int(values) + int(normals) == 1 && !(opaque && seeThrough); }
};

// One for each image of the model.
std::vector<ImageUse> imageUses(const asset::Model& model);

}  // namespace rekindle::cook
