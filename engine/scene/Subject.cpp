#include "scene/Subject.h"

#include <algorithm>
#include <vector>

#include "scene/Deform.h"

namespace rekindle::scene {

namespace {

using math::Bounds;

// A mesh where it stands, and how much detail it brings.
struct Piece {
    Bounds box;
    double weight = 0;  // triangles
};

// Pieces are outliers when they stick out of what holds this part of the detail on either side...
constexpr double tail = 0.12;
// ... and the scene with them is larger by this factor.
constexpr float muchLarger = 2.5f;
constexpr std::size_t fewPieces = 8;

std::vector<Piece> piecesOf(const Scene& scene) {
    std::vector<Piece> pieces;
    forEachShownMesh(scene, [&](const PosedModel& posed, std::uint32_t node, const asset::MeshUse& use) {
        const asset::Mesh& mesh = posed.model->meshes[use.mesh];
        for (const math::mat4& placement : placements(posed, node, use))
            pieces.push_back({mesh.bounds.transformed(placement), static_cast<double>(mesh.finest().size())});
    });
    return pieces;
}

// The value below which `part` of the weight lies.
float quantile(std::vector<std::pair<float, double>> values, double part) {
    std::sort(values.begin(), values.end());
    double total = 0, sum = 0;
    for (const auto& [value, weight] : values) total += weight;
    for (const auto& [value, weight] : values)
        if ((sum += weight) >= total * part) return value;
    return values.back().first;
}

Bounds quantileBox(const std::vector<Piece>& pieces) {
    Bounds box;
    for (int axis = 0; axis < 3; ++axis) {
        std::vector<std::pair<float, double>> lows, highs;
        for (const Piece& piece : pieces) {
            lows.emplace_back(piece.box.min[axis], piece.weight);
            highs.emplace_back(piece.box.max[axis], piece.weight);
        }
        box.min[axis] = quantile(std::move(lows), tail);
        box.max[axis] = quantile(std::move(highs), 1 - tail);
    }
    return box;
}

}  // namespace

math::Bounds subject(const Scene& scene) {
    const Bounds whole = bounds(scene);
    const std::vector<Piece> pieces = piecesOf(scene);
    if (pieces.size() < fewPieces) return whole;
    const Bounds detailed = quantileBox(pieces);
    const bool sensible = detailed.radius() > 0 && detailed.max.x >= detailed.min.x && detailed.max.y >= detailed.min.y &&
                          detailed.max.z >= detailed.min.z;
    return sensible && whole.radius() > muchLarger * detailed.radius() ? detailed : whole;
}

}  // namespace rekindle::scene
