#include "content/TourReader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "SmallSite.h"
#include "SmallTour.h"
#include "content/SiteReader.h"
#include "content/TourChecks.h"

using namespace rekindle;
using namespace rekindle::content;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

std::vector<std::string> linesOf(const Findings& findings) {
    std::vector<std::string> lines;
    for (const Finding& finding : findings) lines.push_back(finding.text());
    return lines;
}

std::vector<std::string> wrongWith(const nlohmann::ordered_json& json) {
    return linesOf(readTour(json.dump(), "tour.json").findings);
}

}  // namespace

TEST(TourReader, ReadsWhatIsThere) {
    const TourReading reading = readTour(smallTour().dump(), "tour.json");
    EXPECT_THAT(linesOf(reading.findings), IsEmpty());
    EXPECT_TRUE(reading.tour.autoAdvance);
    ASSERT_EQ(reading.tour.stops.size(), 2u);
    EXPECT_EQ(reading.tour.stops[0].viewpoint, "gate");
    EXPECT_EQ(reading.tour.stops[1].path.at(1).position, math::vec3(4, 1, 2));
    EXPECT_EQ(reading.tour.stops[1].narrations.at(0).lines.at(0).claim, Claim::Hypothesis);
    EXPECT_EQ(reading.tour.stops[1].transition.way, Way::Glide);
}

TEST(TourReader, SaysWhereInTheText) {
    const TourReading reading = readTour("{\n  \"format\": 1,\n  \"autoAdvance\": 3\n}", "tour.json");
    EXPECT_THAT(linesOf(reading.findings), Contains("tour.json:3:3: autoAdvance: is not true or false"));
}

TEST(TourReader, AStopStandsInOnePlace) {
    auto json = smallTour();
    json["stops"][0].erase("viewpoint");
    json["stops"][1]["viewpoint"] = "gate";
    EXPECT_THAT(wrongWith(json),
                ElementsAre(HasSubstr("stops/0: says not where the eye is"), HasSubstr("stops/1: has a viewpoint and a path")));
}

TEST(TourReader, WhatIsKnownHasASource) {
    auto json = smallTour();
    json["stops"][0]["narrations"][0]["lines"][0]["claim"] = "documented";
    EXPECT_THAT(wrongWith(json), ElementsAre(HasSubstr("stops/0/narrations/0/lines/0: says that it is known")));
}

TEST(TourReader, AHypothesisSaysSoInItsWords) {
    auto json = smallTour();
    json["stops"][1]["narrations"][0]["lines"][0]["text"] = {{"zh-Hans", "也许有鱼。"}, {"en", "There were fish."}};
    EXPECT_THAT(wrongWith(json),
                ElementsAre(HasSubstr(
                    "stops/1/narrations/0/lines/0/text/en: \"There were fish.\" does not say that it is a hypothesis")));
}

TEST(TourReader, EachSentenceOfAHypothesisSaysSo) {
    auto json = smallTour();
    auto& text = json["stops"][1]["narrations"][0]["lines"][0]["text"];
    text = {{"zh-Hans", "池深三米。也许有鱼。"}, {"en", "It is three metres deep. Perhaps there were fish."}};
    EXPECT_THAT(wrongWith(json), testing::UnorderedElementsAre(HasSubstr("\"It is three metres deep.\" does not say"),
                                                               HasSubstr("\"池深三米。\" does not say")));
    text = {{"zh-Hans", "池有多深，没有找到记载。我们推测是三米。"},
            {"en", "How deep was it? We could not find out. Perhaps three metres."}};
    EXPECT_THAT(wrongWith(json), testing::IsEmpty()) << "who says that he does not know claims nothing";
}

TEST(TourReader, EachAudienceIsToldOnce) {
    auto json = smallTour();
    json["stops"][0]["narrations"].push_back(json["stops"][0]["narrations"][0]);
    EXPECT_THAT(wrongWith(json),
                ElementsAre(HasSubstr("stops/0/narrations/1: is for an audience that is told something already")));
}

