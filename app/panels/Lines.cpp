#include "panels/Lines.h"

#include <algorithm>

namespace rekindle::panels {

namespace {

std::size_t lengthAt(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    return std::min(length, text.size() - at);
}

bool isOneOf(std::string_view character, std::string_view characters) {
    return !character.empty() && characters.find(character) != characters.npos;
}

bool closes(std::string_view c) {
    return isOneOf(c, "，。、；：？！）》」』”’】…—·,.;:?!)]%");
}

bool opens(std::string_view c) {
    return isOneOf(c, "（《「『“‘【([");
}

// From U+2E80 on: ideographs, their punctuation, fullwidth forms.
bool isChinese(std::string_view c) {
    return c.size() >= 3 && static_cast<unsigned char>(c[0]) >= 0xe2 &&
           (static_cast<unsigned char>(c[0]) > 0xe2 || c[1] >= '\xba');
}

bool mayBreak(std::string_view before, std::string_view after) {
    if (before == " ") return true;
    if (before == "-" || before == "–") return !closes(after);
    if (closes(after) || opens(before) || after == " ") return false;
    return isChinese(before) || isChinese(after);
}

std::string_view trimmed(std::string_view line) {
    while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
    return line;
}

// Where the first line of `text` ends: at least a character on.
std::size_t firstBreak(std::string_view text, float width, const TextWidth& measure) {
    std::size_t good = 0, end = 0;
    while (end < text.size()) {
        const std::size_t next = end + lengthAt(text, end);
        if (measure(trimmed(text.substr(0, next))) > width && end > 0) return good > 0 ? good : end;
        const std::string_view here = text.substr(end, next - end);
        const std::string_view after = next < text.size() ? text.substr(next, lengthAt(text, next)) : std::string_view();
        if (!after.empty() && mayBreak(here, after)) good = next;
        end = next;
    }
    return end;
}

}  // namespace

std::vector<std::string_view> linesOf(std::string_view text, float width, const TextWidth& measure) {
    std::vector<std::string_view> lines;
    for (;;) {
        const std::size_t newline = text.find('\n');
        std::string_view paragraph = text.substr(0, newline);
        do {
            const std::size_t end = firstBreak(paragraph, width, measure);
            lines.push_back(trimmed(paragraph.substr(0, end)));
            paragraph.remove_prefix(end);
        } while (!paragraph.empty());
        if (newline == text.npos) return lines;
        text.remove_prefix(newline + 1);
    }
}

// Two lines of Chinese that part where the voice does, behind a mark, if they are about as long all the same.
static std::vector<std::string_view> partedLines(std::string_view text, float width, const TextWidth& measure) {
    constexpr float longer = 1.35f;  // than half
    float longest = std::min(width, measure(text) / 2 * longer);
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size(); at += lengthAt(text, at)) {
        const std::string_view first = text.substr(0, at), rest = text.substr(at);
        const bool marked = first.size() >= 3 && isOneOf(first.substr(first.size() - 3), "，。；！？”");
        if (!marked || !mayBreak(first.substr(first.size() - 3), rest.substr(0, lengthAt(rest, 0)))) continue;
        const float wide = std::max(measure(first), measure(rest));
        if (wide > longest) continue;
        longest = wide;
        lines = {trimmed(first), rest};
    }
    return lines;
}

std::vector<std::string_view> evenLinesOf(std::string_view text, float width, const TextWidth& measure) {
    std::vector<std::string_view> lines = linesOf(text, width, measure);
    if (lines.size() < 2) return lines;
    if (lines.size() == 2 && text.find('\n') == text.npos)
        if (auto parted = partedLines(text, width, measure); !parted.empty()) return parted;
    float narrow = width / float(lines.size()), wide = width;
    for (int i = 0; i < 7; ++i) {
        const float middle = (narrow + wide) / 2;
        auto tried = linesOf(text, middle, measure);
        const bool fits = tried.size() <= lines.size() &&
                          std::ranges::all_of(tried, [&](std::string_view line) { return measure(line) <= middle; });
        (fits ? wide : narrow) = middle;
        if (fits) lines = std::move(tried);
    }
    return lines;
}

}  // namespace rekindle::panels
