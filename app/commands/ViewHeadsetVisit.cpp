#include <imgui.h>

#include <glm/geometric.hpp>

#include "commands/ViewProgram.h"
#include "core/Log.h"
#include "panels/HeadsetMenu.h"

// The part of the viewer that a visitor with a headset steers: where he stands, what he points at, what hangs before him.
namespace rekindle::commands {

using math::vec3;
using math::vec4;

namespace {

constexpr float menuAway = 1.1f, menuBelow = 0.16f;  // metres, radians below the eyes
constexpr vec4 goes(0.8f, 0.45f, 0.12f, 0.9f), refuses(0.75f, 0.13f, 0.09f, 0.8f), hand(0.85f, 0.82f, 0.76f, 0.9f);

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

static void logPlace(const visit::HeadsetVisit& visit, const math::Pose& head) {
    const vec3 feet = visit.rig().feet(head);
    core::logDebug("headset: stands at {:.2f} {:.2f} {:.2f}, looks to {:.0f} degrees", feet.x, feet.y, feet.z,
                   visit::headingOf(visit.head(head).orientation) * 180 / math::pi);
}

void ViewProgram::placeVisitor(const math::Pose& eye) {
    visit_.stand(feetBelow(eye.position), visit::headingOf(eye.orientation), visitorsHead());
    visitorPlaced_ = true;
    logPlace(visit_, visitorsHead());
    followVisitor();
}

// The desktop's eye goes along, so that it is there when the headset is not.
void ViewProgram::followVisitor() {
    const math::Pose head = visit_.head(visitorsHead());
    state_.camera.mode = panels::CameraMode::Orbit;
    camera_.setMode(panels::CameraMode::Orbit, scene_, contents_.picker());
    camera_.stand(head, 5);
}

// Fades from stop to stop: nobody is moved along who does not walk himself.
core::Result<void> ViewProgram::leadVisitor(double seconds) {
    led_.reset();
    state_.guide->away = false;
    const bool played = state_.guide->playing;
    const bool there = visitorStation_ == guide_.station();  // until he is, nothing is told that he would miss
    (void)guide_.advance(there ? seconds : 0, state_);
    if (played && !state_.guide->playing) core::logDebug("headset: the tour is over");
    state_.guide->dark = 0;
    if (visitorStation_ == guide_.station() || !visit_.cover(float(seconds))) return {};
    if (!guide_.arrived()) guide_.step(0, state_);
    REKINDLE_TRY(lightAs(guide_.station()));
    placeVisitor(guide_.arrivalEye().pose);
    visitorStation_ = guide_.station();
    core::logDebug("headset: at stop {} of the tour", *visitorStation_ + 1);
    return {};
}

core::Result<void> ViewProgram::serveVisitor(const panels::Request& request) {
    if (const auto* turn = std::get_if<panels::TurnVisitor>(&request); turn && worn())
        visit_.turn(float(turn->steps) * radians(state_.headset->comfort.turnDegrees), visitorsHead());
    if (!std::holds_alternative<panels::Recentre>(request) || !worn()) return {};
    if (state_.guide) {
        visitorStation_.reset();
        return {};
    }
    if (state_.site) return goTo(-1);
    camera_.frame(bounds_, layout_.picture.width / layout_.picture.height, state_.camera.fov);
    visitorPlaced_ = false;
    return {};
}

visit::HandInputs ViewProgram::visitorsHands() const {
    visit::HandInputs inputs;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const xr::Hand& hand = headset_->frame().hands[i];
        inputs[i] = {.active = hand.active, .select = hand.select, .stick = hand.stick, .menu = hand.menu};
        if (!hand.aim) continue;
        inputs[i].aim = math::Ray{hand.aim->position, hand.aim->orientation * vec3(0, 0, -1)};
        inputs[i].onPanel = headset_->menu().shown && visit::meet(*inputs[i].aim, headset_->menu().place);
    }
    return inputs;
}

void ViewProgram::useHands(const visit::HandWishes& wishes) {
    if (wishes.menu) {
        state_.headset->menu = !state_.headset->menu;
        core::logDebug("headset: the menu is {}", state_.headset->menu ? "open" : "closed");
    }
    if (visit_.refused()) core::logDebug("headset: nobody can stand there");
    if (const auto went = visit_.went()) headset_->session().pulse(*went, 0.4f, 0.04f);
    if (const auto refused = visit_.refused()) headset_->session().pulse(*refused, 0.8f, 0.12f);
}

// A dot where one points, on the panel itself: nothing before it would be seen.
static void drawDot(const std::optional<ui::Sheet::Pointer>& pointer) {
    if (!pointer) return;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddCircleFilled({pointer->x, pointer->y}, 9, IM_COL32(20, 18, 16, 255));
    list.AddCircleFilled({pointer->x, pointer->y}, 6, pointer->pressed ? IM_COL32(229, 169, 90, 255) : IM_COL32_WHITE);
}

void ViewProgram::drawPanels(const visit::HandWishes& wishes, const visit::HandInputs& hands, double seconds) {
    HeadsetPanel& menu = headset_->menu();
    menu.shown = state_.headset->menu || state_.models.empty() || panels::hasHeadsetQuestion(state_);
    if (menu.shown && !menuWas_) menu.place.place = visit::placeBefore(visitorsHead(), menuAway, menuBelow);
    menuWas_ = menu.shown;
    if (menu.shown) {
        std::optional<ui::Sheet::Pointer> pointer;
        if (wishes.pointer)
            if (const auto touch = visit::meet(*hands[*wishes.pointer].aim, menu.place)) {
                const auto extent = menu.sheet.extent();
                pointer = {touch->part.x * float(extent.width), touch->part.y * float(extent.height), wishes.pressed};
            }
        menu.sheet.draw(seconds, pointer, [&] {
            panels::drawHeadsetMenu(choices_, state_);
            drawDot(pointer);
        });
    }
    HeadsetPanel& caption = headset_->caption();
    caption.shown = panels::hasHeadsetCaption(state_);
    captionPlace_.advance(visitorsHead(), float(seconds));
    caption.place.place = captionPlace_.place();
    if (caption.shown) caption.sheet.draw(seconds, std::nullopt, [&] { panels::drawHeadsetCaption(state_); });
}

// Hands as short rods, the way a hand aims, and where it ends: a ring where one may stand, a cross where not.
void ViewProgram::drawMarks(const visit::HandWishes& wishes, const visit::HandInputs& hands) {
    marks_ = {};
    const vec3 eye = visit_.head(visitorsHead()).position;
    const math::Pose room = visit_.rig().worldFromRoom();
    for (std::size_t i = 0; i < hands.size(); ++i) {
        if (!hands[i].active || !hands[i].aim) continue;
        const bool points = hands[i].onPanel && wishes.pointer == i;
        const auto touch = points ? visit::meet(*hands[i].aim, headset_->menu().place) : std::nullopt;
        const vec3 from = hands[i].aim->origin, to = hands[i].aim->at(touch ? touch->distance : 0.12f);
        const std::array way{room.position + room.orientation * from, room.position + room.orientation * to};
        marks_.band(way, touch ? 0.004f : 0.016f, hand, eye);
        marks_.ball(way[0], 0.018f, hand);
    }
    const auto& arc = visit_.arc();
    if (!arc) return;
    marks_.band(arc->points, 0.02f, arc->landing ? goes : refuses, eye);
    const vec3 end = arc->points.back();
    if (arc->landing) {
        const vec3 middle = arc->landing->point + vec3(0, 0.02f, 0);
        marks_.ring(middle, 0.26f, 0.34f, goes);
        marks_.ring(middle, 0, 0.05f, goes);
        return;
    }
    for (const vec3 arm : {vec3(0.14f, 0, 0.14f), vec3(0.14f, 0, -0.14f)})
        marks_.band(std::array{end - arm, end + arm}, 0.05f, refuses, eye);
}

void ViewProgram::visitWithHeadset(double seconds) {
    if (!visitorPlaced_) placeVisitor(camera_.pose());
    const visit::HandInputs hands = visitorsHands();
    const panels::HeadsetComfort& wanted = state_.headset->comfort;
    const visit::Comfort comfort{.turnStep = radians(wanted.turnDegrees), .veil = wanted.veil, .seated = wanted.seated};
    const visit::Surroundings around{camera_.ground().get(), contents_.picker().surfaces(scene_)};
    const visit::HandWishes wishes = visit_.advance(visitorsHead(), hands, float(seconds), around, comfort);
    useHands(wishes);
    if (visit_.went() || wishes.turn != 0) logPlace(visit_, visitorsHead());
    drawPanels(wishes, hands, seconds);
    drawMarks(wishes, hands);
    followVisitor();
}

}  // namespace rekindle::commands
