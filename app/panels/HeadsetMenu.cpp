#include "panels/HeadsetMenu.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "panels/FarewellSheet.h"
#include "panels/GuideQuestion.h"
#include "panels/HeadsetCaption.h"
#include "panels/HeadsetWidgets.h"
#include "panels/Trouble.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

void drawTitle(const ViewerState& state) {
    ImGui::PushFont(ui::titleFont());
    const std::string title = state.site ? std::string(state.site->site->title.in(state.language)) : "Rekindle 重光";
    text(fitted(title, ImGui::GetContentRegionAvail().x));
    ImGui::PopFont();
    if (state.failure) wrapped(lineOf(Trouble::Place, state.failure->kind), theme::bad);
    if (!state.loading.active) return;
    quiet(tr("Opening"));
    ImGui::ProgressBar(state.loading.fraction, {-1, px(8)}, "");
}

void drawPlaces(const std::vector<SiteChoice>& choices, ViewerState& state) {
    if (choices.empty() || state.loading.active) return;
    heading(state.site ? tr("Other places") : tr("Where would you like to go?"));
    int shown = 0;
    for (const SiteChoice& choice : choices) {
        if (state.site && state.site->file == choice.file) continue;
        const std::string title(choice.title.in(state.language));
        if (!partButton(fitted(title, px(200)) + "##" + choice.file.string(), shown++ % 2, 2)) continue;
        state.requests.push_back(OpenFiles{{choice.file}});
    }
}

// How one comes to where a tour goes on.
void drawWays(HeadsetComfort& comfort) {
    heading(tr("From stop to stop"));
    if (choiceButton(tr("Through the dark"), !comfort.follows, 0, 2)) comfort.follows = false;
    if (choiceButton(tr("Following lights"), comfort.follows, 1, 2)) comfort.follows = true;
}

void drawHeadsetTransport(ViewerState& state, const Guide& guide) {
    if (guide.stop < guide.stops.size())
        quiet(fitted(filled(tr("{} of {}: {}"), guide.stop + 1, guide.stops.size(), guide.stops[guide.stop].name),
                     ImGui::GetContentRegionAvail().x));
    if (partButton(tr("Back"), 0, 4)) state.requests.push_back(StepTour{-1});
    const bool plays = guide.playing || state.headset->waits;  // or will, when the menu is closed
    if (partButton(plays ? tr("Pause") : tr("Go on"), 1, 4)) state.requests.push_back(PlayTour{!plays});
    if (partButton(tr("Next"), 2, 4)) state.requests.push_back(StepTour{1});
    if (partButton(tr("End"), 3, 4)) state.requests.push_back(EndTour{});
    if (state.headset->leads && wideButton(tr("Take me there"))) state.requests.push_back(Recentre{});
    drawWays(state.headset->comfort);
}

// A tour is over: how it was, and what now. A line in the guestbook is written in the window.
void drawHeadsetFarewell(ViewerState& state, Headset& headset) {
    heading(tr("Thank you for coming along"));
    wrapped(tr("How much did you like this tour?"));
    const std::array words = farewellMarks();
    for (int i = 0; i < int(words.size()); ++i) {
        const bool second = i >= 3;  // they stand in two rows
        if (!partButton(words[std::size_t(i)], second ? i - 3 : i, second ? 2 : 3)) continue;
        state.requests.push_back(SignGuestbook{i + 1, ""});
        state.requests.push_back(EndTour{});
        state.farewell.reset();
    }
    gap(6);
    if (wideButton(tr("Walk about freely"))) {
        state.requests.push_back(EndTour{});
        state.farewell.reset();
        headset.menu = false;
    }
    if (!wideButton(tr("Choose another place"))) return;
    state.requests.push_back(EndTour{});
    state.farewell.reset();
    headset.menu = true;
    headset.page = HeadsetPage::Place;
}

bool tourButton(const std::string& words, const std::string& id) {
    return wideButton(fitted(words, ImGui::GetContentRegionAvail().x - px(24)) + "##" + id);
}

