#include "ui/Context.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "core/Log.h"
#include "ui/Attached.h"
#include "ui/Fonts.h"
#include "ui/Input.h"
#include "ui/Scale.h"
#include "ui/Theme.h"

namespace rekindle::ui {

struct ImGuiOwner {
    ImGuiOwner() { ImGui::CreateContext(); }
    ~ImGuiOwner() { ImGui::DestroyContext(); }
    ImGuiOwner(const ImGuiOwner&) = delete;
    ImGuiOwner& operator=(const ImGuiOwner&) = delete;
};

struct Context::State {
    platform::Window& window;
    ImGuiOwner owner = {};
    Fonts fonts = {};
    Input input = {};
    Catalogue catalogue = {};
    Attached attached = {.catalogue = &catalogue};
    float textSize = 1;
    float scale = 0;
    bool restyled = true;
    std::uint64_t fontGeneration = 0;
    Fonts::Pace pace = Fonts::Pace::Now;
};

static const char* readClipboard(void* window) {
    return static_cast<platform::Window*>(window)->clipboard();
}
static void writeClipboard(void* window, const char* text) {
    static_cast<platform::Window*>(window)->setClipboard(text);
}

Context::Context(platform::Window& window) : state_(new State{window}) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset | ImGuiBackendFlags_HasMouseCursors;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.GetClipboardTextFn = readClipboard;
    io.SetClipboardTextFn = writeClipboard;
    io.ClipboardUserData = &window;
    io.UserData = &state_->attached;
    Input::setUp();
}

Context::Context(Context&&) noexcept = default;
Context& Context::operator=(Context&&) noexcept = default;
Context::~Context() = default;

void Context::handle(const platform::Event& event) {
    if (const auto* text = std::get_if<platform::TextEvent>(&event)) state_->fonts.need(text->character);
    if (const auto* key = std::get_if<platform::KeyEvent>(&event); key && key->key == platform::Key::Tab) {
        if (key->pressed && !key->modifiers.control) state_->attached.focus.move(key->modifiers.shift ? -1 : 1);
        return;  // Dear ImGui's own would stay in one window
    }
    state_->input.push(event);
}

void Context::need(std::string_view text) {
    state_->fonts.need(text);
}
void Context::need(const Letters& letters) {
    state_->fonts.need(letters);
}
void Context::needLarge(std::string_view text) {
    state_->fonts.needLarge(text);
}

void Context::drawLettersBeside(bool on) {
    state_->pace = on ? Fonts::Pace::Beside : Fonts::Pace::Now;
}
bool Context::drawsLettersBeside() const {
    return state_->pace == Fonts::Pace::Beside;
}
bool Context::whole() const {
    return state_->fonts.whole();
}

void Context::dress(float textSize, const theme::Palette& palette, bool hints) {
    state_->textSize = textSize;
    state_->attached.palette = palette;
    state_->attached.hints = hints;
    state_->restyled = true;
}
FocusRing& Context::focus() {
    return state_->attached.focus;
}
float Context::scale() const {
    const platform::Extent extent = state_->window.framebufferExtent();
    return scaleFor(float(extent.width), float(extent.height), state_->window.scale(), state_->textSize);
}

void Context::speak(const std::string& language, const std::filesystem::path& folder) {
    state_->catalogue = {};
    const std::filesystem::path file = catalogueFile(language, folder);
    if (std::error_code failed; !std::filesystem::exists(file, failed)) return;
    auto catalogue = Catalogue::read(file);
    if (!catalogue) return core::logWarning("{}", catalogue.error().line());
    state_->catalogue = std::move(*catalogue);
    need(state_->catalogue.bytes());
}

void Context::beginFrame(double seconds) {
    State& s = *state_;
    ImGuiIO& io = ImGui::GetIO();
    const platform::Extent extent = s.window.framebufferExtent();
    io.DisplaySize = {static_cast<float>(extent.width), static_cast<float>(extent.height)};
    io.DeltaTime = static_cast<float>(std::clamp(seconds, 1e-4, 1.0));
    const float wanted = scale();
    if (std::exchange(s.restyled, false) || wanted != s.scale) theme::apply(s.scale = wanted);
    if (s.fonts.build(s.scale, s.pace)) ++s.fontGeneration;
    s.input.feed();
    s.attached.focus.begin();
    ImGui::NewFrame();
}

static platform::Cursor wantedCursor() {
    switch (ImGui::GetMouseCursor()) {
        case ImGuiMouseCursor_TextInput:
            return platform::Cursor::Text;
        case ImGuiMouseCursor_ResizeEW:
            return platform::Cursor::ResizeHorizontal;
        case ImGuiMouseCursor_ResizeNS:
            return platform::Cursor::ResizeVertical;
        case ImGuiMouseCursor_Hand:
            return platform::Cursor::Hand;
        default:
            return platform::Cursor::Arrow;
    }
}

void Context::endFrame() {
    ImGui::Render();
    if (ImGui::GetIO().WantCaptureMouse) state_->window.setCursor(wantedCursor());
}

Drawn Context::drawn() const {
    return {ImGui::GetDrawData(), ImGui::GetIO().Fonts, state_->fontGeneration};
}
const Catalogue& Context::catalogue() const {
    return state_->catalogue;
}
const Fonts& Context::fonts() const {
    return state_->fonts;
}
bool Context::wantsMouse() const {
    return ImGui::GetIO().WantCaptureMouse;
}
bool Context::navigates() const {
    return ui::navigates();
}
bool Context::popupOpen() const {
    return ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}
bool Context::wantsText() const {
    return ImGui::GetIO().WantTextInput;
}
bool Context::inputWaiting() const {
    return state_->input.waiting();
}

}  // namespace rekindle::ui
