// Every screen of the museum at the sizes that it is shown in, in both languages: nothing is cut, all can be pressed.
#include "VisitorScreens.h"

namespace rekindle::tests {
namespace {

struct Size {
    float width, height;
};

class AtEverySize : public VisitorScreens, public testing::WithParamInterface<std::tuple<int, const char*>> {
  protected:
    AtEverySize() {
        static constexpr Size sizes[] = {{1280, 720}, {1920, 1080}, {3840, 2160}, {1080, 1920}};
        const Size size = sizes[std::get<0>(GetParam())];
        resize(size.width, size.height);
        speak(std::get<1>(GetParam()));
    }
    void see(const std::string& name) {
        look(name + "-" + std::to_string(int(width_)) + "x" + std::to_string(int(height_)) + "-" + state_.language);
    }
};

TEST_P(AtEverySize, TheDoor) {
    see("door");
    offerTable();
    see("door-of-five");
}

TEST_P(AtEverySize, TheWayIn) {
    state_.arrival = panels::Arrival{.file = choices_[0].file, .tour = 0};
    state_.loading = {true, "huaixuan", "decoding 12 textures", 0.4f};
    see("arrival");
}

TEST_P(AtEverySize, ASite) {
    openSite();
    see("site");
}

TEST_P(AtEverySize, AStopOfATour) {
    openSite();
    beginTour();
    see("tour");
    state_.guide->away = true;
    see("away");
}

TEST_P(AtEverySize, TheEndOfATour) {
    openSite();
    beginTour();
    state_.farewell.emplace().mark = 4;
    see("farewell");
}

TEST_P(AtEverySize, WhatIsSpokenOfAndAsked) {
    openSite();
    beginTour();
    state_.told = true;
    state_.mapShown = true;
    for (int i = 0; i < 4; ++i) {
        const math::vec3 at{float(i) * 0.8f - 1, float(i % 2), -5};
        state_.hotspots.push_back({state_.site->site->elements[0].name, 0, at, {at - 0.3f, at + 0.3f}});
    }
    see("labels");
    state_.hotspots.clear();
    state_.asked = 0;
    see("card");
}

TEST_P(AtEverySize, AMapOfRoutes) {
    openTable();
    see("routes");
    state_.site->route = 0;
    see("routes-chosen");
    state_.site->gate = 1;
    see("routes-card");
    state_.preferences.textSize = 1.6f;
    see("routes-card-large");
}

TEST_P(AtEverySize, Sheets) {
    state_.settingsShown = true;
    see("settings");
    state_.settingsShown = false;
    state_.helpShown = true;
    see("help");
    state_.helpShown = false;
    state_.menuShown = true;
    see("menu");
}

TEST_P(AtEverySize, LargeLettersAndHighContrast) {
    state_.preferences = {.textSize = 1.6f, .highContrast = true};
    see("door-large");
    openSite();
    beginTour();
    state_.captions.size = 1.5f;
    see("tour-large");
    state_.settingsShown = true;
    see("settings-large");
}

INSTANTIATE_TEST_SUITE_P(Screens, AtEverySize, testing::Combine(testing::Range(0, 4), testing::Values("zh-Hans", "en")));

}  // namespace
}  // namespace rekindle::tests
