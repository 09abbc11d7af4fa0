// References to files and data in them. Whatever is asked for, nothing outside the scene's folder is found.
#include <filesystem>
#include <fstream>

#include "FuzzInput.h"
#include "importer/Base64.h"
#include "importer/FileNames.h"
#include "importer/SceneFolder.h"

using namespace rekindle;
namespace fs = std::filesystem;

// A folder with one file in it, below a folder with another one.
static fs::path makeFolder() {
    std::string name = (fs::temp_directory_path() / "rekindle-fuzz-XXXXXX").string();
    const fs::path top = ::mkdtemp(name.data());
    fs::create_directories(top / "a");
    std::ofstream(top / "secret") << "secret";
    std::ofstream(top / "a/b") << "mine";
    return top / "a";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fs::path home = makeFolder();
    const std::string_view text = fuzz::textOf(data, size);
    (void)importer::spellingOf(text);
    (void)importer::fromBase64(text);
    (void)importer::fromDataUri(text);
    if (importer::percentDecoded(text).size() > size) std::abort();
    importer::SceneFolder folder(home / "scene.gltf");
    for (const auto& read : {folder.readUri(text), folder.readPath(text)})
        if (read && *read != fuzz::bytesOf("mine")) std::abort();
    return 0;
}
