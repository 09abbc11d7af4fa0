#include "importer/DecodeBudget.h"

namespace rekindle::importer {

bool DecodeBudget::take(std::uint64_t bytes) {
    const auto wanted = static_cast<std::int64_t>(bytes);
    if (wanted < 0) return false;
    std::int64_t left = left_;
    do {
        if (left < wanted) return false;
    } while (!left_.compare_exchange_weak(left, left - wanted));
    return true;
}

}  // namespace rekindle::importer
