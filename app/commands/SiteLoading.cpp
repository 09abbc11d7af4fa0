#include "commands/SiteLoading.h"

#include <algorithm>
#include <map>

#include "content/NodeNames.h"
#include "panels/EvidenceColors.h"

namespace rekindle::commands {

namespace {

constexpr float highest = 5000, deepest = 10000;  // metres: from where the ground is looked for, and how far down

// The ground of a site for its plants.
class Terrain {
  public:
    Terrain(const content::Site& site, const std::vector<content::Part>& models, scene::Picker& picker)
        : site_(site), models_(models), picker_(picker) {}

    content::GroundFinder under(const content::Planting& planting) const {
        auto scene = std::make_shared<scene::Scene>();
        auto grounds = std::make_shared<std::vector<std::vector<int>>>();
        for (const content::Part& part : models_) {
            const std::string period = planting.periods.empty() ? std::string() : planting.periods.front();
            scene->models.push_back(posePart(part, period));
            grounds->push_back(kindsOf(planting, *part.model));
        }
        return [this, scene, grounds](math::vec2 place) -> std::optional<content::Ground> {
            const auto hit =
                picker_.pick(*scene, {{place.x, highest, place.y}, {0, -1, 0}}, {.maxDistance = deepest, .deformed = false});
            if (!hit || !(*grounds)[hit->model][hit->node]) return std::nullopt;
            return content::Ground{hit->point.y, hit->normal};
        };
    }

  private:
    // One a node: whether it can be planted.
    std::vector<int> kindsOf(const content::Planting& planting, const asset::Model& model) const {
        std::vector<const std::vector<std::string>*> waters;
        for (const content::Water& water : site_.water) waters.push_back(&water.nodes);
        const std::vector<int> water = content::namedBy(model, waters), ground = content::namedBy(model, {&planting.ground});
        std::vector<int> plantable(model.nodes.size());
        for (std::size_t n = 0; n < plantable.size(); ++n) plantable[n] = planting.ground.empty() ? water[n] < 0 : ground[n] >= 0;
        return plantable;
    }

    const content::Site& site_;
    const std::vector<content::Part>& models_;
    scene::Picker& picker_;
};

}  // namespace

core::Result<std::vector<content::Part>> loadParts(const content::Site& site, const content::ModelReader& read,
                                                   scene::Picker& picker) {
    std::map<std::string, std::shared_ptr<const asset::Model>> known;
    const content::ModelReader readOnce = [&](const std::string& file) -> core::Result<std::shared_ptr<const asset::Model>> {
        if (const auto found = known.find(file); found != known.end()) return found->second;
        REKINDLE_ASSIGN(model, read(file));
        return known[file] = std::move(model);
    };
    REKINDLE_ASSIGN(parts, content::placeModels(site, readOnce));
    const Terrain terrain(site, parts, picker);
    const auto ground = [&](const content::Planting& planting) { return terrain.under(planting); };
    REKINDLE_ASSIGN(plants, content::plant(site, readOnce, ground));
    std::ranges::move(plants, std::back_inserter(parts));
    std::ranges::move(content::hangLamps(site), std::back_inserter(parts));
    return parts;
}

scene::PosedModel posePart(const content::Part& part, const std::string& period, const scene::Playback& playback,
                           const std::vector<std::string>& layers) {
    scene::PosedModel posed = scene::pose(part.model, part.root, playback);
    posed.copies = part.copies;
    const bool there = content::isThere(part.periods, period) && content::isOfLayers(part, layers);
    for (std::size_t n = 0; n < posed.visible.size(); ++n)
        if (!there || (!part.left.empty() && part.left[n])) posed.visible[n] = false;
    return posed;
}

void letSway(const content::Site& site, const content::Part& part, scene::PosedModel& posed) {
    posed.sways.assign(site.swaying.empty() ? 0 : posed.world.size(), {});
    for (std::size_t n = 0; n < std::min(part.swaying.size(), posed.sways.size()); ++n)
        if (const int which = part.swaying[n]; which >= 0) {
            const content::Swaying& swaying = site.swaying[std::size_t(which)];
            posed.sways[n] = {.height = swaying.height, .give = swaying.give};
        }
}

void dimOtherRoutes(const content::Site& site, int route, scene::PosedModel& posed) {
    const math::vec4 dim(0.016f, 0.013f, 0.010f, 1);
    std::vector<const std::vector<std::string>*> lists{&site.routes[std::size_t(route)].nodes};
    for (const content::Route& each : site.routes) lists.push_back(&each.nodes);
    const std::vector<int> named = content::namedBy(*posed.model, lists);
    posed.tints.assign(posed.world.size(), math::vec4(0));
    for (std::size_t n = 0; n < named.size(); ++n)
        if (named[n] > 0) posed.tints[n] = dim;
}

void tintByEvidence(const content::Site& site, const content::Part& part, scene::PosedModel& posed) {
    posed.tints.assign(posed.world.size(), math::vec4(0));
    for (std::size_t n = 0; n < part.elements.size(); ++n)
        if (part.elements[n] >= 0)
            posed.tints[n] = math::vec4(panels::colorOf(site.elements[std::size_t(part.elements[n])].evidence), 1);
}

}  // namespace rekindle::commands
