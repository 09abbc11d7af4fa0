#include "XrProgram.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <glm/gtc/quaternion.hpp>
#include <iterator>
#include <random>
#include <sstream>
#include <thread>

#include "visit/Rig.h"

namespace rekindle::tests {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

static const char* const tour = R"({
  "format": 1,
  "title": {"zh-Hans": "绕一圈", "en": "Around"},
  "text": {"zh-Hans": "两处。", "en": "Two places."},
  "stops": [
    {"id": "front", "highlights": ["Roof"], "name": {"zh-Hans": "前面", "en": "In front"}, "path": [{"position": [0, 1.6, 10], "target": [0, 1.6, 0]}], "pause": 0,
     "narrations": [{"lines": [{"text": {"zh-Hans": "房子。", "en": "A house."}, "claim": "shown"}]}]},
    {"id": "side", "name": {"zh-Hans": "旁边", "en": "Beside"}, "path": [{"position": [12, 1.6, 0], "target": [0, 1.6, 0]}], "pause": 0,
     "narrations": [{"lines": [{"text": {"zh-Hans": "山墙。", "en": "A gable."}, "claim": "shown"}]}]}
  ]
})";

void XrProgram::SetUp() {
    if (!Monado::installed()) GTEST_SKIP() << "monado-service is not installed (Debian 12 has none)";
    folder_ = fs::temp_directory_path() / ("rekindle-headset-" + std::to_string(::getpid()));
    fs::remove_all(folder_);  // of a run that was killed, under the same number
    fs::create_directories(folder_ / "home");
    fs::create_directories(REKINDLE_SHADER_CACHE);
    desktop_ = std::make_unique<Desktop>(folder_);
    Process made({REKINDLE_PROGRAM, "new", folder_ / "yard"}, {{"HOME", folder_ / "home"}}, folder_ / "new.log");
    ASSERT_EQ(made.wait(60), 0) << made.log();
    fs::create_directories(folder_ / "yard/tours");
    std::ofstream(folder_ / "yard/tours/around.json") << tour;
}

// What Vulkan's validation layer says, but for one thing: Monado 25 adds a feature to the device's that is there already.
static std::string complaints(const std::string& log) {
    std::istringstream lines(log);
    std::string all;
    for (std::string line; std::getline(lines, line);)
        if (line.find("validation: ") != line.npos &&
            line.find("pNext chain includes a VkPhysicalDeviceVulkan12Features") == line.npos)
            all += line + "\n";
    return all;
}

void XrProgram::TearDown() {
    visitor_.reset();
    if (program_) {
        if (desktop_->findWindow()) desktop_->press("q", true);
        EXPECT_EQ(program_->wait(60), 0) << program_->log();
        EXPECT_EQ(complaints(program_->log()), "");
    }
    if (monado_) {
        EXPECT_TRUE(monado_->validates()) << "the package openxr-layer-corevalidation is missing";
        EXPECT_EQ(Monado::takeComplaints(), "");
    }
    if (HasFailure() && program_) std::fprintf(stderr, "%s\n", program_->log().c_str());
    program_.reset();
    monado_.reset();
    desktop_.reset();
    if (!folder_.empty()) fs::remove_all(folder_);
}

void XrProgram::startRuntime(const std::string& display) {
    visitor_.reset();
    monado_.reset();
    monado_ = std::make_unique<Monado>(display);
    ASSERT_TRUE(monado_->ready()) << monado_->log();
    visitor_ = std::make_unique<RemoteDriver>();
    ASSERT_TRUE(visitor_->connected());
    send();
}

static void insertBefore(const fs::path& file, const std::string& mark, const std::string& what) {
    std::ifstream read(file);
    std::string text((std::istreambuf_iterator<char>(read)), {});
    const std::size_t at = text.find(mark);
    ASSERT_NE(at, text.npos) << file;
    std::ofstream(file) << text.insert(at, what);
}

void XrProgram::makePast() {
    insertBefore(folder_ / "yard/site.json", "\"viewpoints\"",
                 R"("periods": [{"id": "today", "name": {"zh-Hans": "今天", "en": "Today"}},
              {"id": "past", "name": {"zh-Hans": "从前", "en": "The past"}, "environment": {"clouds": 1}}],
  )");
    insertBefore(folder_ / "yard/tours/around.json", "\"name\": {\"zh-Hans\": \"旁边\"",
                 R"("curtain": {"period": "past", "places": [1, 1, 0, 0]}, )");
}

