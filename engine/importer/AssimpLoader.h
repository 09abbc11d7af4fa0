#pragma once

#include <assimp/Importer.hpp>
#include <string_view>

namespace rekindle::importer {

// Takes all of Assimp's readers out of the importer but those of that extension (without the dot): it would try every one
// of them, sixty old formats among them, on content that the right one does not know.
void keepReaderOf(std::string_view extension, Assimp::Importer& importer);

}  // namespace rekindle::importer
