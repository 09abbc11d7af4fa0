#pragma once

#include <cstddef>
#include <filesystem>

#include "content/Finding.h"
#include "content/Tour.h"

namespace rekindle::panels {

// A tour that is being edited: what the panels show of it. The program keeps it true.
struct TourEditing {
    std::filesystem::path file;
    content::Tour tour;     // as it is now
    std::size_t stop = 0;   // in Tour::stops, that is edited
    bool pointing = false;  // a click in the picture sets what is highlighted
    bool adding = false;    // instead: it sets a new hotspot there
    bool changed = false;   // not saved yet
    bool canUndo = false, canRedo = false;
    content::Findings faults;  // that keep it from being saved
    content::Texts newLine;    // what a line says until somebody writes over it
    // What the panel shows of the stop.
    int language = 0;   // in content::requiredLanguages
    int narration = 0;  // in Stop::narrations
};

}  // namespace rekindle::panels