void XrProgram::makeTalkative() {
    const std::string sentence = "A house with a roof stands in a yard, and whoever goes around it sees the same house again. ";
    insertBefore(folder_ / "yard/tours/around.json", "{\"text\": {\"zh-Hans\": \"山墙。\"",
                 R"({"text": {"zh-Hans": "房子。", "en": ")" + sentence + sentence + sentence + R"("}, "claim": "shown"}, )");
}

void XrProgram::makeLongTour(int tens) {
    insertBefore(folder_ / "yard/tours/around.json", "0,\n     \"narrations\": [{\"lines\": [{\"text\": {\"zh-Hans\": \"房子",
                 std::to_string(tens));
}

void XrProgram::makePointing() {
    insertBefore(folder_ / "yard/tours/around.json", "\"name\": {\"zh-Hans\": \"前面\"",
                 R"("hotspots": [{"id": "lantern", "at": [-2, 1.2, 6], "name": {"zh-Hans": "灯笼", "en": "A lantern"},
      "text": {"zh-Hans": "还没有挂。", "en": "Not hung yet."}, "evidence": "hypothesis", "note": {"zh-Hans": "编的。", "en": "Invented."}}], )");
}

// A second of noise, which both ears hear well.
void XrProgram::makeSound(math::vec3 place) {
    constexpr std::uint32_t rate = 48000, bytes = 2 * rate;
    std::ofstream file(folder_ / "yard/noise.wav", std::ios::binary);
    const auto put = [&](std::uint32_t value, int size) {
        for (int i = 0; i < size; ++i) file.put(char(value >> (8 * i)));
    };
    file << "RIFF";
    put(36 + bytes, 4);
    file << "WAVEfmt ";
    for (const auto& [value, size] : {std::pair{16u, 4}, {1u, 2}, {1u, 2}, {rate, 4}, {2 * rate, 4}, {2u, 2}, {16u, 2}})
        put(value, size);
    file << "data";
    put(bytes, 4);
    std::minstd_rand random;
    for (std::uint32_t i = 0; i < rate; ++i) put(std::uniform_int_distribution(-8000, 8000)(random) & 0xffff, 2);
    insertBefore(folder_ / "yard/site.json", "\"viewpoints\"",
                 fmt::format(R"("sounds": [{{"id": "noise", "file": "noise.wav", "positions": [[{}, {}, {}]]}}],
  )",
                             place.x, place.y, place.z));
}

void XrProgram::makeMap() {
    fs::copy(folder_ / "yard", folder_ / "map", fs::copy_options::recursive);
    insertBefore(
        folder_ / "map/site.json", "\"viewpoints\"",
        R"("gates": [{"id": "yard", "name": {"zh-Hans": "院子", "en": "The yard"}, "text": {"zh-Hans": "那边。", "en": "Over there."},
        "position": [0, 6, 0], "nodes": ["Roof"], "site": "yard", "evidence": "hypothesis"}],
  )");
}

void XrProgram::open(const std::string& use, const std::string& site) {
    std::map<std::string, std::string> environment{{"DISPLAY", desktop_->name()},
                                                   {"HOME", folder_ / "home"},
                                                   {"WAYLAND_DISPLAY", ""},
                                                   {"MESA_SHADER_CACHE_DIR", REKINDLE_SHADER_CACHE},
                                                   {"REKINDLE_VALIDATION", "core"}};
    if (layer_) environment.merge(layer_->environment());
    for (const auto& [name, value] : environment_) environment[name] = value;
    std::vector<std::string> command{REKINDLE_PROGRAM, "--verbose", "open",    folder_ / site, use, "--quality",
                                     quality_,         "--size",    "400x300", "--language",   "en"};
    if (!audible_) command.emplace_back("--no-audio");
    program_ = std::make_unique<Process>(command, environment, folder_ / "program.log");
}

std::size_t XrProgram::find(const std::string& text, std::chrono::seconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < end) {
        const bool runs = program_->running();
        const std::size_t at = program_->log().find(text, read_);
        if (at != std::string::npos || !runs) return at;
        std::this_thread::sleep_for(20ms);
    }
    return std::string::npos;
}

