#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "content/Saying.h"
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
    Saying what;
    Saying todo;  // may be empty

    // "FILE:LINE:COLUMN: PATH: WHAT (TODO)", in English
    std::string text() const;
};

using Findings = std::vector<Finding>;

std::size_t countErrors(const Findings& findings);

// The first error, for those who cannot go on; it says how many more there are. `findings` holds an error. In English, where
// nothing translates it.
core::Error toError(const Findings& findings, Saying::Translate translate = asInEnglish);

}  // namespace rekindle::content
