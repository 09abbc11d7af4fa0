#pragma once

#include <chrono>
#include <map>

#include "commands/HeadsetSearch.h"
#include "commands/SiteView.h"
#include "commands/TourEditor.h"
#include "commands/ViewComparison.h"
#include "commands/ViewContents.h"
#include "commands/ViewControls.h"
#include "commands/ViewCurtain.h"
#include "commands/ViewDisplay.h"
#include "commands/ViewGamepad.h"
#include "commands/ViewGround.h"
#include "commands/ViewGuide.h"
#include "commands/ViewHeadset.h"
#include "commands/ViewHotspots.h"
#include "commands/ViewKeeping.h"
#include "commands/ViewOptions.h"
#include "commands/ViewPictures.h"
#include "commands/ViewQuality.h"
#include "commands/ViewRecovery.h"
#include "commands/ViewSound.h"
#include "panels/ChoiceScreen.h"
#include "panels/HeadsetCard.h"
#include "panels/Trouble.h"
#include "visit/Dwell.h"
#include "visit/HeadsetVisit.h"
#include "visit/Poke.h"

namespace rekindle::commands {

// The viewer: events, contents, time and pictures, turn by turn. Main thread.
class ViewProgram {
  public:
    // `headset`: what the display was made for, if there is one.
    ViewProgram(ViewDisplay& display, ViewOptions options, std::optional<xr::Runtime> headset = std::nullopt);
    ~ViewProgram();

    // Until the user quits. Fails with Device, when the device does not come back, or with what the options got wrong.
    core::Result<void> run();

  private:
    using Clock = std::chrono::steady_clock;

    // Dear ImGui takes up to that many frames until what it shows stands still.
    static constexpr int framesToSettle = 3;

    core::Result<void> start();
    core::Result<void> turn();
    core::Result<void> recover(core::Error failure);
    std::vector<platform::Event> nextEvents();
    void pose();
    core::Result<void> welcomeContents();
    core::Result<void> firstView();
    core::Result<void> firstSight();
    void chooseFirst(ViewpointOptions& wanted);
    core::Result<void> enterView(SiteView seen, bool viewpoint);
    core::Result<void> goTo(int viewpoint);
    core::Result<void> showPeriod(int period);
    core::Result<void> blendTimes(const panels::BlendTimes& wanted);
    core::Result<void> goBeyond();
    core::Result<void> settleTimes(double seconds);
    void pointAtEvidence();
    core::Result<void> serveGuide(const panels::Request& request);
    core::Result<void> serveMuseum(const panels::Request& request);
    void goHome();
    void sign(const panels::SignGuestbook& entry);
    void drawMapOf(const navigate::WalkMesh* ground);
    void arrive();
    void findGateways();
    std::vector<panels::Gateway> gatewaysOf(const panels::OpenSite& open);
    int gateOf(const scene::Hit& hit) const;
    bool askGate(const scene::Hit& hit);
    void dress();
    void readGamepad(std::vector<platform::Event>& events, double seconds);
    void stampCredit(render::Picture& picture);
    void sendHomeWhoLeft();
    void followVisitor(const std::vector<platform::Event>& events);
    void startTour(const panels::StartTour& wanted);
    void followTour();
    void sayOtherLanguage();
    void followFiles();
    Surroundings surroundings();
    void needGuidesTexts();
    core::Result<void> serveEditing(const panels::Request& request);
    void startEditing();
    void endEditing();
    content::Stop stopHere(const content::Tour& tour);
    void addStopHere();
    void setStopHere();
    void showStop(std::size_t stop);
    void saveTour();
    void findPictures();
    void pointForTour(const scene::Hit& hit);
    void followDraft();
    void previewDraft();
    core::Result<void> lead(double seconds);
    core::Result<void> lightAs(const Scenery& scenery);
    void findHotspots(std::size_t station);
    void takeHotspots();
    void followAsked();
    void forgetHotspots();
    void forgetStation();
    void showAllLayers();
    void hangCurtain(std::size_t station);
    const content::Viewpoint* curtainFrom() const;
    void leaveTour();
    ViewpointOptions firstViewpoint();
    float awayFromMiddle(const math::Pose& eye) const;
    float awayFromSurface(const math::Pose& eye);

    void startHeadset();
    void useHeadset(bool on);
    core::Result<void> beginHeadset();
    core::Result<void> openHeadset(xr::Runtime runtime);
    core::Result<void> makeFor(const xr::Runtime& runtime);
    void loseHeadset(const core::Error& why);
    void letHeadsetGo();
    void holdTour();
    void goOnWithTour();
    core::Result<void> onlyHeadset(core::Result<void> outcome);
    void tellHeadset();
    void keepUpWithLetters();
    bool readyForContents(double seconds);
    core::Result<void> drawHeadset();
    void drawMirror();
    core::Result<void> drawMirrored();

