#include "commands/ViewContents.h"

#include <fmt/format.h>

#include <algorithm>

#include "commands/ViewLoading.h"
#include "commands/ViewModels.h"
#include "core/Log.h"
#include "importer/Importer.h"

namespace rekindle::commands {

using panels::OpenModel;
using panels::ViewerState;
namespace fs = std::filesystem;

static constexpr auto lookEvery = std::chrono::milliseconds(100);

ViewContents::ViewContents(ViewDisplay& display)
    : display_(display),
      loader_(
          [this](const LoadJob& job, core::Progress& progress) {
              return loadForView(job, progress, display_.renderer(), display_.device(), picker_);
          },
          platform::Platform::wake) {}

static void say(ViewerState& state, std::string text) {
    state.notices.push_back({std::move(text), state.now + 5});
}

static bool isEnvironment(const fs::path& path) {
    const std::string extension = path.extension().string();
    return extension == ".hdr" || extension == ".HDR";
}

void ViewContents::open(const std::vector<fs::path>& paths, ViewerState& state) {
    LoadJob job;
    for (const fs::path& path : paths) {
        if (isEnvironment(path))
            job.environment = path;
        else
            job.models.push_back(path);
    }
    if (job.models.empty() && job.environment.empty()) return;
    // Light that comes while a scene is being loaded is not to stop it.
    if (const LoadJob* running = loader_.running(); running && job.models.empty()) {
        job.models = running->models;
        job.places = running->places;
    }
    state.failure.reset();
    loader_.start(std::move(job));
}

void ViewContents::reload(ViewerState& state) {
    if (!failed_.models.empty() || !failed_.environment.empty()) {
        state.failure.reset();
        return loader_.start(std::exchange(failed_, {}));
    }
    std::vector<std::size_t> places(state.models.size());
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
    reloadPlaces(std::move(places), state);
}

void ViewContents::reloadPlaces(std::vector<std::size_t> places, ViewerState& state) {
    if (places.empty()) return;
    LoadJob job;
    for (const std::size_t place : places) job.models.push_back(state.models[place].path);
    job.places = std::move(places);
    state.failure.reset();
    loader_.start(std::move(job));
}

// A file that a failed load could not read counts for the model it belongs to: its folder's next save may mend it.
void ViewContents::lookForChanges(ViewerState& state) {
    const auto now = core::FileWatcher::Clock::now();
    if (now - lastLook_ < lookEvery) return;
    lastLook_ = now;
    const std::vector<fs::path> changed = watcher_.poll(now);
    if (changed.empty()) return;
    const auto isChanged = [&](const fs::path& file) { return std::find(changed.begin(), changed.end(), file) != changed.end(); };
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < state.models.size(); ++i) {
        const OpenModel& open = state.models[i];
        const auto& files = open.model->files;
        if (isChanged(open.path) || std::any_of(files.begin(), files.end(), isChanged)) places.push_back(i);
    }
    reloadPlaces(std::move(places), state);
    if (!environment_.empty() && isChanged(environment_) && !loading()) open({environment_}, state);
}

bool ViewContents::update(ViewerState& state) {
    bool other = false;
    while (auto outcome = loader_.take()) {
        if (outcome->wanted && outcome->result) {
            adopt(std::move(*outcome->result), state);
            other = true;
        } else if (outcome->wanted) {
            fail(outcome->result.error(), loader_.lastJob(), state);
        } else if (outcome->result) {
            for (const LoadedModel& loaded : outcome->result->models) display_.renderer().release(*loaded.model);
        }
    }
    if (!loading()) lookForChanges(state);
    state.loading.active = loading();
    if (!loading()) return other;
    const LoadJob& job = *loader_.running();
    state.loading.name = (job.models.empty() ? job.environment : job.models.front()).filename().string();
    state.loading.stage = loader_.progress().stage();
    state.loading.fraction = loader_.progress().fraction();
    display_.interface().need(state.loading.name);
    display_.interface().need(state.loading.stage);
    return other;
}

OpenModel ViewContents::welcome(LoadedModel& loaded, const OpenModel* before) {
    OpenModel open = before ? reopenModel(*before, loaded.model) : openModel(loaded.path, loaded.model);
    for (std::size_t i = 0; i < loaded.thumbnails.size(); ++i)
        if (loaded.thumbnails[i]) open.thumbnails[i] = display_.addTexture(std::move(*loaded.thumbnails[i]));
    for (const std::string_view text : textsOf(*loaded.model)) display_.interface().need(text);
    display_.interface().need(loaded.path.string());
    return open;
}

void ViewContents::forget(const OpenModel& open) {
    for (const panels::Picture thumbnail : open.thumbnails)
        if (thumbnail) display_.removeTexture(thumbnail);
    display_.renderer().release(*open.model);
}

void ViewContents::adopt(Loaded loaded, ViewerState& state) {
    failed_ = {};
    state.failure.reset();
    if (loaded.environment) {
        environment_ = fs::absolute(loaded.job.environment);
        state.environmentFile = environment_.filename().string();
        display_.interface().need(state.environmentFile);
        state.settings.environment.image = loaded.environment;
        state.settings.environment.kind = render::EnvironmentKind::Image;
        // Who drops an .hdr alone wants to see it.
        if (loaded.models.empty()) state.settings.background = render::Background::Environment;
    }
    const std::vector<std::size_t>& places = loaded.job.places;
    if (!places.empty()) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            OpenModel fresh = welcome(loaded.models[i], &state.models[places[i]]);
            forget(state.models[places[i]]);
            replaceModel(state, places[i], std::move(fresh));
        }
        say(state, "Loaded again: " + state.models[places.front()].path.filename().string());
    } else if (!loaded.models.empty()) {
        for (const OpenModel& open : state.models) forget(open);
        clearModels(state);
        for (LoadedModel& model : loaded.models) state.models.push_back(welcome(model, nullptr));
    }
    watchFiles(state);
}

void ViewContents::fail(const core::Error& error, const LoadJob& job, ViewerState& state) {
    if (error.kind == core::ErrorKind::Cancelled) return say(state, "Loading was cancelled");
    core::logWarning("{}", error.line());
    failed_ = job;
    state.failure = error;
    for (const std::string& text : {error.what, error.where, error.why, error.todo}) display_.interface().need(text);
    watchFiles(state);
}

void ViewContents::watchFiles(const ViewerState& state) {
    std::vector<fs::path> files;
    for (const OpenModel& open : state.models) {
        files.push_back(open.path);
        files.insert(files.end(), open.model->files.begin(), open.model->files.end());
    }
    if (!environment_.empty()) files.push_back(environment_);
    watcher_.watch(files);
}

}  // namespace rekindle::commands
