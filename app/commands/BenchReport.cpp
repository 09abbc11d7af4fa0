#include "commands/BenchReport.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace rekindle::commands {

double percentile(std::vector<double> values, double part) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto rank = std::size_t(std::ceil(part * double(values.size())));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

static double& timeOf(std::vector<render::PassTime>& passes, const std::string& name) {
    const auto known = std::ranges::find(passes, name, &render::PassTime::name);
    return (known == passes.end() ? passes.emplace_back(render::PassTime{name, 0}) : *known).milliseconds;
}

std::vector<render::PassTime> medianPasses(const std::vector<std::vector<render::PassTime>>& frames) {
    std::vector<std::vector<render::PassTime>> sums;
    std::vector<render::PassTime> medians;
    for (const auto& frame : frames) {
        auto& sum = sums.emplace_back();
        for (const render::PassTime& pass : frame) timeOf(sum, pass.name) += pass.milliseconds;
        for (const render::PassTime& pass : frame) timeOf(medians, pass.name) = 0;
    }
    for (render::PassTime& pass : medians) {
        std::vector<double> times;
        for (auto& sum : sums) times.push_back(timeOf(sum, pass.name));
        pass.milliseconds = percentile(times, 0.5);
    }
    return medians;
}

std::string benchText(const BenchFigures& figures) {
    std::string text = fmt::format("{}, {} x {}, {}\n", figures.file, figures.size.x, figures.size.y, figures.device);
    const auto row = [&](std::string_view title, const std::string& value) {
        text += fmt::format("  {:<24}{:>12}\n", title, value);
    };
    row("first frame", fmt::format("{:.3f} s", figures.firstFrameSeconds));
    row("frame, median", fmt::format("{:.2f} ms", percentile(figures.frameMilliseconds, 0.5)));
    row("frame, 95 of 100 within", fmt::format("{:.2f} ms", percentile(figures.frameMilliseconds, 0.95)));
    if (!figures.interfaceMilliseconds.empty()) {
        row("interface, median", fmt::format("{:.2f} ms", percentile(figures.interfaceMilliseconds, 0.5)));
        row("  95 of 100 within", fmt::format("{:.2f} ms", percentile(figures.interfaceMilliseconds, 0.95)));
    }
    row("processor, all threads", fmt::format("{:.2f} ms", percentile(figures.processorMilliseconds, 0.5)));
    if (!figures.loadingMilliseconds.empty())
        row("longest while loading", fmt::format("{:.2f} ms", percentile(figures.loadingMilliseconds, 1)));
    if (!figures.appearingMilliseconds.empty())
        row("first with both", fmt::format("{:.2f} ms", figures.appearingMilliseconds.front()));
    row("recording (CPU)", fmt::format("{:.2f} ms", percentile(figures.recordMilliseconds, 0.5)));
    for (const render::PassTime& pass : medianPasses(figures.gpuPasses))
        row("  " + pass.name, fmt::format("{:.2f} ms", pass.milliseconds));
    row("draws", std::to_string(figures.draws));
    row("triangles", std::to_string(figures.triangles));
    row("peak memory", fmt::format("{:.0f} MiB", figures.peakMebibytes));
    return text;
}

std::string benchJson(const BenchFigures& figures) {
    nlohmann::ordered_json json{{"file", figures.file}, {"device", figures.device}};
    json["size"] = {figures.size.x, figures.size.y};
    json["views"] = figures.views;
    json["frames"] = figures.frameMilliseconds.size();
    json["first_frame_s"] = figures.firstFrameSeconds;
    json["frame_ms"] = {{"median", percentile(figures.frameMilliseconds, 0.5)},
                        {"p95", percentile(figures.frameMilliseconds, 0.95)}};
    if (!figures.loadingMilliseconds.empty())
        json["loading_frame_ms"] = {{"frames", figures.loadingMilliseconds.size()},
                                    {"median", percentile(figures.loadingMilliseconds, 0.5)},
                                    {"longest", percentile(figures.loadingMilliseconds, 1)}};
    if (!figures.appearingMilliseconds.empty())
        json["appearing_frame_ms"] = {{"first", figures.appearingMilliseconds.front()},
                                      {"median", percentile(figures.appearingMilliseconds, 0.5)}};
    if (!figures.interfaceMilliseconds.empty())
        json["interface_ms"] = {{"median", percentile(figures.interfaceMilliseconds, 0.5)},
                                {"p95", percentile(figures.interfaceMilliseconds, 0.95)}};
    json["processor_ms"] = percentile(figures.processorMilliseconds, 0.5);
    json["gpu_ms"] = nlohmann::ordered_json::object();
    for (const render::PassTime& pass : medianPasses(figures.gpuPasses)) json["gpu_ms"][pass.name] = pass.milliseconds;
    json["cpu_ms"] = percentile(figures.recordMilliseconds, 0.5);
    json["draws"] = figures.draws;
    json["triangles"] = figures.triangles;
    json["peak_rss_mib"] = figures.peakMebibytes;
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace rekindle::commands
