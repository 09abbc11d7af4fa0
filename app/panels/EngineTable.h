#pragma once

#include <span>

namespace rekindle::panels {

// What a text of engine/ is; decides what may stand where in one that has parts.
enum class EngineRole { Stage, Thing, Warning, Failure, Reason, Remedy };
inline constexpr int engineRoles = 6;

// What engine/, which knows no languages, can say to whoever sits at the window: patterns in English with {} for a name, which is
// the same in every language, {:d} for a whole number, and {:s} for words that are told in turn. A catalogue may have them in
// another order: {1}, {0:s}. tests/words makes sure that what the code says is here, and nothing else.
std::span<const char* const> engineTable(EngineRole role);

}  // namespace rekindle::panels
