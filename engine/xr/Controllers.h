#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/Error.h"
#include "math/Types.h"
#include "xr/Profiles.h"
#include "xr/Runtime.h"

typedef struct XrSession_T* XrSession;
typedef struct XrSpace_T* XrSpace;
typedef struct XrActionSet_T* XrActionSet;
typedef struct XrAction_T* XrAction;

namespace rekindle::xr {

// What a controller, or a hand that the headset sees, says at a moment.
struct Hand {
    bool active = false;               // there is one
    std::optional<math::Pose> aim;     // in the room: it points along its -Z
    std::optional<math::Pose> grip;    // likewise: where it is held
    float select = 0;                  // the trigger or the pinch, 0 to 1
    math::vec2 stick{0};               // right and ahead, -1 to 1; of a pad, while it is pressed
    bool menu = false;                 // its button is down
    std::optional<math::vec3> finger;  // the tip of its index finger, where the headset sees it, whatever is held; in the room
};
using Hands = std::array<Hand, 2>;  // the left one first

// What counts of where a stick is, or a thumb on a pad. `pressed`: nothing where there is no press to be heeded.
math::vec2 stickThatCounts(math::vec2 stick, std::optional<bool> pressed);

// The controllers of a session, of whatever kind: the runtime binds what we ask for to what there is. One thread.
class Controllers {
  public:
    // Before the session's first sync; once a session. Fails with Device.
    static core::Result<std::unique_ptr<Controllers>> create(const Runtime& runtime, XrSession session);
    ~Controllers();
    Controllers(const Controllers&) = delete;
    Controllers& operator=(const Controllers&) = delete;

    // What they say at that time (of the runtime's clock); nothing is active while the session has no focus.
    core::Result<Hands> read(XrSpace room, std::int64_t time);
    // Kinds that the runtime did not take the bindings of, by their paths.
    const std::vector<std::string_view>& unknown() const { return unknown_; }
    // Lets one tremble for a moment, where it can.
    void pulse(std::size_t hand, float strength, float seconds);

  private:
    explicit Controllers(XrSession session) : session_(session) {}
    core::Result<void> makeActions(const Runtime& runtime);
    core::Result<void> suggest(const Runtime& runtime);
    core::Result<void> makeSpaces();
    core::Result<Hand> readHand(std::size_t hand, XrSpace room, std::int64_t time) const;
    std::optional<math::Pose> locate(XrSpace space, XrSpace room, std::int64_t time) const;

    XrSession session_ = nullptr;
    XrActionSet set_ = nullptr;
    std::map<Action, XrAction> actions_;
    std::array<std::uint64_t, 2> paths_{};  // of the hands
    std::array<XrSpace, 2> aims_{}, grips_{};
    std::vector<std::string_view> unknown_;
};

}  // namespace rekindle::xr
