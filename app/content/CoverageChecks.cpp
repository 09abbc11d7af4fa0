#include "content/CoverageChecks.h"

#include <fmt/format.h>

#include <algorithm>

#include "content/Elements.h"
#include "content/NodeNames.h"

namespace rekindle::content {

namespace {

std::uint32_t rootOf(const asset::Model& model, std::uint32_t node) {
    while (model.nodes[node].parent >= 0) node = static_cast<std::uint32_t>(model.nodes[node].parent);
    return node;
}

struct Uncovered {
    std::size_t count = 0;
    std::string first;
};

// Those of one root are told of together: where one is missing, many are.
void checkMeshes(const Site& site, std::size_t index, const asset::Model& model, const Reporter& report) {
    const std::vector<int> elements = elementsOf(site, model, site.models[index].file);
    std::map<std::uint32_t, Uncovered> roots;
    for (std::uint32_t n = 0; n < elements.size(); ++n) {
        if (elements[n] >= 0 || model.nodes[n].meshes.empty()) continue;
        Uncovered& root = roots[rootOf(model, n)];
        if (root.count++ == 0) root.first = model.nodes[n].name;
    }
    for (const auto& [root, found] : roots)
        report.error(fmt::format("models/{}", index),
                     say("{} meshes under \"{}\" belong to no element: the first is \"{}\"", found.count, model.nodes[root].name,
                         found.first),
                     say("name their nodes, or one above them, in an element"));
}

// Whether any node of any model, or one of the other names, has the form of the pattern.
class KnownNames {
  public:
    explicit KnownNames(const Models& models) : models_(models) {}
    void add(const std::string& name) { others_.push_back(name); }

    bool any(const std::string& pattern, const std::string& file = {}) const {
        const auto has = [&](const auto& entry) {
            if (!file.empty() && entry.first != file) return false;
            return std::ranges::any_of(entry.second->nodes, [&](const asset::Node& node) { return fits(node.name, pattern); });
        };
        return std::ranges::any_of(models_, has) ||
               std::ranges::any_of(others_, [&](const std::string& name) { return fits(name, pattern); });
    }

    void check(const std::vector<std::string>& patterns, const std::string& file, const std::string& path,
               const Reporter& report) const {
        for (std::size_t i = 0; i < patterns.size(); ++i)
            if (!any(patterns[i], file))
                report.warning(joined(path, std::to_string(i)), say("no node is called \"{}\"", patterns[i]),
                               say("correct it, or leave it out"));
    }

  private:
    const Models& models_;
    std::vector<std::string> others_;
};

void checkPatterns(const Site& site, const Models& models, const Reporter& report) {
    KnownNames nodes(models);
    for (std::size_t i = 0; i < site.water.size(); ++i)
        nodes.check(site.water[i].nodes, "", fmt::format("water/{}/nodes", i), report);
    for (std::size_t i = 0; i < site.plantings.size(); ++i)
        nodes.check(site.plantings[i].ground, "", fmt::format("plantings/{}/ground", i), report);
    for (const Planting& planting : site.plantings) nodes.add(planting.id);
    for (std::size_t i = 0; i < site.swaying.size(); ++i)
        nodes.check(site.swaying[i].nodes, "", fmt::format("swaying/{}/nodes", i), report);
    for (std::size_t i = 0; i < site.elements.size(); ++i)
        nodes.check(site.elements[i].nodes, site.elements[i].model, fmt::format("elements/{}/nodes", i), report);
    for (std::size_t i = 0; i < site.gates.size(); ++i)
        nodes.check(site.gates[i].nodes, "", fmt::format("gates/{}/nodes", i), report);
    for (std::size_t i = 0; i < site.routes.size(); ++i)
        nodes.check(site.routes[i].nodes, "", fmt::format("routes/{}/nodes", i), report);
}

void checkSpecies(const Site& site, const Models& models, const Reporter& report) {
    for (std::size_t i = 0; i < site.plantings.size(); ++i) {
        const Planting& planting = site.plantings[i];
        if (elementOf(site, planting) < 0)
            report.error(fmt::format("plantings/{}", i), say("\"{}\" belongs to no element", planting.id),
                         say("name it in an element's nodes"));
        for (std::size_t s = 0; s < planting.species.size(); ++s) {
            const auto model = models.find(planting.species[s].model);
            const std::string& node = planting.species[s].node;
            if (node.empty() || model == models.end()) continue;
            if (std::ranges::find(model->second->nodes, node, &asset::Node::name) == model->second->nodes.end())
                report.error(fmt::format("plantings/{}/species/{}/node", i, s), say("no node is called \"{}\"", node),
                             say("correct it, or leave it out"));
        }
    }
}

bool hasCamera(const asset::Model& model, const std::string& name) {
    return std::ranges::any_of(model.nodes, [&](const asset::Node& node) {
        return node.camera >= 0 && (node.name == name || model.cameras[static_cast<std::size_t>(node.camera)].name == name);
    });
}

void checkCameras(const Site& site, const Models& models, const Reporter& report) {
    for (std::size_t i = 0; i < site.viewpoints.size(); ++i) {
        const std::string& camera = site.viewpoints[i].camera;
        const auto has = [&](const Model& model) {
            const auto found = models.find(model.file);
            return found != models.end() && hasCamera(*found->second, camera);
        };
        if (!camera.empty() && std::ranges::none_of(site.models, has))
            report.error(fmt::format("viewpoints/{}/camera", i), say("no camera is called \"{}\"", camera),
                         say("rekindle info lists those of a model"));
    }
}

}  // namespace

void checkCoverage(const Site& site, const Models& models, const Reporter& report) {
    for (std::size_t i = 0; i < site.models.size(); ++i)
        if (const auto model = models.find(site.models[i].file); model != models.end())
            checkMeshes(site, i, *model->second, report);
    checkPatterns(site, models, report);
    checkSpecies(site, models, report);
    checkCameras(site, models, report);
}

}  // namespace rekindle::content
