#pragma once

#include <filesystem>

#include "commands/QualityOptions.h"
#include "commands/ViewpointOptions.h"
#include "content/Viewpoints.h"

namespace rekindle::commands {

// How a site is seen: its chosen period and viewpoint, turned into what a view and its light are made of.
struct SiteView {
    std::string period;  // its id; empty: the site has none
    ViewpointOptions viewpoint;
    QualityOptions quality;
};

// What the options leave open is as the viewpoint has it, then the period, then the site; the eye, where nothing is said of it,
// is at the first spawn point. `folder` is the site's. Fails with Usage, where there is no such viewpoint or period.
core::Result<SiteView> siteView(const content::Site& site, const std::filesystem::path& folder, ViewpointOptions viewpoint,
                                QualityOptions quality);

// How high the eyes of a visitor are above the feet, metres.
inline constexpr float eyeHeight = 1.6f;

// A horizontal direction: degrees from -Z, clockwise seen from above.
math::vec3 headed(float heading);

// The same for a scene that is no site: its viewpoints and periods are none. Fails with Usage where one is wanted.
core::Result<void> wantNoSite(const ViewpointOptions& viewpoint);

}  // namespace rekindle::commands