// For whom tours are told, where that makes a difference.
void drawAudiences(ViewerState& state) {
    const std::set<content::Audience> told = audiencesOf(*state.site);
    if (told.size() < 2) return;
    quiet(tr("Told for"));
    int index = 0;
    for (const content::Audience audience : told)
        if (choiceButton(audienceName(audience), state.audience == audience, index++, int(told.size())))
            state.audience = audience;
    gap(6);
}

void drawTours(ViewerState& state) {
    if (!state.site || state.models.empty()) return;
    if (state.guide) return drawHeadsetTransport(state, *state.guide);
    drawAudiences(state);
    const auto& left = state.site->left;
    if (left && tourButton(filled(tr("Go on with the tour: {}"), left->name.in(state.language)), "left"))
        state.requests.push_back(StartTour{left->tour, true});
    for (std::size_t i = 0; i < state.site->tours.size(); ++i)
        if (tourButton(filled(tr("Start the tour: {}"), state.site->tours[i].title.in(state.language)), std::to_string(i)))
            state.requests.push_back(StartTour{int(i)});
    if (!state.site->tours.empty()) drawWays(state.headset->comfort);
    gap(6);
    wrapped(state.headset->looks
                ? tr("Look at something for a moment to press it, down to your feet for this menu.")
                : tr("Press briefly to ask what something is. Press longer to point to where you would like to go, then let go."),
            theme::quiet);
}

// A tour's question comes before all else: it waits for an answer.
void drawQuestion(ViewerState& state) {
    if (!hasHeadsetQuestion(state)) return;
    wrapped(state.guide->question);
    gap(4);
    for (std::size_t i = 0; i < state.guide->answers.size(); ++i)
        if (wideButton(state.guide->answers[i] + "##answer" + std::to_string(i))) state.requests.push_back(AnswerQuestion{i});
    gap(8);
}

void drawPeriods(ViewerState& state) {
    if (!state.site || state.site->site->periods.size() < 2) return;
    const auto& periods = state.site->site->periods;
    heading(tr("Period"));
    for (int i = 0; i < int(periods.size()); ++i)
        if (choiceButton(std::string(periods[std::size_t(i)].name.in(state.language)) + fmt::format("##period{}", i),
                         state.site->period == i, i % 2, 2))
            state.requests.push_back(ShowPeriod{i});
}

void drawViewpoints(ViewerState& state) {
    if (!state.site || state.site->site->viewpoints.empty()) return;
    heading(tr("Viewpoints"));
    const auto& viewpoints = state.site->site->viewpoints;
    for (int i = 0; i < int(viewpoints.size()); ++i) {
        const std::string name(viewpoints[std::size_t(i)].name.in(state.language));
        if (partButton(fmt::format("{}##viewpoint{}", fitted(name, px(200)), i), i % 2, 2))
            state.requests.push_back(GoToViewpoint{i});
    }
}

// Of a map whose places lead elsewhere; the lines of the others stand back.
void drawRoutes(ViewerState& state) {
    if (!state.site || state.guide || state.site->site->routes.empty()) return;
    heading(tr("Routes"));
    const auto& routes = state.site->site->routes;
    int& chosen = state.site->route;
    for (int i = 0; i < int(routes.size()); ++i) {
        const std::string name = fitted(std::string(routes[std::size_t(i)].name.in(state.language)), px(200));
        if (choiceButton(fmt::format("{}##route{}", name, i), chosen == i, i % 2, 2)) chosen = chosen == i ? -1 : i;
    }
}

void drawSite(const std::vector<SiteChoice>& choices, ViewerState& state) {
    if (state.site && !state.models.empty()) {
        bool& evidence = state.site->evidence;
        if (choiceButton(tr("How it is known"), evidence, 0, 1)) evidence = !evidence;
    }
    drawRoutes(state);
    drawPeriods(state);
    drawViewpoints(state);
    drawPlaces(choices, state);
}

