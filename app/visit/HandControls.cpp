#include "visit/HandControls.h"

#include <cmath>
#include <glm/common.hpp>

namespace rekindle::visit {

static constexpr float presses = 0.6f, lets = 0.4f;          // of the trigger's way
static constexpr float forward = 0.75f, fromForward = 0.4f;  // of the stick's
static constexpr float resting = 0.2f;                       // likewise: less is a stick that is let go
static constexpr float smoothTurn = 1.2f;                    // radians a second
static constexpr float shortPress = 0.3f;                    // seconds
static constexpr float sky = 0.7f;                           // sine of 45 degrees up

static bool switched(bool on, float value, float rises, float falls) {
    return on ? value > falls : value >= rises;
}

void HandControls::readTrigger(std::size_t index, const HandInput& input, float seconds, HandWishes& wishes) {
    Hand& hand = hands_[index];
    const bool before = hand.selects;
    hand.selects = switched(before, input.select, presses, lets);
    if (hand.selects && !before) {
        hand.onPanel = input.onPanel;
        hand.held = 0;
        pointer_ = index;
    }
    hand.held += seconds;
    if (hand.onPanel || !input.aim) return;
    const bool up = input.aim->direction.y > sky, brief = hand.held < shortPress;
    const bool letGo = before && !hand.selects;
    if (hand.selects && !up && !brief) wishes.aiming = index;
    if (letGo && brief && up) wishes.menu = true;
    if (letGo && brief && !up) wishes.asking = index;
    if (letGo && !brief && !up) wishes.going = index;
}

void HandControls::readStick(std::size_t index, const HandInput& input, float turnStep, HandWishes& wishes) {
    Hand& hand = hands_[index];
    const bool before = hand.pushes, straight = std::abs(input.stick.x) < 0.5f;
    hand.pushes = switched(before, before || straight ? input.stick.y : 0, forward, fromForward);
    if (hand.pushes) wishes.aiming = index;
    if (before && !hand.pushes) wishes.going = index;
    wishes.turn += hand.turn.read(hand.pushes ? 0 : input.stick.x, turnStep);
}

// What goes on as long as the stick is pushed.
void HandControls::readWalk(const HandInput& input, float seconds, float turnStep, bool walks, HandWishes& wishes) {
    const math::vec2 stick = input.stick, way = glm::abs(stick);
    if (walks && way.y > resting && way.y >= way.x && way.y > std::abs(wishes.walk)) wishes.walk = stick.y;
    if (turnStep == 0 && way.x > resting && way.x > way.y) wishes.turn -= stick.x * smoothTurn * seconds;
}

// The hand that pressed last, or the one that points at a panel while the other does not.
void HandControls::choosePointer(const HandInputs& hands, HandWishes& wishes) {
    const std::size_t other = 1 - pointer_;
    const bool away = !hands[pointer_].active || (hands[other].onPanel && !hands[pointer_].onPanel);
    if (hands[other].active && away && !hands_[pointer_].selects) pointer_ = other;
    if (!hands[pointer_].active || !hands[pointer_].aim) return;
    wishes.pointer = pointer_;
    wishes.pressed = hands_[pointer_].selects && hands_[pointer_].onPanel;
}

HandWishes HandControls::read(const HandInputs& hands, float seconds, float turnStep, bool walks) {
    HandWishes wishes;
    for (std::size_t i = 0; i < hands.size(); ++i) {
        if (!hands[i].active) {  // what it held is let go nowhere
            hands_[i] = {};
            continue;
        }
        readTrigger(i, hands[i], seconds, wishes);
        HandInput atOnce = hands[i];  // what of the stick is not held
        if (walks) atOnce.stick.y = 0;
        if (turnStep == 0) atOnce.stick.x = 0;
        readStick(i, atOnce, turnStep, wishes);
        readWalk(hands[i], seconds, turnStep, walks, wishes);
        if (hands[i].menu && !hands_[i].menu) wishes.menu = true;
        hands_[i].menu = hands[i].menu;
    }
    choosePointer(hands, wishes);
    return wishes;
}

}  // namespace rekindle::visit
