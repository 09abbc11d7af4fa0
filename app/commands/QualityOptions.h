#pragma once

#include <optional>
#include <string>

#include "commands/Values.h"
#include "cook/ModelCache.h"
#include "render/Quality.h"
#include "render/Settings.h"
#include "sandbox/Import.h"
#include "scene/Instant.h"

namespace CLI {
class App;
}

namespace rekindle::commands {

struct Backdrop {
    render::Background kind = render::Background::Environment;
    math::vec4 color{0, 0, 0, 1};  // linear; kind Color
};

// What lights the scene and how its light becomes a picture.
struct QualityOptions {
    std::optional<std::string> environment;  // "sky", "none", or the path of a Radiance .hdr; unset: the sky
    std::optional<Backdrop> background;      // unset: the environment; transparent where there is none
    render::Tonemap tonemap = render::Tonemap::Neutral;
    std::optional<Exposure> exposure;                                // unset: automatic under the sky, 0 EV otherwise
    std::optional<scene::Place> place;                               // unset: Chengdu
    std::optional<std::string> moment;                               // ISO 8601, local to the place; unset: an afternoon
    std::optional<double> utcOffset;                                 // hours, of the place's clocks; unset: its nautical zone's
    float north = 0;                                                 // radians from -Z, clockwise: where true north lies
    std::optional<float> haze;                                       // render::SkyState::haze
    std::optional<float> clouds;                                     // render::SkyState::clouds
    std::optional<float> sight;                                      // metres: how far one sees in fog; unset: no fog
    float fogFalloff = 0;                                            // 1/m
    std::optional<render::Wind> wind;                                // unset: none
    bool noWind = false;                                             // whatever a site says
    std::optional<render::Quality> quality = render::Quality::High;  // unset: what suits the device
    std::optional<int> samples;                                      // unset, like those below: as the quality says
    std::optional<float> scale;
    bool noShadows = false;
    bool noBloom = false;
    bool noAmbientOcclusion = false;
    bool noAnisotropy = false;
    bool noFoveation = false;
    sandbox::Importing importing;  // how the scene and its light are read
};

// Where and when the sky is seen.
scene::Place placeOf(const QualityOptions& options);
std::string momentOf(const QualityOptions& options);
// Fog in which one sees so many metres at height 0; none where that is unset.
render::Fog fogOf(std::optional<float> sight, float falloff);
// Whether a photograph of light is wanted.
bool wantsPhotograph(const QualityOptions& options);

// Adds --env, --background, --place, --at, --haze, --clouds, --fog, --tonemap, --exposure, --quality, --aa, --scale,
// --no-shadows, --no-bloom, --no-wind, --no-ao, --no-anisotropy, --no-foveation and how files are read. `options` must outlive
// the parsing.
void addQualityOptions(CLI::App& command, QualityOptions& options);

// All but the quality. Reads the environment where it is a file that the cache does not have. Fails as
// sandbox::importEnvironment does.
core::Result<render::Settings> settingsFrom(const QualityOptions& options, const std::optional<cook::ModelCache>& cache = {});

// Sets what a picture costs: the quality that is wanted, or suits the device, and then what is wanted besides.
void setQuality(render::Settings& settings, const QualityOptions& options, bool softwareDevice);

}  // namespace rekindle::commands