// For children, and for who sits.
void drawHeight(HeadsetComfort& comfort) {
    constexpr float lowest = 1, highest = 2.5f, usual = 1.6f, step = 0.1f;
    heading(tr("Eye height"));
    const float now = comfort.eyes > 0 ? comfort.eyes : usual;
    const std::string own = comfort.eyes > 0 ? fmt::format("{:.1f} m", now) : tr("Your own");
    if (choiceButton(fmt::format("{}##own", own), comfort.eyes == 0, 0, 3)) comfort.eyes = 0;
    if (partButton(fmt::format("- {:.1f} m", std::max(lowest, now - step)), 1, 3)) comfort.eyes = std::max(lowest, now - step);
    if (partButton(fmt::format("+ {:.1f} m", std::min(highest, now + step)), 2, 3)) comfort.eyes = std::min(highest, now + step);
}

void drawReading(ViewerState& state, HeadsetComfort& comfort) {
    Preferences& wish = state.preferences;
    constexpr float smallest = 0.8f, largest = 1.5f, step = 0.1f;  // larger panels would not be seen whole
    heading(tr("Reading and seeing"));
    if (partButton(tr("Smaller letters"), 0, 2)) wish.textSize = std::max(std::min(wish.textSize, largest) - step, smallest);
    if (partButton(tr("Larger letters"), 1, 2) && wish.textSize < largest)
        wish.textSize = std::min(wish.textSize + step, largest);
    if (choiceButton(tr("High contrast"), wish.highContrast, 0, 3)) wish.highContrast = !wish.highContrast;
    if (choiceButton(tr("Calm light"), wish.calmLight, 1, 3)) wish.calmLight = !wish.calmLight;
    if (choiceButton(tr("Reduced motion"), wish.reducedMotion, 2, 3)) wish.reducedMotion = !wish.reducedMotion;
    heading(tr("Captions"));
    CaptionStyle& captions = state.captions;
    if (choiceButton(tr("Captions"), captions.shown, 0, 3)) captions.shown = !captions.shown;
    if (partButton(tr("Smaller"), 1, 3)) captions.size = std::max(0.75f, captions.size - 0.25f);
    if (partButton(tr("Larger"), 2, 3)) captions.size = std::min(2.f, captions.size + 0.25f);
    if (partButton(tr("Nearer"), 0, 2)) comfort.captionsAway = std::max(0.8f, comfort.captionsAway - 0.2f);
    if (partButton(tr("Farther away"), 1, 2)) comfort.captionsAway = std::min(3.f, comfort.captionsAway + 0.2f);
    if (partButton(tr("Less dark behind"), 0, 2)) captions.background = std::max(0.f, captions.background - 0.25f);
    if (partButton(tr("Darker behind"), 1, 2)) captions.background = std::min(1.f, captions.background + 0.25f);
}

void drawComfort(ViewerState& state, Headset& headset) {
    if (partButton(tr("Turn left"), 0, 2)) state.requests.push_back(TurnVisitor{1});
    if (partButton(tr("Turn right"), 1, 2)) state.requests.push_back(TurnVisitor{-1});
    if (wideButton(tr("Stand at the beginning"))) state.requests.push_back(Recentre{});
    HeadsetComfort& comfort = headset.comfort;
    heading(tr("A turn"));
    int i = 0;
    for (const int degrees : {20, 30, 45, 0}) {
        const std::string words = degrees > 0 ? fmt::format("{}°", degrees) : tr("Smoothly");
        if (choiceButton(words, comfort.turnDegrees == degrees, i++, 4)) comfort.turnDegrees = degrees;
    }
    heading(tr("The stick ahead"));
    if (choiceButton(tr("Points to where you go"), !comfort.walk, 0, 2)) comfort.walk = false;
    if (choiceButton(tr("Walks"), comfort.walk, 1, 2)) comfort.walk = true;
    drawHeight(comfort);
    heading(tr("Comfort"));
    if (choiceButton(tr("Seated"), comfort.seated, 0, 2)) comfort.seated = !comfort.seated;
    if (choiceButton(tr("Narrow view"), comfort.veil, 1, 2)) comfort.veil = !comfort.veil;
    if (choiceButton(tr("Press by looking"), comfort.looks, 0, 1)) comfort.looks = !comfort.looks;
    drawReading(state, comfort);
}

