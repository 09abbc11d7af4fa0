#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace rekindle::content {

// Every text that visitors read is there in these (BCP 47); others may be added.
inline constexpr std::array<std::string_view, 2> requiredLanguages{"zh-Hans", "en"};

// A text in several languages, keyed by BCP 47 tags.
struct Texts {
    std::map<std::string, std::string> byTag;
    std::string otherwise = "en";  // the language in which it is read where another is missing: the site's own

    bool empty() const { return byTag.empty(); }
    // In that language, or in one of the same first part ("en-GB" for "en"), else so in `otherwise`, else in English, else in
    // any.
    // "" without any.
    std::string_view in(std::string_view tag) const;
};

// Whether it has the form of a BCP 47 tag: language, then script, region or variants. (Not whether they are registered.)
bool isLanguageTag(std::string_view text);

}  // namespace rekindle::content
