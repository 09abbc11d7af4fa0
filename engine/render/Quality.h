#pragma once

#include <optional>

#include "render/Settings.h"

namespace rekindle::render {

// What a picture may cost. BENCHMARKS.md says what each does on a processor that draws.
enum class Quality { Low, Medium, High, Ultra };

// Sets all that a picture's cost hangs on (samples, shadows, occlusion, bloom, filtering, scale); what the picture is of stays.
void apply(Quality quality, Settings& settings);

// Whose settings these are; nullopt where single ones were changed.
std::optional<Quality> qualityOf(const Settings& settings);

// The best that keeps a walk smooth on two cores that draw themselves (`software`), or on a graphics card.
Quality suitedTo(bool software);

}  // namespace rekindle::render
