#include "xr/Profiles.h"

#include <array>

namespace rekindle::xr {

namespace {

constexpr Binding aim{Action::Aim, "/input/aim/pose"};
constexpr Binding grip{Action::Grip, "/input/grip/pose"};
constexpr Binding haptic{Action::Haptic, "/output/haptic"};
constexpr Binding trigger{Action::Select, "/input/trigger/value"};
constexpr Binding stick{Action::Stick, "/input/thumbstick"};
constexpr Binding menu{Action::Menu, "/input/menu/click"};

// A thumb rests on a pad: it means something only where it presses.
constexpr Binding pad{Action::Stick, "/input/trackpad"};
constexpr Binding padPress{Action::Press, "/input/trackpad/click"};

constexpr std::array simple{aim, grip, haptic, menu, Binding{Action::Select, "/input/select/click"}};
constexpr std::array touch{aim,
                           grip,
                           haptic,
                           trigger,
                           stick,
                           Binding{Action::Menu, "/user/hand/left/input/y/click"},
                           Binding{Action::Menu, "/user/hand/right/input/b/click"}};
constexpr std::array index{aim, grip, haptic, trigger, stick, Binding{Action::Menu, "/input/b/click"}};
constexpr std::array vive{aim, grip, haptic, trigger, menu, pad, padPress};
constexpr std::array mixedReality{aim, grip, haptic, trigger, stick, menu};
constexpr std::array pico{aim,
                          grip,
                          haptic,
                          trigger,
                          stick,
                          Binding{Action::Menu, "/user/hand/left/input/y/click"},
                          Binding{Action::Menu, "/user/hand/right/input/b/click"}};
constexpr std::array picoG3{aim, grip, trigger, stick, menu};
constexpr std::array huawei{aim, grip, haptic, trigger, pad, padPress, Binding{Action::Menu, "/input/back/click"}};
constexpr std::array hand{aim, grip, Binding{Action::Select, "/input/pinch_ext/value"}};
constexpr std::array microsoftHand{aim, grip, Binding{Action::Select, "/input/select/value"}};

constexpr std::array all{
    Profile{"/interaction_profiles/khr/simple_controller", "", simple},
    Profile{"/interaction_profiles/oculus/touch_controller", "", touch},
    Profile{"/interaction_profiles/valve/index_controller", "", index},
    Profile{"/interaction_profiles/htc/vive_controller", "", vive},
    Profile{"/interaction_profiles/microsoft/motion_controller", "", mixedReality},
    Profile{"/interaction_profiles/bytedance/pico4_controller", "XR_BD_controller_interaction", pico},
    Profile{"/interaction_profiles/bytedance/pico_neo3_controller", "XR_BD_controller_interaction", pico},
    Profile{"/interaction_profiles/bytedance/pico_g3_controller", "XR_BD_controller_interaction", picoG3},
    Profile{"/interaction_profiles/huawei/controller", "XR_HUAWEI_controller_interaction", huawei},
    Profile{"/interaction_profiles/ext/hand_interaction_ext", "XR_EXT_hand_interaction", hand},
    Profile{"/interaction_profiles/microsoft/hand_interaction", "XR_MSFT_hand_interaction", microsoftHand},
};

}  // namespace

std::span<const Profile> profiles() {
    return all;
}

}  // namespace rekindle::xr
