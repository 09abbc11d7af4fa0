#include "core/Error.h"

#include "core/Printable.h"

namespace rekindle::core {

std::string Error::line() const {
    std::string text = where.empty() ? what : where + ": " + what;
    if (!why.empty()) text += ": " + why;
    if (!todo.empty()) text += " (" + todo + ")";
    return printable(text);
}

}  // namespace rekindle::core
