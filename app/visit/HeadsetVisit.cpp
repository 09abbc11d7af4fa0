#include "visit/HeadsetVisit.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace rekindle::visit {

using math::vec3;

static constexpr float coverSeconds = 0.4f, wallSeconds = 0.15f;
static constexpr float nose = 0.08f;             // metres before the eyes that walls begin to be in the way
static constexpr float lowestEyes = 1, highestEyes = 2.5f;  // metres above the floor
static constexpr float walkSpeed = 1.4f;                     // metres a second
static constexpr vec3 besideMesh(0.5f, 1, 0.5f);             // metres that somebody may stand beside what can be walked on
static constexpr float eyesWithoutFloor = 1.6f;  // metres above the floor, where the headset does not know of one

void HeadsetVisit::stand(vec3 feet, float heading, const math::Pose& head) {
    rig_.face(heading, head);
    rig_.standAt(feet, head);
    veil_.blink();
    covered_ = walled_ = 0;
    free_.reset();
}

void HeadsetVisit::turn(float radians, const math::Pose& head) {
    if (radians == 0) return;
    rig_.turn(radians, head);
    veil_.turned();
    free_.reset();
}

bool HeadsetVisit::cover(float seconds) {
    covering_ = true;
    covered_ = std::min(1.f, covered_ + seconds / coverSeconds);
    return covered_ >= 1;
}

// Whoever wants his eyes elsewhere is lifted by what is missing at that moment, and keeps that: he may lean and stoop.
void HeadsetVisit::settle(const math::Pose& head, const Comfort& comfort) {
    const float floor = onFloor_ ? 0 : eyesWithoutFloor, now = head.position.y + floor;
    const float wanted = comfort.eyes > 0 ? std::clamp(comfort.eyes, lowestEyes, highestEyes) : comfort.seated ? -1.f : 0.f;
    if (wanted != height_) seat_ = wanted > 0 ? wanted - now : wanted < 0 ? seatedLift(now) : 0;
    height_ = wanted;
    rig_.setLift(floor + seat_);
}

void HeadsetVisit::go(vec3 feet, const math::Pose& head) {
    rig_.standAt(feet, head);
    veil_.blink();
    free_.reset();
}

void HeadsetVisit::goThere(std::size_t hand, const math::Pose& head) {
    if (!arc_ || !arc_->landing) {
        refused_ = hand;
        return;
    }
    go(arc_->landing->point, head);
    went_ = hand;
}

// Where he looks to, along walls and over steps. Returns metres a second.
float HeadsetVisit::walk(const HandWishes& wishes, const math::Pose& head, float seconds, const Surroundings& around) {
    if (wishes.walk == 0 || !around.ground || seconds <= 0) return 0;
    const vec3 feet = rig_.feet(head);
    const auto from = around.ground->nearest(feet, besideMesh);
    if (!from) return 0;
    const float heading = headingOf(rig_.inWorld(head).orientation);
    const vec3 ahead = glm::angleAxis(heading, vec3(0, 1, 0)) * vec3(0, 0, -1);
    const vec3 to = around.ground->move(*from, from->point + ahead * (wishes.walk * walkSpeed * seconds)).point;
    rig_.standAt(to, head);
    return glm::distance(to, from->point) / seconds;
}

// Returns the walking speed that narrows the view as much.
float HeadsetVisit::turnAsWished(const HandWishes& wishes, const math::Pose& head, float seconds, const Comfort& comfort) {
    if (comfort.turnStep > 0) turn(wishes.turn, head);
    if (comfort.turnStep > 0 || wishes.turn == 0 || seconds <= 0) return 0;
    rig_.turn(wishes.turn, head);
    free_.reset();
    return std::abs(wishes.turn) / seconds * walkSpeed;
}

// Whoever walks through a wall in his own room sees nothing there, until he is back or goes elsewhere.
void HeadsetVisit::watchWalls(const math::Pose& head, float seconds, const Surroundings& around) {
    const vec3 now = rig_.inWorld(head).position;
    if (!free_) free_ = now;
    const vec3 way = now - *free_;
    const float length = glm::length(way);
    const bool walled = length > 1e-4f && around.surfaces && around.surfaces({*free_, way / length}, length + nose);
    if (!walled) free_ = now;
    walled_ = std::clamp(walled_ + (walled ? seconds : -seconds) / wallSeconds, 0.f, 1.f);
}

HandWishes HeadsetVisit::advance(const math::Pose& head, const HandInputs& hands, float seconds, const Surroundings& around,
                                 const Comfort& comfort) {
    went_.reset();
    refused_.reset();
    settle(head, comfort);
    const HandWishes wishes = controls_.read(hands, seconds, comfort.turnStep, comfort.walk);
    if (wishes.going) goThere(*wishes.going, head);  // where the arc was that was last seen
    const float turned = turnAsWished(wishes, head, seconds, comfort);
    const float speed = std::max(turned, walk(wishes, head, seconds, around));
    arc_.reset();
    if (wishes.aiming && around.ground && hands[*wishes.aiming].aim) {
        const math::Ray& aim = *hands[*wishes.aiming].aim;
        const math::Ray ray{rig_.inWorld(aim.origin), rig_.worldFromRoom().orientation * aim.direction};
        arc_ = teleportArc(ray, *around.ground, around.surfaces);
    }
    watchWalls(head, seconds, around);
    veil_.advance(seconds, speed);
    if (!covering_) covered_ = std::max(0.f, covered_ - seconds / coverSeconds);
    covering_ = false;
    return wishes;
}

float HeadsetVisit::dark() const {
    return std::max({veil_.dark(), covered_, walled_});
}

}  // namespace rekindle::visit
