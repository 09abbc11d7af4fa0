#include <algorithm>
#include <cmath>
#include <utility>

#include "commands/SiteView.h"
#include "commands/ViewModels.h"
#include "commands/ViewProgram.h"
#include "commands/ViewSky.h"
#include "panels/Curtain.h"
#include "scene/Cameras.h"

// The part of the viewer that says where one stands and in what light: at first, at a viewpoint, in another period.
namespace rekindle::commands {

// How far before the eye is the middle of the scene.
float ViewProgram::awayFromMiddle(const math::Pose& eye) const {
    const math::vec3 ahead = eye.orientation * math::vec3(0, 0, -1);
    return std::max(glm::dot(bounds_.centre() - eye.position, ahead), std::max(0.05f * bounds_.radius(), 1e-3f));
}

// How far before a camera is what it was pointed at.
float ViewProgram::awayFromSurface(const math::Pose& eye) {
    const auto hit = contents_.picker().pick(scene_, {eye.position, eye.orientation * math::vec3(0, 0, -1)});
    return hit ? hit->distance : awayFromMiddle(eye);
}

static math::Pose poseOf(const view::View& view) {
    const math::mat4 world = glm::inverse(view.viewFromWorld);
    return {math::vec3(world[3]), glm::normalize(glm::quat_cast(math::mat3(world)))};
}

// As the command line wants it, for the files that it named; else through the file's first camera; else framed.
ViewpointOptions ViewProgram::firstViewpoint() {
    ViewpointOptions viewpoint = std::exchange(options_.viewpoint, {});
    const bool chosen = viewpoint.camera || viewpoint.orbit || viewpoint.target;
    if (!chosen && !scene::cameras(scene_).empty()) viewpoint.camera = std::string("0");
    return viewpoint;
}

core::Result<void> ViewProgram::firstView() {
    ViewpointOptions viewpoint = firstViewpoint();
    viewpoint.size = {std::max(1u, std::uint32_t(layout_.picture.width)), std::max(1u, std::uint32_t(layout_.picture.height))};
    const asset::Model& model = *state_.models.front().model;
    REKINDLE_ASSIGN(playback, playbackFrom(viewpoint, model));
    state_.playing = {.animation = playback.animation, .time = playback.time, .running = false};
    // A processor that draws has to labour for each picture: there it is still until one asks for more.
    const bool still = display_.device().traits().software;
    if (playback.animation < 0 && !model.animations.empty()) state_.playing = {.animation = 0, .running = !still};
    pose();
    bounds_ = scene::bounds(scene_);
    REKINDLE_ASSIGN(view, viewFrom(viewpoint, sceneThroughTime(state_)));
    if (viewpoint.camera && view.clipFromView[3][3] == 0)
        state_.camera.fov = 2 * std::atan(1 / std::fabs(view.clipFromView[1][1]));
    const math::Pose eye = poseOf(view);
    camera_.stand(eye, viewpoint.camera ? awayFromSurface(eye) : awayFromMiddle(eye));
    visitorPlaced_ = false;
    return {};
}

// Who has come through a gate begins where it says; who stands before gates has them all in view.
void ViewProgram::chooseFirst(ViewpointOptions& wanted) {
    panels::OpenSite& open = *state_.site;
    const auto& viewpoints = open.site->viewpoints;
    const std::string arrived = state_.arrival ? state_.arrival->viewpoint : "";
    auto first = std::ranges::find(viewpoints, arrived, &content::Viewpoint::id);
    if (first == viewpoints.end() && !open.site->gates.empty()) first = viewpoints.begin();
    if (first == viewpoints.end() || wanted.viewpoint || wanted.camera || wanted.orbit || wanted.target) return;
    wanted.viewpoint = first->id;
    open.viewpoint = int(first - viewpoints.begin());
}

core::Result<void> ViewProgram::firstSight() {
    state_.inspectorShown = false;
    layOut();
    ViewpointOptions wanted = std::exchange(options_.viewpoint, {});
    state_.site->evidence |= wanted.evidence;
    chooseFirst(wanted);
    REKINDLE_ASSIGN(seen, siteView(*state_.site->site, state_.site->file.parent_path(), wanted, options_.quality));
    for (std::size_t i = state_.models.size(); i-- > 0;)
        if (!state_.models[i].model->animations.empty())
            state_.playing = {.model = int(i), .animation = 0, .running = !display_.device().traits().software};
    return enterView(seen, wanted.viewpoint.has_value());
}

// Walks from where visitors begin; a viewpoint is looked at from where it is.
core::Result<void> ViewProgram::enterView(SiteView seen, bool viewpoint) {
    panels::OpenSite& open = *state_.site;
    for (std::size_t i = 0; i < open.site->periods.size(); ++i)
        if (open.site->periods[i].id == seen.period) open.period = int(i);
    REKINDLE_TRY(light(seen.quality, state_));
    if (wantsPhotograph(seen.quality)) contents_.open({*seen.quality.environment}, state_);
    pose();
    bounds_ = scene::bounds(scene_);
    seen.viewpoint.size = {std::max(1u, std::uint32_t(layout_.picture.width)),
                           std::max(1u, std::uint32_t(layout_.picture.height))};
    REKINDLE_ASSIGN(view, viewFrom(seen.viewpoint, scene_));
    if (view.clipFromView[3][3] == 0) state_.camera.fov = 2 * std::atan(1 / std::fabs(view.clipFromView[1][1]));
    const math::Pose eye = poseOf(view);
    state_.camera.mode = viewpoint ? panels::CameraMode::Orbit : panels::CameraMode::Walk;
    camera_.setMode(panels::CameraMode::Orbit, scene_, contents_.picker());
    camera_.stand(eye, awayFromSurface(eye));
    visitorPlaced_ = false;
    return {};
}

core::Result<void> ViewProgram::goTo(int viewpoint) {
    panels::OpenSite& open = *state_.site;
    const int count = int(open.site->viewpoints.size());
    open.viewpoint = count == 0 ? -1 : viewpoint >= count ? 0 : viewpoint;
    ViewpointOptions wanted;
    if (open.viewpoint >= 0) wanted.viewpoint = open.site->viewpoints[std::size_t(open.viewpoint)].id;
    if (open.viewpoint < 0) wanted.period = open.period < 0 ? std::nullopt : std::optional(open.periodId());
    REKINDLE_ASSIGN(seen, siteView(*open.site, open.file.parent_path(), wanted, {.noWind = options_.quality.noWind}));
    return enterView(seen, open.viewpoint >= 0);
}

core::Result<void> ViewProgram::showPeriod(int period) {
    panels::OpenSite& open = *state_.site;
    if (open.site->periods.empty()) return {};
    const int next = period % int(open.site->periods.size());
    if (open.blend) panels::endComparison(open);
    if (next == open.period) return {};
    Shown now = wanted();
    now.settings.wind.moment = shown_.settings.wind.moment;
    if (open.compared < 0 && shown_ == now) {  // what was seen fades away
        front_ = 1 - front_;
        fadeView_ = state_.view;
        fadeBegun_ = state_.now;
    }
    open.period = next;
    REKINDLE_ASSIGN(
        seen, siteView(*open.site, open.file.parent_path(), {.period = open.periodId()}, {.noWind = options_.quality.noWind}));
    return light(seen.quality, state_);
}

}  // namespace rekindle::commands
