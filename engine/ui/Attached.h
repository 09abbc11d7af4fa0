#pragma once

#include "ui/Catalogue.h"
#include "ui/FocusRing.h"
#include "ui/Theme.h"

namespace rekindle::ui {

// What hangs on an ImGui context (ImGuiIO::UserData), for those who draw in it: its language, its colours, the keyboard's focus.
struct Attached {
    const Catalogue* catalogue = nullptr;  // null: English
    theme::Palette palette;
    FocusRing focus;
    bool hints = true;  // what things are for is said beside the pointer
};

// Of the current context; null where there is none, or where it has nothing attached.
Attached* attached();

}  // namespace rekindle::ui
