#include "commands/ViewProgram.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "commands/CurtainPicture.h"
#include "commands/LanguageOption.h"
#include "commands/PictureFile.h"
#include "commands/SiteChoices.h"
#include "commands/ViewFigures.h"
#include "commands/ViewModels.h"
#include "commands/ViewPaths.h"
#include "commands/ViewSky.h"
#include "core/Log.h"
#include "core/Paths.h"
#include "gpu/Failure.h"
#include "panels/HeadsetMenu.h"
#include "panels/Interface.h"
#include "panels/Timeline.h"
#include "panels/Words.h"
#include "scene/Framing.h"
#include "ui/Words.h"
#include "view/Projection.h"

namespace rekindle::commands {

using panels::Selection;
using ui::tr;

static constexpr double fadeSeconds = 1.2;
static constexpr float detailInMotion = 2;  // times as far may a surface be from where it is

static std::string explain(ViewRecovery::Step step, const core::Error& failure) {
    const bool memory = gpu::isOutOfMemory(failure);
    const std::string what = memory ? tr("Graphics memory ran out") : tr("The graphics device was lost and is set up again");
    if (step == ViewRecovery::Step::Fewer) return what + tr(": edges are smoothed less from now on");
    if (step == ViewRecovery::Step::Plainest)
        return what + (memory ? "" : tr(", too often")) +
               tr(": the picture is drawn without shadows and other refinements from now on");
    return what;
}

ViewProgram::ViewProgram(ViewDisplay& display, ViewOptions options, std::optional<xr::Runtime> headset)
    : display_(display),
      options_(std::move(options)),
      sound_(options_.sound.none),
      firstHeadset_(std::move(headset)),
      groundFinder_(storeOf(cacheFrom(options_.cache)), platform::Platform::wake),
      pictures_(display, options_.quality.importing),
      contents_(display, cacheFrom(options_.cache), options_.quality.importing),
      hotspotFinder_(contents_.picker(), platform::Platform::wake) {}

ViewProgram::~ViewProgram() = default;

core::Result<void> ViewProgram::run() {
    REKINDLE_TRY(start());
    while (!quit_)
        if (auto done = turn(); !done) REKINDLE_TRY(recover(std::move(done).error()));
    keeping_.keep(state_);
    display_.window().hide();  // a load that is under way may take a moment to hear that it is cancelled
    return {};
}

// Everything on the graphics device is made anew, until it is there again; camera, selection and time stay as they were.
core::Result<void> ViewProgram::recover(core::Error failure) {
    if (headset_) loseHeadset(failure);
    if (std::exchange(leaving_, nullptr)) search_->begin(searchFrom_);  // what is on the device goes before another is made
    for (;;) {
        const double now = std::chrono::duration<double>(Clock::now() - begun_).count();
        const ViewRecovery::Step step = recovery_.next(failure, state_.settings, now);
        if (step == ViewRecovery::Step::GiveUp) return core::fail(std::move(failure));
        core::logWarning("{}", failure.line());
        const std::string explanation = explain(step, failure);
        if (step != ViewRecovery::Step::Again) core::logWarning("{}", explanation);
        say(explanation);
        if (step == ViewRecovery::Step::Fewer) {
            state_.settings.samples = 1;
            state_.settings.edgesSmoothed = true;
        }
        if (step == ViewRecovery::Step::Plainest) {
            state_.settings = plainest(state_.settings);
            if (gpu::isOutOfMemory(failure)) display_.spareTextures();
        }
        pictures_.forgetDevice();
        auto made = display_.rebuild();
        if (made) made = contents_.restore(state_);
        if (made && (options_.choice || !choices_.empty())) {
            choices_ = installedChoices(display_, options_.quality.importing, state_.language);
            findGateways();  // its pictures were on the device that is gone
        }
        if (made) break;
        failure = std::move(made).error();
    }
    shown_ = shownBeside_ = {};
    unsettled_ = framesToSettle;
    return {};
}

// A window has no transparent places: nothing behind the scene is the dark of a gallery's wall.
static void fillBackground(render::Settings& settings) {
    if (settings.background != render::Background::Transparent) return;
    settings.background = render::Background::Color;
    settings.backgroundColor = {0.018f, 0.017f, 0.016f, 1};
}

core::Result<void> ViewProgram::start() {
    keeping_.recall(state_);
    if (!options_.language.empty()) state_.language = options_.language;
    speak(state_.language);
    dress();
    // An .hdr is loaded like a scene, beside the frames.
    std::vector<std::filesystem::path> files = options_.files;
    QualityOptions quality = options_.quality;
    if (wantsPhotograph(quality)) {
        files.push_back(*std::exchange(quality.environment, "none"));
        if (!quality.background) quality.background = Backdrop{render::Background::Environment};
    }
    REKINDLE_ASSIGN(settings, settingsFrom(quality));
    REKINDLE_ASSIGN(time, timeOfDay(momentOf(quality), placeOf(quality), quality.utcOffset));
    state_.settings = std::move(settings);
    setQuality(state_.settings, quality, display_.device().traits().software);
    fillBackground(state_.settings);
    state_.time = time;
    if (options_.sound.start != panels::SoundState{}) state_.sound = options_.sound.start;
    state_.camera.fov = options_.viewpoint.fov.value_or(scene::defaultFov);
    if (options_.choice) choices_ = installedChoices(display_, options_.quality.importing, state_.language);
    startHeadset();
    contents_.open(files, state_);
    unsettled_ = framesToSettle;
    return {};
}

bool ViewProgram::still() const {
    return !(headset_ && headset_->running()) && !moving() && !blowing() && unsettled_ <= 0 &&
           state_.now - fadeBegun_ >= fadeSeconds && !display_.interface().inputWaiting();
}

// Sleeps where nothing moves: not at all while something does, a moment while the progress bar is to be kept true.
std::vector<platform::Event> ViewProgram::nextEvents() {
    platform::Window& window = display_.window();
    if (headset_ && headset_->running()) return window.pollEvents();  // its frames pace
    const platform::Extent extent = window.framebufferExtent();
    if (extent.width == 0 || extent.height == 0) return window.waitEvents(0.5);  // minimised: nothing can be drawn
    if (!still()) return window.pollEvents();
    if (sound_.fading(state_.now) || gamepad_.connected()) return window.waitEvents(0.03);
    if (telling()) return window.waitEvents(0.04);
    if (headset_ || leaving_) return window.waitEvents(0.05);  // it is asked for its state
    const bool news = !state_.notices.empty() || contents_.loading() || pictures_.reading();
    return window.waitEvents(news ? 0.06 : contents_.watching() ? 0.1 : 0.5);
}

core::Result<void> ViewProgram::turn() {
    std::vector<platform::Event> events = nextEvents();
    const Clock::time_point now = Clock::now();
    const double seconds = std::chrono::duration<double>(now - lastTurn_).count();
    lastTurn_ = now;
    state_.now = std::chrono::duration<double>(now - begun_).count();
    readGamepad(events, seconds);
    unsettled_ = events.empty() ? unsettled_ - 1 : framesToSettle;
    REKINDLE_ASSIGN(others, contents_.update(state_, readyForContents(std::min(seconds, 0.1))));
    if (others) {
        unsettled_ = framesToSettle;
        REKINDLE_TRY(welcomeContents());
    }
    sound_.update(state_, headset_ && headset_->seen() ? std::optional(visit_.head(visitorsHead())) : std::nullopt);
    keeping_.update(state_);
    sendHomeWhoLeft();
    dress();
    findGround();
    followFiles();
    takeHotspots();
    showPictures();
    REKINDLE_TRY(beginHeadset());
    keepUpWithLetters();
    followDraft();
    if (still() && !telling() && unsettled_ < 0 && state_.notices.empty() && !state_.loading.active) return {};
    ui::Context& interface = display_.interface();
    for (const platform::Event& event : events) interface.handle(event);
    interface.beginFrame(seconds);
    useEvents(events);
    letTimePass(std::min(seconds, 0.1));
    REKINDLE_TRY(settleTimes(std::min(seconds, 0.1)));
    REKINDLE_TRY(lead(seconds));
    REKINDLE_TRY(showDuePeriod(seconds));
    if (!worn())
        usePointer();
    else if (headset_->seen())
        visitWithHeadset(std::min(seconds, 0.1));
    measureFrame(seconds);
    drawInterface();
    interface.endFrame();
    REKINDLE_TRY(serveRequests());
    REKINDLE_TRY(drawHeadset());
    return drawFrame();
}

void ViewProgram::layOut() {
    const platform::Extent extent = display_.window().framebufferExtent();
    layout_ = panels::layOut(float(extent.width), float(extent.height), display_.interface().scale(), state_);
}

void ViewProgram::useEvents(const std::vector<platform::Event>& events) {
    const ui::Context& interface = display_.interface();
    layOut();
    followVisitor(events);
    const Taken taken{interface.wantsMouse(), interface.wantsText(), interface.navigates(), interface.popupOpen()};
    for (const platform::Event& event : events) controls_.handle(event, taken, layout_, state_, camera_);
}

bool ViewProgram::moving() const {
    return ledOn_ || !camera_.resting() || controls_.dragging() || (state_.playing.running && state_.playing.animation >= 0);
}

// Whether there is another picture to each moment. A processor that draws would have to labour for that: plants are bent there by
// the wind of one moment.
bool ViewProgram::blowing() const {
    return state_.site && !state_.site->site->swaying.empty() && state_.settings.wind.speed > 0 &&
           !display_.device().traits().software && !state_.preferences.reducedMotion;
}

void ViewProgram::chooseQuality(double milliseconds) {
    const auto better = quality_.learn(state_.settings, milliseconds);
    if (!better) return;
    render::apply(*better, state_.settings);
    const std::string name = *better == render::Quality::Low      ? tr("Low")
                             : *better == render::Quality::Medium ? tr("Medium")
                                                                  : tr("High");
    say(panels::filled(tr("Quality: {} (a picture took {} ms)"), name, std::lround(quality_.milliseconds())));
}

// What the last frames cost, and what the next one is to show.
void ViewProgram::measureFrame(double seconds) {
    const math::uvec2 full{std::max(1u, std::uint32_t(layout_.picture.width)),
                           std::max(1u, std::uint32_t(layout_.picture.height))};
    if (const auto cost = display_.takeCost()) {
        resolution_.learn(cost->extent, full, cost->milliseconds);
        if (!options_.quality.quality && moving()) chooseQuality(cost->milliseconds);
    }
    state_.view = camera_.view(resolution_.extent(full, moving()), state_.camera.fov, bounds_);
    const double before = state_.figures.frameMilliseconds;
    state_.figures = display_.figures();
    state_.figures.residentBytes = residentBytes();
    state_.figures.pictureExtent = state_.view.extent;
    state_.figures.frameMilliseconds = moving() ? before + (seconds * 1000 - before) * 0.2 : before;
}

// Anew only where it would be another: skinning by hand what is selected takes its time.
void ViewProgram::pose() {
    Posed now{.playing = state_.playing,
              .selection = state_.selection,
              .period = state_.site ? state_.site->period : -1,
              .layers = state_.site ? state_.site->layers : std::vector<std::string>(),
              .evidence = state_.site && state_.site->evidence,
              .route = state_.site ? state_.site->route : -1,
              .contents = contentsCount_};
    for (const panels::OpenModel& open : state_.models) now.hidden.push_back(open.hidden);
    if (now == posed_) return;
    posed_ = std::move(now);
    scene_ = sceneOf(state_);
    scene_.identity = std::make_shared<char>();
    state_.highlighted.reset();
    if (state_.selection) state_.highlighted = boundsUnder(scene_, state_.selection);
}

static std::string titleOf(const panels::ViewerState& state) {
    if (state.site) return std::string(state.site->site->title.in(state.language));
    return state.models.front().path.filename().string();
}

core::Result<void> ViewProgram::welcomeContents() {
    ++contentsCount_;
    forgetHotspots();
    layOut();
    pose();
    bounds_ = scene::bounds(scene_);
    if (state_.models.empty()) return {};
    if (worn()) core::logDebug("headset: what was loaded comes at a dark of {:.1f}", visit_.dark());
    display_.window().setTitle(titleOf(state_) + " – Rekindle");
    if (!state_.framed) REKINDLE_TRY(state_.site ? firstSight() : firstView());
    state_.framed = true;
    findGateways();
    if (editor_.active() && (!state_.site || !state_.guide)) editor_.close(state_);  // it was another site's
    followTour();
    if (!state_.guide && state_.asked.spot) state_.asked = {};  // it was another site's
    arrive();
    return {};
}

// What the pointer is over, for the evidence view to tell of.
void ViewProgram::pointAtEvidence() {
    if (!state_.site || !state_.site->evidence) return;
    const math::vec2 place = controls_.mouse() - math::vec2(layout_.picture.left, layout_.picture.top);
    const auto hit = layout_.picture.holds(controls_.mouse().x, controls_.mouse().y) ? pickAt(place) : std::nullopt;
    state_.site->pointed.reset();
    if (hit) state_.site->pointed = state_.models[hit->model].part.elements[hit->node];
}

void ViewProgram::speak(const std::string& language) {
    state_.language = language;
    display_.interface().speak(language, core::dataFolder() / "words");
    if (!state_.models.empty()) display_.window().setTitle(titleOf(state_) + " – Rekindle");
    unsettled_ = framesToSettle;
    core::logDebug("the interface speaks {}", language);
    followTour();
}

void ViewProgram::say(std::string text) {
    display_.interface().need(text);
    state_.notices.push_back({std::move(text), state_.now + 5});
}

// To the visitor in his language; to whoever works on it, what it was as well; in the log as it is.
void ViewProgram::tell(panels::Trouble trouble, const core::Error& error, const content::Findings& behind) {
    core::logWarning("{}", error.line());
    const std::string detail = panels::isForVisitors(state_) ? "" : panels::told(error, behind).line();
    display_.interface().need(detail);
    state_.notices.push_back({panels::lineOf(trouble, error.kind), state_.now + 8, detail});
}

core::Result<void> ViewProgram::serveRequests() {
    for (const panels::Request& request : std::exchange(state_.requests, {})) REKINDLE_TRY(serve(request));
    return {};
}

core::Result<void> ViewProgram::serve(const panels::Request& request) {
    platform::Window& window = display_.window();
    if (const auto* files = std::get_if<panels::OpenFiles>(&request)) contents_.open(files->paths, state_);
    if (std::holds_alternative<panels::OpenCopied>(request)) openCopied();
    if (std::holds_alternative<panels::ReloadFiles>(request)) contents_.reload(state_);
    if (std::holds_alternative<panels::CancelLoading>(request)) contents_.cancel();
    if (std::holds_alternative<panels::ToggleFullscreen>(request)) window.setFullscreen(!window.fullscreen());
    if (std::holds_alternative<panels::FrameSelection>(request)) frameSelection();
    if (const auto* jump = std::get_if<panels::JumpToCamera>(&request)) jumpTo(*jump);
    if (const auto* to = std::get_if<panels::GoToViewpoint>(&request); to && state_.site) return goTo(to->viewpoint);
    if (const auto* period = std::get_if<panels::ShowPeriod>(&request); period && state_.site) {
        if (!worn()) return showPeriod(period->period);
        periodDue_ = period->period;
    }
    if (const auto* blend = std::get_if<panels::BlendTimes>(&request); blend && state_.site) return blendTimes(*blend);
    if (std::holds_alternative<panels::SettleTimes>(request) && state_.site) state_.site->settles = true;
    if (const auto* to = std::get_if<panels::SpeakLanguage>(&request)) speak(to->language);
    REKINDLE_TRY(serveGuide(request));
    REKINDLE_TRY(serveVisitor(request));
    REKINDLE_TRY(serveEditing(request));
    REKINDLE_TRY(serveMuseum(request));
    if (std::holds_alternative<panels::Quit>(request)) quit_ = true;
    if (std::holds_alternative<panels::FrameScene>(request) && !state_.models.empty()) {
        const view::Orbit orbit =
            scene::framedOrbit(sceneThroughTime(state_), layout_.picture.width / layout_.picture.height, state_.camera.fov);
        camera_.glideTo(orbit.pose(), orbit.radius);
    }
    if (const auto* compose = std::get_if<panels::ComposePicture>(&request)) composePicture(compose->on);
    if (std::holds_alternative<panels::TakeScreenshot>(request)) return saveScreenshot();
    return {};
}

void ViewProgram::openCopied() {
    const auto paths = pathsIn(display_.window().clipboard());
    if (paths.empty()) return say(tr("Nothing that could be opened was copied"));
    contents_.open(paths, state_);
}

void ViewProgram::frameSelection() {
    const math::Bounds box = state_.selection ? boundsUnder(scene_, state_.selection) : bounds_;
    camera_.frame(box.empty() ? bounds_ : box, layout_.picture.width / layout_.picture.height, state_.camera.fov);
}

void ViewProgram::jumpTo(const panels::JumpToCamera& jump) {
    const scene::PosedModel& posed = scene_.models[std::size_t(jump.model)];
    const auto node = std::size_t(jump.node);
    const asset::Camera& lens = posed.model->cameras[std::size_t(posed.model->nodes[node].camera)];
    const math::Transform place = math::Transform::fromMatrix(posed.world[node]);
    const math::Pose eye{place.translation, place.rotation};
    if (!lens.orthographic) state_.camera.fov = lens.verticalFov;
    camera_.glideTo(eye, awayFromSurface(eye));
}

// A tour waits meanwhile; who has not gone elsewhere sees it go on.
void ViewProgram::composePicture(bool on) {
    unsettled_ = framesToSettle;
    if (on && !state_.composing && !state_.models.empty()) {
        state_.composing = panels::Composing{state_.guide && state_.guide->playing};
        if (state_.composing->played) guide_.play(false, state_);
    } else if (!on && state_.composing) {
        if (state_.composing->played && state_.guide && !state_.guide->away) guide_.play(true, state_);
        state_.composing.reset();
    }
}

core::Result<void> ViewProgram::saveScreenshot() {
    if (state_.models.empty()) return {};
    view::View view = state_.view;  // has fewer pixels while something moves
    view.extent = glm::max(math::uvec2(1), math::uvec2(layout_.picture.width, layout_.picture.height));
    constexpr auto kind = render::PictureKind::Srgb8;
    REKINDLE_ASSIGN(pictures, display_.renderer().renderPictures(scene_, {&view, 1}, state_.settings, kind));
    if (state_.site && state_.site->compared >= 0 && comparison_.made() && !worn()) {
        REKINDLE_ASSIGN(beside, display_.renderer().renderPictures(comparison_.scene(), {&view, 1},
                                                                   comparison_.settings(state_.settings), kind));
        const render::Picture seen = std::exchange(pictures.front(), {});
        if (state_.site->blend)
            blendPictures(seen, beside.front(), *state_.site->blend, pictures.front());
        else
            commands::hangCurtain(seen, beside.front(), state_.site->curtain, pictures.front());
    }
    if (state_.site) stampCredit(pictures.front());
    const std::filesystem::path path = screenshotPath(state_.models.front().path);
    const auto written = writePicture(path, PictureFormat::Png, pictures.front());
    if (!written) tell(panels::Trouble::Photograph, written.error());
    if (written) say(panels::filled(tr("Saved as {}"), path.string()));
    return {};
}

void ViewProgram::letTimePass(double seconds) {
    if (const asset::Animation* animation = panels::playedAnimation(state_))
        panels::advance(state_.playing, animation->duration, seconds);
    if (camera_.mode() != state_.camera.mode) camera_.setMode(state_.camera.mode, scene_, contents_.picker());
    if (blowing()) state_.settings.wind.moment = float(std::fmod(state_.now, 6 * 3600));  // seconds that a float tells apart
    camera_.advance(float(seconds), state_.camera.walkSpeed, scene_, contents_.picker());
    if (state_.settings.environment.kind == render::EnvironmentKind::Sky && skyTime_ != state_.time) {
        turnSky(state_.time, state_.settings.environment.sky);
        skyTime_ = state_.time;
    }
    pose();
}

// Where one can walk follows from what is there; until it is found, and where it cannot be, walkers try every step.
void ViewProgram::findGround() {
    if (auto found = groundFinder_.take()) {
        const bool news = grounds_.insert_or_assign(state_.site ? state_.site->periodId() : "", *found).second;
        drawMapOf(found->get());
        camera_.setGround(std::move(*found));
        core::logDebug("it is known where one can walk");
        if (!state_.guide || !state_.guide->compares) visitorPlaced_ = false;  // else he stays, whatever period he is shown
        unsettled_ = framesToSettle;
        if (news) followTour();
    }
    const std::pair now(contentsCount_, state_.site ? state_.site->period : -1);
    if (now == ground_) return;
    if (now.first != ground_.first) {
        camera_.setGround(nullptr);
        grounds_.clear();
        state_.map.reset();
    }
    ground_ = now;
    SiteGround wanted{.site = state_.site ? state_.site->site : nullptr,
                      .period = state_.site ? state_.site->periodId() : "",
                      .begun = contents_.loadBegun()};
    for (const panels::OpenModel& open : state_.models) wanted.parts.push_back(open.part);
    groundFinder_.want(std::move(wanted));
}

void ViewProgram::showPictures() {
    if (pictures_.update(state_, headset_ ? &headset_->panel(HeadsetPanelKind::Card).painter : nullptr))
        unsettled_ = framesToSettle;
}

void ViewProgram::walkThere(math::vec2 place) {
    const auto hit = camera_.grounded() ? pickAt(place) : std::nullopt;
    if (hit && !camera_.walkTo(hit->point)) say(panels::tr("Nobody can walk there"));
}

std::optional<scene::Hit> ViewProgram::pickAt(math::vec2 place) {
    view::View view = state_.view;
    view.extent = {std::uint32_t(layout_.picture.width), std::uint32_t(layout_.picture.height)};
    return contents_.picker().pick(scene_, view::worldRay(view, place + 0.5f), {.tolerance = 0.004f});
}

// In Site::elements; -1 for what belongs to none.
int ViewProgram::elementOf(const scene::Hit& hit) const {
    const std::vector<int>& elements = state_.models[hit.model].part.elements;
    return hit.node < elements.size() ? elements[hit.node] : -1;
}

// A visitor's click asks what that is.
void ViewProgram::ask(const std::optional<scene::Hit>& hit) {
    if (hit && askGate(*hit)) return;
    state_.asked = {.element = hit ? elementOf(*hit) : -1};
    if (!state_.asked) state_.selection = {};
}

void ViewProgram::usePointer() {
    if (const auto wheel = controls_.takeWheel()) {
        const auto hit = pickAt(wheel->at);
        camera_.wheel(wheel->notches, hit ? std::optional(hit->point) : std::nullopt);
    }
    if (const auto twice = controls_.takeDoubleClick()) walkThere(*twice);
    pointAtEvidence();
    const auto click = controls_.takeClick();
    if (!click || state_.models.empty()) return;
    const auto hit = pickAt(*click);
    if (state_.measuring.active) {
        auto& points = state_.measuring.points;
        if (points.size() == 2) points.clear();
        if (hit) points.push_back(hit->point);
        return;
    }
    if (state_.editing && state_.editing->pointing != panels::Pointing::Nothing) {
        if (hit) pointForTour(*hit);
        return;
    }
    state_.selection = hit ? Selection{int(hit->model), int(hit->node)} : Selection{};
    state_.scrollTo = state_.selection;
    if (panels::isVisited(state_)) return ask(hit);
    if (hit) state_.shownModel = int(hit->model);
    if (hit && hit->material >= 0) state_.shownMaterial = hit->material;
}

// How much is still to be seen of the period before.
float ViewProgram::fadedPart() const {
    const double part = 1 - (state_.now - fadeBegun_) / fadeSeconds;
    const bool looksThere = state_.view.viewFromWorld == fadeView_.viewFromWorld;
    if (!state_.site || state_.site->compared >= 0 || part <= 0 || !looksThere) return 0;
    return shown_.posed.period == state_.site->period ? float(part) : 1;
}

void ViewProgram::drawPictures() {
    const panels::Rectangle& area = layout_.picture;
    const auto front = reinterpret_cast<ImTextureID>(display_.picture(front_));
    const auto back = reinterpret_cast<ImTextureID>(display_.picture(1 - front_));
    if (worn()) return drawMirror();
    if (state_.models.empty()) return;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const auto seen = [&](ImTextureID picture, float from, float alpha) {
        list.AddImage(picture, {area.left + from * area.width, area.top}, {area.right(), area.bottom()}, {from, 0}, {1, 1},
                      IM_COL32(255, 255, 255, int(alpha * 255)));
    };
    if (front) seen(front, 0, 1);
    if (!back || !state_.site) return;
    const panels::OpenSite& open = *state_.site;
    if (open.compared >= 0 && comparison_.made()) open.blend ? seen(back, 0, *open.blend) : seen(back, open.curtain, 1);
    if (const float part = fadedPart(); part > 0) seen(back, 0, part);
}

void ViewProgram::drawInterface() {
    drawPictures();
    panels::drawChoice(choices_, state_, layout_.picture);
    panels::drawArrival(choices_, state_, layout_.picture);
    panels::drawInterface(state_, layout_);
    panels::drawHeadsetCard(state_, layout_.picture);
}

ViewProgram::Shown ViewProgram::wanted() const {
    Shown shown{.view = state_.view, .settings = state_.settings, .posed = posed_};
    // Fewer pixels than the window has, while something moves, are sharpened; and what is drawn in them may be coarser, or a
    // processor that draws would take as long over its triangles as over those of a picture that rests.
    if (float(state_.view.extent.y) < std::floor(layout_.picture.height)) {
        shown.settings.sharpened = true;
        shown.settings.detail *= detailInMotion;
    }
    shown.posed.selection = {};  // is drawn by the interface
    if (state_.preferences.calmLight) shown.settings.bloom = false;
    return shown;
}

// The same from beyond the curtain.
ViewProgram::Shown ViewProgram::wantedBeside() const {
    Shown beside = wanted();
    beside.settings = comparison_.settings(beside.settings);
    beside.posed.period = state_.site->compared;
    return beside;
}

core::Result<void> ViewProgram::drawFrame() {
    if (mirroring_) return drawMirrored();
    REKINDLE_ASSIGN(comparing, comparison_.update(state_, contentsCount_, curtainFrom()));
    const Shown next = wanted(), beside = comparing ? wantedBeside() : Shown{};
    const bool stale = !state_.models.empty() && next != shown_, besideStale = comparing && beside != shownBeside_;
    const bool drawBeside = besideStale && (besideNext_ || !stale);
    std::optional<Shot> shot;
    if (drawBeside)
        shot.emplace(Shot{comparison_.scene(), state_.view, beside.settings});
    else if (stale)
        shot.emplace(Shot{scene_, state_.view, next.settings});
    REKINDLE_ASSIGN(drawn, display_.draw(shot, drawBeside ? 1 - front_ : front_));
    if (drawn) recovery_.drawn();
    if (!drawn || !shot) return {};
    besideNext_ = !drawBeside;
    if (!drawBeside && shown_.posed.period != next.posed.period) fadeBegun_ = state_.now;
    (drawBeside ? shownBeside_ : shown_) = drawBeside ? beside : next;
    unsettled_ = framesToSettle;
    return {};
}

}  // namespace rekindle::commands
