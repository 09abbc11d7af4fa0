#include "commands/ViewSound.h"

#include <algorithm>
#include <functional>
#include <glm/gtc/quaternion.hpp>
#include <string>
#include <utility>

#include "core/Log.h"
#include "panels/Trouble.h"

namespace rekindle::commands {

// Loudness grows with about the square of a slider's way.
static audio::Volumes volumesOf(const panels::SoundState& sound) {
    return {.master = sound.master * sound.master,
            .groups = {sound.ambience * sound.ambience, 1, 1},
            .muted = sound.muted,
            .mono = sound.mono};
}

static math::Pose headOf(const view::View& view) {
    const math::mat4 world = glm::inverse(view.viewFromWorld);
    return {math::vec3(world[3]), glm::normalize(glm::quat_cast(math::mat3(world)))};
}

// A change of period fades; another site begins at once.
void ViewSound::follow(const panels::ViewerState& state) {
    const std::string period = state.site->periodId();
    if (state.site->file != site_) {
        site_ = state.site->file;
        period_ = before_ = period;
        changed_ = -1e9;
    }
    if (period == period_) return;
    before_ = std::exchange(period_, period);
    changed_ = state.now;
}

// What the tour tells, over the place's own sounds, which hush.
static void tellTour(const panels::Guide& guide, audio::Mix& mix) {
    if (guide.away) return;
    mix.volumes.groups[std::size_t(audio::Group::Ambience)] *= guide.hush;
    if (guide.voice.empty() || guide.told < 0) return;
    mix.sources.push_back({.id = std::hash<std::string>()(guide.voice.string()),
                           .file = guide.voice,
                           .group = audio::Group::Voice,
                           .paused = !guide.playing,
                           .at = guide.told});
}

void ViewSound::update(panels::ViewerState& state, const std::optional<math::Pose>& head) {
    const bool silent = none_ || !state.site || (state.site->site->sounds.empty() && !state.guide) || state.models.empty();
    if (silent && !output_) return;
    if (silent) return output_->play({});
    if (!output_) output_.emplace();
    follow(state);
    const content::Site& site = *state.site->site;
    audio::Mix mix{.listener = head ? *head : headOf(state.view), .volumes = volumesOf(state.sound)};
    SoundMoment moment{
        .period = period_, .before = before_, .arrived = float((state.now - changed_) / fadeSeconds), .time = state.now};
    if (state.guide && !state.guide->away) moment.levels = state.guide->sounds;
    mix.sources = soundsOf(site, site_.parent_path(), moment);
    mix.reverb = reverbAt(site, mix.listener.position);
    if (state.guide) tellTour(*state.guide, mix);
    output_->play(std::move(mix));
    tell(state);
}

void ViewSound::tell(panels::ViewerState& state) {
    for (const core::Error& trouble : output_->takeTroubles()) {
        core::logWarning("{}", trouble.line());
        panels::Notice notice{panels::lineOf(panels::Trouble::Sound, trouble.kind), state.now + 8};
        if (!panels::isForVisitors(state)) notice.detail = panels::told(trouble).line();
        const auto same = [&](const panels::Notice& other) { return other.text == notice.text && other.detail == notice.detail; };
        std::erase_if(state.notices, same);  // who is told that one is damaged need not hear of each
        state.notices.push_back(std::move(notice));
    }
}

}  // namespace rekindle::commands
