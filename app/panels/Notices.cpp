#include "panels/Notices.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>

#include "panels/Controls.h"
#include "panels/EngineWords.h"
#include "panels/SitePanel.h"
#include "panels/Trouble.h"
#include "ui/Fonts.h"

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
        const bool told = !loading.stage.empty() && !isForVisitors(state);
        quiet(fitted(told ? toldStage(loading.stage) : tr("opening"), ImGui::GetContentRegionAvail().x - button - px(8)));
        ImGui::SameLine(ImGui::GetContentRegionMax().x - button);
        if (ImGui::Button(tr("Cancel"), {button, 0})) state.requests.push_back(CancelLoading{});
    });
}

// As a sentence begins.
static std::string capital(std::string line) {
    if (!line.empty()) line[0] = char(std::toupper(static_cast<unsigned char>(line[0])));
    return line;
}

// What failed in all its words, for whoever can mend it.
static void drawDetail(const core::Error& failure) {
    wrapped(capital(failure.why.empty() ? failure.what : withColon(failure.what, failure.why)), theme::quiet);
    if (!failure.where.empty()) wrapped(failure.where, theme::quiet);
    if (!failure.todo.empty()) wrapped(capital(failure.todo), theme::quiet);
}

static void drawFailureButtons(ViewerState& state, bool large) {
    const auto button = [&](const char* id, const char* words, Weight weight) {
        return large ? bigButton(id, Icon::None, words, weight) : ImGui::Button(words);
    };
    if (button("try again", tr("Try again"), Weight::Primary)) state.requests.push_back(ReloadFiles{});
    ImGui::SameLine();
    if (button("dismiss", tr("Dismiss"), Weight::Plain)) state.failure.reset();
}

// In a visitor's words, in letters as large as what else he reads; below it, small, what it was.
static void drawFailure(ViewerState& state, const Rectangle& picture) {
    const core::Error failure = *state.failure;
    const bool visitor = isForVisitors(state);
    const TroubleWords words = wordsOf(visitor ? Trouble::Place : Trouble::Files, failure.kind);
    const Rectangle room = besideSitePanel(state, picture);
    const float width = std::min(px(visitor ? 620 : 520), room.width - px(36));
    const CardPlace place{.at = {room.left + room.width / 2, picture.bottom() - px(18)},
                          .pivot = {0.5f, 1},
                          .width = width,
                          .most = picture.height - px(36),
                          .inFront = true};
    card("Failure", place, [&] {
        ImFont* const font = visitor ? ui::readingFont() : ui::strongFont();
        const ImVec2 at = ImGui::GetCursorScreenPos();
        drawIcon(*ImGui::GetWindowDrawList(), Icon::Warning, {at.x + px(9), at.y + font->FontSize / 2}, px(17),
                 theme::bad.packed());
        ImGui::Indent(px(28));
        paragraph(font, words.what);
        paragraph(font, words.todo, theme::accent);
        if (!state.models.empty()) quiet(tr("The picture still shows what was there before."));
        gap(1);
        if (visitor) quiet(tr("For the staff:"));
        drawDetail(told(failure, state.behindFailure));
        gap(1);
        drawFailureButtons(state, visitor);
        ImGui::Unindent(px(28));
    });
}

// No wider than can be read, nor than the window.
static void drawNotice(const Notice& notice, ImFont* font, float most) {
    const float width = font->CalcTextSizeA(font->FontSize, 1e6f, 0, notice.text.c_str()).x;
    const float room = notice.detail.empty() ? std::min(std::ceil(width) + 1, most) : most;
    paragraph(font, notice.text, theme::text, room);
    if (!notice.detail.empty()) paragraph(ImGui::GetFont(), notice.detail, theme::quiet, room);
}

static void drawNews(ViewerState& state, const Rectangle& picture) {
    std::erase_if(state.notices, [&](const Notice& notice) { return notice.until <= state.now; });
    ImFont* const font = isForVisitors(state) ? ui::readingFont() : ImGui::GetFont();
    const float most = std::min(px(560), picture.width - px(80));
    // In a site what is to be pressed, and what is told, is below: news come beneath the way home.
    const bool above = state.site && !state.models.empty() && !(state.guide && state.captions.above);
    float edge = above ? picture.top + px(76) : picture.bottom() - px(18);
    for (std::size_t i = state.notices.size(); i-- > 0;) {
        const Notice& notice = state.notices[i];
        ImGui::PushStyleVar(ImGuiStyleVar_Alpha, float(std::clamp((notice.until - state.now) * 3, 0.0, 1.0)));
        const CardPlace place{
            .at = {picture.left + px(18), edge}, .pivot = {0, above ? 0.f : 1.f}, .takesInput = false, .inFront = true};
        card(fmt::format("Notice {}", i).c_str(), place, [&] {
            drawNotice(notice, font, most);
            edge += (above ? 1.f : -1.f) * (ImGui::GetWindowHeight() + px(8));
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
