#include "content/SiteChecks.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace rekindle::content {

namespace {

std::string at(const char* list, std::size_t index, const char* field = nullptr) {
    return field ? fmt::format("{}/{}/{}", list, index, field) : fmt::format("{}/{}", list, index);
}

// The ids of a list; tells of those that are there twice.
template <class T>
std::set<std::string> idsOf(const std::vector<T>& list, const char* name, const Reporter& report) {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < list.size(); ++i)
        if (!list[i].id.empty() && !ids.insert(list[i].id).second)
            report.error(at(name, i, "id"), say("\"{}\" is there already", list[i].id), say("give each its own"));
    return ids;
}

// Empty: none is named.
void checkOne(const std::string& name, const std::set<std::string>& known, const std::string& path, const char* where,
              const Reporter& report) {
    if (!name.empty() && !known.contains(name)) report.error(path, say("\"{}\" is not in {}", name, where), say("add it there"));
}

void checkAll(const std::vector<std::string>& names, const std::set<std::string>& known, const std::string& path,
              const char* where, const Reporter& report) {
    for (std::size_t i = 0; i < names.size(); ++i) checkOne(names[i], known, joined(path, std::to_string(i)), where, report);
}

void checkPeriods(const Site& site, const Reporter& report) {
    const std::set<std::string> known = idsOf(site.periods, "periods", report);
    const auto check = [&](const auto& list, const char* name) {
        for (std::size_t i = 0; i < list.size(); ++i) checkAll(list[i].periods, known, at(name, i, "periods"), "periods", report);
    };
    check(site.models, "models");
    check(site.lamps, "lamps");
    check(site.plantings, "plantings");
    check(site.sounds, "sounds");
    for (std::size_t i = 0; i < site.viewpoints.size(); ++i)
        checkOne(site.viewpoints[i].period, known, at("viewpoints", i, "period"), "periods", report);
    for (std::size_t i = 0; i < site.elements.size(); ++i)
        if (const auto& picture = site.elements[i].picture; picture && picture->from)
            checkOne(picture->from->period, known, at("elements", i, "picture/from/period"), "periods", report);
}

// Of whatever says how it is known: `used` are the sources that are named so far.
template <class T>
void checkEvidence(const std::vector<T>& list, const char* name, const std::set<std::string>& known, std::set<std::string>& used,
                   const Reporter& report) {
    for (std::size_t i = 0; i < list.size(); ++i) {
        checkAll(list[i].sources, known, at(name, i, "sources"), "bibliography", report);
        used.insert(list[i].sources.begin(), list[i].sources.end());
        if (list[i].evidence != Evidence::Hypothesis && list[i].sources.empty())
            report.error(at(name, i), say("says that it is known, but not from where"),
                         say("give its sources, or call it a hypothesis"));
    }
}

void checkElements(const Site& site, const Reporter& report) {
    const std::set<std::string> known = idsOf(site.bibliography, "bibliography", report);
    std::set<std::string> used;
    checkEvidence(site.elements, "elements", known, used, report);
    checkEvidence(site.gates, "gates", known, used, report);
    checkEvidence(site.routes, "routes", known, used, report);
    for (std::size_t i = 0; i < site.elements.size(); ++i)
        if (site.elements[i].evidence == Evidence::Hypothesis && site.elements[i].note.empty())
            report.error(at("elements", i), say("is a hypothesis without a note"), say("say what was invented and after what"));
    for (std::size_t i = 0; i < site.bibliography.size(); ++i)
        if (const std::string& id = site.bibliography[i].id; !used.contains(id))
            report.warning(at("bibliography", i), say("\"{}\" is named by no element", id), say("name it, or leave it out"));
}

void checkRoutes(const Site& site, const Reporter& report) {
    const std::set<std::string> gates = idsOf(site.gates, "gates", report);
    idsOf(site.routes, "routes", report);
    for (std::size_t i = 0; i < site.routes.size(); ++i)
        checkAll(site.routes[i].gates, gates, at("routes", i, "gates"), "gates", report);
    for (std::size_t i = 0; i < site.gates.size(); ++i)
        if (site.gates[i].site.empty() && !site.gates[i].viewpoint.empty())
            report.error(at("gates", i, "viewpoint"), say("is a viewpoint of no site"), say("name the site, or leave it out"));
    if (!site.gates.empty() && site.viewpoints.empty())
        report.error("gates", say("can be seen from no viewpoint"),
                     say("give one from which all of them are seen: visitors begin there"));
}

void checkModels(const Site& site, const Reporter& report) {
    std::set<std::string> files;
    for (const Model& model : site.models) files.insert(model.file);
    for (std::size_t i = 0; i < site.elements.size(); ++i)
        if (const std::string& model = site.elements[i].model; !model.empty() && !files.contains(model))
            report.error(at("elements", i, "model"), say("\"{}\" is not in models", model), say("add it there"));
}

void checkViewpoints(const Site& site, const Reporter& report) {
    idsOf(site.viewpoints, "viewpoints", report);
    for (std::size_t i = 0; i < site.viewpoints.size(); ++i) {
        const Viewpoint& view = site.viewpoints[i];
        const bool stands = view.position && view.target;
        if (view.camera.empty() && !stands)
            report.error(at("viewpoints", i), say("says not where the eye is"), say("give a camera, or a position and a target"));
        if (!view.camera.empty() && (view.position || view.target))
            report.error(at("viewpoints", i), say("has a camera and a place of its own"), say("leave one of them"));
    }
}

void checkPlantings(const Site& site, const Reporter& report) {
    idsOf(site.plantings, "plantings", report);
    for (std::size_t i = 0; i < site.plantings.size(); ++i) {
        const auto& species = site.plantings[i].species;
        if (std::ranges::none_of(species, [](const Species& s) { return s.share > 0; }) && !species.empty())
            report.error(at("plantings", i, "species"), say("has no share above 0"), say("give one"));
        for (std::size_t s = 0; s < species.size(); ++s)
            if (species[s].scale.x > species[s].scale.y)
                report.error(fmt::format("plantings/{}/species/{}/scale", i, s), say("has the larger size first"),
                             say("turn them round"));
    }
}

}  // namespace

void checkNames(const Site& site, const Reporter& report) {
    checkPeriods(site, report);
    checkElements(site, report);
    checkModels(site, report);
    checkViewpoints(site, report);
    checkPlantings(site, report);
    checkRoutes(site, report);
    idsOf(site.spawns, "spawns", report);
    idsOf(site.sounds, "sounds", report);
}

}  // namespace rekindle::content
