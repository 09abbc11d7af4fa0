#include "xr/Fingers.h"

#include <openxr/openxr.h>

#include <utility>

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

using Joints = std::array<XrHandJointLocationEXT, XR_HAND_JOINT_COUNT_EXT>;

static std::optional<SeenHand> seenOf(const Joints& joints) {
    SeenHand hand;
    for (const auto& [joint, place] :
         {std::pair(XR_HAND_JOINT_INDEX_TIP_EXT, &hand.tip), std::pair(XR_HAND_JOINT_INDEX_PROXIMAL_EXT, &hand.knuckle),
          std::pair(XR_HAND_JOINT_THUMB_TIP_EXT, &hand.thumb)}) {
        const XrHandJointLocationEXT& at = joints[std::size_t(joint)];
        if (!(at.locationFlags & XR_SPACE_LOCATION_POSITION_VALID_BIT)) return std::nullopt;
        *place = math::vec3(at.pose.position.x, at.pose.position.y, at.pose.position.z);
    }
    return hand;
}

SeenHands Fingers::read(XrSpace room, std::int64_t time) const {
    const auto locate = reinterpret_cast<PFN_xrLocateHandJointsEXT>(locate_);
    SeenHands seen;
    for (std::size_t i = 0; locate && i < 2; ++i) {
        Joints joints{};
        XrHandJointLocationsEXT hand{XR_TYPE_HAND_JOINT_LOCATIONS_EXT};
        hand.jointCount = static_cast<std::uint32_t>(joints.size());
        hand.jointLocations = joints.data();
        const XrHandJointsLocateInfoEXT info{XR_TYPE_HAND_JOINTS_LOCATE_INFO_EXT, nullptr, room, time};
        if (XR_SUCCEEDED(locate(hands_[i], &info, &hand)) && hand.isActive) seen[i] = seenOf(joints);
    }
    return seen;
}

}  // namespace rekindle::xr
