#include <algorithm>

#include "commands/SiteView.h"
#include "commands/ViewProgram.h"
#include "commands/ViewSky.h"
#include "panels/Curtain.h"

// The part of the viewer that goes from one period of a site to another on the slider.
namespace rekindle::commands {

static constexpr double settling = 0.5;  // seconds, from one period to the other

// The one below is the one that is seen; where the knob has come past a period, that is the one that was above.
core::Result<void> ViewProgram::blendTimes(const panels::BlendTimes& wanted) {
    panels::OpenSite& open = *state_.site;
    if (worn()) return {};
    if (wanted.from != open.period) REKINDLE_TRY(open.compared == wanted.from ? goBeyond() : showPeriod(wanted.from));
    open.compared = wanted.to;
    open.blend = wanted.part;
    open.settles = false;
    return {};
}

// What was seen through the other is what is seen from now on: it is drawn already.
core::Result<void> ViewProgram::goBeyond() {
    panels::OpenSite& open = *state_.site;
    if (comparison_.made() && shownBeside_ == wantedBeside()) {
        front_ = 1 - front_;
        std::swap(shown_, shownBeside_);
    }
    fadeView_ = {};  // nothing fades but by the knob
    open.period = open.compared;
    REKINDLE_ASSIGN(
        seen, siteView(*open.site, open.file.parent_path(), {.period = open.periodId()}, {.noWind = options_.quality.noWind}));
    return light(seen.quality, state_);
}

core::Result<void> ViewProgram::settleTimes(double seconds) {
    if (!state_.site || !state_.site->blend || !state_.site->settles) return {};
    panels::OpenSite& open = *state_.site;
    const float goal = *open.blend < 0.5f ? 0.f : 1.f;
    const float step = state_.preferences.reducedMotion ? 1.f : float(seconds / settling);
    *open.blend = goal > *open.blend ? std::min(goal, *open.blend + step) : std::max(goal, *open.blend - step);
    unsettled_ = framesToSettle;
    if (*open.blend != goal) return {};
    if (goal == 1) REKINDLE_TRY(goBeyond());
    panels::endComparison(open);
    return {};
}

}  // namespace rekindle::commands
