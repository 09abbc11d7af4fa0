#include "commands/ViewModels.h"

#include <algorithm>

#include "commands/SiteLoading.h"
#include "panels/EvidenceColors.h"
#include "panels/SceneTree.h"

namespace rekindle::commands {

using panels::OpenModel;
using panels::Selection;
using panels::ViewerState;

static std::size_t trianglesOf(const asset::Model& model) {
    std::size_t sum = 0;
    for (const asset::Node& node : model.nodes)
        for (const asset::MeshUse& use : node.meshes)
            sum += model.meshes[use.mesh].triangleCount() * std::max<std::size_t>(1, node.instances.size());
    return sum;
}

// A single root that holds everything else says nothing: its children are to be seen from the start.
static void expandRoots(OpenModel& open) {
    const asset::Model& model = *open.model;
    std::uint32_t node = 0;
    for (const std::vector<std::uint32_t>* level = &model.roots; level->size() == 1; level = &model.nodes[node].children) {
        node = level->front();
        open.expanded[node] = true;
    }
}

OpenModel openModel(std::filesystem::path path, std::shared_ptr<const asset::Model> model, content::Part part) {
    OpenModel open{.path = std::move(path), .model = std::move(model), .part = std::move(part)};
    open.part.model = open.model;
    open.thumbnails.resize(open.model->images.size());
    open.hidden.resize(open.model->nodes.size());
    open.expanded.resize(open.model->nodes.size());
    open.triangles = trianglesOf(*open.model);
    expandRoots(open);
    return open;
}

// Its name and those of its parents, and which one it is among those that are called the same.
static std::string pathOf(const asset::Model& model, int node) {
    std::string path;
    for (int n = node; n >= 0; n = model.nodes[std::size_t(n)].parent) path += model.nodes[std::size_t(n)].name + '\n';
    return path;
}

int sameNode(const asset::Model& before, const asset::Model& after, int node) {
    const std::string path = pathOf(before, node);
    if (node < int(after.nodes.size()) && pathOf(after, node) == path) return node;
    for (int n = 0; n < int(after.nodes.size()); ++n)
        if (after.nodes[std::size_t(n)].name == before.nodes[std::size_t(node)].name && pathOf(after, n) == path) return n;
    return -1;
}

OpenModel reopenModel(const OpenModel& before, std::shared_ptr<const asset::Model> model) {
    OpenModel open = openModel(before.path, std::move(model), before.part);
    for (int n = 0; n < int(before.model->nodes.size()); ++n) {
        const auto old = std::size_t(n);
        if (!before.hidden[old] && !before.expanded[old]) continue;
        const int now = sameNode(*before.model, *open.model, n);
        if (now < 0) continue;
        open.hidden[std::size_t(now)] = before.hidden[old];
        open.expanded[std::size_t(now)] = before.expanded[old];
    }
    return open;
}

static int sameAnimation(const asset::Model& before, const asset::Model& after, int animation) {
    if (animation < 0) return -1;
    const std::string& name = before.animations[std::size_t(animation)].name;
    const auto& list = after.animations;
    if (animation < int(list.size()) && list[std::size_t(animation)].name == name) return animation;
    const auto found = std::find_if(list.begin(), list.end(), [&](const asset::Animation& a) { return a.name == name; });
    return found == list.end() ? -1 : int(found - list.begin());
}

void replaceModel(ViewerState& state, std::size_t place, OpenModel fresh) {
    OpenModel& open = state.models[place];
    if (state.selection && state.selection.model == int(place)) {
        const int node = sameNode(*open.model, *fresh.model, state.selection.node);
        state.selection = node < 0 ? Selection{} : Selection{int(place), node};
    }
    state.scrollTo = {};
    if (state.playing.model == int(place)) {
        state.playing.animation = sameAnimation(*open.model, *fresh.model, state.playing.animation);
        if (state.playing.animation < 0) state.playing.time = 0;
    }
    open = std::move(fresh);
}

void clearModels(ViewerState& state) {
    state.models.clear();
    state.site.reset();
    state.framed = false;
    state.selection = state.scrollTo = {};
    state.shownModel = state.shownMaterial = state.shownTexture = 0;
    state.playing = {};
    state.measuring.points.clear();
    state.highlighted.reset();
}

std::vector<std::string_view> textsOf(const asset::Model& model) {
    std::vector<std::string_view> texts{model.name, model.source, model.format};
    const auto add = [&](const auto& things) {
        for (const auto& thing : things) texts.push_back(thing.name);
    };
    add(model.images);
    add(model.materials);
    add(model.meshes);
    add(model.nodes);
    add(model.skins);
    add(model.cameras);
    add(model.lights);
    add(model.animations);
    for (const asset::Image& image : model.images) texts.push_back(image.source);
    for (const auto& [key, value] : model.metadata) texts.insert(texts.end(), {key, value});
    for (const asset::Warning& warning : model.warnings) texts.insert(texts.end(), {warning.what, warning.todo});
    return texts;
}

static void hide(scene::PosedModel& posed, const std::vector<bool>& hidden) {
    const auto& nodes = posed.model->nodes;
    std::vector<bool> gone = hidden;
    for (std::size_t n = 0; n < nodes.size(); ++n) {
        if (nodes[n].parent >= 0 && gone[std::size_t(nodes[n].parent)]) gone[n] = true;
        if (gone[n]) posed.visible[n] = false;
    }
}

scene::Scene sceneOf(const ViewerState& state) {
    scene::Scene scene;
    for (std::size_t m = 0; m < state.models.size(); ++m) {
        const OpenModel& open = state.models[m];
        const bool played = state.playing.model == int(m);
        const scene::Playback playback{played ? state.playing.animation : -1, state.playing.time};
        const std::string period = state.site ? state.site->periodId() : "";
        const std::vector<std::string> layers = state.site ? state.site->layers : std::vector<std::string>();
        scene.models.push_back(posePart(open.part, period, playback, layers));
        hide(scene.models.back(), open.hidden);
        if (state.site) letSway(*state.site->site, open.part, scene.models.back());
        if (state.site && state.site->evidence)
            tintByEvidence(*state.site->site, open.part, scene.models.back());
        else if (state.site && state.site->route >= 0)
            dimOtherRoutes(*state.site->site, state.site->route, scene.models.back());
    }
    return scene;
}

scene::Scene sceneThroughTime(const ViewerState& state) {
    const panels::Playing& playing = state.playing;
    scene::Scene all = sceneOf(state);
    if (playing.animation < 0) return all;
    constexpr int moments = 8;
    const auto& model = *state.models[std::size_t(playing.model)].model;
    ViewerState then{.models = state.models, .site = state.site, .playing = playing};
    for (int i = 0; i < moments; ++i) {
        then.playing.time = double(model.animations[std::size_t(playing.animation)].duration) * i / moments;
        all.models.push_back(std::move(sceneOf(then).models[std::size_t(playing.model)]));
    }
    return all;
}

math::Bounds boundsUnder(const scene::Scene& scene, const Selection& selection) {
    if (!selection) return {};
    scene::PosedModel part = scene.models[std::size_t(selection.model)];
    const auto& nodes = part.model->nodes;
    std::vector<bool> under(nodes.size());
    under[std::size_t(selection.node)] = true;
    for (std::size_t n = 0; n < nodes.size(); ++n) {
        if (nodes[n].parent >= 0 && under[std::size_t(nodes[n].parent)]) under[n] = true;
        if (!under[n]) part.visible[n] = false;
    }
    return scene::bounds({{std::move(part)}});
}

}  // namespace rekindle::commands
