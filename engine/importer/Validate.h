#pragma once

#include "asset/Model.h"

namespace rekindle::importer {

// The last gate: after it everything in Model.h that is promised holds, whatever a reader let through. What does not
// hold is mended or taken out, with a warning.
void validate(asset::Model& model);

}  // namespace rekindle::importer
