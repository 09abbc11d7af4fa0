#include "PanelPicture.h"

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#include <imgui_internal.h>
#include <stb/stb_image.h>
#include <stb/stb_image_write.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace rekindle::tests {

namespace {

struct Color {
    float r, g, b, a;
};

Color unpacked(ImU32 color) {
    const auto part = [&](int shift) { return float(color >> shift & 255) / 255; };
    return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), part(IM_COL32_A_SHIFT)};
}

using Sampler = std::function<Color(float u, float v)>;

Sampler fonts() {
    unsigned char* alpha = nullptr;
    int width = 0, height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&alpha, &width, &height);
    return [=](float u, float v) {
        const float x = std::clamp(u * float(width) - 0.5f, 0.f, float(width - 2)),
                    y = std::clamp(v * float(height) - 0.5f, 0.f, float(height - 2));
        const int i = int(x), j = int(y);
        const float s = x - float(i), t = y - float(j);
        const auto at = [&](int dx, int dy) { return float(alpha[(j + dy) * width + i + dx]) / 255; };
        return Color{1, 1, 1, (at(0, 0) * (1 - s) + at(1, 0) * s) * (1 - t) + (at(0, 1) * (1 - s) + at(1, 1) * s) * t};
    };
}

Sampler of(const Picture& picture) {
    return [&](float u, float v) {
        const int x = std::clamp(int(u * float(picture.width)), 0, picture.width - 1);
        const int y = std::clamp(int(v * float(picture.height)), 0, picture.height - 1);
        const std::uint8_t* p = picture.pixels.data() + (std::size_t(y) * std::size_t(picture.width) + std::size_t(x)) * 4;
        return Color{float(p[0]) / 255, float(p[1]) / 255, float(p[2]) / 255, float(p[3]) / 255};
    };
}

float edge(ImVec2 a, ImVec2 b, ImVec2 p) {
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

void blend(std::uint8_t* pixel, Color over) {
    const float parts[3] = {over.r, over.g, over.b};
    for (int c = 0; c < 3; ++c)
        pixel[c] = std::uint8_t(std::lround(std::clamp(parts[c] * over.a * 255 + float(pixel[c]) * (1 - over.a), 0.f, 255.f)));
}

void triangle(Picture& target, const ImDrawVert (&v)[3], const ImVec4& clip, const Sampler& sample) {
    const float area = edge(v[0].pos, v[1].pos, v[2].pos);
    if (area == 0) return;
    const auto [minX, maxX] = std::minmax({v[0].pos.x, v[1].pos.x, v[2].pos.x});
    const auto [minY, maxY] = std::minmax({v[0].pos.y, v[1].pos.y, v[2].pos.y});
    const int left = std::max(0, int(std::max(minX, clip.x))),
              right = std::min(target.width, int(std::ceil(std::min(maxX, clip.z))));
    const int top = std::max(0, int(std::max(minY, clip.y))),
              bottom = std::min(target.height, int(std::ceil(std::min(maxY, clip.w))));
    const Color colors[3] = {unpacked(v[0].col), unpacked(v[1].col), unpacked(v[2].col)};
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x) {
            const ImVec2 p{float(x) + 0.5f, float(y) + 0.5f};
            const float a = edge(v[1].pos, v[2].pos, p) / area, b = edge(v[2].pos, v[0].pos, p) / area, c = 1 - a - b;
            // The left and upper edges belong to a triangle, so that two that meet cover no pixel twice.
            if (a < 0 || b < 0 || c < 0) continue;
            const auto mix = [&](float i, float j, float k) { return a * i + b * j + c * k; };
            const Color tex = sample(mix(v[0].uv.x, v[1].uv.x, v[2].uv.x), mix(v[0].uv.y, v[1].uv.y, v[2].uv.y));
            blend(target.pixels.data() + (std::size_t(y) * std::size_t(target.width) + std::size_t(x)) * 4,
                  {tex.r * mix(colors[0].r, colors[1].r, colors[2].r), tex.g * mix(colors[0].g, colors[1].g, colors[2].g),
                   tex.b * mix(colors[0].b, colors[1].b, colors[2].b), tex.a * mix(colors[0].a, colors[1].a, colors[2].a)});
        }
}

template <class Use>
void eachTriangle(const ImDrawData& data, Use use) {
    for (int l = 0; l < data.CmdListsCount; ++l) {
        const ImDrawList& list = *data.CmdLists[l];
        for (const ImDrawCmd& command : list.CmdBuffer)
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                ImDrawVert corners[3];
                for (unsigned c = 0; c < 3; ++c)
                    corners[c] = list.VtxBuffer[int(list.IdxBuffer[int(command.IdxOffset + i + c)] + command.VtxOffset)];
                use(command, corners);
            }
    }
}

