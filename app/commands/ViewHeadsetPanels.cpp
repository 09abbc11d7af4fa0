#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "commands/HeadsetLabels.h"
#include "commands/SiteSounds.h"
#include "commands/ViewProgram.h"
#include "core/Log.h"
#include "panels/HeadsetCaption.h"
#include "panels/HeadsetCard.h"
#include "panels/HeadsetMenu.h"
#include "panels/ObjectCard.h"
#include "panels/Widgets.h"
#include "tour/Telling.h"

// The part of the viewer that hangs panels before a visitor with a headset, and tells him of what he points at.
namespace rekindle::commands {

using math::vec3;
using Kind = HeadsetPanelKind;

namespace {

constexpr float menuBelow = 0.16f, cardBelow = 0.1f;  // radians below the eyes
constexpr float withinReach = 0.55f;                  // metres, of a finger
constexpr float inSight = 0.6f;                       // radians from where one looks
constexpr float beside = 0.5f;                        // radians to the right of what a card tells of

// A dot where one points, on the panel itself: nothing before it would be seen. Around it, how long a look has rested there.
void drawDot(const std::optional<ui::Sheet::Pointer>& pointer, float rested) {
    if (!pointer) return;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddCircleFilled({pointer->x, pointer->y}, panels::px(4.5f), IM_COL32(20, 18, 16, 255));
    if (rested > 0) {
        list.PathArcTo({pointer->x, pointer->y}, panels::px(10), -math::pi / 2, 2 * math::pi * rested - math::pi / 2, 32);
        list.PathStroke(IM_COL32(229, 169, 90, 255), 0, panels::px(3));
    }
    list.AddCircleFilled({pointer->x, pointer->y}, panels::px(3),
                         pointer->pressed ? IM_COL32(229, 169, 90, 255) : IM_COL32_WHITE);
}

}  // namespace

math::Ray ViewProgram::inWorld(const math::Ray& inRoom) const {
    const math::Pose room = visit_.rig().worldFromRoom();
    return {room.position + room.orientation * inRoom.origin, room.orientation * inRoom.direction};
}

// As a click in the window asks; in the evidence view he learns of whatever he points at.
void ViewProgram::pointWithHands(const visit::HandWishes& wishes, const visit::HandInputs& hands) {
    pointedAt_.reset();
    if (state_.models.empty()) return;
    const auto meets = [&](std::size_t hand) { return contents_.picker().pick(scene_, inWorld(*hands[hand].aim)); };
    if (state_.site && state_.site->evidence) {
        const bool points = wishes.pointer && !hands[*wishes.pointer].onPanel && !wishes.aiming;
        const auto hit = points ? meets(*wishes.pointer) : std::nullopt;
        if (hit) pointedAt_ = hit->point;
        if (points) state_.site->pointed = hit ? std::optional(elementOf(*hit)) : std::nullopt;
    }
    if (!wishes.asking || !state_.site) return;
    choose(meets(*wishes.asking), hands[*wishes.asking].aim->direction);
}

// What is told of hangs beside that direction of the room.
void ViewProgram::choose(const std::optional<scene::Hit>& hit, vec3 direction) {
    state_.selection = hit ? panels::Selection{int(hit->model), int(hit->node)} : panels::Selection{};
    state_.asked = {};
    state_.site->gate = -1;
    ask(hit);
    asker_ = direction;
    if (!state_.asked && state_.site->gate < 0) core::logDebug("headset: nothing is said of that");
}

// For who reads large letters in the window, too.
float ViewProgram::visitorsLetters() const {
    return std::clamp(state_.preferences.textSize, leastLetters, mostLetters);
}

// Where fingers are seen, what is to be pressed hangs within their reach, and looks as large.
void ViewProgram::hangWithin(HeadsetPanel& panel, float below, float left) {
    bool fingers = false;
    for (const xr::Hand& hand : headset_->frame().hands) fingers = fingers || hand.finger;
    const float reached = fingers ? std::min(panel.form.away, withinReach) : panel.form.away;
    panel.place.place = visit::placeBefore(visitorsHead(), reached, below, left);
    panel.away = reached / panel.form.away;
}

void ViewProgram::drawPanel(Kind kind, const std::optional<PanelTouch>& touch, bool pressed, double seconds,
                            const std::function<void()>& body) {
    HeadsetPanel& panel = headset_->panel(kind);
    const bool contrast = state_.preferences.highContrast;
    panel.sheet.dress(contrast ? ui::theme::highContrast() : ui::theme::Palette{}, panel.seeThrough ? 0 : 1);
    std::optional<ui::Sheet::Pointer> pointer;
    if (touch && touch->panel == kind) pointer = {touch->at.x, touch->at.y, pressed};
    panel.sheet.draw(seconds, pointer, [&] {
        body();
        drawDot(pointer, state_.headset->looks ? dwell_.part() : 0);
    });
}

void ViewProgram::hangMenu() {
    HeadsetPanel& menu = headset_->panel(Kind::Menu);
    menu.shown = state_.headset->menu || state_.models.empty() || panels::hasHeadsetQuestion(state_) || state_.farewell;
    if (menu.shown && !menuWas_) hangWithin(menu, menuBelow, 0);
    menu.place.size = menu.form.size * (menu.away * visitorsLetters());
    menuWas_ = menu.shown;
}

// Beside what was asked about, and there it stays; in the evidence view it comes along.
void ViewProgram::hangCard(double seconds) {
    HeadsetPanel& card = headset_->panel(Kind::Card);
    card.shown = panels::hasHeadsetObject(state_);
    const math::Pose head = visitorsHead();
    const std::pair tells{state_.asked, state_.site ? state_.site->gate : -1};
    const bool stays = tells.first || tells.second >= 0;
    if (stays && tells != cardTells_) {
        const float heading = visit::headingOf(head.orientation);
        const vec3 way = asker_.value_or(head.orientation * vec3(0, 0, -1));
        const float left = std::remainder(std::atan2(-way.x, -way.z) - heading, 2 * math::pi) - beside;
        hangWithin(card, cardBelow, left);
        const auto& gates = state_.site->site->gates;
        if (panels::isThere(tells.first, state_))
            core::logDebug("headset: a card tells of {}", panels::nameOf(tells.first, state_));
        else if (tells.second >= 0)
            core::logDebug("headset: a card tells of {}", gates[std::size_t(tells.second)].name.in("en"));
    }
    if (!stays) {
        cardPlace_.advance(head, float(seconds));
        card.place.place = cardPlace_.place();
        card.away = 1;
        asker_.reset();
    }
    card.place.size = card.form.size * (card.away * visitorsLetters());
    cardTells_ = tells;
}

// The sheet has them below each other, whether they hang or not.
void ViewProgram::hangLabels() {
    HeadsetPanel& labels = headset_->panel(Kind::Labels);
    const auto height = std::uint32_t(std::lround(panels::headsetLabelHeight * labels.sheet.scale()));
    const std::size_t room = labels.sheet.extent().height / height;
    spots_ = panels::headsetSpots(state_);
    if (spots_.size() > room) spots_.resize(room);
    labels.pieces.clear();
    labelMarks_.clear();
    const vec3 eyes = visit_.head(visitorsHead()).position;
    const float letters = visitorsLetters() / labels.sharpness;  // as large, however many pixels they have
    std::vector<vec3> places;
    for (const panels::HeadsetSpot& spot : spots_) places.push_back(spot.at);
    if (labelScale_ != labels.sheet.scale()) labelWidths_.clear();
    std::vector<float> widths = labelWidths_;
    for (float& width : widths) width *= letters;
    for (const HeadsetLabel& label : labelsAround(eyes, places, widths, float(height) * letters)) {
        const math::uvec2 from{0, std::uint32_t(label.spot) * height};
        const math::uvec2 extent{static_cast<std::uint32_t>(labelWidths_[label.spot]), height};
        labels.pieces.push_back({from, extent, {visit_.rig().inRoom(label.place.place), label.place.size}});
        labelMarks_.push_back({spots_[label.spot].at, label.foot, spots_[label.spot].spokenOf});
    }
    labels.shown = !labels.pieces.empty();
}

// What is said, and above it the sign, which is no wider than its words.
void ViewProgram::hangCaption(double seconds) {
    HeadsetPanel& caption = headset_->panel(Kind::Caption);
    const float scale = caption.sheet.scale(), apart = 4 * scale;
    const auto strip = std::uint32_t(std::lround(panels::headsetSignHeight * scale));
    const float away = state_.headset->comfort.captionsAway;
    const float pixel = caption.form.size.x / float(caption.sheet.extent().width) * (away / caption.form.away);  // metres
    if (signScale_ != scale) signWidth_ = 0;
    captionPlace_.setAway(away);
    captionPlace_.advance(visitorsHead(), float(seconds));
    const auto extent = caption.sheet.extent();
    caption.pieces.clear();
    const auto hang = [&](math::uvec2 from, math::uvec2 size, float above) {
        math::Pose place = captionPlace_.place();
        place.position += place.orientation * vec3(0, above * pixel, 0);
        caption.pieces.push_back({from, size, {place, math::vec2(size) * pixel}});
    };
    const math::uvec2 words(extent.width, extent.height - strip);
    if (panels::hasHeadsetCaption(state_)) hang({0, strip}, words, 0);
    const bool sign = panels::hasHeadsetSign(state_);
    if (sign && signWidth_ > 0) hang({0, 0}, {std::uint32_t(signWidth_), strip}, float(words.y + strip) / 2 + apart);
    if (!sign) signWidth_ = 0;
    caption.shown = !caption.pieces.empty();
}

void ViewProgram::drawCaption() {
    panels::drawHeadsetCaption(state_);
    if (!panels::hasHeadsetSign(state_)) return;
    const ui::Sheet& sheet = headset_->panel(Kind::Caption).sheet;
    signWidth_ = panels::headsetSignWidth(state_, float(sheet.extent().width));
    signScale_ = sheet.scale();
    panels::drawHeadsetSign(state_, signWidth_);
}

// Where what is told of is. While a sound is named, and where nothing else is told of, it is what sounds.
std::vector<vec3> ViewProgram::toldPlaces(vec3 ears) const {
    const panels::Guide& guide = *state_.guide;
    const auto sound = soundToldOf(*state_.site->site, {.period = state_.site->periodId(), .levels = guide.sounds}, ears);
    const bool named = std::ranges::any_of(guide.said, tour::namesSound, &panels::Said::words);
    std::vector<vec3> places;
    for (const panels::Hotspot& spot : state_.hotspots)
        if (spot.spokenOf()) places.push_back(spot.at);
    if (sound && (named || places.empty())) return {*sound};
    return places;
}

// If all of it is out of sight: the first.
void ViewProgram::tellWay() {
    state_.headset->toldAway.reset();
    if (!state_.told || !state_.guide || !state_.site) return;
    const math::Pose head = visit_.head(visitorsHead());
    for (const vec3 place : toldPlaces(head.position)) {
        const auto way = visit::wayOutOfView(head, place, inSight);
        if (!way) return state_.headset->toldAway.reset();
        if (!state_.headset->toldAway) state_.headset->toldAway = way;
    }
}

// Nothing of a tour is missed while the menu is read, or the runtime's own; closing it lets the tour go on, if nobody has said
// otherwise.
void ViewProgram::pauseForMenu() {
    const bool open = state_.headset->menu || !headset_->session().lifecycle().focused();
    bool& waits = state_.headset->waits;
    if (state_.guide && open && !menuOpen_ && state_.guide->playing) {
        guide_.play(false, state_);
        waits = true;
    }
    if (!state_.guide || state_.guide->playing) waits = false;
    if (!open && waits && state_.guide) guide_.play(true, state_);
    if (!open) waits = false;
    menuOpen_ = open;
}

void ViewProgram::drawPanels(const visit::HandWishes& wishes, const visit::HandInputs& hands, double seconds) {
    pauseForMenu();
    headset_->readBy(visitorsLetters());
    hangMenu();
    hangCard(seconds);
    hangLabels();
    hangOffer();
    hangCaption(seconds);
    tellWay();

    const auto touch = wishes.pointer ? headset_->touched(*hands[*wishes.pointer].aim) : std::nullopt;
    const bool presses = touch && wishes.pressed && headset_->panel(touch->panel).sheet.touching();
    if (presses && !pressedWas_) headset_->session().pulse(*wishes.pointer, 0.3f, 0.02f);
    pressedWas_ = presses;
    const auto draw = [&](Kind kind, const std::function<void()>& body) {
        drawPanel(kind, touch, wishes.pressed, seconds, body);
    };
    const auto shown = [&](Kind kind) { return headset_->panel(kind).shown; };
    if (shown(Kind::Menu)) draw(Kind::Menu, [&] { panels::drawHeadsetMenu(choices_, state_); });
    if (shown(Kind::Offer)) draw(Kind::Offer, [&] { panels::drawHeadsetOffer(state_); });
    if (shown(Kind::Card)) draw(Kind::Card, [&] { panels::drawHeadsetObject(state_); });
    if (panels::hasHeadsetCaption(state_) || panels::hasHeadsetSign(state_)) draw(Kind::Caption, [&] { drawCaption(); });
    if (!spots_.empty())
        draw(Kind::Labels, [&] {
            const ui::Sheet& sheet = headset_->panel(Kind::Labels).sheet;
            labelWidths_ = panels::headsetLabelWidths(spots_, state_, float(sheet.extent().width));
            labelScale_ = sheet.scale();
            panels::drawHeadsetLabels(spots_, state_, labelWidths_);
        });
    answerOffer();
}

}  // namespace rekindle::commands
