#include "content/TourChecks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "content/NodeNames.h"
#include "content/Sentences.h"
#include "content/SiteParts.h"
#include "content/Viewpoints.h"

namespace rekindle::content {

namespace {

// Any of these tells a listener that something is not known.
constexpr std::array doubtInEnglish{"perhaps",  "maybe",    "we imagine", "might",    "may have", "may be",  "we suppose",
                                    "probably", "imagined", "our guess",  "we guess", "assumed",  "invented"};
constexpr std::array doubtInChinese{"也许", "或许", "可能", "大概", "想象", "推测", "设想", "猜", "虚构"};

// Who says that something is not known claims nothing.
constexpr std::array ignoranceInEnglish{"could not find", "we found no", "have seen no", "not recorded", "nobody wrote"};
constexpr std::array ignoranceInChinese{"没有找到", "没有记载", "没有见", "没有人写"};

bool holdsAny(std::string text, const auto& words) {
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return std::ranges::any_of(words, [&](const char* word) { return text.find(word) != text.npos; });
}

// In languages that we do not know the words of, nothing is missed. Who asks claims nothing either.
bool saysDoubt(const std::string& tag, const std::string& sentence) {
    if (sentence.ends_with("?") || sentence.ends_with("？")) return true;
    if (tag.starts_with("en")) return holdsAny(sentence, doubtInEnglish) || holdsAny(sentence, ignoranceInEnglish);
    if (tag == "zh-Hans") return holdsAny(sentence, doubtInChinese) || holdsAny(sentence, ignoranceInChinese);
    return true;
}

// Each sentence of it for itself: who hears "the figure is three metres tall" does not know that a "perhaps" comes later.
void checkDoubt(const Line& line, const std::string& path, const Reporter& report) {
    for (const auto& [tag, text] : line.text.byTag)
        for (const std::string_view sentence : sentencesIn(text))
            if (!saysDoubt(tag, std::string(sentence)))
                report.error(joined(path, "text/" + tag), say("\"{}\" does not say that it is a hypothesis", sentence),
                             say("with {} or the like, or give it a line and a claim of its own",
                                 tag == "zh-Hans" ? "也许, 或许, 我们推测" : "perhaps, we imagine"));
}

void checkLine(const Line& line, const std::string& path, const Reporter& report) {
    const bool known = line.claim == Claim::Documented || line.claim == Claim::Analogy;
    if (known && line.sources.empty())
        report.error(path, say("says that it is known, but not from where"), say("give its sources, or call it a hypothesis"));
    if (line.claim == Claim::Hypothesis) checkDoubt(line, path, report);
}

void checkNarrations(const Stop& stop, const std::string& path, const Reporter& report) {
    std::set<Audience> told;
    for (std::size_t n = 0; n < stop.narrations.size(); ++n) {
        const std::string place = fmt::format("{}/narrations/{}", path, n);
        if (!told.insert(stop.narrations[n].audience).second)
            report.error(place, say("is for an audience that is told something already"), say("join the two"));
        for (std::size_t l = 0; l < stop.narrations[n].lines.size(); ++l)
            checkLine(stop.narrations[n].lines[l], fmt::format("{}/lines/{}", place, l), report);
    }
}

void checkQuestion(const Tour& tour, std::size_t index, const Reporter& report) {
    if (!tour.stops[index].question) return;
    const std::vector<Answer>& answers = tour.stops[index].question->answers;
    for (std::size_t a = 0; a < answers.size(); ++a) {
        const auto to = std::ranges::find(tour.stops, answers[a].stop, &Stop::id);
        if (to == tour.stops.end() || to - tour.stops.begin() <= std::ptrdiff_t(index))
            report.error(fmt::format("stops/{}/question/answers/{}/stop", index, a),
                         say("\"{}\" is no later stop", answers[a].stop), say("an answer leads on"));
    }
}

// As an element of a site: what is known has a source, a hypothesis says what was invented.
void checkSpots(const Stop& stop, const std::string& path, const Reporter& report) {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < stop.hotspots.size(); ++i) {
        const Spot& spot = stop.hotspots[i];
        const std::string place = fmt::format("{}/hotspots/{}", path, i);
        if (!spot.id.empty() && !ids.insert(spot.id).second)
            report.error(joined(place, "id"), say("\"{}\" is there already", spot.id), say("give each its own"));
        if (!spot.at && spot.nodes.empty())
            report.error(place, say("says not where it is"), say("give a point \"at\", or names of nodes"));
        if (spot.evidence != Evidence::Hypothesis && spot.sources.empty())
            report.error(place, say("says that it is known, but not from where"),
                         say("give its sources, or call it a hypothesis"));
        if (spot.evidence == Evidence::Hypothesis && spot.note.empty())
            report.error(place, say("is a hypothesis without a note"), say("say what was invented and after what"));
    }
}

void checkStop(const Tour& tour, std::size_t index, const Reporter& report) {
    const Stop& stop = tour.stops[index];
    const std::string path = fmt::format("stops/{}", index);
    if (stop.viewpoint.empty() == stop.path.empty())
        report.error(path, stop.path.empty() ? say("says not where the eye is") : say("has a viewpoint and a path"),
                     say("give a viewpoint or a path"));
    checkNarrations(stop, path, report);
    checkSpots(stop, path, report);
    checkQuestion(tour, index, report);
}

// Each names a layer of the site, of which something is there in the period of the stop.
void checkLayers(const Stop& stop, std::size_t index, const Site& site, const Reporter& report) {
    const Viewpoint seen = viewpointOf(stop, site);
    const std::string period = periodOf(site, &seen);
    for (std::size_t i = 0; i < stop.layers.size(); ++i) {
        const std::string path = fmt::format("stops/{}/layers/{}", index, i);
        const auto ofLayer = [&](const Model& model) { return model.layer == stop.layers[i]; };
        const auto there = [&](const Model& model) { return ofLayer(model) && isThere(model.periods, period); };
        if (std::ranges::none_of(site.models, ofLayer))
            report.error(path, say("\"{}\" is the layer of no model of the site", stop.layers[i]), say("give one to a model"));
        else if (std::ranges::none_of(site.models, there))
            report.warning(path, say("nothing of \"{}\" is there in the stop's period, {}", stop.layers[i], period),
                           say("leave it out, or name another period"));
    }
}

void checkSounds(const Stop& stop, std::size_t index, const Site& site, const Reporter& report) {
    for (std::size_t i = 0; i < stop.sounds.size(); ++i)
        if (std::ranges::find(site.sounds, stop.sounds[i].sound, &Sound::id) == site.sounds.end())
            report.error(fmt::format("stops/{}/sounds/{}", index, i), say("\"{}\" is no sound of the site", stop.sounds[i].sound),
                         say("name one of its sounds by its id"));
}

// Where sources are named: `used` are those that are named so far.
struct Sources {
    std::set<std::string> known, used = {};

