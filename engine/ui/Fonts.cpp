#include "ui/Fonts.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/Jobs.h"
#include "core/Log.h"

namespace rekindle::ui {

// Noto Sans CJK's line is 1.45 em high, so these give letters of 13, 17, 17, 23 and 41 pixels to the em.
static constexpr float bodySize = 19, titleSize = 25, readingSize = 24, headingSize = 33, displaySize = 60;
enum Face { Body, Strong, Title, Reading, Heading, Display };

ImFont* strongFont() {
    return ImGui::GetIO().Fonts->Fonts[Strong];
}
ImFont* titleFont() {
    return ImGui::GetIO().Fonts->Fonts[Title];
}
ImFont* readingFont() {
    return ImGui::GetIO().Fonts->Fonts[Reading];
}
ImFont* headingFont() {
    return ImGui::GetIO().Fonts->Fonts[Heading];
}
ImFont* displayFont() {
    return ImGui::GetIO().Fonts->Fonts[Display];
}
float textScale() {
    return ImGui::GetIO().Fonts->Fonts[Body]->FontSize / bodySize;
}

static std::shared_ptr<Typeface> findFace(bool bold) {
    auto face = Typeface::find("Noto Sans CJK SC", bold);
    if (face) return std::move(*face);
    core::logWarning("{}", face.error().line());
    return nullptr;
}

Fonts::Fonts() : regular_(findFace(false)), bold_(findFace(true)) {
    for (char32_t c = 0x20; c < 0x7f; ++c) need(c);
    for (char32_t c = 0xa0; c < 0x100; ++c) need(c);
    need("…–—‘’“”·×≈°²³µ→←↑↓▸▾●○■□✓重光中文");
    for (char32_t c = 0x20; c < 0x7f; ++c) large_.add(c);
    needLarge("重光");
}

Fonts::Fonts(const Fonts& others)
    : regular_(others.regular_), bold_(others.bold_), letters_(others.letters_), large_(others.large_) {}

void Fonts::need(std::string_view text) {
    stale_ |= letters_.add(text);
}
void Fonts::need(char32_t character) {
    stale_ |= letters_.add(character);
}
void Fonts::need(const Letters& letters) {
    stale_ |= letters_.add(letters);
}
void Fonts::needLarge(std::string_view text) {
    stale_ |= large_.add(text);
}
void Fonts::need(const Fonts& others) {
    stale_ |= letters_.add(others.letters_);
    stale_ |= large_.add(others.large_);
}

void Fonts::begin(float scale, Pace pace) {
    stale_ = false;
    scale_ = scale;
    const std::vector<std::uint16_t> all = letters_.all();
    wanted_ = {{regular_, bodySize * scale, all}, {bold_, bodySize * scale, all},
               {bold_, titleSize * scale, all},   {regular_, readingSize * scale, all},
               {bold_, headingSize * scale, all}, {bold_, displaySize * scale, large_.all()}};
    const auto draw = [wanted = wanted_, width = scale > 1.6f ? 8192u : 4096u] { return drawLetters(wanted, width); };
    if (pace == Pace::Now) {
        drawing_ = std::async(std::launch::deferred, draw);
        return;
    }
    drawing_ = std::async(std::launch::async, [draw] {
        LetterSheet sheet;
        core::givingWay([&] { sheet = draw(); });
        return sheet;
    });
}

// The pieces that ImGui draws cursors and lines with are set side by side below the letters.
static void placePieces(ImFontAtlas& atlas, const LetterSheet& sheet) {
    int x = 0, height = 0;
    for (ImFontAtlasCustomRect& piece : atlas.CustomRects) {
        piece.X = static_cast<unsigned short>(x);
        piece.Y = static_cast<unsigned short>(sheet.height);
        x += piece.Width;
        height = std::max(height, int(piece.Height));
    }
    atlas.TexWidth = int(sheet.width);
    atlas.TexHeight = int(sheet.height) + height;
    atlas.TexUvScale = {1 / float(atlas.TexWidth), 1 / float(atlas.TexHeight)};
    const std::size_t bytes = std::size_t(atlas.TexWidth) * std::size_t(atlas.TexHeight);
    atlas.TexPixelsAlpha8 = static_cast<unsigned char*>(ImGui::MemAlloc(bytes));
    std::ranges::copy(sheet.coverage, atlas.TexPixelsAlpha8);
    std::fill(atlas.TexPixelsAlpha8 + sheet.coverage.size(), atlas.TexPixelsAlpha8 + bytes, std::uint8_t{0});
}

static void addLetters(ImFont& font, const ImFontConfig& config, std::span<const PlacedGlyph> letters, ImVec2 texel) {
    const float line = std::round(font.Ascent);
    for (const auto& [glyph, x, y] : letters)
        font.AddGlyph(&config, glyph->character, glyph->left, glyph->top + line, glyph->right, glyph->bottom + line,
                      float(x) * texel.x, float(y) * texel.y, float(x + glyph->width) * texel.x,
                      float(y + glyph->height) * texel.y, glyph->advance);
}

// As ImGui's own builder does, with letters that are drawn already.
void Fonts::put(const LetterSheet& sheet) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    char none = 0;  // of a font's file: it would be copied for each face, tens of megabytes, and nothing is drawn from it here
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.FontData = &none;
    config.FontDataSize = sizeof(none);
    for (const WantedLetters& letters : wanted_) {
        config.FontNo = letters.face->file().face();
        config.SizePixels = letters.size;
        atlas.AddFont(&config);
    }
    ImFontAtlasBuildInit(&atlas);
    placePieces(atlas, sheet);
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
        const Typeface::Extent extent = wanted_[i].face->extent(wanted_[i].size);
        ImFont& font = *atlas.Fonts[int(i)];
        ImFontConfig& made = atlas.ConfigData[int(i)];
        ImFontAtlasBuildSetupFont(&atlas, &font, &made, extent.ascent, extent.descent);
        addLetters(font, made, sheet.letters[i], atlas.TexUvScale);
    }
    ImFontAtlasBuildFinish(&atlas);
    ImGui::GetIO().FontDefault = atlas.Fonts[Body];
}

// Where the system has no font: ImGui's own, which has ASCII alone.
bool Fonts::buildPlain(float scale) {
    if (scale == scale_) return false;
    stale_ = false;
    scale_ = scale;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    ImFontConfig config;
    for (const float size : {bodySize, bodySize, titleSize, readingSize, headingSize, displaySize}) {
        config.SizePixels = size * scale;
        atlas.AddFontDefault(&config);
    }
    atlas.Build();
    ImGui::GetIO().FontDefault = atlas.Fonts[Body];
    return true;
}

bool Fonts::build(float scale, Pace pace) {
    if (!regular_ || !bold_) return buildPlain(scale);
    if (scale != shown_) pace = Pace::Now;
    for (bool anew = false;; anew = true) {
        if (!drawing_.valid()) {
            if (!stale_ && scale == scale_) return anew;
            begin(scale, pace);
        }
        if (pace == Pace::Beside && drawing_.wait_for(std::chrono::seconds(0)) == std::future_status::timeout) return anew;
        sheet_ = drawing_.get();
        shown_ = scale_;
        put(sheet_);
        sheet_.coverage = {};
    }
}

}  // namespace rekindle::ui
