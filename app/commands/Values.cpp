#include "commands/Values.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace rekindle::commands {

namespace {

tl::unexpected<core::Error> expected(std::string_view what, std::string_view text) {
    return core::fail({core::ErrorKind::Usage, fmt::format("expected {}, not \"{}\"", what, text)});
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

template <class T>
std::optional<T> number(std::string_view text) {
    text = trimmed(text);
    if (text.size() > 1 && text[0] == '+' && text[1] != '-') text.remove_prefix(1);
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    if constexpr (std::is_floating_point_v<T>)
        if (!std::isfinite(value)) return {};
    return value;
}

template <class T>
std::optional<T> numberWithin(std::string_view text, T least, T most) {
    const auto value = number<T>(text);
    return value && *value >= least && *value <= most ? value : std::nullopt;
}

// Exactly N numbers with commas between.
template <class T, std::size_t N>
std::optional<std::array<T, N>> numbers(std::string_view text) {
    std::array<T, N> values{};
    for (std::size_t i = 0; i < N; ++i) {
        const std::size_t comma = text.find(',');
        if ((comma == std::string_view::npos) != (i + 1 == N)) return {};
        const auto value = number<T>(text.substr(0, comma));
        if (!value) return {};
        values[i] = *value;
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return values;
}

// IEC 61966-2-1.
float linearFromSrgb(float value) {
    return value <= 0.04045f ? value / 12.92f : std::pow((value + 0.055f) / 1.055f, 2.4f);
}

constexpr float largestCoordinate = 1e7f;  // metres: beyond it a float no longer tells centimetres apart

}  // namespace

core::Result<math::uvec2> parseSize(std::string_view text) {
    const std::size_t cross = text.find('x');
    if (cross != std::string_view::npos) {
        const auto width = numberWithin<std::uint32_t>(text.substr(0, cross), 1, 16384);
        const auto height = numberWithin<std::uint32_t>(text.substr(cross + 1), 1, 16384);
        if (width && height) return math::uvec2(*width, *height);
    }
    return expected("WIDTHxHEIGHT in pixels, each from 1 to 16384", text);
}

core::Result<math::vec3> parsePoint(std::string_view text) {
    const auto v = numbers<float, 3>(text);
    if (!v || std::abs((*v)[0]) > largestCoordinate || std::abs((*v)[1]) > largestCoordinate ||
        std::abs((*v)[2]) > largestCoordinate)
        return expected("x,y,z in metres", text);
    return math::vec3((*v)[0], (*v)[1], (*v)[2]);
}

core::Result<view::Orbit> parseOrbit(std::string_view text) {
    const auto v = numbers<float, 3>(text);
    if (!v || !((*v)[2] > 0) || (*v)[2] > largestCoordinate || std::abs((*v)[0]) > 36000 || std::abs((*v)[1]) > 36000)
        return expected("theta,phi,radius in degrees and metres, the radius above 0", text);
    return view::Orbit::fromDegrees({}, (*v)[0], (*v)[1], (*v)[2]);
}

core::Result<float> parseFieldOfView(std::string_view text) {
    if (const auto degrees = numberWithin<float>(text, 1, 170)) return *degrees * math::pi / 180;
    return expected("degrees from 1 to 170", text);
}

core::Result<float> parseSight(std::string_view text) {
    if (const auto metres = numberWithin<float>(text, 1, 1e6f)) return *metres;
    return expected("metres from 1 to 1000000", text);
}

core::Result<float> parseHaze(std::string_view text) {
    if (const auto haze = numberWithin<float>(text, 0, 1000)) return *haze;
    return expected("a number from 0 to 1000", text);
}

core::Result<float> parseShare(std::string_view text) {
    if (const auto share = numberWithin<float>(text, 0, 1)) return *share;
    return expected("a number from 0 to 1", text);
}

core::Result<double> parseSeconds(std::string_view text) {
    if (const auto seconds = numberWithin<double>(text, 0, 1e9)) return *seconds;
    return expected("seconds, 0 or more", text);
}

core::Result<Exposure> parseExposure(std::string_view text) {
    if (text == "auto") return Exposure{};
    if (const auto ev = numberWithin<float>(text, -30, 30)) return Exposure{*ev};
    return expected("EV from -30 to 30, or auto", text);
}

core::Result<math::vec4> parseColor(std::string_view text) {
    std::uint32_t rgb = 0;
    if (text.size() == 7 && text[0] == '#') {
        const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, rgb, 16);
        if (error == std::errc{} && end == text.data() + 7) {
            const auto channel = [&](int shift) { return linearFromSrgb(float(rgb >> shift & 255u) / 255); };
            return math::vec4(channel(16), channel(8), channel(0), 1);
        }
    }
    return expected("a colour as #rrggbb", text);
}

core::Result<render::Tonemap> parseTonemap(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, render::Tonemap>, 4> choices{{{"neutral", render::Tonemap::Neutral},
                                                                                   {"aces", render::Tonemap::Aces},
                                                                                   {"agx", render::Tonemap::Agx},
                                                                                   {"none", render::Tonemap::None}}};
    for (const auto& [name, tonemap] : choices)
        if (text == name) return tonemap;
    return expected("neutral, aces, agx or none", text);
}

core::Result<std::optional<render::Quality>> parseQuality(std::string_view text) {
    if (text == "auto") return std::optional<render::Quality>{};
    if (text == "low") return render::Quality::Low;
    if (text == "medium") return render::Quality::Medium;
    if (text == "high") return render::Quality::High;
    if (text == "ultra") return render::Quality::Ultra;
    return expected("auto, low, medium, high or ultra", text);
}

core::Result<float> parseScale(std::string_view text) {
    if (const auto scale = numberWithin<float>(text, 0.25f, 1)) return *scale;
    return expected("a part from 0.25 to 1", text);
}

core::Result<float> parseVolume(std::string_view text) {
    if (const auto percent = numberWithin<float>(text, 0, 100)) return *percent / 100;
    return expected("a volume from 0 to 100", text);
}

core::Result<int> parseSamples(std::string_view text) {
    const auto samples = number<int>(text);
    if (samples == 1 || samples == 4) return *samples;
    return expected("1 or 4", text);
}

core::Result<int> parseViews(std::string_view text) {
    const auto views = number<int>(text);
    if (views == 1 || views == 2) return *views;
    return expected("1 or 2", text);
}

core::Result<std::chrono::milliseconds> parseImportTime(std::string_view text) {
    if (const auto seconds = numberWithin<double>(text, 0.001, 86400))
        return std::chrono::milliseconds(std::llround(*seconds * 1000));
    return expected("seconds from 0.001 to 86400", text);
}

core::Result<std::size_t> parseMemory(std::string_view text) {
    constexpr double mebi = 1 << 20, most = mebi * mebi;
    const double unit = text.ends_with("GiB") ? 1024 * mebi : mebi;
    const std::string_view amount = text.ends_with("iB") && text.size() > 3 ? text.substr(0, text.size() - 3) : text;
    const bool named = amount.size() == text.size() || text.ends_with("GiB") || text.ends_with("MiB");
    const auto value = number<double>(amount);
    if (named && value && *value * unit >= 64 * mebi && *value * unit <= most) return static_cast<std::size_t>(*value * unit);
    return expected("an amount like 512MiB or 2GiB, from 64MiB to 1024GiB", text);
}

core::Result<int> parseFrames(std::string_view text) {
    if (const auto frames = numberWithin<int>(text, 1, 100000)) return *frames;
    return expected("a count from 1 to 100000", text);
}

}  // namespace rekindle::commands
