#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "Process.h"
#include "Screen.h"

namespace rekindle::tests {

// A display without a screen (Xvfb), and a user before it.
class Desktop {
  public:
    // Throws where Xvfb cannot be started.
    explicit Desktop(const std::filesystem::path& folder);
    ~Desktop();

    const std::string& name() const { return name_; }  // for DISPLAY

    // Looks for the program's window; false while there is none.
    bool findWindow();
    std::string title() const;
    Screen look() const;
    Screen look(const Area& area) const;  // a part of the window

    // Keys by their X names: "F12", "q", "Escape".
    void press(const std::string& key, bool control = false);
    void hold(const std::string& key, bool down);
    void move(int x, int y);
    void click(int x, int y);
    void drag(int fromX, int fromY, int toX, int toY);
    void scroll(int notches);  // up
    void resize(int width, int height);
    // Takes the display's only monitor away, and puts it back.
    void unplugMonitor();
    void plugMonitor();
    // Lets a file fall into the window's middle, as a file manager does. False when it was not taken.
    bool drop(const std::filesystem::path& file);

  private:
    struct Connection;
    void button(unsigned number, bool down);
    void key(unsigned long symbol, bool down, unsigned state);

    std::unique_ptr<Process> server_;
    std::string name_;
    std::unique_ptr<Connection> x_;
    int mouseX_ = 0, mouseY_ = 0;
};

}  // namespace rekindle::tests
