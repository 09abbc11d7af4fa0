#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "content/Tour.h"
#include "math/Types.h"

namespace rekindle::panels {

// What the panels ask of the program. Everything else they do by changing ViewerState.
struct OpenFiles {
    std::vector<std::filesystem::path> paths;
};
struct OpenCopied {};  // what the clipboard names
struct ReloadFiles {};
struct CancelLoading {};
struct ComposePicture {
    bool on = true;  // or no more
};
struct TakeScreenshot {};
struct ToggleFullscreen {};
struct FrameScene {};      // the whole scene, well seen
struct FrameSelection {};  // what is selected
struct JumpToCamera {
    int model = 0;
    int node = 0;  // one with a camera
};
struct GoToViewpoint {
    int viewpoint = 0;  // of the open site; past its ends it begins again
};
struct WalkTo {
    math::vec2 place{0};  // x and z in the world: on foot, on whichever floor is nearest
};
struct ShowPeriod {
    int period = 0;  // of the open site; likewise
};
struct BlendTimes {
    int from = 0, to = 0;  // periods of the open site: the second is seen through the first
    float part = 0;        // how much of it, 0 to 1

    bool operator==(const BlendTimes&) const = default;
};
struct SettleTimes {};  // the nearer of the two is seen from now on
struct StartTour {
    int tour = 0;          // of the open site
    bool goingOn = false;  // where OpenSite::left has it, instead
};
struct PlayTour {
    bool on = true;  // or pause; it also leads a visitor back who went alone
};
struct SeekTour {
    double time = 0;  // seconds
};
struct StepTour {
    int stops = 1;  // ahead, or back
};
struct LeaveTour {};  // to look around alone; it waits
struct EndTour {};
struct AnswerQuestion {
    std::size_t answer = 0;  // of Guide::answers
};
struct EditTour {
    bool on = true;  // the one that leads, else the site's first, else a new one; or no more
};
struct ChangeTour {
    content::Tour tour;  // what the edited one is from now on
    std::string name;    // of the step; steps of one name in a row are one; empty: none
};
struct MoveStop {
    std::size_t from = 0, to = 0;  // in Tour::stops
};
struct RemoveStop {
    std::size_t stop = 0;
};
struct ShowStop {
    std::size_t stop = 0;  // to be edited
};
struct AddStopHere {};  // seen from where the eye is, behind the one that is edited
struct SetStopHere {};  // the one that is edited is seen from where the eye is
struct UndoEdit {};
struct RedoEdit {};
struct SaveTour {};
struct FindPictures {};  // that a tour's hotspots could show
struct SpeakLanguage {
    std::string language;  // a BCP 47 tag
};
struct UseHeadset {
    bool on = true;  // one is looked for, until there is one; or no more
};
struct Recentre {};  // a visitor with a headset stands where one begins, or where the tour is
struct TurnVisitor {
    int steps = 1;  // snap turns to the left
};
struct EnterSite {
    std::filesystem::path file;  // its site.json
    int tour = -1;               // that begins there; -1: none
    std::string viewpoint = {};  // from which it is seen first; empty: as the site has it
};
struct SignGuestbook {
    int mark = 0;  // 1 to 5; 0: none
    std::string words;
};
struct GoHome {};  // to the choice of sites
struct Quit {};

using Request = std::variant<OpenFiles, OpenCopied, ReloadFiles, CancelLoading, ComposePicture, TakeScreenshot, ToggleFullscreen,
                             FrameScene, FrameSelection, JumpToCamera, GoToViewpoint, WalkTo, ShowPeriod, BlendTimes, SettleTimes,
                             StartTour, PlayTour, SeekTour, StepTour, LeaveTour, EndTour, AnswerQuestion, EditTour, ChangeTour,
                             MoveStop, RemoveStop, ShowStop, AddStopHere, SetStopHere, UndoEdit, RedoEdit, SaveTour, FindPictures,
                             SpeakLanguage, UseHeadset, Recentre, TurnVisitor, EnterSite, SignGuestbook, GoHome, Quit>;

}  // namespace rekindle::panels