TEST(TourReader, AnswersLeadOn) {
    auto json = smallTour();
    const auto answer = [](const char* stop) {
        return nlohmann::ordered_json{{"text", {{"zh-Hans", "好"}, {"en", "Yes"}}}, {"stop", stop}};
    };
    json["stops"][0]["question"] = {{"text", {{"zh-Hans", "去吗?"}, {"en", "Go?"}}},
                                    {"answers", {answer("pond"), answer("gate")}}};
    EXPECT_THAT(wrongWith(json), ElementsAre(HasSubstr("stops/0/question/answers/1/stop: \"gate\" is no later stop")));
}

TEST(TourReader, ACurtainOpensOntoAnotherPeriod) {
    auto json = smallTour();
    json["stops"][1]["curtain"] = {{"period", "past"}, {"places", {1, 0.5}}};
    const TourReading good = readTour(json.dump(), "tour.json");
    EXPECT_THAT(linesOf(good.findings), IsEmpty());
    EXPECT_THAT(good.tour.stops[1].curtain->places, ElementsAre(1, 0.5f));
    const Site site{.periods = {{.id = "today"}, {.id = "past"}}, .viewpoints = {{.id = "gate", .period = "past"}}};
    const auto inSite = [&] {
        TourReading reading = readTour(json.dump(), "tour.json");
        checkTourInSite(reading.tour, site, Reporter(reading.file, reading.positions, reading.findings));
        return linesOf(reading.findings);
    };
    EXPECT_THAT(inSite(), IsEmpty());
    json["stops"][0]["curtain"] = json["stops"][1]["curtain"];
    json["stops"][1]["curtain"]["period"] = "future";
    EXPECT_THAT(inSite(), ElementsAre(HasSubstr("stops/0/curtain/period: is the period in which the stop is seen anyway"),
                                      HasSubstr("stops/1/curtain/period: \"future\" is not in the site's periods")));
    json["stops"][1]["curtain"] = {{"period", "past"}, {"places", {1.5}}};
    EXPECT_THAT(wrongWith(json), ElementsAre(HasSubstr("stops/1/curtain/places/0")));
    json["stops"][1]["curtain"]["places"] = nlohmann::ordered_json::array();
    EXPECT_THAT(wrongWith(json), ElementsAre(HasSubstr("stops/1/curtain/places: has too few entries")));
}

TEST(TourReader, ItsSiteHasWhatItNames) {
    const Site site = readSite(smallSite().dump(), "site.json").site;
    auto json = smallTour();
    json["stops"][1]["period"] = "night";
    json["stops"][1]["narrations"][0]["lines"][0]["sources"] = {"book"};
    json["bibliography"] = nlohmann::ordered_json::parse(R"([{"id": "other", "title": "Another book"}])");
    TourReading reading = readTour(json.dump(), "tour.json");
    checkTourInSite(reading.tour, site, Reporter(reading.file, reading.positions, reading.findings));
    EXPECT_THAT(linesOf(reading.findings), ElementsAre(HasSubstr("stops/0/viewpoint: \"gate\" is not in the site's viewpoints"),
                                                       HasSubstr("stops/1/period: \"night\" is not in the site's periods"),
                                                       HasSubstr("lines/0/sources: \"book\" is in no bibliography"),
                                                       HasSubstr("bibliography/0: \"other\" is named by no line")));
}

TEST(TourReader, AStopPointsAtThingsOfItsOwn) {
    auto json = smallTour();
    json["stops"][0]["hotspots"] = nlohmann::ordered_json::array({smallSpot()});
    const TourReading reading = readTour(json.dump(), "tour.json");
    EXPECT_THAT(linesOf(reading.findings), IsEmpty());
    ASSERT_EQ(reading.tour.stops[0].hotspots.size(), 1u);
    const Spot& spot = reading.tour.stops[0].hotspots[0];
    EXPECT_EQ(spot.id, "crack");
    EXPECT_EQ(spot.at, math::vec3(1, 2.5f, -3));
    EXPECT_EQ(spot.text.in("en"), "There is a crack in the beam.");
    EXPECT_EQ(spot.pictures.at(0).file, "pictures/crack.jpg");
    EXPECT_EQ(spot.evidence, Evidence::Hypothesis);
}

