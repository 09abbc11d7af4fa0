#define GLFW_INCLUDE_NONE
#include "platform/Gamepad.h"

#include <GLFW/glfw3.h>

namespace rekindle::platform {

static_assert(int(PadButton::Left) == GLFW_GAMEPAD_BUTTON_DPAD_LEFT && int(PadButton::Start) == GLFW_GAMEPAD_BUTTON_START);

std::optional<Gamepad> readGamepad(const Platform&) {
    GLFWgamepadstate state;
    for (int stick = GLFW_JOYSTICK_1; stick <= GLFW_JOYSTICK_LAST; ++stick) {
        if (!glfwJoystickIsGamepad(stick) || !glfwGetGamepadState(stick, &state)) continue;
        Gamepad pad{.leftX = state.axes[GLFW_GAMEPAD_AXIS_LEFT_X],
                    .leftY = state.axes[GLFW_GAMEPAD_AXIS_LEFT_Y],
                    .rightX = state.axes[GLFW_GAMEPAD_AXIS_RIGHT_X],
                    .rightY = state.axes[GLFW_GAMEPAD_AXIS_RIGHT_Y]};
        for (std::size_t i = 0; i < pad.pressed.size(); ++i) pad.pressed[i] = state.buttons[i] == GLFW_PRESS;
        return pad;
    }
    return std::nullopt;
}

}  // namespace rekindle::platform
