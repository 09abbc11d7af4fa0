#include "commands/FrameMeter.h"

#include <chrono>
#include <future>
#include <glm/gtc/matrix_transform.hpp>

#include "commands/Loading.h"
#include "commands/ProcessFigures.h"
#include "commands/ViewRehearsal.h"

namespace rekindle::commands {

// Metres between the pupils: the mean of grown people (Dodgson, "Variation and extrema of human interpupillary distance", 2004).
constexpr float pupilDistance = 0.063f;

std::vector<view::View> eyesOf(const view::View& view, int count) {
    if (count == 1) return {view};
    std::vector<view::View> eyes(2, view);
    for (std::size_t eye = 0; eye < 2; ++eye) {
        const float side = (float(eye) - 0.5f) * pupilDistance;
        eyes[eye].viewFromWorld = glm::translate(math::mat4(1), math::vec3(-side, 0, 0)) * view.viewFromWorld;
    }
    return eyes;
}

core::Result<void> measureFrame(Studio& studio, const std::vector<view::View>& views, BenchFigures& figures) {
    const auto start = std::chrono::steady_clock::now();
    const double processorBefore = processorMilliseconds();
    REKINDLE_TRY(studio.renderer.renderPictures(studio.scene, views, studio.settings, render::PictureKind::Srgb8));
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
    const render::FrameStatistics& statistics = studio.renderer.statistics();
    figures.frameMilliseconds.push_back(taken.count());
    figures.processorMilliseconds.push_back(processorMilliseconds() - processorBefore);
    figures.recordMilliseconds.push_back(statistics.cpuRecordMilliseconds);
    figures.gpuPasses.push_back(statistics.gpuPasses);
    figures.draws = statistics.draws;
    figures.triangles = statistics.triangles;
    return {};
}

// As the window does it.
static core::Result<std::shared_ptr<const asset::Model>> loadBeside(Studio& studio, const std::string& file,
                                                                    const sandbox::Importing& importing) {
    REKINDLE_ASSIGN(model, load(file, importing));
    core::Progress progress;
    REKINDLE_TRY(studio.renderer.upload(model, progress));
    rehearse(std::vector{studio.scene.models.front().model, model}, studio.settings);
    return model;
}

// The second scene is drawn beside the first, a few times.
static core::Result<void> measureAppearing(Studio& studio, const std::vector<view::View>& views,
                                           const std::shared_ptr<const asset::Model>& model, BenchFigures& figures) {
    constexpr int frames = 5;
    scene::Scene both{.models = studio.scene.models, .identity = std::make_shared<char>()};
    both.models.push_back(scene::pose(model, math::mat4(1), {}));
    std::swap(studio.scene, both);
    BenchFigures appearing;
    for (int i = 0; i < frames; ++i) REKINDLE_TRY(measureFrame(studio, views, appearing));
    std::swap(studio.scene, both);
    studio.renderer.release(*model);
    figures.appearingMilliseconds = std::move(appearing.frameMilliseconds);
    return {};
}

core::Result<void> measureWhileLoading(Studio& studio, const std::vector<view::View>& views, const std::string& file,
                                       const sandbox::Importing& importing, BenchFigures& figures) {
    auto loading = std::async(std::launch::async, loadBeside, std::ref(studio), file, importing);
    BenchFigures meanwhile;
    do REKINDLE_TRY(measureFrame(studio, views, meanwhile));
    while (loading.wait_for(std::chrono::seconds(0)) != std::future_status::ready);
    figures.loadingMilliseconds = std::move(meanwhile.frameMilliseconds);
    REKINDLE_ASSIGN(model, loading.get());
    return measureAppearing(studio, views, model, figures);
}

}  // namespace rekindle::commands
