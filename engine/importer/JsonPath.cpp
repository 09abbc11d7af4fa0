#include "importer/JsonPath.h"

namespace rekindle::importer {

std::string JsonPlace::text() const {
    const std::string own = name.empty() ? std::to_string(index) : std::string(name);
    if (!above) return {};  // the root
    return above->above ? above->text() + "/" + own : own;
}

static bool matches(std::string_view name, std::string_view pattern) {
    return pattern.starts_with('*') ? name.ends_with(pattern.substr(1)) : name == pattern;
}

static void walk(const Json& value, std::string_view path, const JsonPlace& place, const JsonVisit& visit) {
    if (path.empty()) {
        visit(value, place);
        return;
    }
    const std::size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    const std::string_view rest = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    if (value.is_array() && part == "*") {
        for (std::size_t i = 0; i < value.size(); ++i) walk(value[i], rest, {.above = &place, .index = i}, visit);
    } else if (value.is_object() && part.starts_with('*')) {
        for (auto entry = value.begin(); entry != value.end(); ++entry)
            if (matches(entry.key(), part)) walk(*entry, rest, {.above = &place, .name = entry.key()}, visit);
    } else if (value.is_object()) {
        if (const auto found = value.find(part); found != value.end()) walk(*found, rest, {.above = &place, .name = part}, visit);
    }
}

void visit(const Json& root, std::string_view path, const JsonVisit& visit) {
    walk(root, path, {}, visit);
}

bool fits(const JsonPlace& place, std::string_view path) {
    if (!place.above) return path.empty();
    if (path.empty()) return false;
    const std::size_t slash = path.rfind('/');
    const std::string_view part = slash == std::string_view::npos ? path : path.substr(slash + 1);
    const std::string_view before = slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
    return (place.name.empty() ? part == "*" : matches(place.name, part)) && fits(*place.above, before);
}

}  // namespace rekindle::importer
