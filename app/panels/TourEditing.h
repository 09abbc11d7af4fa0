#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "content/Finding.h"
#include "content/Tour.h"

namespace rekindle::panels {

// What a click in the picture sets.
enum class Pointing {
    Nothing,
    Highlights,  // what lights up
    NewSpot,     // a hotspot more, there
    SpotPlace,   // where the hotspot is
    SpotNodes,   // what it frames
};

// A tour that is being edited: what the panels show of it. The program keeps it true.
struct TourEditing {
    std::filesystem::path file;
    content::Tour tour;    // as it is now
    std::size_t stop = 0;  // in Tour::stops, that is edited
    Pointing pointing = Pointing::Nothing;
    std::size_t spot = 0;  // in Stop::hotspots: the one that is pointed for
    bool changed = false;  // not saved yet
    bool canUndo = false, canRedo = false;
    content::Findings faults;           // that keep it from being saved
    content::Texts newLine;             // what a line says until somebody writes over it
    std::vector<std::string> pictures;  // in the site's folder, as they were found last: FindPictures
    // What the panel shows of the stop.
    int language = 0;   // in content::requiredLanguages
    int narration = 0;  // in Stop::narrations
};

}  // namespace rekindle::panels
