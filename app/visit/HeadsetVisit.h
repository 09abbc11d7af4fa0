#pragma once

#include <optional>

#include "visit/HandControls.h"
#include "visit/Rig.h"
#include "visit/TeleportArc.h"
#include "visit/Veil.h"

namespace rekindle::visit {

// What there is around the visitor.
struct Surroundings {
    const navigate::WalkMesh* ground = nullptr;  // null: it is not known where one may stand, and nobody goes anywhere
    view::RayCaster surfaces;
};

// How somebody likes to be moved.
struct Comfort {
    float turnStep = math::pi / 6;  // radians; 0: smoothly
    bool veil = true;
    bool seated = false;  // the eyes are lifted to a standing person's
    float eyes = 0;       // or lifted, or lowered, to that height: metres, 1 to 2.5; 0: they are where they are
    bool walk = false;    // the stick walks
};

// A visitor with a headset: where he stands, what his hands ask for, and what covers his eyes meanwhile. He is put elsewhere
// only where he points, or by stand(). Poses of head and hands are his room's. No headset, no window, no GPU.
class HeadsetVisit {
  public:
    // `onFloor`: the room's origin is on its floor; else where the head was at first.
    void setRoom(bool onFloor) { onFloor_ = onFloor; }

    // Stands there, looks along that heading (radians to the left from -Z), comes out of the dark.
    void stand(math::vec3 feet, float heading, const math::Pose& head);
    void turn(float radians, const math::Pose& head);
    // Is there at once, without being led there: the same as by pointing.
    void go(math::vec3 feet, const math::Pose& head);
    // Grows dark within a moment, as long as it is called every turn; true once it is.
    bool cover(float seconds);

    // A moment passes. What the hands want: the way and the turning among it are done.
    HandWishes advance(const math::Pose& head, const HandInputs& hands, float seconds, const Surroundings& around,
                       const Comfort& comfort);

    const Rig& rig() const { return rig_; }
    math::Pose head(const math::Pose& inRoom) const { return rig_.inWorld(inRoom); }
    // While a hand aims.
    const std::optional<TeleportArc>& arc() const { return arc_; }
    // The hand that has gone somewhere in the last moment; the one that could not.
    std::optional<std::size_t> went() const { return went_; }
    std::optional<std::size_t> refused() const { return refused_; }

    float edge() const { return veil_.edge(); }
    float dark() const;

  private:
    void settle(const math::Pose& head, const Comfort& comfort);
    void goThere(std::size_t hand, const math::Pose& head);
    float walk(const HandWishes& wishes, const math::Pose& head, float seconds, const Surroundings& around);
    float turnAsWished(const HandWishes& wishes, const math::Pose& head, float seconds, const Comfort& comfort);
    void watchWalls(const math::Pose& head, float seconds, const Surroundings& around);

    Rig rig_;
    Veil veil_;
    HandControls controls_;
    bool onFloor_ = true;
    float height_ = 0;  // of the eyes, that was wished for last: metres; 0: their own; -1: a standing person's
    float seat_ = 0;    // metres that the head is lifted for that
    std::optional<TeleportArc> arc_;
    std::optional<std::size_t> went_, refused_;
    float covered_ = 0;               // 0 to 1
    bool covering_ = false;           // cover() was called since the last moment
    std::optional<math::vec3> free_;  // where the head was last that is in no wall
    float walled_ = 0;                // 0 to 1: it is in one
};

}  // namespace rekindle::visit
