#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/Finding.h"
#include "content/SiteParts.h"
#include "panels/GuideState.h"
#include "panels/HeadsetState.h"
#include "panels/Preferences.h"
#include "panels/Request.h"
#include "panels/SoundState.h"
#include "panels/TourEditing.h"
#include "render/Renderer.h"
#include "scene/Instant.h"

namespace rekindle::panels {

// A texture that the interface can show; 0 for none. Handed out by ui::Painter.
using Picture = std::uint64_t;

// A file of the scene, or a part of a site.
struct OpenModel {
    std::filesystem::path path;
    std::shared_ptr<const asset::Model> model;
    content::Part part;               // how it stands in its site; alone: where it is
    std::vector<Picture> thumbnails;  // one an image of the model
    std::vector<bool> hidden;         // one a node: switched off by hand
    std::vector<bool> expanded;       // one a node: its children are listed
    std::size_t triangles = 0;        // of all its meshes as they are placed
};

// What is behind one of the open site's gates.
struct Gateway {
    std::filesystem::path file;  // the site.json that it leads to; empty: one cannot go there
    content::Texts title;        // of that site
    Picture picture = 0;
    float aspect = 1;  // of the picture, width over height
};

// A picture for a card, once it has been read.
struct ShownPicture {
    Picture picture = 0;    // in the window
    Picture inHeadset = 0;  // on the card of who wears a headset
    float aspect = 1.5f;    // width over height
    bool missing = false;   // it cannot be read
};

// The site that the models are parts of.
struct OpenSite {
    std::filesystem::path file;  // its site.json
    std::shared_ptr<const content::Site> site;
    int period = -1;                  // in Site::periods; -1: it has none
    std::vector<std::string> layers;  // that are seen, as a tour's stop has it; none: all
    int viewpoint = -1;               // that was gone to last
    std::vector<TourChoice> tours;
    std::optional<LeftTour> left;
    bool evidence = false;
    int compared = -1;                             // the period that is seen right of the curtain; -1: none
    float curtain = 0.5f;                          // where it hangs, 0 at the left of the picture to 1
    std::optional<float> blend;                    // instead of a curtain: so much of it is seen through the picture, 0 to 1
    bool settles = false;                          // that goes on by itself to the nearer of 0 and 1
    bool timesShown = false;                       // the slider of periods is seen while a tour leads
    std::optional<bool> listed;                    // its places and times are on the screen; else as isListed() says
    std::map<std::string, ShownPicture> pictures;  // for cards, by their files in its folder: those that were read so far
    std::optional<int> pointed;  // what the pointer is over while evidence is seen: in Site::elements; -1: in none

    std::vector<Gateway> gateways;  // one for each of Site::gates, or none as long as nobody has looked
    int gate = -1;                  // in Site::gates: what a card tells of; -1: nothing
    int route = -1;                 // in Site::routes: the one that stands out; -1: all do
    Gateway table;                  // the site whose gates lead to this one, if there is one

    std::string periodId() const { return period < 0 ? "" : site->periods[std::size_t(period)].id; }
};

// Something of the scene: a node of a model.
struct Selection {
    int model = -1;
    int node = -1;

    explicit operator bool() const { return model >= 0 && node >= 0; }
    bool operator==(const Selection&) const = default;
};

struct Playing {
    int model = 0;
    int animation = -1;  // -1: rest pose
    double time = 0;     // seconds
    float speed = 1;
    bool running = true;
    bool loop = true;

    bool operator==(const Playing&) const = default;
};

// The day and hour under the sky, on the clocks of the place.
struct TimeOfDay {
    scene::Place place;
    int year = 2025, month = 6, day = 21;
    float hour = 15;        // 0 to 24
    float utcOffset = 8;    // hours east
    float north = 0;        // radians from -Z, clockwise: where true north lies
    float sunAltitude = 0;  // radians; told by the program
    float sunAzimuth = 0;

    bool operator==(const TimeOfDay&) const = default;
};

enum class CameraMode { Orbit, Walk };

struct CameraState {
    CameraMode mode = CameraMode::Orbit;
    float fov = 0.7f;        // vertical, radians
    float walkSpeed = 1.4f;  // metres a second
};

// The tape measure: up to two points in the world.
struct Measuring {
    bool active = false;
    std::vector<math::vec3> points;
};

struct Loading {
    bool active = false;
    std::string name;   // of the file
    std::string stage;  // "decoding 12 textures"
    float fraction = 0;
};

struct Notice {
    std::string text;
    double until = 0;         // seconds, of the program's clock
    std::string detail = {};  // for whoever works on what is open: the error itself, as far as it can be told in his language
};

// Of the machine and the last frame.
struct Figures {
    std::string device;
    render::FrameStatistics frame;
    double frameMilliseconds = 0;  // from one picture to the next while it moves
    std::uint64_t residentBytes = 0;
    std::uint64_t gpuBytes = 0;
    math::uvec2 pictureExtent{0};
};

// On the way from the choice of sites into one of them.
struct Arrival {
    std::filesystem::path file;  // its site.json
    int tour = -1;               // that begins there; -1: none
    std::string viewpoint;       // from which it is seen first; empty: as the site has it
};

// What a card tells of: an element of the site, or something that a tour itself points at.
struct Subject {
    int element = -1;                           // in Site::elements; -1: none
    std::shared_ptr<const TourSpot> spot = {};  // instead

