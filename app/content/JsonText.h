#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "content/Finding.h"
#include "content/Positions.h"

namespace rekindle::content {

using Json = nlohmann::json;

struct JsonText {
    Json root;
    Positions positions;
};

// Reads JSON with its positions. What is not JSON, nested deeper than 64 levels, or has a name twice in one object is told to
// `findings`; the root is then null or lacks it. `file` names it in findings.
JsonText parseJson(std::string_view text, const std::string& file, Findings& findings);

}  // namespace rekindle::content
