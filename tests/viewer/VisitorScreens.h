#pragma once

#include <gtest/gtest.h>
#include <imgui.h>

#include <functional>

#include "PanelPicture.h"
#include "TestModels.h"
#include "panels/ChoiceScreen.h"
#include "panels/Interface.h"
#include "platform/Event.h"
#include "ui/Attached.h"
#include "ui/Fonts.h"
#include "ui/Input.h"

namespace rekindle::tests {

// What visitors see, without a window or a device: the screens of the museum in a window of some size, with letters and words as
// they are in the program.
class VisitorScreens : public testing::Test {
  protected:
    VisitorScreens();
    ~VisitorScreens() override;

    // The window, from the next frame on; it follows Preferences::textSize.
    void resize(float width, float height);
    void speak(const std::string& language);
    // A site with two periods, and a tour of three stops that can be begun.
    void openSite();
    void beginTour();
    // A map of two places to walk on, with three to choose.
    void openMap();
    // The tour that leads is edited, at its second stop, which has all that there is a field for.
    void openEditor();
    // The site's element gets a picture, which has been read.
    void illustrate();
    // The tour that leads points at something in the midst of the picture: two pictures of it, one of which has been read.
    void pointAtSomething();
    // At the door there is a map of routes too.
    void offerTable();
    // A map with two places that one can go to, three more, and two routes.
    void openTable();

    void frame(double seconds = 1.0 / 60);
    void frames(int count) {
        for (int i = 0; i < count; ++i) frame();
    }
    // A frame of a headset's sheet, of so many pixels where it is as fine as at least, as ui::Sheet has it.
    void sheet(float width, float height, const std::function<void()>& body);
    // A key is pressed and let go, as the program would hand it on; some frames pass.
    void press(platform::Key key, bool shift = false);
    // Clicks in the middle of what has the keyboard's focus, or wherever.
    void click(float x, float y);

    // Looks at it: 0 letters cut. With REKINDLE_GALLERY set to a folder the picture is kept there, to be opened.
    void look(const std::string& name);
    // What was drawn last, likewise kept.
    void keep(const std::string& name);

    template <class Kind>
    const Kind* asked() const {
        for (const panels::Request& request : state_.requests)
            if (const auto* of = std::get_if<Kind>(&request)) return of;
        return nullptr;
    }

    panels::ViewerState state_;
    std::vector<panels::SiteChoice> choices_;
    ui::Catalogue catalogue_;
    ui::Attached attached_;
    ui::Input input_;
    std::optional<ui::Fonts> fonts_;
    panels::Layout layout_;
    float width_ = 1280, height_ = 720;
    float sharpness_ = 1;  // of sheets

    std::map<std::uint64_t, Picture> textures_;

  private:
    void needTexts();
    void beginFrame(double seconds, float scale);
    void showCovers();
};

}  // namespace rekindle::tests
