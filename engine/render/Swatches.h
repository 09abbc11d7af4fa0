#pragma once

#include "asset/Model.h"

namespace rekindle::render {

// The least model that is drawn by the same shaders: each of the model's materials once, as a small triangle (line, point) in a
// board of them around the origin, with pictures of a few texels, and a lamp of each kind. For a driver that compiles what it
// draws: the board is drawn in no time where the model would not be. Any thread.
asset::Model swatches(const asset::Model& model);

}  // namespace rekindle::render
