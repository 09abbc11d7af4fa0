#include "panels/Captions.h"

#include <algorithm>
#include <deque>

#include "panels/Controls.h"
#include "panels/FaultsPanel.h"
#include "panels/MapPanel.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

static constexpr float captionSize = 28, captionPadding = 16;  // points

// The face that has to be stretched least.
static ImFont* fontFor(float size) {
    for (ImFont* font : {ui::readingFont(), ui::headingFont()})
        if (font->FontSize >= size * 0.92f) return font;
    return ui::headingFont();
}

void drawCaptionLines(ImDrawList& list, ImFont* font, float size, std::span<const std::string_view> lines, ImVec2 top, float dark,
                      float align) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const char *begin = lines[i].data(), *end = begin + lines[i].size();
        const float wide = font->CalcTextSizeA(size, 1e9f, 0, begin, end).x;
        const ImVec2 at{top.x - wide * align, top.y + size * captionLine * float(i)};
        if (dark < 0.6f)  // letters carry a shadow of their own where there is little behind them
            for (const ImVec2 off : {ImVec2(1.5f, 1.5f), ImVec2(-1.5f, 1.5f), ImVec2(1.5f, -1.5f), ImVec2(-1.5f, -1.5f)})
                list.AddText(font, size, {at.x + px(off.x), at.y + px(off.y)}, IM_COL32(0, 0, 0, 190), begin, end);
        list.AddText(font, size, at, IM_COL32_WHITE, begin, end);
    }
}

// A cue that leaves less room than a few words need is given that.
static float narrowest(float size) {
    return size * 8;
}

std::string spoken(const Said& said) {
    return said.speaker.empty() ? said.words : withColon(said.speaker, said.words);
}

namespace {

// The box of a cue: of its ground, and what stands on it.
struct CaptionBox {
    std::string words;
    std::vector<std::string_view> lines;  // of them
    float align = 0.5f;
    Rectangle ground;
};

bool cover(const Rectangle& a, const Rectangle& b) {
    return a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom();
}

class CaptionBoxes {
  public:
    CaptionBoxes(const CaptionStyle& style, const Rectangle& picture, float bottom)
        : style_(style), picture_(picture), bottom_(bottom), size_(px(captionSize * style.size)), font_(fontFor(size_)) {}

    void add(const Said& said) {
        CaptionBox& box = boxes_.emplace_back();
        box.words = spoken(said);
        box.align = said.box.align;
        const auto measure = [&](std::string_view text) {
            return font_->CalcTextSizeA(size_, 1e9f, 0, text.data(), text.data() + text.size()).x;
        };
        const float margin = px(captionPadding + 20), room = picture_.width - 2 * margin;
        box.lines = evenLinesOf(box.words, std::min(std::max(room * said.box.width, narrowest(size_)), size_ * 32), measure);
        float wide = 0;
        for (const std::string_view line : box.lines) wide = std::max(wide, measure(line));
        const float high = size_ * captionLine * float(box.lines.size());
        const float first = picture_.left + margin, anchor = first + room * (said.box.left + said.box.width * box.align);
        const float left = std::max(first, std::min(anchor - wide * box.align, first + room - wide));
        const bool above = style_.above || said.box.atTop;
        const float top = above ? picture_.top + px(76) : bottom_ - px(18) - high;
        box.ground = {left - px(captionPadding), top - px(8), wide + 2 * px(captionPadding), high + px(18)};
        makeRoom(box, above);
    }

    void draw(ImDrawList& list, float dark) const {
        for (const CaptionBox& box : boxes_) {
            const Rectangle& ground = box.ground;
            list.AddRectFilled({ground.left, ground.top}, {ground.right(), ground.bottom()}, IM_COL32(0, 0, 0, int(255 * dark)),
                               px(8));
            const float wide = ground.width - 2 * px(captionPadding);
            drawCaptionLines(list, font_, size_, box.lines,
                             {ground.left + px(captionPadding) + wide * box.align, ground.top + px(8)}, dark, box.align);
        }
    }

  private:
    // Away from the edge of the picture that it stands at, past those that were there before.
    void makeRoom(CaptionBox& box, bool above) const {
        for (std::size_t i = 0; i + 1 < boxes_.size(); ++i) {
            const Rectangle& other = boxes_[i].ground;
            if (!cover(box.ground, other)) continue;
            box.ground.top = above ? other.bottom() + px(6) : other.top - px(6) - box.ground.height;
            i = std::size_t(-1);  // it may cover one from before now
        }
    }

    const CaptionStyle& style_;
    Rectangle picture_;
    float bottom_, size_;
    ImFont* font_;
    std::deque<CaptionBox> boxes_;  // whose lines are views of their words
};

}  // namespace

// Beside what is read meanwhile.
static Rectangle roomFor(const ViewerState& state, const Rectangle& picture) {
    const Rectangle besideCards = besideFaults(state, picture), overBar = besideMap(state, picture);
    if (state.captions.above) return besideCards;
    const float left = std::max(besideCards.left, overBar.left), right = std::min(besideCards.right(), overBar.right());
    return {left, picture.top, right - left, picture.height};
}

void drawCaption(const ViewerState& state, const Rectangle& picture, float bottom) {
    if (!state.captions.shown || !state.guide || state.guide->said.empty()) return;
    CaptionBoxes boxes(state.captions, roomFor(state, picture), bottom);
    for (const Said& said : state.guide->said) boxes.add(said);
    boxes.draw(*ImGui::GetBackgroundDrawList(), state.preferences.highContrast ? 1 : state.captions.background);
}

void drawCaptionChoices(CaptionStyle& style) {
    touchToggle(tr("Captions"), tr("What is said, in writing"), style.shown);
    if (!style.shown) return;
    touchStepper(tr("Caption size"), style.size, 0.75f, 2, 0.25f);
    touchStepper(tr("Caption background"), style.background, 0, 1, 0.1f);
    touchToggle(tr("Captions at the top"), nullptr, style.above);
}

}  // namespace rekindle::panels
