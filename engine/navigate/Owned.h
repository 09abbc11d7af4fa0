#pragma once

#include <memory>

namespace rekindle::navigate {

// Gives back what Recast and Detour hand out, with the function that they name for it.
template <class T, void (*release)(T*)>
struct Release {
    void operator()(T* thing) const { release(thing); }
};

template <class T, void (*release)(T*)>
using Owned = std::unique_ptr<T, Release<T, release>>;

}  // namespace rekindle::navigate
