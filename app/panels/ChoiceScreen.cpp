#include "panels/ChoiceScreen.h"

#include <algorithm>
#include <numeric>

#include "panels/Controls.h"
#include "panels/VisitorBar.h"
#include "ui/DragScroll.h"
#include "ui/FocusRing.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

constexpr float coverAspect = 16.f / 10, margin = 44, space = 22, inside = 16,
                leastWidth = 215;  // points; leastWidth: of a card's width

// Up to the end of its first sentence.
std::string_view firstSentence(std::string_view text) {
    for (const std::string_view stop : {"。", ". "})
        if (const auto end = text.find(stop); end != text.npos) text = text.substr(0, end + (stop == ". " ? 1 : stop.size()));
    return text;
}

std::string_view introduction(const SiteChoice& choice, const std::string& language) {
    return choice.tours.empty() ? firstSentence(choice.text.in(language)) : choice.tours.front().text.in(language);
}

// How the cards stand: beside each other, or with their pictures at the left.
struct Cards {
    bool lying = false;
    int across = 1;
    float width = 0, cover = 0, coverHeight = 0, words = 0;
    std::vector<float> heights;  // of each card
};

// As drawButtons() stacks them.
float buttonsHeight(const SiteChoice& choice) {
    const float each = px(touchSize + 2), between = px(3) + 2 * ImGui::GetStyle().ItemSpacing.y;
    return each + float(choice.tours.size()) * (each + between);
}

constexpr float aboveButtons = 16;  // points

// What is to be read and pressed.
float contentsHeight(const SiteChoice& choice, const std::string& language, float words) {
    const float text = paragraphHeight(ui::headingFont(), choice.title.in(language), words) + px(6) +
                       paragraphHeight(ui::readingFont(), introduction(choice, language), words);
    return px(2 * inside + aboveButtons) + text + buttonsHeight(choice);
}

// As high as the highest of them; where that is too much below each other, each as high as it has to be. What room is left they
// share.
std::vector<float> lyingHeights(const std::vector<float>& needed, float lowest, float room) {
    const float count = float(needed.size()), all = room - px(space) * count;
    const float highest = std::max(lowest, std::ranges::max(needed));
    if (highest * count <= all) return std::vector(needed.size(), std::clamp(all / count, highest, highest * 1.25f));
    std::vector<float> heights = needed;
    for (float& height : heights) height = std::max(height, std::min(lowest, all / count));
    const float spare = std::max(0.f, (all - std::reduce(heights.begin(), heights.end())) / count);
    for (float& height : heights) height += spare;
    return heights;
}

Cards arrange(const std::vector<SiteChoice>& choices, const std::string& language, float width, float height, bool upright) {
    Cards cards{.lying = upright && width >= px(560)};
    const int most = std::max(1, int(choices.size()));
    cards.across = cards.lying ? 1 : std::clamp(int((width + px(space)) / px(leastWidth + space)), 1, most);
    cards.width = (width - px(space) * float(cards.across - 1)) / float(cards.across);
    if (!cards.lying) cards.width = std::min(cards.width, px(460));
    cards.cover = cards.lying ? cards.width * 0.42f : cards.width;
    cards.words = (cards.lying ? cards.width - cards.cover : cards.width) - px(2 * inside);
    for (const SiteChoice& choice : choices) cards.heights.push_back(contentsHeight(choice, language, cards.words));
    cards.coverHeight = cards.cover / coverAspect;
    if (cards.lying) {
        cards.heights = lyingHeights(cards.heights, cards.coverHeight, height);
        return cards;
    }
    // The picture gives way before what is to be pressed leaves the screen; where that is not enough, cards lie below each other.
    const float highest = std::ranges::max(cards.heights);
    if (highest + px(64) > height && width >= px(560)) return arrange(choices, language, width, height, true);
    cards.coverHeight = std::clamp(height - highest, px(64), cards.coverHeight);
    cards.heights.assign(choices.size(), highest + cards.coverHeight);
    return cards;
}

void drawButtons(const SiteChoice& choice, ViewerState& state, float width, bool first) {
    for (int i = 0; i < int(choice.tours.size()); ++i) {
        std::string words = filled(tr("Begin the tour · {} min"), choice.tours[std::size_t(i)].minutes);
        if (bigButtonWidth(words) > width) words = filled(tr("Tour · {} min"), choice.tours[std::size_t(i)].minutes);
        if (bigButton(("tour" + std::to_string(i)).c_str(), Icon::Play, words, i == 0 ? Weight::Primary : Weight::Plain, width,
                      first && i == 0))
            state.requests.push_back(EnterSite{choice.file, i});
        gap(3);
    }
    const bool table = choice.table && choice.tours.empty();
    if (bigButton("walk", table ? Icon::Routes : Icon::Walk, table ? tr("Choose a place on it") : tr("Walk about freely"),
                  Weight::Plain, width, first && choice.tours.empty()))
        state.requests.push_back(EnterSite{choice.file, -1});
}