    void check(const std::vector<std::string>& named, const std::string& path, const Reporter& report) {
        for (const std::string& source : named) {
            used.insert(source);
            if (!known.contains(source))
                report.error(path, say("\"{}\" is in no bibliography", source), say("add it to the tour's"));
        }
    }
};

void checkSources(const Stop& stop, const std::string& path, Sources& sources, const Reporter& report) {
    for (std::size_t n = 0; n < stop.narrations.size(); ++n)
        for (std::size_t l = 0; l < stop.narrations[n].lines.size(); ++l)
            sources.check(stop.narrations[n].lines[l].sources, fmt::format("{}/narrations/{}/lines/{}/sources", path, n, l),
                          report);
    for (std::size_t i = 0; i < stop.hotspots.size(); ++i)
        sources.check(stop.hotspots[i].sources, fmt::format("{}/hotspots/{}/sources", path, i), report);
}

// The periods of the pictures that content/pictures draws.
void checkSpotsPeriods(const Stop& stop, const std::string& path, const Site& site, const Reporter& report) {
    for (std::size_t i = 0; i < stop.hotspots.size(); ++i)
        for (std::size_t p = 0; p < stop.hotspots[i].pictures.size(); ++p) {
            const auto& from = stop.hotspots[i].pictures[p].from;
            if (from && !from->period.empty() && std::ranges::find(site.periods, from->period, &Period::id) == site.periods.end())
                report.error(fmt::format("{}/hotspots/{}/pictures/{}/from/period", path, i, p),
                             say("\"{}\" is not in {}", from->period, say("the site's periods")), say("add it there"));
        }
}

}  // namespace

