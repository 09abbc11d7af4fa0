#include "commands/BenchHeadset.h"

#include <fmt/format.h>

#include <chrono>
#include <nlohmann/json.hpp>

#include "commands/BenchReport.h"
#include "commands/SiteView.h"
#include "gpu/Frame.h"
#include "visit/Rig.h"
#include "xr/Session.h"

namespace rekindle::commands {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double patience = 30;  // seconds
constexpr float nearest = 0.05f;
constexpr int settled = 20;  // pictures of one size: as many as it takes to choose another

double millisecondsSince(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

// The studio's eye becomes where the visitor stands.
math::Pose roomOf(const view::View& view, const xr::Eyes& eyes) {
    const math::mat4 world = glm::inverse(view.viewFromWorld);
    const math::Pose head = xr::headOf(eyes);
    visit::Rig rig;
    rig.face(visit::headingOf(glm::normalize(glm::quat_cast(math::mat3(world)))), head);
    rig.standAt(math::vec3(world[3]) - math::vec3(0, eyeHeight, 0), head);
    return rig.worldFromRoom();
}

class Measuring {
  public:
    Measuring(const Studio& studio, ViewGraphics& graphics, xr::Session& session, gpu::FrameRing& frames)
        : studio_(studio), graphics_(graphics), session_(session), frames_(frames) {}

    // Whether a picture was seen.
    core::Result<bool> turn(HeadsetFrames& figures) {
        REKINDLE_TRY(session_.poll());
        if (session_.lifecycle().over()) return core::fail({core::ErrorKind::Device, "the headset went away", "headset", {}, {}});
        if (!session_.lifecycle().running()) return false;
        REKINDLE_ASSIGN(begun, session_.begin());
        const bool seen = begun.eyes && begun.target;
        if (seen) REKINDLE_TRY(session_.lookAgain(begun));
        const auto known = Clock::now();  // as far as it takes to decide what is drawn
        if (seen) REKINDLE_TRY(draw(begun));
        if (seen) note(known, figures);
        REKINDLE_TRY(session_.end(begun, seen, {}, nearest));
        if (seen) figures.latency.push_back(millisecondsSince(located_));
        return seen;
    }

    // So many that were seen. `loading` goes on between them; may be null.
    core::Result<HeadsetFrames> measure(int frames, BenchLoading* loading) {
        HeadsetFrames figures;
        last_.reset();
        const int missed = session_.missedFrames();
        for (int done = 0; done < frames;) {
            if (loading) REKINDLE_TRY(goOn(*loading, figures));
            REKINDLE_ASSIGN(seen, turn(figures));
            done += seen;
        }
        figures.missed = session_.missedFrames() - missed;
        return figures;
    }

    // The first pictures make what the others find made, and find out how large they may be.
    core::Result<void> settle() {
        const auto begun = Clock::now();
        HeadsetFrames first;
        float scale = 0;
        for (int warm = 0; warm < settled;) {
            REKINDLE_ASSIGN(seen, turn(first));
            warm = scale == session_.scale() ? warm + seen : 0;
            scale = session_.scale();
            if (first.cpu.empty() && millisecondsSince(begun) > patience * 1000)
                return core::fail({core::ErrorKind::Device, "nobody wears the headset", "headset", {}, "put it on"});
        }
        return {};
    }

  private:
    static core::Result<void> goOn(BenchLoading& loading, HeadsetFrames& figures) {
        const auto begun = Clock::now();
        REKINDLE_TRY(loading.turn());
        figures.between.push_back(millisecondsSince(begun));
        return {};
    }

    core::Result<void> draw(xr::Frame& begun) {
        if (!room_) room_ = roomOf(studio_.view, *begun.eyes);
        REKINDLE_ASSIGN(frame, frames_.begin());
        latch_.forget();
        REKINDLE_TRY(graphics_.renderer->record(
            *frame, studio_.scene, viewsOf(begun), studio_.settings, *begun.target,
            {.depth = begun.depth, .hidden = session_.hidden(), .foveated = studio_.settings.foveated, .latch = &latch_}));
        REKINDLE_TRY(session_.lookAgain(begun));
        located_ = Clock::now();
        latch_.look(viewsOf(begun));
        return frames_.submit(*frame);
    }

    std::array<view::View, 2> viewsOf(const xr::Frame& begun) const {
        std::array<view::View, 2> views;
        const math::uvec2 extent{begun.target->extent.width, begun.target->extent.height};
        for (std::size_t i = 0; i < 2; ++i) views[i] = xr::viewOf((*begun.eyes)[i], *room_, extent, nearest);
        return views;
    }

    void note(Clock::time_point known, HeadsetFrames& figures) {
        figures.cpu.push_back(millisecondsSince(known));
        if (last_) figures.frame.push_back(millisecondsSince(*last_));
        last_ = Clock::now();
        double gpu = 0;
        for (const gpu::Timing& timing : frames_.timings()) gpu += timing.milliseconds;
        if (gpu > 0) figures.gpu.push_back(gpu);
        session_.holdRate(figures.cpu.back() * 1e-3, gpu * 1e-3);
    }

    const Studio& studio_;  // but for its device and renderer
    ViewGraphics& graphics_;
    xr::Session& session_;
    gpu::FrameRing& frames_;
    std::optional<math::Pose> room_;
    render::ViewLatch latch_;
    Clock::time_point located_;  // when it was asked last where the eyes are
    std::optional<Clock::time_point> last_;
};

}  // namespace

// As the viewer has them: its thread that loads holds them as well.
static std::shared_ptr<ViewGraphics> graphicsOf(Studio& studio) {
    auto graphics = std::make_shared<ViewGraphics>();
    graphics->device = std::move(studio.device);
    graphics->renderer.emplace(std::move(studio.renderer));
    return graphics;
}

core::Result<HeadsetFigures> measureHeadset(Studio studio, xr::Runtime runtime, int frames,
                                            std::optional<MeanwhileLoad> meanwhile) {
    const std::shared_ptr<ViewGraphics> graphics = graphicsOf(studio);
    gpu::Device& device = *graphics->device;
    HeadsetFigures figures{.device = device.traits().name, .headset = runtime.description()};
    REKINDLE_ASSIGN(session, xr::Session::open(std::move(runtime), device));
    REKINDLE_ASSIGN(ring, gpu::FrameRing::create(device));
    if (studio.settings.background == render::Background::Transparent) studio.settings.background = render::Background::Color;
    Measuring measuring(studio, *graphics, *session, ring);
    REKINDLE_TRY(measuring.settle());
    REKINDLE_ASSIGN(alone, measuring.measure(frames, nullptr));
    figures.alone = std::move(alone);
    if (meanwhile) {
        HeadsetMeanwhile& told = figures.loading.emplace();
        told.file = meanwhile->file.string();
        BenchLoading loading(std::move(*meanwhile), graphics, studio.settings);
        REKINDLE_ASSIGN(beside, measuring.measure(frames, &loading));
        told.frames = std::move(beside);
        told.loads = loading.loads();
    }
    figures.eye = session->extent();
    figures.scale = session->scale();
    figures.period = session->period() * 1000;
    REKINDLE_TRY(ring.finish());
    return figures;
}

namespace {

std::string asMilliseconds(double value) {
    return fmt::format("{:.2f} ms", value);
}

std::string figureRow(std::string_view title, const std::string& value) {
    return fmt::format("  {:<28}{:>12}\n", title, value);
}

std::string textOf(const HeadsetFrames& frames) {
    return figureRow("frame, median", asMilliseconds(percentile(frames.frame, 0.5))) +
           figureRow("frame, 95 of 100 within", asMilliseconds(percentile(frames.frame, 0.95))) +
           figureRow("frame, longest", asMilliseconds(percentile(frames.frame, 1))) +
           figureRow("from pose to device (CPU)", asMilliseconds(percentile(frames.cpu, 0.5))) +
           figureRow("from pose to runtime", asMilliseconds(percentile(frames.latency, 0.5))) +
           figureRow("both eyes (GPU)", asMilliseconds(percentile(frames.gpu, 0.5))) +
           figureRow("missed frames", fmt::format("{} in {}", frames.missed, frames.cpu.size()));
}

nlohmann::ordered_json spread(const std::vector<double>& values) {
    return {{"median", percentile(values, 0.5)}, {"p95", percentile(values, 0.95)}, {"longest", percentile(values, 1)}};
}

nlohmann::ordered_json jsonOf(const HeadsetFrames& frames) {
    return {{"frames", frames.cpu.size()},          {"frame_ms", spread(frames.frame)}, {"cpu_ms", spread(frames.cpu)},
            {"latency_ms", spread(frames.latency)}, {"gpu_ms", spread(frames.gpu)},     {"missed_frames", frames.missed}};
}

}  // namespace

std::string headsetText(const HeadsetFigures& figures) {
    std::string text =
        fmt::format("{}, {} x {} an eye, {}, {}\n", figures.file, figures.eye.x, figures.eye.y, figures.device, figures.headset);
    text += figureRow("period of the headset", asMilliseconds(figures.period));
    text += figureRow("drawn of width and height", fmt::format("{:.0f} %", figures.scale * 100));
    text += textOf(figures.alone);
    if (!figures.loading) return text;
    text += fmt::format("while {} is loaded, which was there {} times\n", figures.loading->file, figures.loading->loads);
    text += textOf(figures.loading->frames);
    return text + figureRow("longest between frames (CPU)", asMilliseconds(percentile(figures.loading->frames.between, 1)));
}

std::string headsetJson(const HeadsetFigures& figures) {
    nlohmann::ordered_json json{{"file", figures.file}, {"device", figures.device}, {"headset", figures.headset}};
    json["size"] = {figures.eye.x, figures.eye.y};
    json["period_ms"] = figures.period;
    json["scale"] = figures.scale;
    json.update(jsonOf(figures.alone));
    if (figures.loading) {
        json["loading"] = {{"file", figures.loading->file}, {"loads", figures.loading->loads}};
        json["loading"].update(jsonOf(figures.loading->frames));
        json["loading"]["between_ms"] = spread(figures.loading->frames.between);
    }
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace rekindle::commands
