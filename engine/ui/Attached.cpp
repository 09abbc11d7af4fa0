#include "ui/Attached.h"

#include <imgui.h>

namespace rekindle::ui {

Attached* attached() {
    return ImGui::GetCurrentContext() ? static_cast<Attached*>(ImGui::GetIO().UserData) : nullptr;
}

}  // namespace rekindle::ui
