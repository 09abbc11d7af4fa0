#include "render/Quality.h"

#include <array>

namespace rekindle::render {

namespace {

struct Preset {
    Quality quality;
    int samples;
    ShadowDetail shadows;
    bool ambientOcclusion, bloom, anisotropic;
    float scale;
    float detail = 1, smallest = 0.5f, crowd = 0;
};

constexpr std::array presets{
    Preset{.quality = Quality::Low,
           .samples = 1,
           .shadows = {.taps = 4, .sunMap = 1280, .cascades = 4, .lampMap = 256, .lamps = 0, .steady = true},
           .ambientOcclusion = false,
           .bloom = false,
           .anisotropic = false,
           .scale = 0.5f,
           .detail = 1.5f,
           .smallest = 1.5f,
           .crowd = 32},
    Preset{.quality = Quality::Medium,
           .samples = 1,
           .shadows = {.taps = 4, .sunMap = 1280, .cascades = 3, .lampMap = 256, .lamps = 2},
           .ambientOcclusion = false,
           .bloom = true,
           .anisotropic = false,
           .scale = 1},
    Preset{.quality = Quality::High,
           .samples = 4,
           .shadows = {},
           .ambientOcclusion = true,
           .bloom = true,
           .anisotropic = true,
           .scale = 1},
    Preset{.quality = Quality::Ultra,
           .samples = 4,
           .shadows = {.taps = 16, .sunMap = 2048, .cascades = 4, .lampMap = 1024, .lamps = 8},
           .ambientOcclusion = true,
           .bloom = true,
           .anisotropic = true,
           .scale = 1},
};

void apply(const Preset& preset, Settings& settings) {
    settings.samples = preset.samples;
    settings.shadows = true;
    settings.shadowDetail = preset.shadows;
    settings.ambientOcclusion = preset.ambientOcclusion;
    settings.bloom = preset.bloom;
    settings.anisotropic = preset.anisotropic;
    settings.scale = preset.scale;
    settings.detail = preset.detail;
    settings.smallest = preset.smallest;
    settings.crowd = preset.crowd;
    settings.sharpened = preset.scale < 1;
    settings.edgesSmoothed = preset.samples == 1;
}

}  // namespace

void apply(Quality quality, Settings& settings) {
    for (const Preset& preset : presets)
        if (preset.quality == quality) apply(preset, settings);
}

std::optional<Quality> qualityOf(const Settings& settings) {
    for (const Preset& preset : presets) {
        Settings applied = settings;
        apply(preset, applied);
        if (applied == settings) return preset.quality;
    }
    return std::nullopt;
}

Quality suitedTo(bool software) {
    return software ? Quality::Medium : Quality::Ultra;
}

}  // namespace rekindle::render