bool isUnderPointer(ImVec2 from, ImVec2 to) {
    return ImGui::IsMouseHoveringRect(from, to) && !ImGui::GetIO().NavVisible;
}

// Returns whether it is the one that is looked at.
bool drawCard(const SiteChoice& choice, ViewerState& state, const Cards& cards, int index, ImVec2 at) {
    ImGui::PushID(index);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end{at.x + cards.width, at.y + cards.heights[std::size_t(index)]};
    list.AddRectFilled(at, end, theme::card.packed(), px(12));
    const float coverHeight = cards.lying ? end.y - at.y : cards.coverHeight;
    ImGui::SetCursorScreenPos(at);
    ui::beginPointerOnly();
    const bool covered = ImGui::InvisibleButton("cover", {cards.cover, coverHeight});
    ui::endPointerOnly();
    if (covered) state.requests.push_back(EnterSite{choice.file, choice.tours.empty() ? -1 : 0});
    drawCover(list, choice, at, {cards.cover, coverHeight}, px(12));
    const ImVec2 words{at.x + (cards.lying ? cards.cover : 0) + px(inside), at.y + (cards.lying ? 0 : coverHeight) + px(inside)};
    const float title = drawParagraph(list, ui::headingFont(), words, cards.words, theme::text, choice.title.in(state.language));
    drawParagraph(list, ui::readingFont(), {words.x, words.y + title + px(6)}, cards.words, theme::quiet,
                  introduction(choice, state.language));
    ImGui::SetCursorScreenPos({words.x, end.y - px(inside) - buttonsHeight(choice)});
    ImGui::BeginGroup();
    drawButtons(choice, state, cards.words, index == 0);
    const bool focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    ImGui::EndGroup();
    ImGui::PopID();
    const bool near = isUnderPointer(at, end) || focused;
    if (isUnderPointer(at, end)) list.AddRect(at, end, theme::accent.faded(0.8f).packed(), px(12), 0, px(2));
    return near;
}

// The picture of the site that is looked at, far behind, as a room's far wall.
void drawBackground(const std::vector<SiteChoice>& choices, const ViewerState& state, const Rectangle& picture) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 at{picture.left, picture.top}, end{picture.right(), picture.bottom()};
    list.AddRectFilled(at, end, theme::ground.packed());
    const auto near = std::size_t(std::clamp(state.nearChoice, 0, int(choices.size()) - 1));
    if (state.preferences.highContrast) return;
    drawCover(list, choices[near], at, {picture.width, picture.height}, 0, 0.9f);
    const ImU32 above = theme::ground.faded(0.50f).packed(), below = theme::ground.faded(0.96f).packed();
    const float middle = picture.top + picture.height * 0.5f;
    list.AddRectFilledMultiColor(at, {end.x, middle}, above, above, below, below);
    list.AddRectFilled({at.x, middle}, end, below);
}

float drawTitle(const Rectangle& picture, float left, float top) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImFont *large = ui::displayFont(), *reading = ui::readingFont();
    const char* name = "重光  Rekindle";
    float size = large->FontSize;
    const float room = picture.width - 2 * left, wide = large->CalcTextSizeA(size, 1e6f, 0, name).x;
    if (wide > room) size *= room / wide;
    list.AddText(large, size, {picture.left + left, top}, theme::text.packed(), name);
    const float words = std::min(room, px(720));
    return size + drawParagraph(list, reading, {picture.left + left, top + size}, words, theme::text,
                                tr("Walk into places of Sichuan as they were and as they are, and be told what is known of them. "
                                   "Choose one to begin."));
}

void drawCards(const std::vector<SiteChoice>& choices, ViewerState& state, const Cards& cards, float height) {
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    const int count = int(choices.size()), rows = (count + cards.across - 1) / cards.across;
    float all = px(space) * float(rows - 1);
    for (int row = 0; row < rows; ++row) all += cards.heights[std::size_t(row * cards.across)];
    const float down = cards.lying ? 0 : std::max(0.f, (height - all) / 2);
    const float used = cards.width * float(cards.across) + px(space) * float(cards.across - 1);
    const float across = cards.lying ? 0 : std::max(0.f, (ImGui::GetContentRegionAvail().x - used) / 2);
    float y = begin.y + down;
    for (int i = 0; i < count; ++i) {
        const ImVec2 at{begin.x + across + float(i % cards.across) * (cards.width + px(space)), y};
        if (drawCard(choices[std::size_t(i)], state, cards, i, at)) state.nearChoice = i;
        if (i % cards.across == cards.across - 1) y += cards.heights[std::size_t(i)] + px(space);
    }
    ImGui::SetCursorScreenPos({begin.x, begin.y + down + all});
    ImGui::Dummy({1, px(8)});
}

}  // namespace

