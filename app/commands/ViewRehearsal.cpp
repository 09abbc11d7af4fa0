#include "commands/ViewRehearsal.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>

#include "asset/ModelArchive.h"
#include "commands/Studio.h"
#include "commands/ViewLoader.h"
#include "core/Log.h"
#include "gpu/Barrier.h"
#include "gpu/Frame.h"
#include "render/Swatches.h"
#include "scene/Scene.h"

namespace rekindle::commands {

namespace {

constexpr math::uvec2 extent{64, 64};

// The boards stand one above the other, all before the eye.
scene::Scene boardsOf(std::span<const std::shared_ptr<const asset::Model>> models) {
    scene::Scene scene;
    float height = 0;
    for (const auto& model : models) {
        auto board = std::make_shared<const asset::Model>(render::swatches(*model));
        const scene::Scene alone{.models = {scene::pose(board, math::mat4(1), {})}};
        const float size = scene::bounds(alone).size().y;
        math::Transform place{.translation = {0, height + size / 2, 0}};
        height += size;
        scene.models.push_back(scene::pose(board, place.matrix(), {}));
    }
    return scene;
}

view::View viewOf(const scene::Scene& scene) {
    const math::Bounds box = scene::bounds(scene);
    const float distance = std::max(box.size().x, box.size().y) * 1.2f + 1;
    const math::vec3 target = box.centre();
    return {.viewFromWorld = view::viewFromPose(view::lookAt(target + math::vec3(0, 0, distance), target)),
            .clipFromView = view::perspective(0.9f, 1, 0.1f),
            .extent = extent};
}

// A black environment and a lamp in the sun's place are lit by the same shaders, and take no time to make.
void simplifyLight(scene::Scene& scene, render::Settings& settings) {
    if (settings.environment.kind == render::EnvironmentKind::None) return;
    if (settings.environment.kind == render::EnvironmentKind::Sky) {
        auto sun = std::make_shared<asset::Model>();
        sun->nodes = {{.light = 0}};
        sun->lights = {{.type = asset::LightType::Directional}};
        sun->roots = {0};
        scene.models.push_back(scene::pose(std::move(sun), math::mat4(1), {}));
    }
    settings.environment = {.kind = render::EnvironmentKind::Image};
    settings.background = render::Background::Color;  // the window draws it already
    settings.shadowDetail.sunMap = settings.shadowDetail.lampMap = 64;
}

// What a runtime lends: a picture and its depth, a layer an eye.
core::Result<gpu::Image> makeEyes(gpu::Device& device, VkFormat format, VkImageUsageFlags usage) {
    return gpu::Image::create(
        device,
        {.format = format, .extent = {extent.x, extent.y, 1}, .layers = 2, .usage = usage, .shape = gpu::ImageShape::Array},
        "rehearsed eyes");
}

core::Result<void> recordEyes(gpu::Frame& frame, Studio& studio, const gpu::Image& picture, const gpu::Image& depth) {
    constexpr gpu::ImageState lentDepth{VK_PIPELINE_STAGE_2_EARLY_FRAGMENT_TESTS_BIT,
                                        VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_WRITE_BIT,
                                        VK_IMAGE_LAYOUT_DEPTH_STENCIL_ATTACHMENT_OPTIMAL};
    gpu::transition(frame.commands(), picture.handle(), picture.aspect(), gpu::states::undefined, gpu::states::colorTarget);
    gpu::transition(frame.commands(), depth.handle(), depth.aspect(), gpu::states::undefined, lentDepth);
    const std::array views{studio.view, studio.view};
    const auto target = [](const gpu::Image& image) {
        gpu::ImageView lent = image.asTarget();
        lent.layers = 2;
        return lent;
    };
    return studio.renderer.record(frame, studio.scene, views, studio.settings, target(picture),
                                  {.depth = target(depth), .foveated = studio.settings.foveated});
}

core::Result<void> drawForEyes(Studio& studio) {
    gpu::Device& device = *studio.device;
    REKINDLE_ASSIGN(picture, makeEyes(device, VK_FORMAT_R8G8B8A8_SRGB, VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT));
    REKINDLE_ASSIGN(depth, makeEyes(device, VK_FORMAT_D32_SFLOAT, VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT));
    REKINDLE_ASSIGN(frames, gpu::FrameRing::create(device, 1));
    REKINDLE_ASSIGN(frame, frames.begin());
    if (auto recorded = recordEyes(*frame, studio, picture, depth); !recorded) {
        frames.abandon(*frame);
        return recorded;
    }
    REKINDLE_TRY(frames.submit(*frame));
    return frames.finish();
}

core::Result<void> drawOnce(scene::Scene scene, render::Settings settings, RehearsedFor whom) {
    const view::View view = viewOf(scene);
    simplifyLight(scene, settings);
    REKINDLE_ASSIGN(studio, openStudio(std::move(scene), view, std::move(settings)));
    if (whom == RehearsedFor::Eyes) REKINDLE_TRY(drawForEyes(studio));
    REKINDLE_TRY(studio.renderer.renderPictures(studio.scene, {&studio.view, 1}, studio.settings, render::PictureKind::Srgb8));
    return {};
}

}  // namespace

void rehearse(std::span<const std::shared_ptr<const asset::Model>> models, render::Settings settings, RehearsedFor whom) {
    scene::Scene scene = boardsOf(models);
    if (scene::bounds(scene).empty()) return;
    if (const auto drawn = drawOnce(std::move(scene), std::move(settings), whom); !drawn)
        core::logInfo("the shaders are compiled when they are first drawn: {}", drawn.error().line());
}

// Of all that its shaders could depend on.
static std::size_t hashOf(const asset::Model& board) {
    std::string bytes;
    asset::ModelArchive(board).write([&](std::span<const std::byte> piece) {
        bytes.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return true;
    });
    return std::hash<std::string>()(bytes);
}

void Rehearsals::add(const Loaded& loaded, core::Progress& progress) {
    bool fresh = false;
    std::vector<std::shared_ptr<const asset::Model>> models = loaded.job.beside;
    for (const LoadedModel& model : loaded.models) {
        fresh |= known_.insert({hashOf(render::swatches(*model.model)), loaded.job.forEyes}).second;
        models.push_back(model.model);
    }
    if (!fresh) return;
    progress.report("preparing shaders", 1);
    render::Settings settings = loaded.job.settings;
    if (loaded.light) settings.environment.kind = render::EnvironmentKind::Image;
    rehearse(models, std::move(settings), loaded.job.forEyes ? RehearsedFor::Eyes : RehearsedFor::Window);
}

}  // namespace rekindle::commands
