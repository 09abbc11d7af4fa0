#pragma once

#include <span>

#include "importer/GltfDocument.h"

namespace rekindle::importer {

// Whether values are those that the accessor's bounds promise: none beyond them, and some at them (with some slack: many
// programs round what they write). True without bounds, or without data.
bool fitBounds(const Json& accessor, std::span<const float> values);

// Whether an accessor has values of its own: without them, all are zero.
bool hasValues(const Json& accessor);

// Tells what is wrong with the values of the accessors that no mesh reads (a mesh's are looked at where they are read):
// no numbers, not within their bounds; rotations that are none, matrices that are no transforms.
void checkValues(const GltfDocument& document, Warnings& warnings);

}  // namespace rekindle::importer
