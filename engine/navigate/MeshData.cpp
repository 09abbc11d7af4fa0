#include "navigate/MeshData.h"

namespace rekindle::navigate {

std::size_t Tile::cornerCount(std::size_t polygon) const {
    std::size_t count = 0;
    while (count < mostCorners && polygons[polygon * 2 * mostCorners + count] != noIndex) ++count;
    return count;
}

bool Tile::hasBorder(std::size_t polygon) const {
    constexpr std::uint8_t borders = 0b010101;  // the lower bit of each edge
    const std::uint32_t* detail = &details[polygon * 4];
    for (std::size_t t = detail[2]; t < std::size_t{detail[2]} + detail[3]; ++t)
        if (detailTriangles[t * 4 + 3] & borders) return true;
    return false;
}

// The finer mesh over a polygon, taken to the end of another tile's.
static void addDetail(const Tile& from, std::size_t polygon, Tile& to) {
    const std::uint32_t* detail = &from.details[polygon * 4];
    to.details.insert(to.details.end(), {static_cast<std::uint32_t>(to.detailVertices.size() / 3), detail[1],
                                         static_cast<std::uint32_t>(to.detailTriangles.size() / 4), detail[3]});
    const auto vertices = from.detailVertices.begin() + detail[0] * 3;
    const auto triangles = from.detailTriangles.begin() + detail[2] * 4;
    to.detailVertices.insert(to.detailVertices.end(), vertices, vertices + detail[1] * 3);
    to.detailTriangles.insert(to.detailTriangles.end(), triangles, triangles + detail[3] * 4);
}

void keepOnly(Tile& tile, const std::vector<bool>& kept) {
    std::vector<std::uint16_t> places(kept.size(), noIndex);
    std::uint16_t count = 0;
    for (std::size_t p = 0; p < kept.size(); ++p)
        if (kept[p]) places[p] = count++;
    Tile left{.x = tile.x, .z = tile.z, .min = tile.min, .max = tile.max, .vertices = std::move(tile.vertices)};
    for (std::size_t p = 0; p < kept.size(); ++p) {
        if (!kept[p]) continue;
        const std::uint16_t* polygon = &tile.polygons[p * 2 * mostCorners];
        left.polygons.insert(left.polygons.end(), polygon, polygon + mostCorners);
        for (std::size_t edge = mostCorners; edge < 2 * mostCorners; ++edge)
            left.polygons.push_back(polygon[edge] & beyondTile ? polygon[edge] : places[polygon[edge]]);
        addDetail(tile, p, left);
    }
    tile = std::move(left);
}

}  // namespace rekindle::navigate
