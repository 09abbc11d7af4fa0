#pragma once

#include <filesystem>

#include "commands/SiteView.h"
#include "commands/Surroundings.h"
#include "commands/TourMemory.h"
#include "content/Finding.h"
#include "content/SiteReader.h"
#include "tour/Itinerary.h"

namespace rekindle::commands {

// How a tour is wanted.
struct Guidance {
    std::string language = "en";
    content::Audience audience = content::Audience::Adult;
    std::vector<std::pair<std::size_t, std::size_t>> answers;  // tour::routeOf
    bool still = false;  // nothing moves: each stop is seen from one place, and one comes there through the dark
};

struct NamedTour {
    std::filesystem::path file;
    content::Tour tour;
};

// A tour of a site, by name, else by index. Fails with Usage, naming those there are, or as reading it does.
core::Result<NamedTour> findTour(const std::filesystem::path& folder, const std::string& name);

// Of the site that has the stops as its viewpoints (content::withStops): the period in which a stop is seen, its eyes, and
// whether two are seen in the same light, with the same layers. Fails with Usage where a camera is not there.
std::string periodOf(const content::Stop& stop, const content::Site& site);
core::Result<std::vector<tour::Eye>> eyesOf(const content::Stop& stop, const content::Site& site, Surroundings& around);
bool lookAlike(const content::Stop& a, const content::Stop& b, const content::Site& site);

// The tour as it is played in this site: each in the language that is wanted, or in the site's own where that is not there; each
// way as comeTo() finds it. What is wrong with the voices and captions beside it is told to `findings`; where that is an error,
// it goes on as `memory` has it from before, else as tour::tellingOf() makes do. Fails with Usage where a camera is not there, or
// with BadInput where nothing is told to that audience.
core::Result<tour::Itinerary> itineraryOf(const NamedTour& named, const content::Site& site, Surroundings& around,
                                          const Guidance& guidance, TourMemory& memory, content::Findings& findings);

// What some of it is told in, that is not the language wanted; empty: all of it is.
std::string otherLanguageIn(const tour::Itinerary& itinerary, std::string_view wanted);

// The view of an eye.
view::View viewOf(const tour::Eye& eye, math::uvec2 extent);

}  // namespace rekindle::commands
