#pragma once

#include <filesystem>

#include "panels/ViewerState.h"

namespace rekindle::commands {

// What is kept of a visitor from one time to the next.
struct Kept {
    std::string language;  // empty: as the environment says
    panels::Preferences preferences;
    panels::CaptionStyle captions;
    panels::SoundState sound;

    bool operator==(const Kept&) const = default;
};

// As JSON. What a text does not say, or says wrongly, is as for a new visitor.
std::string toJson(const Kept& kept);
Kept keptFrom(std::string_view json);

// Keeps what visitors choose in the user's folder for such (preferences.json in core::configFolder()). A disk that does not take
// it stops nobody: that is told to the log, once.
class ViewKeeping {
  public:
    // Into the state, at the start.
    void recall(panels::ViewerState& state);
    // Once a turn: keeps what has been other than before for a moment.
    void update(const panels::ViewerState& state);
    void keep(const panels::ViewerState& state);

  private:
    Kept kept_, seen_;
    double since_ = 0;  // seconds, of the state: when seen_ became so
    bool failed_ = false;
};

}  // namespace rekindle::commands
