#include "commands/TourEditor.h"

#include <algorithm>
#include <span>

#include "commands/DraftWords.h"
#include "content/DocumentFile.h"
#include "content/FieldReader.h"
#include "content/FileChecks.h"
#include "content/OwnLanguage.h"
#include "content/TourChecks.h"
#include "content/TourReader.h"
#include "content/TourWriter.h"
#include "core/File.h"

namespace rekindle::commands {

core::Result<void> TourEditor::open(const std::filesystem::path& file, content::Tour tour, panels::ViewerState& state) {
    std::string text;
    if (std::error_code failed; std::filesystem::exists(file, failed)) {
        REKINDLE_ASSIGN(read, content::readDocument(file));
        content::TourReading reading = content::readTour(read, file.string());
        if (content::countErrors(reading.findings) > 0) return core::fail(content::toError(reading.findings));
        text = std::move(read);
        tour = std::move(reading.tour);
    }
    file_ = file;
    text_ = std::move(text);
    draft_.emplace(std::move(tour));
    const auto language = std::ranges::find(content::requiredLanguages, state.language);
    state.editing = panels::TourEditing{.file = file, .newLine = draftWords().line};
    if (language != content::requiredLanguages.end())
        state.editing->language = int(language - content::requiredLanguages.begin());
    tell(state);
    return {};
}

static void gather(const content::Texts& texts, std::vector<std::string>& all) {
    for (const auto& [tag, text] : texts.byTag) all.push_back(text);
}

std::vector<std::string> TourEditor::texts() const {
    std::vector<std::string> all;
    for (const content::Stop& stop : tour().stops) {
        gather(stop.name, all);
        gather(stop.note, all);
        for (const content::Spot& spot : stop.hotspots) {
            for (const content::Texts* each : {&spot.name, &spot.text, &spot.note}) gather(*each, all);
            for (const content::Illustration& picture : spot.pictures) {
                gather(picture.text, all);
                all.push_back(picture.file);
            }
            all.insert(all.end(), spot.nodes.begin(), spot.nodes.end());
        }
        for (const content::Narration& narration : stop.narrations)
            for (const content::Line& line : narration.lines) gather(line.text, all);
    }
    return all;
}

void TourEditor::close(panels::ViewerState& state) {
    draft_.reset();
    state.editing.reset();
}

void TourEditor::change(content::Tour tour, const std::string& name, panels::ViewerState& state) {
    draft_->change(std::move(tour), name);
    tell(state);
}

static int namedAbove(const asset::Model& model, std::uint32_t node) {
    int named = int(node);
    while (named >= 0 && model.nodes[std::size_t(named)].name.empty()) named = model.nodes[std::size_t(named)].parent;
    return named;
}

bool TourEditor::point(const scene::Hit& hit, const asset::Model& model, panels::ViewerState& state) {
    const panels::TourEditing& editing = *state.editing;
    const panels::Pointing pointing = editing.pointing;
    if (pointing == panels::Pointing::NewSpot || pointing == panels::Pointing::SpotPlace) {
        placeSpot(hit.point, state);
        return true;
    }
    const int named = namedAbove(model, hit.node);
    if (named < 0) return false;
    const std::string& name = model.nodes[std::size_t(named)].name;
    change(pointing == panels::Pointing::SpotNodes ? tour::withSpotsNodeToggled(tour(), editing.stop, editing.spot, name)
                                                   : tour::withHighlightToggled(tour(), editing.stop, name),
           {}, state);
    state.selection = {int(hit.model), named};
    return true;
}

void TourEditor::placeSpot(math::vec3 at, panels::ViewerState& state) {
    panels::TourEditing& editing = *state.editing;
    const bool fresh = editing.pointing == panels::Pointing::NewSpot;
    editing.pointing = panels::Pointing::Nothing;
    change(
        fresh ? tour::withSpot(tour(), editing.stop, at, draftWords()) : tour::withSpotAt(tour(), editing.stop, editing.spot, at),
        {}, state);
}

void TourEditor::findPictures(panels::ViewerState& state) {
    if (state.site) state.editing->pictures = content::picturesIn(state.site->file.parent_path());
}

bool TourEditor::undo(panels::ViewerState& state) {
    const bool undone = draft_->undo();
    tell(state);
    return undone;
}

bool TourEditor::redo(panels::ViewerState& state) {
    const bool done = draft_->redo();
    tell(state);
    return done;
}

core::Result<void> TourEditor::save(panels::ViewerState& state) {
    if (content::countErrors(state.editing->faults) > 0) return core::fail(content::toError(state.editing->faults));
    std::string text = content::writeTour(draft_->tour(), text_);
    if (text != text_) {
        std::error_code failed;
        std::filesystem::create_directories(file_.parent_path(), failed);
        REKINDLE_TRY(core::writeFileAtomically(file_, std::as_bytes(std::span(text))));
    }
    text_ = std::move(text);
    draft_->markSaved();
    tell(state);
    return {};
}

bool TourEditor::adoptSaved(panels::ViewerState& state) {
    auto text = content::readDocument(file_);
    if (!text || *text == text_) return false;
    content::TourReading reading = content::readTour(*text, file_.string());
    if (content::countErrors(reading.findings) > 0) return false;
    text_ = std::move(*text);
    draft_->change(std::move(reading.tour));
    draft_->markSaved();
    tell(state);
    return true;
}

// What would be wrong with the file.
void TourEditor::tell(panels::ViewerState& state) {
    ++steps_;
    panels::TourEditing& editing = *state.editing;
    const std::string shown = editing.stop < editing.tour.stops.size() ? editing.tour.stops[editing.stop].id : "";
    editing.tour = draft_->tour();
    if (state.site) content::fallBackTo(state.site->site->language, editing.tour);
    const auto same = std::ranges::find(editing.tour.stops, shown, &content::Stop::id);  // wherever it went
    if (same != editing.tour.stops.end()) editing.stop = std::size_t(same - editing.tour.stops.begin());
    editing.stop = std::min(editing.stop, std::max<std::size_t>(editing.tour.stops.size(), 1) - 1);
    editing.changed = draft_->changed() || text_.empty();
    editing.canUndo = draft_->canUndo();
    editing.canRedo = draft_->canRedo();
    content::TourReading reading = content::readTour(content::writeTour(draft_->tour(), text_), file_.string());
    const content::Reporter report(reading.file, reading.positions, reading.findings);
    if (state.site) {
        content::checkTourInSite(reading.tour, *state.site->site, report);
        content::checkFiles(reading.tour, state.site->file.parent_path(), report);
    }
    std::erase_if(reading.findings, [](const content::Finding& finding) { return finding.severity != content::Severity::Error; });
    editing.faults = std::move(reading.findings);
}

}  // namespace rekindle::commands
