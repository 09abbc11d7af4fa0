#include "content/Saying.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include <utility>

namespace rekindle::content {

Saying Saying::name(std::string_view name) {
    Saying saying;
    saying.words_ = name;
    saying.isName_ = true;
    return saying;
}

Saying sayWith(const char* pattern, std::vector<Saying> places) {
    Saying saying;
    saying.words_ = pattern;
    saying.places_ = std::move(places);
    return saying;
}

Saying asGiven(std::string words) {
    Saying saying;
    saying.words_ = std::move(words);
    return saying;
}

std::string Saying::english() const {
    return in(asInEnglish);
}

std::string Saying::in(Translate translate) const {
    if (isName_ || words_.empty()) return words_;
    const char* told = translate(words_.c_str());
    if (places_.empty()) return told;
    fmt::dynamic_format_arg_store<fmt::format_context> filling;
    for (const Saying& place : places_) filling.push_back(place.in(translate));
    return fmt::vformat(told, filling);
}

}  // namespace rekindle::content
