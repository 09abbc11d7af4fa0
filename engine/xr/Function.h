#pragma once

#include <openxr/openxr.h>

#include "xr/Runtime.h"

namespace rekindle::xr {

// A function of an extension, by its name; null where the runtime has none of that name.
template <class Function>
Function find(const Runtime& runtime, const char* name) {
    PFN_xrVoidFunction function = nullptr;
    if (XR_FAILED(xrGetInstanceProcAddr(runtime.handle(), name, &function))) return nullptr;
    return reinterpret_cast<Function>(function);
}

}  // namespace rekindle::xr
