// What visitors read when something fails.
#include "panels/Trouble.h"

#include <gmock/gmock.h>
#include <imgui_internal.h>

#include "VisitorScreens.h"
#include "content/Utf8.h"

namespace rekindle::tests {
namespace {

using core::ErrorKind;
using panels::Trouble;

constexpr std::array troubles{Trouble::Place,      Trouble::Files,    Trouble::Tour,  Trouble::Guestbook,
                              Trouble::Photograph, Trouble::TourFile, Trouble::Sound, Trouble::Headset};
constexpr std::array kinds{ErrorKind::Usage,  ErrorKind::NotFound, ErrorKind::BadInput,  ErrorKind::Unsupported,
                           ErrorKind::Device, ErrorKind::Io,       ErrorKind::Cancelled, ErrorKind::Internal};

class Troubles : public VisitorScreens {
  protected:
    void fail() {
        state_.failure = core::Error{ErrorKind::BadInput, "it is no site", "content/huaixuan/site.json:3:1", "it ends too soon",
                                     "save it again"};
    }
};

TEST_F(Troubles, AreToldInTheVisitorsLanguage) {
    frame();
    for (const Trouble trouble : troubles)
        for (const ErrorKind kind : kinds) EXPECT_THAT(panels::lineOf(trouble, kind), testing::EndsWith("."));
    speak("zh-Hans");
    frame();
    for (const Trouble trouble : troubles)
        for (const ErrorKind kind : kinds) {
            const std::string line = panels::lineOf(trouble, kind);
            EXPECT_TRUE(content::holdsHan(line));
            EXPECT_THAT(line, testing::Not(testing::ContainsRegex("[a-z][a-z]"))) << "English is for whoever mends it";
        }
}

TEST_F(Troubles, SomeoneWhoWorksOnASiteIsNoVisitor) {
    EXPECT_FALSE(panels::isForVisitors(state_)) << "a file alone";
    state_.atDoor = true;
    EXPECT_TRUE(panels::isForVisitors(state_));
    state_.atDoor = false;
    openSite();
    EXPECT_TRUE(panels::isForVisitors(state_));
    state_.editing.emplace();
    EXPECT_FALSE(panels::isForVisitors(state_));
    state_.editing.reset();
    state_.inspectorShown = true;
    EXPECT_FALSE(panels::isForVisitors(state_));
}

TEST_F(Troubles, APlaceThatCannotBeOpenedIsToldAtTheDoor) {
    for (const char* language : {"en", "zh-Hans"}) {
        speak(language);
        fail();
        look(std::string("failure-door-") + language);
        const ImGuiWindow* card = ImGui::FindWindowByName("Failure");
        ASSERT_TRUE(card && card->Active);
        EXPECT_LT(card->Size.y, height_ / 2);
    }
    resize(1080, 1920);
    look("failure-door-upright");
}

TEST_F(Troubles, NewsAreNoWiderThanTheWindow) {
    openSite();
    resize(640, 720);
    speak("zh-Hans");
    frame();
    state_.notices = {{panels::lineOf(Trouble::Guestbook, ErrorKind::Io), 1e9},
                      {panels::lineOf(Trouble::Headset, ErrorKind::Io), 1e9}};
    look("news");
    state_.inspectorShown = true;
    state_.notices[0].detail =
        "/home/museum/.local/share/rekindle/guestbook.jsonl: cannot write into the guestbook: No space left";
    look("news-detail");
}

}  // namespace
}  // namespace rekindle::tests
