#include "core/Error.h"

namespace rekindle::core {

static std::string printable(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
    return text;
}

std::string Error::line() const {
    std::string text = where.empty() ? what : where + ": " + what;
    if (!why.empty()) text += ": " + why;
    if (!todo.empty()) text += " (" + todo + ")";
    return printable(std::move(text));
}

}  // namespace rekindle::core
