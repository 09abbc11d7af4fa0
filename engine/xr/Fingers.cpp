#include "xr/Fingers.h"

#include <openxr/openxr.h>

#include "xr/Function.h"

namespace rekindle::xr {

Fingers::Fingers(const Runtime& runtime)
    : destroy_(find<PFN_xrVoidFunction>(runtime, "xrDestroyHandTrackerEXT")),
      locate_(find<PFN_xrVoidFunction>(runtime, "xrLocateHandJointsEXT")) {}

Fingers::~Fingers() {
    const auto destroy = reinterpret_cast<PFN_xrDestroyHandTrackerEXT>(destroy_);
    for (XrHandTrackerEXT hand : hands_)
        if (hand && destroy) destroy(hand);
}

static bool sees(const Runtime& runtime) {
    if (!runtime.has(XR_EXT_HAND_TRACKING_EXTENSION_NAME)) return false;
    XrSystemHandTrackingPropertiesEXT hands{XR_TYPE_SYSTEM_HAND_TRACKING_PROPERTIES_EXT};
    XrSystemProperties system{XR_TYPE_SYSTEM_PROPERTIES};
    system.next = &hands;
    return XR_SUCCEEDED(xrGetSystemProperties(runtime.handle(), runtime.system(), &system)) && hands.supportsHandTracking;
}

std::unique_ptr<Fingers> Fingers::create(const Runtime& runtime, XrSession session) {
    const auto make = find<PFN_xrCreateHandTrackerEXT>(runtime, "xrCreateHandTrackerEXT");
    if (!sees(runtime) || !make) return nullptr;
    std::unique_ptr<Fingers> fingers(new Fingers(runtime));
    for (std::size_t i = 0; i < 2; ++i) {
        const XrHandTrackerCreateInfoEXT info{XR_TYPE_HAND_TRACKER_CREATE_INFO_EXT, nullptr,
                                              i == 0 ? XR_HAND_LEFT_EXT : XR_HAND_RIGHT_EXT, XR_HAND_JOINT_SET_DEFAULT_EXT};
        if (XR_FAILED(make(session, &info, &fingers->hands_[i]))) return nullptr;
    }
    return fingers;
}

FingerTips Fingers::read(XrSpace room, std::int64_t time) const {
    const auto locate = reinterpret_cast<PFN_xrLocateHandJointsEXT>(locate_);
    FingerTips tips;
    for (std::size_t i = 0; locate && i < 2; ++i) {
        std::array<XrHandJointLocationEXT, XR_HAND_JOINT_COUNT_EXT> joints{};
        XrHandJointLocationsEXT hand{XR_TYPE_HAND_JOINT_LOCATIONS_EXT};
        hand.jointCount = static_cast<std::uint32_t>(joints.size());
        hand.jointLocations = joints.data();
        const XrHandJointsLocateInfoEXT info{XR_TYPE_HAND_JOINTS_LOCATE_INFO_EXT, nullptr, room, time};
        if (XR_FAILED(locate(hands_[i], &info, &hand)) || !hand.isActive) continue;
        const XrHandJointLocationEXT& tip = joints[XR_HAND_JOINT_INDEX_TIP_EXT];
        const XrVector3f& at = tip.pose.position;
        if (tip.locationFlags & XR_SPACE_LOCATION_POSITION_VALID_BIT) tips[i] = math::vec3(at.x, at.y, at.z);
    }
    return tips;
}

}  // namespace rekindle::xr
