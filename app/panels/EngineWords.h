#pragma once

#include <string>
#include <string_view>

namespace rekindle::panels {

// What engine/ says in English (EngineTable.h), in the language of the interface. Names in it stay as they are, byte for byte; so
// does what is not in the table, such as the words of other libraries, and a text of more than a thousand letters, which a file
// made up.

// What is being done while something loads (core::Progress).
std::string toldStage(std::string_view english);

// What an importer warns of, or what to do about it (asset::Warning).
std::string toldWarning(std::string_view english);

// What has failed, why, or what to do, alone or in a line (core::Error).
std::string toldOfError(std::string_view english);

}  // namespace rekindle::panels
