#include "content/NodeNames.h"

#include <algorithm>

namespace rekindle::content {

namespace {

// The byte behind a letter of UTF-8.
std::size_t behindLetter(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;) ++at;
    return at;
}

}  // namespace

// Greedy with one place to go back to: the last star takes one letter more each time.
bool fits(std::string_view name, std::string_view pattern) {
    constexpr std::size_t none = std::string_view::npos;
    std::size_t n = 0, p = 0, star = none, taken = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            taken = n;
        } else if (p < pattern.size() && pattern[p] == '?') {
            n = behindLetter(name, n);
            ++p;
        } else if (p < pattern.size() && pattern[p] == name[n]) {
            ++n;
            ++p;
        } else if (star != none) {
            n = taken = behindLetter(name, taken);
            p = star + 1;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == none;
}

std::vector<int> namedBy(const asset::Model& model, const std::vector<const std::vector<std::string>*>& lists) {
    const auto nameNode = [&](const asset::Node& node) {
        for (std::size_t i = 0; i < lists.size(); ++i)
            if (std::ranges::any_of(*lists[i], [&](const std::string& pattern) { return fits(node.name, pattern); }))
                return static_cast<int>(i);
        return -1;
    };
    std::vector<int> named(model.nodes.size(), -1);
    for (std::size_t n = 0; n < named.size(); ++n) {  // parents come before their children
        const asset::Node& node = model.nodes[n];
        named[n] = nameNode(node);
        if (named[n] < 0 && node.parent >= 0) named[n] = named[static_cast<std::size_t>(node.parent)];
    }
    return named;
}

}  // namespace rekindle::content
