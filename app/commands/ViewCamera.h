#pragma once

#include "panels/ViewerState.h"
#include "platform/Key.h"
#include "scene/Picker.h"
#include "view/OrbitCamera.h"
#include "view/WalkCamera.h"
#include "visit/AutoWalk.h"
#include "visit/Footing.h"

namespace rekindle::commands {

// The viewer's eye: orbits or walks, and changes from one to the other without a jump. No window, no GPU.
class ViewCamera {
  public:
    ViewCamera();

    // Stands there at once, or glides there. `away`: how far before the eye is what it looks at, metres.
    void stand(const math::Pose& pose, float away);
    void glideTo(const math::Pose& pose, float away);
    // Sees all of the box from the present direction.
    void frame(const math::Bounds& box, float aspect, float fov);

    // Where one can walk; null: not known, walkers try every step. A walker who stands beside it is set on it.
    void setGround(std::shared_ptr<const navigate::WalkMesh> ground);
    const std::shared_ptr<const navigate::WalkMesh>& ground() const { return footing_.mesh(); }
    // Whether somebody walks, and it is known where one can.
    bool grounded() const { return mode_ == panels::CameraMode::Walk && !walk_.flying() && footing_.mesh(); }
    // Walks there by itself, until a key is pressed. False where no way leads there.
    bool walkTo(math::vec3 goal);

    void setMode(panels::CameraMode mode, const scene::Scene& scene, scene::Picker& picker);
    panels::CameraMode mode() const { return mode_; }

    // The mouse was dragged, in picture heights, right and down.
    void turn(math::vec2 way);
    void shift(math::vec2 way, float fov);
    // The wheel was turned; `under` is what lies under the cursor.
    void wheel(float notches, const std::optional<math::vec3>& under);
    // A key for going went down or up.
    void press(platform::Key key, bool pressed, bool fast);
    // What the page keys mean when they are pressed from now on: to fly, or to look up and down.
    void setFlight(bool on) { flight_ = on; }
    void releaseAll() { held_ = {}; }

    // Lets time pass. Walking meets the scene; `speed` in metres a second.
    void advance(float seconds, float speed, const scene::Scene& scene, scene::Picker& picker);
    // Whether nothing would move any more.
    bool resting() const;

    math::Pose pose() const;
    view::View view(math::uvec2 extent, float fov, const math::Bounds& box) const;

  private:
    struct Held {
        bool forward = false, back = false, left = false, right = false, up = false, down = false, fast = false;
        bool turnLeft = false, turnRight = false, lookUp = false, lookDown = false;
    };
    math::vec2 turning() const;
    view::WalkInput walkInput() const;
    view::WalkInput autoWalkInput();

    panels::CameraMode mode_ = panels::CameraMode::Orbit;
    view::OrbitCamera orbit_;
    view::WalkCamera walk_;
    visit::Footing footing_;
    visit::AutoWalk autoWalk_;
    float away_ = 1;  // from the walker to what it would orbit
    Held held_;
    bool flight_ = true;
};

}  // namespace rekindle::commands