TEST(TourReader, WhatIsWrongWithAHotspotIsToldWithItsPlace) {
    const auto wrong = [](const std::function<void(nlohmann::ordered_json&)>& spoil) {
        auto json = smallTour();
        json["stops"][1]["hotspots"] = {smallSpot(), smallSpot()};
        json["stops"][1]["hotspots"][1]["id"] = "nail";
        spoil(json["stops"][1]["hotspots"][1]);
        return wrongWith(json);
    };
    const auto told = [](const char* words) { return ElementsAre(HasSubstr(std::string("stops/1/hotspots/1") + words)); };
    EXPECT_THAT(wrong([](auto&) {}), IsEmpty());
    EXPECT_THAT(wrong([](auto& spot) { spot["id"] = "crack"; }), told("/id: \"crack\" is there already"));
    EXPECT_THAT(wrong([](auto& spot) { spot.erase("at"); }), told(": says not where it is"));
    EXPECT_THAT(wrong([](auto& spot) { spot.erase("at"), spot["nodes"] = nlohmann::ordered_json::array({"Beam*"}); }), IsEmpty());
    EXPECT_THAT(wrong([](auto& spot) { spot["at"] = {1, 2}; }), told("/at: "));
    EXPECT_THAT(wrong([](auto& spot) { spot["at"] = {1, 2, 1e6}; }), told("/at: "));
    EXPECT_THAT(wrong([](auto& spot) { spot.erase("note"); }), told(": is a hypothesis without a note"));
    EXPECT_THAT(wrong([](auto& spot) { spot["evidence"] = "analogy"; }), told(": says that it is known, but not from where"));
    EXPECT_THAT(wrong([](auto& spot) { spot["evidence"] = "sure"; }), told("/evidence: "));
    EXPECT_THAT(wrong([](auto& spot) { spot.erase("evidence"); }), Contains(HasSubstr("stops/1/hotspots/1: ")));
    EXPECT_THAT(wrong([](auto& spot) { spot["name"].erase("en"); }), told("/name: is not there in en"));
    EXPECT_THAT(wrong([](auto& spot) { spot["text"].erase("zh-Hans"); }), told("/text: is not there in zh-Hans"));
    EXPECT_THAT(wrong([](auto& spot) { spot["pictures"][0].erase("text"); }), Contains(HasSubstr("/hotspots/1/pictures/0")));
    EXPECT_THAT(wrong([](auto& spot) { spot["pictures"][0]["file"] = "../crack.jpg"; }), told("/pictures/0/file: "));
    EXPECT_THAT(wrong([](auto& spot) { spot["colour"] = 1; }), told("/colour: "));
}

TEST(TourReader, AHotspotNamesWhatIsInTheSite) {
    auto json = smallTour();
    auto spot = smallSpot();
    spot["evidence"] = "documented";
    spot["sources"] = {"book", "nowhere"};
    spot["nodes"] = {"Gate", "Pound"};
    spot["pictures"][0]["from"] = {{"position", {0, 1, 2}}, {"target", {0, 1, 0}}, {"period", "dawn"}};
    json["stops"][0]["hotspots"] = nlohmann::ordered_json::array({spot});
    json["bibliography"] = {{{"id", "book"}, {"title", "A book"}}};
    TourReading reading = readTour(json.dump(), "tour.json");
    ASSERT_THAT(linesOf(reading.findings), IsEmpty());
    const Site site = readSite(smallSite().dump(), "site.json").site;
    asset::Model model;
    model.nodes.push_back({.name = "Gate"});
    const Reporter report(reading.file, reading.positions, reading.findings);
    checkTourInSite(reading.tour, site, report);
    checkHighlights(reading.tour, site, {&model}, report);
    const auto lines = linesOf(reading.findings);
    EXPECT_THAT(lines, Contains(HasSubstr("stops/0/hotspots/0/sources: \"nowhere\" is in no bibliography")));
    EXPECT_THAT(lines, Contains(HasSubstr("stops/0/hotspots/0/nodes/1: no node or planting is called \"Pound\"")));
    EXPECT_THAT(lines, Contains(HasSubstr("stops/0/hotspots/0/pictures/0/from/period: \"dawn\" is not in the site's periods")));
    EXPECT_THAT(lines, testing::Not(Contains(HasSubstr("bibliography/0")))) << "a hotspot names it";
    EXPECT_THAT(lines, testing::Not(Contains(HasSubstr("nodes/0"))));
}
