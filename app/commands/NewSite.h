#pragma once

#include <string>

namespace rekindle::commands {

// What a new site begins with: a house and a yard as a binary glTF (house.glb), and the site.json that describes them.
std::string newSiteModel();
std::string newSiteDescription(const std::string& title);

}  // namespace rekindle::commands
