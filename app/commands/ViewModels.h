#pragma once

#include "panels/ViewerState.h"

namespace rekindle::commands {

// The list's entry of a model that has just been loaded; `part`: of a site.
panels::OpenModel openModel(std::filesystem::path path, std::shared_ptr<const asset::Model> model, content::Part part = {});

// The same for a file that was loaded anew: what was open or hidden stays so. Nodes are the same when their names and their
// parents' names are.
panels::OpenModel reopenModel(const panels::OpenModel& before, std::shared_ptr<const asset::Model> model);

// Where a node of `before` is in `after`; -1 when it is no more.
int sameNode(const asset::Model& before, const asset::Model& after, int node);

// Puts a newly loaded model in the place of another: selection and playback follow it.
void replaceModel(panels::ViewerState& state, std::size_t place, panels::OpenModel fresh);

// Takes all models away, and what belongs to them.
void clearModels(panels::ViewerState& state);

// All texts of the model that may be shown.
std::vector<std::string_view> textsOf(const asset::Model& model);

// The scene as it is to be seen now: posed by the playback, without what is hidden.
scene::Scene sceneOf(const panels::ViewerState& state);

// The scene at several moments of what plays, one beside the other in one place: for a view that nothing leaves.
scene::Scene sceneThroughTime(const panels::ViewerState& state);

// World-space box of what hangs under a node; empty where nothing does.
math::Bounds boundsUnder(const scene::Scene& scene, const panels::Selection& selection);

}  // namespace rekindle::commands
