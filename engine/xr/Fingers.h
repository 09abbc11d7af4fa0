#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

#include "math/Types.h"
#include "xr/Runtime.h"

typedef struct XrSession_T* XrSession;
typedef struct XrSpace_T* XrSpace;
typedef struct XrHandTrackerEXT_T* XrHandTrackerEXT;

namespace rekindle::xr {

// What is seen of a hand, in the room.
struct SeenHand {
    math::vec3 tip{0}, knuckle{0};  // of the index finger: its end, and where it leaves the palm
    math::vec3 thumb{0};            // its end
};
// The left one first; nothing for a hand that is not seen.
using SeenHands = std::array<std::optional<SeenHand>, 2>;

// The visitor's hands, joint by joint, where the headset sees them (XR_EXT_hand_tracking). To be destroyed before the session.
// One thread.
class Fingers {
  public:
    // Null where the headset sees no hands: nobody misses them who holds controllers.
    static std::unique_ptr<Fingers> create(const Runtime& runtime, XrSession session);
    ~Fingers();
    Fingers(const Fingers&) = delete;
    Fingers& operator=(const Fingers&) = delete;

    // At that time of the runtime's clock.
    SeenHands read(XrSpace room, std::int64_t time) const;

  private:
    explicit Fingers(const Runtime& runtime);

    std::array<XrHandTrackerEXT, 2> hands_{};
    void (*destroy_)() = nullptr;  // functions of the extension
    void (*locate_)() = nullptr;
};

}  // namespace rekindle::xr
