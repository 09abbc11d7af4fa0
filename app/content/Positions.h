#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace rekindle::content {

// The path of a member, or of an entry.
std::string joined(const std::string& path, const std::string& name);

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

}  // namespace rekindle::content
