#include "commands/Studio.h"

#include <fmt/format.h>

#include <future>

#include "commands/Loading.h"
#include "commands/PictureMemory.h"

namespace rekindle::commands {

namespace {

struct Shot {
    scene::Scene scene;
    view::View view;
    render::Settings settings;
};

core::Result<Shot> prepareShot(const std::filesystem::path& file, const ViewpointOptions& viewpoint,
                               const QualityOptions& quality) {
    REKINDLE_ASSIGN(model, load(file));
    logWarnings(*model);
    REKINDLE_ASSIGN(playback, playbackFrom(viewpoint, *model));
    Shot shot{.scene = {.models = {scene::pose(model, math::mat4(1), playback)}, .identity = std::make_shared<char>()}};
    REKINDLE_ASSIGN(view, viewFrom(viewpoint, shot.scene));
    REKINDLE_ASSIGN(settings, settingsFrom(quality));
    shot.view = view;
    shot.settings = std::move(settings);
    return shot;
}

struct Equipment {
    std::unique_ptr<gpu::Device> device;
    render::Renderer renderer;
};

core::Result<Equipment> equip() {
    REKINDLE_ASSIGN(device, gpu::Device::create());
    REKINDLE_ASSIGN(renderer, render::Renderer::create(*device));
    return Equipment{std::move(device), std::move(renderer)};
}

}  // namespace

core::Result<Studio> openStudio(const std::filesystem::path& file, const ViewpointOptions& viewpoint,
                                const QualityOptions& quality) {
    auto preparing = std::async(std::launch::async, prepareShot, file, viewpoint, quality);
    auto equipping = equip();
    REKINDLE_ASSIGN(shot, preparing.get());  // what is wrong with the file is said before what is wrong with the device
    REKINDLE_ASSIGN(equipment, std::move(equipping));
    REKINDLE_TRY(checkPictureFits(shot.view.extent, shot.settings.samples, equipment.device->traits().memoryBytes));
    core::Progress progress;
    for (const scene::PosedModel& posed : shot.scene.models) REKINDLE_TRY(equipment.renderer.upload(posed.model, progress));
    return Studio{.scene = std::move(shot.scene),
                  .view = shot.view,
                  .settings = std::move(shot.settings),
                  .device = std::move(equipment.device),
                  .renderer = std::move(equipment.renderer)};
}

core::Result<void> checkValidation(const Studio& studio) {
    const int messages = studio.device->validationMessages();
    if (messages == 0) return {};
    return core::fail(
        {core::ErrorKind::Internal, fmt::format("the validation layers wrote {} messages", messages), "", "", "they are above"});
}

}  // namespace rekindle::commands
