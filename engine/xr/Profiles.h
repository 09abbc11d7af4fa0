#pragma once

#include <span>
#include <string_view>

namespace rekindle::xr {

// What a controller is asked for.
enum class Action {
    Aim,
    Grip,
    Select,
    Stick,
    Press,  // of the stick: where a controller has it bound, its stick counts only while it is pressed
    Menu,
    Haptic
};

// One action's source on a controller: for each hand "/user/hand/left" + `path`, unless it names a hand itself.
struct Binding {
    Action action;
    std::string_view path;
};

// A kind of controller and where it has the actions. `extension`: needed for it; may be empty.
struct Profile {
    std::string_view path;
    std::string_view extension;
    std::span<const Binding> bindings;
};

// All kinds that the program knows (OpenXR 1.0, 6.4; the extensions' own chapters for the others).
std::span<const Profile> profiles();

}  // namespace rekindle::xr
