#include "cook/ModelCache.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "asset/ModelArchive.h"
#include "core/File.h"
#include "core/Log.h"

namespace rekindle::cook {

namespace fs = std::filesystem;

ModelCache::ModelCache(CacheStore store) : store_(std::move(store)) {}

static std::string keyOf(const ContentHash& content, const CookOptions& options) {
    Hasher hasher;
    hasher.addNumber(options.blocks);
    hasher.addNumber(content.high);
    hasher.addNumber(content.low);
    return hasher.hash().text();
}

// Lists of files lie beside the entries. One is found by where the file is, and tells cheaply whether all is as it was; one by
// what the file holds, and tells which other files go with it.
fs::path ModelCache::listByPlace(const fs::path& file) const {
    Hasher hasher;
    hasher.addText(file.string());
    return store_.folder() / (hasher.hash().text() + ".files");
}

fs::path ModelCache::listByContent(const ContentHash& first) const {
    return store_.folder() / (first.text() + ".files");
}

static std::optional<SourceFiles> readList(const fs::path& path) {
    const auto bytes = core::readFile(path);
    if (!bytes) return std::nullopt;
    return SourceFiles::parse({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
}

static std::vector<std::string> namesOf(const SourceFiles& sources) {
    std::vector<std::string> names;
    for (const SourceFile& file : sources.files) names.push_back(file.name);
    return names;
}

void ModelCache::keepLists(const fs::path& file, const SourceFiles& sources) const {
    const std::string text = sources.text();
    const auto bytes = std::as_bytes(std::span(text));
    for (const fs::path& path : {listByPlace(file), listByContent(sources.files.front().content)})
        if (const auto written = core::writeFileAtomically(path, bytes); !written) core::logDebug("{}", written.error().line());
}

// The files that make up a model, as they are now. Nothing where it was never seen, or one of them cannot be read.
std::optional<SourceFiles> ModelCache::currentSources(const fs::path& file) const {
    auto list = readList(listByPlace(file));
    if (list && list->areUnchanged(file)) return list;
    const auto first = hashOfFile(file);
    if (!first) return std::nullopt;
    list = readList(listByContent(*first));
    if (!list) return std::nullopt;
    std::vector<std::string> names = namesOf(*list);
    names.front() = file.filename().string();
    auto sources = readSources(file, names);
    if (!sources) return std::nullopt;
    keepLists(file, *sources);
    return std::move(*sources);
}

// What depends on where the files lie now.
static void place(asset::Model& model, const fs::path& given, const fs::path& file, const SourceFiles& sources) {
    model.name = given.stem().string();
    model.source = given.string();
    model.files.clear();
    for (const SourceFile& source : sources.files) model.files.push_back((file.parent_path() / source.name).string());
}

std::optional<asset::Model> ModelCache::find(const fs::path& given, const CookOptions& options) const {
    std::error_code failed;
    const fs::path file = fs::canonical(given, failed);
    const auto sources = failed ? std::nullopt : currentSources(file);
    if (!sources) return std::nullopt;
    const std::string key = keyOf(sources->content(), options);
    auto entry = store_.find(key);
    if (entry && !*entry) return std::nullopt;
    auto model = entry ? asset::readModelArchive((*entry)->bytes, (*entry)->mapping) : core::fail(std::move(entry).error());
    if (!model) {
        core::logDebug("{}: it is made anew", model.error().line());
        store_.remove(key);
        return std::nullopt;
    }
    model->mapping = std::move((*entry)->mapping);
    place(*model, given, file, *sources);
    core::logDebug("{}: cooked, entry {} of the cache", given.string(), key);
    return std::move(*model);
}

// A picture that could not be had may be there next time, and nothing would tell.
static bool isWhole(const asset::Model& model) {
    return std::none_of(model.images.begin(), model.images.end(), [](const asset::Image& image) { return image.pixels.empty(); });
}

core::Result<void> ModelCache::put(const asset::Model& cooked, const CookOptions& options,
                                   std::chrono::system_clock::time_point begun) const {
    std::error_code failed;
    const fs::path file = fs::canonical(cooked.source, failed);
    if (failed || !isWhole(cooked))
        return core::fail({core::ErrorKind::Unsupported, "a scene that lacks some of its files is not cached", cooked.source});
    REKINDLE_ASSIGN(sources, readSources(file, relativeNames(file, cooked.files)));
    const auto start = std::chrono::duration_cast<std::chrono::nanoseconds>(begun.time_since_epoch()).count();
    for (const SourceFile& source : sources.files)
        if (source.stamp.changed >= start)
            return core::fail({core::ErrorKind::Unsupported, "the file has changed while it was read, and is not cached",
                               (file.parent_path() / source.name).string()});
    const asset::ModelArchive archive(cooked);
    REKINDLE_TRY(store_.put(keyOf(sources.content(), options), file.string(),
                            [&](const core::PieceSink& sink) { return archive.write(sink); }));
    keepLists(file, sources);
    return {};
}

std::string programStamp() {
    const auto stamp = stampOf("/proc/self/exe").value_or(FileStamp{});
    return fmt::format("{:x} {:x} {:x}", stamp.bytes, stamp.changed, stamp.inode);
}

}  // namespace rekindle::cook
