#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "asset/Model.h"
#include "content/Scatter.h"
#include "content/Site.h"
#include "core/Error.h"

namespace rekindle::content {

// Something of a site that is drawn: a model as it is placed, the plants of one species in one area, or the site's own lamps.
struct Part {
    std::string file;  // in the site; empty for the lamps
    std::shared_ptr<const asset::Model> model;
    math::mat4 root{1};
    std::shared_ptr<const std::vector<math::mat4>> copies;  // where plants stand; null: no plants
    std::vector<bool> left;                                 // one a node: it is left out; empty: none is
    std::vector<int> elements;                              // one a node: in Site::elements; -1: none
    std::vector<int> swaying;                               // one a node: in Site::swaying; -1: it stands still; or empty
    std::vector<std::string> periods;                       // in which it is there; empty: in all
    std::string layer;
};

using ModelReader = std::function<core::Result<std::shared_ptr<const asset::Model>>(const std::string& file)>;
// What is under places, for plants that may stand on nodes named by `ground` (on any, where it is empty) but not on water.
using GroundMaker = std::function<GroundFinder(const Planting& planting)>;

// The parts that have a file of their own, in the order of the site. Fails as the reader does.
core::Result<std::vector<Part>> placeModels(const Site& site, const ModelReader& read);
// The plants. Fails as the reader does, or with BadInput where a species' node is not in its model.
core::Result<std::vector<Part>> plant(const Site& site, const ModelReader& read, const GroundMaker& groundFor);
// A model of lamps alone for each set of periods that lamps have.
std::vector<Part> hangLamps(const Site& site);

// The id of the planting that it belongs to; empty: of none.
std::string plantingOf(const Part& part);

// Whether something with these periods is there in that one.
bool isThere(const std::vector<std::string>& periods, const std::string& period);

// Whether it is seen where only these layers are, of those that models have: what is of none, plants and lamps always are. None:
// all.
bool isOfLayers(const Part& part, const std::vector<std::string>& layers);

}  // namespace rekindle::content
