#include "content/Utf8.h"

#include <algorithm>

namespace rekindle::content {

namespace {

constexpr std::string_view mark = "\xef\xbb\xbf", replacement = "\xef\xbf\xbd";

struct Sequence {
    std::size_t more = 0;                     // bytes behind the first
    unsigned char least = 0x80, most = 0xbf;  // of the second
};

// What the first byte calls for; more is 0 for a byte alone, and for what cannot begin a character.
Sequence sequenceOf(unsigned char first) {
    if (first >= 0xc2 && first <= 0xdf) return {1};
    if (first == 0xe0) return {2, 0xa0, 0xbf};
    if (first == 0xed) return {2, 0x80, 0x9f};
    if (first >= 0xe1 && first <= 0xef) return {2};
    if (first == 0xf0) return {3, 0x90, 0xbf};
    if (first >= 0xf1 && first <= 0xf3) return {3};
    if (first == 0xf4) return {3, 0x80, 0x8f};
    return {};
}

// How many bytes at the front belong together, and whether they are a character.
std::pair<std::size_t, bool> firstOf(std::string_view bytes) {
    const auto first = static_cast<unsigned char>(bytes[0]);
    if (first < 0x80) return {1, true};
    const Sequence sequence = sequenceOf(first);
    if (sequence.more == 0) return {1, false};
    for (std::size_t i = 1; i <= sequence.more; ++i) {
        if (i == bytes.size()) return {i, false};
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte < (i == 1 ? sequence.least : 0x80) || byte > (i == 1 ? sequence.most : 0xbf)) return {i, false};
    }
    return {sequence.more + 1, true};
}

bool beginsCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
}

}  // namespace

std::string decodeUtf8(std::string_view bytes) {
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    std::string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const auto [length, valid] = firstOf(bytes);
        text += valid ? bytes.substr(0, length) : replacement;
        bytes.remove_prefix(length);
    }
    return text;
}

std::size_t countCharacters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, beginsCharacter));
}

bool holdsHan(std::string_view text) {  // U+4E00 to U+9FFF: E4 B8 80 to E9 BF BF
    return std::ranges::any_of(
        text, [](char c) { return static_cast<unsigned char>(c) >= 0xe4 && static_cast<unsigned char>(c) <= 0xe9; });
}

}  // namespace rekindle::content
