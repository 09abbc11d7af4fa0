#pragma once

#include "commands/Surroundings.h"
#include "content/FieldReader.h"
#include "content/TourReader.h"

namespace rekindle::commands {

// What of a tour its surroundings show to be wrong: stops, and places of their paths, where nobody can stand, though they are not
// said to be seen from the air; eyes inside of things, at stops and along paths and ways, in the period that a curtain shows
// too; hotspots that are not seen; paths that go through something, likewise; ways that cannot be gone as they are wanted, on any
// route through the tour. A stop that names no place, which is told of elsewhere, is passed over.
void checkTourRoute(const content::TourReading& reading, const content::Site& site, Surroundings& around,
                    const content::Reporter& report);

}  // namespace rekindle::commands
