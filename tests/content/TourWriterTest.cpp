#include "content/TourWriter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "SmallTour.h"
#include "content/JsonLayout.h"
#include "content/TourFiles.h"
#include "content/TourReader.h"

using namespace rekindle::content;
using testing::HasSubstr;
using testing::Not;

namespace {

Tour read(const std::string& text) {
    return readTour(text, "tour.json").tour;
}

// As somebody wrote it by hand: an order and spaces of its own, numbers with zeros, what holds anyway said.
const std::string byHand = R"({ "text": {"en": "A tour.", "zh-Hans": "一次游览。"},
  "format": 1, "autoAdvance": true,
  "title": {"en": "A tour", "zh-Hans": "游"},
    "stops": [
     {"name": {"zh-Hans": "池", "en": "Pond"}, "id": "pond", "hush": 0.50,
      "path": [{"position": [0.10, 1.60, 2.0], "target": [0, 1, 0]}],
      "transition": {"way": "glide"},
      "narrations": [{"lines": [{"text": {"zh-Hans": "也许有鱼。", "en": "Perhaps."}, "claim": "hypothesis"}]}]}
  ] }
)";

std::size_t linesThatDiffer(const std::string& a, const std::string& b) {
    std::multiset<std::string> lines;
    std::istringstream first(a), second(b);
    for (std::string line; std::getline(first, line);) lines.insert(line);
    std::size_t differ = 0;
    for (std::string line; std::getline(second, line);)
        if (const auto found = lines.find(line); found != lines.end())
            lines.erase(found);
        else
            ++differ;
    return differ;
}

}  // namespace

TEST(TourWriter, WhatWasReadIsWrittenAsItWas) {
    for (const std::string& text : {byHand, smallTour().dump(), smallTour().dump(2) + "\n", smallTour().dump(1, '\t')})
        EXPECT_EQ(writeTour(read(text), text), text);
}

TEST(TourWriter, BuiltInToursAreWrittenAsTheyAre) {
    std::size_t tours = 0;
    for (const char* site : {"huaixuan", "linpan", "huanglongxi"})
        for (const auto& file : tourFiles(std::filesystem::path(REKINDLE_CONTENT_DIR) / site)) {
            std::ifstream stream(file, std::ios::binary);
            const std::string text{std::istreambuf_iterator<char>(stream), {}};
            EXPECT_EQ(writeTour(read(text), text), text) << file;
            ++tours;
        }
    EXPECT_GE(tours, 3u);
}

TEST(TourWriter, OnlyWhatChangedIsWrittenAnew) {
    Tour tour = read(byHand);
    tour.stops[0].narrations[0].lines[0].text.byTag["en"] = "Perhaps there were fish.";
    std::string wanted = byHand;
    wanted.replace(wanted.find("Perhaps."), 8, "Perhaps there were fish.");
    EXPECT_EQ(writeTour(tour, byHand), wanted);
}

TEST(TourWriter, AChangeIsALineOfADiff) {
    const std::string text = smallTour().dump(2) + "\n";
    Tour tour = read(text);
    tour.stops[1].name.byTag["en"] = "The pond";
    EXPECT_EQ(linesThatDiffer(text, writeTour(tour, text)), 1u);
    std::swap(tour.stops[0], tour.stops[1]);
    EXPECT_LE(linesThatDiffer(text, writeTour(tour, text)), 3u) << "the comma between them and the name";
}

TEST(TourWriter, WhatHoldsAnywayIsNotSaid) {
    Tour tour = read(smallTour().dump());
    EXPECT_THAT(writeTour(tour), Not(HasSubstr("hush")));
    EXPECT_THAT(writeTour(tour), Not(HasSubstr("transition")));
    tour.stops[0].transition.way = Way::Walk;
    tour.stops[0].fov = 33.3f;
    tour.stops[1].environment = Environment{.at = "2025-04-12T17:00", .fog = Fog{.sight = 100}};
    tour.stops[1].question = Question{.text = {{{"en", "Which?"}}}, .answers = {{.stop = "a"}, {.stop = "b"}}};
    const std::string text = writeTour(tour);
    EXPECT_THAT(text, HasSubstr("\"fov\": 33.3,"));
    const Tour again = read(text);
    EXPECT_EQ(again.stops[0].transition.way, Way::Walk);
    EXPECT_EQ(again.stops[0].fov, 33.3f);
    EXPECT_EQ(again.stops[1].environment, tour.stops[1].environment);
    EXPECT_EQ(again.stops[1].question->answers[1].stop, "b");
    EXPECT_EQ(writeTour(again, text), text);
}

TEST(TourWriter, ANewStopLooksLikeTheOthers) {
    const std::string text = smallTour().dump(2) + "\n";
    Tour tour = read(text);
    tour.stops.insert(tour.stops.begin() + 1, Stop{.id = "bridge", .name = {{{"zh-Hans", "桥"}, {"en", "Bridge"}}}});
    tour.stops[1].path = {{{1, 2.5f, 3}, {0, 0, 0}}};
    const std::string written = writeTour(tour, text);
    EXPECT_THAT(written, HasSubstr("    {\n      \"id\": \"bridge\",\n      \"name\": {\n        \"zh-Hans\": \"桥\","));
    EXPECT_THAT(written, HasSubstr("\"position\": [1, 2.5, 3]"));
}

TEST(JsonLayout, TextThatIsNoneIsWrittenAnew) {
    EXPECT_EQ(laidOut({{"a", 1}}, "{\"a\": "), "{\"a\": 1}\n");
    EXPECT_EQ(laidOut(nlohmann::ordered_json::object(), ""), "{}\n");
}

TEST(JsonLayout, MembersKeepTheirPlace) {
    EXPECT_EQ(laidOut({{"a", 1}, {"new", 3}, {"b", 2}}, "{\"b\": 1, \"a\": 1}"), "{\"b\": 2, \"a\": 1, \"new\": 3}");
    EXPECT_EQ(laidOut({{"b", "]}\","}}, R"({"b": "]}\",", "a": [1, {"c": "\\"}]})"), R"({"b": "]}\","})");
}

TEST(TourWriter, HotspotsStayAsTheyAre) {
    auto json = smallTour();
    json["stops"][0]["hotspots"] = nlohmann::ordered_json::array({smallSpot()});
    const std::string text = json.dump(2) + "\n";
    EXPECT_EQ(writeTour(read(text), text), text);
    Tour tour = read(text);
    tour.stops[0].hotspots[0].text.byTag["en"] = "A crack.";
    EXPECT_EQ(linesThatDiffer(text, writeTour(tour, text)), 1u);
    const Tour fresh = read(writeTour(tour));
    ASSERT_EQ(fresh.stops[0].hotspots.size(), 1u);
    EXPECT_EQ(fresh.stops[0].hotspots[0].at, tour.stops[0].hotspots[0].at);
    EXPECT_EQ(fresh.stops[0].hotspots[0].pictures.at(0).text.in("zh-Hans"), "裂缝近看");
}
