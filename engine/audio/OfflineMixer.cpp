#include "audio/OfflineMixer.h"

#include <algorithm>
#include <utility>

#include "audio/Mixer.h"
#include "core/Assert.h"

namespace rekindle::audio {

OfflineMixer::OfflineMixer(Options options, std::unique_ptr<Mixer> mixer) : options_(options), mixer_(std::move(mixer)) {}
OfflineMixer::OfflineMixer(OfflineMixer&&) noexcept = default;
OfflineMixer& OfflineMixer::operator=(OfflineMixer&&) noexcept = default;
OfflineMixer::~OfflineMixer() = default;

core::Result<OfflineMixer> OfflineMixer::create(const Options& options) {
    REKINDLE_ASSIGN(device, Device::loopback(options.rate, options.hrtf));
    return OfflineMixer(options, std::make_unique<Mixer>(std::move(device)));
}

void OfflineMixer::render(const Mix& mix, std::span<float> samples) {
    REKINDLE_ASSERT(samples.size() % 2 == 0);
    const std::size_t step = 2 * std::size_t(std::max(options_.rate / 100, 1));
    for (std::size_t done = 0; done < samples.size(); done += step) {
        mixer_->apply(later(mix, double(done / 2) / options_.rate));
        mixer_->device().render(samples.subspan(done, std::min(step, samples.size() - done)));
    }
}

bool OfflineMixer::hrtf() const {
    return mixer_->device().hrtf();
}

std::vector<core::Error> OfflineMixer::takeTroubles() {
    return mixer_->takeTroubles();
}

}  // namespace rekindle::audio
