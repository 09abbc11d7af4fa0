#pragma once

#include <array>
#include <optional>

#include "math/Ray.h"
#include "visit/SnapTurn.h"

namespace rekindle::visit {

// What a hand says: a controller's or a bare one.
struct HandInput {
    bool active = false;
    std::optional<math::Ray> aim;  // of unit direction
    float select = 0;              // trigger or pinch, 0 to 1
    math::vec2 stick{0};           // right and ahead
    bool menu = false;
    bool onPanel = false;  // it points at something to be read
};
using HandInputs = std::array<HandInput, 2>;

// What the visitor wants at a moment.
struct HandWishes {
    std::optional<std::size_t> aiming;   // the hand that shows where to go
    std::optional<std::size_t> going;    // the hand that has just let go: there
    std::optional<std::size_t> asking;   // the hand that has pressed for a moment: what is that?
    std::optional<std::size_t> pointer;  // the hand that points at panels
    bool pressed = false;                // the pointer holds its trigger
    float turn = 0;                      // radians at once, positive to the left
    float walk = 0;                      // ahead 1 to back -1, where the stick walks
    bool menu = false;                   // is to open or close
};

// Either hand can do everything alone: the trigger presses what a panel shows; else a short press asks what one points at, and it
// is held to aim and let go to be there. The stick ahead aims too, aside it turns. Where there is no button for the menu: a short
// press towards the sky.
class HandControls {
  public:
    // `turnStep`: radians of a push aside; 0: one turns as long as it lasts. `walks`: the stick ahead or back walks.
    HandWishes read(const HandInputs& hands, float seconds, float turnStep, bool walks = false);

  private:
    struct Hand {
        bool selects = false, pushes = false, menu = false;
        bool onPanel = false;  // where the trigger was pressed
        float held = 0;        // seconds
        SnapTurn turn;
    };
    void readTrigger(std::size_t index, const HandInput& input, float seconds, HandWishes& wishes);
    void readStick(std::size_t index, const HandInput& input, float turnStep, HandWishes& wishes);
    static void readWalk(const HandInput& input, float seconds, float turnStep, bool walks, HandWishes& wishes);
    void choosePointer(const HandInputs& hands, HandWishes& wishes);

    std::array<Hand, 2> hands_;
    std::size_t pointer_ = 1;
};

}  // namespace rekindle::visit
