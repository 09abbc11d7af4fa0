#pragma once

#include "math/Types.h"
#include "scene/Instant.h"

namespace rekindle::scene {

// A body of the sky as it is seen from a place: direction towards its centre in the world's axes, lifted by refraction.
struct SkyBody {
    math::vec3 direction{0, 1, 0};
    float altitude = 0;       // radians above the horizon, with refraction
    float azimuth = 0;        // radians, from true north through east
    float angularRadius = 0;  // radians
};

// What stands in the sky at a place and an instant.
struct Heavens {
    SkyBody sun, moon;
    math::vec3 moonToSun{0, 1, 0};               // direction from the moon towards the sun: it lights the moon's disc
    float moonPhase = 0;                         // illuminated fraction of the disc, 0 new to 1 full
    math::quat worldFromEquatorial{1, 0, 0, 0};  // of date: +X vernal equinox, +Z north pole; turns the stars
};

// Computed with libnova (VSOP87 and ELP 2000-82B), topocentric, refraction by Bennett's formula at 1010 hPa and 10 degrees C.
// `northHeading` is where true north lies: radians from -Z, clockwise seen from above (towards +X).
// libnova caches between calls: one thread at a time.
Heavens observeHeavens(const Place& place, const Instant& instant, float northHeading = 0);

}  // namespace rekindle::scene
