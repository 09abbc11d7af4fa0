// The guide, as the viewer has it: over every built-in tour, and when a tour is saved while it plays.
#include "commands/ViewGuide.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <set>

#include "TestModels.h"
#include "commands/DraftWords.h"
#include "content/SiteReader.h"
#include "content/TourFiles.h"
#include "content/TourReader.h"
#include "content/TourWriter.h"
#include "tour/TourDraft.h"

namespace rekindle::commands {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

panels::ViewerState stateOf(const fs::path& folder, content::Site site) {
    panels::ViewerState state;
    state.site.emplace();
    state.site->file = folder / "site.json";
    state.site->site = std::make_shared<const content::Site>(tests::withoutModels(std::move(site)));
    return state;
}

Surroundings nothing() {
    static scene::Picker picker;
    return {{}, picker, {}};
}

// What a visitor sees and hears.
std::string seen(const ViewGuide& guide, const panels::ViewerState& state) {
    return fmt::format("{} {} {} {} {} {}", tour::hashOf(guide.moment()), state.guide->caption(),
                       state.guide->said.empty() ? "" : state.guide->said.back().speaker, state.guide->told,
                       state.guide->voice.string(), state.guide->question);
}

// A built-in tour in a language, for an audience, from its beginning to its end.
struct Visit {
    std::size_t tour = 0;
    const char* language = "en";
    content::Audience audience = content::Audience::Adult;
};

class BuiltInTours : public testing::TestWithParam<const char*> {
  protected:
    BuiltInTours() : folder_(fs::path(REKINDLE_CONTENT_DIR) / GetParam()) {}

    void SetUp() override {
        auto reading = content::readSiteFile(folder_ / "site.json");
        ASSERT_TRUE(reading);
        site_ = std::move(reading->site);
    }

    // Plays it, answering as told and then with the first answer; what is seen is the same where each moment is sought, in any
    // order. Each answer that was not given opens another way: these are visited as well.
    void playAndSeek(const Visit& visit, std::vector<std::size_t> answers = {}) {
        panels::ViewerState state = stateOf(folder_, site_);
        state.language = visit.language;
        state.audience = visit.audience;
        Surroundings around = nothing();
        ViewGuide guide;
        ASSERT_TRUE(guide.start(int(visit.tour), around, state));
        std::vector<std::pair<double, std::string>> played;
        std::size_t asked = 0;
        for (int frame = 0; state.guide->playing; ++frame) {
            guide.advance(1.0 / 12, state);
            if (frame % 7 == 0) played.emplace_back(state.guide->time, seen(guide, state));
            stops_.insert(state.guide->stops[state.guide->stop].stop);
            if (state.guide->question.empty()) continue;
            if (asked == answers.size()) {
                for (std::size_t other = 1; other < state.guide->answers.size(); ++other) {
                    std::vector<std::size_t> others = answers;
                    others.push_back(other);
                    ASSERT_NO_FATAL_FAILURE(playAndSeek(visit, others));
                }
                answers.push_back(0);
            }
            ASSERT_TRUE(guide.answer(answers[asked++], around, state));
        }
        expectLong(visit, *state.guide);
        std::shuffle(played.begin(), played.end(), std::mt19937(11));
        for (const auto& [time, moment] : played) {
            guide.seek(time, state);
            ASSERT_EQ(seen(guide, state), moment) << GetParam() << ' ' << visit.language << ' ' << time;
        }
    }

    static void expectLong(const Visit& visit, const panels::Guide& guide) {
        const bool adult = visit.audience == content::Audience::Adult;
        EXPECT_GE(guide.stops.size(), adult ? 8u : 1u) << GetParam() << ' ' << visit.language;
        EXPECT_GE(guide.seconds, adult ? 360 : 60) << GetParam() << ' ' << visit.language;
    }

