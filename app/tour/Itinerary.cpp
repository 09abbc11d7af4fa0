#include "tour/Itinerary.h"

#include <algorithm>
#include <glm/geometric.hpp>

#include "content/Utf8.h"

namespace rekindle::tour {

std::size_t Itinerary::stationAt(double time) const {
    const auto after = std::ranges::upper_bound(stations, time, {}, &Station::begin);
    return after == stations.begin() ? 0 : static_cast<std::size_t>(after - stations.begin()) - 1;
}

Itinerary schedule(std::vector<Station> stations) {
    double time = 0;
    for (Station& station : stations) {
        station.begin = time;
        station.arrival = time + station.coming;
        time = station.end = station.arrival + breath + station.telling.seconds + station.pause;
    }
    return {std::move(stations)};
}

static float lengthOf(const std::vector<Eye>& road) {
    float length = 0;
    for (std::size_t i = 1; i < road.size(); ++i) length += glm::distance(road[i - 1].pose.position, road[i].pose.position);
    return length;
}

double secondsFor(content::Way way, const std::vector<Eye>& road) {
    constexpr float strolling = 1.5f, gliding = 5;  // metres a second
    if (way == content::Way::Fade) return 3;
    if (way == content::Way::Walk) return std::max(2.f, lengthOf(road) / strolling);
    return std::clamp(lengthOf(road) / gliding, 3.f, 9.f);
}

const content::Narration* narrationFor(const content::Stop& stop, content::Audience audience) {
    const auto found = std::ranges::find(stop.narrations, audience, &content::Narration::audience);
    return found == stop.narrations.end() ? nullptr : &*found;
}

double secondsToAnswer(const content::Question& question, std::string_view language) {
    constexpr double choosing = 6, lettersRead = 13, hanRead = 4.2;  // seconds; in a second, slowly
    std::string words(question.text.in(language));
    for (const content::Answer& answer : question.answers) words += answer.text.in(language);
    return choosing + double(content::countCharacters(words)) / (content::holdsHan(words) ? hanRead : lettersRead);
}

// Where one goes from a stop.
static std::size_t nextOf(const content::Tour& tour, std::size_t stop,
                          const std::vector<std::pair<std::size_t, std::size_t>>& answers) {
    const auto& question = tour.stops[stop].question;
    if (!question || question->answers.empty()) return stop + 1;
    const auto given = std::ranges::find(answers, stop, &std::pair<std::size_t, std::size_t>::first);
    const std::size_t answer = given == answers.end() ? 0 : std::min(given->second, question->answers.size() - 1);
    const auto to = std::ranges::find(tour.stops, question->answers[answer].stop, &content::Stop::id);
    return std::max(stop + 1, static_cast<std::size_t>(to - tour.stops.begin()));
}

std::vector<std::size_t> routeOf(const content::Tour& tour, content::Audience audience,
                                 const std::vector<std::pair<std::size_t, std::size_t>>& answers) {
    std::vector<std::size_t> route;
    for (std::size_t stop = 0; stop < tour.stops.size(); stop = nextOf(tour, stop, answers))
        if (narrationFor(tour.stops[stop], audience)) route.push_back(stop);
    return route;
}

}  // namespace rekindle::tour
