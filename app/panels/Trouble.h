#pragma once

#include <string>

#include "panels/ViewerState.h"

namespace rekindle::panels {

// What has failed, as far as a visitor cares.
enum class Trouble { Place, Files, Tour, Guestbook, Photograph, TourFile, Sound, Headset };

// A failure as visitors read it: in the language of the interface, calm, and without what only helps whoever makes the site. That
// is in the error, which the log has and staff may read below.
struct TroubleWords {
    std::string what;  // and why, in a sentence or two
    std::string todo;  // empty: nothing
};
TroubleWords wordsOf(Trouble trouble, core::ErrorKind kind);

// The same in one line.
std::string lineOf(Trouble trouble, core::ErrorKind kind);

// For whoever can mend it, in the language of the interface too, as far as its words are known: those of content and of engine/.
// `findings`: what may be behind it (content::toError).
core::Error told(core::Error error, const content::Findings& findings = {});

// Whether whoever sits at the window is a visitor, and not somebody who works on what is open.
bool isForVisitors(const ViewerState& state);

}  // namespace rekindle::panels
