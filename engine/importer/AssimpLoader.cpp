#include "importer/AssimpLoader.h"

#include <assimp/BaseImporter.h>
#include <assimp/importerdesc.h>

#include <memory>

namespace rekindle::importer {

// `list` has its words between single spaces.
static bool hasWord(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
    }
    return false;
}

void keepReaderOf(std::string_view extension, Assimp::Importer& importer) {
    for (std::size_t i = importer.GetImporterCount(); i-- > 0;) {
        if (hasWord(importer.GetImporterInfo(i)->mFileExtensions, extension)) continue;
        const std::unique_ptr<Assimp::BaseImporter> reader(importer.GetImporter(i));
        importer.UnregisterLoader(reader.get());
    }
}

}  // namespace rekindle::importer
