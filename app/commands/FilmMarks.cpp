#include "commands/FilmMarks.h"

#include <algorithm>
#include <cmath>

#include "panels/Labels.h"
#include "panels/Marks.h"

namespace rekindle::commands {

namespace {

constexpr ui::theme::Palette colors;
constexpr ui::theme::Color shade = {0.086f, 0.082f, 0.078f, 0.5f};

void stampStroke(const ui::Paper& paper, math::vec2 a, math::vec2 b, float width, ui::theme::Color color) {
    const math::vec2 low = glm::min(a, b) - width / 2, high = glm::max(a, b) + width / 2;
    ui::stampBox(paper, low.x, low.y, high.x, high.y, color);
}

void stampFrame(const ui::Paper& paper, const panels::Rectangle& frame, float point) {
    const math::vec2 low(frame.left, frame.top), high(frame.right(), frame.bottom());
    const ui::theme::Color thin = colors.accent.faded(0.35f);
    stampStroke(paper, low, {high.x, low.y}, point, thin);
    stampStroke(paper, {low.x, high.y}, high, point, thin);
    stampStroke(paper, low, {low.x, high.y}, point, thin);
    stampStroke(paper, {high.x, low.y}, high, point, thin);
    const std::vector<math::vec2> strokes = panels::cornersOf(frame, 26 * point);
    for (const bool dark : {true, false})
        for (std::size_t i = 0; i + 1 < strokes.size(); i += 2)
            stampStroke(paper, strokes[i], strokes[i + 1], (dark ? 6.f : 3.f) * point, dark ? shade : colors.accent);
}

}  // namespace

void FilmMarks::draw(render::Picture& picture, const view::View& view, const std::vector<panels::Hotspot>& spots) {
    const ui::Paper paper{picture.srgb8, picture.extent.x, picture.extent.y};
    const panels::Rectangle whole{0, 0, float(paper.width), float(paper.height)};
    const float point = whole.height / 720, size = std::max(16 * point, 10.f), margin = size * 0.6f;
    std::vector<std::string> names;
    std::vector<panels::LabelWish> wishes;
    std::vector<ui::theme::Color> inks;
    for (const panels::Hotspot& spot : spots) {
        for (const panels::Rectangle& frame : panels::framesOf(view, whole, spot)) stampFrame(paper, frame, point);
        const auto at = panels::anchorOf(view, whole, spot);
        if (!at) continue;
        names.emplace_back(spot.name.in(language_));
        letters_.need(names.back());
        inks.push_back(spot.spokenOf() ? colors.accent : colors.text);
        wishes.push_back({*at, {std::ceil(letters_.width(names.back(), size)) + 2 * margin, size * 1.7f}});
    }
    const auto places = panels::placeLabels(wishes, whole, 10 * point);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const math::vec2 at = wishes[i].anchor;
        stampStroke(paper, at, at, 9 * point, inks[i]);
        if (!places[i]) continue;
        const panels::Rectangle& place = *places[i];
        const float foot = at.y < place.top ? place.top : place.bottom();
        if (at.x >= place.left && at.x < place.right()) stampStroke(paper, at, {at.x, foot}, 1.5f * point, inks[i]);
        ui::stampBox(paper, place.left, place.top, place.right(), place.bottom(), colors.card);
        letters_.write(paper, place.left + margin, place.top + (place.height - size) / 2, size, colors.text, names[i]);
    }
}

}  // namespace rekindle::commands
