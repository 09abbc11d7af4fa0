#include "audio/Voice.h"

#include <AL/al.h>
#include <AL/alc.h>
#include <AL/alext.h>
#include <AL/efx.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace rekindle::audio {

static constexpr double blockSeconds = 0.15;
static constexpr double mostDrift = 0.12;  // seconds that nobody hears, and that an output's clock needs

static int valueOf(unsigned source, ALenum name) {
    ALint value = 0;
    alGetSourcei(source, name, &value);
    return value;
}

core::Result<Voice> Voice::create(const Source& source, bool mono) {
    REKINDLE_ASSIGN(recording, Recording::open(source.file));
    Voice voice(std::move(recording), source, mono);
    if (voice.source_ == 0)
        return core::fail({.kind = core::ErrorKind::Device, .what = "Too many sounds at once", .where = source.file.string()});
    return voice;
}

Voice::Voice(Recording recording, const Source& source, bool mono)
    : recording_(std::move(recording)),
      file_(source.file),
      loop_(source.loop),
      oneChannel_(mono || source.position.has_value()),
      blockFrames_(std::size_t(blockSeconds * recording_.rate())) {
    alGetError();
    alGenSources(1, &source_);
    if (alGetError() != AL_NO_ERROR) {
        source_ = 0;
        return;
    }
    alGenBuffers(ALsizei(blocks), buffers_.data());
    if (alIsExtensionPresent("AL_SOFT_gain_clamp_ex")) alSourcef(source_, AL_MAX_GAIN, 10);
    const bool direct = !oneChannel_ && recording_.channels() == 2 && alIsExtensionPresent("AL_SOFT_direct_channels");
    if (direct) alSourcei(source_, AL_DIRECT_CHANNELS_SOFT, AL_TRUE);
}

Voice::Voice(Voice&& other) noexcept
    : recording_(std::move(other.recording_)),
      file_(std::move(other.file_)),
      loop_(other.loop_),
      oneChannel_(other.oneChannel_),
      source_(std::exchange(other.source_, 0)),
      buffers_(other.buffers_),
      sentTo_(other.sentTo_),
      blockFrames_(other.blockFrames_),
      head_(other.head_) {}

Voice::~Voice() {
    if (source_ == 0) return;
    alDeleteSources(1, &source_);  // before its buffers
    alDeleteBuffers(ALsizei(blocks), buffers_.data());
}

bool Voice::fits(const Source& source, bool mono) const {
    return source.file == file_ && source.loop == loop_ && (mono || source.position.has_value()) == oneChannel_;
}

void Voice::place(const Source& source, const Hearing& hearing) {
    const bool there = source.position && !hearing.mono;
    const math::vec3 at = there ? *source.position : math::vec3(0);
    alSource3f(source_, AL_POSITION, at.x, at.y, at.z);
    alSourcei(source_, AL_SOURCE_RELATIVE, there ? AL_FALSE : AL_TRUE);
    alSourcef(source_, AL_REFERENCE_DISTANCE, std::max(source.radius, 0.01f));
    alSourcef(source_, AL_ROLLOFF_FACTOR, there ? 1.f : 0.f);
    alSourcef(source_, AL_GAIN, hearing.gain);
    send(there ? hearing.reverb : unsigned(AL_EFFECTSLOT_NULL));
}

void Voice::send(unsigned slot) {
    if (slot != sentTo_) alSource3i(source_, AL_AUXILIARY_SEND_FILTER, ALint(slot), 0, AL_FILTER_NULL);
    sentTo_ = slot;
}

void Voice::follow(const Source& source, const Hearing& hearing) {
    place(source, hearing);
    const double length = recording_.seconds();
    if (source.at < 0 || (!loop_ && source.at >= length)) return stop();
    const double at = loop_ ? std::fmod(source.at, length) : source.at;
    const int state = valueOf(source_, AL_SOURCE_STATE);
    if (hearing.paused) {
        if (state == AL_PLAYING) alSourcePause(source_);
        return;
    }
    const bool begun = state == AL_PLAYING || state == AL_PAUSED;
    if (!begun && !loop_ && head_ > 0 && at > length - mostDrift) return;  // it has just ended
    if (!begun || std::abs(drift(at)) > mostDrift) return startAt(at);
    refill();
    if (state == AL_PAUSED) alSourcePlay(source_);
}

double Voice::soundingAt() const {
    return double(head_ + valueOf(source_, AL_SAMPLE_OFFSET)) / recording_.rate();
}

// Seconds that it is ahead of where it should be; of a loop the shorter way round.
double Voice::drift(double at) const {
    const double ahead = soundingAt() - at;
    return loop_ ? std::remainder(ahead, recording_.seconds()) : ahead;
}

void Voice::stop() {
    alSourceStop(source_);
    alSourcei(source_, AL_BUFFER, 0);  // takes all blocks out
}

void Voice::startAt(double at) {
    stop();
    const auto frame = std::int64_t(std::lround(at * recording_.rate()));
    head_ = std::clamp<std::int64_t>(frame, 0, recording_.frames() - 1);
    recording_.seek(head_);
    for (const unsigned buffer : buffers_)
        if (!queueBlock(buffer)) break;
    alSourcePlay(source_);
}

void Voice::refill() {
    for (int played = valueOf(source_, AL_BUFFERS_PROCESSED); played > 0; --played) {
        ALuint buffer = 0;
        alSourceUnqueueBuffers(source_, 1, &buffer);
        ALint bytes = 0;
        alGetBufferi(buffer, AL_SIZE, &bytes);
        head_ += bytes / ALint(sizeof(float) * (oneChannel_ ? 1u : std::size_t(recording_.channels())));
        if (loop_) head_ %= recording_.frames();
        queueBlock(buffer);
    }
}

// Decodes the next block. False where the recording has ended.
bool Voice::queueBlock(unsigned buffer) {
    const auto channels = std::size_t(recording_.channels());
    std::vector<float> samples(blockFrames_ * channels);
    const std::size_t frames = recording_.read(samples, loop_);
    if (frames == 0) return false;
    samples.resize(frames * channels);
    const bool mix = oneChannel_ && channels == 2;
    if (mix) {
        for (std::size_t i = 0; i < frames; ++i) samples[i] = 0.5f * (samples[2 * i] + samples[2 * i + 1]);
        samples.resize(frames);
    }
    const ALenum format = channels == 2 && !mix ? AL_FORMAT_STEREO_FLOAT32 : AL_FORMAT_MONO_FLOAT32;
    alBufferData(buffer, format, samples.data(), ALsizei(samples.size() * sizeof(float)), recording_.rate());
    alSourceQueueBuffers(source_, 1, &buffer);
    return true;
}

}  // namespace rekindle::audio
