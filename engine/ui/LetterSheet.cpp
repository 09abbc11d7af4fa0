#include "ui/LetterSheet.h"

#include <stb/stb_rect_pack.h>

#include <algorithm>
#include <cstring>

namespace rekindle::ui {

static constexpr int apart = 1;  // texels, so that no letter shows its neighbour's edge

static constexpr int endless = 1 << 20;  // texels: how high it may grow; only what is used of it is kept

static std::vector<stbrp_rect> pack(std::span<const PlacedGlyph* const> glyphs, std::uint32_t width) {
    std::vector<stbrp_rect> boxes(glyphs.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        boxes[i].id = int(i);
        boxes[i].w = stbrp_coord(glyphs[i]->glyph->width + apart);
        boxes[i].h = stbrp_coord(glyphs[i]->glyph->height + apart);
    }
    std::vector<stbrp_node> nodes(width);
    stbrp_context context{};
    stbrp_init_target(&context, int(width) - apart, endless, nodes.data(), int(nodes.size()));
    stbrp_pack_rects(&context, boxes.data(), int(boxes.size()));
    return boxes;
}

static void put(const PlacedGlyph& placed, LetterSheet& sheet) {
    const Glyph& glyph = *placed.glyph;
    for (std::uint32_t row = 0; row < glyph.height; ++row)
        std::memcpy(&sheet.coverage[std::size_t(placed.y + row) * sheet.width + placed.x],
                    &glyph.coverage[std::size_t(row) * glyph.width], glyph.width);
}

LetterSheet drawLetters(std::span<const WantedLetters> wanted, std::uint32_t width) {
    LetterSheet sheet{.width = width, .height = apart};
    for (const WantedLetters& letters : wanted) {
        auto& placed = sheet.letters.emplace_back();
        for (auto& glyph : letters.face->draw(letters.characters, letters.size)) placed.push_back({std::move(glyph)});
    }
    std::vector<PlacedGlyph*> all;
    for (auto& letters : sheet.letters)
        for (PlacedGlyph& placed : letters) all.push_back(&placed);
    const std::vector<stbrp_rect> boxes = pack(all, width);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i]->x = std::uint32_t(boxes[i].x) + apart;
        all[i]->y = std::uint32_t(boxes[i].y) + apart;
        sheet.height = std::max(sheet.height, all[i]->y + all[i]->glyph->height + apart);
    }
    sheet.coverage.resize(std::size_t(sheet.width) * sheet.height);
    for (const PlacedGlyph* placed : all) put(*placed, sheet);
    return sheet;
}

}  // namespace rekindle::ui
