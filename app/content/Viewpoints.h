#pragma once

#include <string>

#include "content/Site.h"
#include "content/Tour.h"

// In which period and in what light a site is seen from its viewpoints, and from the stops of a tour. Pure functions.
namespace rekindle::content {

// The period in which the site is seen from there: the viewpoint's own, else the site's first; empty: the site has none.
// `viewpoint`: null is nowhere in particular.
std::string periodOf(const Site& site, const Viewpoint* viewpoint);

// The site's environment in that period and, where it is not null, at that viewpoint. A viewpoint's is made for the period that
// it is seen in: another one that has an environment keeps it (a street's exposure at ten in the morning is none for its night).
Environment environmentOf(const Site& site, const std::string& period, const Viewpoint* viewpoint);

// A stop of a tour as a viewpoint of the site, with its id: from it follow the period, the light and the eye.
Viewpoint viewpointOf(const Stop& stop, const Site& site);

// The site with the stops of the tour as its viewpoints.
Site withStops(Site site, const Tour& tour);

}  // namespace rekindle::content
