#include "commands/PictureFile.h"

#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <vector>

#include "commands/PictureEncoders.h"
#include "core/Assert.h"
#include "core/File.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

namespace {

std::string lowercaseExtension(const fs::path& path) {
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return extension;
}

core::Error ioError(const fs::path& path, core::ErrorKind kind, std::string what, std::string todo) {
    return {kind, std::move(what), path.string(), "", std::move(todo)};
}

// RGB times alpha; alpha stays.
std::vector<float> premultiplied(std::vector<float> rgba) {
    for (std::size_t i = 0; i + 3 < rgba.size(); i += 4)
        for (std::size_t c = 0; c < 3; ++c) rgba[i + c] *= rgba[i + 3];
    return rgba;
}

core::Result<std::vector<std::byte>> encode(PictureFormat format, const render::Picture& picture) {
    if (format == PictureFormat::Png) return encodePng(picture.extent, picture.srgb8);
    const std::vector<float> pixels = premultiplied(picture.linear);
    return format == PictureFormat::Exr ? encodeExr(picture.extent, pixels) : encodeHdr(picture.extent, pixels);
}

}  // namespace

core::Result<PictureFormat> pictureFormat(const fs::path& path) {
    const std::string extension = lowercaseExtension(path);
    if (extension == ".png") return PictureFormat::Png;
    if (extension == ".exr") return PictureFormat::Exr;
    if (extension == ".hdr") return PictureFormat::Hdr;
    return core::fail(ioError(path, core::ErrorKind::Usage, "no such kind of picture", "end the name in .png, .exr or .hdr"));
}

render::PictureKind pictureKind(PictureFormat format) {
    return format == PictureFormat::Png ? render::PictureKind::Srgb8 : render::PictureKind::Linear;
}

core::Result<void> checkWritable(const fs::path& path) {
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::error_code failed;
    if (!fs::is_directory(folder, failed))
        return core::fail(
            ioError(path, core::ErrorKind::NotFound, "there is no folder " + folder.string(), "make it first, or name another"));
    const fs::file_status there = fs::status(path, failed);
    if (fs::exists(there) && !fs::is_regular_file(there))
        return core::fail(ioError(path, core::ErrorKind::Io, "this is no file that can be replaced", "name another"));
    if (::access(folder.c_str(), W_OK | X_OK) != 0)
        return core::fail(
            {core::ErrorKind::Io, "cannot write the picture", path.string(), std::strerror(errno), "name another folder"});
    return {};
}

core::Result<void> writePicture(const fs::path& path, PictureFormat format, const render::Picture& picture) {
    REKINDLE_ASSIGN(bytes, encode(format, picture));
    return core::writeFileAtomically(path, bytes);
}

}  // namespace rekindle::commands
