#define AL_ALEXT_PROTOTYPES
#include "audio/ReverbSlot.h"

#include <AL/al.h>
#include <AL/alc.h>
#include <AL/efx.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rekindle::audio {

ReverbSlot::ReverbSlot() {
    alGenAuxiliaryEffectSlots(1, &slot_);
    alGenEffects(1, &effect_);
    alEffecti(effect_, AL_EFFECT_TYPE, AL_EFFECT_REVERB);
}

ReverbSlot::ReverbSlot(ReverbSlot&& other) noexcept
    : slot_(std::exchange(other.slot_, 0)), effect_(std::exchange(other.effect_, 0)), set_(other.set_) {}

ReverbSlot::~ReverbSlot() {
    if (slot_ == 0) return;
    alDeleteAuxiliaryEffectSlots(1, &slot_);
    alDeleteEffects(1, &effect_);
}

// Whether the ear could tell them apart: each change is worked out anew by OpenAL.
static bool near(const Reverb& a, const Reverb& b) {
    const auto close = [](float x, float y) { return std::abs(x - y) <= 0.02f * std::max(std::abs(x), std::abs(y)); };
    return close(a.level, b.level) && close(a.seconds, b.seconds) && close(a.highs, b.highs) && close(a.delay, b.delay);
}

// OpenAL Soft's reverb of steady noise, at its default gain, is this loud against the direct sound a metre away (measured at
// decay times from 0.3 to 4 s): short ones are much quieter than those of real places.
static float usualLevel(float seconds) {
    return std::min(1.f, 0.32f * std::pow(seconds, 1.6f));
}

void ReverbSlot::set(const Reverb& reverb) {
    if (set_ && near(*set_, reverb)) return;
    set_ = reverb;
    alEffectf(effect_, AL_REVERB_GAIN, std::clamp(reverb.level, AL_REVERB_MIN_GAIN, AL_REVERB_MAX_GAIN));
    alEffectf(effect_, AL_REVERB_DECAY_TIME, std::clamp(reverb.seconds, AL_REVERB_MIN_DECAY_TIME, AL_REVERB_MAX_DECAY_TIME));
    alEffectf(effect_, AL_REVERB_DECAY_HFRATIO,
              std::clamp(reverb.highs, AL_REVERB_MIN_DECAY_HFRATIO, AL_REVERB_MAX_DECAY_HFRATIO));
    alEffectf(effect_, AL_REVERB_REFLECTIONS_DELAY,
              std::clamp(reverb.delay, AL_REVERB_MIN_REFLECTIONS_DELAY, AL_REVERB_MAX_REFLECTIONS_DELAY));
    alEffectf(effect_, AL_REVERB_LATE_REVERB_GAIN,
              std::min(AL_REVERB_DEFAULT_LATE_REVERB_GAIN / usualLevel(reverb.seconds), AL_REVERB_MAX_LATE_REVERB_GAIN));
    alAuxiliaryEffectSloti(slot_, AL_EFFECTSLOT_EFFECT, int(effect_));
}

}  // namespace rekindle::audio