std::uint64_t numberOf(const ImDrawCmd& command) {
    return std::uint64_t(reinterpret_cast<std::uintptr_t>(command.GetTexID()));
}

}  // namespace

Picture drawPicture(const ImDrawData& data, const std::map<std::uint64_t, Picture>& textures) {
    Picture target{int(data.DisplaySize.x), int(data.DisplaySize.y), {}};
    target.pixels.assign(std::size_t(target.width) * std::size_t(target.height) * 4, 22);
    for (std::size_t i = 3; i < target.pixels.size(); i += 4) target.pixels[i] = 255;
    const Sampler letters = fonts();
    eachTriangle(data, [&](const ImDrawCmd& command, const ImDrawVert(&corners)[3]) {
        const auto found = textures.find(numberOf(command));
        triangle(target, corners, command.ClipRect, found == textures.end() ? letters : of(found->second));
    });
    return target;
}

int countCutLetters(const ImDrawData& data) {
    const ImVec2 white = ImGui::GetIO().Fonts->TexUvWhitePixel;
    int cut = 0;
    eachTriangle(data, [&](const ImDrawCmd& command, const ImDrawVert(&v)[3]) {
        // A letter's triangles are flat parts of the fonts' texture with corners of their own; other shapes are of its white
        // pixel.
        const bool letter = numberOf(command) == 0 && v[0].uv.x != v[2].uv.x && v[0].uv.x != white.x && v[0].pos.y != v[2].pos.y;
        if (!letter || (v[0].col >> IM_COL32_A_SHIFT) < 8) return;
        const ImVec4& clip = command.ClipRect;
        const float slack = 2;
        for (const ImDrawVert& corner : v)
            if (corner.pos.x < clip.x - slack || corner.pos.x > clip.z + slack) {
                ++cut;
                return;
            }
    });
    return cut;
}

// By where they lie in the fonts' texture.
static std::map<std::pair<float, float>, const ImFontGlyph*> glyphsByPlace() {
    std::map<std::pair<float, float>, const ImFontGlyph*> glyphs;
    for (const ImFont* font : ImGui::GetIO().Fonts->Fonts)
        for (const ImFontGlyph& glyph : font->Glyphs) glyphs.emplace(std::pair(glyph.U0, glyph.V0), &glyph);
    return glyphs;
}

std::string drawnText(const ImDrawList& list) {
    const auto glyphs = glyphsByPlace();
    std::string text;
    ImVec2 end(-1e6f, -1e6f);
    for (int i = 0; i + 3 < list.VtxBuffer.Size; ++i) {
        const ImDrawVert &low = list.VtxBuffer[i], &high = list.VtxBuffer[i + 2];
        const auto glyph = glyphs.find({low.uv.x, low.uv.y});
        if (glyph == glyphs.end() || high.uv.x != glyph->second->U1 || high.uv.y != glyph->second->V1) continue;
        constexpr float gap = 2.5f;  // points between words
        if (low.pos.x - end.x > gap || low.pos.x < end.x - 4 * gap) text += ' ';
        char letter[5] = {};
        ImTextCharToUtf8(letter, glyph->second->Codepoint);
        text += letter;
        end = high.pos;
        i += 3;
    }
    return text;
}

int countTextures(const ImDrawData& data) {
    std::set<std::uint64_t> textures;
    eachTriangle(data, [&](const ImDrawCmd& command, const ImDrawVert(&)[3]) { textures.insert(numberOf(command)); });
    textures.erase(0);
    return int(textures.size());
}

Picture halved(const Picture& picture) {
    Picture half{picture.width / 2, picture.height / 2, {}};
    half.pixels.resize(std::size_t(half.width) * std::size_t(half.height) * 4);
    for (int y = 0; y < half.height; ++y)
        for (int x = 0; x < half.width; ++x)
            for (int c = 0; c < 4; ++c) {
                const auto at = [&](int dx, int dy) {
                    return int(
                        picture.pixels[(std::size_t(2 * y + dy) * std::size_t(picture.width) + std::size_t(2 * x + dx)) * 4 +
                                       std::size_t(c)]);
                };
                half.pixels[(std::size_t(y) * std::size_t(half.width) + std::size_t(x)) * 4 + std::size_t(c)] =
                    std::uint8_t((at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1) + 2) / 4);
            }
    return half;
}

Picture loadPicture(const std::filesystem::path& file) {
    Picture picture;
    stbi_uc* pixels = stbi_load(file.c_str(), &picture.width, &picture.height, nullptr, 4);
    if (!pixels) return {};
    picture.pixels.assign(pixels, pixels + std::size_t(picture.width) * std::size_t(picture.height) * 4);
    stbi_image_free(pixels);
    return picture;
}

void savePicture(const Picture& picture, const std::filesystem::path& png) {
    stbi_write_png(png.c_str(), picture.width, picture.height, 4, picture.pixels.data(), picture.width * 4);
}

}  // namespace rekindle::tests
