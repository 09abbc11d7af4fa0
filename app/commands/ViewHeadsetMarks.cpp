#include <algorithm>
#include <array>
#include <glm/geometric.hpp>
#include <utility>

#include "commands/ViewProgram.h"
#include "core/Log.h"
#include "visit/FreeFloor.h"

// The part of the viewer that draws into the world what a visitor with a headset points with, and at.
namespace rekindle::commands {

using math::vec3;
using math::vec4;

namespace {

constexpr vec4 goes(0.8f, 0.45f, 0.12f, 0.9f), refuses(0.75f, 0.13f, 0.09f, 0.8f), hand(0.85f, 0.82f, 0.76f, 0.9f);
constexpr vec4 line(0.85f, 0.82f, 0.76f, 0.8f), told(0.8f, 0.45f, 0.12f, 0.9f);
constexpr float thin = 0.0022f;  // of the distance: how wide lines are, to be seen alike near and far

float widthAt(vec3 place, vec3 eye) {
    return std::max(0.002f, thin * glm::distance(place, eye));
}

// The corners of a box, each as three short strokes: seen well, and hiding little.
void drawCorners(render::Marks& marks, const math::Bounds& box, vec3 eye) {
    const vec3 size = box.size();
    for (int corner = 0; corner < 8; ++corner) {
        const vec3 at{corner & 1 ? box.max.x : box.min.x, corner & 2 ? box.max.y : box.min.y, corner & 4 ? box.max.z : box.min.z};
        for (int axis = 0; axis < 3; ++axis) {
            vec3 end = at;
            end[axis] += size[axis] * (corner >> axis & 1 ? -0.22f : 0.22f);
            marks.band(std::array{at, end}, 1.5f * widthAt(at, eye), told, eye);
        }
    }
}

void drawArc(render::Marks& marks, const visit::TeleportArc& arc, vec3 eye) {
    marks.band(arc.points, 0.02f, arc.landing ? goes : refuses, eye);
    const vec3 end = arc.points.back();
    if (arc.landing) {
        const vec3 middle = arc.landing->point + vec3(0, 0.02f, 0);
        marks.ring(middle, 0.26f, 0.34f, goes);
        marks.ring(middle, 0, 0.05f, goes);
        return;
    }
    for (const vec3 arm : {vec3(0.14f, 0, 0.14f), vec3(0.14f, 0, -0.14f)})
        marks.band(std::array{end - arm, end + arm}, 0.05f, refuses, eye);
}

// Where nobody can stand it is broken, so that not the colour alone says it.
void drawEdge(render::Marks& marks, vec3 from, vec3 to, bool whole, const vec4& color, vec3 eye) {
    const float width = widthAt(from, eye);
    if (whole) return marks.band(std::array{from, to}, width, color, eye);
    constexpr float dash = 0.06f;  // metres, with as much between them
    const int pieces = std::max(1, int(glm::distance(from, to) / dash));
    for (int i = 0; i < pieces; i += 2)
        marks.band(std::array{glm::mix(from, to, float(i) / float(pieces)), glm::mix(from, to, float(i + 1) / float(pieces))},
                   width, color, eye);
}

}  // namespace

// Hands as short rods; what they point at, where there is more to it than a way.
void ViewProgram::drawHands(const visit::HandWishes& wishes, const visit::HandInputs& hands, vec3 eye) {
    for (std::size_t i = 0; i < hands.size(); ++i) {
        if (!hands[i].active || !hands[i].aim) continue;
        if (pokes_[i].ray()) {  // the finger is seen to be there
            marks_.ball(visit_.rig().inWorld(*headset_->frame().hands[i].finger), 0.008f, hand);
            continue;
        }
        const bool points = wishes.pointer == i;
        const auto touch = points && hands[i].onPanel ? headset_->touched(*hands[i].aim) : std::nullopt;
        const math::Ray ray = inWorld(*hands[i].aim);
        vec3 to = ray.at(touch ? touch->distance : 0.12f);
        if (points && pointedAt_) to = *pointedAt_;
        marks_.band(std::array{ray.origin, to}, touch || to == pointedAt_ ? 0.004f : 0.016f, hand, eye);
        marks_.ball(ray.origin, 0.018f, hand);
        if (to == pointedAt_) marks_.ball(to, 3 * widthAt(to, eye), hand);
    }
}

// What is told of, and what was asked about; the way from each label to what it names.
void ViewProgram::drawTold(vec3 eye) {
    if (state_.highlighted && !state_.highlighted->empty() && state_.asked.element >= 0)
        drawCorners(marks_, *state_.highlighted, eye);
    for (const panels::Hotspot& spot : state_.hotspots)
        for (const math::Bounds& piece : spot.pieces)
            if (state_.told) drawCorners(marks_, piece, eye);
    for (const LabelMark& mark : labelMarks_) {
        const vec4 color = state_.told && mark.spokenOf ? told : line;
        marks_.band(std::array{mark.at, mark.foot}, widthAt(mark.foot, eye), color, eye);
        marks_.ball(mark.at, 3 * widthAt(mark.at, eye), color);
    }
}

// The edge of what is free of his own room, as it lies where he stands, or would: where it leaves the ground that one can walk
// on, it says so. Whoever comes near it in truth sees it, and a rail above it, whether his headset shows one of its own or not.
void ViewProgram::drawFloor(vec3 feet, float strength, vec3 eye) {
    const auto& size = headset_->session().freeFloor();
    const auto& ground = camera_.ground();
    if (!size || !ground) return;
    constexpr vec3 above(0, 0.03f, 0), rail(0, 1, 0);
    const bool near = nearnessToEdge() > 0;
    for (const visit::FloorEdge& edge : visit::edgesOf(visit_.rig().floorAt(feet, visitorsHead(), *size), *ground)) {
        vec4 color = edge.walkable ? line : refuses;
        color.w *= strength;
        drawEdge(marks_, edge.from + above, edge.to + above, edge.walkable, color, eye);
        if (near) drawEdge(marks_, edge.from + rail, edge.to + rail, edge.walkable, color, eye);
    }
}

// Of the head or a hand, whichever is nearest: 0 to 1.
float ViewProgram::nearnessToEdge() const {
    const auto& size = headset_->session().freeFloor();
    if (!size) return 0;
    float nearest = visit::nearnessToEdge(visitorsHead().position, *size);
    for (const xr::Hand& held : headset_->frame().hands)
        if (held.grip) nearest = std::max(nearest, visit::nearnessToEdge(held.grip->position, *size));
    return nearest;
}

void ViewProgram::drawMarks(const visit::HandWishes& wishes, const visit::HandInputs& hands) {
    marks_ = {};
    const vec3 eye = visit_.head(visitorsHead()).position;
    drawTold(eye);
    drawWay(eye);
    if (state_.headset->looks)
        drawLook(eye);
    else
        drawHands(wishes, hands, eye);
    const auto& arc = visit_.arc();
    const float warned = nearnessToEdge();
    if (std::exchange(nearEdge_, warned > 0) != (warned > 0))
        core::logDebug("headset: the free floor's edge is {}", nearEdge_ ? "near" : "far");
    if (arc && arc->landing)
        drawFloor(arc->landing->point, 1, eye);
    else if (nearEdge_)
        drawFloor(visit_.rig().feet(visitorsHead()), warned, eye);
    if (arc) drawArc(marks_, *arc, eye);
}

}  // namespace rekindle::commands
