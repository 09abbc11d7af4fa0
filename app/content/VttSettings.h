#pragma once

#include <string_view>
#include <vector>

#include "content/WebVtt.h"

namespace rekindle::content {

// The standard's "parse the WebVTT cue settings" and "collect WebVTT region settings". What is wrong is passed over.
CueSettings parseCueSettings(std::string_view text, const std::vector<CueRegion>& regions);
CueRegion parseRegionSettings(std::string_view text);

}  // namespace rekindle::content
