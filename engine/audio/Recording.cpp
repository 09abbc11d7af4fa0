#include "audio/Recording.h"

#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/Assert.h"
#include "core/File.h"

namespace rekindle::audio {

namespace {

constexpr int leastRate = 4000, mostRate = 384000;
constexpr std::int64_t longest = 24 * 3600;  // seconds: what says more of itself is damaged
constexpr std::int64_t longestKept = 60;     // likewise: of a loop, which else costs a processor as long as it is heard

core::Result<void> check(const SF_INFO& info, const std::string& path) {
    using enum core::ErrorKind;
    if (info.channels < 1 || info.channels > 2)
        return core::fail({.kind = Unsupported,
                           .what = "This sound has more than two channels",
                           .where = path,
                           .todo = "Mix it down to one or two"});
    if (info.samplerate < leastRate || info.samplerate > mostRate || info.frames < 1 || info.frames / info.samplerate > longest)
        return core::fail({.kind = BadInput, .what = "This sound is empty, or damaged", .where = path});
    return {};
}

}  // namespace

struct Recording::Parts {
    struct Closer {
        void operator()(SNDFILE* opened) const { sf_close(opened); }
    };

    core::OwnedFile file;  // before what reads it
    std::unique_ptr<SNDFILE, Closer> decoder;
    SF_INFO info{};
    std::int64_t at = 0;
    bool broken = false;
    std::vector<float> kept;  // from the begin on, as far as it was decoded in one go

    bool isKept() const { return kept.size() == std::size_t(info.frames * info.channels); }
    std::size_t decode(std::span<float> samples, bool keep);
    std::size_t copy(std::span<float> samples);
};

Recording::Recording(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Recording::Recording(Recording&&) noexcept = default;
Recording& Recording::operator=(Recording&&) noexcept = default;
Recording::~Recording() = default;

core::Result<Recording> Recording::open(const std::filesystem::path& path) {
    auto parts = std::make_unique<Parts>();
    REKINDLE_ASSIGN(file, core::openFile(path));
    parts->file = std::move(file);
    parts->decoder.reset(sf_open_fd(parts->file.get(), SFM_READ, &parts->info, SF_FALSE));
    if (!parts->decoder)
        return core::fail({.kind = core::ErrorKind::BadInput,
                           .what = "This is no sound that can be read",
                           .where = path.string(),
                           .why = sf_strerror(nullptr),
                           .todo = "Use Opus, FLAC, Ogg Vorbis or WAV"});
    REKINDLE_TRY(check(parts->info, path.string()));
    return Recording(std::move(parts));
}

int Recording::channels() const {
    return parts_->info.channels;
}
int Recording::rate() const {
    return parts_->info.samplerate;
}
std::int64_t Recording::frames() const {
    return parts_->info.frames;
}
std::int64_t Recording::tell() const {
    return parts_->at;
}
bool Recording::broken() const {
    return parts_->broken;
}

void Recording::seek(std::int64_t frame) {
    REKINDLE_ASSERT(frame >= 0 && frame <= frames());
    parts_->at = frame;
    if (parts_->isKept()) return;
    if (frame == 0) parts_->kept.clear();
    if (frame < frames() && sf_seek(parts_->decoder.get(), frame, SEEK_SET) != frame) parts_->broken = true;
}

// Frames from where the decoder is; what it does not give is silence, so that time goes on as it should.
std::size_t Recording::Parts::decode(std::span<float> samples, bool keep) {
    const auto wanted = sf_count_t(samples.size()) / info.channels;
    const sf_count_t count = std::min(wanted, sf_count_t(info.frames - at));
    const sf_count_t got = std::max<sf_count_t>(0, sf_readf_float(decoder.get(), samples.data(), count));
    if (got < count) broken = true;
    std::ranges::fill(samples.subspan(std::size_t(got * info.channels)), 0.f);
    for (float& sample : samples) sample = std::isfinite(sample) ? std::clamp(sample, -1.f, 1.f) : 0.f;
    if (keep && kept.size() == std::size_t(at * info.channels))
        kept.insert(kept.end(), samples.begin(), samples.begin() + std::ptrdiff_t(count * info.channels));
    at += count;
    return std::size_t(count);
}

std::size_t Recording::Parts::copy(std::span<float> samples) {
    const auto width = std::size_t(info.channels), from = std::size_t(at) * width;
    const std::size_t count = std::min(samples.size(), kept.size() - from);
    std::copy_n(kept.begin() + std::ptrdiff_t(from), count, samples.begin());
    at += std::int64_t(count / width);
    return count / width;
}

std::size_t Recording::read(std::span<float> samples, bool loop) {
    const auto width = std::size_t(channels());
    REKINDLE_ASSERT(samples.size() % width == 0);
    const bool keep = loop && frames() <= longestKept * rate();
    std::size_t done = 0;  // samples
    while (done < samples.size()) {
        if (parts_->at == frames() && loop) seek(0);
        const auto rest = samples.subspan(done);
        const std::size_t got = (parts_->isKept() ? parts_->copy(rest) : parts_->decode(rest, keep)) * width;
        if (got == 0) break;
        done += got;
    }
    return done / width;
}

}  // namespace rekindle::audio
