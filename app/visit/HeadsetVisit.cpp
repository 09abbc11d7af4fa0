#include "visit/HeadsetVisit.h"

#include <algorithm>
#include <glm/geometric.hpp>

namespace rekindle::visit {

using math::vec3;

static constexpr float coverSeconds = 0.4f, wallSeconds = 0.15f;
static constexpr float nose = 0.08f;             // metres before the eyes that walls begin to be in the way
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

// Who sits down is lifted by what the head has sunk at that moment, and keeps that.
void HeadsetVisit::settle(const math::Pose& head, const Comfort& comfort) {
    const float floor = onFloor_ ? 0 : eyesWithoutFloor;
    if (comfort.seated && !seated_) seat_ = seatedLift(head.position.y + floor);
    if (!comfort.seated) seat_ = 0;
    seated_ = comfort.seated;
    rig_.setLift(floor + seat_);
}

void HeadsetVisit::goThere(std::size_t hand, const math::Pose& head) {
    if (!arc_ || !arc_->landing) {
        refused_ = hand;
        return;
    }
    rig_.standAt(arc_->landing->point, head);
    veil_.blink();
    free_.reset();
    went_ = hand;
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
    const HandWishes wishes = controls_.read(hands, seconds, comfort.turnStep);
    if (wishes.going) goThere(*wishes.going, head);  // where the arc was that was last seen
    turn(wishes.turn, head);
    arc_.reset();
    if (wishes.aiming && around.ground && hands[*wishes.aiming].aim) {
        const math::Ray& aim = *hands[*wishes.aiming].aim;
        const math::Ray ray{rig_.inWorld(aim.origin), rig_.worldFromRoom().orientation * aim.direction};
        arc_ = teleportArc(ray, *around.ground, around.surfaces);
    }
    watchWalls(head, seconds, around);
    veil_.advance(seconds);
    if (!covering_) covered_ = std::max(0.f, covered_ - seconds / coverSeconds);
    covering_ = false;
    return wishes;
}

float HeadsetVisit::dark() const {
    return std::max({veil_.dark(), covered_, walled_});
}

}  // namespace rekindle::visit
