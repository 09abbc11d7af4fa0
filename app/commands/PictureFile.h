#pragma once

#include <filesystem>

#include "core/Error.h"
#include "render/Renderer.h"

namespace rekindle::commands {

// .png holds 8 bits a channel and straight alpha. .exr (32-bit float) and .hdr (Radiance, without alpha) hold linear light,
// multiplied by alpha as both formats have it.
enum class PictureFormat { Png, Exr, Hdr };

// By the path's extension, in any case of letters. Fails with Usage for every other one.
core::Result<PictureFormat> pictureFormat(const std::filesystem::path& path);

// What a picture must hold to be written in that format.
render::PictureKind pictureKind(PictureFormat format);

// Fails early, with NotFound, Io or Usage, where writePicture to that path is bound to fail.
core::Result<void> checkWritable(const std::filesystem::path& path);

// The same picture gives the same bytes. The file is there whole or as it was before. Fails with Io or NotFound.
core::Result<void> writePicture(const std::filesystem::path& path, PictureFormat format, const render::Picture& picture);

}  // namespace rekindle::commands
