#include "audio/Mixer.h"

#include <AL/al.h>

#include <algorithm>
#include <array>
#include <utility>

namespace rekindle::audio {

static constexpr float leastGain = 0.0007f;  // -63 dB: what is quieter is not decoded

Mixer::Mixer(Device device) : device_(std::move(device)) {
    const Device::Current current(device_);
    alDistanceModel(AL_INVERSE_DISTANCE_CLAMPED);
    alDopplerFactor(0);
    if (device_.effects()) reverb_.emplace();
}

Mixer::~Mixer() {
    const Device::Current current(device_);
    voices_.clear();
    reverb_.reset();
}

void Mixer::listen(const Mix& mix) const {
    const math::Pose& head = mix.listener;
    const math::vec3 ahead = head.orientation * math::vec3(0, 0, -1), up = head.orientation * math::vec3(0, 1, 0);
    const std::array<float, 6> turned{ahead.x, ahead.y, ahead.z, up.x, up.y, up.z};
    alListener3f(AL_POSITION, head.position.x, head.position.y, head.position.z);
    alListenerfv(AL_ORIENTATION, turned.data());
}

void Mixer::apply(const Mix& mix) {
    const Device::Current current(device_);
    listen(mix);
    if (reverb_) reverb_->set(mix.reverb);
    dropOthers(mix);
    for (const Source& source : mix.sources)
        if (audibleGain(source, mix) >= leastGain) play(source, mix);
}

void Mixer::dropOthers(const Mix& mix) {
    const auto heard = [&](std::uint64_t id) {
        const auto found = std::ranges::find(mix.sources, id, &Source::id);
        return found != mix.sources.end() && audibleGain(*found, mix) >= leastGain;
    };
    std::erase_if(voices_, [&](const auto& voice) { return !heard(voice.first); });
}

void Mixer::play(const Source& source, const Mix& mix) {
    Voice* voice = voiceOf(source, mix.volumes.mono);
    if (!voice) return;
    const bool mono = mix.volumes.mono;
    // OpenAL works the distance out; for mono it may not know where the source is.
    Source near = source;
    if (!mono) near.position.reset();
    voice->follow(source, {.gain = mono ? audibleGain(source, mix) : audibleGain(near, mix),
                           .mono = mono,
                           .paused = mix.paused || source.paused,
                           .reverb = reverb_ ? reverb_->name() : 0});
    if (voice->broken())
        tell({.kind = core::ErrorKind::BadInput, .what = "This sound is damaged: parts of it are silent"}, source.file);
}

Voice* Mixer::voiceOf(const Source& source, bool mono) {
    const auto found = voices_.find(source.id);
    if (found != voices_.end() && found->second.fits(source, mono)) return &found->second;
    if (found != voices_.end()) voices_.erase(found);
    if (unplayable_.contains(source.file)) return nullptr;
    auto voice = Voice::create(source, mono);
    if (voice) return &voices_.emplace(source.id, std::move(*voice)).first->second;
    if (voice.error().kind != core::ErrorKind::Device) unplayable_.insert(source.file);
    tell(std::move(voice).error(), source.file);
    return nullptr;
}

void Mixer::tell(core::Error trouble, const std::filesystem::path& file) {
    if (!told_.insert(file).second) return;
    trouble.where = file.string();
    troubles_.push_back(std::move(trouble));
}

std::vector<core::Error> Mixer::takeTroubles() {
    return std::exchange(troubles_, {});
}

}  // namespace rekindle::audio
