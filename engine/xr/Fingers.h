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

// Where the tips of the index fingers are, the left one first, in the room; nothing for a hand that is not seen.
using FingerTips = std::array<std::optional<math::vec3>, 2>;

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
    FingerTips read(XrSpace room, std::int64_t time) const;

  private:
    explicit Fingers(const Runtime& runtime);

    std::array<XrHandTrackerEXT, 2> hands_{};
    void (*destroy_)() = nullptr;  // functions of the extension
    void (*locate_)() = nullptr;
};

}  // namespace rekindle::xr
