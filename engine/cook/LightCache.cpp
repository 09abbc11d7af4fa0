#include "cook/LightCache.h"

#include <bit>
#include <cstring>
#include <utility>

#include "asset/ModelArchive.h"
#include "cook/Hash.h"
#include "cook/SourceFiles.h"
#include "core/Log.h"

namespace rekindle::cook {

namespace fs = std::filesystem;
using asset::FilteredLight, asset::Image, asset::LightCube;

namespace {

constexpr std::uint32_t mostSize = 4096;

std::string keyOf(const ContentHash& content) {
    Hasher hasher;
    hasher.addText("light");
    hasher.addNumber(content.high);
    hasher.addNumber(content.low);
    return hasher.hash().text();
}

// Cubes and harmonics travel as pictures of an archive: a cube's faces stand one below the other.
Image pictureOf(const LightCube& cube) {
    return {.width = cube.size,
            .height = 6 * cube.size,
            .format = asset::PixelFormat::Rgba16,
            .levels = cube.levels,
            .pixels = cube.texels};
}

Image pictureOf(const std::vector<math::vec3>& harmonics) {
    const auto bytes = std::as_bytes(std::span(harmonics));
    return {.width = std::uint32_t(harmonics.size()), .height = 1, .pixels = {bytes.begin(), bytes.end()}};
}

// Whether the picture holds all of the levels that it says it has.
bool isCube(const Image& picture) {
    return std::has_single_bit(picture.width) && picture.width <= mostSize && picture.height == 6 * picture.width &&
           picture.levels >= 1 && picture.levels <= std::uint32_t(std::bit_width(picture.width)) &&
           picture.format == asset::PixelFormat::Rgba16 && picture.pixels.size() == picture.levelOffset(picture.levels);
}

LightCube cubeOf(Image& picture) {
    return {.size = picture.width, .levels = picture.levels, .texels = std::move(picture.pixels)};
}

core::Result<std::shared_ptr<const FilteredLight>> read(const CachedBytes& entry) {
    REKINDLE_ASSIGN(model, asset::readModelArchive(entry.bytes, entry.mapping));
    auto& pictures = model.images;
    if (pictures.size() != 3 || !isCube(pictures[0]) || !isCube(pictures[1]) ||
        pictures[2].pixels.size() % sizeof(math::vec3) != 0)
        return core::fail({core::ErrorKind::BadInput, "this entry of the cache holds no light"});
    auto light = std::make_shared<FilteredLight>();
    light->specular = cubeOf(pictures[0]);
    light->sheen = cubeOf(pictures[1]);
    light->harmonics.resize(pictures[2].pixels.size() / sizeof(math::vec3));
    std::memcpy(light->harmonics.data(), std::as_const(pictures[2].pixels).data(), pictures[2].pixels.size());
    light->mapping = entry.mapping;
    return light;
}

}  // namespace

std::shared_ptr<const FilteredLight> LightCache::find(const fs::path& picture) const {
    const auto content = hashOfFile(picture);
    if (!content) return nullptr;
    const std::string key = keyOf(*content);
    const auto entry = store_.find(key);
    if (entry && !*entry) return nullptr;
    auto light = entry ? read(**entry) : core::fail(entry.error());
    if (!light) {
        core::logDebug("{}: it is made anew", light.error().line());
        store_.remove(key);
        return nullptr;
    }
    core::logDebug("{}: cooked, entry {} of the cache", picture.string(), key);
    return std::move(*light);
}

core::Result<void> LightCache::put(const FilteredLight& light, const fs::path& picture,
                                   std::chrono::system_clock::time_point begun) const {
    REKINDLE_ASSIGN(content, hashOfFile(picture));
    const auto stamp = stampOf(picture);
    if (!stamp || stamp->changed >= std::chrono::duration_cast<std::chrono::nanoseconds>(begun.time_since_epoch()).count())
        return core::fail(
            {core::ErrorKind::Unsupported, "the file has changed while it was read, and is not cached", picture.string()});
    const asset::Model carrier{.images = {pictureOf(light.specular), pictureOf(light.sheen), pictureOf(light.harmonics)}};
    const asset::ModelArchive archive(carrier);
    return store_.put(keyOf(content), fs::absolute(picture).lexically_normal().string(),
                      [&](const core::PieceSink& sink) { return archive.write(sink); });
}

}  // namespace rekindle::cook
