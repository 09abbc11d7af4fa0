#include "xr/Failure.h"

#include <fmt/format.h>
#include <openxr/openxr.h>
#include <openxr/openxr_reflection.h>

namespace rekindle::xr {

static std::string name(XrResult result) {
    switch (result) {
#define REKINDLE_NAME(symbol, value) \
    case symbol:                     \
        return #symbol;
        XR_LIST_ENUM_XrResult(REKINDLE_NAME)
#undef REKINDLE_NAME
            default : return fmt::format("OpenXR result {}", static_cast<int>(result));
    }
}

static bool isAbsent(XrResult result) {
    return result == XR_ERROR_RUNTIME_UNAVAILABLE || result == XR_ERROR_RUNTIME_FAILURE ||
           result == XR_ERROR_INITIALIZATION_FAILED || result == XR_ERROR_FORM_FACTOR_UNAVAILABLE ||
           result == XR_ERROR_FILE_ACCESS_ERROR;
}

static std::string remedy(XrResult result) {
    if (result == XR_ERROR_FORM_FACTOR_UNAVAILABLE) return "plug the headset in and switch it on";
    if (isAbsent(result))
        return "start the headset's runtime (SteamVR, monado-service, ...); /etc/xdg/openxr/1/active_runtime.json or "
               "XR_RUNTIME_JSON names it";
    return {};
}

core::Error runtimeError(std::string what, std::int32_t result) {
    const auto xr = static_cast<XrResult>(result);
    return {isAbsent(xr) ? core::ErrorKind::NotFound : core::ErrorKind::Device, std::move(what), "headset", name(xr), remedy(xr)};
}

core::Result<void> check(std::int32_t result, std::string_view what) {
    if (XR_SUCCEEDED(static_cast<XrResult>(result))) return {};
    return core::fail(runtimeError(std::string(what), result));
}

}  // namespace rekindle::xr
