#include "commands/Studio.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <optional>
#include <utility>

#include "commands/Loading.h"
#include "commands/PictureMemory.h"
#include "commands/SiteFile.h"
#include "commands/SiteLoading.h"
#include "commands/SiteView.h"
#include "commands/ViewRecovery.h"
#include "core/Log.h"
#include "core/PageGuard.h"
#include "gpu/Failure.h"

namespace rekindle::commands {

namespace {

struct Shot {
    scene::Scene scene;
    view::View view;
    render::Settings settings;
    std::optional<QualityOptions> quality;  // to be settled once the device is known
};

core::Result<Shot> prepareSite(const std::filesystem::path& file, const ViewpointOptions& viewpoint,
                               const QualityOptions& quality, const std::optional<cook::ModelCache>& cache) {
    REKINDLE_ASSIGN(site, readSiteToSee(file));
    const std::filesystem::path folder = file.parent_path();
    REKINDLE_ASSIGN(seen, siteView(site, folder, viewpoint, quality));
    scene::Picker picker;
    const auto read = [&](const std::string& model) { return loadThrough(cache, folder / model, quality.importing); };
    REKINDLE_ASSIGN(parts, loadParts(site, read, picker));
    REKINDLE_ASSIGN(playback, playbackFrom(seen.viewpoint, *parts.front().model));
    scene::Scene scene{.identity = std::make_shared<char>()};
    for (const content::Part& part : parts) {
        scene.models.push_back(posePart(part, seen.period, &part == &parts.front() ? playback : scene::Playback{}));
        letSway(site, part, scene.models.back());
        if (viewpoint.evidence) tintByEvidence(site, part, scene.models.back());
    }
    REKINDLE_ASSIGN(view, viewFrom(seen.viewpoint, scene));
    REKINDLE_ASSIGN(settings, settingsFrom(seen.quality, cache));
    settings.wind.moment = float(viewpoint.time);
    return Shot{std::move(scene), view, std::move(settings), std::move(seen.quality)};
}

core::Result<Shot> prepareShot(const std::filesystem::path& file, const ViewpointOptions& viewpoint,
                               const QualityOptions& quality, const CacheOptions& caching) {
    const std::optional<cook::ModelCache> cache = cacheFrom(caching);
    if (const auto site = findSite(file)) return prepareSite(*site, viewpoint, quality, cache);
    REKINDLE_TRY(wantNoSite(viewpoint));
    REKINDLE_ASSIGN(model, loadThrough(cache, file, quality.importing));
    logWarnings(*model);
    REKINDLE_ASSIGN(playback, playbackFrom(viewpoint, *model));
    Shot shot{.scene = {.models = {scene::pose(model, math::mat4(1), playback)}, .identity = std::make_shared<char>()}};
    REKINDLE_ASSIGN(view, viewFrom(viewpoint, shot.scene));
    REKINDLE_ASSIGN(settings, settingsFrom(quality, cache));
    shot.view = view;
    shot.settings = std::move(settings);
    shot.quality = quality;
    return shot;
}

struct Equipment {
    std::unique_ptr<gpu::Device> device;
    render::Renderer renderer;
};

core::Result<Equipment> equip(const gpu::DeviceHooks& hooks) {
    REKINDLE_ASSIGN(device, gpu::Device::create({.hooks = hooks}));
    REKINDLE_ASSIGN(renderer, render::Renderer::create(*device));
    return Equipment{std::move(device), std::move(renderer)};
}

core::Result<Equipment> upload(core::Result<Equipment> equipment, Shot& shot, render::TextureDetail textures) {
    if (!equipment) return equipment;
    if (shot.quality) setQuality(shot.settings, *shot.quality, equipment->device->traits().software);
    REKINDLE_TRY(checkPictureFits(shot.view.extent, shot.settings.samples, equipment->device->traits().memoryBytes));
    core::Progress progress;
    for (const scene::PosedModel& posed : shot.scene.models)
        REKINDLE_TRY(equipment->renderer.upload(posed.model, progress, textures));
    return equipment;
}

core::Result<Studio> furnish(Shot shot, core::Result<Equipment> equipping, const gpu::DeviceHooks& hooks,
                             render::TextureDetail textures = render::TextureDetail::Full) {
    core::Result<Equipment> equipment = upload(std::move(equipping), shot, textures);
    if (!equipment && gpu::isDeviceLost(equipment.error())) {
        core::logWarning("{}", equipment.error().line());
        equipment = upload(equip(hooks), shot, textures);
    }
    if (!equipment) return core::fail(std::move(equipment).error());
    return Studio{.scene = std::move(shot.scene),
                  .view = shot.view,
                  .settings = std::move(shot.settings),
                  .device = std::move(equipment->device),
                  .renderer = std::move(equipment->renderer)};
}

// Lowers what a picture takes of the device's memory, and says so. False where there is nothing more to be lowered.
bool spare(render::Settings& settings, render::TextureDetail& textures) {
    const char* how = nullptr;
    if (settings.samples > 1) {
        settings.samples = 1;
        how = "smoothed edges";
    } else if (textures != render::TextureDetail::Small) {
        textures = render::TextureDetail::Small;
        how = "large textures";
    } else if (const render::Settings plain = plainest(settings); plain != settings) {
        settings = plain;
        how = "shadows and other refinements";
    }
    if (how) core::logWarning("graphics memory ran out: the picture is drawn without {}", how);
    return how;
}

// Whether another try may come to a picture, once it takes less memory where that ran out.
bool mend(const core::Error& failure, bool first, render::Settings& settings, render::TextureDetail& textures) {
    if (gpu::isDeviceLost(failure)) return first;
    return gpu::isOutOfMemory(failure) && spare(settings, textures);
}

// Whether all that is cooked could be read to its end.
bool isWhole(const Studio& studio) {
    const auto whole = [](const auto& cooked) {
        return !cooked || !cooked->mapping || !core::arePagesLost(cooked->mapping->bytes());
    };
    return whole(studio.settings.environment.light) &&
           std::ranges::all_of(studio.scene.models, [&](const scene::PosedModel& posed) { return whole(posed.model); });
}

}  // namespace

core::Result<Studio> openStudio(const std::filesystem::path& file, const ViewpointOptions& viewpoint,
                                const QualityOptions& quality, const CacheOptions& cache, const gpu::DeviceHooks& hooks) {
    auto preparing = std::async(std::launch::async, prepareShot, file, viewpoint, quality, cache);
    auto equipping = equip(hooks);
    REKINDLE_ASSIGN(shot, preparing.get());  // what is wrong with the file is said before what is wrong with the device
    auto studio = furnish(std::move(shot), std::move(equipping), hooks);
    if (!studio || isWhole(*studio)) return studio;
    core::logWarning("{}: what was cooked of it cannot be read to its end; it is read anew", file.string());
    return openStudio(file, viewpoint, quality, {.noCache = true}, hooks);
}

core::Result<Studio> openStudio(scene::Scene scene, const view::View& view, render::Settings settings) {
    return furnish({std::move(scene), view, std::move(settings), {}}, equip({}), {});
}

core::Result<render::Picture> takePicture(Studio& studio, render::PictureKind kind) {
    render::TextureDetail textures = render::TextureDetail::Full;
    for (bool first = true;; first = false) {
        auto pictures = studio.renderer.renderPictures(studio.scene, {&studio.view, 1}, studio.settings, kind);
        if (pictures) return std::move(pictures->front());
        core::Error failure = std::move(pictures).error();
        if (!mend(failure, first, studio.settings, textures)) return core::fail(std::move(failure));
        core::logWarning("{}", failure.line());
        {
            const render::Renderer gone = std::move(studio.renderer);  // before the device that it is on
        }
        studio.device.reset();  // two at once may be more than there is memory for
        REKINDLE_ASSIGN(fresh, furnish({studio.scene, studio.view, studio.settings, {}}, equip({}), {}, textures));
        studio.device = std::move(fresh.device);
        studio.renderer = std::move(fresh.renderer);
    }
}

core::Result<void> checkValidation(const Studio& studio) {
    const int messages = studio.device->validationMessages();
    if (messages == 0) return {};
    return core::fail(
        {core::ErrorKind::Internal, fmt::format("the validation layers wrote {} messages", messages), "", "", "they are above"});
}

}  // namespace rekindle::commands
