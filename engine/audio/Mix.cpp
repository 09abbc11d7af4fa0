#include "audio/Mix.h"

#include <glm/geometric.hpp>

#include <algorithm>

namespace rekindle::audio {

Mix later(Mix mix, double seconds) {
    if (mix.paused) return mix;
    for (Source& source : mix.sources)
        if (!source.paused) source.at += seconds;
    return mix;
}

float audibleGain(const Source& source, const Mix& mix) {
    if (mix.volumes.muted) return 0;
    const float gain = source.gain * mix.volumes.master * mix.volumes.groups[std::size_t(source.group)];
    if (!source.position) return gain;
    const float radius = std::max(source.radius, 0.01f);
    return gain * radius / std::max(radius, glm::distance(*source.position, mix.listener.position));
}

}  // namespace rekindle::audio
