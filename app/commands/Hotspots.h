#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "content/Site.h"
#include "panels/ViewerState.h"
#include "scene/Picker.h"
#include "tour/Itinerary.h"

namespace rekindle::commands {

// Where what is spoken of is looked for.
struct HotspotScene {
    const content::Site& site;
    const scene::Scene& scene;
    std::vector<const std::vector<int>*> elements;  // of each model in the scene: Part::elements
    scene::Picker& picker;
    std::vector<std::string> plantings = {};  // of each model in the scene: content::plantingOf(); those that are missing: none
};

// What the patterns name, a spot for each element of the site: its box, the pieces of it that stand apart from each other and are
// seen from one of the eyes, the largest to them first, and a point on it that is seen. Of what no eye sees there is no piece,
// and the point is in the middle of the nearest. Casts some hundred rays at most.
std::vector<panels::Hotspot> hotspotsOf(const HotspotScene& in, const std::vector<std::string>& patterns,
                                        std::span<const tour::Eye> eyes);

// What the tour itself points at: where its point is, or else on what its names mean, of whose nodes it has the pieces as above.
// Those whose names mean nothing that is there now are left out.
std::vector<panels::Hotspot> hotspotsOf(const HotspotScene& in, const std::vector<std::shared_ptr<const panels::TourSpot>>& own,
                                        std::span<const tour::Eye> eyes);

// Three eyes of a station's, or the one that it has.
std::vector<tour::Eye> eyesAlong(const tour::Station& station);

// Boxes that touch, or nearly do, are one from then on.
std::vector<math::Bounds> apart(std::vector<math::Bounds> boxes, float gap);

}  // namespace rekindle::commands
