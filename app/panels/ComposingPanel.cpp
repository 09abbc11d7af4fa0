#include "panels/ComposingPanel.h"

#include <algorithm>
#include <cmath>

#include "panels/Controls.h"
#include "panels/Marks.h"
#include "panels/Notices.h"
#include "ui/FocusRing.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

constexpr double toolsSeconds = 4;

// As ui::stampCredit() writes it.
float drawCreditBand(ImDrawList& list, const Rectangle& picture, const std::string& line) {
    ImFont* const font = ui::readingFont();
    float size = std::max(12.f, picture.height / 40);
    const float wide = font->CalcTextSizeA(size, 1e6f, 0, line.c_str()).x, room = picture.width - size * 1.2f;
    if (wide > room) size *= std::max(room / wide, 0.3f);
    const float band = size * 1.5f, top = std::trunc(picture.bottom() - band);
    list.AddRectFilled({picture.left, top}, {picture.right(), picture.bottom()}, IM_COL32(0, 0, 0, 140));
    list.AddText(font, size, {picture.left + size * 0.6f, picture.bottom() - band + (band - size) / 2}, IM_COL32_WHITE,
                 line.c_str());
    return band;
}

void drawFrameCorners(ImDrawList& list, Rectangle frame) {
    const float inside = px(14);
    frame = {frame.left + inside, frame.top + inside, frame.width - 2 * inside, frame.height - 2 * inside};
    const std::vector<math::vec2> strokes = cornersOf(frame, px(40));
    for (const bool dark : {true, false})
        for (std::size_t i = 0; i + 1 < strokes.size(); i += 2)
            list.AddLine({strokes[i].x, strokes[i].y}, {strokes[i + 1].x, strokes[i + 1].y},
                         (dark ? theme::ground.faded(0.5f) : theme::text).packed(), px(dark ? 5 : 2));
}

// For a finger; keys do the same.
void drawShutter(ViewerState& state, const Rectangle& picture, float bottom) {
    const CardPlace place{.at = {picture.left + picture.width / 2, bottom - px(cardMargin)}, .pivot = {0.5f, 1}};
    card("Shutter", place, [&] {
        ui::beginPointerOnly();
        if (bigButton("take it", Icon::Screenshot, tr("Take it (F12, Enter)"), Weight::Primary))
            state.requests.push_back(TakeScreenshot{});
        ImGui::SameLine(0, px(8));
        if (bigButton("leave it", Icon::Close, tr("Back (Esc)"), Weight::Plain)) state.requests.push_back(ComposePicture{false});
        ui::endPointerOnly();
    });
}

}  // namespace

std::string creditLine(const OpenSite& open, const std::string& language) {
    const content::Site& site = *open.site;
    std::string line(site.title.in(language));
    if (open.period >= 0) line += " · " + std::string(site.periods[std::size_t(open.period)].name.in(language));
    line += std::string(" · ") + tr("a reconstruction, in part a hypothesis");
    for (const content::Credit& credit : site.credits)
        if (credit.name != "Rekindle") line += " · " + credit.name;
    line += " · Rekindle 重光";
    if (!site.licence.empty()) line += " · " + site.licence;
    return line;
}

void drawComposing(ViewerState& state, const Rectangle& picture) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const float band = state.site ? drawCreditBand(list, picture, creditLine(*state.site, state.language)) : 0;
    const Rectangle above{picture.left, picture.top, picture.width, picture.height - band};
    drawFrameCorners(list, above);
    if (state.now - state.touched < toolsSeconds) drawShutter(state, above, above.bottom());
    drawNotices(state, above);
}

}  // namespace rekindle::panels
