#include <algorithm>
#include <glm/geometric.hpp>
#include <utility>

#include "commands/ViewProgram.h"
#include "content/Viewpoints.h"
#include "core/Log.h"

// The part of the viewer that a visitor with a headset steers: where he stands, what he points at, what hangs before him.
namespace rekindle::commands {

using math::vec3;

namespace {

float radians(int degrees) {
    return float(degrees) * math::pi / 180;
}

}  // namespace

// What somebody stands on whose eye is there; else as far below as his real floor.
vec3 ViewProgram::feetBelow(vec3 eye) {
    const vec3 under = eye - vec3(0, eyeHeight, 0);
    if (const auto& ground = camera_.ground())
        if (const auto place = ground->nearest(under, {1.5f, 3, 1.5f})) return place->point;
    const auto floor = contents_.picker().surfaces(scene_)({eye, {0, -1, 0}}, 3);
    return floor ? eye - vec3(0, floor->distance, 0) : under;
}

void ViewProgram::logPlace() const {
    const math::Pose head = visitorsHead();
    const vec3 feet = visit_.rig().feet(head);
    core::logDebug("headset: stands at {:.2f} {:.2f} {:.2f}, looks to {:.0f} degrees", feet.x, feet.y, feet.z,
                   visit::headingOf(visit_.head(head).orientation) * 180 / math::pi);
}

void ViewProgram::placeVisitor(const math::Pose& eye) {
    visit_.stand(feetBelow(eye.position), visit::headingOf(eye.orientation), visitorsHead());
    visitorPlaced_ = true;
    logPlace();
    followVisitor();
}

// The desktop's eye goes along, so that it is there when the headset is not.
void ViewProgram::followVisitor() {
    const math::Pose head = visit_.head(visitorsHead());
    state_.camera.mode = panels::CameraMode::Orbit;
    camera_.setMode(panels::CameraMode::Orbit, scene_, contents_.picker());
    camera_.stand(head, 5);
}

// Fades from stop to stop: nobody is moved along who does not walk himself. A curtain is a picture's, and a room has none: where
// its edge passes the picture's middle, the room fades into the other period, and he stays where he is.
core::Result<void> ViewProgram::leadVisitor(double seconds) {
    led_.reset();
    state_.guide->away = false;
    const bool played = state_.guide->playing;
    curtain_.drop(&*state_.site);
    const bool there = isVisitorAtStop();  // until he is, nothing is told that he would miss
    (void)guide_.advance(there ? seconds : 0, state_);
    if (played && !state_.guide->playing) core::logDebug("headset: the tour is over");
    state_.guide->dark = 0;
    if (followsLights()) return {};
    if (visitorSees_ == Scenery{guide_.station(), guide_.moment().beyond} || !visit_.cover(float(seconds))) return {};
    return showVisitor();
}

bool ViewProgram::isVisitorAtStop() const {
    return visitorSees_ && visitorSees_->station == guide_.station();
}

// In the dark: the stop where the tour is, in the period that it shows.
core::Result<void> ViewProgram::showVisitor() {
    const bool stays = isVisitorAtStop();
    if (!stays && !guide_.arrived()) guide_.step(0, state_);
    const Scenery scenery{guide_.station(), guide_.moment().beyond};
    REKINDLE_TRY(lightAs(scenery));
    visitorSees_ = scenery;
    visitorTaken_ = false;
    if (!stays && !std::exchange(visitorWalked_, false)) placeVisitor(guide_.arrivalEye().pose);
    if (!stays)
        core::logDebug("headset: at stop {} of the tour, {:.2f} s from its begin", scenery.station + 1, state_.guide->time);
    if (state_.guide->compares) core::logDebug("headset: it is seen in \"{}\"", state_.site->periodId());
    return {};
}

// In the dark, as between stops: what stands around him does not become something else before his eyes.
core::Result<void> ViewProgram::showDuePeriod(double seconds) {
    if (!state_.site) periodDue_.reset();  // it was left meanwhile
    if (!periodDue_ || (worn() && !visit_.cover(float(seconds)))) return {};
    return showPeriod(*std::exchange(periodDue_, std::nullopt));
}

// The first picture of what was loaded takes the time of many, for its shaders and shadows: it comes in the dark, once letters
// are there that it needs, so that nobody sees a picture stand still.
bool ViewProgram::readyForContents(double seconds) {
    return !worn() || (contents_.waits() && visit_.cover(float(seconds)) && lettersThere_);
}

// Who ends a tour beyond its curtain comes back from there.
void ViewProgram::leaveBeyond() {
    if (!worn() || !state_.guide || !visitorSees_ || !visitorSees_->beyond) return;
    const auto& periods = state_.site->site->periods;
    const std::string own = content::periodOf(*state_.site->site, &guide_.viewpointAt(visitorSees_->station));
    const auto at = std::ranges::find(periods, own, &content::Period::id);
    if (at != periods.end()) periodDue_ = int(at - periods.begin());
}

core::Result<void> ViewProgram::serveVisitor(const panels::Request& request) {
    if (const auto* use = std::get_if<panels::UseHeadset>(&request)) useHeadset(use->on);
    const int degrees = state_.headset && state_.headset->comfort.turnDegrees > 0 ? state_.headset->comfort.turnDegrees : 30;
    if (const auto* turn = std::get_if<panels::TurnVisitor>(&request); turn && worn())
        visit_.turn(float(turn->steps) * radians(degrees), visitorsHead());
    if (!std::holds_alternative<panels::Recentre>(request) || !worn()) return {};
    if (state_.guide) {
        visitorSees_.reset();
        visitorTaken_ = true;
        return {};
    }
    if (state_.site) return goTo(-1);
    camera_.frame(bounds_, layout_.picture.width / layout_.picture.height, state_.camera.fov);
    visitorPlaced_ = false;
    return {};
}

// A finger at a panel is a hand that points straight at it, and presses once it is through.
visit::HandInputs ViewProgram::visitorsHands() {
    visit::HandInputs inputs;
    const std::vector<visit::FlatPanel> panels = headset_->pressable();
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const xr::Hand& hand = headset_->frame().hands[i];
        inputs[i] = {.active = hand.active, .select = hand.select, .stick = hand.stick, .menu = hand.menu};
        pokes_[i].advance(hand.finger, panels);
        if (pokes_[i].ray()) {
            inputs[i].active = true;
            inputs[i].aim = pokes_[i].ray();
            inputs[i].select = pokes_[i].pressed() ? 1.f : 0.f;
        } else if (hand.aim) {
            inputs[i].aim = math::Ray{hand.aim->position, hand.aim->orientation * vec3(0, 0, -1)};
        }
        if (!inputs[i].aim) continue;
        inputs[i].onPanel = headset_->touched(*inputs[i].aim).has_value();
    }
    return inputs;
}

