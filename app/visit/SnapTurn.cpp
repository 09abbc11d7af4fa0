#include "visit/SnapTurn.h"

#include <cmath>

namespace rekindle::visit {

static constexpr float pushes = 0.7f, letsGo = 0.4f;  // of the stick's way

float SnapTurn::read(float aside, float step) {
    const float way = std::abs(aside);
    if (pushed_) {
        pushed_ = way > letsGo;
        return 0;
    }
    if (way < pushes) return 0;
    pushed_ = true;
    return aside > 0 ? -step : step;
}

}  // namespace rekindle::visit
