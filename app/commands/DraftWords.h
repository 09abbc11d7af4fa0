#pragma once

#include "tour/TourDraft.h"

namespace rekindle::commands {

// What stands in content until somebody writes over it: in each language that it must be in, from the catalogues of the interface.
// app/words/collect finds inEachLanguage() as it finds tr().
content::Texts inEachLanguage(const char* english);
tour::DraftWords draftWords();

}  // namespace rekindle::commands
