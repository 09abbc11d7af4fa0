#pragma once

#include <optional>
#include <string>

#include "commands/Values.h"
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
    std::string environment = "sky";     // "sky", "none", or the path of a Radiance .hdr
    std::optional<Backdrop> background;  // unset: the environment; transparent where there is none
    render::Tonemap tonemap = render::Tonemap::Neutral;
    std::optional<Exposure> exposure;                  // unset: automatic under the sky, 0 EV otherwise
    scene::Place place{30.66, 104.06};                 // Chengdu
    std::string moment = "2025-04-12T17:00:00+08:00";  // ISO 8601; without an offset: local to the place
    std::optional<float> sight;                        // metres: how far one sees in fog; unset: no fog
    int samples = 4;
    bool noShadows = false;
    bool noBloom = false;
    bool noAmbientOcclusion = false;
    sandbox::Importing importing;  // how the scene and its light are read
};

// Adds --env, --background, --place, --at, --fog, --tonemap, --exposure, --aa, --no-shadows, --no-bloom, --no-ao and how files are read.
// `options` must outlive the parsing.
void addQualityOptions(CLI::App& command, QualityOptions& options);

// Reads the environment where it is a file. Fails as sandbox::importEnvironment does.
core::Result<render::Settings> settingsFrom(const QualityOptions& options);

}  // namespace rekindle::commands