bool XrProgram::says(const std::string& text, std::chrono::seconds patience) {
    const std::size_t at = find(text, patience);
    if (at != std::string::npos) read_ = at + text.size();
    return at != std::string::npos;
}

// What is written there, once the line is whole.
std::string XrProgram::lineAfter(std::size_t at) {
    std::string log = program_->log();
    for (int i = 0; i < 100 && log.find('\n', at) == std::string::npos; ++i, log = program_->log())
        std::this_thread::sleep_for(10ms);
    return log.substr(at, log.find('\n', at) - at);
}

double XrProgram::number(const std::string& text) {
    return says(text) ? std::strtod(lineAfter(read_).c_str(), nullptr) : std::nan("");
}

double XrProgram::fallback(const std::function<void()>& end) {
    forget();
    const auto begun = std::chrono::steady_clock::now();
    end();
    EXPECT_TRUE(says("warning: ")) << program_->log();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

Stand XrProgram::stands() {
    Stand stand;
    const std::string text = "headset: stands at ";
    const std::size_t at = find(text);
    EXPECT_NE(at, std::string::npos) << "nobody stands anywhere";
    if (at == std::string::npos) return stand;
    std::sscanf(lineAfter(at + text.size()).c_str(), "%f %f %f, looks to %f", &stand.feet.x, &stand.feet.y, &stand.feet.z,
                &stand.degrees);
    read_ = at + text.size();
    return stand;
}

void XrProgram::forget() {
    read_ = program_->log().size();
}

void XrProgram::point(float left, float up) {
    hand().pose.orientation = glm::angleAxis(left, math::vec3(0, 1, 0)) * glm::angleAxis(up, math::vec3(1, 0, 0));
}

// It hangs a little below the eyes, turned to them: app/commands/ViewHeadsetPanels.
void XrProgram::pointAtMenu(float right, float down) {
    constexpr float below = 0.16f, width = 0.84f / 1.1f, height = 1.05f / 1.1f;  // radians; of its distance
    hand().pose.position = state_.head.position;
    const float ahead = visit::headingOf(state_.head.orientation);
    point(ahead - std::atan((right - 0.5f) * width), std::atan((0.5f - down) * height) - below);
}

void XrProgram::pressOnMenu(float right, float down) {
    pointAtMenu(right, down);
    pull();
    std::this_thread::sleep_for(800ms);  // some frames
}

bool XrProgram::asks(const std::string& answer) {
    for (int time = 0; time < 40; ++time) {
        hand().trigger = 1;
        send();
        std::this_thread::sleep_for(50ms + 5ms * time);
        hand().trigger = 0;
        send();
        std::this_thread::sleep_for(400ms);
        if (program_->log().find(answer, read_) != std::string::npos) return says(answer);
    }
    return false;
}

// Each state lasts for some of the program's frames.
void XrProgram::pull() {
    send();
    std::this_thread::sleep_for(800ms);
    hand().trigger = 1;
    send();
    std::this_thread::sleep_for(2000ms);  // a frame may take most of a second, and a short press means something else
    hand().trigger = 0;
    send();
}

static const char* const opened = "headset: the menu is open";
static const char* const closed = "headset: the menu is closed";

// Held until it is answered. A busy machine's program may not have seen that the button was let go before: then once more.
void XrProgram::pressMenu(const std::string& answer) {
    bool answered = false;
    for (int attempt = 0; attempt < 4 && !answered; ++attempt) {
        hand().menu = true;
        send();
        answered = says(answer, 15s);
        hand().menu = false;
        send();
        std::this_thread::sleep_for(answered ? 800ms : 4000ms);  // some frames
    }
    ASSERT_TRUE(answered) << program_->log();
}

void XrProgram::closeMenu() {
    pressMenu(closed);
}

void XrProgram::openMenu() {
    pressMenu(opened);
}

void XrProgram::startTourByMenu() {
    forget();
    const auto started = [&] { return program_->log().find("headset: at stop 1", read_) != std::string::npos; };
    for (int attempt = 0; attempt < 4; ++attempt)  // a machine with more to do may miss a press
        for (float down = 0.1f; down < 0.2f && !started(); down += 0.025f) {
            pointAtMenu(0.5f, down);
            pull();
            for (int i = 0; i < 30 && !started(); ++i) std::this_thread::sleep_for(100ms);  // the next press would go to the room
        }
}

}  // namespace rekindle::tests
