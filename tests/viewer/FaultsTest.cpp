// What is wrong with content, as its makers read it: in the language of the interface.
#include "panels/FaultsPanel.h"

#include <gmock/gmock.h>
#include <imgui_internal.h>

#include <fstream>
#include <regex>

#include "VisitorScreens.h"
#include "commands/ViewGuide.h"
#include "content/DocumentFile.h"
#include "content/FieldReader.h"
#include "content/SiteChecks.h"
#include "content/SiteReader.h"
#include "content/TourChecks.h"
#include "content/TourFields.h"
#include "content/TourReader.h"
#include "content/Utf8.h"
#include "panels/Trouble.h"
#include "panels/Words.h"

namespace rekindle::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

// Wrong in many ways, each of which reading or checking tells of.
constexpr const char* brokenTour = R"({
  "format": 1,
  "titel": {"zh-Hans": "游", "en": "A tour"},
  "text": {"zh-Hans": "", "en": "A tour.", "e": "A"},
  "speaker": {"zh-Hans": 3, "en": "Guide"},
  "autoAdvance": 1,
  "stops": [
    {"id": "gate", "name": [], "viewpoint": "nowhere", "period": "never", "fov": 300, "hush": "loud",
     "layers": ["roofs"], "sounds": [{"sound": "frogs", "gain": 9}], "curtain": {"period": "today", "places": [2]},
     "environment": {"at": "noon", "sky": "../sky.hdr"}, "highlights": ["", "Nothing"],
     "narrations": [{"audience": "cat", "lines": []},
                    {"lines": [{"text": {"zh-Hans": "这是门。", "en": "This is it."}, "claim": "hypothesis"},
                               {"text": {"zh-Hans": "这是门。", "en": "This is it."}, "claim": "documented", "sources": ["book"]},
                               {"text": {"zh-Hans": "这是门。", "en": "This is it."}, "claim": "analogy"}]}]},
    {"id": "gate", "name": {"zh-Hans": "池"},
     "viewpoint": "square", "path": [{"position": [0, 1]}, 4],
     "narrations": [{"lines": [{"text": 1, "claim": "shown"}]}],
     "question": {"text": {"zh-Hans": "池？", "en": "Which?"},
                  "answers": [{"text": {"zh-Hans": "池", "en": "It"}, "stop": "gate"}]}}
  ],
  "credits": [{"name": "Somebody", "url": "nowhere"}],
  "bibliography": [{"id": "a b", "title": "Book"}]
})";

constexpr const char* brokenSite = R"({
  "format": 1.5,
  "title": {"zh-Hans": "园", "en": "Garden"},
  "place": {"latitude": 95, "longitude": 100},
  "periods": [{"id": "today", "name": {"zh-Hans": "今天", "en": "Today"}}, {"id": "today", "name": 1}],
  "models": [{"file": "garden.glb", "periods": ["winter"]}],
  "elements": [{"name": {"zh-Hans": "门", "en": "Gate"}, "nodes": ["Gate"], "model": "other.glb", "evidence": "documented"},
               {"name": {"zh-Hans": "门", "en": "Gate"}, "nodes": ["Gate"], "evidence": "hypothesis"}],
  "plantings": [{"id": "bed", "species": [{"model": "a.glb", "share": 0, "scale": [2, 1]}], "density": 1, "outline": [[0, 0]]}],
  "spawns": [],
  "viewpoints": [{"id": "a", "name": {"zh-Hans": "门", "en": "Gate"}},
                 {"id": "b", "name": {"zh-Hans": "门", "en": "Gate"}, "camera": "c", "position": [0, 0, 0]}],
  "gates": [{"id": "g", "name": {"zh-Hans": "门", "en": "Gate"}, "viewpoint": "x", "evidence": "guessed"}],
  "routes": [{"id": "r", "gates": ["h"]}]
})";

const std::vector<const char*> noJson{"{",     R"({"a": tru})", R"({"a": 1 "b": 2})", R"({a: 1})", R"({"a": 1}})",
                                      "[1, 2", R"({"a": "b)",   R"({"a": 1e999})",    "",          R"({"a": 1, "a": 2})"};

// Words of English that stand beside each other, but for commands that somebody is to type and what is quoted.
std::string englishIn(std::string text) {
    for (const char* typed : {"rekindle narrate", "rekindle validate", "rekindle info", "perhaps, we imagine"})
        for (std::size_t at; (at = text.find(typed)) != text.npos;) text.erase(at, std::strlen(typed));
    text = std::regex_replace(text, std::regex("“[^”]*”|「[^」]*」"), "");
    std::smatch words;
    return std::regex_search(text, words, std::regex("[A-Za-z']+ [A-Za-z']{2,}")) ? words.str() : "";
}

class Faults : public VisitorScreens {
  protected:
    static content::Findings wrongWithTour() {
        content::Site site;
        site.periods = {{.id = "today"}};
        site.viewpoints = {{.id = "square"}};
        content::TourReading reading = content::readTour(brokenTour, "walk.json");
        const content::Reporter report(reading.file, reading.positions, reading.findings);
        content::checkTourInSite(reading.tour, site, report);
        content::checkHighlights(reading.tour, site, {}, report);
        return std::move(reading.findings);
    }

    // What the panel shows of one of them.
    std::string shown(const content::Finding& fault) {
        state_.faults = {fault};
        fonts_->need(fault.text());
        frames(3);
        const ImGuiWindow* panel = ImGui::FindWindowByName("Faults");
        return panel && panel->WasActive ? drawnText(*panel->DrawList) : "";
    }