void checkTour(const Tour& tour, const Reporter& report) {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < tour.stops.size(); ++i) {
        if (!tour.stops[i].id.empty() && !ids.insert(tour.stops[i].id).second)
            report.error(fmt::format("stops/{}/id", i), say("\"{}\" is there already", tour.stops[i].id),
                         say("give each its own"));
        checkStop(tour, i, report);
    }
}

void checkTourInSite(const Tour& tour, const Site& site, const Reporter& report) {
    const auto named = [&](const auto& list, const std::string& id, std::size_t stop, const char* field, const Saying& where) {
        if (!id.empty() && std::ranges::none_of(list, [&](const auto& each) { return each.id == id; }))
            report.error(fmt::format("stops/{}/{}", stop, field), say("\"{}\" is not in {}", id, where), say("add it there"));
    };
    for (std::size_t i = 0; i < tour.stops.size(); ++i) {
        named(site.viewpoints, tour.stops[i].viewpoint, i, "viewpoint", say("the site's viewpoints"));
        named(site.periods, tour.stops[i].period, i, "period", say("the site's periods"));
        checkLayers(tour.stops[i], i, site, report);
        checkSounds(tour.stops[i], i, site, report);
        checkSpotsPeriods(tour.stops[i], fmt::format("stops/{}", i), site, report);
        const std::optional<Curtain>& curtain = tour.stops[i].curtain;
        if (!curtain) continue;
        named(site.periods, curtain->period, i, "curtain/period", say("the site's periods"));
        const Viewpoint seen = viewpointOf(tour.stops[i], site);
        if (curtain->period == periodOf(site, &seen))
            report.error(fmt::format("stops/{}/curtain/period", i), say("is the period in which the stop is seen anyway"),
                         say("name another, or leave the curtain out"));
    }
    Sources sources;
    for (const Reference& reference : site.bibliography) sources.known.insert(reference.id);
    for (const Reference& reference : tour.bibliography) sources.known.insert(reference.id);
    for (std::size_t i = 0; i < tour.stops.size(); ++i) checkSources(tour.stops[i], fmt::format("stops/{}", i), sources, report);
    for (std::size_t i = 0; i < tour.bibliography.size(); ++i)
        if (!sources.used.contains(tour.bibliography[i].id))
            report.warning(fmt::format("bibliography/{}", i), say("\"{}\" is named by no line", tour.bibliography[i].id),
                           say("name it, or leave it out"));
}

static bool isNamed(const std::string& pattern, const Site& site, const std::vector<const asset::Model*>& models) {
    const auto isSo = [&](const std::string& name) { return fits(name, pattern); };
    const auto inModel = [&](const asset::Model* model) { return std::ranges::any_of(model->nodes, isSo, &asset::Node::name); };
    return std::ranges::any_of(models, inModel) || std::ranges::any_of(site.plantings, isSo, &Planting::id);
}

void checkHighlights(const Tour& tour, const Site& site, const std::vector<const asset::Model*>& models, const Reporter& report) {
    const auto check = [&](const std::vector<std::string>& patterns, const std::string& path) {
        for (std::size_t i = 0; i < patterns.size(); ++i)
            if (!isNamed(patterns[i], site, models))
                report.error(fmt::format("{}/{}", path, i), say("no node or planting is called \"{}\"", patterns[i]),
                             say("correct it"));
    };
    for (std::size_t s = 0; s < tour.stops.size(); ++s) {
        check(tour.stops[s].highlights, fmt::format("stops/{}/highlights", s));
        for (std::size_t i = 0; i < tour.stops[s].hotspots.size(); ++i)
            check(tour.stops[s].hotspots[i].nodes, fmt::format("stops/{}/hotspots/{}/nodes", s, i));
    }
}

}  // namespace rekindle::content
