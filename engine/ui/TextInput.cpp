#include "ui/TextInput.h"

#include <imgui.h>

namespace rekindle::ui {

// ImGui asks for more room through this while one types.
static int resize(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag != ImGuiInputTextFlags_CallbackResize) return 0;
    auto& text = *static_cast<std::string*>(data->UserData);
    text.resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = text.data();
    return 0;
}

bool textInput(const char* id, std::string& text, const char* hint) {
    ImGui::SetNextItemWidth(-1);
    constexpr ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_EnterReturnsTrue;
    return ImGui::InputTextWithHint(id, hint, text.data(), text.capacity() + 1, flags, resize, &text);
}

}  // namespace rekindle::ui
