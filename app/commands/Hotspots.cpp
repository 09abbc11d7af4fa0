#include "commands/Hotspots.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <iterator>
#include <optional>

#include "content/NodeNames.h"

namespace rekindle::commands {

namespace {

constexpr float gapOfPieces = 0.25f;   // metres: what is nearer to each other is one thing
constexpr std::size_t mostPieces = 8;  // of an element: the largest to the eye
constexpr float widePicture = 16.f / 9;
constexpr scene::PickOptions surfaces{.deformed = false, .copies = false};  // figures and plants would take seconds

// What is known of an element while it is looked for.
struct Found {
    int element = -1;
    std::vector<math::Bounds> boxes;         // of its meshes
    std::vector<std::vector<bool>> nodes;    // by model and node: they are of it
    std::vector<math::Bounds> pieces = {};   // apart, the largest to the eye first
    std::vector<math::Bounds> figures = {};  // of those of them that move their limbs
    std::vector<math::vec3> plants = {};     // the middles of what stands there many times
    std::optional<math::vec3> seenAt = {};   // a point of the largest that is seen
};

bool touch(const math::Bounds& a, const math::Bounds& b, float gap) {
    return glm::all(glm::lessThanEqual(a.min - gap, b.max)) && glm::all(glm::lessThanEqual(b.min - gap, a.max));
}

math::Bounds boxOf(const scene::PosedModel& posed, std::size_t node) {
    scene::PosedModel alone = posed;
    for (std::size_t n = 0; n < alone.visible.size(); ++n)
        if (n != node) alone.visible[n] = false;
    return scene::bounds({{std::move(alone)}});
}

bool isFigure(const asset::Model& model, std::size_t node) {
    return std::ranges::any_of(model.nodes[node].meshes, [&](const asset::MeshUse& use) {
        return use.skin >= 0 || !model.meshes[use.mesh].morphTargets.empty();
    });
}

void addPlants(const scene::PosedModel& posed, std::size_t node, std::vector<math::vec3>& plants) {
    scene::PosedModel one = posed;
    one.copies = nullptr;
    const math::vec3 middle = boxOf(one, node).centre();
    for (const math::mat4& copy : *posed.copies) plants.emplace_back(copy * math::vec4(middle, 1));
}

Found& among(std::vector<Found>& all, int element, const scene::Scene& scene) {
    const auto same = std::ranges::find(all, element, &Found::element);
    if (same != all.end()) return *same;
    Found found{.element = element, .boxes = {}, .nodes = {}};
    for (const scene::PosedModel& posed : scene.models) found.nodes.emplace_back(posed.world.size());
    return all.emplace_back(std::move(found));
}

void add(const scene::PosedModel& posed, std::size_t model, std::size_t node, Found& found) {
    found.nodes[model][node] = true;
    if (posed.copies) return addPlants(posed, node, found.plants);
    const math::Bounds box = boxOf(posed, node);
    if (box.empty()) return;
    found.boxes.push_back(box);
    if (isFigure(*posed.model, node)) found.figures.push_back(box);
}

// The meshes of nodes that some pattern names, and of what hangs under them.
std::vector<Found> find(const HotspotScene& in, const std::vector<std::string>& patterns) {
    std::vector<Found> all;
    for (std::size_t m = 0; m < in.scene.models.size() && m < in.elements.size(); ++m) {
        const scene::PosedModel& posed = in.scene.models[m];
        const auto& nodes = posed.model->nodes;
        std::vector<int> element(nodes.size(), -1);
        const auto isNamed = [&](const std::string& name) {
            return std::ranges::any_of(patterns, [&](const std::string& pattern) { return content::fits(name, pattern); });
        };
        const bool planted = m < in.plantings.size() && !in.plantings[m].empty() && isNamed(in.plantings[m]);
        for (std::size_t n = 0; n < nodes.size(); ++n) {
            const bool named = planted || isNamed(nodes[n].name);
            if (nodes[n].parent >= 0) element[n] = element[std::size_t(nodes[n].parent)];
            if (named && n < in.elements[m]->size() && (*in.elements[m])[n] >= 0) element[n] = (*in.elements[m])[n];
            if (element[n] < 0 || nodes[n].meshes.empty() || !posed.visible[n]) continue;
            add(posed, m, n, among(all, element[n], in.scene));
        }
    }
    return all;
}

// About how large it is to an eye.
float extentTo(const math::Bounds& box, math::vec3 eye) {
    return box.radius() / std::max(glm::distance(glm::clamp(eye, box.min, box.max), eye), 1.f);
}

bool holds(const math::Bounds& box, math::vec3 point) {
    return touch({point, point}, box, 0.01f);
}

// The scene without all else: what rays to it meet is quickly found.
scene::Scene aloneOf(const HotspotScene& in, const Found& found) {
    scene::Scene alone = in.scene;
    alone.identity.reset();
    for (std::size_t m = 0; m < alone.models.size(); ++m)
        for (std::size_t n = 0; n < alone.models[m].visible.size(); ++n)
            if (!found.nodes[m][n]) alone.models[m].visible[n] = false;
    return alone;
}

// A point of a thing, and from where it is looked at.
struct Look {
    math::vec3 at, from;
};

// Where some rays all over the pictures of the eyes would meet it, if nothing were in the way.
std::vector<Look> lookAround(const scene::Scene& alone, scene::Picker& picker, std::span<const tour::Eye> eyes) {
    constexpr int columns = 17, rows = 11;
    std::vector<Look> looks;
    for (const tour::Eye& eye : eyes)
        for (int i = 0; i < columns * rows; ++i) {
            const float x = float(i % columns + 1) / (columns + 1) * 2 - 1, y = float(i / columns + 1) / (rows + 1) * 2 - 1;
            const float high = std::tan(eye.fov / 2);
            const math::vec3 way = eye.pose.orientation * math::vec3(x * high * widePicture, y * high, -1);
            if (const auto hit = picker.pick(alone, {eye.pose.position, glm::normalize(way)}, surfaces))
                looks.push_back({hit->point, eye.pose.position});
        }
    return looks;
}

// Likewise a small thing that lies between those rays.
std::vector<Look> lookAt(const scene::Scene& alone, scene::Picker& picker, std::span<const tour::Eye> eyes,
                         const math::Bounds& piece) {
    std::vector<Look> looks;
    for (const tour::Eye& eye : eyes)
        for (int i = 0; i < 27; ++i) {
            const math::vec3 ahead = eye.pose.orientation * math::vec3(0, 0, -1);
            const math::vec3 part(float(i % 3 + 1) / 4, float(i / 9 + 1) / 4, float(i / 3 % 3 + 1) / 4);
            const math::vec3 way = piece.min + piece.size() * part - eye.pose.position;
            const float far = glm::length(way);
            if (far < 0.01f || glm::dot(way, ahead) < far * std::cos(eye.fov * 0.8f)) continue;
            const auto hit = picker.pick(alone, {eye.pose.position, way / far}, surfaces);
            if (hit && holds(piece, hit->point)) looks.push_back({hit->point, eye.pose.position});
        }
    return looks;
}

// Those first from which the others are least far: on the thing, and in the midst of it.
void sortFromMidst(std::vector<Look>& looks) {
    math::vec3 middle(0);
    for (const Look& look : looks) middle += look.at / float(looks.size());
    std::ranges::stable_sort(looks, {}, [&](const Look& look) { return glm::distance(look.at, middle); });
}

bool isOpen(const HotspotScene& in, const Look& look) {
    const float far = glm::distance(look.at, look.from);
    scene::PickOptions until = surfaces;
    until.maxDistance = far * 0.998f - 0.02f;
    return until.maxDistance <= 0 || !in.picker.pick(in.scene, {look.from, (look.at - look.from) / far}, until);
}

std::optional<math::vec3> seenOf(const HotspotScene& in, const Found& found, const math::Bounds& piece, std::vector<Look> looks) {
    for (const math::Bounds& figure : found.figures)
        if (touch(figure, piece, 0)) return figure.centre();  // rays go through it
    sortFromMidst(looks);
    const std::size_t step = std::max<std::size_t>(looks.size() / 3, 1);  // a ray through fields takes a while
    for (std::size_t i = 0; i < looks.size(); i += step)
        if (isOpen(in, looks[i])) return looks[i].at;
    return std::nullopt;
}

// Of plants, the one that is nearest to the middle of a picture, and not within reach.
math::vec3 plantAhead(const std::vector<math::vec3>& plants, const tour::Eye& eye) {
    const math::vec3 ahead = eye.pose.orientation * math::vec3(0, 0, -1);
    return *std::ranges::max_element(plants, {}, [&](math::vec3 plant) {
        const math::vec3 way = plant - eye.pose.position;
        const float far = std::max(glm::length(way), 1e-3f);
        return far < 3 ? -1 : glm::dot(way, ahead) / far - far / 300;
    });
}

void look(const HotspotScene& in, std::span<const tour::Eye> eyes, Found& found) {
    if (!found.plants.empty()) {
        found.seenAt = plantAhead(found.plants, eyes.front());
        return;
    }
    std::vector<math::Bounds> pieces = apart(std::move(found.boxes), gapOfPieces);
    const auto extent = [&](const math::Bounds& box) {
        float largest = 0;
        for (const tour::Eye& eye : eyes) largest = std::max(largest, extentTo(box, eye.pose.position));
        return -largest;
    };
    std::ranges::stable_sort(pieces, {}, extent);
    if (pieces.size() > mostPieces) pieces.resize(mostPieces);
    const scene::Scene alone = aloneOf(in, found);
    const std::vector<Look> all = lookAround(alone, in.picker, eyes);
    for (const math::Bounds& piece : pieces) {
        std::vector<Look> looks;
        std::ranges::copy_if(all, std::back_inserter(looks), [&](const Look& look) { return holds(piece, look.at); });
        if (looks.empty()) looks = lookAt(alone, in.picker, eyes, piece);
        const auto at = seenOf(in, found, piece, std::move(looks));
        if (!at) continue;
        found.pieces.push_back(piece);
        if (!found.seenAt) found.seenAt = at;
    }
    if (!found.seenAt) found.seenAt = pieces.front().centre();
}

}  // namespace

std::vector<math::Bounds> apart(std::vector<math::Bounds> boxes, float gap) {
    for (std::size_t i = 0; i < boxes.size();) {
        const auto other = std::find_if(boxes.begin() + std::ptrdiff_t(i) + 1, boxes.end(),
                                        [&](const math::Bounds& box) { return touch(boxes[i], box, gap); });
        if (other == boxes.end()) {
            ++i;
            continue;
        }
        boxes[i].add(*other);
        *other = boxes.back();
        boxes.pop_back();
        i = 0;  // it may touch those before now
    }
    return boxes;
}

std::vector<tour::Eye> eyesAlong(const tour::Station& station) {
    const auto& eyes = station.eyes;
    if (eyes.size() < 2) return eyes;
    return {eyes.front(), eyes[eyes.size() / 2], eyes.back()};
}

static std::vector<panels::Hotspot> placesOf(const HotspotScene& in, const std::vector<std::string>& patterns,
                                             std::span<const tour::Eye> eyes) {
    std::vector<panels::Hotspot> spots;
    if (patterns.empty()) return spots;
    for (Found& found : find(in, patterns)) {
        if (found.boxes.empty() && found.plants.empty()) continue;
        math::Bounds whole;
        for (const math::Bounds& box : found.boxes) whole.add(box);
        look(in, eyes, found);
        spots.push_back({.element = found.element, .at = *found.seenAt, .box = whole, .pieces = std::move(found.pieces)});
    }
    return spots;
}

std::vector<panels::Hotspot> hotspotsOf(const HotspotScene& in, const std::vector<std::string>& patterns,
                                        std::span<const tour::Eye> eyes) {
    std::vector<panels::Hotspot> spots = placesOf(in, patterns, eyes);
    for (panels::Hotspot& spot : spots) spot.name = in.site.elements[std::size_t(spot.element)].name;
    return spots;
}

std::vector<panels::Hotspot> hotspotsOf(const HotspotScene& in, const std::vector<std::shared_ptr<const panels::TourSpot>>& own,
                                        std::span<const tour::Eye> eyes) {
    std::vector<std::vector<int>> one;  // as if all nodes were of one element
    HotspotScene asOne{in.site, in.scene, {}, in.picker, in.plantings};
    for (const scene::PosedModel& posed : in.scene.models) one.emplace_back(posed.model->nodes.size(), 0);
    for (const std::vector<int>& elements : one) asOne.elements.push_back(&elements);
    std::vector<panels::Hotspot> spots;
    for (const auto& told : own) {
        std::vector<panels::Hotspot> places = placesOf(asOne, told->spot.nodes, eyes);
        if (places.empty() && !told->spot.at) continue;
        panels::Hotspot spot = places.empty() ? panels::Hotspot{} : std::move(places.front());
        spot.name = told->spot.name;
        spot.element = -1;
        spot.at = told->spot.at.value_or(spot.at);
        spot.spot = told;
        spots.push_back(std::move(spot));
    }
    return spots;
}

}  // namespace rekindle::commands