    fs::path folder_;
    content::Site site_;
    std::set<std::size_t> stops_;  // that were seen, in content::Tour::stops
};

TEST_P(BuiltInTours, PlayedToATimeAreAsSoughtThere) {
    const std::vector<fs::path> files = content::tourFiles(folder_);
    ASSERT_FALSE(files.empty());
    for (std::size_t tour = 0; tour < files.size(); ++tour)
        for (const char* language : {"en", "zh-Hans"}) {
            stops_.clear();
            for (const auto audience : {content::Audience::Adult, content::Audience::Child, content::Audience::Scholar})
                ASSERT_NO_FATAL_FAILURE(playAndSeek({tour, language, audience}));
            const auto reading = content::readTourFile(files[tour]);
            ASSERT_TRUE(reading);
            EXPECT_EQ(stops_.size(), reading->tour.stops.size()) << files[tour] << ": some stop was seen on no way";
        }
}

INSTANTIATE_TEST_SUITE_P(Sites, BuiltInTours, testing::Values("huaixuan", "linpan", "huanglongxi"),
                         [](const auto& site) { return std::string(site.param); });

// A site with a tour of three stops, in a folder of its own.
class SavedTour : public testing::Test {
  protected:
    SavedTour() {
        std::string name = (fs::temp_directory_path() / "rekindle-guide-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
        fs::create_directories(folder_ / "tours");
        tour_ = {.title = both("A walk"), .text = both("A walk.")};
        for (const float x : {0.f, 5.f, 9.f})
            tour_.stops.push_back(tour::newStop(tour_, {x, 1.6f, 0}, {x, 1.6f, -5}, 50, draftWords()));
        save(content::writeTour(tour_));
        state_ = stateOf(folder_, {});
    }
    ~SavedTour() override { fs::remove_all(folder_); }

    static content::Texts both(const char* text) { return {{{"zh-Hans", text}, {"en", text}}}; }
    void save(const std::string& text) { std::ofstream(folder_ / "tours/walk.json") << text; }
    void saveCaptions(const std::string& text) {
        fs::create_directories(folder_ / "tours/walk/en");
        std::ofstream(folder_ / "tours/walk/en/stop-2.vtt") << text;
    }
    // Of the tour's file, in which a word stands.
    std::size_t lineOf(const std::string& word) const {
        std::ifstream file(folder_ / "tours/walk.json");
        std::string line;
        for (std::size_t number = 1; std::getline(file, line); ++number)
            if (line.find(word) != line.npos) return number;
        return 0;
    }
    void begin() {
        ASSERT_TRUE(guide_.start(0, around_, state_));
        guide_.step(1, state_);
        guide_.seek(state_.guide->time + 1.5, state_);
    }

    fs::path folder_;
    content::Tour tour_;
    panels::ViewerState state_;
    Surroundings around_ = nothing();
    ViewGuide guide_;
};

TEST_F(SavedTour, WhereOnePeriodIsSeenAloneTheCurtainsIsSeenFromTheSamePlace) {
    content::Environment dusk;
    dusk.clouds = 1;
    state_ = stateOf(folder_, {.periods = {{.id = "today"}, {.id = "past", .environment = dusk}}});
    tour_.stops[1].curtain = content::Curtain{"past", {1, 0}};
    save(content::writeTour(tour_));
    begin();
    EXPECT_TRUE(state_.guide->compares);
    const auto own = guide_.seenAs({1, false}, folder_), beyond = guide_.seenAs({1, true}, folder_);
    ASSERT_TRUE(own && beyond);
    EXPECT_EQ(own->period, "today");
    EXPECT_EQ(beyond->period, "past");
    EXPECT_EQ(beyond->quality.clouds, 1);
    EXPECT_EQ(own->viewpoint.target, beyond->viewpoint.target);
    EXPECT_FALSE(guide_.moment().beyond);
    const double arrival = guide_.arrivalAt(1);
    guide_.seek(arrival + tour::breath + 0.9 * (state_.guide->stops[2].begin - arrival - tour::breath - 2), state_);
    EXPECT_TRUE(guide_.moment().beyond);
    guide_.step(1, state_);
    EXPECT_FALSE(state_.guide->compares);
}

TEST_F(SavedTour, GoesOnAtTheSameMoment) {
    begin();
    const double before = state_.guide->time;
    EXPECT_EQ(state_.guide->caption(), "Look here.");
    tour_.stops[0].pause = 12;
    tour_.stops[1].narrations[0].lines[0].text.byTag["en"] = "Look at the pond.";
    save(content::writeTour(tour_));
    guide_.readAnew(around_, state_);
    EXPECT_NEAR(state_.guide->time, before + 10, 1e-6) << "as long after arriving at the second stop";
    EXPECT_EQ(state_.guide->caption(), "Look at the pond.");
    EXPECT_EQ(state_.guide->stop, 1u);
    EXPECT_TRUE(state_.faults.empty());
}

TEST_F(SavedTour, ThatIsWrongIsToldWithItsLineWhileTheLastGoodOneGoesOn) {
    begin();
    const double before = state_.guide->time;
    save("{\n  \"format\": 1,\n  \"titel\": 3\n}\n");
    guide_.readAnew(around_, state_);
    ASSERT_FALSE(state_.faults.empty());
    EXPECT_TRUE(std::ranges::any_of(state_.faults, [](const content::Finding& fault) { return fault.line == 3; }));
    EXPECT_EQ(state_.guide->time, before);
    EXPECT_EQ(state_.guide->caption(), "Look here.");
    EXPECT_TRUE(guide_.advance(0.1, state_));
    save(content::writeTour(tour_));
    guide_.readAnew(around_, state_);
    EXPECT_TRUE(state_.faults.empty()) << "mended";
}

TEST_F(SavedTour, CaptionsThatAreWrongAreToldWithTheirLineWhileTheLastGoodOnesGoOn) {
    const std::string good = "WEBVTT\n\n00:00.000 --> 00:09.000\nThe pond.\n";
    saveCaptions(good);
    begin();
    EXPECT_EQ(state_.guide->caption(), "The pond.");
    saveCaptions(good + "\n00:09,000 --> 00:12,000\nAnd the bridge.\n");
    guide_.readAnew(around_, state_);
    ASSERT_EQ(state_.faults.size(), 1u);
    EXPECT_EQ(fs::path(state_.faults[0].file).filename(), "stop-2.vtt");
    EXPECT_EQ(state_.faults[0].line, 6u);
    EXPECT_EQ(state_.guide->caption(), "The pond.");
    saveCaptions("SubRip\n" + good);
    guide_.readAnew(around_, state_);
    ASSERT_EQ(state_.faults.size(), 1u);
    EXPECT_EQ(state_.faults[0].line, 1u);
    EXPECT_EQ(state_.guide->caption(), "The pond.") << "not the text's";
    saveCaptions("WEBVTT\n\n00:00.000 --> 00:09.000\nThe bridge.\n");
    guide_.readAnew(around_, state_);
    EXPECT_TRUE(state_.faults.empty()) << "mended";
    EXPECT_EQ(state_.guide->caption(), "The bridge.");
}

TEST_F(SavedTour, WhatIsSaidAtOnceHasItsOwnSpeakerAndPlace) {
    saveCaptions(
        "WEBVTT\n\n00:00.000 --> 00:09.000\n<v Guide>Listen.\n\n"
        "00:00.000 --> 00:09.000 line:0\n<v Boatman>Who wants to cross?\n");
    begin();
    ASSERT_EQ(state_.guide->said.size(), 2u);
    EXPECT_EQ(state_.guide->said[0].speaker, "Guide");
    EXPECT_EQ(state_.guide->said[0].words, "Listen.");
    EXPECT_FALSE(state_.guide->said[0].box.atTop);
    EXPECT_EQ(state_.guide->said[1].speaker, "Boatman");
    EXPECT_TRUE(state_.guide->said[1].box.atTop);
}

TEST_F(SavedTour, CaptionsAreFollowedWhileTheTourIsWrong) {
    saveCaptions("WEBVTT\n\n00:00.000 --> 00:09.000\nThe pond.\n");
    begin();
    save("{");
    saveCaptions("WEBVTT\n\n00:00.000 --> 00:09.000\nThe bridge.\n");
    guide_.readAnew(around_, state_);
    EXPECT_EQ(state_.guide->caption(), "The bridge.");
    saveCaptions("WEBVTT\n\n");
    guide_.readAnew(around_, state_);
    EXPECT_EQ(state_.faults.size(), 2u) << "the tour, and captions without a cue";
    EXPECT_EQ(state_.guide->caption(), "The bridge.");
}

TEST_F(SavedTour, AVoiceThatCannotBeHeardIsTold) {
    saveCaptions("WEBVTT\n\n00:00.000 --> 00:09.000\nThe pond.\n");
    begin();
    const fs::path voice = folder_ / "tours/walk/en/stop-2.flac";
    std::ofstream(voice) << "no sound";
    guide_.readAnew(around_, state_);
    ASSERT_EQ(state_.faults.size(), 1u);
    EXPECT_EQ(state_.faults[0].file, voice.string());
    EXPECT_EQ(state_.guide->caption(), "The pond.");
    fs::remove(voice);
    guide_.readAnew(around_, state_);
    EXPECT_TRUE(state_.faults.empty());
}

// A second of silence as a WAV file, or as many bytes that are none.
std::string wave(bool sound) {
    const auto number = [](std::uint32_t value, int bytes) { return std::string(reinterpret_cast<const char*>(&value), bytes); };
    const std::uint32_t rate = 8000, bytes = 2 * rate;
    std::string file = "RIFF" + number(36 + bytes, 4) + "WAVEfmt " + number(16, 4) + number(1, 2) + number(1, 2) +
                       number(rate, 4) + number(2 * rate, 4) + number(2, 2) + number(16, 2) + "data" + number(bytes, 4) +
                       std::string(bytes, '\0');
    return sound ? file : std::string(file.size(), '?');
}

TEST_F(SavedTour, AVoiceThatDidNotChangeIsNotReadAgain) {
    saveCaptions("WEBVTT\n\n00:00.000 --> 00:01.000\nThe pond.\n");
    const fs::path voice = folder_ / "tours/walk/en/stop-2.wav";
    std::ofstream(voice) << wave(true);
    begin();
    EXPECT_EQ(state_.guide->voice, voice);
    const fs::file_time_type written = fs::last_write_time(voice);
    std::ofstream(voice) << wave(false);
    fs::last_write_time(voice, written);
    tour_.stops[0].pause = 12;
    save(content::writeTour(tour_));
    guide_.readAnew(around_, state_);
    EXPECT_TRUE(state_.faults.empty()) << "it was not looked at";
    EXPECT_EQ(state_.guide->voice, voice);
    fs::last_write_time(voice, written + std::chrono::seconds(1));
    guide_.readAnew(around_, state_);
    ASSERT_EQ(state_.faults.size(), 1u);
    EXPECT_EQ(state_.faults[0].file, voice.string());
}

TEST_F(SavedTour, AHighlightThatNamesNothingIsToldWithItsLine) {
    auto model = std::make_shared<asset::Model>();
    tests::addNode(*model, "Boat");
    scene::Picker picker;
    Surroundings around({content::Part{.file = "river.glb", .model = model}}, picker, {});
    begin();
    tour_.stops[1].highlights = {"Baot"};
    tour_.stops[1].pause = 9;
    const double seconds = state_.guide->seconds;
    save(content::writeTour(tour_));
    guide_.readAnew(around, state_);
    ASSERT_EQ(state_.faults.size(), 1u);
    EXPECT_EQ(state_.faults[0].path, "stops/1/highlights/0");
    EXPECT_EQ(state_.faults[0].line, lineOf("Baot"));
    EXPECT_EQ(fs::path(state_.faults[0].file).filename(), "walk.json");
    EXPECT_EQ(state_.guide->caption(), "Look here.");
    EXPECT_EQ(state_.guide->seconds, seconds) << "the version before";
    tour_.stops[1].highlights = {"Bo*"};
    save(content::writeTour(tour_));
    guide_.readAnew(around, state_);
    EXPECT_TRUE(state_.faults.empty()) << "mended";
    EXPECT_GT(state_.guide->seconds, seconds);
}

TEST_F(SavedTour, WhatAStopPointsAtIsAsItWasSavedLast) {
    content::Site site;
    site.bibliography = {{.id = "site-book", .title = "A book of the site"}};
    state_ = stateOf(folder_, site);
    tour_.bibliography = {{.id = "book", .title = "A book"}};
    const content::Texts words{{{"zh-Hans", "裂缝"}, {"en", "A crack"}}};
    tour_.stops[0].hotspots = {{.id = "crack",
                                .name = words,
                                .at = math::vec3(1, 2, 3),
                                .text = words,
                                .evidence = content::Evidence::Documented,
                                .sources = {"site-book", "book"}}};
    save(content::writeTour(tour_));
    begin();
    const auto own = [&] { return guide_.hotspotsAt(0, {}, state_).own; };
    ASSERT_EQ(own().size(), 1u);
    EXPECT_EQ(own()[0]->stop, tour_.stops[0].id);
    EXPECT_EQ(own()[0]->spot.at, math::vec3(1, 2, 3));
    ASSERT_EQ(own()[0]->sources.size(), 2u) << "of the site and of the tour";
    EXPECT_EQ(own()[0]->sources[1].title, "A book");
    EXPECT_THAT(guide_.texts(), testing::Contains("裂缝")) << "it can be read";
    EXPECT_TRUE(guide_.hotspotsAt(1, {}, state_).own.empty());
    tour_.stops[0].hotspots[0].at = math::vec3(4, 5, 6);
    save(content::writeTour(tour_));
    guide_.readAnew(around_, state_);
    EXPECT_TRUE(state_.faults.empty());
    EXPECT_EQ(own().at(0)->spot.at, math::vec3(4, 5, 6));
    tour_.stops[0].hotspots[0].pictures = {{.file = "crack.jpg", .text = words}};
    save(content::writeTour(tour_));
    guide_.readAnew(around_, state_);
    ASSERT_EQ(state_.faults.size(), 1u);
    EXPECT_EQ(state_.faults[0].line, lineOf("crack.jpg"));
    EXPECT_THAT(state_.faults[0].text(), HasSubstr("\"crack.jpg\" is not there"));
    EXPECT_TRUE(own().at(0)->spot.pictures.empty()) << "the version before";
    std::ofstream(folder_ / "crack.jpg");
    guide_.readAnew(around_, state_);
    EXPECT_TRUE(state_.faults.empty()) << "it has come";
    tour_.stops[0].hotspots[0].sources = {"nowhere"};
    save(content::writeTour(tour_));
    guide_.readAnew(around_, state_);
    ASSERT_FALSE(state_.faults.empty());
    EXPECT_EQ(state_.faults[0].path, "stops/0/hotspots/0/sources");
    EXPECT_EQ(own().at(0)->sources.size(), 2u) << "the version before";
    state_.asked = {.spot = own()[0]};
    guide_.end(state_);
    EXPECT_FALSE(state_.asked) << "its card goes with the tour";
}

TEST_F(SavedTour, InALanguageThatIsMissingIsInTheSitesAndSaysSoOnce) {
    content::Site site;
    site.language = "zh-Hans";
    state_ = stateOf(folder_, site);
    tour_.title = {{{"zh-Hans", "漫步"}, {"en", "A walk"}}};
    tour_.stops[1].note = {{{"zh-Hans", "池塘"}, {"en", "The pond"}}};
    save(content::writeTour(tour_));
    begin();
    EXPECT_EQ(guide_.otherLanguageNews(state_), "");
    EXPECT_EQ(state_.guide->title, "A walk");
    state_.language = "fr";  // within the tour
    ASSERT_TRUE(guide_.change(guide_.tour()->tour, around_, state_));
    EXPECT_EQ(guide_.otherLanguageNews(state_), "zh-Hans");
    EXPECT_EQ(guide_.otherLanguageNews(state_), "") << "once";
    EXPECT_EQ(state_.guide->caption(), "请看这里。");
    EXPECT_EQ(state_.guide->title, "漫步");
    EXPECT_EQ(state_.guide->note, "池塘");
    EXPECT_EQ(ViewGuide::toursOf(folder_, "zh-Hans").at(0).title.in("fr"), "漫步");
    state_.language = "en";
    ASSERT_TRUE(guide_.change(guide_.tour()->tour, around_, state_));
    EXPECT_EQ(guide_.otherLanguageNews(state_), "");
    state_.language = "fr";
    ASSERT_TRUE(guide_.change(guide_.tour()->tour, around_, state_));
    EXPECT_EQ(guide_.otherLanguageNews(state_), "zh-Hans") << "it is chosen anew";
    ASSERT_TRUE(guide_.start(0, around_, state_));
    EXPECT_EQ(guide_.otherLanguageNews(state_), "zh-Hans") << "and told whoever begins";
}

TEST_F(SavedTour, IsNoticedWithinASecond) {
    begin();
    EXPECT_FALSE(guide_.filesChanged());
    tour_.stops[0].pause = 7;
    save(content::writeTour(tour_));
    const auto begun = std::chrono::steady_clock::now();
    while (!guide_.filesChanged() && std::chrono::steady_clock::now() - begun < std::chrono::seconds(5)) ::usleep(20000);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(1));
}

TEST_F(SavedTour, LosesTheStopWhereOneIs) {
    begin();
    save(content::writeTour(tour::withoutStop(tour_, 1)));
    guide_.readAnew(around_, state_);
    EXPECT_EQ(state_.guide->stops.size(), 2u);
    EXPECT_LE(state_.guide->time, state_.guide->seconds);
}

TEST_F(SavedTour, AsksAndGoesOnAsItIsAnswered) {
    tour_.stops[0].question =
        content::Question{.text = both("Which?"), .answers = {{both("The pond"), "stop-2"}, {both("The end"), "stop-3"}}};
    save(content::writeTour(tour_));
    ASSERT_TRUE(guide_.start(0, around_, state_));
    EXPECT_EQ(state_.guide->stops.size(), 3u);
    EXPECT_TRUE(guide_.answer(1, around_, state_)) << "nobody asked yet";
    EXPECT_EQ(state_.guide->stops.size(), 3u);
    while (state_.guide->question.empty() && state_.guide->playing) guide_.advance(0.1, state_);
    EXPECT_EQ(state_.guide->question, "Which?");
    EXPECT_THAT(state_.guide->answers, testing::ElementsAre("The pond", "The end"));
    EXPECT_GT(state_.guide->answerWithin, 5);
    ASSERT_TRUE(guide_.answer(1, around_, state_));
    EXPECT_EQ(state_.guide->stops.size(), 2u);
    EXPECT_EQ(state_.guide->stop, 1u) << "at once";
    EXPECT_TRUE(state_.guide->question.empty());
    guide_.seek(0, state_);
    while (state_.guide->question.empty() && state_.guide->playing) guide_.advance(0.1, state_);
    EXPECT_FALSE(state_.guide->question.empty()) << "who goes back may choose again";
}

TEST_F(SavedTour, WaitsAtEachStopForWhoWantsItTo) {
    state_.preferences.autoAdvance = false;
    ASSERT_TRUE(guide_.start(0, around_, state_));
    for (int i = 0; i < 600; ++i) guide_.advance(0.1, state_);
    EXPECT_EQ(state_.guide->stop, 0u);
    EXPECT_TRUE(state_.guide->playing && state_.guide->waiting);
    guide_.step(1, state_);
    EXPECT_EQ(state_.guide->stop, 1u);
    EXPECT_FALSE(guide_.moment().arrived) << "the way there is seen";
    for (int i = 0; i < 600; ++i) guide_.advance(0.1, state_);
    EXPECT_EQ(state_.guide->stop, 1u);
    state_.preferences.autoAdvance = true;
    for (int i = 0; i < 600; ++i) guide_.advance(0.1, state_);
    EXPECT_FALSE(state_.guide->playing) << "over";
}

TEST_F(SavedTour, TellsHowWhatIsSaidIsKnownAndFromWhere) {
    tour_.bibliography = {{.id = "survey", .title = "A survey"}};
    tour_.stops[1].note = both("Nothing is left of it.");
    const content::Texts colours{{{"zh-Hans", "也许是红的。"}, {"en", "Perhaps it was red. Or perhaps blue."}}};
    tour_.stops[1].narrations[0].lines = {
        {.text = both("It stood here."), .claim = content::Claim::Documented, .sources = {"survey", "book"}},
        {.text = colours, .claim = content::Claim::Hypothesis, .sources = {"survey"}}};
    save(content::writeTour(tour_));
    state_ = stateOf(folder_, {.bibliography = {{.id = "book", .title = "A book"}}});
    const auto begun = guide_.start(0, around_, state_);
    ASSERT_TRUE(begun) << begun.error().line();
    guide_.step(1, state_);
    EXPECT_FALSE(state_.guide->claim) << "nothing is said yet";
    EXPECT_EQ(state_.guide->note, "Nothing is left of it.");
    ASSERT_EQ(state_.guide->sources.size(), 2u);
    EXPECT_EQ(state_.guide->sources[1].title, "A book");
    std::vector<content::Claim> claims;
    while (state_.guide->stop == 1 && state_.guide->playing) {
        guide_.advance(0.1, state_);
        if (state_.guide->stop == 1 && state_.guide->claim && (claims.empty() || claims.back() != *state_.guide->claim))
            claims.push_back(*state_.guide->claim);
    }
    EXPECT_THAT(claims, testing::ElementsAre(content::Claim::Documented, content::Claim::Hypothesis));
}

TEST_F(SavedTour, GoesOnWhereItWasEnded) {
    begin();
    guide_.end(state_);
    EXPECT_FALSE(state_.guide);
    ASSERT_TRUE(state_.site->left);
    EXPECT_EQ(state_.site->left->stop, 1u);
    ASSERT_TRUE(guide_.resume(*state_.site->left, around_, state_));
    EXPECT_EQ(state_.guide->stop, 1u);
    EXPECT_TRUE(state_.guide->playing);
    EXPECT_FALSE(state_.site->left);
    guide_.seek(0, state_);
    guide_.end(state_);
    EXPECT_FALSE(state_.site->left) << "at its beginning there is nothing to go on with";
    ASSERT_TRUE(guide_.start(0, around_, state_));
    guide_.seek(1e9, state_);
    guide_.end(state_);
    EXPECT_FALSE(state_.site->left) << "it is over";
}

TEST_F(SavedTour, IsForWhomItIsToldElseForAdults) {
    state_.audience = content::Audience::Scholar;
    ASSERT_TRUE(guide_.start(0, around_, state_));
    EXPECT_EQ(state_.guide->stops.size(), 3u);
    tour_.stops[1].narrations.push_back({content::Audience::Scholar, {{.text = both("For scholars.")}}});
    save(content::writeTour(tour_));
    guide_.readAnew(around_, state_);
    EXPECT_EQ(state_.guide->stops.size(), 1u);
    EXPECT_THAT(ViewGuide::toursOf(folder_, "en").at(0).audiences,
                testing::ElementsAre(content::Audience::Adult, content::Audience::Scholar));
}

}  // namespace
}  // namespace rekindle::commands