void ViewProgram::toggleMenu() {
    if (state_.farewell) state_.requests.push_back(panels::EndTour{});
    state_.headset->menu = !state_.headset->menu && !state_.farewell;
    state_.farewell.reset();
    core::logDebug("headset: the menu is {}", state_.headset->menu ? "open" : "closed");
}

void ViewProgram::useHands(const visit::HandWishes& wishes) {
    if (wishes.menu) toggleMenu();
    if (visit_.refused()) core::logDebug("headset: nobody can stand there");
    if (const auto went = visit_.went()) headset_->session().pulse(*went, 0.4f, 0.04f);
    if (const auto refused = visit_.refused()) headset_->session().pulse(*refused, 0.8f, 0.12f);
}

void ViewProgram::visitWithHeadset(double seconds) {
    if (!visitorPlaced_) placeVisitor(camera_.pose());
    visit::HandInputs hands = visitorsHands();
    if (holdsNothing(hands, seconds)) hands[1] = lookAsHand(seconds);
    const panels::HeadsetComfort& wanted = state_.headset->comfort;
    const visit::Comfort comfort{.turnStep = radians(wanted.turnDegrees),
                                 .veil = wanted.veil,
                                 .seated = wanted.seated,
                                 .eyes = wanted.eyes,
                                 .walk = wanted.walk};
    const visit::Surroundings around{camera_.ground().get(), contents_.picker().surfaces(scene_)};
    const visit::HandWishes wishes = visit_.advance(visitorsHead(), hands, float(seconds), around, comfort);
    useHands(wishes);
    const bool snaps = wishes.turn != 0 && comfort.turnStep > 0;
    const bool moves = wishes.walk != 0 || (wishes.turn != 0 && !snaps);  // by the stick, as long as it is pushed
    if (visit_.went() || snaps || (visitorMoves_ && !moves)) logPlace();
    visitorMoves_ = moves;
    pointWithHands(wishes, hands);
    drawPanels(wishes, hands, seconds);
    drawMarks(wishes, hands);
    followVisitor();
}

}  // namespace rekindle::commands
