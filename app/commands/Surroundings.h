#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "content/SiteParts.h"
#include "navigate/WalkMesh.h"
#include "scene/Picker.h"

namespace rekindle::commands {

// What one is led through: in each period of a site what stands there, what is in the way, and where one can walk. One thread.
class Surroundings {
  public:
    // Where one can walk in a period; null: it is not known, or nowhere.
    using GroundFinder = std::function<std::shared_ptr<const navigate::WalkMesh>(const std::string& period)>;

    // `picker` is borrowed. `ground` is asked once a period, when somebody is to walk.
    Surroundings(std::vector<content::Part> parts, scene::Picker& picker, GroundFinder ground);

    const std::vector<content::Part>& parts() const { return parts_; }
    const scene::Scene& sceneIn(const std::string& period);
    const navigate::WalkMesh* groundIn(const std::string& period);

    // Whether an eye comes from one place straight to another, some air about it all the way. Figures give way; plants do not,
    // except to those on foot, whose walk mesh knows of trunks.
    bool isClear(math::vec3 from, math::vec3 to, const std::string& period, bool onFoot);

    // Why nobody can see from there, to be told as it is given: it is within a hand of something, or inside of a wall. Null: one
    // can.
    const char* whyBlind(math::vec3 eye, const std::string& period);

    // Whether a point, on a surface or before it, is seen from there. Figures and plants hide nothing.
    bool sees(math::vec3 eye, math::vec3 point, const std::string& period);

  private:
    bool isFree(math::vec3 from, math::vec3 to, const std::string& period, bool copies);

    std::vector<content::Part> parts_;
    scene::Picker& picker_;
    GroundFinder ground_;
    std::map<std::string, scene::Scene> scenes_;
    std::map<std::string, std::shared_ptr<const navigate::WalkMesh>> grounds_;
};

}  // namespace rekindle::commands
