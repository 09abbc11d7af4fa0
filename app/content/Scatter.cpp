#include "content/Scatter.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "content/Outline.h"
#include "core/Jobs.h"

namespace rekindle::content {

namespace {

constexpr int rounds = 6;  // of darts: a cell of the mean size gets one in each
constexpr float usualSpacing = 0.6f;

// Numbers that look thrown and follow from the seed alone. Steele, Lea and Flood, "Fast splittable pseudorandom number
// generators" (2014).
class Dice {
  public:
    Dice(std::uint32_t seed, std::uint64_t what) : state_(what * 0xD1342543DE82EF95ull + seed) {
        next();
        state_ ^= next();
    }

    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15ull;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    float unit() { return static_cast<float>(next() >> 40) * 0x1p-24f; }  // 0 to 1, without 1

  private:
    std::uint64_t state_;
};

// Square cells over the box around an outline.
struct Cells {
    math::vec2 corner{0};
    float side = 1;
    std::size_t across = 0, down = 0;

    static Cells over(const std::vector<math::vec2>& outline, float side) {
        math::vec2 low = outline.front(), high = low;
        for (const math::vec2 point : outline) {
            low = glm::min(low, point);
            high = glm::max(high, point);
        }
        const math::vec2 size = (high - low) / side;
        return {low, side, static_cast<std::size_t>(size.x) + 1, static_cast<std::size_t>(size.y) + 1};
    }
    std::size_t count() const { return across * down; }
    std::size_t of(math::vec2 point) const {
        const math::vec2 at = (point - corner) / side;
        return std::min(static_cast<std::size_t>(at.y), down - 1) * across + std::min(static_cast<std::size_t>(at.x), across - 1);
    }
};

// The points that were kept, so that others can keep their distance from them.
class Neighbours {
  public:
    Neighbours(const Cells& cells, float spacing) : cells_(cells), spacing_(spacing), held_(cells.count()) {}

    bool near(math::vec2 point) const {
        const std::size_t cell = cells_.of(point), x = cell % cells_.across, y = cell / cells_.across;
        const auto reach = static_cast<std::size_t>(std::ceil(spacing_ / cells_.side));
        for (std::size_t row = y - std::min(y, reach); row <= std::min(y + reach, cells_.down - 1); ++row)
            for (std::size_t column = x - std::min(x, reach); column <= std::min(x + reach, cells_.across - 1); ++column)
                for (const math::vec2 other : held_[row * cells_.across + column])
                    if (glm::dot(other - point, other - point) < spacing_ * spacing_) return true;
        return false;
    }
    void add(math::vec2 point) { held_[cells_.of(point)].push_back(point); }

  private:
    const Cells& cells_;
    float spacing_;
    std::vector<std::vector<math::vec2>> held_;
};

// So that where darts run out does not show as an edge.
std::vector<std::uint32_t> shuffled(std::size_t count, std::uint32_t seed) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0u);
    Dice dice(seed, 1);
    for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[dice.next() % i]);
    return order;
}

std::vector<math::vec2> throwDarts(const Planting& planting) {
    const Area area{planting.outline, planting.holes};
    const double wanted = std::min(area.size() * double(planting.density), double(mostPlants));
    const auto target = static_cast<std::size_t>(std::llround(wanted));
    std::vector<math::vec2> kept;
    if (target == 0) return kept;
    const auto mean = static_cast<float>(std::sqrt(area.size() / wanted));
    const Cells cells = Cells::over(planting.outline, mean);
    if (cells.count() > 16 * mostPlants) return kept;  // a thin strip across half the world
    Neighbours neighbours(cells, std::min(planting.spacing.value_or(usualSpacing * mean), 16 * mean));
    const std::vector<std::uint32_t> order = shuffled(cells.count(), planting.seed);
    for (int round = 0; round < rounds; ++round)
        for (const std::uint32_t cell : order) {
            Dice dice(planting.seed, 16 + std::uint64_t(cell) * rounds + std::uint64_t(round));
            const math::vec2 within{dice.unit(), dice.unit()};
            const math::vec2 place = cells.corner + cells.side * (math::vec2(cell % cells.across, cell / cells.across) + within);
            if (!area.holds(place) || neighbours.near(place)) continue;
            neighbours.add(place);
            kept.push_back(place);
            if (kept.size() == target) return kept;
        }
    return kept;
}

std::uint32_t chooseSpecies(const std::vector<Species>& species, float dart) {
    float sum = 0;
    for (const Species& each : species) sum += each.share;
    dart *= sum;
    for (std::uint32_t i = 0; i < species.size(); ++i)
        if ((dart -= species[i].share) < 0) return i;
    return 0;
}

Plant grow(const Planting& planting, math::vec2 place, const Ground& ground, std::uint64_t number) {
    Dice dice(planting.seed, ~number);
    const std::uint32_t species = chooseSpecies(planting.species, dice.unit());
    const math::vec2 scale = planting.species[species].scale;
    return {.species = species,
            .foot = {place.x, ground.height - planting.sink, place.y},
            .turn = dice.unit() * 2 * math::pi,
            .scale = scale.x + (scale.y - scale.x) * dice.unit()};
}

}  // namespace

std::vector<Plant> scatter(const Planting& planting, const GroundFinder& ground) {
    if (planting.outline.size() < 3 || planting.species.empty()) return {};
    const std::vector<math::vec2> places = throwDarts(planting);
    std::vector<std::optional<Ground>> grounds(places.size());
    core::parallelFor(places.size(), [&](std::size_t i) { grounds[i] = ground(places[i]); });
    const float levelest = std::cos(planting.steepest * math::pi / 180);
    std::vector<Plant> plants;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (grounds[i] && grounds[i]->normal.y >= levelest - 1e-4f) plants.push_back(grow(planting, places[i], *grounds[i], i));
    return plants;
}

}  // namespace rekindle::content
