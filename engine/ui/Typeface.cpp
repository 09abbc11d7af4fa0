#include "ui/Typeface.h"

#include <stb/stb_truetype.h>

#include <algorithm>

#include "core/Jobs.h"

namespace rekindle::ui {

// Large letters need no help.
static int columnsOf(float size) {
    return size < 40 ? 2 : 1;
}

// Light text on dark looks thin: a little more of it.
static constexpr unsigned strengthened = 115;  // percent

static constexpr std::size_t atOnce = 32;  // letters that a core draws before it asks for more

struct Typeface::Outlines {
    stbtt_fontinfo info{};
};

core::Result<std::shared_ptr<Typeface>> Typeface::find(const std::string& family, bool bold) {
    REKINDLE_ASSIGN(file, FontFile::find(family, bold));
    auto outlines = std::make_unique<Outlines>();
    const auto* bytes = reinterpret_cast<const unsigned char*>(file.bytes().data());
    const int begin = stbtt_GetFontOffsetForIndex(bytes, file.face());
    if (begin < 0 || !stbtt_InitFont(&outlines->info, bytes, begin))
        return core::fail({core::ErrorKind::Io, "cannot use the font", family, "it has no outlines", "install fonts-noto-cjk"});
    return std::shared_ptr<Typeface>(new Typeface(std::move(file), std::move(outlines)));
}

Typeface::Typeface(FontFile file, std::unique_ptr<Outlines> outlines) : file_(std::move(file)), outlines_(std::move(outlines)) {}
Typeface::~Typeface() = default;

// Rounded away from the line, as Dear ImGui does, so that rows of text are as far apart as it thinks.
Typeface::Extent Typeface::extent(float size) const {
    int ascent = 0, descent = 0, gap = 0;
    stbtt_GetFontVMetrics(&outlines_->info, &ascent, &descent, &gap);
    const float scale = stbtt_ScaleForPixelHeight(&outlines_->info, size);
    const auto rounded = [&](int units) { return float(int(float(units) * scale + (units > 0 ? 1.f : -1.f))); };
    return {rounded(ascent), rounded(descent)};
}

Glyph Typeface::drawOne(std::uint16_t character, float size) const {
    const stbtt_fontinfo& info = outlines_->info;
    const int glyph = stbtt_FindGlyphIndex(&info, character), columns = columnsOf(size);
    const float scale = stbtt_ScaleForPixelHeight(&info, size), across = scale * float(columns);
    int advance = 0, bearing = 0, left = 0, top = 0, right = 0, bottom = 0;
    stbtt_GetGlyphHMetrics(&info, glyph, &advance, &bearing);
    stbtt_GetGlyphBitmapBox(&info, glyph, across, scale, &left, &top, &right, &bottom);
    Glyph drawn{.character = character,
                .advance = scale * float(advance),
                .width = std::uint32_t(right - left + columns - 1),
                .height = std::uint32_t(bottom - top)};
    drawn.coverage.resize(std::size_t(drawn.width) * drawn.height);
    float shift = 0, none = 0;
    stbtt_MakeGlyphBitmapSubpixelPrefilter(&info, drawn.coverage.data(), int(drawn.width), int(drawn.height), int(drawn.width),
                                           across, scale, 0, 0, columns, 1, &shift, &none, glyph);
    for (std::uint8_t& texel : drawn.coverage) texel = std::uint8_t(std::min(texel * strengthened / 100, 255u));
    drawn.left = float(left) / float(columns) + shift;
    drawn.right = drawn.left + float(drawn.width) / float(columns);
    drawn.top = float(top);
    drawn.bottom = float(bottom);
    return drawn;
}

std::vector<std::shared_ptr<const Glyph>> Typeface::draw(std::span<const std::uint16_t> characters, float size) {
    std::vector<std::shared_ptr<const Glyph>> all;
    std::vector<std::size_t> missing;  // of those
    {
        const std::lock_guard lock(mutex_);
        for (const std::uint16_t character : characters) {
            if (!stbtt_FindGlyphIndex(&outlines_->info, character)) continue;
            const auto found = drawn_.find({size, character});
            all.push_back(found == drawn_.end() ? nullptr : found->second.lock());
            if (all.back()) continue;
            missing.push_back(all.size() - 1);
            all.back() = std::make_shared<const Glyph>(Glyph{.character = character});
        }
    }
    core::parallelFor((missing.size() + atOnce - 1) / atOnce, [&](std::size_t part) {
        for (std::size_t i = part * atOnce; i < std::min(missing.size(), (part + 1) * atOnce); ++i) {
            auto& glyph = all[missing[i]];
            glyph = std::make_shared<const Glyph>(drawOne(glyph->character, size));
        }
    });
    const std::lock_guard lock(mutex_);
    std::erase_if(drawn_, [](const auto& entry) { return entry.second.expired(); });
    for (const std::size_t i : missing) drawn_[{size, all[i]->character}] = all[i];
    return all;
}

}  // namespace rekindle::ui
