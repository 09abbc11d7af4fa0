#include "commands/CookCommand.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <future>

#include "commands/CacheOptions.h"
#include "commands/ImportOptions.h"
#include "commands/Loading.h"
#include "commands/Option.h"
#include "commands/Output.h"
#include "commands/ProgressLine.h"
#include "commands/SiteFile.h"
#include "content/FileChecks.h"
#include "cook/LightCache.h"
#include "core/Log.h"
#include "gpu/Device.h"
#include "render/FilterLight.h"

namespace rekindle::commands {

namespace {

using Clock = std::chrono::system_clock;

enum class Textures { Auto, Plain, Blocks };

struct Options {
    std::vector<std::string> words;  // of the command line: files, sites
    Textures textures = Textures::Auto;
    CacheOptions cache;
    sandbox::Importing importing;
};

core::Result<Textures> parseTextures(std::string_view text) {
    if (text == "auto") return Textures::Auto;
    if (text == "plain") return Textures::Plain;
    if (text == "blocks") return Textures::Blocks;
    return core::fail({core::ErrorKind::Usage, "expected auto, plain or blocks, not \"" + std::string(text) + "\""});
}

// A software driver reads plain texels faster; a graphics card, compressed ones.
bool wantsBlocks(Textures textures) {
    if (textures != Textures::Auto) return textures == Textures::Blocks;
    const auto device = gpu::Device::create();
    return device && !(*device)->traits().software && (*device)->traits().blockTextures;
}

double secondsSince(Clock::time_point begun) {
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

template <class Work>
auto withProgress(const std::string& file, core::Progress& progress, Work work) {
    auto running = std::async(std::launch::async, work);
    ProgressLine line(file);
    while (running.wait_for(std::chrono::milliseconds(200)) != std::future_status::ready)
        line.show(double(progress.fraction()), progress.stage());
    return running.get();
}

core::Result<asset::Model> importAndCook(const std::string& file, const sandbox::Importing& importing,
                                         const cook::CookOptions& how, core::Progress& progress) {
    progress.setPart(0, 0.3f);
    REKINDLE_ASSIGN(model, sandbox::importModel(importing, file, progress));
    logWarnings(model);
    progress.setPart(0.3f, 1);
    return cook::cook(std::move(model), how, progress);
}

core::Result<void> cookFile(const std::string& file, const sandbox::Importing& importing, const cook::ModelCache& cache,
                            const cook::CookOptions& how) {
    if (cache.find(file, how)) return print(fmt::format("{}: cooked already\n", file));
    core::Progress progress;
    const Clock::time_point begun = Clock::now();
    REKINDLE_ASSIGN(cooked, withProgress(file, progress, [&] { return importAndCook(file, importing, how, progress); }));
    REKINDLE_TRY(cache.put(cooked, how, begun));
    return print(fmt::format("{}: cooked in {:.1f} s\n", file, secondsSince(begun)));
}

core::Result<void> cookLight(const std::string& picture, const sandbox::Importing& importing, const cook::LightCache& cache) {
    if (cache.find(picture)) return print(fmt::format("{}: cooked already\n", picture));
    const Clock::time_point begun = Clock::now();
    REKINDLE_ASSIGN(image, sandbox::importEnvironment(importing, picture));
    REKINDLE_ASSIGN(device, gpu::Device::create());
    REKINDLE_ASSIGN(light, render::filterLight(*device, std::make_shared<const asset::Image>(std::move(image))));
    REKINDLE_TRY(cache.put(light, picture, begun));
    return print(fmt::format("{}: cooked in {:.1f} s\n", picture, secondsSince(begun)));
}

// What a word of the command line stands for: a site for its models, those of its plants, and the pictures that light it.
core::Result<std::vector<std::string>> filesToCook(const std::string& word) {
    const auto site = findSite(word);
    if (!site) return std::vector{word};
    REKINDLE_ASSIGN(read, readSiteToSee(*site));
    std::vector<std::string> files;
    for (const auto& [name, path] : content::filesOf(read)) {
        if (!path.starts_with("models/") && !path.starts_with("plantings/") && !isLightPath(name)) continue;
        std::string file = (site->parent_path() / name).string();
        if (std::ranges::find(files, file) == files.end()) files.push_back(std::move(file));
    }
    return files;
}

// All of them, whatever becomes of one. Fails as the first that failed.
core::Result<void> cookFiles(const Options& options) {
    const auto cache = cacheFrom(options.cache);
    if (!cache)
        return core::fail({core::ErrorKind::Io, "there is no folder for cooked scenes", "", "",
                           "set HOME or XDG_CACHE_HOME to a folder that can be written"});
    const cook::CookOptions how{.blocks = wantsBlocks(options.textures)};
    core::Result<void> result;
    const auto note = [&](core::Result<void> done) {
        if (!done && !result) core::logWarning("{}", done.error().line());
        if (!done && result) result = std::move(done);
    };
    for (const std::string& word : options.words) {
        auto files = filesToCook(word);
        if (!files) note(core::fail(std::move(files).error()));
        for (const std::string& file : files.value_or(std::vector<std::string>{}))
            note(isLightPath(file) ? cookLight(file, options.importing, cook::LightCache(cache->store()))
                                   : cookFile(file, options.importing, *cache, how));
    }
    return result;
}

}  // namespace

void addCookCommand(CLI::App& program, Command& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("cook", "Prepare scenes ahead, so that they open at once");
    command
        ->add_option("FILE", options->words,
                     "Scenes: .gltf .glb .fbx .obj .dae .ply .stl; light: .hdr; sites: all that is in them")
        ->required()
        ->type_name("");
    addOption(*command, "--textures", options->textures, parseTextures, "auto|plain|blocks",
              "Compressed in blocks of 4 x 4 (auto: where there is a graphics card)")
        ->default_str("auto");
    addCacheSize(*command, options->cache);
    addImportOptions(*command, options->importing);
    command->callback([options, &chosen] { chosen = [options] { return cookFiles(*options); }; });
}

}  // namespace rekindle::commands