    void expectChinese(const content::Findings& findings) {
        for (const content::Finding& finding : findings) {
            const std::string what = panels::told(finding.what), todo = panels::told(finding.todo);
            EXPECT_TRUE(content::holdsHan(what)) << finding.text();
            EXPECT_TRUE(finding.todo.empty() || content::holdsHan(todo) || todo.find(' ') == todo.npos ||
                        todo.find(", ") != todo.npos)
                << todo;
            EXPECT_EQ(englishIn(what), "") << what;
            EXPECT_EQ(englishIn(todo), "") << todo;
        }
    }
};

TEST_F(Faults, AreShownInTheLanguageOfTheInterface) {
    openSite();
    beginTour();
    const content::Findings findings = wrongWithTour();
    EXPECT_GT(findings.size(), 30u);
    speak("zh-Hans");
    for (const content::Finding& finding : findings) {
        const std::string text = shown(finding);
        EXPECT_THAT(text, HasSubstr("walk.json")) << finding.text();
        EXPECT_EQ(englishIn(text), "") << text;
    }
}

TEST_F(Faults, SpeakAnotherLanguageAtOnce) {
    openSite();
    beginTour();
    const content::Finding fault{.file = "/a/walk.json",
                                 .line = 7,
                                 .column = 5,
                                 .path = "stops/0/viewpoint",
                                 .what = content::say("\"{}\" is not in {}", "nowhere", content::say("the site's viewpoints")),
                                 .todo = content::say("add it there")};
    for (int round = 0; round < 2; ++round) {
        speak("en");
        EXPECT_THAT(shown(fault), HasSubstr("\"nowhere\" is not in the site's viewpoints"));
        speak("zh-Hans");
        const std::string text = shown(fault);
        EXPECT_THAT(text, HasSubstr("“nowhere” 不在"));
        EXPECT_THAT(text, HasSubstr("遗产地的视点"));
        EXPECT_THAT(text, Not(HasSubstr("add it")));
    }
}

TEST_F(Faults, OfSitesAndOfWhatIsNoJsonAreInChinese) {
    speak("zh-Hans");
    frame();
    content::Findings findings = content::readSite(brokenSite, "site.json").findings;
    EXPECT_GT(findings.size(), 25u);
    for (const char* text : noJson) {
        content::Findings some;
        content::parseJson(text, "site.json", some);
        EXPECT_FALSE(some.empty()) << text;
        findings.insert(findings.end(), some.begin(), some.end());
    }
    expectChinese(findings);
    expectChinese(wrongWithTour());
}

// What a field says where it is missing, of each struct of sites and tours.
class Wanted {
  public:
    explicit Wanted(const ui::Catalogue& catalogue) : catalogue_(catalogue) {}

    template <class T>
    void operator()(T& value, const content::Field& field) {
        const bool explained = !field.required || std::string_view(catalogue_.find(field.says)) != field.says;
        EXPECT_TRUE(explained) << field.name << " is not marked by toSay()";
        count += field.required;
        enter(value);
    }
    std::size_t count = 0;

  private:
    void enter(const auto&) {}
    template <content::Described T>
    void enter(T& value) {
        describe(*this, value);
    }
    template <class T>
    void enter(const std::optional<T>&) {
        T value{};
        enter(value);
    }
    template <class T>
    void enter(const std::vector<T>&) {
        T value{};
        enter(value);
    }

    const ui::Catalogue& catalogue_;
};

TEST_F(Faults, AFieldThatIsMissingIsExplained) {
    speak("zh-Hans");
    Wanted wanted(catalogue_);
    content::Site site;
    content::Tour tour;
    describe(wanted, site);
    describe(wanted, tour);
    EXPECT_GT(wanted.count, 80u);
}

TEST_F(Faults, WhatKeepsASiteFromBeingOpenedIsToldToo) {
    const content::Findings findings = content::readSite(brokenSite, "site.json").findings;
    state_.failure = content::toError(findings);
    EXPECT_THAT(panels::told(*state_.failure, findings).line(), HasSubstr("more: rekindle validate lists them all"));
    speak("zh-Hans");
    frame();
    const core::Error told = panels::told(*state_.failure, findings);
    EXPECT_EQ(told.where, state_.failure->where);
    EXPECT_TRUE(content::holdsHan(told.what));
    EXPECT_EQ(englishIn(told.line()), "");
    state_.behindFailure = findings;
    fonts_->need(state_.failure->line());
    frames(3);
    const ImGuiWindow* card = ImGui::FindWindowByName("Failure");
    ASSERT_TRUE(card && card->WasActive);
    EXPECT_EQ(englishIn(drawnText(*card->DrawList)), "");
}

TEST_F(Faults, FilesThatCannotBeReadAreToldToo) {
    speak("zh-Hans");
    frame();
    const auto missing = content::readDocument("/nowhere/walk.json"), folder = content::readDocument("/");
    ASSERT_FALSE(missing || folder);
    EXPECT_THAT(panels::told(missing.error()).line(), testing::StartsWith("/nowhere/walk.json: 无法打开文件"));
    EXPECT_EQ(panels::told(folder.error()).what, "不是普通文件");
    const core::Error other{core::ErrorKind::Io, "is not in the catalogue", "here"};
    EXPECT_EQ(panels::told(other).line(), other.line());
}

}  // namespace
}  // namespace rekindle::tests
