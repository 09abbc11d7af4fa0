#include "commands/QualityOptions.h"

#include "commands/ImportOptions.h"
#include "commands/Loading.h"
#include "commands/Option.h"
#include "render/Sky.h"
#include "scene/Astronomy.h"

namespace rekindle::commands {

namespace {

core::Result<Backdrop> parseBackdrop(std::string_view text) {
    if (text == "env") return Backdrop{render::Background::Environment};
    if (text == "transparent") return Backdrop{render::Background::Transparent};
    if (const auto color = parseColor(text)) return Backdrop{render::Background::Color, *color};
    return core::fail(
        {core::ErrorKind::Usage, "expected env, transparent or a colour as #rrggbb, not \"" + std::string(text) + "\""});
}

// Checked now, read when the place is known.
core::Result<std::string> parseMoment(std::string_view text) {
    REKINDLE_TRY(scene::parseInstant(text, {}));
    return std::string(text);
}

void addFlag(CLI::App& command, const char* name, bool& target, const char* help) {
    command.add_flag(name, target, help)->run_callback_for_default();
}

void addLightOptions(CLI::App& command, QualityOptions& options) {
    addOption(command, "--env", options.environment, parseText, "FILE.hdr|sky|none",
              "What lights the scene besides its own lights (default: sky)");
    addOption(command, "--background", options.background, parseBackdrop, "env|transparent|#rrggbb",
              "What stands behind the scene (default: env; transparent with --env none)");
    addOption(command, "--place", options.place, scene::parsePlace, "LAT,LON",
              "Where on the Earth the sky is seen from, in degrees (default: the site's, or 30.66,104.06)");
    addOption(command, "--at", options.moment, parseMoment, "ISO-TIME",
              "When the sky is seen; without an offset: local to the place (default: the site's, or 2025-04-12T17:00:00+08:00)");
    addOption(command, "--haze", options.haze, parseHaze, "AMOUNT",
              "How much dust the air holds: 1 over high mountains, 25 hazy, 150 mist (default: the site's, or 5)");
    addOption(command, "--clouds", options.clouds, parseShare, "PART",
              "How much of the sky clouds cover: 0 none, 0.5 broken, 1 overcast (default: the site's, or 0)");
    addOption(command, "--fog", options.sight, parseSight, "METRES", "How far one sees in fog (default: no fog)");
}

core::Result<render::Environment> environmentOf(const std::string& file, const sandbox::Importing& importing,
                                                const std::optional<cook::ModelCache>& cache) {
    render::Environment environment{.kind = render::EnvironmentKind::Image, .light = findLight(cache, file)};
    if (environment.light) return environment;
    REKINDLE_ASSIGN(image, sandbox::importEnvironment(importing, file));
    environment.image = std::make_shared<const asset::Image>(std::move(image));
    return environment;
}

core::Result<render::Environment> environmentFrom(const QualityOptions& options, const std::optional<cook::ModelCache>& cache) {
    if (options.environment == "none") return render::Environment{};
    if (wantsPhotograph(options)) return environmentOf(*options.environment, options.importing, cache);
    REKINDLE_ASSIGN(instant, scene::parseInstant(momentOf(options), placeOf(options), options.utcOffset));
    const scene::Heavens heavens = scene::observeHeavens(placeOf(options), instant, options.north);
    render::SkyState sky = render::skyOf(heavens);
    sky.haze = options.haze.value_or(sky.haze);
    sky.clouds = options.clouds.value_or(sky.clouds);
    return render::Environment{.kind = render::EnvironmentKind::Sky, .sky = sky};
}

}  // namespace

scene::Place placeOf(const QualityOptions& options) {
    return options.place.value_or(scene::Place{30.66, 104.06});
}

std::string momentOf(const QualityOptions& options) {
    return options.moment.value_or("2025-04-12T17:00:00+08:00");
}

// Koschmieder: something black is lost in fog where 2 % of its contrast are left, at a distance of ln 50 / extinction.
render::Fog fogOf(std::optional<float> sight, float falloff) {
    constexpr float contrastThreshold = 3.912f;
    return {.density = sight ? contrastThreshold / *sight : 0, .heightFalloff = falloff};
}

bool wantsPhotograph(const QualityOptions& options) {
    return options.environment && *options.environment != "sky" && *options.environment != "none";
}

void addQualityOptions(CLI::App& command, QualityOptions& options) {
    addLightOptions(command, options);
    addOption(command, "--tonemap", options.tonemap, parseTonemap, "neutral|aces|agx|none", "How light becomes colour")
        ->default_str("neutral");
    addOption(command, "--exposure", options.exposure, parseExposure, "EV|auto",
              "Brighter or darker in steps of two (default: auto under the sky, else 0)");
    addOption(command, "--quality", options.quality, parseQuality, "auto|low|medium|high|ultra",
              "How much a picture may cost; auto: what suits the device")
        ->default_str(options.quality ? "high" : "auto");
    addOption(command, "--aa", options.samples, parseSamples, "1|4", "Samples a pixel (default: as the quality says)");
    addOption(command, "--scale", options.scale, parseScale, "PART",
              "Draw that part of the width and height, and enlarge it (default: as the quality says)");
    addFlag(command, "--no-shadows", options.noShadows, "Draw without shadows");
    addFlag(command, "--no-bloom", options.noBloom, "Draw without the glow around bright light");
    addFlag(command, "--no-ao", options.noAmbientOcclusion, "Draw without ambient occlusion");
    addFlag(command, "--no-wind", options.noWind, "Let plants stand still");
    addFlag(command, "--no-foveation", options.noFoveation,
            "In a headset, shade what is seen from the corner of the eye as finely as the middle");
    addFlag(command, "--no-anisotropy", options.noAnisotropy, "Let textures blur on what is seen at a slant");
    addImportOptions(command, options.importing);
}

core::Result<render::Settings> settingsFrom(const QualityOptions& options, const std::optional<cook::ModelCache>& cache) {
    REKINDLE_ASSIGN(environment, environmentFrom(options, cache));
    const bool sky = environment.kind == render::EnvironmentKind::Sky;
    const bool lit = environment.kind != render::EnvironmentKind::None;
    const Backdrop backdrop =
        options.background.value_or(Backdrop{lit ? render::Background::Environment : render::Background::Transparent});
    return render::Settings{.environment = std::move(environment),
                            .background = backdrop.kind,
                            .backgroundColor = backdrop.color,
                            .tonemap = options.tonemap,
                            .exposure = options.exposure.value_or(sky ? Exposure{} : Exposure{0.0f}),
                            .fog = fogOf(options.sight, options.fogFalloff),
                            .wind = options.wind.value_or(render::Wind{})};
}

void setQuality(render::Settings& settings, const QualityOptions& options, bool softwareDevice) {
    render::apply(options.quality.value_or(render::suitedTo(softwareDevice)), settings);
    settings.samples = options.samples.value_or(settings.samples);
    settings.edgesSmoothed &= !options.samples;
    settings.scale = options.scale.value_or(settings.scale);
    settings.sharpened = settings.scale < 1;
    if (options.noShadows) settings.shadows = false;
    if (options.noBloom) settings.bloom = false;
    if (options.noAmbientOcclusion) settings.ambientOcclusion = false;
    if (options.noAnisotropy) settings.anisotropic = false;
    if (options.noFoveation) settings.foveated = false;
}

}  // namespace rekindle::commands
