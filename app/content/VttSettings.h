#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "content/WebVtt.h"

namespace rekindle::content {

// Is told of a setting, NAME:VALUE, that is none.
using PassedOver = std::function<void(std::string_view setting)>;

// The standard's "parse the WebVTT cue settings" and "collect WebVTT region settings". What is wrong is passed over.
CueSettings parseCueSettings(std::string_view text, const std::vector<CueRegion>& regions, const PassedOver& passedOver = {});
CueRegion parseRegionSettings(std::string_view text);

}  // namespace rekindle::content
