#include "MuseumVisit.h"

#include <unistd.h>

#include <fstream>

#include "content/SiteReader.h"
#include "view/Projection.h"

namespace rekindle::tests {

namespace fs = std::filesystem;
using platform::Key;

static constexpr const char* tour =
    R"({"format": 1, "title": {"zh-Hans": "短游", "en": "A short tour"}, "text": {"zh-Hans": "短游", "en": "A short tour"},
"stops": [
 {"id": "one", "name": {"zh-Hans": "一", "en": "One"}, "path": [{"position": [0, 2, 0], "target": [0, 2, -5]}],
  "narrations": [{"lines": [{"text": {"zh-Hans": "这是第一站。", "en": "This is the first stop."}, "claim": "shown"}]}]},
 {"id": "two", "name": {"zh-Hans": "二", "en": "Two"}, "path": [{"position": [5, 2, 0], "target": [5, 2, -5]}],
  "narrations": [{"lines": [{"text": {"zh-Hans": "这是第二站。", "en": "This is the second stop."}, "claim": "shown"}]}]},
 {"id": "three", "name": {"zh-Hans": "三", "en": "Three"}, "path": [{"position": [9, 2, 0], "target": [9, 2, -5]}],
  "narrations": [{"lines": [{"text": {"zh-Hans": "这是第三站。", "en": "This is the third stop."}, "claim": "shown"}]}]}]})";

// After the first stop the visitor is asked where to go.
static constexpr const char* asking =
    R"({"format": 1, "title": {"zh-Hans": "问路", "en": "A question"}, "text": {"zh-Hans": "问路", "en": "A question"},
"stops": [
 {"id": "one", "name": {"zh-Hans": "一", "en": "One"}, "path": [{"position": [0, 2, 0], "target": [0, 2, -5]}],
  "narrations": [{"lines": [{"text": {"zh-Hans": "这是第一站。", "en": "This is the first stop."}, "claim": "shown"}]}],
  "question": {"text": {"zh-Hans": "接下来去哪里？", "en": "Where shall we go next?"},
   "answers": [{"text": {"zh-Hans": "去书院", "en": "To the academy"}, "stop": "two"},
               {"text": {"zh-Hans": "去故居的院子", "en": "To the yard of the residence"}, "stop": "three"}]}},
 {"id": "two", "name": {"zh-Hans": "二", "en": "Two"}, "path": [{"position": [5, 2, 0], "target": [5, 2, -5]}],
  "narrations": [{"lines": [{"text": {"zh-Hans": "这是第二站。", "en": "This is the second stop."}, "claim": "shown"}]}]},
 {"id": "three", "name": {"zh-Hans": "三", "en": "Three"}, "path": [{"position": [9, 2, 0], "target": [9, 2, -5]}],
  "narrations": [{"lines": [{"text": {"zh-Hans": "这是第三站。", "en": "This is the third stop."}, "claim": "shown"}]}]}]})";

