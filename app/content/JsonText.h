#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "content/Finding.h"

namespace rekindle::content {

using Json = nlohmann::json;

struct TextPlace {
    std::size_t line = 0;  // from 1
    std::size_t column = 0;
};

// Where each value of a document stands in its text, by its path (elements/3/evidence): a member of an object where its name
// begins.
class Positions {
  public:
    // That of the value, else of the nearest that holds it.
    TextPlace of(std::string path) const;
    void add(const std::string& path, TextPlace place) { places_.emplace(path, place); }

  private:
    std::map<std::string, TextPlace> places_;
};

struct JsonText {
    Json root;
    Positions positions;
};

// Reads JSON with its positions. What is not JSON, nested deeper than 64 levels, or has a name twice in one object is told to
// `findings`; the root is then null or lacks it. `file` names it in findings.
JsonText parseJson(std::string_view text, const std::string& file, Findings& findings);

}  // namespace rekindle::content
