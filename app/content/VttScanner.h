#pragma once

#include <charconv>
#include <limits>
#include <string_view>

// The small steps that the standard's parsers are written in: each takes what it reads away from the front of the text.
namespace rekindle::content::vtt {

inline bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}
inline bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

template <class Fits>
std::string_view take(std::string_view& text, Fits fits) {
    std::size_t length = 0;
    while (length < text.size() && fits(text[length])) ++length;
    const std::string_view taken = text.substr(0, length);
    text.remove_prefix(length);
    return taken;
}

inline std::string_view takeDigits(std::string_view& text) {
    return take(text, isDigit);
}
// An integer without bounds, rounded to a double; infinity: greater than all of these.
inline double wholeNumber(std::string_view digits) {
    double value = std::numeric_limits<double>::infinity();
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}
inline void skipSpace(std::string_view& text) {
    take(text, isSpace);
}
inline bool takeWord(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

// Calls use(name, value) for each NAME:VALUE of a list that spaces divide. What has no colon inside, or is of no use (false), is
// passed over: passOver(setting).
template <class Use, class PassOver>
void forEachSetting(std::string_view text, Use use, PassOver passOver) {
    for (skipSpace(text); !text.empty(); skipSpace(text)) {
        const std::string_view setting = take(text, [](char c) { return !isSpace(c); });
        const std::size_t colon = setting.find(':');
        const bool named = colon != setting.npos && colon != 0 && colon + 1 != setting.size();
        if (!named || !use(setting.substr(0, colon), setting.substr(colon + 1))) passOver(setting);
    }
}

}  // namespace rekindle::content::vtt
