// Lists of a cached scene's files, and entries of the cache.
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "FuzzInput.h"
#include "cook/CacheStore.h"
#include "cook/SourceFiles.h"

using namespace rekindle;
namespace fs = std::filesystem;

static fs::path makeFolder() {
    std::string name = (fs::temp_directory_path() / "rekindle-fuzz-XXXXXX").string();
    return ::mkdtemp(name.data());
}

// What was read as a list is written as one that reads the same.
static void readList(std::string_view text) {
    const auto sources = cook::SourceFiles::parse(text);
    if (!sources) return;
    (void)sources->content();
    const auto again = cook::SourceFiles::parse(sources->text());
    if (!again || again->text() != sources->text()) std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const cook::CacheStore store(makeFolder());
    const std::string_view text = fuzz::textOf(data, size);
    readList(text);
    std::ofstream(store.folder() / "key.cooked", std::ios::binary) << text;
    (void)store.find("key");
    (void)store.verify("key");
    (void)store.list();
    return 0;
}