    core::Result<void> leadVisitor(double seconds);
    bool isVisitorAtStop() const;
    bool followsLights();
    core::Result<void> showDuePeriod(double seconds);
    void leaveBeyond();
    core::Result<void> showVisitor();
    core::Result<void> serveVisitor(const panels::Request& request);
    void visitWithHeadset(double seconds);
    math::Pose visitorsHead() const { return xr::headOf(headset_->eyes()); }
    void placeVisitor(const math::Pose& eye);
    math::vec3 feetBelow(math::vec3 eye);
    visit::HandInputs visitorsHands();
    void toggleMenu();
    void useHands(const visit::HandWishes& wishes);
    math::Ray inWorld(const math::Ray& inRoom) const;
    void pointWithHands(const visit::HandWishes& wishes, const visit::HandInputs& hands);
    float visitorsLetters() const;
    void hangWithin(HeadsetPanel& panel, float below, float left);
    void hangMenu();
    std::vector<math::vec3> toldPlaces(math::vec3 ears) const;
    void tellWay();
    void logPlace() const;
    void choose(const std::optional<scene::Hit>& hit, math::vec3 direction);
    bool holdsNothing(const visit::HandInputs& hands, double seconds);
    visit::HandInput lookAsHand(double seconds);
    void offer(const math::Ray& look);
    void hangOffer();
    void answerOffer();
    void drawLook(math::vec3 eye);
    void pauseForMenu();
    void hangCard(double seconds);
    void hangLabels();
    void hangCaption(double seconds);
    void drawCaption();
    void drawPanels(const visit::HandWishes& wishes, const visit::HandInputs& hands, double seconds);
    void drawPanel(HeadsetPanelKind kind, const std::optional<PanelTouch>& touch, bool pressed, double seconds,
                   const std::function<void()>& body);
    void drawMarks(const visit::HandWishes& wishes, const visit::HandInputs& hands);
    void drawHands(const visit::HandWishes& wishes, const visit::HandInputs& hands, math::vec3 eye);
    void drawTold(math::vec3 eye);
    void drawWay(math::vec3 eye);
    void drawFloor(math::vec3 feet, float strength, math::vec3 eye);
    float nearnessToEdge() const;
    void followVisitor();
    bool worn() const { return headset_ && headset_->worn(); }

    core::Result<void> serveRequests();
    core::Result<void> serve(const panels::Request& request);
    void composePicture(bool on);
    core::Result<void> saveScreenshot();
    void openCopied();
    void frameSelection();
    void jumpTo(const panels::JumpToCamera& jump);
    void say(std::string text);
    // `behind`: what may be wrong with the file that it is about.
    void tell(panels::Trouble trouble, const core::Error& error, const content::Findings& behind = {});
    void speak(const std::string& language);

    void letTimePass(double seconds);
    void usePointer();
    void walkThere(math::vec2 place);
    void walkOnMap(math::vec2 place);
    void ask(const std::optional<scene::Hit>& hit);
    int elementOf(const scene::Hit& hit) const;
    void findGround();
    void showPictures();
    std::optional<scene::Hit> pickAt(math::vec2 place);
    void layOut();
    void useEvents(const std::vector<platform::Event>& events);
    void chooseQuality(double milliseconds);
    void measureFrame(double seconds);
    void drawInterface();
    void drawPictures();
    float fadedPart() const;
    core::Result<void> drawFrame();

    // What the scene's pose follows from.
    struct Posed {
        panels::Playing playing;
        panels::Selection selection;
        std::vector<std::vector<bool>> hidden;
        int period = -1;
        std::vector<std::string> layers;
        bool evidence = false;
        int route = -1;
        std::uint64_t contents = 0;

        bool operator==(const Posed&) const = default;
    };
    // What a picture shows: the next is drawn only when it would be another.
    struct Shown {
        view::View view;
        render::Settings settings;
        Posed posed;

        bool operator==(const Shown&) const = default;
    };
    Shown wanted() const;
    Shown wantedBeside() const;
    bool moving() const;
    bool blowing() const;
    bool still() const;
    bool telling() const { return state_.guide && state_.guide->playing; }

    ViewDisplay& display_;
    ViewOptions options_;
    std::vector<panels::SiteChoice> choices_;     // seen while nothing is open
    std::optional<std::filesystem::path> table_;  // the site with gates that was open last
    panels::ViewerState state_;
    ViewCamera camera_;
    ViewControls controls_;
    ViewResolution resolution_;
    ViewQuality quality_;
    ViewRecovery recovery_;
    ViewSound sound_;
    ViewKeeping keeping_;
    ViewGamepad gamepad_;
    panels::Preferences dressed_;  // that the interface looks by
    int screen_ = -1;              // that the focus has entered
    scene::Scene scene_;
    math::Bounds bounds_;                          // of the scene
    std::pair<std::uint64_t, int> ground_{0, -1};  // contents and period that one walks in
    std::uint64_t contentsCount_ = 0;              // how often other contents came
    panels::TimeOfDay skyTime_;                    // that the sky was turned to
    panels::Layout layout_;
    Posed posed_;
    Shown shown_;
    std::size_t front_ = 0;      // which of the display's pictures is the one that is seen
    ViewComparison comparison_;  // is in the other, where there is one
    Shown shownBeside_;
    bool besideNext_ = false;  // while all moves, the two take turns
    double fadeBegun_ = -1e9;  // seconds: since then the other picture, of the period before, fades away
    view::View fadeView_;      // as long as one looks from there
    int unsettled_ = 0;        // frames to be drawn although nothing moves any more
    bool quit_ = false;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point lastTurn_ = begun_;

