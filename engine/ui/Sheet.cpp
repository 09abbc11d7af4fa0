#include "ui/Sheet.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "ui/Attached.h"
#include "ui/Fonts.h"
#include "ui/Input.h"
#include "ui/ScrollKeeper.h"
#include "ui/Theme.h"

namespace rekindle::ui {

// Makes a context of ImGui's the current one for a while.
class Within {
  public:
    explicit Within(ImGuiContext* context) : before_(ImGui::GetCurrentContext()) { ImGui::SetCurrentContext(context); }
    ~Within() { ImGui::SetCurrentContext(before_); }
    Within(const Within&) = delete;
    Within& operator=(const Within&) = delete;

  private:
    ImGuiContext* before_;
};

static ImGuiContext* makeContext() {
    ImGuiContext* const before = ImGui::GetCurrentContext();
    ImGuiContext* const made = ImGui::CreateContext();
    ImGui::SetCurrentContext(before);
    return made;
}

struct Sheet::State {
    ImGuiContext* context = makeContext();
    std::optional<Fonts> fonts;  // of that context
    Input input;
    Attached attached;  // says the same words
    ScrollKeeper scrolls;
    float ground = 1;
    bool restyled = true;
    std::uint64_t fontGeneration = 0;
    bool pointed = false, pressed = false;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { ImGui::DestroyContext(context); }
};

Sheet::Sheet(const Context& context, platform::Extent extent, float scale)
    : context_(context), extent_(extent), scale_(scale), state_(new State) {
    const Within within(state_->context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    state_->attached.catalogue = &context.catalogue();
    io.UserData = &state_->attached;
    io.DisplaySize = {float(extent.width), float(extent.height)};
    Input::setUp();
    state_->fonts.emplace(context.fonts());
    keepUp();
}

Sheet::~Sheet() = default;

void Sheet::resize(platform::Extent extent, float scale) {
    const Within within(state_->context);
    state_->scrolls.keep(scale / scale_);
    extent_ = extent;
    scale_ = scale;
    ImGui::GetIO().DisplaySize = {float(extent.width), float(extent.height)};
    state_->restyled = true;
}

void Sheet::dress(const theme::Palette& palette, float ground) {
    state_->restyled = state_->restyled || palette != state_->attached.palette;
    state_->attached.palette = palette;
    state_->ground = ground;
}

// A press begins where one points, so the pointer comes first.
void Sheet::feed(const std::optional<Pointer>& pointer) {
    State& s = *state_;
    if (pointer) s.input.push(platform::MouseMoveEvent{pointer->x, pointer->y});
    const bool pressed = pointer && pointer->pressed;
    if (pressed != s.pressed) s.input.push(platform::MouseButtonEvent{platform::MouseButton::Left, pressed, {}});
    if (!pointer && s.pointed) s.input.push(platform::MouseLeaveEvent{});
    s.pressed = pressed;
    s.pointed = pointer.has_value();
    s.input.feed();
}

bool Sheet::keepUp() {
    const Within within(state_->context);
    state_->fonts->need(context_.fonts());
    const auto pace = context_.drawsLettersBeside() ? Fonts::Pace::Beside : Fonts::Pace::Now;
    if (state_->fonts->build(scale_, pace)) ++state_->fontGeneration;
    return state_->fonts->whole();
}

void Sheet::draw(double seconds, const std::optional<Pointer>& pointer, const std::function<void()>& body) {
    const Within within(state_->context);
    ImGui::GetIO().DeltaTime = float(std::clamp(seconds, 1e-4, 1.0));
    if (std::exchange(state_->restyled, false)) theme::apply(scale_);
    keepUp();
    feed(pointer);
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::SetNextWindowBgAlpha(state_->ground);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::Begin("Sheet", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar();
    body();
    ImGui::End();
    touching_ = pointer && ImGui::IsAnyItemHovered();
    state_->scrolls.apply();
    ImGui::Render();
}

Drawn Sheet::drawn() const {
    const Within within(state_->context);
    return {ImGui::GetDrawData(), ImGui::GetIO().Fonts, state_->fontGeneration};
}

}  // namespace rekindle::ui
