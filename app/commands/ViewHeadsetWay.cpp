#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "commands/ViewProgram.h"
#include "core/Log.h"

// The part of the viewer that leads a visitor with a headset who wants to go himself: lights lie along the way to where the tour
// goes on, and it waits for him there.
namespace rekindle::commands {

using math::vec3;
using math::vec4;

namespace {

constexpr float lightsApart = 0.8f, lightsAhead = 14;  // metres
constexpr float there = 1.6f;                          // metres from where the tour would put him: he is there
constexpr vec3 aboveGround(0, 0.12f, 0);
constexpr vec4 lamp(0.95f, 0.62f, 0.25f, 0.85f);

}  // namespace

// Where no way leads on foot, he is brought. True as long as he is on his way.
bool ViewProgram::followsLights() {
    visitorsWay_.clear();
    visitorWalked_ = false;
    const auto& ground = camera_.ground();
    const bool wanted = state_.headset->comfort.follows && !visitorTaken_ && !isVisitorAtStop();
    if (wanted && ground && !guide_.arrived()) guide_.step(0, state_);
    if (wanted && ground) {
        const vec3 goal = feetBelow(guide_.arrivalEye().pose.position), feet = visit_.rig().feet(visitorsHead());
        visitorWalked_ = glm::distance(goal, feet) < there;
        if (!visitorWalked_) visitorsWay_ = ground->path(feet, goal, lightsApart);
    }
    const bool leads = !visitorsWay_.empty();
    if (leads && !state_.headset->leads) core::logDebug("headset: lights lead to stop {}", guide_.station() + 1);
    state_.headset->leads = leads;
    return leads;
}

// They shine one after the other, away from him; who wants less motion sees them stand.
void ViewProgram::drawWay(vec3 eye) {
    if (visitorsWay_.empty()) return;
    const bool moves = !state_.preferences.reducedMotion;
    float along = 0;
    for (std::size_t i = 1; i < visitorsWay_.size() && along < lightsAhead; ++i) {
        along += glm::distance(visitorsWay_[i - 1], visitorsWay_[i]);
        vec4 color = lamp;
        const float wave = moves ? 0.5f + 0.5f * std::sin(float(along) * 1.6f - float(std::fmod(state_.now, 1000)) * 4) : 1;
        color.w *= (0.35f + 0.65f * wave) * std::clamp(1.2f - along / lightsAhead, 0.f, 1.f);
        const vec3 at = visitorsWay_[i] + aboveGround;
        marks_.ball(at, 0.03f + 0.004f * glm::distance(at, eye), color);
    }
    if (along < lightsAhead) marks_.ring(visitorsWay_.back() + vec3(0, 0.03f, 0), 0.5f, 0.6f, lamp);
}

}  // namespace rekindle::commands