    std::optional<xr::Runtime> firstHeadset_;  // found before the window was made
    std::optional<HeadsetSearch> search_;      // while one is wanted
    std::unique_ptr<ViewHeadset> headset_;
    std::unique_ptr<ViewHeadset> leaving_;                          // lost, but the device still draws for it
    HeadsetSearch::When searchFrom_ = HeadsetSearch::When::AtOnce;  // when that is gone
    bool tourHeld_ = false;                                         // till the headset is back
    bool pictured_ = false;                                         // it has had a picture
    visit::HeadsetVisit visit_;
    visit::LazyFollow captionPlace_{1.6f, 0.42f};
    visit::LazyFollow cardPlace_{1.25f, 0.1f, -0.4f};  // in the evidence view
    render::Marks marks_;
    struct LabelMark {
        math::vec3 at{0}, foot{0};
        bool spokenOf = true;
    };
    std::vector<panels::HeadsetSpot> spots_;             // that have labels
    std::vector<LabelMark> labelMarks_;                  // from what labels name to the labels
    std::vector<float> labelWidths_;                     // pixels, as they were drawn last: one a spot
    float labelScale_ = 0;                               // of the sheet then
    float signWidth_ = 0;                                // pixels, of the period's name as it was drawn last; 0: it was not
    float signScale_ = 0;                                // likewise
    std::optional<math::vec3> pointedAt_;                // in the evidence view
    std::optional<math::vec3> asker_;                    // the direction in the room in which was asked
    std::pair<panels::Subject, int> cardTells_{{}, -1};  // of this, or of this gate, where it hangs
    std::array<visit::Poke, 2> pokes_;                   // of the fingers
    visit::Dwell dwell_;                                 // of who holds nothing
    double emptyHanded_ = 0;                             // seconds since nothing is held
    std::optional<scene::Hit> offered_;                  // what a look has rested on
    std::optional<math::vec3> offeredPlace_;             // where one can stand there
    bool nearEdge_ = false;                              // of the free floor is the visitor, or a hand
    bool visitorMoves_ = false;                          // the stick walks or turns him, in the frame before
    bool visitorPlaced_ = false;                         // else the visitor is to be put where the desktop's eye is
    std::optional<Scenery> visitorSees_;                 // of the tour, where the visitor was put last
    bool visitorTaken_ = false;                          // he wants to be brought to the next stop, not led
    bool visitorWalked_ = false;                         // he has come there by himself
    std::vector<math::vec3> visitorsWay_;                // to where the tour goes on: lights along it; feet
    std::optional<int> periodDue_;                       // that is seen once it is dark
    bool menuWas_ = false;                               // seen, in the frame before
    bool pressedWas_ = false;                            // likewise: something on a panel was pressed
    bool menuOpen_ = false;                              // likewise, by his own wish
    bool wornWas_ = false;                               // likewise
    bool lettersThere_ = true;                           // in the headset's panels
    bool mirroring_ = false;                             // the window shows what the visitor saw last
    double mirrored_ = -1e9;                             // seconds of the program's clock: when it did last
    bool deviceRefused_ = false;                         // the headset's runtime wants another graphics device

    ViewGround groundFinder_;
    ViewPictures pictures_;
    std::map<std::string, std::shared_ptr<const navigate::WalkMesh>> grounds_;  // of the contents, in periods seen so far
    ViewGuide guide_;
    TourEditor editor_;
    std::size_t draftSeen_ = 0;                                  // TourEditor::steps that are played
    bool previewDue_ = false;                                    // there are more
    double draftChanged_ = 0, closeAsked_ = -1e9;                // seconds, of the program's clock
    std::optional<math::Pose> led_;                              // where the tour set the eye last
    std::optional<Scenery> ledAs_;                               // whose period and light there is
    bool ledOn_ = false;                                         // it moves the eye
    ViewCurtain curtain_;                                        // that it hangs
    std::pair<std::string, std::vector<std::string>> spokenOf_;  // the stop whose hotspots are seen, and what it names
    ViewContents contents_;                                      // its worker uses the rest
    ViewHotspots hotspotFinder_;                                 // last: its worker uses the picker of the contents
};

}  // namespace rekindle::commands
