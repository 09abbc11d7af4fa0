#include "content/Texts.h"

#include <algorithm>

namespace rekindle::content {

namespace {

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
}

std::string_view firstPart(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

}  // namespace

std::string_view Texts::in(std::string_view tag) const {
    for (const std::string_view wanted : {tag, std::string_view(otherwise), std::string_view("en")}) {
        if (const auto exact = byTag.find(std::string(wanted)); exact != byTag.end()) return exact->second;
        const auto isNear = [&](const auto& entry) { return firstPart(entry.first) == firstPart(wanted); };
        if (const auto near = std::ranges::find_if(byTag, isNear); near != byTag.end()) return near->second;
    }
    return byTag.empty() ? std::string_view() : byTag.begin()->second;
}

bool isLanguageTag(std::string_view text) {
    const std::string_view language = firstPart(text);
    if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, isLetter)) return false;
    while (text.find('-') != text.npos) {
        text.remove_prefix(text.find('-') + 1);
        const std::string_view part = firstPart(text);
        if (part.empty() || part.size() > 8 || !std::ranges::all_of(part, isLetterOrDigit)) return false;
    }
    return true;
}

}  // namespace rekindle::content