MuseumVisit::MuseumVisit() : folder_(fs::temp_directory_path() / ("rekindle-visit-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_ / "tours");
    std::ofstream(folder_ / "tours/short.json") << tour;
    std::ofstream(folder_ / "tours/with-question.json") << asking;
}

MuseumVisit::~MuseumVisit() {
    fs::remove_all(folder_);
}

void MuseumVisit::key(Key key, bool shift) {
    const platform::KeyEvent event{.key = key, .modifiers = {.shift = shift}};
    const commands::Taken taken{.navigation = ui::navigates()};
    controls_.handle(event, taken, layout_, state_, camera_);
    press(key, shift);
    serve();
}

void MuseumVisit::clickAt(float x, float y) {
    const auto hand = [&](const platform::Event& event) {
        input_.push(event);
        frames(2);  // now it is known whether that is on a panel
        controls_.handle(event, {.mouse = ImGui::GetIO().WantCaptureMouse}, layout_, state_, camera_);
    };
    hand(platform::MouseMoveEvent{x, y});
    for (const bool down : {true, false}) hand(platform::MouseButtonEvent{.pressed = down});
    frames(3);
    serve();
    usePointer();
}

// What is clicked in the picture is asked about, or lights up at a stop.
void MuseumVisit::usePointer() {
    const auto at = controls_.takeClick();
    if (!at || state_.models.empty()) return;
    commands::Surroundings around = surroundings();
    view::View view = state_.view;
    view.extent = {std::uint32_t(layout_.picture.width), std::uint32_t(layout_.picture.height)};
    const auto hit = picker_.pick(around.sceneIn(""), view::worldRay(view, *at + 0.5f));
    if (!state_.editing || state_.editing->pointing == panels::Pointing::Nothing)
        state_.asked = {.element = hit ? state_.models[hit->model].part.elements[hit->node] : -1};
    else if (hit)
        editor_.point(*hit, *state_.models[hit->model].model, state_);
    frames(4);
}

commands::Surroundings MuseumVisit::surroundings() {
    return {{state_.models[0].part}, picker_, [](const std::string&) { return nullptr; }};
}

void MuseumVisit::type(std::string_view text) {
    for (const char letter : text) input_.push(platform::TextEvent{char32_t(letter)});
    frames(4);
}

void MuseumVisit::serve() {
    for (const panels::Request& request : std::exchange(state_.requests, {})) {
        if (const auto* enter = std::get_if<panels::EnterSite>(&request)) arrive(*enter);
        if (std::holds_alternative<panels::GoHome>(request)) home_ = true;
        if (const auto* language = std::get_if<panels::SpeakLanguage>(&request)) speak(language->language);
        if (const auto* play = std::get_if<panels::PlayTour>(&request)) guide_.play(play->on, state_);
        if (const auto* step = std::get_if<panels::StepTour>(&request)) guide_.step(step->stops, state_);
        if (std::holds_alternative<panels::LeaveTour>(request)) guide_.letGo(state_);
        if (std::holds_alternative<panels::EndTour>(request)) guide_.end(state_);
        if (const auto* start = std::get_if<panels::StartTour>(&request)) begin(*start);
        if (const auto* editing = std::get_if<panels::EditTour>(&request)) edit(editing->on);
        if (const auto* given = std::get_if<panels::AnswerQuestion>(&request)) answer(given->answer);
        if (const auto* compose = std::get_if<panels::ComposePicture>(&request))
            state_.composing = compose->on ? std::optional(panels::Composing{}) : std::nullopt;
        if (const auto* period = std::get_if<panels::ShowPeriod>(&request)) state_.site->period = period->period % 2;
        if (const auto* sign = std::get_if<panels::SignGuestbook>(&request)) mark_ = sign->mark;
    }
}

void MuseumVisit::arrive(const panels::EnterSite& enter) {
    if (enter.file == "routes/site.json") return openTable();
    openSite();
    illustrate();
    state_.models[0].part.elements = {0};
    state_.site->file = folder_ / "site.json";
    state_.site->tours = commands::ViewGuide::toursOf(folder_, "en");
    if (builtIn_) openBuiltIn(enter.file);
    if (enter.tour >= 0) begin({enter.tour});
}

void MuseumVisit::openBuiltIn(const fs::path& file) {
    const fs::path whole = fs::path(REKINDLE_CONTENT_DIR) / file;
    auto reading = content::readSiteFile(whole);
    ASSERT_TRUE(reading) << reading.error().line();
    state_.site->file = whole;
    state_.site->site = std::make_shared<const content::Site>(withoutModels(std::move(reading->site)));
    state_.site->tours = commands::ViewGuide::toursOf(whole.parent_path(), state_.site->site->language);
}

void MuseumVisit::begin(const panels::StartTour& start) {
    commands::Surroundings around = surroundings();
    const bool goingOn = start.goingOn && state_.site->left;
    const auto begun = goingOn ? guide_.resume(*state_.site->left, around, state_) : guide_.start(start.tour, around, state_);
    ASSERT_TRUE(begun) << begun.error().line();
    for (const std::string& text : guide_.texts()) fonts_->need(text);  // all at once: each new letter draws the atlas anew
}

void MuseumVisit::answer(std::size_t answer) {
    commands::Surroundings around = surroundings();
    ASSERT_TRUE(guide_.answer(answer, around, state_));
}

void MuseumVisit::edit(bool on) {
    if (!on) return editor_.close(state_);
    ASSERT_TRUE(guide_.tour());
    ASSERT_TRUE(editor_.open(guide_.tour()->file, {}, state_));
}

void MuseumVisit::pass(double seconds) {
    guide_.advance(seconds, state_);
    frames(2);
}

}  // namespace rekindle::tests
