#include "scene/TriangleTree.h"

#include <algorithm>
#include <array>
#include <glm/common.hpp>
#include <numeric>

#include "core/Jobs.h"

namespace rekindle::scene {

using math::Bounds;
using math::Ray;
using math::vec3;
using Node = TriangleTree::Node;

namespace {

constexpr std::uint32_t leafSize = 4;
constexpr int binCount = 16;
constexpr std::uint32_t smallestJob = 20'000;  // triangles that are not worth another core
constexpr std::size_t jobCount = 64;

struct Range {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

struct Bin {
    Bounds box;
    std::uint32_t count = 0;

    void add(const Bin& other) {
        box.add(other.box);
        count += other.count;
    }
    float cost() const {
        const vec3 size = box.size();
        return static_cast<float>(count) * (size.x * size.y + size.y * size.z + size.z * size.x);
    }
};

using Bins = std::array<Bin, binCount>;

// Where to cut a range in two: triangles whose middle falls into a bin below `bin` go left.
struct Cut {
    int axis = 0;
    int bin = 0;  // 0: no sensible cut
    float from = 0;
    float binsPerMetre = 0;

    int binOf(const Bounds& box) const {
        return std::clamp(static_cast<int>((box.centre()[axis] - from) * binsPerMetre), 0, binCount - 1);
    }
};

int cheapestBin(const Bins& bins) {
    std::array<float, binCount> costs{};
    Bin sum;
    for (int i = binCount - 1; i > 0; --i) {
        sum.add(bins[static_cast<std::size_t>(i)]);
        costs[static_cast<std::size_t>(i)] = sum.cost();
    }
    sum = {};
    for (int i = 1; i < binCount; ++i) {
        sum.add(bins[static_cast<std::size_t>(i - 1)]);
        costs[static_cast<std::size_t>(i)] += sum.cost();
    }
    return static_cast<int>(std::min_element(costs.begin() + 1, costs.end()) - costs.begin());
}

// Builds into vectors of nodes; sorts its part of `order`. Ranges that do not overlap may be built at the same time.
class Builder {
  public:
    Builder(std::span<const Bounds> boxes, std::span<std::uint32_t> order) : boxes_(boxes), order_(order) {}

    // Splits the ranges of `nodes`, from that node on down, while they have more than `enough` triangles.
    void split(std::vector<Node>& nodes, std::size_t node, std::uint32_t enough) {
        const Range range{nodes[node].first, nodes[node].count};
        if (range.count <= enough) return;
        const std::uint32_t left = partition(range);
        const std::size_t child = nodes.size();
        nodes[node].first = static_cast<std::uint32_t>(child);
        nodes[node].count = 0;
        nodes.push_back(leaf({range.first, left}));
        nodes.push_back(leaf({range.first + left, range.count - left}));
        split(nodes, child, enough);
        split(nodes, child + 1, enough);
    }

    Node leaf(Range range) const {
        Node node{.first = range.first, .count = range.count};
        for (std::uint32_t triangle : part(range)) node.box.add(boxes_[triangle]);
        return node;
    }

  private:
    std::span<std::uint32_t> part(Range range) const { return order_.subspan(range.first, range.count); }

    // How many go left; neither side is empty.
    std::uint32_t partition(Range range) {
        const auto triangles = part(range);
        if (const Cut cut = bestCut(range); cut.bin > 0) {
            const auto right = std::partition(triangles.begin(), triangles.end(),
                                              [&](std::uint32_t triangle) { return cut.binOf(boxes_[triangle]) < cut.bin; });
            const auto left = static_cast<std::uint32_t>(right - triangles.begin());
            if (left > 0 && left < range.count) return left;
        }
        return range.count / 2;
    }

