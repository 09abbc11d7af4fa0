#include "content/SiteParts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>
#include <map>

#include "content/Elements.h"
#include "content/NodeNames.h"

namespace rekindle::content {

namespace {

// Clockwise seen from above, in degrees, as content has it.
math::mat4 placed(math::vec3 position, float heading) {
    return glm::rotate(glm::translate(math::mat4(1), position), -heading * math::pi / 180, math::vec3(0, 1, 0));
}

math::mat4 placed(const Plant& plant) {
    const math::mat4 turned = glm::rotate(glm::translate(math::mat4(1), plant.foot), plant.turn, math::vec3(0, 1, 0));
    return glm::scale(turned, math::vec3(plant.scale));
}

// Leaves out all nodes but one and what hangs under it.
core::Result<std::vector<bool>> leaveAllBut(const std::string& name, const asset::Model& model) {
    std::vector<bool> left(model.nodes.size(), !name.empty());
    if (name.empty()) return left;
    bool found = false;
    for (std::size_t n = 0; n < left.size(); ++n) {
        const asset::Node& node = model.nodes[n];
        left[n] = node.name != name && (node.parent < 0 || left[static_cast<std::size_t>(node.parent)]);
        found |= node.name == name;
    }
    if (!found)
        return core::fail({core::ErrorKind::BadInput, fmt::format("there is no node \"{}\"", name), model.source,
                           "a planting wants it", "correct the planting's species"});
    return left;
}

// Where the single node stands in its model: it is taken away, so that the plant's foot is the node's origin.
math::mat4 originOf(const std::string& name, const asset::Model& model) {
    math::mat4 world(1);
    const auto found = std::ranges::find(model.nodes, name, &asset::Node::name);
    if (name.empty() || found == model.nodes.end()) return world;
    for (int n = static_cast<int>(found - model.nodes.begin()); n >= 0; n = model.nodes[static_cast<std::size_t>(n)].parent)
        world = model.nodes[static_cast<std::size_t>(n)].local.matrix() * world;
    return glm::translate(math::mat4(1), -math::vec3(world[3]));
}

std::vector<int> swayingOf(const Site& site, const asset::Model& model) {
    std::vector<const std::vector<std::string>*> lists;
    for (const Swaying& each : site.swaying) lists.push_back(&each.nodes);
    return namedBy(model, lists);
}

int swayingOf(const Site& site, const Planting& planting) {
    const auto named = [&](const Swaying& each) {
        return std::ranges::any_of(each.nodes, [&](const std::string& pattern) { return fits(planting.id, pattern); });
    };
    const auto found = std::ranges::find_if(site.swaying, named);
    return found == site.swaying.end() ? -1 : static_cast<int>(found - site.swaying.begin());
}

core::Result<std::vector<Part>> plantArea(const Site& site, const Planting& planting, const ModelReader& read,
                                          const GroundFinder& ground) {
    const std::vector<Plant> plants = scatter(planting, ground);
    std::vector<Part> parts;
    for (std::uint32_t s = 0; s < planting.species.size(); ++s) {
        const Species& species = planting.species[s];
        REKINDLE_ASSIGN(model, read(species.model));
        REKINDLE_ASSIGN(left, leaveAllBut(species.node, *model));
        const math::mat4 origin = originOf(species.node, *model);
        auto copies = std::make_shared<std::vector<math::mat4>>();
        for (const Plant& each : plants)
            if (each.species == s) copies->push_back(placed(each) * origin);
        if (copies->empty()) continue;
        parts.push_back({.file = species.model,
                         .model = model,
                         .copies = std::move(copies),
                         .left = std::move(left),
                         .elements = std::vector<int>(model->nodes.size(), elementOf(site, planting)),
                         .swaying = std::vector<int>(model->nodes.size(), swayingOf(site, planting)),
                         .periods = planting.periods,
                         .layer = planting.id});
    }
    return parts;
}

// The colour of a black body, linear and with 1 as its largest part, for 1000 to 12000 K. Kim et al., "Design of advanced color
// temperature control system for HDTV applications" (2002), for x and y of the Planckian locus; then Rec. 709.
math::vec3 blackBody(float kelvin) {
    const double t = 1000 / double(std::max(kelvin, 1667.0f));
    const double x = t > 0.25 ? -0.2661239 * t * t * t - 0.2343589 * t * t + 0.8776956 * t + 0.179910
                              : -3.0258469 * t * t * t + 2.1070379 * t * t + 0.2226347 * t + 0.240390;
    const double y = kelvin < 2222   ? -1.1063814 * x * x * x - 1.34811020 * x * x + 2.18555832 * x - 0.20219683
                     : kelvin < 4000 ? -0.9549476 * x * x * x - 1.37418593 * x * x + 2.09137015 * x - 0.16748867
                                     : 3.0817580 * x * x * x - 5.87338670 * x * x + 3.75112997 * x - 0.37001483;
    const math::vec3 xyz(static_cast<float>(x / y), 1, static_cast<float>((1 - x - y) / y));
    const math::vec3 rgb(glm::dot(xyz, {3.2404542f, -1.5371385f, -0.4985314f}),
                         glm::dot(xyz, {-0.9692660f, 1.8760108f, 0.0415560f}),
                         glm::dot(xyz, {0.0556434f, -0.2040259f, 1.0572252f}));
    const math::vec3 seen = glm::max(rgb, math::vec3(0));
    return seen / std::max({seen.x, seen.y, seen.z});
}

void hang(const Lamp& lamp, asset::Model& model) {
    model.roots.push_back(static_cast<std::uint32_t>(model.nodes.size()));
    model.nodes.push_back(
        {.name = lamp.name, .local = {.translation = lamp.position}, .light = static_cast<int>(model.lights.size())});
    model.lights.push_back({.name = lamp.name, .color = blackBody(lamp.kelvin), .intensity = lamp.candela, .range = lamp.range});
}

}  // namespace

std::string plantingOf(const Part& part) {
    return part.copies ? part.layer : "";
}

bool isThere(const std::vector<std::string>& periods, const std::string& period) {
    return periods.empty() || period.empty() || std::ranges::find(periods, period) != periods.end();
}

bool isOfLayers(const Part& part, const std::vector<std::string>& layers) {
    const bool ofNone = part.layer.empty() || part.copies || part.file.empty();
    return layers.empty() || ofNone || std::ranges::find(layers, part.layer) != layers.end();
}

core::Result<std::vector<Part>> placeModels(const Site& site, const ModelReader& read) {
    std::vector<Part> parts;
    for (const Model& model : site.models) {
        REKINDLE_ASSIGN(loaded, read(model.file));
        std::vector<int> elements = elementsOf(site, *loaded, model.file);
        std::vector<int> swaying = swayingOf(site, *loaded);
        parts.push_back({.file = model.file,
                         .model = std::move(loaded),
                         .root = placed(model.position, model.heading),
                         .elements = std::move(elements),
                         .swaying = std::move(swaying),
                         .periods = model.periods,
                         .layer = model.layer});
    }
    return parts;
}

core::Result<std::vector<Part>> plant(const Site& site, const ModelReader& read, const GroundMaker& groundFor) {
    std::vector<Part> parts;
    for (const Planting& planting : site.plantings) {
        REKINDLE_ASSIGN(area, plantArea(site, planting, read, groundFor(planting)));
        std::ranges::move(area, std::back_inserter(parts));
    }
    return parts;
}

std::vector<Part> hangLamps(const Site& site) {
    std::map<std::vector<std::string>, asset::Model> models;
    for (const Lamp& lamp : site.lamps) {
        asset::Model& model = models[lamp.periods];
        model.name = "Lamps";
        hang(lamp, model);
    }
    std::vector<Part> parts;
    for (auto& [periods, model] : models) {
        const std::size_t nodes = model.nodes.size();
        parts.push_back({.model = std::make_shared<const asset::Model>(std::move(model)),
                         .elements = std::vector<int>(nodes, -1),
                         .periods = periods,
                         .layer = "lamps"});
    }
    return parts;
}

}  // namespace rekindle::content
