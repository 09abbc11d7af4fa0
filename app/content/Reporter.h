#pragma once

#include <string>

#include "content/Finding.h"
#include "content/Positions.h"

namespace rekindle::content {

// Where findings about a document go.
class Reporter {
  public:
    Reporter(const std::string& file, const Positions& positions, Findings& findings)
        : file_(file), positions_(positions), findings_(findings) {}

    void error(const std::string& path, Saying what, Saying todo = {}) const;
    void warning(const std::string& path, Saying what, Saying todo = {}) const;

  private:
    void tell(Severity severity, const std::string& path, Saying what, Saying todo) const;

    const std::string& file_;
    const Positions& positions_;
    Findings& findings_;
};

}  // namespace rekindle::content
