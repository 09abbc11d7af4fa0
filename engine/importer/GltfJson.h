#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "math/Types.h"

namespace rekindle::importer {

using Json = nlohmann::json;

// Reading JSON whose author is not trusted: a member that is absent, or of another type than asked for, is its fallback.
// (What is absent though it must not be, or of the wrong type, GltfCheck has reported by then.)

// The member of that name; a null value when there is none.
const Json& member(const Json& object, const char* name);
// The members of an array; an empty array when it is absent.
const Json& list(const Json& object, const char* name);
// What object.extensions.NAME holds, or null.
const Json& extension(const Json& object, const char* name);

float number(const Json& object, const char* name, float fallback);
// A whole number that is not negative, or the fallback.
std::uint64_t natural(const Json& object, const char* name, std::uint64_t fallback = 0);
// A reference into one of the document's arrays; -1 when there is none.
int index(const Json& object, const char* name);
int asIndex(const Json& value);
bool flag(const Json& object, const char* name, bool fallback);
std::string text(const Json& object, const char* name);
std::vector<float> numbers(const Json& object, const char* name);
math::vec2 vector(const Json& object, const char* name, math::vec2 fallback);
math::vec3 vector(const Json& object, const char* name, math::vec3 fallback);
math::vec4 vector(const Json& object, const char* name, math::vec4 fallback);

}  // namespace rekindle::importer
