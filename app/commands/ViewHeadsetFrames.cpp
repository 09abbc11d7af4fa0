#include <imgui.h>

#include "commands/SiteChoices.h"
#include "commands/ViewProgram.h"
#include "content/Texts.h"
#include "core/Log.h"
#include "core/Paths.h"
#include "panels/Words.h"
#include "ui/Catalogue.h"
#include "xr/VulkanBinding.h"

// The part of the viewer that shows its scene in a headset as well: finds one, begins and ends its frames, and goes on without
// it.
namespace rekindle::commands {

using panels::tr;

static constexpr double mirrorSeconds = 1.0 / 30;

void ViewProgram::startHeadset() {
    if (options_.headset == HeadsetUse::None) return;
    state_.headset.emplace();
    contents_.rehearseEyes(firstHeadset_ || options_.headset == HeadsetUse::Wanted);
    if (!search_) search_.emplace(platform::Platform::wake);
    if (!firstHeadset_) search_->begin();
}

// By a button, while it runs.
void ViewProgram::useHeadset(bool on) {
    if (headset_ || leaving_) return;
    options_.headset = on ? HeadsetUse::Wanted : HeadsetUse::None;
    if (search_) search_->stop();
    if (!on) state_.headset.reset();
    startHeadset();
}

// The device, and all that is on it, is made anew where the runtime has not had its say in it.
core::Result<void> ViewProgram::makeFor(const xr::Runtime& runtime) {
    core::logDebug("headset: the graphics device is made anew for it");
    pictures_.forgetDevice();
    auto made = display_.rebuild(&runtime);
    if (!made) REKINDLE_TRY(display_.rebuild());
    REKINDLE_TRY(contents_.restore(state_));
    if (options_.choice) choices_ = installedChoices(display_, options_.quality.importing, state_.language);
    shown_ = shownBeside_ = {};
    deviceRefused_ = false;
    return {};
}

// Who chooses another language in the headset does not wait for its letters.
static void needAllLanguages(ui::Context& interface) {
    for (const std::string_view tag : content::requiredLanguages)
        if (const auto words = ui::Catalogue::read(ui::catalogueFile(std::string(tag), core::dataFolder() / "words")))
            interface.need(words->bytes());
}

core::Result<void> ViewProgram::openHeadset(xr::Runtime runtime) {
    const bool accepted = display_.madeForHeadset() && !deviceRefused_ && xr::acceptDevice(runtime, display_.device());
    if (!accepted) REKINDLE_TRY(makeFor(runtime));
    const std::string name = runtime.description();
    needAllLanguages(display_.interface());
    auto opened = ViewHeadset::open(std::move(runtime), display_.graphics(), display_.interface());
    if (!opened) {
        deviceRefused_ = true;
        return onlyHeadset(core::fail(std::move(opened).error()));
    }
    headset_ = std::move(*opened);
    pictures_.forgetHeadset();
    contents_.rehearseEyes(true);
    pictured_ = false;
    core::logDebug("headset: {}", name);
    state_.headset->connected = true;
    state_.headset->name = name;
    display_.interface().need(name);
    visit_.setRoom(headset_->session().onFloor());
    visitorPlaced_ = wornWas_ = false;
    visitorSees_.reset();
    return {};
}

// What ends the headset alone is no failure: the desktop goes on.
core::Result<void> ViewProgram::onlyHeadset(core::Result<void> outcome) {
    if (outcome || outcome.error().where != "headset") return outcome;
    loseHeadset(outcome.error());
    return {};
}

// The desktop goes on at once: what is left of the headset is let go when the device has done with it, and looked for from then
// on.
void ViewProgram::loseHeadset(const core::Error& why) {
    const bool was = headset_ != nullptr;
    if (worn() && why.kind != core::ErrorKind::Cancelled) holdTour();
    leaving_ = std::move(headset_);
    // Who has closed it wants it closed.
    searchFrom_ = why.kind == core::ErrorKind::Cancelled ? HeadsetSearch::When::AfterAbsence : HeadsetSearch::When::AtOnce;
    mirroring_ = false;
    shown_ = shownBeside_ = {};
    unsettled_ = framesToSettle;
    panels::Headset& told = *state_.headset;
    told.connected = told.worn = told.menu = told.waits = false;
    told.trouble = why;
    display_.interface().need(why.line());
    if (was) {
        core::logWarning("{}", why.line());
        const bool waits = tourHeld_ && state_.guide && !state_.guide->playing;  // somebody may have ended it, or begun another
        say(waits ? tr("The headset is away; the tour waits for it") : tr("The headset is away; it goes on here"));
        if (state_.site) state_.camera.mode = panels::CameraMode::Walk;
    }
    if (!was) search_->begin(searchFrom_);
}

// Of what is told meanwhile he would hear nothing. Whoever stands at the desktop may let it go on. What paused as the headset
// left his eyes, before it said so, waits as well.
void ViewProgram::holdTour() {
    if (!telling() && !state_.headset->waits) return;
    state_.headset->waits = false;
    guide_.play(false, state_);
    tourHeld_ = true;
    core::logDebug("headset: the tour waits at {:.2f} s", state_.guide->time);
}

void ViewProgram::goOnWithTour() {
    if (!tourHeld_ || !worn()) return;
    tourHeld_ = false;
    if (!state_.guide || state_.guide->away) return;
    guide_.play(true, state_);
    core::logDebug("headset: the tour goes on at {:.2f} s", state_.guide->time);
}

void ViewProgram::letHeadsetGo() {
    if (!leaving_) return;
    search_->begin(searchFrom_, leaving_->remains());
    leaving_.reset();
}

core::Result<void> ViewProgram::beginHeadset() {
    if (!search_ || !state_.headset) return {};
    if (leaving_ && leaving_->finished()) letHeadsetGo();
    if (firstHeadset_) REKINDLE_TRY(openHeadset(*std::exchange(firstHeadset_, std::nullopt)));
    if (auto found = search_->take()) REKINDLE_TRY(openHeadset(std::move(*found)));
    if (headset_) REKINDLE_TRY(onlyHeadset(headset_->begin()));
    tellHeadset();
    goOnWithTour();
    return {};
}

// A frame of the headset does not wait for letters; what has been loaded does.
void ViewProgram::keepUpWithLetters() {
    ui::Context& interface = display_.interface();
    interface.drawLettersBeside(worn());
    lettersThere_ = !worn() || (headset_->keepUp() && interface.whole());
}

void ViewProgram::tellHeadset() {
    panels::Headset& told = *state_.headset;
    told.worn = worn();
    if (headset_) told.missedFrames = headset_->session().missedFrames();
    if (!headset_ && options_.headset == HeadsetUse::Wanted)
        if (const auto trouble = search_->trouble(); trouble && (!told.trouble || trouble->line() != told.trouble->line())) {
            told.trouble = *trouble;
            display_.interface().need(trouble->line());
            unsettled_ = framesToSettle;
        }
    if (told.worn == wornWas_) return;
    wornWas_ = told.worn;
    core::logDebug("headset: {}", told.worn ? "worn" : "taken off");
    if (!told.worn && headset_) holdTour();
    if (told.worn && !state_.guide && !told.menu) toggleMenu();  // who has just put it on learns there what can be done
    visitorPlaced_ = false;
    visitorSees_.reset();
    if (!told.worn && state_.site) state_.camera.mode = panels::CameraMode::Walk;
    unsettled_ = framesToSettle;
}

// Where only a frame is missing, the window goes on showing what was seen last.
core::Result<void> ViewProgram::drawHeadset() {
    mirroring_ = mirroring_ && worn();
    if (!headset_) return {};
    if (!headset_->seen()) return onlyHeadset(headset_->skip());
    bool anew = false;
    REKINDLE_ASSIGN(mirror, display_.mirror(headset_->mirrorDesc(), anew));
    if (anew) headset_->forgetMirror();
    const HeadsetPicture picture{.scene = scene_,
                                 .settings = state_.settings,
                                 .worldFromRoom = visit_.rig().worldFromRoom(),
                                 .marks = marks_,
                                 .veil = {state_.headset->comfort.veil ? visit_.edge() : 0, visit_.dark()}};
    auto drawn = headset_->draw(picture, mirror);
    mirroring_ = drawn.has_value();
    if (drawn) recovery_.drawn();
    if (drawn && !std::exchange(pictured_, true)) core::logDebug("headset: its first picture is drawn");
    return onlyHeadset(std::move(drawn));
}

// So seldom, and never waiting for a window that nobody sees, that no window system makes the headset wait for its screen.
core::Result<void> ViewProgram::drawMirrored() {
    shown_ = shownBeside_ = {};
    if (state_.now - mirrored_ < mirrorSeconds) return {};
    mirrored_ = state_.now;
    return display_.draw(std::nullopt, 0, ViewDisplay::Wait::Never).map([](bool) {});
}

// As much of the left eye's picture as fills the window's.
void ViewProgram::drawMirror() {
    const auto picture = reinterpret_cast<ImTextureID>(display_.mirrored());
    if (!picture) return;
    const panels::Rectangle& area = layout_.picture;
    const math::uvec2 extent = headset_->session().extent();
    const float wider = (area.width / area.height) / (float(extent.x) / float(extent.y));
    const ImVec2 part{std::min(1.f, wider) / 2, std::min(1.f, 1 / wider) / 2};
    ImGui::GetBackgroundDrawList()->AddImage(picture, {area.left, area.top}, {area.right(), area.bottom()},
                                             {0.5f - part.x, 0.5f - part.y}, {0.5f + part.x, 0.5f + part.y});
}

}  // namespace rekindle::commands
