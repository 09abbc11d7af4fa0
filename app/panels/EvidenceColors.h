#pragma once

#include "content/Site.h"
#include "math/Types.h"

namespace rekindle::panels {

// Blue, yellow and vermillion, linear: three that everybody can tell apart, and that differ in brightness as well. Okabe and Ito,
// "Color Universal Design" (2008).
constexpr math::vec3 colorOf(content::Evidence evidence) {
    switch (evidence) {
        case content::Evidence::Documented:
            return {0.000f, 0.168f, 0.445f};
        case content::Evidence::Analogy:
            return {0.871f, 0.776f, 0.054f};
        case content::Evidence::Hypothesis:
            break;
    }
    return {0.665f, 0.112f, 0.000f};
}

}  // namespace rekindle::panels
