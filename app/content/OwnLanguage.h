#pragma once

#include <string>

#include "content/Tour.h"

// The language that a site's texts fall back to (Texts::otherwise) is the site's own: Site::language.
namespace rekindle::content {

// In all texts of a site, and in those of a tour of a site in that language.
void fallBackTo(const std::string& language, Site& site);
void fallBackTo(const std::string& language, Tour& tour);

}  // namespace rekindle::content
