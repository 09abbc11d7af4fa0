#include "commands/ViewContents.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "commands/Loading.h"
#include "commands/SiteFile.h"
#include "commands/ViewGuide.h"
#include "commands/ViewLoading.h"
#include "commands/ViewModels.h"
#include "content/SiteReader.h"
#include "core/Log.h"
#include "core/PageGuard.h"
#include "gpu/Failure.h"
#include "importer/Importer.h"
#include "panels/SitePanel.h"
#include "panels/Words.h"

namespace rekindle::commands {

using panels::OpenModel;
using panels::ViewerState;
namespace fs = std::filesystem;

static constexpr auto lookEvery = std::chrono::milliseconds(100);

ViewContents::ViewContents(ViewDisplay& display, std::optional<cook::ModelCache> cache, const sandbox::Importing& importing)
    : display_(display),
      cooking_(std::move(cache)),
      loader_(
          [this, importing](const LoadJob& job, core::Progress& progress) {
              auto loaded = loadForView(job, progress, picker_, importing, cooking_);
              if (loaded) rehearsals_.add(*loaded, progress);
              return loaded;
          },
          platform::Platform::wake) {}

void ViewContents::start(LoadJob job, const ViewerState& state) {
    job.graphics = display_.graphics();
    job.settings = state.settings;
    job.forEyes = forEyes_;
    job.beside.clear();
    const auto comesAnew = [&](std::size_t place) {
        return std::find(job.places.begin(), job.places.end(), place) != job.places.end();
    };
    for (std::size_t i = 0; i < state.models.size() && !job.places.empty(); ++i)
        if (!comesAnew(i)) job.beside.push_back(state.models[i].model);
    loadBegun_ = fs::file_time_type::clock::now();
    loader_.start(std::move(job));
}

static bool wantsNothing(const LoadJob& job) {
    return job.models.empty() && job.site.empty() && job.environment.empty();
}

static std::string nameOf(const LoadJob& job) {
    if (!job.site.empty()) return fs::absolute(job.site).parent_path().filename().string();
    return (job.models.empty() ? job.environment : job.models.front()).filename().string();
}

static void say(ViewerState& state, std::string text) {
    state.notices.push_back({std::move(text), state.now + 5});
}

void ViewContents::open(const std::vector<fs::path>& paths, ViewerState& state) {
    LoadJob job;
    for (const fs::path& path : paths) {
        if (const auto site = findSite(path))
            job.site = *site;
        else if (isLightPath(path))
            job.environment = path;
        else
            job.models.push_back(path);
    }
    if (wantsNothing(job)) return;
    // Light that comes while a scene is being loaded is not to stop it.
    if (const LoadJob* running = loader_.running(); running && job.models.empty() && job.site.empty()) {
        job.site = running->site;
        job.models = running->models;
        job.places = running->places;
    }
    state.failure.reset();
    start(std::move(job), state);
}

void ViewContents::reload(ViewerState& state) {
    if (!wantsNothing(failed_)) {
        state.failure.reset();
        return start(std::exchange(failed_, {}), state);
    }
    if (state.site) return start({.site = state.site->file}, state);
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
    start(std::move(job), state);
}

void ViewContents::close(ViewerState& state) {
    loader_.cancel();
    for (const OpenModel& open : state.models) forget(open);
    clearModels(state);
    state.guide.reset();
    state.failure.reset();
    failed_ = interrupted_ = {};
    environment_.clear();
    watchFiles(state);
}

static bool isWhole(const std::shared_ptr<const core::Mapping>& mapping) {
    return !mapping || !core::arePagesLost(mapping->bytes());
}

// What is cooked and cannot be read any more (cut short, or its disk fails) is as good as changed.
void ViewContents::addUnreadable(const ViewerState& state, std::vector<fs::path>& changed) const {
    for (const OpenModel& open : state.models)
        if (!isWhole(open.model->mapping)) changed.push_back(open.path);
    const auto& light = state.settings.environment.light;
    if (light && !isWhole(light->mapping)) changed.push_back(environment_);
}

// A file that a failed load could not read counts for the model it belongs to: its folder's next save may mend it.
void ViewContents::lookForChanges(ViewerState& state) {
    const auto now = core::FileWatcher::Clock::now();
    if (now - lastLook_ < lookEvery) return;
    lastLook_ = now;
    std::vector<fs::path> changed = watcher_.poll(now);
    addUnreadable(state, changed);
    if (changed.empty()) return;
    const bool light = changed.size() == 1 && changed.front() == environment_;
    if (state.site && !light) return start({.site = state.site->file}, state);
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

// True when the state has other models or light than before.
core::Result<bool> ViewContents::settle(ViewLoader::Outcome outcome, ViewerState& state) {
    if (!outcome.wanted) {
        if (outcome.result)
            for (const LoadedModel& loaded : outcome.result->models) outcome.result->graphics->renderer->release(*loaded.model);
        return false;
    }
    LoadJob job = loader_.lastJob();
    if (job.graphics.lock() != display_.graphics()) {  // made anew meanwhile: what was loaded is on the old ones
        start(std::move(job), state);
        return false;
    }
    if (outcome.result) {
        adopt(std::move(*outcome.result), state);
        return true;
    }
    const core::Error& error = outcome.result.error();
    if (gpu::isDeviceLost(error) && !std::exchange(job.again, true)) {
        interrupted_ = std::move(job);
        return core::fail(error);
    }
    fail(error, job, state);
    if (gpu::isDeviceLost(error)) return core::fail(error);
    return false;
}

// Large textures follow once their scene has been seen without them, some in each turn. True when the last has come.
core::Result<bool> ViewContents::refine() {
    if (!coarse_) return false;
    REKINDLE_ASSIGN(more, display_.renderer().refine(refinedATurn));
    coarse_ = more;
    return std::exchange(refined_, more) && !more;
}

// What has come is shown with all its letters, or waits for them where no frame does.
std::optional<ViewLoader::Outcome> ViewContents::next(bool ready) {
    ui::Context& interface = display_.interface();
    const Loaded* const next = loader_.next();
    if (next && next != lettered_) interface.need(next->letters);
    lettered_ = next;
    if (lettered_ && !(ready && (interface.whole() || !interface.drawsLettersBeside()))) return std::nullopt;
    lettered_ = nullptr;
    return loader_.take();
}

core::Result<bool> ViewContents::update(ViewerState& state, bool ready) {
    REKINDLE_ASSIGN(other, refine());
    while (auto outcome = next(ready)) {
        REKINDLE_ASSIGN(changed, settle(std::move(*outcome), state));
        other |= changed;
    }
    if (!loading()) lookForChanges(state);
    state.loading.active = loading();
    if (!loading()) return other;
    const LoadJob& job = *loader_.running();
    state.loading.name = nameOf(job);
    state.loading.stage = loader_.progress().stage();
    state.loading.fraction = loader_.progress().fraction();
    display_.interface().need(state.loading.name);
    display_.interface().need(state.loading.stage);
    return other;
}

core::Result<void> ViewContents::restore(ViewerState& state) {
    core::Progress progress;
    for (OpenModel& open : state.models) {
        REKINDLE_ASSIGN(uploaded, uploadForView(open.path, open.model, progress, *display_.graphics(), forEyes_));
        show(std::move(uploaded.thumbnails), open);
    }
    coarse_ = true;
    if (!wantsNothing(interrupted_)) start(std::exchange(interrupted_, {}), state);
    return {};
}

void ViewContents::show(std::vector<std::optional<ui::Texture>> thumbnails, OpenModel& open) {
    thumbnails.resize(open.thumbnails.size());
    for (std::size_t i = 0; i < thumbnails.size(); ++i)
        open.thumbnails[i] = thumbnails[i] ? display_.addTexture(std::move(*thumbnails[i])) : panels::Picture{0};
}

OpenModel ViewContents::welcome(LoadedModel loaded, const OpenModel* before) {
    OpenModel open = before ? reopenModel(*before, loaded.model) : openModel(loaded.path, loaded.model, std::move(loaded.part));
    show(std::move(loaded.thumbnails), open);
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
    if (loaded.site) state.faults.clear();
    if (loaded.light) {
        environment_ = fs::absolute(loaded.job.environment);
        state.environmentFile = environment_.filename().string();
        state.settings.environment.light = loaded.light;
        state.settings.environment.kind = render::EnvironmentKind::Image;
        // Who drops an .hdr alone wants to see it.
        if (loaded.models.empty()) state.settings.background = render::Background::Environment;
    }
    const std::vector<std::size_t>& places = loaded.job.places;
    if (!places.empty()) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            OpenModel fresh = welcome(std::move(loaded.models[i]), &state.models[places[i]]);
            forget(state.models[places[i]]);
            replaceModel(state, places[i], std::move(fresh));
        }
        say(state, panels::filled(ui::tr("Loaded again: {}"), state.models[places.front()].path.filename().string()));
    } else if (!loaded.models.empty()) {
        const ViewerState before{.site = state.site, .framed = state.framed};
        for (const OpenModel& open : state.models) forget(open);
        clearModels(state);
        for (LoadedModel& model : loaded.models) state.models.push_back(welcome(std::move(model), nullptr));
        if (loaded.site) enter(loaded, before, state);
    }
    coarse_ = true;
    watchFiles(state);
}

