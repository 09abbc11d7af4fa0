#include "commands/Option.h"

namespace rekindle::commands {

core::Result<std::string> parseText(std::string_view text) {
    if (text.empty()) return core::fail({core::ErrorKind::Usage, "expected something, not an empty text"});
    return std::string(text);
}

}  // namespace rekindle::commands
