#pragma once

#include <memory>
#include <string>

#include "asset/Model.h"
#include "math/Bounds.h"

namespace rekindle::commands {

// What `info` counts in a model.
struct ModelFigures {
    std::size_t triangles = 0;       // stored: each mesh once
    std::size_t drawnTriangles = 0;  // each mesh as often as the scene shows it
    std::size_t vertices = 0;        // stored
    math::Bounds bounds;             // of the scene at rest, metres
};

ModelFigures figuresOf(const std::shared_ptr<const asset::Model>& model);

// For people: an indented list.
std::string infoText(const asset::Model& model, const ModelFigures& figures);

// For programs: docs/command-line.md lists the keys. Always valid UTF-8.
std::string infoJson(const asset::Model& model, const ModelFigures& figures);

}  // namespace rekindle::commands
