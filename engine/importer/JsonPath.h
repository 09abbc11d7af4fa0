#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "importer/GltfJson.h"

namespace rekindle::importer {

// Where a value of a document is: a name or an index, and what it is in. Made for every value, told for few.
struct JsonPlace {
    const JsonPlace* above = nullptr;
    std::string_view name = {};  // empty: an element of an array
    std::size_t index = 0;

    std::string text() const;  // such as "meshes/0/primitives/1"
};

using JsonVisit = std::function<void(const Json& value, const JsonPlace& place)>;

// Visits every value at the path: names with slashes between them; a last part of a name may follow a *, and a * alone is
// every element of an array or every member of an object. An empty path is the root.
void visit(const Json& root, std::string_view path, const JsonVisit& visit);

// Whether the place fits such a path.
bool fits(const JsonPlace& place, std::string_view path);

}  // namespace rekindle::importer
