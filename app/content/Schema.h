#pragma once

#include <string>

namespace rekindle::content {

// The JSON Schema (2020-12) of site.json, written from SiteFields.h. For editors, which check and complete while one types.
std::string siteSchema();

// The page for those who make sites (Markdown), written from the same: docs/site-format.md.
std::string siteReference();

// The same for tours: docs/tour-format.md.
std::string tourSchema();
std::string tourReference();

}  // namespace rekindle::content
