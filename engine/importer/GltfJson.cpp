#include "importer/GltfJson.h"

#include <cmath>
#include <limits>

namespace rekindle::importer {

const Json& member(const Json& object, const char* name) {
    static const Json nothing;
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

const Json& list(const Json& object, const char* name) {
    static const Json empty = Json::array();
    const Json& found = member(object, name);
    return found.is_array() ? found : empty;
}

const Json& extension(const Json& object, const char* name) {
    return member(member(object, "extensions"), name);
}

static float asNumber(const Json& value, float fallback) {
    const float converted = value.is_number() ? value.get<float>() : fallback;
    return std::isfinite(converted) ? converted : fallback;
}

float number(const Json& object, const char* name, float fallback) {
    return asNumber(member(object, name), fallback);
}

std::uint64_t natural(const Json& object, const char* name, std::uint64_t fallback) {
    const Json& value = member(object, name);
    return value.is_number_unsigned() ? value.get<std::uint64_t>() : fallback;
}

int asIndex(const Json& value) {
    const bool sound = value.is_number_unsigned() && value.get<std::uint64_t>() <= std::uint64_t(std::numeric_limits<int>::max());
    return sound ? value.get<int>() : -1;
}

int index(const Json& object, const char* name) {
    return asIndex(member(object, name));
}

bool flag(const Json& object, const char* name, bool fallback) {
    const Json& value = member(object, name);
    return value.is_boolean() ? value.get<bool>() : fallback;
}

std::string text(const Json& object, const char* name) {
    const Json& value = member(object, name);
    return value.is_string() ? value.get<std::string>() : std::string();
}

std::vector<float> numbers(const Json& object, const char* name) {
    std::vector<float> values;
    for (const Json& value : list(object, name)) values.push_back(asNumber(value, 0));
    return values;
}

template <class Vector>
static Vector vectorOr(const Json& object, const char* name, Vector fallback) {
    const Json& values = list(object, name);
    if (values.size() != static_cast<std::size_t>(Vector::length())) return fallback;
    for (int i = 0; i < Vector::length(); ++i) fallback[i] = asNumber(values[static_cast<std::size_t>(i)], fallback[i]);
    return fallback;
}

math::vec2 vector(const Json& object, const char* name, math::vec2 fallback) {
    return vectorOr(object, name, fallback);
}
math::vec3 vector(const Json& object, const char* name, math::vec3 fallback) {
    return vectorOr(object, name, fallback);
}
math::vec4 vector(const Json& object, const char* name, math::vec4 fallback) {
    return vectorOr(object, name, fallback);
}

}  // namespace rekindle::importer
