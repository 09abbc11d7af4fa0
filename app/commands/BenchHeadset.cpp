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
    Measuring(Studio& studio, xr::Session& session, gpu::FrameRing& frames)
        : studio_(studio), session_(session), frames_(frames) {}

    // Whether a picture was seen.
    core::Result<bool> turn(HeadsetFigures& figures) {
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

  private:
    core::Result<void> draw(xr::Frame& begun) {
        if (!room_) room_ = roomOf(studio_.view, *begun.eyes);
        REKINDLE_ASSIGN(frame, frames_.begin());
        latch_.forget();
        REKINDLE_TRY(studio_.renderer.record(*frame, studio_.scene, viewsOf(begun), studio_.settings, *begun.target,
                                             {.depth = begun.depth, .hidden = session_.hidden(), .latch = &latch_}));
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

    void note(Clock::time_point known, HeadsetFigures& figures) {
        figures.cpu.push_back(millisecondsSince(known));
        if (last_) figures.frame.push_back(millisecondsSince(*last_));
        last_ = Clock::now();
        double gpu = 0;
        for (const gpu::Timing& timing : frames_.timings()) gpu += timing.milliseconds;
        if (gpu > 0) figures.gpu.push_back(gpu);
        session_.holdRate(figures.cpu.back() * 1e-3, gpu * 1e-3);
    }

    Studio& studio_;
    xr::Session& session_;
    gpu::FrameRing& frames_;
    std::optional<math::Pose> room_;
    render::ViewLatch latch_;
    Clock::time_point located_;  // when it was asked last where the eyes are
    std::optional<Clock::time_point> last_;
};

}  // namespace

core::Result<HeadsetFigures> measureHeadset(Studio& studio, xr::Runtime runtime, int frames) {
    HeadsetFigures figures{.device = studio.device->traits().name, .headset = runtime.description()};
    REKINDLE_ASSIGN(session, xr::Session::open(std::move(runtime), *studio.device));
    REKINDLE_ASSIGN(ring, gpu::FrameRing::create(*studio.device));
    if (studio.settings.background == render::Background::Transparent) studio.settings.background = render::Background::Color;
    Measuring measuring(studio, *session, ring);
    const auto begun = Clock::now();
    HeadsetFigures first;  // the first pictures make what the others find made, and find out how large they may be
    float scale = 0;
    for (int warm = 0; warm < settled;) {
        REKINDLE_ASSIGN(seen, measuring.turn(first));
        warm = scale == session->scale() ? warm + seen : 0;
        scale = session->scale();
        if (first.cpu.empty() && millisecondsSince(begun) > patience * 1000)
            return core::fail({core::ErrorKind::Device, "nobody wears the headset", "headset", {}, "put it on"});
    }
    const int missed = session->missedFrames();
    for (int done = 0; done < frames;) {
        REKINDLE_ASSIGN(seen, measuring.turn(figures));
        done += seen;
    }
    figures.missed = session->missedFrames() - missed;
    figures.eye = session->extent();
    figures.scale = session->scale();
    figures.period = session->period() * 1000;
    REKINDLE_TRY(ring.finish());
    return figures;
}

std::string headsetText(const HeadsetFigures& figures) {
    std::string text =
        fmt::format("{}, {} x {} an eye, {}, {}\n", figures.file, figures.eye.x, figures.eye.y, figures.device, figures.headset);
    const auto row = [&](std::string_view title, const std::string& value) {
        text += fmt::format("  {:<28}{:>12}\n", title, value);
    };
    const auto milliseconds = [](double value) { return fmt::format("{:.2f} ms", value); };
    row("period of the headset", milliseconds(figures.period));
    row("frame, median", milliseconds(percentile(figures.frame, 0.5)));
    row("frame, 95 of 100 within", milliseconds(percentile(figures.frame, 0.95)));
    row("from pose to device (CPU)", milliseconds(percentile(figures.cpu, 0.5)));
    row("from pose to runtime", milliseconds(percentile(figures.latency, 0.5)));
    row("both eyes (GPU)", milliseconds(percentile(figures.gpu, 0.5)));
    row("drawn of width and height", fmt::format("{:.0f} %", figures.scale * 100));
    row("missed frames", std::to_string(figures.missed));
    return text;
}

std::string headsetJson(const HeadsetFigures& figures) {
    const auto spread = [](const std::vector<double>& values) {
        return nlohmann::ordered_json{{"median", percentile(values, 0.5)}, {"p95", percentile(values, 0.95)}};
    };
    nlohmann::ordered_json json{{"file", figures.file}, {"device", figures.device}, {"headset", figures.headset}};
    json["size"] = {figures.eye.x, figures.eye.y};
    json["frames"] = figures.cpu.size();
    json["period_ms"] = figures.period;
    json["frame_ms"] = spread(figures.frame);
    json["cpu_ms"] = spread(figures.cpu);
    json["latency_ms"] = spread(figures.latency);
    json["gpu_ms"] = spread(figures.gpu);
    json["scale"] = figures.scale;
    json["missed_frames"] = figures.missed;
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace rekindle::commands
