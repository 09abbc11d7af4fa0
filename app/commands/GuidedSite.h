#pragma once

#include <filesystem>

#include "commands/SiteView.h"
#include "content/SiteReader.h"
#include "scene/Picker.h"
#include "tour/Itinerary.h"

namespace rekindle::commands {

// How a tour is wanted.
struct Guidance {
    std::string language = "en";
    content::Audience audience = content::Audience::Adult;
    std::vector<std::pair<std::size_t, std::size_t>> answers;  // tour::routeOf
};

struct NamedTour {
    std::filesystem::path file;
    content::Tour tour;
};

// A tour of a site, by name, else by index. Fails with Usage, naming those there are, or as reading it does.
core::Result<NamedTour> findTour(const std::filesystem::path& folder, const std::string& name);

// A stop as a viewpoint of the site: siteView() and environmentOf() then know its period, light and eye.
content::Viewpoint viewpointOf(const content::Stop& stop, const content::Site& site);

// The site with the stops of the tour as its viewpoints, by their ids.
content::Site withStops(content::Site site, const content::Tour& tour);

// The tour as it is played in this site. `scene`: all parts of the site, as posed in its first period, for cameras and for walls:
// where one would glide or walk through a wall, the way is through the dark instead. Fails with Usage where a camera is not
// there, or with BadInput where nothing is told to that audience.
core::Result<tour::Itinerary> itineraryOf(const NamedTour& named, const content::Site& site, const scene::Scene& scene,
                                          scene::Picker& picker, const Guidance& guidance);

// The view of an eye.
view::View viewOf(const tour::Eye& eye, math::uvec2 extent);

}  // namespace rekindle::commands
