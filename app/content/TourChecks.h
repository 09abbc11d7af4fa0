#pragma once

#include "asset/Model.h"
#include "content/Reporter.h"
#include "content/Tour.h"

namespace rekindle::content {

// What a tour must be beyond its single fields: ids are given once, each stop stands somewhere and tells something, answers lead
// on, what is known has a source, and a hypothesis says in its words that it is one.
void checkTour(const Tour& tour, const Reporter& report);

// What it must be in its site: viewpoints, periods and sources that it names are there.
void checkTourInSite(const Tour& tour, const Site& site, const Reporter& report);

// What it lights up, or points at, is there: nodes of the site's models, or plantings, have such names.
void checkHighlights(const Tour& tour, const Site& site, const std::vector<const asset::Model*>& models, const Reporter& report);

}  // namespace rekindle::content
