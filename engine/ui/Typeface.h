#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <utility>
#include <vector>

#include "ui/FontFile.h"

namespace rekindle::ui {

// A letter drawn at some size. Its picture has two columns of texels to a pixel where the letter is small, and one row.
struct Glyph {
    std::uint16_t character = 0;
    float advance = 0;                               // pixels to the next letter
    float left = 0, top = 0, right = 0, bottom = 0;  // of its picture, pixels from the pen: to the right, downwards
    std::uint32_t width = 0, height = 0;             // of its picture, texels; no height: there is nothing to see
    std::vector<std::uint8_t> coverage;
};

// A face of the system's whose letters are drawn once for all who hold them at that size. Any thread.
class Typeface {
  public:
    // Fails with NotFound or Io, as FontFile does; with Io where it is no font.
    static core::Result<std::shared_ptr<Typeface>> find(const std::string& family, bool bold);
    ~Typeface();

    const FontFile& file() const { return file_; }
    // How far letters reach above and below the line, pixels; what is below counts downwards from zero.
    struct Extent {
        float ascent = 0, descent = 0;
    };
    // `size`: a line's height, pixels.
    Extent extent(float size) const;
    // The pictures of those that the face has, in their order. On all cores that the caller may use.
    std::vector<std::shared_ptr<const Glyph>> draw(std::span<const std::uint16_t> characters, float size);

  private:
    struct Outlines;
    using Key = std::pair<float, std::uint16_t>;
    Typeface(FontFile file, std::unique_ptr<Outlines> outlines);
    Glyph drawOne(std::uint16_t character, float size) const;

    FontFile file_;
    std::unique_ptr<Outlines> outlines_;
    std::mutex mutex_;
    std::map<Key, std::weak_ptr<const Glyph>> drawn_;
};

}  // namespace rekindle::ui
