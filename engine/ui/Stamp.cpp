#include "ui/Stamp.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/Fonts.h"

namespace rekindle::ui {

namespace {

void blend(const Paper& paper, int x, int y, theme::Color color, float alpha) {
    if (x < 0 || y < 0 || x >= int(paper.width) || y >= int(paper.height)) return;
    std::uint8_t* pixel = paper.pixels.data() + (std::size_t(y) * paper.width + std::size_t(x)) * 4;
    const float parts[3] = {color.r, color.g, color.b};
    for (int c = 0; c < 3; ++c)
        pixel[c] = std::uint8_t(std::lround(float(pixel[c]) * (1 - alpha * color.a) + parts[c] * 255 * alpha * color.a));
    pixel[3] = 255;
}

struct Atlas {
    unsigned char* alpha = nullptr;
    int width = 0, height = 0;
    // Between four texels.
    float at(float u, float v) const {
        const float x = std::clamp(u * float(width) - 0.5f, 0.f, float(width - 2)),
                    y = std::clamp(v * float(height) - 0.5f, 0.f, float(height - 2));
        const int i = int(x), j = int(y);
        const float s = x - float(i), t = y - float(j);
        const auto texel = [&](int dx, int dy) { return float(alpha[(j + dy) * width + i + dx]) / 255; };
        return (texel(0, 0) * (1 - s) + texel(1, 0) * s) * (1 - t) + (texel(0, 1) * (1 - s) + texel(1, 1) * s) * t;
    }
};

void writeGlyph(const Paper& paper, const Atlas& atlas, const ImFontGlyph& glyph, float left, float top, float scale,
                theme::Color color) {
    if (!glyph.Visible) return;  // a space has no width to be measured by
    const float x0 = left + glyph.X0 * scale, y0 = top + glyph.Y0 * scale, x1 = left + glyph.X1 * scale,
                y1 = top + glyph.Y1 * scale;
    for (int y = int(y0); y < int(std::ceil(y1)); ++y)
        for (int x = int(x0); x < int(std::ceil(x1)); ++x) {
            const float s = (float(x) + 0.5f - x0) / (x1 - x0), t = (float(y) + 0.5f - y0) / (y1 - y0);
            if (s < 0 || t < 0 || s > 1 || t > 1) continue;
            blend(paper, x, y, color, atlas.at(glyph.U0 + (glyph.U1 - glyph.U0) * s, glyph.V0 + (glyph.V1 - glyph.V0) * t));
        }
}

}  // namespace

// How much of a pixel lies between two edges.
static float covered(int pixel, float low, float high) {
    return std::clamp(std::min(high, float(pixel + 1)) - std::max(low, float(pixel)), 0.f, 1.f);
}

void stampBox(const Paper& paper, float left, float top, float right, float bottom, theme::Color color) {
    const int firstX = std::max(0, int(std::floor(left))), firstY = std::max(0, int(std::floor(top)));
    for (int y = firstY; y < std::min(int(paper.height), int(std::ceil(bottom))); ++y)
        for (int x = firstX; x < std::min(int(paper.width), int(std::ceil(right))); ++x)
            blend(paper, x, y, color, covered(x, left, right) * covered(y, top, bottom));
}

void stampLine(const Paper& paper, float left, float top, float size, theme::Color color, std::string_view line) {
    ImFont* font = readingFont();
    const float scale = size / font->FontSize;
    Atlas atlas;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&atlas.alpha, &atlas.width, &atlas.height);
    for (const char *begin = line.data(), *end = begin + line.size(); begin < end;) {
        unsigned character = 0;
        begin += ImTextCharFromUtf8(&character, begin, end);
        const ImFontGlyph* glyph = font->FindGlyph(ImWchar(character));
        if (!glyph) continue;
        writeGlyph(paper, atlas, *glyph, left, top, scale, color);
        left += glyph->AdvanceX * scale;
    }
}

void stampCredit(const Paper& paper, std::string_view line) {
    ImFont* font = readingFont();
    float size = std::max(12.f, float(paper.height) / 40);
    const float wide = font->CalcTextSizeA(size, 1e9f, 0, line.data(), line.data() + line.size()).x;
    const float room = float(paper.width) - size * 1.2f;
    if (wide > room) size *= std::max(room / wide, 0.3f);
    const auto below = float(paper.height);
    const float band = size * 1.5f;
    stampBox(paper, 0, std::trunc(below - band), float(paper.width), below, {0, 0, 0, 0.55f});
    stampLine(paper, size * 0.6f, below - band + (band - size) / 2, size, {1, 1, 1, 1}, line);
}

}  // namespace rekindle::ui