// A site that was only read anew is seen on as it was.
void ViewContents::enter(const Loaded& loaded, const ViewerState& before, ViewerState& state) {
    state.site = panels::OpenSite{.file = loaded.job.site, .site = loaded.site, .period = loaded.site->periods.empty() ? -1 : 0};
    state.site->tours = loaded.tours;
    if (!before.site || before.site->file != loaded.job.site) return state.guide.reset();
    state.framed = before.framed;
    state.site->evidence = before.site->evidence;
    state.site->period = std::min(before.site->period, int(loaded.site->periods.size()) - 1);
}

// What keeps a site from being read, each with its line.
static content::Findings faultsOf(const fs::path& site) {
    auto reading = content::readSiteFile(site);
    if (!reading) return {};
    std::erase_if(reading->findings,
                  [](const content::Finding& finding) { return finding.severity != content::Severity::Error; });
    return std::move(reading->findings);
}

void ViewContents::fail(const core::Error& error, const LoadJob& job, ViewerState& state) {
    if (error.kind == core::ErrorKind::Cancelled) return say(state, ui::tr("Loading was cancelled"));
    core::logWarning("{}", error.line());
    failed_ = job;
    failed_.again = false;
    state.failure = error;
    state.behindFailure = job.site.empty() ? content::Findings() : faultsOf(job.site);
    if (!job.site.empty() && !state.models.empty()) state.faults = state.behindFailure;
    for (const content::Finding& fault : state.faults) display_.interface().need(fault.text());
    if (!state.faults.empty()) state.failure.reset();
    for (const std::string& text : {error.what, error.where, error.why, error.todo}) display_.interface().need(text);
    watchFiles(state);
}

std::chrono::system_clock::time_point ViewContents::loadBegun() const {
    return std::chrono::time_point_cast<std::chrono::system_clock::duration>(fs::file_time_type::clock::to_sys(loadBegun_));
}

void ViewContents::watchFiles(const ViewerState& state) {
    std::vector<fs::path> files;
    if (state.site) {
        const fs::path file = fs::absolute(state.site->file);
        files.push_back(file);
        for (const content::Element& element : state.site->site->elements)
            if (element.picture) files.push_back(file.parent_path() / element.picture->file);
    }
    for (const OpenModel& open : state.models) {
        files.push_back(open.path);
        files.insert(files.end(), open.model->files.begin(), open.model->files.end());
    }
    if (!environment_.empty()) files.push_back(environment_);
    watcher_.watch(files, loadBegun_);
}

}  // namespace rekindle::commands
