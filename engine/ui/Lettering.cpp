#include "ui/Lettering.h"

#include <imgui.h>

#include <optional>

#include "ui/Attached.h"
#include "ui/Fonts.h"

namespace rekindle::ui {

struct Lettering::State {
    ImGuiContext* context = ImGui::CreateContext();
    Attached attached;
    std::optional<Fonts> fonts;

    State() {
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().UserData = &attached;
        fonts.emplace();
    }
    ~State() { ImGui::DestroyContext(context); }
    ImFont* font() {
        fonts->build(2);  // large enough to be made smaller
        return readingFont();
    }
};

Lettering::Lettering() : state_(std::make_unique<State>()) {}
Lettering::Lettering(Lettering&&) noexcept = default;
Lettering& Lettering::operator=(Lettering&&) noexcept = default;
Lettering::~Lettering() = default;

void Lettering::need(std::string_view text) {
    state_->fonts->need(text);
}

float Lettering::width(std::string_view line, float size) {
    return state_->font()->CalcTextSizeA(size, 1e9f, 0, line.data(), line.data() + line.size()).x;
}

void Lettering::write(const Paper& paper, float left, float top, float size, theme::Color color, std::string_view line) {
    state_->font();
    stampLine(paper, left, top, size, color, line);
}

}  // namespace rekindle::ui
