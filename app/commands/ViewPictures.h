#pragma once

#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "commands/ViewDisplay.h"
#include "commands/ViewThumbnail.h"
#include "sandbox/Import.h"

namespace rekindle::commands {

// The pictures, by their files in the site's folder, of what a card tells of, or may tell of next: the most urgent first.
std::vector<std::string> picturesWanted(const panels::ViewerState& state);

// The pictures of what cards tell of in the open site. One after the other is read, by a process of its own and beside the
// frames, when it is wanted; there they stay until another site is open. Main thread.
class ViewPictures {
  public:
    ViewPictures(ViewDisplay& display, const sandbox::Importing& importing) : display_(display), importing_(importing) {}

    // Once a turn. `card`: what draws the card of a visitor with a headset; null: there is none. True: the state shows others.
    bool update(panels::ViewerState& state, ui::Painter* card);
    bool reading() const { return reading_.has_value(); }

    // Those whose files were written since are read anew when they are wanted next, and those that could not be read.
    void readAnew(ui::Painter* card);

    // The textures went with what they were on: the display's graphics device, or the headset. They are made anew.
    void forgetDevice();
    void forgetHeadset();

  private:
    struct Kept {
        std::optional<Thumbnail> pixels;
        std::filesystem::file_time_type written;  // its file, when it was read
        panels::ShownPicture shown;
    };
    struct Reading {
        std::shared_ptr<const content::Site> site;
        std::string file;
        std::future<core::Result<Thumbnail>> picture;
    };
    bool follow(const panels::ViewerState& state, ui::Painter* card);
    bool take();
    bool show(Kept& kept, ui::Painter* card);
    void read(const panels::OpenSite& open, const std::string& file);
    void drop(const Kept& kept, ui::Painter* card);

    ViewDisplay& display_;
    sandbox::Importing importing_;
    std::shared_ptr<const content::Site> site_;
    std::filesystem::path folder_;          // of that site
    std::map<std::string, Kept> pictures_;  // by their files in it
    std::optional<Reading> reading_;
    bool stale_ = false;  // the state has textures that are gone
};

}  // namespace rekindle::commands
