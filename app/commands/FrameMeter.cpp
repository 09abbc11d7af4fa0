#include "commands/FrameMeter.h"

#include <chrono>
#include <future>
#include <glm/gtc/matrix_transform.hpp>

#include "commands/Loading.h"
#include "commands/ProcessFigures.h"

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

static core::Result<void> loadAndRelease(render::Renderer& renderer, const std::string& file,
                                         const sandbox::Importing& importing) {
    REKINDLE_ASSIGN(model, load(file, importing));
    core::Progress progress;
    REKINDLE_TRY(renderer.upload(model, progress));
    renderer.release(*model);
    return {};
}

core::Result<void> measureWhileLoading(Studio& studio, const std::vector<view::View>& views, const std::string& file,
                                       const sandbox::Importing& importing, BenchFigures& figures) {
    auto loading = std::async(std::launch::async, loadAndRelease, std::ref(studio.renderer), file, importing);
    BenchFigures meanwhile;
    do REKINDLE_TRY(measureFrame(studio, views, meanwhile));
    while (loading.wait_for(std::chrono::seconds(0)) != std::future_status::ready);
    figures.loadingMilliseconds = std::move(meanwhile.frameMilliseconds);
    return loading.get();
}

}  // namespace rekindle::commands
