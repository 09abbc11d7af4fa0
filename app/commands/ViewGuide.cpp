#include "commands/ViewGuide.h"

#include <algorithm>
#include <utility>

#include "commands/Hotspots.h"
#include "commands/TourSpots.h"
#include "content/CueText.h"
#include "content/FieldReader.h"
#include "content/FileChecks.h"
#include "content/OwnLanguage.h"
#include "content/TourChecks.h"
#include "content/TourFiles.h"
#include "content/TourReader.h"
#include "core/Log.h"
#include "tour/Telling.h"

namespace rekindle::commands {

namespace {

constexpr auto lookEvery = std::chrono::milliseconds(100);

std::vector<content::Audience> audiencesOf(const content::Tour& tour) {
    std::vector<content::Audience> audiences;
    for (const auto audience : {content::Audience::Adult, content::Audience::Child, content::Audience::Scholar})
        if (!tour::routeOf(tour, audience, {}).empty()) audiences.push_back(audience);
    return audiences;
}

content::Audience audienceFor(const content::Tour& tour, content::Audience wanted) {
    const std::vector<content::Audience> told = audiencesOf(tour);
    return told.empty() || std::ranges::find(told, wanted) != told.end() ? wanted : told.front();
}

}  // namespace

std::vector<panels::TourChoice> ViewGuide::toursOf(const std::filesystem::path& folder, const std::string& language) {
    std::vector<panels::TourChoice> tours;
    for (const auto& file : content::tourFiles(folder)) {
        auto reading = content::readTourFile(file);
        if (!reading) continue;
        content::fallBackTo(language, reading->tour);
        tours.push_back({std::move(reading->tour.title), audiencesOf(reading->tour)});
    }
    return tours;
}

content::Findings ViewGuide::wrongWith(const std::filesystem::path& tour) {
    auto reading = content::readTourFile(tour);
    return reading ? std::move(reading->findings) : content::Findings();
}

core::Result<void> ViewGuide::plan(NamedTour named, Surroundings& around, const panels::ViewerState& state) {
    const content::Site& site = *state.site->site;
    content::fallBackTo(site.language, named.tour);
    const Guidance guidance{state.language, audienceFor(named.tour, state.audience), answers_, state.preferences.reducedMotion};
    found_.clear();
    REKINDLE_ASSIGN(itinerary, itineraryOf(named, site, around, guidance, memory_, found_));
    for (const content::Finding& finding : found_) core::logWarning("{}", finding.text());
    site_ = content::withStops(site, named.tour);
    itinerary_ = std::move(itinerary);
    named_ = std::move(named);
    explained_.reset();
    watch();
    return {};
}

core::Result<void> ViewGuide::start(int tour, Surroundings& around, panels::ViewerState& state) {
    answers_.clear();
    return begin(tour, around, state);
}

core::Result<void> ViewGuide::resume(const panels::LeftTour& left, Surroundings& around, panels::ViewerState& state) {
    if (left.tour != index_) answers_.clear();
    const std::size_t stop = left.stop;  // it is no more when the tour has begun
    REKINDLE_TRY(begin(left.tour, around, state));
    const auto there = std::ranges::find(itinerary_.stations, stop, &tour::Station::stop);
    if (there != itinerary_.stations.end()) seek(there->arrival, state);
    return {};
}

core::Result<void> ViewGuide::begin(int tour, Surroundings& around, panels::ViewerState& state) {
    REKINDLE_ASSIGN(named, findTour(state.site->file.parent_path(), std::to_string(tour)));
    memory_.begin();
    saidOther_ = {};
    REKINDLE_TRY(plan(std::move(named), around, state));
    index_ = tour;
    state.site->left.reset();
    state.faults.clear();
    state.guide.emplace();
    announce(state);
    tell(state);
    return {};
}

void ViewGuide::announce(panels::ViewerState& state) const {
    panels::Guide& guide = *state.guide;
    guide.title = named_->tour.title.in(state.language);
    guide.seconds = itinerary_.seconds();
    guide.stops.clear();
    for (const tour::Station& station : itinerary_.stations)
        guide.stops.push_back(
            {std::string(named_->tour.stops[station.stop].name.in(state.language)), station.begin, station.stop});
}

static void gather(const content::Texts& texts, std::vector<std::string>& all) {
    for (const auto& [tag, text] : texts.byTag) all.push_back(text);
}

std::vector<std::string> ViewGuide::texts() const {
    std::vector<std::string> texts;
    for (const tour::Station& station : itinerary_.stations) {
        const content::Stop& stop = named_->tour.stops[station.stop];
        gather(stop.name, texts);
        for (const content::Cue& cue : station.telling.cues) texts.push_back(cue.text);
        gather(stop.note, texts);
        for (const content::Spot& spot : stop.hotspots) {
            for (const content::Texts* each : {&spot.name, &spot.text, &spot.note}) gather(*each, texts);
            for (const content::Illustration& picture : spot.pictures) gather(picture.text, texts);
        }
        if (!stop.question) continue;
        gather(stop.question->text, texts);
        for (const content::Answer& answer : stop.question->answers) gather(answer.text, texts);
    }
    for (const content::Reference& source : named_->tour.bibliography) texts.push_back(source.title + source.authors);
    return texts;
}

std::string ViewGuide::otherLanguageNews(const panels::ViewerState& state) {
    const std::pair now(state.language, otherLanguageIn(itinerary_, state.language));
    if (!state.guide || std::exchange(saidOther_, now) == now) return {};
    return now.second;
}

void ViewGuide::watch() {
    std::vector<std::filesystem::path> files{named_->file};
    for (const tour::Station& station : itinerary_.stations) {
        const content::Stop& stop = named_->tour.stops[station.stop];
        for (const content::Narration& narration : stop.narrations) {
            const auto base = content::narrationFile(named_->file, station.telling.language, stop, narration.audience);
            for (std::filesystem::path& file : narrationFilesAt(base)) files.push_back(std::move(file));
        }
    }
    const std::filesystem::path folder = named_->file.parent_path().parent_path();  // of the site
    for (const auto& [picture, path] : content::filesOf(named_->tour)) files.push_back(folder / picture);
    watcher_.watch(files);
}

bool ViewGuide::filesChanged() {
    const auto now = core::FileWatcher::Clock::now();
    if (!named_ || now - lastLook_ < lookEvery) return false;
    lastLook_ = now;
    return !watcher_.poll(now).empty();
}

// What is wrong with the tour itself, as it is in its file now, in its site.
static content::TourReading readInSite(const std::filesystem::path& file, const panels::OpenSite& open,
                                       const Surroundings& around) {
    auto read = content::readTourFile(file);
    if (!read) {
        content::TourReading none;
        none.findings.push_back(
            {.file = file.string(), .what = content::asGiven(read.error().what), .todo = content::asGiven(read.error().todo)});
        return none;
    }
    content::TourReading reading = std::move(*read);
    const content::Reporter report(reading.file, reading.positions, reading.findings);
    content::checkTourInSite(reading.tour, *open.site, report);
    content::checkFiles(reading.tour, open.file.parent_path(), report);
    std::vector<const asset::Model*> models;
    for (const content::Part& part : around.parts()) models.push_back(part.model.get());
    content::checkHighlights(reading.tour, *open.site, models, report);
    return reading;
}

static content::Finding findingOf(const core::Error& error, const std::filesystem::path& file) {
    content::Saying what = content::asGiven(error.what);
    if (!error.why.empty()) what = content::say("{}: {}", std::move(what), content::asGiven(error.why));
    return {.file = file.string(), .what = std::move(what), .todo = content::asGiven(error.todo)};
}

// Where the tour is wrong, its captions and voices are new all the same.
void ViewGuide::readAnew(Surroundings& around, panels::ViewerState& state) {
    content::TourReading reading = readInSite(named_->file, *state.site, around);
    const bool good = content::countErrors(reading.findings) == 0;
    content::Findings faults = std::move(reading.findings);
    if (const auto changed = change(good ? std::move(reading.tour) : named_->tour, around, state); !changed)
        faults.push_back(findingOf(changed.error(), named_->file));
    faults.insert(faults.end(), found_.begin(), found_.end());
    std::erase_if(faults, [](const content::Finding& finding) { return finding.severity != content::Severity::Error; });
    state.faults = std::move(faults);
}

// The same moment in a tour that has changed: the same stop, as long after its beginning or after arriving there.
double ViewGuide::momentAfter(const tour::Itinerary& before, const content::Tour& tourBefore, double time) const {
    const std::size_t index = before.stationAt(time);
    const tour::Station& old = before.stations[index];
    const std::string& id = tourBefore.stops[old.stop].id;
    auto now = std::ranges::find_if(itinerary_.stations,
                                    [&](const tour::Station& station) { return named_->tour.stops[station.stop].id == id; });
    if (now == itinerary_.stations.end())
        now = itinerary_.stations.begin() + std::ptrdiff_t(std::min(index, itinerary_.stations.size() - 1));
    if (time >= old.arrival) return std::min(now->arrival + (time - old.arrival), now->end - 1e-3);
    return now->begin + now->coming * (time - old.begin) / std::max(old.coming, 1e-3);
}

core::Result<void> ViewGuide::change(content::Tour tour, Surroundings& around, panels::ViewerState& state) {
    const tour::Itinerary before = itinerary_;
    const content::Tour tourBefore = named_->tour;
    REKINDLE_TRY(plan({named_->file, std::move(tour)}, around, state));
    state.guide->time = momentAfter(before, tourBefore, state.guide->time);
    announce(state);
    tell(state);
    return {};
}

void ViewGuide::end(panels::ViewerState& state) {
    if (named_ && state.site && state.guide && moment_.station > 0 && state.guide->time < state.guide->seconds) {
        const std::size_t stop = itinerary_.stations[moment_.station].stop;
        state.site->left = panels::LeftTour{index_, stop, named_->tour.stops[stop].name};
    }
    named_.reset();
    state.guide.reset();
    state.faults.clear();
    state.hotspots.clear();
    if (state.asked.spot) state.asked = {};
    state.told = false;
}

void ViewGuide::play(bool on, panels::ViewerState& state) {
    if (!state.guide) return;
    panels::Guide& guide = *state.guide;
    guide.playing = on;
    if (on) guide.away = false;
    if (on && guide.time >= guide.seconds) guide.time = 0;
}

void ViewGuide::seek(double time, panels::ViewerState& state) {
    if (!state.guide) return;
    state.guide->time = std::clamp(time, 0.0, state.guide->seconds);
    state.guide->away = false;
    tell(state);
}

void ViewGuide::step(int stops, panels::ViewerState& state) {
    if (!state.guide) return;
    const int last = int(itinerary_.stations.size()) - 1;
    const tour::Station& station = itinerary_.stations[std::size_t(std::clamp(int(moment_.station) + stops, 0, last))];
    // Who was waited for sees the way as well.
    const bool onward = std::exchange(state.guide->waiting, false) && stops == 1;
    seek(onward ? station.begin : station.arrival, state);
}

void ViewGuide::letGo(panels::ViewerState& state) {
    if (!state.guide) return;
    state.guide->away = true;
    state.guide->playing = false;
}

core::Result<void> ViewGuide::answer(std::size_t answer, Surroundings& around, panels::ViewerState& state) {
    if (!state.guide || !moment_.asking) return {};
    const tour::Station& station = itinerary_.stations[moment_.station];
    const std::size_t stop = station.stop;
    const double end = station.end;
    std::erase_if(answers_, [&](const auto& given) { return given.first == stop; });
    answers_.emplace_back(stop, answer);
    REKINDLE_TRY(plan(*named_, around, state));
    announce(state);
    seek(end, state);
    play(true, state);
    return {};
}

constexpr double beforeEnd = 1e-3;  // seconds: where a tour waits at a stop

// At the end of a stop, unless it is the last, a tour that does not go on by itself waits for the visitor.
static double waited(double from, double to, const tour::Itinerary& itinerary) {
    const std::size_t at = itinerary.stationAt(from);
    if (at + 1 == itinerary.stations.size()) return to;
    return std::min(to, std::max(from, itinerary.stations[at].end - beforeEnd));
}

std::optional<tour::Sight> ViewGuide::advance(double seconds, panels::ViewerState& state) {
    if (!named_ || !state.guide) return std::nullopt;
    panels::Guide& guide = *state.guide;
    const double to = guide.time + seconds;
    const bool goesOn = named_->tour.autoAdvance && state.preferences.autoAdvance;
    if (guide.playing) guide.time = std::min(goesOn ? to : waited(guide.time, to, itinerary_), guide.seconds);
    guide.waiting = guide.playing && !goesOn && guide.time < to && guide.time < guide.seconds;
    if (guide.time >= guide.seconds && std::exchange(guide.playing, false)) {
        state.farewell.emplace();
        state.touched = state.now;  // who only watched has not gone
    }
    tell(state);
    return guide.away ? std::nullopt : std::optional(moment_.sight);
}

void ViewGuide::ask(panels::Guide& guide, const panels::ViewerState& state) const {
    guide.question.clear();
    guide.answers.clear();
    const tour::Station& station = itinerary_.stations[moment_.station];
    if (!moment_.asking) return;
    const content::Question& question = *named_->tour.stops[station.stop].question;
    guide.question = question.text.in(state.language);
    for (const content::Answer& answer : question.answers) guide.answers.emplace_back(answer.text.in(state.language));
    guide.answerWithin = station.end - moment_.time;
}

// Where the eye goes along a way, what it sees on it.
HotspotSearch ViewGuide::hotspotsAt(std::size_t station, const scene::Scene& scene, const panels::ViewerState& state) const {
    const tour::Station& at = itinerary_.stations[station];
    const content::Stop& stop = named_->tour.stops[at.stop];
    HotspotSearch search{.site = state.site->site,
                         .scene = scene,
                         .patterns = stop.highlights,
                         .own = tourSpotsOf(stop, named_->tour, site_),
                         .eyes = eyesAlong(at)};
    for (const panels::OpenModel& open : state.models) {
        search.elements.push_back(open.part.elements);
        search.plantings.push_back(content::plantingOf(open.part));
    }
    return search;
}

// Which line of a narration a cue says: in captions that somebody else wrote, about.
static std::size_t lineOf(std::size_t cue, std::size_t cues, const content::Narration& narration, std::string_view language) {
    const std::vector<tour::Sentence> sentences = tour::sentencesOf(narration, language);
    if (sentences.empty() || cues == 0) return 0;
    const std::size_t sentence = sentences.size() == cues ? cue : cue * sentences.size() / cues;
    std::size_t line = 0;
    for (std::size_t i = 1; i <= sentence; ++i) line += sentences[i].beginsLine;
    return std::min(line, narration.lines.size() - 1);
}

// Each once, in the order in which they are needed.
std::vector<content::Reference> ViewGuide::sourcesOf(const content::Narration& narration) const {
    std::vector<std::string> ids;
    for (const content::Line& line : narration.lines) ids.insert(ids.end(), line.sources.begin(), line.sources.end());
    return referencesOf(ids, named_->tour, site_);
}

// How what is said is known.
void ViewGuide::explain(panels::Guide& guide, const panels::ViewerState& state) {
    const tour::Station& station = itinerary_.stations[moment_.station];
    const content::Stop& stop = named_->tour.stops[station.stop];
    const content::Narration* narration = tour::narrationFor(stop, audienceFor(named_->tour, state.audience));
    if (explained_ != moment_.station || moment_.told < 0) guide.claim.reset();
    guide.note = stop.note.in(state.language);
    if (!narration || narration->lines.empty()) return guide.sources.clear();
    if (explained_ != moment_.station) guide.sources = sourcesOf(*narration);
    explained_ = moment_.station;
    if (moment_.cues.empty()) return;
    const std::size_t line = lineOf(moment_.cues.back(), station.telling.cues.size(), *narration, station.telling.language);
    guide.claim = narration->lines[line].claim;
}

void ViewGuide::tell(panels::ViewerState& state) {
    panels::Guide& guide = *state.guide;
    moment_ = tour::evaluate(itinerary_, guide.time);
    const tour::Telling& telling = itinerary_.stations[moment_.station].telling;
    guide.stop = moment_.station;
    guide.dark = moment_.dark;
    state.told = moment_.telling && !guide.away;
    guide.synthetic = telling.synthetic;
    guide.voice = telling.voice;
    guide.told = moment_.arrived ? moment_.told : -1;
    guide.hush = moment_.hush;
    guide.sounds = moment_.sounds;
    guide.compares = !besideAt(moment_.station).empty();
    guide.said.clear();
    for (const std::size_t cue : moment_.cues) {
        const content::CueNode words = content::parseCueText(telling.cues[cue].text);
        guide.said.push_back({content::speakerOf(words), content::plainText(words), content::boxOf(telling.cues[cue].settings)});
    }
    explain(guide, state);
    ask(guide, state);
}

core::Result<SiteView> ViewGuide::seenAs(const Scenery& scenery, const std::filesystem::path& folder) const {
    ViewpointOptions from{.viewpoint = viewpointAt(scenery.station).id};
    if (scenery.beyond) from.period = besideAt(scenery.station);
    return siteView(site_, folder, std::move(from), {});
}

}  // namespace rekindle::commands
