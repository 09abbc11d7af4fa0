#include "ViewWindow.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <iostream>

namespace rekindle::tests {

namespace fs = std::filesystem;

ViewWindow::ViewWindow() : folder_(fs::temp_directory_path() / ("rekindle-window-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_ / "home" / "Pictures");
    fs::create_directories(REKINDLE_SHADER_CACHE);
    desktop_ = std::make_unique<Desktop>(folder_);
    environment_ = {{"DISPLAY", desktop_->name()},
                    {"HOME", (folder_ / "home").string()},
                    {"XDG_CONFIG_HOME", (folder_ / "home/.config").string()},
                    {"MESA_SHADER_CACHE_DIR", REKINDLE_SHADER_CACHE},  // else each test compiles them anew
                    {"WAYLAND_DISPLAY", ""},
                    {"REKINDLE_VALIDATION", "core"}};
}

ViewWindow::~ViewWindow() {
    keepPicture();
    program_.reset();
    desktop_.reset();
    fs::remove_all(folder_);
}

void ViewWindow::view(const std::vector<std::string>& files) {
    std::vector<std::string> command{REKINDLE_PROGRAM, "view",       "--size",  "1000x640",     "--env",
                                     "none",           "--tonemap",  "none",    "--aa",         "1",
                                     "--no-shadows",   "--no-bloom", "--no-ao", "--background", "#101418"};
    command.insert(command.end(), files.begin(), files.end());
    program_ = std::make_unique<Process>(command, environment_, folder_ / "program.log");
    ASSERT_TRUE(eventually([&] { return desktop_->findWindow(); })) << program_->log();
}

bool ViewWindow::seen(const Area& area, Rgb color, int atLeast) {
    return eventually([&] { return desktop_->look().count(area, color) >= atLeast; });
}

bool ViewWindow::gone(const Area& area, Rgb color) {
    return eventually([&] { return desktop_->look().count(area, color) == 0; });
}

int ViewWindow::settled(const Area& area, Rgb color) {
    int last = -1, same = 0;
    EXPECT_TRUE(eventually([&] {
        const int count = desktop_->look().count(area, color);
        same = count == last ? same + 1 : 0;
        last = count;
        return same == 20;
    }));
    return last;
}

bool ViewWindow::titled(const std::string& text) {
    return eventually([&] { return desktop_->title().find(text) != std::string::npos; });
}

void ViewWindow::quit() {
    keepPicture();
    desktop_->press("q", true);
    EXPECT_EQ(program_->wait(patience), 0) << program_->log();
    EXPECT_THAT(program_->log(), testing::Not(testing::HasSubstr("validation: ")));
}

// The last look of a failing test, to be opened.
void ViewWindow::keepPicture() {
    if (!HasFailure() || !program_ || !program_->running() || !desktop_->findWindow()) return;
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    const fs::path picture = fs::current_path() / (std::string("window-") + test->name() + ".png");
    savePng(desktop_->look(), picture);
    std::cerr << "what was seen: " << picture << '\n' << program_->log();
}

}  // namespace rekindle::tests
