#pragma once

#include <optional>

#include "math/Ray.h"
#include "math/Types.h"

namespace rekindle::visit {

// A flat thing to be read and pointed at, seen from its +Z.
struct FlatPanel {
    math::Pose place;    // of its middle
    math::vec2 size{1};  // metres
};

// Where a ray of unit direction meets its front.
struct Touch {
    math::vec2 part{0};  // 0 0 the upper left corner, 1 1 the lower right one
    float distance = 0;  // metres
};
std::optional<Touch> meet(const math::Ray& ray, const FlatPanel& panel);

// Upright, before somebody: `away` metres ahead, so many radians below the eyes and to the left, turned to the eyes.
math::Pose placeBefore(const math::Pose& head, float away, float below, float left = 0);

// Likewise that far away from somebody's eyes, in that direction.
math::Pose placeTowards(math::vec3 eyes, math::vec3 direction, float away);

// Where something is that one does not see: radians clockwise from above, on a picture that one looks at. Nothing where it is
// within that angle of where one looks.
std::optional<float> wayOutOfView(const math::Pose& head, math::vec3 thing, float halfAngle);

// A panel that comes along when one turns or walks away from it, and else stands still, as it is easier to read so.
class LazyFollow {
  public:
    LazyFollow(float away, float below, float left = 0) : away_(away), below_(below), left_(left) {}

    // Metres, from now on.
    void setAway(float away) { away_ = away; }
    // Comes to its place at once.
    void snap(const math::Pose& head);
    void advance(const math::Pose& head, float seconds);
    const math::Pose& place() const { return place_; }

  private:
    float away_, below_, left_;
    math::Pose place_;
    bool placed_ = false;
    bool coming_ = false;
};

}  // namespace rekindle::visit
