#include "commands/BenchCommand.h"

#include <chrono>
#include <memory>

#include "commands/BenchHeadset.h"
#include "commands/BenchInterface.h"
#include "commands/BenchReport.h"
#include "commands/FrameMeter.h"
#include "commands/HeadsetSearch.h"
#include "commands/Option.h"
#include "commands/Output.h"
#include "commands/ProcessFigures.h"
#include "commands/SiteFile.h"
#include "xr/VulkanBinding.h"

namespace rekindle::commands {

namespace {

struct BenchOptions {
    std::string file;
    int frames = 60;
    int views = 1;
    std::string meanwhile;  // a second scene that is loaded while the first is drawn; empty: none
    bool json = false;
    bool headset = false;
    bool interface = false;
    ViewpointOptions viewpoint;
    QualityOptions quality;
    CacheOptions cache;
};

// What is to be loaded beside a headset's frames; that it is missing is told before anyone puts the headset on.
core::Result<std::optional<MeanwhileLoad>> meanwhileOf(const BenchOptions& options) {
    if (options.meanwhile.empty()) return std::nullopt;
    std::error_code ignored;
    if (!findSite(options.meanwhile) && !std::filesystem::is_regular_file(options.meanwhile, ignored))
        return core::fail(
            {core::ErrorKind::NotFound, "there is no such scene to load meanwhile", options.meanwhile, {}, "check the path"});
    return MeanwhileLoad{options.meanwhile, options.quality.importing, cacheFrom(options.cache)};
}

core::Result<void> benchHeadset(const BenchOptions& options) {
    REKINDLE_ASSIGN(meanwhile, meanwhileOf(options));
    quietenLoader();
    REKINDLE_ASSIGN(runtime, connectHeadset());
    REKINDLE_ASSIGN(studio,
                    openStudio(options.file, options.viewpoint, options.quality, options.cache, xr::withRuntime(runtime, {})));
    REKINDLE_ASSIGN(figures, measureHeadset(std::move(studio), std::move(runtime), options.frames, std::move(meanwhile)));
    figures.file = options.file;
    return print(options.json ? headsetJson(figures) : headsetText(figures));
}

// After each frame that of the interface over it: a pair, under the same load.
core::Result<void> measureFrames(Studio& studio, const std::vector<view::View>& views, const BenchOptions& options,
                                 BenchFigures& figures) {
    std::unique_ptr<BenchInterface> interface;
    if (options.interface) {
        REKINDLE_ASSIGN(site, wantSite(options.file));
        REKINDLE_ASSIGN(made, BenchInterface::create(studio, site));
        interface = std::move(made);
        for (int i = 0; i < 4; ++i) REKINDLE_TRY(interface->draw());  // until letters and windows have their size
    }
    for (int frame = 0; frame < options.frames; ++frame) {
        REKINDLE_TRY(measureFrame(studio, views, figures));
        if (!interface) continue;
        const auto begun = std::chrono::steady_clock::now();
        REKINDLE_TRY(interface->draw());
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begun;
        figures.interfaceMilliseconds.push_back(taken.count());
    }
    return {};
}

core::Result<void> bench(const BenchOptions& options) {
    if (options.headset) return benchHeadset(options);
    REKINDLE_ASSIGN(studio, openStudio(options.file, options.viewpoint, options.quality, options.cache));
    const std::vector<view::View> views = eyesOf(studio.view, options.views);
    BenchFigures first,
        figures{.file = options.file, .device = studio.device->traits().name, .size = studio.view.extent, .views = options.views};
    REKINDLE_TRY(measureFrame(studio, views, first));  // the first also makes what the others find made: told apart
    figures.firstFrameSeconds = secondsSinceProcessStart();
    REKINDLE_TRY(measureFrames(studio, views, options, figures));
    if (!options.meanwhile.empty())
        REKINDLE_TRY(measureWhileLoading(studio, views, options.meanwhile, options.quality.importing, figures));
    REKINDLE_TRY(checkValidation(studio));
    figures.peakMebibytes = peakResidentMebibytes();
    return print(options.json ? benchJson(figures) : benchText(figures));
}

}  // namespace

void addBenchCommand(CLI::App& program, Command& chosen) {
    const auto options = std::make_shared<BenchOptions>();
    CLI::App* command = program.add_subcommand("bench", "Measure how fast a scene is drawn on this machine");
    command->add_option("FILE", options->file, "The scene: .gltf .glb .fbx .obj .dae .ply .stl")->required()->type_name("");
    addOption(*command, "--frames", options->frames, parseFrames, "N", "Frames to measure")->default_str("60");
    addOption(*command, "--views", options->views, parseViews, "1|2", "Pictures a frame: 2 are a headset's two eyes")
        ->default_str("1");
    addOption(*command, "--load-meanwhile", options->meanwhile, parseText, "FILE",
              "A second scene: measures frames while it loads as well; with --xr again and again");
    CLI::Option* headset =
        command->add_flag("--xr", options->headset, "Frames as a visitor with a headset gets them, at its pace")
            ->run_callback_for_default();
    command
        ->add_flag("--interface", options->interface, "Of a site: the museum's interface over each frame, as on a tour, as well")
        ->run_callback_for_default()
        ->excludes(headset);
    command->add_flag("--json", options->json, "Answer in JSON")->run_callback_for_default();
    addViewpointOptions(*command, options->viewpoint);
    addQualityOptions(*command, options->quality);
    addCacheOptions(*command, options->cache);
    command->callback([options, &chosen] { chosen = [options] { return bench(*options); }; });
}

}  // namespace rekindle::commands