// Whatever is open can be left from every page.
void drawFoot(ViewerState& state, Headset& headset) {
    if (state.site) {
        using enum HeadsetPage;
        int i = 0;
        for (const auto& [page, word] :
             {std::pair{Guide, tr("Tours")}, std::pair{Place, tr("Place")}, std::pair{Comfort, tr("Comfort")}})
            if (choiceButton(fmt::format("{}##page", word), headset.page == page, i++, 3)) headset.page = page;
    }
    if (partButton(state.language == "zh-Hans" ? "English" : "中文", 0, 2))
        state.requests.push_back(SpeakLanguage{otherLanguage(state)});
    if (!partButton(tr("Close"), 1, 2)) return;
    headset.menu = false;
    if (state.farewell) state.requests.push_back(EndTour{});
    state.farewell.reset();
}

}  // namespace

void drawHeadsetMenu(const std::vector<SiteChoice>& choices, ViewerState& state) {
    if (!state.headset) return;
    Headset& headset = *state.headset;
    const HeadsetPage page = state.site ? headset.page : HeadsetPage::Place;
    drawTitle(state);
    gap(6);
    const float foot = px((headsetButton + 8) * (state.site ? 2 : 1) + 6);
    scrolled(("page" + std::to_string(int(page))).c_str(), ImGui::GetContentRegionAvail().y - foot, [&] {
        drawQuestion(state);
        if (state.farewell) return drawHeadsetFarewell(state, headset);
        if (page == HeadsetPage::Guide) drawTours(state);
        if (page == HeadsetPage::Place) drawSite(choices, state);
        if (page == HeadsetPage::Comfort) drawComfort(state, headset);
    });
    ImGui::SetCursorPosY(ImGui::GetWindowHeight() - foot - px(2));
    drawFoot(state, headset);
}

void drawHeadsetOffer(ViewerState& state) {
    if (!state.headset || !state.headset->offer) return;
    LookOffer& offer = *state.headset->offer;
    if (offer.go && wideButton(tr("Go there"))) offer.answer = LookAnswer::Go;
    if (offer.ask && wideButton(tr("What is this?"))) offer.answer = LookAnswer::Ask;
    if (wideButton(tr("Menu"))) offer.answer = LookAnswer::Menu;
}

bool hasHeadsetQuestion(const ViewerState& state) {
    return state.guide && !state.guide->question.empty();
}

void drawHeadsetCard(ViewerState& state, const Rectangle& picture) {
    if (!state.headset || (!state.headset->connected && !state.headset->trouble)) return;
    const Headset& headset = *state.headset;
    const CardPlace place{.at = {picture.left + px(14), picture.top + px(60)}, .width = std::min(px(300), picture.width / 2)};
    card("Headset", place, [&] {
        strong(tr("Headset"));
        if (!headset.connected) {
            wrapped(lineOf(Trouble::Headset, headset.trouble->kind));
            wrapped(told(*headset.trouble).line(), theme::quiet);
            return;
        }
        quiet(headset.worn ? tr("A visitor sees this picture") : tr("Nobody wears it"));
        quiet(fitted(headset.name, ImGui::GetContentRegionAvail().x));
        if (!headset.worn) return;
        if (headset.menu) quiet(tr("The menu hangs before the visitor"));
        if (state.guide && !state.guide->playing) quiet(tr("The tour is paused"));
        if (headset.missedFrames > 0) quiet(filled(tr("Pictures that came too late: {}"), headset.missedFrames));
        if (state.guide && state.guide->compares) wrapped(headsetSign(state));
        if (ImGui::Button(tr("Back to the beginning"), {0, px(34)})) state.requests.push_back(Recentre{});
        ImGui::SameLine(0, px(6));
        if (ImGui::Button(tr("Menu"), {0, px(34)})) state.headset->menu = !headset.menu;
    });
}

}  // namespace rekindle::panels
