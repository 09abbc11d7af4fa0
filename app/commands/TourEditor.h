#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "asset/Model.h"
#include "content/Site.h"
#include "core/Error.h"
#include "panels/ViewerState.h"
#include "scene/Picker.h"
#include "tour/TourDraft.h"

namespace rekindle::commands {

// Edits a tour's file. Writes what the panels show of it to the state. Main thread.
class TourEditor {
  public:
    // Begins with a file as it is; one that is not there yet begins with `tour`. Fails as reading does.
    core::Result<void> open(const std::filesystem::path& file, content::Tour tour, panels::ViewerState& state);
    // Ends; what is not saved is gone.
    void close(panels::ViewerState& state);
    bool active() const { return draft_.has_value(); }
    const content::Tour& tour() const { return draft_->tour(); }
    std::size_t steps() const { return steps_; }  // counts all that changed
    // All that is to be read.
    std::vector<std::string> texts() const;

    // Steps. Each can be undone; those of one name in a row as one.
    void change(content::Tour tour, const std::string& name, panels::ViewerState& state);
    bool undo(panels::ViewerState& state);
    bool redo(panels::ViewerState& state);

    // What a click into the picture met is what was pointed for (TourEditing::pointing): a new hotspot's place or another one's,
    // each once; or a name that lights up or is framed from now on, or no longer: that of the node, or of the nearest above it
    // that has one. False where one was wanted and none is there.
    bool point(const scene::Hit& hit, const asset::Model& model, panels::ViewerState& state);

    // What pictures there are to choose from now.
    static void findPictures(panels::ViewerState& state);

    // Writes the file, whole or not at all, and only where it differs. Fails with BadInput where something is wrong with the
    // tour, and as writing does.
    core::Result<void> save(panels::ViewerState& state);

    // Somebody else may have saved the file: that becomes a step, which can be undone. Whether it did.
    bool adoptSaved(panels::ViewerState& state);

  private:
    void placeSpot(math::vec3 at, panels::ViewerState& state);
    void tell(panels::ViewerState& state);

    std::optional<tour::TourDraft> draft_;
    std::size_t steps_ = 0;
    std::filesystem::path file_;
    std::string text_;  // of the file, as it was read or written last
};

}  // namespace rekindle::commands
