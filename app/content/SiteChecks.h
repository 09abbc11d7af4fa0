#pragma once

#include "content/Reporter.h"
#include "content/Site.h"

namespace rekindle::content {

// What a site's description must be beyond its single fields: ids are given once, what is named is there, what is documented
// has a source.
void checkNames(const Site& site, const Reporter& report);

}  // namespace rekindle::content
