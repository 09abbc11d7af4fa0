#include "commands/ViewCommand.h"

#include "commands/HeadsetOption.h"
#include "commands/LanguageOption.h"
#include "commands/Option.h"
#include "commands/ViewProgram.h"
#include "core/Log.h"

namespace rekindle::commands {

namespace {

// A window for nothing would be no help: what is not there is said at once.
core::Result<void> checkThere(const std::vector<std::filesystem::path>& files) {
    for (const std::filesystem::path& file : files)
        if (std::error_code failed; !std::filesystem::exists(file, failed))
            return core::fail({core::ErrorKind::NotFound, "there is no such file", file.string(), "", "check the path"});
    return {};
}

void warnWithoutCache(const CacheOptions& cache) {
    if (!cache.noCache && !cacheFrom(cache))
        core::logWarning("there is no folder for cooked scenes: none is kept (set HOME or XDG_CACHE_HOME, or say --no-cache)");
}

// No headset is no reason not to begin: the viewer looks on for one.
std::optional<xr::Runtime> findHeadset(HeadsetUse use) {
    if (use == HeadsetUse::None) return std::nullopt;
    if (auto connected = connectHeadset())
        return std::optional<xr::Runtime>(std::move(*connected));
    else if (use == HeadsetUse::Wanted) {
        core::logWarning("{}", connected.error().line());
        core::logWarning("Rekindle begins on the desktop, and goes on in the headset as soon as there is one");
    }
    return std::nullopt;
}

core::Result<void> view(const ViewOptions& options) {
    REKINDLE_TRY(checkThere(options.files));
    return runViewer(options);
}

}  // namespace

core::Result<void> runViewer(const ViewOptions& options) {
    warnWithoutCache(options.cache);
    quietenLoader();  // a button may ask for a headset later
    std::optional<xr::Runtime> headset = findHeadset(options.headset);
    REKINDLE_ASSIGN(display, ViewDisplay::open("Rekindle 重光", options.viewpoint.size, headset ? &*headset : nullptr));
    return ViewProgram(*display, options, std::move(headset)).run();
}

void addViewCommand(CLI::App& program, Command& chosen) {
    const auto options = std::make_shared<ViewOptions>();
    CLI::App* command = program.add_subcommand("view", "Show scenes in a window");
    command->add_option("FILE", options->files, "The scenes: .gltf .glb .fbx .obj .dae .ply .stl; none: drop one into the window")
        ->type_name("");
    addViewpointOptions(*command, options->viewpoint);
    addQualityOptions(*command, options->quality);
    addCacheOptions(*command, options->cache);
    addSoundOptions(*command, options->sound);
    addLanguageOption(*command, options->language);
    addHeadsetOption(*command, options->headset);
    command->callback([options, &chosen] { chosen = [options] { return view(*options); }; });
}

}  // namespace rekindle::commands
