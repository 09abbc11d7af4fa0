#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/Error.h"

namespace rekindle::content {

// Error: the site cannot be kept as it is. Warning: it can, but somebody should look.
enum class Severity { Error, Warning };

// Something that is wrong with a site's content, where, and what to do about it.
struct Finding {
    Severity severity = Severity::Error;
    std::string file;
    std::size_t line = 0;  // from 1; 0: no place in the file
    std::size_t column = 0;
    std::string path;  // of the value: elements/3/evidence; empty for the whole file
    std::string what;
    std::string todo;

    // "FILE:LINE:COLUMN: PATH: WHAT (TODO)"
    std::string text() const;
};

using Findings = std::vector<Finding>;

std::size_t countErrors(const Findings& findings);

// The first error, for those who cannot go on; it says how many more there are. `findings` holds an error.
core::Error toError(const Findings& findings);

}  // namespace rekindle::content