void drawCover(ImDrawList& list, const SiteChoice& choice, ImVec2 at, ImVec2 size, float rounding, float alpha) {
    const ImVec2 end{at.x + size.x, at.y + size.y};
    if (!choice.picture) return list.AddRectFilled(at, end, theme::field.packed(), rounding);
    const float aspect = choice.aspect / (size.x / size.y);
    const ImVec2 part{std::min(1.f, 1 / aspect) / 2, std::min(1.f, aspect) / 2};
    list.AddImageRounded(reinterpret_cast<ImTextureID>(choice.picture), at, end, {0.5f - part.x, 0.5f - part.y},
                         {0.5f + part.x, 0.5f + part.y}, IM_COL32(255, 255, 255, int(alpha * 255)), rounding);
}

void drawChoice(const std::vector<SiteChoice>& choices, ViewerState& state, const Rectangle& picture) {
    state.atDoor = !choices.empty() && state.models.empty() && !state.loading.active && !state.arrival;
    if (!state.atDoor) return;
    beginPlain("Choice", picture, {0, 0});
    drawBackground(choices, state, picture);
    const bool upright = picture.height > picture.width;
    const float left = px(margin), top = picture.top + px(upright ? 84 : 34);
    const float head = drawTitle(picture, left, top) + (top - picture.top) + px(20);
    ImGui::SetCursorScreenPos({picture.left, picture.top + head});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {left, px(6)});
    ImGui::BeginChild("cards", {picture.width, picture.height - head}, false,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened);
    ImGui::PopStyleVar();
    const Cards cards = arrange(choices, state.language, picture.width - 2 * left, picture.height - head - px(28), upright);
    drawCards(choices, state, cards, picture.height - head - px(28));
    ui::scrollByDragging(px(scrollSlack));
    ImGui::EndChild();
    endPlain();
    drawMuseumBar(state, picture);
}

void drawArrival(const std::vector<SiteChoice>& choices, ViewerState& state, const Rectangle& picture) {
    if (!state.arrival || !state.models.empty()) return;
    // A site that was opened where it is made may be installed as well.
    const auto nameOf = [](const std::filesystem::path& file) { return file.parent_path().filename(); };
    auto found = std::ranges::find(choices, state.arrival->file, &SiteChoice::file);
    if (found == choices.end())
        found = std::ranges::find(choices, nameOf(state.arrival->file), [&](const SiteChoice& c) { return nameOf(c.file); });
    beginPlain("Arrival", picture, {px(margin), px(margin)});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 at{picture.left, picture.top}, end{picture.right(), picture.bottom()};
    list.PushClipRect(at, end);  // the window's own is as wide as its padding leaves
    list.AddRectFilled(at, end, theme::ground.packed());
    const SiteChoice none, &choice = found == choices.end() ? none : *found;
    if (choice.picture && !state.preferences.highContrast) drawCover(list, choice, at, {picture.width, picture.height}, 0);
    const ImU32 clear = theme::ground.faded(0).packed(), dark = theme::ground.faded(0.97f).packed();
    list.AddRectFilledMultiColor({at.x, at.y + picture.height * 0.3f}, {end.x, at.y + picture.height * 0.72f}, clear, clear, dark,
                                 dark);
    list.AddRectFilled({at.x, at.y + picture.height * 0.72f}, end, dark);
    list.PopClipRect();
    const float width = std::min(picture.width - 2 * px(margin), px(760));
    const std::string_view title = choice.title.in(state.language), about = choice.text.in(state.language);
    const float height = paragraphHeight(ui::displayFont(), title, width) + paragraphHeight(ui::readingFont(), about, width);
    ImGui::SetCursorScreenPos({at.x + px(margin), end.y - px(margin + 128) - height});
    paragraph(ui::displayFont(), title, theme::text, width);
    paragraph(ui::readingFont(), about, theme::text, width);
    gap(4);
    const ImVec2 bar = ImGui::GetCursorScreenPos();
    list.AddRectFilled(bar, {bar.x + width, bar.y + px(6)}, theme::field.packed(), px(3));
    // What follows when all is read (shaders, the device's memory) tells nothing of how far it is.
    const bool read = state.loading.fraction >= 1;
    const float part = std::clamp(state.loading.fraction * 0.85f, 0.02f, 0.85f);
    list.AddRectFilled(bar, {bar.x + width * part, bar.y + px(6)}, theme::accent.packed(), px(3));
    ImGui::Dummy({width, px(12)});
    paragraph(ui::readingFont(), read ? tr("Almost there: light and colours are being prepared") : tr("Opening"), theme::quiet,
              width);
    gap(2);
    if (bigButton("back", Icon::Back, tr("Back to the choice of places"), Weight::Plain, 0, true))
        state.requests.push_back(GoHome{});
    endPlain();
}

}  // namespace rekindle::panels
