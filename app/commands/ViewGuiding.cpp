#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>

#include "commands/ViewProgram.h"
#include "commands/ViewSky.h"
#include "content/TourFiles.h"
#include "core/Log.h"
#include "panels/Curtain.h"
#include "panels/Words.h"

// The part of the viewer that follows a tour.
namespace rekindle::commands {

static double millisecondsSince(std::chrono::steady_clock::time_point begun) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

static bool isElsewhere(const math::Pose& a, const math::Pose& b) {
    return glm::distance(a.position, b.position) > 1e-3f || std::fabs(glm::dot(a.orientation, b.orientation)) < 1 - 1e-5f;
}

core::Result<void> ViewProgram::serveGuide(const panels::Request& request) {
    if (const auto* start = std::get_if<panels::StartTour>(&request); start && state_.site) startTour(*start);
    if (const auto* play = std::get_if<panels::PlayTour>(&request)) {
        tourHeld_ = false;
        if (state_.headset) state_.headset->waits = false;
        guide_.play(play->on, state_);
    }
    if (const auto* seek = std::get_if<panels::SeekTour>(&request)) guide_.seek(seek->time, state_);
    if (const auto* step = std::get_if<panels::StepTour>(&request)) guide_.step(step->stops, state_);
    if (std::holds_alternative<panels::LeaveTour>(request)) leaveTour();
    if (std::holds_alternative<panels::EndTour>(request)) {
        endEditing();  // which may want to be asked twice
        if (editor_.active()) return {};
        leaveBeyond();
        guide_.end(state_);
    }
    if (const auto* given = std::get_if<panels::AnswerQuestion>(&request); given && state_.guide) {
        Surroundings around = surroundings();
        if (const auto went = guide_.answer(given->answer, around, state_); !went) tell(panels::Trouble::Tour, went.error());
        forgetStation();
        needGuidesTexts();
    }
    return {};
}

// What stands there now, and where one can walk as far as that is known.
Surroundings ViewProgram::surroundings() {
    std::vector<content::Part> parts;
    for (const panels::OpenModel& open : state_.models) parts.push_back(open.part);
    return {std::move(parts), contents_.picker(), [this](const std::string& period) {
                const auto known = grounds_.find(period);
                return known == grounds_.end() ? nullptr : known->second;
            }};
}

void ViewProgram::needGuidesTexts() {
    for (const std::string& text : guide_.texts()) display_.interface().need(text);
    for (const content::Finding& fault : state_.faults) display_.interface().need(fault.text());
}

void ViewProgram::startTour(const panels::StartTour& wanted) {
    Surroundings around = surroundings();
    const bool goingOn = wanted.goingOn && state_.site->left;
    const auto begun = goingOn ? guide_.resume(*state_.site->left, around, state_) : guide_.start(wanted.tour, around, state_);
    if (!begun) {
        const auto files = content::tourFiles(state_.site->file.parent_path());
        const auto index = std::size_t(goingOn ? state_.site->left->tour : wanted.tour);
        return tell(panels::Trouble::Tour, begun.error(),
                    index < files.size() ? ViewGuide::wrongWith(files[index]) : content::Findings());
    }
    if (state_.headset) state_.headset->menu = false;
    sayOtherLanguage();
    needGuidesTexts();
    panels::endComparison(*state_.site);
    led_.reset();
    forgetStation();
    visitorSees_.reset();
    visitorTaken_ = false;
}

void ViewProgram::sayOtherLanguage() {
    if (const std::string other = guide_.otherLanguageNews(state_); !other.empty())
        say(panels::filled(ui::tr("This tour is told in another language: {}"), other));
}

// The tour as it is now - in another language, or on other ground - at the same moment.
void ViewProgram::followTour() {
    if (!state_.guide || !guide_.tour()) return;
    Surroundings around = surroundings();
    if (const auto changed = guide_.change(guide_.tour()->tour, around, state_); !changed)
        tell(panels::Trouble::Tour, changed.error());
    sayOtherLanguage();
    forgetStation();
    needGuidesTexts();
}

// What creators save is seen at once.
void ViewProgram::followFiles() {
    if (!state_.guide || !state_.site || !guide_.filesChanged()) return;
    if (editor_.active() && !editor_.adoptSaved(state_)) return;  // what the editor wrote itself is seen already
    const auto begun = Clock::now();
    Surroundings around = surroundings();
    guide_.readAnew(around, state_);
    pictures_.readAnew(headset_ ? &headset_->panel(HeadsetPanelKind::Card).painter : nullptr);
    sayOtherLanguage();
    core::logDebug("the tour is planned anew: it took {:.0f} ms", millisecondsSince(begun));
    forgetStation();
    needGuidesTexts();
    unsettled_ = 3;
}

void ViewProgram::leaveTour() {
    guide_.letGo(state_);
    state_.camera.mode = panels::CameraMode::Walk;
}

// Light and curtain are to be as the tour has them, whatever it is now.
void ViewProgram::forgetStation() {
    ledAs_.reset();
    curtain_.drop(state_.site ? &*state_.site : nullptr);
}

// Who goes alone sees all there is; the tour, when it leads again, has its own way.
void ViewProgram::showAllLayers() {
    if (!state_.site || state_.site->layers.empty()) return;
    state_.site->layers.clear();
    ledAs_.reset();
    pose();
}

// What was found there before stays until it is found anew, which takes as long as some frames.
void ViewProgram::findHotspots(std::size_t station) {
    HotspotSearch search = guide_.hotspotsAt(station, scene_, state_);
    const std::pair now(guide_.viewpointAt(station).id, search.patterns);
    if (std::exchange(spokenOf_, now) != now) state_.hotspots.clear();
    hotspotFinder_.want(std::move(search));
}

void ViewProgram::takeHotspots() {
    auto found = hotspotFinder_.take();
    if (!found || !state_.guide || !state_.site) return;
    state_.hotspots = std::move(*found);
    followAsked();
    unsettled_ = framesToSettle;
}

// A card that is open tells what the tour, which was saved or found anew, says now; where that has left its subject out, none
// does.
void ViewProgram::followAsked() {
    const auto& asked = state_.asked.spot;
    if (!asked || asked->stop != guide_.viewpointAt(ledAs_ ? ledAs_->station : guide_.station()).id) return;
    const auto same = std::ranges::find_if(state_.hotspots, [&](const panels::Hotspot& spot) {
        return spot.spot && spot.spot->stop == asked->stop && spot.spot->spot.id == asked->spot.id;
    });
    state_.asked = same == state_.hotspots.end() ? panels::Subject{} : same->subject();
}

void ViewProgram::forgetHotspots() {
    hotspotFinder_.forget();
    state_.hotspots.clear();
}

core::Result<void> ViewProgram::lightAs(const Scenery& scenery) {
    panels::OpenSite& open = *state_.site;
    REKINDLE_ASSIGN(seen, guide_.seenAs(scenery, open.file.parent_path()));
    for (std::size_t i = 0; i < open.site->periods.size(); ++i)
        if (open.site->periods[i].id == seen.period) open.period = int(i);
    open.layers = guide_.layersAt(scenery.station);
    ledAs_ = scenery;
    pose();
    findHotspots(scenery.station);
    return light(seen.quality, state_);
}

void ViewProgram::hangCurtain(std::size_t station) {
    const auto& periods = state_.site->site->periods;
    const auto beside = std::ranges::find(periods, guide_.besideAt(station), &content::Period::id);
    const int period = beside == periods.end() ? -1 : int(beside - periods.begin());
    if (curtain_.hang(station, period, guide_.moment().curtain, *state_.site)) unsettled_ = framesToSettle;
}

// A stop has a say in the light beyond its curtain as well.
const content::Viewpoint* ViewProgram::curtainFrom() const {
    return curtain_.station() && guide_.tour() ? &guide_.viewpointAt(*curtain_.station()) : nullptr;
}

// The eye goes where the tour is; where the visitor turned it meanwhile, he goes on alone.
core::Result<void> ViewProgram::lead(double seconds) {
    ledOn_ = false;
    if (!state_.guide || !state_.site || state_.models.empty()) {
        visitorSees_.reset();
        visitorsWay_.clear();
        if (state_.headset) state_.headset->leads = false;
        forgetStation();
        showAllLayers();
        return {};
    }
    if (worn()) return headset_->seen() ? leadVisitor(seconds) : core::Result<void>();  // for a moment nothing is told
    if (led_ && !state_.guide->away && isElsewhere(*led_, camera_.pose())) guide_.letGo(state_);
    const auto sight = guide_.advance(seconds, state_);
    if (!sight) {
        led_.reset();
        curtain_.leave(*state_.site);
        showAllLayers();
        return {};
    }
    const Scenery scenery{.station = sight->station};
    if (ledAs_ != scenery) REKINDLE_TRY(lightAs(scenery));
    hangCurtain(sight->station);
    state_.camera.mode = panels::CameraMode::Orbit;
    state_.camera.fov = sight->eye.fov;
    camera_.setMode(panels::CameraMode::Orbit, scene_, contents_.picker());
    camera_.stand(sight->eye.pose, 5);
    ledOn_ = led_ && isElsewhere(*led_, camera_.pose());
    led_ = camera_.pose();
    return {};
}

}  // namespace rekindle::commands
