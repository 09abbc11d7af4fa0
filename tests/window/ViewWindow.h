#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <memory>
#include <thread>

#include "Desktop.h"

namespace rekindle::tests {

// Colours of the interface (engine/ui/Theme.h) and of the squares that are looked at.
constexpr Rgb ground{22, 21, 20}, panel{30, 29, 28}, accent{229, 169, 90}, bad{230, 114, 99}, ink{234, 230, 224};
constexpr Rgb red{255, 0, 0}, green{0, 255, 0}, blue{0, 0, 255};
constexpr int width = 1000, height = 640, inspector = 364;
constexpr Area pictureMiddle{250, 250, 390, 390}, inspectorHead{width - inspector, 0, width, 120};
constexpr Area inspectorFoot{width - inspector, height / 2, width, height};

// The program in its window, on a desktop of its own.
class ViewWindow : public testing::Test {
  protected:
    ViewWindow();
    ~ViewWindow() override;

    // rekindle view FILES…, with as little to draw as can be; files may be further options. Returns when its window is there.
    void view(const std::vector<std::string>& files);

    template <class Condition>
    bool eventually(Condition condition) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(patience);
        while (std::chrono::steady_clock::now() < end) {
            if (condition()) return true;
            if (program_ && !program_->running()) return condition();
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    }
    bool seen(const Area& area, Rgb color, int atLeast);
    bool gone(const Area& area, Rgb color);
    int settled(const Area& area, Rgb color);  // how much of it there is once it stays: what appears fades in
    bool titled(const std::string& text);
    void quit();
    std::filesystem::path path(const char* name) const { return folder_ / name; }

    // Under sanitizers and on a busy machine everything takes long: these are no expectations, but the end of patience.
    static constexpr double patience = 120;

    std::filesystem::path folder_;
    std::map<std::string, std::string> environment_;  // of the program; may be changed before view()
    std::unique_ptr<Desktop> desktop_;
    std::unique_ptr<Process> program_;

  private:
    void keepPicture();
};

}  // namespace rekindle::tests
