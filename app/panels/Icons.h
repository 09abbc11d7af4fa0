#pragma once

#include <imgui.h>

namespace rekindle::panels {

// Drawn as lines, so that they are sharp at every scale and need no font.
enum class Icon {
    None,
    Play,
    Pause,
    Loop,
    Rewind,
    Eye,
    EyeOff,
    Orbit,
    Walk,
    Frame,
    Ruler,
    Wireframe,
    Screenshot,
    Panel,
    Help,
    Menu,
    Group,
    Mesh,
    Bone,
    Lamp,
    Camera,
    File,
    Close,
    Warning,
    Pencil,
    Collapsed,
    Expanded,
    Home,
    Settings,
    Captions,
    Next,
    Previous,
    Map,
    Evidence,
    Curtain,
    Routes,
    Time,
    Sound,
    Silence,
    Back
};

// Into a square of that size around `centre`.
void drawIcon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 color);

}  // namespace rekindle::panels
