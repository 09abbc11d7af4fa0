#include "commands/TourSpots.h"

#include <algorithm>

namespace rekindle::commands {

std::vector<content::Reference> referencesOf(const std::vector<std::string>& ids, const content::Tour& tour,
                                             const content::Site& site) {
    std::vector<content::Reference> references;
    for (const std::string& id : ids) {
        if (std::ranges::find(references, id, &content::Reference::id) != references.end()) continue;
        for (const auto* list : {&tour.bibliography, &site.bibliography})
            if (const auto entry = std::ranges::find(*list, id, &content::Reference::id); entry != list->end()) {
                references.push_back(*entry);
                break;
            }
    }
    return references;
}

std::vector<std::shared_ptr<const panels::TourSpot>> tourSpotsOf(const content::Stop& stop, const content::Tour& tour,
                                                                 const content::Site& site) {
    std::vector<std::shared_ptr<const panels::TourSpot>> spots;
    for (const content::Spot& spot : stop.hotspots)
        spots.push_back(
            std::make_shared<const panels::TourSpot>(panels::TourSpot{stop.id, spot, referencesOf(spot.sources, tour, site)}));
    return spots;
}

}  // namespace rekindle::commands
