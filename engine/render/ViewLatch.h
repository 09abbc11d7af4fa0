#pragma once

#include <cstddef>
#include <cstring>
#include <functional>
#include <span>
#include <vector>

#include "view/View.h"

namespace rekindle::render {

// Where a frame that is being recorded keeps, in memory that the device reads, from where it is looked at. Until it is handed to
// the device, its views may look from elsewhere: a head moves while what it sees is recorded. What was decided for them on the
// CPU stays as it was: the lens's shape, where shadow maps lie, in which order what is blended is drawn.
class ViewLatch {
  public:
    // There is, for each view in turn, what `pack` makes of it.
    template <class Pack>
    void keep(std::byte* mapped, Pack pack) {
        writes_.push_back([mapped, pack](std::span<const view::View> views) {
            for (std::size_t i = 0; i < views.size(); ++i) {
                const auto packed = pack(views[i]);
                std::memcpy(mapped + i * sizeof packed, &packed, sizeof packed);
            }
        });
    }

    // From where it is seen, in as many views as are recorded; as often as anybody likes.
    void look(std::span<const view::View> views) const {
        for (const auto& write : writes_) write(views);
    }

    // Before the next frame is recorded: the memory is that of one frame.
    void forget() { writes_.clear(); }

  private:
    std::vector<std::function<void(std::span<const view::View>)>> writes_;
};

}  // namespace rekindle::render
