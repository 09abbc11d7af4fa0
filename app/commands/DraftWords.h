#pragma once

#include "tour/TourDraft.h"

namespace rekindle::commands {

// In each language that a tour is told in, from the catalogues of the interface.
tour::DraftWords draftWords();

}  // namespace rekindle::commands
