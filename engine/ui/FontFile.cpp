#include "ui/FontFile.h"

#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <memory>
#include <utility>

namespace rekindle::ui {

struct Place {
    std::string path;
    int face = 0;
};

using Pattern = std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)>;

static Pattern wish(const std::string& family, bool bold) {
    Pattern pattern(FcPatternCreate(), FcPatternDestroy);
    FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
    FcPatternAddInteger(pattern.get(), FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcPatternAddBool(pattern.get(), FC_OUTLINE, FcTrue);
    return pattern;
}

static core::Result<Place> locate(const std::string& family, bool bold) {
    const std::unique_ptr<FcConfig, decltype(&FcConfigDestroy)> config(FcInitLoadConfigAndFonts(), FcConfigDestroy);
    const Pattern wanted = wish(family, bold);
    FcConfigSubstitute(config.get(), wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult outcome = FcResultNoMatch;
    const Pattern found(FcFontMatch(config.get(), wanted.get(), &outcome), FcPatternDestroy);
    FcChar8* path = nullptr;
    Place place;
    if (!found || FcPatternGetString(found.get(), FC_FILE, 0, &path) != FcResultMatch)
        return core::fail({core::ErrorKind::NotFound, "no font is installed", {}, {}, "install fonts-noto-cjk"});
    FcPatternGetInteger(found.get(), FC_INDEX, 0, &place.face);
    place.path = reinterpret_cast<const char*>(path);
    return place;
}

static std::span<const std::byte> mapFile(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return {};
    struct stat status {};
    void* address = MAP_FAILED;
    if (::fstat(file, &status) == 0 && status.st_size > 0)
        address = ::mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_PRIVATE, file, 0);
    ::close(file);
    if (address == MAP_FAILED) return {};
    return {static_cast<const std::byte*>(address), static_cast<std::size_t>(status.st_size)};
}

core::Result<FontFile> FontFile::find(const std::string& family, bool bold) {
    REKINDLE_ASSIGN(place, locate(family, bold));
    FontFile font;
    font.face_ = place.face & 0xffff;  // the upper half numbers a variable font's instances
    font.bytes_ = mapFile(place.path);
    if (font.bytes_.empty()) return core::fail({core::ErrorKind::Io, "cannot read the font", place.path});
    return font;
}

FontFile::FontFile(FontFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})), face_(other.face_) {}

FontFile& FontFile::operator=(FontFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    std::swap(face_, other.face_);
    return *this;
}

FontFile::~FontFile() {
    if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace rekindle::ui