    Cut bestCut(Range range) const {
        Bounds middles;
        for (std::uint32_t triangle : part(range)) middles.add(boxes_[triangle].centre());
        const vec3 size = middles.size();
        const int axis = size.x >= std::max(size.y, size.z) ? 0 : size.y >= size.z ? 1 : 2;
        if (!(size[axis] > 0)) return {};
        Cut cut{.axis = axis, .from = middles.min[axis], .binsPerMetre = binCount / size[axis]};
        Bins bins;
        for (std::uint32_t triangle : part(range))
            bins[static_cast<std::size_t>(cut.binOf(boxes_[triangle]))].add({boxes_[triangle], 1});
        cut.bin = cheapestBin(bins);
        return cut;
    }

    std::span<const Bounds> boxes_;
    std::span<std::uint32_t> order_;
};

// The subtree's root goes where `node` is, the rest to the end.
void graft(std::vector<Node>& nodes, std::size_t node, std::span<const Node> subtree) {
    const auto offset = static_cast<std::uint32_t>(nodes.size()) - 1;
    const auto moved = [&](Node n) {
        if (n.count == 0) n.first += offset;
        return n;
    };
    nodes[node] = moved(subtree.front());
    std::ranges::transform(subtree.subspan(1), std::back_inserter(nodes), moved);
}

// First from the top down on one core until there are enough parts, then those side by side.
std::vector<Node> build(std::span<const Bounds> boxes, std::span<std::uint32_t> order) {
    const auto count = static_cast<std::uint32_t>(order.size());
    Builder builder(boxes, order);
    std::vector<Node> nodes{builder.leaf({0, count})};
    builder.split(nodes, 0, std::max<std::uint32_t>(smallestJob, count / jobCount));

    std::vector<std::size_t> tops;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].count > 0) tops.push_back(i);
    std::vector<std::vector<Node>> subtrees(tops.size());
    core::parallelFor(tops.size(), [&](std::size_t i) {
        subtrees[i] = {nodes[tops[i]]};
        builder.split(subtrees[i], 0, leafSize);
    });
    for (std::size_t i = 0; i < tops.size(); ++i) graft(nodes, tops[i], subtrees[i]);
    return nodes;
}

std::vector<Bounds> boxesOf(const TriangleList& triangles) {
    std::vector<Bounds> boxes(triangles.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (int corner = 0; corner < 3; ++corner) boxes[i].add(triangles.corner(i, corner));
    return boxes;
}

}  // namespace

std::optional<math::TriangleHit> TriangleList::intersect(const Ray& ray, std::size_t triangle, float limit) const {
    return math::intersect(ray, corner(triangle, 0), corner(triangle, 1), corner(triangle, 2), limit);
}

TriangleTree::TriangleTree(const TriangleList& triangles) : order_(triangles.size()) {
    if (order_.empty()) return;
    std::iota(order_.begin(), order_.end(), 0U);
    const std::vector<Bounds> boxes = boxesOf(triangles);
    nodes_ = build(boxes, order_);
}

std::optional<TriangleTree::Hit> TriangleTree::nearest(const TriangleList& triangles, const Ray& ray, float limit) const {
    struct Pending {
        std::uint32_t node;
        float enter;
    };
    std::optional<Hit> best;
    std::vector<Pending> pending;
    const auto visit = [&](std::uint32_t node) {
        if (const auto enter = math::intersect(ray, nodes_[node].box, limit)) pending.push_back({node, *enter});
    };
    if (!nodes_.empty()) visit(0);
    while (!pending.empty()) {
        const Pending next = pending.back();
        pending.pop_back();
        if (next.enter > limit) continue;
        const Node& node = nodes_[next.node];
        for (std::uint32_t i = node.first; i < node.first + node.count; ++i)
            if (const auto hit = triangles.intersect(ray, order_[i], limit)) {
                best = Hit{order_[i], *hit};
                limit = hit->distance;
            }
        if (node.count > 0) continue;
        const std::size_t before = pending.size();
        visit(node.first);
        visit(node.first + 1);
        if (pending.size() == before + 2 && pending[before].enter < pending[before + 1].enter)
            std::swap(pending[before], pending[before + 1]);  // the nearer one is taken next
    }
    return best;
}

}  // namespace rekindle::scene
