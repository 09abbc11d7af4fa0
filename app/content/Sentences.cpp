#include "content/Sentences.h"

#include <algorithm>
#include <array>

namespace rekindle::content {

// How many bytes the first sentence takes, the space behind it not among them.
static std::size_t firstSentence(std::string_view text) {
    constexpr std::array<std::string_view, 7> ends{". ", "! ", "? ", "。", "！", "？", "；"};
    std::size_t length = text.size();
    for (const std::string_view end : ends)
        if (const std::size_t at = text.find(end); at != text.npos)
            length = std::min(length, at + (end.back() == ' ' ? 1 : end.size()));
    return length;
}

std::vector<std::string_view> sentencesIn(std::string_view text) {
    std::vector<std::string_view> sentences;
    while (!text.empty()) {
        const std::size_t length = firstSentence(text);
        sentences.push_back(text.substr(0, length));
        text.remove_prefix(length);
        while (text.starts_with(' ')) text.remove_prefix(1);
    }
    return sentences;
}

}  // namespace rekindle::content
