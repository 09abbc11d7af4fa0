#pragma once

#include "render/Settings.h"
#include "scene/Astronomy.h"

namespace rekindle::render {

// The sky over a place at an instant; the air is the default's.
SkyState skyOf(const scene::Heavens& heavens);

// A body of the sky as a light: direction towards it, illuminance in lux of a surface that faces it, linear Rec. 709.
struct SkyLight {
    math::vec3 direction{0, 1, 0};
    math::vec3 illuminance{0};
    float angularRadius = 0;
};

// Outside the air.
SkyLight sunOutside(const SkyState& sky);
SkyLight moonOutside(const SkyState& sky);

// The share of sun and moon that clouds leave on the whole: a picture's light does not flicker from gap to gap.
float shareBetweenClouds(const SkyState& sky);

// At `altitude` metres above sea level; dark when it is under the horizon.
SkyLight sunAt(const SkyState& sky, float altitude);
SkyLight moonAt(const SkyState& sky, float altitude);

// Lux on level ground: sun, moon, their skylight, stars and airglow. From tables of astronomers
// (Janiczek and DeYoung, "Computer Programs for Sun and Moon Illuminance", US Naval Observatory Circular 171, 1987) and an
// estimate of what haze takes: good to half a stop.
float levelIlluminance(const SkyState& sky);

// EV for Settings::exposure. At noon white on level ground comes out as 2; towards evening the picture is darkened less than
// the light, as the eye has it and as photographers expose: by a stop and a half at sunset and two and a half under the stars.
float exposureForSky(const SkyState& sky);

// Luminance of the moon's ground where the sun stands straight above it, cd/m2, so that the lit part of the disc sends what
// moonOutside() says.
float moonDiscLuminance(const SkyState& sky);

}  // namespace rekindle::render
