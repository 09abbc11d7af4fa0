#pragma once

#include <filesystem>
#include <string_view>

#include "content/Finding.h"
#include "content/Positions.h"
#include "content/Tour.h"

namespace rekindle::content {

// A tour as it was read, with all that is wrong with its text. What could not be read has its default.
struct TourReading {
    Tour tour;
    Findings findings;
    Positions positions;  // for those who find more that is wrong
    std::string file;     // as findings name it
};

// Reads the text of a tour and holds it to TourFields.h and to itself. Looks at no other file. `file` names it in findings.
TourReading readTour(std::string_view text, const std::string& file);

// The same for a file. Fails with NotFound or Io; or BadInput, where it is larger than a tour can be.
core::Result<TourReading> readTourFile(const std::filesystem::path& file);

}  // namespace rekindle::content
