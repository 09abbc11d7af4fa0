#include "content/VttSettings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "content/VttScanner.h"

namespace rekindle::content {

namespace {

using Words = std::string_view;

// HTML's number, of digits with perhaps a minus and a point inside: what is next to nothing is 0, never -0. Nothing: too great.
std::optional<double> number(std::string_view text) {
    double value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc::result_out_of_range) return value + 0.0;
    const bool below1 = text[text.find_first_not_of("-0")] == '.';
    return below1 ? std::optional(0.0) : std::nullopt;
}

// Digits, perhaps a point and digits, a percent sign; 0 to 100.
std::optional<double> percentage(std::string_view text) {
    std::string_view rest = text;
    if (vtt::takeDigits(rest).empty()) return std::nullopt;
    if (vtt::takeWord(rest, ".") && vtt::takeDigits(rest).empty()) return std::nullopt;
    if (rest != "%") return std::nullopt;
    const auto value = number(text.substr(0, text.size() - 1));
    return value && *value <= 100 ? value : std::nullopt;
}

// A minus or none, digits, perhaps a point between digits.
std::optional<double> lineNumber(std::string_view text) {
    std::string_view rest = text;
    vtt::takeWord(rest, "-");
    if (vtt::takeDigits(rest).empty()) return std::nullopt;
    if (vtt::takeWord(rest, ".") && vtt::takeDigits(rest).empty()) return std::nullopt;
    return rest.empty() ? number(text) : std::nullopt;
}

// The word's place among the words.
template <class T, std::size_t count>
std::optional<T> wordOf(Words word, const std::array<std::pair<Words, T>, count>& words) {
    for (const auto& [name, value] : words)
        if (name == word) return value;
    return std::nullopt;
}

constexpr std::array<std::pair<Words, CueDirection>, 2> directions{
    {{"rl", CueDirection::GrowingLeft}, {"lr", CueDirection::GrowingRight}}};
constexpr std::array<std::pair<Words, LineAlignment>, 3> lineAlignments{
    {{"start", LineAlignment::Start}, {"center", LineAlignment::Center}, {"end", LineAlignment::End}}};
constexpr std::array<std::pair<Words, PositionAlignment>, 3> positionAlignments{{{"line-left", PositionAlignment::LineLeft},
                                                                                 {"center", PositionAlignment::Center},
                                                                                 {"line-right", PositionAlignment::LineRight}}};
constexpr std::array<std::pair<Words, TextAlignment>, 5> textAlignments{{{"start", TextAlignment::Start},
                                                                         {"center", TextAlignment::Center},
                                                                         {"end", TextAlignment::End},
                                                                         {"left", TextAlignment::Left},
                                                                         {"right", TextAlignment::Right}}};

// VALUE or VALUE,ALIGNMENT. Nothing: the alignment is no such word.
template <class T, std::size_t count>
std::optional<std::pair<std::string_view, std::optional<T>>> withAlignment(std::string_view value,
                                                                           const std::array<std::pair<Words, T>, count>& words) {
    const std::size_t comma = value.find(',');
    if (comma == value.npos) return std::pair{value, std::optional<T>()};
    const std::optional<T> alignment = wordOf(value.substr(comma + 1), words);
    if (!alignment) return std::nullopt;
    return std::pair{value.substr(0, comma), alignment};
}

// These say whether the value is one.
bool setLine(std::string_view value, CueSettings& settings) {
    const auto parts = withAlignment(value, lineAlignments);
    if (!parts) return false;
    const bool percent = parts->first.ends_with('%');
    const auto line = percent ? percentage(parts->first) : lineNumber(parts->first);
    if (!line) return false;
    settings.line = line;
    settings.snapToLines = !percent;
    if (parts->second) settings.lineAlign = *parts->second;
    return true;
}

bool setPosition(std::string_view value, CueSettings& settings) {
    const auto parts = withAlignment(value, positionAlignments);
    if (!parts) return false;
    const auto position = percentage(parts->first);
    if (!position) return false;
    settings.position = position;
    if (parts->second) settings.positionAlign = *parts->second;
    return true;
}

template <class T>
bool take(const std::optional<T>& value, T& setting) {
    if (value) setting = *value;
    return value.has_value();
}

// The last of that name.
std::optional<std::size_t> regionOf(std::string_view id, const std::vector<CueRegion>& regions) {
    for (std::size_t i = regions.size(); i-- > 0;)
        if (regions[i].id == id) return i;
    return std::nullopt;
}

// Whether a setting takes the cue out of the region that one before it put it in; one behind it may put it into one again.
bool leavesRegion(std::string_view name, bool used, const CueSettings& settings) {
    if (name == "vertical") return settings.direction != CueDirection::Horizontal;
    return used && (name == "line" || (name == "size" && settings.size != 100));
}

void setLines(std::string_view value, double& lines) {
    if (std::ranges::all_of(value, vtt::isDigit)) lines = vtt::wholeNumber(value);
}

void setAnchor(std::string_view value, math::vec2& anchor) {
    const std::size_t comma = value.find(',');
    if (comma == value.npos) return;
    const auto x = percentage(value.substr(0, comma)), y = percentage(value.substr(comma + 1));
    if (x && y) anchor = math::vec2(*x, *y);
}

}  // namespace

CueSettings parseCueSettings(std::string_view text, const std::vector<CueRegion>& regions, const PassedOver& passedOver) {
    CueSettings settings;
    const auto use = [&](std::string_view name, std::string_view value) {
        if (name == "region") return (settings.region = regionOf(value, regions)).has_value();
        if (name == "vertical") return take(wordOf(value, directions), settings.direction);
        if (name == "line") return setLine(value, settings);
        if (name == "position") return setPosition(value, settings);
        if (name == "size") return take(percentage(value), settings.size);
        return name == "align" && take(wordOf(value, textAlignments), settings.align);
    };
    const auto useInTurn = [&](std::string_view name, std::string_view value) {
        const bool used = use(name, value);
        if (leavesRegion(name, used, settings)) settings.region.reset();
        return used;
    };
    vtt::forEachSetting(text, useInTurn, [&](std::string_view setting) {
        if (passedOver) passedOver(setting);
    });
    return settings;
}

CueRegion parseRegionSettings(std::string_view text) {
    CueRegion region;
    const auto use = [&](std::string_view name, std::string_view value) {
        if (name == "id") region.id = value;
        if (name == "width") region.width = percentage(value).value_or(region.width);
        if (name == "lines") setLines(value, region.lines);
        if (name == "regionanchor") setAnchor(value, region.regionAnchor);
        if (name == "viewportanchor") setAnchor(value, region.viewportAnchor);
        if (name == "scroll" && value == "up") region.scrollsUp = true;
        return true;
    };
    vtt::forEachSetting(text, use, [](std::string_view) {});
    return region;
}

}  // namespace rekindle::content
