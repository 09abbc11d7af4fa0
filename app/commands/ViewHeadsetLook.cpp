#include <array>
#include <cmath>
#include <glm/geometric.hpp>

#include "commands/ViewProgram.h"
#include "core/Log.h"

// The part of the viewer that lets a visitor with a headset who holds nothing do everything by looking: what a look rests on for
// a moment is pressed. Outside of panels it is asked first what is meant, so that nobody is moved for having looked at something.
namespace rekindle::commands {

using math::vec3;
using math::vec4;
using Kind = HeadsetPanelKind;

namespace {

constexpr double patience = 1.5;                      // seconds without a hand
constexpr float toTheFeet = -0.8f;                    // of a direction's height
constexpr float offerBelow = 0.2f;                    // radians below what is looked at
constexpr float leavesOffer = 0.45f;                  // radians
constexpr float farthest = 15;                        // metres that one goes so
constexpr vec3 besideHit(0.6f, 0.6f, 0.6f);           // metres from what is looked at to where one would stand
constexpr int feet = 100, world = 101;                // targets beside the panels
constexpr float ringAway = 1.5f, ringRadius = 0.02f;  // metres
constexpr vec4 faint(0.85f, 0.82f, 0.76f, 0.35f), filling(0.9f, 0.55f, 0.2f, 0.95f);

math::Ray lookOf(const math::Pose& head) {
    return {head.position, head.orientation * vec3(0, 0, -1)};
}

}  // namespace

// A runtime that keeps its controllers to itself for a moment is no empty hand.
bool ViewProgram::holdsNothing(const visit::HandInputs& hands, double seconds) {
    const bool wanted = state_.headset->comfort.looks;
    const bool held = hands[0].active || hands[1].active || !headset_->session().lifecycle().focused();
    emptyHanded_ = held ? 0 : emptyHanded_ + seconds;
    const bool looks = wanted || emptyHanded_ > patience;
    panels::Headset& told = *state_.headset;
    if (looks == told.looks) return looks;
    core::logDebug("headset: {}", wanted ? "looks press" : looks ? "nothing is held, looks press" : "controllers are held");
    told.looks = looks;
    told.offer.reset();
    dwell_ = {};
    if (looks && !state_.guide) told.menu = true;  // which says how it goes
    return looks;
}

visit::HandInput ViewProgram::lookAsHand(double seconds) {
    const math::Ray look = lookOf(visitorsHead());
    const auto touch = headset_->touched(look);
    std::optional<int> target;
    if (touch && headset_->panel(touch->panel).sheet.touching()) target = int(touch->panel);
    if (!touch && look.direction.y < toTheFeet) target = feet;
    if (!touch && !target && !state_.models.empty() && !telling()) target = world;
    dwell_.advance(look.direction, target, float(seconds));
    if (dwell_.pressed() && target == feet) toggleMenu();
    if (dwell_.pressed() && target == world) offer(look);
    const bool presses = dwell_.pressed() && touch;
    return {.active = true, .aim = look, .select = presses ? 1.f : 0.f, .onPanel = touch.has_value()};
}

void ViewProgram::offer(const math::Ray& look) {
    offered_ = contents_.picker().pick(scene_, inWorld(look));
    offeredPlace_.reset();
    const auto& ground = camera_.ground();
    if (offered_ && ground && offered_->distance < farthest)
        if (const auto place = ground->nearest(offered_->point, besideHit)) offeredPlace_ = place->point;
    state_.headset->offer = panels::LookOffer{.go = offeredPlace_.has_value(),
                                              .ask = offered_ && (gateOf(*offered_) >= 0 || elementOf(*offered_) >= 0)};
    const math::quat down = glm::angleAxis(-offerBelow, visitorsHead().orientation * vec3(1, 0, 0));
    HeadsetPanel& panel = headset_->panel(Kind::Offer);
    panel.place.place = visit::placeTowards(look.origin, down * look.direction, panel.form.away);
    core::logDebug("headset: a look rests on something");
}

// Gone as soon as one looks away from it.
void ViewProgram::hangOffer() {
    HeadsetPanel& panel = headset_->panel(Kind::Offer);
    auto& offer = state_.headset->offer;
    const math::Ray look = lookOf(visitorsHead());
    const vec3 way = glm::normalize(panel.place.place.position - look.origin);
    if (offer && glm::dot(look.direction, way) < std::cos(leavesOffer)) offer.reset();
    panel.shown = offer.has_value();
}

void ViewProgram::answerOffer() {
    auto& offer = state_.headset->offer;
    if (!offer || offer->answer == panels::LookAnswer::None) return;
    if (offer->answer == panels::LookAnswer::Menu) state_.headset->menu = true;
    if (offer->answer == panels::LookAnswer::Go && offeredPlace_) {
        visit_.go(*offeredPlace_, visitorsHead());
        logPlace();
    }
    if (offer->answer == panels::LookAnswer::Ask && offered_) choose(offered_, lookOf(visitorsHead()).direction);
    offer.reset();
}

// A ring before the eyes that fills; on panels the dot has one.
void ViewProgram::drawLook(vec3 eye) {
    const math::Ray look = lookOf(visitorsHead());
    if (headset_->touched(look)) return;
    const math::Pose head = visit_.head(visitorsHead());
    const vec3 middle = inWorld(look).at(ringAway);
    const vec3 right = head.orientation * vec3(1, 0, 0), up = head.orientation * vec3(0, 1, 0);
    const auto ring = [&](float part, float width, const vec4& color) {
        std::vector<vec3> way;
        constexpr int steps = 32;
        for (int i = 0; i <= int(std::lround(part * steps)); ++i) {
            const float angle = 2 * math::pi * float(i) / steps;
            way.push_back(middle + ringRadius * (std::sin(angle) * right + std::cos(angle) * up));
        }
        if (way.size() > 1) marks_.band(way, width, color, eye);
    };
    ring(1, 0.003f, faint);
    ring(dwell_.part(), 0.006f, filling);
}

}  // namespace rekindle::commands
