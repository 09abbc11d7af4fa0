#include "navigate/MeshArchive.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "asset/RecordReader.h"
#include "asset/RecordWriter.h"

namespace rekindle::navigate {

using asset::Is;

void fields(auto& archive, Is<Agent> auto& a) {
    archive(a.radius, a.height, a.climb, a.steepest);
}

void fields(auto& archive, Is<Tile> auto& t) {
    archive(t.x, t.z, t.min, t.max, t.vertices, t.polygons, t.details, t.detailVertices, t.detailTriangles);
}

void fields(auto& archive, Is<Island> auto& i) {
    archive(i.place, i.area);
}

void fields(auto& archive, Is<MeshData> auto& d) {
    archive(d.agent, d.cell, d.cellHeight, d.tileCells, d.origin, d.tiles, d.islands);
}

static constexpr std::array<char, 8> magic{'R', 'K', 'W', 'A', 'L', 'K', '1', '\n'};

std::vector<std::byte> toBytes(const MeshData& data) {
    asset::RecordWriter writer;
    writer(data);
    const std::vector<std::byte>& records = writer.bytes();
    std::vector<std::byte> bytes(magic.size() + records.size());
    std::memcpy(bytes.data(), magic.data(), magic.size());
    std::ranges::copy(records, bytes.begin() + magic.size());
    return bytes;
}

core::Result<MeshData> meshFrom(std::span<const std::byte> bytes) {
    const core::Error damaged{core::ErrorKind::BadInput, "a kept mesh to walk on is damaged", "", "", "it is made anew"};
    if (bytes.size() < magic.size() || std::memcmp(bytes.data(), magic.data(), magic.size()) != 0) return core::fail(damaged);
    const std::shared_ptr<const void> keeper;
    asset::RecordReader reader(bytes.subspan(magic.size()), {}, keeper);
    MeshData data;
    reader(data);
    if (!reader.finished()) return core::fail(damaged);
    return data;
}

}  // namespace rekindle::navigate
