#include "ui/Words.h"

#include <imgui.h>

#include "ui/Catalogue.h"

namespace rekindle::ui {

// Hangs on ImGui's context, as the fonts do (Context.cpp).
static const Catalogue* spoken() {
    return ImGui::GetCurrentContext() ? static_cast<const Catalogue*>(ImGui::GetIO().UserData) : nullptr;
}

const char* tr(const char* english) {
    const Catalogue* catalogue = spoken();
    return catalogue ? catalogue->find(english) : english;
}

const char* tr(const char* one, const char* several, unsigned long count) {
    if (const Catalogue* catalogue = spoken()) return catalogue->find(one, several, count);
    return count == 1 ? one : several;
}

}  // namespace rekindle::ui
