#include "ui/Fonts.h"

#include <imgui.h>

#include <algorithm>

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

static std::optional<FontFile> findFont(bool bold) {
    core::Result<FontFile> font = FontFile::find("Noto Sans CJK SC", bold);
    if (font) return std::move(*font);
    core::logWarning("{}", font.error().line());
    return std::nullopt;
}

Fonts::Fonts() : regular_(findFont(false)), bold_(findFont(true)) {
    for (char32_t c = 0x20; c < 0x7f; ++c) need(c);
    for (char32_t c = 0xa0; c < 0x100; ++c) need(c);
    need("…–—‘’“”·×≈°²³µ→←↑↓▸▾●○■□✓重光中文");
    for (char32_t c = 0x20; c < 0x7f; ++c) need(c, large_);
    needLarge("重光");
}

// The next code point of UTF-8 text, which loses it; 0 for a broken one.
static char32_t take(std::string_view& text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    char32_t character = length == 1 ? lead : lead & (0x7f >> length);
    const bool whole = length <= text.size();
    for (std::size_t i = 1; whole && i < length; ++i) character = character << 6 | (static_cast<unsigned char>(text[i]) & 0x3f);
    text.remove_prefix(std::min(length, text.size()));
    return whole ? character : 0;
}

void Fonts::need(std::string_view text) {
    while (!text.empty()) need(take(text));
}

void Fonts::needLarge(std::string_view text) {
    while (!text.empty()) need(take(text), large_);
}

void Fonts::need(char32_t character) {
    need(character, characters_);
}

void Fonts::need(char32_t character, std::set<std::uint16_t>& among) {
    // ImGui as Debian builds it knows the basic plane only.
    if (character < 0x20 || character > 0xffff) return;
    stale_ |= among.insert(static_cast<std::uint16_t>(character)).second;
}

void Fonts::need(const Fonts& others) {
    for (const std::uint16_t character : others.characters_) need(char32_t(character));
}

static std::vector<std::uint16_t> rangesOf(const std::set<std::uint16_t>& characters) {
    std::vector<std::uint16_t> ranges;
    for (const std::uint16_t c : characters) {
        if (!ranges.empty() && ranges.back() + 1 == c)
            ranges.back() = c;
        else
            ranges.insert(ranges.end(), {c, c});
    }
    ranges.push_back(0);
    return ranges;
}

ImFont* Fonts::add(ImFontAtlas& atlas, const std::optional<FontFile>& file, float size,
                   const std::vector<std::uint16_t>& ranges) const {
    ImFontConfig config;
    config.SizePixels = size;
    if (!file) return atlas.AddFontDefault(&config);
    config.FontDataOwnedByAtlas = false;
    config.FontNo = file->face();
    config.OversampleH = size < 40 ? 2 : 1;  // large letters need no help
    config.OversampleV = 1;
    config.RasterizerMultiply = 1.15f;  // light text on dark looks thin
    config.GlyphRanges = ranges.data();
    void* data = const_cast<std::byte*>(file->bytes().data());
    return atlas.AddFontFromMemoryTTF(data, static_cast<int>(file->bytes().size()), size, &config);
}

bool Fonts::build(float scale) {
    if (!stale_ && scale == scale_) return false;
    stale_ = false;
    scale_ = scale;
    ranges_ = rangesOf(characters_);
    largeRanges_ = rangesOf(large_);
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.TexDesiredWidth = scale > 1.6f ? 8192 : 4096;
    ImGui::GetIO().FontDefault = add(atlas, regular_, bodySize * scale, ranges_);
    add(atlas, bold_, bodySize * scale, ranges_);
    add(atlas, bold_, titleSize * scale, ranges_);
    add(atlas, regular_, readingSize * scale, ranges_);
    add(atlas, bold_, headingSize * scale, ranges_);
    add(atlas, bold_, displaySize * scale, largeRanges_);
    atlas.Build();
    return true;
}

}  // namespace rekindle::ui
