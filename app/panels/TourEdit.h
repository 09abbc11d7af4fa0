#pragma once

#include <string>
#include <vector>

#include "panels/Widgets.h"

namespace rekindle::panels {

// What one edits of a tour in a frame: each widget changes the copy, and what changed goes to the program as a step of a name.
// Steps of one name in a row are undone as one; an empty name is none's.
class Edit {
  public:
    // `state.editing` is there, and its stop.
    explicit Edit(ViewerState& state) : tour_(state.editing->tour), state_(state) {}

    content::Stop& stop() { return tour_.stops[state_.editing->stop]; }
    ViewerState& state() { return state_; }
    TourEditing& editing() { return *state_.editing; }
    // That is edited: a BCP 47 tag.
    std::string language() const { return std::string(content::requiredLanguages[std::size_t(state_.editing->language)]); }

    void keep(const std::string& what);

    void text(const char* id, std::string& value, const std::string& what);
    void paragraph(const char* id, std::string& value, int lines, const std::string& what);
    // Ids of the bibliography, with commas between them.
    void sources(std::vector<std::string>& ids, const std::string& what);
    // Names of nodes, each of which can go.
    void names(std::vector<std::string>& names);
    // Whether a click in the picture is meant for that; of hotspots, for the one of that index. At most one thing is.
    void pointing(const char* label, Pointing what, std::size_t spot = 0);

  private:
    content::Tour tour_;
    ViewerState& state_;
};

bool smallButton(const char* label, bool enabled = true);

}  // namespace rekindle::panels
