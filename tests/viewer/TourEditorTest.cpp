#include "commands/TourEditor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "TestModels.h"
#include "commands/DraftWords.h"
#include "content/TourReader.h"
#include "content/TourWriter.h"

namespace rekindle::commands {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class TourEditorTest : public testing::Test {
  protected:
    TourEditorTest() {
        std::string name = (fs::temp_directory_path() / "rekindle-editor-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
        file_ = folder_ / "tours/walk.json";
        state_.site.emplace();
        state_.site->file = folder_ / "site.json";
        state_.site->site = std::make_shared<content::Site>(content::Site{.viewpoints = {{.id = "gate"}}});
    }
    ~TourEditorTest() override { fs::remove_all(folder_); }

    static content::Tour tour() {
        content::Tour tour{.title = both("A walk"), .text = both("A walk.")};
        for (const float x : {0.f, 5.f}) tour.stops.push_back(tour::newStop(tour, {x, 1.6f, 0}, {x, 1.6f, -5}, 50, draftWords()));
        return tour;
    }
    static content::Texts both(const char* text) { return {{{"zh-Hans", text}, {"en", text}}}; }
    std::string written() const {
        std::ifstream stream(file_, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    void write(const std::string& text) {
        fs::create_directories(file_.parent_path());
        std::ofstream(file_) << text;
    }

    // A click in the picture that is meant for something.
    void point(math::vec3 at, panels::Pointing what, const asset::Model& model = {}) {
        state_.editing->pointing = what;
        EXPECT_TRUE(editor_.point({.point = at}, model, state_));
    }
    // That names what lights up.
    bool point(int node, const asset::Model& model) {
        state_.editing->pointing = panels::Pointing::Highlights;
        return editor_.point({.node = std::uint32_t(node)}, model, state_);
    }

    fs::path folder_, file_;
    panels::ViewerState state_;
    TourEditor editor_;
};

TEST_F(TourEditorTest, ANewTourIsWrittenWhole) {
    ASSERT_TRUE(editor_.open(file_, tour(), state_));
    EXPECT_TRUE(state_.editing->changed) << "there is no file yet";
    ASSERT_TRUE(editor_.save(state_));
    EXPECT_FALSE(state_.editing->changed);
    const content::TourReading reading = content::readTour(written(), "walk.json");
    EXPECT_EQ(content::countErrors(reading.findings), 0u);
    EXPECT_EQ(reading.tour.stops.size(), 2u);
    EXPECT_THAT(written(), HasSubstr("\"way\": \"walk\""));
}

TEST_F(TourEditorTest, WhatIsNewHasWordsInEveryLanguage) {
    ASSERT_TRUE(editor_.open(file_, tour(), state_));
    EXPECT_EQ(editor_.tour().stops[1].name.in("zh-Hans"), "第 2 站");
    EXPECT_EQ(editor_.tour().stops[1].name.in("en"), "Stop 2");
    EXPECT_EQ(state_.editing->newLine.in("zh-Hans"), "请看这里。");
    EXPECT_EQ(state_.editing->newLine.in("en"), "Look here.");
}

TEST_F(TourEditorTest, SavesWhatChangedAndNothingElse) {
    const std::string before = content::writeTour(tour());
    write(before);
    ASSERT_TRUE(editor_.open(file_, {}, state_));
    content::Tour changed = editor_.tour();
    changed.stops[1].name.byTag["en"] = "The bridge";
    editor_.change(changed, "name", state_);
    EXPECT_TRUE(state_.editing->changed);
    EXPECT_EQ(written(), before) << "not before it is asked to";
    ASSERT_TRUE(editor_.save(state_));
    std::string wanted = before;
    wanted.replace(wanted.find("Stop 2"), 6, "The bridge");
    EXPECT_EQ(written(), wanted);
    EXPECT_TRUE(editor_.undo(state_));
    EXPECT_TRUE(state_.editing->changed) << "the file has what was undone";
    ASSERT_TRUE(editor_.save(state_));
    EXPECT_EQ(written(), before);
}

TEST_F(TourEditorTest, SaysWhatIsWrongAndDoesNotSaveIt) {
    write(content::writeTour(tour()));
    ASSERT_TRUE(editor_.open(file_, {}, state_));
    content::Tour changed = editor_.tour();
    changed.stops[0].path.clear();
    changed.stops[0].viewpoint = "nowhere";
    editor_.change(changed, {}, state_);
    ASSERT_EQ(state_.editing->faults.size(), 1u);
    EXPECT_THAT(state_.editing->faults[0].text(), HasSubstr("\"nowhere\" is not in the site's viewpoints"));
    const auto saved = editor_.save(state_);
    ASSERT_FALSE(saved);
    EXPECT_EQ(written(), content::writeTour(tour()));
}

TEST_F(TourEditorTest, WhatSomebodyElseSavesIsAStep) {
    write(content::writeTour(tour()));
    ASSERT_TRUE(editor_.open(file_, {}, state_));
    EXPECT_FALSE(editor_.adoptSaved(state_)) << "nobody saved anything";
    content::Tour mine = editor_.tour(), theirs = editor_.tour();
    mine.stops[0].pause = 5;
    theirs.stops[0].pause = 7;
    editor_.change(mine, {}, state_);
    write("{\"format\": ");
    EXPECT_FALSE(editor_.adoptSaved(state_)) << "half a file is none";
    write(content::writeTour(theirs));
    EXPECT_TRUE(editor_.adoptSaved(state_));
    EXPECT_EQ(editor_.tour().stops[0].pause, 7);
    EXPECT_TRUE(editor_.undo(state_));
    EXPECT_EQ(editor_.tour().stops[0].pause, 5) << "nothing is lost";
}

TEST_F(TourEditorTest, TheStopThatIsShownIsFollowedWhereverItGoes) {
    write(content::writeTour(tour()));
    ASSERT_TRUE(editor_.open(file_, {}, state_));
    editor_.change(tour::withStopMoved(editor_.tour(), 0, 1), {}, state_);
    EXPECT_EQ(state_.editing->stop, 1u);
    editor_.undo(state_);
    EXPECT_EQ(state_.editing->stop, 0u);
    editor_.redo(state_);
    editor_.change(tour::withoutStop(editor_.tour(), 1), {}, state_);
    EXPECT_EQ(state_.editing->stop, 0u) << "it is gone: the last one is shown";
}

TEST_F(TourEditorTest, WhatIsPointedAtLightsUpByItsName) {
    asset::Model model;
    const int roof = tests::addNode(model, "Roof"), tiles = tests::addNode(model, "", roof), lonely = tests::addNode(model, "");
    write(content::writeTour(tour()));
    ASSERT_TRUE(editor_.open(file_, {}, state_));
    state_.editing->stop = 1;
    EXPECT_TRUE(point(tiles, model));
    EXPECT_EQ(state_.selection, (panels::Selection{0, roof})) << "the nearest that has a name";
    EXPECT_THAT(state_.editing->tour.stops[1].highlights, testing::ElementsAre("Roof"));
    EXPECT_THAT(state_.editing->tour.stops[0].highlights, testing::IsEmpty());
    EXPECT_TRUE(state_.editing->changed && state_.editing->canUndo);
    EXPECT_FALSE(point(lonely, model));
    EXPECT_THAT(state_.editing->tour.stops[1].highlights, testing::ElementsAre("Roof"));
    EXPECT_TRUE(point(roof, model));
    EXPECT_THAT(state_.editing->tour.stops[1].highlights, testing::IsEmpty()) << "once more: no longer";
    editor_.undo(state_);
    EXPECT_THAT(state_.editing->tour.stops[1].highlights, testing::ElementsAre("Roof"));
}

TEST_F(TourEditorTest, AHotspotThatIsAddedCanBeSavedAndStaysWithAllItHas) {
    content::Tour with = tour();
    const content::Texts words{{{"zh-Hans", "裂缝"}, {"en", "A crack"}}};
    with.stops[0].hotspots = {{.id = "crack",
                               .name = words,
                               .nodes = {"Roof"},
                               .text = words,
                               .pictures = {{.file = "pictures/crack.jpg", .text = words}},
                               .note = words}};
    write(content::writeTour(with));
    ASSERT_TRUE(editor_.open(file_, {}, state_));
    ASSERT_EQ(state_.editing->faults.size(), 1u);
    EXPECT_THAT(state_.editing->faults[0].text(), HasSubstr("\"pictures/crack.jpg\" is not there"));
    fs::create_directories(folder_ / "pictures");
    std::ofstream(folder_ / "pictures/crack.jpg");
    state_.editing->stop = 0;
    point({1, 2, 3}, panels::Pointing::NewSpot);
    EXPECT_EQ(state_.editing->pointing, panels::Pointing::Nothing) << "once";
    ASSERT_EQ(state_.editing->tour.stops[0].hotspots.size(), 2u);
    EXPECT_TRUE(state_.editing->faults.empty()) << "what it says until somebody writes over it will do";
    ASSERT_TRUE(editor_.save(state_));
    const content::Tour saved = content::readTour(written(), "walk.json").tour;
    ASSERT_EQ(saved.stops[0].hotspots.size(), 2u);
    EXPECT_EQ(saved.stops[0].hotspots[0].pictures.at(0).file, "pictures/crack.jpg");
    EXPECT_EQ(saved.stops[0].hotspots[0].nodes, std::vector<std::string>{"Roof"});
    EXPECT_EQ(saved.stops[0].hotspots[1].at, math::vec3(1, 2, 3));
    EXPECT_FALSE(saved.stops[0].hotspots[1].note.in("zh-Hans").empty());
    EXPECT_TRUE(editor_.undo(state_));
    EXPECT_EQ(state_.editing->tour.stops[0].hotspots.size(), 1u);
}

TEST_F(TourEditorTest, AHotspotIsPlacedAndFramesWhatIsPointedAt) {
    content::Tour with = tour();
    for (content::Stop& stop : with.stops)
        stop.hotspots = {{.id = "crack", .name = both("A"), .at = math::vec3(0)},
                         {.id = "tile", .name = both("B"), .at = math::vec3(0)}};
    ASSERT_TRUE(editor_.open(file_, with, state_));
    const auto spots = [&](std::size_t stop) { return editor_.tour().stops[stop].hotspots; };
    state_.editing->stop = 1;
    state_.editing->spot = 1;
    point({1, 2.00004f, 3}, panels::Pointing::SpotPlace);
    EXPECT_EQ(spots(1)[1].at, math::vec3(1, 2, 3)) << "to the millimetre";
    EXPECT_EQ(spots(1)[0].at, math::vec3(0));
    EXPECT_EQ(spots(0)[1].at, math::vec3(0)) << "of this stop";
    EXPECT_EQ(state_.editing->pointing, panels::Pointing::Nothing);
    asset::Model model;
    tests::addNode(model, "Roof");
    point({}, panels::Pointing::SpotNodes, model);
    EXPECT_EQ(spots(1)[1].nodes, std::vector<std::string>{"Roof"});
    EXPECT_TRUE(editor_.tour().stops[1].highlights.empty());
    EXPECT_EQ(state_.editing->pointing, panels::Pointing::SpotNodes) << "until somebody has enough";
    point({}, panels::Pointing::SpotNodes, model);
    EXPECT_TRUE(spots(1)[1].nodes.empty()) << "no longer";
    EXPECT_TRUE(editor_.undo(state_));
    EXPECT_EQ(spots(1)[1].nodes.size(), 1u);
    state_.editing->spot = 7;
    point({9, 9, 9}, panels::Pointing::SpotPlace);
    EXPECT_EQ(spots(1).size(), 2u) << "there is none";
}

TEST_F(TourEditorTest, ThePicturesOfTheSiteCanBeChosenFrom) {
    for (const char* file : {"pictures/b.webp", "pictures/a.jpg", "a.txt", "source/c.png", ".hidden.png"}) {
        fs::create_directories((folder_ / file).parent_path());
        std::ofstream stream(folder_ / file);
    }
    ASSERT_TRUE(editor_.open(file_, tour(), state_));
    EXPECT_TRUE(state_.editing->pictures.empty()) << "nobody asked";
    TourEditor::findPictures(state_);
    EXPECT_EQ(state_.editing->pictures, (std::vector<std::string>{"pictures/a.jpg", "pictures/b.webp"}));
}

TEST_F(TourEditorTest, AFileThatIsNoTourIsNotEdited) {
    write("{}");
    const auto opened = editor_.open(file_, {}, state_);
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().line(), HasSubstr("walk.json:1:1"));
    EXPECT_FALSE(state_.editing);
}

}  // namespace
}  // namespace rekindle::commands
