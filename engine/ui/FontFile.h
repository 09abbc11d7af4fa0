#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "core/Error.h"

namespace rekindle::ui {

// A font of the system, mapped into memory: pages that no glyph needs are never read.
class FontFile {
  public:
    // The face that the system (fontconfig) finds nearest to the family, for instance "Noto Sans CJK SC".
    // Fails with NotFound or Io.
    static core::Result<FontFile> find(const std::string& family, bool bold);
    FontFile(FontFile&& other) noexcept;
    FontFile& operator=(FontFile&& other) noexcept;
    ~FontFile();

    std::span<const std::byte> bytes() const { return bytes_; }
    int face() const { return face_; }  // which one of a collection

  private:
    FontFile() = default;
    std::span<const std::byte> bytes_;
    int face_ = 0;
};

}  // namespace rekindle::ui
