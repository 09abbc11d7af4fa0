#include "commands/ViewCurtain.h"

#include <utility>

#include "panels/Curtain.h"

namespace rekindle::commands {

bool ViewCurtain::hang(std::size_t station, int beside, float place, panels::OpenSite& open) {
    if (hung_ && hung_->station != station) drop(&open);
    if (beside < 0) return false;
    if (hung_) hung_->taken |= open.blend || open.compared != hung_->compared || open.curtain != hung_->curtain;
    if (hung_ && hung_->taken) return false;
    const bool moved = !hung_ || open.curtain != place;
    open.compared = beside;
    open.curtain = place;
    hung_ = Hung{station, beside, place};
    return moved;
}

void ViewCurtain::leave(const panels::OpenSite& open) {
    if (hung_) hung_ = Hung{hung_->station, open.compared, open.curtain};
}

void ViewCurtain::drop(panels::OpenSite* open) {
    if (std::exchange(hung_, std::nullopt) && open) panels::endComparison(*open);
}

std::optional<std::size_t> ViewCurtain::station() const {
    return hung_ ? std::optional(hung_->station) : std::nullopt;
}

}  // namespace rekindle::commands
