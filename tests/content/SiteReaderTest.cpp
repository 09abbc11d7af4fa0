#include "content/SiteReader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "SmallSite.h"

using namespace rekindle;
using namespace rekindle::content;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;

namespace {

std::vector<std::string> linesOf(const SiteReading& reading) {
    std::vector<std::string> lines;
    for (const Finding& finding : reading.findings) lines.push_back(finding.text());
    return lines;
}

SiteReading read(const nlohmann::ordered_json& json) {
    return readSite(json.dump(), "site.json");
}

}  // namespace

TEST(SiteReader, ReadsWhatIsThere) {
    const SiteReading reading = read(smallSite());
    EXPECT_THAT(linesOf(reading), IsEmpty());
    EXPECT_EQ(reading.site.title.in("en"), "A garden");
    EXPECT_DOUBLE_EQ(reading.site.place.latitude, 30.6);
    EXPECT_EQ(reading.site.environment.at, "2025-04-12T17:00");
    EXPECT_EQ(reading.site.models.at(0).file, "garden.glb");
    EXPECT_EQ(reading.site.elements.at(0).evidence, Evidence::Hypothesis);
}

TEST(SiteReader, SaysLineColumnAndPath) {
    const SiteReading reading = readSite("{\n  \"format\": 1,\n  \"place\": {\"latitude\": 120}\n}", "a/site.json");
    EXPECT_THAT(linesOf(reading),
                Contains(HasSubstr("a/site.json:3:13: place/latitude: is 120, out of its range (from -90 to 90)")));
}

TEST(SiteReader, TellsOfEverythingAtOnce) {
    auto json = smallSite();
    json["title"].erase("zh-Hans");
    json["place"].erase("utcOffset");
    json["models"][0]["file"] = "../secret.glb";
    json["elements"][0]["evidence"] = "certain";
    json["spawns"][0]["position"] = {1, 2};
    json["colour"] = "red";
    const std::vector<std::string> lines = linesOf(read(json));
    for (const char* part :
         {"title: is not there in zh-Hans", "place: has no \"utcOffset\"", "is no path inside the site's folder",
          "elements/0/evidence: is not one of its words (documented, analogy, hypothesis)",
          "spawns/0/position: is not a list of three numbers", "colour: is unknown here"})
        EXPECT_THAT(lines, Contains(HasSubstr(part)));
}

TEST(SiteReader, WhatIsNotJsonSaysWhere) {
    const SiteReading reading = readSite("{\n \"format\": 1,\n}", "site.json");
    ASSERT_EQ(reading.findings.size(), 1u);
    EXPECT_EQ(reading.findings[0].line, 3u);
}

TEST(SiteReader, NamesThatAreThereTwiceAreTold) {
    EXPECT_THAT(linesOf(readSite("{\"format\": 1,\n \"format\": 1}", "site.json")),
                Contains(HasSubstr("site.json:2:2: format: is there twice")));
}

TEST(SiteReader, DeepNestingIsNoDanger) {
    const SiteReading reading = readSite(std::string(100000, '['), "site.json");
    EXPECT_THAT(linesOf(reading), Contains(HasSubstr("nested deeper than")));
}

TEST(SiteReader, NumbersInListsHaveTheirPlace) {
    auto json = smallSite();
    json["lamps"] = nlohmann::ordered_json::parse(R"([{"position": [0, 1, 2]}, {"position": [0, 1e9, 2]}])");
    EXPECT_THAT(linesOf(read(json)), ElementsAre(HasSubstr("lamps/1/position: is 1000000000, out of its range")));
}

TEST(SiteReader, EvidenceWantsSources) {
    auto json = smallSite();
    json["elements"][0]["evidence"] = "documented";
    EXPECT_THAT(linesOf(read(json)), ElementsAre(HasSubstr("elements/0: says that it is known, but not from where")));
    json["elements"][0]["sources"] = {"book"};
    EXPECT_THAT(linesOf(read(json)), ElementsAre(HasSubstr("elements/0/sources/0: \"book\" is not in bibliography")));
    json["bibliography"] = nlohmann::ordered_json::parse(R"([{"id": "book", "title": "A book"}])");
    EXPECT_THAT(linesOf(read(json)), IsEmpty());
    json["elements"][0]["evidence"] = "hypothesis";
    json["elements"][0].erase("note");
    EXPECT_THAT(linesOf(read(json)), ElementsAre(HasSubstr("is a hypothesis without a note")));
}

TEST(SiteReader, PeriodsAreNamedOnceAndKnown) {
    auto json = smallSite();
    json["periods"] = nlohmann::ordered_json::parse(
        R"([{"id": "now", "name": {"zh-Hans": "今", "en": "Now"}}, {"id": "now", "name": {"zh-Hans": "今", "en": "Now"}}])");
    json["models"][0]["periods"] = {"then"};
    const std::vector<std::string> lines = linesOf(read(json));
    EXPECT_THAT(lines, Contains(HasSubstr("periods/1/id: \"now\" is there already")));
    EXPECT_THAT(lines, Contains(HasSubstr("models/0/periods/0: \"then\" is not in periods")));
}

