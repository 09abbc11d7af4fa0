#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

#include "content/Saying.h"
#include "content/Utf8.h"
#include "ui/Words.h"

// What the panels say. `app/words/` holds the catalogues; `app/words/collect` finds every tr() and brings them up to date.
namespace rekindle::panels {

using ui::tr;

// A translated pattern with its places filled: filled(tr("{} joints"), 4). A test makes sure that each catalogue keeps the
// places.
template <class... Values>
std::string filled(const char* pattern, Values&&... values) {
    return fmt::format(fmt::runtime(pattern), std::forward<Values>(values)...);
}

// What was worded elsewhere, in the language of the interface.
inline std::string told(const content::Saying& saying) {
    return saying.in(tr);
}

// "name: words", with the colon of the script that the name is written in.
inline std::string withColon(std::string_view name, std::string_view words) {
    return fmt::format("{}{}{}", name, content::holdsHan(name) ? "：" : ": ", words);
}

}  // namespace rekindle::panels
