#include <algorithm>
#include <ctime>
#include <tuple>
#include <utility>

#include "commands/Guestbook.h"
#include "commands/SiteChoices.h"
#include "commands/SiteMap.h"
#include "commands/ViewProgram.h"
#include "core/Log.h"
#include "panels/ComposingPanel.h"
#include "platform/Gamepad.h"
#include "ui/Stamp.h"
#include "ui/Words.h"

// The part of the viewer that is the museum's door: into a site, back again, and the interface as each visitor wishes it.
namespace rekindle::commands {

core::Result<void> ViewProgram::serveMuseum(const panels::Request& request) {
    if (const auto* into = std::get_if<panels::EnterSite>(&request)) {
        if (!state_.models.empty()) goHome();  // through a gate, or back from behind one
        state_.arrival = panels::Arrival{into->file, into->tour, into->viewpoint};
        contents_.open({into->file}, state_);
    }
    if (const auto* to = std::get_if<panels::WalkTo>(&request)) walkOnMap(to->place);
    if (const auto* entry = std::get_if<panels::SignGuestbook>(&request)) sign(*entry);
    if (std::holds_alternative<panels::GoHome>(request)) goHome();
    return {};
}

void ViewProgram::sign(const panels::SignGuestbook& entry) {
    const std::string site = state_.site ? state_.site->file.parent_path().filename().string() : "";
    const std::string tour = state_.guide ? state_.guide->title : "";
    const auto written = addToGuestbook({.when = std::time(nullptr),
                                         .site = site,
                                         .tour = tour,
                                         .language = state_.language,
                                         .mark = entry.mark,
                                         .words = entry.words});
    if (!written) return tell(panels::Trouble::Guestbook, written.error());
    say(ui::tr("Thank you: it is in the guestbook"));
}

void ViewProgram::drawMapOf(const navigate::WalkMesh* ground) {
    state_.map.reset();
    if (!ground || !state_.site) return;
    const content::Site& site = *state_.site->site;
    state_.map = mapOf(ground->data(), site.place.north * math::pi / 180, placesOnMap(site, scene_, *ground));
}

// From where one stands now, if somebody could stand there; whoever is led by a tour goes alone from here.
void ViewProgram::walkOnMap(math::vec2 place) {
    const auto& ground = camera_.ground();
    if (!ground || worn()) return;
    constexpr math::vec3 beside(1.5f, 100, 1.5f);  // metres
    const float feet = camera_.pose().position.y - eyeHeight;
    const auto goal = ground->nearest({place.x, feet, place.y}, beside);
    if (!goal) return say(ui::tr("Nobody can walk there"));
    if (state_.guide) leaveTour();
    state_.camera.mode = panels::CameraMode::Walk;
    camera_.setMode(panels::CameraMode::Walk, scene_, contents_.picker());
    if (!camera_.walkTo(goal->point)) say(ui::tr("Nobody can walk there"));
}

void ViewProgram::goHome() {
    guide_.end(state_);
    contents_.close(state_);
    ++contentsCount_;
    state_.arrival.reset();
    state_.composing.reset();
    forgetHotspots();
    state_.map.reset();
    state_.asked = {};
    state_.settings.wireframe = false;
    shown_ = shownBeside_ = {};
    pose();
    if (choices_.empty()) choices_ = installedChoices(display_, options_.quality.importing, state_.language);
    display_.window().setTitle("Rekindle 重光");
    unsettled_ = 3;
}

// The site is there that somebody chose.
void ViewProgram::arrive() {
    if (!state_.arrival || !state_.site) return;
    const int tour = state_.arrival->tour;
    state_.arrival.reset();
    if (tour >= 0) startTour({tour});
}

void ViewProgram::dress() {
    const auto looks = [](const panels::Preferences& p) { return std::tuple(p.textSize, p.highContrast, p.hints); };
    const panels::Preferences& wish = state_.preferences;
    if (std::exchange(dressed_.reducedMotion, wish.reducedMotion) != wish.reducedMotion) followTour();
    if (screen_ >= 0 && looks(dressed_) == looks(wish)) return;
    dressed_ = wish;
    display_.interface().dress(wish.textSize, wish.highContrast ? ui::theme::highContrast() : ui::theme::Palette{}, wish.hints);
    unsettled_ = 3;
    screen_ = std::max(screen_, 0);
}

void ViewProgram::readGamepad(std::vector<platform::Event>& events, double seconds) {
    constexpr float turning = 1.1f;  // picture heights a second
    const bool gate = state_.site && state_.site->gate >= 0;
    const bool screen = panels::isCovered(state_) || state_.atDoor || state_.arrival || gate;
    using enum ViewGamepad::Before;
    const auto before = screen ? Screen : display_.interface().navigates() ? Control : World;
    const auto pressed = gamepad_.update(platform::readGamepad(display_.platform()), before);
    events.insert(events.end(), pressed.begin(), pressed.end());
    if (gamepad_.look() != math::vec2(0)) {
        camera_.turn(gamepad_.look() * float(std::min(seconds, 0.1)) * turning);
        state_.touched = state_.now;
        unsettled_ = std::max(unsettled_, 1);
    }
}

void ViewProgram::stampCredit(render::Picture& picture) {
    ui::stampCredit({picture.srgb8, picture.extent.x, picture.extent.y}, panels::creditLine(*state_.site, state_.language));
}

static bool isTouch(const platform::Event& event) {
    if (const auto* key = std::get_if<platform::KeyEvent>(&event)) return key->pressed;
    return std::holds_alternative<platform::MouseMoveEvent>(event) || std::holds_alternative<platform::MouseButtonEvent>(event) ||
           std::holds_alternative<platform::ScrollEvent>(event);
}

static bool isKey(const platform::Event& event) {
    const auto* key = std::get_if<platform::KeyEvent>(&event);
    return key && key->pressed;
}

// Which screen is seen: where another one comes, the keyboard's focus goes to where it begins.
static int screenOf(const panels::ViewerState& state) {
    const int sheet = state.settingsShown ? 1 : state.helpShown ? 2 : state.menuShown ? 3 : 0;
    const int place = !state.models.empty() ? 1 : state.arrival ? 2 : 3;
    const int gate = state.site && state.site->gate >= 0 ? 5 : 0;
    return place * 10 + sheet + gate;
}

// Who went away after a tour leaves the museum to whoever comes next.
void ViewProgram::sendHomeWhoLeft() {
    constexpr double patience = 120;  // seconds
    if (worn()) state_.touched = state_.now;
    if (!options_.choice || !state_.farewell || state_.now - state_.touched < patience) return;
    state_.farewell.reset();
    state_.requests.push_back(panels::GoHome{});
    unsettled_ = 3;
}

void ViewProgram::followVisitor(const std::vector<platform::Event>& events) {
    if (std::ranges::any_of(events, isTouch)) state_.touched = state_.now;
    // What cannot be loaded is told at the door.
    if (state_.arrival && !state_.loading.active && state_.models.empty() && (state_.failure || !contents_.loading()))
        state_.arrival.reset();
    const int screen = screenOf(state_);
    ui::Context& interface = display_.interface();
    const bool pressed = std::ranges::any_of(events, isKey), choosing = panels::isCovered(state_) || state_.atDoor;
    if (pressed && choosing && !interface.navigates() && !interface.wantsText()) interface.focus().enter();  // the mouse hid it
    if (screen == screen_) return;
    if (pressed || interface.navigates() || screen == 30) interface.focus().enter();
    screen_ = screen;
}

}  // namespace rekindle::commands
