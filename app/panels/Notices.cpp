#include "panels/Notices.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "panels/Widgets.h"

namespace rekindle::panels {

namespace theme = ui::theme;

static void drawBar(float fraction) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = px(5);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + width, at.y + height}, theme::field.packed(), height / 2);
    list.AddRectFilled(at, {at.x + std::max(height, width * std::clamp(fraction, 0.f, 1.f)), at.y + height},
                       theme::accent.packed(), height / 2);
    ImGui::Dummy({width, height});
}

static void drawLoading(ViewerState& state, const Rectangle& picture) {
    const Loading& loading = state.loading;
    const CardPlace place{
        .at = {picture.left + picture.width / 2, picture.bottom() - px(18)}, .pivot = {0.5f, 1}, .width = px(380)};
    card("Loading", place, [&] {
        strong(fitted(loading.name, ImGui::GetContentRegionAvail().x));
        drawBar(loading.fraction);
        ImGui::AlignTextToFramePadding();
        const float button = px(76);
        quiet(fitted(loading.stage.empty() ? tr("opening") : loading.stage, ImGui::GetContentRegionAvail().x - button - px(8)));
        ImGui::SameLine(ImGui::GetContentRegionMax().x - button);
        if (ImGui::Button(tr("Cancel"), {button, 0})) state.requests.push_back(CancelLoading{});
    });
}

// As a sentence begins.
static std::string capital(std::string line) {
    if (!line.empty()) line[0] = char(std::toupper(static_cast<unsigned char>(line[0])));
    return line;
}

static void drawFailure(ViewerState& state, const Rectangle& picture) {
    const core::Error failure = *state.failure;
    const float width = std::min(px(520), picture.width - px(36));
    const CardPlace place{
        .at = {picture.left + picture.width / 2, picture.bottom() - px(18)}, .pivot = {0.5f, 1}, .width = width};
    card("Failure", place, [&] {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        drawIcon(*ImGui::GetWindowDrawList(), Icon::Warning, {at.x + px(9), at.y + px(10)}, px(17), theme::bad.packed());
        ImGui::Indent(px(28));
        wrapped(capital(failure.why.empty() ? failure.what : failure.what + ": " + failure.why));
        if (!failure.where.empty()) wrapped(failure.where, theme::quiet);
        if (!failure.todo.empty()) wrapped(capital(failure.todo), theme::accent);
        if (!state.models.empty()) quiet(tr("The picture still shows what was there before."));
        gap(1);
        if (ImGui::Button(tr("Try again"))) state.requests.push_back(ReloadFiles{});
        ImGui::SameLine();
        if (ImGui::Button(tr("Dismiss"))) state.failure.reset();
        ImGui::Unindent(px(28));
    });
}

static void drawNews(ViewerState& state, const Rectangle& picture) {
    std::erase_if(state.notices, [&](const Notice& notice) { return notice.until <= state.now; });
    float bottom = picture.bottom() - px(18);
    for (std::size_t i = state.notices.size(); i-- > 0;) {
        const Notice& notice = state.notices[i];
        ImGui::PushStyleVar(ImGuiStyleVar_Alpha, float(std::clamp((notice.until - state.now) * 3, 0.0, 1.0)));
        const CardPlace place{.at = {picture.left + px(18), bottom}, .pivot = {0, 1}, .takesInput = false};
        card(fmt::format("Notice {}", i).c_str(), place, [&] {
            text(notice.text);
            bottom -= ImGui::GetWindowHeight() + px(8);
        });
        ImGui::PopStyleVar();
    }
}

void drawNotices(ViewerState& state, const Rectangle& picture) {
    if (state.loading.active && !state.arrival)
        drawLoading(state, picture);
    else if (state.failure)
        drawFailure(state, picture);
    drawNews(state, picture);
}

}  // namespace rekindle::panels
