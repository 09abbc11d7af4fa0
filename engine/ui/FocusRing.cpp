#include "ui/FocusRing.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <utility>

#include "ui/Attached.h"

namespace rekindle::ui {

// A window that opens would take the focus to its own first item.
static void forgetFirstItem(ImGuiContext& context) {
    context.NavInitRequest = false;
#if IMGUI_VERSION_NUM >= 19000
    context.NavInitResult.Clear();
#else
    context.NavInitResultId = 0;
#endif
}

// As if the arrow keys had led there: with the frame around it, and the mouse out of the play until it moves.
static void focusLastItem() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImGuiID id = context.LastItemData.ID;
    if (id == 0) return;
    if (context.NavWindow != window) ImGui::FocusWindow(window);
    ImGui::SetFocusID(id, window);
    forgetFirstItem(context);
    ImGui::ScrollToItem();
    context.NavDisableHighlight = false;
    context.NavDisableMouseHover = true;
}

static bool lastItemFocused() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.NavId != 0 && context.NavId == context.LastItemData.ID && !context.NavDisableHighlight;
}

void FocusRing::begin() {
    last_ = count_;
    count_ = 0;
    current_ = seen_;
    seen_ = -1;
    if (wanted_ >= last_) wanted_ = last_ - 1;
}

void FocusRing::stop() {
    if (out_) return;
    const int index = count_++;
    if (index == wanted_) {
        focusLastItem();
        wanted_ = -1;
    }
    if (lastItemFocused()) seen_ = index;
}

void FocusRing::move(int steps) {
    const int all = count_;
    if (all == 0) return;
    const int from = seen_ >= 0 ? seen_ : steps > 0 ? -1 : all;
    wanted_ = ((from + steps) % all + all) % all;
}

bool FocusRing::takesEntry() {
    return !out_ && std::exchange(entering_, false);
}

void focusStop() {
    if (Attached* to = attached()) to->focus.stop();
}

void beginPointerOnly() {
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
}

void endPointerOnly() {
    ImGui::PopItemFlag();
}

void firstFocusStop() {
    Attached* to = attached();
    if (!to) return;
    if (to->focus.takesEntry()) focusLastItem();
    to->focus.stop();
}

}  // namespace rekindle::ui