TEST(SiteReader, APictureOfAnElementSaysWhatItShows) {
    auto json = smallSite();
    auto& picture = json["elements"][0]["picture"];
    picture = nlohmann::ordered_json::parse(R"({"file": "pictures/pond.jpg", "text": {"zh-Hans": "池", "en": "The pond"},
        "from": {"position": [0, 1.6, 4], "target": [0, 1, 0]}})");
    const SiteReading reading = read(json);
    EXPECT_THAT(linesOf(reading), IsEmpty());
    const std::optional<Illustration>& read_ = reading.site.elements.at(0).picture;
    ASSERT_TRUE(read_ && read_->from);
    EXPECT_EQ(read_->file, "pictures/pond.jpg");
    EXPECT_EQ(read_->from->position, math::vec3(0, 1.6f, 4));
    picture["from"]["period"] = "dawn";
    picture.erase("text");
    picture["file"] = "../pond.jpg";
    EXPECT_THAT(linesOf(read(json)), IsSupersetOf({HasSubstr("picture: has no \"text\""), HasSubstr("no path inside the site's"),
                                                   HasSubstr("\"dawn\" is not in periods")}));
}

TEST(SiteReader, ViewpointsStandSomewhere) {
    auto json = smallSite();
    json["viewpoints"] =
        nlohmann::ordered_json::parse(R"([{"id": "a", "name": {"zh-Hans": "甲", "en": "A"}, "position": [0, 1, 2]}])");
    EXPECT_THAT(linesOf(read(json)), ElementsAre(HasSubstr("viewpoints/0: says not where the eye is")));
}

TEST(Texts, AreChosenByLanguage) {
    const Texts texts{{{"en", "gate"}, {"zh-Hans", "门"}, {"zh-Hant", "門"}}};
    EXPECT_EQ(texts.in("zh-Hant"), "門");
    EXPECT_EQ(texts.in("zh-CN"), "门");
    EXPECT_EQ(texts.in("en-GB"), "gate");
    EXPECT_EQ(texts.in("fr"), "gate");
    EXPECT_EQ(Texts{}.in("fr"), "");
    const Texts inChinese{{{"en", "gate"}, {"zh-Hans", "门"}}, "zh-Hans"};
    EXPECT_EQ(inChinese.in("fr"), "门");
    EXPECT_EQ(inChinese.in("en"), "gate");
    const Texts ofAThirdLanguage{{{"en", "gate"}, {"zh-Hans", "门"}}, "fr-CA"};
    EXPECT_EQ(ofAThirdLanguage.in("de"), "gate") << "where it is not there either";
}

TEST(SiteReader, TextsFallBackToTheSitesLanguage) {
    auto json = smallSite();
    json["language"] = "zh-Hans";
    json["periods"] = nlohmann::ordered_json::parse(R"([{"id": "past", "name": {"zh-Hans": "从前", "en": "The past"}}])");
    const Site site = read(json).site;
    EXPECT_EQ(site.title.in("fr"), "园");
    EXPECT_EQ(site.elements.at(0).note.in("fr"), "虚构");
    EXPECT_EQ(site.periods.at(0).name.in("fr"), "从前");
    EXPECT_EQ(site.title.in("en"), "A garden");
}

TEST(Texts, TagsHaveTheirForm) {
    for (const char* tag : {"en", "zh-Hans", "pt-BR", "nan-Hant-TW"}) EXPECT_TRUE(isLanguageTag(tag)) << tag;
    for (const char* tag : {"", "e", "english", "en_GB", "zh-", "1n"}) EXPECT_FALSE(isLanguageTag(tag)) << tag;
}

namespace {

nlohmann::ordered_json siteWithGates() {
    auto json = smallSite();
    json["viewpoints"] = {{{"id", "table"}, {"name", json["title"]}, {"position", {0, 2, 3}}, {"target", {0, 1, 0}}}};
    json["bibliography"] = {{{"id", "map"}, {"title", "A map"}}};
    json["gates"] = {{{"id", "town"},
                      {"name", json["title"]},
                      {"text", json["text"]},
                      {"position", {1, 0, 2}},
                      {"site", "town"},
                      {"viewpoint", "street"},
                      {"evidence", "documented"},
                      {"sources", {"map"}}}};
    json["routes"] = {{{"id", "road"},
                       {"name", json["title"]},
                       {"text", json["text"]},
                       {"colour", {0.5, 0, 0}},
                       {"gates", {"town"}},
                       {"nodes", {"Road"}},
                       {"evidence", "hypothesis"}}};
    return json;
}

}  // namespace

TEST(SiteReader, ReadsGatesAndRoutes) {
    const SiteReading reading = read(siteWithGates());
    EXPECT_THAT(linesOf(reading), IsEmpty()) << "a gate's sources are used";
    const Gate& gate = reading.site.gates.at(0);
    EXPECT_EQ(gate.site, "town");
    EXPECT_EQ(gate.viewpoint, "street");
    EXPECT_EQ(gate.position, math::vec3(1, 0, 2));
    EXPECT_EQ(gate.evidence, Evidence::Documented);
    EXPECT_THAT(reading.site.routes.at(0).gates, ElementsAre("town"));
    EXPECT_EQ(reading.site.routes.at(0).colour, math::vec3(0.5f, 0, 0));
}

TEST(SiteReader, TellsOfRoutesThatLeadNowhere) {
    auto json = siteWithGates();
    json["routes"][0]["gates"] = {"city"};
    json["routes"][0]["evidence"] = "documented";
    json["gates"][0].erase("site");
    json["gates"][0]["sources"] = {"letter"};
    json.erase("viewpoints");
    const std::vector<std::string> lines = linesOf(read(json));
    for (const char* part : {"routes/0/gates/0: \"city\" is not in gates", "routes/0: says that it is known, but not from where",
                             "gates/0/viewpoint: is a viewpoint of no site",
                             "gates/0/sources/0: \"letter\" is not in bibliography", "gates: can be seen from no viewpoint"})
        EXPECT_THAT(lines, Contains(HasSubstr(part)));
}