    explicit operator bool() const { return element >= 0 || spot; }
    bool operator==(const Subject&) const = default;
};

// Something that a tour speaks of at this stop, or points at besides, and where it is.
struct Hotspot {
    content::Texts name;
    int element = -1;  // in Site::elements
    math::vec3 at{0};  // a point of it
    math::Bounds box;
    std::vector<math::Bounds> pieces = {};      // of it that stand apart and are seen
    std::shared_ptr<const TourSpot> spot = {};  // what the tour itself points at; null: the element

    Subject subject() const { return {element, spot}; }
    // What is pointed at besides may have nothing to do with the words; where it has a frame, its author says that it has.
    bool spokenOf() const { return !spot || !pieces.empty(); }
};

// A place with a name that one can walk to.
struct MapPlace {
    content::Texts name;
    math::vec2 at{0};  // on the map
};

// Where one can walk, seen from above: metres to the east and to the south.
struct MapShape {
    std::vector<std::vector<math::vec2>> polygons;  // convex
    math::vec2 low{0}, high{0};
    float north = 0;  // radians from -Z, clockwise: where true north lies
    std::vector<MapPlace> places;
};

// A picture is composed: nothing else is on the screen than what will be in it, and how it is taken.
struct Composing {
    bool played = false;  // the tour that leads did before, and does again afterwards
};

// The sheet at the end of a tour.
struct Farewell {
    int mark = 0;  // 1 to 5; 0: not answered
    std::string words;
};

enum class Page { Scene, Materials, Textures, Light, Camera, Figures };

// Everything that the viewer's panels show and change. Plain data; main thread.
struct ViewerState {
    std::string language = "en";  // of the interface and of what sites say: a BCP 47 tag
    std::vector<OpenModel> models;
    std::optional<OpenSite> site;
    bool framed = false;  // the eye has been placed for them
    Selection selection;
    int shownModel = 0;  // whose materials and textures are listed
    int shownMaterial = 0;
    int shownTexture = 0;
    std::string filter;  // of the scene's tree
    Selection scrollTo;  // brought into sight once

    Playing playing;
    render::Settings settings;
    std::string environmentFile;  // name of the .hdr, empty when there is none
    TimeOfDay time;
    CameraState camera;
    Measuring measuring;
    SoundState sound;

    view::View view;                          // what the picture shows
    std::optional<math::Bounds> highlighted;  // world-space box of the selected

    content::Audience audience = content::Audience::Adult;  // that tours are told for
    std::optional<Guide> guide;                             // while a tour leads
    content::Findings faults;            // in the tour or the site as it was saved last: the version before is seen
    std::optional<TourEditing> editing;  // while a tour is edited
    CaptionStyle captions;
    Preferences preferences;
    std::optional<Arrival> arrival;
    std::vector<Hotspot> hotspots;  // of the stop where the tour is
    bool told = false;              // something is told now: what it is of stands out
    Subject asked;                  // what a card tells of
    std::shared_ptr<const MapShape> map;
    int mapPlace = 0;  // of its places: the one that is chosen below it
    std::optional<Farewell> farewell;
    std::optional<Composing> composing;

    std::optional<Headset> headset;  // while one is wanted

    Loading loading;
    std::optional<core::Error> failure;  // of the last loading
    content::Findings behindFailure;     // what is wrong with its site, where that is why
    std::vector<Notice> notices;
    double now = 0;  // seconds, of the program's clock
    Figures figures;

    bool inspectorShown = true;
    bool helpShown = false;
    bool menuShown = false;
    bool settingsShown = false;
    bool mapShown = false;
    bool atDoor = false;  // the choice of sites is on the screen
    int nearChoice = 0;   // of the sites that can be chosen: the one that is looked at
    double touched = 0;   // seconds: when somebody last did something
    Page page = Page::Scene;

    std::vector<Request> requests;  // for the program to take
};

// Whether the open site is walked through by a visitor, and not worked on.
inline bool isVisited(const ViewerState& state) {
    return state.site && !state.models.empty() && !state.inspectorShown;
}

// Whether the places and times of the open site are on the screen: not while a tour leads nor beside gates, unless asked for.
inline bool isListed(const ViewerState& state) {
    return state.site && state.site->listed.value_or(!state.guide && state.site->site->gates.empty());
}

// Whether something covers the picture that wants an answer first.
inline bool isCovered(const ViewerState& state) {
    return state.menuShown || state.helpShown || state.settingsShown || state.farewell;
}

// The one of the interface's languages that is not spoken now.
inline std::string otherLanguage(const ViewerState& state) {
    return state.language == "zh-Hans" ? "en" : "zh-Hans";
}

}  // namespace rekindle::panels
