#include <cmath>
#include <glm/geometric.hpp>

#include "commands/DraftWords.h"
#include "commands/ViewProgram.h"
#include "panels/Words.h"

// The part of the viewer that edits tours.
namespace rekindle::commands {

using panels::filled;
using ui::tr;

static constexpr double outOfTheDark = 1.6;       // seconds: a tour has opened its eyes
static constexpr double restBeforePreview = 0.2;  // seconds without another edit

core::Result<void> ViewProgram::serveEditing(const panels::Request& request) {
    if (const auto* edit = std::get_if<panels::EditTour>(&request); edit && state_.site) edit->on ? startEditing() : endEditing();
    if (!editor_.active()) return {};
    if (const auto* change = std::get_if<panels::ChangeTour>(&request)) editor_.change(change->tour, change->name, state_);
    if (const auto* move = std::get_if<panels::MoveStop>(&request))
        editor_.change(tour::withStopMoved(editor_.tour(), move->from, move->to), {}, state_);
    if (const auto* remove = std::get_if<panels::RemoveStop>(&request))
        editor_.change(tour::withoutStop(editor_.tour(), remove->stop), {}, state_);
    if (std::holds_alternative<panels::AddStopHere>(request)) addStopHere();
    if (std::holds_alternative<panels::SetStopHere>(request)) setStopHere();
    if (std::holds_alternative<panels::UndoEdit>(request)) editor_.undo(state_);
    if (std::holds_alternative<panels::RedoEdit>(request)) editor_.redo(state_);
    if (std::holds_alternative<panels::SaveTour>(request)) saveTour();
    if (std::holds_alternative<panels::FindPictures>(request)) findPictures();
    if (const auto* show = std::get_if<panels::ShowStop>(&request)) showStop(show->stop);
    return {};
}

// The tour that leads, else the site's first; a site without one gets a tour that begins here.
void ViewProgram::startEditing() {
    const bool none = state_.site->tours.empty();
    if (!none && !state_.guide) startTour({0});
    if (!none && !guide_.tour()) return;
    const auto file = none ? state_.site->file.parent_path() / "tours/tour.json" : guide_.tour()->file;
    content::Tour fresh{.title = state_.site->site->title, .text = state_.site->site->text};
    if (none) fresh.stops.push_back(stopHere(fresh));
    if (const auto opened = editor_.open(file, std::move(fresh), state_); !opened)
        return tell(panels::Trouble::Tour, opened.error(), ViewGuide::wrongWith(file));
    if (state_.guide) state_.editing->stop = state_.guide->stops[state_.guide->stop].stop;
    guide_.play(false, state_);
    state_.camera.mode = panels::CameraMode::Walk;
    layOut();
    if (!none) return;
    saveTour();
    state_.site->tours = ViewGuide::toursOf(state_.site->file.parent_path(), state_.site->site->language);
    startTour({0});
    showStop(0);
}

void ViewProgram::endEditing() {
    constexpr double patience = 6;  // seconds
    if (!editor_.active()) return;
    if (state_.editing->changed && state_.now - closeAsked_ > patience) {
        closeAsked_ = state_.now;
        return say(tr("Not saved yet: save it, or close again to let it go"));
    }
    editor_.close(state_);
    layOut();
    if (!state_.guide) return;
    Surroundings around = surroundings();
    guide_.readAnew(around, state_);
    forgetStation();
}

// Seen as now: what is looked at is what stands before the eye, within reason.
content::Stop ViewProgram::stopHere(const content::Tour& tour) {
    const math::Pose eye = camera_.pose();
    const float away = std::clamp(awayFromSurface(eye), 2.f, 50.f);
    const math::vec3 target = eye.position + away * (eye.orientation * math::vec3(0, 0, -1));
    content::Stop stop = tour::newStop(tour, eye.position, target, state_.camera.fov * 180 / math::pi, draftWords());
    if (!state_.site->site->periods.empty() && state_.site->period > 0) stop.period = state_.site->periodId();
    return stop;
}

void ViewProgram::addStopHere() {
    const std::size_t stop = state_.editing->stop;
    editor_.change(tour::withStopAfter(editor_.tour(), stop, stopHere(editor_.tour())), {}, state_);
    previewDraft();
    showStop(stop + 1);
}

void ViewProgram::setStopHere() {
    content::Tour tour = editor_.tour();
    const content::Stop here = stopHere(tour);
    content::Stop& stop = tour.stops[state_.editing->stop];
    stop.viewpoint.clear();
    stop.path = here.path;
    stop.fov = here.fov;
    editor_.change(std::move(tour), {}, state_);
}

// To the moment when the first word is said there.
void ViewProgram::showStop(std::size_t stop) {
    state_.editing->stop = stop;
    state_.editing->narration = 0;
    state_.editing->pointing = panels::Pointing::Nothing;
    if (!state_.guide) return;
    for (std::size_t i = 0; i < state_.guide->stops.size(); ++i)
        if (state_.guide->stops[i].stop == stop) guide_.seek(std::max(guide_.arrivalAt(i) + tour::breath, outOfTheDark), state_);
    guide_.play(false, state_);
}

void ViewProgram::saveTour() {
    const auto saved = editor_.save(state_);
    if (!saved) return tell(panels::Trouble::TourFile, saved.error(), state_.editing->faults);
    say(filled(tr("Saved as {}"), state_.editing->file.filename().string()));
}

void ViewProgram::findPictures() {
    editor_.findPictures(state_);
    for (const std::string& file : state_.editing->pictures) display_.interface().need(file);
}

void ViewProgram::pointForTour(const scene::Hit& hit) {
    if (!editor_.point(hit, *state_.models[hit.model].model, state_)) say(tr("That has no name to be told by"));
}

// Once nothing was edited for a moment, the tour is played as it is in the editor; what cannot be played yet waits.
void ViewProgram::followDraft() {
    if (!editor_.active() || !state_.guide) return;
    if (editor_.steps() != draftSeen_) {
        draftSeen_ = editor_.steps();
        draftChanged_ = state_.now;
        previewDue_ = true;
        for (const std::string& text : editor_.texts()) display_.interface().need(text);
    }
    unsettled_ = std::max(unsettled_, int(previewDue_));
    if (previewDue_ && state_.now - draftChanged_ > restBeforePreview) previewDraft();
}

void ViewProgram::previewDraft() {
    previewDue_ = false;
    draftSeen_ = editor_.steps();
    if (!state_.guide) return;
    Surroundings around = surroundings();
    const bool away = state_.guide->away;
    if (content::countErrors(state_.editing->faults) == 0) (void)guide_.change(editor_.tour(), around, state_);
    state_.guide->away = away;
    forgetStation();
    needGuidesTexts();
}

}  // namespace rekindle::commands
