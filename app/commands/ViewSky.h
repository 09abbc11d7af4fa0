#pragma once

#include <string_view>

#include "commands/QualityOptions.h"
#include "panels/ViewerState.h"

namespace rekindle::commands {

// The day and hour that an ISO 8601 moment means on the clocks of the place. These go by the moment's offset, else by
// `utcOffset` (hours), else by that of the nautical zone. Fails with Usage.
core::Result<panels::TimeOfDay> timeOfDay(std::string_view moment, const scene::Place& place,
                                          std::optional<double> utcOffset = {});

scene::Instant instantOf(const panels::TimeOfDay& time);

// Gives the state the place, the time and the air that the options ask for. Fails as timeOfDay does.
core::Result<void> light(const QualityOptions& quality, panels::ViewerState& state);

// Puts the sun, the moon and the stars where they stand then; the air stays as it is. One thread at a time.
void turnSky(panels::TimeOfDay& time, render::SkyState& sky);

}  // namespace rekindle::commands
