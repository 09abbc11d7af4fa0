#include "tour/TourDraft.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace rekindle::tour {

static constexpr std::size_t mostSteps = 200;

TourDraft::TourDraft(content::Tour tour) {
    steps_.push_back({std::move(tour), {}, 0});
}

void TourDraft::change(content::Tour tour, std::string_view name) {
    steps_.resize(now_ + 1);
    Step step{std::move(tour), std::string(name), ++made_};
    if (!name.empty() && now_ > 0 && steps_[now_].name == name && steps_[now_].number != saved_) {
        steps_[now_] = std::move(step);
        return;
    }
    steps_.push_back(std::move(step));
    if (steps_.size() > mostSteps) steps_.erase(steps_.begin());
    now_ = steps_.size() - 1;
}

bool TourDraft::undo() {
    if (!canUndo()) return false;
    --now_;
    return true;
}

bool TourDraft::redo() {
    if (!canRedo()) return false;
    ++now_;
    return true;
}

void TourDraft::markSaved() {
    saved_ = steps_[now_].number;
}

static bool isThere(const content::Tour& tour, const std::string& id) {
    return std::ranges::any_of(tour.stops, [&](const content::Stop& stop) { return stop.id == id; });
}

// To centimetres, so that files stay legible.
static math::vec3 rounded(math::vec3 place) {
    for (int i = 0; i < 3; ++i) place[i] = std::round(place[i] * 100) / 100;
    return place;
}

static content::Texts numbered(const content::Texts& words, std::size_t number) {
    content::Texts texts;
    for (const auto& [tag, name] : words.byTag) texts.byTag[tag] = fmt::format(fmt::runtime(name), number);
    return texts;
}

content::Tour withSpot(content::Tour tour, std::size_t stop, math::vec3 at, const DraftWords& words) {
    std::vector<content::Spot>& spots = tour.stops[stop].hotspots;
    std::size_t number = spots.size() + 1;
    const auto idOf = [&] { return fmt::format("hotspot-{}", number); };
    while (std::ranges::find(spots, idOf(), &content::Spot::id) != spots.end()) ++number;
    spots.push_back(
        {.id = idOf(), .name = numbered(words.spot, number), .at = rounded(at), .text = words.line, .note = words.note});
    return tour;
}

content::Stop newStop(const content::Tour& tour, math::vec3 position, math::vec3 target, float fov, const DraftWords& words) {
    std::size_t number = tour.stops.size() + 1;
    while (isThere(tour, fmt::format("stop-{}", number))) ++number;
    content::Stop stop{.id = fmt::format("stop-{}", number)};
    stop.name = numbered(words.stop, number);
    stop.path = {{rounded(position), rounded(target)}};
    stop.fov = std::round(fov);
    stop.narrations = {{.lines = {{.text = words.line}}}};
    stop.transition.way = content::Way::Walk;
    return stop;
}

content::Tour withStopAfter(content::Tour tour, std::size_t index, content::Stop stop) {
    const std::size_t at = std::min(index + 1, tour.stops.size());
    tour.stops.insert(tour.stops.begin() + std::ptrdiff_t(at), std::move(stop));
    return tour;
}

content::Tour withoutStop(content::Tour tour, std::size_t index) {
    const std::string id = tour.stops[index].id;
    tour.stops.erase(tour.stops.begin() + std::ptrdiff_t(index));
    for (content::Stop& stop : tour.stops) {
        if (!stop.question) continue;
        std::erase_if(stop.question->answers, [&](const content::Answer& answer) { return answer.stop == id; });
        if (stop.question->answers.size() < 2) stop.question.reset();
    }
    return tour;
}

content::Tour withStopMoved(content::Tour tour, std::size_t from, std::size_t to) {
    content::Stop stop = std::move(tour.stops[from]);
    tour.stops.erase(tour.stops.begin() + std::ptrdiff_t(from));
    tour.stops.insert(tour.stops.begin() + std::ptrdiff_t(std::min(to, tour.stops.size())), std::move(stop));
    return tour;
}

static void toggle(const std::string& name, std::vector<std::string>& names) {
    if (std::erase(names, name) == 0) names.push_back(name);
}

content::Tour withHighlightToggled(content::Tour tour, std::size_t stop, const std::string& name) {
    toggle(name, tour.stops[stop].highlights);
    return tour;
}

content::Tour withSpotAt(content::Tour tour, std::size_t stop, std::size_t spot, math::vec3 at) {
    std::vector<content::Spot>& spots = tour.stops[stop].hotspots;
    if (spot < spots.size()) spots[spot].at = rounded(at);
    return tour;
}

content::Tour withSpotsNodeToggled(content::Tour tour, std::size_t stop, std::size_t spot, const std::string& name) {
    std::vector<content::Spot>& spots = tour.stops[stop].hotspots;
    if (spot < spots.size()) toggle(name, spots[spot].nodes);
    return tour;
}

}  // namespace rekindle::tour
