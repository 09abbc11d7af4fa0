#pragma once

#include <string>
#include <vector>

#include "asset/Model.h"

namespace rekindle::importer {

// What the reader of a file should know. Equal sentences are kept once, and their number is limited:
// a broken file may give cause for millions. Not thread-safe: each job has its own, appended afterwards.
class Warnings {
  public:
    void add(std::string what, std::string todo);
    void append(const Warnings& others);
    std::vector<asset::Warning> take();

  private:
    std::vector<asset::Warning> list_;
    std::size_t dropped_ = 0;
};

}  // namespace rekindle::importer
