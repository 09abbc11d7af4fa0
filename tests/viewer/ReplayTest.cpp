// Recorded visits (replays/), done again in both languages, each screen beside the picture that somebody has looked at.
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "MuseumVisit.h"

namespace rekindle::tests {
namespace {

namespace fs = std::filesystem;
using platform::Key;

const fs::path replays = fs::path(REKINDLE_SOURCE_DIR) / "tests/viewer/replays";

Key keyNamed(const std::string& name) {
    static const std::map<std::string, Key> longer{
        {"Enter", Key::Enter}, {"Escape", Key::Escape}, {"Space", Key::Space}, {"Tab", Key::Tab},  {"Left", Key::Left},
        {"Right", Key::Right}, {"F2", Key::F2},         {"F12", Key::F12},     {"1", Key::Digit1}, {"2", Key::Digit2}};
    if (name.size() == 1 && name[0] >= 'A' && name[0] <= 'Z') return Key(int(Key::A) + name[0] - 'A');
    const auto found = longer.find(name);
    return found == longer.end() ? Key::Unknown : found->second;
}

// That square of 16 pixels that differs most: where it begins, and by how much of 255 in the mean.
struct Difference {
    double worst = 0;
    int x = 0, y = 0;
};

Difference compare(const Picture& a, const Picture& b) {
    constexpr int side = 16;
    Difference found;
    for (int top = 0; top < a.height; top += side)
        for (int left = 0; left < a.width; left += side) {
            double sum = 0;
            int count = 0;
            for (int y = top; y < std::min(top + side, a.height); ++y)
                for (int x = left; x < std::min(left + side, a.width); ++x, ++count)
                    for (std::size_t c = 0; c < 3; ++c) {
                        const std::size_t i = (std::size_t(y) * std::size_t(a.width) + std::size_t(x)) * 4 + c;
                        sum += std::abs(int(a.pixels[i]) - int(b.pixels[i])) / 3.0;
                    }
            if (sum / count > found.worst) found = {sum / count, left, top};
        }
    return found;
}

class Replay : public MuseumVisit, public testing::WithParamInterface<std::tuple<const char*, const char*>> {
  protected:
    const std::string recording_ = std::get<0>(GetParam()), language_ = std::get<1>(GetParam());

    void act(const std::string& line) {
        std::istringstream words(line);
        std::string action, name;
        float x = 0, y = 0;
        words >> action;
        if (action.empty() || action == "#") return;
        if (action == "key" || action == "shift") {
            words >> name;
            ASSERT_NE(keyNamed(name), Key::Unknown) << line;
            key(keyNamed(name), action == "shift");
        } else if (action == "click" && words >> x >> y) {
            clickAt(x * width_, y * height_);
        } else if (action == "type") {
            type(std::string_view(line).substr(5));
        } else if (action == "pass" && words >> x) {
            for (double left = x; left > 0; left -= 0.25) pass(std::min(left, 0.25));
        } else if (action == "look" && words >> name) {
            see(recording_ + "-" + name + "-" + language_ + ".png");
        } else {
            FAIL() << "what is to be done? " << line;
        }
    }

    void see(const std::string& name) {
        frames(30);  // what moves has come to rest
        const Picture seen = halved(drawPicture(*ImGui::GetDrawData(), textures_));
        if (std::getenv("REKINDLE_UPDATE_SCREENS")) return savePicture(seen, replays / "expected" / name);
        const Picture expected = loadPicture(replays / "expected" / name);
        ASSERT_EQ(expected.width, seen.width) << name << " is not there, or not of this size";
        ASSERT_EQ(expected.height, seen.height);
        const Difference difference = compare(expected, seen);
        // Debian 12 and 13 draw the same to a pixel, today; a word of three letters that is missing makes its square differ by
        // more.
        if (difference.worst <= 4) return;
        const fs::path kept = fs::current_path() / name;
        savePicture(seen, kept);
        ADD_FAILURE() << name << ": differs most at " << difference.x << ", " << difference.y << ", by " << difference.worst
                      << " of 255; what was seen: " << kept;
    }
};

TEST_P(Replay, LooksAsItDid) {
    speak(language_);
    offerTable();
    attached_.focus.enter();
    frames(4);
    std::ifstream recording(replays / (recording_ + ".txt"));
    ASSERT_TRUE(recording) << recording_;
    for (std::string line; std::getline(recording, line);) ASSERT_NO_FATAL_FAILURE(act(line));
}

INSTANTIATE_TEST_SUITE_P(Visits, Replay,
                         testing::Combine(testing::Values("keys-alone", "settings", "alone", "asking", "known", "routes",
                                                          "editor", "times"),
                                          testing::Values("zh-Hans", "en")));

}  // namespace
}  // namespace rekindle::tests
