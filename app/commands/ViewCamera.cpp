#include "commands/ViewCamera.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <utility>

namespace rekindle::commands {

using panels::CameraMode;
using platform::Key;

static constexpr float turnPerHeight = math::pi;  // half a turn when the mouse crosses the picture
static constexpr float lookPerHeight = 1.6f;
static constexpr float deepest = 1000;  // metres below the eye in which ground is looked for

ViewCamera::ViewCamera() : orbit_(view::Orbit{}), walk_(math::Pose{}) {}

void ViewCamera::stand(const math::Pose& pose, float away) {
    away_ = away;
    autoWalk_ = {};
    orbit_ = view::OrbitCamera(view::Orbit::fromPose(pose, away));
    const bool flying = walk_.flying();
    walk_ = view::WalkCamera(pose);
    walk_.setFlying(flying);
}

void ViewCamera::glideTo(const math::Pose& pose, float away) {
    if (mode_ == CameraMode::Walk) return stand(pose, away);
    orbit_.glideTo(view::Orbit::fromPose(pose, away));
}

void ViewCamera::frame(const math::Bounds& box, float aspect, float fov) {
    orbit_.frame(box, aspect, fov);
    if (mode_ == CameraMode::Orbit || box.empty()) return;
    orbit_.advance(1e3f);  // at once: walkers do not glide
    stand(orbit_.pose(), orbit_.orbit().radius);
}

void ViewCamera::setMode(CameraMode mode, const scene::Scene& scene, scene::Picker& picker) {
    const math::Pose now = pose();
    if (mode_ == CameraMode::Orbit) away_ = orbit_.orbit().radius;
    mode_ = mode;
    stand(now, away_);
    if (mode == CameraMode::Orbit) return;
    const view::RayCaster caster = picker.surfaces(scene);
    const auto floor = caster({now.position, {0, -1, 0}}, deepest);
    walk_.setFlying(!floor);
    if (!floor) return;
    const auto feet = footing_.stand(now.position - math::vec3(0, floor->distance, 0));
    if (feet)
        walk_.land(*feet);
    else
        walk_.land(caster);
}

void ViewCamera::setGround(std::shared_ptr<const navigate::WalkMesh> ground) {
    footing_.setMesh(std::move(ground));
    autoWalk_ = {};
    if (mode_ != CameraMode::Walk || walk_.flying()) return;
    if (const auto feet = footing_.stand(walk_.feet())) walk_.land(*feet);
}

bool ViewCamera::walkTo(math::vec3 goal) {
    if (!grounded()) return false;
    autoWalk_ = visit::AutoWalk(footing_.way(walk_.feet(), goal));
    return !autoWalk_.done();
}

void ViewCamera::turn(math::vec2 way) {
    if (mode_ == CameraMode::Orbit) return orbit_.rotate(-way.x * turnPerHeight, way.y * turnPerHeight);
    walk_.look(-way.x * lookPerHeight, way.y * lookPerHeight);
}

void ViewCamera::shift(math::vec2 way, float fov) {
    if (mode_ == CameraMode::Walk) return turn(way);
    orbit_.pan(way.x, -way.y, fov);
}

void ViewCamera::wheel(float notches, const std::optional<math::vec3>& under) {
    if (mode_ == CameraMode::Walk) return;
    if (under)
        orbit_.zoom(*under, notches);
    else
        orbit_.dolly(notches);
}

void ViewCamera::press(Key key, bool pressed, bool fast) {
    held_.fast = fast;
    const bool up = key == Key::Up, down = key == Key::Down, pageUp = key == Key::PageUp, pageDown = key == Key::PageDown;
    // A key that is let go does nothing any more, whatever it meant when it was pressed.
    if (key == Key::W || up) held_.forward = pressed && !(up && fast);
    if (key == Key::S || down) held_.back = pressed && !(down && fast);
    if (key == Key::A) held_.left = pressed;
    if (key == Key::D) held_.right = pressed;
    if (key == Key::Left) held_.turnLeft = pressed;
    if (key == Key::Right) held_.turnRight = pressed;
    if (up || pageUp) held_.lookUp = pressed && (up ? fast : !flight_);
    if (down || pageDown) held_.lookDown = pressed && (down ? fast : !flight_);
    if (pageUp) held_.up = pressed && flight_;
    if (pageDown) held_.down = pressed && flight_;
    if (mode_ == CameraMode::Walk && pressed && flight_ && (pageUp || pageDown)) walk_.setFlying(true);
}

// As far as the keyboard turns the head in a second: as turn() has it.
math::vec2 ViewCamera::turning() const {
    constexpr float speed = 0.55f;  // picture heights
    return math::vec2(float(held_.turnLeft) - float(held_.turnRight), float(held_.lookUp) - float(held_.lookDown)) * speed;
}

view::WalkInput ViewCamera::walkInput() const {
    const auto axis = [](bool plus, bool minus) { return float(plus) - float(minus); };
    return {.right = axis(held_.right, held_.left),
            .forward = axis(held_.forward, held_.back),
            .up = axis(held_.up, held_.down),
            .fast = held_.fast};
}

void ViewCamera::advance(float seconds, float speed, const scene::Scene& scene, scene::Picker& picker) {
    if (turning() != math::vec2(0)) turn(turning() * std::min(seconds, 0.1f));
    if (mode_ == CameraMode::Orbit) return orbit_.advance(seconds);
    walk_.setSpeed(speed);
    const view::WalkInput input = walkInput();
    if (input.right != 0 || input.forward != 0 || input.up != 0) autoWalk_ = {};
    walk_.advance(autoWalk_.done() ? input : autoWalkInput(), seconds, picker.surfaces(scene), footing_.stepper());
}

// Along the way, whichever way the eyes look.
view::WalkInput ViewCamera::autoWalkInput() {
    const math::vec3 wish = autoWalk_.wish(walk_.feet());
    const math::vec3 right = walk_.pose().orientation * math::vec3(1, 0, 0);
    return {.right = glm::dot(wish, right), .forward = glm::dot(wish, glm::cross(math::vec3(0, 1, 0), right))};
}

bool ViewCamera::resting() const {
    if (turning() != math::vec2(0)) return false;
    if (mode_ == CameraMode::Orbit) return orbit_.resting();
    const view::WalkInput input = walkInput();
    return input.right == 0 && input.forward == 0 && input.up == 0 && autoWalk_.done() && walk_.resting();
}

math::Pose ViewCamera::pose() const {
    return mode_ == CameraMode::Orbit ? orbit_.pose() : walk_.pose();
}

view::View ViewCamera::view(math::uvec2 extent, float fov, const math::Bounds& box) const {
    const math::Pose eye = pose();
    return view::perspectiveView(eye, fov, extent, view::nearFor(eye.position, box));
}

}  // namespace rekindle::commands
