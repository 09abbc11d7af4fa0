#include "xr/Controllers.h"

#include <openxr/openxr.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "core/Log.h"
#include "xr/Convert.h"
#include "xr/Failure.h"

namespace rekindle::xr {

namespace {

constexpr const char* asking = "cannot ask for the controllers";
constexpr std::array handPaths{"/user/hand/left", "/user/hand/right"};

struct ActionKind {
    Action action;
    XrActionType type;
    const char* name;
    const char* title;  // runtimes show it where bindings are changed
};
constexpr std::array kinds{
    ActionKind{Action::Aim, XR_ACTION_TYPE_POSE_INPUT, "aim", "Point"},
    ActionKind{Action::Grip, XR_ACTION_TYPE_POSE_INPUT, "grip", "Hand"},
    ActionKind{Action::Select, XR_ACTION_TYPE_FLOAT_INPUT, "select", "Select, go there"},
    ActionKind{Action::Stick, XR_ACTION_TYPE_VECTOR2F_INPUT, "stick", "Turn, go there"},
    ActionKind{Action::Press, XR_ACTION_TYPE_BOOLEAN_INPUT, "press", "Press to turn, to go there"},
    ActionKind{Action::Menu, XR_ACTION_TYPE_BOOLEAN_INPUT, "menu", "Menu"},
    ActionKind{Action::Haptic, XR_ACTION_TYPE_VIBRATION_OUTPUT, "haptic", "Tremble"},
};

core::Result<XrPath> pathOf(const Runtime& runtime, const std::string& text) {
    XrPath path = XR_NULL_PATH;
    REKINDLE_TRY(check(xrStringToPath(runtime.handle(), text.c_str(), &path), asking));
    return path;
}

}  // namespace

math::vec2 stickThatCounts(math::vec2 stick, std::optional<bool> pressed) {
    return pressed.value_or(true) ? stick : math::vec2(0);
}

core::Result<std::unique_ptr<Controllers>> Controllers::create(const Runtime& runtime, XrSession session) {
    std::unique_ptr<Controllers> made(new Controllers(session));
    REKINDLE_TRY(made->makeActions(runtime));
    REKINDLE_TRY(made->suggest(runtime));
    REKINDLE_TRY(made->makeSpaces());
    const XrSessionActionSetsAttachInfo info{XR_TYPE_SESSION_ACTION_SETS_ATTACH_INFO, nullptr, 1, &made->set_};
    REKINDLE_TRY(check(xrAttachSessionActionSets(session, &info), asking));
    return made;
}

// The actions and spaces of a set go with it.
Controllers::~Controllers() {
    for (const auto& spaces : {aims_, grips_})
        for (XrSpace space : spaces)
            if (space) xrDestroySpace(space);
    if (set_) xrDestroyActionSet(set_);
}

core::Result<void> Controllers::makeActions(const Runtime& runtime) {
    for (std::size_t i = 0; i < 2; ++i) {
        REKINDLE_ASSIGN(path, pathOf(runtime, handPaths[i]));
        paths_[i] = path;
    }
    XrActionSetCreateInfo set{XR_TYPE_ACTION_SET_CREATE_INFO};
    std::snprintf(set.actionSetName, sizeof set.actionSetName, "visit");
    std::snprintf(set.localizedActionSetName, sizeof set.localizedActionSetName, "Visit");
    REKINDLE_TRY(check(xrCreateActionSet(runtime.handle(), &set, &set_), asking));
    for (const ActionKind& kind : kinds) {
        XrActionCreateInfo info{XR_TYPE_ACTION_CREATE_INFO};
        std::snprintf(info.actionName, sizeof info.actionName, "%s", kind.name);
        std::snprintf(info.localizedActionName, sizeof info.localizedActionName, "%s", kind.title);
        info.actionType = kind.type;
        info.countSubactionPaths = 2;
        info.subactionPaths = paths_.data();
        REKINDLE_TRY(check(xrCreateAction(set_, &info, &actions_[kind.action]), asking));
    }
    return {};
}

// A runtime that does not know a kind of controller is no reason to do without the others.
core::Result<void> Controllers::suggest(const Runtime& runtime) {
    for (const Profile& profile : profiles()) {
        if (!profile.extension.empty() && !runtime.has(std::string(profile.extension))) continue;
        std::vector<XrActionSuggestedBinding> bindings;
        for (const Binding& binding : profile.bindings) {
            const std::string path(binding.path);
            const bool names = path.starts_with("/user/");
            for (const char* hand : handPaths) {
                REKINDLE_ASSIGN(source, pathOf(runtime, names ? path : hand + path));
                bindings.push_back({actions_[binding.action], source});
                if (names) break;
            }
        }
        REKINDLE_ASSIGN(name, pathOf(runtime, std::string(profile.path)));
        const XrInteractionProfileSuggestedBinding info{XR_TYPE_INTERACTION_PROFILE_SUGGESTED_BINDING, nullptr, name,
                                                        static_cast<std::uint32_t>(bindings.size()), bindings.data()};
        if (const auto taken = check(xrSuggestInteractionProfileBindings(runtime.handle(), &info), asking); !taken) {
            unknown_.push_back(profile.path);
            core::logDebug("headset: {} is not known to the runtime", profile.path);
        }
    }
    return {};
}

core::Result<void> Controllers::makeSpaces() {
    for (std::size_t i = 0; i < 2; ++i)
        for (const auto& [action, spaces] : {std::pair{Action::Aim, &aims_}, std::pair{Action::Grip, &grips_}}) {
            const XrActionSpaceCreateInfo info{XR_TYPE_ACTION_SPACE_CREATE_INFO, nullptr, actions_[action], paths_[i],
                                               fromPose({})};
            REKINDLE_TRY(check(xrCreateActionSpace(session_, &info, &(*spaces)[i]), asking));
        }
    return {};
}

std::optional<math::Pose> Controllers::locate(XrSpace space, XrSpace room, std::int64_t time) const {
    XrSpaceLocation location{XR_TYPE_SPACE_LOCATION};
    constexpr XrSpaceLocationFlags known = XR_SPACE_LOCATION_POSITION_VALID_BIT | XR_SPACE_LOCATION_ORIENTATION_VALID_BIT;
    if (XR_FAILED(xrLocateSpace(space, room, time, &location)) || (location.locationFlags & known) != known) return std::nullopt;
    return toPose(location.pose);
}

core::Result<Hand> Controllers::readHand(std::size_t hand, XrSpace room, std::int64_t time) const {
    const auto query = [&](Action action) {
        return XrActionStateGetInfo{XR_TYPE_ACTION_STATE_GET_INFO, nullptr, actions_.at(action), paths_[hand]};
    };
    XrActionStatePose held{XR_TYPE_ACTION_STATE_POSE};
    XrActionStateFloat select{XR_TYPE_ACTION_STATE_FLOAT};
    XrActionStateVector2f stick{XR_TYPE_ACTION_STATE_VECTOR2F};
    XrActionStateBoolean press{XR_TYPE_ACTION_STATE_BOOLEAN}, menu{XR_TYPE_ACTION_STATE_BOOLEAN};
    const auto aims = query(Action::Aim), selects = query(Action::Select), turns = query(Action::Stick),
               presses = query(Action::Press), opens = query(Action::Menu);
    REKINDLE_TRY(check(xrGetActionStatePose(session_, &aims, &held), asking));
    REKINDLE_TRY(check(xrGetActionStateFloat(session_, &selects, &select), asking));
    REKINDLE_TRY(check(xrGetActionStateVector2f(session_, &turns, &stick), asking));
    REKINDLE_TRY(check(xrGetActionStateBoolean(session_, &presses, &press), asking));
    REKINDLE_TRY(check(xrGetActionStateBoolean(session_, &opens, &menu), asking));
    Hand read{.active = bool(held.isActive)};
    if (!read.active) return read;
    read.aim = locate(aims_[hand], room, time);
    read.grip = locate(grips_[hand], room, time);
    if (select.isActive) read.select = select.currentState;
    const auto pressed = press.isActive ? std::optional(bool(press.currentState)) : std::nullopt;
    if (stick.isActive) read.stick = stickThatCounts({stick.currentState.x, stick.currentState.y}, pressed);
    read.menu = menu.isActive && menu.currentState;
    return read;
}

core::Result<Hands> Controllers::read(XrSpace room, std::int64_t time) {
    const XrActiveActionSet active{set_, XR_NULL_PATH};
    const XrActionsSyncInfo info{XR_TYPE_ACTIONS_SYNC_INFO, nullptr, 1, &active};
    const XrResult synced = xrSyncActions(session_, &info);
    REKINDLE_TRY(check(synced, "cannot read the controllers"));
    Hands hands;
    if (synced == XR_SESSION_NOT_FOCUSED) return hands;
    for (std::size_t i = 0; i < 2; ++i) {
        REKINDLE_ASSIGN(hand, readHand(i, room, time));
        hands[i] = hand;
    }
    return hands;
}

void Controllers::pulse(std::size_t hand, float strength, float seconds) {
    const XrHapticActionInfo where{XR_TYPE_HAPTIC_ACTION_INFO, nullptr, actions_.at(Action::Haptic), paths_[hand]};
    const XrHapticVibration what{XR_TYPE_HAPTIC_VIBRATION, nullptr, XrDuration(double(seconds) * 1e9), XR_FREQUENCY_UNSPECIFIED,
                                 std::clamp(strength, 0.f, 1.f)};
    (void)xrApplyHapticFeedback(session_, &where, reinterpret_cast<const XrHapticBaseHeader*>(&what));  // no loss if it cannot
}

}  // namespace rekindle::xr
